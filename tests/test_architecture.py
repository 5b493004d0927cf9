"""The rooms and the arrows between them, read from the import statements.

A *room* is a folder or a module at the top of the package.  Each import must be one that `ARROWS` allows; third-party
packages belong to the rooms in `HOMES`, and those in `LAZY` are imported only when they are needed.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "shapeserver"

ARROWS = {
    "analysis": {"analysis"},
    "files": {"files", "analysis"},
    "stubs": {"stubs", "analysis"},
    "eval": {"eval", "analysis"},
    "config": {"analysis", "installed"},
    "finder": {"config"},
    "installed": set[str](),
    "pages": set[str](),
    "lsp": {"lsp", "analysis", "stubs", "config", "finder", "pages", "eval", "files", "shapeserver"},
    "cli": {"cli", "analysis", "stubs", "config", "finder", "pages", "eval", "files", "lsp", "shapeserver"},
    "__main__": {"cli"},
    "shapeserver": set[str](),
}
# Where a room may enter another one only by some of its modules.
DOORS = {
    ("stubs", "analysis"): set(
        "contract data_files dim shape dtype structured indexing solver truth value path rule rewrite problem".split()
    ),
    ("files", "analysis"): {"data_files"},
    ("eval", "analysis"): {"graph"},
    ("lsp", "eval"): {"client", "options", "rendering", "report", "valuations"},
    ("cli", "eval"): {"client", "options", "picture", "rendering", "report", "valuations"},
    ("cli", "lsp"): {"server"},
    ("config", "analysis"): {"problem", "report"},
}
HOMES = {
    "sympy": ["analysis/solver.py"],
    "jedi": ["analysis/names.py"],
    "libcst": ["analysis/fixes/"],
    "lsprotocol": ["lsp/"],
    "pygls": ["lsp/"],
    "click": ["cli/"],
    "rich": ["cli/"],
    "pathspec": ["finder.py"],
    "numpy": ["eval/"],
    "tensorflow": ["eval/"],
    "jax": ["eval/"],
    "ml_dtypes": ["eval/"],
    "keras": ["eval/"],
}
LAZY = {"sympy", "jedi", "libcst"}
LAZY_ROOMS = ("analysis/fixes/",)  # imported as a whole on first use, with what they need
LIBRARIES = {"numpy", "np", "tensorflow", "tf", "keras", "jax", "torch", "pandas", "scipy", "sklearn"}
NEVER_IMPORTED = {"numpy", "tensorflow", "keras", "jax"}


@dataclass(frozen=True)
class Import:
    """An imported module, as a full name, and whether it is imported when its importer is."""

    file: str
    line: int
    name: str
    eager: bool

    @property
    def top(self) -> str:
        return self.name.partition(".")[0]

    def __str__(self) -> str:
        return f"{self.file}:{self.line} imports {self.name}"


def imports_of(path: Path) -> Iterator[Import]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    lazy = {id(node) for outer in ast.walk(tree) if _runs_later(outer) for node in ast.walk(outer)}
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(tree):
        for name in _imported(node, package):
            yield Import(str(path.relative_to(PACKAGE)), node.lineno, name, id(node) not in lazy)  # type: ignore[attr-defined]


def _runs_later(node: ast.AST) -> bool:
    only_for_types = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
    return only_for_types or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)


def _imported(node: ast.AST, package: tuple[str, ...]) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    above = package[: len(package) - node.level + 1] if node.level else ()
    base = ".".join((*above, *([node.module] if node.module else [])))
    return [f"{base}.{alias.name}" for alias in node.names] if base.startswith("shapeserver") else [base]


def sources() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if "docs" not in path.relative_to(PACKAGE).parts)


def all_imports() -> list[Import]:
    return [found for path in sources() for found in imports_of(path)]


def room_of(file: str) -> str:
    top = Path(file).parts[0].removesuffix(".py")
    return "shapeserver" if top == "__init__" else top


def target_of(name: str) -> tuple[str, str]:
    """The room and the module in it (if any) that a name of the package means."""
    parts = [*name.split(".")[1:], "", ""]
    return (parts[0], parts[1]) if parts[0] in ARROWS else ("shapeserver", "")


def forbidden_arrow(found: Import) -> str | None:
    room, (target, module) = room_of(found.file), target_of(found.name)
    if target not in ARROWS[room]:
        return f"{found}: no arrow from {room} to {target}"
    doors = DOORS.get((room, target))
    if doors is not None and module not in doors:
        return f"{found}: {room} may enter {target} only by {', '.join(sorted(doors))}"
    return None


def test_every_arrow_is_in_the_design() -> None:
    own = [found for found in all_imports() if found.top == "shapeserver"]
    assert len(own) > 50
    assert [text for found in own if (text := forbidden_arrow(found))] == []


def test_third_party_packages_stay_in_their_rooms() -> None:
    def at_home(found: Import) -> bool:
        return any(found.file == home or (home[-1] == "/" and found.file.startswith(home)) for home in HOMES[found.top])

    others = [
        found for found in all_imports() if found.top != "shapeserver" and found.top not in sys.stdlib_module_names
    ]
    assert [str(found) for found in others if found.top not in HOMES or not at_home(found)] == []


def test_heavy_packages_are_imported_on_first_use() -> None:
    def is_eager(found: Import) -> bool:
        return found.eager and not found.file.startswith(LAZY_ROOMS)

    rooms = tuple(f"shapeserver.{room.strip('/').replace('/', '.')}" for room in LAZY_ROOMS)
    heavy = [found for found in all_imports() if found.top in LAZY or found.name.startswith(rooms)]
    assert any(found.name.startswith(rooms) for found in heavy)
    assert [str(found) for found in heavy if is_eager(found)] == []


@pytest.mark.parametrize(
    ("file", "line", "reason"),
    [
        ("analysis/sweep.py", "from ..stubs import load_catalogue", "no arrow from analysis to stubs"),
        ("analysis/interp/calls.py", "import shapeserver.lsp.server", "no arrow from analysis to lsp"),
        ("stubs/loader.py", "from ..analysis.sweep import Sweep", "may enter analysis only by"),
        ("stubs/loader.py", "from ..analysis import sweep", "may enter analysis only by"),
        ("eval/worker.py", "from ..lsp import server", "no arrow from eval to lsp"),
        ("lsp/server.py", "from ..cli import main", "no arrow from lsp to cli"),
    ],
)
def test_a_new_arrow_would_be_found(file: str, line: str, reason: str) -> None:
    package = ("shapeserver", *Path(file).parts[:-1])
    (name,) = _imported(ast.parse(line).body[0], package)
    assert reason in (forbidden_arrow(Import(file, 1, name, True)) or "")


def test_the_engine_knows_no_library() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}:{node.lineno} {node.value!r}"
        for path in sources()
        if room_of(str(path.relative_to(PACKAGE))) == "analysis"
        for node in _literals(ast.parse(path.read_text(encoding="utf-8")))
        if node.value.partition(".")[0] in LIBRARIES
    ]
    assert found == []


def _literals(tree: ast.Module) -> Iterator[ast.Constant]:
    """The strings of a module, without those that stand alone as statements (docstrings)."""
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node


def modules_after(statements: str) -> set[str]:
    """The top-level packages that a fresh interpreter has imported after some statements."""
    program = f"{statements}\nimport json, sys\nprint('\\n' + json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    return {name.partition(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}


def test_a_check_imports_no_array_library_and_nothing_heavy(tmp_path: Path) -> None:
    file = tmp_path / "program.py"
    file.write_text("import numpy as np\nx = np.zeros((2, 3))\ny = x @ x\n")
    arguments = ["check", "--exit-zero", str(file)]
    loaded = modules_after(f"from shapeserver.cli import main\nassert main({arguments!r}) == 0")
    assert "shapeserver" in loaded
    assert loaded & (NEVER_IMPORTED | LAZY | {"pygls", "lsprotocol"}) == set()


def test_the_server_starts_without_array_libraries_and_nothing_heavy() -> None:
    loaded = modules_after("import shapeserver.lsp.server, shapeserver.analysis.project, shapeserver.stubs")
    assert "pygls" in loaded
    assert loaded & (NEVER_IMPORTED | LAZY | {"click", "rich"}) == set()
