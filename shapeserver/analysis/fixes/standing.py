"""An edited text, and what is measured of its analysis."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..report import Binding, Edit, Place
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


@dataclass(frozen=True, slots=True)
class Standing:
    """What is measured of an analysis: problems by kind and text, and how many names are known."""

    problems: Counter[tuple[str, str]]
    known: int
    unknown: Counter[str]

    @staticmethod
    def of(summary: Summary) -> Standing:
        bindings = summary.bindings(unknown=True)
        told = {(item.name, item.kind, item.place) for item in bindings if _is_told(item)}
        problems = Counter((item.code, item.message) for item in summary.diagnostics if item.severity in _COUNTING)
        return Standing(
            problems,
            len(told),
            Counter(item.name for item in bindings if item.shape is None and item.reason != AFTER_ERROR.reason),
        )


def _is_told(item: Binding) -> bool:
    return item.shape is not None and item.dtype is not None and None not in item.shape
