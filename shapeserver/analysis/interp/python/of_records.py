"""The functions of `collections`, `dataclasses`, `typing` and `enum` that make classes and containers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ... import dim
from ...lattice import NEVER
from ...value import NONE, Builtin, Class, Const, Ref, Tuple, Unknown, Value, Wrapped, as_dim
from .. import records
from ..assign import MOST, extend
from ..machine import Machine
from .of_copy import copied
from .of_counters import new_counter
from .sequences import iterate

DEQUE: Final = "collections.deque"
DEFAULT: Final = "default"
"""Where a dict keeps what makes the values of missing keys."""


def _new_object(m: Machine, owner: Value, *rest: Value, **named: Value) -> Value:
    """An object of a user's class before its `__init__`."""
    ref = m.allocate("object")
    m.state.set((ref.cell, "__class__"), owner)
    return ref


def _namedtuple(m: Machine, name: Value, fields: Value, *, defaults: Value = NONE, **rest: Value) -> Value:
    names = m.items(fields)
    if isinstance(fields, Const) and isinstance(fields.value, str):
        names = tuple(Const(part) for part in fields.value.replace(",", " ").split())
    if names is None or not all(isinstance(item, Const) and isinstance(item.value, str) for item in names):
        return Unknown("the fields of a named tuple are not known")
    title = name.value if isinstance(name, Const) and isinstance(name.value, str) else "tuple"
    own = () if defaults == NONE else m.items(defaults) or ()
    return records.new_class(m, title, tuple(str(item.value) for item in names), own)  # type: ignore[attr-defined]


def _make(m: Machine, owner: Value, values: Value) -> Value:
    items, _, _ = iterate(m, values)
    if items is None or not isinstance(owner, Class):
        return Unknown("the items of a named tuple are not known")
    return records.new_tuple(m, owner, items, ())


def _new_tuple(m: Machine, source: Value, owner: Value, *items: Value, **named: Value) -> Value:
    """What the `__new__` gives that a class of named tuples has from `source`."""
    if not isinstance(owner, Class):
        return Unknown("the class of a named tuple is not known")
    return records.new_tuple(m, owner, items, tuple(named.items()))


def _deque(m: Machine, values: Value | None = None, maxlen: Value = NONE) -> Value:
    items, length, element = iterate(m, values) if values is not None else ((), 0, NEVER)
    most = as_dim(maxlen)
    if maxlen == NONE:
        return m.sorted_as(m.new_list(items) if items is not None else m.new_sequence(length, element), DEQUE)
    if most is None:
        return m.sorted_as(m.new_sequence(dim.UNKNOWN, element), DEQUE)
    made = m.sorted_as(m.new_list(()), DEQUE)
    m.state.set((made.cell, MOST), maxlen)
    extend(m, made, items, element)
    return made


def _defaultdict(m: Machine, factory: Value = NONE, *values: Value, **named: Value) -> Value:
    result = m.call(Builtin("dict"), values, tuple(named.items()))
    if isinstance(result, Ref) and factory != NONE:
        m.state.set((result.cell, DEFAULT), factory)
    return result


def _dataclass(m: Machine, *owner: Value, **options: Value) -> Value:
    return records.mark(m, owner[0], "data") if owner else Builtin("dataclasses.dataclass")


def _field(m: Machine, *, default: Value | None = None, default_factory: Value = NONE, **options: Value) -> Value:
    return Wrapped("field", default_factory, () if default is None else (default,), tuple(options.items()))


def _replace(m: Machine, value: Value, **changes: Value) -> Value:
    return records.replaced(m, value, tuple(changes.items()))


def _asdict(m: Machine, value: Value, **options: Value) -> Value:
    fields = records.values_of(m, value)
    if fields is None:
        return Unknown("the fields are not known")
    return m.new_dict(tuple((Const(name), copied(m, item, True)) for name, item in fields.items()))


def _astuple(m: Machine, value: Value) -> Value:
    fields = records.values_of(m, value)
    return Unknown("the fields are not known") if fields is None else Tuple(tuple(fields.values()))


def _tuple_class(m: Machine, owner: Value, **options: Value) -> Value:
    return records.mark(m, owner, "tuple")


def _enumeration(plain: bool) -> Callable[..., Value]:
    def run(m: Machine, owner: Value, **options: Value) -> Value:
        if isinstance(owner, Class):
            records.add_members(m, owner, plain)
        return NONE

    return run


FUNCTIONS: Final[dict[str, Callable[..., Value]]] = {
    "object.__new__": _new_object, "collections.namedtuple": _namedtuple, "collections.make": _make,
    "collections.new": _new_tuple, "collections.deque": _deque, "collections.defaultdict": _defaultdict,
    "collections.Counter": new_counter,
    "dataclasses.dataclass": _dataclass, "dataclasses.field": _field, "dataclasses.replace": _replace,
    "dataclasses.asdict": _asdict, "dataclasses.astuple": _astuple, "typing.NamedTuple": _tuple_class,
    "enum.members": _enumeration(False), "enum.numbers": _enumeration(True),
    "enum.auto": lambda m: Wrapped("auto", NONE),
}  # fmt: skip
