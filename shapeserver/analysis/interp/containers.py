"""What a container holds: a tuple, list, set, dict, range, text or the class of an enumeration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import dim
from ..dim import Dim
from ..lattice import join_all
from ..value import (
    Class,
    Const,
    DictData,
    ListData,
    Range,
    Ref,
    Scalar,
    Sequence,
    SequenceData,
    Tuple,
    Value,
)

if TYPE_CHECKING:
    from .machine import Machine


def items_of(m: Machine, value: Value) -> tuple[Value, ...] | None:
    """Each item in order, if all are known."""
    match value:
        case Tuple(items):
            return items
        case Ref(cell, "list" | "set"):
            found = m.state.get((cell, "data"))
            return found.items if isinstance(found, ListData) else None
        case Ref(cell, "dict"):
            found = m.state.get((cell, "data"))
            if isinstance(found, DictData) and found.complete:
                return tuple(key for key, _ in found.items)
        case Range(int() as start, int() as stop, int() as step) if step:
            numbers = range(start, stop, step)
            return tuple(map(Const, numbers)) if len(numbers) <= 1024 else None
        case Const(str() as text) if len(text) <= 1024:
            return tuple(map(Const, text))
        case Class():
            from .records import members

            return members(m, value)
    return None


def sequence_of(m: Machine, value: Value) -> tuple[Dim, Value] | None:
    """How many items there are, and the join of them."""
    items = items_of(m, value)
    if items is not None:
        return len(items), join_all(items)
    match value:
        case Sequence(length, element):
            return length, element
        case Ref(cell, "list" | "set"):
            found = m.state.get((cell, "data"))
            if isinstance(found, SequenceData):
                return found.length, found.element
        case Ref(cell, "dict"):
            found = m.state.get((cell, "data"))
            if isinstance(found, DictData):
                return dim.UNKNOWN, join_all(key for key, _ in found.items) if found.each is None else found.each[0]
        case Range(start, stop, step):
            from .python.sequences import range_length

            return range_length(start, stop, step), Scalar("int")
    return None


def mapping_of(m: Machine, value: Value) -> tuple[tuple[Value, Value], ...] | None:
    """The keys and values of a dict, if all are known."""
    if isinstance(value, Ref) and value.type == "dict":
        found = m.state.get((value.cell, "data"))
        if isinstance(found, DictData) and found.complete:
            return found.items
    return None
