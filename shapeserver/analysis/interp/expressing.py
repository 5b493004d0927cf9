"""Values as arguments of a graph, and the arrays inside a value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from .. import dim
from ..dim import Dim, Expr
from ..graph import (
    Argument,
    Body,
    Constant,
    DictOf,
    DTypeName,
    Length,
    ListOf,
    Name,
    Number,
    SliceOf,
    Term,
    TupleOf,
)
from ..graph.model import Shape as GraphShape
from ..polynomial import Atom
from ..shape import Shape
from ..value import (
    Array,
    Builtin,
    Const,
    DictData,
    DType,
    Function,
    Int,
    Library,
    ListData,
    Range,
    Ref,
    Scalar,
    Slice,
    Tuple,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from .machine import Machine
    from .recording import Recording

MOST_ITEMS = 1024
DEEPEST = 20


class Inexpressible(Exception):
    """A value that cannot be handed to another process, with the reason."""


@dataclass(eq=False)
class Lengths:
    """Dims as lengths; symbols are named "s0", "s1" and so on, in the order in which they are met."""

    names: dict[Expr, str] = field(default_factory=dict)

    def shape(self, shape: Shape) -> GraphShape:
        return None if shape.rank is None else tuple(map(self.length, shape.dims or ()))

    def length(self, value: Dim) -> Length | None:
        """None for a dim of which nothing is known."""
        if not isinstance(value, Expr):
            return int(value)
        return None if value is dim.UNKNOWN else self._sum(value)

    def _sum(self, value: Expr) -> Length:
        parts: list[Length] = [self._product(monomial, factor) for monomial, factor in value.terms]
        if value.constant:
            parts.append(value.constant)
        return parts[0] if len(parts) == 1 else Term("+", tuple(parts))

    def _product(self, monomial: tuple[tuple[Atom, int], ...], factor: int) -> Length:
        parts: list[Length] = [factor] if factor != 1 else []
        parts += [self._atom(atom) for atom, power in monomial for _ in range(power)]
        return parts[0] if len(parts) == 1 else Term("*", tuple(parts))

    def _atom(self, atom: Atom) -> Length:
        if atom.kind == "symbol":
            from ..polynomial import of_atom

            return self.names.setdefault(of_atom(atom), f"s{len(self.names)}")
        found = [self.length(part) for part in atom.arguments]
        return Term(atom.kind, tuple(part for part in found if part is not None))


def express(m: Machine, recording: Recording, value: Value, depth: int = 0) -> Argument:
    """A value as it is at this moment; raises `Inexpressible`."""
    if depth > DEEPEST:
        raise Inexpressible("it takes a value that is nested too deeply")

    def inner(item: Value) -> Argument:
        return express(m, recording, item, depth + 1)

    match value:
        case Array():
            return recording.tensor(m, value)
        case Const(constant):
            return Constant(int(constant) if type(constant) is not bool and isinstance(constant, int) else constant)
        case Int(expression):
            length = recording.lengths.length(expression)
            if length is None:
                raise Inexpressible("it takes a number that is not known")
            return Number(length)
        case Scalar("float" | "complex" as kind):
            return recording.number(m, kind)
        case Tuple(items):
            return TupleOf(tuple(map(inner, items)))
        case Slice(start, stop, step):
            return SliceOf(inner(start), inner(stop), inner(step))
        case DType(name, kind):
            return DTypeName(name, kind)
        case Library(name):
            return Name(name)
        case Builtin(name):
            return Name(f"builtins.{name}")
        case Ref(_, "dict"):
            pairs = m.mapping(value)
            if pairs is None:
                raise Inexpressible("it takes a dict of which not all is known")
            return DictOf(tuple((inner(key), inner(item)) for key, item in pairs))
        case Ref(_, "list") | Range():
            known = m.items(value)
            if known is None or len(known) > MOST_ITEMS:
                raise Inexpressible("it takes a list of which not all is known")
            return ListOf(tuple(map(inner, known)))
        case Ref(_, "object"):
            return recording.object(m, value)
        case Function():
            called = recording.last_call(value)
            if called is None or called.outcome.result is None:
                raise Inexpressible("it takes a function of the program that is not followed")
            takes = tuple((name, inner(item)) for name, item in called.taken)
            return Body(takes, inner(called.outcome.result))
        case Unknown(reason):
            raise Inexpressible(reason or "it takes a value that is not known")
        case Scalar(kind):
            raise Inexpressible(f"it takes a value of type {kind} that is not known")
    raise Inexpressible("it takes a function or a class of the program")


def with_leaves(
    m: Machine, value: Value, at: tuple[int | str, ...] = ()
) -> Iterator[tuple[tuple[int | str, ...], Array]]:
    """The arrays in a value, through tuples, lists and dicts, with the indices and keys that lead to them."""
    if isinstance(value, Array):
        yield at, value
    elif len(at) < DEEPEST:
        for key, item in _parts(m, value):
            yield from with_leaves(m, item, (*at, key))


def leaves(m: Machine, value: Value, name: str = "") -> list[tuple[str, Array]]:
    """The arrays in a value, named as a program would write them."""
    return [(name + "".join(f"[{key!r}]" for key in at), array) for at, array in with_leaves(m, value)]


def _parts(m: Machine, value: Value) -> Iterator[tuple[int | str, Value]]:
    if isinstance(value, Tuple):
        yield from enumerate(value.items)
    elif isinstance(value, Ref) and value.type == "list":
        yield from enumerate((m.items(value) or ())[:MOST_ITEMS])
    elif isinstance(value, Ref) and value.type == "dict":
        for key, item in m.mapping(value) or ():
            if isinstance(key, Const) and isinstance(key.value, str | int):
                yield key.value, item


def rewritten(m: Machine, value: Value, change: Callable[[int | str, Value], Value]) -> Value:
    """A list or dict with other items, in its own cell; any other value as it is."""
    if not isinstance(value, Ref):
        return value
    location = (value.cell, "data")
    if value.type == "list" and m.items(value) is not None:
        items = tuple(change(index, item) for index, item in enumerate(m.items(value) or ()))
        m.state.set(location, ListData(items))
    elif value.type == "dict" and m.mapping(value) is not None:
        found = m.get(location)
        assert isinstance(found, DictData)
        pairs = tuple(
            (key, change(key.value, item) if isinstance(key, Const) and isinstance(key.value, str | int) else item)
            for key, item in found.items
        )
        m.state.set(location, replace(found, items=pairs))
    return value
