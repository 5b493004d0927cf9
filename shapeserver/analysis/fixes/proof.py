"""The proof of an edit: the file is analysed with it, and must be better and nowhere worse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import product

import libcst as cst

from ..asking import Mismatch
from ..dim import Dim
from ..report import Diagnostic, Edit, Place
from ..shape import Shape, broadcast
from ..summary import Summary
from ..value import Array, Library, Method
from .context import Context, Spot
from .standing import Standing, moved


def proves(before: Standing, after: Standing, problem: Diagnostic, edits: Iterable[Edit]) -> bool:
    """Whether the problem is gone, none has come, and nothing that was known is unknown or is reached no more.

    A name that was unknown after the error must be known now, or unknown after another error.  No array may have lost
    all its elements: few functions have a use for such ones.
    """
    key = (problem.code, problem.message)
    if after.problems[key] >= before.problems[key]:
        return False
    if any(count > before.problems[kind] for kind, count in after.problems.items()):
        return False
    return after.keeps(before, edits) and after.empty <= before.empty


def goes_on(context: Context, edits: Iterable[Edit], after: Summary) -> bool:
    """Whether the failing statement runs, if it is mended by a change elsewhere.

    Such a change gives the statement another value.  If it fails at another place with that, as it did before, the
    change mends a symptom.
    """
    around = context.code.around(context.failing)
    line = next((node for node in around if isinstance(node, cst.SimpleStatementLine)), None)
    place = context.problem.place if line is None else context.code.place(line)
    if all(place.start <= edit.place.start and edit.place.end <= place.end for edit in edits):
        return True
    own = moved(place, edits)
    errors = (item.place for item in after.diagnostics if item.severity == "error")
    return not any(own.start <= error.start and error.end <= own.end for error in errors)


def still_calls(context: Context, edits: Iterable[Edit], after: Summary) -> bool:
    """Whether the failing call calls a library's function still: not every array has the methods of another."""
    node = context.failing
    if not isinstance(node, cst.Call):
        return True
    place = context.code.place(node.func)
    written_anew = any(edit.place.start <= place.start and place.end <= edit.place.end for edit in edits)
    if written_anew or not _is_function(context.summary, place):
        return True
    return _is_function(after, moved(place, edits))


def _is_function(summary: Summary, place: Place) -> bool:
    return any(isinstance(value, Library | Method) for value in summary.values_at(place))


def is_meant(context: Context, edits: Iterable[Edit], after: Summary) -> bool:
    """Whether the result of two operands may be meant: it has no more axes than they had, and is no grid of them.

    What is elementwise gives the shape of one of its operands, unless one of them had an axis of length 1 and they have
    as many axes as before: then a grid was meant from the start.  That the operands fit has to be certain: an edit may
    have made it undecided.
    """
    node, operands = context.failing, _operands(context)
    if len(operands) != 2:
        return True
    places = [context.code.place(part) for part in (node, *operands)]
    before = [_shapes(context.summary, place) for place in places[1:]]
    results, *sides = (_shapes(after, moved(place, edits)) for place in places)
    if not all(before) or not all(sides):
        return True
    if _is_elementwise(context, edits, after):
        results = results or set(_together(*sides))
        if not results <= sides[0] | sides[1] and not _is_asked(before, sides):
            return False
        if max(map(len, sides)) == 1:  # of several calls nobody knows which operands meet
            left, right = (shape.dims for side in sides for shape in side)
            if not _broadcast(left, right) or _lies_across(left, right) or _lies_across(right, left):
                return False
    ranks = [shape.rank or 0 for side in before for shape in side]
    return all((result.rank or 0) <= max(ranks) for result in results)


def _is_asked(before: list[set[Shape]], after: list[set[Shape]]) -> bool:
    """Whether a grid of two operands was meant before an edit, too."""
    ranks = [[{shape.rank for shape in side} for side in sides] for sides in (before, after)]
    return any(1 in shape.dims for side in before for shape in side) and ranks[0] == ranks[1]


def _together(lefts: set[Shape], rights: set[Shape]) -> Iterator[Shape]:
    """What two operands give, of which nobody noted it: any of one side with any of the other that it fits."""
    for left, right in product(lefts, rights):
        with suppress(Mismatch):
            yield broadcast(left, right)


def _broadcast(left: tuple[Dim, ...], right: tuple[Dim, ...]) -> bool:
    """Whether two shapes certainly broadcast."""
    return all(one == other or 1 in (one, other) for one, other in zip(reversed(left), reversed(right), strict=False))


def _lies_across(row: tuple[Dim, ...], table: tuple[Dim, ...]) -> bool:
    """Whether a row is laid across an axis as long as itself, for which it would have to be a column.

    `table` has an axis of length 1 there, which need not have been made for that.
    """
    missing = len(table) - len(row)
    stretched = [dim for dim, other in zip(row, table[max(missing, 0) :], strict=False) if other == 1 and dim != 1]
    return missing > 0 and any(dim in table[:missing] for dim in stretched)


def _operands(context: Context) -> list[cst.BaseExpression]:
    """What an operator, a comparison, or a call of an elementwise function of a library works on."""
    match context.failing:
        case cst.BinaryOperation(left=left, right=right):
            return [left, right]
        case cst.Comparison(left=left, comparisons=[cst.ComparisonTarget(comparator=right)]):
            return [left, right]
        case cst.Call(func=function, args=given) if _has_trait(context, context.summary, context.code.place(function)):
            return [each.value for each in given if context.arrays(Spot(context.code, each.value))]
    return []


def _is_elementwise(context: Context, edits: Iterable[Edit], after: Summary) -> bool:
    """Whether it computes with pairs of elements after the edits, of which one may write the whole expression anew."""
    place = context.code.place(context.failing)
    text = next((edit.text for edit in edits if edit.place == place), None)
    node = context.failing if text is None else cst.parse_expression(text)
    if isinstance(node, cst.BinaryOperation):
        return not isinstance(node.operator, cst.MatrixMultiply)
    if isinstance(node, cst.Call) and node is context.failing:
        return _has_trait(context, after, moved(context.code.place(node.func), edits))
    return isinstance(node, cst.Comparison)


def _has_trait(context: Context, summary: Summary, place: Place) -> bool:
    """Whether a library's function of pairs of elements is at a place."""
    names = [value.name for value in summary.values_at(place) if isinstance(value, Library)]
    entries = [context.catalogue.find(name) for name in names]
    return any("elementwise" in getattr(entry, "traits", ()) for entry in entries)


def _shapes(summary: Summary, place: Place) -> set[Shape]:
    """The shapes that an expression was seen to have; none if a rank is not known."""
    shapes = {item.shape for item in summary.values_at(place) if isinstance(item, Array)}
    return shapes if all(shape.rank is not None for shape in shapes) else set()
