"""Calls of a user's functions, kept by what they read.

A call runs the body in a frame of its own, under a path made of the call's place.  What it leaves is an `Outcome`.
One that mentions nothing it created is kept by function and arguments, for any caller; any other is kept for its path
alone.
"""

from __future__ import annotations

import ast
from typing import Final

from ..dim import UNKNOWN
from ..lattice import NEVER, join_all
from ..layout import Code
from ..memo import CallRecord, Exit, Outcome
from ..path import Path
from ..problem import CODES
from ..rule import AFTER_ERROR, Arguments, Keywords
from ..value import NONE, Function, Library, ListData, Sequence, SequenceData, Tuple, Unknown, Value
from .arguments import bind
from .escaping import escape
from .frame import Frame, Raised
from .leaving import leave
from .machine import Machine
from .names import given_as
from .recursion import DEEPEST, NO_CUT, Running, cut
from .tracing import through

YIELDS: Final = "$yields"


def call_function(m: Machine, function: Function, arguments: Arguments, keywords: Keywords) -> Value:
    m.get((function.code, "code"))
    code = m.memory.codes.get(function.code)
    if code is None:
        escape(m, arguments, keywords)
        return Unknown("the function's text is not at hand")
    if code.is_abstract:
        escape(m, arguments, keywords)
        return Unknown(f"`{code.name}` is abstract")
    bound = bind(m, function, code, arguments, keywords)
    if isinstance(bound, str):
        m.report("argument-mismatch", bound)
        return AFTER_ERROR
    path = m.unique(m.here(what="call"))
    key = tuple(bound.items())
    outermost = cut(m.stack, function.code, key, m.steps)
    if outermost is not None:
        m.taint = min(m.taint, outermost)
        escape(m, arguments, keywords)
        return Unknown("the recursion is too deep to follow")
    running = [call.code for call in m.stack]
    room = DEEPEST - len(m.stack)
    outcome = m.memory.recall(m.state, path, function, key, running, room)
    if outcome is None or (m.recording is not None and m.recording.is_in(outcome)):
        outcome = _run(m, path, function, code, key)
        m.state.recorders[-1].runs.append(outcome)
    else:
        m.state.replay(outcome.effect)
        m.state.recorders[-1].runs.append(outcome)
        m.charge(outcome.effect.steps)
    handled = outcome.fails and m.catching > 0
    m.state.recorders[-1].calls.append(CallRecord(m.span(m.node), outcome, handled=handled))
    if outcome.result is None or (handled and outcome.certain):
        raise Raised(outcome.raised or Unknown("an exception"))
    return outcome.result


def parameters(m: Machine, function: Value) -> tuple[str, ...] | None:
    """The names of a function's parameters; None if it takes any keyword, or if nothing is known of it."""
    if isinstance(function, Library):
        entry = m.catalogue.find(function.name)
        return getattr(entry, "parameters", None)
    if not isinstance(function, Function):
        return None
    m.get((function.code, "code"))
    code = m.memory.codes.get(function.code)
    if code is None or code.arguments.kwarg is not None:
        return None
    spec = code.arguments
    return tuple(item.arg for item in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs))


def catches_at_yield(m: Machine, function: Value) -> bool:
    """Whether a generator may keep exceptions to itself that are raised where it yields."""
    if not isinstance(function, Function):
        return False
    m.get((function.code, "code"))
    code = m.memory.codes.get(function.code)
    return code is not None and code.catches_at_yield


def _run(m: Machine, path: Path, function: Function, code: Code, key: Keywords) -> Outcome:
    """Run a body in a new frame; the outcome is kept unless it depends on where a recursion was cut."""
    depth = len(m.stack)
    outer, catching, taint = m.frame, m.catching, m.taint
    root = function.code.module
    m.frame = Frame("function", path, root, path, code.unit, code.layout, function, code, owner=function.owner)
    m.stack.append(Running(function.code, key, m.steps))
    m.catching, m.taint = 0, NO_CUT
    begun = 0 if m.recording is None else m.recording.enter()
    try:
        with m.state.recording() as recorder:
            recorder.created.add(path)
            m.get((function.code, "code"))
            with m.state.segment() as segment:
                result, raised = _body(m, function, code, key, segment.exits)
            effect = leave(m.state, recorder, result, code.text)
    finally:
        own = m.taint if m.taint < depth else NO_CUT  # a cut of its own recursion is nobody else's business
        m.frame, m.catching, m.taint = outer, catching, min(taint, own)
        m.stack.pop()
        if m.recording is not None:
            m.recording.leave()
    values = [value for _, value in key]
    informative = AFTER_ERROR not in values and (not key or any(not isinstance(value, Unknown) for value in values))
    errors = [item for item in effect.problems if CODES[item.code].severity == "error"]
    failing = [record for record in effect.calls if record.fails]
    certain = any(not item.conditional for item in errors)
    certain = certain or any(record.outcome.certain and not record.conditional for record in failing)
    called = effect.called() | ({function.code} if informative else frozenset())
    inner = [record.outcome for record in effect.calls]
    reached = frozenset({function.code}).union(*(item.reached for item in inner))
    height = 1 + max((item.height for item in inner), default=0)
    fails = bool(errors or failing)
    depends = own != NO_CUT
    outcome = Outcome(
        function, key, result, effect, informative, raised, fails, certain, called, reached, height, depends
    )
    if not depends:
        m.memory.keep(path, outcome)
    if m.recording is not None:
        m.recording.ran(m, code, begun, outcome)
    return outcome


def _body(
    m: Machine, function: Function, code: Code, key: Keywords, exits: list[Exit]
) -> tuple[Value | None, Value | None]:
    """The result of a body, and what it raises if it has none; the state is the join over its ways out."""
    from .names import FUNCTION
    from .statements import run_block

    mark = m.state.mark()
    m.state.set((m.frame.path, FUNCTION), function)
    if code.generator:
        m.state.set((m.frame.path, YIELDS), ListData(()))
    if not _enter(m, function, code, key):
        return AFTER_ERROR, None
    if isinstance(code.node, ast.Lambda):
        from .expressions import evaluate

        return evaluate(m, code.node.body), None
    alive = run_block(m, code.node, "body", code.node.body)
    returns = [item for item in exits if item.kind == "return"]
    states = [item.writes for item in returns]
    values = [item.value for item in returns]
    if alive:
        states.append(m.state.changes(mark))
        values.append(NONE)
    if not states:
        raised = next((item.value for item in exits if item.kind == "raise"), Unknown("an exception"))
        return None, raised
    if returns or not alive:
        m.state.undo(mark)
        m.join_states(states)
    result = join_all(values)
    if code.generator:
        result = _generator(m, code.node)
    m.note("return", code.name, code.node, result)
    m.note(
        "signature", code.name, code.node, Tuple((*(m.get((m.frame.path, given_as(name))) for name, _ in key), result))
    )
    return result, None


def _enter(m: Machine, function: Function, code: Code, key: Keywords) -> bool:
    """Bind the parameters in the new frame; False if an argument breaks what its parameter promises."""
    from .contracts import check_result_annotation, parameter

    spec = code.arguments
    nodes = [*spec.posonlyargs, *spec.args, *spec.kwonlyargs, *filter(None, (spec.vararg, spec.kwarg))]
    places = {node.arg: node for node in nodes}
    check_result_annotation(m, function, code)
    kept: list[tuple[str, Value]] = []
    for name, given in key:
        place = places[name]
        value = given if place in (spec.vararg, spec.kwarg) else parameter(m, function, code, place, given)
        if value is AFTER_ERROR and given is not AFTER_ERROR:
            return False
        if m.traced:
            value = through(value, m.span(place), name)
        if m.recording is not None:
            with m.at(place):
                value = m.recording.taken(m, name, value)
        m.state.set((m.frame.path, name), value)
        m.state.set((m.frame.path, given_as(name)), value)
        kept.append((name, value))
    for name, value in kept:
        m.note("parameter", name, places[name], value)
    return True


def _generator(m: Machine, node: ast.expr | ast.stmt) -> Value:
    """What a generator yields, as a list that is used up; its body has run as a whole."""
    found = m.get((m.frame.path, YIELDS))
    if not isinstance(found, ListData | SequenceData):
        return Sequence(UNKNOWN, NEVER)
    with m.at(node):
        made = m.allocate("list", found)
    return m.sorted_as(made, "generator")
