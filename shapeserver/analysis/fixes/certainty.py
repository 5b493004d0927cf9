"""What an edit leaves open: a proof must not rest on it, nor stop before it.

Where the mended values go on to, and where else their like comes to, is read from the text by `trail`, back from the
place that is open.  That may lead too far: a fix is then not offered that would have mended.  What lies on no such way
has nothing to do with the problem, and does not prevent its fixes.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeGuard

from ..asking import Requirement
from ..dim import UNKNOWN
from ..report import Diagnostic, Edit, Place
from ..summary import Summary
from ..value import Array, Range, Unknown, Value
from .context import Context, Spot, conflicts, failing_inside
from .standing import moved
from .trail import index_of, trail

_AS_LONG = ("equal", "broadcast")  # what requires two lengths to be the same


def is_decided(context: Context, edits: Iterable[Edit], after: Summary) -> bool:
    """Whether it is certain that the failing expression's lengths agree.

    An edit may have put a length that nobody knows beside a number: that they are equal is a guess, not a proof.
    So is that one divides another, that an operand fits which has become unknown, or that is known in the first round
    of a loop only.
    """
    place = context.problem.place
    opened = after.undecided(moved(place, edits)) - context.summary.undecided(place)
    if any(need.kind == "divides" or _is_guess(need) for need in opened):
        return False
    operands = [spot.place for spot in context.operands(Spot(context.code, context.failing))]
    if any(_changes_in_loop(after, moved(each, edits)) for each in (*operands, *(edit.place for edit in edits))):
        return False
    return all(_has_unknown(context.summary, each) or not _has_unknown(after, moved(each, edits)) for each in operands)


def leaves_guess(before: Summary, after: Summary) -> bool:
    """Whether it has become undecided somewhere that an unknown length is a number, or as long as another one."""
    known = {need.text() for need in before.undecided()}
    return any(need.kind in _AS_LONG and need.text() not in known for need in after.undecided())


def leaves_no_error(context: Context, edits: Iterable[Edit], after: Summary) -> bool:
    """Whether the mended values come to no error that is left.

    Of a call that fails for some arguments only the error is shown at the call, and the place in the function is
    related to it.  If other calls go on failing there, the mended one only happens to fit.
    """
    mended = [moved(place, edits) for place in (context.problem.place, *(edit.place for edit in edits))]
    left = [item for item in after.diagnostics if item.severity == "error"]
    inside = failing_inside(context.problem)
    if inside is not None and any(failing_inside(item) == moved(inside, edits) for item in left):
        return False
    places = (place for item in left for place in _places(item))
    return not any(_overlap(stop, other) for place in places for stop in _way(after, place) for other in mended)


def leaves_no_relative(context: Context, edits: Iterable[Edit], after: Summary) -> bool:
    """Whether the cause does not show elsewhere, too: an edit at the failing expression would mend a symptom.

    What came there may fit as little where it comes to besides: so if it failed before, if the same two lengths are in
    conflict, or if it was computed several times with different values, as in a function that is called often.  There
    an unknown length beside a number tells as much as an error.
    """
    errors = [item for item in after.diagnostics if item.severity == "error"]
    guesses = [place for need, place in after.open_ends() if _is_guess(need) and place.path == after.path]
    here = moved(context.problem.place, edits)
    own = set(_way(after, here) if errors or guesses else ())
    again = {place for place in own if len(after.values_at(place)) > 1}
    pairs = _pairs(context.problem)
    left = [(place, again) for place in guesses]
    for item in errors:
        shared = own if item.place < here or pairs & _pairs(item) else again
        left += [(place, shared) for place in _places(item)]
    return not any(stop in shared for place, shared in left for stop in _way(after, place))


def keeps_tables(context: Context, edits: Iterable[Edit], after: Summary) -> bool:
    """Whether no table has become shorter from which numbers that nobody knows pick rows."""
    before = _picked(context.summary)
    now = _picked(after)
    picked = ((lengths, now.get(moved(place, edits), frozenset())) for place, lengths in before.items())
    return all(min(old) <= min(new) for old, new in picked if old and new)


def brings_no_risk(context: Context, edits: Iterable[Edit], after: Summary) -> bool:
    """Whether nothing is refused by some versions of a library that was not so before."""
    before = {moved(place, edits) for place, _ in context.summary.risks()}
    return all(place in before for place, _ in after.risks())


def picks_in_part(summary: Summary) -> int:
    """How many tables are put in an order that was made for fewer rows: the two will not be of the same things."""
    index = index_of(summary.sweep.source)
    found = 0
    for part in index.expressions:
        if isinstance(part.node, ast.Subscript):
            table, order = (
                summary.values_at(index.place(summary.path, replace(part, node=node)))
                for node in (part.node.value, part.node.slice)
            )
            rows = [value.shape.dims[0] for value in table if _has_rank(value) and value.shape.rank]
            counts = [count for value in order if (count := _numbered(summary, value)) is not None]
            found += any(isinstance(row, int) and count < row for row in rows for count in counts)
    return found


def _numbered(summary: Summary, value: Value) -> int | None:
    """How many rows a vector puts in an order, if each has its number in it."""
    held = summary.sweep.heap.get((value.cell, "data")) if isinstance(value, Array) and value.cell is not None else None
    match held:
        case Range(0, int(count), 1) if isinstance(value, Array) and value.shape.dims == (count,):
            return count
    return None


def _picked(summary: Summary) -> dict[Place, frozenset[int]]:
    """The lengths of what arrays of numbers pick rows from, by its place.

    A function that is given whole numbers after an array, as `take` and `gather` are, may pick rows with them.
    """
    index = index_of(summary.sweep.source)
    found: dict[Place, frozenset[int]] = {}
    for part in index.expressions:
        match part.node:
            case ast.Subscript(value=table, slice=numbers):
                is_picking = _is_index
            case ast.Call(args=[table, numbers, *_]):
                is_picking = _is_whole
            case _:
                continue
        if any(map(is_picking, summary.values_at(index.place(summary.path, replace(part, node=numbers))))):
            place = index.place(summary.path, replace(part, node=table))
            tables = [value.shape.dims for value in summary.values_at(place) if _has_rank(value)]
            found[place] = frozenset(dims[0] for dims in tables if dims and isinstance(dims[0], int))
    return found


def _is_index(value: Value) -> bool:
    """Whether it is an array of numbers that nobody knows, which index what it stands behind."""
    return _has_rank(value) and value.dtype != "bool" and value.data is None


def _is_whole(value: Value) -> bool:
    return _is_index(value) and isinstance(value, Array) and "int" in str(value.dtype)


def _pairs(problem: Diagnostic) -> set[frozenset[int]]:
    return {frozenset(pair) for pair in conflicts(problem.message)}


def _is_guess(need: Requirement) -> bool:
    return need.kind in _AS_LONG and isinstance(need.left, int) is not isinstance(need.right, int)


def _has_unknown(summary: Summary, place: Place) -> bool:
    return any(isinstance(value, Unknown) for value in summary.values_at(place))


def _changes_in_loop(summary: Summary, place: Place) -> bool:
    """Whether an array's lengths are known at first, and then are not."""
    known = {UNKNOWN not in value.shape.dims for value in summary.values_at(place) if _has_rank(value)}
    return len(known) == 2


def _has_rank(value: Value) -> TypeGuard[Array]:
    return isinstance(value, Array) and value.shape.rank is not None


def _places(error: Diagnostic) -> Iterator[Place]:
    yield error.place
    yield from (item.place for item in error.related if item.place.path == error.place.path)


def _way(summary: Summary, place: Place) -> Iterator[Place]:
    """The places that a value comes from, its own first."""
    yield from (stop.place for stop in trail(summary.sweep.source, place))


def _overlap(one: Place, other: Place) -> bool:
    """Whether one of two places lies inside the other."""
    return (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)
