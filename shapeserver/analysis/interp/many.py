"""Objects that stand for many: those that any round of a loop made.

A loop of unknown rounds is run as one round that stands for all, so what it makes has one cell however many there are.
While the round runs, the cell is the object of that round.  Once the loop has ended it is any of them, and who changes
one leaves the others as they were: what is then known of it is what it was, or what it became.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from ..lattice import join
from ..memo import ABSENT, MANY, Location
from ..path import Path
from ..value import TRUE, Ref, Value
from .machine import Machine

CONTENTS = ("data", "__class__")


def made_in(written: Iterable[Location], any_round: Path) -> Iterator[Path]:
    """The objects that a round of a loop made, found by the locations that it has written."""
    return (cell for cell, name in written if name == MANY and cell.any_round is any_round)


def stand_for_many(m: Machine, cells: Iterable[Path]) -> None:
    """A loop has come to its end: what its rounds made (`cells`) is from now on any of what the rounds made."""
    for cell in cells:
        if any((cell, name) in m.state.heap for name in CONTENTS):
            m.state.set((cell, MANY), TRUE)


def marks_of_many(writes: Mapping[Location, Value], any_round: Path) -> dict[Location, Value]:
    """What marks the objects that a round made in the state that a `break` leaves the loop with."""
    cells = made_in(writes, any_round)
    return {(cell, MANY): TRUE for cell in cells if any((cell, name) in writes for name in CONTENTS)}


def is_one_of_many(m: Machine, cell: Path) -> bool:
    return cell.any_round is not None and m.get((cell, MANY)) == TRUE


@contextmanager
def changing(m: Machine, value: Value) -> Iterator[None]:
    """Inside, the contents of a list, set or dict are changed."""
    if not isinstance(value, Ref) or not is_one_of_many(m, value.cell):
        yield
        return
    location = (value.cell, "data")
    before = m.get(location)
    yield
    after = m.get(location)
    if ABSENT not in (before, after):
        m.state.set(location, join(before, after))
