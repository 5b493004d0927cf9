"""Indexing and item assignment, compared with NumPy: every kind of item, errors included, concrete and symbolic."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shapeserver.analysis import dim
from shapeserver.analysis.dim import UNKNOWN, Dim, Expr
from shapeserver.analysis.indexing import ANY, Fancy, Mask, assign, index, slice_length
from shapeserver.analysis.shape import UNKNOWN_SHAPE, Mismatch, Run, Shape, text
from tests.domain.against_numpy import NUMPY_ERRORS, Recorder, agrees, array, by_numpy, check_symbolic, concrete
from tests.domain.strategies import SMALL

n, m = dim.symbol("n", "n"), dim.symbol("m", "m")
k = dim.symbol("k", "k", lower=0)
batch = Run("batch", "batch")

MANY = settings(SMALL, max_examples=700)

lengths = st.sampled_from([0, 1, 2, 3, 5])
bounds = st.none() | st.integers(-7, 7)
slices = st.builds(slice, bounds, bounds, st.sampled_from([None, 1, 2, 3, -1, -2, -3]))


@st.composite
def cases(draw: Any) -> tuple[tuple[int, ...], list[Any], list[Any]]:
    """A shape, an index for NumPy and the items for the rule.  Integer arrays hold zeros, which fit unless empty."""
    dims = draw(st.lists(lengths, max_size=4))
    real: list[Any] = []
    items: list[Any] = []
    axis = 0
    for _ in range(draw(st.integers(0, len(dims) + draw(st.sampled_from([0, 0, 1]))))):
        kind = draw(st.sampled_from(["slice", "slice", "int", "new", "gap", "fancy", "mask"]))
        if kind == "gap" and Ellipsis in items and draw(st.integers(0, 9)):
            continue
        if kind == "slice":
            one = two = draw(slices)
        elif kind == "int":
            one = two = draw(st.sampled_from([0, 0, 1, -1, 2, -4]))
        elif kind in ("new", "gap"):
            one = two = None if kind == "new" else Ellipsis
        elif kind == "fancy":
            size = tuple(draw(st.lists(st.sampled_from([1, 2, 2]), max_size=2)))
            if 0 in dims or draw(st.integers(0, 9)) == 0:
                size = (*size, 0)
            one, two = np.zeros(size, int), Fancy(Shape(size))
        else:
            size = tuple(dims[axis : axis + draw(st.integers(0, 2))])
            if draw(st.integers(0, 7)) == 0:
                size = (*size, 2)
            one = np.arange(int(np.prod(size))).reshape(size) % 2 == 0
            two = Mask(Shape(size), int(one.sum()))
        axis += {"new": 0, "gap": 0, "mask": np.ndim(one)}.get(kind, 1)
        real.append(one)
        items.append(two)
    return tuple(dims), real, items


@MANY
@given(case=cases())
def test_index(case: tuple[tuple[int, ...], list[Any], list[Any]]) -> None:
    dims, real, items = case
    expected = by_numpy(lambda: array(dims)[tuple(real)])
    try:
        result = index(Shape(dims), items)
    except Mismatch:
        assert expected is None, f"an error that is none: {dims} {items}"
        return
    assert expected == result.dims, (dims, items)


@MANY
@given(case=cases())
def test_index_of_unknown_rank(case: tuple[tuple[int, ...], list[Any], list[Any]]) -> None:
    dims, real, items = case
    for cut in range(min(len(dims), 3)):
        opened = Shape(dims[:cut], Run(), dims[cut + 1 :])
        check_symbolic(
            lambda ask, opened=opened: index(opened, items, ask), {}, lambda: array(dims)[tuple(real)], complete=False
        )
    unsure = [Mask(item.shape) if isinstance(item, Mask) else item for item in items]
    check_symbolic(lambda ask: index(Shape(dims), unsure, ask), {}, lambda: array(dims)[tuple(real)], complete=False)


@MANY
@given(case=cases(), value=st.lists(st.sampled_from([1, 1, 2, 3]), max_size=4), fit=st.booleans())
def test_assign(case: tuple[tuple[int, ...], list[Any], list[Any]], value: list[int], fit: bool) -> None:
    dims, real, items = case
    target = by_numpy(lambda: array(dims)[tuple(real)])
    if fit and target is not None:
        value = [1, *target] if len(value) % 2 else list(target[1:])
    place = np.zeros(dims)
    try:
        place[tuple(real)] = np.zeros(tuple(value))
        works = True
    except NUMPY_ERRORS:
        works = False
    if target == () and set(value) == {1}:
        return  # one element for one place: an error since NumPy 2.4 only, so it is none here
    try:
        assign(Shape(dims), items, Shape(tuple(value)))
    except Mismatch:
        assert not works, (dims, items, value)
        return
    assert works, (dims, items, value)


symbolic = st.sampled_from([1, 2, 3, n, m, k, n + 1, 2 * n])
symbolic_bounds = st.none() | st.integers(-4, 4) | st.sampled_from([n, m, k, n - 1, -k, -n, 2 * m, UNKNOWN])
symbolic_slices = st.builds(slice, symbolic_bounds, symbolic_bounds, st.sampled_from([None, 1, 2, -1, -2, n, -n]))
points = st.fixed_dictionaries(
    {n: st.sampled_from([1, 2, 3, 5]), m: st.sampled_from([1, 2, 3, 5]), k: st.integers(0, 4)}
)


def number(part: Dim | None, at: dict[Expr, int]) -> int | None:
    return None if part is None else 1 if part is UNKNOWN else dim.evaluate(part, at)


@MANY
@given(length=symbolic, item=symbolic_slices, at=points)
def test_length_of_a_slice(length: Dim, item: slice, at: dict[Expr, int]) -> None:
    real = slice(*(number(part, at) for part in (item.start, item.stop, item.step)))
    expected = len(range(*real.indices(dim.evaluate(length, at))))
    found = slice_length(length, item)
    assert agrees(found, expected, at)
    low, high = dim.bounds(found)
    assert (low is None or low <= expected) and (high is None or expected <= high)


@MANY
@given(
    dims=st.lists(symbolic, min_size=1, max_size=3),
    items=st.lists(symbolic_slices | symbolic | st.just(-1) | st.none() | st.just(Ellipsis), max_size=3),
    at=points,
)
def test_symbolic_index(dims: list[Dim], items: list[Any], at: dict[Expr, int]) -> None:
    def real(item: Any) -> Any:
        if isinstance(item, slice):
            return slice(*(number(part, at) for part in (item.start, item.stop, item.step)))
        return number(item, at) if isinstance(item, int | Expr) else item

    known = Shape(tuple(dims))
    key = tuple(map(real, items))
    check_symbolic(lambda ask: index(known, items, ask), at, lambda: array(concrete(known, at))[key], complete=False)


@pytest.mark.parametrize(
    ("dims", "items", "expected"),
    [
        ((n, 3), (slice(1, None),), "[n - 1, 3]"),
        ((k, 3), (slice(1, None),), "[max(0, k - 1), 3]"),
        ((n + 1, 3), (slice(1, None),), "[n, 3]"),
        ((n, 3), (slice(None, -1),), "[n - 1, 3]"),
        ((n, 3), (slice(None, None, -1),), "[n, 3]"),
        ((n,), (slice(None, None, 2),), "[(n + 1)//2]"),
        ((n,), (slice(None, 5),), "[min(5, n)]"),
        ((2 * n,), (slice(None, n),), "[n]"),
        ((n, m), (slice(None), None), "[n, 1, m]"),
        ((n, m, 3), (Ellipsis, 0), "[n, m]"),
        ((n, m, 3), (Fancy(Shape.of(k)), slice(None), 0), "[k, m]"),
        ((n, m, 3), (Fancy(Shape.of(k)), 0), "[k, 3]"),
        ((n, m), (Mask(Shape.of(n)),), "[?, m]"),
        ((n, m), (Mask(Shape.of(n), k),), "[k, m]"),
        ((n, m), (ANY,), "[...]"),
        ((n, m), (slice(None, UNKNOWN),), "[?, m]"),
    ],
)
def test_results(dims: tuple[Dim, ...], items: tuple[object, ...], expected: str) -> None:
    assert text(index(Shape(dims), items)) == expected


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ((0,), "[..., 3]"),
        ((Ellipsis, 0), "[*batch]"),
        ((Ellipsis, None), "[*batch, 3, 1]"),
        ((None,), "[1, *batch, 3]"),
        ((Ellipsis, slice(1, None)), "[*batch, 2]"),
        ((Ellipsis, 0, 0), "[...]"),
    ],
)
def test_the_run_stays_where_it_is_not_touched(items: tuple[object, ...], expected: str) -> None:
    result = index(Shape((), batch, (3,)), items)
    assert text(result) == expected or (items == (0,) and text(result) == "[...]")


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda: index(Shape.of(2, 3), (0, 0, 0)), "too-many-indices"),
        (lambda: index(Shape.of(2, 3), (2,)), "index-out-of-range"),
        (lambda: index(Shape.of(n), (n,)), "index-out-of-range"),
        (lambda: index(Shape.of(n), (-n - 1,)), "index-out-of-range"),
        (lambda: index(Shape.of(2, 3), (Mask(Shape.of(3)),)), "dim-mismatch"),
        (lambda: index(Shape.of(2, 3), (Fancy(Shape.of(2)), Fancy(Shape.of(3)))), "broadcast-mismatch"),
        (lambda: index(Shape.of(2, 3), (Fancy(Shape.of(2)),), advanced=False), "value-mismatch"),
        (lambda: assign(Shape.of(n, 3), (0,), Shape.of(4)), "assign-mismatch"),
        (lambda: assign(UNKNOWN_SHAPE, (Ellipsis, slice(0, 0, 0)), Shape.of(4)), "value-mismatch"),
    ],
)
def test_codes(call: Callable[[], Any], code: str) -> None:
    with pytest.raises(Mismatch) as caught:
        call()
    assert caught.value.code == code


def test_an_undecided_assignment_is_a_requirement() -> None:
    recorder = Recorder()
    assign(Shape.of(n, 3), (slice(None),), Shape.of(m, 3), recorder)
    assign(Shape.of(n, 3), (slice(None),), Shape.of(m + 1, 3), recorder)
    assert [need.text() for need in recorder.needs] == ["m can be broadcast with n", "m + 1 == n"]


class Marked(int):
    """An int that is known again."""


def test_a_length_comes_through_a_slice() -> None:
    length, stop = Marked(9), Marked(4)
    assert slice_length(length, slice(None)) is length
    assert slice_length(length, slice(0, stop)) is stop
