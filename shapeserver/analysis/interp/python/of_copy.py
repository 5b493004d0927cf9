"""Copies of structures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ...memo import ABSENT
from ...value import NONE, Array, DictData, ListData, Ref, SequenceData, Tuple, Unknown, Value
from ..assign import MOST
from ..machine import SORT, Machine


def _copy(m: Machine, value: Value) -> Value:
    return copied(m, value, deep=False)


def _deepcopy(m: Machine, value: Value, memo: Value = NONE) -> Value:
    return copied(m, value, deep=True)


def copied(m: Machine, value: Value, deep: bool) -> Value:
    """A copy of a structure; what a user's object holds is not listed anywhere, so its copy is unknown."""
    match value:
        case Ref(cell, "list" | "dict" | "set" as kind):
            found = m.get((cell, "data"))
            made = m.allocate(kind, _copied_data(m, found) if deep else found)
            for name in (MOST, SORT):
                kept = m.get((cell, name))
                if kept is not ABSENT:
                    m.state.set((made.cell, name), kept)
            return made
        case Ref():
            return Unknown("what a copied object holds is not known")
        case Tuple(items, owner) if deep:
            return Tuple(tuple(copied(m, item, deep) for item in items), owner)
        case Array(kind, shape, dtype) if value.cell is not None:
            data = m.contents(value)
            return m.new_array(kind, shape, dtype, data) if data is not None else Array(kind, shape, dtype)
    return value


def _copied_data(m: Machine, found: Value) -> Value:
    match found:
        case ListData(items):
            return ListData(tuple(copied(m, item, True) for item in items))
        case SequenceData(length, element):
            return SequenceData(length, copied(m, element, True))
        case DictData(items, complete):
            return DictData(tuple((key, copied(m, item, True)) for key, item in items), complete)
    return found


FUNCTIONS: Final[dict[str, Callable[..., Value]]] = {
    "copy.copy": _copy, "copy.deepcopy": _deepcopy,
}  # fmt: skip
