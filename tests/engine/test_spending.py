"""How much of a file is analysed does not depend on what is remembered, and what is replayed costs nothing."""

from __future__ import annotations

import pytest

from shapeserver.analysis import generic, sweep
from shapeserver.analysis.names import Resolver
from shapeserver.analysis.project import Project
from shapeserver.stubs import load_catalogue

FILE = "/spending/main.py"
WORK = """
import numpy as np

def work(size):
    x = np.ones(size)
    for i in range(6):
        x = x + np.ones(size) * np.sqrt(x) - np.abs(np.exp(x)) * i
    return x
"""
AGAIN = """
def walk(tree, size):
    return walk(tree.left, size) if tree else work(size)
"""
Reports = list[tuple[str, int]]


@pytest.fixture(autouse=True)
def _tenth(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tenth of what may be spent, so that a tenth of the work is enough."""
    monkeypatch.setattr(sweep.Sweeper.guarded, "__defaults__", (sweep.STATEMENT_LIMIT // 10,))
    monkeypatch.setattr(generic, "STEPS", generic.STEPS // 10)


def uses(sizes: list[int], begun: str = WORK) -> str:
    """A file whose functions, which nobody calls, each do some work; the last one fails."""
    called = "".join(f"\ndef use_{place}():\n    return work({size})\n" for place, size in enumerate(sizes))
    return f"{begun}{called}\ndef fails():\n    return np.ones(3) + np.ones(4)\n"


def reports(project: Project, text: str) -> Reports:
    project.update(FILE, text)
    return [(item.code, item.place.start[0]) for item in project.check(FILE).diagnostics]


def cold(text: str) -> Reports:
    return reports(Project(load_catalogue(), Resolver("/spending")), text)


def last_line(text: str) -> int:
    return text.count("\n") - 1


def test_work_that_is_done_once_is_counted_once() -> None:
    same = uses([7] * 60)
    assert cold(same) == [("broadcast-mismatch", last_line(same))]


def test_functions_are_left_out_once_those_before_took_too_much() -> None:
    [(code, line)] = cold(uses(list(range(1, 61))))
    assert code == "analysis-limit"
    assert WORK.count("\n") < line < last_line(uses(list(range(1, 61))))


def test_a_longer_file_may_take_more() -> None:
    several = uses(list(range(1, 20)))
    assert [code for code, _ in cold(several)] == ["analysis-limit"]
    longer = several + "\n" * 3_000
    assert cold(longer) == [("broadcast-mismatch", last_line(several))]


@pytest.mark.parametrize(
    "sizes",
    [
        [[7] * 30, list(range(1, 31)), [7] * 30],
        [list(range(1, 31)), list(range(2, 32)), list(range(1, 31))[::-1]],
        [list(range(1, 9)), list(range(1, 31)), [*range(1, 9), *[8] * 30], [3]],
    ],
)
def test_an_edit_leaves_out_what_a_cold_run_does(sizes: list[list[int]]) -> None:
    project = Project(load_catalogue(), Resolver("/spending"))
    for each in sizes:
        for begun in (WORK, WORK + "\nworked = work(7)\n", WORK.replace("6", "3"), WORK + AGAIN):
            text = uses(each, begun)
            assert reports(project, text) == cold(text)


def heavy(sizes: range) -> str:
    """A statement that does the work for several sizes, each several times, and then fails."""
    calls = "".join(f"\n        total += work({size})[0] + work({size})[0]" for size in sizes)
    return f"{WORK}\ndef whole():\n    total = 0\n    while total == 0:{calls}\n    return np.ones(3) + np.ones(4)\n\nwhole()\n"


@pytest.mark.parametrize("known", [range(1, 2), range(1, 12), range(1, 30)])
def test_a_statement_is_given_up_whatever_is_remembered(known: range) -> None:
    found = []
    for most in range(10, 18):
        project = Project(load_catalogue(), Resolver("/spending"))
        for sizes in (known, range(1, most)):
            text = heavy(sizes)
            found.append(reports(project, text))
            assert found[-1] == cold(text)
    assert {code for report in found for code, _ in report} == {"analysis-limit", "broadcast-mismatch"}
