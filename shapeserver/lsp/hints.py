"""Inlay hints: the shapes of variables, parameters and results, where the program does not tell them.

A hint is made from the bindings of the analysis.  Where the dims came from is looked up when the editor asks for the
hint's details, for that costs a second run.
"""

from __future__ import annotations

import io
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..analysis.report import Binding, Place, Position

if TYPE_CHECKING:
    from ..analysis.project import Summary

MOST_TEXTS = 2
KINDS = {"variable": "variables", "parameter": "parameters", "return": "returns"}


@dataclass(frozen=True, slots=True)
class Hint:
    """`label` is shown behind `at`; `place` is what it tells of."""

    at: Position
    label: str
    place: Place


def seek(summary: Summary, kinds: frozenset[str], first: int, last: int) -> list[Hint]:
    """The hints for lines `first` to `last`."""
    bound: dict[tuple[str, Place], list[Binding]] = {}
    for item in summary.bindings():
        if KINDS[item.kind] in kinds and first <= item.place.start[0] <= last and item.shape is not None:
            bound.setdefault((item.kind, item.place), []).append(item)
    lines = summary.sweep.source.text.split("\n")
    found = (_hint(kind, place, items, lines) for (kind, place), items in bound.items())
    return sorted((hint for hint in found if hint is not None), key=lambda hint: hint.at)


def _hint(kind: str, place: Place, items: Iterable[Binding], lines: list[str]) -> Hint | None:
    texts = list(dict.fromkeys(item.text for item in items))
    shown = " | ".join(texts[:MOST_TEXTS]) + (" | …" if len(texts) > MOST_TEXTS else "")
    if kind == "return":
        end = _end_of_head(lines, place.start)
        return None if end is None else Hint(end, f" -> {shown}", place)
    row = lines[place.end[0]] if place.end[0] < len(lines) else ""
    annotated = row[place.end[1] :].lstrip().startswith(":") and kind == "parameter"
    return None if annotated else Hint(place.end, f": {shown}", place)


def _end_of_head(lines: list[str], start: Position) -> Position | None:
    """Where the result of a `def` would be annotated; None if it is, or if there is no `def`."""
    depth, last = 0, None
    text = "\n".join([lines[start[0]][start[1] :], *lines[start[0] + 1 :]])
    for kind, string, _, end in _tokens(text):
        if kind == tokenize.OP:
            depth += (string in "([{") - (string in ")]}")
            if depth == 0 and string == "->":
                return None
            if depth == 0 and string == ")":
                last = end
            if depth == 0 and string == ":":
                break
        elif kind == tokenize.NEWLINE:
            return None
    if last is None or not text.startswith(("def ", "async def ")):
        return None
    line, column = last
    return (start[0] + line - 1, column + (start[1] if line == 1 else 0))


def parts(label: str) -> list[tuple[str, int | None]]:
    """A label cut at its dims, each with the number of its dim; one with several shapes is not cut."""
    start, end = label.find("["), label.rfind("]")
    if start < 0 or " | " in label:
        return [(label, None)]
    found: list[tuple[str, int | None]] = [(label[: start + 1], None)]
    for number, text in enumerate(_dims(label[start + 1 : end])):
        found += [(", ", None), (text, number)] if number else [(text, number)]
    return [*found, (label[end:], None)]


def _dims(text: str) -> list[str]:
    """The dims between the brackets; one may have parentheses of its own."""
    found, depth = [""], 0
    for letter in text:
        depth += (letter in "([") - (letter in ")]")
        if letter == "," and depth == 0:
            found.append("")
        elif found[-1] or letter != " ":
            found[-1] += letter
    return [item for item in found if item]


def _tokens(text: str) -> Iterator[tuple[int, str, Position, Position]]:
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            yield token.type, token.string, token.start, token.end
    except (tokenize.TokenError, SyntaxError):
        return
