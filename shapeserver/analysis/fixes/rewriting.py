"""Proposals from the libraries' rewrites: what users of a library write instead."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from ..report import Edit, Place
from ..rewrite import Rewrite
from .context import Context, Proposal, Spot

_OPERATORS = {
    cst.Add: "+",
    cst.Subtract: "-",
    cst.Multiply: "*",
    cst.Divide: "/",
    cst.MatrixMultiply: "@",
}
_NEAR, _CALL, _SETTING = 10, 20, 40


def propose(context: Context) -> Iterator[Proposal]:
    failing = Spot(context.code, context.failing)
    yield from _operations(context, failing)
    for nearness, operand in enumerate(reversed(list(context.operands(failing)))):
        yield from _operands(context, operand, _NEAR + min(nearness, 3))
        for inner in context.operands(operand) if isinstance(operand.node, cst.BinaryOperation) else ():
            yield from _operands(context, inner, _NEAR + 5)
    for distance, call in enumerate(_calls(context, failing)):
        yield from _calls_of(context, call, _CALL + distance)
    for call in context.calls:
        for rewrite in context.of_function("setting", call):
            yield from _setting(context, call, rewrite, _SETTING)
        yield from _elements(context, call)


def _operations(context: Context, spot: Spot) -> Iterator[Proposal]:
    node = spot.node
    if not isinstance(node, cst.BinaryOperation):
        return
    sign = _OPERATORS.get(type(node.operator), "")
    sides = {"a": spot.code.atom(node.left), "b": spot.code.atom(node.right)}
    for rewrite in context.of_kind("operation"):
        if rewrite.subject == sign:
            yield from _written(context, spot, rewrite, _NEAR, **sides)


def _operands(context: Context, spot: Spot, rank: int) -> Iterator[Proposal]:
    kinds = {array.kind: array.shape.rank for array in context.arrays(spot)}
    for rewrite in context.of_kind("operand"):
        low, high = rewrite.ranks
        fitting = [kind for kind, axes in kinds.items() if axes is None or low <= axes <= high]
        if any(context.catalogue.is_subclass(kind, rewrite.subject) for kind in fitting):
            yield from _written(context, spot, rewrite, rank, x=spot.code.atom(spot.node))


def _calls(context: Context, failing: Spot) -> Iterator[Spot]:
    """The failing call, and those that made its operands; what is called may be made by a call, as a layer is."""
    seen: set[Place] = set()
    for start in (failing, *context.operands(failing)):
        for maker in context.makers(start):
            node: cst.CSTNode = maker.node
            while isinstance(node, cst.Call):
                found = Spot(maker.code, node)
                if found.place not in seen:
                    seen.add(found.place)
                    yield found
                node = node.func


def _calls_of(context: Context, call: Spot, rank: int) -> Iterator[Proposal]:
    node = call.node
    assert isinstance(node, cst.Call)
    for rewrite in context.of_function("call", call):
        yield from _setting(context, call, rewrite, rank)
    for rewrite in context.of_function("callee", call):
        yield from _written(context, Spot(call.code, node.func), rewrite, rank)


def _setting(context: Context, call: Spot, rewrite: Rewrite, rank: int) -> Iterator[Proposal]:
    assert isinstance(call.node, cst.Call)
    settings = [(name, context.spelled(code)) for name, code in rewrite.arguments]
    known = tuple((name, code) for name, code in settings if code is not None)
    title = context.spelled(rewrite.title, f=call.code.text(call.node.func))
    if len(known) == len(settings) and title is not None:
        text = call.code.with_arguments(call.node, known)
        if text != call.text:
            yield Proposal(rank + rewrite.order, title + _where(context, call), (call.code.replace(call.node, text),))


def _elements(context: Context, call: Spot) -> Iterator[Proposal]:
    """What may stand before an element of a list, or before a call that adds one."""
    for rewrite in context.of_function("before", call):
        new, title = context.spelled(rewrite.code), context.spelled(rewrite.title, f=call.text)
        edit = _inserted(call, new) if new is not None else None
        if edit is not None and title is not None:
            yield Proposal(_CALL + rewrite.order, title + _where(context, call), (edit,))


def _inserted(call: Spot, new: str) -> Edit | None:
    above = list(call.code.around(call.node))[:6]
    start = call.place.start
    if isinstance(above[0], cst.Element):
        row = call.code.lines[start[0] - call.code.first]
        alone = row[: start[1]].strip() == ""
        return Edit(Place(call.code.path, start, start), new + (",\n" + row[: start[1]] if alone else ", "))
    outer = above[1] if len(above) > 1 else None
    if isinstance(above[0], cst.Arg) and isinstance(outer, cst.Call) and isinstance(outer.func, cst.Attribute):
        line = call.code.place(outer).start[0]
        row = call.code.lines[line - call.code.first]
        indent = row[: len(row) - len(row.lstrip())]
        if row.startswith(indent + call.code.text(outer.func)) and len(outer.args) == 1:
            return Edit(Place(call.code.path, (line, 0), (line, 0)), f"{indent}{call.code.text(outer.func)}({new})\n")
    return None


def _written(context: Context, spot: Spot, rewrite: Rewrite, rank: int, **parts: str) -> Iterator[Proposal]:
    code, title = context.spelled(rewrite.code, **parts), context.spelled(rewrite.title, **{**parts, "f": spot.text})
    if code is not None and title is not None and code != spot.text:
        yield Proposal(rank + rewrite.order, title + _where(context, spot), (spot.code.replace(spot.node, code),))


def _where(context: Context, spot: Spot) -> str:
    line = spot.place.start[0]
    return "" if line == context.problem.place.start[0] else f" (line {line + 1})"
