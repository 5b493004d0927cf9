"""Stubs of the user's on the wire: found by the configuration, read again when they change; and those of packages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from shapeserver.config import load_config
from shapeserver.lsp.documents import Document, opened
from shapeserver.lsp.root import Root

from .client import Process
from .test_data_files import changed, next_problems

STUB = 'MODULE = "mylib"\ndef half(x: Array[n, *S]) -> Same(x)[n // 2, *S]: ...\n'
THIRD = STUB.replace("// 2", "// 3")
PROGRAM = (
    "import mylib\nimport numpy as np\ny = mylib.half(np.zeros((6, 2))) @ np.zeros((2, 4))\nz = y + np.zeros((3, 4))\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a stub, of whose program nothing is wrong."""
    (tmp_path / "pyproject.toml").write_text('[tool.shapeserver]\nstubs = ["my-stubs"]\n')
    (tmp_path / "my-stubs").mkdir()
    (tmp_path / "my-stubs" / "mylib.pyi").write_text(STUB)
    return tmp_path


def test_a_stub_that_changes_has_its_users_checked_again(client: Process, project: Path) -> None:
    uri, stub = (project / "program.py").as_uri(), project / "my-stubs" / "mylib.pyi"
    client.open(uri, PROGRAM)
    assert client.problems(uri) == []
    stub.write_text(THIRD)
    changed(client, stub)
    [problem] = next_problems(client, uri, 1)
    assert (problem["code"], problem["range"]["start"]["line"]) == ("broadcast-mismatch", 3)
    stub.write_text("import os\n")
    changed(client, stub)
    assert next_problems(client, uri, len(client.publications(uri))) == []
    stub.write_text(THIRD)
    changed(client, stub)
    [problem] = next_problems(client, uri, len(client.publications(uri)))
    assert problem["code"] == "broadcast-mismatch"


def test_a_stub_that_the_configuration_names_later(client: Process, project: Path) -> None:
    uri, settings = (project / "program.py").as_uri(), project / "pyproject.toml"
    (project / "my-stubs" / "mylib.pyi").write_text(THIRD)
    text = settings.read_text()
    settings.write_text("")
    client.open(uri, PROGRAM)
    assert client.problems(uri) == []
    settings.write_text(text)
    changed(client, settings)
    [problem] = next_problems(client, uri, 1)
    assert problem["code"] == "broadcast-mismatch"


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An environment with an installed package that ships a stub."""
    folder = tmp_path / "env" / "lib" / "python3.11" / "site-packages" / "mylib" / "shapeserver-stubs"
    folder.mkdir(parents=True)
    (folder / "mylib.pyi").write_text(THIRD)
    monkeypatch.setenv("VIRTUAL_ENV", str(tmp_path / "env"))
    yield folder


def problems(project: Path) -> list[str]:
    path = str(project / "program.py")
    document: Document = opened("file:///program.py", path, 1, PROGRAM, 0)
    return [item.code for item in Root(str(project)).check({path: document}, path, lambda: False).diagnostics]


def test_a_package_ships_stubs(project: Path, environment: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert problems(project) == []  # the user's own come first
    (project / "pyproject.toml").write_text("")
    assert problems(project) == ["broadcast-mismatch"]
    (environment / "numpy.pyi").write_text('MODULE = "numpy"\ndef zeros(shape) -> Array[7]: ...\n')
    assert problems(project) == ["broadcast-mismatch"]  # the bundled ones come before
    (environment / "mylib.pyi").write_text("import os\n")
    assert problems(project) == []
    assert "this stub is left out" in caplog.text


def test_the_command_line_finds_the_same(project: Path, environment: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from shapeserver.cli import main

    (project / "pyproject.toml").write_text("")
    (project / "program.py").write_text(PROGRAM)
    assert main(["check", str(project / "program.py")]) == 1
    assert "broadcast-mismatch" in capsys.readouterr().out
    (project / "pyproject.toml").write_text('[tool.shapeserver]\nstubs = ["my-stubs"]\n')
    assert load_config(str(project)).stubs == (str(project / "my-stubs"),)
    assert main(["check", str(project / "program.py")]) == 0
