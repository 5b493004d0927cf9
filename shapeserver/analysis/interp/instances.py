"""An object at any time of its life: as its constructor leaves it, less what its methods and its users change later."""

from __future__ import annotations

from ..memo import ABSENT
from ..value import NONE, Array, Class, Const, Ref, Tuple, Unknown, Value
from .machine import Machine
from .objects import CHANGES, class_value, mro

SUBCLASS = Unknown("whoever calls this may have an object of a subclass")


def attribute_later(m: Machine, ref: Ref, name: str, value: Value) -> Value:
    """What an attribute that had `value` when the constructor was done may be when a method is called."""
    if name == "__class__":
        return SUBCLASS if isinstance(value, Class) else value
    assigned, changed, _ = own_changes(m, ref)
    if name in assigned or value == NONE or (name in changed and not isinstance(value, Array)):
        return Unknown(f"other methods may change `{name}`")
    return value


def of_class(m: Machine, ref: Ref, name: str, value: Value) -> Value:
    """What an attribute is that has `value` in the class, of an object that is not known to have one of its own.

    A base that is not known may set it.  So may a method, or a constructor whose end is not known, if this runs at any
    time of the object's life.
    """
    owner = class_value(m, ref)
    if not isinstance(owner, Class) or any(isinstance(item, Unknown) for item in mro(m, owner)):
        return Unknown(f"a base class that is not known may set `{name}`")
    if m.is_settled(ref):
        return value
    _, changed, set_anywhere = own_changes(m, ref)
    if name in set_anywhere or (name in changed and not isinstance(value, Array)):
        return Unknown(f"methods may set `{name}`")
    return value


def own_changes(m: Machine, ref: Ref) -> tuple[set[str], set[str], set[str]]:
    """What the methods of an object's classes do to it; see `CHANGES`."""
    found: tuple[set[str], set[str], set[str]] = (set(), set(), set())
    owner = class_value(m, ref)
    for item in mro(m, owner) if isinstance(owner, Class) else ():
        pair = m.get((item.cell, CHANGES)) if isinstance(item, Class) else ABSENT
        for names, part in zip(found, pair.items if isinstance(pair, Tuple) else (), strict=False):
            names.update(str(name.value) for name in getattr(part, "items", ()) if isinstance(name, Const))
    return found
