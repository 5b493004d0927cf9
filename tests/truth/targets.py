"""Which names each line of a source file binds, read from its syntax.

A *target* is a name at its place.  A *step* is what runs between two line events: a simple statement with all its
lines, or the header of a compound one.  A step is *certain* when finishing it has bound every target: a single simple
statement.  Of a name that a step binds twice, such as `_` in `_, _, c = f()`, only the last value can be seen, so it is
no target.  The header of a `for` may find its loop exhausted, and several statements may share one line; then only
a changed value tells that a name was bound.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Target:
    """`name` or `owner.attribute`, bound at a line."""

    name: str
    line: int
    owner: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    targets: tuple[Target, ...]
    certain: bool


@dataclass(frozen=True, slots=True)
class Definition:
    """A `def`: its own line, the lines from its first decorator to its end, its parameters and `return` lines."""

    name: str
    line: int
    first: int
    last: int
    parameters: tuple[Target, ...]
    returns: frozenset[int]


@dataclass(frozen=True, slots=True)
class Source:
    steps: dict[int, Step]
    definitions: tuple[Definition, ...]

    def definition(self, name: str, line: int) -> Definition | None:
        """The innermost `def` of that name around a line."""
        around = [each for each in self.definitions if each.name == name and each.first <= line <= each.last]
        return max(around, key=lambda each: each.first, default=None)


def read_source(text: str) -> Source:
    tree = ast.parse(text)
    definitions = tuple(_definition(node) for node in ast.walk(tree) if isinstance(node, Function))
    return Source(_steps(tree), definitions)


def _definition(node: Function) -> Definition:
    arguments = node.args
    parameters = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    targets = tuple(Target(each.arg, each.lineno) for each in parameters if each is not None)
    returns = frozenset(each.lineno for each in _own_nodes(node) if isinstance(each, ast.Return))
    return Definition(node.name, node.lineno, _first_line(node), node.end_lineno or node.lineno, targets, returns)


def _own_nodes(function: Function) -> Iterator[ast.AST]:
    """The nodes of a function without those of functions inside it."""
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, Function | ast.Lambda):
            waiting.extend(ast.iter_child_nodes(node))


def _steps(tree: ast.Module) -> dict[int, Step]:
    on_line: dict[int, list[ast.stmt | ast.match_case]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt | ast.match_case):
            for line in _own_lines(node):
                on_line.setdefault(line, []).append(node)
    made: dict[tuple[int, ...], Step] = {}
    steps: dict[int, Step] = {}
    for line, nodes in on_line.items():
        key = tuple(id(node) for node in nodes)
        if key not in made:
            made[key] = _step(nodes)
        steps[line] = made[key]
    return steps


def _step(nodes: list[ast.stmt | ast.match_case]) -> Step:
    certain = len(nodes) == 1 and not hasattr(nodes[0], "body")
    targets = tuple(target for node in nodes for target in _bound_by(node))
    times = Counter((target.owner, target.name) for target in targets)
    return Step(tuple(target for target in targets if times[target.owner, target.name] == 1), certain)


def _own_lines(node: ast.stmt | ast.match_case) -> range:
    """The lines of a simple statement, or those of a compound one before its body."""
    if isinstance(node, ast.match_case):
        return range(node.pattern.lineno, (node.pattern.end_lineno or node.pattern.lineno) + 1)
    first = _first_line(node)
    if isinstance(node, ast.Match):
        return range(first, (node.subject.end_lineno or first) + 1)
    body = getattr(node, "body", None)
    last = max(node.lineno, _first_line(body[0]) - 1) if body else node.end_lineno or node.lineno
    return range(first, last + 1)


def _first_line(node: ast.stmt) -> int:
    decorators: Iterable[ast.expr] = getattr(node, "decorator_list", ())
    return min([node.lineno, *(each.lineno for each in decorators)])


def _bound_by(node: ast.stmt | ast.match_case) -> Iterator[Target]:
    match node:
        case ast.Assign(targets=targets):
            for target in targets:
                yield from _targets_in(target)
        case ast.AugAssign(target=target) | ast.For(target=target) | ast.AsyncFor(target=target):
            yield from _targets_in(target)
        case ast.AnnAssign(target=target, value=ast.expr()):
            yield from _targets_in(target)
        case ast.With(items=items) | ast.AsyncWith(items=items):
            for item in items:
                if item.optional_vars is not None:
                    yield from _targets_in(item.optional_vars)
        case ast.match_case(pattern=pattern):
            yield from _captures(pattern)
    yield from _walrus_targets(node)


def _targets_in(node: ast.expr) -> Iterator[Target]:
    match node:
        case ast.Name(id=name):
            yield Target(name, node.lineno)
        case ast.Attribute(value=ast.Name(id=owner), attr=attribute):
            yield Target(f"{owner}.{attribute}", node.lineno, owner)
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            for part in parts:
                yield from _targets_in(part)
        case ast.Starred(value=value):
            yield from _targets_in(value)


def _captures(pattern: ast.pattern) -> Iterator[Target]:
    for node in ast.walk(pattern):
        if isinstance(node, ast.MatchAs | ast.MatchStar) and node.name is not None:
            yield Target(node.name, node.lineno)


def _walrus_targets(node: ast.stmt | ast.match_case) -> Iterator[Target]:
    """Names bound by `:=` in the step itself, not in a nested body or function."""
    if isinstance(node, Function | ast.ClassDef):
        return
    waiting = [child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.stmt | ast.match_case)]
    while waiting:
        part = waiting.pop()
        if isinstance(part, ast.Lambda | ast.stmt | ast.match_case | ast.ExceptHandler):
            continue
        if isinstance(part, ast.NamedExpr):
            yield Target(part.target.id, part.target.lineno)
        waiting.extend(ast.iter_child_nodes(part))
