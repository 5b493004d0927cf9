"""The shape rules, compared with NumPy on concrete shapes (errors included) and on symbolic ones at several values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shapeserver.analysis import dim, shape
from shapeserver.analysis.dim import UNKNOWN, Dim, Expr
from shapeserver.analysis.shape import UNKNOWN_SHAPE, Mismatch, Run, Shape
from shapeserver.analysis.truth import MAYBE, NO, YES
from tests.domain.against_numpy import array, by_numpy, by_rule, check_symbolic, concrete
from tests.domain.strategies import SMALL

n, m = dim.symbol("n", "n"), dim.symbol("m", "m")
k = dim.symbol("k", "k", lower=0)
batch = Run("batch", "batch")

lengths = st.sampled_from([0, 1, 1, 2, 2, 3, 4, 6])
symbolic = st.sampled_from([1, 2, 3, 6, n, m, n, k, n + 1, 2 * n])


def shapes(least: int = 0, most: int = 4) -> st.SearchStrategy[tuple[int, ...]]:
    return st.lists(lengths, min_size=least, max_size=most).map(tuple)


def symbolic_shapes(least: int = 0, most: int = 4) -> st.SearchStrategy[Shape]:
    return st.lists(symbolic, min_size=least, max_size=most).map(lambda dims: Shape(tuple(dims)))


points = st.fixed_dictionaries(
    {n: st.sampled_from([1, 2, 3, 5]), m: st.sampled_from([1, 2, 3, 5]), k: st.integers(0, 3)}
)
axes = st.integers(-4, 4)


@st.composite
def similar(draw: Any, most: int = 3) -> list[tuple[int, ...]]:
    """Shapes that often fit: one base, of which some dims are changed and some leading ones dropped."""
    base = draw(shapes(0, 4))
    found = []
    for _ in range(draw(st.integers(1, most))):
        dims = [draw(st.sampled_from([size, size, size, 1, 2])) for size in base]
        found.append(tuple(dims[draw(st.sampled_from([0, 0, 1])) :]))
    return found


@st.composite
def similar_symbolic(draw: Any, most: int = 3) -> list[Shape]:
    base = draw(st.lists(symbolic, max_size=4))
    found = []
    for _ in range(draw(st.integers(1, most))):
        dims = [draw(st.one_of(st.just(size), st.just(size), symbolic)) for size in base]
        found.append(Shape(tuple(dims[draw(st.sampled_from([0, 0, 1])) :])))
    return found


def same(rule: Callable[[], Any], real: Callable[[], Any]) -> None:
    assert by_rule(rule) == by_numpy(real)


# Concrete shapes


@SMALL
@given(parts=similar())
def test_broadcast(parts: list[tuple[int, ...]]) -> None:
    same(lambda: shape.broadcast(*map(Shape, parts)), lambda: np.broadcast(*map(array, parts)))


@SMALL
@given(parts=similar(), axis=axes)
def test_concat_and_stack(parts: list[tuple[int, ...]], axis: int) -> None:
    arrays, known = [array(part) for part in parts], [Shape(part) for part in parts]
    same(lambda: shape.concat(known, axis), lambda: np.concatenate(arrays, axis))
    same(lambda: shape.concat(known, None), lambda: np.concatenate(arrays, None))
    same(lambda: shape.stack(known, axis), lambda: np.stack(arrays, axis))


@st.composite
def matrix_pairs(draw: Any) -> tuple[tuple[int, ...], tuple[int, ...]]:
    left, right = draw(shapes()), list(draw(shapes()))
    if left and right and draw(st.booleans()):
        right[max(len(right) - 2, 0)] = left[-1]
    return left, tuple(right)


@SMALL
@given(pair=matrix_pairs(), count=st.integers(-1, 3))
def test_products(pair: tuple[tuple[int, ...], tuple[int, ...]], count: int) -> None:
    (a, b), (left, right) = pair, map(Shape, pair)
    same(lambda: shape.matmul(left, right), lambda: np.matmul(array(a), array(b)))
    same(lambda: shape.dot(left, right), lambda: np.dot(array(a), array(b)))
    same(lambda: shape.tensordot(left, right, count), lambda: np.tensordot(array(a), array(b), count))


@SMALL
@given(a=shapes(), b=shapes(), one=st.lists(axes, max_size=3), two=st.lists(axes, max_size=3), fit=st.booleans())
def test_tensordot_over_axes(a: tuple[int, ...], b: tuple[int, ...], one: list[int], two: list[int], fit: bool) -> None:
    if fit:
        two = one
        b = a[: len(b)]
    same(lambda: shape.tensordot(Shape(a), Shape(b), (one, two)), lambda: np.tensordot(array(a), array(b), (one, two)))


@SMALL
@given(s=shapes(), perm=st.none() | st.permutations(range(4)).map(tuple) | st.lists(axes, max_size=4))
def test_transpose(s: tuple[int, ...], perm: Any) -> None:
    perm = perm[: len(s)] if isinstance(perm, tuple) else perm
    same(lambda: shape.transpose(Shape(s), perm), lambda: np.transpose(array(s), perm))


@SMALL
@given(s=shapes(), target=st.lists(st.sampled_from([-1, -1, 0, 1, 2, 3, 4, 6]), max_size=4), fit=st.booleans())
def test_reshape(s: tuple[int, ...], target: list[int], fit: bool) -> None:
    if fit:
        target = [*s[::-1], 1]
    same(lambda: shape.reshape(Shape(s), target), lambda: np.reshape(array(s), target))


some_axes = st.none() | axes | st.lists(axes, max_size=2).map(tuple)


@SMALL
@given(s=shapes(), axis=some_axes, keepdims=st.booleans())
def test_axes_that_go_and_come(s: tuple[int, ...], axis: Any, keepdims: bool) -> None:
    same(lambda: shape.squeeze(Shape(s), axis), lambda: np.squeeze(array(s), axis))
    same(lambda: shape.reduce(Shape(s), axis, keepdims), lambda: np.sum(array(s), axis=axis, keepdims=keepdims))
    if axis is not None:
        same(lambda: shape.expand_dims(Shape(s), axis), lambda: np.expand_dims(array(s), axis))


@SMALL
@given(
    s=shapes(1, 3), parts=st.integers(0, 4), axis=st.integers(-3, 2), places=st.lists(st.integers(-2, 7), max_size=3)
)
def test_splits(s: tuple[int, ...], parts: int, axis: int, places: list[int]) -> None:
    known = Shape(s)
    if parts:
        same(lambda: (shape.split_even(known, parts, axis),) * parts, lambda: np.split(array(s), parts, axis))
    else:
        assert by_rule(lambda: shape.split_even(known, parts, axis)) is by_numpy(
            lambda: np.split(array(s), parts, axis)
        )
    same(lambda: shape.split_near(known, parts, axis), lambda: np.array_split(array(s), parts, axis))
    same(lambda: shape.split_at(known, places, axis), lambda: np.split(array(s), places, axis))


def test_split_sizes() -> None:
    assert shape.split_sizes(Shape.of(6, n), (2, 4), 0) == (Shape.of(2, n), Shape.of(4, n))
    assert shape.split_sizes(Shape.of(n, 6), (1, -1, 2), 1) == (Shape.of(n, 1), Shape.of(n, 3), Shape.of(n, 2))
    assert shape.split_sizes(Shape.of(n), (2, -1), 0)[1] == Shape.of(n - 2)
    for wrong in ((2, 3), (7, -1), (-1, -1)):
        with pytest.raises(Mismatch):
            shape.split_sizes(Shape.of(6), wrong, 0)


@SMALL
@given(
    s=shapes(0, 3),
    counts=st.lists(st.integers(0, 3), max_size=4),
    widths=st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=1, max_size=3),
    axis=st.none() | axes,
)
def test_longer_axes(s: tuple[int, ...], counts: list[int], widths: list[tuple[int, int]], axis: int | None) -> None:
    same(lambda: shape.tile(Shape(s), counts), lambda: np.tile(array(s), counts))
    same(lambda: shape.repeat(Shape(s), len(counts), axis), lambda: np.repeat(array(s), len(counts), axis))
    if s:
        same(lambda: shape.pad(Shape(s), widths), lambda: np.pad(array(s), widths))


SPECS = """
ij,jk->ik ij,jk ii ii->i ij->ji ij->j i,j i,j-> i,i ...ij,...jk->...ik ...i,...i i...->... ...->... ij...,j->i...
bqhd,bkhd->bhqk ab,ba,ab->a ij->k ij->ii ij,jk->i... i.j->i ij,->ij i...->i ijk,kl...->...l BA bA i->i... ... ,
""".split()


@pytest.mark.parametrize("spec", SPECS)
@SMALL
@given(data=st.data())
def test_einsum(spec: str, data: st.DataObject) -> None:
    left = spec.partition("->")[0]
    known = data.draw(
        st.fixed_dictionaries({letter: st.sampled_from([1, 2, 3]) for letter in sorted(set(left) - set(".,"))})
    )
    parts = []
    for subscript in left.split(","):
        dims = [known[letter] for letter in subscript if letter != "."]
        extra = data.draw(st.lists(st.sampled_from([1, 2]), max_size=2)) if "..." in subscript else []
        at = subscript.find("...") if extra else 0
        part = [*dims[:at], *extra, *dims[at:]]
        if data.draw(st.integers(0, 3)) == 0:
            part = data.draw(st.lists(st.sampled_from([1, 2, 3]), max_size=4))
        parts.append(tuple(part))
    same(lambda: shape.einsum(spec, list(map(Shape, parts))), lambda: np.einsum(spec, *map(array, parts)))


@SMALL
@given(
    size=st.integers(1, 12), kernel=st.integers(1, 5), stride=st.integers(1, 3), dilation=st.integers(1, 3),
    padding=st.sampled_from(["valid", "full", "same", "causal"]),
)  # fmt: skip
def test_windows(size: int, kernel: int, stride: int, dilation: int, padding: str) -> None:
    """Counted: a window starts at every stride, and lies inside the padded axis."""
    span = (kernel - 1) * dilation + 1
    if padding == "same":
        padded = size + max((-(-size // stride) - 1) * stride + span - size, 0)
        starts = range(0, max(padded - span + 1, 0), stride)
        assert shape.conv_window(size, kernel, stride, padding, dilation) == min(len(starts), -(-size // stride))
        return
    padded = size + {"valid": 0, "full": 2 * (span - 1), "causal": span - 1}[padding]
    starts = range(0, padded - span + 1, stride)
    assert shape.conv_window(size, kernel, stride, padding, dilation) == len(starts)
    at = {n: size}
    assert dim.evaluate(shape.conv_window(n, kernel, stride, padding, dilation), at) == len(starts)


# Symbolic shapes


@SMALL
@given(parts=similar_symbolic(), at=points)
def test_symbolic_broadcast(parts: list[Shape], at: dict[Expr, int]) -> None:
    real = [array(concrete(part, at)) for part in parts]
    check_symbolic(lambda ask: shape.broadcast(*parts, ask=ask), at, lambda: np.broadcast(*real))


@SMALL
@given(parts=similar_symbolic(), axis=axes, at=points)
def test_symbolic_concat_and_stack(parts: list[Shape], axis: int, at: dict[Expr, int]) -> None:
    real = [array(concrete(part, at)) for part in parts]
    check_symbolic(lambda ask: shape.concat(parts, axis, ask), at, lambda: np.concatenate(real, axis))
    check_symbolic(lambda ask: shape.stack(parts, axis, ask), at, lambda: np.stack(real, axis))


@SMALL
@given(a=symbolic_shapes(), b=symbolic_shapes(), fit=st.booleans(), at=points)
def test_symbolic_products(a: Shape, b: Shape, fit: bool, at: dict[Expr, int]) -> None:
    if fit and a.dims and b.dims:
        dims = list(b.dims)
        dims[max(len(dims) - 2, 0)] = a[-1]
        b = Shape(tuple(dims))
    one, two = array(concrete(a, at)), array(concrete(b, at))
    check_symbolic(lambda ask: shape.matmul(a, b, ask), at, lambda: np.matmul(one, two))
    check_symbolic(lambda ask: shape.dot(a, b, ask), at, lambda: np.dot(one, two))


@SMALL
@given(s=symbolic_shapes(1, 3), more=st.lists(symbolic, max_size=2), cut=st.integers(0, 2), at=points)
def test_symbolic_reshape(s: Shape, more: list[Dim], cut: int, at: dict[Expr, int]) -> None:
    target: list[Dim] = [*s.dims[cut:], -1, *more]
    numbers = [dim.evaluate(item, at) for item in target]
    check_symbolic(lambda ask: shape.reshape(s, target, ask), at, lambda: np.reshape(array(concrete(s, at)), numbers))
    full = [item for item in target if item != -1]
    numbers = [dim.evaluate(item, at) for item in full]
    check_symbolic(lambda ask: shape.reshape(s, full, ask), at, lambda: np.reshape(array(concrete(s, at)), numbers))


@SMALL
@given(s=symbolic_shapes(1, 3), parts=st.integers(1, 4), axis=axes, at=points)
def test_symbolic_split_and_squeeze(s: Shape, parts: int, axis: int, at: dict[Expr, int]) -> None:
    real = array(concrete(s, at))
    check_symbolic(lambda ask: shape.split_even(s, parts, axis, ask), at, lambda: np.split(real, parts, axis)[0])
    check_symbolic(lambda ask: shape.squeeze(s, axis, ask), at, lambda: np.squeeze(real, axis))


def opened(s: Shape, cut: int, run: Run) -> Shape:
    """The shape with its axes from `cut` to the last-but-one forgotten."""
    return Shape(s.dims[:cut], run, s.dims[max(len(s.dims) - 1, cut) :])


@SMALL
@given(parts=similar_symbolic(), cut=st.integers(0, 2), which=st.integers(0, 2), axis=axes, at=points)
def test_unknown_ranks(parts: list[Shape], cut: int, which: int, axis: int, at: dict[Expr, int]) -> None:
    """With less known, what is still claimed is true."""
    known = [opened(part, cut, Run()) if index == which else part for index, part in enumerate(parts)]
    real = [array(concrete(part, at)) for part in parts]
    rules: list[tuple[Callable[..., Shape], Callable[[], Any]]] = [
        (lambda ask: shape.broadcast(*known, ask=ask), lambda: np.broadcast(*real)),
        (lambda ask: shape.concat(known, axis, ask), lambda: np.concatenate(real, axis)),
        (lambda ask: shape.stack(known, axis, ask), lambda: np.stack(real, axis)),
        (lambda ask: shape.matmul(known[0], known[-1], ask), lambda: np.matmul(real[0], real[-1])),
        (lambda ask: shape.dot(known[0], known[-1], ask), lambda: np.dot(real[0], real[-1])),
        (lambda ask: shape.reshape(known[0], [2, -1], ask), lambda: np.reshape(real[0], [2, -1])),
        (lambda ask: shape.squeeze(known[0], axis, ask), lambda: np.squeeze(real[0], axis)),
        (lambda _: shape.expand_dims(known[0], axis), lambda: np.expand_dims(real[0], axis)),
        (lambda _: shape.reduce(known[0], axis), lambda: np.sum(real[0], axis)),
        (lambda _: shape.reduce(known[0], axis, True), lambda: np.sum(real[0], axis, keepdims=True)),
        (lambda _: shape.transpose(known[0]), lambda: np.transpose(real[0])),
        (
            lambda ask: shape.einsum("...i,...i->...", [known[0], known[-1]], ask),
            lambda: np.einsum("...i,...i->...", real[0], real[-1]),
        ),
    ]
    for rule, expected in rules:
        check_symbolic(rule, at, expected, complete=False)


@SMALL
@given(parts=similar_symbolic(), at=points)
def test_join_covers_both(parts: list[Shape], at: dict[Expr, int]) -> None:
    joined = shape.join(parts[0], parts[-1])
    assert joined == shape.join(parts[-1], parts[0])
    for part in parts[:1] + parts[-1:]:
        assert shape.join(joined, part) == joined
        check_symbolic(lambda _: joined, at, lambda part=part: array(concrete(part, at)))
        assert shape.is_compatible(joined, part) is not NO


# What is known in particular cases


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (shape.broadcast(Shape((), batch, (3,)), Shape.of(3)), "[*batch, 3]"),
        (shape.broadcast(Shape((), batch, (3,)), Shape((), batch, (1,))), "[*batch, 3]"),
        (shape.broadcast(Shape((), batch, (3,)), Shape.of()), "[*batch, 3]"),
        (shape.broadcast(Shape((), batch, (3,)), Shape.of(2, 1)), "[..., 2, 3]"),
        (shape.broadcast(Shape((), batch, (n,)), Shape.of(m)), "[*batch, bcast(m, n)]"),
        (shape.broadcast(UNKNOWN_SHAPE, Shape.of(5, 1)), "[..., 5, ?]"),
        (shape.matmul(Shape((), batch, (n, 3)), Shape.of(3, 4)), "[*batch, n, 4]"),
        (shape.matmul(Shape((), batch, (3,)), Shape.of(3, 4)), "[*batch, 4]"),
        (shape.matmul(Shape((), batch, (n, 3)), Shape((), batch, (3, 4))), "[*batch, n, 4]"),
        (shape.matmul(Shape.of(3), Shape((), batch, (3, 4))), "[*batch, 4]"),
        (shape.reduce(Shape((), batch, (3, 4)), -1), "[*batch, 3]"),
        (shape.reduce(Shape((n,), batch, (4,)), 0, True), "[1, *batch, 4]"),
        (shape.expand_dims(Shape((), batch, (4,)), -1), "[*batch, 4, 1]"),
        (shape.squeeze(Shape((), batch, (4, 1)), -1), "[*batch, 4]"),
        (shape.concat([Shape.of(n, 3), UNKNOWN_SHAPE], 0), "[?, 3]"),
        (shape.concat([Shape.of(n, 3), Shape.of(m, UNKNOWN)], 0), "[m + n, 3]"),
        (shape.concat([Shape.of(n, 3), Shape.of(m, k)], 1), "[n, k + 3]"),
        (shape.reshape(Shape.of(n, 28, 28), [n, -1]), "[n, 784]"),
        (shape.reshape(Shape.of(n, 28, 28), [-1, 784]), "[n, 784]"),
        (shape.reshape(Shape.of(k, n), [-1, n]), "[k, n]"),
        (shape.reshape(Shape.of(n, 6), [-1, 4]), "[3*n//2, 4]"),
        (shape.reshape(Shape.of(n, 4, 4), [k, -1]), "[k, 16*n//k]"),
        (shape.join(Shape.of(n, 3), Shape.of(m, 3)), "[?, 3]"),
        (shape.join(Shape.of(n, 3), Shape.of(3)), "[..., 3]"),
        (shape.join(Shape((), batch, (3,)), Shape((), batch, (4,))), "[*batch, ?]"),
        (shape.transpose(Shape((n,), batch, (3,))), "[3, ..., n]"),
        (shape.transpose(Shape((), batch, (3,)), (2, 0, 1)), "[3, ?, ?]"),
        (shape.einsum("...ij,jk->...ik", [Shape.of(n, m, 3, 4), Shape.of(4, 5)]), "[n, m, 3, 5]"),
        (Shape.of(32, 64), "[32, 64]"),
        (UNKNOWN_SHAPE, "[...]"),
        (Shape.of(UNKNOWN, 3), "[?, 3]"),
    ],
)
def test_results(result: Shape, expected: str) -> None:
    assert shape.text(result) == expected


@pytest.mark.parametrize(
    ("call", "code", "message"),
    [
        (
            lambda: shape.matmul(Shape.of(32, 128), Shape.of(32, 128)),
            "matmul-mismatch",
            "matmul: inner dimensions differ: 128 != 32 (left [32, 128], right [32, 128])",
        ),
        (
            lambda: shape.broadcast(Shape.of(2, 3), Shape.of(4)),
            "broadcast-mismatch",
            "operands could not be broadcast together: 3 != 4 at axis -1 ([2, 3] and [4])",
        ),
        (
            lambda: shape.reshape(Shape.of(n, 3), [-1, 2, 0]),
            "reshape-mismatch",
            "reshape: cannot reshape an array of size 3*n [n, 3] into [-1, 2, 0]",
        ),
        (
            lambda: shape.matmul(Shape((), batch, (n,)), Shape.of(n + 1, 3)),
            "matmul-mismatch",
            "matmul: inner dimensions differ: n != n + 1 (left [*batch, n], right [n + 1, 3])",
        ),
        (lambda: shape.squeeze(Shape.of(2, 3), 0), "squeeze-mismatch", "has length 2, not 1"),
        (lambda: shape.split_even(Shape.of(2 * n + 1), 2, 0), "split-mismatch", "2*n + 1"),
        (lambda: shape.einsum("ij,jk", [Shape.of(2, 3), Shape.of(4, 5)]), "einsum-mismatch", "'j'"),
        (lambda: shape.transpose(Shape.of(2, 3), (0, 1, 2)), "transpose-mismatch", "3 axes"),
        (lambda: shape.normalize_axis(2, 2), "axis-out-of-range", "axis 2 is out of bounds for an array of rank 2"),
        (lambda: shape.concat([Shape.of(2, 3), Shape.of(2)], 0), "rank-mismatch", "[2, 3] and [2]"),
    ],
)
def test_messages(call: Callable[[], Shape], code: str, message: str) -> None:
    with pytest.raises(Mismatch) as caught:
        call()
    assert caught.value.code == code
    assert message in caught.value.message


def test_which_operand_is_to_blame() -> None:
    with pytest.raises(Mismatch) as caught:
        shape.broadcast(Shape.of(2, 3), Shape.of(1), Shape.of(4))
    assert (caught.value.operand, caught.value.left, caught.value.right) == ((2, -1), 3, 4)


def test_compatibility() -> None:
    assert shape.is_compatible(Shape.of(n, 3), Shape.of(n, 3)) is YES
    assert shape.is_compatible(Shape.of(n, 3), Shape.of(5, 3)) is MAYBE
    assert shape.is_compatible(Shape.of(n, 3), Shape.of(n, 4)) is NO
    assert shape.is_compatible(Shape((), batch, (3,)), Shape.of(4)) is NO
    assert shape.is_compatible(Shape((), batch, (3,)), Shape.of()) is NO
    assert shape.is_compatible(Shape((), batch, (3,)), Shape((), batch, (3,))) is YES
    assert shape.is_compatible(UNKNOWN_SHAPE, Shape.of(4)) is MAYBE


def test_a_shape_of_known_rank_has_no_tail() -> None:
    assert Shape((1,), None, (2,)) == Shape.of(1, 2)
    assert (Shape.of(1, n).rank, UNKNOWN_SHAPE.rank, UNKNOWN_SHAPE.min_rank) == (2, None, 0)
    assert Shape((n,), batch, (3,)).dim_at(0) is n
    assert Shape((n,), batch, (3,)).dim_at(-1) == 3
    assert Shape((n,), batch, (3,)).dim_at(1) is UNKNOWN
    with pytest.raises(IndexError):
        Shape.of(1).dim_at(1)
    with pytest.raises(ValueError):
        UNKNOWN_SHAPE.dims
