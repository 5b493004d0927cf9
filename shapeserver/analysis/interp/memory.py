"""The store of finished effects and outcomes: what a run may replay instead of running again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Sequence
from typing import Generic, Protocol, TypeVar

from ..layout import Code
from ..memo import Effect, Outcome
from ..path import Path
from ..value import Function
from .state import State

MOST = 120_000  # reads, writes, notes and calls of all that a shelf holds; about 50 MB
MOST_PER_KEY = 4


class Sized(Protocol):
    @property
    def size(self) -> int: ...


K = TypeVar("K")
V = TypeVar("V", bound=Sized)


class Shelf(Generic[K, V]):
    """The latest few of what was made under each key, newest first; the key unused for longest goes first.

    More than one, because an edit is often undone, and a half-typed line passes through the same states again.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[K, list[V]] = OrderedDict()
        self._size = 0

    def under(self, key: K) -> Sequence[V]:
        found = self._kept.get(key)
        if found is None:
            return ()
        self._kept.move_to_end(key)
        return found

    def keep(self, key: K, made: V) -> None:
        found = self._kept.setdefault(key, [])
        self._kept.move_to_end(key)
        found.insert(0, made)
        self._size += made.size - sum(old.size for old in found[MOST_PER_KEY:])
        del found[MOST_PER_KEY:]
        while self._size > MOST and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._size -= sum(old.size for old in oldest)


class Memory:
    """Everything here may be dropped at any time: it only saves work, it never decides a result."""

    def __init__(self, codes: dict[Path, Code]) -> None:
        self.codes = codes
        self._effects: Shelf[Path, Effect] = Shelf()
        self._bound: Shelf[Path, Outcome] = Shelf()
        self._free: Shelf[tuple[Function, Hashable], Outcome] = Shelf()

    def effect(self, state: State, path: Path, text: str) -> Effect | None:
        """What the statements `text` did at this place in a state like this one."""
        kept = self._effects.under(path)
        return next((effect for effect in kept if effect.text == text and state.holds(effect.reads)), None)

    def keep_effect(self, path: Path, effect: Effect) -> None:
        self._effects.keep(path, effect)

    def recall(
        self, state: State, path: Path, function: Function, key: Hashable, stack: list[Path], room: int
    ) -> Outcome | None:
        """An outcome of the same call that holds in this state.

        One made elsewhere is no help if it reaches a function that is on the `stack`, or goes deeper than there is
        `room`: run here, it might have been cut where a recursion is, and what is known must not depend on which
        call came first.
        """
        for outcome in self._bound.under(path):
            if outcome.function == function and outcome.key == key and state.holds(outcome.effect.reads):
                return outcome
        for outcome in self._free.under((function, key)):
            if outcome.height <= room and outcome.reached.isdisjoint(stack) and state.holds(outcome.effect.reads):
                return outcome
        return None

    def keep(self, path: Path, outcome: Outcome) -> None:
        if outcome.is_free:
            self._free.keep((outcome.function, outcome.key), outcome)
        else:
            self._bound.keep(path, outcome)
