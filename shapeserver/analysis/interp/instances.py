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


def own_changes(m: Machine, ref: Ref) -> tuple[set[str], set[str], set[str]]:
    """What the methods of an object's classes do to it; see `CHANGES`."""
    found: tuple[set[str], set[str], set[str]] = (set(), set(), set())
    owner = class_value(m, ref)
    for item in mro(m, owner) if isinstance(owner, Class) else ():
        pair = m.get((item.cell, CHANGES)) if isinstance(item, Class) else ABSENT
        for names, part in zip(found, pair.items if isinstance(pair, Tuple) else (), strict=False):
            names.update(str(name.value) for name in getattr(part, "items", ()) if isinstance(name, Const))
    return found
