"""What an attribute is as long as its object has none of its own: its class's.

Where ways meet of which one sets `self.n` and another does not, the class's `n` is what the other leaves.
"""

from __future__ import annotations

from ..memo import ABSENT, Location
from ..value import Class, Ref, Unknown, Value, Wrapped
from .machine import Machine
from .narrow import aside
from .objects import bound, find_member, mro


def without_own(m: Machine, location: Location) -> Value:
    """What is read at a location that holds nothing; ABSENT if that fails, or if the location is no object's."""
    cell, name = location
    if not isinstance(name, str) or name.startswith(("$", "__")) or m.state.peek((cell, "__class__")) is ABSENT:
        return ABSENT
    owner = m.get((cell, "__class__"))
    order = mro(m, owner) if isinstance(owner, Class) else []
    found = find_member(m, order, name)
    if found is None:
        return ABSENT if find_member(m, order, "__getattr__") is None else Unknown(f"`__getattr__` may give `{name}`")
    if isinstance(found, Unknown) or (isinstance(found, Wrapped) and found.type in ("field", "cached_property")):
        return Unknown(f"`{name}` may be that of the class")
    return aside(m, lambda: bound(m, Ref(cell, "object"), owner, found, name))  # type: ignore[arg-type]
