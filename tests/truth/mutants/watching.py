"""A program that tells of its silent broadcasts: every elementwise operation is led through a function of ours.

`a - b` becomes `__binary__(line, a, "-", b)`, and `np.maximum(a, b)` becomes `__elementwise__(line, np.maximum, a, b)`.  All
lines stay where they are, so tracebacks and AutoGraph, which reads the text, see the program's own lines.

A *blow-up* is a result for which both operands were stretched although they hold the same number of elements in the
same order: their axes without those of length 1 agree.  `(n,) - (n, 1)` is one; `(n, 1) - (m,)` and a bias are none.
Whether a blow-up was meant is not told here: the program without the fault is asked.
"""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable
from typing import Any

from ..describe import array
from ..record import Dims
from .text import Edit, Text

TOKENS: dict[type, str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "**",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
FUNCTIONS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "**": operator.pow,
    "&": operator.and_,
    "|": operator.or_,
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
ELEMENTWISE = frozenset(
    "add subtract multiply divide maximum minimum equal not_equal less greater squared_difference logical_and logical_or".split()
)


def watched(program: str) -> str:
    """The same program, with its elementwise operations led through `__binary__` and `__elementwise__`."""
    text = Text(program)
    edits: list[Edit] = []
    for node in text.nodes:
        match node:
            case ast.BinOp(left=left, op=op, right=right) if type(op) in TOKENS:
                edits += _through_binary(text, node, left, TOKENS[type(op)], right)
            case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in TOKENS:
                edits += _through_binary(text, node, left, TOKENS[type(op)], right)
            case ast.Call(func=ast.Attribute(attr=name), args=[first, _, *_]) if name in ELEMENTWISE:
                edits += _through_elementwise(text, node, first)
    return text.edited(edits)


def _through_binary(text: Text, node: ast.expr, left: ast.expr, token: str, right: ast.expr) -> list[Edit]:
    between = text.between(left, right)
    found = re.fullmatch(rf"([\s)\\]*){re.escape(token)}[\s(\\]*", between)
    if found is None or any(isinstance(part, ast.Constant | ast.JoinedStr) for part in (left, right)):
        return []
    at = text.end(left) + len(found[1])
    start, end = text.start(node), text.end(node)
    opening = Edit(start, start, f"__binary__({node.lineno}, ")
    return [opening, Edit(at, at + len(token), f', "{token}", '), Edit(end, end, ")")]


def _through_elementwise(text: Text, node: ast.Call, first: ast.expr) -> list[Edit]:
    between = text.between(node.func, first)
    if not re.fullmatch(r"\s*\([\s(]*", between):
        return []
    start, at = text.start(node), text.end(node.func) + between.index("(")
    return [Edit(start, start, f"__elementwise__({node.lineno}, "), Edit(at, at + 1, ", ")]


class Watcher:
    """Holds the lines on which something was blown up, with the shapes of the operands."""

    def __init__(self) -> None:
        self.blown_up: dict[int, str] = {}

    def binary(self, line: int, left: Any, token: str, right: Any) -> Any:
        result = FUNCTIONS[token](left, right)
        self._look(line, left, right, result)
        return result

    def elementwise(
        self, line: int, function: Callable[..., Any], left: Any, right: Any, *rest: Any, **named: Any
    ) -> Any:
        result = function(left, right, *rest, **named)
        self._look(line, left, right, result)
        return result

    def _look(self, line: int, left: Any, right: Any, result: Any) -> None:
        shapes = [found.shape if (found := array(each)) else None for each in (left, right, result)]
        if blows_up(*shapes):
            self.blown_up.setdefault(line, f"{shapes[0]} with {shapes[1]} gave {shapes[2]}")


def blows_up(left: Dims, right: Dims, result: Dims) -> bool:
    if left is None or right is None or result is None:
        return False
    return _long(left) == _long(right) != [] and _stretched(left, result) and _stretched(right, result)


def _long(shape: tuple[int | None, ...]) -> list[int | None]:
    return [dim for dim in shape if dim != 1]


def _stretched(shape: tuple[int | None, ...], result: tuple[int | None, ...]) -> bool:
    padded = (1,) * (len(result) - len(shape)) + shape
    return any(mine == 1 and theirs != 1 for mine, theirs in zip(padded, result, strict=True))
