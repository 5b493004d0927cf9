"""Python's functions that ask a value for its class or its attributes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from types import GeneratorType
from typing import Final

from ...value import NONE, TRUE, Builtin, Class, Const, Ref, Scalar, Tuple, Unknown, Value, Wrapped
from ..machine import Machine
from . import namespace

_KINDS = (bool, int, float, complex, str, bytes, list, tuple, dict, type(None), GeneratorType)
_OWN: Final[dict[str, type]] = {kind.__name__: kind for kind in _KINDS} | {"collections.deque": deque}
"""The types of Python's own whose attributes are asked; what is a set here may be a frozen one."""


def _isinstance(m: Machine, value: Value, classes: Value) -> Value:
    from ..membership import is_instance, options_of

    answer = is_instance(m, value, options_of(classes))
    return Scalar("bool") if answer is None else Const(answer)


def _getattr(m: Machine, value: Value, name: Value, default: Value | None = None) -> Value:
    if not (isinstance(name, Const) and isinstance(name.value, str)):
        return Unknown("the attribute's name is not known")
    found = m.attribute(value, name.value)
    return found if default is None or not isinstance(found, Unknown) else Unknown("the attribute may be absent")


def _setattr(m: Machine, value: Value, name: Value, new: Value) -> Value:
    namespace.write(m, value, name, new)
    return NONE


def _vars(m: Machine, value: Value = NONE) -> Value:
    is_object = isinstance(value, Ref) and value.type == "object"
    return namespace.namespace_of(value) if is_object else Unknown("the variables of this are not followed")  # type: ignore[arg-type]


def _hasattr(m: Machine, value: Value, name: Value) -> Value:
    from ..membership import kind_of
    from ..objects import may_be_scalar

    if not (isinstance(name, Const) and isinstance(name.value, str)):
        return Scalar("bool")
    if name.value.startswith("__") and may_be_scalar(m, value):  # a number has the array's methods, but no length
        return Scalar("bool")
    own = None if isinstance(value, Tuple) and value.owner else _OWN.get(kind_of(m, value) or "")
    if own is not None:
        return Const(any(name.value in vars(kind) for kind in own.__mro__))
    return Scalar("bool") if isinstance(m.attribute(value, name.value), Unknown) else TRUE


def _type(m: Machine, value: Value, *rest: Value) -> Value:
    from ..instances import SUBCLASS
    from ..membership import kind_of
    from ..objects import class_value, may_be_scalar

    if may_be_scalar(m, value):
        return Unknown("it may be a number")
    found = None if rest else class_value(m, value)
    if isinstance(found, Class) and isinstance(value, Ref) and not m.is_settled(value):
        return SUBCLASS
    kind = kind_of(m, value)
    return found or (Builtin(kind) if kind and not rest else Unknown("the type is not known"))


def _wrap(kind: str) -> Callable[..., Value]:
    def run(m: Machine, function: Value) -> Value:
        return Wrapped(kind, function)

    return run


def _object(m: Machine) -> Value:
    return m.allocate("object")


FUNCTIONS: Final[dict[str, Callable[..., Value]]] = {
    "isinstance": _isinstance, "getattr": _getattr, "setattr": _setattr, "hasattr": _hasattr, "type": _type,
    "vars": _vars, "property": _wrap("property"), "staticmethod": _wrap("staticmethod"),
    "classmethod": _wrap("classmethod"), "object": _object,
}  # fmt: skip
