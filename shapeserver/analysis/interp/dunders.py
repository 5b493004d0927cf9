"""Operators as the methods of a class: which operand answers, and with what."""

from __future__ import annotations

from ..rule import PLAIN_ARRAY
from ..value import Array, Class, Library, Ref, Unknown, Value
from .machine import Machine
from .objects import class_value, find_member, mro


def is_instance(value: Value) -> bool:
    return isinstance(value, Array) or (isinstance(value, Ref) and value.type == "object")


def call_dunder(m: Machine, name: str, reflected: str, left: Value, right: Value, in_place: bool = False) -> Value:
    """Python's dispatch: the operand whose class has priority first, then the other."""
    ways = [(left, f"__{name}__", right), (right, f"__{reflected}__", left)]
    if _priority(m, right) > _priority(m, left):
        ways.reverse()
    if in_place:
        ways.insert(0, (left, f"__i{name}__", right))
    for receiver, method, other in ways:
        found = own_method(m, receiver, method)
        if found is not None:
            result = m.call(found, (receiver, other))
            if in_place and m.recording is not None and isinstance(receiver, Array) and method == f"__i{name}__":
                m.recording.replaced(m, receiver, result)
            return result
    unknown = next((item for item in (left, right) if isinstance(item, Unknown)), None)
    return unknown or Unknown(f"`{name}` of these operands is not known")


def _priority(m: Machine, value: Value) -> float:
    owner = _class_of_operand(m, value) if is_instance(value) else None
    if isinstance(owner, Library):
        entry = m.catalogue.find(owner.name)
        return float(getattr(entry, "priority", 0))
    return 1000.0 if isinstance(owner, Class) else -1.0


def own_method(m: Machine, receiver: Value, name: str) -> Value | None:
    if not is_instance(receiver):
        return None
    owner = _class_of_operand(m, receiver)
    if isinstance(owner, Class):
        return find_member(m, mro(m, owner), name)
    if isinstance(owner, Library):
        entry = m.catalogue.member(owner.name, name)
        return Library(entry.name) if entry is not None else None
    return None


def _class_of_operand(m: Machine, value: Value) -> Value | None:
    return Library(PLAIN_ARRAY) if isinstance(value, Array) and not value.kind else class_value(m, value)
