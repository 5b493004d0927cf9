"""Dicts that count: what is known of them is which things were counted, not how often."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...dim import UNKNOWN, minimum
from ...lattice import join_all
from ...value import Builtin, Const, DictData, Scalar, Sequence, Tuple, Unknown, Value

if TYPE_CHECKING:
    from ..machine import Machine

COUNTER: Final = Builtin("collections.Counter")
"""What makes the values of missing keys: a counter has 0 for them, and keeps nothing."""


def new_counter(m: Machine, values: Value | None = None, **named: Value) -> Value:
    found = m.allocate("dict", counted(m, DictData(()), values, tuple(named)))
    m.state.set((found.cell, "default"), COUNTER)
    return found


def counted(m: Machine, before: DictData, values: Value | None, named: tuple[str, ...] = ()) -> DictData:
    """A counter that has counted some values more."""
    from .sequences import iterate

    pairs = () if values is None else m.mapping(values)
    items = iterate(m, values)[0] if pairs is None and values is not None else tuple(key for key, _ in pairs or ())
    names = [*(name for name, _ in before.items), *(items or ()), *map(Const, named)]
    exact = items is not None and all(isinstance(name, Const) for name in names)
    return DictData(tuple((name, Scalar("int")) for name in dict.fromkeys(names) if exact), before.complete and exact)


def missing(counter: DictData) -> Value:
    """What a counter gives for a thing that is not known to be counted."""
    return Const(0) if counter.complete else Scalar("int")


def most_common(counter: DictData, most: Value | None) -> Value:
    names = [name for name, _ in counter.items]
    if not counter.complete or not (most is None or isinstance(most, Const)):
        return Sequence(UNKNOWN, Tuple((Unknown("a counted thing"), Scalar("int"))))
    length = minimum(len(names), max(most.value, 0)) if most is not None and isinstance(most.value, int) else len(names)
    return Sequence(length, Tuple((join_all(names) if names else Unknown("a counted thing"), Scalar("int"))))
