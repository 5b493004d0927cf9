"""Calls: users' functions, kept by what they read; classes; and library rules.

A call of a user's function runs its body in a frame of its own, under a path made of the call's place.  What it
leaves is an `Outcome`.  One that mentions nothing it created is kept by function and arguments, for any caller;
any other is kept for its path alone.
"""

from __future__ import annotations

import ast
from typing import Final

from ..dim import UNKNOWN
from ..lattice import NEVER, join_all
from ..layout import Code
from ..memo import ABSENT, CallRecord, Exit, Outcome
from ..path import Path
from ..problem import CODES
from ..rule import AFTER_ERROR, UNPACKED, Arguments, Entry, Keywords, RuleError, StubModule, StubValue
from ..shape import Mismatch
from ..value import (
    NONE,
    Array,
    Builtin,
    Class,
    Const,
    DType,
    Function,
    Library,
    ListData,
    Method,
    Node,
    OneOf,
    Ref,
    Sequence,
    SequenceData,
    Tuple,
    Unknown,
    Value,
    Wrapped,
)
from .arguments import bind
from .escaping import escape
from .frame import Frame, Raised
from .learning import take_up
from .leaving import leave
from .machine import Machine
from .names import given_as
from .narrow import learn_from_call
from .objects import class_value, find_member, mro
from .pairs import follow
from .recursion import DEEPEST, Running, cut
from .tracing import began, through

YIELDS: Final = "$yields"
MADE_WITH: Final = "$made"


def call_node(m: Machine, node: ast.expr) -> Value:
    assert isinstance(node, ast.Call)
    from .expressions import evaluate

    function = evaluate(m, node.func)
    arguments: list[Value] = []
    keywords: list[tuple[str, Value]] = []
    for item in node.args:
        value = evaluate(m, item)
        if not isinstance(item, ast.Starred):
            arguments.append(value)
            continue
        items = m.items(value)
        if items is None:
            keywords.append((UNPACKED, value))
            break
        arguments.extend(items)
    for keyword in node.keywords:
        value = evaluate(m, keyword.value)
        if keyword.arg is not None:
            keywords.append((keyword.arg, value))
            continue
        pairs = m.mapping(value)
        if pairs is None:
            keywords.append((UNPACKED, value))
        else:
            keywords.extend((str(key.value), item) for key, item in pairs if isinstance(key, Const))
    with m.at(node):
        if isinstance(function, Builtin) and function.name == "super" and not arguments:
            return _super(m)
        calls = m.state.recorders[-1].calls
        before = len(calls)
        m.told = ()
        result = call(m, function, tuple(arguments), tuple(keywords))
    if m.told:
        take_up(m, node, function, m.told)
    if len(calls) == before + 1:
        learn_from_call(m, node, calls[-1].outcome, bound=isinstance(function, Method))
    return result


def _super(m: Machine) -> Value:
    from ..value import Super

    frame = m.frame
    if frame.owner is None or frame.code is None:
        return Unknown("`super()` outside a method")
    names = [*frame.code.arguments.posonlyargs, *frame.code.arguments.args]
    receiver = m.get((frame.path, names[0].arg)) if names else ABSENT
    return Super(frame.owner, receiver)


def call(m: Machine, function: Value, arguments: Arguments, keywords: Keywords = ()) -> Value:
    """Call any value."""
    from .builtins import call_builtin

    m.step()
    match function:
        case Function():
            return call_function(m, function, arguments, keywords)
        case Method(receiver, inner):
            return call(m, inner, (receiver, *arguments), keywords)
        case Class():
            return _instantiate(m, function, arguments, keywords)
        case Library(name):
            return _call_library(m, name, arguments, keywords)
        case Builtin(name):
            return call_builtin(m, name, arguments, keywords)
        case Wrapped("partial", inner, first, more):
            return call(m, inner, (*first, *arguments), (*more, *keywords))
        case Ref(_, "object"):
            return _call_object(m, function, arguments, keywords)
        case DType(_, kind):
            entry = m.catalogue.member(kind, "__call__")
            return call_rule(m, entry, (function, *arguments), keywords) if entry else Unknown("a dtype is not called")
        case OneOf(members):
            return m.fork([lambda member=member: call(m, member, arguments, keywords) for member in members])  # type: ignore[misc]
        case Unknown(reason):
            escape(m, arguments, keywords)
            return Unknown(reason)
    escape(m, arguments, keywords)
    return Unknown("what is called here is not known")


def _call_object(m: Machine, receiver: Ref, arguments: Arguments, keywords: Keywords) -> Value:
    owner = class_value(m, receiver)
    if isinstance(owner, Library):
        entry = m.catalogue.member(owner.name, "__call__")
        if entry is not None:
            return call_rule(m, entry, (receiver, *arguments), keywords)
    if isinstance(owner, Class):
        found = find_member(m, mro(m, owner), "__call__")
        if found is not None:
            return call(m, found, (receiver, *arguments), keywords)
    escape(m, arguments, keywords)
    return Unknown("what is called here is not known")


def _instantiate(m: Machine, owner: Class, arguments: Arguments, keywords: Keywords) -> Value:
    from .records import construct

    order = mro(m, owner)
    if any(isinstance(base, Unknown) for base in order):
        escape(m, arguments, keywords)
    made = construct(m, owner, order, arguments, keywords)
    if made is not None:
        return made
    ref = m.allocate("object")
    m.state.set((ref.cell, "__class__"), owner)
    found = find_member(m, order, "__init__")
    if found is not None:
        call(m, found, (ref, *arguments), keywords)
    elif any(isinstance(base, Unknown | Builtin) for base in order):
        m.state.set((ref.cell, "args"), Tuple(arguments))
    return ref


def _call_library(m: Machine, name: str, arguments: Arguments, keywords: Keywords) -> Value:
    entry = m.catalogue.find(name)
    if isinstance(entry, StubValue) and entry.value != Library(name):
        return call(m, entry.value, arguments, keywords)
    if entry is None or isinstance(entry, StubModule | StubValue):
        escape(m, arguments, keywords)
        return Unknown(f"`{name}` is not known: add a stub")
    if hasattr(entry, "apply"):
        return call_rule(m, entry, arguments, keywords)
    new = m.catalogue.member(name, "__new__")
    if isinstance(new, StubValue):
        return call(m, new.value, arguments, keywords)
    if new is not None:
        return call_rule(m, new, (Library(entry.name), *arguments), keywords)
    ref = m.new_object(entry.name)
    keeps = m.catalogue.member(name, "keeps_arguments")
    if isinstance(keeps, StubValue) and keeps.value == Const(True):
        named = Tuple(tuple(Tuple((Const(key), value)) for key, value in keywords))
        m.write(ref, MADE_WITH, Tuple((Tuple(arguments), named)))
    init = m.catalogue.member(name, "__init__")
    if init is not None:
        call_rule(m, init, (ref, *arguments), keywords)
    if m.recording is not None:
        m.recording.constructed(m, ref, entry.name)
    return ref


def call_rule(m: Machine, entry: Entry, arguments: Arguments, keywords: Keywords) -> Value:
    """Apply a library's rule; what is certain to fail becomes a problem here."""
    if any(isinstance(value, OneOf) for value in arguments) or any(isinstance(value, OneOf) for _, value in keywords):
        result = _each_alternative(m, entry, arguments, keywords)
        m.told = ()
        return result
    if AFTER_ERROR in arguments or any(value is AFTER_ERROR for _, value in keywords):
        return AFTER_ERROR
    if any(name == UNPACKED for name, _ in keywords):
        escape(m, arguments, keywords)
        return Unknown("it is called with arguments of unknown number")
    m.step(5)
    outer, m.learnt = m.learnt, []
    if m.recording is not None:
        arguments, keywords = m.recording.begin(m, entry, arguments, keywords)  # type: ignore[arg-type]
    try:
        result = entry.apply(m, arguments, keywords)  # type: ignore[union-attr]
        m.told = tuple(m.learnt)
    except RuleError as error:
        m.report(error.code, error.message, error.operand, error.dims)
        return error.result
    except Mismatch as error:
        m.report(error.code, error.message, error.operand, (error.left, error.right))
        return AFTER_ERROR
    finally:
        m.learnt = outer
        scope = None if m.recording is None else m.recording.end()
    if m.traced:
        result = began(result, m.span(m.node))
    result = follow(m, entry, arguments, keywords, result)  # type: ignore[arg-type]
    result = _with_node(m, entry.name, result, arguments, keywords)
    if m.recording is not None and scope is not None:
        result = m.recording.result(m, scope, entry, result)  # type: ignore[arg-type]
    return result


def _each_alternative(m: Machine, entry: Entry, arguments: Arguments, keywords: Keywords) -> Value:
    """Try one alternative of the first argument that has several; the rest follows by recursion."""
    for index, value in enumerate(arguments):
        if isinstance(value, OneOf):
            return m.fork(
                [
                    lambda member=member, index=index: call_rule(
                        m, entry, (*arguments[:index], member, *arguments[index + 1 :]), keywords
                    )  # type: ignore[misc]
                    for member in value.members
                ]
            )
    position, (name, several) = next((i, pair) for i, pair in enumerate(keywords) if isinstance(pair[1], OneOf))
    assert isinstance(several, OneOf)
    return m.fork(
        [
            lambda member=member: call_rule(
                m, entry, arguments, (*keywords[:position], (name, member), *keywords[position + 1 :])
            )  # type: ignore[misc]
            for member in several.members
        ]
    )


def _with_node(m: Machine, name: str, result: Value, arguments: Arguments, keywords: Keywords) -> Value:
    """Let what was computed from symbolic tensors say how."""
    inputs = (*arguments, *(value for _, value in keywords))
    if not _has_array(m, result) or not any(_is_symbolic(m, value) for value in inputs):
        return result
    node = Node(
        name, tuple(_frozen(m, value) for value in arguments), tuple((key, _frozen(m, v)) for key, v in keywords)
    )
    return _attach(m, result, node, ())


def _has_array(m: Machine, value: Value) -> bool:
    if isinstance(value, Array):
        return value.node is None
    return isinstance(value, Tuple | Ref) and any(_has_array(m, item) for item in _parts(m, value))


def _is_symbolic(m: Machine, value: Value) -> bool:
    if isinstance(value, Array):
        return value.node is not None
    return any(_is_symbolic(m, item) for item in _parts(m, value))


def _parts(m: Machine, value: Value) -> Arguments:
    if isinstance(value, Tuple) or (isinstance(value, Ref) and value.type == "list"):
        return m.items(value) or ()
    if isinstance(value, Ref) and value.type == "dict":
        return tuple(item for _, item in m.mapping(value) or ())
    return ()


def _frozen(m: Machine, value: Value) -> Value:
    """An argument as a node keeps it: a list as the tuple of its items at this moment."""
    if isinstance(value, Ref) and value.type == "list":
        items = m.items(value)
        return Tuple(tuple(_frozen(m, item) for item in items)) if items is not None else value
    return value


def _attach(m: Machine, value: Value, node: Node, output: tuple[int, ...]) -> Value:
    if isinstance(value, Array):
        if value.node is not None:
            return value
        own = Node(node.operation, node.arguments, node.keywords, output)
        return Array(value.kind, value.shape, value.dtype, value.data, value.cell, own, value.mark, value.made)
    if isinstance(value, Tuple):
        items = tuple(_attach(m, item, node, (*output, index)) for index, item in enumerate(value.items))
        return Tuple(items, value.owner)
    if isinstance(value, Ref) and value.type == "list":
        found = m.items(value)
        if found is not None:
            new = tuple(_attach(m, item, node, (*output, index)) for index, item in enumerate(found))
            m.state.set((value.cell, "data"), ListData(new))
    return value


# Users' functions


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
    outermost = cut(m.stack, function.code, key, m.budget)
    if outermost is not None:
        m.taint = min(m.taint, outermost)
        escape(m, arguments, keywords)
        return Unknown("the recursion is too deep to follow")
    running = [call.code for call in m.stack]
    room = DEEPEST - len(m.stack)
    outcome = m.memory.recall(m.state, path, function, key, running, room)
    if outcome is None or (m.recording is not None and m.recording.is_in(outcome)):
        outcome = _run(m, path, function, code, key)
    else:
        m.charge(outcome.effect.steps)
        m.state.replay(outcome.effect)
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
    outer, catching = m.frame, m.catching
    root = function.code.module
    m.frame = Frame("function", path, root, path, code.unit, code.layout, function, code, owner=function.owner)
    m.stack.append(Running(function.code, key, m.budget))
    m.catching = 0
    begun = 0 if m.recording is None else m.recording.enter()
    try:
        with m.state.recording() as recorder:
            recorder.created.add(path)
            m.get((function.code, "code"))
            with m.state.segment() as segment:
                result, raised = _body(m, function, code, key, segment.exits)
            effect = leave(m.state, recorder, result, code.text)
    finally:
        m.frame, m.catching = outer, catching
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
    outcome = Outcome(function, key, result, effect, informative, raised, fails, certain, called, reached, height)
    if m.taint >= depth:
        m.memory.keep(path, outcome)
        m.taint = 1 << 30
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
                value = m.recording.adopted(m, value, "data", name)
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
    m.state.set((made.cell, "generator"), Const(True))
    return made
