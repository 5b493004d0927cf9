"""Comparisons and truth, for every kind of value: certain, or a `bool` that nobody knows."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from typing import Any

from ..dim import Dim
from ..dtype import canonical
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
    DType,
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
)
from .dunders import call_dunder, is_instance, own_method
from .machine import Machine
from .objects import class_value, mro

_COMPARE: dict[type, tuple[str, str, Callable[[Any, Any], Any]]] = {
    ast.Eq: ("eq", "eq", operator.eq),
    ast.NotEq: ("ne", "ne", operator.ne),
    ast.Lt: ("lt", "gt", operator.lt),
    ast.LtE: ("le", "ge", operator.le),
    ast.Gt: ("gt", "lt", operator.gt),
    ast.GtE: ("ge", "le", operator.ge),
}

_CONTAINERS = frozenset(("list", "tuple", "dict", "set", "str"))


def compare(m: Machine, kind: type, left: Value, right: Value) -> Value:
    """`left op right` for a comparison operator."""
    if kind in (ast.Is, ast.IsNot):
        return _flag(_same_object(left, right), kind is ast.IsNot)
    if kind in (ast.In, ast.NotIn):
        return _flag(_contains(m, right, left), kind is ast.NotIn)
    if isinstance(left, OneOf) or isinstance(right, OneOf):
        return (
            Scalar("bool")
            if not any(is_instance(item) for item in _members(left) + _members(right))
            else Unknown("a comparison")
        )
    name, reflected, _ = _COMPARE[kind]
    unknown = next((item for item in (left, right) if isinstance(item, Unknown)), None)
    if unknown is not None:
        return unknown  # it may be an array, whose comparison is an array
    if isinstance(left, Sequence) or isinstance(right, Sequence):
        return Unknown("what has items may be compared item by item")
    if is_instance(left) or is_instance(right):
        if any(isinstance(item, Array) for item in (left, right)) and NONE not in (left, right):
            return call_dunder(m, name, reflected, left, right)
        found = own_method(m, left, f"__{name}__")
        if found is not None:
            return m.call(found, (left, right))
    return _flag(_relation(m, kind, left, right))


def _members(value: Value) -> list[Value]:
    return list(value.members) if isinstance(value, OneOf) else [value]


def _flag(known: bool | None, negated: bool = False) -> Value:
    return Scalar("bool") if known is None else TRUE if known is not negated else FALSE


def _same_object(left: Value, right: Value) -> bool | None:
    match left, right:
        case Ref(), Ref():
            return left.cell is right.cell
        case Const(bool() as this), Const(bool() as that):
            return this is that
    for one, two in ((left, right), (right, left)):
        if one == NONE:
            if two == NONE:
                return True
            known = not isinstance(two, Unknown | OneOf)
            return False if known else None
    if isinstance(left, Module):
        return True if left == right else None
    return _same_definition(left, right)


def _same_definition(left: Value, right: Value) -> bool | None:
    """Whether classes or functions are one; a library may know one by several names."""
    match left, right:
        case Class(), Class():
            return left.cell is right.cell
        case Function(code), Function(other) if code is not other:
            return False
        case (Function(), Class() | Library() | Builtin()) | (Class() | Library() | Builtin(), Function()):
            return False
        case (Builtin(name), Class() | Library()) | (Class() | Library(), Builtin(name)) if name in _CONTAINERS:
            return False
        case Function() | Class() | Library() | Builtin(), _:
            return True if left == right else None
    return None


def _contains(m: Machine, container: Value, value: Value) -> bool | None:
    match container, value:
        case Const(str() as text), Const(str() as part):
            return part in text
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
        return _same_definition(left, right)
    apart = any(_is_plain(one) and _is_other(m, two) for one, two in ((left, right), (right, left)))
    return False if apart else None


def _is_plain(value: Value) -> bool:
    """A text or None, which equals nothing but its like."""
    return value in (NONE, Scalar("str")) or (isinstance(value, Const) and isinstance(value.value, str))


def _is_other(m: Machine, value: Value) -> bool:
    """Whether a value certainly is no text and not None: a number, a container, or an object of a user's class."""
    match value:
        case Tuple() | Int():
            return True
        case Const(constant):
            return isinstance(constant, int | float)
        case Ref(_, "object"):
            owner = class_value(m, value)
            return isinstance(owner, Class) and all(isinstance(item, Class) for item in mro(m, owner))
        case Ref(_, kind):
            return kind in ("list", "dict", "set")
    return False


def _same_dtype(m: Machine, left: Value, right: Value) -> bool | None:
    names: list[str | None] = []
    for item in (left, right):
        match item:
            case DType(name, _):
                names.append(name)
            case Const(str() as text) | Builtin(text):
                names.append(canonical(text))
            case Library(full):
                names.append(full.rpartition(".")[2])
            case _:
                return None
    return None if None in names else names[0] == names[1]


def asked_truth(m: Machine, value: Value) -> bool | None:
    """What `bool(value)` is where the program asks for it, which the class of an array may refuse."""
    entry = m.catalogue.member(value.kind, "__bool__") if isinstance(value, Array) and value.kind else None
    if entry is not None:
        m.call(Library(entry.name), (value,))
    return truth_of(m, value)


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
