"""Tables in text files: how many rows and columns, and what the columns hold.

Two readers, after the two ways that libraries read such files.  `rows` knows NumPy's: comments and empty lines do not
count, and each column is "integer", "float", "text" or "word", which is certainly no number.  `frame` knows pandas': a
line of names, quoting by Python's `csv`, and each column's dtype, None where it is not certain.  Of a file that is
longer than `LARGEST` the number of rows is None: what is told of the columns holds for what was read.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from .bounded import Facts, Unreadable

LARGEST = 2 * 1024 * 1024
LONGEST_LINE = 64 * 1024
MOST_COLUMNS = 4096
_INTEGER = re.compile(r"[+-]?\d{1,18}")
_FLOAT = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,2})?")
_MISSING = frozenset(
    ",#N/A,#N/A N/A,#NA,-1.#IND,-1.#QNAN,-NaN,-nan,1.#IND,1.#QNAN,<NA>,N/A,NA,NULL,NaN,None,n/a,nan,null".split(",")
)
_SORTS = ("integer", "float", "text", "word")  # a column is of the last that one of its fields is of
_SPECIAL = re.compile(r"inf|nan", re.IGNORECASE)
_TRUTHS = frozenset(["True", "False", "TRUE", "FALSE", "true", "false"])


def rows(stream: BinaryIO, size: int, options: Facts) -> Facts:
    """(rows, columns, (sort, …)) of lines as NumPy reads them; options: delimiter, comments, lines to skip.

    columns and sorts are those of all rows, which must be alike.
    """
    delimiter, comments, skipped = options
    if not isinstance(skipped, int) or not (delimiter is None or (isinstance(delimiter, str) and delimiter)):
        raise Unreadable("how the table is read is not followed")
    records: list[list[str]] = []
    for number, line in enumerate(_lines(stream)):
        body = line.partition(comments)[0] if isinstance(comments, str) and comments else line
        if number >= skipped and body.strip():
            records.append(body.split(delimiter))
    width = _width(records)
    if any(len(record) != width for record in records):
        raise Unreadable("the rows of the table differ in length")
    columns = zip(*records, strict=True)
    sorts = tuple(_SORTS[max(_sort(field.strip()) for field in set(column))] for column in columns)
    return (len(records) if size <= LARGEST else None, width, sorts)


def _width(records: list[list[str]]) -> int:
    """The number of fields of the first record."""
    if not records or len(records[0]) > MOST_COLUMNS:
        raise Unreadable("the table is empty or has too many columns")
    return len(records[0])


def _sort(field: str) -> int:
    """The place of a field's sort in `_SORTS`."""
    if _INTEGER.fullmatch(field):
        return 0
    if _FLOAT.fullmatch(field) or field.lower() in ("nan", "inf", "-inf", "+inf"):
        return 1
    return 3 if field[:1].isalpha() and field.isascii() and not _SPECIAL.match(field) else 2


def frame(stream: BinaryIO, size: int, options: Facts) -> Facts:
    """(names, rows, (dtype, …)) of a table as pandas reads it; options: separator, header (0 or None), rows to skip."""
    separator, header, skipped = options
    if not isinstance(separator, str) or len(separator) != 1 or not isinstance(skipped, int):
        raise Unreadable("how the table is read is not followed")
    table = csv.reader(_lines(stream), delimiter=separator, strict=True)
    try:
        records = [record for number, record in enumerate(table) if record and number >= skipped]
    except csv.Error:
        raise Unreadable("the table cannot be read") from None
    width = _width(records)
    names = tuple(records.pop(0)) if header == 0 else tuple(range(width))
    if len(set(names)) < len(names) or "" in names:
        raise Unreadable("the columns have no names of their own")
    if any(len(record) > len(names) for record in records):
        raise Unreadable("the rows of the table are longer than its header")
    if size > LARGEST:
        return (names, None, (None,) * width)
    columns = ({record[index] if index < len(record) else "" for record in records} for index in range(width))
    return (names, len(records), tuple(map(_column, columns)))


def _column(values: set[str]) -> str | None:
    """The dtype that pandas gives a column of these texts, where it is certain."""
    kinds = {_kind(value) for value in values}
    if not kinds or None in kinds:
        return None
    if kinds <= {"integer", "float", "missing"}:
        return "int64" if kinds == {"integer"} else "float64"
    return "bool" if kinds == {"bool"} else "text" if "text" in kinds and "bool" not in kinds else None


def _kind(value: str) -> str | None:
    if value in _MISSING:
        return "missing"
    if value in _TRUTHS:
        return "bool"
    if _INTEGER.fullmatch(value):
        return "integer"
    if _FLOAT.fullmatch(value):
        return "float"
    return "text" if value[:1].isalpha() and value.lower() not in ("inf", "infinity") else None


def _lines(stream: BinaryIO) -> Iterator[str]:
    """The lines of the first part of a file, a cut last one left out."""
    content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        content = content[: content.rfind(b"\n") + 1]
    if not content or max(map(len, content.split(b"\n")), default=0) > LONGEST_LINE or b"\0" in content:
        raise Unreadable("the file is empty, has lines that are too long, or is no text")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        raise Unreadable("the file is not UTF-8") from None
    if text.startswith("\ufeff"):
        raise Unreadable("the file begins with a byte order mark")
    return iter(io.StringIO(text, newline=None))
