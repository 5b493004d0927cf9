"""Shapes as annotations write them: the language of dims, and whether a shape fits what was written.

Vocabulary.  A *pattern* is a tuple of axes, such as that of `"*batch 3 n n+1"`.  Names stand for dims, and are bound
by the first shape that is held against them; `Names` remembers what they mean.  The language is that of jaxtyping:
numbers, names, `_`, `...`, `*several`, `#broadcastable`, `name=4`, expressions such as `2*n-1`, and `{code}`, which is
Python.  Comments and tuples write the same axes with commas.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from . import dim
from .asking import Asker, Mismatch, need_known
from .axes import Run, Shape
from .dim import UNKNOWN, Dim
from .truth import MAYBE, NO

CODE = "contract-mismatch"
_NAME = re.compile(r"[A-Za-z_]\w*")


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis, or with `several` any number of them.

    kind: "fixed" (its `size`), "name" (`text` is it), "any", "expression" of names (`text`) or "code" of Python.
    broadcast: the axis may have length 1 instead.
    """

    kind: str
    text: str = ""
    size: Dim = 0
    several: bool = False
    broadcast: bool = False

    def __str__(self) -> str:
        inner = {"fixed": dim.text(self.size), "any": "" if self.several else "_"}.get(self.kind, self.text)
        return f"{'#' * self.broadcast}{'*' * self.several}{inner}" if inner else "..."


Pattern = tuple[Axis, ...]
ANY = Axis("any")
REST = Axis("any", several=True)


class Malformed(Exception):
    """A pattern that means nothing."""


class Names(Protocol):
    """What the names of the patterns of one function mean so far."""

    def dim(self, name: str) -> Dim | None: ...
    def axes(self, name: str) -> tuple[Dim, ...] | None: ...
    def bind(self, name: str, value: Dim) -> None: ...
    def bind_axes(self, name: str, value: tuple[Dim, ...]) -> None: ...
    def fresh(self, name: str) -> Dim:
        """A symbol for a dim of which only a name is known."""

    def run(self, name: str) -> Run:
        """Axes of unknown number, the same for the same name."""

    def code(self, text: str) -> Dim | None:
        """What a Python expression gives, if it is an int that is known."""


# Reading


@lru_cache(maxsize=1_000)
def parse(text: str) -> Pattern:
    """The pattern of a text with its axes between spaces; raises `Malformed`."""
    return _checked(tuple(map(_axis, text.split())))


@lru_cache(maxsize=1_000)
def parse_tuple(text: str) -> Pattern | None:
    """The pattern of `(batch, 28, 28)` or `[n, *rest]`; None for what is no such text."""
    text = text.strip()
    if len(text) < 2 or text[0] + text[-1] not in ("()", "[]"):
        return None
    parts = [part.strip() for part in text[1:-1].split(",")]
    if parts and not parts[-1]:
        parts.pop()
    try:
        return _checked(tuple(ANY if part in ("None", "?", "-1") else _axis(part) for part in parts))
    except Malformed:
        return None


def _checked(pattern: Pattern) -> Pattern:
    if sum(axis.several for axis in pattern) > 1:
        raise Malformed("only one run of axes of any number can stand in a shape")
    return pattern


def _axis(token: str) -> Axis:
    if token == "...":
        return REST
    marks = re.match(r"[#*?]*", token)
    assert marks is not None
    body = token[marks.end() :]
    named = re.fullmatch(r"\w+=(.+)", body)
    body = named[1] if named else body
    several, broadcast = "*" in marks[0], "#" in marks[0]
    if body.startswith("_") or "?" in marks[0] or (not body and several):
        return REST if several else ANY
    if body.startswith("{") and body.endswith("}"):
        return Axis("code", body[1:-1], several=False, broadcast=broadcast)
    if body.isdecimal() and not several:
        return Axis("fixed", size=int(body), broadcast=broadcast)
    if _NAME.fullmatch(body):
        return Axis("name", body, several=several, broadcast=broadcast)
    return Axis("expression", _expression(body, token), broadcast=broadcast)


def _expression(body: str, token: str) -> str:
    try:
        tree = ast.parse(body, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise Malformed(f"`{token}` is no axis") from None
    if not all(isinstance(node, _ALLOWED) for node in ast.walk(tree)):
        raise Malformed(f"`{token}` is no axis")
    return body


_ALLOWED = (ast.Name, ast.Load, ast.Constant, ast.BinOp, ast.UnaryOp, ast.USub, ast.operator, ast.Call)


def text(pattern: Pattern) -> str:
    return " ".join(map(str, pattern))


# Fitting


def fit(pattern: Pattern, shape: Shape, names: Names, ask: Asker) -> Shape:
    """The shape, as far as it or the pattern tells it; raises `Mismatch` if it certainly does not fit."""
    star = next((index for index, axis in enumerate(pattern) if axis.several), None)
    least = len(pattern) - (star is not None)
    rank = shape.rank
    if (star is None and shape.min_rank > least) or (rank is not None and rank < least):
        raise Mismatch(CODE, f"{rank or shape.min_rank} axes where {least} are expected")
    if star is None:
        dims = shape.dims if rank is not None else _spread(shape, least)
        return Shape(_fit_each(pattern, dims, 0, names, ask))
    if rank is not None:
        return _fit_several(pattern, star, shape.dims, names, ask)
    return _open(pattern, star, shape, names, ask)


def _spread(shape: Shape, rank: int) -> tuple[Dim, ...]:
    return (*shape.head, *(UNKNOWN,) * (rank - shape.min_rank), *shape.tail)


def _fit_several(pattern: Pattern, star: int, dims: tuple[Dim, ...], names: Names, ask: Asker) -> Shape:
    after = len(pattern) - star - 1
    middle = dims[star : len(dims) - after]
    head = _fit_each(pattern[:star], dims[:star], 0, names, ask)
    run = _fit_run(pattern[star], middle, star, names, ask)
    last = len(dims) - after
    return Shape((*head, *run, *_fit_each(pattern[star + 1 :], dims[last:], last, names, ask)))


def _fit_each(pattern: Pattern, dims: tuple[Dim, ...], first: int, names: Names, ask: Asker) -> tuple[Dim, ...]:
    pairs = enumerate(zip(pattern, dims, strict=True), first)
    return tuple(_fit(axis, item, index, names, ask) for index, (axis, item) in pairs)


def _fit_run(axis: Axis, middle: tuple[Dim, ...], first: int, names: Names, ask: Asker) -> tuple[Dim, ...]:
    if axis.kind != "name":
        return middle
    known = names.axes(axis.text)
    if known is None:
        if not axis.broadcast:
            names.bind_axes(axis.text, middle)
        return middle
    if axis.broadcast:
        return middle
    if len(known) != len(middle):
        raise Mismatch(CODE, f"`*{axis.text}` stands for {len(known)} axes, not {len(middle)}")
    return tuple(
        _agree(item, bound, f"*{axis.text}", first + index, ask)
        for index, (item, bound) in enumerate(zip(middle, known, strict=True))
    )


def _open(pattern: Pattern, star: int, shape: Shape, names: Names, ask: Asker) -> Shape:
    """A shape of unknown rank: what both ends tell."""
    axis = pattern[star]
    after = pattern[star + 1 :]
    known = names.axes(axis.text) if axis.kind == "name" and not axis.broadcast else None
    if known is not None and shape.min_rank <= len(known) + len(pattern) - 1:
        return _fit_several(pattern, star, _spread(shape, len(known) + len(pattern) - 1), names, ask)
    if len(shape.head) > star or len(shape.tail) > len(after):
        return shape
    head = (*shape.head, *(UNKNOWN,) * (star - len(shape.head)))
    tail = (*(UNKNOWN,) * (len(after) - len(shape.tail)), *shape.tail)
    run = names.run(axis.text) if axis.kind == "name" and not axis.broadcast else Run()
    return Shape(_fit_each(pattern[:star], head, 0, names, ask), run, _fit_each(after, tail, -len(tail), names, ask))


def _fit(axis: Axis, item: Dim, index: int, names: Names, ask: Asker) -> Dim:
    if axis.broadcast and item == 1:
        return item
    if axis.kind == "name":
        return _fit_name(axis, item, index, names, ask)
    wanted: Dim | None = None
    if axis.kind == "fixed":
        wanted = axis.size
    elif axis.kind == "expression":
        wanted = evaluate(axis.text, names)
    elif axis.kind == "code":
        wanted = names.code(axis.text)
    if wanted is None or (axis.broadcast and dim.equal(item, 1) is not NO):
        return names.fresh(f"axis{index}") if item is UNKNOWN else item
    return _agree(item, wanted, "" if axis.kind == "fixed" else axis.text, index, ask)


def _fit_name(axis: Axis, item: Dim, index: int, names: Names, ask: Asker) -> Dim:
    known = names.dim(axis.text)
    if axis.broadcast and dim.equal(item, 1) is not NO:
        return names.fresh(axis.text) if item is UNKNOWN else item
    if known is not None:
        return _agree(item, known, axis.text, index, ask)
    found = names.fresh(axis.text) if item is UNKNOWN else item
    names.bind(axis.text, found)
    return found


def _agree(item: Dim, wanted: Dim, name: str, index: int, ask: Asker) -> Dim:
    answer = ask.equal(item, wanted)
    if answer is NO:
        told = f" (`{name}`)" if name else ""
        message = f"axis {index}: {dim.text(item)} != {dim.text(wanted)}{told}"
        raise Mismatch(CODE, message, None, item, wanted)
    if answer is MAYBE:
        need_known(ask, "equal", item, wanted)
    return wanted if item is UNKNOWN or isinstance(wanted, int) else item


def evaluate(expression: str, names: Names) -> Dim | None:
    """What an expression of bound names is; None if a name is not bound, or if it is no arithmetic of dims."""
    return _evaluate(ast.parse(expression, mode="eval").body, names)


def _evaluate(node: ast.expr, names: Names) -> Dim | None:
    match node:
        case ast.Constant(value=int() as number):
            return number
        case ast.Name(id=name):
            return names.dim(name)
        case ast.UnaryOp(operand=inner):
            found = _evaluate(inner, names)
            return None if found is None else -found
        case ast.BinOp(left=left, op=operator, right=right):
            parts = _evaluate(left, names), _evaluate(right, names)
            return _computed(type(operator), *parts)
        case ast.Call(func=ast.Name(id="min" | "max" as name), args=parts) if parts:
            values = [_evaluate(part, names) for part in parts]
            return _extreme(dim.minimum if name == "min" else dim.maximum, values)
    return None


def _computed(operator: type[ast.operator], one: Dim | None, two: Dim | None) -> Dim | None:
    if one is None or two is None:
        return None
    if operator in (ast.FloorDiv, ast.Mod):
        if dim.equal(two, 0) is not NO:
            return None
        return dim.floor_divide(one, two) if operator is ast.FloorDiv else dim.modulo(one, two)
    simple = {ast.Add: dim.add, ast.Mult: dim.multiply}
    if operator is ast.Sub:
        return dim.add(one, dim.negate(two))
    return simple[operator](one, two) if operator in simple else None


def _extreme(function: object, values: Sequence[Dim | None]) -> Dim | None:
    result = values[0]
    for value in values[1:]:
        if result is None or value is None:
            return None
        result = function(result, value)  # type: ignore[operator]
    return result
