"""What is left of a call that has ended: what nothing refers to any more is dropped.

An outcome that mentions neither a cell nor a symbol that it created is of use to any caller.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..dim import Expr
from ..memo import Effect, Location, Recorder
from ..mentioning import dims_mentioned, mentions
from ..path import Path
from ..value import Value
from .facts import FACTS, LIMITS
from .state import State


def leave(state: State, recorder: Recorder, result: Value | None, text: str) -> Effect:
    """Drop what is dead and freeze the rest."""
    alive = _reachable(recorder.created, state.changes(recorder.mark), result)
    recorder.dead |= recorder.created - alive
    if recorder.dead:
        state.forget(recorder.mark, lambda location: location[0] in recorder.dead)
    recorder.created &= alive
    if recorder.symbols:
        _drop_symbols(state, recorder, result)
    gone = recorder.dead | recorder.created
    return Effect(
        text,
        {location: value for location, value in recorder.reads.items() if location[0] not in gone},
        state.changes(recorder.mark),
        frozenset(recorder.created),
        frozenset(recorder.symbols),
        tuple(recorder.problems),
        tuple(recorder.notes),
        tuple(recorder.calls),
        tuple(recorder.needs),
        (),
        True,
        recorder.steps,
        tuple(recorder.runs),
    )


def _reachable(created: set[Path], writes: Mapping[Location, Value], result: Value | None) -> set[Path]:
    """The cells and frames of this call that its result, or an object from before it, refers to."""
    inner: dict[Path, list[Value]] = {}
    stack: list[Value] = [] if result is None else [result]
    for location, value in writes.items():
        if location[0] in created:
            inner.setdefault(location[0], []).append(value)
        else:
            stack.append(value)
    alive: set[Path] = set()
    nodes: set[int] = set()
    while stack:
        for path in mentions(stack.pop(), nodes):
            if path in created and path not in alive:
                alive.add(path)
                stack.extend(inner.get(path, ()))
    return alive


def _drop_symbols(state: State, recorder: Recorder, result: Value | None) -> None:
    """Forget the symbols of this call that nothing mentions, with what was found out about them.

    What a call has learnt of its arguments is in the note of its signature, and goes on to its caller.
    """
    facts: dict[Expr, list[Value]] = {}
    stack: list[Value] = [note[7] for note in recorder.notes if note[0] == "signature"]
    stack.extend(() if result is None else (result,))
    for location, value in state.changes(recorder.mark).items():
        if location[0] in (FACTS, LIMITS) and location[1] in recorder.symbols:
            facts.setdefault(location[1], []).append(value)
        else:
            stack.append(value)
    alive: set[Expr] = set()
    while stack:
        for symbol in dims_mentioned(stack.pop()) & recorder.symbols - alive:
            alive.add(symbol)
            stack.extend(facts.get(symbol, ()))
    dead = recorder.symbols - alive
    recorder.symbols &= alive
    if not dead.isdisjoint(facts):
        state.forget(recorder.mark, lambda location: location[0] in (FACTS, LIMITS) and location[1] in dead)
