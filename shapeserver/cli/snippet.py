"""A place of a file as a terminal shows it: its lines, each with carets under the part that is meant.

A *cell* is one column of the terminal; a code point takes 0, 1 or 2 of them, a tab up to the next multiple of 4.
Characters that would move the cursor or that the terminal's encoding lacks are replaced first, so that the carets stay
where they belong.  A line that is wider than the terminal is cut to a window around the carets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from rich.cells import cell_len

from ..analysis.report import Place

LINE_END = re.compile(r"\r\n?|\n")
TAB = 4
MOST_LINES = 6
ELLIPSIS = "..."
WIDEST = 1000  # cells of a line where there is no terminal, as for generated code in a log


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a snippet: its number (0 for lines that are left out), what it shows and where the carets are."""

    number: int
    code: str
    indent: int = 0
    carets: int = 0


@dataclass(frozen=True, slots=True)
class Screen:
    """What can be shown: `width` in cells and the encoding."""

    width: int = WIDEST
    encoding: str = "utf-8"


def snippet(text: str, place: Place, screen: Screen) -> tuple[Line, ...]:
    """The lines of the place; nothing if the text has not got them."""
    lines = LINE_END.split(text)
    first, last = place.start[0], place.end[0]
    if place.end[1] == 0 and last > first:
        last -= 1
    if last >= len(lines):
        return ()
    numbers = list(range(first, last + 1))
    shown = numbers if len(numbers) <= MOST_LINES else [*numbers[: MOST_LINES - 2], None, numbers[-1]]
    return tuple(
        Line(0, ELLIPSIS) if number is None else _line(lines[number], number, place, screen) for number in shown
    )


def visible(text: str, encoding: str) -> str:
    """Text of others (code, names, messages) without anything that steers the terminal."""
    return "".join(_visible_characters(text, encoding))


def _line(content: str, number: int, place: Place, screen: Screen) -> Line:
    start = place.start[1] if number == place.start[0] else len(content) - len(content.lstrip())
    end = place.end[1] if number == place.end[0] else len(content.rstrip())
    characters = list(_visible_characters(content, screen.encoding))
    cells = [0, *accumulate(cell_len(character) for character in characters)]
    left, right = cells[min(start, len(characters))], cells[min(end, len(characters))]
    carets = max(right - left, 1)
    if cells[-1] <= screen.width:
        return Line(number + 1, "".join(characters), left, carets)
    return _window(number + 1, characters, cells, left, carets, screen.width)


def _window(number: int, characters: list[str], cells: list[int], left: int, carets: int, width: int) -> Line:
    room = max(width - 2 * len(ELLIPSIS), 1)
    begin = max(0, min(left - room // 3, cells[-1] - room))
    inside = [index for index in range(len(characters)) if cells[index] >= begin and cells[index + 1] <= begin + room]
    begin = cells[inside[0]] if inside else begin
    before = ELLIPSIS if begin else ""
    after = ELLIPSIS if inside and cells[inside[-1] + 1] < cells[-1] else ""
    indent = max(left - begin, 0)
    code = before + "".join(characters[index] for index in inside) + after
    return Line(number, code, indent + len(before), max(min(carets, room - indent), 1))


def _visible_characters(text: str, encoding: str) -> Iterator[str]:
    """For each code point what is shown of it."""
    cell = 0
    for character in text:
        if character == "\t":
            shown = " " * (TAB - cell % TAB)
        elif character.isprintable() or character == "\u200d":
            shown = character.encode(encoding, "backslashreplace").decode(encoding)
        else:
            shown = character.encode("ascii", "backslashreplace").decode() if ord(character) > 0x7F else "?"
        cell += cell_len(shown)
        yield shown
