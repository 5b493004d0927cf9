"""Tables from which numbers pick rows: nobody knows whether the numbers are meant for other tables than they had."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..report import Edit, Place
from ..summary import Summary
from ..value import Array, Library, Range, Tuple, Value
from .certainty import has_rank
from .context import Context
from .standing import moved
from .trail import Part, index_of


def keeps_tables(context: Context, edits: Iterable[Edit], after: Summary) -> bool:
    """Whether no table has become shorter from which numbers that nobody knows pick rows."""
    return all(old <= new for old, new in _rows(context, edits, after))


def rows_to_pick(context: Context, edits: Iterable[Edit], after: Summary) -> int:
    """How many rows these tables have then: with more of them fewer of the numbers lie outside."""
    return sum(new for _, new in _rows(context, edits, after))


def _rows(context: Context, edits: Iterable[Edit], after: Summary) -> Iterator[tuple[int, int]]:
    """How many rows each of these tables had before, and has with the edits."""
    now = _picked(after)
    for place, lengths in _picked(context.summary).items():
        new = now.get(moved(place, edits), frozenset())
        if lengths and new:
            yield min(lengths), min(new)


def picks_in_part(summary: Summary) -> int:
    """How many tables are put in an order that was made for fewer rows: the two will not be of the same things."""
    index = index_of(summary.sweep.source)
    found = 0
    for part in index.expressions:
        if isinstance(part.node, ast.Subscript):
            parts = (part.node.value, part.node.slice)
            table, order = (summary.values_at(_place(summary, part, inside)) for inside in parts)
            rows = [value.shape.dims[0] for value in table if has_rank(value) and value.shape.rank]
            counts = [count for value in order if (count := _numbered(summary, value)) is not None]
            found += any(isinstance(row, int) and count < row for row in rows for count in counts)
    return found


def _numbered(summary: Summary, value: Value) -> int | None:
    """How many rows a vector puts in an order, if each has its number in it."""
    match _held(summary, value):
        case Range(0, int(count), 1) if isinstance(value, Array) and value.shape.dims == (count,):
            return count
    return None


def _held(summary: Summary, value: Value) -> Value | None:
    """What is known of the numbers in an array."""
    cell = value.cell if isinstance(value, Array) else None
    held = summary.sweep.heap.get((cell, "data")) if cell is not None else None
    return held if isinstance(held, Range | Tuple) else None


def _picked(summary: Summary) -> dict[Place, frozenset[int]]:
    """The lengths of what arrays of numbers pick rows from, by its place.

    A library's function that is given whole numbers after an array, as `take` and `gather` are, may pick rows with
    them.
    """
    index = index_of(summary.sweep.source)
    found: dict[Place, frozenset[int]] = {}
    for part in index.expressions:
        match part.node:
            case ast.Subscript(value=table, slice=numbers):
                is_picking = _is_index
            case ast.Call(func=function, args=[table, numbers, *_]):
                if not any(isinstance(each, Library) for each in summary.values_at(_place(summary, part, function))):
                    continue
                is_picking = _is_whole
            case _:
                continue
        given = summary.values_at(_place(summary, part, numbers))
        if any(is_picking(value) and _held(summary, value) is None for value in given):
            place = _place(summary, part, table)
            tables = [value.shape.dims for value in summary.values_at(place) if has_rank(value)]
            found[place] = frozenset(dims[0] for dims in tables if dims and isinstance(dims[0], int))
    return found


def _place(summary: Summary, part: Part, inside: ast.expr) -> Place:
    return index_of(summary.sweep.source).place(summary.path, replace(part, node=inside))


def _is_index(value: Value) -> bool:
    """Whether it is an array of numbers that nobody knows, which index what it stands behind."""
    return has_rank(value) and value.dtype != "bool" and value.data is None


def _is_whole(value: Value) -> bool:
    return _is_index(value) and isinstance(value, Array) and "int" in str(value.dtype)
