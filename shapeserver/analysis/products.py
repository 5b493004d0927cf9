"""Products of arrays: `matmul`, `dot` and `tensordot`."""

from __future__ import annotations

from collections.abc import Sequence

from . import dim
from .asking import PURE, Asker, Mismatch, normalize_axis, require_equal
from .axes import UNKNOWN_SHAPE, Run, Shape, text
from .broadcasting import broadcast
from .dim import Dim


def matmul(a: Shape, b: Shape, ask: Asker = PURE) -> Shape:
    """`np.matmul`: the last axis of a against the second-to-last of b; 1-D operands lose their axis."""
    if a.rank == 0 or b.rank == 0:
        raise Mismatch(
            "rank-mismatch", f"matmul: operands must have at least one axis (left {text(a)}, right {text(b)})"
        )
    left, right = a.last, b.last
    if left and (len(right) > 1 or b.rank == 1):
        _contract("matmul", left[-1], right[-2] if len(right) > 1 else right[-1], a, b, ask)
    if b.rank == 1:
        return _without_last(a, 1)
    if len(right) < 2:
        return UNKNOWN_SHAPE
    if a.rank == 1 or b.rank == 2:
        batch = _without_last(b, 2) if a.rank == 1 else _without_last(a, 1)
        return Shape(batch.head, batch.run, (*batch.tail, right[-1]))
    if len(left) < 2:
        return Shape((), Run(), right[-1:])
    batch = broadcast(_without_last(a, 2), _without_last(b, 2), ask=ask)
    return Shape(batch.head, batch.run, (*batch.tail, left[-2], right[-1]))


def _without_last(shape: Shape, count: int) -> Shape:
    """The shape without its last axes."""
    if shape.run is None:
        return Shape(shape.head[: len(shape.head) - count])
    return Shape(shape.head, shape.run, shape.tail[:-count]) if len(shape.tail) >= count else UNKNOWN_SHAPE


def _contract(name: str, x: Dim, y: Dim, a: Shape, b: Shape, ask: Asker, axis: int = -1) -> None:
    """Two axes that are summed over together must have one length."""
    require_equal(
        ask,
        x,
        y,
        lambda: Mismatch(
            "matmul-mismatch",
            f"{name}: inner dimensions differ: {dim.text(x)} != {dim.text(y)} (left {text(a)}, right {text(b)})",
            (0, axis),
            x,
            y,
        ),
    )


def dot(a: Shape, b: Shape, ask: Asker = PURE) -> Shape:
    """`np.dot`: the last axis of a against the second-to-last of b, batch axes side by side."""
    if a.rank == 0:
        return b
    if b.rank == 0:
        return a
    if b.rank in (1, 2) and a.last:
        return matmul(a, b, ask)
    if a.rank is None or b.rank is None:
        return UNKNOWN_SHAPE
    _contract("dot", a.head[-1], b.head[-2], a, b, ask)
    return Shape(a.head[:-1] + b.head[:-2] + b.head[-1:])


def tensordot(
    a: Shape, b: Shape, axes: int | tuple[Sequence[int], Sequence[int]], ask: Asker = PURE, joined: bool = False
) -> Shape:
    """`np.tensordot` with a number of axes or two lists of them; `joined` axes agree if their products do."""
    if a.rank is None or b.rank is None:
        return UNKNOWN_SHAPE
    left, right = _tensordot_axes(a, b, axes)
    if joined and len(left) > 1:
        one, two = _joined(a, left), _joined(b, right)
        _contract("tensordot", one, two, a, b, ask, left[0])
    else:
        for first, second in zip(left, right, strict=True):
            _contract("tensordot", a.head[first], b.head[second], a, b, ask, first)
    return Shape(
        tuple(item for axis, item in enumerate(a.head) if axis not in left)
        + tuple(item for axis, item in enumerate(b.head) if axis not in right)
    )


def _joined(shape: Shape, axes: Sequence[int]) -> Dim:
    return Shape(tuple(shape.head[axis] for axis in axes)).size()


def _tensordot_axes(a: Shape, b: Shape, axes: int | tuple[Sequence[int], Sequence[int]]) -> tuple[list[int], list[int]]:
    """The axes that are summed over, as indices from the start."""
    one, two = len(a.head), len(b.head)
    if isinstance(axes, int):
        if axes > min(one, two):
            raise Mismatch("axis-out-of-range", f"tensordot: {axes} axes of {text(a)} and {text(b)}")
        return list(range(one - axes, one)), list(range(axes))
    left = [normalize_axis(axis, one) for axis in axes[0]]
    right = [normalize_axis(axis, two) for axis in axes[1]]
    if len(left) != len(right):
        raise Mismatch(
            "matmul-mismatch", f"tensordot: {len(left)} axes of the left against {len(right)} of the right operand"
        )
    if len(set(left)) != len(left) or len(set(right)) != len(right):
        raise Mismatch("matmul-mismatch", f"tensordot: repeated axis in {tuple(axes[0])} or {tuple(axes[1])}")
    return left, right
