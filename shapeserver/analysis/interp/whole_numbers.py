"""Parameters that certainly are whole numbers, whatever a caller passes.

Whoever gets past `range(n)`, `np.eye(n)` or `np.zeros((n, 3))` was given a number for `n`; past `np.zeros(n)` it may
have been a tuple.  Only what every run of the function evaluates is a *witness*: no branch of it and no body of a loop
is looked into, nothing counts behind a way out, and nothing may bind the name anew.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from ..layout import Code
from ..value import Builtin, Library
from .learning import places
from .machine import Machine
from .narrow import is_place, value_of

_LEAVES = (ast.Return, ast.Raise, ast.Try, ast.TryStar, ast.With, ast.AsyncWith, ast.Match)


def whole_numbers(m: Machine, code: Code) -> dict[str, int | None]:
    """The parameters of a function that it needs to be whole numbers, with the least that each may be."""
    body = code.node.body
    if code.generator or not isinstance(body, list):
        return {}
    spec = code.arguments
    names = {item.arg for item in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs)}
    names -= {node.id for node in ast.walk(code.node) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    found: dict[str, int | None] = {}
    for name, least in [pair for call in (_witnesses(body) if names else ()) for pair in _numbers(m, code, call)]:
        if name in names:
            found[name] = found.get(name) if least is None else least
    return found


def _witnesses(body: Iterable[ast.stmt]) -> Iterator[ast.Call]:
    for statement in body:
        if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            for part in _first(statement):
                yield from (node for node in _evaluated(part) if isinstance(node, ast.Call))
            if any(isinstance(node, _LEAVES) for node in ast.walk(statement)):
                return


def _first(statement: ast.stmt) -> Iterator[ast.expr]:
    """The expressions that a statement evaluates before it chooses a way."""
    match statement:
        case ast.For(iter=first) | ast.If(test=first) | ast.While(test=first):
            yield first
        case ast.Expr(value=value) | ast.Assign(value=value) | ast.AugAssign(value=value):
            yield value
        case ast.AnnAssign(value=ast.expr() as value) | ast.Return(value=ast.expr() as value):
            yield value


def _evaluated(node: ast.AST) -> Iterator[ast.AST]:
    """An expression and the parts of it that are evaluated whenever it is."""
    yield node
    match node:
        case ast.Lambda():
            return
        case ast.BoolOp(values=[first, *_]) | ast.IfExp(test=first):
            parts: Iterable[ast.AST] = (first,)
        case ast.Compare(left=first, comparators=[second, *_]):
            parts = (first, second)
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            parts = (node.generators[0].iter,)
        case _:
            parts = ast.iter_child_nodes(node)
    for part in parts:
        yield from _evaluated(part)


def _numbers(m: Machine, code: Code, call: ast.Call) -> Iterator[tuple[str, int | None]]:
    """The names that a call needs to be whole numbers, and the least of each: what is counted to is a length."""
    if not is_place(call.func) or _root(call.func) in code.local:
        return
    function = value_of(m, call.func)
    if function == Builtin("range"):
        least = 0 if len(call.args) == 1 else None
        yield from ((item.id, least) for item in call.args if isinstance(item, ast.Name))
    elif isinstance(function, Library):
        found = places(m, call, function)
        for name, each in getattr(m.catalogue.find(function.name), "counts", {}).items():
            place = found.get(name)
            items = place.elts if each and isinstance(place, ast.Tuple | ast.List) else [] if each else [place]
            yield from ((item.id, 0 if each else None) for item in items if isinstance(item, ast.Name))


def _root(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""
