"""VS Code with this extension and no other: the server that it brings, and a machine without any Python."""

from __future__ import annotations

import venv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .codeserver import Installation
from .desk import Desk
from .trap import Trap, foreign
from .vscode import Code

# VSCODE_CLI keeps the editor from asking a login shell for another PATH.
PROGRAM = "import numpy as np\n\nscores = np.zeros((32, 64)) @ np.zeros((10, 64))\n"
Shoot = Callable[[Page, str], None]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("study")
    (folder / "notes.txt").write_text("No Python is here yet.\n")
    (folder / "program.py").write_text(PROGRAM)
    return folder


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory, extension: Path, trap: Trap) -> Installation:
    installation = Installation(tmp_path_factory.mktemp("home"), trap.environment)
    installation.install(extension)
    installation.configure()
    return installation


@pytest.fixture
def bare(installation: Installation, workspace: Path, page: Page, tmp_path: Path) -> Iterator[Desk]:
    """A machine whose PATH leads to nothing."""
    with installation.serving(PATH=str(tmp_path), VSCODE_CLI="1") as address:
        yield Desk(Code(page, address, workspace), installation.home)


@pytest.fixture
def plain(installation: Installation, workspace: Path, page: Page, tmp_path: Path) -> Iterator[Desk]:
    """A machine whose PATH leads to a Python that has nothing installed."""
    venv.create(tmp_path, symlinks=True)
    with installation.serving(PATH=str(tmp_path / "bin"), VSCODE_CLI="1") as address:
        desk = Desk(Code(page, address, workspace), installation.home)
        yield desk
    desk.no_server()


def test_without_a_python_it_says_what_is_missing(bare: Desk, shoot: Shoot) -> None:
    bare.code.open("program.py")
    expect(bare.code.messages).to_contain_text("shapeserver needs Python 3.11 or newer")
    expect(bare.code.messages).to_contain_text("found none")
    expect(bare.code.messages.get_by_role("button", name="Get Python")).to_be_visible()
    bare.code.expect_status("no Python found")
    shoot(bare.code.page, "vscode-no-python")


def test_the_bundled_server_starts_with_the_first_python_file(
    plain: Desk, installation: Installation, shoot: Shoot
) -> None:
    plain.code.open("notes.txt")
    plain.code.settle()
    plain.no_server()
    plain.code.open("program.py")
    expect(plain.code.squiggles).to_have_count(1)
    plain.server()
    plain.code.expect_status("bundled, no fixes without libcst")
    plain.code.status.click()
    shoot(plain.code.page, "vscode-bundled")
    installation.uninstall("shapeserver.shapeserver")
    plain.code.reload()
    plain.no_server()


def test_nothing_left_the_machine(outside: Trap, trap: Trap) -> None:
    assert (foreign(outside), trap.caught) == ([], [])
