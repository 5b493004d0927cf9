"""VS Code with the extension, as a newcomer meets it: a folder, the Python extension, nothing configured."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .codeserver import Installation, packed
from .conftest import keep
from .desk import Desk
from .jupyterlab import notebook
from .trap import Trap, foreign
from .vscode import Code

STAND_IN = Path(__file__).with_name("stand-in")
PROGRAM = """import numpy as np

images = np.zeros((32, 64))
weights = np.zeros((10, 64))
scores = images @ weights
"""
FUNCTIONS = """import numpy as np


def flatten(images):
    n, height, width = images.shape
    return images.reshape(n, height * width)


def total(table):
    return table.sum(axis=0)


print(total(np.zeros((32, 64))))
"""
CELLS = (
    "import numpy as np",
    "images = np.zeros((32, 64))\nweights = np.zeros((10, 64))",
    "scores = images @ weights",
)
MENDED = "weights = np.zeros((64, 10))"
Shoot = Callable[[Page, str], None]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("study")
    for name in ("program.py", "mend.py", "typing.py", "killed.py"):
        (folder / name).write_text(PROGRAM)
    (folder / "functions.py").write_text(FUNCTIONS)
    (folder / "study.ipynb").write_text(notebook(CELLS))
    return folder


@pytest.fixture(scope="module")
def desk(
    tmp_path_factory: pytest.TempPathFactory, workspace: Path, extension: Path, page: Page, trap: Trap
) -> Iterator[Desk]:
    home = tmp_path_factory.mktemp("home")
    installation = Installation(home, trap.environment)
    installation.install(packed(STAND_IN, home / "stand-in.vsix"))
    installation.install(extension)
    installation.configure(**{"python.defaultInterpreterPath": sys.executable, "shapeserver.evaluator.engine": "numpy"})
    with installation.serving() as address:
        desk = Desk(Code(page, address, workspace), home)
        yield desk
    desk.no_server()


def test_a_mistake_is_underlined_and_says_why(desk: Desk, shoot: Shoot) -> None:
    desk.code.open("program.py")
    expect(desk.code.squiggles).to_have_count(1)
    desk.code.rest_on("scores = ", "images @", "inner dimensions differ: 64 != 10")
    desk.code.rest_on("scores = ", "images @", "10 comes from `weights = np.zeros((10, 64))`")
    shoot(desk.code.page, "vscode-problem")
    keep(desk.code.picture(420), "readme-problem")
    expect(desk.code.messages).to_have_count(0)


def test_hover_tells_a_shape_and_where_it_comes_from(desk: Desk, shoot: Shoot) -> None:
    desk.code.open("functions.py")
    desk.code.rest_on("return table.sum", "table", "table: f64[32, 64]")
    desk.code.rest_on("return table.sum", "table", "32 goes through table (functions.py:9)")
    shoot(desk.code.page, "vscode-hover")


def test_hints_and_lenses_tell_shapes(desk: Desk, shoot: Shoot) -> None:
    desk.code.open("functions.py")
    expect(desk.code.line("def total")).to_have_text("def total(table: f64[32, 64]) -> f64[64]:")
    expect(desk.code.lenses.first).to_contain_text("images: ?[n, height, width] → ?[n, height*width]")
    shoot(desk.code.page, "vscode-hints")
    keep(desk.code.picture(350), "readme-hints")


def test_the_light_bulb_mends(desk: Desk, shoot: Shoot) -> None:
    desk.code.open("mend.py")
    expect(desk.code.squiggles).to_have_count(1)
    desk.code.put_cursor("scores = ", "images @")
    desk.code.ask_for_fixes()
    shoot(desk.code.page, "vscode-fixes")
    keep(desk.code.picture(350), "readme-fixes")
    desk.code.offers.filter(has_text="Transpose `weights`").click()
    expect(desk.code.line("scores")).to_have_text("scores: f64[32, 10] = images @ weights.T")
    expect(desk.code.squiggles).to_have_count(0)
    shoot(desk.code.page, "vscode-mended")


def test_the_problems_panel_lists_them(desk: Desk, shoot: Shoot) -> None:
    desk.code.open("program.py")
    desk.code.press("Control+Shift+m")
    expect(desk.code.problems.filter(has_text="inner dimensions differ: 64 != 10")).to_have_count(1)
    expect(desk.code.problems.filter(has_text="10 comes from `weights")).to_have_count(1)
    shoot(desk.code.page, "vscode-problems")
    desk.code.press("Control+Shift+m")


def test_a_half_typed_line_takes_nothing_away(desk: Desk, shoot: Shoot) -> None:
    desk.code.open("typing.py")
    expect(desk.code.squiggles).to_have_count(1)
    desk.code.put_cursor("scores = ", "scores")
    desk.code.press("End")
    desk.code.press("Enter")
    desk.code.page.keyboard.type("means = images.mean(axis=", delay=20)
    desk.code.settle()
    expect(desk.code.line("images: ")).to_have_text("images: f64[32, 64] = np.zeros((32, 64))")
    desk.code.rest_on("scores = ", "images @", "inner dimensions differ: 64 != 10")
    shoot(desk.code.page, "vscode-half-typed")


def test_cells_of_a_notebook_are_one_program(desk: Desk, shoot: Shoot) -> None:
    book = desk.code.open_notebook("study.ipynb")
    expect(book.squiggles(2)).to_have_count(1)
    book.rest_on(2, "images @", "inner dimensions differ: 64 != 10")
    book.rest_on(2, "images @", "64 comes from images = np.zeros((32, 64)) (cell 2, line 1)")
    shoot(desk.code.page, "vscode-notebook")
    book.replace_line(1, "weights", MENDED)
    expect(book.squiggles(2)).to_have_count(0)


def test_a_problem_is_explained(desk: Desk, shoot: Shoot) -> None:
    desk.code.clear()
    desk.code.open("program.py")
    expect(desk.code.squiggles).to_have_count(1)
    desk.code.put_cursor("scores = ", "images @")
    desk.code.command("shapeserver: Explain This Problem")
    expect(desk.code.preview).to_contain_text("matmul-mismatch")
    shoot(desk.code.page, "vscode-explained")
    desk.code.clear()


def test_all_shapes_of_a_file_are_reported(desk: Desk, shoot: Shoot) -> None:
    desk.code.open("functions.py")
    desk.code.command("shapeserver: Show Shape Report of This File")
    expect(desk.code.preview).to_contain_text("f64[32, 64]")
    shoot(desk.code.page, "vscode-report")
    desk.code.clear()


def test_an_annotation_is_inserted(desk: Desk, shoot: Shoot) -> None:
    desk.code.open("mend.py")
    desk.code.put_cursor("images: ", "images")
    desk.code.command("shapeserver: Insert Inferred Annotation")
    expect(desk.code.line("images: ")).to_contain_text("# shape: (32, 64)")
    shoot(desk.code.page, "vscode-annotated")


def test_a_function_is_validated(desk: Desk, shoot: Shoot) -> None:
    desk.code.open("functions.py")
    expect(desk.code.lenses.filter(has_text="validate")).not_to_have_count(0)
    desk.code.put_cursor("def total", "total")
    desk.code.command("shapeserver: Validate Function")
    expect(desk.code.panel).to_contain_text("f64[64]")
    shoot(desk.code.page, "vscode-validated")
    desk.code.clear()


def test_the_interpreter_is_the_one_of_the_python_extension(desk: Desk, shoot: Shoot) -> None:
    desk.code.open("program.py")
    desk.code.expect_status("1 problem")
    desk.code.expect_status("of the environment")
    desk.code.status.click()
    shoot(desk.code.page, "vscode-status")
    desk.code.press("Escape")
    command = Path(f"/proc/{desk.server()}/cmdline").read_bytes().split(b"\0")
    assert command[0].decode() == sys.executable


def test_a_server_that_was_killed_comes_back(desk: Desk) -> None:
    desk.code.open("killed.py")
    expect(desk.code.squiggles).to_have_count(1)
    killed = desk.server()
    os.kill(killed, signal.SIGKILL)
    desk.server(other_than=killed)
    expect(desk.code.squiggles).to_have_count(1)
    desk.code.replace("weights: ", MENDED)
    expect(desk.code.squiggles).to_have_count(0)
    expect(desk.code.messages).to_have_count(0)


def test_hints_can_be_switched_off_in_the_settings(desk: Desk, shoot: Shoot) -> None:
    desk.code.open("functions.py")
    expect(desk.code.line("def total")).to_have_text("def total(table: f64[32, 64]) -> f64[64]:")
    desk.code.switch("shapeserver.inlayHints.parameters")
    shoot(desk.code.page, "vscode-settings")
    desk.code.open("functions.py")
    expect(desk.code.line("def total")).to_have_text("def total(table) -> f64[64]:")


def test_nothing_is_left_of_an_extension_that_is_disabled(desk: Desk) -> None:
    desk.code.open("program.py")
    desk.server()
    desk.code.command("Extensions: Disable All Installed Extensions")
    desk.code.reload()
    desk.no_server()
    desk.code.open("program.py")
    desk.code.settle()
    expect(desk.code.squiggles).to_have_count(0)
    desk.no_server()


def test_nothing_left_the_machine(desk: Desk, outside: Trap, trap: Trap) -> None:
    assert (foreign(outside), trap.caught) == ([], [])
