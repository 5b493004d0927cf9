"""What `isinstance` answers, where that is certain."""

from __future__ import annotations

from ..rule import StubValue
from ..value import (
    PYTHON_TYPES,
    Array,
    Builtin,
    Class,
    Const,
    Form,
    Library,
    OneOf,
    Ref,
    Tuple,
    Unknown,
    Value,
    type_name,
)
from .machine import Machine
from .objects import class_value, may_be_scalar, mro

_KINDS = {"int": ("int", "bool")}
_OPEN = "counts_as_instances"  # the attribute of a library's class that says what else counts as its instances


def options_of(wanted: Value) -> tuple[Value, ...]:
    """The classes that the second argument of `isinstance` lists: tuples and unions lie in each other."""
    match wanted:
        case Tuple(items) | Form("union", items):
            return tuple(option for item in items for option in options_of(item))
    return (wanted,)


def is_instance(m: Machine, value: Value, options: tuple[Value, ...]) -> bool | None:
    """`isinstance`, if its answer is certain."""
    answers = [_is_of(m, value, option) for option in options]
    certain = not (isinstance(value, Ref) and _may_be_derived(m, value))
    return True if True in answers else None if None in answers or not certain else False


def kind_of(m: Machine, value: Value) -> str | None:
    """The name of the type of a value of Python's own."""
    if isinstance(value, Ref) and value.type != "object":
        return m.sort_of(value)
    return "tuple" if isinstance(value, Tuple) else type_name(value)


def _may_be_derived(m: Machine, value: Ref) -> bool:
    """Whether an object may be of a class derived from its own: it was not made by what runs at any time."""
    return isinstance(class_value(m, value), Class) and not m.is_settled(value)


def _is_of(m: Machine, value: Value, option: Value) -> bool | None:
    if option == Builtin("object"):
        return True
    if isinstance(value, Unknown | OneOf) or isinstance(option, Unknown):
        return None
    if isinstance(option, Const):
        return None if option.value is not None else kind_of(m, value) == "NoneType"
    if isinstance(option, Builtin):
        return _is_of_python(m, value, option.name)
    if isinstance(option, Class):
        return _is_of_class(m, value, option)
    return _is_of_library(m, value, option.name) if isinstance(option, Library) else None


def _is_of_python(m: Machine, value: Value, name: str) -> bool | None:
    if isinstance(value, Array):
        scalar = name in PYTHON_TYPES and not value.shape.rank  # one of a library may be a float too
        return None if scalar or not value.kind else False
    kind = kind_of(m, value)
    if kind == "set" and name in ("set", "frozenset"):
        return None
    return kind in _KINDS.get(name, (name,)) if kind else None


def _is_of_class(m: Machine, value: Value, option: Class) -> bool | None:
    owner = class_value(m, value)
    if isinstance(owner, Class) and option in mro(m, owner):
        return True
    above = next((item.name for item in mro(m, option) if isinstance(item, Library)), None)
    if above is not None and m.catalogue.member(above, _OPEN) is not None:
        return None
    return False if owner is not None or kind_of(m, value) else None


def _is_of_library(m: Machine, value: Value, option: str) -> bool | None:
    owner = class_value(m, value)
    classes = mro(m, owner) if isinstance(owner, Class) else () if owner is None else (owner,)
    known = [item.name for item in classes if isinstance(item, Library)]
    if any(m.catalogue.is_subclass(name, option) for name in known):
        return None if may_be_scalar(m, value) else True
    counted = _counted(m, option)
    if isinstance(value, Array):
        word = "scalar" if may_be_scalar(m, value) else "array"
        return None if not value.kind or word in counted else False
    kind = kind_of(m, value)
    if kind:
        return kind in counted
    return None if "object" in counted or not known else False


def _counted(m: Machine, option: str) -> tuple[object, ...]:
    """What counts as an instance of a library's class, whatever it is derived from."""
    found = m.catalogue.member(option, _OPEN)
    items = found.value.items if isinstance(found, StubValue) and isinstance(found.value, Tuple) else ()
    return tuple(item.value for item in items if isinstance(item, Const))
