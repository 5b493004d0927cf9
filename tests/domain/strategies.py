"""Random dims, values of their symbols, and shapes, for the property tests."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import settings
from hypothesis import strategies as st

from shapeserver.analysis import dim
from shapeserver.analysis.dim import Dim, Expr

SYMBOLS: dict[Expr, tuple[int, int]] = {
    dim.symbol("n", "n"): (1, 12),
    dim.symbol("m", "m"): (1, 12),
    dim.symbol("k", "k", lower=0): (0, 12),
    dim.symbol("i", "i", lower=0, upper=7): (0, 7),
    dim.symbol("s", "s", lower=None): (-9, 9),
}
"""Symbols, with the range their values are drawn from."""

PURE = settings(derandomize=True, deadline=None, max_examples=250)
SMALL = settings(derandomize=True, deadline=None, max_examples=150)


def values() -> st.SearchStrategy[dict[Expr, int]]:
    return st.fixed_dictionaries({symbol: st.integers(low, high) for symbol, (low, high) in SYMBOLS.items()})


def _extend(inner: st.SearchStrategy[Dim]) -> st.SearchStrategy[Dim]:
    def apply(item: tuple[str, Dim, Dim]) -> Dim:
        name, a, b = item
        if name in ("//", "%", "ceil") and b == 0:
            b = 3
        return TREE[name](a, b)

    return st.tuples(st.sampled_from(sorted(TREE)), inner, inner).map(apply)


TREE = {
    "+": dim.add,
    "-": lambda a, b: dim.add(a, dim.negate(b)),
    "*": dim.multiply,
    "//": dim.floor_divide,
    "%": dim.modulo,
    "max": dim.maximum,
    "min": dim.minimum,
    "ceil": dim.ceil_div,
}


def leaves() -> st.SearchStrategy[Dim]:
    return st.sampled_from([*SYMBOLS, *SYMBOLS]) | st.integers(-4, 9)


def dims() -> st.SearchStrategy[Dim]:
    return st.recursive(leaves(), _extend, max_leaves=6)


def value_of(d: Dim, at: Mapping[Expr, int]) -> int | None:
    """The value of a dim; None where a divisor is 0 or lengths do not fit."""
    try:
        return dim.evaluate(d, at)
    except (ZeroDivisionError, ValueError):
        return None
