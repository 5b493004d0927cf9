"""The texts that the editor has open.

Vocabulary.  A *unit* is what the editor counts columns in: bytes (utf-8), 16-bit words (utf-16) or code points
(utf-32). A *line* ends with `\\n`, `\\r\\n` or `\\r` and with nothing else: a form feed, NEL or U+2028 is an ordinary
character, as it is to Python and to the protocol.  An *edit* replaces the text between two positions in units, or the
whole text.

Steps.  A document is immutable.  An edit finds its two offsets by the table of line starts and makes the next
document, with the editor's version number.  `opening` counts how often files were opened: two documents of one path
with different openings have nothing to do with each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

LINE_END = re.compile(r"\r\n?|\n")
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
UNITS = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
UNIT_SIZE = {"utf-8": 1, "utf-16": 2, "utf-32": 4}


@dataclass(frozen=True, slots=True)
class Edit:
    """The new text between `start` and `end`, both (line, units); without them of the whole document."""

    text: str
    start: tuple[int, int] | None = None
    end: tuple[int, int] | None = None


@dataclass(frozen=True)
class Text:
    """A text with its table of lines, to go between offsets, columns and units."""

    text: str

    @cached_property
    def line_starts(self) -> list[int]:
        return [0, *(end.end() for end in LINE_END.finditer(self.text))]

    @cached_property
    def is_ascii(self) -> bool:
        return self.text.isascii()

    def line(self, number: int) -> str:
        """Line `number` without its end; empty behind the last one."""
        starts = self.line_starts
        if number >= len(starts):
            return ""
        end = starts[number + 1] if number + 1 < len(starts) else len(self.text)
        return self.text[starts[number] : end].rstrip("\r\n")

    def column(self, line: int, units: int, encoding: str) -> int:
        """The code-point column at `units`; inside a character its start, behind the line's end the end."""
        text = self.line(line)
        if self.is_ascii or text.isascii() or encoding == "utf-32":
            return min(units, len(text))
        encoded = text.encode(UNITS[encoding])[: units * UNIT_SIZE[encoding]]
        return len(encoded.decode(UNITS[encoding], errors="ignore"))

    def units(self, line: int, column: int, encoding: str) -> int:
        """How many units of the line lie before the code-point column."""
        if self.is_ascii or encoding == "utf-32":
            return column
        before = self.line(line)[:column]
        return len(before.encode(UNITS[encoding])) // UNIT_SIZE[encoding]

    def offset(self, position: tuple[int, int], encoding: str) -> int:
        line, units = position
        if line >= len(self.line_starts):
            return len(self.text)
        return self.line_starts[line] + self.column(line, units, encoding)


@dataclass(frozen=True)
class Document(Text):
    """An open file: where the editor and the analysis know it from, its text and its age."""

    uri: str
    path: str
    version: int | None
    opening: int

    @property
    def uris(self) -> frozenset[str]:
        """The URIs by which the editor knows its parts."""
        return frozenset((self.uri,))

    def part(self, line: int) -> tuple[str, int]:
        """The URI of the text in which the editor shows a line, and the line at which that text begins."""
        return self.uri, 0

    def first(self, uri: str) -> int:
        """The line at which the text with this URI begins."""
        return 0

    def number(self, uri: str) -> int | None:
        """Which of several parts the text with this URI is, counted from 1; None if there are no parts."""
        return None

    def version_of(self, uri: str) -> int | None:
        return self.version

    def edited(self, edits: tuple[Edit, ...], version: int | None, encoding: str) -> Document:
        """The document after the edits, each of which counts from the result of the one before."""
        current = Text(self.text)
        for edit in edits:
            current = Text(_applied(current, edit, encoding))
        return Document(current.text, self.uri, self.path, version, self.opening)


def opened(uri: str, path: str, version: int | None, text: str, opening: int = 0) -> Document:
    return Document(printable(text), uri, path, version, opening)


def printable(text: str) -> str:
    """JSON can carry half of a surrogate pair, which no encoding can: it becomes one character of the same width."""
    return LONE_SURROGATE.sub("\ufffd", text)


def _applied(current: Text, edit: Edit, encoding: str) -> str:
    text = printable(edit.text)
    if edit.start is None or edit.end is None:
        return text
    start = current.offset(edit.start, encoding)
    end = max(start, current.offset(edit.end, encoding))
    return current.text[:start] + text + current.text[end:]
