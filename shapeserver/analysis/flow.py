"""What a number of the program became: all names whose dims began where it did.

A traced sweep's dims know where they began.  The number under the cursor is a literal where a dim began, or a name
that stands for a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .interp.tracing import Beginning, beginnings, dims_in
from .locator import Places
from .memo import Note
from .placement import all_effects
from .problem import Span
from .report import Flow, Place, Position
from .sweep import Sweep
from .value import Array, Const, Int

NOTED = ("name", "parameter", "expression")


def flow_at(sweep: Sweep, places: Places, path: str, position: Position) -> Flow | None:
    notes = [note for effect in all_effects(sweep) for note in effect.notes if note[0] in NOTED]
    begun = {note: beginnings(dims_in(note[7])) for note in notes}
    sought = _under(position, begun, places, path)
    if not any(isinstance(note[7], Array) and found & sought for note, found in begun.items()):
        return None
    uses = {_place(note, places) for note, found in begun.items() if found & sought}
    origins = {places.place(span) for span, _ in sought}
    here = (place for place in uses - origins if place is not None and place.path == path)
    words = sorted(place for place in here if _is_word(places.text(place)))
    return Flow(tuple(sorted(place for place in origins if place is not None)), tuple(words))


def _under(
    position: Position, begun: Mapping[Note, frozenset[Beginning]], places: Places, path: str
) -> frozenset[Beginning]:
    """Where the number at a position began; the smallest place counts."""
    found: dict[Place, set[Beginning]] = {}
    for beginning in frozenset[Beginning]().union(*begun.values()):
        _add(found, places.place(beginning[0]), (beginning,))
    for note, beginnings_of_it in begun.items():
        if isinstance(note[7], Const | Int):
            _add(found, _place(note, places), beginnings_of_it)
    around = [place for place in found if place.path == path and place.start <= position <= place.end]
    if not around:
        return frozenset()
    best = min(around, key=lambda place: (place.end[0] - place.start[0], place.end[1] - place.start[1]))
    return frozenset(found[best]) if _is_word(places.text(best)) else frozenset()


def _add(found: dict[Place, set[Beginning]], place: Place | None, beginnings_of_it: Iterable[Beginning]) -> None:
    if place is not None:
        found.setdefault(place, set()).update(beginnings_of_it)


def _place(note: Note, places: Places) -> Place | None:
    return places.place(Span(*note[2:7]))


def _is_word(text: str) -> bool:
    """Whether a text is a literal or a name: a call or a sum has parts of its own."""
    return text.replace("_", "a").isalnum()
