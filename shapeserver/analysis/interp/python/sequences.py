"""Python's functions that make sequences or go through them."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Final

from ... import dim
from ...dim import Dim, Expr
from ...lattice import NEVER, join_all
from ...rule import AFTER_ERROR, Arguments
from ...value import (
    FALSE,
    NONE,
    TRUE,
    Array,
    Builtin,
    Const,
    Int,
    ListData,
    Range,
    Ref,
    Scalar,
    Sequence,
    SequenceData,
    Slice,
    Tuple,
    Unknown,
    Value,
    as_dim,
    dim_value,
    is_fractional,
)
from ..iterating import iterable_of
from ..machine import Machine
from .conversions import as_number

MOST_SORTED = 256


def range_length(start: Dim, stop: Dim, step: Dim) -> Dim:
    """How many numbers `range(start, stop, step)` has."""
    if isinstance(step, Expr) or step == 0:
        return dim.UNKNOWN
    span = stop - start if step > 0 else start - stop
    return dim.maximum(dim.ceil_div(span, abs(step)), 0)


def _len(m: Machine, value: Value) -> Value:
    if isinstance(value, Array):
        return dim_value(value.shape.dim_at(0)) if value.shape.rank != 0 else Unknown("len() of an unsized array")
    if isinstance(value, Ref) and value.type == "object":
        return m.call(m.attribute(value, "__len__"), ())
    known = m.sequence(value)
    if known is None or known[0] is dim.UNKNOWN or (_is_dict(value) and m.mapping(value) is None):
        return Int(m.fresh(_measured(m.node) or m.letter(), 0))
    return dim_value(known[0])


def _is_dict(value: Value) -> bool:
    return isinstance(value, Ref) and value.type == "dict"


def _measured(node: ast.AST) -> str:
    """A name for `len(x)`: that of x, if it has one."""
    place = node.args[0] if isinstance(node, ast.Call) and len(node.args) == 1 else node
    return place.id if isinstance(place, ast.Name) else place.attr if isinstance(place, ast.Attribute) else ""


def _range(m: Machine, first: Value, second: Value | None = None, third: Value = Const(1)) -> Value:
    given = (Const(0), first, third) if second is None else (first, second, third)
    if any(map(is_fractional, given)):
        m.report("value-mismatch", "range: a float cannot be interpreted as an integer")
        return AFTER_ERROR
    for item in given:
        as_number(m, item, "__index__")
    parts = [as_dim(item) for item in given]
    if any(part is None for part in parts):
        return Sequence(dim.UNKNOWN, Scalar("int"))
    return Range(*parts)  # type: ignore[arg-type]


def iterate(m: Machine, value: Value) -> tuple[Arguments | None, Dim, Value]:
    """What iterating gives: the values if known, else their number and join."""
    from ..assign import unpacked
    from ..loops import element_of

    value = iterable_of(m, value)
    items = unpacked(m, value)
    if items is not None:
        return items, len(items), join_all(items)
    element, length = element_of(m, value, ast.Name("i"))
    return None, length, element


def _zip(m: Machine, *values: Value, strict: Value = FALSE) -> Value:
    parts = [iterate(m, value) for value in values]
    if parts and all(items is not None for items, _, _ in parts):
        return Tuple(
            tuple(Tuple(row) for row in zip(*(items for items, _, _ in parts if items is not None), strict=False))
        )
    lengths = [length for _, length, _ in parts]
    least = lengths[0] if lengths else 0
    for length in lengths[1:]:
        least = dim.minimum(least, length)
    return Sequence(least, Tuple(tuple(element for _, _, element in parts)))


def _enumerate(m: Machine, value: Value, start: Value = Const(0)) -> Value:
    items, length, element = iterate(m, value)
    first = as_dim(start)
    if items is not None and first is not None:
        return Tuple(tuple(Tuple((dim_value(first + index), item)) for index, item in enumerate(items)))
    return Sequence(length, Tuple((Scalar("int"), element)), first)


def _map(m: Machine, function: Value, *values: Value) -> Value:
    rows = _zip(m, *values)
    if isinstance(rows, Tuple):
        return Tuple(tuple(m.call(function, row.items) for row in rows.items if isinstance(row, Tuple)))
    assert isinstance(rows, Sequence) and isinstance(rows.element, Tuple)
    return Sequence(rows.length, m.call(function, rows.element.items))


def _filter(m: Machine, function: Value, value: Value) -> Value:
    _, _, element = iterate(m, value)
    return Sequence(dim.UNKNOWN, element)


def _reversed(m: Machine, value: Value) -> Value:
    items, length, element = iterate(m, value)
    return Tuple(tuple(reversed(items))) if items is not None else Sequence(length, element)


def _sorted(m: Machine, value: Value, key: Value = NONE, reverse: Value = FALSE) -> Value:
    items, length, element = iterate(m, value)
    ordered = in_order(m, items, key, reverse) if items is not None else None
    return m.new_list(ordered) if ordered is not None else m.new_sequence(length, element)


def in_order(m: Machine, items: Arguments, key: Value, reverse: Value) -> Arguments | None:
    """Items in the order that their keys are known to have."""
    if not isinstance(reverse, Const) or len(items) > MOST_SORTED:
        return None
    names = [_plain(m.call(key, (item,)) if key != NONE else item) for item in items]
    if None in names:
        return None
    try:
        places = sorted(range(len(items)), key=lambda index: names[index], reverse=bool(reverse.value))  # type: ignore[arg-type, return-value]
    except TypeError:
        return None
    return tuple(items[index] for index in places)


def _plain(value: Value) -> object:
    """A value as Python's own, to be compared; None if it is not known."""
    match value:
        case Const(int() | float() | str() as known):
            return known
        case Tuple(items):
            parts = tuple(map(_plain, items))
            return None if None in parts else parts
    return None


def _list(m: Machine, value: Value | None = None) -> Ref:
    items, length, element = iterate(m, value) if value is not None else ((), 0, NEVER)
    return m.new_list(items) if items is not None else m.new_sequence(length, element)


def _tuple(m: Machine, value: Value | None = None) -> Value:
    items, length, element = iterate(m, value) if value is not None else ((), 0, NEVER)
    return Tuple(items) if items is not None else Sequence(length, element)


def _set(m: Machine, value: Value | None = None) -> Value:
    items, _, element = iterate(m, value) if value is not None else ((), 0, NEVER)
    return m.allocate("set", distinct(items, element))


def distinct(items: Arguments | None, element: Value) -> Value:
    """The contents of a set of these."""
    if items is not None and all(isinstance(item, Const) for item in items):
        return ListData(tuple(dict.fromkeys(items)))
    return SequenceData(dim.UNKNOWN, element)


def _dict(m: Machine, value: Value | None = None, **named: Value) -> Value:
    pairs: dict[Value, Value] = {}
    complete = True
    if value is not None:
        known = m.mapping(value)
        if known is None:
            known = _by_keys(m, value)
        if known is None:
            rows = m.items(value)
            complete = rows is not None and all(isinstance(row, Tuple) and len(row.items) == 2 for row in rows)
            known = tuple((row.items[0], row.items[1]) for row in rows or () if complete and isinstance(row, Tuple))
        pairs.update(known)
    pairs.update((Const(name), item) for name, item in named.items())
    return m.new_dict(tuple(pairs.items()), complete)


def _by_keys(m: Machine, value: Value) -> tuple[tuple[Value, Value], ...] | None:
    """An object that has `keys` is asked for what belongs to each; None for any other value, or if it does not tell."""
    from ..subscripts import get_item

    found = m.items(iterable_of(m, _asked(m, value, "keys")))
    return None if found is None else tuple((key, get_item(m, value, key)) for key in found)


def _asked(m: Machine, value: Value, name: str) -> Value:
    """What an object's method gives; unknown if it has none."""
    method = m.attribute(value, name) if isinstance(value, Ref) and value.type == "object" else NEVER
    return Unknown("no such method") if isinstance(method, Unknown) or method is NEVER else m.call(method, ())


def _extreme(largest: bool) -> Callable[..., Value]:
    def run(m: Machine, *values: Value, key: Value = NONE, default: Value = NONE) -> Value:
        items: Arguments | None = values
        element: Value = NEVER
        if len(values) == 1:
            items, _, element = iterate(m, values[0])
        if items and key == NONE:
            dims = [as_dim(item) for item in items]
            if all(item is not None for item in dims):
                best = dims[0]
                for item in dims[1:]:
                    best = (dim.maximum if largest else dim.minimum)(best, item)  # type: ignore[arg-type]
                return dim_value(best)  # type: ignore[arg-type]
            if all(isinstance(item, Const) and isinstance(item.value, int | float) for item in items):
                return Const((max if largest else min)(item.value for item in items))  # type: ignore[attr-defined]
        ordered = in_order(m, items, key, FALSE if not largest else TRUE) if items else None
        if ordered:
            return ordered[0]
        return join_all(items) if items else element if element is not NEVER else Unknown("of an empty sequence")

    return run


def _sum(m: Machine, value: Value, start: Value = Const(0)) -> Value:
    from ..operators import binary

    items, _, element = iterate(m, value)
    total = start
    if items is not None and len(items) <= 256:
        for item in items:
            total = binary(m, ast.Add, total, item)
        return total
    if isinstance(element, Unknown):
        return element
    once = binary(m, ast.Add, total, element)
    return Scalar("int") if isinstance(once, Const | Int) else once


def _any_all(stop: bool) -> Callable[..., Value]:
    def run(m: Machine, value: Value) -> Value:
        from ..comparisons import asked_truth

        items, _, element = iterate(m, value)
        if items is None:
            asked_truth(m, element)
            return Scalar("bool")
        answers = [asked_truth(m, item) for item in items]
        if stop in answers:
            return Const(stop)
        return Scalar("bool") if None in answers else Const(not stop)

    return run


def _iter(m: Machine, value: Value, *rest: Value) -> Value:
    if rest:
        return Unknown("this form of `iter` is not followed")
    return m.sorted_as(_list(m, value), "iterator")


def _next(m: Machine, value: Value, *default: Value) -> Value:
    """An iterator is a list here, which loses what it gives."""
    if isinstance(value, Ref) and value.type == "object":
        return m.call(m.attribute(value, "__next__"), ())
    if isinstance(value, Ref) and m.items(value):
        return m.call(Builtin("list.pop"), (value, Const(0)))
    if m.items(value) == () and default:
        return default[0]
    known = m.sequence(value)
    return (
        join_all((known[1], *default)) if known and known[1] is not NEVER else Unknown("what `next` gives is not known")
    )


def _slice(m: Machine, *parts: Value) -> Value:
    if len(parts) == 1:
        return Slice(NONE, parts[0], NONE)
    return Slice(parts[0], parts[1], parts[2] if len(parts) > 2 else NONE)


FUNCTIONS: Final[dict[str, Callable[..., Value]]] = {
    "len": _len, "range": _range, "zip": _zip, "enumerate": _enumerate, "map": _map, "filter": _filter,
    "reversed": _reversed, "sorted": _sorted, "list": _list, "tuple": _tuple, "set": _set, "frozenset": _set,
    "dict": _dict, "min": _extreme(False), "max": _extreme(True), "sum": _sum, "any": _any_all(True),
    "all": _any_all(False), "iter": _iter, "next": _next, "slice": _slice,
}  # fmt: skip
