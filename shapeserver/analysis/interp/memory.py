"""The store of finished effects and outcomes: what a run may replay instead of running again."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar

from ..layout import Code, Layout
from ..memo import Effect, Outcome, Replayed
from ..path import Path
from ..remembering import Kept
from ..source import Chunk
from ..value import Function
from .state import State

MOST = 150_000  # reads, writes, notes and calls of all that a memory holds beside the latest run; about 40 MB
MOST_PER_KEY = 4


class Sized(Protocol):
    @property
    def size(self) -> int: ...


K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Sized)


class Shelf(Generic[K, V]):
    """The latest few of what was made under each key, newest first; `kept` is shared by the shelves of a memory.

    More than one, because an edit is often undone, and a half-typed line passes through the same states again.
    """

    __slots__ = ("_kept", "_name")

    def __init__(self, name: str, kept: Kept[tuple[str, Hashable], Any]) -> None:
        self._name = name
        self._kept = kept

    def under(self, key: K) -> Sequence[V]:
        return self._kept.get((self._name, key)) or ()

    def keep(self, key: K, made: V) -> None:
        found = (made, *self.under(key)[: MOST_PER_KEY - 1])
        self._kept.put((self._name, key), found, sum(item.size for item in found))


class Memory:
    """Everything here may be dropped at any time: it only saves work, it never decides a result."""

    def __init__(self, codes: dict[Path, Code]) -> None:
        self.codes = codes
        self._kept: Kept[tuple[str, Hashable], Any] = Kept(MOST)
        self._effects: Shelf[Path, Effect] = Shelf("effects", self._kept)
        self._bound: Shelf[Path, Outcome] = Shelf("bound", self._kept)
        self._free: Shelf[tuple[Function, Hashable], Outcome] = Shelf("free", self._kept)
        self._replayed: Shelf[Hashable, Replayed] = Shelf("replayed", self._kept)

    @property
    def size(self) -> int:
        """The reads, writes, notes and calls of all that it holds."""
        return self._kept.size

    def begin(self) -> None:
        """A module is going to be run: what that uses is not forgotten before the next run."""
        self._kept.begin()

    def forget_codes(self, old: Mapping[Chunk, Layout], new: Mapping[Chunk, Layout]) -> None:
        """Forget the functions of chunks that are gone, but for those whose place others have taken."""
        for layout in (layout for chunk, layout in old.items() if chunk not in new):
            for code in layout.codes.values():
                if self.codes.get(code.path) is code:
                    del self.codes[code.path]

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

    def replayed(self, state: State, key: Hashable) -> Replayed | None:
        """What a graph gave for the inputs of `key` in a state like this one."""
        return next((item for item in self._replayed.under(key) if state.holds(item.effect.reads)), None)

    def keep_replayed(self, replayed: Replayed) -> None:
        self._replayed.keep(replayed.key, replayed)
