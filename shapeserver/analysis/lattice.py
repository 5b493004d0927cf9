"""Joining values: what is known when either of two may be there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from . import dim, shape
from .dim import Dim, Expr
from .path import Path
from .shape import Run, Shape
from .value import (
    NONE,
    Array,
    Column,
    Const,
    DictData,
    Int,
    ListData,
    Mark,
    OneOf,
    Range,
    Ref,
    Scalar,
    Sequence,
    SequenceData,
    Tuple,
    Unknown,
    Value,
    held_at,
    part_of,
    type_name,
)

MOST_ALTERNATIVES = 4
NEVER = Unknown("nothing")
"""The join of no values, as of the elements of an empty list."""


def join(first: Value, second: Value) -> Value:
    """The least that is true of both values."""
    if first is second or first == second or second is NEVER:
        return first
    if first is NEVER:
        return second
    if isinstance(first, Unknown) and isinstance(second, Unknown):
        return min(first, second, key=lambda item: item.reason)  # whichever way round they come
    if isinstance(first, Unknown):
        return first
    if isinstance(second, Unknown):
        return second
    if isinstance(first, OneOf) or isinstance(second, OneOf):
        return _alternatives(first, second)
    return _same_sort(first, second) or _one_of((first, second))


def join_all(values: Iterable[Value]) -> Value:
    result: Value = NEVER
    for value in values:
        result = join(result, value)
    return result


def _same_sort(first: Value, second: Value) -> Value | None:
    """The join of two different values of one sort; None if only both alternatives will do."""
    match first, second:
        case Array(), Array():
            return _arrays(first, second)
        case Tuple(one), Tuple(two) if len(one) == len(two):
            return Tuple(tuple(map(join, one, two)), first.owner if first.owner == second.owner else None)
        case ((Tuple() | Sequence() | Range()), (Tuple() | Sequence() | Range())):
            return Sequence(_same_dim(_length(first), _length(second)), join(_element(first), _element(second)))
        case ((Const() | Int() | Scalar()), (Const() | Int() | Scalar())):
            one_type, two_type = type_name(first), type_name(second)
            if one_type == two_type and one_type in ("bool", "int", "float", "complex", "str", "bytes"):
                return Scalar(one_type)
        case ((ListData() | SequenceData()), (ListData() | SequenceData())):
            return _lists(first, second)
        case DictData(), DictData():
            return _dicts(first, second)
    return None


def _arrays(first: Array, second: Array) -> Array:
    return Array(
        first.kind if first.kind == second.kind else "",
        shape.join(first.shape, second.shape),
        first.dtype if first.dtype == second.dtype else None,
        first.data if first.data == second.data else None,
        _cells(first.cell, second.cell),
        first.node if first.node == second.node else None,
        _marks(first.mark, second.mark),
        first.made if first.made == second.made else None,
    )


def _cells(first: Path | None, second: Path | None) -> Path | None:
    """Two parts of one array share its memory, whichever it is."""
    if first is second or first is None or second is None:
        return first if first is second else None
    return part_of(first, None) if held_at(first) is held_at(second) else None


def _marks(first: Mark | None, second: Mark | None) -> Mark | None:
    """What was asked for on one way may be meant on both; an accident counts only if it is one on both."""
    columns = [mark for mark in (first, second) if isinstance(mark, Column)]
    if not columns:
        return first if first == second else None
    sources = frozenset[str]().union(*(mark.sources for mark in columns))
    return Column(sources, any(mark.fresh for mark in columns), all(mark.kept for mark in columns))


def _same_dim(first: Dim, second: Dim) -> Dim:
    return first if first == second else dim.UNKNOWN


def _length(value: Value) -> Dim:
    match value:
        case Tuple(items) | ListData(items):
            return len(items)
        case Sequence(length, _) | SequenceData(length, _):
            return length
    return dim.UNKNOWN


def _element(value: Value) -> Value:
    match value:
        case Tuple(items) | ListData(items):
            return join_all(items)
        case Sequence(_, element) | SequenceData(_, element):
            return element
    return Scalar("int")


def _lists(first: Value, second: Value) -> Value:
    if isinstance(first, ListData) and isinstance(second, ListData) and len(first.items) == len(second.items):
        return ListData(tuple(map(join, first.items, second.items)))
    return SequenceData(_same_dim(_length(first), _length(second)), join(_element(first), _element(second)))


def _dicts(first: DictData, second: DictData) -> DictData:
    theirs = dict(second.items)
    items = tuple((key, join(value, theirs[key])) for key, value in first.items if key in theirs)
    if first.complete and second.complete and len(items) == len(first.items) == len(second.items):
        return DictData(items)
    empty = next((other for one, other in ((first, second), (second, first)) if one == DictData(())), None)
    each = joined_pairs(each_pair(first), each_pair(second)) if empty is None else each_pair(empty)
    return DictData(items, False, each)


def each_pair(found: DictData) -> tuple[Value, Value] | None:
    """A key and a value that stand for all; None if there is none."""
    if not found.complete or not found.items:
        return found.each
    if any(has_refs(value) for _, value in found.items):
        return None
    return join_all(key for key, _ in found.items), join_all(value for _, value in found.items)


def joined_pairs(one: tuple[Value, Value] | None, two: tuple[Value, Value] | None) -> tuple[Value, Value] | None:
    return None if one is None or two is None else (join(one[0], two[0]), join(one[1], two[1]))


def has_refs(value: Value) -> bool:
    """Whether a value is or holds an object, of which there may be one for every round of a loop."""
    return isinstance(value, Ref) or (isinstance(value, Tuple) and any(map(has_refs, value.items)))


def _alternatives(first: Value, second: Value) -> Value:
    members: list[Value] = list(first.members if isinstance(first, OneOf) else (first,))
    for value in second.members if isinstance(second, OneOf) else (second,):
        for index, member in enumerate(members):
            merged = member if member == value else _same_sort(member, value)
            if merged is not None:
                members[index] = merged
                break
        else:
            members.append(value)
    return _one_of(tuple(members))


def _one_of(members: tuple[Value, ...]) -> Value:
    if len(members) == 1:
        return members[0]
    if len(members) > MOST_ALTERNATIVES:
        return Unknown("it has too many alternatives")
    return OneOf(tuple(sorted(members, key=_order)))


def _order(value: Value) -> str:
    return (
        "" if value == NONE else f"{type(value).__name__}{value!r}" if isinstance(value, Ref) else type(value).__name__
    )


def unmarked(value: Value) -> Value:
    """The value without what a recorded run knows of where its arrays come from."""
    match value:
        case Array():
            return value if value.made is None else replace(value, made=None)
        case Tuple(items) | ListData(items):
            return replace(value, items=tuple(map(unmarked, items)))
        case Sequence(element=element) | SequenceData(element=element):
            return replace(value, element=unmarked(element))
        case DictData(items):
            return replace(value, items=tuple((key, unmarked(item)) for key, item in items))
        case OneOf(members):
            return OneOf(tuple(map(unmarked, members)))
    return value


def rename_dims(value: Value, mapping: Mapping[Expr, Dim]) -> Value:
    """The value with symbols replaced in every dim it holds."""
    return _rename(value, mapping) if mapping else value  # type: ignore[return-value]


def _rename(item: object, mapping: Mapping[Expr, Dim]) -> object:
    if isinstance(item, Expr):
        return dim.substitute(item, mapping)
    if isinstance(item, Int):
        found = dim.substitute(item.dim, mapping)
        return Scalar("int") if found is dim.UNKNOWN else Int(found) if isinstance(found, Expr) else Const(found)
    if isinstance(item, Shape):
        return Shape(_rename(item.head, mapping), item.run, _rename(item.tail, mapping))  # type: ignore[arg-type]
    if isinstance(item, tuple):
        changed = tuple(_rename(part, mapping) for part in item)
        return item if all(one is two for one, two in zip(item, changed, strict=True)) else changed
    if isinstance(item, (Const, Ref, Run)) or not isinstance(item, Value):
        return item
    names = item.__slots__
    if isinstance(names, str) or not names:
        return item
    parts = [getattr(item, name) for name in names]
    changed_parts = [_rename(part, mapping) for part in parts]
    same = all(one is two for one, two in zip(parts, changed_parts, strict=True))
    return item if same else type(item)(*changed_parts)
