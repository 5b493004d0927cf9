"""The shape functions of rules: those of the shape domain, for arguments as programs give them.

An axis or a shape may be a number, a sequence, a small array or not known; a result is as precise as is certain.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..analysis import dim, shape
from ..analysis.dim import UNKNOWN, Dim, Expr
from ..analysis.rule import RuleError
from ..analysis.shape import UNKNOWN_SHAPE, Mismatch, Shape
from ..analysis.truth import NO, YES
from ..analysis.value import Array, is_fractional
from .arrays import dims_of, first_refused
from .objects import Blank, Several, from_rule
from .operations import text
from .runtime import decide, machine


def reduced_axes(axis: Any) -> Any:
    """An `axis=` argument as None, a tuple of ints, or a Blank."""
    if axis is None or isinstance(axis, Blank):
        return axis
    if isinstance(axis, Array) and axis.shape.rank is not None and axis.shape.rank > 1:
        raise RuleError("axis-out-of-range", f"an axis must be a whole number, got an array: {text(axis)}")
    if isinstance(axis, Array):
        contents = machine().contents(axis)
        axis = list(contents) if contents is not None else Blank()
    if isinstance(axis, Expr | Several | Blank):
        return Blank()
    axes = (axis,) if isinstance(axis, int) else tuple(axis)
    return axes if all(isinstance(item, int) for item in axes) else Blank()


def reduce(whole: Shape, axis: Any = None, keepdims: Any = False) -> Shape:
    """The shape of a reduction; an axis that is not known leaves only the rank, and that if it is kept."""
    axes = reduced_axes(axis)
    keep = decide(keepdims)
    if isinstance(axes, Blank):
        if keep and whole.rank is not None:
            return Shape((UNKNOWN,) * whole.rank)
        return UNKNOWN_SHAPE
    return shape.reduce(whole, axes, keep)


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


def matmul(left: Shape, right: Shape) -> Shape:
    return shape.matmul(left, right, machine().ask)


def dot(left: Shape, right: Shape) -> Shape:
    return shape.dot(left, right, machine().ask)


def tensordot(left: Shape, right: Shape, axes: Any, joined: bool = False) -> Shape:
    """`joined`: the library multiplies several axes as one, so only their product has to agree."""
    if isinstance(axes, Array):
        contents = machine().contents(axes)
        axes = contents[0] if contents and axes.shape.rank == 0 else Blank()
    if isinstance(axes, int):
        return shape.tensordot(left, right, axes, machine().ask, joined)
    if isinstance(axes, Blank | Expr | Several) or len(axes) != 2:
        return UNKNOWN_SHAPE
    first, second = (reduced_axes(item) for item in axes)
    if isinstance(first, Blank) or isinstance(second, Blank):
        return UNKNOWN_SHAPE
    return shape.tensordot(left, right, (first, second), machine().ask, joined)


def transpose(whole: Shape, perm: Any = None) -> Shape:
    axes = reduced_axes(perm)
    if isinstance(axes, Blank):
        return UNKNOWN_SHAPE if whole.rank is None else Shape((UNKNOWN,) * whole.rank)
    return shape.transpose(whole, axes)


def reshape(whole: Shape, target: Any) -> Shape:
    """`target` is a Shape, as an `Ints` parameter gives it; a value that is not known may be the -1."""
    wanted = as_shape(target)
    if wanted.rank is None:
        return UNKNOWN_SHAPE
    if any(item is UNKNOWN for item in wanted.dims):
        return Shape(tuple(UNKNOWN if not isinstance(item, Expr) and item == -1 else item for item in wanted.dims))
    return shape.reshape(whole, wanted.dims, machine().ask)


def as_shape(value: Any) -> Shape:
    """A shape given as a value: an int, a tuple, a list, an array."""
    if isinstance(value, Shape):
        return value
    found = dims_of(machine(), from_rule(machine(), value))
    return UNKNOWN_SHAPE if found is None else found


def as_lengths(value: Any, name: str) -> Shape:
    """The same of a parameter where a float and a None certainly are refused."""
    refused = "" if isinstance(value, Shape) else first_refused(machine(), from_rule(machine(), value))
    if refused:
        raise RuleError("value-mismatch", f"`{name}` must be given in whole numbers, got {refused}")
    return as_shape(value)


def is_fraction(value: Any) -> bool:
    """Whether a rule's object certainly is a floating number."""
    return not isinstance(value, Shape | Several) and is_fractional(from_rule(machine(), value))


def squeeze(whole: Shape, axis: Any = None) -> Shape:
    axes = reduced_axes(axis)
    return UNKNOWN_SHAPE if isinstance(axes, Blank) else shape.squeeze(whole, axes, machine().ask)


def expand_dims(whole: Shape, axis: Any) -> Shape:
    axes = reduced_axes(axis)
    if isinstance(axes, Blank) or axes is None:
        return UNKNOWN_SHAPE if whole.rank is None else Shape((UNKNOWN,) * (whole.rank + 1))
    return shape.expand_dims(whole, axes)


def einsum(spec: Any, arrays: Any) -> Shape:
    if not isinstance(spec, str):
        return UNKNOWN_SHAPE
    found = shapes_of(arrays)
    return UNKNOWN_SHAPE if found is None else shape.einsum(spec, found, machine().ask)


def normalize_axis(axis: int, rank: int) -> int:
    return shape.normalize_axis(axis, rank)


def split_even(whole: Shape, parts: int, axis: int) -> Shape:
    return shape.split_even(whole, parts, axis, machine().ask)


def need_equal(a: Any, b: Any, message: str, code: str = "dim-mismatch", operand: Any = None) -> Any:
    """Two dims that must agree; the better known of them."""
    one = a if isinstance(a, int | Expr) else UNKNOWN
    two = b if isinstance(b, int | Expr) else UNKNOWN
    return shape.require_equal(machine().ask, one, two, lambda: Mismatch(code, message, operand, one, two))


def compatible(left: Shape, right: Shape) -> Any:
    """Whether two shapes can be the same, as an answer for `require`."""
    if left.rank is None or right.rank is None:
        return shape.is_compatible(left, right)
    if left.rank != right.rank:
        return NO
    answer = YES
    for a, b in zip(left.head, right.head, strict=True):
        answer = answer & machine().ask.equal(a, b)
    return answer


def rank_of(whole: Shape) -> Any:
    """The rank of a shape; if it is not known, a symbol-free unknown that is at least its known axes."""
    return UNKNOWN if whole.rank is None else whole.rank


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


def in_words(words: str, function: Callable[..., Any], *arguments: Any) -> Any:
    """What a shape function gives; what it certainly refuses is told in its library's words, with the dims.

    `{axis}` in the words stands for the axis along which the dims differ.
    """
    try:
        return function(*arguments)
    except Mismatch as found:
        if found.left is None or found.right is None:
            raise
        along = words if found.operand is None else words.replace("{axis}", str(found.operand[1]))
        told = f"{along}: {dim.text(found.left)} != {dim.text(found.right)}"
        raise Mismatch(found.code, told, found.operand, found.left, found.right) from None
