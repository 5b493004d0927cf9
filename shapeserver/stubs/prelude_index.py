"""Indexing for rules: a key's value becomes the items of `analysis.indexing`."""

from __future__ import annotations

from typing import Any

from ..analysis import dim
from ..analysis.dim import Dim
from ..analysis.dtype import category
from ..analysis.indexing import ANY, Fancy, Mask, assign, index
from ..analysis.rule import Machine, RuleError
from ..analysis.shape import UNKNOWN_SHAPE, Shape
from ..analysis.structured import fields_of
from ..analysis.value import (
    Array,
    Const,
    Int,
    OneOf,
    Range,
    Ref,
    Scalar,
    Sequence,
    Slice,
    Tuple,
    Unknown,
    Value,
    as_dim,
    dim_value,
    is_fractional,
    part_of,
)
from .arrays import MOST_CONTENTS, to_array
from .objects import Several, to_rule
from .records import field_of, is_structured


def items_of(machine: Machine, key: Value, kind: str) -> tuple[object, ...]:
    """The items of an index, from the value between the brackets."""
    if isinstance(key, Tuple):
        return tuple(_item(machine, part, kind) for part in key.items)
    return (_item(machine, key, kind),)


def _item(machine: Machine, value: Value, kind: str) -> object:
    _require_whole(value)
    match value:
        case Const(None):
            return None
        case Const(bool() as flag):
            return Mask(Shape(()), int(flag))
        case Const(int() as number):
            return number
        case Int(expression):
            return expression
        case Const(constant) if constant is Ellipsis:
            return Ellipsis
        case Scalar("int"):
            return dim.UNKNOWN
        case Scalar("bool"):
            return ANY
        case Slice(start, stop, step):
            return slice(*(_bound(machine, part) for part in (start, stop, step)))
        case Array() | Ref(_, "list") | Range() | Sequence() | Tuple((_, *_)):
            array = to_array(machine, value, kind)
            return ANY if array is None else _array_item(machine, array)
    return ANY


def _require_whole(value: Value) -> None:
    """An index, each bound of a slice and what an array of indices holds must be whole numbers."""
    parts = (value.start, value.stop, value.step) if isinstance(value, Slice) else (value,)
    if any(map(is_fractional, parts)):
        what = "the bounds of a slice" if isinstance(value, Slice) else "indices"
        raise RuleError("dtype-mismatch", f"{what} must be whole numbers, got a float")
    if isinstance(value, Array) and value.dtype is not None and category(value.dtype) in ("float", "complex"):
        message = f"arrays used as indices must be of integer or boolean type, got {value.dtype}"
        raise RuleError("dtype-mismatch", message)


def _bound(machine: Machine, value: Value) -> Dim | None:
    if value == Const(None):
        return None
    known = as_dim(value)
    if known is None and isinstance(value, Array):
        contents = machine.contents(value)
        known = contents[0] if contents and len(contents) == 1 else None
    return dim.UNKNOWN if known is None else known


def bounds_of(machine: Machine, item: Any) -> tuple[Any, Any, Any] | None:
    """Start, stop and step of a slice; None for anything else."""
    if not isinstance(item, Slice):
        return None
    return (to_rule(machine, item.start), to_rule(machine, item.stop), to_rule(machine, item.step))


def _array_item(machine: Machine, array: Array) -> object:
    if array.shape.rank is None or array.dtype is None:
        return ANY
    contents = machine.contents(array)
    if array.dtype == "bool":
        known = contents is not None and all(isinstance(c, int) for c in contents)
        return Mask(array.shape, sum(contents) if known else machine.fresh("count", 0))  # type: ignore[arg-type]
    if array.shape.rank == 0:
        return contents[0] if contents else dim.UNKNOWN
    return Fancy(array.shape, machine.ends(array))


def get(machine: Machine, array: Array, key: Value, advanced: bool, as_scalar: bool) -> Value:
    """`array[key]`; the exact number where contents are known and `as_scalar` allows a Python int."""
    names = _names(machine, key)
    if names is not None:
        return _field(machine, array, names)
    if isinstance(key, Unknown | OneOf):
        return Array(array.kind, UNKNOWN_SHAPE, array.dtype)
    if array.shape.rank == 0 and array.dtype is not None and is_structured(array.dtype) and as_dim(key) is not None:
        return _field_at(array, as_dim(key))
    items = items_of(machine, key, array.kind)
    shape = index(array.shape, items, machine.ask, advanced)
    places = _places(array, items) if array.data is not None or array.cell is not None else None
    data = _picked(machine, array, places)
    if data is not None and shape.rank == 0 and as_scalar and array.dtype != "bool":
        return dim_value(data[0])
    if data is not None and (array.data is not None or shape.rank == 0):
        return Array(array.kind, shape, array.dtype, data)
    if shape.rank == 0 and (number := _number(machine, array)) is not None:
        return dim_value(number) if as_scalar else Array(array.kind, shape, array.dtype, (number,))
    if shape.rank != 0 and not any(item is ANY or isinstance(item, Fancy | Mask) for item in items):
        machine.shares(array)
    if array.cell is None or shape.rank == 0 or any(isinstance(item, Fancy | Mask) for item in items):
        return Array(array.kind, shape, array.dtype)
    whole = all(item is None or item is Ellipsis or item == slice(None) for item in items)
    return Array(array.kind, shape, array.dtype, None, array.cell if whole else part_of(array.cell, places))


def _names(machine: Machine, key: Value) -> str | list[str] | None:
    """The names of fields that a key is."""
    if isinstance(key, Const) and isinstance(key.value, str):
        return key.value
    items = machine.items(key) if isinstance(key, Ref) and key.type == "list" else None
    texts = [item.value for item in items or () if isinstance(item, Const) and isinstance(item.value, str)]
    return texts if items and len(texts) == len(items) else None


def _field_at(array: Array, place: Dim | None) -> Value:
    """The field of a record by its number."""
    known = fields_of(array.dtype) or ()
    if not isinstance(place, int) or not -len(known) <= place < len(known):
        return Unknown("one of a record's fields")
    found = known[place]
    return Array(array.kind, Shape(found.dims), found.dtype)


def _field(machine: Machine, array: Array, names: str | list[str]) -> Array:
    """A field of an array of records shares its memory."""
    machine.forget_contents(array)
    machine.shares(array)
    found = field_of(array, names)
    kind = array.kind
    if found is None:
        return Array(kind, UNKNOWN_SHAPE if isinstance(names, str) else array.shape, None)
    dtype, dims = found
    if array.shape.run is not None:
        return Array(kind, UNKNOWN_SHAPE if dims else array.shape, dtype)
    return Array(kind, Shape((*array.shape.head, *dims)), dtype)


def _places(array: Array, items: tuple[object, ...]) -> tuple[int, ...] | None:
    """Which elements of a small array ints and slices take, in C order; None for anything else."""
    lengths = [length for length in array.shape.head if isinstance(length, int)]
    taken = sum(item is not None and item is not Ellipsis for item in items)
    if array.shape.rank != len(lengths) or taken > len(lengths):
        return None
    at = next((place for place, item in enumerate(items) if item is Ellipsis), len(items))
    rest = [slice(None)] * (len(lengths) - taken)
    axes = [item for item in (*items[:at], *rest, *items[at + 1 :]) if item is not None]
    found = [0]
    for length, item in zip(lengths, axes, strict=True):
        chosen = _chosen(length, item)
        if chosen is None or len(found) * len(chosen) > MOST_CONTENTS:
            return None
        found = [place * length + one for place in found for one in chosen]
    return tuple(found)


def _chosen(length: int, item: object) -> range | None:
    """Which places of one axis an int or a slice takes."""
    if isinstance(item, int) and -length <= item < length:
        return range(length)[item : item + 1 or None]
    if not isinstance(item, slice):
        return None
    known = all(part is None or isinstance(part, int) for part in (item.start, item.stop, item.step))
    return range(length)[item] if known else None


def _picked(machine: Machine, array: Array, places: tuple[int, ...] | None) -> tuple[Dim, ...] | None:
    """The numbers at these places, if they are known."""
    contents = machine.contents(array)
    if contents is None or places is None or any(place >= len(contents) for place in places):
        return None
    return tuple(contents[place] for place in places)


def _number(machine: Machine, array: Array) -> Dim | None:
    """Any number of a one-dimensional array of whole numbers of which is known how far they reach."""
    ends = machine.ends(array) if array.shape.rank == 1 and category(array.dtype or "") == "integer" else None
    return None if ends is None else machine.between("item", *ends)


def put(machine: Machine, array: Array, key: Value, value: Value, advanced: bool) -> None:
    """Check `array[key] = value`; the contents are no longer known."""
    if not isinstance(key, Unknown | OneOf) and _names(machine, key) is None:
        items = items_of(machine, key, array.kind)
        may_be_records = array.dtype is None or is_structured(array.dtype)
        is_record = may_be_records and isinstance(value, Tuple)  # possibly: one element of a structured array
        one = array.dtype in (None, "object") and index(array.shape, items, machine.ask, advanced).rank == 0
        may_be_objects = one or (array.dtype == "object" and not isinstance(value, Array))
        new = None if is_record or may_be_objects else to_array(machine, value, array.kind)
        assign(array.shape, items, new.shape if new is not None else UNKNOWN_SHAPE, machine.ask, advanced)
    machine.changed(array)


def leading(machine: Machine, array: Array) -> Any:
    """An array as the sequence of its rows."""
    shape = array.shape
    if not shape.rank:
        return Several(dim.UNKNOWN, Array(array.kind, UNKNOWN_SHAPE, array.dtype))
    row = Array(array.kind, Shape(shape.head[1:]), array.dtype)
    first = shape.head[0]
    return [row] * first if isinstance(first, int) and first <= MOST_CONTENTS else Several(first, row)
