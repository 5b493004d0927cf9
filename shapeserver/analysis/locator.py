"""Spans to places: from a unit of a text to lines and columns of the text as it is now."""

from __future__ import annotations

import io
import tokenize
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from .layout import Layout
from .path import Path
from .problem import Span
from .report import Place
from .source import Chunk, Source


@dataclass(frozen=True, eq=False)
class Locator:
    """Turns spans of one module into places; `layouts` are those that are known already."""

    path: str
    source: Source
    layouts: Mapping[Chunk, Layout]

    @cached_property
    def _lines(self) -> list[str]:
        return self.source.text.split("\n")

    @cached_property
    def _chunks(self) -> dict[Path, tuple[Chunk, int]]:
        pairs = zip(self.source.chunks, self.source.starts, strict=True)
        return {chunk.path: (chunk, start) for chunk, start in pairs}

    def line(self, index: int) -> str:
        return self._lines[index] if index < len(self._lines) else ""

    def place(self, span: Span) -> Place | None:
        """None for a span of another module, or of text that is no longer there."""
        chunk_path = span.unit
        root = span.unit.module
        while chunk_path.parent is not None and chunk_path.parent is not root:
            chunk_path = chunk_path.parent
        known = self._chunks.get(chunk_path)
        if known is None:
            return None
        chunk, start = known
        line = (self.layouts.get(chunk) or Layout(chunk)).units.get(span.unit)
        if line is None:
            return None
        first, last = start + line + span.line, start + line + span.end_line
        return Place(self.path, (first, self._column(first, span.column)), (last, self._column(last, span.end_column)))

    def _column(self, line: int, column: int) -> int:
        """A column in code points, from one in UTF-8 bytes."""
        text = self.line(line)
        return (
            column if text.isascii() else len(text.encode("utf-8", "surrogatepass")[:column].decode("utf-8", "ignore"))
        )


@dataclass(frozen=True, eq=False)
class Places:
    """Turns spans of a module and of those it imports into places; `source_of` gives the text of a file."""

    own: Locator
    source_of: Callable[[str], Source | None]
    _others: dict[str, Locator | None] = field(default_factory=dict)

    def _of(self, path: str) -> Locator | None:
        if path == self.own.path:
            return self.own
        if path not in self._others:
            source = self.source_of(path)
            self._others[path] = None if source is None else Locator(path, source, {})
        return self._others[path]

    def place(self, span: Span) -> Place | None:
        path = span.unit.module.step
        found = self._of(path) if isinstance(path, str) else None
        return None if found is None else found.place(span)

    def line(self, index: int) -> str:
        """A line of the module itself."""
        return self.own.line(index)

    def text(self, place: Place) -> str:
        line = self.line(place.start[0])
        return line[place.start[1] :] if place.start[0] != place.end[0] else line[place.start[1] : place.end[1]]

    def code(self, place: Place) -> str:
        """The line of a place, without a comment."""
        found = self._of(place.path)
        return "" if found is None else _without_comment(found.line(place.start[0])).strip()


@lru_cache(maxsize=1_000)
def _without_comment(line: str) -> str:
    if "#" not in line:
        return line
    try:
        for token in tokenize.generate_tokens(io.StringIO(line.lstrip()).readline):
            if token.type == tokenize.COMMENT:
                return line.lstrip()[: token.start[1]]
    except (tokenize.TokenError, SyntaxError):
        pass  # the line is a part of a longer statement
    return line
