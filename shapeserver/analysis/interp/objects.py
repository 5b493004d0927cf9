"""Attributes of every kind of value, and the classes behind them."""

from __future__ import annotations

import builtins
from typing import Final

from ..memo import ABSENT
from ..path import Path
from ..rule import PLAIN_ARRAY, StubModule, StubValue
from ..value import (
    NONE,
    Array,
    Builtin,
    Class,
    Const,
    DType,
    Function,
    Int,
    Library,
    Method,
    Module,
    OneOf,
    Range,
    Ref,
    Scalar,
    Sequence,
    Super,
    Tuple,
    Unknown,
    Value,
    Wrapped,
    type_name,
)
from .frame import Raised
from .machine import Machine
from .many import is_one_of_many
from .python.namespace import KIND, is_forgotten, namespace_of

# What a class keeps beside its attributes; see `records`.
FIELDS: Final = "$fields"
GIVEN: Final = "$given"
"""The fields that are only given to `__post_init__`."""
RECORD: Final = "$record"
MEMBERS: Final = "$members"
NAMES: Final = "$names"
"""The names that a class's body binds, in order."""
CHANGES: Final = "$changes"
"""The attributes that methods assign after the constructor is done, those that they change in place, and all that are
assigned in methods.
"""


def get_attribute(m: Machine, value: Value, name: str) -> Value:
    """What Python's `value.name` gives."""
    match value:
        case Array(kind=kind):
            return member_of(m, value, kind or PLAIN_ARRAY, name)
        case Library(owner):
            return library_name(m, f"{owner}.{name}")
        case Module(root):
            found = m.get((root, name))
            return Unknown(f"`{name}` is not bound in that module") if found is ABSENT else found
        case Ref(_, "object"):
            return _object_attribute(m, value, name)
        case Class():
            return _class_attribute(m, value, name)
        case Super(owner, receiver):
            return _super_attribute(m, owner, receiver, name)
        case DType(_, kind):
            return member_of(m, value, kind, name)
        case OneOf(members):
            return m.fork([lambda member=member: _of_alternative(m, member, name) for member in members])  # type: ignore[misc]
        case Const(None):
            return Unknown("None has no such attribute")
        case Const() | Int() | Scalar():
            return _plain_attribute(m, value, type_name(value) or "constant", name)
        case Tuple(_, owner) if isinstance(owner, Class):
            return _named_tuple_attribute(m, value, owner, name)
        case Tuple(_, Library(owner)) if m.catalogue.member(owner, name) is not None:
            return member_of(m, value, owner, name)
        case Tuple() | Sequence() | Range():
            return _plain_attribute(m, value, "tuple", name)
        case Wrapped(kind) if kind == KIND:
            return Method(value, Builtin(f"{KIND}.{name}"))
        case Wrapped("property") if name in ("getter", "setter", "deleter"):
            return Method(value, Builtin(f"property.{name}"))
        case Ref(_, kind):
            return Method(value, Builtin(f"{kind}.{name}"))
        case Builtin("object") if name == "__new__":
            return Builtin("object.__new__")
        case Unknown(reason):
            return Unknown(reason)
    return Unknown(f"the attribute `{name}` is not followed")


def _plain_attribute(m: Machine, value: Value, kind: str, name: str) -> Value:
    """Libraries' own classes of shapes and dims are plain tuples and ints here; the catalogue has what is theirs."""
    if name in ("real", "imag") and kind in ("int", "float", "complex"):
        return Scalar("float" if kind == "complex" else kind)
    if m.catalogue.member(f"builtins.{kind}", name) is not None:
        return member_of(m, value, f"builtins.{kind}", name)
    if not hasattr(getattr(builtins, kind, object), name):
        return Unknown(f"`{name}` is no attribute of Python's {kind}")
    return Method(value, Builtin(f"{kind}.{name}"))


def _named_tuple_attribute(m: Machine, value: Tuple, owner: Class, name: str) -> Value:
    from .records import named_attribute

    found = named_attribute(m, value, name)
    if found is None and name in ("_replace", "_asdict"):
        found = Method(value, Builtin(f"dataclasses.{'replace' if name == '_replace' else 'asdict'}"))
    return found or bound(m, value, owner, find_member(m, mro(m, owner), name), name)


def _of_alternative(m: Machine, value: Value, name: str) -> Value:
    if value == NONE:
        raise Raised
    return get_attribute(m, value, name)


def library_name(m: Machine, name: str) -> Value:
    """The value that a qualified name of a known library stands for."""
    entry = m.catalogue.find(name)
    if entry is None:
        return Unknown(f"`{name}` is not known: add a stub")
    if getattr(entry, "kind", None) == "property" and isinstance(m.catalogue.find(_owner(entry.name)), StubModule):
        from .calls import call_rule

        return call_rule(m, entry, (), ())  # a module's own state
    return entry.value if isinstance(entry, StubValue) else Library(entry.name)


def _owner(name: str) -> str:
    return name.rpartition(".")[0]


def member_of(m: Machine, receiver: Value, class_name: str, name: str) -> Value:
    """An attribute that a library's class gives its instances."""
    entry = m.catalogue.member(class_name, name)
    if entry is None:
        fallback = None if name.startswith("__") else m.catalogue.member(class_name, "__getattr__")
        if fallback is not None:
            return m.call(Library(fallback.name), (receiver, Const(name)))
        return Unknown(f"`{class_name}.{name}` is not known: add a stub")
    if isinstance(entry, StubValue):
        return entry.value
    kind = getattr(entry, "kind", None)
    if kind == "property":
        from .calls import call_rule

        return call_rule(m, entry, (receiver,), ())
    if kind == "method":
        return Method(receiver, Library(entry.name))
    return Library(entry.name)


def _object_attribute(m: Machine, value: Ref, name: str) -> Value:
    found = m.get((value.cell, name))
    if name == "__dict__":
        return namespace_of(value)
    if found is not ABSENT:
        if name != "__class__" and is_forgotten(m, value):
            return Unknown(f"attributes were set by names that are not known, maybe `{name}`")
        if not m.state.is_from_before((value.cell, name)):
            return found
        from .instances import attribute_later

        return attribute_later(m, value, name, found)
    owner = m.get((value.cell, "__class__"))
    if isinstance(owner, Library):
        return member_of(m, value, owner.name, name)
    if isinstance(owner, Class):
        order = mro(m, owner)
        member = find_member(m, order, name)
        if member is None and not name.startswith("__"):
            fallback = find_member(m, order, "__getattr__")
            if isinstance(fallback, Function):
                return m.call(fallback, (value, Const(name)))
        if member is not None and not isinstance(member, Function | Wrapped):
            from .instances import of_class

            member = of_class(m, value, name, member)
        return bound(m, value, owner, member, name)
    return Unknown("the object's class is not known")


def _class_attribute(m: Machine, value: Class, name: str) -> Value:
    if name == "__name__":
        return Const(value.name)
    if name == "__new__":
        return _maker(m, mro(m, value))
    found = find_member(m, mro(m, value), name)
    match found:
        case Wrapped("staticmethod", function):
            return function
        case Wrapped("classmethod", function):
            return Method(value, function)
        case Library(full) if getattr(m.catalogue.find(full), "kind", None) == "classmethod":
            return Method(value, found)
        case Ref(_, "object"):
            return _of_descriptor(m, found, None, value)
        case None:
            return _of_record_class(m, value, name)
    return found


def _maker(m: Machine, order: list[Value]) -> Value:
    from .constructing import maker

    return maker(m, order)


def _of_record_class(m: Machine, value: Class, name: str) -> Value:
    from .records import field_names, kind_of

    if kind_of(m, value) == "tuple" and name in ("_fields", "_make"):
        fields = Tuple(tuple(map(Const, field_names(m, value))))
        return fields if name == "_fields" else Wrapped("partial", Builtin("collections.make"), (value,))
    return Unknown(f"`{value.name}.{name}` is not known")


def _super_attribute(m: Machine, owner: Path, receiver: Value, name: str) -> Value:
    cls = receiver if isinstance(receiver, Class) else class_value(m, receiver)
    if not isinstance(cls, Class):
        return Unknown("the object's class is not known")
    order = mro(m, cls)
    index = next((i for i, item in enumerate(order) if isinstance(item, Class) and item.cell is owner), None)
    if index is None:
        return Unknown("the object's class is not known")
    if name == "__new__":
        return _maker(m, order[index + 1 :])
    found = find_member(m, order[index + 1 :], name)
    if found is None and name == "__init__":
        return Builtin("object.__init__")
    return bound(m, receiver, cls, found, name)


def bound(m: Machine, receiver: Value, owner: Class, found: Value | None, name: str) -> Value:
    """A class's attribute as its instance sees it."""
    match found:
        case OneOf(members):
            return m.fork([lambda member=member: bound(m, receiver, owner, member, name) for member in members])  # type: ignore[misc]
        case Function():
            return Method(receiver, found)
        case Library(full):
            entry = m.catalogue.find(full)
            if getattr(entry, "kind", None) == "property":
                from .calls import call_rule

                assert entry is not None
                return call_rule(m, entry, (receiver,), ())
            return Method(receiver, found) if getattr(entry, "kind", None) == "method" else found
        case Wrapped("property", function):
            return m.call(function, (receiver,))
        case Wrapped("cached_property", function):
            value = m.call(function, (receiver,))
            if isinstance(receiver, Ref):
                m.state.set((receiver.cell, name), value)
            return value
        case Wrapped("staticmethod", function):
            return function
        case Wrapped("classmethod", function):
            return Method(owner, function)
        case Ref(_, "object"):
            return _of_descriptor(m, found, receiver, owner)
        case Wrapped("field"):
            return Unknown(f"the field `{name}` is not set")
        case None:
            return Unknown(f"`{owner.name}` has no known attribute `{name}`")
    return found


def _of_descriptor(m: Machine, found: Ref, receiver: Value | None, owner: Class) -> Value:
    """An object of a class's body as an instance sees it, or the class."""
    from .descriptors import read

    library = class_value(m, found)
    if isinstance(library, Library) and receiver is not None:
        return found if m.catalogue.member(library.name, "__get__") is None else Method(receiver, found)
    given = read(m, found, receiver, owner)
    return found if given is None else given


def class_value(m: Machine, value: Value) -> Value | None:
    """The class of an object: a user's Class or a Library class."""
    if isinstance(value, Ref) and value.type == "object":
        found = m.get((value.cell, "__class__"))
        return None if found is ABSENT else found
    if isinstance(value, Array) and value.kind:
        return Library(value.kind)
    return value.owner if isinstance(value, Tuple) else None


def may_be_scalar(m: Machine, value: Value) -> bool:
    """Whether a library may have given a number of its own in place of an array without axes."""
    if not isinstance(value, Array) or value.shape.min_rank or not value.kind:
        return False
    return m.catalogue.member(value.kind, "scalars") is not None


def library_class(m: Machine, value: Value) -> str | None:
    """The catalogue's class nearest to a value's own."""
    found = class_value(m, value)
    if isinstance(found, Class):
        found = next((item for item in mro(m, found) if isinstance(item, Library)), None)
    return found.name if isinstance(found, Library) else None


def mro(m: Machine, owner: Class) -> list[Value]:
    """A class and its bases in method resolution order: depth first, the last of equals kept.

    A library's class comes after those that are made from it; it is left out, as they have its members.
    """
    order: list[Value] = []
    stack: list[Value] = [owner]
    forks = False
    while stack:
        item = stack.pop()
        order.append(item)
        if isinstance(item, Class):
            stack.extend(reversed(item.bases))
            forks = forks or len(item.bases) > 1
    if not forks:
        return order
    last = {item: index for index, item in enumerate(order)}
    order = [item for index, item in enumerate(order) if last[item] == index]
    return [item for index, item in enumerate(order) if not _is_base_of(m, item, order[index + 1 :])]


def _is_base_of(m: Machine, base: Value, others: list[Value]) -> bool:
    """Whether one of a library's classes is made from another."""
    known = m.catalogue
    return isinstance(base, Library) and any(
        isinstance(item, Library) and item != base and known.is_subclass(item.name, base.name) for item in others
    )


def find_member(m: Machine, order: list[Value], name: str) -> Value | None:
    for item in order:
        if isinstance(item, Class):
            found = m.get((item.cell, name))
            if found is not ABSENT:
                return found
        elif isinstance(item, Library):
            entry = m.catalogue.member(item.name, name)
            if entry is not None and not isinstance(entry, StubModule):
                return entry.value if isinstance(entry, StubValue) else Library(entry.name)
        elif isinstance(item, Unknown):
            return Unknown("a base class is not known")
    return None


def set_attribute(m: Machine, value: Value, name: str, new: Value) -> bool:
    """Assign an attribute; False if a setter did so, and made of the value what it liked."""
    match value:
        case Ref(cell, "object"):
            if _set_property(m, value, name, new):
                return False
            before = m.get((cell, name)) if is_one_of_many(m, cell) else ABSENT
            m.state.set((cell, name), new if before is ABSENT else m.join(before, new))
            _tell(m, value, name, new)
        case Class(cell):
            m.state.set((cell, name), new)
        case Wrapped("partial", Builtin("collections.new"), (Class() as owner,)) if name == "__defaults__":
            from .records import set_defaults

            set_defaults(m, owner, new)
        case Module(root):
            m.state.set((root, name), new)
        case Library():
            m.set_ambient(f"set {name}", new)
        case OneOf(members):
            for member in members:
                if isinstance(member, Ref | Class):
                    before = m.get((member.cell, name))
                    joined = new if before is ABSENT else m.join(before, new)
                    m.state.set((member.cell, name), joined)
        case Unknown():
            m.give_away(new)
    return True


def _tell(m: Machine, value: Ref, name: str, new: Value) -> None:
    """Let a library's class know what is set on its objects."""
    owner = library_class(m, value)
    entry = None if owner is None else m.catalogue.member(owner, "__setattr__")
    if entry is not None:
        m.call(Library(entry.name), (value, Const(name), new))


def _set_property(m: Machine, value: Ref, name: str, new: Value) -> bool:
    """Run the setter if the attribute is a property of a user's class, or a descriptor that has one."""
    from .descriptors import write

    owner = m.get((value.cell, "__class__"))
    for item in mro(m, owner) if isinstance(owner, Class) else ():
        found = m.get((item.cell, name)) if isinstance(item, Class) else ABSENT
        if found is ABSENT:
            continue
        if not (isinstance(found, Wrapped) and found.type == "property"):
            return write(m, found, value, new)
        if found.arguments:
            m.call(found.arguments[0], (value, new))
        return True
    return False
