"""Makers of arrays: `Same(x)[*S, n]` has the dtype of x and the axes of S and one more.

A maker knows the class and the dtype of what it makes, and is given the axes in brackets.  A dtype is given in any
form that a program may write it in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..analysis import dtype
from ..analysis.dim import UNKNOWN, Dim, Expr
from ..analysis.rule import RuleError
from ..analysis.shape import UNKNOWN_SHAPE, Mismatch, Run, Shape
from ..analysis.value import Array, Builtin, Class, DType, Library, Ref
from .objects import Blank, Several
from .operations import text
from .records import structured_name
from .runtime import machine


@dataclass(frozen=True, slots=True)
class Spread:
    """Axes inside a maker's brackets."""

    shape: Shape


def spread(value: Any) -> Spread:
    """`*S` in brackets: axes, of which the number may be unknown."""
    if isinstance(value, Spread):
        return value
    if isinstance(value, Shape):
        return Spread(value)
    if isinstance(value, Blank | Several):
        return Spread(UNKNOWN_SHAPE)
    return Spread(Shape(tuple(item if isinstance(item, int | Expr) else UNKNOWN for item in value)))


def join_axes(parts: Any) -> Shape:
    """A shape from dims and spread shapes; between two unknown runs nothing is certain."""
    items = parts if isinstance(parts, tuple) else (parts,)
    head: list[Dim] = []
    tail: list[Dim] = []
    run_found: Run | None = None
    for item in items:
        piece = item.shape if isinstance(item, Spread) else item if isinstance(item, Shape) else None
        if piece is None:
            (head if run_found is None else tail).append(item if isinstance(item, int | Expr) else UNKNOWN)
        elif piece.run is None:
            (head if run_found is None else tail).extend(piece.head)
        elif run_found is None:
            head.extend(piece.head)
            run_found, tail = piece.run, list(piece.tail)
        else:
            run_found, tail = Run(), list(piece.tail)
    return Shape(tuple(head), run_found, tuple(tail))


class Maker:
    """Gives arrays of one class and dtype: `maker[dims]`."""

    __slots__ = ("dtype", "kind")

    def __init__(self, kind: str, name: str | None) -> None:
        self.kind, self.dtype = kind, name

    def __getitem__(self, parts: Any) -> Array:
        return Array(self.kind, join_axes(parts), self.dtype)


class SymbolicMaker(Maker):
    """Gives new symbolic inputs, with the name that the program gives them."""

    __slots__ = ("default", "name")

    def __init__(self, kind: str, dtype: str | None, name: str, default: Array | None) -> None:
        super().__init__(kind, dtype)
        self.name, self.default = name, default

    def __getitem__(self, parts: Any) -> Array:
        return machine().symbolic(self.kind, join_axes(parts), self.dtype, self.name, self.default)


_TYPE_NAMES = {
    "bool": "bool",
    "int": "int64",
    "float": "float64",
    "complex": "complex128",
    "str": "str",
    "object": "object",
    **dict.fromkeys(("list", "tuple", "dict", "set"), "object"),
}
PROMOTIONS: dict[str, Callable[..., str | None]] = {
    "numpy": dtype.numpy_promote,
    "tensorflow": dtype.tensorflow_combine,
    "keras": dtype.keras_promote,
}


def dtype_name(value: Any) -> str | None:
    """The canonical name of a dtype given in any form; None if it is not known."""
    match value:
        case str():
            if value.startswith(("python ", "{")):
                return value
            return structured_name(value, dtype_name) if "," in value else dtype.canonical(value)
        case list() | dict() | Ref(_, "dict"):
            return structured_name(value, dtype_name)
        case DType(name, _):
            return name
        case Builtin(name):
            return _TYPE_NAMES.get(name)
        case Library(name):
            found = dtype.canonical(name.rpartition(".")[2])
            is_class = found is None and getattr(machine().catalogue.find(name), "is_array", False)
            return "object" if is_class else found
        case Array() | Maker():
            return value.dtype
        case Class():
            return "object"
    return None


@dataclass(frozen=True, slots=True)
class Makers:
    """The makers of a library whose arrays are of the class `kind` and that combines dtypes by `promotion`."""

    kind: str
    promotion: str

    def strong(self, name: str | None) -> str | None:
        """The dtype that an array gets from a Python scalar's."""
        return PROMOTIONS[self.promotion](name) if name in dtype.WEAK else name

    def same(self, value: Any) -> Maker:
        known = isinstance(value, Array)
        return Maker(value.kind if known else self.kind, self.strong(value.dtype if known else None))

    def promote(self, *values: Any, out: Any = None, dtype: Any = None) -> Maker:
        if dtype is not None:
            return Maker(self.kind, self._named(dtype))
        leading = self._leading(self._without_empty_lists(values))
        try:
            found = PROMOTIONS[self.promotion](*(self._own(dtype_name(item)) for item in leading))
        except Mismatch:
            if not self._mixes():
                raise
            found = PROMOTIONS["numpy"](*map(dtype_name, values))
        if len(leading) < len(values) and self._mixes():
            found = PROMOTIONS["numpy"](*map(dtype_name, values))
        return Maker(self._prevailing(values), self._own(found))

    def _mixes(self) -> bool:
        """Whether the program has told the library to combine dtypes as NumPy does."""
        return machine().ambient(f"{self.promotion} mixes dtypes") is not None

    def _prevailing(self, values: tuple[Any, ...]) -> str:
        """The class of an operand of which everything computed with it is too, else that of the library."""
        kinds = (item.kind for item in values if isinstance(item, Array) and item.kind != self.kind)
        return next((kind for kind in kinds if machine().catalogue.member(kind, "prevails") is not None), self.kind)

    def _leading(self, values: tuple[Any, ...]) -> tuple[Any, ...]:
        """TensorFlow casts NumPy's arrays to the dtype of its own ones, and without those all to that of the first."""
        if self.promotion != "tensorflow":
            return values
        own = tuple(item for item in values if not (isinstance(item, Array) and item.kind == "numpy.ndarray"))
        if any(dtype_name(item) not in dtype.WEAK for item in own):
            return own
        return values if len(own) == len(values) else values[:1]

    def _without_empty_lists(self, values: tuple[Any, ...]) -> tuple[Any, ...]:
        """TensorFlow gives lists without numbers the dtype of the others; the first of plain lists keeps its own."""
        if self.promotion != "tensorflow" or not any(map(_is_empty_list, values)):
            return values
        more = tuple(item for item in values[1:] if not _is_empty_list(item))
        settled = any(dtype_name(item) not in dtype.WEAK for item in more)
        return more if settled and _is_empty_list(values[0]) else values[:1] + more

    def _own(self, name: str | None) -> str | None:
        """TensorFlow has one dtype of texts."""
        return "string" if self.promotion == "tensorflow" and name in ("str", "bytes") else name

    def floating(self, *values: Any) -> Maker:
        """What NumPy's functions of real numbers make of integers."""
        names = [item.dtype if isinstance(item, Array) else dtype_name(item) for item in values]
        return Maker(self.kind, dtype.numpy_float(names[0] if len(names) == 1 else dtype.numpy_promote(*names)))

    def typed(self, given: Any, default: Any = None) -> Maker:
        """Of the `dtype=` that was given, else of the default: a dtype, an array or a maker."""
        if given is None:
            return Maker(self.kind, self._own(self.strong(dtype_name(default))))
        return self.of(given)

    def of(self, given: Any) -> Maker:
        return Maker(self.kind, self._named(given))

    def symbolic(self, given: Any, name: Any = None, default: Any = None) -> SymbolicMaker:
        """`default` is the array that the input is when nothing is given for it."""
        shown = name if isinstance(name, str) else ""
        return SymbolicMaker(self.kind, self._named(given), shown, default if isinstance(default, Array) else None)

    def _named(self, given: Any) -> str | None:
        """A dtype that a program gives; TensorFlow's "float" is the one of 32 bits, and its numbers name dtypes."""
        if self.promotion == "numpy" and isinstance(given, int | float | Expr):
            raise RuleError("argument-mismatch", f"Cannot interpret {text(given)} as a data type")
        if self.promotion == "tensorflow" and given in ("float", Builtin("float")):
            return "float32"
        return self._own(dtype_name(given))


def _is_empty_list(value: Any) -> bool:
    """Whether it was a list or a tuple without a number."""
    return isinstance(value, Array) and value.dtype in dtype.WEAK and 0 in (*value.shape.head, *value.shape.tail)


def of_class(kind: str, given: Any = None) -> Maker:
    return Maker(kind, dtype_name(given))
