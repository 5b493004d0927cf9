"""The number that belongs where the cursor is: the file is analysed with each candidate in that place.

A place *asks* for a number if arbitrary ones bring problems.  Then those candidates are offered that bring none: axes,
the lengths that the file's arrays have, and products of their last ones.  So `reshape(-1, ▮)`, `axis=▮` and the `▮` of
`Dense(▮)` before a loss are all one case; where any number will do, nothing is offered.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from .dim import Dim
from .report import Completion, Position
from .value import Array

if TYPE_CHECKING:
    from .summary import Summary

ARBITRARY = (9973, 7919)  # primes that no program means
AXES = (0, 1, 2, 3, -1)
MOST_LENGTHS = 12
OPENING, CLOSING = "(,=[", "),]"


def complete(summary: Summary, position: Position, ask: Callable[[str], Summary]) -> tuple[Completion, ...]:
    """The numbers that fit at a position, the likeliest first; empty where none is asked for."""
    lines = summary.sweep.source.text.split("\n")
    if not _asks(lines, position):
        return ()

    def tried(number: int) -> Summary:
        line, column = position
        row = lines[line]
        return ask("\n".join([*lines[:line], f"{row[:column]}{number}{row[column:]}", *lines[line + 1 :]]))

    arbitrary = [_problems(tried(number)) for number in ARBITRARY]
    if min(arbitrary) == 0:
        return ()
    found = [(number, tried(number)) for number in dict.fromkeys((*_lengths(summary, position[0]), *AXES))]
    fewest = min(_problems(after) for _, after in found)
    if fewest >= min(arbitrary):
        return ()
    return tuple(
        Completion(str(number), _told(after, position)) for number, after in found if _problems(after) == fewest
    )


def _asks(lines: list[str], position: Position) -> bool:
    """Whether an argument is missing at the position."""
    line, column = position
    row = lines[line] if line < len(lines) else ""
    before, after = row[:column].rstrip(), row[column:].lstrip()
    return before[-1:] != "" and before[-1] in OPENING and after[:1] != "" and after[0] in CLOSING


def _problems(summary: Summary) -> int:
    return sum(1 for item in summary.diagnostics if item.severity in ("error", "warning"))


def _lengths(summary: Summary, line: int) -> list[int]:
    """The lengths of the arrays nearest to the line, and the products of the last ones of each."""

    def found() -> Iterator[int]:
        places = sorted(summary.values, key=lambda place: (abs(place.start[0] - line), place))
        for value in (value for place in places if place.start[0] != line for value in summary.values[place]):
            if isinstance(value, Array):
                dims = value.shape.dims if value.shape.rank is not None else ()
                yield from (math.prod(rest) for rest in _rests(dims) if len(rest) > 1)
                yield from (dim for dim in reversed(dims) if isinstance(dim, int))

    return list(islice(dict.fromkeys(found()), MOST_LENGTHS))


def _rests(dims: Sequence[Dim]) -> Iterator[list[int]]:
    """What stands after the first dim, after the second, and so on, where all of it is known."""
    for start in range(1, len(dims)):
        rest = [dim for dim in dims[start:] if isinstance(dim, int)]
        if len(rest) == len(dims) - start:
            yield rest


def _told(after: Summary, position: Position) -> str:
    """What the line then binds."""
    texts = [f"{item.name}: {item.text}" for item in after.bindings() if item.place.start[0] == position[0]]
    return ", ".join(texts)
