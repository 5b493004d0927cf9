"""The parts of a graph.

Vocabulary.  A *tensor* is named by its source, the identity of an input ("i0"), a parameter ("p0") or a node ("n0"),
and by where it lies in what the source gives.  A *node* is one call of an operation of the catalogue; nodes stand in
the order in which the program ran them, so every tensor is made before it is used.  A *place* is where in the text.

A node's arguments are bound to the names of the library's parameters where its rule bound them; what `*args` took is
a tuple under its name, what `**kwargs` took is bound by its own names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .lengths import Length, evaluate

VERSION = 2
Shape = tuple[Length | None, ...] | None
"""None where the rank is not known; a length is None where it is not."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file; lines count from 1, columns from 0."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Tensor:
    """An array: what `source` gives, or what lies in it under these indices and keys, one inside of the other."""

    source: str
    at: tuple[int | str, ...] = ()


@dataclass(frozen=True, slots=True)
class Constant:
    """A Python constant: None, bool, int, float, complex, str, bytes or Ellipsis.  1 and True and 1.0 differ."""

    value: object

    def _key(self) -> tuple[str, str]:
        return type(self.value).__name__, repr(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Constant) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())


@dataclass(frozen=True, slots=True)
class Number:
    """An int that depends on the symbols."""

    length: Length


@dataclass(frozen=True, slots=True)
class DTypeName:
    """A dtype by its canonical name; `kind` is the class of the object that said so ("numpy.dtype")."""

    name: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A function or class by its qualified name: of a library, or "builtins.float"."""

    name: str


@dataclass(frozen=True, slots=True)
class SliceOf:
    start: Argument
    stop: Argument
    step: Argument


@dataclass(frozen=True, slots=True)
class ListOf:
    items: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class TupleOf:
    items: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class DictOf:
    items: tuple[tuple[Argument, Argument], ...]


@dataclass(frozen=True, slots=True)
class Object:
    """An object of a library's class, made with these arguments: a layer, a loss, an initializer.

    identity tells two objects apart that were made alike; it counts the objects of the graph.
    called: what it computes when the operation that is given the object calls it.
    """

    name: str
    arguments: tuple[tuple[str, Argument], ...] = ()
    identity: int = 0
    called: Body | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A function of the program that an operation was given, as it was called last: what it took, and what it gave.

    To call it is to compute what it gives again, with other arrays in the place of those that it took.
    """

    takes: tuple[tuple[str, Argument], ...]
    gives: Argument


Argument = Tensor | Constant | Number | DTypeName | Name | SliceOf | ListOf | TupleOf | DictOf | Object | Body


@dataclass(frozen=True, slots=True)
class Output:
    """An array that a node gives: where it lies in the result, what is predicted of it, and its class."""

    at: tuple[int | str, ...]
    shape: Shape
    dtype: str | None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """What is fed.

    role: "data"; "number" for a Python number, whose class is `kind`; or "cut" for the result of something that was
    not recorded, which is fed in its place (`Graph.unrecorded` says why).
    below: where integers index an axis, its length: they are at least 0 and less than that.
    """

    id: str
    name: str
    shape: tuple[Length, ...]
    dtype: str
    role: str = "data"
    kind: str = ""
    below: Length | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A weight.  `initial` is "zeros", "ones" or "random", or the tensor that it starts as; `owner` whose it is.

    A parameter stands for its first value: what is assigned to it later is not seen by nodes that read it.
    """

    id: str
    name: str
    shape: tuple[Length, ...]
    dtype: str
    initial: str | Tensor = "random"
    owner: str = ""
    trainable: bool = True
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """One call.

    operation: the canonical name of a function or method of the catalogue ("numpy.matmul", "numpy.ndarray.__add__",
    "numpy.ndarray.__getitem__"), or of the class of a layer that is called ("keras.layers.Dense").
    layer: the object that is called, if one is.  weights: its weights as (name, parameter).
    name: the variable that the result is bound to, if any.
    """

    id: str
    operation: str
    arguments: tuple[tuple[str, Argument], ...]
    outputs: tuple[Output, ...]
    layer: Object | None = None
    weights: tuple[tuple[str, Tensor], ...] = ()
    name: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Symbol:
    """A length that the text leaves open, or that a call of the function has, which is then the example.

    static: whether the library itself knows it when the graph is built.
    """

    name: str
    lower: int | None = 1
    upper: int | None = None
    static: bool = True
    example: int | None = None


@dataclass(frozen=True, slots=True)
class Requirement:
    """What must hold of two lengths: "equal", "broadcast", "divides" (left divides right), "less" or "at-least"."""

    kind: str
    left: Length
    right: Length


@dataclass(frozen=True, slots=True)
class Unrecorded:
    """What is not in the graph, and why; `operation` is its name if it is a call of a library."""

    reason: str
    operation: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Graph:
    """kind: "function", "model" or "module"; `outputs` are named tensors."""

    name: str
    file: str
    inputs: tuple[Input, ...]
    parameters: tuple[Parameter, ...]
    nodes: tuple[Node, ...]
    outputs: tuple[tuple[str, Tensor], ...]
    symbols: tuple[Symbol, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    unrecorded: tuple[Unrecorded, ...] = ()
    kind: str = "function"
    version: int = VERSION


def holds(requirement: Requirement, values: Mapping[str, int]) -> bool:
    """Whether a requirement is met where the symbols have these values."""
    try:
        left, right = evaluate(requirement.left, values), evaluate(requirement.right, values)
    except ValueError:
        return False
    match requirement.kind:
        case "equal":
            return left == right
        case "broadcast":
            return left == right or 1 in (left, right)
        case "divides":
            return left != 0 and right % left == 0
        case "less":
            return left < right
        case "at-least":
            return left >= right
    raise ValueError(f"no such requirement: {requirement.kind!r}")


def tensors_in(argument: Argument) -> Iterator[Tensor]:
    """The tensors that an argument is made of, in their order."""
    match argument:
        case Tensor():
            yield argument
        case ListOf(items) | TupleOf(items):
            for item in items:
                yield from tensors_in(item)
        case DictOf(pairs):
            for key, item in pairs:
                yield from tensors_in(key)
                yield from tensors_in(item)
        case SliceOf(start, stop, step):
            for item in (start, stop, step):
                yield from tensors_in(item)
        case Object(arguments=arguments, called=called):
            for _, item in arguments:
                yield from tensors_in(item)
            if called is not None:
                yield from tensors_in(called)
        case Body(takes, gives):
            for _, item in takes:
                yield from tensors_in(item)
            yield from tensors_in(gives)
