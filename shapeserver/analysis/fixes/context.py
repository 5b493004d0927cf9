"""What proposals are made from: the problem, the code around it, and what is known of the values there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from itertools import pairwise

import libcst as cst

from ..report import Diagnostic, Edit, Place
from ..rewrite import Rewrite
from ..rule import Catalogue
from ..source import Source
from ..summary import Summary
from ..value import Array, Library, Method, Value
from .code import Code, Marked, read
from .naming import Naming
from .trail import trail

FAR = 100
MOST_SITES = 400
_INTEGER = re.compile(r"(?<![\w.])\d+(?![\w.])")
_DIFFERENT = re.compile(r"(\d+)(?: \([^()]*\))?(?: !=| vs|,? got) (\d+)")
SHAPE = re.compile(r"\[([^\[\]]*)\]")
STEP = 4  # what a step away from the failing expression adds to a rank


@dataclass(frozen=True, slots=True)
class Proposal:
    """An edit to be proved; `rank` orders what is offered, the smallest first, and from `FAR` on is a last resort.

    resizes: it gives something another length than the program says.
    """

    rank: int
    title: str
    edits: tuple[Edit, ...]
    resizes: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """An expression and the code that it is in."""

    code: Code
    node: Marked

    @property
    def place(self) -> Place:
        return self.code.place(self.node)

    @property
    def text(self) -> str:
        return self.code.text(self.node)


@dataclass(frozen=True, slots=True)
class Site:
    """An expression on the way that the failing values came; `distance` counts the steps back to it."""

    spot: Spot
    distance: int


@dataclass(frozen=True, eq=False)
class Context:
    """`failing` is the expression, or the augmented assignment, that the problem marks."""

    problem: Diagnostic
    summary: Summary
    source: Source
    catalogue: Catalogue
    rewrites: tuple[Rewrite, ...]
    code: Code
    failing: Marked
    _codes: dict[int, Code | None] = field(default_factory=dict)

    def values(self, spot: Spot) -> tuple[Value, ...]:
        return self.summary.values_at(spot.place)

    def arrays(self, spot: Spot) -> tuple[Array, ...]:
        return tuple(value for value in self.values(spot) if isinstance(value, Array))

    def function(self, spot: Spot) -> str:
        """The qualified name of the library's function that a call calls, "" if it is none."""
        if not isinstance(spot.node, cst.Call):
            return ""
        for value in self.values(Spot(spot.code, spot.node.func)):
            while isinstance(value, Method):
                value = value.function
            if isinstance(value, Library):
                entry = self.catalogue.find(value.name)
                return entry.name if entry is not None else value.name
        return ""

    def of_kind(self, kind: str) -> list[Rewrite]:
        return [item for item in self.rewrites if item.kind == kind and item.may_mend(self.problem.code)]

    def of_function(self, kind: str, call: Spot) -> list[Rewrite]:
        """The rewrites of a kind that are for the function which a call calls, by any of its names."""
        name = self.function(call)
        return [item for item in self.of_kind(kind) if name and self.naming.canonical(item.subject) == name]

    def code_at(self, line: int) -> Code | None:
        if line not in self._codes:
            same = self.code.first <= line < self.code.first + len(self.code.lines)
            self._codes[line] = self.code if same else read(self.problem.place.path, self.source, line)
        return self._codes[line]

    def parameter(self, call: Spot, position: int) -> str:
        """The name of the parameter that a library's function is given an argument for, "" if it is not known."""
        assert isinstance(call.node, cst.Call)
        entry = self.catalogue.find(self.function(call))
        signature = getattr(entry, "signature", "")
        arguments = _parameters(signature) if isinstance(signature, str) else ()
        if any(isinstance(value, Method) for value in self.values(Spot(call.code, call.node.func))):
            arguments = arguments[1:]
        return arguments[position] if position < len(arguments) else ""

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """The numbers that the problem names."""
        return tuple(dict.fromkeys(int(text) for text in _INTEGER.findall(self.problem.message)))

    # Where the failing values came from

    @cached_property
    def sites(self) -> tuple[Site, ...]:
        """The expressions on the way, the nearest first: the failing one, those that gave it its dims, and so on."""
        found: dict[Place, Site] = {}
        for place, distance in sorted(self._way.items(), key=lambda item: item[1]):
            code = self.code_at(place.start[0])
            if code is not None and len(found) < MOST_SITES:
                for own, node in code.inside(place):
                    found.setdefault(own, Site(Spot(code, node), distance))
        return tuple(found.values())

    @cached_property
    def _way(self) -> dict[Place, int]:
        path = self.problem.place.path
        found = {self.problem.place: 0}
        found.update({item.place: 1 for item in self.problem.related if item.place.path == path})
        statement = self.code.statement(self.problem.place)
        if isinstance(statement, cst.SimpleStatementLine):
            found.setdefault(self.code.place(statement), 1)
        for stop in trail(self.source, self.problem.place):
            found[stop.place] = min(stop.distance, found.get(stop.place, stop.distance))
        return found

    @cached_property
    def innermost(self) -> Context | None:
        """Of a call that fails the same problem where it does, in the innermost function; None for any other."""
        place = self.problem.inside
        code = self.code_at(place.start[0]) if place is not None and place.path == self.problem.place.path else None
        failing = code.at(place) if code is not None and place is not None else None
        if code is None or place is None or failing is None:
            return None
        problem = replace(self.problem, place=place)
        return replace(self, problem=problem, code=code, failing=failing, _codes={})

    def proposal(self, site: Site, rank: int, title: str, *edits: Edit) -> Proposal:
        return Proposal(rank + STEP * site.distance, title + self.where(site.spot.place), edits)

    def where(self, place: Place) -> str:
        line = place.start[0]
        return "" if line == self.problem.place.start[0] else f" (line {line + 1})"

    # Operands and what made them

    def operands(self, spot: Spot) -> Iterator[Spot]:
        """The expressions that an operator or a call works on, those in a list among them."""
        for node in _parts(spot.node):
            yield Spot(spot.code, node)

    def makers(self, spot: Spot, depth: int = 2) -> Iterator[Spot]:
        """The calls and operators that made a value: the expression itself, or what its name was assigned."""
        found = spot if not isinstance(spot.node, cst.Name) else self.definition(spot)
        if found is None or isinstance(found.node, cst.Name):
            return
        yield found
        if depth:
            for operand in self.operands(found):
                yield from self.makers(operand, depth - 1)

    def definition(self, spot: Spot) -> Spot | None:
        """What a name was assigned last before a place, in the text's order."""
        if not isinstance(spot.node, cst.Name):
            return None
        line = _assignment(self.source, spot.node.value, spot.place.start[0])
        code = self.code_at(line) if line is not None else None
        for node in code.nodes(cst.Assign) if code is not None else ():
            target = node.targets[0].target
            if code is not None and code.place(node).start[0] == line and isinstance(target, cst.Name):
                return Spot(code, node.value)
        return None

    @cached_property
    def calls(self) -> tuple[Spot, ...]:
        """The calls of libraries' functions in the file."""
        lines = {place.start[0] for place, values in self.summary.values.items() if any(map(_is_called, values))}
        codes = dict.fromkeys(code for line in sorted(lines) if (code := self.code_at(line)) is not None)
        return tuple(Spot(code, node) for code in codes for node in code.nodes(cst.Call))

    @cached_property
    def naming(self) -> Naming:
        return Naming(self.summary, self.catalogue)


def conflicts(message: str) -> list[tuple[int, int]]:
    """The lengths that a message holds against each other, in words or in shapes, whose last axes belong together."""
    found = [(int(a), int(b)) for a, b in _DIFFERENT.findall(message)]
    shapes = [[part.strip() for part in inside.split(",")] for inside in SHAPE.findall(message)]
    for first, second in pairwise(shapes):
        both = zip(reversed(first), reversed(second), strict=False)
        found += [(int(a), int(b)) for a, b in both if a != b and a.isdecimal() and b.isdecimal()]
    return list(dict.fromkeys(found))


@cache
def _parameters(signature: str) -> tuple[str, ...]:
    """The names of the positional parameters in the text of a signature."""
    try:
        function = ast.parse(f"def {signature}: ...").body[0]
    except SyntaxError:
        return ()
    assert isinstance(function, ast.FunctionDef)
    return tuple(item.arg for item in (*function.args.posonlyargs, *function.args.args))


def context_of(
    problem: Diagnostic, summary: Summary, catalogue: Catalogue, rewrites: tuple[Rewrite, ...]
) -> Context | None:
    """None if the problem marks no expression that can be read."""
    source = summary.sweep.source
    code = read(summary.path, source, problem.place.start[0])
    failing = code.at(problem.place) if code is not None else None
    if code is None or failing is None:
        return None
    return Context(problem, summary, source, catalogue, rewrites, code, failing)


def _parts(node: cst.CSTNode) -> Iterator[cst.BaseExpression]:
    match node:
        case cst.BinaryOperation(left=left, right=right):
            yield from (left, right)
        case cst.AugAssign(value=value):
            yield value
        case cst.Comparison(left=left, comparisons=others):
            yield left
            yield from (item.comparator for item in others)
        case cst.UnaryOperation(expression=inner):
            yield inner
        case cst.Subscript(value=value):
            yield value
        case cst.Attribute(value=value):
            yield value
        case cst.Call(func=function, args=arguments):
            if isinstance(function, cst.Attribute):
                yield function.value
            for argument in arguments:
                yield from _inside(argument.value)


def _inside(node: cst.BaseExpression) -> Iterator[cst.BaseExpression]:
    """The values that an argument holds: those of a list, a tuple or a dict, else itself."""
    match node:
        case cst.List(elements=elements) | cst.Tuple(elements=elements):
            yield from (item.value for item in elements)
        case cst.Dict(elements=elements):
            yield from (item.value for item in elements)
        case _:
            yield node


def _is_called(value: Value) -> bool:
    while isinstance(value, Method):
        value = value.function
    return isinstance(value, Library)


def _assignment(source: Source, name: str, before: int) -> int | None:
    """The line of the last plain assignment of a name that begins above a line."""
    found = None
    for chunk, start in zip(source.chunks, source.starts, strict=True):
        if start > before:
            break
        for statement in chunk.piece.body:
            for node in ast.walk(statement):
                if isinstance(node, ast.Assign) and any(
                    isinstance(item, ast.Name) and item.id == name for item in node.targets
                ):
                    line = start + node.lineno - chunk.piece.first
                    found = line if line < before else found
    return found
