"""Where the values of a failing expression come from: a way back through the text, the nearest places first.

A name leads to what it was assigned, a parameter to what calls give for it, a call of a user's function to what that
returns, an attribute and a string key to what was stored under them.  The way is read from the text alone and may be
wrong: it tells where a fault may lie, and whether an edit there mends it is for the proof to say.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from ..report import Place
from ..source import Source

MOST_PLACES = 60
MOST_STEPS = 5
MOST_GIVEN = 4  # ways that one name may lead
_ADDING = ("append", "extend", "insert", "appendleft")
_Scope = tuple[ast.AST, ...]
_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Part:
    """An expression, or an augmented assignment, with the functions around it; `shift` is added to its lines."""

    node: ast.expr | ast.AugAssign
    shift: int
    scope: _Scope


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the way, and how many steps lie behind it."""

    place: Place
    distance: int


@dataclass(frozen=True, eq=False)
class Index:
    """What a text binds: under names in their scopes, under attributes and keys, as arguments and as results.

    `owners` are the classes of methods.
    """

    lines: list[str]
    bound: dict[tuple[ast.AST | None, str], list[Part]] = field(default_factory=lambda: defaultdict(list))
    stored: dict[str, list[Part]] = field(default_factory=lambda: defaultdict(list))
    returned: dict[str, list[Part]] = field(default_factory=lambda: defaultdict(list))
    called: dict[str, list[Part]] = field(default_factory=lambda: defaultdict(list))
    owners: dict[ast.AST, str] = field(default_factory=dict)
    expressions: list[Part] = field(default_factory=list)

    def results(self, function: ast.expr) -> list[Part]:
        """What a call of a function gives, or of an object that is none."""
        name = _last_name(function)
        return self.returned.get("__call__" if name in self.objects else name, [])

    def calls(self, function: _Function, owner: str) -> list[Part]:
        """The calls of a function, of a class by its name; of `__call__` those of any object."""
        if owner and function.name == "__call__":
            return [call for name in self.objects for call in self.called.get(name, ())]
        return self.called.get(owner if function.name == "__init__" else function.name, [])

    @cached_property
    def objects(self) -> tuple[str, ...]:
        """The names that are called and assigned to, and are no function's: what they stand for has a `__call__`."""
        assigned = {name for _, name in self.bound} | self.stored.keys()
        return tuple(name for name in self.called if name in assigned and name not in self.returned)

    def place(self, path: str, part: Part) -> Place:
        node = part.node
        first, last = node.lineno + part.shift, (node.end_lineno or node.lineno) + part.shift
        start, end = self._column(first, node.col_offset), self._column(last, node.end_col_offset or 0)
        return Place(path, (first, start), (last, end))

    def _column(self, line: int, offset: int) -> int:
        row = self.lines[line] if line < len(self.lines) else ""
        return offset if row.isascii() else len(row.encode()[:offset].decode(errors="ignore"))


@lru_cache(maxsize=4)
def index_of(source: Source) -> Index:
    found = Index(source.text.split("\n"))
    for chunk, start in zip(source.chunks, source.starts, strict=True):
        for statement in chunk.piece.body:
            _read(found, statement, start - chunk.piece.first, (), "")
    return found


def _read(index: Index, node: ast.AST, shift: int, scope: _Scope, owner: str) -> None:
    """Notes what a node and those in it bind; `owner` is the class whose body it is in."""

    def part(value: ast.expr) -> Part:
        return Part(value, shift, scope)

    inner = scope
    match node:
        case ast.Assign(targets=targets, value=value):
            for target in targets:
                _bind(index, target, part(value))
        case ast.AnnAssign(target=target, value=ast.expr() as value) | ast.NamedExpr(target=target, value=value):
            _bind(index, target, part(value))
        case ast.AugAssign(target=target, value=value):
            _bind(index, target, part(value))
            index.expressions.append(Part(node, shift, scope))
        case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
            _bind(index, target, part(value))
        case ast.withitem(context_expr=value, optional_vars=ast.expr() as target):
            _bind(index, target, part(value))
        case ast.Return(value=ast.expr() as value) | ast.Yield(value=ast.expr() as value):
            function = next((each for each in reversed(scope) if isinstance(each, _Function)), None)
            if function is not None:
                index.returned[function.name].append(part(value))
        case ast.Call(func=function):
            index.called[_last_name(function)].append(part(node))
            if isinstance(function, ast.Attribute) and function.attr in _ADDING and node.args:
                _bind(index, function.value, part(node.args[-1]))
        case ast.Dict(keys=keys, values=values):
            for key, value in zip(keys, values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    index.stored[repr(key.value)].append(part(value))
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
            inner = (*scope, node)
            index.owners[node], owner = owner, ""
        case ast.ClassDef(name=owner):
            pass
    if isinstance(node, ast.expr):
        index.expressions.append(part(node))
    for child in ast.iter_child_nodes(node):
        _read(index, child, shift, inner, owner)


def _bind(index: Index, target: ast.expr, value: Part) -> None:
    match target:
        case ast.Name(id=name):
            index.bound[value.scope[-1] if value.scope else None, name].append(value)
        case ast.Attribute(attr=name):
            index.stored[name].append(value)
        case ast.Subscript(slice=ast.Constant(value=str(key))):
            index.stored[repr(key)].append(value)
        case ast.Subscript(value=inner) | ast.Starred(value=inner):
            _bind(index, inner, value)
        case ast.Tuple(elts=items) | ast.List(elts=items):
            for item in items:
                _bind(index, item, value)


def trail(source: Source, start: Place) -> tuple[Stop, ...]:
    """The places that an expression's value comes from, itself first, each once."""
    index = index_of(source)
    first = next((part for part in index.expressions if index.place(start.path, part) == start), None)
    if first is None:
        return ()
    found: dict[Place, int] = {start: 0}
    waiting = [first]
    for distance in range(1, MOST_STEPS + 1):
        nearer, waiting = waiting, []
        for part in nearer:
            for came in _came_from(index, part):
                place = index.place(start.path, came)
                if place not in found and len(found) < MOST_PLACES:
                    found[place] = distance
                    waiting.append(came)
    return tuple(Stop(place, distance) for place, distance in found.items())


def _came_from(index: Index, part: Part) -> Iterator[Part]:
    for node in ast.walk(part.node):
        match node:
            case ast.Name(id=name):
                yield from _named(index, name, part.scope, node.lineno + part.shift)
            case ast.Attribute(attr=name):
                yield from index.stored[name][:MOST_GIVEN]
            case ast.Subscript(slice=ast.Constant(value=str(key))):
                yield from index.stored[repr(key)][:MOST_GIVEN]
            case ast.Call(func=function):
                yield from index.results(function)[:MOST_GIVEN]


def _named(index: Index, name: str, scope: _Scope, line: int) -> Iterator[Part]:
    """What the innermost function that binds a name bound it to: before a line, the last first, else after it."""
    for depth in range(len(scope), -1, -1):
        inside = scope[depth - 1] if depth else None
        values = index.bound.get((inside, name), [])
        if values:
            before = [value for value in values if value.node.lineno + value.shift <= line]
            yield from (before[::-1] or values)[:MOST_GIVEN]
        if isinstance(inside, _Function) and (given := _given(index, inside, name)) is not None:
            yield from given
            return
        if values:
            return


def _given(index: Index, function: _Function, name: str) -> list[Part] | None:
    """The arguments that calls give for a parameter; None if the function has no such parameter."""
    arguments = [*function.args.posonlyargs, *function.args.args]
    names = [argument.arg for argument in arguments]
    if name not in [*names, *(argument.arg for argument in function.args.kwonlyargs)]:
        return None
    found = []
    owner = index.owners.get(function, "")
    bound = bool(owner) and names[:1] == ["self"]
    for call in index.calls(function, owner):
        assert isinstance(call.node, ast.Call)
        position = names.index(name) - bound if name in names else -1
        keyword = next((item.value for item in call.node.keywords if item.arg == name), None)
        value = keyword or (call.node.args[position] if 0 <= position < len(call.node.args) else None)
        if value is not None:
            found.append(Part(value, call.shift, call.scope))
    return found[:MOST_GIVEN]


def _last_name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
