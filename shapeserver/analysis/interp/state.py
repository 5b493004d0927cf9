"""The state of a run: a heap with a trail, so that a branch can be undone and an effect recorded.

Vocabulary.  The *trail* lists every write with the value before it; a *mark* is a length of the trail.  The
innermost *recorder* notes each location that is read before it is written.  A *segment* collects the exits of a
stretch of code for whoever consumes them: a loop its breaks, a function its returns, a statement its effect.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from ..memo import ABSENT, Effect, Exit, Location, Recorder
from ..value import DictData, ListData, Unknown, Value

FILLED_LATER = Unknown("it is filled later")
External = Callable[[Location], Value]


@dataclass(slots=True, eq=False)
class Segment:
    mark: int
    exits: list[Exit] = field(default_factory=list)


class State:
    """The heap of one run.  `external` answers for locations of other modules."""

    def __init__(self, external: External) -> None:
        self.heap: dict[Location, Value] = {}
        self.trail: list[tuple[Location, Value | None, bool]] = []
        self.recorders: list[Recorder] = [Recorder(0)]
        self.segments: list[Segment] = [Segment(0)]
        self._external = external
        self.later: int | None = None  # the recorders before the first that belongs to a run at a later time

    def peek(self, location: Location) -> Value:
        """The value at a location, without recording that it was looked at."""
        found = self.heap.get(location)
        return found if found is not None else self._external(location)

    def get(self, location: Location) -> Value:
        value = self.heap.get(location)
        if value is None:
            value = self._external(location)
        if self.later is not None:
            value = self._aged(location, value)
        recorder = self.recorders[-1]
        if location not in recorder.reads and location not in recorder.written:
            recorder.reads[location] = value
        return value

    @contextmanager
    def at_any_time(self) -> Iterator[None]:
        """Run what the program may call at any time: what is empty until then is there to be filled."""
        outer, self.later = self.later, len(self.recorders)
        recorder = Recorder(0)
        try:
            with self.recording() as recorder:
                yield
        finally:
            self.later = outer
            self.recorders[-1].take_reports(recorder)

    def is_from_before(self, location: Location) -> bool:
        """Whether a run that may happen at any time finds here what it has not written itself."""
        return self.later is not None and not any(location in item.written for item in self.recorders[self.later :])

    def _aged(self, location: Location, value: Value) -> Value:
        if isinstance(value, ListData | DictData) and not value.items and self.is_from_before(location):
            return FILLED_LATER
        return value

    def set(self, location: Location, value: Value) -> None:
        written = self.recorders[-1].written
        first = location not in written
        if first:
            written.add(location)
        self.trail.append((location, self.heap.get(location), first))
        self.heap[location] = value

    def mark(self) -> int:
        return len(self.trail)

    def undo(self, mark: int) -> None:
        written = self.recorders[-1].written
        trail, heap = self.trail, self.heap
        while len(trail) > mark:
            location, old, first = trail.pop()
            if old is None:
                del heap[location]
            else:
                heap[location] = old
            if first:
                written.discard(location)

    def changes(self, mark: int) -> dict[Location, Value]:
        """What is now at every location written since a mark."""
        heap = self.heap
        return {location: heap[location] for location, _, _ in self.trail[mark:]}

    def changes_between(self, mark: int, end: int) -> dict[Location, Value]:
        """What was, when the trail was `end` long, at every location written since `mark`."""
        then: dict[Location, Value] = {}
        for location, old, _ in reversed(self.trail[end:]):
            then[location] = old if old is not None else ABSENT
        return {location: then.get(location, self.heap[location]) for location, _, _ in self.trail[mark:end]}

    def apply(self, writes: Mapping[Location, Value]) -> None:
        for location, value in writes.items():
            self.set(location, value)

    def holds(self, reads: Mapping[Location, Value]) -> bool:
        """Whether every location still has the value that a run saw there."""
        heap, external = self.heap, self._external
        for location, value in reads.items():
            now = heap.get(location)
            if now is None:
                now = external(location)
            if self.later is not None:
                now = self._aged(location, now)
            if now is not value and now != value:
                return False
        return True

    @contextmanager
    def recording(self) -> Iterator[Recorder]:
        """Record an inner run; at its end, what it read and wrote counts for the outer one too."""
        recorder = Recorder(len(self.trail))
        self.recorders.append(recorder)
        try:
            yield recorder
        finally:
            self.recorders.pop()
            self._hand_up(recorder)

    def _hand_up(self, inner: Recorder) -> None:
        outer = self.recorders[-1]
        outer_written = outer.written
        gone = inner.created | inner.dead
        for location, value in inner.reads.items():
            if location not in outer_written and location not in outer.reads and location[0] not in gone:
                outer.reads[location] = value
        outer.created |= inner.created
        outer.symbols |= inner.symbols
        outer.steps += inner.steps
        trail = self.trail
        for index in range(inner.mark, len(trail)):
            location, old, _ = trail[index]
            first = location not in outer_written
            if first:
                outer_written.add(location)
            trail[index] = (location, old, first)

    def forget(self, mark: int, is_dead: Callable[[Location], bool]) -> None:
        """Take back every write since a mark to a location that nothing refers to any more."""
        kept = []
        oldest: dict[Location, Value | None] = {}
        for entry in self.trail[mark:]:
            location, old, first = entry
            if is_dead(location):
                oldest.setdefault(location, old)
                if first:
                    self.recorders[-1].written.discard(location)
            else:
                kept.append(entry)
        self.trail[mark:] = kept
        for location, old in oldest.items():
            if old is None:
                self.heap.pop(location, None)
            else:
                self.heap[location] = old

    def replay(self, effect: Effect) -> None:
        """Apply a finished effect as if it had just run."""
        self.recorders[-1].absorb(effect)
        self.apply(effect.writes)

    @contextmanager
    def segment(self) -> Iterator[Segment]:
        found = Segment(len(self.trail))
        self.segments.append(found)
        try:
            yield found
        finally:
            self.segments.pop()

    def leave(self, kind: str, value: Value) -> None:
        """Record that control leaves here."""
        segment = self.segments[-1]
        segment.exits.append(Exit(kind, value, self.changes(segment.mark)))

    def pass_up(self, start: int, exits: list[Exit] | tuple[Exit, ...]) -> None:
        """Hand exits of an inner segment that began at `start` to the segment now innermost."""
        if not exits:
            return
        segment = self.segments[-1]
        before = self.changes_between(segment.mark, start)
        segment.exits.extend(Exit(item.kind, item.value, {**before, **item.writes}) for item in exits)
