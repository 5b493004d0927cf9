"""The store of finished effects and outcomes: what a run may replay instead of running again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable

from ..layout import Code
from ..memo import Effect, Outcome
from ..path import Path
from ..value import Function
from .state import State

MOST_OUTCOMES = 50_000
MOST_EFFECTS = 200_000
MOST_PER_KEY = 4


class Memory:
    """Everything here may be dropped at any time: it only saves work, it never decides a result."""

    def __init__(self, codes: dict[Path, Code]) -> None:
        self.codes = codes
        self._effects: OrderedDict[Path, Effect] = OrderedDict()
        self._bound: OrderedDict[Path, Outcome] = OrderedDict()
        self._free: OrderedDict[tuple[Function, Hashable], list[Outcome]] = OrderedDict()

    def effect(self, path: Path) -> Effect | None:
        return self._effects.get(path)

    def keep_effect(self, path: Path, effect: Effect) -> None:
        self._effects[path] = effect
        self._effects.move_to_end(path)
        if len(self._effects) > MOST_EFFECTS:
            self._effects.popitem(last=False)

    def recall(
        self, state: State, path: Path, function: Function, key: Hashable, stack: list[Path], room: int
    ) -> Outcome | None:
        """An outcome of the same call that holds in this state.

        One made elsewhere is no help if it reaches a function that is on the `stack`, or goes deeper than there is
        `room`: run here, it might have been cut where a recursion is, and what is known must not depend on which
        call came first.
        """
        bound = self._bound.get(path)
        if bound is not None and bound.function == function and bound.key == key and state.holds(bound.effect.reads):
            return bound
        for outcome in self._free.get((function, key), ()):
            if outcome.height <= room and outcome.reached.isdisjoint(stack) and state.holds(outcome.effect.reads):
                return outcome
        return None

    def keep(self, path: Path, outcome: Outcome) -> None:
        if not outcome.is_free:
            self._bound[path] = outcome
            self._bound.move_to_end(path)
            if len(self._bound) > MOST_OUTCOMES:
                self._bound.popitem(last=False)
            return
        name = (outcome.function, outcome.key)
        found = self._free.setdefault(name, [])
        self._free.move_to_end(name)
        found.insert(0, outcome)
        del found[MOST_PER_KEY:]
        if len(self._free) > MOST_OUTCOMES:
            self._free.popitem(last=False)
