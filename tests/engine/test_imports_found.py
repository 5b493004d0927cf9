"""Where imports lead: jedi finds the first name, the folders below it the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from shapeserver.analysis.names import Resolver

FILES = (
    "main.py",
    "helpers.py",
    "pack/__init__.py",
    "pack/inner.py",
    "pack/deep/__init__.py",
    "pack/deep/helpers.py",
    "plain/here.py",
    "src/plain/there.py",
    "src/laid/__init__.py",
    "src/laid/out.py",
    "both.py",
    "both/__init__.py",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in FILES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path


@pytest.mark.parametrize(
    ("importer", "level", "module", "found"),
    [
        ("main.py", 0, "helpers", "helpers.py"),
        ("main.py", 0, "pack", "pack/__init__.py"),
        ("main.py", 0, "pack.inner", "pack/inner.py"),
        ("main.py", 0, "pack.deep.helpers", "pack/deep/helpers.py"),
        ("main.py", 0, "pack.missing", None),
        ("main.py", 0, "helpers.inner", None),
        ("pack/deep/helpers.py", 0, "pack.inner", "pack/inner.py"),
        ("pack/deep/helpers.py", 2, "inner", "pack/inner.py"),
        ("pack/deep/helpers.py", 1, "", "pack/deep/__init__.py"),
        ("pack/deep/helpers.py", 3, "helpers", "helpers.py"),
        ("pack/deep/helpers.py", 4, "outside", None),
        ("main.py", 0, "plain.here", "plain/here.py"),
        ("main.py", 0, "plain.there", "src/plain/there.py"),
        ("main.py", 0, "laid.out", "src/laid/out.py"),
        ("main.py", 0, "both", "both/__init__.py"),
        ("main.py", 0, "json", None),
        ("main.py", 0, "pytest", None),
    ],
)
def test_an_import_leads_to_a_file(root: Path, importer: str, level: int, module: str, found: str | None) -> None:
    expected = None if found is None else str(root / found)
    assert Resolver(str(root)).find(module, level, str(root / importer)) == expected


def test_new_files_are_seen(root: Path) -> None:
    resolver, main = Resolver(str(root)), str(root / "main.py")
    assert resolver.find("pack.later", 0, main) is None
    (root / "pack" / "later.py").touch()
    assert resolver.find("pack.later", 0, main) == str(root / "pack" / "later.py")
    assert resolver.find("new", 0, main) is None
    (root / "new").mkdir()
    (root / "new" / "module.py").touch()
    assert resolver.find("new.module", 0, main) == str(root / "new" / "module.py")
    (root / "new.py").touch()
    assert resolver.find("new", 0, main) == str(root / "new.py")
