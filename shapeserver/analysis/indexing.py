"""NumPy's indexing as a function of shapes.

An index is a tuple of items: an int (a `Dim`), a `slice` of dims, `None` (a new axis), `...`, a `Mask` (boolean
array), a `Fancy` (integer array) or `ANY` (nothing is known of it).  The rules are NumPy's: basic items keep the
axes' order; the broadcast shape of the advanced items stands where they are if they are side by side, else in front.
Ints count as advanced where there is an array.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import EllipsisType
from typing import Final

from . import dim
from .asking import PURE, Asker, Mismatch, need_known, require_equal
from .axes import UNKNOWN_SHAPE, Run, Shape, text
from .broadcasting import broadcast
from .dim import UNKNOWN, Dim
from .truth import MAYBE, NO, YES


@dataclass(frozen=True, slots=True)
class Mask:
    """A boolean array; `count` is how many elements are true, if that is known."""

    shape: Shape
    count: Dim | None = None


@dataclass(frozen=True, slots=True)
class Fancy:
    """An integer array (or list); `ends` are its least and greatest number, if they are known."""

    shape: Shape
    ends: tuple[Dim, Dim] | None = None


class _Any:
    def __repr__(self) -> str:
        return "ANY"


ANY: Final = _Any()
Item = Dim | slice | None | Mask | Fancy | _Any | EllipsisType


def index(shape: Shape, items: Sequence[object], ask: Asker = PURE, advanced: bool = True) -> Shape:
    """The shape of `array[items]`; `Mismatch` for too many indices or one that is certainly out of range.

    advanced: whether masks and integer arrays are accepted (NumPy) or a type error of the library (TensorFlow).
    """
    if not advanced and any(isinstance(item, Mask | Fancy) and item.shape.rank != 0 for item in items):
        raise Mismatch("value-mismatch", "only integers, slices, `...` and None are valid indices")
    if sum(item is Ellipsis for item in items) > 1:
        raise Mismatch("too-many-indices", "an index can only have a single ellipsis ('...')")
    if any(item is ANY or _axes_taken(item) is None for item in items):
        return UNKNOWN_SHAPE
    return _closed(shape, items, ask) if shape.rank is not None else _open(shape, items, ask)


def _axes_taken(item: object) -> int | None:
    """How many axes an item takes; None if that is not known."""
    if item is None or item is Ellipsis:
        return 0
    return item.shape.rank if isinstance(item, Mask) else 1


# Arrays of unknown rank


def _open(shape: Shape, items: Sequence[object], ask: Asker) -> Shape:
    """Items before an ellipsis act on the head, those after it on the tail."""
    if any(isinstance(item, Mask | Fancy) for item in items):
        return UNKNOWN_SHAPE
    at = next((place for place, item in enumerate(items) if item is Ellipsis), len(items))
    head, head_left = _take(shape.head, items[:at], ask)
    tail, tail_left = _take(shape.tail[::-1], items[:at:-1], ask)
    if head_left is None or tail_left is None:
        return Shape(head, Run(), tail[::-1])
    return Shape(head + head_left, shape.run, (tail + tail_left)[::-1])


def _take(dims: tuple[Dim, ...], items: Sequence[object], ask: Asker) -> tuple[tuple[Dim, ...], tuple[Dim, ...] | None]:
    """The result of items on successive axes, and the axes left; None if they went beyond those known."""
    found: list[Dim] = []
    used = 0
    for item in items:
        if item is None:
            found.append(1)
            continue
        if isinstance(item, slice):
            found.append(slice_length(dims[used] if used < len(dims) else UNKNOWN, item, ask))
        used += 1
    return tuple(found), dims[used:] if used <= len(dims) else None


# Arrays of known rank


def _closed(shape: Shape, items: Sequence[object], ask: Asker) -> Shape:
    used = sum(_axes_taken(item) or 0 for item in items)
    if used > len(shape):
        raise Mismatch(
            "too-many-indices", f"too many indices: {used} for an array of rank {len(shape)} ({text(shape)})"
        )
    at = next((place + 1 for place, item in enumerate(items) if item is Ellipsis), len(items))
    rest = [slice(None)] * (len(shape) - used)
    return _apply(shape, [*items[:at], *rest, *items[at:]], ask)


def _apply(shape: Shape, items: Sequence[object], ask: Asker) -> Shape:
    """The result of items that take every axis."""
    result: list[Dim] = []
    parts: list[Shape] = []
    places: list[int] = []
    picked: list[tuple[int, Fancy]] = []
    insert = axis = 0
    for place, item in enumerate(items):
        if item is None:
            result.append(1)
        elif isinstance(item, slice):
            result.append(slice_length(shape.head[axis], item, ask))
        elif item is not Ellipsis:
            insert = insert if places else len(result)
            places.append(place)
            parts.append(_advanced(shape, axis, item, ask))
            picked += [(axis, item)] if isinstance(item, Fancy) else []
        axis += _axes_taken(item) or 0
    if not any(isinstance(items[place], Mask | Fancy) for place in places):
        return Shape(tuple(result))
    spread = broadcast(*parts, ask=ask)
    _check_picked(shape, picked, spread, ask)
    side_by_side = places[-1] - places[0] == len(places) - 1
    at = insert if side_by_side else 0
    return Shape((*result[:at], *spread.head), spread.run, (*spread.tail, *result[at:]))


def _advanced(shape: Shape, axis: int, item: object, ask: Asker) -> Shape:
    """What an int, mask or integer array contributes to the axes in its place."""
    if isinstance(item, Mask):
        return Shape((_masked(shape, axis, item, ask),))
    if isinstance(item, Fancy):
        return item.shape
    check_range(item, shape.head[axis], axis, ask, shape)  # type: ignore[arg-type]
    return Shape(())


def _check_picked(shape: Shape, picked: Sequence[tuple[int, Fancy]], spread: Shape, ask: Asker) -> None:
    """`Mismatch` if an integer array holds an index outside its axis; NumPy looks only if anything is picked."""
    if spread.rank is None or any(ask.less(0, length) is not YES for length in spread.dims):
        return
    for axis, item in picked:
        for end in item.ends or ():
            check_range(end, shape.head[axis], axis, ask, shape)


def _masked(shape: Shape, axis: int, mask: Mask, ask: Asker) -> Dim:
    """The length of a mask's result, its axes compared with those that it covers."""
    for offset, length in enumerate(mask.shape.dims):
        actual, place = shape.head[axis + offset], axis + offset
        wrong = Mismatch(
            "dim-mismatch",
            f"boolean index: axis {place} has length {dim.text(actual)} but the mask's is {dim.text(length)} "
            f"({text(shape)} and {text(mask.shape)})",
            (1, place),
            actual,
            length,
        )
        if ask.equal(length, 0) is NO:  # NumPy lets an empty mask pass on any axis
            require_equal(ask, actual, length, lambda wrong=wrong: wrong)  # type: ignore[misc]
    return UNKNOWN if mask.count is None else mask.count


def check_range(item: Dim, length: Dim, axis: int, ask: Asker, shape: Shape) -> None:
    """`Mismatch` if an int index certainly lies outside its axis."""
    if ask.less_equal(length, item) is YES or ask.less(item + length, 0) is YES:
        raise Mismatch(
            "index-out-of-range",
            f"index {dim.text(item)} is out of bounds for axis {axis} with length {dim.text(length)} ({text(shape)})",
            (0, axis),
            length,
            item,
        )


# Slices


def slice_length(length: Dim, item: slice, ask: Asker = PURE) -> Dim:
    """How many elements a slice takes of an axis, exactly where that can be written down."""
    step: Dim = 1 if item.step is None else item.step
    if ask.equal(step, 0) is YES:
        raise Mismatch("value-mismatch", "slice step cannot be zero")
    forward = ask.less(0, step)
    if forward is MAYBE:
        return length if item.start is None and item.stop is None and ask.equal(length, 0) is YES else UNKNOWN
    if forward is YES:
        return _forward(length, item, step, ask)
    return _backward(length, item, -step, ask)


def _forward(length: Dim, item: slice, step: Dim, ask: Asker) -> Dim:
    start = 0 if item.start is None else _from_start(item.start, length, ask)
    stop = length if item.stop is None else _from_start(item.stop, length, ask)
    if start is UNKNOWN or stop is UNKNOWN:
        return UNKNOWN
    return _count(_larger(start, 0, ask), _smaller(stop, length, ask), step, ask)


def _backward(length: Dim, item: slice, step: Dim, ask: Asker) -> Dim:
    start = length - 1 if item.start is None else _from_start(item.start, length, ask)
    stop = -1 if item.stop is None else _from_start(item.stop, length, ask)
    if UNKNOWN in (length, start, stop):
        return UNKNOWN
    return _count(_larger(stop, -1, ask), _smaller(start, length - 1, ask), step, ask)


def _from_start(bound: Dim, length: Dim, ask: Asker) -> Dim:
    """A slice's bound counted from the start; UNKNOWN if its sign is not known."""
    negative = ask.less(bound, 0)
    return bound if negative is NO else dim.add(bound, length) if negative is YES else UNKNOWN


def _count(first: Dim, last: Dim, step: Dim, ask: Asker) -> Dim:
    """The number of steps from one place to before another, which may lie in front of it."""
    return dim.ceil_div(_larger(dim.add(last, dim.negate(first)), 0, ask), step)


def _smaller(a: Dim, b: Dim, ask: Asker) -> Dim:
    if ask.less_equal(a, b) is YES:
        return a
    return b if ask.less_equal(b, a) is YES else dim.minimum(a, b)


def _larger(a: Dim, b: Dim, ask: Asker) -> Dim:
    if ask.less_equal(b, a) is YES:
        return a
    return b if ask.less_equal(a, b) is YES else dim.maximum(a, b)


# Item assignment


def assign(shape: Shape, items: Sequence[object], value: Shape, ask: Asker = PURE, advanced: bool = True) -> None:
    """Check `array[items] = value`: the value must broadcast to the indexed shape, but for leading axes of length 1."""
    target = index(shape, items, ask, advanced)
    _check_mask_assignment(shape, items, value)
    dims = value.last
    if target.rank is not None:
        while len(dims) > target.rank and ask.equal(dims[0], 1) is not NO:
            dims = dims[1:]
        if len(dims) > target.rank:
            raise _cannot_assign(value, target, dims[0], 1)
    for have, want in zip(dims[::-1], target.last[::-1], strict=False):
        same, one = ask.equal(have, want), ask.equal(have, 1)
        if same is NO and one is NO:
            raise _cannot_assign(value, target, have, want)
        if same is MAYBE and one is not YES:
            need_known(ask, "equal" if one is NO else "broadcast", have, want)


def _check_mask_assignment(shape: Shape, items: Sequence[object], value: Shape) -> None:
    """What a mask over the whole array is assigned has one axis at most."""
    if len(items) == 1 and isinstance(items[0], Mask) and items[0].shape.rank == shape.rank and value.min_rank > 1:
        message = f"assignment under a mask needs a value with at most one axis, not {text(value)}"
        raise Mismatch("assign-mismatch", f"{message} (mask {text(items[0].shape)})", (2, 0))


def _cannot_assign(value: Shape, target: Shape, have: Dim, want: Dim) -> Mismatch:
    message = f"cannot assign a value of shape {text(value)} to a place of shape {text(target)}"
    return Mismatch("assign-mismatch", message, (2, 0), have, want)
