"""The way back from an expression: the texts of the places that it may come from, by how many steps lie between."""

from __future__ import annotations

import pytest

from shapeserver.analysis.fixes.standing import standing
from shapeserver.analysis.fixes.trail import MOST_PLACES, trail
from shapeserver.analysis.path import Path
from shapeserver.analysis.report import Place
from shapeserver.analysis.source import split

PATH = "a.py"


def way(text: str, expression: str) -> dict[str, int]:
    """What an expression, the last of its text, comes from."""
    before = text[: text.rindex(expression)]
    line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
    start = Place(PATH, (line, column), (line, column + len(expression)))
    found = trail(split(text, Path.root(PATH)), start)
    return {standing(text, stop.place): stop.distance for stop in found}


@pytest.mark.parametrize(
    ("text", "expression", "expected"),
    [
        ("n = 3\nx = f(n)\ny = x + 1\n", "x + 1", {"x + 1": 0, "f(n)": 1, "3": 2}),
        ("x = 1\nx = 2\ny = x + x\n", "x + x", {"x + x": 0, "2": 1, "1": 1}),
        ("a, b = g(5), h\nz = a * b\n", "a * b", {"a * b": 0, "g(5), h": 1}),
        ("for row in rows():\n    z = -row\n", "-row", {"-row": 0, "rows()": 1}),
        ("with opened(4) as file:\n    z = -file\n", "-file", {"-file": 0, "opened(4)": 1}),
        ("def f(x, n):\n    return x * n\n\n\ny = f(a(), n=7)\n", "x * n", {"x * n": 0, "a()": 1, "7": 1}),
        ("def f():\n    return p()\n\n\ny = f() + 1\n", "f() + 1", {"f() + 1": 0, "p()": 1}),
        ("class C:\n    def __init__(self, n):\n        self.w = w(n)\n\n\nc = C(9)\nz = -c.w\n", "-c.w",
         {"-c.w": 0, "C(9)": 1, "w(n)": 1, "9": 2}),
        ("t = {'key': q(1)}\nt['other'] = r(2)\nz = t['key'] + s['other']\n", "t['key'] + s['other']",
         {"t['key'] + s['other']": 0, "{'key': q(1)}": 1, "r(2)": 1, "q(1)": 1}),
        ("rows = []\nrows.append(q(1))\nz = stack(rows)\n", "stack(rows)",
         {"stack(rows)": 0, "q(1)": 1, "[]": 1}),
        ("class C:\n    def __call__(self, x):\n        return x * 2\n\n\nc = C()\ny = -c(q(1))\n", "-c(q(1))",
         {"-c(q(1))": 0, "x * 2": 1, "q(1)": 2}),
        ("class C:\n    def __call__(self, x):\n        return -x\n\n\nfor c in cs:\n    c(q(1)), f(r(1))\n", "-x",
         {"-x": 0, "q(1)": 1}),
        ("é = 'é'; n = len(é)\nz = -n\n", "-n", {"-n": 0, "len(é)": 1, "'é'": 2}),
    ],
)  # fmt: skip
def test_what_an_expression_comes_from(text: str, expression: str, expected: dict[str, int]) -> None:
    assert {key: value for key, value in way(text, expression).items() if key in expected} == expected


def test_a_local_name_hides_one_of_the_module() -> None:
    assert "outside()" not in way("x = outside()\n\n\ndef f():\n    x = inside()\n    return -x\n", "-x")


def test_what_is_bound_later_counts_only_where_nothing_came_before() -> None:
    assert "2" not in way("x = 1\nz = -x\nx = 2\n", "-x")
    assert "2" in way("def f():\n    return -x\n\n\nx = 2\n", "-x")


def test_what_is_nowhere_assigned_is_no_object_with_a_call_of_its_own() -> None:
    text = (
        "class C:\n    def __call__(self, x):\n        return x * 2\n\n\ndef f(x):\n    return x\n\n\ny = -g.h(f(1))\n"
    )
    assert "x * 2" not in way(text, "-g.h(f(1))")


def test_the_way_ends() -> None:
    lines = [f"x{n} = x{n - 1} + x{n - 2} + y{n}" for n in range(2, 200)] + ["x = x + x199", "z = -x"]
    found = way("\n".join(lines) + "\n", "-x")
    assert 3 < len(found) <= MOST_PLACES


def test_a_place_that_is_no_expression_leads_nowhere() -> None:
    assert way("x = 1\nz = x\n", "z = ") == {}
