"""Python's functions that make one number or text of a value."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Final

from ... import dim
from ...rule import AFTER_ERROR
from ...value import FALSE, NONE, TRUE, Array, Const, Int, Ref, Scalar, Tuple, Unknown, Value, as_dim, dim_value
from ..machine import Machine


def _int(m: Machine, value: Value = Const(0), base: Value | None = None) -> Value:
    known = as_dim(value)
    if known is not None:
        return dim_value(known)
    match value:
        case Const(None):
            return _no_number(m, "int() argument must be a string, a bytes-like object or a real number")
        case Const(float() as number) if number == number and abs(number) < 2**53:
            return Const(int(number))
        case Const(str() as text) if base is None:
            try:
                return Const(int(text))
            except ValueError:
                return Scalar("int")
        case Array():
            if isinstance(made := as_number(m, value, "__int__"), Unknown):
                return made
            contents = m.contents(value)
            if contents is not None and len(contents) == 1:
                return dim_value(contents[0])
    return Int(m.fresh(m.letter(), None))


def _no_number(m: Machine, words: str) -> Value:
    m.report("value-mismatch", f"{words}, not 'NoneType'")
    return AFTER_ERROR


def as_number(m: Machine, value: Value, name: str) -> Value | None:
    """Have the class of an array say whether it can be made one number; Unknown if something else may come of it."""
    return m.call(m.attribute(value, name), ()) if isinstance(value, Array) and library_member(m, value, name) else None


def _complex(m: Machine, value: Value = Const(0.0), *rest: Value) -> Value:
    as_number(m, value, "__complex__")
    return Scalar("complex")


def _float(m: Machine, value: Value = Const(0.0)) -> Value:
    if isinstance(made := as_number(m, value, "__float__"), Unknown):
        return made
    if value == NONE:
        return _no_number(m, "float() argument must be a string or a real number")
    if isinstance(value, Const) and isinstance(value.value, int | float | str):
        try:
            return Const(float(value.value))
        except (ValueError, OverflowError):
            return Scalar("float")
    return Scalar("float")


def _bool(m: Machine, value: Value = FALSE) -> Value:
    from ..comparisons import asked_truth

    known = asked_truth(m, value)
    return Scalar("bool") if known is None else TRUE if known else FALSE


def library_member(m: Machine, value: Value, name: str) -> bool:
    """Whether the value's class is a library's and has a rule for `name`."""
    from ..objects import library_class

    owner = library_class(m, value)
    return owner is not None and m.catalogue.member(owner, name) is not None


def _str(m: Machine, value: Value = Const(""), *rest: Value) -> Value:
    if isinstance(value, Ref) and library_member(m, value, "__str__"):
        found = m.call(m.attribute(value, "__str__"), ())
        return found if isinstance(found, Const) else Scalar("str")
    if isinstance(value, Const) and isinstance(value.value, str | int):
        return Const(str(value.value))
    return Scalar("str")


def _abs(m: Machine, value: Value) -> Value:
    if isinstance(value, Const) and isinstance(value.value, int | float | complex):
        return Const(abs(value.value))
    if isinstance(value, Int):
        return value if dim.less_equal(0, value.dim) is dim.equal(0, 0) else Scalar("int")
    if isinstance(value, Array) or (isinstance(value, Ref) and value.type == "object"):
        return m.call(m.attribute(value, "__abs__"), ())
    return value if isinstance(value, Scalar | Unknown) else Unknown("abs() of this is not known")


def _round(m: Machine, value: Value, digits: Value = NONE) -> Value:
    if isinstance(value, Const) and isinstance(value.value, int | float) and isinstance(digits, Const):
        try:
            return Const(round(value.value, digits.value))  # type: ignore[call-overload]
        except (TypeError, ValueError, OverflowError):
            return Scalar("int")
    if isinstance(value, Array):
        if not library_member(m, value, "__round__"):
            return Unknown("round() of this is not known")
        return m.call(m.attribute(value, "__round__"), () if digits == NONE else (digits,))
    return Scalar("int" if digits == NONE else "float")


def _divmod(m: Machine, left: Value, right: Value) -> Value:
    from ..operators import binary

    return Tuple((binary(m, ast.FloorDiv, left, right), binary(m, ast.Mod, left, right)))


def _pow(m: Machine, left: Value, right: Value, *rest: Value) -> Value:
    from ..operators import binary

    return Scalar("int") if rest else binary(m, ast.Pow, left, right)


FUNCTIONS: Final[dict[str, Callable[..., Value]]] = {
    "int": _int, "float": _float, "bool": _bool, "str": _str, "abs": _abs, "round": _round, "divmod": _divmod,
    "pow": _pow, "complex": _complex,
}  # fmt: skip
