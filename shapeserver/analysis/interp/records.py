"""Classes that Python completes from what their bodies bind: data classes, named tuples, enumerations.

Vocabulary.  The *fields* of a class are the annotated names of its body, in order.  A class is *marked* as a record by
whoever completes it, a decorator or a base class: "data" and "tuple" have a constructor with a parameter for each
field, "enum" has members.  All of this lies in the heap beside the class's own attributes.
"""

from __future__ import annotations

from ..lattice import join
from ..memo import ABSENT
from ..rule import AFTER_ERROR, Arguments, Keywords
from ..value import NONE, Class, Const, Function, Ref, Tuple, Unknown, Value, Wrapped, as_dim
from .contracts import fields
from .machine import Machine
from .objects import FIELDS, GIVEN, MEMBERS, NAMES, RECORD, class_value, find_member, mro


def add_field(m: Machine, name: str, annotation: str) -> None:
    """The class body that runs annotates a name."""
    if "ClassVar" in annotation:
        return
    for kind in (FIELDS, GIVEN) if "InitVar" in annotation else (FIELDS,):
        location = (m.frame.path, kind)
        found = m.get(location)
        before = found.items if isinstance(found, Tuple) else ()
        if Const(name) not in before:
            m.state.set(location, Tuple((*before, Const(name))))


def mark(m: Machine, owner: Value, kind: str) -> Value:
    if isinstance(owner, Class):
        m.state.set((owner.cell, RECORD), Const(kind))
    return owner


def new_class(m: Machine, name: str, fields: tuple[str, ...], defaults: Arguments) -> Class:
    """A class of named tuples; the last fields have defaults."""
    cell = m.unique(m.here(what="class"))
    m.state.recorders[-1].created.add(cell)
    m.state.set((cell, FIELDS), Tuple(tuple(map(Const, fields))))
    m.state.set((cell, RECORD), Const("tuple"))
    for field, value in zip(fields[len(fields) - len(defaults) :], defaults, strict=True):
        m.state.set((cell, field), value)
    return Class(cell, name)


def set_defaults(m: Machine, owner: Class, defaults: Value) -> None:
    """The last fields of a named tuple get defaults, as those of its `__new__`."""
    names, items = field_names(m, owner), m.items(defaults)
    if items is None:
        items = (Unknown("the defaults of a named tuple are not known"),) * len(names)
    for name, value in zip(names[len(names) - len(items) :], items, strict=False):
        m.state.set((owner.cell, name), value)


def kind_of(m: Machine, owner: Value | None) -> str:
    """ "data", "tuple", "enum", or "" for a class that is no record."""
    if not isinstance(owner, Class):
        return ""
    for item in mro(m, owner):
        found = m.get((item.cell, RECORD)) if isinstance(item, Class) else None
        if isinstance(found, Const):
            return str(found.value)
    return ""


def field_names(m: Machine, owner: Class, kind: str = FIELDS) -> list[str]:
    """The fields of a class, those of its bases first."""
    found: dict[str, None] = {}
    for item in reversed(mro(m, owner)):
        if isinstance(item, Class) and m.get((item.cell, RECORD)) is not ABSENT:
            names = m.get((item.cell, kind))
            found.update((str(name.value), None) for name in getattr(names, "items", ()) if isinstance(name, Const))
    return list(found)


def construct(m: Machine, owner: Class, order: list[Value], arguments: Arguments, keywords: Keywords) -> Value | None:
    """An instance of a record; None where an ordinary constructor comes first."""
    for item in order:
        if not isinstance(item, Class) or m.get((item.cell, "__init__")) is not ABSENT:
            return None
        found = m.get((item.cell, RECORD))
        if isinstance(found, Const):
            break
    else:
        return None
    if found.value == "enum":
        return member_of_value(m, owner, arguments[0] if arguments else NONE)
    if found.value == "tuple":
        return new_tuple(m, owner, arguments, keywords)
    bound = _bind(m, owner, order, arguments, keywords)
    if isinstance(bound, str):
        m.report("argument-mismatch", bound)
        return AFTER_ERROR
    bound = fields(m, order, bound)
    ref = m.allocate("object")
    m.state.set((ref.cell, "__class__"), owner)
    given = field_names(m, owner, GIVEN)
    for name, value in bound.items():
        if name not in given:
            m.state.set((ref.cell, name), value)
    after = find_member(m, order, "__post_init__")
    if after is not None:
        m.call(after, (ref, *(bound[name] for name in given if name in bound)))
    return ref


def new_tuple(m: Machine, owner: Class, arguments: Arguments, keywords: Keywords) -> Value:
    """A named tuple of these items, whatever `__new__` its class has."""
    order = mro(m, owner)
    bound = _bind(m, owner, order, arguments, keywords)
    if isinstance(bound, str):
        m.report("argument-mismatch", bound)
        return AFTER_ERROR
    return Tuple(tuple(fields(m, order, bound).values()), owner)


def _bind(
    m: Machine, owner: Class, order: list[Value], arguments: Arguments, keywords: Keywords
) -> dict[str, Value] | str:
    """The value of each field, or what Python would say."""
    defaults = {name: find_member(m, order, name) for name in field_names(m, owner)}
    names = [name for name, default in defaults.items() if not _is_internal(default)]
    given = dict(keywords)
    bound = dict(zip(names, arguments, strict=False))
    if "*" in given:
        return dict.fromkeys(defaults, Unknown("it is called with arguments of unknown number"))
    if any(isinstance(base, Unknown) for base in order):
        return {**dict.fromkeys(defaults, Unknown("a base has fields that are not known")), **given}
    if len(arguments) > len(names):
        return f"{owner.name}() takes {len(names)} positional arguments but {len(arguments)} were given"
    for name, value in given.items():
        if name in bound:
            return f"{owner.name}() got multiple values for argument '{name}'"
        if name not in names:
            return f"{owner.name}() got an unexpected keyword argument '{name}'"
        bound[name] = value
    missing = [name for name in names if name not in bound and not _has_default(defaults[name])]
    if missing:
        return f"{owner.name}() missing required argument '{missing[0]}'"
    filled = {name: bound[name] if name in bound else _default(m, default) for name, default in defaults.items()}
    return {name: value for name, value in filled.items() if value is not None}


def _is_internal(default: Value | None) -> bool:
    """Whether a field is no parameter of the constructor: `field(init=False)`."""
    return isinstance(default, Wrapped) and default.type == "field" and ("init", Const(False)) in default.keywords


def _has_default(default: Value | None) -> bool:
    if isinstance(default, Wrapped) and default.type == "field":
        return bool(default.arguments) or default.function != NONE
    return default is not None


def _default(m: Machine, default: Value | None) -> Value | None:
    if isinstance(default, Wrapped) and default.type == "field":
        if default.arguments:
            return default.arguments[0]
        return None if default.function == NONE else m.call(default.function, ())
    return default


def values_of(m: Machine, value: Value) -> dict[str, Value] | None:
    """The fields of an instance with their values; None if it is no record."""
    owner = class_value(m, value)
    if not isinstance(owner, Class) or kind_of(m, owner) not in ("data", "tuple"):
        return None
    return {name: m.attribute(value, name) for name in field_names(m, owner)}


def replaced(m: Machine, value: Value, changes: Keywords) -> Value:
    """An instance made anew with some fields changed."""
    owner, fields = class_value(m, value), values_of(m, value)
    if not isinstance(owner, Class) or fields is None:
        return Unknown("what is copied here is not known")
    order = mro(m, owner)
    if kind_of(m, owner) == "tuple":
        return new_tuple(m, owner, (), tuple((fields | dict(changes)).items()))
    own = {name: item for name, item in fields.items() if not _is_internal(find_member(m, order, name))}
    return m.call(owner, (), tuple((own | dict(changes)).items()))


def named_attribute(m: Machine, value: Tuple, name: str) -> Value | None:
    """What the items of a named tuple, and its own functions, are called; None for any other name."""
    owner = value.owner
    if not isinstance(owner, Class):
        return None
    names = field_names(m, owner)
    if name in names and len(names) == len(value.items):
        return value.items[names.index(name)]
    return Tuple(tuple(map(Const, names))) if name == "_fields" else None


# Enumerations


def add_members(m: Machine, owner: Class, plain: bool) -> None:
    """Turn what a class body bound into members; `plain` ones are numbers or texts, as of `IntEnum`."""
    names = m.get((owner.cell, NAMES))
    found: list[Value] = []
    last = 0
    for name in names.items if isinstance(names, Tuple) else ():
        assert isinstance(name, Const)
        value = m.get((owner.cell, name.value))
        if isinstance(value, Wrapped) and value.type == "auto":
            value = Const(last + 1)
        if str(name.value).startswith("_") or isinstance(value, Function | Wrapped | Class):
            continue
        number = as_dim(value)
        last = number if isinstance(number, int) else last
        m.state.set((owner.cell, name.value), value if plain else _member(m, owner, name, value))
        found.append(name)
    m.state.set((owner.cell, MEMBERS), Tuple(tuple(found)))
    mark(m, owner, "enum")


def _member(m: Machine, owner: Class, name: Const, value: Value) -> Ref:
    ref = m.allocate("object")
    for attribute, item in (("__class__", owner), ("name", name), ("value", value)):
        m.state.set((ref.cell, attribute), item)
    return ref


def members(m: Machine, owner: Class) -> Arguments | None:
    """The members of an enumeration in order; None of any other class."""
    names = m.get((owner.cell, MEMBERS))
    if not isinstance(names, Tuple):
        return None
    return tuple(m.get((owner.cell, name.value)) for name in names.items if isinstance(name, Const))


def member_of_value(m: Machine, owner: Class, value: Value) -> Value:
    """`Kind(2)`: the member of that value."""
    found = members(m, owner)
    if found is None:
        return Unknown("the members are not known")
    own = [m.attribute(item, "value") if isinstance(item, Ref) else item for item in found]
    if value in own:
        return found[own.index(value)]
    if value in found:
        return value
    result: Value | None = None
    for item in found:
        result = item if result is None else join(result, item)
    return result or Unknown("an enumeration without members")
