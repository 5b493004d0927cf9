"""Rules that join arrays, cut them or change the length of their axes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from . import dim
from .asking import PURE, Asker, Mismatch, need_known, normalize_axis, require_equal
from .axes import UNKNOWN_SHAPE, Shape, product, text, with_rank
from .dim import UNKNOWN, Dim, Expr
from .truth import MAYBE, NO, YES


def concat(shapes: Sequence[Shape], axis: int | None, ask: Asker = PURE, name: str = "concatenate") -> Shape:
    """Arrays joined along an axis, all others of which must agree; None flattens them first."""
    if not shapes:
        raise Mismatch("concat-mismatch", f"{name}: need at least one array")
    if axis is None:
        return Shape((_total([shape.size() for shape in shapes]),))
    first = next((shape for shape in shapes if shape.rank is not None), None)
    if first is None:
        return UNKNOWN_SHAPE
    if first.rank == 0:
        raise Mismatch("rank-mismatch", f"{name}: zero-dimensional arrays cannot be concatenated")
    aligned = _of_one_rank(shapes, first, "rank-mismatch", name)
    place = normalize_axis(axis, len(first))
    dims = _common(aligned, first, ask, name, skip=place)
    dims[place] = _total([shape.head[place] for shape in aligned])
    return Shape(tuple(dims))


def stack(shapes: Sequence[Shape], axis: int, ask: Asker = PURE, name: str = "stack") -> Shape:
    """Arrays of one shape joined along a new axis."""
    if not shapes:
        raise Mismatch("concat-mismatch", f"{name}: need at least one array")
    first = next((shape for shape in shapes if shape.rank is not None), None)
    if first is None:
        return UNKNOWN_SHAPE
    dims = _common(_of_one_rank(shapes, first, "concat-mismatch", name), first, ask, name)
    place = normalize_axis(axis, len(dims) + 1)
    return Shape((*dims[:place], len(shapes), *dims[place:]))


def _total(lengths: Sequence[Dim]) -> Dim:
    total: Dim = 0
    for length in lengths:
        total = total + length
    return total


def _of_one_rank(shapes: Sequence[Shape], first: Shape, code: str, name: str) -> list[Shape]:
    """The shapes, those of unknown rank with the rank they must have."""
    rank = len(first)
    for index, shape in enumerate(shapes):
        if shape.min_rank > rank or (shape.rank is not None and shape.rank != rank):
            raise Mismatch(
                code,
                f"{name}: all arrays must have the same rank: {text(first)} and {text(shape)} (argument {index})",
                (index, 0),
            )
    return [with_rank(shape, rank) for shape in shapes]


def _common(shapes: Sequence[Shape], first: Shape, ask: Asker, name: str, skip: int | None = None) -> list[Dim]:
    """The dims that all shapes share, but for one axis."""
    dims = list(first.head)
    for index, shape in enumerate(shapes):
        for axis, length in enumerate(shape.head):
            if axis != skip:
                dims[axis] = _agree(ask, dims[axis], length, name, axis, first, shape, index)
    return dims


def _agree(ask: Asker, x: Dim, y: Dim, name: str, axis: int, first: Shape, shape: Shape, index: int) -> Dim:
    return require_equal(
        ask,
        x,
        y,
        lambda: Mismatch(
            "concat-mismatch",
            f"{name}: axis {axis} differs: {dim.text(x)} != {dim.text(y)} ({text(first)} and {text(shape)})",
            (index, axis),
            x,
            y,
        ),
    )


def split_even(shape: Shape, parts: Dim, axis: int, ask: Asker = PURE) -> Shape:
    """The shape of each of `parts` equal parts."""
    if shape.rank is None:
        return UNKNOWN_SHAPE
    place = normalize_axis(axis, shape.rank)
    length = shape.head[place]
    answer = NO if ask.equal(parts, 0) is YES else ask.divides(parts, length)
    if answer is NO:
        raise Mismatch(
            "split-mismatch",
            f"split: {dim.text(parts)} parts do not divide {dim.text(length)}, axis {place} of {text(shape)}",
            (0, place),
            length,
            parts,
        )
    if answer is MAYBE:
        need_known(ask, "divides", parts, length)
    return _with_length(shape, place, length // parts)


def split_near(shape: Shape, parts: int, axis: int) -> tuple[Shape, ...]:
    """`np.array_split`: parts that differ by 1 at most, the longer ones first."""
    if parts <= 0:
        raise Mismatch("split-mismatch", "array_split: the number of sections must be larger than 0")
    if shape.rank is None:
        return (UNKNOWN_SHAPE,) * parts
    place = normalize_axis(axis, shape.rank)
    length = shape.head[place]
    return tuple(_with_length(shape, place, (length + (parts - 1 - index)) // parts) for index in range(parts))


def split_at(shape: Shape, places: Sequence[Dim], axis: int) -> tuple[Shape, ...]:
    """`np.split` at places along an axis; what lies outside it is cut off as a slice would."""
    from .indexing import slice_length

    if shape.rank is None:
        return (UNKNOWN_SHAPE,) * (len(places) + 1)
    place = normalize_axis(axis, shape.rank)
    length = shape.head[place]
    pieces = (slice(start, stop, None) for start, stop in pairwise((0, *places, None)))
    return tuple(_with_length(shape, place, slice_length(length, piece)) for piece in pieces)


def split_sizes(shape: Shape, sizes: Sequence[Dim], axis: int, ask: Asker = PURE) -> tuple[Shape, ...]:
    """`tf.split` into given sizes, of which one may be -1: they must add up to the axis."""
    if shape.rank is None:
        return (UNKNOWN_SHAPE,) * len(sizes)
    place = normalize_axis(axis, shape.rank)
    length = shape.head[place]
    known = [size for size in sizes if isinstance(size, Expr) or size >= 0]
    total = _total(known)
    asked = ", ".join(map(dim.text, sizes))
    wrong = Mismatch(
        "split-mismatch",
        f"split: the sizes [{asked}] do not add up to {dim.text(length)}, axis {place} of {text(shape)}",
        (0, place),
        length,
        total,
    )
    if len(sizes) - len(known) > 1 or (len(known) < len(sizes) and ask.less(length, total) is YES):
        raise wrong
    if len(known) == len(sizes):
        require_equal(ask, length, total, lambda: wrong)
    return tuple(
        _with_length(shape, place, size if isinstance(size, Expr) or size >= 0 else length - total) for size in sizes
    )


def _with_length(shape: Shape, axis: int, length: Dim) -> Shape:
    return Shape((*shape.head[:axis], length, *shape.head[axis + 1 :]))


def pad(shape: Shape, widths: Sequence[tuple[Dim, Dim]]) -> Shape:
    """Axes made longer by what is put before and after them; one pair holds for all axes."""
    if shape.rank is None:
        return UNKNOWN_SHAPE if len(widths) == 1 else Shape((UNKNOWN,) * len(widths))
    pairs = list(widths) * (shape.rank if len(widths) == 1 else 1)
    if len(pairs) != shape.rank:
        raise Mismatch("rank-mismatch", f"pad: {len(widths)} pairs for an array of rank {shape.rank} ({text(shape)})")
    return Shape(tuple(item + before + after for item, (before, after) in zip(shape.head, pairs, strict=True)))


def tile(shape: Shape, counts: Sequence[Dim]) -> Shape:
    """`np.tile`: the shorter of shape and counts goes on with ones in front."""
    if shape.rank is None:
        return UNKNOWN_SHAPE
    rank = max(shape.rank, len(counts))
    dims = (1,) * (rank - shape.rank) + shape.head
    times = (1,) * (rank - len(counts)) + tuple(counts)
    return Shape(tuple(item * count for item, count in zip(dims, times, strict=True)))


def repeat(shape: Shape, count: Dim, axis: int | None) -> Shape:
    """`np.repeat` with one count; without an axis the array is flattened first."""
    if axis is None:
        return Shape((product((shape.size(), count)),))
    if shape.rank is None:
        return UNKNOWN_SHAPE
    dims = shape.head or (1,)
    place = normalize_axis(axis, len(dims))
    return _with_length(Shape(dims), place, dims[place] * count)


def conv_window(size: Dim, kernel: Dim, stride: Dim, padding: str, dilation: Dim = 1) -> Dim:
    """The length of a sliding window's output; padding is "valid", "same", "causal" or "full"."""
    span = (kernel - 1) * dilation + 1
    if padding in ("same", "causal"):
        return dim.ceil_div(size, stride)
    if padding == "full":
        return dim.ceil_div(size + span - 1, stride)
    return dim.maximum((size - span) // stride + 1, 0)
