"""Alternatives: a rule that can go several ways goes each from the same state, and what they leave is joined.

An error counts only if every way has one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from ..data_files import WRITTEN
from ..dim import Expr
from ..lattice import join_all
from ..memo import ABSENT, CHANGED, STEPS, CallRecord, Location
from ..problem import CODES, Problem
from ..rule import Decide, RuleError
from ..shape import Mismatch
from ..truth import NO, YES, Truth
from ..value import TRUE, Unknown, Value
from .facts import FACTS, LIMITS, join_limits
from .frame import Raised, Undecided

if TYPE_CHECKING:
    from .machine import Machine

MOST_WAYS = 16  # in which a rule's open questions are answered


def fork(m: Machine, ways: Sequence[Callable[[], Value]]) -> Value:
    """Run each way from the same state and join what they leave; an error counts only if every way has one."""
    results: list[Value] = []
    changes: list[dict[Location, Value]] = []
    faults: list[list[Problem]] = []
    calls: list[list[CallRecord]] = []
    recorder = m.state.recorders[-1]
    called = len(recorder.calls)
    raised: Raised | RuleError | Mismatch | None = None
    ordinals = m.ordinals
    for way in ways:
        mark, known = m.state.mark(), len(recorder.problems)
        m.ordinals = dict(ordinals)
        try:
            value = way()
        except (Raised, RuleError, Mismatch) as error:
            raised = raised or error
            m.state.undo(mark)
            del recorder.problems[known:], recorder.calls[called:]
            continue
        problems, own = recorder.problems[known:], recorder.calls[called:]
        del recorder.problems[known:], recorder.calls[called:]
        calls.append(own)
        results.append(value)
        changes.append(m.state.changes(mark))
        faults.append(problems)
        m.state.undo(mark)
    if not results:
        assert raised is not None
        raise raised
    clean = [
        index
        for index, problems in enumerate(faults)
        if not any(CODES[p.code].severity == "error" for p in problems)
        and not any(record.fails for record in calls[index])
    ]
    keep = clean or list(range(len(results)))
    recorder.calls.extend(record for index in keep for record in calls[index])
    if not clean and raised is None:
        recorder.problems.extend(faults[0])
    elif len(clean) == len(ways):
        shared = [problem for problem in faults[0] if all(problem in other for other in faults)]
        recorder.problems.extend(shared)
    join_states(m, [changes[index] for index in keep])
    return join_all(results[index] for index in keep)


def join_states(m: Machine, states: Sequence[Mapping[Location, Value]]) -> None:
    """From the state that all of `states` are changes of, go on with the join of them."""
    if len(states) == 1:
        m.state.apply(states[0])
        return
    locations = dict.fromkeys(location for state in states for location in state)
    for location in locations:
        base = m.state.get(location)
        values = [state.get(location, base) for state in states]
        if ABSENT in values:
            values = [m.without_own(location) if value is ABSENT else value for value in values]
        joined = _join_location(location, values)
        if joined is not base:
            m.state.set(location, joined)


def explore(m: Machine, run: Callable[[Decide], Value]) -> Value:
    ways: list[Callable[[], Value]] = []

    def way(script: tuple[bool, ...]) -> Callable[[], Value]:
        def follow() -> Value:
            taken: list[bool] = []

            def decide(question: Truth) -> bool:
                if question is YES or question is NO:
                    return question is YES
                index = len(taken)
                taken.append(script[index] if index < len(script) else True)
                if index >= len(script):
                    if len(ways) >= MOST_WAYS:
                        raise Undecided
                    ways.append(way((*taken[:-1], False)))
                return taken[-1]

            return run(decide)

        return follow

    ways.append(way(()))
    mark, problems = m.state.mark(), m.state.recorders[-1].problems
    known = len(problems)
    try:
        result = fork(m, ways)
        if len(ways) > 1:
            m.learnt.clear()
        return result
    except Undecided:
        m.state.undo(mark)
        del problems[known:]
        return Unknown("too much is unknown about the arguments")


def _join_location(location: Location, values: list[Value]) -> Value:
    same = all(value == values[0] for value in values)
    if location[0] is LIMITS and not same:
        return join_limits(values)
    if location[0] is FACTS or location[0] is STEPS or isinstance(location[1], Expr):
        return values[0] if same else ABSENT
    if location[0] is CHANGED:
        return values[0] if same else Unknown("it is changed in place on some ways")
    if location[0] is WRITTEN and not same:
        return TRUE  # where it was not written, an older file may be there
    present = [value for value in values if value is not ABSENT]
    return join_all(present) if present else ABSENT
