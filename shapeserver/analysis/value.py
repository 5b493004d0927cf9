"""Abstract values: what the engine knows of a Python object without running the program.

Vocabulary.  A *value* is frozen and hashable.  What Python can mutate is a `Ref` to a *cell* (a `Path`), and its
contents lie in the heap: `ListData` or `SequenceData` for a list, `DictData` for a dict, one value per attribute for
an object.  An `Unknown` carries the reason, which the user sees on hover.  `OneOf` holds a few alternatives of
different types, such as `None` or an array.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .contract import Pattern
from .dim import Dim, Expr
from .dtype import category
from .path import Path
from .problem import Span
from .shape import Shape

PYTHON_TYPES = ("bool", "int", "float", "complex", "str", "bytes")


class Value:
    """Base of all abstract values."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Unknown(Value):
    """Nothing is known; `reason` tells the user why."""

    reason: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Const(Value):
    """A Python constant: None, bool, int, float, complex, str, bytes, Ellipsis, NotImplemented."""

    value: object

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Const):
            return NotImplemented
        mine, theirs = self.value, other.value
        return mine is theirs or (
            _sort(mine) is _sort(theirs) and (mine == theirs or (mine != mine and theirs != theirs))
        )

    def __hash__(self) -> int:
        value = self.value
        return hash((_sort(value), value if value == value else "nan"))


def _sort(value: object) -> type:
    """A constant's type, where an int that carries its history is an int."""
    kind = type(value)
    return int if kind is not bool and issubclass(kind, int) else kind


NONE = Const(None)
TRUE = Const(True)
FALSE = Const(False)


@dataclass(frozen=True, slots=True)
class Int(Value):
    """A Python int that is known as an expression, such as `x.shape[0]`."""

    dim: Expr


@dataclass(frozen=True, slots=True)
class Scalar(Value):
    """A Python scalar of a known type (one of PYTHON_TYPES) and unknown value."""

    type: str


@dataclass(frozen=True, slots=True)
class Tuple(Value):
    """`owner` is the class of a named tuple, whose fields name the items."""

    items: tuple[Value, ...]
    owner: Value | None = None


@dataclass(frozen=True, slots=True)
class Sequence(Value):
    """An immutable or one-pass sequence of which only the length and a common element are known.

    counts_from: the elements are tuples that begin with a number, counted from this one.
    """

    length: Dim
    element: Value
    counts_from: Dim | None = None


@dataclass(frozen=True, slots=True)
class Range(Value):
    """`range(start, stop, step)` over values that are ints, known or symbolic."""

    start: Dim
    stop: Dim
    step: Dim


@dataclass(frozen=True, slots=True)
class Slice(Value):
    start: Value
    stop: Value
    step: Value


@dataclass(frozen=True, slots=True)
class DType(Value):
    """A dtype as a Python object; `kind` is the catalogue's class for it, such as "numpy.dtype"."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """What computed a symbolic tensor: an operation of the catalogue and its arguments, free of positions.

    `operation` is "input" for a placeholder; its path is in `identity`, the name that it was given in `keywords`, what
    it is when it is not fed in `arguments`.

    The nodes behind a tensor share parts: as a tree, a deep network of residual blocks has more branches than can be
    counted.  So a node knows its hash, and nodes found equal share their arguments, which are then compared no more;
    and once `mentioning` was asked, it knows what it mentions.
    """

    operation: str
    arguments: tuple[Value, ...] = ()
    keywords: tuple[tuple[str, Value], ...] = ()
    output: tuple[int, ...] = ()
    identity: Path | None = None
    mentioned: tuple[tuple[Path, ...], tuple[Node, ...]] | None = field(default=None, init=False, repr=False)
    symbols: frozenset[Expr] | None = field(default=None, init=False, repr=False)
    _hash: int = field(init=False, repr=False)

    def __post_init__(self) -> None:
        found = hash((self.operation, self.arguments, self.keywords, self.output, self.identity))
        object.__setattr__(self, "_hash", found)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Node) or self._hash != other._hash or self._names() != other._names():
            return False
        for name in ("arguments", "keywords"):
            mine, theirs = getattr(self, name), getattr(other, name)
            if mine is not theirs:
                if mine != theirs:
                    return False
                object.__setattr__(other, name, mine)
        return True

    def _names(self) -> tuple[object, ...]:
        return (self.operation, self.output, self.identity)


@dataclass(frozen=True, slots=True)
class Column:
    """The mark of a column, or a row, whose axis of length 1 was asked for, so that it be broadcast along it.

    sources: the variables that it was made from, as they are written; a variable that it was bound to is none of them.
    fresh: no variable was bound to it yet.  kept: the axes of length 1 are those that a reduction kept.
    """

    sources: frozenset[str]
    fresh: bool = True
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Pairs:
    """The mark of an array of all pairs that came of a vector and a column as long as it, which nobody asked for.

    residual: it is the difference of the two, scaled at most.  across, column: the shapes of the two; the first may be
    a table, and the second have its axes and one more.  place: where they met, in the code or module `scope`.
    """

    residual: bool
    across: Shape
    column: Shape
    place: Span
    scope: Path


@dataclass(frozen=True, slots=True)
class Scores:
    """The mark of what a layer or an activation gave: `activation` is its name, "linear" if there was none."""

    activation: str


@dataclass(frozen=True, slots=True)
class Copies:
    """The mark of what was repeated, whose lengths say how often."""


Mark = Column | Pairs | Scores | Copies


@dataclass(frozen=True, slots=True)
class Array(Value):
    """A tensor.

    kind: the catalogue's class, such as "numpy.ndarray"; "" when the library is not known.
    dtype: canonical name, None when unknown.
    data: contents in C order of a small immutable array of ints or bools (at most 64), None when unknown.
    cell: where the contents of a mutable array live in the heap (location (held_at(cell), "data")).
    node: what computed a symbolic tensor.
    mark: what is remembered of how it came about, for what may be wrong although it runs.
    made: in a recorded run, the step that gave it and where it lies in what that gave; None in any other.
    """

    kind: str
    shape: Shape
    dtype: str | None = None
    data: tuple[Dim, ...] | None = None
    cell: Path | None = None
    node: Node | None = None
    mark: Mark | None = None
    made: tuple[int | str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Ends the cell of a view: which of the numbers that the array behind it holds are its own, None if unknown."""

    places: tuple[int, ...] | None


def held_at(cell: Path) -> Path:
    """Where the numbers are that an array, or the array that it is a view of, holds."""
    return cell.parent if isinstance(cell.step, Part) and cell.parent is not None else cell


def part_of(cell: Path, places: tuple[int, ...] | None) -> Path:
    """The cell of a view of the array that has `cell`."""
    if isinstance(cell.step, Part):
        outer = cell.step.places
        places = None if outer is None or places is None else tuple(outer[place] for place in places)
    return held_at(cell) / Part(places)


@dataclass(frozen=True, slots=True)
class Ref(Value):
    """A reference to a mutable object; `type` is "list", "dict", "set" or "object"."""

    cell: Path
    type: str


@dataclass(frozen=True, slots=True)
class Function(Value):
    """A user's function.  `code` is its static identity, `env` the frame it closes over.

    `defaults` are the values of its default arguments by parameter name, evaluated at the definition.
    `owner` is the class whose body defined it (for `super()`).
    """

    code: Path
    env: Path
    defaults: tuple[tuple[str, Value], ...] = ()
    owner: Path | None = None


@dataclass(frozen=True, slots=True)
class Class(Value):
    """A user's class; its attributes lie in the heap at (cell, name)."""

    cell: Path
    name: str
    bases: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Method(Value):
    """A function bound to its first argument."""

    receiver: Value
    function: Value


@dataclass(frozen=True, slots=True)
class Library(Value):
    """A name of the catalogue: a module, function or class of a known library."""

    name: str


@dataclass(frozen=True, slots=True)
class Builtin(Value):
    """A Python builtin, such as `len`, or a method of a builtin type, such as `list.append`."""

    name: str


@dataclass(frozen=True, slots=True)
class Module(Value):
    """A module of the project."""

    root: Path


@dataclass(frozen=True, slots=True)
class Wrapped(Value):
    """What is made from a callable: `partial`, `property`, `cached_property`, `staticmethod`, `classmethod`, `field`.

    A `property` has its setter among the arguments; a `field` of a data class has its default there, and its factory
    as the function.
    """

    type: str
    function: Value
    arguments: tuple[Value, ...] = ()
    keywords: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Contract(Value):
    """What an annotation promises of an array.

    kind: the catalogue's class, "" for any.
    dtypes: names and categories ("float") of which one must be that of the array; none, if nothing is said.
    axes: what is said of the shape, or None; `fault` tells why it could not be read.
    strict: whether another dtype is a mistake, or just unlike what the annotation says.
    """

    kind: str
    dtypes: tuple[str, ...] = ()
    axes: Pattern | None = None
    fault: str = ""
    strict: bool = True


@dataclass(frozen=True, slots=True)
class Form(Value):
    """A type made of others.  `origin` is "union", "literal", "tuple" or another builtin's name."""

    origin: str
    arguments: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Super(Value):
    owner: Path
    receiver: Value


@dataclass(frozen=True, slots=True)
class OneOf(Value):
    """One of a few alternatives that do not join into one value; in a fixed order, at most four."""

    members: tuple[Value, ...]


# What lies in the heap behind a Ref; these are never the value of a name.


@dataclass(frozen=True, slots=True)
class ListData(Value):
    items: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class SequenceData(Value):
    """A list, set or array of unknown contents: its length and the join of its elements."""

    length: Dim
    element: Value


@dataclass(frozen=True, slots=True)
class DictData(Value):
    """`items` in insertion order; when not `complete` there may be more, or other values for unknown keys.

    `each` is a key and a value that stand for all, those of `items` too, where that many are not known one by one.
    """

    items: tuple[tuple[Value, Value], ...]
    complete: bool = True
    each: tuple[Value, Value] | None = None


def dim_value(dim: Dim) -> Value:
    """A dim as a Python value."""
    return Int(dim) if isinstance(dim, Expr) else Const(dim)


def as_dim(value: Value) -> Dim | None:
    """The dim that a value is, if it is an int or an array of one known int; bools count as ints, as in Python."""
    if isinstance(value, Int):
        return value.dim
    if isinstance(value, Array):
        return value.data[0] if value.data is not None and value.shape.rank == 0 else None
    if isinstance(value, Const) and isinstance(value.value, int):
        return int(value.value) if isinstance(value.value, bool) else value.value
    return None


def is_fractional(value: Value | None) -> bool:
    """Whether a value certainly is a floating number, whatever it is: nothing takes one for a length or an index."""
    match value:
        case Const(float()) | Scalar("float"):
            return True
        case Array(shape=shape, dtype=str() as name):
            return shape.rank == 0 and category(name) == "float"
    return False


def type_name(value: Value) -> str | None:
    """The Python type's name of a scalar value, None for others."""
    match value:
        case Const(None):
            return "NoneType"
        case Const(constant):
            return next(
                (name for name in PYTHON_TYPES if isinstance(constant, bool if name == "bool" else _TYPES[name])), None
            )
        case Int():
            return "int"
        case Scalar(name):
            return name
    return None


_TYPES: dict[str, type] = {"bool": bool, "int": int, "float": float, "complex": complex, "str": str, "bytes": bytes}
