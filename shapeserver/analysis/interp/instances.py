"""An object at any time of its life: as its constructor leaves it, less what its methods and its users change later."""

from __future__ import annotations

from ..memo import ABSENT
from ..value import NONE, Array, Class, Const, DictData, ListData, Ref, Tuple, Unknown, Value
from .machine import Machine
from .objects import CHANGES, class_value, mro

DEEPEST = 4


def forget_changes(m: Machine, ref: Ref, mark: int) -> None:
    """Forget of the attributes set since `mark` what may be different when a method is called."""
    assigned, changed = _changes(m, ref)
    names = dict.fromkeys(name for path, name in m.state.changes(mark) if path is ref.cell and isinstance(name, str))
    for name in names:
        value = m.get((ref.cell, name))
        in_place = name in changed and not isinstance(value, Array)
        if name == "__class__":
            continue
        if in_place and isinstance(value, Ref) and value.type != "object":
            m.state.set((value.cell, "data"), Unknown(f"other methods change `{name}`"))
        elif name in assigned or in_place or value == NONE:
            m.state.set((ref.cell, name), Unknown(f"other methods may change `{name}`"))
        else:
            _forget_empty(m, value, DEEPEST)


def _changes(m: Machine, ref: Ref) -> tuple[set[str], set[str]]:
    found: tuple[set[str], set[str]] = (set(), set())
    owner = class_value(m, ref)
    for item in mro(m, owner) if isinstance(owner, Class) else ():
        pair = m.get((item.cell, CHANGES)) if isinstance(item, Class) else ABSENT
        for names, part in zip(found, pair.items if isinstance(pair, Tuple) else (), strict=False):
            names.update(str(name.value) for name in getattr(part, "items", ()) if isinstance(name, Const))
    return found


def _forget_empty(m: Machine, value: Value, depth: int) -> None:
    """What is empty at first is there to be filled."""
    if not isinstance(value, Ref) or value.type == "object" or depth == 0:
        return
    found = m.get((value.cell, "data"))
    if found in (ListData(()), DictData(())):
        m.state.set((value.cell, "data"), Unknown("it is filled later"))
    elif isinstance(found, ListData | DictData):
        inner = found.items if isinstance(found, ListData) else tuple(item for _, item in found.items)
        for item in inner:
            _forget_empty(m, item, depth - 1)
