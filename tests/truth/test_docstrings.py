"""A sample of the examples in the libraries' docstrings; `make truth` compares all of them."""

from __future__ import annotations

import os

import pytest

from .compare import Row, Spot
from .docstrings.apart import left_open, told_by_data
from .docstrings.harvest import LIBRARIES, Library, harvest
from .docstrings.report import judged
from .record import Record

SEED = int(os.environ.get("SHAPESERVER_SEED", "1"))
SAMPLE = 60


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library.name)
def test_no_example_contradicts_what_is_predicted(library: Library) -> None:
    found = list(judged(library, SAMPLE, SEED))
    held = sum(len(each.report.spots) for each in found)
    assert held > SAMPLE, "examples are found, and run"
    assert [str(spot) for each in found for spot in each.report.contradictions] == []
    assert [f"{each.example.place}: {alarm}" for each in found for alarm in each.alarms] == []


def test_a_wrong_prediction_would_be_seen() -> None:
    """The same comparison, given rows of another program, finds that they do not fit."""
    from .docstrings.harvest import Example
    from .docstrings.judging import Judge
    from .docstrings.report import executed

    told = Example("numpy", "here", ("import numpy as np", "x = np.zeros((2, 3))"))
    ran = Example("numpy", "here", ("import numpy as np", "x = np.zeros((3, 2))"))
    (run,) = executed(LIBRARIES[0], [ran])
    assert len(Judge().judge(told, run).report.contradictions) == 1


def test_what_only_data_tell_is_listed_apart() -> None:
    assert "eigenvalues" in told_by_data("numpy", "w, v = np.linalg.eig(a)", "")
    assert "mask" in told_by_data("numpy", "m = a.mask", "whether anything is masked is known when the program runs")
    assert told_by_data("numpy", "w = np.linalg.eigvalsh(a)", "its shape depends on what is not known") == ""
    assert told_by_data("keras", "w, v = np.linalg.eig(a)", "") == ""
    assert "Python" in told_by_data("tensorflow", "y = tf.numpy_function(f, [x], tf.float32)", "")


def test_what_the_library_leaves_open_is_listed_apart() -> None:
    row = Row("p.py", 1, 1, "x", (None, 3), "float32", "f32[?, 3]")
    batch, whole = (
        Record("p.py", 1, "f", 1, "x", "variable", dims, "float32", "Tensor") for dims in ((None, 3), (2, 3))
    )
    assert left_open(Spot("p.py", 1, "x", (row,), (batch,))) != ""
    assert left_open(Spot("p.py", 1, "x", (row,), (batch, whole))) == ""
    assert left_open(Spot("p.py", 1, "x", (), (batch,))) == ""


def test_the_examples_are_many() -> None:
    assert all(sum(1 for _ in harvest(library)) > 300 for library in LIBRARIES)
