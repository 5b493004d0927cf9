"""What a loop of unknown rounds counts: ints and lists' lengths that change by the same number in every round.

Vocabulary.  The *measure* of a value is an int itself or the length of a list.  A *counter* is a symbol that stands for
the measure at the start of any round.  If every round leaves `counter + step`, then after n rounds the measure is
`start + step * n`; if not, the location is like any other.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from ..dim import UNKNOWN, Dim, Expr
from ..lattice import join, join_all, rename_dims
from ..memo import Location
from ..value import Const, Int, ListData, SequenceData, Value, dim_value
from .machine import Machine


@dataclass(frozen=True, slots=True)
class Count:
    start: Dim
    step: int
    counter: Expr


class Induction:
    """The counts of one loop."""

    def __init__(self, m: Machine, node: ast.expr | ast.stmt | ast.arg) -> None:
        self._m = m
        self._node = node
        self._counts: dict[Location, Count] = {}
        self._refuted: set[Location] = set()

    def head(self, location: Location, before: Value, after: Value, lost: Mapping[Expr, Dim]) -> Value | None:
        """The value at the start of any round, from those around the rounds so far; None if nothing is counted.

        `lost` are the symbols of single rounds.
        """
        if location in self._refuted:
            return None
        found = self._counts.get(location) or self._begin(location, before, after)
        if found is None:
            return None
        if _measure(after) == (found.start if _measure(before) == found.start else found.counter) + found.step:
            return _with_measure(before, rename_dims(after, lost), found.counter)
        self._refuted.add(location)
        del self._counts[location]
        return None

    def _begin(self, location: Location, before: Value, after: Value) -> Count | None:
        start, end = _measure(before), _measure(after)
        step = None if start is None or end is None else end - start
        if start is None or not isinstance(step, int) or step == 0:
            self._refuted.add(location)
            return None
        name = location[1] if isinstance(location[1], str) and location[1] != "data" else self._m.letter()
        bounded = start if isinstance(start, int) else None
        with self._m.at(self._node):
            counter = self._m.fresh(name, bounded if step > 0 else None, bounded if step < 0 else None)
        self._counts[location] = Count(start, step, counter)
        return self._counts[location]

    def finish(self, rounds: Dim) -> None:
        """The loop came to its end; where the rounds are not known the counter itself says what was reached."""
        for location, count in self._counts.items() if rounds is not UNKNOWN else ():
            value = self._m.get(location)
            self._m.state.set(location, _with_measure(value, value, count.start + rounds * count.step))


def _measure(value: Value) -> Dim | None:
    match value:
        case ListData(items):
            return len(items)
        case SequenceData(length, _):
            return None if length is UNKNOWN else length
        case Int(expression):
            return expression
        case Const(int() as number) if not isinstance(number, bool):
            return number
    return None


def _with_measure(before: Value, after: Value, measure: Dim) -> Value:
    if isinstance(before, ListData | SequenceData):
        return SequenceData(measure, join(_element(before), _element(after)))
    return dim_value(measure)


def _element(value: Value) -> Value:
    if isinstance(value, ListData):
        return join_all(value.items)
    assert isinstance(value, SequenceData)
    return value.element
