"""The functions of `math` and `random`."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from ... import dim
from ...dim import Dim
from ...rule import Arguments
from ...value import NONE, Array, Const, Ref, Scalar, SequenceData, Unknown, Value, as_dim, dim_value
from ..machine import Machine
from .conversions import as_number
from .sequences import iterate

_INDICES: Final = frozenset("factorial comb perm gcd lcm isqrt".split())
_INTEGERS: Final = _INDICES | {"ceil", "floor", "trunc"}
_OF_SEQUENCES: Final = frozenset("prod fsum dist".split())
_TRUTHS: Final = frozenset("isnan isinf isfinite isclose".split())


def call_math(m: Machine, name: str, arguments: Arguments) -> Value:
    if name not in _OF_SEQUENCES:
        for value in arguments:
            as_number(m, value, "__index__" if name in _INDICES else "__float__")
    values = [_number(m, value) for value in arguments]
    if name in ("prod", "fsum", "hypot", "dist") and arguments:
        return _math_of_sequence(m, name, arguments)
    if all(isinstance(item, Const) and isinstance(item.value, int | float) for item in values):
        try:
            return Const(getattr(math, name)(*(item.value for item in values)))  # type: ignore[attr-defined]
        except (ValueError, TypeError, OverflowError, AttributeError):
            return Unknown(f"math.{name} of these numbers is not followed")
    if name in ("ceil", "floor", "trunc") and len(values) == 1 and as_dim(values[0]) is not None:
        return values[0]
    return Scalar("int" if name in _INTEGERS else "bool" if name in _TRUTHS else "float")


def _number(m: Machine, value: Value) -> Value:
    contents = m.contents(value) if isinstance(value, Array) else None
    return dim_value(contents[0]) if contents is not None and len(contents) == 1 else value


def _math_of_sequence(m: Machine, name: str, arguments: Arguments) -> Value:
    if name != "prod":
        return Scalar("float")
    items, _, element = iterate(m, arguments[0])
    if items is not None and all(as_dim(item) is not None for item in items):
        total: Dim = 1
        for item in items:
            total = total * as_dim(item)  # type: ignore[operator]
        return dim_value(total)
    return Scalar("int") if isinstance(element, Scalar) and element.type == "int" else Unknown("a product")


def _choice(m: Machine, values: Value, *rest: Value) -> Value:
    return iterate(m, values)[2]


def _shuffle(m: Machine, values: Value, *rest: Value) -> Value:
    if isinstance(values, Ref):
        _, length, element = iterate(m, values)
        m.state.set((values.cell, "data"), SequenceData(length, element))
    elif isinstance(values, Array):
        m.changed(values)
    return NONE


def _sample(m: Machine, values: Value, k: Value = Const(1), **options: Value) -> Value:
    count = as_dim(k)
    return m.new_sequence(dim.UNKNOWN if count is None else count, iterate(m, values)[2])


def _choices(m: Machine, values: Value, weights: Value = NONE, *, k: Value = Const(1), **options: Value) -> Value:
    return _sample(m, values, k)


FUNCTIONS: Final[dict[str, Callable[..., Value]]] = {
    "random.choice": _choice, "random.shuffle": _shuffle, "random.sample": _sample, "random.choices": _choices,
}  # fmt: skip
