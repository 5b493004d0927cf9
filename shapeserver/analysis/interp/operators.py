"""Operators, for every kind of value."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from typing import Any

from .. import dim
from ..dim import Dim
from ..dtype import is_integer
from ..lattice import join
from ..value import (
    FALSE,
    NONE,
    TRUE,
    Array,
    Builtin,
    Class,
    Const,
    Contract,
    Form,
    Int,
    Library,
    OneOf,
    Ref,
    Scalar,
    Sequence,
    Tuple,
    Unknown,
    Value,
    as_dim,
    dim_value,
    type_name,
)
from .comparisons import asked_truth
from .dunders import call_dunder, is_instance, own_method
from .frame import Raised
from .machine import Machine
from .objects import may_be_scalar
from .python import texts

LONGEST = 4096  # elements of a repeated list or text

_PYTHON: dict[type, tuple[str, Callable[[Any, Any], Any]]] = {
    ast.Add: ("add", operator.add),
    ast.Sub: ("sub", operator.sub),
    ast.Mult: ("mul", operator.mul),
    ast.Div: ("truediv", operator.truediv),
    ast.FloorDiv: ("floordiv", operator.floordiv),
    ast.Mod: ("mod", operator.mod),
    ast.Pow: ("pow", operator.pow),
    ast.MatMult: ("matmul", operator.matmul),
    ast.BitAnd: ("and", operator.and_),
    ast.BitOr: ("or", operator.or_),
    ast.BitXor: ("xor", operator.xor),
    ast.LShift: ("lshift", operator.lshift),
    ast.RShift: ("rshift", operator.rshift),
}
_UNARY: dict[type, tuple[str, Callable[[Any], Any]]] = {
    ast.USub: ("neg", operator.neg),
    ast.UAdd: ("pos", operator.pos),
    ast.Invert: ("invert", operator.invert),
}
_NUMBERS = ("bool", "int", "float", "complex")


def binary(m: Machine, kind: type, left: Value, right: Value, in_place: bool = False) -> Value:
    """`left op right`; `kind` is the class of the syntax node, such as `ast.Add`."""
    m.step()
    if isinstance(left, OneOf):
        return m.fork([lambda item=item: binary(m, kind, _present(item), right, in_place) for item in left.members])  # type: ignore[misc]
    if isinstance(right, OneOf):
        return m.fork([lambda item=item: binary(m, kind, left, _present(item), in_place) for item in right.members])  # type: ignore[misc]
    name, function = _PYTHON[kind]
    if kind is ast.Mult and (_is_repeated(m, left, right) or _is_repeated(m, right, left)):
        return _builtin_binary(m, kind, function, left, right, in_place)
    if kind is ast.Mod and type_name(left) == "str":  # Python asks the text first
        return _builtin_binary(m, kind, function, left, right, in_place)
    if is_instance(left) or is_instance(right):
        return call_dunder(m, name, f"r{name}", left, right, in_place)
    if kind is ast.BitOr and _is_type(left) and _is_type(right):
        return Form("union", (left, right))
    if isinstance(left, Unknown):
        return left
    if isinstance(right, Unknown):
        return right
    return _builtin_binary(m, kind, function, left, right, in_place)


def _present(value: Value) -> Value:
    """An alternative that takes part in arithmetic: None cannot."""
    if value == NONE:
        raise Raised
    return value


def _is_type(value: Value) -> bool:
    """Whether a value can be one side of `A | B`; an unknown one can be a type."""
    return isinstance(value, Contract | Form | Library | Class | Builtin) or value == NONE


def _is_repeated(m: Machine, sequence: Value, count: Value) -> bool:
    """Whether a list or tuple is multiplied by an array that stands for one int."""
    if not _is_sequence(sequence) or not isinstance(count, Array):
        return False
    is_int = count.shape.rank == 0 and count.dtype is not None and is_integer(count.dtype)
    return as_dim(count) is not None or (is_int and may_be_scalar(m, count))


def _is_sequence(value: Value) -> bool:
    return isinstance(value, Tuple | Sequence) or (isinstance(value, Ref) and value.type == "list")


def _builtin_binary(
    m: Machine, kind: type, function: Callable[[object, object], object], left: Value, right: Value, in_place: bool
) -> Value:
    if kind is ast.Mod and type_name(left) in ("str", "bytes"):
        return texts.percent(m, left, right) if type_name(left) == "str" else Scalar("bytes")
    if isinstance(left, Const) and isinstance(right, Const):
        return _constants(kind, function, left, right)
    one, two = as_dim(left), as_dim(right)
    if one is not None and two is not None:
        return _dims(kind, one, two)
    one_type, two_type = type_name(left), type_name(right)
    if one_type in _NUMBERS and two_type in _NUMBERS:
        return _numbers(kind, one_type, two_type)
    if one_type in ("str", "bytes"):
        return Scalar(one_type)
    if kind is ast.Add:
        return _concatenate(m, left, right, in_place)
    if kind is ast.Mult:
        sequence, count = (left, right) if _is_sequence(left) else (right, left)
        return _repeat(m, sequence, as_dim(count))
    if kind is ast.BitOr and all(isinstance(item, Ref) and item.type == "dict" for item in (left, right)):
        target = left if in_place else m.call(Builtin("dict.copy"), (left,))
        m.call(Builtin("dict.update"), (target, right))
        return target
    return Unknown("an operator of these operands is not followed")


def _constants(kind: type, function: Callable[[object, object], object], left: Const, right: Const) -> Value:
    one, two = left.value, right.value
    sizes = [
        len(item) * abs(times)
        for item, times in ((one, two), (two, one))
        if isinstance(item, str | bytes) and isinstance(times, int)
    ]
    large = kind in (ast.Pow, ast.LShift) and not (
        isinstance(two, int | float) and abs(two) <= 64 and isinstance(one, int | float)
    )
    if large or any(size > LONGEST for size in sizes):
        return Unknown("the number is too large to follow")
    try:
        return Const(function(one, two))
    except (TypeError, ValueError, ArithmeticError):
        return Unknown("Python raises an error here")


def _dims(kind: type, left: Dim, right: Dim) -> Value:
    try:
        if kind is ast.Add:
            return dim_value(left + right)
        if kind is ast.Sub:
            return dim_value(left - right)
        if kind is ast.Mult:
            return dim_value(left * right)
        if kind is ast.FloorDiv:
            return dim_value(left // right)
        if kind is ast.Mod:
            return dim_value(left % right)
    except ZeroDivisionError:
        return Unknown("Python raises ZeroDivisionError here")
    if kind is ast.Pow and isinstance(right, int) and 0 <= right <= 8:
        result: Dim = 1
        for _ in range(right):
            result = result * left
        return dim_value(result)
    return Scalar("float" if kind is ast.Div else "int")


def _numbers(kind: type, left: str, right: str) -> Value:
    wide = max(left, right, key=_NUMBERS.index)
    if kind is ast.Div and wide in ("bool", "int"):
        return Scalar("float")
    return Scalar("int" if wide == "bool" else wide)


def _concatenate(m: Machine, left: Value, right: Value, in_place: bool) -> Value:
    if isinstance(left, Ref) and left.type == "list":
        items = m.items(right)
        known = m.sequence(right)
        element = known[1] if known else Unknown("what is appended is not known")
        if in_place:
            from .assign import extend

            extend(m, left, items, element)
            return left
        mine, base = m.items(left), m.sequence(left)
        if mine is not None and items is not None:
            return m.new_list((*mine, *items))
        if base and known:
            return m.new_sequence(base[0] + known[0], join(base[1], element))
        return Unknown("the list's contents are not known")
    if isinstance(left, Tuple) and isinstance(right, Tuple):
        return Tuple((*left.items, *right.items))
    one, two = m.sequence(left), m.sequence(right)
    if isinstance(left, Tuple | Sequence) and isinstance(right, Tuple | Sequence) and one and two:
        return Sequence(one[0] + two[0], join(one[1], two[1]))
    return Unknown("an operator of these operands is not followed")


def _repeat(m: Machine, sequence: Value, count: Dim | None) -> Value:
    items = m.items(sequence)
    is_list = isinstance(sequence, Ref) and sequence.type == "list"
    if not is_list and not isinstance(sequence, Tuple | Sequence):
        return Unknown("an operator of these operands is not followed")
    if items is not None and isinstance(count, int) and len(items) * count <= LONGEST:
        return m.new_list(items * count) if is_list else Tuple(items * count)
    known = m.sequence(sequence)
    length = dim.maximum(known[0] * count, 0) if known and count is not None else dim.UNKNOWN
    element = known[1] if known else Unknown("the list's contents are not known")
    return m.new_sequence(length, element) if is_list else Sequence(length, element)


def unary(m: Machine, kind: type, operand: Value) -> Value:
    if kind is ast.Not:
        known = asked_truth(m, operand)
        return Scalar("bool") if known is None else FALSE if known else TRUE
    if isinstance(operand, OneOf):
        return m.fork([lambda item=item: unary(m, kind, _present(item)) for item in operand.members])  # type: ignore[misc]
    name, function = _UNARY[kind]
    found = own_method(m, operand, f"__{name}__")
    if found is not None:
        return m.call(found, (operand,))
    match operand:
        case Const(value):
            try:
                return Const(function(value))
            except TypeError:
                return Unknown("Python raises TypeError here")
        case Int(expression):
            return dim_value(-expression) if kind is ast.USub else operand if kind is ast.UAdd else Scalar("int")
        case Scalar():
            return operand
        case Unknown():
            return operand
    return Unknown("an operator of this operand is not followed")
