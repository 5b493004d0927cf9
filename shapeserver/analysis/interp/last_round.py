"""The last round of a counted loop that is run to a fixed point: where an index that is too large by one shows.

In a fixed point the number that a loop counts with is a symbol, which may be any of its numbers, so `x[i]` is no
certain error if only the last of them are outside.  A loop that is never left early comes to its last round.  It is run
once more from the state of any round, with its own numbers; only what certainly fails there is kept.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from ..dim import UNKNOWN, Dim
from ..truth import YES
from ..value import Range, Sequence, Tuple, Value, dim_value
from .frame import position
from .induction import Induction
from .machine import Machine


def last_element(m: Machine, iterable: Value, rounds: Dim, node: ast.For | ast.AsyncFor) -> Value | None:
    """What the last round of a loop gets; None if that is not known, or no index tells of it."""
    if rounds is UNKNOWN or m.ask.less(0, rounds) is not YES or not _picks_with(node):
        return None
    match iterable:
        case Range(start, _, int() as step):
            return dim_value(start + (rounds - 1) * step)
        case Sequence(_, Tuple((_, *rest)), first) if first is not None:
            return Tuple((dim_value(first + rounds - 1), *rest))
    return None


def run_last(
    m: Machine, node: ast.expr | ast.stmt | ast.arg, rounds: Dim, induction: Induction, body: Callable[[], object]
) -> None:
    """Run the last round aside, and report what is certain to fail in it and was not found before."""
    recorder, site = m.state.recorders[-1], m.frame.site
    problems, calls = len(recorder.problems), len(recorder.calls)
    notes, needs = len(recorder.notes), len(recorder.needs)
    known = {(item.code, item.span) for item in recorder.problems}
    failing = {item.span for item in recorder.calls if item.fails}
    mark = m.state.mark()
    m.frame.site = site / (position(m.frame, node), "last")
    try:
        with m.state.segment():
            induction.finish(rounds - 1)
            body()
    finally:
        m.frame.site = site
    m.state.undo(mark)
    found = [item for item in recorder.problems[problems:] if not item.conditional]
    recorder.problems[problems:] = [item for item in found if (item.code, item.span) not in known]
    called = [item for item in recorder.calls[calls:] if item.fails and item.outcome.certain and not item.conditional]
    recorder.calls[calls:] = [item for item in called if item.span not in failing]
    del recorder.notes[notes:], recorder.needs[needs:]


def _picks_with(node: ast.For | ast.AsyncFor) -> bool:
    """Whether what the loop counts is in an index of its body."""
    names = {part.id for part in ast.walk(node.target) if isinstance(part, ast.Name)}
    return any(name in names for statement in node.body for name in _in_indices(statement))


def _in_indices(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Subscript):
            yield from (item.id for item in ast.walk(part.slice) if isinstance(item, ast.Name))
