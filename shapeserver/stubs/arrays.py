"""Array-likes: what a library makes an array of when it is given a number, a list or a tuple."""

from __future__ import annotations

from ..analysis import dim
from ..analysis.dim import Dim
from ..analysis.dtype import WEAK, category, numpy_promote
from ..analysis.rule import Machine, RuleError
from ..analysis.shape import UNKNOWN_SHAPE, Shape, join
from ..analysis.value import (
    Array,
    Const,
    Int,
    OneOf,
    Range,
    Ref,
    Scalar,
    Sequence,
    Tuple,
    Unknown,
    Value,
    is_fractional,
)

MOST_CONTENTS = 64
NUMPY = "numpy.ndarray"
_WEAK = {
    bool: "python bool",
    int: "python int",
    float: "python float",
    complex: "python complex",
    str: "str",
    bytes: "bytes",
}


def to_array(machine: Machine, value: Value, kind: str) -> Array | None:
    """The array that a value is or becomes; None if it cannot be one.  Unknown values become unknown arrays.

    A Python scalar keeps its weak dtype ("python int"); lists and tuples take the default dtype of their elements.
    """
    match value:
        case Array():
            return value
        case Const(bool() | int() | float() | complex() | str() | bytes() as constant):
            data = (int(constant) if isinstance(constant, bool) else constant,) if isinstance(constant, int) else None
            weak = next(_WEAK[base] for base in _WEAK if isinstance(constant, base))
            return Array(kind, Shape(()), weak, data)
        case Int(expression):
            return Array(kind, Shape(()), "python int", (expression,))
        case Scalar(name):
            return Array(kind, Shape(()), f"python {name}" if f"python {name}" in WEAK else name)
        case Ref(_, "list") if machine.sort_of(value) in ("generator", "iterator"):
            return Array(kind, UNKNOWN_SHAPE, None)  # an object, which no library looks into
        case Tuple() | Range() | Sequence() | Ref(_, "list"):
            return _rows(machine, value, kind)
        case Unknown():
            return Array(kind, UNKNOWN_SHAPE, None)
        case Ref(_, "object"):
            return Array(kind, UNKNOWN_SHAPE, None)
    return None


def _rows(machine: Machine, value: Value, kind: str) -> Array:
    items = machine.items(value)
    if items is None:
        known = machine.sequence(value)
        if known is None:
            return Array(kind, UNKNOWN_SHAPE, None)
        length, element = known
        length = machine.fresh(machine.letter(), 0) if length is dim.UNKNOWN else length
        inner = _row(machine, element, kind)
        if inner is None or isinstance(element, Unknown):
            return Array(kind, Shape((length,), UNKNOWN_SHAPE.run), None)
        return Array(
            kind, Shape((length, *inner.shape.head), inner.shape.run, inner.shape.tail), _row_dtype([inner], kind)
        )
    if not items:
        return Array(kind, Shape((0,)), _row_dtype([Array(kind, Shape(()), "python float")], kind), ())
    rows = [_row(machine, item, kind) for item in items]
    if any(row is None for row in rows):
        return Array(kind, Shape((len(items),)), "object")
    known_rows = [row for row in rows if row is not None]
    if _casts(machine, kind):
        return _cast_rows(machine, known_rows, kind)
    if isinstance(value, Tuple) and len({row.shape.rank for row in known_rows}) > 1:
        return Array(kind, UNKNOWN_SHAPE)  # a record of a structured array
    shape = _common(known_rows)
    dtype = _row_dtype(known_rows, kind) if _all_plain(known_rows) else None
    return Array(kind, Shape((len(items), *shape.head), shape.run, shape.tail), dtype, _data(machine, known_rows))


def _casts(machine: Machine, kind: str) -> bool:
    """Whether a library casts lists to the dtype that an operation asks for, as its class of arrays says."""
    return kind != NUMPY and machine.catalogue.member(kind, "casts_lists") is not None


def _cast_rows(machine: Machine, rows: list[Array], kind: str) -> Array:
    """A list for such a library: it gives way to tensors as NumPy's arrays do; the tensors in it decide its dtype."""
    shape = _common(rows)
    dtypes = {row.dtype for row in rows}
    tensors = {row.dtype for row in rows if row.kind != NUMPY and row.dtype not in WEAK}
    whole = Shape((len(rows), *shape.head), shape.run, shape.tail)
    if dtypes <= set(WEAK) or dtypes & {None, "str", "bytes", "string", "object"}:
        return Array(kind, whole, _row_dtype(rows, kind) if _all_plain(rows) else None, _data(machine, rows))
    if tensors:
        return Array(NUMPY, whole, tensors.pop() if len(tensors) == 1 else None, _data(machine, rows))
    data = _data(machine, rows)
    return Array(NUMPY, whole, _settled([row.dtype for row in rows if row.dtype], data), data)


def _settled(names: list[str], data: tuple[Dim, ...] | None) -> str | None:
    """The dtype of a list of NumPy's and Python's numbers: the first decides among floats, integers have 32 bits."""
    sorts = {category(name) for name in names}
    if "complex" in sorts or ("bool" in sorts and len(sorts) > 1):
        return None
    if "float" in sorts:
        return names[0] if category(names[0]) == "float" and names[0] not in WEAK else "float32"
    wide = any(name in ("int64", "uint32", "uint64") for name in names)
    small = data is not None and all(isinstance(item, int) and abs(item) < 2**31 for item in data)
    return "bool" if "bool" in sorts else "int32" if small or not wide else None


def _row(machine: Machine, value: Value, kind: str) -> Array | None:
    """One item of a sequence; of alternatives, what is true of all of them."""
    if not isinstance(value, OneOf):
        return to_array(machine, value, kind)
    found = [to_array(machine, member, kind) for member in value.members]
    rows = [row for row in found if row is not None]
    if len(rows) < len(found) or not _all_plain(rows):
        return Array(kind, UNKNOWN_SHAPE, None)
    shape = rows[0].shape
    for row in rows[1:]:
        shape = join(shape, row.shape)
    dtypes = {_row_dtype(some, kind) for some in (rows, *([row] for row in rows))}
    return Array(kind, shape, dtypes.pop() if len(dtypes) == 1 else None)


def _all_plain(rows: list[Array]) -> bool:
    dtypes = {row.dtype for row in rows}
    if dtypes & {"str", "bytes"}:
        return len(dtypes) == 1
    return None not in dtypes


def _row_dtype(rows: list[Array], kind: str) -> str | None:
    """NumPy settles the dtype of each number in a list; elsewhere those of Python give way to arrays, as one does."""
    names = [row.dtype for row in rows]
    weak = [name for name in names if name in WEAK]
    if kind != NUMPY and len(weak) == len(names):
        return max(weak, key=WEAK.index)
    return numpy_promote(*(numpy_promote(name) for name in names) if kind == NUMPY else names)


def _common(rows: list[Array]) -> Shape:
    """The shape of every row; ragged rows are an error of NumPy 2 and of TensorFlow."""
    first = rows[0].shape
    for row in rows[1:]:
        other = row.shape
        if first.rank is not None and other.rank is not None:
            ragged = len(first.head) != len(other.head) or any(
                dim.equal(a, b) is dim.NO for a, b in zip(first.head, other.head, strict=True)
            )
            if ragged:
                raise RuleError(
                    "value-mismatch", f"the rows of the sequence differ in shape: {_text(first)} and {_text(other)}"
                )
        first = join(first, other) if other.rank is not None else first
    return first


def _text(shape: Shape) -> str:
    from ..analysis.shape import text

    return text(shape)


def _data(machine: Machine, rows: list[Array]) -> tuple[Dim, ...] | None:
    found: list[Dim] = []
    for row in rows:
        if row.dtype is None or category(row.dtype) not in ("bool", "integer", "unsigned"):
            return None
        contents = machine.contents(row)
        if contents is None or len(found) + len(contents) > MOST_CONTENTS:
            return None
        found.extend(contents)
    return tuple(found)


def first_refused(machine: Machine, value: Value) -> str:
    """What makes a value no shape of whole numbers, as a text; "" if nothing certainly does.

    A library that casts lists makes a whole number of an array of its own in one.
    """
    if isinstance(value, Array | Unknown):
        return "a float" if is_fractional(value) else ""
    items = (value,) if isinstance(value, Const | Scalar) else machine.items(value)
    if items is None:
        known = machine.sequence(value)
        items = () if known is None or not isinstance(known[0], int) or known[0] == 0 else (known[1],)
    items = tuple(item for item in items if not (isinstance(item, Array) and item.kind and _casts(machine, item.kind)))
    if value != Const(None) and Const(None) in items:
        return "None"
    return "a float" if any(map(is_fractional, items)) else ""


def dims_of(machine: Machine, value: Value) -> Shape | None:
    """A shape given as a value: an int, a sequence of ints, or a small array; None if it is none of these."""
    match value:
        case Const(int() as number) if not isinstance(number, bool):
            return Shape((number,))
        case Int(expression):
            return Shape((expression,))
        case Scalar("int"):
            return Shape((dim.UNKNOWN,))
        case Array(shape=shape):
            contents = machine.contents(value)
            if contents is not None:
                return Shape(contents)
            if shape.rank == 1 and isinstance(shape.head[0], int) and shape.head[0] <= MOST_CONTENTS:
                return Shape((dim.UNKNOWN,) * shape.head[0])
            return Shape((dim.UNKNOWN,)) if shape.rank == 0 else UNKNOWN_SHAPE
        case Unknown():
            return UNKNOWN_SHAPE
    items = machine.items(value)
    if items is None:
        known = machine.sequence(value)
        if known is None:
            return UNKNOWN_SHAPE if isinstance(value, Ref) else None
        return (
            Shape((dim.UNKNOWN,) * known[0])
            if isinstance(known[0], int) and known[0] <= MOST_CONTENTS
            else UNKNOWN_SHAPE
        )
    return Shape(tuple(_dim(machine, item) for item in items))


def _dim(machine: Machine, value: Value) -> Dim:
    match value:
        case Const(int() as number):
            return number
        case Int(expression):
            return expression
        case Array(shape=shape) if shape.rank == 0 or shape == Shape((1,)):
            contents = machine.contents(value)
            return contents[0] if contents else dim.UNKNOWN
    return dim.UNKNOWN
