"""What a rule has learnt of its arguments holds for the names that the call gave them by.

A rule says `learn("x", array)`: an assertion that came back, a shape that was set.  The rule names its parameter; the
call's own text says which place that is.  A structure that is written out (`[(x, ...), (y, ...)]`, a dict) is followed
to the places in it.  `learn_equal("x", "y")` says that two arguments were found equal.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

from ..value import Array, Library, Method, Unknown, Value
from .machine import Machine
from .narrow import compared, is_place, rebind, value_of


@dataclass(frozen=True, slots=True)
class Learnt:
    """A parameter's better known value; or, if `equal` is set, another parameter that is equal to it."""

    parameter: str
    value: Value | None = None
    equal: str = ""


def take_up(m: Machine, node: ast.Call, function: Value, found: tuple[Learnt, ...]) -> None:
    """Narrow the places that the arguments of a library's call were written as."""
    known = places(m, node, function)
    for item in found:
        place, other = known.get(item.parameter), known.get(item.equal)
        if place is not None and item.value is not None:
            _follow(m, place, item.value)
        elif place is not None and other is not None:
            compared(m, ast.Eq, place, other)


def places(m: Machine, node: ast.Call, function: Value) -> dict[str, ast.expr]:
    """The expression that each parameter was given by."""
    inner, given = function, list(node.args)
    if isinstance(function, Method) and isinstance(node.func, ast.Attribute):
        inner, given = function.function, [node.func.value, *given]
    if not isinstance(inner, Library) or any(isinstance(item, ast.Starred) for item in given):
        return {}
    names = m.parameters(inner) or ()
    return {**dict(zip(names, given, strict=False)), **{item.arg: item.value for item in node.keywords if item.arg}}


def _follow(m: Machine, place: ast.expr, value: Value) -> None:
    match place:
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            for part, item in zip(parts, m.items(value) or (), strict=False):
                _follow(m, part, item)
        case ast.Dict(keys=keys):
            for key, (new, _) in zip(keys, m.mapping(value) or (), strict=False):
                if key is not None:
                    _follow(m, key, new)
    if not isinstance(value, Array) or not is_place(place):
        return
    before = value_of(m, place)
    if isinstance(before, Array):
        value = Array(
            before.kind, value.shape, value.dtype, before.data, before.cell, before.node, before.mark, before.made
        )
    if isinstance(before, Array | Unknown) and before != value:
        rebind(m, place, value)
