"""The functions of `functools` and `operator`: what they make calls what it was given."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Final

from ...lattice import join_all
from ...value import Builtin, Const, Tuple, Unknown, Value, Wrapped
from ..machine import Machine
from .sequences import iterate


def _partial(m: Machine, function: Value, *arguments: Value, **named: Value) -> Value:
    return Wrapped("partial", function, arguments, tuple(named.items()))


def _reduce(m: Machine, function: Value, values: Value, *initial: Value) -> Value:
    items, _, element = iterate(m, values)
    if items is None:
        once = m.call(function, (*(initial or (element,)), element))
        return join_all((*initial, element, once))
    queue = [*initial, *items]
    if not queue:
        return Unknown("reduce() of an empty sequence")
    result = queue[0]
    for item in queue[1:]:
        result = m.call(function, (result, item))
    return result


def _same(m: Machine, function: Value, *rest: Value, **named: Value) -> Value:
    return function


def _maker_of_same(m: Machine, *arguments: Value, **named: Value) -> Value:
    """A decorator that keeps the function, used plainly or with arguments."""
    plain = len(arguments) == 1 and not named and not isinstance(arguments[0], Const)
    return arguments[0] if plain else Builtin("functools.update_wrapper")


def _wrapping(kind: str) -> Callable[..., Value]:
    def run(m: Machine, function: Value) -> Value:
        return Wrapped(kind, function)

    return run


_OPERATORS: Final[dict[str, type]] = {
    "add": ast.Add, "sub": ast.Sub, "mul": ast.Mult, "truediv": ast.Div, "floordiv": ast.FloorDiv, "mod": ast.Mod,
    "pow": ast.Pow, "matmul": ast.MatMult, "and_": ast.BitAnd, "or_": ast.BitOr, "xor": ast.BitXor, "eq": ast.Eq,
    "ne": ast.NotEq, "lt": ast.Lt, "le": ast.LtE, "gt": ast.Gt, "ge": ast.GtE, "neg": ast.USub, "not_": ast.Not,
}  # fmt: skip


def _operator(kind: type) -> Callable[..., Value]:
    def run(m: Machine, *operands: Value) -> Value:
        from ..comparisons import compare
        from ..operators import binary, unary

        if issubclass(kind, ast.operator):
            return binary(m, kind, operands[0], operands[1])
        if issubclass(kind, ast.unaryop):
            return unary(m, kind, *operands)
        return compare(m, kind, *operands)

    return run


def _picker(name: str) -> Callable[..., Value]:
    """`itemgetter` and `attrgetter`: a function of the object that the keys are looked up in."""

    def run(m: Machine, *keys: Value) -> Value:
        return Wrapped("partial", Builtin(name), keys)

    return run


def _picked(look: Callable[[Machine, Value, Value], Value]) -> Callable[..., Value]:
    def run(m: Machine, *arguments: Value) -> Value:
        *keys, value = arguments
        found = tuple(look(m, value, key) for key in keys)
        return found[0] if len(found) == 1 else Tuple(found)

    return run


def _item(m: Machine, value: Value, key: Value) -> Value:
    from ..subscripts import get_item

    return get_item(m, value, key)


def _attribute(m: Machine, value: Value, name: Value) -> Value:
    for part in name.value.split(".") if isinstance(name, Const) and isinstance(name.value, str) else ():
        value = m.attribute(value, part)
    return value


FUNCTIONS: Final[dict[str, Callable[..., Value]]] = {
    "functools.partial": _partial, "functools.reduce": _reduce, "functools.update_wrapper": _same,
    "functools.cache": _maker_of_same, "functools.cached_property": _wrapping("cached_property"),
    "operator.itemgetter": _picker("operator.pick_item"), "operator.pick_item": _picked(_item),
    "operator.attrgetter": _picker("operator.pick_attribute"), "operator.pick_attribute": _picked(_attribute),
    "operator.getitem": _item,
    **{f"operator.{name}": _operator(kind) for name, kind in _OPERATORS.items()},
}  # fmt: skip
