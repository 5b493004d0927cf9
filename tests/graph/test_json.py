"""The graph's data: JSON there and back, the digest, lengths, and what is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shapeserver.analysis import graph as g

from .examples import DENSE, arguments, lengths


def _again(graph: g.Graph) -> g.Graph:
    return g.from_json(json.loads(g.dumps(graph)))


def test_a_graph_comes_back_from_its_json() -> None:
    assert _again(DENSE) == DENSE
    assert hash(_again(DENSE)) == hash(DENSE)


@settings(max_examples=300, deadline=None)
@given(arguments, lengths)
def test_any_argument_and_length_come_back(argument: g.Argument, length: g.Length) -> None:
    node = replace(DENSE.nodes[0], arguments=(("x", argument),), outputs=(g.Output((0, "key"), (length, None), None),))
    graph = replace(
        DENSE,
        nodes=(node, DENSE.nodes[1]),
        symbols=(g.Symbol("n"), g.Symbol("m", 0, 7, static=False), g.Symbol("batch")),
    )
    assert _again(graph) == graph


def test_constants_of_different_types_differ() -> None:
    assert len({g.Constant(1), g.Constant(True), g.Constant(1.0), g.Constant("1"), g.Constant(-0.0)}) == 5


def test_the_digest_leaves_out_names_and_places() -> None:
    moved = replace(
        DENSE,
        file="other.py",
        name="f",
        unrecorded=(),
        outputs=(("y", g.Tensor("n1")),),
        inputs=tuple(replace(item, name="y", place=g.Place("other.py", 9, 0)) for item in DENSE.inputs),
        nodes=tuple(replace(item, name="z", place=None) for item in DENSE.nodes),
    )
    assert g.digest(moved) == g.digest(DENSE)


@pytest.mark.parametrize(
    "other",
    [
        replace(DENSE, symbols=(g.Symbol("batch", 2),)),
        replace(DENSE, requirements=()),
        replace(DENSE, outputs=(("result", g.Tensor("n0")),)),
        replace(DENSE, inputs=(replace(DENSE.inputs[0], dtype="float64"),)),
        replace(DENSE, parameters=(DENSE.parameters[0], replace(DENSE.parameters[1], initial="ones"))),
        replace(DENSE, nodes=(DENSE.nodes[0], replace(DENSE.nodes[1], operation="tensorflow.reduce_mean"))),
    ],
)
def test_the_digest_sees_what_is_computed(other: g.Graph) -> None:
    assert g.digest(other) != g.digest(DENSE)


def _damaged(change: Any) -> Any:
    data = g.as_json(DENSE)
    change(data)
    return data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ([], "this is no graph of shapeserver"),
        ({"format": "shapeserver-graph"}, "has no version"),
        (_damaged(lambda data: data.update(version=99)), "has version 99, and this shapeserver reads 2"),
        (_damaged(lambda data: data.pop("nodes")), "is damaged (KeyError: 'nodes')"),
        (_damaged(lambda data: data["nodes"].pop(0)), "node n1 uses 'n0', which is not made before it"),
        (_damaged(lambda data: data.update(outputs=[["y", {"tensor": "n7"}]])), "'n7' is not made in it"),
        (_damaged(lambda data: data["inputs"][0].update(shape=[["^", 1, 2]])), "no such operation of lengths: '^'"),
        (_damaged(lambda data: data["inputs"][0].update(shape=[True])), "a length is a number"),
        (_damaged(lambda data: data["nodes"][0].update(arguments=[["x", {"what": 1}]])), "KeyError: 'what'"),
    ],
)
def test_what_is_no_graph_is_refused_in_one_line(data: Any, reason: str) -> None:
    with pytest.raises(g.GraphError) as refused:
        g.from_json(json.loads(json.dumps(data)))
    assert reason in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("length", "value", "text"),
    [
        (5, 5, "5"),
        ("n", 7, "n"),
        (g.Term("+", ("n", g.Term("*", (2, "m")), -1)), 12, "n + (2*m) + -1"),
        (g.Term("//", (g.Term("+", ("n", 1)), 2)), 4, "(n + 1) // 2"),
        (g.Term("%", ("n", 4)), 3, "n % 4"),
        (g.Term("max", ("n", "m")), 7, "max(n, m)"),
        (g.Term("min", ("n", "m")), 3, "min(n, m)"),
        (g.Term("bcast", (1, "n")), 7, "bcast(1, n)"),
    ],
)
def test_lengths_are_evaluated_and_shown(length: g.Length, value: int, text: str) -> None:
    assert g.evaluate(length, {"n": 7, "m": 3}) == value
    assert g.text(length) == text


@pytest.mark.parametrize("length", [g.Term("bcast", ("n", "m")), g.Term("//", (4, 0)), g.Term("%", ("n", 0))])
def test_a_length_that_cannot_be_computed_is_refused(length: g.Length) -> None:
    with pytest.raises(ValueError, match=r"cannot be broadcast|divided by zero"):
        g.evaluate(length, {"n": 7, "m": 3})


@given(st.integers(0, 9), st.integers(0, 9))
def test_requirements_hold_as_they_say(left: int, right: int) -> None:
    expected = {
        "equal": left == right,
        "broadcast": left == right or left == 1 or right == 1,
        "divides": left > 0 and right % left == 0,
        "less": left < right,
        "at-least": left >= right,
    }
    values = {"a": left, "b": right}
    assert {kind: g.holds(g.Requirement(kind, "a", "b"), values) for kind in expected} == expected
