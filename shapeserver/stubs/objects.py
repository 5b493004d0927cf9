"""What a rule works with: Python data where something is known, and a few objects where it is not.

A known Python value is itself; a dim is a `Dim`; an array is an `Array`; a list with known items is a list.  A
`Blank` stands for a value of which nothing, or only the type, is known: questions about it are MAYBE.  An `Object`
is a mutable object of which the rule sees the attributes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..analysis import dim
from ..analysis.dim import Dim, Expr
from ..analysis.rule import Machine
from ..analysis.shape import Shape
from ..analysis.truth import NO, YES, Truth
from ..analysis.value import (
    PYTHON_TYPES,
    Array,
    Const,
    Int,
    Range,
    Ref,
    Scalar,
    Sequence,
    Tuple,
    Unknown,
    Value,
)

_PLAIN = frozenset((bool, int, float, str, type(None)))


@dataclass(frozen=True, slots=True)
class Blank:
    """A value that is not known; `type` is a Python type's name or ""."""

    type: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OpenVersion(Blank):
    """The major version of a library, where the program does not tell it; compared with a number, it is asked for."""

    library: str = ""


@dataclass(frozen=True, slots=True)
class Several:
    """A sequence of which only the length and a common element are known.

    is_new: a list that the rule makes; is_generated: what a generator yields.
    """

    length: Dim
    element: Any
    is_new: bool = False
    is_generated: bool = False


class Named(tuple[Any, ...]):
    """A named tuple; `owner` is its class."""

    owner: Value

    @classmethod
    def of(cls, owner: Value, items: Any) -> Named:
        found = cls(items)
        found.owner = owner
        return found


def alike(value: tuple[Any, ...], items: Any) -> tuple[Any, ...]:
    """A tuple of other items, of the same class."""
    return Named.of(value.owner, items) if isinstance(value, Named) else tuple(items)


class Generated(list[Any]):
    """What a generator yields, where all of it is known."""


class Object:
    """A mutable object; `object.name` reads and `object.name = …` writes the heap."""

    __slots__ = ("_machine", "_ref")

    def __init__(self, machine: Machine, ref: Ref) -> None:
        object.__setattr__(self, "_machine", machine)
        object.__setattr__(self, "_ref", ref)

    def __getattr__(self, name: str) -> Any:
        found = self._machine.read(self._ref, name)
        if found is None:
            return to_rule(self._machine, self._machine.attribute(self._ref, name))
        return to_rule(self._machine, found)

    def __setattr__(self, name: str, value: Any) -> None:
        self._machine.write(self._ref, name, from_rule(self._machine, value))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Object) and other._ref == self._ref

    def __hash__(self) -> int:
        return hash(self._ref)


def to_rule(machine: Machine, value: Value) -> Any:
    """A value as a rule sees it."""
    match value:
        case Const(constant):
            return constant
        case Array():
            return value
        case Int(expression):
            return expression
        case Scalar(kind):
            return Blank(kind)
        case Unknown(reason):
            return Blank("", reason)
        case Tuple(items, owner):
            found = tuple(to_rule(machine, item) for item in items)
            return found if owner is None else Named.of(owner, found)
        case Ref(_, "object"):
            return Object(machine, value)
        case Ref(_, "list") | Range() | Sequence():
            items_known = machine.items(value)
            generated = isinstance(value, Ref) and machine.sort_of(value) == "generator"
            if items_known is not None:
                return (Generated if generated else list)(to_rule(machine, item) for item in items_known)
            known = machine.sequence(value)
            return Several(known[0], to_rule(machine, known[1]), False, generated) if known else Blank("list")
    return value


def from_rule(machine: Machine, found: Any) -> Value:
    """What a rule gave, as a value."""
    if type(found) in _PLAIN:
        return Const(found)
    if isinstance(found, Value):
        return found
    if isinstance(found, Expr):
        return Scalar("int") if found is dim.UNKNOWN else Int(found)
    if isinstance(found, tuple):
        owner = found.owner if isinstance(found, Named) else None
        return Tuple(tuple(from_rule(machine, item) for item in found), owner)
    if isinstance(found, Generated):
        return machine.sorted_as(machine.new_list(tuple(from_rule(machine, item) for item in found)), "generator")
    if isinstance(found, list):
        return machine.new_list(tuple(from_rule(machine, item) for item in found))
    if isinstance(found, Object):
        return found._ref
    if isinstance(found, Shape):
        return Unknown("its rank is not known") if found.rank is None else from_rule(machine, found.dims)
    if isinstance(found, Truth):
        return Const(True) if found is YES else Const(False) if found is NO else Scalar("bool")
    if isinstance(found, Blank):
        return Scalar(found.type) if found.type in PYTHON_TYPES else Unknown(found.reason)
    if isinstance(found, Several):
        element = from_rule(machine, found.element)
        if found.is_generated:
            return machine.sorted_as(machine.new_sequence(found.length, element), "generator")
        return machine.new_sequence(found.length, element) if found.is_new else Sequence(found.length, element)
    if isinstance(found, dict):
        pairs = tuple((from_rule(machine, key), from_rule(machine, item)) for key, item in found.items())
        return machine.new_dict(pairs)
    return Const(found)
