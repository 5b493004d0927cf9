"""What is remembered is bounded by its size: the oldest that nobody asked for goes first."""

from __future__ import annotations

import contextlib
from collections.abc import Hashable
from dataclasses import dataclass
from random import Random
from typing import Any

import pytest

from shapeserver.analysis import generic
from shapeserver.analysis.interp import memory, replay
from shapeserver.analysis.interp.frame import Cancelled
from shapeserver.analysis.interp.memory import Shelf
from shapeserver.analysis.memo import Effect
from shapeserver.analysis.placement import outcomes_of
from shapeserver.analysis.project import Project
from shapeserver.analysis.remembering import ByText, Kept
from shapeserver.analysis.sweep import Sweeper
from shapeserver.analysis.value import Array
from shapeserver.stubs import load_catalogue

from .fuzz import FILES, cold_copy, compare, new_project, versions
from .small_catalogue import SmallCatalogue


@dataclass(frozen=True)
class Made:
    name: str
    size: int


@pytest.fixture
def kept() -> Kept[tuple[str, Hashable], Any]:
    return Kept(100)


@pytest.fixture
def shelf(kept: Kept[tuple[str, Hashable], Any]) -> Shelf[str, Made]:
    return Shelf("made", kept)


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


def test_shelves_share_their_room_and_not_their_keys(kept: Kept[tuple[str, Hashable], Any]) -> None:
    first: Shelf[str, Made] = Shelf("first", kept)
    second: Shelf[str, Made] = Shelf("second", kept)
    first.keep("a", Made("first", 60))
    second.keep("a", Made("second", 30))
    assert first.under("a") == (Made("first", 60),) and second.under("a") == (Made("second", 30),)
    second.keep("b", Made("second", 30))
    assert not first.under("a") and len(second.under("a")) == len(second.under("b")) == 1


def test_what_a_run_uses_stays_to_its_end(kept: Kept[tuple[str, Hashable], Any], shelf: Shelf[str, Made]) -> None:
    shelf.keep("before", Made("before", 50))
    kept.begin()
    for key in "abcd":
        shelf.keep(key, Made(key, 40))
    assert not shelf.under("before") and all(shelf.under(key) for key in "abcd") and kept.size == 160
    kept.begin()
    assert shelf.under("a")
    shelf.keep("e", Made("e", 40))
    assert [key for key in "abcde" if shelf.under(key)] == ["a", "e"] and kept.size == 80


def test_a_project_remembers_so_much_and_knows_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    everything = new_project()
    monkeypatch.setattr(memory, "MOST", 300)
    project = new_project()
    for texts in versions(seed=2, edits=20):
        for path, statements in zip(FILES, texts, strict=True):
            for each in (project, everything):
                each.update(path, "\n".join(statements) + "\n")
                each.check(path)
        compare(project, Random(2))
    cold = cold_copy(project)
    for path in FILES:
        cold.check(path)
    assert _remembered(project) < 2 * 300 + _remembered(cold) < _remembered(everything)


def _remembered(project: Project) -> int:
    return sum(found.size for found in project._modules._memories)


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

    def unsaved(self, module: str, level: int, importer: str) -> list[str]:
        return []


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


CALLED = "import lib\ndef f(x):\n    return x @ lib.zeros((3, 2))\n"
CALLER = "import lib\nfrom other import f\ny = f(lib.zeros((4, 3)))\n"


def test_a_trial_leaves_nothing_that_an_importer_could_see() -> None:
    project = new_project()
    project.update(FILES[1], CALLED)
    project.update(FILES[0], CALLER)
    assert [item.text for item in project.check(FILES[0]).bindings()] == ["f64[4, 2]"]
    with project.check(FILES[1])._asks.trials() as ask:
        assert ask(CALLED.replace("(3, 2)", "(3, 5)")).sweep.recomputed
    project.update(FILES[0], CALLER.replace("(4, 3)", "(7, 3)"))
    assert [item.text for item in project.check(FILES[0]).bindings()] == ["f64[7, 2]"]


def test_functions_that_nobody_calls_run_only_in_the_file_that_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    run: list[str] = []
    run_generic = generic.run_generic

    def counted(sweeper: Sweeper, subject: generic.Subject) -> Effect:
        run.append(subject.function.code.module.step)
        return run_generic(sweeper, subject)

    monkeypatch.setattr(generic, "run_generic", counted)
    project = new_project()
    project.update(FILES[1], CALLED + "def g():\n    return lib.zeros((4, 3)) @ lib.zeros((2, 2))\n")
    project.update(FILES[0], CALLER + "def h():\n    return y @ lib.zeros((2, 2))\n")
    assert not project.check(FILES[0]).diagnostics
    assert run == [FILES[0]]
    sweeps = project._modules._sweeps
    seen = sweeps[FILES[1], False]
    assert [item.code for item in project.check(FILES[1]).diagnostics] == ["matmul-mismatch"]
    assert run == [FILES[0], FILES[1], FILES[1]]
    assert sweeps[FILES[1], False].edition is seen.edition  # nothing changed for the importer
    assert not project.check(FILES[0]).diagnostics
    assert run == [FILES[0], FILES[1], FILES[1]]


def test_the_functions_that_were_typed_on_the_way_are_forgotten() -> None:
    project = new_project()
    for name in ("f", "fi", "fir", "firs", "first"):
        project.update(FILES[0], CALLED.replace("def f", f"def {name}"))
        with contextlib.suppress(Cancelled):
            project.check(FILES[0], cancelled=lambda name=name: name == "firs")  # type: ignore[misc]
    assert [code.name for code in project._modules._memories[0].codes.values()] == ["first"]


TRAINED = """\
import numpy as np
import tensorflow.compat.v1 as tf

x = tf.placeholder(tf.float32, [None, 3])
y = tf.matmul(x, tf.get_variable("w", [3, 2]))
loss = tf.reduce_mean(y)
with tf.Session() as session:
    for size in [4, 5, 4, 5, 4, 5, 4, 5]:
        out, total = session.run([y, loss], {x: np.zeros((size, 3))})
    bad = session.run(y, {x: np.zeros((5, 4))})
"""


def test_a_graph_is_run_once_for_inputs_of_one_shape(monkeypatch: pytest.MonkeyPatch) -> None:
    computed: list[tuple[Array, ...]] = []
    compute = replay._computed
    monkeypatch.setattr(replay, "_computed", lambda *given: (computed.append(given[2]), compute(*given))[1])
    project = Project(load_catalogue(), NoModules())
    project.update("/memory/trained.py", TRAINED)
    summary = project.check("/memory/trained.py")
    shown = {item.name: item.text for item in summary.bindings()}
    assert shown["out"] == "f32[5, 2]" and shown["total"] == "f32[]"
    assert [(item.code, item.place.start[0]) for item in summary.diagnostics] == [("feed-mismatch", 9)]
    assert [len(arrays) for arrays in computed] == [2, 2]
    project.update("/memory/trained.py", TRAINED.replace("[3, 2]", "[3, 7]"))
    shown = {item.name: item.text for item in project.check("/memory/trained.py").bindings()}
    assert shown["out"] == "f32[5, 7]" and len(computed) == 4
