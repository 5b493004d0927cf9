"""A function that a library calls on its own results, as the body of its loop, until these no longer change.

What a round makes lies where the round before made it: otherwise a list among the results would be another one each
time, and nothing would settle.  So what lies there after a round is joined with what lay there before, and lengths that
a round found are unknown to the next.  A round that leaves something other than it found is no last one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..dim import UNKNOWN, Dim, Expr
from ..lattice import join, rename_dims, unmarked
from ..memo import ABSENT, CHANGED, STEPS, Location
from ..mentioning import dims_mentioned
from ..value import Tuple, Unknown, Value

if TYPE_CHECKING:
    from .machine import Machine

MOST_ROUNDS = 4
_UNSETTLED = Unknown("it changes in every round of a loop")


def fixpoint(m: Machine, function: Value, initial: tuple[Value, ...]) -> tuple[Value, ...]:
    values, ordinals = initial, dict(m.ordinals)
    symbols = set(m.state.recorders[-1].symbols)
    written: set[Location] = set()
    for number in range(MOST_ROUNDS):
        m.ordinals = dict(ordinals)
        mark = m.state.mark()
        result = m.call(function, values)
        after = m.items(result) if len(values) != 1 or isinstance(result, Tuple) else (result,)
        if after is None or len(after) != len(values):
            return tuple(Unknown("a loop's results differ in number from its variables") for _ in values)
        lost: dict[Expr, Dim] = dict.fromkeys(m.state.recorders[-1].symbols - symbols, UNKNOWN)
        joined = tuple(join(before, rename_dims(value, lost)) for before, value in zip(values, after, strict=True))
        if number == 0 and joined == values:
            return values
        last = number == MOST_ROUNDS - 1
        settled = _as_any_round(m, mark, written, lost, last)
        if joined == values and (settled or last):
            return values
        values = joined
    return tuple(_UNSETTLED for _ in values)


def _as_any_round(m: Machine, mark: int, written: set[Location], lost: Mapping[Expr, Dim], last: bool) -> bool:
    """Let what a round since `mark` wrote hold for any round; whether it found there what it left.

    written: where rounds before wrote; those of this one are put in.
    """
    found: dict[Location, Value | None] = {}
    for location, old, _ in m.state.trail[mark:]:
        found.setdefault(location, old)
    settled = True
    for location, old in found.items():
        now = m.state.peek(location)
        if location[0] in (STEPS, CHANGED):
            continue
        if isinstance(location[1], Expr):
            any_round = ABSENT if location[1] in lost or not dims_mentioned(now).isdisjoint(lost) else now
        else:
            any_round = rename_dims(now, lost)
            if location in written and old is not None and unmarked(any_round) != unmarked(old):
                settled = False
                any_round = _UNSETTLED if last else join(old, any_round)
        if any_round != now:
            m.state.set(location, any_round)
    written.update(found)
    return settled
