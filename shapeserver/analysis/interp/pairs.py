"""A vector and a column broadcast to all pairs by accident: `(n,) - (n, 1)` is `(n, n)`, and no error.

Whether it is meant is told by where the column came from and by what becomes of the pairs.  A column is *asked for*
where a call or an index gives a vector a last axis of length 1, or a reduction keeps its axis; in that expression it
is meant for the broadcast.  Bound to a variable it is data, which is meant only for what it was made from: the
distances of a vector's elements from each other.  Any other column is an array that happens to have one (a
prediction, a file's column).  Pairs by accident are marked, and the mark goes along until all of them are put into
one number, or a residual into a product.  There a loss or a metric is wrong; it is reported where
the two met, if that is in the same function.

A reduction keeps its axis for what was reduced, which has as many.  Against a vector such a column is wrong at once
where one is divided by the other, or where it has more than two axes.
"""

from __future__ import annotations

from dataclasses import replace

from .. import dim
from ..dim import Dim, Expr
from ..path import Path
from ..rule import Arguments, Keywords, StubFunction
from ..shape import text
from ..truth import YES
from ..value import NONE, Array, Column, Copies, Pairs, Ref, Scalar, Tuple, Value
from .columns import is_column, is_one_less, is_row, is_stack, lies_across, long_axes, mentioned, sources
from .machine import Machine

INDEXING = "__getitem__"
_REDUCTIONS = frozenset({"reduction", "total"})


def follow(m: Machine, entry: StubFunction, arguments: Arguments, keywords: Keywords, result: Value) -> Value:
    """The result of a library's rule, with the mark that it has from the arrays it was computed from."""
    arrays = [item for item in arguments if isinstance(item, Array)]
    arrays += [item for _, item in keywords if isinstance(item, Array)]
    if not arrays or isinstance(arguments[0] if arguments else None, Ref) or m.replaying == len(m.stack):
        return result
    made = None
    table = isinstance(result, Array) and (result.shape.rank or 0) >= 2
    if "elementwise" in entry.traits and len(arrays) > 1 and (table or "total" in entry.traits):
        made = _met(m, entry, arrays[0], arrays[1])
    if entry.traits & {"total", "product"}:
        _check(m, entry, arrays, made, result)
    if not isinstance(result, Array) or not isinstance(result.mark, Copies | None):
        return result
    mark = made or _column(m, entry, arguments, arrays[0], result) or _inherited(m, entry, arrays, result)
    return replace(result, mark=mark) if mark is not None else result


def settled(value: Value, name: str) -> Value:
    """A value that is bound to a variable: a column becomes data."""
    if not isinstance(value, Array) or not isinstance(value.mark, Column):
        return value
    return replace(value, mark=replace(value.mark, sources=value.mark.sources - {name}, fresh=False))


def _met(m: Machine, entry: StubFunction, one: Array, two: Array) -> Pairs | None:
    """The pairs that an elementwise computation makes and nobody asked for; what is wrong in any case is reported."""
    across, column = (one, two) if (one.shape.rank or 0) < (two.shape.rank or 0) else (two, one)
    if across.shape.rank == column.shape.rank and not is_column(m, column.shape):
        across, column = column, across
    pairs = Pairs("difference" in entry.traits, across.shape, column.shape, m.span(m.node), _scope(m))
    if is_one_less(m, across.shape, column.shape):
        return pairs if pairs.residual and not _is_meant(m, column) else None
    if not is_column(m, column.shape) or not lies_across(m, across.shape, column.shape):
        return None
    long, own = long_axes(m, across.shape)[-1:] or [1], long_axes(m, column.shape)
    if _is_misplaced(m, entry, across, column) and m.ask.equal(long[0], own[0]) is YES:
        _report(m, _name(entry), pairs)
        return None
    if not _same_length(m, long[0], own[0]):
        return None
    if is_row(m, across.shape) and not (pairs.residual and across.mark is None and column.mark is None):
        return None
    if isinstance(column.mark, Column) and (not pairs.residual or _is_meant(m, column)):
        return None
    return pairs


def _is_meant(m: Machine, column: Array) -> bool:
    """Whether a column was asked for here, or is data that meets what it was made from."""
    mark = column.mark
    return isinstance(mark, Column) and (mark.fresh or bool(mark.sources & set(mentioned(m.node))))


def _is_misplaced(m: Machine, entry: StubFunction, across: Array, column: Array) -> bool:
    """Whether a column that kept the axes of what was reduced meets a vector, which has none of them.

    Of a matrix the sum of two such is an outer one, as of distances by norms; a quotient is none.
    """
    kept = isinstance(column.mark, Column) and column.mark.kept
    return kept and across.shape.rank == 1 and ("quotient" in entry.traits or (column.shape.rank or 0) > 2)


def _scope(m: Machine) -> Path:
    """The function, or the module, that runs."""
    return m.frame.code.path if m.frame.code is not None else m.frame.root


def _same_length(m: Machine, one: Dim, two: Dim) -> bool:
    """Whether two axes are as long, and not of length 1; lengths that are told only by the run count as the same."""
    if m.ask.equal(one, two) is YES:
        return m.ask.equal(one, 1) is not YES
    return all(isinstance(n, Expr) and n is not dim.UNKNOWN and not dim.is_static(n) for n in (one, two))


def _check(m: Machine, entry: StubFunction, arrays: list[Array], made: Pairs | None, result: Value) -> None:
    """Report pairs that are all put into one number, or residuals in a product."""
    whole = isinstance(result, Scalar) or (isinstance(result, Array) and result.shape.rank == 0)
    if made is not None:
        _report(m, _name(entry), made)
    counted = [item.mark for item in arrays if isinstance(item.mark, Pairs)]
    if counted and (whole if "total" in entry.traits else any(pairs.residual for pairs in counted)):
        _report(m, _name(entry), counted[0])


def _name(entry: StubFunction) -> str:
    return entry.name.rpartition(".")[2].strip("_")


def _report(m: Machine, name: str, pairs: Pairs) -> None:
    """The problem is where the two met, if that is in the function that runs; the other place is related."""
    across, column = text(pairs.across), text(pairs.column)
    message = f"{name} of all pairs: {across} and {column} were broadcast against each other"
    here, met = m.span(m.node), pairs.place
    inside = pairs.scope is _scope(m)
    related = () if met == here else ((here, f"the {name} of all pairs"),) if inside else ((met, "broadcast here"),)
    m.report("suspicious-broadcast", message, raises=False, related=related, span=met if inside else here)


def _column(m: Machine, entry: StubFunction, arguments: Arguments, first: Array, result: Array) -> Column | None:
    """The mark of columns that were just asked for, or of a row, which only products have without asking."""
    thin = is_column(m, result.shape) or is_stack(m, result.shape)
    if entry.traits & {"elementwise", "product"} or not (thin or is_row(m, result.shape)):
        return None
    kept = bool(entry.traits & _REDUCTIONS) and first.shape.rank == result.shape.rank
    if not thin:
        asked = first.shape != result.shape
    elif entry.name.endswith(INDEXING):
        key = arguments[1] if len(arguments) > 1 else None
        asked = key == NONE or (isinstance(key, Tuple) and NONE in key.items)
    elif is_stack(m, result.shape):
        asked = kept or is_one_less(m, first.shape, result.shape)
    else:
        asked = bool(entry.traits & _REDUCTIONS) or first.shape.rank == 1
    return Column(frozenset(sources(m, m.node)), kept=kept and thin) if asked else None


def _inherited(m: Machine, entry: StubFunction, arrays: list[Array], result: Array) -> Column | Pairs | None:
    """The mark that goes along: of pairs with every computation of the same shape, of columns if all of them are."""
    if entry.traits & ({"product"} | _REDUCTIONS):
        return None
    for item in arrays:
        if isinstance(item.mark, Pairs) and _keeps(entry, item, result):
            linear = "elementwise" in entry.traits or entry.kind == "property" or entry.name.endswith("__neg__")
            return replace(item.mark, residual=item.mark.residual and linear)
    if not any(isinstance(item.mark, Column) for item in arrays):
        return None
    kind = next((kind for kind in (is_column, is_stack) if kind(m, result.shape)), is_row)
    marks = [item.mark for item in arrays if kind(m, item.shape) and kind(m, result.shape)]
    columns = [mark for mark in marks if isinstance(mark, Column)]
    if not columns or len(columns) < len(marks):
        return None
    names = frozenset[str]().union(*(mark.sources for mark in columns))
    return Column(names, any(mark.fresh for mark in columns), all(mark.kept for mark in columns))


def _keeps(entry: StubFunction, pairs: Array, result: Array) -> bool:
    """Whether the pairs are all there, by themselves or computed with something that is broadcast against them."""
    grown = "elementwise" in entry.traits and pairs.shape.rank == result.shape.rank
    return grown or pairs.shape == result.shape
