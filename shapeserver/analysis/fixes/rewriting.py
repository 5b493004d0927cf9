"""Proposals from the libraries' rewrites: what users of a library write instead."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from ..report import Edit, Place
from ..rewrite import Rewrite
from ..value import Array, Unknown
from .context import Context, Proposal, Site, Spot

_OPERATORS = {
    cst.Add: "+",
    cst.Subtract: "-",
    cst.Multiply: "*",
    cst.Divide: "/",
    cst.MatrixMultiply: "@",
}
_NEAR, _CALL, _SETTING = 10, 20, 40
_LENGTH = "{n}"


def propose(context: Context) -> Iterator[Proposal]:
    for site in context.sites:
        yield from _operations(context, site)
    failing = Spot(context.code, context.failing)
    for nearness, operand in enumerate(reversed(list(context.operands(failing)))):
        yield from _operands(context, Site(operand, 0), _NEAR + min(nearness, 3))
        for inner in context.operands(operand) if isinstance(operand.node, cst.BinaryOperation) else ():
            yield from _operands(context, Site(inner, 0), _NEAR + 5)
    for site in context.sites:
        yield from _around(context, site)
        if isinstance(site.spot.node, cst.Call):
            yield from _calls_of(context, site)
    for call in context.calls:
        for rewrite in context.of_function("setting", call):
            yield from _setting(context, Site(call, 0), rewrite, _SETTING)
        for rewrite in context.of_function("choice", call):
            yield from _written(context, Site(call, 0), _function(call), rewrite, _SETTING)
        yield from _elements(context, call)


def _operations(context: Context, site: Site) -> Iterator[Proposal]:
    node, code = site.spot.node, site.spot.code
    if not isinstance(node, cst.BinaryOperation):
        return
    values = [value for side in context.operands(site.spot) for value in context.values(side)]
    if not any(isinstance(value, Array | Unknown) for value in values):
        return  # of plain numbers, such as an index
    sign = _OPERATORS.get(type(node.operator), "")
    sides = {"a": code.atom(node.left), "b": code.atom(node.right)}
    for rewrite in context.of_kind("operation"):
        if rewrite.subject == sign:
            yield from _written(context, site, site.spot, rewrite, _NEAR, **sides)


def _around(context: Context, site: Site) -> Iterator[Proposal]:
    """The operands of an operator on the way to the failing expression."""
    if site.distance and isinstance(site.spot.node, cst.BinaryOperation):
        for side in (site.spot.node.left, site.spot.node.right):
            yield from _operands(context, Site(Spot(site.spot.code, side), site.distance), _NEAR)


def _operands(context: Context, site: Site, rank: int) -> Iterator[Proposal]:
    spot = site.spot
    arrays = context.arrays(spot)
    for rewrite in context.of_kind("operand"):
        if any(_is_for(context, rewrite, array) for array in arrays):
            lengths = (each for each in context.lengths if each > 1)  # a code of one class tells nothing apart
            for length in lengths if _LENGTH in rewrite.code else ("",):
                yield from _written(context, site, spot, rewrite, rank, x=spot.code.atom(spot.node), n=str(length))


def _is_for(context: Context, rewrite: Rewrite, array: Array) -> bool:
    low, high = rewrite.ranks
    fits = array.shape.rank is None or low <= array.shape.rank <= high
    known = not rewrite.dtypes or array.dtype in rewrite.dtypes
    return fits and known and context.catalogue.is_subclass(array.kind, rewrite.subject)


def _function(call: Spot) -> Spot:
    assert isinstance(call.node, cst.Call)
    return Spot(call.code, call.node.func)


def _calls_of(context: Context, site: Site) -> Iterator[Proposal]:
    assert isinstance(site.spot.node, cst.Call)
    for rewrite in context.of_function("call", site.spot):
        yield from _setting(context, site, rewrite, _CALL)
    for rewrite in context.of_function("callee", site.spot):
        yield from _written(context, site, _function(site.spot), rewrite, _CALL)
    for rewrite in context.of_function("entry", site.spot):
        for entry in _entries(site.spot):
            yield from _written(context, site, entry, rewrite, _CALL, x=entry.text)
    first = [item.value for item in site.spot.node.args if item.keyword is None]
    for rewrite in context.of_function("operation", site.spot) if len(first) == len(site.spot.node.args) == 2 else ():
        sides = {name: site.spot.code.text(side) for name, side in zip("ab", first, strict=True)}
        yield from _written(context, site, site.spot, rewrite, _NEAR, **sides)


def _entries(call: Spot) -> Iterator[Spot]:
    """The entries of the tuples and lists that a call is given."""
    assert isinstance(call.node, cst.Call)
    for argument in call.node.args:
        if isinstance(argument.value, cst.Tuple | cst.List):
            yield from (Spot(call.code, item.value) for item in argument.value.elements)


def _setting(context: Context, site: Site, rewrite: Rewrite, rank: int) -> Iterator[Proposal]:
    call = site.spot
    assert isinstance(call.node, cst.Call)
    settings = [(name, context.naming.spelled(code)) for name, code in rewrite.arguments]
    known = tuple((name, code) for name, code in settings if code is not None)
    title = context.naming.spelled(rewrite.title, f=call.code.text(call.node.func))
    if len(known) == len(settings) and title is not None:
        text = call.code.with_arguments(call.node, known)
        if text != call.text:
            yield context.proposal(site, rank + rewrite.order, title, call.code.replace(call.node, text))


def _elements(context: Context, call: Spot) -> Iterator[Proposal]:
    """What may stand before an element of a list, or before a call that adds one."""
    for rewrite in context.of_function("before", call):
        new, title = context.naming.spelled(rewrite.code), context.naming.spelled(rewrite.title, f=call.text)
        edit = _inserted(call, new) if new is not None else None
        if edit is not None and title is not None:
            yield context.proposal(Site(call, 0), _CALL + rewrite.order, title, edit)


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


def _written(context: Context, site: Site, spot: Spot, rewrite: Rewrite, rank: int, **parts: str) -> Iterator[Proposal]:
    """A rewrite of a spot, which is the site or a part of it."""
    naming = context.naming
    code, title = naming.spelled(rewrite.code, **parts), naming.spelled(rewrite.title, **{**parts, "f": spot.text})
    if code is not None and title is not None and code != spot.text and not _is_repeated(code, spot.text):
        yield context.proposal(site, rank + rewrite.order, title, spot.code.replace(spot.node, code))


def _is_repeated(code: str, text: str) -> bool:
    """Whether a rewrite does to an expression what was done to it already."""
    before, found, after = code.partition(text)
    return bool(found) and text.startswith(before) and text.endswith(after)
