"""A notebook in JupyterLab: the squiggle, its text, and that it goes when its cause does, which is in another cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from .jupyterlab import JupyterLab, jupyterlab, notebook
from .trap import Trap, foreign

CELLS = (
    "%matplotlib inline\nimport numpy as np",
    "images = np.zeros((32, 64))\nweights = np.zeros((10, 64))",
    "scores = images @ weights",
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory, page: Page, trap: Trap) -> Iterator[JupyterLab]:
    workspace = tmp_path_factory.mktemp("workspace")
    (workspace / "study.ipynb").write_text(notebook(CELLS))
    with jupyterlab(tmp_path_factory.mktemp("home"), workspace, trap.environment) as address:
        yield JupyterLab(page, address, "study.ipynb")


def test_a_mistake_is_shown_where_another_cell_makes_it_one(lab: JupyterLab, shoot: Callable[[Page, str], None]) -> None:
    expect(lab.squiggle(2)).to_have_text("images @ weights")
    lab.rest_on_problem(2, "images @", "inner dimensions differ: 64 != 10")
    lab.rest_on_problem(2, "images @", "study.ipynb: 10 comes from `weights = np.zeros((10, 64))`")
    shoot(lab.page, "jupyterlab-problem")


def test_hover_tells_the_shape(lab: JupyterLab, shoot: Callable[[Page, str], None]) -> None:
    lab.rest_on(1, "images", "images: f64[32, 64]")
    shoot(lab.page, "jupyterlab-hover")


def test_mending_the_other_cell_ends_it(lab: JupyterLab, shoot: Callable[[Page, str], None]) -> None:
    lab.write(1, CELLS[1].replace("(10, 64)", "(64, 10)"))
    expect(lab.squiggle(2)).to_have_count(0)
    shoot(lab.page, "jupyterlab-mended")


def test_nothing_left_the_machine(lab: JupyterLab, outside: Trap, trap: Trap) -> None:
    assert (foreign(outside), trap.caught) == ([], [])
