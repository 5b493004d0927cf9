"""Parameter annotations: what a rule expects of an argument, and the dims it binds.

`Array[*S, m, m]` binds a run of leading axes to S and the last two, which must agree, to m; `Ints[*S]` takes a shape
given as a value, `Lengths[*S]` one without a None; `Int` a single dim; `Seq[Array]` a sequence of arrays.  A dim that
is already bound must match.  Anything else hands the argument on as it is.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace
from types import CodeType
from typing import Any, NamedTuple

from ..analysis import dim
from ..analysis.dim import Dim
from ..analysis.dtype import short
from ..analysis.rule import Machine, RuleError
from ..analysis.shape import UNKNOWN_SHAPE, Mismatch, Run, Shape, require_equal
from ..analysis.shape import text as shape_text
from ..analysis.value import NONE, Array, Const, Library, Ref, Unknown, Value, as_dim
from .arrays import dims_of, first_refused, to_array
from .objects import Blank, Several, to_rule
from .operations import binary
from .syntax import Rewriter


@dataclass(frozen=True, slots=True)
class Axis:
    """kind: "run", "dim" (a name), "fixed" (a number) or "expression" (of names bound before)."""

    kind: str
    name: str = ""
    length: int = 0
    code: CodeType | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """kind: "raw", "array", "ints", "int" or "arrays"; `axes` is None where nothing is said of them.

    converts: whether an object is asked for its array (`__array__`).  whole: whether a None is refused.
    counts: whether each item certainly is a length, no -1 that stands for one.
    """

    kind: str
    axes: tuple[Axis, ...] | None = None
    optional: bool = False
    converts: bool = False
    whole: bool = False
    counts: bool = False

    @property
    def plain(self) -> tuple[Any, ...]:
        """The same as tuples; `restored` makes a pattern of them."""
        kind, axes, *rest = _fields(self)
        return kind, None if axes is None else tuple(map(_fields, axes)), *rest

    def names(self) -> frozenset[str]:
        return frozenset(axis.name for axis in self.axes or () if axis.name)


RAW = Pattern("raw")


def restored(plain: tuple[Any, ...]) -> Pattern:
    """The pattern that `plain` was made of."""
    kind, axes, *rest = plain
    return Pattern(kind, None if axes is None else tuple(Axis(*axis) for axis in axes), *rest)


def _fields(item: Pattern | Axis) -> tuple[Any, ...]:
    return tuple(getattr(item, name) for name in item.__slots__)


_IN_ANNOTATIONS: dict[str, Any] = {"__builtins__": {}, "__binary__": binary}
KINDS = {"Array": "array", "Converted": "array", "Ints": "ints", "Lengths": "ints", "Sizes": "ints"}
KINDS |= {"Int": "int", "Count": "int"}
WHOLE, COUNTS = ("Lengths", "Sizes", "Count"), ("Sizes", "Int", "Count")


def parse(node: ast.expr | None) -> Pattern:
    """The pattern that an annotation stands for."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        sides = [
            parse(side)
            for side in (node.left, node.right)
            if not (isinstance(side, ast.Constant) and side.value is None)
        ]
        known = next((side for side in sides if side.kind != "raw"), RAW)
        return replace(known, optional=True) if len(sides) == 1 else RAW
    if isinstance(node, ast.Name) and node.id in KINDS:
        return Pattern(KINDS[node.id], whole=node.id in WHOLE, counts=node.id in COUNTS)
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
        if node.value.id in KINDS:
            parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            name, axes = node.value.id, tuple(map(_axis, parts))
            return Pattern(KINDS[name], axes, converts=name == "Converted", whole=name in WHOLE, counts=name in COUNTS)
        if node.value.id == "Seq" and isinstance(node.slice, ast.Name) and node.slice.id == "Array":
            return Pattern("arrays")
    return RAW


def _axis(node: ast.expr) -> Axis:
    if isinstance(node, ast.Starred) and isinstance(node.value, ast.Name):
        return Axis("run", node.value.id)
    if isinstance(node, ast.Constant) and node.value is Ellipsis:
        return Axis("run")
    if isinstance(node, ast.Name):
        return Axis("dim", node.id)
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        return Axis("fixed", length=node.value)
    code = ast.fix_missing_locations(ast.Expression(Rewriter().visit(node)))
    return Axis("expression", code=compile(code, "<annotation>", "eval"))


def _given(machine: Machine, array: Array, place: Place) -> None:
    """The class of an array may refuse the functions of other libraries."""
    if array.kind.partition(".")[0] in ("", place.library):
        return
    refusal = machine.catalogue.member(array.kind, "__given_to__")
    if refusal is not None:
        machine.call(Library(f"{array.kind}.__given_to__"), (array, Const(place.library), Const(place.function)))


def _converted(machine: Machine, value: Value) -> Value:
    """The array that an object gives for itself, if its class has `__array__`."""
    if not isinstance(value, Ref) or value.type != "object":
        return value
    owner = machine.class_of(value)
    if owner is not None and machine.catalogue.member(owner, "__array__") is None:
        return value
    method = machine.attribute(value, "__array__")
    return value if isinstance(method, Unknown) else machine.call(method, ())


class Refused(Exception):
    """The argument is of another sort than the pattern: another overload may take it."""


def convert(machine: Machine, pattern: Pattern, value: Value, place: Place, dims: dict[str, Any]) -> Any:
    """The argument as the rule sees it; binds the pattern's dims."""
    if pattern.kind == "raw":
        return to_rule(machine, value)
    if pattern.optional and value == NONE:
        return None
    if pattern.kind == "array":
        array = to_array(machine, _converted(machine, value) if pattern.converts else value, place.kind)
        if array is None:
            raise Refused(f"{place.function}() argument '{place.parameter}' must be an array")
        _given(machine, array, place)
        if not array.kind:
            array = replace(array, kind=place.kind)
        if pattern.axes is not None:
            _match(machine, pattern.axes, array.shape, place, dims, array)
        return array
    if pattern.kind == "arrays":
        return _arrays(machine, value, place)
    if pattern.kind == "int" and pattern.whole and _is_many(machine, value):
        message = f"{place.function}: `{place.parameter}` must be one whole number, got several"
        raise RuleError("value-mismatch", message)
    if pattern.whole and (refused := first_refused(machine, value)):
        raise RuleError("value-mismatch", _no_lengths(machine, value, place, refused))
    shape = dims_of(machine, value)
    if shape is None:
        raise Refused(f"{place.function}() argument '{place.parameter}' must be an integer or a sequence of integers")
    if pattern.kind == "int":
        return shape.head[0] if shape.rank == 1 else dim.UNKNOWN
    if pattern.axes is not None:
        _match(machine, pattern.axes, shape, place, dims, None)
    return shape


def _is_many(machine: Machine, value: Value) -> bool:
    if isinstance(value, Array):
        return value.shape.rank is not None and value.shape.rank > 0
    return machine.items(value) is not None


def _no_lengths(machine: Machine, value: Value, place: Place, refused: str) -> str:
    items = machine.items(value)
    what = f"`{place.parameter}` {'is' if items is None else 'holds'} {refused}, which is no length"
    shown = "" if items is None else ": [" + ", ".join(map(_length, items)) + "]"
    return f"{place.function}: {what}{shown}"


def _length(value: Value) -> str:
    if isinstance(value, Const):
        return str(value.value)
    found = as_dim(value)
    return "?" if found is None else dim.text(found)


class Place(NamedTuple):
    """Where an argument belongs: function, parameter, its number; the class of new arrays; the library."""

    function: str
    parameter: str
    number: int
    kind: str
    library: str = ""


def _arrays(machine: Machine, value: Value, place: Place) -> Any:
    if isinstance(value, Array):
        from .prelude_index import leading

        return leading(machine, value)
    items = machine.items(value)
    if items is not None:
        found = [to_array(machine, item, place.kind) for item in items]
        if any(item is None for item in found):
            raise Refused(f"{place.function}() argument '{place.parameter}' must be a sequence of arrays")
        for array in found:
            if array is not None:
                _given(machine, array, place)
        return found
    known = machine.sequence(value)
    if known is None:
        if not isinstance(value, Unknown):
            return Blank("list")
        return Blank("list", value.reason)
    length = machine.fresh(machine.letter(), 0) if known[0] is dim.UNKNOWN else known[0]
    return Several(length, to_array(machine, known[1], place.kind) or Array(place.kind, UNKNOWN_SHAPE))


def _match(
    machine: Machine, axes: tuple[Axis, ...], shape: Shape, place: Place, dims: dict[str, Any], array: Array | None
) -> None:
    at = next((index for index, axis in enumerate(axes) if axis.kind == "run"), None)
    if shape.rank is not None and (shape.rank != len(axes) if at is None else shape.rank < len(axes) - 1):
        raise _bad_rank(axes, shape, place, array, at is not None)
    if at is None:
        for index, axis in enumerate(axes):
            length = shape.head[index] if shape.rank is not None else _from_ends(shape, index, index - len(axes))
            _bind(machine, axis, length, index, shape, place, dims)
        return
    before, after = axes[:at], axes[at + 1 :]
    for index, axis in enumerate(before):
        _bind(machine, axis, shape.head[index] if index < len(shape.head) else dim.UNKNOWN, index, shape, place, dims)
    ends = shape.head if shape.run is None else shape.tail
    for index, axis in enumerate(after):
        back = index - len(after)
        _bind(machine, axis, ends[back] if -back <= len(ends) else dim.UNKNOWN, back, shape, place, dims)
    if axes[at].name:
        _bind_run(axes[at].name, _middle(shape, len(before), len(after)), dims)


def _from_ends(shape: Shape, front: int, back: int) -> Dim:
    if front < len(shape.head):
        return shape.head[front]
    return shape.tail[back] if -back <= len(shape.tail) else dim.UNKNOWN


def _middle(shape: Shape, before: int, after: int) -> Shape:
    if shape.rank is not None:
        return Shape(shape.head[before : len(shape.head) - after])
    if before <= len(shape.head) and after <= len(shape.tail):
        return Shape(shape.head[before:], shape.run, shape.tail[: len(shape.tail) - after])
    return Shape((), Run())


def _bind_run(name: str, found: Shape, dims: dict[str, Any]) -> None:
    known = dims.get(name)
    if known is None or (known.rank is None and found.rank is not None):
        dims[name] = found


def _bind(
    machine: Machine, axis: Axis, length: Dim, index: int, shape: Shape, place: Place, dims: dict[str, Any]
) -> None:
    if axis.kind == "dim":
        if axis.name not in dims:
            dims[axis.name] = length
            return
        wanted = dims[axis.name]
    elif axis.kind == "fixed":
        wanted = axis.length
    else:
        assert axis.code is not None
        wanted = eval(axis.code, _IN_ANNOTATIONS, dims)

    def mismatch() -> Mismatch:
        expected = f"axis {index} of `{place.parameter}` must be {dim.text(wanted)}"
        message = f"{place.function}: {expected}, got {dim.text(length)} ({shape_text(shape)})"
        return Mismatch("dim-mismatch", message, (place.number, index), wanted, length)

    found = require_equal(machine.ask, wanted, length, mismatch)
    if axis.kind == "dim":
        dims[axis.name] = found


def _bad_rank(axes: tuple[Axis, ...], shape: Shape, place: Place, array: Array | None, least: bool) -> RuleError:
    wanted = f"at least {len(axes) - 1}" if least else str(len(axes))
    name = array.dtype if array is not None else None
    what = f"{short(name) if name and ' ' not in name else ''}{shape_text(shape)}"
    return RuleError(
        "rank-mismatch",
        f"{place.function}: `{place.parameter}` must have rank {wanted}, got {what}",
        operand=(place.number, 0),
    )
