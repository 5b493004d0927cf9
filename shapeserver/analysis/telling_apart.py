"""Two symbols of one name, told apart where they are shown: the second `n` is `n2`.

Symbols are named after what a person recognises, so several may have one name: the rows of two files, what two masks
keep, a length that is not known and a parameter `n`.  What is shown together must not look equal unless it is.  Names
that are *taken* stand for certain symbols: a parameter's for the symbol that it is, if it is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from . import dim
from .dim import Dim, Expr
from .lattice import rename_dims
from .value import Array, Int, OneOf, Sequence, Tuple, Value

Taken = Mapping[str, frozenset[Expr]]
NOTHING: Final[Taken] = {}


def told_apart(value: Value, taken: Taken = NOTHING) -> Value:
    """The value with other names for symbols whose name another one has before them."""
    return rename_dims(value, other_names(dims_of(value), taken))


def other_names(dims: Iterable[Dim], taken: Taken = NOTHING) -> dict[Expr, Dim]:
    """The symbols of dims, in their order, that must go by another name."""
    owners: dict[str, Expr] = {}
    found: dict[Expr, Dim] = {}
    shown = [symbols for each in dims if (symbols := dim.symbols(each))]
    every = frozenset().union(*shown)
    if not taken and len({dim.name_of(symbol) for symbol in every}) == len(every):
        return found
    for symbols in shown:
        for symbol in sorted(symbols, key=_order):
            name = dim.name_of(symbol)
            if symbol in taken.get(name, (symbol,)) and owners.setdefault(name, symbol) is symbol:
                continue
            if symbol not in found:
                free = _free(name, owners, taken)
                owners[free] = symbol
                found[symbol] = _renamed(symbol, free)
    return found


def dims_of(value: Value) -> Iterator[Dim]:
    """The dims that are seen of a value, in the order in which they are shown."""
    match value:
        case Array(shape=shape):
            yield from (*shape.head, *shape.tail)
        case Int(expression):
            yield expression
        case Tuple(items) | OneOf(items):
            for item in items:
                yield from dims_of(item)
        case Sequence(length, element):
            yield length
            yield from dims_of(element)


def _order(symbol: Expr) -> str:
    atom = dim.only_atom(symbol)
    return "" if atom is None else atom.order


def _free(name: str, owners: Mapping[str, Expr], taken: Taken) -> str:
    number = 2
    while f"{name}{number}" in owners or f"{name}{number}" in taken:
        number += 1
    return f"{name}{number}"


def _renamed(symbol: Expr, name: str) -> Dim:
    atom = dim.only_atom(symbol)
    assert atom is not None
    return dim.symbol(name, ("shown as", atom.key), *atom.bounds, atom.static)
