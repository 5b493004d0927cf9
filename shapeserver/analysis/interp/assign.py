"""Assignment: to names, attributes, items and patterns of them."""

from __future__ import annotations

import ast
from typing import Final

from ..dim import UNKNOWN, Dim, minimum, text
from ..lattice import join_all
from ..rule import AFTER_ERROR
from ..shape import Shape
from ..truth import YES
from ..value import Array, Const, Int, Library, ListData, OneOf, Ref, Scalar, SequenceData, Unknown, Value, as_dim
from .machine import Machine
from .many import changing
from .names import resolve
from .objects import set_attribute
from .pairs import settled
from .subscripts import set_item
from .tracing import through

MOST: Final = "most"
"""Where a list keeps how many items it has room for."""


def assign(m: Machine, target: ast.expr, value: Value) -> None:
    """Bind a target to a value, as `target = value` does."""
    match target:
        case ast.Name(id=name):
            value = settled(named(m, target, name, value), name)
            if m.traced:
                value = through(value, m.span(target), name)
            if m.recording is not None:
                with m.at(target):
                    value = m.recording.adopted(m, value, name=name)
            m.state.set(resolve(m, m.frame, name), value)
            m.note("name", name, target, value)
        case ast.Attribute(value=owner, attr=name):
            _assign_attribute(m, target, owner, name, value)
        case ast.Subscript(value=owner, slice=key):
            from .expressions import evaluate

            base, index = evaluate(m, owner), evaluate(m, key)
            with m.at(target):
                set_item(m, base, index, value)
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            _unpack(m, target, parts, value)
        case ast.Starred(value=inner):
            assign(m, inner, value)


def named(m: Machine, target: ast.expr, name: str, value: Value) -> Value:
    """An int that is not known is known by its name from here on."""
    if value != Scalar("int"):
        return value
    with m.at(target):
        return Int(m.fresh(name, None))


def _assign_attribute(m: Machine, target: ast.Attribute, owner: ast.expr, name: str, value: Value) -> None:
    from .expressions import evaluate

    base = evaluate(m, owner)
    if isinstance(base, Array):
        with m.at(target):
            assign(m, owner, _with_attribute(m, base, name, value))
        return
    value = settled(named(m, target, name, value), ast.unparse(target))
    if m.traced:
        value = through(value, m.span(target), ast.unparse(target))
    if set_attribute(m, base, name, value):
        m.note("name", ast.unparse(target), target, value)


def _with_attribute(m: Machine, array: Array, name: str, value: Value) -> Value:
    """The array after one of its attributes was assigned, as its library's class says."""
    entry = m.catalogue.member(array.kind, "__setattr__")
    if entry is None:
        return Unknown(f"its attribute `{name}` was assigned")
    return m.call(Library(entry.name), (array, Const(name), value))


def _unpack(m: Machine, target: ast.expr, parts: list[ast.expr], value: Value) -> None:
    star = next((index for index, part in enumerate(parts) if isinstance(part, ast.Starred)), None)
    if isinstance(value, OneOf):
        known = [items for item in value.members if (items := unpacked(m, item)) is not None]
        fits = len(known) == 1 and (len(known[0]) == len(parts) or star is not None)
        value = next(item for item in value.members if unpacked(m, item) is not None) if fits else value
    items = unpacked(m, value)
    least = len(parts) - (star is not None)
    if items is None:
        known_length = m.sequence(value)
        rows = known_length[0] if known_length else _first_axis(value)
        if m.ask.less(rows, least) is YES or (star is None and m.ask.less(least, rows) is YES):
            _refuse(m, target, parts, rows)
            return
        element = known_length[1] if known_length else _element(value)
        for part in parts:
            assign(m, part, m.new_sequence(UNKNOWN, element) if isinstance(part, ast.Starred) else element)
        return
    if len(items) < least or (star is None and len(items) > least):
        _refuse(m, target, parts, len(items))
        return
    for index, part in enumerate(parts):
        if star is None or index < star:
            assign(m, part, items[index])
        elif index == star:
            with m.at(part):
                assign(m, part, m.new_list(items[star : len(items) - (len(parts) - star - 1)]))
        else:
            assign(m, part, items[index - len(parts)])


def _refuse(m: Machine, target: ast.expr, parts: list[ast.expr], count: Dim) -> None:
    least = sum(not isinstance(part, ast.Starred) for part in parts)
    few = "not enough" if m.ask.less(count, least) is YES else "too many"
    with m.at(target):
        m.report("unpack-mismatch", f"{few} values to unpack (expected {least}, got {text(count)})")
    for part in parts:
        assign(m, part, AFTER_ERROR)


def unpacked(m: Machine, value: Value) -> tuple[Value, ...] | None:
    """The values that iterating gives, when their number is known."""
    from .subscripts import rows

    items = m.items(value)
    if items is not None or not isinstance(value, Array):
        return items
    first = value.shape.dims[0] if value.shape.rank else None
    if isinstance(first, int) and first <= 64:
        return rows(m, value, first)
    return None


def _first_axis(value: Value) -> Dim:
    return value.shape.dims[0] if isinstance(value, Array) and value.shape.rank else UNKNOWN


def _element(value: Value) -> Value:
    from ..value import Array as ArrayValue

    if isinstance(value, ArrayValue) and value.shape.rank:
        return Array(value.kind, Shape(value.shape.dims[1:]), value.dtype)
    if isinstance(value, Unknown):
        return value
    return Unknown("what is unpacked here is not known")


def extend(m: Machine, target: Ref, values: tuple[Value, ...] | None, element: Value) -> None:
    """Append values to a list in place; None when their number is not known."""
    location, most = (target.cell, "data"), as_dim(m.get((target.cell, MOST)))
    with changing(m, target):
        found = appended(m.get(location), values, element)
        m.state.set(location, found if most is None else _latest(found, most))


def _latest(found: Value, most: Dim) -> Value:
    """What a list keeps that has no room for more."""
    if isinstance(found, ListData) and isinstance(most, int):
        return ListData(found.items[max(len(found.items) - most, 0) :])
    if isinstance(found, ListData):
        return SequenceData(minimum(len(found.items), most), join_all(found.items))
    if isinstance(found, SequenceData) and found.length is not UNKNOWN:
        return SequenceData(minimum(found.length, most), found.element)
    return found


def appended(found: Value, values: tuple[Value, ...] | None, element: Value) -> Value:
    """The contents of a list with values appended; None when their number is not known."""
    if isinstance(found, ListData) and values is not None:
        return ListData((*found.items, *values))
    if isinstance(found, SequenceData):
        length = found.length + len(values) if values is not None else UNKNOWN
        return SequenceData(length, join_all((found.element, element)))
    if isinstance(found, ListData):
        return SequenceData(UNKNOWN, join_all((*found.items, element)))
    return Unknown("the list's contents are not known")
