"""The attributes of an object as a dict, which `__dict__` and `vars` give.

It is no dict with contents of its own: what is written there is written to the object.  After a write under a name
that is not known, the object's attributes are not known any more.
"""

from __future__ import annotations

from typing import Final

from ...memo import ABSENT
from ...rule import Arguments, Keywords
from ...value import NONE, TRUE, Const, Ref, Unknown, Value, Wrapped
from ..machine import Machine

KIND: Final = "attributes"
FORGOTTEN: Final = "$forgotten"
BEHIND: Final = "$behind "
"""Before the name of an item of `__dict__` that a property or a descriptor hides from the object's readers."""


def namespace_of(value: Ref) -> Value:
    return Wrapped(KIND, value)


def is_forgotten(m: Machine, value: Ref) -> bool:
    """Whether an attribute was written whose name is not known."""
    return m.get((value.cell, FORGOTTEN)) is not ABSENT


def read(m: Machine, value: Ref, name: Value) -> Value:
    if not (isinstance(name, Const) and isinstance(name.value, str)):
        return Unknown("an attribute whose name is not known")
    hidden = m.get((value.cell, BEHIND + name.value))
    return m.attribute(value, name.value) if hidden is ABSENT else hidden


def store(m: Machine, value: Ref, name: Value, new: Value) -> None:
    """What `value.__dict__[name] = new` does, which asks no setter."""
    from ..descriptors import is_managed

    if isinstance(name, Const) and isinstance(name.value, str) and is_managed(m, value, name.value):
        m.state.set((value.cell, BEHIND + name.value), new)
    else:
        write(m, value, name, new)


def write(m: Machine, value: Value, name: Value, new: Value) -> None:
    """`setattr` and the like."""
    from ..objects import set_attribute

    if isinstance(name, Const) and isinstance(name.value, str):
        set_attribute(m, value, name.value, new)
    elif isinstance(value, Ref):
        m.state.set((value.cell, FORGOTTEN), TRUE)


def call_namespace(m: Machine, method: str, arguments: Arguments, keywords: Keywords) -> Value:
    """A method of the dict; the object is what its first argument stands for."""
    receiver = arguments[0]
    assert isinstance(receiver, Wrapped) and isinstance(receiver.function, Ref)
    if method == "update":
        given = m.mapping(arguments[1]) if len(arguments) > 1 else ()
        pairs = (*(given or ()), *((Const(name), value) for name, value in keywords))
        for name, value in pairs:
            store(m, receiver.function, name, value)
        if given is None or any(name == "*" for name, _ in keywords):
            m.state.set((receiver.function.cell, FORGOTTEN), TRUE)
        return NONE
    if method in ("pop", "popitem", "clear", "setdefault"):
        m.state.set((receiver.function.cell, FORGOTTEN), TRUE)
    return Unknown("the attributes of an object as a dict")
