"""Where a problem is shown, and everything that a sweep rests on.

A problem inside a function is at its own place if every informative call of the function that gets there has it, with
the calls as related places; otherwise it belongs to the calls that fail, with the place as the related one.  So does
what is the callers' fault.  A call that was left undecided at the place tells nothing of it.  A call inside another
function is placed by the same rule, round after round, until the module's own level.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .memo import CallRecord, Effect, Note, Outcome
from .path import Path
from .problem import Problem, Span
from .sweep import Sweep
from .value import NONE, Array, Unknown, Value

MOST_ROUNDS = 20
MOST_RELATED = 3


def top_effects(sweep: Sweep) -> Iterator[Effect]:
    """What the statements of the module did, and the functions that nobody calls."""
    live = {chunk.path for chunk in sweep.source.chunks}
    for chunk, effect in sweep.effects:
        if chunk.path in live:
            yield effect
    yield from sweep.generic or ()


def outcomes_of(sweep: Sweep, handled: bool = True) -> list[Outcome]:
    """Every distinct outcome that the sweep rests on, in the order of the calls; those with `handled` errors or not."""
    seen: dict[int, Outcome] = {}
    stack = [record for effect in top_effects(sweep) for record in effect.calls][::-1]
    while stack:
        record = stack.pop()
        if id(record.outcome) not in seen and (handled or not record.handled):
            seen[id(record.outcome)] = record.outcome
            stack.extend(reversed(record.outcome.effect.calls))
    return list(seen.values())


def all_effects(sweep: Sweep) -> Iterable[Effect]:
    """Those effects and all of the calls inside."""
    yield from top_effects(sweep)
    for outcome in outcomes_of(sweep):
        yield outcome.effect


def all_runs(sweep: Sweep) -> Iterator[Effect]:
    """Those effects and all of the calls that were made, such as those of the rounds before a loop settled."""
    seen: set[int] = set()
    stack = list(top_effects(sweep))
    while stack:
        effect = stack.pop()
        if id(effect) not in seen:
            seen.add(id(effect))
            yield effect
            stack.extend(run.effect for run in effect.runs)


Site = tuple[Outcome | None, CallRecord]


def placed(sweep: Sweep) -> list[Problem]:
    """All problems, each at the place where the rule above shows it."""
    outcomes = outcomes_of(sweep, handled=False)
    callers: dict[int, list[Site]] = {}
    for caller, effect in _runs(sweep, outcomes):
        for record in effect.calls:
            if not record.handled:
                callers.setdefault(id(record.outcome), []).append((caller, record))
    informative: dict[Path, list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.informative:
            informative.setdefault(outcome.function.code, []).append(outcome)
    final = [problem for effect in top_effects(sweep) for problem in effect.problems]
    pending = [(outcome, problem) for outcome in outcomes for problem in outcome.effect.problems]
    for _ in range(MOST_ROUNDS):
        if not pending:
            break
        pending = _place_round(pending, callers, informative, final, sweep.source.root)
    return final


def _runs(sweep: Sweep, outcomes: list[Outcome]) -> Iterator[tuple[Outcome | None, Effect]]:
    """What makes calls: the statements of the module (a generic run is no call of the program) and `outcomes`."""
    generic = sweep.generic or ()
    for effect in top_effects(sweep):
        if effect not in generic:
            yield None, effect
    for outcome in outcomes:
        yield outcome, outcome.effect


def _place_round(
    pending: list[tuple[Outcome, Problem]],
    callers: dict[int, list[Site]],
    informative: dict[Path, list[Outcome]],
    final: list[Problem],
    root: Path,
) -> list[tuple[Outcome, Problem]]:
    """Decide on each problem of this round: at its place, or handed to the calls that fail."""
    groups: dict[tuple[Path, str, Span], list[tuple[Outcome, Problem]]] = {}
    for outcome, problem in pending:
        groups.setdefault((outcome.function.code, problem.code, problem.span), []).append((outcome, problem))
    lifted: list[tuple[Outcome, Problem]] = []
    for (code, _, span), members in groups.items():
        failing = {id(outcome) for outcome, _ in members}
        passing = any(id(each) not in failing and _passes(each, span) for each in informative.get(code, ()))
        if not passing and code.module is root and not members[0][1].of_call:
            certain = [member for member in members if not _may_go_together(*member)]
            final.extend([_at_its_place(certain, callers)] if certain else [])
            continue
        for outcome, problem in members:
            if problem.conditional and (code.module is not root or _left_open(outcome)):
                continue  # what is done under a condition that the call does not decide is no certain failure of it
            for caller, record in callers.get(id(outcome), ()):
                moved = _at_the_call(problem, code, record)
                if caller is None:
                    final.append(moved)
                else:
                    lifted.append((caller, moved))
    return lifted


def _left_open(outcome: Outcome) -> bool:
    """Whether a call passes something that is not known, which may decide the way that it takes."""
    return any(isinstance(value, Unknown) for _, value in outcome.key)


def _may_go_together(outcome: Outcome, problem: Problem) -> bool:
    """Whether what a call leaves out may be what its open condition is about, so that no run gets to the problem.

    `step(x, cache)` with a cache that is not known leaves out `position=None`: callers with a cache give both.  So does
    `add(parameter)` that leaves out `value=None` if the parameter's own value, which the run reads, is not known.
    """
    left_out = ((name, value) for name, value in outcome.key if value == NONE)
    if not problem.conditional or not any(each in outcome.function.defaults for each in left_out):
        return False
    return _left_open(outcome) or any(isinstance(value, Unknown) for value in outcome.effect.reads.values())


def _at_the_call(problem: Problem, code: Path, record: CallRecord) -> Problem:
    return replace(
        problem,
        span=record.span,
        related=((problem.span, f"here, in `{_name(code)}`"), *problem.related),
        of_call=False,
        conditional=record.conditional,
        inside=problem.inside or problem.span,
    )


def _passes(outcome: Outcome, span: Span) -> bool:
    """Whether a call got through a place for certain: it is known with what, and nothing was left undecided there."""
    if any(place == span for _, place in outcome.effect.needs):
        return False
    inside = [note for note in outcome.effect.notes if note[2] is span.unit and _within(note, span)]
    whole = [note for note in inside if (note[3], note[4]) == (span.line, span.column) and _ends_with(note, span)]
    return any(_tells(note[7]) for note in whole or inside)


def _tells(value: Value) -> bool:
    if isinstance(value, Array):
        return value.shape.rank is not None
    return not isinstance(value, Unknown)


def _within(note: Note, span: Span) -> bool:
    return (span.line, span.column) <= (note[3], note[4]) and (note[5], note[6]) <= (span.end_line, span.end_column)


def _ends_with(note: Note, span: Span) -> bool:
    return (note[5], note[6]) == (span.end_line, span.end_column)


def _at_its_place(members: list[tuple[Outcome, Problem]], callers: dict[int, list[Site]]) -> Problem:
    first = members[0][1]
    spans = dict.fromkeys(
        record.span for outcome, _ in members for _, record in callers.get(id(outcome), ()) if outcome.informative
    )
    calls = tuple((span, "called here") for span in list(spans)[:MOST_RELATED])
    related = (*first.related, *calls)
    return Problem(first.code, first.severity, first.message, first.span, related, first.operand, inside=first.inside)


def _name(code: Path) -> str:
    return str(code.step[1]) if isinstance(code.step, tuple) else "a function"
