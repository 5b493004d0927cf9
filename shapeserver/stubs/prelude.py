"""The functions that rules are written with.

A *maker* gives arrays: `Same(x)[*S]` has the dtype of x, `Promote(x, y)[*S]` the library's promotion, `Of("int64")[n]`
a fixed one, `DTyped(dtype, default)[*S]` that of a `dtype=` argument.  The rest are shape functions, which work with
unknown ranks and symbols, and the doors to the engine: state, callbacks, ambient cells.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..analysis import dim, dtype, shape
from ..analysis.dim import UNKNOWN, Dim, Expr
from ..analysis.rule import RuleError
from ..analysis.shape import UNKNOWN_SHAPE, Mismatch, Run, Shape
from ..analysis.truth import MAYBE, NO, YES
from ..analysis.value import Array, Builtin, DType, Function, Library, Ref, Value
from . import prelude_index
from .arrays import dims_of, to_array
from .objects import Blank, Object, Several, from_rule, to_rule
from .runtime import (
    as_truth, binary, compare, conjunction, counted, decide, disjunction, iterate, machine, negation, require, text, warn,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """What a stub file says of its library: its module, the class of its arrays, how it promotes dtypes."""

    module: str
    array: str
    promotion: str


@dataclass(frozen=True, slots=True)
class Spread:
    shape: Shape


def spread(value: Any) -> Spread:
    """`*S` in a subscript: axes, of which the number may be unknown."""
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
    """Gives new symbolic inputs."""

    def __getitem__(self, parts: Any) -> Array:
        return machine().symbolic(self.kind, join_axes(parts), self.dtype)


_TYPE_NAMES = {"bool": "bool", "int": "int64", "float": "float64", "complex": "complex128", "str": "str", "object": "object"}
_BLANK_NAMES = {"bool": "bool", "int": "int64", "float": "float64"}


def dtype_name(value: Any) -> str | None:
    """The canonical name of a dtype given in any form; None if it is not known."""
    match value:
        case str():
            return value if value.startswith("python ") else dtype.canonical(value)
        case DType(name, _):
            return name
        case Builtin(name):
            return _TYPE_NAMES.get(name)
        case Library(name):
            return dtype.canonical(name.rpartition(".")[2])
        case Array() | Maker():
            return value.dtype
    return None


def reduced_axes(axis: Any) -> Any:
    """An `axis=` argument as None, a tuple of ints, or a Blank."""
    if axis is None or isinstance(axis, Blank):
        return axis
    if isinstance(axis, Array):
        contents = machine().contents(axis)
        axis = list(contents) if contents is not None else Blank()
    if isinstance(axis, Expr) or isinstance(axis, Several | Blank):
        return Blank()
    axes = (axis,) if isinstance(axis, int) else tuple(axis)
    return axes if all(isinstance(item, int) for item in axes) else Blank()


def reduce(S: Shape, axis: Any = None, keepdims: Any = False) -> Shape:
    """The shape of a reduction; an axis that is not known leaves only the rank, and that if it is kept."""
    axes = reduced_axes(axis)
    keep = decide(keepdims)
    if isinstance(axes, Blank):
        if keep and S.rank is not None:
            return Shape((UNKNOWN,) * S.rank)
        return UNKNOWN_SHAPE
    return shape.reduce(S, axes, keep)


def shapes_of(arrays: Any) -> list[Shape] | None:
    """The shapes of a sequence of arrays; None if their number is not known."""
    return None if isinstance(arrays, Blank | Several) else [item.shape for item in arrays]


def concat(arrays: Any, axis: Any = 0, name: str = "concatenate") -> Shape:
    axes = reduced_axes(axis)
    found = shapes_of(arrays)
    if found is None:
        return _of_unknown_number(arrays, axes)
    if isinstance(axes, Blank):
        rank = next((item.rank for item in found if item.rank is not None), None)
        return UNKNOWN_SHAPE if rank is None else Shape((UNKNOWN,) * rank)
    if axes is None:
        return Shape((shape.product([item.size() for item in found[:1]]) if len(found) == 1 else _total(found),))
    return shape.concat(found, axes[0], machine().ask, name)


def _total(found: list[Shape]) -> Dim:
    total: Dim = 0
    for item in found:
        total = total + item.size()
    return total


def _of_unknown_number(arrays: Any, axes: Any) -> Shape:
    """Arrays alike, joined along an axis: all others stay."""
    element = arrays.element if isinstance(arrays, Several) else None
    if not isinstance(element, Array) or element.shape.rank is None or not axes or isinstance(axes, Blank):
        return UNKNOWN_SHAPE
    dims = list(element.shape.head)
    if not -len(dims) <= axes[0] < len(dims):
        return UNKNOWN_SHAPE
    dims[axes[0]] = dims[axes[0]] * arrays.length
    return Shape(tuple(dims))


def stack(arrays: Any, axis: Any = 0, name: str = "stack") -> Shape:
    axes = reduced_axes(axis)
    found = shapes_of(arrays)
    if isinstance(axes, Blank) or axes is None:
        return UNKNOWN_SHAPE
    if found is None:
        element = arrays.element if isinstance(arrays, Several) else None
        if not isinstance(element, Array) or element.shape.rank is None:
            return UNKNOWN_SHAPE
        place = shape.normalize_axis(axes[0], element.shape.rank + 1)
        return Shape((*element.shape.head[:place], arrays.length, *element.shape.head[place:]))
    return shape.stack(found, axes[0], machine().ask, name)


def broadcast(*parts: Any) -> Shape:
    return shape.broadcast(*(item.shape if isinstance(item, Array) else item for item in parts), ask=machine().ask)


def matmul(S: Shape, T: Shape) -> Shape:
    return shape.matmul(S, T, machine().ask)


def dot(S: Shape, T: Shape) -> Shape:
    return shape.dot(S, T, machine().ask)


def tensordot(S: Shape, T: Shape, axes: Any) -> Shape:
    if isinstance(axes, Array):
        contents = machine().contents(axes)
        axes = contents[0] if contents and axes.shape.rank == 0 else Blank()
    if isinstance(axes, int):
        return shape.tensordot(S, T, axes, machine().ask)
    if isinstance(axes, Blank | Expr | Several) or len(axes) != 2:
        return UNKNOWN_SHAPE
    left, right = (reduced_axes(item) for item in axes)
    if isinstance(left, Blank) or isinstance(right, Blank):
        return UNKNOWN_SHAPE
    return shape.tensordot(S, T, (left, right), machine().ask)


def transpose(S: Shape, perm: Any = None) -> Shape:
    axes = reduced_axes(perm)
    if isinstance(axes, Blank):
        return UNKNOWN_SHAPE if S.rank is None else Shape((UNKNOWN,) * S.rank)
    return shape.transpose(S, axes)


def reshape(S: Shape, target: Any) -> Shape:
    """`target` is a Shape, as an `Ints` parameter gives it; a value that is not known may be the -1."""
    wanted = _as_shape(target)
    if wanted.rank is None:
        return UNKNOWN_SHAPE
    if any(item is UNKNOWN for item in wanted.dims):
        return Shape(tuple(UNKNOWN if not isinstance(item, Expr) and item == -1 else item for item in wanted.dims))
    return shape.reshape(S, wanted.dims, machine().ask)


def _as_shape(target: Any) -> Shape:
    if isinstance(target, Shape):
        return target
    return dims_of(machine(), from_rule(machine(), target)) or UNKNOWN_SHAPE


def as_shape(value: Any) -> Shape:
    """A shape given as a value: an int, a tuple, a list, an array."""
    return _as_shape(value)


def squeeze(S: Shape, axis: Any = None) -> Shape:
    axes = reduced_axes(axis)
    return UNKNOWN_SHAPE if isinstance(axes, Blank) else shape.squeeze(S, axes, machine().ask)


def expand_dims(S: Shape, axis: Any) -> Shape:
    axes = reduced_axes(axis)
    if isinstance(axes, Blank) or axes is None:
        return UNKNOWN_SHAPE if S.rank is None else Shape((UNKNOWN,) * (S.rank + 1))
    return shape.expand_dims(S, axes)


def einsum(spec: Any, arrays: Any) -> Shape:
    if not isinstance(spec, str):
        return UNKNOWN_SHAPE
    found = shapes_of(arrays)
    return UNKNOWN_SHAPE if found is None else shape.einsum(spec, found, machine().ask)


def normalize_axis(axis: int, rank: int) -> int:
    return shape.normalize_axis(axis, rank)


def split_even(S: Shape, parts: int, axis: int) -> Shape:
    return shape.split_even(S, parts, axis, machine().ask)


def need_equal(a: Any, b: Any, message: str, code: str = "dim-mismatch", operand: Any = None) -> Any:
    """Two dims that must agree; the better known of them."""
    one = a if isinstance(a, int | Expr) else UNKNOWN
    two = b if isinstance(b, int | Expr) else UNKNOWN
    return shape.require_equal(machine().ask, one, two, lambda: Mismatch(code, message, operand, one, two))


def compatible(S: Shape, T: Shape) -> Any:
    """Whether two shapes can be the same, as an answer for `require`."""
    if S.rank is None or T.rank is None:
        return shape.is_compatible(S, T)
    if S.rank != T.rank:
        return NO
    answer = YES
    for a, b in zip(S.head, T.head, strict=True):
        answer = answer & machine().ask.equal(a, b)
    return answer


def certain(condition: Any) -> bool:
    """Whether a condition is certainly true."""
    return as_truth(condition) is YES


def possible(condition: Any) -> bool:
    """Whether a condition is not certainly false."""
    return as_truth(condition) is not NO


def is_known(value: Any) -> bool:
    return not isinstance(value, Blank | Several | Object) and value is not UNKNOWN


def is_array(value: Any) -> bool:
    return isinstance(value, Array)


def is_sequence(value: Any) -> bool:
    return isinstance(value, list | tuple | Several)


def is_callable(value: Any) -> bool:
    return isinstance(value, Function | Library | Builtin) or (isinstance(value, Value) and not isinstance(value, Array | Ref))


def contents(array: Any) -> Any:
    """The contents of a small integer array, or None."""
    return machine().contents(array) if isinstance(array, Array) else None


def call(function: Any, *arguments: Any) -> Any:
    """Call a user's function, a layer, or another rule."""
    on = machine()
    result = on.call(from_rule(on, function), tuple(from_rule(on, item) for item in arguments))
    return to_rule(on, result)


def call_rule(name: str, *arguments: Any) -> Any:
    """Apply another rule of the catalogue, named in full."""
    return call(Library(name), *arguments)


def call_keyword(name: str, *arguments: Any, **named: Any) -> Any:
    """As `call_rule`, with keyword arguments."""
    on = machine()
    keywords = tuple((key, from_rule(on, item)) for key, item in named.items())
    return to_rule(on, on.call(Library(name), tuple(from_rule(on, item) for item in arguments), keywords))


def rank_of(S: Shape) -> Any:
    """The rank of a shape; if it is not known, a symbol-free unknown that is at least its known axes."""
    return UNKNOWN if S.rank is None else S.rank


def replay(outputs: Any, feed: Any) -> Any:
    on = machine()
    pairs = tuple((array, from_rule(on, value)) for array, value in feed if isinstance(array, Array))
    return to_rule(on, on.replay(from_rule(on, outputs), pairs))


def fixpoint(function: Any, initial: Any) -> Any:
    on = machine()
    values = on.fixpoint(from_rule(on, function), tuple(from_rule(on, item) for item in initial))
    return tuple(to_rule(on, item) for item in values)


def ambient(key: str) -> Any:
    found = machine().ambient(key)
    return None if found is None else to_rule(machine(), found)


def set_ambient(key: str, value: Any) -> None:
    machine().set_ambient(key, from_rule(machine(), value))


def fresh(name: str, lower: Any = 1, upper: Any = None, static: bool = True) -> Expr:
    return machine().fresh(name, lower, upper, static)


def dynamic(S: Shape, name: str = "batch") -> Shape:
    """A shape given with None or -1 for dims that the library learns when it runs: those become fresh symbols."""
    if S.rank is None:
        return S
    return Shape(tuple(machine().fresh(name if index == 0 else f"{name}{index}", 0, None, False) if _is_hole(item) else item for index, item in enumerate(S.head)))


def _is_hole(item: Dim) -> bool:
    return item is UNKNOWN or (isinstance(item, int) and item == -1)


def static(value: Any) -> Any:
    """A dim as the library itself knows it: None where it does not."""
    return None if isinstance(value, Expr) and not dim.is_static(value) else value


def items(value: Any) -> Any:
    """The elements of a sequence with known contents, else None."""
    if isinstance(value, list | tuple):
        return list(value)
    return None


def pairs(value: Any) -> Any:
    """The items of a dict with known contents as a list of pairs, else None."""
    if isinstance(value, dict):
        return list(value.items())
    found = machine().mapping(value) if isinstance(value, Value) else None
    return None if found is None else [(to_rule(machine(), key), to_rule(machine(), item)) for key, item in found]


def new(class_name: str, **fields: Any) -> Object:
    """An object of a library's class, with these attributes and without running its constructor."""
    found = Object(machine(), machine().new_object(class_name))
    for name, value in fields.items():
        setattr(found, name, value)
    return found


def class_of(value: Any) -> str:
    on = machine()
    return on.class_of(from_rule(on, value)) or ""


def forget(array: Any) -> None:
    """The array is changed in place."""
    if isinstance(array, Array):
        machine().forget_contents(array)


def fail(message: str, code: str = "value-mismatch") -> None:
    raise RuleError(code, message)


def several(length: Any, element: Any) -> Several:
    return Several(length if isinstance(length, int | Expr) else UNKNOWN, element)


def member(value: Any, name: str) -> Any:
    """What `value.name` gives."""
    on = machine()
    return to_rule(on, on.attribute(from_rule(on, value), name))


def has(value: Any, name: str) -> bool:
    """Whether an object has an attribute that was set on it."""
    return isinstance(value, Object) and machine().read(value._ref, name) is not None


def length_of(value: Any) -> Dim:
    """`len` of a shape, sequence or array; unknown if it is not known."""
    if isinstance(value, Shape):
        return UNKNOWN if value.rank is None else value.rank
    if isinstance(value, Several):
        return value.length
    if isinstance(value, list | tuple | str | dict):
        return len(value)
    if isinstance(value, Array):
        return value.shape.dim_at(0) if value.shape.rank != 0 else UNKNOWN
    return UNKNOWN


def make(part: Part) -> dict[str, Any]:
    """The global names of a rule of one part."""
    kind = part.array

    def strong(name: str | None) -> str | None:
        if name in dtype.WEAK:
            return _PROMOTIONS[part.promotion](name)
        return name

    def promote(*values: Any, out: Any = None, dtype: Any = None) -> Maker:
        if dtype is not None:
            return Maker(kind, dtype_name(dtype))
        names = [item.dtype if isinstance(item, Array) else dtype_name(item) for item in values]
        return Maker(kind, _PROMOTIONS[part.promotion](*names))

    def typed(given: Any, default: Any = None) -> Maker:
        if given is None:
            return Maker(kind, strong(default.dtype if isinstance(default, Array) else dtype_name(default)))
        return Maker(kind, dtype_name(given))

    def floating(*values: Any) -> Maker:
        names = [item.dtype if isinstance(item, Array) else dtype_name(item) for item in values]
        return Maker(kind, dtype.numpy_float(names[0] if len(names) == 1 else dtype.numpy_promote(*names)))

    def with_contents(maker: Maker, values: Any, mutable: bool = False) -> Array:
        data = tuple(values)
        axes = Shape((len(data),))
        if mutable:
            return machine().new_array(kind, axes, maker.dtype, data)
        return Array(kind, axes, maker.dtype, data)

    def array_of(value: Any) -> Array:
        if isinstance(value, Array):
            return value
        found = to_array(machine(), from_rule(machine(), value), kind)
        if found is None:
            return Array(kind, UNKNOWN_SHAPE, None)
        return found

    def mutable(array: Array, maker: Maker) -> Array:
        """A new mutable array with the contents that `array` has, if they are known."""
        data = machine().contents(array)
        if data is None or dtype.category(maker.dtype or "object") not in ("bool", "integer", "unsigned"):
            return Array(kind, array.shape, maker.dtype)
        return machine().new_array(kind, array.shape, maker.dtype, data)

    def view(array: Array, axes: Shape, maker: Maker | None = None) -> Array:
        """An array that shares memory with another: what is written to one is seen in the other."""
        machine().forget_contents(array)
        return Array(array.kind, axes, maker.dtype if maker is not None else strong(array.dtype), None, array.cell)

    def computed(maker: Maker, value: Any) -> Array:
        """A scalar array of a known number, or of an unknown one."""
        known = (value,) if isinstance(value, int | Expr) and not isinstance(value, bool) else None
        return Array(kind, Shape(()), maker.dtype, known)

    def once(array: Array, known: Any = None) -> Array:
        return array if known is None else known

    def index(array: Array, key: Any, advanced: bool = True, as_scalar: bool = True) -> Any:
        on = machine()
        return to_rule(on, prelude_index.get(on, array, from_rule(on, key), advanced, as_scalar))

    def assign(array: Array, key: Any, value: Any, advanced: bool = True) -> None:
        on = machine()
        prelude_index.put(on, array, from_rule(on, key), from_rule(on, value), advanced)

    def dtype_object(name: Any) -> Any:
        return DType(name, _DTYPE_CLASS[part.promotion]) if isinstance(name, str) and " " not in name else Blank()

    return {
        **COMMON,
        "Array": Maker(kind, None),
        "Same": lambda value: Maker(value.kind if isinstance(value, Array) else kind, strong(value.dtype if isinstance(value, Array) else None)),
        "Promote": promote,
        "Float": floating,
        "DTyped": typed,
        "Of": lambda name: Maker(kind, dtype_name(name)),
        "Kind": lambda name, given=None: Maker(name, dtype_name(given)),
        "Sym": lambda given: SymbolicMaker(kind, dtype_name(given)),
        "with_contents": with_contents,
        "array_of": array_of,
        "once": once,
        "mutable": mutable,
        "view": view,
        "computed": computed,
        "index": index,
        "assign": assign,
        "dtype_object": dtype_object,
    }


_PROMOTIONS: dict[str, Callable[..., str | None]] = {
    "numpy": dtype.numpy_promote,
    "tensorflow": dtype.tensorflow_combine,
    "keras": dtype.keras_promote,
}
_DTYPE_CLASS = {"numpy": "numpy.dtype", "tensorflow": "tensorflow.DType", "keras": "numpy.dtype"}


def _safe_range(*parts: Any) -> Any:
    if not all(isinstance(item, int) for item in parts) or len(range(*parts)) > 4096:
        raise Mismatch("value-mismatch", "a rule's range is not known or too long")
    return range(*parts)


COMMON: dict[str, Any] = {
    "__builtins__": {},
    "True": True, "False": False, "None": None,
    "_decide": decide, "_compare": compare, "_and": conjunction, "_or": disjunction, "_not": negation,
    "_counted": counted, "_iterate": iterate, "_binary": binary, "_spread": spread, "_text": text,
    "len": lambda value: len(value), "range": _safe_range, "tuple": lambda v=(): tuple(iterate(v)), "list": lambda v=(): list(iterate(v)),
    "zip": lambda *parts: zip(*map(iterate, parts), strict=False), "enumerate": lambda v: enumerate(iterate(v)),
    "reversed": lambda v: list(reversed(list(iterate(v)))), "sorted": lambda v: sorted(iterate(v)), "isinstance_str": lambda v: isinstance(v, str),
    "str": str, "abs": abs, "sum": lambda v: shape_sum(v), "is_int": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "is_float": lambda v: isinstance(v, float), "is_str": lambda v: isinstance(v, str), "is_dim": lambda v: isinstance(v, int | Expr) and not isinstance(v, bool),
    "int": lambda v: int(v), "float": lambda v: float(v), "max": lambda *v: _extreme(dim.maximum, v), "min": lambda *v: _extreme(dim.minimum, v),
    "require": require, "warn": warn, "fail": fail, "certain": certain, "possible": possible, "is_known": is_known,
    "is_array": is_array, "is_sequence": is_sequence, "is_callable": is_callable, "contents": contents, "call": call,
    "call_rule": call_rule, "call_keyword": call_keyword, "rank_of": rank_of, "shape_total": lambda v: shape_sum(v),
    "spread": spread, "replay": replay, "fixpoint": fixpoint, "ambient": ambient, "set_ambient": set_ambient, "fresh": fresh,
    "dynamic": dynamic, "static": static, "items": items, "pairs": pairs, "new": new, "class_of": class_of,
    "forget": forget, "several": several, "member": member, "has": has, "length_of": length_of,
    "reduce": reduce, "concat": concat, "stack": stack, "broadcast": broadcast, "matmul": matmul, "dot": dot,
    "tensordot": tensordot, "transpose": transpose, "reshape": reshape, "as_shape": as_shape, "squeeze": squeeze,
    "expand_dims": expand_dims, "einsum": einsum, "normalize_axis": normalize_axis, "split_even": split_even,
    "need_equal": need_equal, "compatible": compatible, "axes_of": reduced_axes, "dtype_name": dtype_name,
    "conv_window": shape.conv_window, "ceil_div": dim.ceil_div, "bcast": dim.bcast, "product": lambda v: shape.product(list(iterate(v))),
    "pad": shape.pad, "tile": shape.tile, "repeat": shape.repeat, "promote_sum": dtype.numpy_default_sum,
    "true_divide": dtype.numpy_true_divide, "category": lambda v: dtype.category(v) if isinstance(v, str) else Blank("str"),
    "UNKNOWN": UNKNOWN, "UNKNOWN_SHAPE": UNKNOWN_SHAPE, "MAYBE": MAYBE, "ShapeOf": lambda *v: Shape(tuple(v)), "unknown": lambda reason="": Blank("", reason),
    "scalar": lambda kind: Blank(kind), "join_axes": lambda *parts: join_axes(parts),
}  # fmt: skip


def shape_sum(values: Any) -> Any:
    total: Any = 0
    for item in iterate(values):
        total = binary("Add", total, item)
    return total


def _extreme(function: Callable[[Dim, Dim], Dim], values: tuple[Any, ...]) -> Any:
    numbers = list(iterate(values[0])) if len(values) == 1 else list(values)
    result = numbers[0]
    for item in numbers[1:]:
        if not isinstance(item, int | Expr) or not isinstance(result, int | Expr):
            return UNKNOWN
        result = function(result, item)
    return result


