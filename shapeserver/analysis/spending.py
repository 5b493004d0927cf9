"""What an analysis costs, as a function of the text: the steps of all that ran, each call once.

A call that is remembered need not run again, so the steps that its replay is charged tell little of the time that it
takes.  Calls that can be remembered are told apart by what they were given, read and made, not by the run that they are
from: so the sum is that of a cold run, whatever was remembered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .memo import Effect, Location, Outcome, Recorder
from .value import Value


class Spending:
    """Adds up runs; those that were read before cost no more than their own steps."""

    __slots__ = ("_calls", "_known", "_spent")

    def __init__(self) -> None:
        self._spent = 0
        self._known: set[Outcome] = set()
        self._calls: dict[object, list[Mapping[Location, Value]]] = {}  # what each one read

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

    def _read(self, runs: Sequence[Outcome]) -> None:
        stack = list(runs)
        while stack:
            outcome = stack.pop()
            if outcome not in self._known:
                self._known.add(outcome)
                if self._is_new(outcome):
                    self._spent += _own(outcome.effect)
                    stack.extend(outcome.effect.runs)

    def _is_new(self, outcome: Outcome) -> bool:
        if outcome.provisional:
            return True
        effect = outcome.effect
        alike = self._calls.setdefault((outcome.function, outcome.key, effect.created, effect.steps), [])
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
    """Whether two calls read the same where both read: one that is made later may have to look at more."""
    return all(other.get(location, value) == value for location, value in one.items())


def _own(run: Effect | Recorder) -> int:
    """The steps of a run without those of its calls."""
    return run.steps - sum(outcome.effect.steps for outcome in run.runs)
