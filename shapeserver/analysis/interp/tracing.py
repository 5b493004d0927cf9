"""Where a dim came from: ints that carry the places they went through.

A traced run is the same interpreter on the same text, kept apart from all memos, in which every int literal is a
`Traced` int.  Rules pass dims on or compute with them, so the dims of a problem or a hover tell their own history.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .. import dim
from ..dim import Expr
from ..path import Path
from ..problem import Span
from ..shape import Shape
from ..value import Array, Const, Int, Tuple, Value

MOST_STEPS = 8
Beginning = tuple[Span, str]  # and the symbol that began there, "" for a number


@dataclass(frozen=True, slots=True)
class Step:
    """A place that a dim went through with a `value`; `name` is what was bound there, "" where it began.

    `file` is the data file that told it, if any.
    """

    span: Span
    name: str
    value: int
    file: str = ""

    @property
    def message(self) -> str:
        if self.file:
            return f"{self.value} comes from the file `{self.file}`, read by `{{code}}`"
        return f"{self.value} goes through `{self.name}`" if self.name else f"{self.value} comes from `{{code}}`"


class Traced(int):
    """An int that knows its steps, oldest first.  Equal to and hashed as the plain int."""

    steps: tuple[Step, ...]

    def __new__(cls, value: int, steps: tuple[Step, ...]) -> Traced:
        found = super().__new__(cls, value)
        found.steps = _fewer(steps, MOST_STEPS)
        return found

    def __add__(self, other: int) -> int:
        return _merged(int(self) + int(other), self, other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other: int) -> int:
        return _merged(int(self) - int(other), self, other) if isinstance(other, int) else NotImplemented

    def __rsub__(self, other: int) -> int:
        return _merged(int(other) - int(self), self, other) if isinstance(other, int) else NotImplemented

    def __mul__(self, other: int) -> int:
        return _merged(int(self) * int(other), self, other) if isinstance(other, int) else NotImplemented

    def __floordiv__(self, other: int) -> int:
        return _merged(int(self) // int(other), self, other) if isinstance(other, int) else NotImplemented

    def __rfloordiv__(self, other: int) -> int:
        return _merged(int(other) // int(self), self, other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other: int) -> int:
        return _merged(int(self) % int(other), self, other) if isinstance(other, int) else NotImplemented

    def __neg__(self) -> int:
        return Traced(-int(self), self.steps)

    __radd__ = __add__
    __rmul__ = __mul__


def _fewer(steps: tuple[Step, ...], most: int) -> tuple[Step, ...]:
    """At most so many steps in their order: those where a number began, up to half of them, and the last others."""
    if len(steps) <= most:
        return steps
    begun = [step for step in steps if not step.name][: most // 2]
    others = [step for step in steps if step.name][len(begun) - most :]
    return tuple(step for step in steps if step in begun or step in others)


def _merged(value: int, one: Traced, two: int) -> Traced:
    more = tuple(step for step in two.steps if step not in one.steps) if isinstance(two, Traced) else ()
    return Traced(value, one.steps + more)


def literal(value: Value, span: Span) -> Value:
    """An int constant as one that began at its place."""
    if isinstance(value, Const) and isinstance(value.value, int) and not isinstance(value.value, bool):
        return Const(Traced(value.value, (Step(span, "", value.value),)))
    return value


def through(value: Value, span: Span, name: str) -> Value:
    """A value whose dims went through a binding."""

    def passed(dim: object) -> object:
        if not isinstance(dim, Traced):
            return dim
        step = Step(span, name, int(dim))
        return dim if dim.steps[-1] == step else Traced(dim, (*dim.steps, step))

    return _with_dims(value, passed)


def read_from(value: Value, span: Span, file: str) -> Value:
    """What a data file told: its numbers began there."""
    return _with_dims(value, lambda dim: Traced(dim, (Step(span, "", dim, file),)) if isinstance(dim, int) else dim)


def began(value: Value, span: Span) -> Value:
    """A rule's result: dims that came from none of its arguments began at the call."""

    def start(dim: object) -> object:
        return Traced(dim, (Step(span, "", dim),)) if isinstance(dim, int) and not isinstance(dim, Traced) else dim

    return _with_dims(value, start, arrays_only=True)


def origins(dims: Iterable[object]) -> tuple[tuple[Span, str], ...]:
    """The places that dims came from, each with a message in which `{code}` stands for the text there.

    Each of the dims gets its share of the steps that can be shown.
    """
    known = [item for item in dims if isinstance(item, Traced | Expr)]
    share = max(2, MOST_STEPS // max(1, len(known)))
    found = dict.fromkeys(place for item in known for place in _history(item, share))
    return tuple(found)[:MOST_STEPS]


def _history(item: object, most: int) -> list[tuple[Span, str]]:
    if isinstance(item, Traced):
        return [(step.span, step.message) for step in _fewer(item.steps, most)]
    if not isinstance(item, Expr):
        return []
    named = ((symbol, _birth(dim.key_of(symbol))) for symbol in sorted(dim.symbols(item), key=dim.text))
    return [(span, f"{dim.text(symbol)} comes from `{{code}}`") for symbol, span in named if span is not None]


def beginnings(dims: Iterable[object]) -> frozenset[Beginning]:
    """Where dims began, as numbers or as symbols."""
    found: set[Beginning] = set()
    for item in dims:
        if isinstance(item, Traced):
            found.update((step.span, "") for step in item.steps if not step.name)
        elif isinstance(item, Expr):
            births = ((_birth(dim.key_of(symbol)), dim.text(symbol)) for symbol in dim.symbols(item))
            found.update((span, symbol) for span, symbol in births if span is not None)
    return frozenset(found)


def _birth(key: object) -> Span | None:
    """Where a symbol was made: its identity is a path, of which the last position is the place."""
    path = key if isinstance(key, Path) else None
    while path is not None:
        match path.step:
            case (Path() as unit, int() as line, int() as column, *_):
                return Span(unit, line, column, line, column + 1)
        path = path.parent
    return None


def dims_in(value: Value) -> list[object]:
    """The dims of an array, of a number, or of a tuple of them."""
    match value:
        case Array(shape=shape):
            return [*shape.head, *shape.tail]
        case Int(expression):
            return [expression]
        case Const(int() as number) if not isinstance(number, bool):
            return [number]
        case Tuple(items):
            return [found for item in items for found in dims_in(item)]
    return []


def _with_dims(value: Value, change, arrays_only: bool = False) -> Value:  # type: ignore[no-untyped-def]
    if isinstance(value, Array):
        shape = value.shape
        new = Shape(tuple(map(change, shape.head)), shape.run, tuple(map(change, shape.tail)))
        return Array(value.kind, new, value.dtype, value.data, value.cell, value.node, value.mark, value.made)
    if isinstance(value, Tuple):
        return Tuple(tuple(_with_dims(item, change, arrays_only) for item in value.items), value.owner)
    if (
        isinstance(value, Const)
        and isinstance(value.value, int)
        and not isinstance(value.value, bool)
        and not arrays_only
    ):
        return Const(change(value.value))
    return value
