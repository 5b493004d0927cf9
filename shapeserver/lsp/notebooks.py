"""Notebooks: the code cells of one, in their order, are one program.

Vocabulary.  The editor sends each cell as a text with a URI of its own; what is analysed is the *program*, the cells
one below the other.  A *magic* is a line that is not Python but meant for IPython: `%matplotlib inline`, `!pip …`,
`np.zeros?`, or a whole cell such as `%%bash`.  In the program, magics are statements that do nothing, in the same
lines; what one of them gives to a name is unknown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate

from .documents import Document, Edit, opened

GIVES = re.compile(r"^(\s*[\w, .\[\]]+=\s*)[%!].*$")
MAGIC = re.compile(r"^(\s*)([%!?].*|[\w.]+\?{1,2}\s*)$")
CELL_MAGIC = re.compile(r"^\s*%%(\w+)")
PYTHON_MAGICS = frozenset("time timeit capture prun".split())  # what follows them in the cell is Python


@dataclass(frozen=True)
class Notebook(Document):
    """`uri` is the notebook's, `text` the program; `order` are the URIs of all cells, `cells` the texts of some."""

    order: tuple[str, ...]
    cells: Mapping[str, Document]

    @property
    def shown(self) -> list[Document]:
        """The cells that make the program."""
        return [self.cells[uri] for uri in self.order if uri in self.cells]

    @property
    def starts(self) -> list[int]:
        """The line of the program at which each of them begins."""
        return list(accumulate((_lines(cell.text) for cell in self.shown), initial=0))

    @property
    def uris(self) -> frozenset[str]:
        return frozenset(cell.uri for cell in self.shown)

    def part(self, line: int) -> tuple[str, int]:
        cells, starts = self.shown, self.starts
        index = max(0, min(bisect_right(starts, line) - 1, len(cells) - 1))
        return (cells[index].uri, starts[index]) if cells else (self.uri, 0)

    def first(self, uri: str) -> int:
        return next((start for cell, start in zip(self.shown, self.starts, strict=False) if cell.uri == uri), 0)

    def number(self, uri: str) -> int | None:
        return self.order.index(uri) + 1 if uri in self.order else None

    def version_of(self, uri: str) -> int | None:
        return self.cells[uri].version if uri in self.cells else self.version

    def with_cells(
        self, version: int | None, order: Iterable[str], opened_cells: Iterable[Document], closed: Iterable[str]
    ) -> Notebook:
        """The notebook with its cells in another order, with more or with fewer."""
        cells = {**self.cells, **{cell.uri: cell for cell in opened_cells}}
        for uri in closed:
            cells.pop(uri, None)
        return made(self.uri, self.path, version, tuple(order), cells, self.opening)

    def with_text(
        self, version: int | None, uri: str, of_cell: int | None, edits: tuple[Edit, ...], encoding: str
    ) -> Notebook:
        """The notebook after the edits of a cell."""
        if uri not in self.cells:
            return self
        cells = {**self.cells, uri: self.cells[uri].edited(edits, of_cell, encoding)}
        return made(self.uri, self.path, version, self.order, cells, self.opening)


def made(
    uri: str, path: str, version: int | None, order: tuple[str, ...], cells: Mapping[str, Document], opening: int
) -> Notebook:
    shown = [cells[item] for item in order if item in cells]
    return Notebook("".join(map(_code, shown)), uri, path, version, opening, order, cells)


def cell(uri: str, path: str, version: int | None, text: str) -> Document:
    return opened(uri, path, version, text)


def _code(cell: Document) -> str:
    """The lines of a cell as Python, each with its end."""
    lines = re.split(r"\r\n?|\n", cell.text)
    magic = CELL_MAGIC.match(lines[0])
    if magic and magic[1] not in PYTHON_MAGICS:
        return "\n" * len(lines)
    return "".join(f"{_without_magic(line)}\n" for line in lines)


def _without_magic(line: str) -> str:
    line = GIVES.sub(r"\1get_ipython()", line)
    return MAGIC.sub(r"\1pass", line)


def _lines(text: str) -> int:
    return len(re.split(r"\r\n?|\n", text))
