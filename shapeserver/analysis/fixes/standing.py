"""An edited text, and what is measured of its analysis."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..report import Binding, Edit, Place, Position
from ..rule import AFTER_ERROR
from ..summary import Summary

_COUNTING = ("error", "warning")


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made; they do not overlap."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for edit in sorted(edits, key=lambda edit: edit.place, reverse=True):
        first, last = (starts[line] + column for line, column in (edit.place.start, edit.place.end))
        text = text[:first] + edit.text + text[last:]
    return text


def standing(text: str, place: Place) -> str:
    """What stands at a place."""
    lines = text.split("\n")[place.start[0] : place.end[0] + 1]
    lines[-1] = lines[-1][: place.end[1]]
    return "\n".join([lines[0][place.start[1] :], *lines[1:]])


def moved(place: Place, edits: Iterable[Edit]) -> Place:
    """A place after edits before it or inside it.  The last is made first: the others still stand where they did."""
    start, end = place.start, place.end
    for edit in sorted(edits, key=lambda edit: edit.place, reverse=True):
        if "\n" in edit.text:
            lines = edit.text.count("\n")
            start, end = ((line + lines * (line >= edit.place.start[0]), column) for line, column in (start, end))
            continue
        grown = len(edit.text) - (edit.place.end[1] - edit.place.start[1])
        start = _pushed(start, edit.place.end, grown, strictly=edit.place.start == start)
        end = _pushed(end, edit.place.end, grown, strictly=False)
    return Place(place.path, start, end)


def _pushed(position: Position, after: Position, columns: int, strictly: bool) -> Position:
    line, column = position
    return (line, column + columns) if line == after[0] and column >= after[1] and not strictly else position


@dataclass(frozen=True, slots=True)
class Standing:
    """What is measured of an analysis: problems by kind and text, which names are known, and which have no elements."""

    problems: Counter[tuple[str, str]]
    known: frozenset[tuple[str, str, Place]]
    unknown: Counter[str]
    empty: frozenset[tuple[str, str]]

    def keeps(self, before: Standing, edits: Iterable[Edit]) -> bool:
        """Whether what was known before the edits still is, and nothing else has become unknown."""
        known = {(name, kind, moved(place, edits).start) for name, kind, place in before.known}
        still = {(name, kind, place.start) for name, kind, place in self.known}
        return known <= still and not self.unknown - before.unknown

    @staticmethod
    def of(summary: Summary) -> Standing:
        bindings = summary.bindings(unknown=True)
        told = frozenset((item.name, item.kind, item.place) for item in bindings if _is_told(item))
        problems = Counter((item.code, item.message) for item in summary.diagnostics if item.severity in _COUNTING)
        return Standing(
            problems,
            told,
            Counter(item.name for item in bindings if item.shape is None and item.reason != AFTER_ERROR.reason),
            frozenset((item.name, item.kind) for item in bindings if 0 in (item.shape or ())),
        )


def _is_told(item: Binding) -> bool:
    return item.shape is not None and item.dtype is not None and None not in item.shape
