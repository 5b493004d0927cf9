"""The proof of an edit: the file is analysed with it, and must be better and nowhere worse."""

from __future__ import annotations

from collections.abc import Iterable

import libcst as cst

from ..dim import Dim
from ..report import Diagnostic, Edit, Place
from ..shape import Shape
from ..summary import Summary
from ..value import Array, Library, Method
from .context import Context
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
    """Whether an operator's result may be meant: it has no more axes than its operands had, and is no grid of them.

    An elementwise operator gives the shape of one of its operands, unless one of them has an axis of length 1: then a
    grid was meant from the start.  That the operands fit has to be certain: an edit may have made it undecided.
    """
    node = context.failing
    if not isinstance(node, cst.BinaryOperation):
        return True
    places = [context.code.place(part) for part in (node, node.left, node.right)]
    before = [_shape(context.summary, place) for place in places[1:]]
    result, *sides = (_shape(after, moved(place, edits)) for place in places)
    if result is None or None in before or None in sides:
        return True
    known = [shape for shape in before if shape is not None]
    if not isinstance(_operator(node, places[0], edits), cst.MatrixMultiply):
        asked = any(1 in shape.dims for shape in known)
        left, right = (shape.dims for shape in sides if shape is not None)
        if (result not in sides and not asked) or not _broadcast(left, right):
            return False
        if _lies_across(left, right) or _lies_across(right, left):
            return False
    return (result.rank or 0) <= max(shape.rank or 0 for shape in known)


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


def _operator(node: cst.BinaryOperation, place: Place, edits: Iterable[Edit]) -> cst.BaseBinaryOp:
    """The operator after the edits, of which one may write the whole expression anew."""
    text = next((edit.text for edit in edits if edit.place == place), None)
    new = cst.parse_expression(text) if text is not None else node
    return new.operator if isinstance(new, cst.BinaryOperation) else node.operator


def _shape(summary: Summary, place: Place) -> Shape | None:
    """The shape of an expression that had one only, of a known rank."""
    shapes = {item.shape for item in summary.values_at(place) if isinstance(item, Array)}
    return next((shape for shape in shapes if shape.rank is not None), None) if len(shapes) == 1 else None
