"""Rules that keep an array's elements or reduce them: `reshape`, `transpose`, `squeeze`, `expand_dims`, reductions."""

from __future__ import annotations

from collections.abc import Sequence

from . import dim
from .asking import PURE, Asker, Mismatch, need_known, normalize_axis, require_equal
from .axes import UNKNOWN_SHAPE, Run, Shape, product, text, with_rank
from .dim import Dim, Expr
from .truth import MAYBE, NO, YES


def transpose(shape: Shape, perm: Sequence[int] | None = None) -> Shape:
    """The axes reversed, or in the order of `perm`."""
    if perm is None:
        return Shape(shape.tail[::-1], shape.run and Run(), shape.head[::-1]) if shape.run else Shape(shape.head[::-1])
    if len(perm) < shape.min_rank or (shape.rank is not None and len(perm) != shape.rank):
        rank = shape.rank if shape.rank is not None else f"at least {shape.min_rank}"
        raise Mismatch("transpose-mismatch", f"transpose: {len(perm)} axes for an array of rank {rank} ({text(shape)})")
    order = [normalize_axis(axis, len(perm)) for axis in perm]
    if len(set(order)) != len(order):
        raise Mismatch("transpose-mismatch", f"transpose: repeated axis in {tuple(perm)}")
    dims = with_rank(shape, len(perm)).dims
    return Shape(tuple(dims[axis] for axis in order))


def reshape(shape: Shape, target: Sequence[Dim], ask: Asker = PURE) -> Shape:
    """`np.reshape` to dims of which one may be negative: what is left over."""
    holes = [index for index, item in enumerate(target) if not isinstance(item, Expr) and item < 0]
    if len(holes) > 1:
        raise Mismatch("reshape-mismatch", f"reshape: can only specify one unknown dimension ({_target(target)})")
    known = product([item for index, item in enumerate(target) if index not in holes])
    size = shape.size()
    if not holes:
        require_equal(ask, size, known, lambda: _reshape_mismatch(shape, size, target, known))
        return Shape(tuple(target))
    hole = _hole(shape, size, target, known, ask)
    return Shape(tuple(hole if index in holes else item for index, item in enumerate(target)))


def _target(target: Sequence[Dim]) -> str:
    return text(Shape(tuple(target)))


def _reshape_mismatch(shape: Shape, size: Dim, target: Sequence[Dim], known: Dim) -> Mismatch:
    message = f"reshape: cannot reshape an array of size {dim.text(size)} {text(shape)} into {_target(target)}"
    return Mismatch("reshape-mismatch", message, (0, 0), size, known)


def _hole(shape: Shape, size: Dim, target: Sequence[Dim], known: Dim, ask: Asker) -> Dim:
    """What is left for the dim -1.  The others cannot be 0: that fails, even for an empty array."""
    answer = NO if ask.equal(known, 0) is YES else ask.divides(known, size)
    if answer is NO:
        raise _reshape_mismatch(shape, size, target, known)
    if ask.equal(known, 0) is MAYBE:
        need_known(ask, "at-least", known, 1)
    exact = dim.divide_exactly(size, known, certain=False)
    if answer is MAYBE and exact is None:
        need_known(ask, "divides", known, size)
    return size // known if exact is None else exact


def squeeze(shape: Shape, axis: int | Sequence[int] | None = None, ask: Asker = PURE) -> Shape:
    """Axes of length 1 removed: the given ones, or all."""
    if axis is None:
        if shape.run is not None or any(ask.equal(item, 1) is MAYBE for item in shape.head):
            return UNKNOWN_SHAPE
        return Shape(tuple(item for item in shape.head if ask.equal(item, 1) is not YES))
    if shape.rank == 0 and axis in (0, -1):
        return shape
    axes = (axis,) if isinstance(axis, int) else tuple(axis)
    for length in _dims_at(shape, axes):
        if ask.equal(length, 1) is NO:
            raise Mismatch(
                "squeeze-mismatch",
                f"squeeze: an axis of {text(shape)} has length {dim.text(length)}, not 1 (axis={axis})",
                (0, axes[0]),
                length,
                1,
            )
        if ask.equal(length, 1) is MAYBE:
            need_known(ask, "equal", length, 1)
    return _without(shape, axes, keepdims=False)


def _dims_at(shape: Shape, axes: Sequence[int]) -> list[Dim]:
    """The lengths of axes; `Mismatch` where there certainly is none."""
    if shape.rank is not None:
        return [shape.head[normalize_axis(axis, shape.rank)] for axis in axes]
    return [shape.dim_at(axis) for axis in axes]


def _without(shape: Shape, axes: Sequence[int], keepdims: bool) -> Shape:
    """The shape without these axes, or with length 1 in their place."""
    if shape.rank is not None:
        places = {normalize_axis(axis, shape.rank) for axis in axes}
        if len(places) != len(axes):
            raise Mismatch("axis-out-of-range", f"repeated axis in {tuple(axes)}")
        return Shape(_kept(shape.head, places, keepdims))
    front = {axis for axis in axes if 0 <= axis < len(shape.head)}
    back = {axis % len(shape.tail) for axis in axes if -len(shape.tail) <= axis < 0}
    if len(front) + len(back) == len(axes):
        return Shape(_kept(shape.head, front, keepdims), shape.run, _kept(shape.tail, back, keepdims))
    return UNKNOWN_SHAPE


def _kept(dims: tuple[Dim, ...], places: set[int], keepdims: bool) -> tuple[Dim, ...]:
    if keepdims:
        return tuple(1 if index in places else item for index, item in enumerate(dims))
    return tuple(item for index, item in enumerate(dims) if index not in places)


def expand_dims(shape: Shape, axis: int | Sequence[int]) -> Shape:
    """New axes of length 1; they count as axes of the result."""
    axes = (axis,) if isinstance(axis, int) else tuple(axis)
    if shape.rank is None:
        return _expand_open(shape, axes[0]) if len(axes) == 1 else UNKNOWN_SHAPE
    rank = shape.rank + len(axes)
    places = {normalize_axis(item, rank) for item in axes}
    if len(places) != len(axes):
        raise Mismatch("axis-out-of-range", f"expand_dims: repeated axis in {axes}")
    rest = iter(shape.head)
    return Shape(tuple(1 if index in places else next(rest) for index in range(rank)))


def _expand_open(shape: Shape, axis: int) -> Shape:
    if 0 <= axis <= len(shape.head):
        return Shape((*shape.head[:axis], 1, *shape.head[axis:]), shape.run, shape.tail)
    place = len(shape.tail) + 1 + axis
    if axis < 0 <= place:
        return Shape(shape.head, shape.run, (*shape.tail[:place], 1, *shape.tail[place:]))
    return UNKNOWN_SHAPE


def reduce(shape: Shape, axes: int | Sequence[int] | None, keepdims: bool = False) -> Shape:
    """The shape of a reduction over `axes` (None: all)."""
    if axes is None:
        if not keepdims:
            return Shape(())
        return Shape((1,) * len(shape.head), shape.run and Run(), (1,) * len(shape.tail))
    if shape.rank == 0 and axes in (0, -1):
        return shape
    return _without(shape, (axes,) if isinstance(axes, int) else tuple(axes), keepdims)


def swap_axes(shape: Shape, one: int, two: int) -> Shape:
    """Two axes exchanged; of an unknown rank what is certain."""
    if shape.rank is not None:
        axes = list(shape.dims)
        one, two = normalize_axis(one, shape.rank), normalize_axis(two, shape.rank)
        axes[one], axes[two] = axes[two], axes[one]
        return Shape(tuple(axes))
    part = list(shape.tail if one < 0 else shape.head)
    inside = [-len(part) <= axis < 0 if one < 0 else 0 <= axis < len(part) for axis in (one, two)]
    if not all(inside):
        return UNKNOWN_SHAPE
    part[one], part[two] = part[two], part[one]
    return Shape(shape.head, shape.run, tuple(part)) if one < 0 else Shape(tuple(part), shape.run, shape.tail)
