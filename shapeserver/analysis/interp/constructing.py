"""Calling a class: `__new__` makes an object, `__init__` completes it.

A `__new__` that the program defines may give anything: an object made before, one of another class, a named tuple with
other items than it was given.  Only what is an instance of the class gets to `__init__`.
"""

from __future__ import annotations

from ..memo import ABSENT
from ..rule import Arguments, Keywords
from ..value import Builtin, Class, Const, Library, OneOf, Tuple, Unknown, Value, Wrapped
from .escaping import escape
from .instances import SUBCLASS
from .machine import Machine
from .objects import RECORD, class_value, find_member, mro
from .records import construct, kind_of


def instantiate(m: Machine, owner: Class, arguments: Arguments, keywords: Keywords) -> Value:
    order = mro(m, owner)
    if any(isinstance(base, Unknown) for base in order):
        escape(m, arguments, keywords)
    if _may_be_a_subclass(m, owner):
        escape(m, arguments, keywords)
        return SUBCLASS
    new = own_maker(m, order)
    if new is not None and kind_of(m, owner) != "enum":
        return _completed(m, owner, m.call(new, (owner, *arguments), keywords), arguments, keywords)
    record = construct(m, owner, order, arguments, keywords)
    if record is not None:
        return record
    ref = m.allocate("object")
    m.state.set((ref.cell, "__class__"), owner)
    found = find_member(m, order, "__init__")
    if found is not None:
        m.call(found, (ref, *arguments), keywords)
    elif any(isinstance(base, Unknown | Builtin) for base in order):
        m.state.set((ref.cell, "args"), Tuple(arguments))
    return ref


def _may_be_a_subclass(m: Machine, owner: Class) -> bool:
    """Whether a class method that nobody calls makes an object of the class that it is given."""
    code = m.frame.code
    if m.state.later is None or len(m.stack) != 1 or code is None or m.frame.owner is not owner.cell:
        return False
    given = [*code.arguments.posonlyargs, *code.arguments.args][:1]
    return any(m.get((m.frame.path, item.arg)) == owner for item in given)


def own_maker(m: Machine, order: list[Value]) -> Value | None:
    """The `__new__` that the program defines along classes; None if that of another comes first."""
    source = _first(m, order)
    found = m.get((source.cell, "__new__")) if isinstance(source, Class) else ABSENT
    return None if found is ABSENT else found.function if isinstance(found, Wrapped) else found


def maker(m: Machine, order: list[Value]) -> Value:
    """The `__new__` that is found along classes."""
    own, source = own_maker(m, order), _first(m, order)
    if own is not None:
        return own
    if isinstance(source, Class):
        return Wrapped("partial", Builtin("collections.new"), (source,))
    return Builtin("object.__new__") if source is None else Unknown("what the base class makes is not known")


def _first(m: Machine, order: list[Value]) -> Value | None:
    """The first of these classes that has a `__new__`, or may have one; None if it is `object`."""
    for item in order:
        if isinstance(item, Class):
            if m.get((item.cell, "__new__")) is not ABSENT or m.get((item.cell, RECORD)) == Const("tuple"):
                return item
        elif not isinstance(item, Library) or m.catalogue.member(item.name, "is_array") is not None:
            return item
    return None


def _completed(m: Machine, owner: Class, made: Value, arguments: Arguments, keywords: Keywords) -> Value:
    """What calling a class gives whose own `__new__` made something."""
    if isinstance(made, OneOf):
        return m.fork([lambda item=item: _completed(m, owner, item, arguments, keywords) for item in made.members])  # type: ignore[misc]
    if isinstance(made, Unknown):
        escape(m, arguments, keywords)
    kind = class_value(m, made)
    order = mro(m, kind) if isinstance(kind, Class) else []
    if not any(isinstance(item, Class) and item.cell is owner.cell for item in order):
        return made
    if kind_of(m, owner) == "data":
        escape(m, arguments, keywords)
        return Unknown("a data class that makes its objects itself is not followed")
    found = find_member(m, order, "__init__")
    if found is not None:
        m.call(found, (made, *arguments), keywords)
    return made
