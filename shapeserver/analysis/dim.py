"""Dimensions: an int, or an integer polynomial over symbols (`polynomial` has the words).

This is the door to everything about a single dim: arithmetic, the operations that may leave an opaque atom behind
(`division`, `extremes`), the questions (`comparing`), and here what looks inside one.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from .bounds import bounds
from .comparing import divides, equal, less, less_equal, tight_bounds
from .dim_text import text
from .division import ceil_div, floor_divide, modulo
from .exact import divide_exactly
from .extremes import bcast, maximum, minimum
from .polynomial import OPERATIONS, UNKNOWN, Atom, Dim, Expr, add, multiply, negate, of_atom, only_atom, symbol
from .truth import MAYBE, NO, YES, Truth

__all__ = [
    "MAYBE",
    "NO",
    "UNKNOWN",
    "YES",
    "Atom",
    "Dim",
    "Expr",
    "Truth",
    "add",
    "bcast",
    "bounds",
    "ceil_div",
    "divide_exactly",
    "divides",
    "equal",
    "evaluate",
    "floor_divide",
    "is_known",
    "is_static",
    "key_of",
    "less",
    "less_equal",
    "maximum",
    "minimum",
    "modulo",
    "multiply",
    "name_of",
    "negate",
    "only_atom",
    "substitute",
    "symbol",
    "symbols",
    "text",
    "tight_bounds",
]


def is_known(value: Dim) -> bool:
    return value is not UNKNOWN


def symbols(value: Dim) -> frozenset[Expr]:
    """The symbols that a dim mentions, inside its atoms too."""
    if not isinstance(value, Expr):
        return frozenset()
    try:
        return value._symbols
    except AttributeError:
        atom = only_atom(value)
        if atom is not None and atom.kind == "symbol":
            return frozenset((value,))
        value._symbols = frozenset(
            found for monomial, _ in value.terms for atom, _ in monomial for found in _symbols_of(atom)
        )
        return value._symbols


def _symbols_of(atom: Atom) -> frozenset[Expr]:
    if atom.kind == "symbol":
        return frozenset((of_atom(atom),))
    return frozenset().union(*map(symbols, atom.arguments))


def substitute(value: Dim, mapping: Mapping[Expr, Dim]) -> Dim:
    """The dim with symbols replaced."""
    if not isinstance(value, Expr) or value is UNKNOWN or symbols(value).isdisjoint(mapping):
        return value
    total: Dim = value.constant
    for monomial, factor in value.terms:
        product: Dim = factor
        for atom, power in monomial:
            part = _substitute_atom(atom, mapping)
            for _ in range(power):
                product = multiply(product, part)
        total = add(total, product)
    return total


def _substitute_atom(atom: Atom, mapping: Mapping[Expr, Dim]) -> Dim:
    own = of_atom(atom)
    if atom.kind == "symbol":
        return mapping.get(own, own)
    result, *parts = (substitute(part, mapping) for part in atom.arguments)
    for part in parts:
        result = OPERATIONS[atom.kind](result, part)
    return result


def evaluate(value: Dim, values: Mapping[Expr, int]) -> int:
    """The number a dim is when its symbols have these values; `bcast` of incompatible lengths raises ValueError."""
    if not isinstance(value, Expr):
        return value
    if value is UNKNOWN:
        raise ValueError("an unknown dim has no value")
    total = value.constant
    for monomial, factor in value.terms:
        product = factor
        for atom, power in monomial:
            product *= _evaluate_atom(atom, values) ** power
        total += product
    return total


def _evaluate_atom(atom: Atom, values: Mapping[Expr, int]) -> int:
    if atom.kind == "symbol":
        return values[of_atom(atom)]
    parts = [evaluate(part, values) for part in atom.arguments]
    if atom.kind in ("//", "%"):
        return parts[0] // parts[1] if atom.kind == "//" else parts[0] % parts[1]
    if atom.kind == "bcast":
        sizes = {part for part in parts if part != 1}
        if len(sizes) > 1:
            raise ValueError("these lengths cannot be broadcast")
        return sizes.pop() if sizes else 1
    return max(parts) if atom.kind == "max" else min(parts)


def name_of(value: Expr) -> str:
    atom = only_atom(value)
    return atom.name if atom is not None else text(value)


def key_of(value: Expr) -> Hashable:
    atom = only_atom(value)
    return atom.key if atom is not None else None


def is_static(value: Dim) -> bool:
    """Whether the library itself knows this dim."""
    return all(atom.static for item in symbols(value) if (atom := only_atom(item)) is not None)
