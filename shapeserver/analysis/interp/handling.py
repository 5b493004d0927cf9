"""Exceptions that are handled: by `try`, and by context managers that keep them to themselves.

What certainly fails where it is handled is no problem.  What comes after starts from the join of all states that the
body went through.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator

from ..lattice import join
from ..memo import ABSENT, Exit, Location
from ..value import NONE, Library, Module, Ref, Unknown, Value
from .assign import assign
from .comparisons import truth_of
from .expressions import evaluate
from .machine import Machine
from .narrow import aside
from .statements import run_block, run_ways

Body = Callable[[], bool]
Managed = tuple[ast.expr, Value]
_EXPECTS = re.compile(r"[rR]aises|(Error|Exception)$")
_ERROR = Unknown("an exception")


def _block(m: Machine, owner: ast.AST, name: str, body: list[ast.stmt]) -> Body:
    return lambda: run_block(m, owner, name, body)


def run_with(m: Machine, node: ast.With | ast.AsyncWith) -> bool:
    managers: list[Managed] = []
    for item in node.items:
        manager = evaluate(m, item.context_expr)
        with m.step_of(item.context_expr, "enter"):
            entered = _enter(m, manager)
        managers.append((item.context_expr, manager))
        if item.optional_vars is not None:
            assign(m, item.optional_vars, entered)
    body = _block(m, node, "body", node.body)
    catches = any(_catches(m, expression, manager) for expression, manager in managers)
    start = m.state.mark()
    with m.state.segment() as segment:
        alive = _guarded(m, body, _go_on, [_go_on]) if catches else body()
    if any(_has_exit(manager) for _, manager in managers):
        _pass_through(m, start, segment.exits, lambda: _leave_all(m, managers))
    else:
        m.state.pass_up(start, segment.exits)
    _leave_all(m, managers)
    return alive


def _pass_through(m: Machine, start: int, exits: list[Exit], last: Body) -> None:
    """Every way out of a body goes through what is `last`: its managers' `__exit__`, or a `finally`.

    What fails there is reported when the body is left at its end.
    """
    if not exits:
        return
    after = m.state.changes(start)
    problems = m.state.recorders[-1].problems
    reported = len(problems)
    left = []
    for item in exits:
        m.state.undo(start)
        m.state.apply(item.writes)
        with m.state.segment() as own:
            goes_on = last()
        if goes_on:
            left.append(Exit(item.kind, item.value, m.state.changes(start)))
        left += [Exit(other.kind, other.value, {**item.writes, **other.writes}) for other in own.exits]
    del problems[reported:]
    m.state.undo(start)
    m.state.pass_up(start, left)
    m.state.apply(after)


def _leave_all(m: Machine, managers: list[Managed]) -> bool:
    for expression, manager in reversed(managers):
        with m.step_of(expression, "leave"):
            _leave(m, manager)
    return True


def _go_on() -> bool:
    return True


def _enter(m: Machine, manager: Value) -> Value:
    if not isinstance(manager, Ref) or manager.type != "object":
        return Unknown("what this context manager gives is not known")
    return m.call(m.attribute(manager, "__enter__"), ())


def _has_exit(manager: Value) -> bool:
    return isinstance(manager, Ref) and manager.type == "object"


def _leave(m: Machine, manager: Value) -> None:
    if _has_exit(manager):
        m.call(m.attribute(manager, "__exit__"), (NONE, NONE, NONE))


def _catches(m: Machine, expression: ast.expr, manager: Value) -> bool:
    """Whether a context manager may keep an exception to itself.

    One that is known does if its `__exit__` may give something true.  Of any other its words must tell: as in
    `self.assertRaises(ValueError)`, something that raises is named, or the exception.
    """
    leave: Value = Unknown()
    if isinstance(manager, Ref) and manager.type == "object":
        leave = aside(m, lambda: m.attribute(manager, "__exit__"))
    if isinstance(leave, Unknown):
        return isinstance(expression, ast.Call) and any(_EXPECTS.search(word) for word in _words(expression))
    with m.step_of(expression, "catch"):
        kept = aside(m, lambda: m.call(leave, (_ERROR, _ERROR, Unknown("a traceback"))))
    return truth_of(m, kept) is not False


def _words(node: ast.expr) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Name):
            yield part.id
        elif isinstance(part, ast.Attribute):
            yield part.attr


def run_try(m: Machine, node: ast.Try) -> bool:
    if not node.finalbody:
        return _tried(m, node)
    start = m.state.mark()
    with m.state.segment() as segment:
        alive = _tried(m, node)
    last = _block(m, node, "finalbody", node.finalbody)
    _pass_through(m, start, segment.exits, last)
    return last() and alive


def _tried(m: Machine, node: ast.Try) -> bool:
    start = m.state.mark()
    if node.handlers and not _only_imports(node.body):
        handlers = [_handler(m, handler) for handler in node.handlers]
        alive = _guarded(m, _block(m, node, "body", node.body), _block(m, node, "orelse", node.orelse), handlers)
    else:
        alive = run_block(m, node, "body", node.body)
        if alive and node.handlers:
            alive = _imported(m, node, m.state.changes(start))
        alive = alive and run_block(m, node, "orelse", node.orelse)
    return alive


def _imported(m: Machine, node: ast.Try, imported: dict[Location, Value]) -> bool:
    """After imports that may have failed: what was imported where that is known, else what is imported instead.

    What the handlers write in place of something unknown is one of two: it need not do what that does.
    """
    missing = {location for location, value in imported.items() if isinstance(value, Unknown)}
    if not missing:
        return True
    mark = m.state.mark()
    alive = run_ways(m, [_handler(m, handler) for handler in node.handlers])
    instead = m.state.changes(mark) if alive else {}
    m.state.undo(mark)
    for location, value in instead.items():
        before = m.get(location)
        certain = before is ABSENT or (location in missing and isinstance(value, Library | Module))
        m.state.set(location, value if certain else join(before, value))
    return True


def _only_imports(body: list[ast.stmt]) -> bool:
    return all(isinstance(item, ast.Import | ast.ImportFrom) for item in body)


def _guarded(m: Machine, body: Body, orelse: Body, handlers: list[Body]) -> bool:
    """A body whose exceptions are handled: the handlers start from the join of all states within the body."""
    start = m.state.mark()
    m.catching += 1
    try:
        with m.state.segment() as segment:
            alive = body()
    finally:
        m.catching -= 1
    after = m.state.changes(start)
    partial: dict[Location, Value] = {}
    for location, old, _ in m.state.trail[start:]:
        partial[location] = join(partial.get(location, old or ABSENT), old or ABSENT)
    partial = {location: _either(value, after[location]) for location, value in partial.items()}
    for item in segment.exits:
        for location, value in item.writes.items():
            partial[location] = _either(partial.get(location, m.state.peek(location)), value)
    m.state.undo(start)
    for location, value in partial.items():
        if m.get(location) is ABSENT:
            partial[location] = _either(m.without_own(location), value)
    m.state.pass_up(start, [item for item in segment.exits if item.kind != "raise"])

    def from_state(writes: dict[Location, Value], way: Body) -> Body:
        def run() -> bool:
            m.state.apply(writes)
            return way()

        return run

    handled = [from_state(partial, handler) for handler in handlers]
    return run_ways(m, [from_state(after, orelse), *handled] if alive else handled)


def _either(first: Value, second: Value) -> Value:
    if first is ABSENT:
        return second
    return first if second is ABSENT else join(first, second)


def _handler(m: Machine, handler: ast.ExceptHandler) -> Callable[[], bool]:
    def run() -> bool:
        if handler.name:
            from .names import resolve

            m.state.set(resolve(m, m.frame, handler.name), Unknown("an exception"))
        return run_block(m, handler, "body", handler.body)

    return run
