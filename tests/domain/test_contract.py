"""Patterns of dims mean what jaxtyping means by them, and are trusted where less is known."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jaxtyping import AnnotationError, Shaped, jaxtyped

from shapeserver.analysis import dim
from shapeserver.analysis.asking import PURE, Mismatch
from shapeserver.analysis.axes import UNKNOWN_SHAPE, Run
from shapeserver.analysis.contract import Malformed, fit, parse, parse_tuple, text
from shapeserver.analysis.dim import UNKNOWN, Dim
from shapeserver.analysis.shape import Shape

AXES = ["2", "3", "n", "m", "_", "#n", "n+1", "2*m", "rows=3", "_k", "#2", "m-n"]
SEVERAL = ["...", "*b", "*#b", "*_"]


class Bound:
    """Names, remembered."""

    def __init__(self) -> None:
        self.dims: dict[str, Dim] = {}
        self.runs: dict[str, tuple[Dim, ...]] = {}

    def dim(self, name: str) -> Dim | None:
        return self.dims.get(name)

    def axes(self, name: str) -> tuple[Dim, ...] | None:
        return self.runs.get(name)

    def bind(self, name: str, value: Dim) -> None:
        self.dims[name] = value

    def bind_axes(self, name: str, value: tuple[Dim, ...]) -> None:
        self.runs[name] = value

    def fresh(self, name: str) -> Dim:
        return dim.symbol(name, name)

    def run(self, name: str) -> Run:
        return Run(name, name)

    def code(self, text: str) -> Dim | None:
        return {"size": 3}.get(text)


patterns = st.tuples(
    st.lists(st.sampled_from(AXES), max_size=3),
    st.sampled_from(["", *SEVERAL]),
    st.lists(st.sampled_from(AXES), max_size=2),
).map(lambda parts: " ".join([*parts[0], *parts[1].split(), *parts[2]]))
shapes = st.lists(st.integers(1, 4), max_size=4).map(tuple)


@settings(max_examples=600, deadline=None)
@given(st.lists(st.tuples(patterns, shapes), min_size=1, max_size=3))
def test_what_fits_is_what_jaxtyping_accepts(pairs: list[tuple[str, tuple[int, ...]]]) -> None:
    names = Bound()
    with jaxtyped("context"):
        for pattern, shape in pairs:
            try:
                accepted = isinstance(np.zeros(shape), Shaped[np.ndarray, pattern])
            except AnnotationError:
                return  # an expression of a name that nothing has bound: jaxtyping refuses to answer
            try:
                found = fit(parse(pattern), Shape(shape), names, PURE)
            except Mismatch:
                assert not accepted, (pattern, shape)
                return
            assert found == Shape(shape)
            if not accepted:  # of several axes that may be broadcast nothing is claimed
                assert any("*#" in other for other, _ in pairs), (pattern, shape)
                return


@pytest.mark.parametrize("pattern", ["a,b", "a b,", "*a ...", "n!", "f(", "[n]", "'n'[0]", "*a *b"])
def test_malformed(pattern: str) -> None:
    with pytest.raises(Malformed):
        parse(pattern)


@pytest.mark.parametrize(
    ("told", "known", "found"),
    [
        ("n 3", UNKNOWN_SHAPE, "[n, 3]"),
        ("*b n", UNKNOWN_SHAPE, "[*b, n]"),
        ("... n", Shape((), Run(), (5,)), "[..., 5]"),
        ("n n", Shape((UNKNOWN, 4)), "[n, 4]"),
        ("n n+1", UNKNOWN_SHAPE, "[n, n + 1]"),
        ("_ 2", Shape((7,), Run(), ()), "[7, 2]"),
        ("n {size}", UNKNOWN_SHAPE, "[n, 3]"),
        ("", UNKNOWN_SHAPE, "[]"),
        ("*b 3", Shape((UNKNOWN,) * 3), "[?, ?, 3]"),
    ],
)
def test_less_known_shapes_meet_the_pattern(told: str, known: Shape, found: str) -> None:
    from shapeserver.analysis.shape import text as shape_text

    assert shape_text(fit(parse(told), known, Bound(), PURE)) == found


@pytest.mark.parametrize(
    ("comment", "pattern"),
    [
        ("(batch, 28, 28)", "batch 28 28"),
        ("[n, *rest]", "n *rest"),
        ("(n,)", "n"),
        ("()", ""),
        ("(None, 3)", "_ 3"),
        ("(n, 2 * m)", "n 2 * m"),
        ("(n m)", None),
        ("batch, 3", None),
        ("(N, D) or (D,)", None),
    ],
)
def test_comments(comment: str, pattern: str | None) -> None:
    found = parse_tuple(comment)
    assert (None if found is None else text(found)) == pattern
