"""The table of figures: rows by package, in a text that keeps the rows of packages that were not checked this time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

COLUMNS = ("files", "lines", "seconds", "errors", "proved", "warnings", "limits", "slow files")
_ROW = re.compile(r"^\| (\S+ \S+) \|((?: *[\d,]+ \|)+)$", re.MULTILINE)
_TABLE = re.compile(r"^\| package .*(?:\n\|.*)*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Row:
    """A package with its version, and its figures in the order of `COLUMNS`."""

    name: str
    figures: tuple[int, ...]


def update(text: str, rows: Iterable[Row]) -> str:
    """The text with its table of these rows and those of other packages that it had; the table alone if it has none."""
    new = {row.name.partition(" ")[0]: row for row in rows}
    known = {row.name.partition(" ")[0]: row for row in _rows(text)}
    table = _table(sorted({**known, **new}.values(), key=lambda row: row.name))
    return _TABLE.sub(lambda _: table, text, count=1) if _TABLE.search(text) else table


def _rows(text: str) -> Iterable[Row]:
    for name, figures in _ROW.findall(text):
        if name != "all packages":
            yield Row(name, tuple(int(item.replace(",", "")) for item in figures.split("|")[:-1]))


def _table(rows: list[Row]) -> str:
    total = Row("all packages", tuple(map(sum, zip(*(row.figures for row in rows), strict=True))))
    head = ["| package | " + " | ".join(COLUMNS) + " |", "|---|" + "---:|" * len(COLUMNS)]
    return "\n".join([*head, *(_line(row) for row in (*rows, total))])


def _line(row: Row) -> str:
    return f"| {row.name} | " + " | ".join(f"{figure:,}" for figure in row.figures) + " |"
