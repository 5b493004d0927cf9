"""`shapeserver shapes` and `explain`."""

from __future__ import annotations

import json

import pytest

from shapeserver.analysis.problem import CODES

from .conftest import Run, Write


def test_shapes_as_text(run: Run, write: Write) -> None:
    write("a.py", "x = 1\n")
    result = run("shapes", "a.py")
    assert (result.code, result.err) == (0, "")
    assert result.out == "a.py:1:1  x             f32[32, batch]\na.py:1:1  y (returned)  f32[32, ?]\n"


def test_signatures_stand_among_the_shapes(run: Run, write: Write) -> None:
    write("a.py", "x = 1\ndef rows(x, y): ...\n")
    lines = run("shapes", "a.py").out.splitlines()
    assert lines[-1] == "a.py:2:5  def           rows(x: f32[n, d], y) -> f32[n], needs d == 3"
    assert len(lines) == 3


def test_shapes_as_json(run: Run, write: Write) -> None:
    write("a.py", "x = 1\n")
    place = {"path": "a.py", "start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 2}}
    assert json.loads(run("shapes", "a.py", "--output-format", "json").out) == [
        {**place, "name": "x", "shape": [32, "batch"], "dtype": "float32", "text": "f32[32, batch]"},
        {**place, "name": "y", "shape": [32, None], "dtype": "float32", "text": "f32[32, ?]"},
    ]


def test_stats(run: Run, write: Write) -> None:
    write("a.py", "x = 1\n")
    assert run("shapes", "--stats", "a.py").out == (
        "fully known   1\npartly known  1\nunknown       1\ntotal         3\n"
        "\nwhy not fully known:\n2  `load()` is not known: add a stub\n"
    )
    assert json.loads(run("shapes", "--stats", "a.py", "--output-format", "json").out) == {
        "fully": 1,
        "partly": 1,
        "unknown": 1,
        "total": 3,
        "reasons": [{"reason": "`load()` is not known: add a stub", "count": 2}],
    }


@pytest.mark.parametrize(("name", "reason"), [("missing.py", "No such file or directory"), (".", "Is a directory")])
def test_shapes_of_nothing(run: Run, name: str, reason: str) -> None:
    result = run("shapes", name)
    assert (result.code, result.out, result.err) == (2, "", f"shapeserver: {name}: {reason}\n")


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_is_explained(run: Run, code: str) -> None:
    result = run("explain", code)
    assert (result.code, result.err) == (0, "")
    assert code in result.out
