"""When the rounds of an unrolled loop have settled: a further one would do what the one before it did.

A round is deterministic in what it reads.  If that is, where a round ends, as the round found it, the next one does the
same, but for the paths of the cells and symbols that it makes; nothing outside of it refers to those of the round
before, or it would have read something else.  So it need not be run.  A list that grows, or a use of the loop's
variable, is read anew in each round, and keeps the loop going.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..memo import Location
from ..value import Value
from .machine import Machine


class Settling:
    """Runs the body of a loop as often as that makes a difference."""

    def __init__(self, m: Machine, body: Callable[[], bool]) -> None:
        self._m = m
        self._body = body
        self._reads: Mapping[Location, Value] | None = None

    def run(self) -> bool:
        """One round; False if control does not reach its end."""
        state = self._m.state
        if self._reads is not None and state.holds(self._reads):
            return True
        mark, outer = state.mark(), state.recorders[-1]
        try:
            with state.recording() as recorder:
                alive = self._body()
        finally:
            outer.take_reports(recorder)
        first_written = {location for location, _, first in state.trail[mark:] if first}
        same_way = alive and not state.segments[-1].exits and first_written.isdisjoint(recorder.reads)
        self._reads = recorder.reads if same_way and self._m.recording is None else None
        return alive
