"""Calls: of a user's function, of a class, and of a library's rule."""

from __future__ import annotations

import ast

from ..memo import ABSENT
from ..rule import AFTER_ERROR, UNPACKED, Arguments, Entry, Keywords, RuleError, StubModule, StubValue
from ..shape import Mismatch
from ..value import (
    Builtin,
    Class,
    Const,
    DType,
    Function,
    Library,
    Method,
    OneOf,
    Ref,
    Unknown,
    Value,
    Wrapped,
)
from .assign import unpacked
from .escaping import escape, escape_receiver
from .functions import call_function
from .learning import take_up
from .machine import Machine
from .making import remember
from .narrow import is_place, learn_from_call, value_of
from .nodes import with_node
from .objects import class_value, find_member, mro
from .pairs import follow
from .tracing import began


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
        items = unpacked(m, value)
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
        if isinstance(function, Builtin) and function.name == "super" and len(arguments) in (0, 2):
            return _super(m, arguments)
        calls = m.state.recorders[-1].calls
        before = len(calls)
        m.told = ()
        if isinstance(function, Unknown) and isinstance(node.func, ast.Attribute) and is_place(node.func.value):
            escape_receiver(m, value_of(m, node.func.value), node.func.attr)
        result = call(m, function, tuple(arguments), tuple(keywords))
    if m.told:
        take_up(m, node, function, m.told)
    if len(calls) == before + 1:
        outcome = calls[-1].outcome
        in_front = _in_front(m, function, outcome.function)
        if in_front is not None:
            learn_from_call(m, node, outcome, in_front)
    return result


def _in_front(m: Machine, called: Value, ran: Function) -> int | None:
    """How many arguments a function was given before those that the call has; None if it was not called as written."""
    match called:
        case Function():
            return 0 if called == ran else None
        case Method(_, inner):
            return 1 if inner == ran else None
        case Class():
            return 1 if m.memory.codes[ran.code].name == "__init__" else None
    return None


def _super(m: Machine, arguments: list[Value]) -> Value:
    from ..value import Super

    if arguments:
        owner, receiver = arguments
        return Super(owner.cell, receiver) if isinstance(owner, Class) else Unknown("the class is not known")
    frame = m.frame
    if frame.owner is None or frame.code is None:
        return Unknown("`super()` outside a method")
    names = [*frame.code.arguments.posonlyargs, *frame.code.arguments.args]
    return Super(frame.owner, m.get((frame.path, names[0].arg)) if names else ABSENT)


def call(m: Machine, function: Value, arguments: Arguments, keywords: Keywords = ()) -> Value:
    """Call any value."""
    from .python.builtins import call_builtin

    m.step()
    match function:
        case Function():
            return call_function(m, function, arguments, keywords)
        case Method(receiver, inner):
            return call(m, inner, (receiver, *arguments), keywords)
        case Class():
            from .constructing import instantiate

            return instantiate(m, function, arguments, keywords)
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
    if m.recording is not None or (isinstance(keeps, StubValue) and keeps.value == Const(True)):
        remember(m, ref, entry.name, arguments, keywords)
    init = m.catalogue.member(name, "__init__")
    if init is not None:
        call_rule(m, init, (ref, *arguments), keywords)
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
    result = with_node(m, entry.name, result, arguments, keywords)
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


# Users' functions
