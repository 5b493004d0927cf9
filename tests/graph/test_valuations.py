"""Valuations: they respect bounds, requirements and shapes, and are the same everywhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shapeserver.analysis import graph as g
from shapeserver.eval.valuations import valuations

from .examples import DENSE


def _graph(*symbols: g.Symbol, needs: tuple[g.Requirement, ...] = (), shape: tuple[g.Length, ...] = ()) -> g.Graph:
    return replace(
        DENSE,
        symbols=symbols,
        requirements=needs,
        inputs=(replace(DENSE.inputs[0], shape=shape),),
        nodes=(),
        outputs=(),
    )


def test_a_graph_without_symbols_has_one() -> None:
    assert valuations(_graph()).found == ({},)


def test_three_sorts_of_numbers_and_different_ones_for_different_symbols() -> None:
    found = valuations(_graph(g.Symbol("n"), g.Symbol("m")))
    assert found.found == ({"n": 1, "m": 1}, {"n": 7, "m": 5}, {"n": 32, "m": 24})
    assert found.missing == ""


def test_requirements_bounds_and_lengths_are_respected() -> None:
    needs = (
        g.Requirement("equal", g.Term("*", ("h", 4)), "d"),
        g.Requirement("divides", 3, "n"),
        g.Requirement("less", "k", "n"),
        g.Requirement("broadcast", "n", "m"),
    )
    symbols = (g.Symbol("n"), g.Symbol("m"), g.Symbol("d"), g.Symbol("h"), g.Symbol("k", 2, 4))
    graph = _graph(*symbols, needs=needs, shape=(g.Term("+", ("n", -5)), g.Term("bcast", ("n", "m"))))
    found = valuations(graph)
    assert len(found.found) == 3
    for values in found.found:
        assert all(g.holds(need, values) for need in needs)
        assert 2 <= values["k"] <= 4
        assert values["n"] >= 5


def test_given_numbers_are_kept() -> None:
    graph = _graph(g.Symbol("batch"), g.Symbol("seq"))
    assert all(values["batch"] == 40 for values in valuations(graph, {"batch": 40}).found)
    assert valuations(graph, {"batch": 2, "seq": 9}).found == ({"batch": 2, "seq": 9},)


@pytest.mark.parametrize(
    ("at", "reason"), [({"width": 3}, "`width` is no symbol of the graph; it has n"), ({"n": 0}, "`n` cannot be 0")]
)
def test_numbers_that_cannot_be_given_are_refused(at: dict[str, int], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        valuations(_graph(g.Symbol("n")), at)


def test_it_says_when_there_is_none() -> None:
    needs = (g.Requirement("equal", g.Term("*", ("n", 2)), g.Term("+", (g.Term("*", ("m", 2)), 1))),)
    found = valuations(_graph(g.Symbol("n"), g.Symbol("m"), needs=needs))
    assert found.found == ()
    assert "no small and no prime and no large numbers were found for n, m" in found.missing


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.builds(
            g.Requirement,
            st.sampled_from(["equal", "broadcast", "divides", "less", "at-least"]),
            st.sampled_from(["a", "b", "c", g.Term("*", (2, "a")), g.Term("+", ("b", "c"))]),
            st.sampled_from(["a", "b", "c", 8, g.Term("//", ("c", 2))]),
        ),
        max_size=3,
    )
)
def test_what_is_found_meets_every_requirement(needs: list[g.Requirement]) -> None:
    graph = _graph(g.Symbol("a"), g.Symbol("b", 0), g.Symbol("c", 2, 50), needs=tuple(needs))
    first = valuations(graph)
    assert first == valuations(graph)
    assert all(g.holds(need, values) for values in first.found for need in needs)
    assert first.found or first.missing
