"""Evaluating expressions: one small function for each kind of syntax."""

from __future__ import annotations

import ast
from collections.abc import Callable

from ..lattice import join_all
from ..path import Path
from ..value import (
    FALSE,
    NONE,
    TRUE,
    Array,
    Const,
    Function,
    Int,
    OneOf,
    Ref,
    Scalar,
    Sequence,
    Slice,
    Tuple,
    Unknown,
    Value,
)
from .calls import call_node
from .comparisons import asked_truth, compare, truth_of
from .frame import Frame
from .machine import Machine
from .names import lookup
from .objects import get_attribute
from .operators import binary, unary
from .python import texts
from .subscripts import get_item
from .tracing import literal

_NOTED = (ast.Name, ast.Attribute, ast.Subscript, ast.BinOp, ast.UnaryOp, ast.Call)


def evaluate(m: Machine, node: ast.expr) -> Value:
    """The value of an expression; raises `Raised` if evaluating it certainly raises under a handler."""
    m.step()
    value = _EVALUATORS.get(type(node), _unknown)(m, node)
    if isinstance(node, _NOTED) and not isinstance(value, Const):
        m.note("expression", "", node, value)
    return value


def _unknown(m: Machine, node: ast.expr) -> Value:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):
            evaluate(m, child)
    return Unknown("this syntax is not followed")


def _constant(m: Machine, node: ast.Constant) -> Value:
    value = Const(node.value)
    return literal(value, m.span(node)) if m.traced else value


def _name(m: Machine, node: ast.Name) -> Value:
    return lookup(m, node.id)


def _tuple(m: Machine, node: ast.Tuple) -> Value:
    items = elements(m, node.elts)
    return Tuple(items) if isinstance(items, tuple) else items


def _list(m: Machine, node: ast.List) -> Value:
    items = elements(m, node.elts)
    with m.at(node):
        if isinstance(items, tuple):
            return m.new_list(items)
        return m.new_sequence(items.length, items.element)


def _set(m: Machine, node: ast.Set) -> Value:
    from .python.sequences import distinct

    items = elements(m, node.elts)
    with m.at(node):
        if isinstance(items, tuple):
            return m.allocate("set", distinct(items, join_all(items)))
        return m.allocate("set", distinct(None, items.element))


def elements(m: Machine, nodes: list[ast.expr]) -> tuple[Value, ...] | Sequence:
    """The values of a display's elements, stars spread; a Sequence if a star's length is not known."""
    from ..dim import UNKNOWN
    from .assign import unpacked

    found: list[Value] = []
    exact = True
    for node in nodes:
        if not isinstance(node, ast.Starred):
            found.append(evaluate(m, node))
            continue
        value = evaluate(m, node.value)
        items = unpacked(m, value)
        if items is not None:
            found.extend(items)
            continue
        exact = False
        known = m.sequence(value)
        found.append(known[1] if known else Unknown("a starred value is not known"))
    return tuple(found) if exact else Sequence(UNKNOWN, join_all(found))


def _dict(m: Machine, node: ast.Dict) -> Value:
    pairs: dict[Value, Value] = {}
    complete = True
    for key, value in zip(node.keys, node.values, strict=True):
        if key is None:
            spread = m.mapping(evaluate(m, value))
            complete = complete and spread is not None
            pairs.update(spread or ())
            continue
        name = evaluate(m, key)
        if is_exact(name):
            pairs[name] = evaluate(m, value)
        else:
            evaluate(m, value)
            complete = False
    with m.at(node):
        return m.new_dict(tuple(pairs.items()), complete)


def is_exact(value: Value) -> bool:
    """Whether a value stands for exactly one Python value, so that it can be a known key."""
    match value:
        case Tuple(items):
            return all(map(is_exact, items))
        case Array(node=node):
            return node is not None  # a symbolic tensor is itself
        case Unknown() | Scalar() | Int() | OneOf() | Sequence():
            return False
    return True


def _binary(m: Machine, node: ast.BinOp) -> Value:
    left, right = evaluate(m, node.left), evaluate(m, node.right)
    with m.at(node):
        return binary(m, type(node.op), left, right)


def _unary(m: Machine, node: ast.UnaryOp) -> Value:
    operand = evaluate(m, node.operand)
    with m.at(node):
        return unary(m, type(node.op), operand)


def _compare(m: Machine, node: ast.Compare) -> Value:
    left = evaluate(m, node.left)
    results = []
    for operator, right_node in zip(node.ops, node.comparators, strict=True):
        right = evaluate(m, right_node)
        with m.at(node):
            results.append(compare(m, type(operator), left, right))
        left = right
    if len(results) == 1:
        return results[0]
    with m.at(node):
        answers = [asked_truth(m, item) for item in results[:-1]]
    if False in answers or truth_of(m, results[-1]) is False:
        return FALSE
    return TRUE if all(truth_of(m, item) is True for item in results) else Scalar("bool")


def _boolean(m: Machine, node: ast.BoolOp) -> Value:
    stop = isinstance(node.op, ast.Or)
    first = evaluate(m, node.values[0])
    with m.at(node.values[0]):
        known = asked_truth(m, first)
    if known is stop:
        return first
    tail = _tail(node)
    if known is (not stop):
        return evaluate(m, tail)
    return m.fork([lambda: first, lambda: _after(m, node, tail, evaluate)])


def condition(m: Machine, test: ast.expr) -> bool | None:
    """What `bool(test)` is, if that is certain; of `a and b` more is known than of its value, which may be either's."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        known = condition(m, test.operand)
        return None if known is None else not known
    if not isinstance(test, ast.BoolOp):
        value = evaluate(m, test)
        with m.at(test):
            return asked_truth(m, value)
    stop = isinstance(test.op, ast.Or)
    known = condition(m, test.values[0])
    if known is stop:
        return stop
    tail = _tail(test)
    if known is (not stop):
        return condition(m, tail)
    answer = m.fork([lambda: Const(stop), lambda: _after(m, test, tail, _condition_value)])
    return truth_of(m, answer)


def _condition_value(m: Machine, test: ast.expr) -> Value:
    known = condition(m, test)
    return Scalar("bool") if known is None else Const(known)


def _tail(node: ast.BoolOp) -> ast.expr:
    """All operands but the first."""
    rest = node.values[1:]
    if len(rest) == 1:
        return rest[0]
    tail = ast.copy_location(ast.BoolOp(node.op, rest), rest[0])
    tail.end_lineno, tail.end_col_offset = node.end_lineno, node.end_col_offset
    return tail


def _after(m: Machine, node: ast.BoolOp, tail: ast.expr, evaluated: Callable[[Machine, ast.expr], Value]) -> Value:
    """The operands after the first, which did not decide."""
    from .narrow import narrowed

    narrowed(m, node.values[0], not isinstance(node.op, ast.Or))
    return evaluated(m, tail)


def _conditional(m: Machine, node: ast.IfExp) -> Value:
    from .narrow import narrowed

    known = condition(m, node.test)

    def way(truth: bool, branch: ast.expr) -> Callable[[], Value]:
        def run() -> Value:
            narrowed(m, node.test, truth)
            return evaluate(m, branch)

        return run

    ways = [way(True, node.body), way(False, node.orelse)]
    if known is not None:
        return ways[0 if known else 1]()
    return m.fork(ways)


def _attribute(m: Machine, node: ast.Attribute) -> Value:
    value = evaluate(m, node.value)
    with m.at(node):
        return get_attribute(m, value, node.attr)


def _subscript(m: Machine, node: ast.Subscript) -> Value:
    value = evaluate(m, node.value)
    key = evaluate(m, node.slice)
    with m.at(node):
        return get_item(m, value, key)


def _slice(m: Machine, node: ast.Slice) -> Value:
    lower, upper, step = (evaluate(m, part) if part else NONE for part in (node.lower, node.upper, node.step))
    return Slice(lower, upper, step)


def _lambda(m: Machine, node: ast.Lambda) -> Value:
    return make_function(m, node)


def make_function(m: Machine, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> Function:
    """The function that a definition makes here, its defaults evaluated."""
    frame = m.frame
    code = frame.layout.codes[node]
    arguments = node.args
    positional = [*arguments.posonlyargs, *arguments.args]
    defaults = list(zip(positional[len(positional) - len(arguments.defaults) :], arguments.defaults, strict=True))
    defaults += [(a, d) for a, d in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True) if d is not None]
    values = tuple((argument.arg, evaluate(m, default)) for argument, default in defaults)
    owner = frame.path if frame.kind == "class" else None
    return Function(code.path, scope_of(frame), values, owner)


def scope_of(frame: Frame) -> Path:
    """The frame that a function defined here closes over; class bodies are not part of the chain."""
    here: Frame | None = frame
    while here is not None and here.kind == "class":
        here = here.outer
    assert here is not None
    return here.path


def _named(m: Machine, node: ast.NamedExpr) -> Value:
    from .assign import assign

    value = evaluate(m, node.value)
    assign(m, node.target, value)
    return value


def _starred(m: Machine, node: ast.Starred) -> Value:
    return evaluate(m, node.value)


def _await(m: Machine, node: ast.Await) -> Value:
    evaluate(m, node.value)
    return Unknown("an awaited value is not followed")


def _yield(m: Machine, node: ast.Yield) -> Value:
    value = evaluate(m, node.value) if node.value else NONE
    given = _lent(m, node, value) if isinstance(node.value, ast.Name) else value
    _yielded(m, (given,), given)
    return Unknown("what is sent to a generator is not followed")


def _lent(m: Machine, node: ast.Yield, value: Value) -> Value:
    """A container that the generator holds on to: who is given it may change it, which is seen after the `yield`."""
    from .python.of_copy import copied

    if not (isinstance(value, Ref) and value.type in ("list", "dict", "set")):
        return value
    with m.at(node):
        given = copied(m, value, False)
    m.give_away(value)
    return given


def _yield_from(m: Machine, node: ast.YieldFrom) -> Value:
    from .python.sequences import iterate

    items, _, element = iterate(m, evaluate(m, node.value))
    _yielded(m, items, element)
    return Unknown("what a generator returns is not followed")


def _yielded(m: Machine, items: tuple[Value, ...] | None, element: Value) -> None:
    from .assign import appended
    from .functions import YIELDS

    location = (m.frame.path, YIELDS)
    m.state.set(location, appended(m.get(location), items, element))


def _comprehension(m: Machine, node: ast.expr) -> Value:
    from .comprehensions import comprehension

    return comprehension(m, node)


_EVALUATORS: dict[type[ast.expr], Callable[..., Value]] = {
    ast.Constant: _constant,
    ast.Name: _name,
    ast.Tuple: _tuple,
    ast.List: _list,
    ast.Set: _set,
    ast.Dict: _dict,
    ast.BinOp: _binary,
    ast.UnaryOp: _unary,
    ast.Compare: _compare,
    ast.BoolOp: _boolean,
    ast.IfExp: _conditional,
    ast.Attribute: _attribute,
    ast.Subscript: _subscript,
    ast.Slice: _slice,
    ast.Call: call_node,
    ast.Lambda: _lambda,
    ast.JoinedStr: texts.joined,
    ast.NamedExpr: _named,
    ast.Starred: _starred,
    ast.Await: _await,
    ast.Yield: _yield,
    ast.YieldFrom: _yield_from,
    ast.ListComp: _comprehension,
    ast.SetComp: _comprehension,
    ast.GeneratorExp: _comprehension,
    ast.DictComp: _comprehension,
}
