"""What of a prediction a real value denies."""

from __future__ import annotations

from math import prod
from typing import Any

from shapeserver.analysis import dim
from shapeserver.analysis.dim import Dim, Expr
from shapeserver.analysis.shape import Shape
from shapeserver.analysis.value import Array, Const, DType, Int, ListData, Ref, Scalar, Tuple, Value

from .cases import Dims, Library

Heap = Any
Numbers = dict[str, int]
_TYPES: dict[str, type] = {"bool": bool, "int": int, "float": float, "complex": complex, "str": str}


def contradiction(heap: Heap, value: Value, real: Any, library: Library, numbers: Numbers) -> str:
    """Why a real value cannot be what was predicted; "" if it can.  `numbers` are those of the symbols."""
    items = items_of(heap, value)
    if items is not None and isinstance(real, tuple | list):
        if len(items) != len(real):
            return f"predicted {len(items)} items, got {len(real)}"
        found = (contradiction(heap, one, other, library, numbers) for one, other in zip(items, real, strict=True))
        return next((text for text in found if text), "")
    match value:
        case Array(_, shape, dtype):
            actual = library.shape_of(real)
            if actual is None:
                return f"predicted an array, got {type(real).__name__}"
            return _of_array(shape, dtype, actual, numbers)
        case Const(None):
            return "" if real is None else f"predicted None, got {type(real).__name__}"
        case Const(int() | str() as constant):
            return "" if constant == real else f"predicted {constant!r}, got {real!r}"
        case Int(expression):
            expected = _number(expression, numbers)
            return "" if expected is None or expected == real else f"predicted {expected}, got {real!r}"
        case Scalar(name):
            return _of_scalar(name, real)
        case DType(name):
            return "" if getattr(real, "name", name) == name else f"predicted {name}, got {real!r}"
    return ""


def elements(heap: Heap, value: Value, numbers: Numbers) -> int:
    """How many elements the predicted arrays have together, as far as that is known."""
    items = items_of(heap, value)
    if items is not None:
        return sum(elements(heap, item, numbers) for item in items)
    if not isinstance(value, Array):
        return 0
    try:
        return prod(_number(length, numbers) or 1 for length in (*value.shape.head, *value.shape.tail))
    except ValueError:  # lengths that do not broadcast: the library will refuse them
        return 0


def _of_scalar(name: str, real: Any) -> str:
    actual = real.item() if hasattr(real, "item") and getattr(real, "shape", None) == () else real
    wanted = _TYPES.get(name, object)
    fits = isinstance(actual, wanted) and (wanted is bool or not isinstance(actual, bool))
    return "" if fits else f"predicted a Python {name}, got {type(real).__name__}"


def _of_array(shape: Shape, dtype: str | None, actual: tuple[Dims | None, str], numbers: Numbers) -> str:
    dims, name = actual
    dtype = "str" if dtype == "string" else dtype
    if dtype is not None and dtype != name and not dtype.startswith("python"):
        return f"predicted {dtype}, got {name}"
    if dims is None:
        return ""
    if shape.rank is None:
        fits = len(dims) >= shape.min_rank and _agree(shape.head, dims[: len(shape.head)], numbers)
        fits = fits and _agree(shape.tail, dims[len(dims) - len(shape.tail) :], numbers)
    else:
        fits = len(dims) == shape.rank and _agree(shape.head, dims, numbers)
    return "" if fits else f"predicted {shape}, got {dims}"


def _agree(expected: tuple[Dim, ...], actual: Dims, numbers: Numbers) -> bool:
    known = [(_number(one, numbers), length) for one, length in zip(expected, actual, strict=True)]
    return all(number is None or length is None or number == length for number, length in known)


def _number(expected: Dim, numbers: Numbers) -> int | None:
    if not isinstance(expected, Expr):
        return expected
    symbols = dim.symbols(expected)
    if expected is dim.UNKNOWN or any(dim.name_of(symbol) not in numbers for symbol in symbols):
        return None
    return dim.evaluate(expected, {symbol: numbers[dim.name_of(symbol)] for symbol in symbols})


def items_of(heap: Heap, value: Value) -> tuple[Value, ...] | None:
    """The items of a tuple or of a list whose items are known."""
    if isinstance(value, Tuple):
        return value.items
    if isinstance(value, Ref) and value.type == "list":
        found = heap.get((value.cell, "data"))
        return found.items if isinstance(found, ListData) else None
    return None


def is_known(heap: Heap, value: Value) -> bool:
    """Whether nothing of the value's shape is open."""
    if isinstance(value, Array):
        return value.shape.rank is not None and dim.UNKNOWN not in value.shape.head and value.dtype is not None
    items = items_of(heap, value)
    if items is not None:
        return all(is_known(heap, item) for item in items)
    return isinstance(value, Const | Scalar | Int)
