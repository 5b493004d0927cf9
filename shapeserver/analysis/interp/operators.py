"""Operators, comparisons and truth, for every kind of value."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from typing import Any

from .. import dim
from ..dim import Dim
from ..lattice import join
from ..rule import PLAIN_ARRAY
from ..shape import Shape
from ..truth import NO, YES, Truth
from ..value import (
    FALSE,
    NONE,
    TRUE,
    Array,
    Builtin,
    Class,
    Const,
    Contract,
    DType,
    Form,
    Function,
    Int,
    Library,
    ListData,
    Method,
    Module,
    OneOf,
    Ref,
    Scalar,
    Sequence,
    SequenceData,
    Tuple,
    Unknown,
    Value,
    as_dim,
    dim_value,
    type_name,
)
from . import texts
from .frame import Raised
from .machine import Machine
from .objects import class_value, find_member, mro

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
_COMPARE: dict[type, tuple[str, str, Callable[[Any, Any], Any]]] = {
    ast.Eq: ("eq", "eq", operator.eq),
    ast.NotEq: ("ne", "ne", operator.ne),
    ast.Lt: ("lt", "gt", operator.lt),
    ast.LtE: ("le", "ge", operator.le),
    ast.Gt: ("gt", "lt", operator.gt),
    ast.GtE: ("ge", "le", operator.ge),
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
    if kind is ast.Mult and (_is_repeated(left, right) or _is_repeated(right, left)):
        return _builtin_binary(m, kind, function, left, right, in_place)
    if kind is ast.Mod and type_name(left) == "str":  # Python asks the text first
        return _builtin_binary(m, kind, function, left, right, in_place)
    if _is_instance(left) or _is_instance(right):
        return _dunder(m, name, f"r{name}", left, right, in_place)
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


def _is_repeated(sequence: Value, count: Value) -> bool:
    """Whether a list or tuple is multiplied by an array that stands for one int."""
    is_sequence = isinstance(sequence, Tuple | Sequence) or (isinstance(sequence, Ref) and sequence.type == "list")
    return is_sequence and isinstance(count, Array) and as_dim(count) is not None


def _is_instance(value: Value) -> bool:
    return isinstance(value, Array) or (isinstance(value, Ref) and value.type == "object")


def _dunder(m: Machine, name: str, reflected: str, left: Value, right: Value, in_place: bool = False) -> Value:
    """Python's dispatch: the operand whose class has priority first, then the other."""
    ways = [(left, f"__{name}__", right), (right, f"__{reflected}__", left)]
    if _priority(m, right) > _priority(m, left):
        ways.reverse()
    if in_place:
        ways.insert(0, (left, f"__i{name}__", right))
    for receiver, method, other in ways:
        found = _method(m, receiver, method)
        if found is not None:
            result = m.call(found, (receiver, other))
            if in_place and m.recording is not None and isinstance(receiver, Array) and method == f"__i{name}__":
                m.recording.replaced(m, receiver, result)
            return result
    unknown = next((item for item in (left, right) if isinstance(item, Unknown)), None)
    return unknown or Unknown(f"`{name}` of these operands is not known")


def _priority(m: Machine, value: Value) -> float:
    owner = _class_of_operand(m, value) if _is_instance(value) else None
    if isinstance(owner, Library):
        entry = m.catalogue.find(owner.name)
        return float(getattr(entry, "priority", 0))
    return 1000.0 if isinstance(owner, Class) else -1.0


def _method(m: Machine, receiver: Value, name: str) -> Value | None:
    if not _is_instance(receiver):
        return None
    owner = _class_of_operand(m, receiver)
    if isinstance(owner, Class):
        return find_member(m, mro(m, owner), name)
    if isinstance(owner, Library):
        entry = m.catalogue.member(owner.name, name)
        return Library(entry.name) if entry is not None else None
    return None


def _class_of_operand(m: Machine, value: Value) -> Value | None:
    return Library(PLAIN_ARRAY) if isinstance(value, Array) and not value.kind else class_value(m, value)


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
        sequence, count = (left, right) if two is not None or two_type == "int" else (right, left)
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
        known = truth_of(m, operand)
        return Scalar("bool") if known is None else FALSE if known else TRUE
    if isinstance(operand, OneOf):
        return m.fork([lambda item=item: unary(m, kind, _present(item)) for item in operand.members])  # type: ignore[misc]
    name, function = _UNARY[kind]
    found = _method(m, operand, f"__{name}__")
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


def compare(m: Machine, kind: type, left: Value, right: Value) -> Value:
    """`left op right` for a comparison operator."""
    if kind in (ast.Is, ast.IsNot):
        return _flag(_same_object(left, right), kind is ast.IsNot)
    if kind in (ast.In, ast.NotIn):
        return _flag(_contains(m, right, left), kind is ast.NotIn)
    if isinstance(left, OneOf) or isinstance(right, OneOf):
        return (
            Scalar("bool")
            if not any(_is_instance(item) for item in _members(left) + _members(right))
            else Unknown("a comparison")
        )
    name, reflected, _ = _COMPARE[kind]
    unknown = next((item for item in (left, right) if isinstance(item, Unknown)), None)
    if unknown is not None:
        return unknown  # it may be an array, whose comparison is an array
    if _is_instance(left) or _is_instance(right):
        if any(isinstance(item, Array) for item in (left, right)) and NONE not in (left, right):
            return _dunder(m, name, reflected, left, right)
        found = _method(m, left, f"__{name}__")
        if found is not None:
            return m.call(found, (left, right))
    return _flag(_relation(m, kind, left, right))


def _members(value: Value) -> list[Value]:
    return list(value.members) if isinstance(value, OneOf) else [value]


def _flag(known: bool | None, negated: bool = False) -> Value:
    return Scalar("bool") if known is None else TRUE if known is not negated else FALSE


def _same_object(left: Value, right: Value) -> bool | None:
    if isinstance(left, Ref) and isinstance(right, Ref):
        return left.cell is right.cell
    for one, two in ((left, right), (right, left)):
        if one == NONE:
            if two == NONE:
                return True
            known = not isinstance(two, Unknown | OneOf)
            return False if known else None
        if (
            isinstance(one, Const)
            and isinstance(one.value, bool)
            and isinstance(two, Const)
            and isinstance(two.value, bool)
        ):
            return one.value is two.value
    return True if left == right and isinstance(left, Class | Function | Library | Builtin | Module) else None


def _contains(m: Machine, container: Value, value: Value) -> bool | None:
    if (
        isinstance(container, Const)
        and isinstance(container.value, str)
        and isinstance(value, Const)
        and isinstance(value.value, str)
    ):
        return value.value in container.value
    items = m.items(container)
    if items is None:
        return None
    answers = [_relation(m, ast.Eq, item, value) for item in items]
    return True if True in answers else None if None in answers else False


def _relation(m: Machine, kind: type, left: Value, right: Value) -> bool | None:
    """What a comparison answers, if that is certain."""
    if isinstance(left, Const) and isinstance(right, Const):
        try:
            return bool(_COMPARE[kind][2](left.value, right.value))
        except TypeError:
            return None
    one, two = as_dim(left), as_dim(right)
    if one is not None and two is not None:
        return _decided(_dim_relation(m, kind, one, two))
    if kind not in (ast.Eq, ast.NotEq):
        return None
    same = _equal(m, left, right)
    return None if same is None else same is (kind is ast.Eq)


def _dim_relation(m: Machine, kind: type, left: Dim, right: Dim) -> Truth:
    ask = m.ask
    if kind is ast.Eq:
        return ask.equal(left, right)
    if kind is ast.NotEq:
        return ~ask.equal(left, right)
    if kind is ast.Lt:
        return ask.less(left, right)
    if kind is ast.LtE:
        return ask.less_equal(left, right)
    return ask.less(right, left) if kind is ast.Gt else ask.less_equal(right, left)


def _decided(answer: Truth) -> bool | None:
    return True if answer is YES else False if answer is NO else None


def _equal(m: Machine, left: Value, right: Value) -> bool | None:
    if isinstance(left, DType) or isinstance(right, DType):
        return _same_dtype(m, left, right)
    if isinstance(left, Ref) and isinstance(right, Ref) and left.type == right.type == "object":
        from .records import kind_of

        owner, same = class_value(m, left), _same_object(left, right)
        if isinstance(owner, Library):  # its objects may be equal by what they hold
            return same or None
        return None if kind_of(m, owner) == "data" else same
    lists = [isinstance(item, Ref) and item.type == "list" for item in (left, right)]
    if (isinstance(left, Tuple) and isinstance(right, Tuple)) or all(lists):
        one, two = m.items(left), m.items(right)
        if one is None or two is None:
            return None
        if len(one) != len(two):
            return False
        answers = [_relation(m, ast.Eq, first, second) for first, second in zip(one, two, strict=True)]
        return False if False in answers else None if None in answers else True
    if isinstance(left, Function | Class | Library | Builtin) and isinstance(
        right, Function | Class | Library | Builtin
    ):
        return True if left == right else None
    return None


def _same_dtype(m: Machine, left: Value, right: Value) -> bool | None:
    names: list[str | None] = []
    for item in (left, right):
        match item:
            case DType(name, _):
                names.append(name)
            case Const(str() as text):
                from ..dtype import canonical

                names.append(canonical(text))
            case Library(full):
                names.append(full.rpartition(".")[2])
            case Builtin(text):
                from ..dtype import canonical

                names.append(canonical(text))
            case _:
                return None
    return None if None in names else names[0] == names[1]


def truth_of(m: Machine, value: Value) -> bool | None:
    """What `bool(value)` is, if that is certain."""
    match value:
        case Const(constant):
            return bool(constant)
        case Int(expression):
            return _decided(m.ask.less(0, expression)) or None
        case Array(data=(int() as number,), shape=Shape(rank=0)):
            return bool(number)
        case Function() | Class() | Library() | Builtin() | Module() | Method():
            return True
        case Tuple(items):
            return bool(items)
        case Ref(cell, "list"):
            found = m.get((cell, "data"))
            if isinstance(found, ListData):
                return bool(found.items)
            if isinstance(found, SequenceData):
                return _decided(m.ask.less(0, found.length))
        case Ref(cell, "dict"):
            pairs = m.mapping(value)
            return None if pairs is None else bool(pairs)
        case OneOf(members):
            answers = {truth_of(m, item) for item in members}
            return answers.pop() if len(answers) == 1 else None
    return None
