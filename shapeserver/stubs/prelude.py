"""The names that a rule is written with: Python's own, bounded, the library's makers, shape functions and doors.

A *maker* gives arrays: `Same(x)[*S]` has the dtype of x, `Promote(x, y)[*S]` the library's promotion, `Of("int64")[n]`
a fixed one, `DTyped(dtype, default)[*S]` that of a `dtype=` argument.  The rest are shape functions, which work with
unknown ranks and symbols, and the doors to the engine: state, callbacks, ambient cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from ..analysis import dim, dtype, shape
from ..analysis.dim import UNKNOWN, Dim, Expr
from ..analysis.shape import UNKNOWN_SHAPE, Shape
from ..analysis.truth import MAYBE
from ..analysis.value import Array, DType, Range
from . import data_files, doors, grouping, operations, prelude_index, promises, records, runtime, shaping, structures
from .arrays import to_array
from .first_use import once
from .graphs import called_objects, caller_of, input_name, inputs_behind
from .makers import PROMOTIONS, Maker, Makers, dtype_name, join_axes, of_class, spread
from .mixing import across_samples, copies, rearranged, squeezed
from .objects import Blank, Object, Several, from_rule, to_rule
from .operations import binary
from .runtime import Exhausted, Unclear, iterate, machine
from .scores import are_probabilities, are_raw, scored, scores_of

__all__ = ["PROMOTIONS", "UNKNOWN", "UNKNOWN_SHAPE", "Part", "make"]
MOST_ITEMS = 4_096


@dataclass(frozen=True, slots=True)
class Part:
    """What a stub file says of its library: its module, the class of its arrays, how it promotes dtypes.

    fixed: whether the parameters of its functions have the places that they have in every version of the library.
    """

    module: str
    array: str
    promotion: str
    fixed: bool = False
    library: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "library", self.module.partition(".")[0])


def make(part: Part) -> dict[str, Any]:
    """The global names of a rule of one part."""
    makers = Makers(part.array, part.promotion)
    return {
        **COMMON,
        "Array": Maker(part.array, None),
        "Same": makers.same,
        "Promote": makers.promote,
        "Float": makers.floating,
        "DTyped": makers.typed,
        "Of": makers.of,
        "Kind": of_class,
        "Sym": makers.symbolic,
        "with_contents": partial(_with_contents, part.array),
        "with_steps": partial(_with_steps, part.array),
        "with_reach": partial(_with_reach, part.array),
        "array_of": partial(_array_of, part.array),
        "mutable": partial(_mutable, part.array),
        "view": partial(_view, makers),
        "computed": partial(_computed, part.array),
        "dtype_object": partial(_dtype_object, _DTYPE_CLASS[part.promotion]),
    }


# Arrays with contents, and those that share memory


def _with_contents(kind: str, maker: Maker, values: Any, mutable: bool = False) -> Array:
    """A one-dimensional array of known numbers; of unknown length if their number is not known."""
    if isinstance(values, Blank | Several) or (isinstance(values, Shape) and values.run is not None):
        return Array(kind, Shape((values.length if isinstance(values, Several) else UNKNOWN,)), maker.dtype)
    data = tuple(values)
    axes = Shape((len(data),))
    if mutable:
        return machine().new_array(kind, axes, maker.dtype, data)
    return Array(kind, axes, maker.dtype, data)


def _with_steps(kind: str, maker: Maker, first: Dim, step: int, count: Dim) -> Array:
    """A mutable array that holds `first`, `first + step`, and so on; nothing if `count` is not positive."""
    return machine().new_steps(kind, dim.maximum(count, 0), maker.dtype, Range(first, first + count * step, step))


def _with_reach(kind: str, maker: Maker, least: Dim, greatest: Dim, *axes: Dim) -> Array:
    """A mutable array of integers in any order, of which these are the least and the greatest if there are any."""
    if 0 in axes:
        return Array(kind, Shape(axes), maker.dtype)
    found = machine().new_steps(kind, axes[0], maker.dtype, Range(least, greatest + 1, 1))
    return replace(found, shape=Shape(axes))


def _array_of(kind: str, value: Any) -> Array:
    """A value as an array."""
    found = value if isinstance(value, Array) else to_array(machine(), from_rule(machine(), value), kind)
    return Array(kind, UNKNOWN_SHAPE, None) if found is None else found


def _mutable(kind: str, array: Array, maker: Maker) -> Array:
    """A new mutable array with the contents that `array` has, if they are known."""
    data = machine().contents(array)
    if data is None or dtype.category(maker.dtype or "object") not in ("bool", "integer", "unsigned"):
        return Array(kind, array.shape, maker.dtype)
    return machine().new_array(kind, array.shape, maker.dtype, data)


def _view(makers: Makers, array: Array, axes: Shape, maker: Maker | None = None) -> Array:
    """An array that shares memory with another: what is written to one is seen in the other."""
    machine().forget_contents(array)
    machine().shares(array)
    name = maker.dtype if maker is not None else makers.strong(array.dtype)
    return Array(array.kind, axes, name, None, array.cell)


def _computed(kind: str, maker: Maker, value: Any) -> Array:
    """A scalar array of a known number, or of an unknown one."""
    known = (value,) if isinstance(value, int | Expr) and not isinstance(value, bool) else None
    return Array(kind, Shape(()), maker.dtype, known)


def _index(array: Array, key: Any, advanced: bool = True, as_scalar: bool = True) -> Any:
    on = machine()
    return to_rule(on, prelude_index.get(on, array, from_rule(on, key), advanced, as_scalar))


def _assign(array: Array, key: Any, value: Any, advanced: bool = True) -> None:
    on = machine()
    prelude_index.put(on, array, from_rule(on, key), from_rule(on, value), advanced)


def _dtype_object(dtype_class: str, name: Any) -> Any:
    return DType(name, dtype_class) if isinstance(name, str) and " " not in name else Blank()


_DTYPE_CLASS = {"numpy": "numpy.dtype", "tensorflow": "tensorflow.DType", "keras": "numpy.dtype"}


# Python's own functions


def _length(value: Any) -> Dim:
    """`len`; what has no known number of items cannot be measured."""
    if isinstance(value, Blank | Several | Object | Expr) or (isinstance(value, Shape) and value.run is not None):
        raise Unclear("a length is not known")
    return len(value)


def _range(*parts: Any) -> range:
    if any(isinstance(item, Expr | Blank) for item in parts):
        raise Unclear("the number of rounds is not known")
    numbers = range(*parts)
    if len(numbers) > MOST_ITEMS:
        raise Exhausted("a range is too long")
    return numbers


def _zip(*parts: Any) -> Iterable[tuple[Any, ...]]:
    return zip(*map(iterate, parts), strict=False)


def _sum(values: Any) -> Any:
    total: Any = 0
    for item in iterate(values):
        total = binary("Add", total, item)
    return total


def _extreme(function: Callable[[Dim, Dim], Dim], *values: Any) -> Any:
    numbers = list(iterate(values[0])) if len(values) == 1 else list(values)
    result = numbers[0]
    for item in numbers[1:]:
        if not isinstance(item, int | Expr) or not isinstance(result, int | Expr):
            return UNKNOWN
        result = function(result, item)
    return result


def _category(name: Any) -> Any:
    """ "bool", "integer", "unsigned", "float", "complex" or another sort of dtype."""
    return dtype.category(name) if isinstance(name, str) else Blank("str")


_PYTHON: dict[str, Any] = {
    "len": _length,
    "range": _range,
    "tuple": lambda value=(): tuple(iterate(value)),
    "list": lambda value=(): list(iterate(value)),
    "zip": _zip,
    "enumerate": lambda value: enumerate(iterate(value)),
    "reversed": lambda value: list(reversed(list(iterate(value)))),
    "sorted": lambda value: sorted(iterate(value)),
    "sum": _sum,
    "max": partial(_extreme, dim.maximum),
    "min": partial(_extreme, dim.minimum),
    "str": operations.text,
    "abs": lambda value: Blank(value.type) if isinstance(value, Blank) else abs(value),
    "int": lambda value: Blank("int") if isinstance(value, Blank) else value if isinstance(value, Expr) else int(value),
    "float": lambda value: Blank("float") if isinstance(value, Blank | Expr) else float(value),
}
_REWRITTEN: dict[str, Any] = {
    "__decide__": runtime.decide,
    "__counted__": runtime.counted,
    "__iterate__": iterate,
    "__tick__": runtime.tick,
    "__compare__": operations.compare,
    "__needed__": operations.needed,
    "__and__": operations.conjunction,
    "__or__": operations.disjunction,
    "__not__": operations.negation,
    "__binary__": binary,
    "__attribute__": operations.attribute,
    "__set_attribute__": operations.set_attribute,
    "__item__": operations.item,
    "__rows__": operations.rows,
    "__text__": operations.text,
    "__spread__": spread,
}
_SHAPES: dict[str, Any] = {
    name: getattr(shaping, name)
    for name in (
        "reduce concat stack broadcast matmul dot tensordot transpose reshape as_shape as_lengths squeeze expand_dims "
        "einsum normalize_axis split_even need_equal compatible rank_of length_of"
    ).split()
}
_DOORS: dict[str, Any] = {
    name: getattr(doors, name)
    for name in (
        "require warn risky fail certain possible is_known is_array is_sequence is_list is_tuple is_generated has_rank "
        "is_callable is_function contents call in_case own_name call_rule several several_new "
        "call_keyword replay fixpoint ambient set_ambient within fresh dynamic static items pairs new class_of forget "
        "give_away shuffled reach_of member set_member has version is_settled learn learn_equal"
    ).split()
}
_STRUCTURES: dict[str, Any] = {
    name: getattr(structures, name)
    for name in (
        "each leaves flattened tensor as_kind array_class with_shape is_symbolic is_a own_method name_of library "
        "class_name parameters_of default_of catches_at_yield elements invoke call_with_some is_none named snake_case"
    ).split()
}
_GROUPING: dict[str, Any] = {
    name: getattr(grouping, name) for name in "regrouped drops_axes axis_names lettered".split()
}
_PROMISES: dict[str, Any] = {
    name: getattr(promises, name) for name in "contract form is_contract dims_of_type dims_of_text".split()
}
_RECORDS: dict[str, Any] = {
    name: getattr(records, name) for name in "fields with_fields element_dtypes bytes_of".split()
}
_DATA_FILES: dict[str, Any] = {
    name: getattr(data_files, name)
    for name in (
        "array_file file_size hdf5_file image_file text_table table_file text_file file_written file_name parsed_json"
    ).split()
}
COMMON: dict[str, Any] = {
    "__builtins__": {},
    **_REWRITTEN,
    **_PYTHON,
    **_SHAPES,
    **_DOORS,
    **_STRUCTURES,
    **_RECORDS,
    **_GROUPING,
    **_PROMISES,
    **_DATA_FILES,
    "index": _index,
    "bounds_of": lambda item: prelude_index.bounds_of(machine(), item),
    "assign": _assign,
    "once": once,
    "across_samples": across_samples,
    "copies": copies,
    "rearranged": rearranged,
    "squeezed": squeezed,
    "scored": scored,
    "scores_of": scores_of,
    "are_probabilities": are_probabilities,
    "are_raw": are_raw,
    "called_objects": called_objects,
    "caller_of": caller_of,
    "input_name": input_name,
    "inputs_behind": inputs_behind,
    "spread": spread,
    "join_axes": lambda *parts: join_axes(parts),
    "ShapeOf": lambda *dims: Shape(tuple(dims)),
    "UNKNOWN": UNKNOWN,
    "UNKNOWN_SHAPE": UNKNOWN_SHAPE,
    "MAYBE": MAYBE,
    "unknown": lambda reason="": Blank("", reason),
    "scalar": Blank,
    "axes_of": shaping.reduced_axes,
    "in_words": shaping.in_words,
    "conv_window": shape.conv_window,
    "ceil_div": dim.ceil_div,
    "bcast": dim.bcast,
    "product": lambda values: shape.product(list(iterate(values))),
    "shape_total": _sum,
    "pad": shape.pad,
    "swap_axes": shape.swap_axes,
    "tile": shape.tile,
    "repeat": shape.repeat,
    "dtype_name": dtype_name,
    "category": _category,
    "promote_sum": dtype.numpy_default_sum,
    "true_divide": dtype.numpy_true_divide,
    "is_bool": lambda value: isinstance(value, bool),
    "is_int": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "is_float": lambda value: isinstance(value, float),
    "is_fractional": shaping.is_fraction,
    "is_str": lambda value: isinstance(value, str),
    "is_dim": lambda value: isinstance(value, int | Expr) and not isinstance(value, bool),
}
