"""NumPy's indexing as a function of shapes.

An index is a tuple of items: an int (a `Dim`), a `slice` of dims, `None` (a new axis), `...`, a `Mask` (boolean
array), a `Fancy` (integer array) or `ANY` (nothing is known of it).  The rules are NumPy's: basic items keep the
axes' order; the broadcast shape of the advanced items stands where they are if they are side by side, else in front.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from . import dim
from .dim import UNKNOWN, Dim, Expr
from .shape import PURE, UNKNOWN_SHAPE, Asker, Mismatch, Run, Shape, broadcast, require_equal, text
from .truth import NO, YES


@dataclass(frozen=True, slots=True)
class Mask:
    """A boolean array; `count` is how many elements are true, if that is known."""

    shape: Shape
    count: Dim | None = None


@dataclass(frozen=True, slots=True)
class Fancy:
    """An integer array (or list)."""

    shape: Shape


class _Any:
    def __repr__(self) -> str:
        return "ANY"


ANY: Final = _Any()
Item = Dim | slice | None | Mask | Fancy | _Any | type(Ellipsis)  # type: ignore[operator]


def index(shape: Shape, items: Sequence[object], ask: Asker = PURE, advanced: bool = True) -> Shape:
    """The shape of `array[items]`; `Mismatch` for too many indices or one that is certainly out of range.

    advanced: whether masks and integer arrays are accepted (NumPy) or a type error of the library (TensorFlow).
    """
    if not advanced and any(isinstance(item, Mask | Fancy) and item.shape.rank != 0 for item in items):
        raise Mismatch("value-mismatch", "only integers, slices, `...` and None are valid indices")
    if ANY in items:
        return _with_unknown(shape, items)
    if shape.rank is None:
        return _open(shape, items, ask)
    return _closed(shape.dims, items, ask, shape)


def _consumed(item: object) -> int | None:
    """How many axes an item takes; None if that is not known."""
    if item is None or item is Ellipsis:
        return 0
    return item.shape.rank if isinstance(item, Mask) else 1


def _with_unknown(shape: Shape, items: Sequence[object]) -> Shape:
    """One item is not known at all: at most the untouched last axes are certain."""
    if shape.rank is None or Ellipsis in items or any(isinstance(item, Mask | Fancy) for item in items):
        return UNKNOWN_SHAPE
    return UNKNOWN_SHAPE


def _open(shape: Shape, items: Sequence[object], ask: Asker) -> Shape:
    """The rank is not known: items before an ellipsis act on the head, those after it on the tail."""
    if any(isinstance(item, Mask | Fancy) for item in items):
        return UNKNOWN_SHAPE
    at = items.index(Ellipsis) if Ellipsis in items else len(items)
    before, after = items[:at], items[at + 1 :]
    head, rest = _eat(list(shape.head), before, ask)
    tail_reversed, tail_rest = _eat(list(reversed(shape.tail)), list(reversed(after)), ask)
    if rest is None or tail_rest is None:
        return UNKNOWN_SHAPE if rest is None and tail_rest is None else Shape(tuple(head), Run(), tuple(reversed(tail_reversed)))
    run = shape.run if len(rest) + len(head) >= 0 and _exact(shape, before, after) else Run()
    return Shape((*head, *rest), run, (*reversed(tail_rest), *reversed(tail_reversed)))


def _exact(shape: Shape, before: Sequence[object], after: Sequence[object]) -> bool:
    """Whether the items touch known axes only, so that the run itself is untouched."""
    return sum(_consumed(i) or 0 for i in before) <= len(shape.head) and sum(_consumed(i) or 0 for i in after) <= len(shape.tail)


def _eat(axes: list[Dim], items: Sequence[object], ask: Asker) -> tuple[list[Dim], list[Dim] | None]:
    """The result of items on leading axes, and the axes left; None for those once the known ones are used up."""
    found: list[Dim] = []
    exhausted = False
    for item in items:
        if item is None:
            found.append(1)
            continue
        if not axes:
            exhausted = True
        length = axes.pop(0) if axes else UNKNOWN
        if isinstance(item, slice):
            found.append(slice_length(length, item))
    return found, None if exhausted else axes


def _closed(dims: tuple[Dim, ...], items: Sequence[object], ask: Asker, shape: Shape) -> Shape:
    takes = [_consumed(item) for item in items]
    if None in takes:
        return UNKNOWN_SHAPE
    used = sum(take for take in takes if take is not None)
    if used > len(dims):
        raise Mismatch("too-many-indices", f"too many indices: {used} for an array of rank {len(dims)} ({text(shape)})")
    full = list(items)
    gap = [slice(None, None, None)] * (len(dims) - used)
    at = full.index(Ellipsis) if Ellipsis in full else len(full)
    full[at : at + 1] = gap
    return _combine(dims, full, ask, shape, bool(gap) or Ellipsis in items)


def _combine(dims: tuple[Dim, ...], items: list[object], ask: Asker, shape: Shape, has_gap: bool) -> Shape:
    """Apply one item for each axis (and each new one)."""
    del has_gap
    result: list[Dim] = []
    parts: list[Shape] = []
    places: list[int] = []
    insert = 0
    axis = 0
    for number, item in enumerate(items):
        if item is None:
            result.append(1)
            continue
        if isinstance(item, slice):
            result.append(slice_length(dims[axis], item))
            axis += 1
            continue
        if isinstance(item, Mask):
            part = Shape((_masked(dims, axis, item, ask, shape),))
            axis += item.shape.rank or 0
        elif isinstance(item, Fancy):
            part = item.shape
            axis += 1
        else:
            check_range(item, dims[axis], axis, ask, shape)  # type: ignore[arg-type]
            part = Shape(())
            axis += 1
        if not places:
            insert = len(result)
        parts.append(part)
        places.append(number)
    arrays = any(isinstance(items[place], Mask | Fancy) for place in places)
    if not arrays:
        return Shape(tuple(result))
    together = places[-1] - places[0] == len(places) - 1
    spread = broadcast(*parts, ask=ask)
    at = insert if together else 0
    return Shape((*result[:at], *spread.head), spread.run, (*spread.tail, *result[at:]))


def _masked(dims: tuple[Dim, ...], axis: int, mask: Mask, ask: Asker, shape: Shape) -> Dim:
    """The length of a mask's result, its axes compared with those it covers."""
    for offset, length in enumerate(mask.shape.dims):
        actual = dims[axis + offset]
        require_equal(ask, actual, length, lambda a=actual, b=length, at=axis + offset: _bad_mask(a, b, at, mask, shape))  # type: ignore[misc]
    return UNKNOWN if mask.count is None else mask.count


def _bad_mask(actual: Dim, length: Dim, axis: int, mask: Mask, shape: Shape) -> Mismatch:
    return Mismatch(
        "dim-mismatch",
        f"boolean index: axis {axis} has length {dim.text(actual)} but the mask's is {dim.text(length)} "
        f"({text(shape)} and {text(mask.shape)})",
        (1, axis),
        actual,
        length,
    )


def check_range(item: Dim, length: Dim, axis: int, ask: Asker, shape: Shape) -> None:
    """`Mismatch` if an int index certainly lies outside its axis."""
    outside = ask.less_equal(length, item) if ask.less_equal(0, item) is YES else NO
    if ask.less(item, 0) is YES and ask.less(item, -length) is YES:
        outside = YES
    if outside is YES:
        raise Mismatch(
            "index-out-of-range",
            f"index {dim.text(item)} is out of bounds for axis {axis} with length {dim.text(length)} ({text(shape)})",
            (0, axis),
            length,
            item,
        )


def slice_length(length: Dim, item: slice) -> Dim:
    """How many elements a slice takes of an axis, exactly where that can be written down."""
    step = 1 if item.step is None else item.step
    if isinstance(step, Expr) or step == 0:
        return UNKNOWN if not (step == 0) else _zero_step()
    parts = (length, item.start, item.stop)
    if not any(isinstance(part, Expr) for part in parts):
        return len(range(*slice(item.start, item.stop, step).indices(length)))
    if step > 0:
        start = _clip(0 if item.start is None else item.start, length, length)
        stop = _clip(length if item.stop is None else item.stop, length, length)
        return _count(start, stop, step)
    start = _clip(-1 if item.start is None else item.start, length, length - 1, low=-1)
    stop = -1 if item.stop is None else _clip(item.stop, length, length - 1, low=-1)
    return _count(stop, start, -step)


def _zero_step() -> Dim:
    raise Mismatch("value-mismatch", "slice step cannot be zero")


def _clip(bound: Dim, length: Dim, high: Dim, low: int = 0) -> Dim:
    """A slice's bound as an index from the start, clipped to the axis."""
    negative = dim.less(bound, 0)
    if negative is YES:
        return dim.maximum(bound + length, low)
    if negative is NO:
        return dim.minimum(bound, high)
    return UNKNOWN


def _count(start: Dim, stop: Dim, step: int) -> Dim:
    if not (dim.is_known(start) and dim.is_known(stop)):
        return UNKNOWN
    span = dim.maximum(stop - start, 0)
    return dim.ceil_div(span, step)


def assign(shape: Shape, items: Sequence[object], value: Shape, ask: Asker = PURE, advanced: bool = True) -> None:
    """Check `array[items] = value`: the value must broadcast to the indexed shape; its leading axes of length 1 do not count."""
    target = index(shape, items, ask, advanced)
    if target.rank is None or value.rank is None:
        return
    dims = list(value.dims)
    while len(dims) > len(target.dims) and ask.equal(dims[0], 1) is YES:
        dims.pop(0)
    if len(dims) > len(target.dims) and ask.equal(dims[0], 1) is not NO:
        return
    fits = len(dims) <= len(target.dims)
    for have, want in zip(reversed(dims), reversed(target.dims), strict=False):
        fits = fits and not (ask.equal(have, want) is NO and ask.equal(have, 1) is NO)
    if not fits:
        raise Mismatch("assign-mismatch", f"cannot assign a value of shape {text(value)} to a place of shape {text(target)}", (2, 0))
