"""Loops: unrolled while the rounds are known, few and cheap, else run to a fixed point."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace

from .. import dim
from ..dim import UNKNOWN, Dim, Expr
from ..dtype import category
from ..lattice import NEVER, join, join_all, rename_dims, unmarked
from ..memo import ABSENT, CHANGED, STEPS, CallRecord, Exit, Location
from ..path import Path, Round
from ..problem import CODES
from ..shape import Shape
from ..truth import YES
from ..value import NONE, Array, Int, OneOf, Range, Sequence, Tuple, Unknown, Value
from .assign import assign, unpacked
from .facts import LIMITS, join_limits
from .frame import position
from .induction import Induction
from .iterating import NextItems, iterable_of, next_items
from .last_round import last_element, run_last
from .machine import UNROLL_LIMIT, UNROLL_STEPS, Machine
from .many import made_in, marks_of_many, stand_for_many
from .narrow import narrowed
from .settling import Settling

MOST_PASSES = 6
States = list[dict[Location, Value]]


class _Loop:
    """Collects how a loop was left; all states are changes since `start`."""

    def __init__(self, m: Machine) -> None:
        self.start = m.state.mark()
        self.broken: States = []


def run_for(m: Machine, node: ast.For | ast.AsyncFor) -> bool:
    from .expressions import evaluate
    from .statements import run_block

    iterable = iterable_of(m, evaluate(m, node.iter))
    loop = _Loop(m)
    rounds = known_rounds(m, iterable)
    following = next_items(m, iterable, node.iter)

    def body() -> bool:
        return run_block(m, node, "body", node.body)

    def asked() -> bool:
        item = following.ask() if following is not None else None
        if item is not None:
            assign(m, node.target, item)
        return item is not None and body()

    if following is not None:
        _to_fixpoint(m, node, loop, lambda: None, asked)
        following.end()
        return _end(m, node, loop, True)

    alive, steps, unrolled = True, m.steps, Settling(m, body).run
    for index, value in enumerate(rounds or ()):
        alive = _round(m, node, loop, index, lambda value=value: assign(m, node.target, value), unrolled)  # type: ignore[misc]
        if not alive:
            break
        if m.steps - steps > UNROLL_STEPS and rounds is not None and index + 1 < len(rounds):
            iterable, rounds = _after(iterable, rounds, index + 1), None
            break
    if rounds is None:
        with m.at(node):
            element, length = element_of(m, iterable, node.target)
        if isinstance(iterable, Range) and m.ask.equal(length, 0) is YES:  # as in the last round of a loop around it
            return _end(m, node, loop, alive)
        last = last_element(m, iterable, length, node)
        _to_fixpoint(m, node, loop, lambda: assign(m, node.target, element), body, length, _target(m, node, last))
    return _end(m, node, loop, alive)


def _target(m: Machine, node: ast.For | ast.AsyncFor, value: Value | None) -> Callable[[], object] | None:
    return None if value is None else lambda: assign(m, node.target, value)


def run_while(m: Machine, node: ast.While) -> bool:
    from .expressions import condition, evaluate
    from .statements import run_block

    loop = _Loop(m)

    def body() -> bool:
        narrowed(m, node.test, True)
        return run_block(m, node, "body", node.body)

    alive, steps = True, m.steps
    for index in range(UNROLL_LIMIT):
        known = condition(m, node.test)
        if known is False:
            break
        endless = isinstance(node.test, ast.Constant)
        if known is None or endless or m.steps - steps > UNROLL_STEPS:
            _to_fixpoint(m, node, loop, lambda: evaluate(m, node.test), body)
            alive = not endless
            if not alive:
                if m.frame.code is not None and m.frame.code.generator:
                    m.state.leave("return", NONE)  # whoever iterates may stop at any time
                m.state.undo(loop.start)
                if loop.broken:
                    m.join_states(loop.broken)
                return bool(loop.broken)
            break
        if not _round(m, node, loop, index, lambda: None, body):
            alive = False
            break
    else:
        _to_fixpoint(m, node, loop, lambda: evaluate(m, node.test), body)
    if alive:
        narrowed(m, node.test, False)
    return _end(m, node, loop, alive)


def known_rounds(m: Machine, iterable: Value) -> tuple[Value, ...] | None:
    """The values of each round if they are known and few."""
    if isinstance(iterable, OneOf):
        return None
    items = unpacked(m, iterable)
    return items if items is not None and len(items) <= UNROLL_LIMIT else None


def _after(iterable: Value, rounds: tuple[Value, ...], done: int) -> Value:
    """What is left to iterate after some rounds."""
    match iterable:
        case Range(int() as start, stop, int() as step):
            return Range(start + done * step, stop, step)
    return Sequence(len(rounds) - done, join_all(rounds[done:]))


def _round(
    m: Machine, node: ast.stmt, loop: _Loop, index: int, before: Callable[[], object], body: Callable[[], bool]
) -> bool:
    """One round under a path of its own; False if no further round is reached."""
    site = m.frame.site
    m.frame.site = site / (position(m.frame, node), index)
    mark = m.state.mark()
    try:
        with m.state.segment() as segment:
            before()
            alive = body()
    finally:
        m.frame.site = site
    return _close_round(m, loop, mark, segment.exits, alive)


def _close_round(m: Machine, loop: _Loop, mark: int, exits: list[Exit], alive: bool) -> bool:
    """Sort the exits of a round: continue joins its end, break the loop's, the others leave the loop."""
    m.state.pass_up(mark, [item for item in exits if item.kind in ("return", "raise")])
    earlier = m.state.changes_between(loop.start, mark) if any(item.kind == "break" for item in exits) else {}
    loop.broken.extend({**earlier, **item.writes} for item in exits if item.kind == "break")
    states: States = [dict(item.writes) for item in exits if item.kind == "continue"]
    if states:
        if alive:
            states.append(m.state.changes(mark))
        m.state.undo(mark)
        m.join_states(states)
        return True
    if not alive:
        m.state.undo(mark)
    return alive


def _to_fixpoint(
    m: Machine,
    node: ast.expr | ast.stmt | ast.arg,
    loop: _Loop,
    before: Callable[[], object],
    body: Callable[[], bool],
    rounds: Dim = UNKNOWN,
    last: Callable[[], object] | None = None,
) -> None:
    """Run rounds from the join of all rounds before, until it no longer changes; the state is then that join.

    `last` begins the last round instead of `before`, if that can be told apart.
    """
    recorder = m.state.recorders[-1]
    problems, known = recorder.problems, len(recorder.problems)
    kept_notes, kept_calls, kept_exits = len(recorder.notes), len(recorder.calls), len(m.state.segments[-1].exits)
    symbols = set(recorder.symbols)
    first: list[object] = []
    induction = Induction(m, node)
    failing: list[CallRecord] = []
    site = m.frame.site
    any_round = site / (position(m.frame, node), Round.ANY)
    made: dict[Path, None] = {}
    earlier = len(loop.broken)
    for number in range(MOST_PASSES + 1):
        del recorder.notes[kept_notes:]
        del recorder.calls[kept_calls:]
        del m.state.segments[-1].exits[kept_exits:]
        found = len(problems)
        del loop.broken[earlier:]
        mark = m.state.mark()
        m.frame.site = any_round
        try:
            with m.state.segment() as segment:
                before()
                alive = body()
        finally:
            m.frame.site = site
        alive = _close_round(m, loop, mark, segment.exits, alive)
        after = m.state.changes(mark) if alive else {}
        made.update(dict.fromkeys(made_in(after, any_round)))
        created = recorder.symbols - symbols
        m.state.undo(mark)
        changed = _widen(m, after, dict.fromkeys(created, UNKNOWN), number, induction)
        if number == 0:
            first = [item for item in problems[known:] if not (item.conditional or CODES[item.code].always)]
            own = recorder.calls[kept_calls:]
            failing = [item for item in own if item.fails and item.outcome.certain and not item.conditional]
        if changed:
            del problems[found:]
        if not changed:
            break
    _without_repeats(problems, known, first)
    recorder.calls.extend(record for record in failing if record not in recorder.calls[kept_calls:])
    stays = alive and not loop.broken[earlier:] and len(m.state.segments[-1].exits) == kept_exits
    if last is not None and stays and not (m.frame.code is not None and m.frame.code.generator):
        run_last(m, node, rounds, induction, lambda: (last(), body()))
    induction.finish(rounds)
    stand_for_many(m, made)
    for state in loop.broken[earlier:]:
        state.update(marks_of_many(state, any_round))


def _without_repeats(problems: list, known: int, first: list) -> None:  # type: ignore[type-arg]
    """One problem for each code and place: the first round's, which has the exact shapes."""
    seen: set[tuple[object, object]] = set()
    kept = []
    for problem in [*first, *problems[known:]]:
        name = (problem.code, problem.span)
        if name not in seen:
            seen.add(name)
            kept.append(problem)
    problems[known:] = kept


def _widen(
    m: Machine,
    after: dict[Location, Value],
    lost: dict,  # type: ignore[type-arg]
    number: int,
    induction: Induction,
) -> bool:
    """Make the state the join of what it was and what a round left; what will not settle becomes unknown."""
    changed = False
    for location, value in after.items():
        if location[0] is STEPS:
            continue
        if location[0] is CHANGED:
            m.state.set(location, Unknown("it is changed in place in a loop"))
            continue
        head = m.get(location)
        counted = induction.head(location, head, value, lost)
        if counted is not None:
            changed = changed or counted != head
            m.state.set(location, counted)
            continue
        value = rename_dims(value, lost)
        before = m.without_own(location) if head is ABSENT else head
        joined = value if before is ABSENT else join(before, value)
        if isinstance(location[1], Expr):
            joined = head if head == value else join_limits([head, value]) if location[0] is LIMITS else ABSENT
        if joined == head:
            continue
        if number >= MOST_PASSES - 2:
            joined = Unknown("it changes in every round of a loop")
        if joined == head:
            continue
        m.state.set(location, joined)
        changed = changed or m.recording is None or unmarked(joined) != unmarked(head)
    return changed


def _end(m: Machine, node: ast.For | ast.AsyncFor | ast.While, loop: _Loop, alive: bool) -> bool:
    """The state after a loop: its natural end with `else`, or any of its breaks."""
    from .statements import run_block

    if alive:
        alive = run_block(m, node, "orelse", node.orelse)
    if not loop.broken:
        return alive
    states = list(loop.broken)
    if alive:
        states.append(m.state.changes(loop.start))
    m.state.undo(loop.start)
    m.join_states(states)
    return True


def element_of(m: Machine, iterable: Value, target: ast.expr) -> tuple[Value, Dim]:
    """What one round of unknown number gets, and how many rounds there are."""
    name = target.id if isinstance(target, ast.Name) else "i"
    match iterable:
        case Sequence(length, Tuple((_, *rest)), first) if first is not None:
            end = first + length - 1 if length is not UNKNOWN else UNKNOWN
            return Tuple((Int(m.between(_first_name(target), first, end)), *rest)), length
        case Range(start, stop, step):
            from .python.sequences import range_length

            return _number_of(m, name, iterable), range_length(start, stop, step)
        case Array(shape=shape):
            from .subscripts import get_item

            if shape.rank == 0:
                return Unknown("a scalar array cannot be iterated"), UNKNOWN
            length = shape.dims[0] if shape.rank else UNKNOWN
            numbers = m.ends(iterable) if shape.rank == 1 and category(iterable.dtype or "") == "integer" else None
            if numbers is not None:
                return Array(iterable.kind, Shape(()), iterable.dtype, (m.between(name, *numbers),)), length
            index = Int(m.between(name, 0, length - 1 if length is not UNKNOWN else UNKNOWN))
            return get_item(m, _forgetful(iterable), index), length
        case OneOf(members):
            parts = [element_of(m, member, target) for member in members]
            return join_all(part[0] for part in parts), UNKNOWN
    following = next_items(m, iterable, m.node)
    if following is not None:
        return _any_item(m, following), UNKNOWN
    known = m.sequence(iterable)
    if known is None:
        return Unknown(iterable.reason if isinstance(iterable, Unknown) else "what is iterated is not known"), UNKNOWN
    return known[1], known[0]


def _any_item(m: Machine, following: NextItems) -> Value:
    """What an object gives in any of the rounds in which it is asked for its next item."""
    before = set(m.state.recorders[-1].symbols)
    item: Value = NEVER

    def asked() -> bool:
        nonlocal item
        given = following.ask()
        item = NEVER if given is None else given
        return given is not None

    _to_fixpoint(m, m.node, _Loop(m), lambda: None, asked)
    following.end()
    return rename_dims(item, dict.fromkeys(m.state.recorders[-1].symbols - before, UNKNOWN))


def _number_of(m: Machine, name: str, numbers: Range) -> Int:
    """Any of the numbers of a range, in a round, so that there is one at least."""
    start, stop, step = numbers.start, numbers.stop, numbers.step
    if isinstance(step, Expr) or step == 0:
        return Int(m.fresh(name, None))
    ends = (start, start + (dim.ceil_div((stop - start) if step > 0 else (start - stop), abs(step)) - 1) * step)
    return Int(m.between(name, *(ends if step > 0 else ends[::-1])))


def _first_name(target: ast.expr) -> str:
    first = target.elts[0] if isinstance(target, ast.Tuple | ast.List) and target.elts else None
    return first.id if isinstance(first, ast.Name) else "i"


def _forgetful(array: Array) -> Array:
    return array if array.data is None else replace(array, data=None)
