"""Lengths of axes in a graph: an int, the name of a symbol, or an operation of lengths.

They are the dims of the engine as plain data, for a process that has no use for its algebra.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Union

Length = Union[int, str, "Term"]
OPERATIONS = ("+", "*", "//", "%", "max", "min", "bcast")


@dataclass(frozen=True, slots=True)
class Term:
    """`operation` is one of OPERATIONS; `+` and `*` have two or more arguments, the others exactly two."""

    operation: str
    arguments: tuple[Length, ...]


def evaluate(length: Length, values: Mapping[str, int]) -> int:
    """The number that a length is where the symbols have these values.

    Raises ValueError where a length cannot be computed: a division by zero, or `bcast` of lengths that do not fit;
    KeyError for a symbol without a value.
    """
    if isinstance(length, int):
        return length
    if isinstance(length, str):
        return values[length]
    return reduce(lambda one, two: _apply(length.operation, one, two), (evaluate(x, values) for x in length.arguments))


def _apply(operation: str, one: int, two: int) -> int:
    if operation in ("//", "%") and two == 0:
        raise ValueError("a length is divided by zero")
    if operation == "bcast" and one != two and 1 not in (one, two):
        raise ValueError(f"the lengths {one} and {two} cannot be broadcast")
    match operation:
        case "+":
            return one + two
        case "*":
            return one * two
        case "//":
            return one // two
        case "%":
            return one % two
        case "max":
            return max(one, two)
        case "min":
            return min(one, two)
        case "bcast":
            return two if one == 1 else one
    raise ValueError(f"no such operation of lengths: {operation!r}")


def symbols_of(length: Length | None) -> frozenset[str]:
    """The symbols that a length mentions."""
    if isinstance(length, str):
        return frozenset((length,))
    if isinstance(length, Term):
        return frozenset().union(*map(symbols_of, length.arguments))
    return frozenset()


def text(length: Length | None) -> str:
    """A length as a person reads it; `?` if it is not known."""
    if not isinstance(length, Term):
        return "?" if length is None else str(length)
    parts = [f"({text(item)})" if isinstance(item, Term) else text(item) for item in length.arguments]
    if length.operation in ("max", "min", "bcast"):
        return f"{length.operation}({', '.join(map(text, length.arguments))})"
    return f" {length.operation} ".join(parts) if length.operation != "*" else "*".join(parts)
