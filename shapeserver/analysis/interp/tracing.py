"""Where a dim came from: ints that carry the places they went through.

A traced run is the same interpreter on the same text, kept apart from all memos, in which every int literal is a
`Traced` int.  Rules pass dims on or compute with them, so the dims of a problem or a hover tell their own history.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..problem import Span
from ..shape import Shape
from ..value import Array, Const, Tuple, Value

MOST_STEPS = 8


@dataclass(frozen=True, slots=True)
class Step:
    """A place that a dim went through; `name` is what was bound there, "" where a number `value` began."""

    span: Span
    name: str
    value: int


class Traced(int):
    """An int that knows its steps, oldest first.  Equal to and hashed as the plain int."""

    steps: tuple[Step, ...]

    def __new__(cls, value: int, steps: tuple[Step, ...]) -> Traced:
        found = super().__new__(cls, value)
        found.steps = steps[:1] + steps[1:][-(MOST_STEPS - 1) :] if len(steps) > MOST_STEPS else steps
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
    step = Step(span, name, 0)

    def passed(dim: object) -> object:
        return Traced(dim, (*dim.steps, step)) if isinstance(dim, Traced) and dim.steps[-1] != step else dim

    return _with_dims(value, passed)


def began(value: Value, span: Span) -> Value:
    """A rule's result: dims that came from none of its arguments began at the call."""

    def start(dim: object) -> object:
        return Traced(dim, (Step(span, "", dim),)) if isinstance(dim, int) and not isinstance(dim, Traced) else dim

    return _with_dims(value, start, arrays_only=True)


def origins(dims: Iterable[object]) -> tuple[tuple[Span, str], ...]:
    """The places that dims came from, each with a message in which `{code}` stands for the text there."""
    found: dict[tuple[Span, str], None] = {}
    for dim in dims:
        if isinstance(dim, Traced):
            for step in dim.steps:
                message = (
                    f"{int(dim)} goes through `{step.name}`" if step.name else f"{step.value} comes from `{{code}}`"
                )
                found[step.span, message] = None
    return tuple(found)[:MOST_STEPS]


def _with_dims(value: Value, change, arrays_only: bool = False) -> Value:  # type: ignore[no-untyped-def]
    if isinstance(value, Array):
        shape = value.shape
        new = Shape(tuple(map(change, shape.head)), shape.run, tuple(map(change, shape.tail)))
        return Array(value.kind, new, value.dtype, value.data, value.cell, value.node)
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
