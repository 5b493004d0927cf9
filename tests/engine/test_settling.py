"""An unrolled loop stops running its body when a further round would do what the one before did."""

from __future__ import annotations

import ast
from typing import Any

import pytest

from shapeserver.analysis.interp import statements

from .fuzz import FILES, new_project

HEAD = "import lib\nx = lib.zeros((4, 3))\nitems = []\ncount = 0\n"


def rounds(body: str, monkeypatch: pytest.MonkeyPatch, times: int = 8) -> tuple[int, dict[str, str]]:
    """How often the body of `for i in range(times)` is run, and what is known of the names then."""
    run, found = statements.run_block, 0

    def counted(m: Any, owner: ast.AST, name: str, body: list[ast.stmt]) -> bool:
        nonlocal found
        found += isinstance(owner, ast.For) and name == "body"
        return run(m, owner, name, body)

    monkeypatch.setattr(statements, "run_block", counted)
    lines = "".join(f"    {line}\n" for line in body.split("\n"))
    project = new_project()
    project.update(FILES[0], f"{HEAD}for i in range({times}):\n{lines}number = count\nlength = len(items)\n")
    summary = project.check(FILES[0])
    root = summary.sweep.source.root
    names = ("i", "number", "length")
    return found, {name: getattr(summary.sweep.heap.get((root, name)), "value", "?") for name in names}


@pytest.mark.parametrize(
    ("body", "times"),
    [
        ("pass", 1),
        ("y = x", 1),
        ("y = x\nx = y", 2),  # the second finds `y`, which it does not read
        ("count += 1", 8),
        ("items.append(x)", 8),
        ("count = i", 8),
        ("z, count = count, 5", 2),
        ("if i == 3:\n    break", 4),
        ("for k in range(3):\n    y = x", 1 + 1),
        ("if mystery:\n    break", 1),
        ("if mystery:\n    break\ny = x", 2),  # a `break` in the second finds `y`, one in the first does not
        ("if mystery:\n    break\ncount += 1", 8),
        ("if mystery:\n    continue\ny = x", 8),
        ("if mystery:\n    break\ni = 5", 8),  # it would not be known which `i` a `break` leaves
    ],
)
def test_rounds(body: str, times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rounds(body, monkeypatch)[0] == times


def test_what_is_known_after_the_last_round(monkeypatch: pytest.MonkeyPatch) -> None:
    assert rounds("y = x", monkeypatch)[1] == {"i": 7, "number": 0, "length": 0}
    assert rounds("count += 2\nitems.append(x)", monkeypatch)[1] == {"i": 7, "number": 16, "length": 8}
    assert rounds("if i == 3:\n    break", monkeypatch)[1]["i"] == 3


def test_the_rounds_that_a_loop_may_be_left_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """The loop's variable may have any of its values, whether all rounds are run or not."""
    left, run = (
        rounds(body, monkeypatch, 3)[1]["i"] for body in ("if mystery:\n    break", "if mystery or i > 5:\n    break")
    )
    assert left == run == "?"
    assert rounds("if mystery:\n    break\nitems.append(x)", monkeypatch)[1]["length"] == "?"
