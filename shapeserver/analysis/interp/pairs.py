"""A vector and a column broadcast to all pairs by accident: `(n,) - (n, 1)` is `(n, n)`, and no error.

Whether it is meant is told by where the column came from and by what becomes of the pairs.  A column is *asked for*
where a call or an index gives a vector a last axis of length 1, or a reduction keeps its axis; in that expression it
is meant for the broadcast.  Bound to a variable it is data, which is meant only for what it was made from: the
distances of a vector's elements from each other.  Any other column is an array that happens to have one (a
prediction, a file's column).  Pairs by accident are marked, and the mark goes along until all of them are put into
one number, or a residual into a product.  There a loss or a metric is wrong; it is reported where
the two met, if that is in the same function.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace

from .. import dim
from ..dim import Dim, Expr
from ..path import Path
from ..rule import Arguments, Keywords, StubFunction
from ..shape import Shape, text
from ..truth import YES
from ..value import (
    NONE,
    Array,
    Builtin,
    Class,
    Column,
    Function,
    Library,
    Mark,
    Module,
    Pairs,
    Ref,
    Scalar,
    Tuple,
    Value,
)
from .machine import Machine
from .names import lookup

INDEXING = "__getitem__"
_REDUCTIONS = frozenset({"reduction", "total"})
_ROOTS = Library | Builtin | Module | Function | Class


def follow(m: Machine, entry: StubFunction, arguments: Arguments, keywords: Keywords, result: Value) -> Value:
    """The result of a library's rule, with the mark that it has from the arrays it was computed from."""
    arrays = [item for item in arguments if isinstance(item, Array)]
    arrays += [item for _, item in keywords if isinstance(item, Array)]
    if not arrays or isinstance(arguments[0] if arguments else None, Ref) or m.replaying == len(m.stack):
        return result
    made = None
    table = isinstance(result, Array) and (result.shape.rank or 0) >= 2
    if "elementwise" in entry.traits and len(arrays) > 1 and (table or "total" in entry.traits):
        made = _accident(m, arrays[0], arrays[1], entry.traits)
    if entry.traits & {"total", "product"}:
        _check(m, entry, arrays, made, result)
    if not isinstance(result, Array) or result.mark is not None:
        return result
    mark = made or _column(m, entry, arguments, arrays[0], result) or _inherited(m, entry, arrays, result)
    return replace(result, mark=mark) if mark is not None else result


def settled(value: Value, name: str) -> Value:
    """A value that is bound to a variable: a column becomes data."""
    if not isinstance(value, Array) or not isinstance(value.mark, Column):
        return value
    return replace(value, mark=Column(value.mark.sources - {name}, False))


def _accident(m: Machine, one: Array, two: Array, traits: frozenset[str]) -> Pairs | None:
    """Whether an elementwise computation makes pairs that nobody asked for."""
    across, column = (one, two) if (one.shape.rank or 0) < (two.shape.rank or 0) else (two, one)
    if across.shape.rank == column.shape.rank and not _is_column(m, column.shape):
        across, column = column, across
    if not _is_column(m, column.shape) or not _lies_across(m, across.shape, column.shape):
        return None
    long = across.shape.head[-1] if _is_row(m, across.shape) else across.shape.head[0]
    if not _same_length(m, long, column.shape.head[0]):
        return None
    residual = "difference" in traits
    if _is_row(m, across.shape) and not (residual and across.mark is None and column.mark is None):
        return None
    mark = column.mark
    if isinstance(mark, Column) and (mark.fresh or not residual or mark.sources & set(_mentioned(m.node))):
        return None
    return Pairs(residual, m.span(m.node), _scope(m))


def _scope(m: Machine) -> Path:
    """The function, or the module, that runs."""
    return m.frame.code.path if m.frame.code is not None else m.frame.root


def _is_column(m: Machine, shape: Shape) -> bool:
    """`(n, 1)`, and with more axes of length 1 behind."""
    return (shape.rank or 0) >= 2 and all(m.ask.equal(length, 1) is YES for length in shape.head[1:])


def _is_row(m: Machine, shape: Shape) -> bool:
    """`(1, n)`, and with more axes of length 1 before."""
    return (shape.rank or 0) >= 2 and all(m.ask.equal(length, 1) is YES for length in shape.head[:-1])


def _lies_across(m: Machine, across: Shape, column: Shape) -> bool:
    """Whether a vector, a row or a column of fewer axes has its length where the column has a 1."""
    is_vector = across.rank == 1 or (_is_column(m, across) and (across.rank or 0) < (column.rank or 0))
    return is_vector or (across.rank == column.rank == 2 and _is_row(m, across))


def _same_length(m: Machine, one: Dim, two: Dim) -> bool:
    """Whether two axes are as long, and not of length 1; lengths that are told only by the run count as the same."""
    if m.ask.equal(one, two) is YES:
        return m.ask.equal(one, 1) is not YES
    return all(isinstance(n, Expr) and n is not dim.UNKNOWN and not dim.is_static(n) for n in (one, two))


def _check(m: Machine, entry: StubFunction, arrays: list[Array], made: Pairs | None, result: Value) -> None:
    """Report pairs that are all put into one number, or residuals in a product."""
    whole = isinstance(result, Scalar) or (isinstance(result, Array) and result.shape.rank == 0)
    name = entry.name.rpartition(".")[2].strip("_")
    if made is not None:
        _report(m, name, arrays[0].shape, arrays[1].shape, made)
    counted = [item for item in arrays if isinstance(item.mark, Pairs)]
    if counted and (whole if "total" in entry.traits else any(_is_residual(item) for item in counted)):
        rows, columns = (n for n in counted[0].shape.head if m.ask.equal(n, 1) is not YES)
        _report(m, name, Shape((columns,)), Shape((rows, 1)), counted[0].mark)


def _is_residual(array: Array) -> bool:
    return isinstance(array.mark, Pairs) and array.mark.residual


def _report(m: Machine, name: str, vector: Shape, column: Shape, pairs: Mark | None) -> None:
    """The problem is where the two met, if that is in the function that runs; the other place is related."""
    message = f"{name} of all pairs: {text(vector)} and {text(column)} were broadcast against each other"
    here, met = m.span(m.node), pairs.place if isinstance(pairs, Pairs) else m.span(m.node)
    inside = isinstance(pairs, Pairs) and pairs.scope is _scope(m)
    related = () if met == here else ((here, f"the {name} of all pairs"),) if inside else ((met, "broadcast here"),)
    m.report("suspicious-broadcast", message, raises=False, related=related, span=met if inside else here)


def _column(m: Machine, entry: StubFunction, arguments: Arguments, first: Array, result: Array) -> Column | None:
    """The mark of a column that was just asked for, or of a row, which only products have without asking."""
    if entry.traits & {"elementwise", "product"} or not (_is_column(m, result.shape) or _is_row(m, result.shape)):
        return None
    if not _is_column(m, result.shape):
        asked = first.shape != result.shape
    elif entry.name.endswith(INDEXING):
        key = arguments[1] if len(arguments) > 1 else None
        asked = key == NONE or (isinstance(key, Tuple) and NONE in key.items)
    else:
        asked = bool(entry.traits & _REDUCTIONS) or first.shape.rank == 1
    return Column(frozenset(_sources(m, m.node))) if asked else None


def _inherited(m: Machine, entry: StubFunction, arrays: list[Array], result: Array) -> Column | Pairs | None:
    """The mark that goes along: of pairs with every computation of the same shape, of columns if all of them are."""
    if entry.traits & ({"product"} | _REDUCTIONS):
        return None
    for item in arrays:
        if isinstance(item.mark, Pairs) and item.shape == result.shape:
            linear = "elementwise" in entry.traits or entry.kind == "property" or entry.name.endswith("__neg__")
            return replace(item.mark, residual=item.mark.residual and linear)
    if not any(isinstance(item.mark, Column) for item in arrays):
        return None
    kind = _is_column if _is_column(m, result.shape) else _is_row
    marks = [item.mark for item in arrays if kind(m, item.shape) and kind(m, result.shape)]
    columns = [mark for mark in marks if isinstance(mark, Column)]
    if not columns or len(columns) < len(marks):
        return None
    return Column(frozenset[str]().union(*(mark.sources for mark in columns)), any(mark.fresh for mark in columns))


def _mentioned(node: ast.AST) -> Iterator[str]:
    """Every variable and attribute in an expression, as it is written."""
    for part in ast.walk(node):
        if _is_chain(part):
            yield ast.unparse(part)


def _is_chain(node: ast.AST) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


def _sources(m: Machine, node: ast.AST) -> Iterator[str]:
    """The variables that an expression computes with; what it calls is none of them."""
    if _is_chain(node):
        root = node
        while isinstance(root, ast.Attribute):
            root = root.value
        if isinstance(root, ast.Name) and not isinstance(lookup(m, root.id), _ROOTS):
            yield ast.unparse(node)
    elif isinstance(node, ast.Call):
        parts = [node.func.value] if isinstance(node.func, ast.Attribute) else []
        for part in (*parts, *node.args, *(keyword.value for keyword in node.keywords)):
            yield from _sources(m, part)
    else:
        for child in ast.iter_child_nodes(node):
            yield from _sources(m, child)
