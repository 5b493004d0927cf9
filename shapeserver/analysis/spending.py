"""What an analysis costs, as a function of the text: the steps of all that ran, each run counted once.

What is remembered, a call or what a graph gave, need not run again, so the steps that its replay is charged tell little
of the time that it takes.  It is told apart by what it was given, read and made, not by the run that it is from: so the
sum is that of a cold run, whatever was remembered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .memo import Effect, Location, Outcome, Recorder, Replayed
from .value import Value

Run = Outcome | Replayed


class Spending:
    """Adds up runs; those that were read before cost no more than their own steps."""

    __slots__ = ("_alike", "_known", "_spent")

    def __init__(self) -> None:
        self._spent = 0
        self._known: set[Run] = set()
        self._alike: dict[object, list[Mapping[Location, Value]]] = {}  # what each of them read

    def add(self, effect: Effect) -> None:
        """Count a finished run."""
        self._spent += _own(effect)
        self._read(effect.runs)

    def total(self, running: Iterable[Recorder] = ()) -> int:
        """The steps so far, with those of the runs that have not ended, of which each lies in the one before."""
        own = 0
        for recorder in running:
            own += _own(recorder)
            self._read(recorder.runs)
        return self._spent + own

    def _read(self, runs: Sequence[Run]) -> None:
        stack = list(runs)
        while stack:
            run = stack.pop()
            if run not in self._known:
                self._known.add(run)
                if self._is_new(run):
                    self._spent += _own(run.effect)
                    stack.extend(run.effect.runs)

    def _is_new(self, run: Run) -> bool:
        effect = run.effect
        match run:
            case Outcome(provisional=True):
                return True
            case Outcome():
                given: object = (run.function, run.key)
            case Replayed():
                given = run.key
        alike = self._alike.setdefault((given, effect.created, effect.steps), [])
        if any(_agree(effect.reads, reads) for reads in alike):
            return False
        alike.append(effect.reads)
        return True


class Allowance:
    """The steps that runs may take: what those `before` left of `most`, but at least half of that."""

    def __init__(self, most: int, before: Sequence[Effect]) -> None:
        self._most = most
        self._charged = sum(effect.steps for effect in before)
        self._before = before
        self._unread: list[Effect] = []
        self._counted: tuple[Spending, int] | None = None  # and how much it may be

    def spend(self, effect: Effect) -> None:
        self._charged += effect.steps
        self._unread.append(effect)

    @property
    def is_spent(self) -> bool:
        """Whether they took more; nothing is counted as long as all steps with all replays are fewer."""
        if self._charged <= self._most:
            return False
        spending, most = self._counted or self._count()
        while self._unread:
            spending.add(self._unread.pop())
        return spending.total() > most

    def _count(self) -> tuple[Spending, int]:
        spending = Spending()
        for effect in self._before:
            spending.add(effect)
        self._counted = spending, max(self._most, spending.total() + self._most // 2)
        return self._counted


def _agree(one: Mapping[Location, Value], other: Mapping[Location, Value]) -> bool:
    """Whether two runs read the same where both read: one that is made later may have to look at more."""
    return all(other.get(location, value) == value for location, value in one.items())


def _own(run: Effect | Recorder) -> int:
    """The steps of a run without those of what it ran and remembers by itself."""
    return run.steps - sum(each.effect.steps for each in run.runs)
