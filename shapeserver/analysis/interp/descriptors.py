"""Descriptors: objects of a class body that a user's class of their own lets decide what an attribute is.

`__get__` is asked when the attribute is read, from an instance or from the class, `__set__` when it is assigned, and
`__set_name__` is told the name once the class is there.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..memo import ABSENT
from ..value import NONE, Class, Const, Function, Ref, Value, Wrapped
from .machine import Machine
from .objects import class_value, find_member, mro


def read(m: Machine, descriptor: Ref, receiver: Value | None, owner: Value) -> Value | None:
    """What `__get__` makes of an attribute, for an instance or for the class; None if there is no such method."""
    function = _method(m, descriptor, "__get__")
    return None if function is None else m.call(function, (descriptor, NONE if receiver is None else receiver, owner))


def is_managed(m: Machine, receiver: Ref, name: str) -> bool:
    """Whether an attribute is a property of the object's class or a descriptor that assigns."""
    owner = class_value(m, receiver)
    found = find_member(m, mro(m, owner), name) if isinstance(owner, Class) else None
    if isinstance(found, Wrapped):
        return found.type == "property"
    return found is not None and _method(m, found, "__set__") is not None


def write(m: Machine, descriptor: Value, receiver: Value, new: Value) -> bool:
    """Let `__set__` assign; False if there is no such method, so that the instance keeps the value itself."""
    function = _method(m, descriptor, "__set__")
    if function is not None:
        m.call(function, (descriptor, receiver, new))
    return function is not None


def tell_names(m: Machine, owner: Class, names: Iterable[str]) -> None:
    """Tell what a class's body holds the names that it is bound to."""
    for name in names:
        value = m.get((owner.cell, name))
        function = None if value is ABSENT else _method(m, value, "__set_name__")
        if function is not None:
            m.call(function, (value, owner, Const(name)))


def _method(m: Machine, value: Value, name: str) -> Function | None:
    """A method of the user's class behind an object."""
    owner = class_value(m, value) if isinstance(value, Ref) else None
    found = find_member(m, mro(m, owner), name) if isinstance(owner, Class) else None
    return found if isinstance(found, Function) else None
