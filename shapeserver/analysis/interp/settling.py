"""When the rounds of an unrolled loop have settled: a further one would do what the one before it did.

A round is deterministic in what it reads.  If that is, where a round ends, as the round found it, the next one does the
same, but for the paths of the cells and symbols that it makes; nothing outside of it refers to those of the round
before, or it would have read something else.  So it need not be run.  A list that grows, or a use of the loop's
variable, is read anew in each round, and keeps the loop going.

A round that may be left on its way, as by `break`, is left in the state that the round before it ended with.  So its
like need not be run only if it ends with all that was there when it began; what leaves the loop leaves it in each
round, with the loop's variable of that round.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..memo import Exit, Location
from ..value import Value
from .machine import Machine


class Settling:
    """Runs the body of a loop as often as that makes a difference."""

    def __init__(self, m: Machine, body: Callable[[], bool]) -> None:
        self._m = m
        self._body = body
        self._reads: Mapping[Location, Value] | None = None
        self._exits: tuple[Exit, ...] = ()

    def run(self) -> bool:
        """One round; False if control does not reach its end."""
        state = self._m.state
        segment = state.segments[-1]
        if self._reads is not None and state.holds(self._reads):
            given = state.changes(segment.mark)
            segment.exits.extend(Exit(item.kind, item.value, {**item.writes, **given}) for item in self._exits)
            return True
        mark, outer = state.mark(), state.recorders[-1]
        try:
            with state.recording() as recorder:
                alive = self._body()
        finally:
            outer.take_reports(recorder)
        first_written = {location for location, _, first in state.trail[mark:] if first}
        self._exits = tuple(segment.exits)
        same_way = alive and first_written.isdisjoint(recorder.reads) and (not self._exits or self._stays(mark))
        self._reads = recorder.reads if same_way and self._m.recording is None else None
        return alive

    def _stays(self, mark: int) -> bool:
        """Whether a round that may be left changes nothing but what it makes itself, and not the loop's variable."""
        state, site = self._m.state, self._m.frame.site
        given = state.changes_between(state.segments[-1].mark, mark)
        was: dict[Location, Value | None] = {}
        for location, old, _ in state.trail[mark:]:
            was.setdefault(location, old)
        return all(item.kind != "continue" for item in self._exits) and all(
            (location not in given and state.heap[location] == old) or (old is None and location[0].is_below(site))
            for location, old in was.items()
        )
