"""What is remembered is bounded by its size: the oldest that nobody asked for goes first."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from shapeserver.analysis.interp import memory
from shapeserver.analysis.interp.memory import Shelf
from shapeserver.analysis.placement import outcomes_of
from shapeserver.analysis.project import Project
from shapeserver.analysis.remembering import ByText

from .small_catalogue import SmallCatalogue


@dataclass(frozen=True)
class Made:
    name: str
    size: int


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Shelf[str, Made]:
    monkeypatch.setattr(memory, "MOST", 100)
    return Shelf()


def test_the_latest_few_of_a_key_are_kept_newest_first(shelf: Shelf[str, Made]) -> None:
    for number in range(6):
        shelf.keep("a", Made(str(number), 1))
    assert [made.name for made in shelf.under("a")] == ["5", "4", "3", "2"]


def test_what_nobody_asked_for_goes_first(shelf: Shelf[str, Made]) -> None:
    for key in "abc":
        shelf.keep(key, Made(key, 30))
    assert shelf.under("a")
    shelf.keep("d", Made("d", 30))
    assert not shelf.under("b")
    assert all(shelf.under(key) for key in "acd")


def test_sizes_that_are_replaced_count_no_more(shelf: Shelf[str, Made]) -> None:
    shelf.keep("a", Made("a", 60))
    for number in range(20):
        shelf.keep("b", Made(str(number), 10))
    assert shelf.under("a") and len(shelf.under("b")) == 4


def test_the_last_is_kept_however_large(shelf: Shelf[str, Made]) -> None:
    shelf.keep("a", Made("a", 10))
    shelf.keep("b", Made("b", 1000))
    assert not shelf.under("a") and shelf.under("b")


def test_texts_are_remembered_up_to_so_many_characters() -> None:
    asked: list[str] = []

    def made(text: str) -> int:
        asked.append(text)
        return len(text)

    remembering = ByText(made, 10)
    assert [remembering(text) for text in ("four", "five", "four", "six")] == [4, 4, 4, 3]
    assert asked == ["four", "five", "six"] and len(remembering) == 2
    assert (remembering("four"), remembering("five")) == (4, 4)
    assert asked == ["four", "five", "six", "five"]


METHODS = """\
import lib
class Net:
    def __init__(self, size=4):
        self.w = lib.zeros((size, 3))
    def first(self):
        return self.w @ lib.zeros((3, 2))
    def second(self, size=3):
        return self.w @ lib.zeros((size, 2))
    def third(self):
        return self.w @ lib.zeros((4, 2))
"""


class NoModules:
    def find(self, module: str, level: int, importer: str) -> str | None:
        return None


def test_the_object_of_methods_that_nobody_calls_is_made_once() -> None:
    project = Project(SmallCatalogue(), NoModules())
    project.update("/memory/net.py", METHODS)
    summary = project.check("/memory/net.py")
    made = [item for item in outcomes_of(summary.sweep) if "__init__" in str(item.function.code.steps())]
    assert len(made) == 2  # as the constructor itself is looked at, and for all the methods
    assert [(item.code, item.place.start[0]) for item in summary.diagnostics] == [("matmul-mismatch", 9)]
    project.update("/memory/net.py", METHODS.replace("(size, 3)", "(size, 4)", 1))
    found = [(item.code, item.place.start[0]) for item in project.check("/memory/net.py").diagnostics]
    assert found == [("matmul-mismatch", 5)]
