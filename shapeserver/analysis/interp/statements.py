"""Running statements: lists of them, each kept by its effect where a list is long, and each kind of syntax."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace

from ..attributes import assigned_anywhere, changed_later
from ..layout import Step
from ..memo import ABSENT, Effect, Location, Recorder
from ..rule import Keywords
from ..value import NONE, Builtin, Class, Const, Function, Library, Ref, Tuple, Unknown, Value, Wrapped
from .assign import assign
from .contracts import annotated, assigned, promise_field, result
from .descriptors import tell_names
from .expressions import condition, evaluate, make_function
from .frame import Frame, Raised
from .machine import Machine
from .narrow import narrowed
from .objects import CHANGES, NAMES, find_member, mro
from .operators import binary
from .records import add_field
from .recursion import NO_CUT

_KEEPERS = ("staticmethod", "classmethod", "property")


def run_block(m: Machine, owner: ast.AST, name: str, body: list[ast.stmt]) -> bool:
    """Run a statement list; False if control certainly does not reach its end."""
    steps = m.frame.layout.steps.get(owner, {}).get(name)
    exits, recorder = m.state.segments[-1].exits, m.state.recorders[-1]
    known = len(exits)
    certain: tuple[int, int] | None = None  # how many problems and calls there were when the first way out was found
    for alive in (run_step(m, step) for step in steps) if steps else (run_statement(m, node) for node in body):
        if not alive:
            break
        if certain is None and len(exits) > known and any(item.kind == "return" for item in exits[known:]):
            certain = len(recorder.problems), len(recorder.calls)
    else:
        alive = True
    if certain is not None:
        _doubt(recorder, *certain)
    return alive


def _doubt(recorder: Recorder, problems: int, calls: int) -> None:
    """Mark what was found since there were so many problems and calls: a run may not come that far."""
    recorder.problems[problems:] = [replace(item, conditional=True) for item in recorder.problems[problems:]]
    recorder.calls[calls:] = [replace(item, conditional=True) for item in recorder.calls[calls:]]


def run_step(m: Machine, step: Step) -> bool:
    """A statement of a swept list: replayed if its effect holds, else run and kept."""
    path = m.frame.site / step.unit.path / bool(m.catching)
    start = m.state.mark()
    text = step.text if m.frame.code is None else m.frame.code.scoped(step)
    effect = m.memory.effect(m.state, path, text)
    is_replayed = effect is not None
    if effect is not None:
        m.state.replay(effect)
    else:
        outer, m.taint = m.taint, NO_CUT
        try:
            effect = record_step(m, step, text)
        finally:
            own, m.taint = m.taint, min(outer, m.taint)
        if own >= len(m.stack) - 1:
            m.memory.keep_effect(path, effect)
    m.state.recorders[-1].take_reports(effect)
    if is_replayed:
        m.charge(effect.steps)
    m.state.pass_up(start, effect.exits)
    return effect.alive


def record_step(m: Machine, step: Step, text: str) -> Effect:
    unit = m.frame.unit
    m.frame.unit = step.unit
    try:
        with m.state.recording() as recorder, m.state.segment() as segment:
            alive = run_statement(m, step.node)
        return freeze(m, text, recorder, alive, tuple(segment.exits))
    finally:
        m.frame.unit = unit


def freeze(m: Machine, text: str, recorder: Recorder, alive: bool, exits: tuple = ()) -> Effect:  # type: ignore[type-arg]
    """The effect of a run that has just ended."""
    return Effect(
        text,
        recorder.reads,
        m.state.changes(recorder.mark),
        frozenset(recorder.created),
        frozenset(recorder.symbols),
        tuple(recorder.problems),
        tuple(recorder.notes),
        tuple(recorder.calls),
        tuple(recorder.needs),
        exits,
        alive,
        recorder.steps,
        tuple(recorder.runs),
    )


def run_statement(m: Machine, node: ast.stmt) -> bool:
    """Run one statement; False if control does not go on to the next."""
    m.step()
    runner = _RUNNERS.get(type(node))
    if runner is None:
        return True
    try:
        with m.at(node):
            return runner(m, node)
    except Raised as error:
        m.state.leave("raise", error.value)
        return False


def _expression(m: Machine, node: ast.Expr) -> bool:
    evaluate(m, node.value)
    return True


def _assign(m: Machine, node: ast.Assign) -> bool:
    value = assigned(m, node, evaluate(m, node.value))
    for target in node.targets:
        assign(m, target, value)
    from .narrow import learn_unpacked

    learn_unpacked(m, node)
    return True


def _annotated(m: Machine, node: ast.AnnAssign) -> bool:
    if node.value is not None:
        value = annotated(m, node, evaluate(m, node.value))
        assign(m, node.target, assigned(m, node, value))
    if m.frame.kind == "class" and isinstance(node.target, ast.Name):
        add_field(m, node.target.id, ast.unparse(node.annotation))
        promise_field(m, node, node.target.id)
    return True


def _augmented(m: Machine, node: ast.AugAssign) -> bool:
    before = evaluate(m, _as_load(node.target))
    operand = evaluate(m, node.value)
    if m.recording is not None:
        m.recording.restores = isinstance(node.target, ast.Subscript)
    with m.at(node):
        value = binary(m, type(node.op), before, operand, in_place=True)
    assign(m, node.target, value)
    return True


def _as_load(target: ast.expr) -> ast.expr:
    """The target of `target += …` as an expression that reads it (evaluation does not look at the context)."""
    return target


def _return(m: Machine, node: ast.Return) -> bool:
    m.state.leave("return", result(m, node, evaluate(m, node.value)) if node.value else NONE)
    return False


def _break(m: Machine, node: ast.stmt) -> bool:
    m.state.leave("break" if isinstance(node, ast.Break) else "continue", NONE)
    return False


def _raise(m: Machine, node: ast.Raise) -> bool:
    value = evaluate(m, node.exc) if node.exc else Unknown("an exception")
    m.state.leave("raise", value)
    return False


def _assert(m: Machine, node: ast.Assert) -> bool:
    if condition(m, node.test) is not False and narrowed(m, node.test, True):
        return True
    m.state.leave("raise", Builtin("AssertionError"))
    return False


def _delete(m: Machine, node: ast.Delete) -> bool:
    from .names import resolve
    from .subscripts import delete_item

    for target in node.targets:
        if isinstance(target, ast.Name):
            m.state.set(resolve(m, m.frame, target.id), ABSENT)
        elif isinstance(target, ast.Subscript):
            delete_item(m, evaluate(m, target.value), evaluate(m, target.slice))
    return True


def _if(m: Machine, node: ast.If) -> bool:
    known = condition(m, node.test)

    def way(truth: bool) -> Callable[[], bool]:
        def run() -> bool:
            if not narrowed(m, node.test, truth):
                return False
            return run_block(m, node, "body" if truth else "orelse", node.body if truth else node.orelse)

        return run

    if known is not None:
        return way(known)()
    return run_ways(m, [way(True), way(False)])


def run_ways(m: Machine, ways: list[Callable[[], bool]]) -> bool:
    """Run each way from the same state and go on with the join of those that reach their end."""
    states: list[dict[Location, Value]] = []
    recorder = m.state.recorders[-1]
    problems, calls = len(recorder.problems), len(recorder.calls)
    for way in ways:
        mark = m.state.mark()
        if way():
            states.append(m.state.changes(mark))
        m.state.undo(mark)
    if len(ways) > 1:
        _doubt(recorder, problems, calls)
    if states:
        m.join_states(states)
    return bool(states)


def _with(m: Machine, node: ast.With | ast.AsyncWith) -> bool:
    from .handling import run_with

    return run_with(m, node)


def _try(m: Machine, node: ast.Try) -> bool:
    from .handling import run_try

    return run_try(m, node)


def _function(m: Machine, node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    value: Value = make_function(m, node)
    m.note("function", node.name, node, value)
    plain = value
    for decorator in reversed(node.decorator_list):
        value = _decorated(m, decorator, value)
    if isinstance(value, Ref):
        m.note("decorated", node.name, node, Tuple((plain, value)))
    from .names import resolve

    m.state.set(resolve(m, m.frame, node.name), value)
    return True


def _decorated(m: Machine, decorator: ast.expr, value: Value) -> Value:
    function = evaluate(m, decorator)
    if isinstance(function, Builtin) and function.name in _KEEPERS:
        return Wrapped(function.name, value)
    with m.step_of(decorator, "decorate"):
        return m.call(function, (value,))


def _class(m: Machine, node: ast.ClassDef) -> bool:
    bases = tuple(evaluate(m, base) for base in node.bases)
    bases = tuple(base for base in bases if base != Builtin("object"))
    keywords = tuple((item.arg, evaluate(m, item.value)) for item in node.keywords if item.arg != "metaclass")
    cell = m.unique(m.here(node, "class"))
    m.state.recorders[-1].created.add(cell)
    outer = m.frame
    site = outer.site / ("class", node.name)
    m.frame = Frame("class", cell, outer.root, site, outer.unit, outer.layout, outer.function, outer.code, outer)
    mark = m.state.mark()
    try:
        run_block(m, node, "body", node.body)
    finally:
        m.frame = outer
    names = dict.fromkeys(name for path, name in m.state.changes(mark) if path is cell and isinstance(name, str))
    m.state.set((cell, NAMES), Tuple(tuple(Const(name) for name in names if not name.startswith("$"))))
    m.state.set((cell, CHANGES), _changes(m, node))
    owner = Class(cell, node.name, bases)
    m.note("class", node.name, node, owner)
    tell_names(m, owner, names)
    _complete(m, owner, tuple((name, value) for name, value in keywords if name is not None))
    value: Value = owner
    for decorator in reversed(node.decorator_list):
        value = _decorated(m, decorator, value)
    from .names import resolve

    m.state.set(resolve(m, m.frame, node.name), value)
    return True


def _changes(m: Machine, node: ast.ClassDef) -> Tuple:
    codes = m.frame.layout.codes
    methods = {item.name: codes[item].text for item in node.body if isinstance(item, ast.FunctionDef)}
    later = changed_later(methods)
    rows = (later.assigned, later.changed, assigned_anywhere(methods))
    return Tuple(tuple(Tuple(tuple(map(Const, sorted(names)))) for names in rows))


def _complete(m: Machine, owner: Class, keywords: Keywords) -> None:
    """Let the bases see their new subclass, as Python does."""
    found = find_member(m, mro(m, owner)[1:], "__init_subclass__")
    if isinstance(found, Builtin | Function | Wrapped | Library):
        m.call(found.function if isinstance(found, Wrapped) else found, (owner,), keywords)


def _import(m: Machine, node: ast.Import | ast.ImportFrom) -> bool:
    m.run_import(m, node)
    return True


def _match(m: Machine, node: ast.Match) -> bool:
    from .matching import run_match

    return run_match(m, node, run_ways)


def _for(m: Machine, node: ast.stmt) -> bool:
    from .loops import run_for

    return run_for(m, node)  # type: ignore[arg-type]


def _while(m: Machine, node: ast.While) -> bool:
    from .loops import run_while

    return run_while(m, node)


_RUNNERS: dict[type[ast.stmt], Callable[..., bool]] = {
    ast.Expr: _expression,
    ast.Assign: _assign,
    ast.AnnAssign: _annotated,
    ast.AugAssign: _augmented,
    ast.Return: _return,
    ast.Break: _break,
    ast.Continue: _break,
    ast.Raise: _raise,
    ast.Assert: _assert,
    ast.Delete: _delete,
    ast.If: _if,
    ast.With: _with,
    ast.AsyncWith: _with,
    ast.Try: _try,
    ast.TryStar: _try,
    ast.FunctionDef: _function,
    ast.AsyncFunctionDef: _function,
    ast.ClassDef: _class,
    ast.Import: _import,
    ast.ImportFrom: _import,
    ast.For: _for,
    ast.AsyncFor: _for,
    ast.While: _while,
    ast.Match: _match,
}
