"""What runs and mixes what belongs apart.

A reshape where a transposition was meant; rows that are cut across samples; scores of one sample compared with those
of the others; a squeeze that takes the axis of the batch.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from ..analysis import dim, shape
from ..analysis.dim import UNKNOWN, Dim, Expr
from ..analysis.shape import Shape
from ..analysis.truth import NO, YES
from ..analysis.value import Array, Copies
from .arrays import MOST_CONTENTS
from .runtime import machine
from .scores import scores_of


def transposes(before: Shape, after: Shape) -> bool:
    """Whether a reshape has the axes of the array in another order, so that none of them holds what it held.

    Either all axes are there again, or the first or the last went to the other end and the rest became one.  To
    exchange axes of n and n + 1 is the skew that aligns relative positions, which is meant to mix; axes of n and k n
    with one of length 1 between are a row that takes its elements from the channels, k at a time.
    """
    if before.rank is None or after.rank is None or UNKNOWN in (*before.dims, *after.dims):
        return False
    old, new = ([n for n in one.dims if n != 1] for one in (before, after))
    if len(new) < 2 or len(new) > len(old):
        return False
    if len(new) == len(old):
        moved = [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]
        meant = len(moved) == 2 and (_is_skew(*moved[0]) or _is_row_of_channels(before, after))
        return bool(moved) and Counter(old) == Counter(new) and not meant
    return len(new) == 2 and _goes_round(old, *new)


def _goes_round(old: list[Dim], first: Dim, second: Dim) -> bool:
    """Whether the leading axes became the second one and the others the first, which no grouping in order explains."""
    total = [shape.product(old[:place]) for place in range(1, len(old))]
    if any(_same(size, first) for size in total) or _is_part(first, old[0]) or _is_part(second, old[-1]):
        return False
    ends = ((total[0], shape.product(old[1:])), (total[-1], old[-1]))
    return any(_same(size, second) and _same(rest, first) for size, rest in ends)


def _is_part(new: Dim, old: Dim) -> bool:
    """Whether an axis may have been divided into parts of another's length."""
    return isinstance(new, int) and isinstance(old, int) and new != old and new > 0 and old % new == 0


def _is_skew(one: Dim, two: Dim) -> bool:
    return _same(one + 1, two) or _same(two + 1, one)


def _is_row_of_channels(before: Shape, after: Shape) -> bool:
    places = [at for at, (old, new) in enumerate(zip(before.dims, after.dims, strict=False)) if old != new]
    if before.rank != after.rank or len(places) != 2:
        return False
    one, two = (before.dims[at] for at in places)
    return 1 in before.dims[places[0] : places[1]] and (_is_part(one, two) or _is_part(two, one))


def _same(one: Dim, two: Dim) -> bool:
    return machine().ask.equal(one, two) is YES


def cuts_samples(before: Shape, after: Shape) -> bool:
    """Whether a reshape to rows of a fixed size cuts them across the samples of a batch of unknown length."""
    if before.rank is None or after.rank is None or min(before.rank, after.rank) < 2:
        return False
    batch, rest, new = before.dims[0], before.dims[1:], after.dims[1:]
    if not _is_open(batch) or isinstance(after.dims[0], int):
        return False
    if not all(isinstance(n, int) and n > 0 for n in (*rest, *new)):
        return False
    sample, row = (shape.product(list(part)) for part in (rest, new))
    return isinstance(sample, int) and isinstance(row, int) and bool(sample % row) and bool(row % sample)


def copies(value: Any) -> Any:
    """An array as what was repeated."""
    return replace(value, mark=Copies()) if isinstance(value, Array) else value


def squeezed(whole: Any, axis: Any, after: Shape) -> Shape:
    """The shape after a squeeze; a remark, if it was to take another axis and takes the batch too when it is 1."""
    before = whole.shape
    if axis is None and before.rank and _is_open(before.dims[0]) and 1 in before.dims[1:]:
        message = f"squeeze of {shape.text(before)}: a batch of one sample loses that axis too"
        machine().warn("squeezed-batch", message)
    return after


def across_samples(whole: Any, axis: Any, name: str) -> None:
    """A warning, if scores of a model are compared with those of the other samples; `axis` None means with all."""
    before = whole.shape
    if not scores_of(whole) or before.rank != 2 or axis not in (0, -2, None):
        return
    if all(machine().ask.equal(n, 1) is NO for n in before.dims) or (_is_open(before.dims[0]) and before.dims[1] != 1):
        message = f"{name} of scores {shape.text(before)} goes across the samples: the classes are along the last axis"
        machine().warn("across-batch", message)


def _is_open(batch: Dim) -> bool:
    """Whether a length is told by the run only, as that of a batch."""
    return isinstance(batch, Expr) and batch is not UNKNOWN and not dim.is_static(batch)


def rearranged(whole: Any, after: Shape, order: Any = "C") -> Shape:
    """The shape after a reshape of an array; a warning, if it is one that mixes what belongs apart.

    Of small arrays nothing is said: they are numbers written down, to be looked at in several ways.  Nor of copies,
    which are divided among the places that they were made for.
    """
    if isinstance(whole, Array) and isinstance(whole.mark, Copies):
        return after
    before = whole.shape
    size = before.size()
    large = not isinstance(size, int) or size > MOST_CONTENTS
    if order == "C" and large and transposes(before, after):
        message = f"a reshape of {shape.text(before)} to {shape.text(after)} does not transpose: its elements are mixed"
        machine().warn("mixing-reshape", message)
    elif order == "C" and cuts_samples(before, after):
        message = f"a reshape of {shape.text(before)} to {shape.text(after)} cuts rows across the samples of the batch"
        machine().warn("mixing-reshape", message)
    return after
