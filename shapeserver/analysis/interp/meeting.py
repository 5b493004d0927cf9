"""Holding a value against a type: what an annotation means, and what is known of a value that fits it."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from .. import contract, dtype
from ..asking import Mismatch
from ..axes import UNKNOWN_SHAPE
from ..contract import Names
from ..dim import UNKNOWN
from ..lattice import join_all
from ..rule import AFTER_ERROR
from ..value import NONE, Array, Builtin, Const, Contract, Form, Int, Library, Scalar, Tuple, Unknown, Value
from .machine import Machine


def meaning(m: Machine, annotation: ast.expr) -> Value:
    """The type that an annotation names."""
    from .narrow import value_of

    return resolved(m, value_of(m, annotation))


def resolved(m: Machine, found: Value) -> Value:
    """A type, where it may be given as a text."""
    if not isinstance(found, Const) or not isinstance(found.value, str):
        return found
    from .narrow import value_of

    try:
        node = ast.parse(found.value.strip(), mode="eval").body
    except (SyntaxError, ValueError):
        return Unknown("an annotation that is not Python")
    return value_of(m, node)


def faults(m: Machine, wanted: Value) -> Iterable[str]:
    if isinstance(wanted, Contract) and wanted.fault:
        yield wanted.fault
    elif isinstance(wanted, Form) and wanted.origin != "literal":
        for item in wanted.arguments:
            yield from faults(m, resolved(m, item))


def met(m: Machine, wanted: Value, value: Value, names: Names, label: str = "") -> Value:
    """The value, better known by what its type promises; raises `Mismatch` if it certainly breaks the promise.

    label: the parameter's name, if it is one.
    """
    if value is AFTER_ERROR:
        return value
    match wanted:
        case Const(str()):
            return met(m, resolved(m, wanted), value, names, label)
        case Contract():
            return _met_array(m, wanted, value, names)
        case Form("union", members):
            return _met_union(m, members, value, names)
        case Form("tuple", members):
            return _met_tuple(m, members, value, names)
        case Form("list", (element,)) if isinstance(value, Unknown):
            inner = met(m, element, Unknown(), names)
            return value if isinstance(inner, Unknown) else m.new_sequence(UNKNOWN, inner)
        case Library(name) if isinstance(value, Unknown) and getattr(m.catalogue.find(name), "is_array", False):
            return Array(name, UNKNOWN_SHAPE)
        case Builtin("int") if isinstance(value, Unknown):
            return Int(m.fresh(label, None)) if label else Scalar("int")
        case Builtin("bool" | "str" as name) if isinstance(value, Unknown):
            return Scalar(name)
    return value


def _met_array(m: Machine, wanted: Contract, value: Value, names: Names) -> Value:
    if isinstance(value, Unknown):
        value = Array(wanted.kind, UNKNOWN_SHAPE, _only_dtype(wanted))
    if not isinstance(value, Array):
        return value
    if wanted.strict and not fits_dtype(wanted, value):
        raise Mismatch(contract.CODE, f"{value.dtype} where {' or '.join(wanted.dtypes)} is expected")
    if wanted.axes is None:
        return value
    shape = contract.fit(wanted.axes, value.shape, names, m.ask)
    if shape == value.shape:
        return value
    return Array(value.kind, shape, value.dtype, value.data, value.cell, value.node, value.mark, value.made)


def _only_dtype(wanted: Contract) -> str | None:
    """The dtype that is promised, if it is one and not a category of several."""
    if len(wanted.dtypes) != 1 or wanted.dtypes[0] in ("integer", "unsigned", "float", "complex"):
        return None
    return wanted.dtypes[0]


def fits_dtype(wanted: Contract, value: Value) -> bool:
    """Whether the dtype may be a promised one."""
    name = value.dtype if isinstance(value, Array) else None
    if name is None or not wanted.dtypes or name in dtype.WEAK:
        return True
    return name in wanted.dtypes or dtype.category(name) in wanted.dtypes


def _met_union(m: Machine, members: tuple[Value, ...], value: Value, names: Names) -> Value:
    types = [resolved(m, member) for member in members]
    if isinstance(value, Unknown):
        found = [NONE if item in (NONE, Builtin("NoneType")) else met(m, item, value, names) for item in types]
        return value if any(isinstance(item, Unknown) for item in found) else join_all(found)
    if not isinstance(value, Array) or not all(isinstance(item, Contract) or item == NONE for item in types):
        return value
    contracts = [item for item in types if isinstance(item, Contract)]
    if len(contracts) == 1:
        return met(m, contracts[0], value, names)
    return value


def _met_tuple(m: Machine, members: tuple[Value, ...], value: Value, names: Names) -> Value:
    if Const(...) in members:
        return value
    if isinstance(value, Unknown) and len(members) == 1:
        return value  # so many write `tuple[int]` for any number of ints that it promises no length
    if isinstance(value, Unknown):
        items: tuple[Value, ...] = (value,) * len(members)
    elif isinstance(value, Tuple) and len(value.items) == len(members):
        items = value.items
    else:
        return value
    found = tuple(met(m, item, part, names) for item, part in zip(members, items, strict=True))
    if isinstance(value, Unknown) and all(isinstance(item, Unknown) for item in found):
        return value
    return Tuple(found)
