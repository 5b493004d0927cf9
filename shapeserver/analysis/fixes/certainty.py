"""What an edit leaves open: a proof must not rest on it, nor stop before it.

Where the mended values go on to, and where else their like comes to, is read from the text by `trail`, back from the
place that is open.  That may lead too far: a fix is then not offered that would have mended.  What lies on no such way
has nothing to do with the problem, and does not prevent its fixes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeGuard

from ..asking import Requirement
from ..dim import UNKNOWN
from ..report import Diagnostic, Edit, Place
from ..summary import Summary
from ..value import Array, Range, Sequence, Tuple, Unknown, Value
from .context import Context, Spot, conflicts
from .standing import moved
from .trail import trail

_AS_LONG = ("equal", "broadcast")  # what requires two lengths to be the same


def is_decided(context: Context, edits: Iterable[Edit], after: Summary) -> bool:
    """Whether it is certain that the failing expression's lengths agree.

    An edit may have put a length that nobody knows beside a number: that they are equal is a guess, not a proof.
    So is that one divides another, and that what fits has become unknown on its way, or is known in the first round of
    a loop only.
    """
    place = context.problem.place
    opened = after.undecided(moved(place, edits)) - context.summary.undecided(place)
    if any(need.kind == "divides" or _is_guess(need) for need in opened):
        return False
    operands = [spot.place for spot in context.operands(Spot(context.code, context.failing))]
    if any(_changes_in_loop(after, moved(each, edits)) for each in (*operands, *(edit.place for edit in edits))):
        return False
    way = (*operands, *_way(context.summary, place))
    return not any(_loses(context.summary.values_at(each), after.values_at(moved(each, edits))) for each in way)


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
    inside = context.problem.inside
    if inside is not None and any(item.inside == moved(inside, edits) for item in left):
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


def brings_no_risk(context: Context, edits: Iterable[Edit], after: Summary) -> bool:
    """Whether nothing is refused by some versions of a library that was not so before."""
    before = {moved(place, edits) for place, _ in context.summary.risks()}
    return all(place in before for place, _ in after.risks())


def _pairs(problem: Diagnostic) -> set[frozenset[int]]:
    return {frozenset(pair) for pair in conflicts(problem.message)}


def _is_guess(need: Requirement) -> bool:
    return need.kind in _AS_LONG and isinstance(need.left, int) is not isinstance(need.right, int)


def _loses(before: tuple[Value, ...], after: tuple[Value, ...]) -> bool:
    """Whether nobody knows any more what is somewhere, or how many things are gone through."""
    if any(map(_is_open, after)) and not any(map(_is_open, before)):
        return True
    return any(map(_is_counted, before)) and bool(after) and not any(map(_is_counted, after))


def _is_open(value: Value) -> bool:
    return isinstance(value, Unknown) or (has_rank(value) and UNKNOWN in value.shape.dims)


def _is_counted(value: Value) -> bool:
    match value:
        case Sequence(length):
            return isinstance(length, int)
        case Range(start, stop, step):
            return all(isinstance(end, int) for end in (start, stop, step))
    return isinstance(value, Tuple)


def _changes_in_loop(summary: Summary, place: Place) -> bool:
    """Whether an array's lengths are known at first, and then are not."""
    known = {UNKNOWN not in value.shape.dims for value in summary.values_at(place) if has_rank(value)}
    return len(known) == 2


def has_rank(value: Value) -> TypeGuard[Array]:
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
