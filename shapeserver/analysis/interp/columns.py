"""Columns, rows and what lies across them; and the variables that an expression computes with.

A *column* has one long axis, and behind it axes of length 1: `(n, 1)`, `(n, 1, 1)`, `(1, 1, n, 1)`; a *row* has them
before it.
A *stack of columns* has more than one long axis, and an axis of length 1 behind them: `(n, m, 1)`.

A variable is a chain of names, as `self.x`, or one entry of it, as `table[:, 2]`: another column of a table is other
data.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ..dim import Dim
from ..shape import Shape
from ..truth import YES
from ..value import Builtin, Class, Function, Library, Module
from .machine import Machine
from .names import lookup

_ROOTS = Library | Builtin | Module | Function | Class


def long_axes(m: Machine, shape: Shape) -> list[Dim]:
    """The axes that are not certainly of length 1."""
    return [length for length in shape.head if m.ask.equal(length, 1) is not YES]


def is_column(m: Machine, shape: Shape) -> bool:
    return _ends_thin(m, shape) and len(long_axes(m, shape)) == 1


def is_row(m: Machine, shape: Shape) -> bool:
    return (shape.rank or 0) >= 2 and all(m.ask.equal(length, 1) is YES for length in shape.head[:-1])


def is_stack(m: Machine, shape: Shape) -> bool:
    return _ends_thin(m, shape) and len(long_axes(m, shape)) > 1


def _ends_thin(m: Machine, shape: Shape) -> bool:
    return (shape.rank or 0) >= 2 and m.ask.equal(shape.head[-1], 1) is YES


def lies_across(m: Machine, across: Shape, column: Shape) -> bool:
    """Whether a vector, a row or a column of fewer axes has its length where the column has a 1."""
    fewer = is_column(m, across) and (across.rank or 0) < (column.rank or 0)
    is_vector = across.rank == 1 or (fewer and _behind(m, across) < _behind(m, column))
    return is_vector or (across.rank == column.rank == 2 and is_row(m, across))


def _behind(m: Machine, column: Shape) -> int:
    """How many axes of length 1 there are behind the long one."""
    behind = 0
    while behind < len(column.head) and m.ask.equal(column.head[-1 - behind], 1) is YES:
        behind += 1
    return behind


def is_one_less(m: Machine, table: Shape, stack: Shape) -> bool:
    """Whether a stack of columns has the axes of a table, which lies across it, and one of length 1 behind them."""
    if not is_stack(m, stack) or table.rank is None or table.rank + 1 != stack.rank:
        return False
    return all(m.ask.equal(one, two) is YES for one, two in zip(table.head, stack.head, strict=False))


def mentioned(node: ast.AST) -> Iterator[str]:
    """Every variable in an expression, as it is written."""
    if _is_variable(node):
        yield ast.unparse(node)
        return
    for child in ast.iter_child_nodes(node):
        yield from mentioned(child)


def sources(m: Machine, node: ast.AST) -> Iterator[str]:
    """The variables that an expression computes with; what it calls is none of them."""
    if _is_variable(node):
        root = node
        while isinstance(root, ast.Attribute | ast.Subscript):
            root = root.value
        if isinstance(root, ast.Name) and not isinstance(lookup(m, root.id), _ROOTS):
            yield ast.unparse(node)
    elif isinstance(node, ast.Call):
        parts = [node.func.value] if isinstance(node.func, ast.Attribute) else []
        for part in (*parts, *node.args, *(keyword.value for keyword in node.keywords)):
            yield from sources(m, part)
    else:
        for child in ast.iter_child_nodes(node):
            yield from sources(m, child)


def _is_variable(node: ast.AST) -> bool:
    if isinstance(node, ast.Subscript) and _picks_one(node.slice):
        node = node.value
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


def _picks_one(index: ast.expr) -> bool:
    """Whether an index is a number or a key, `2` or `"a"`, or has one besides what takes whole axes: `:, 2`."""
    parts = index.elts if isinstance(index, ast.Tuple) else [index]
    whole = [part for part in parts if isinstance(part, ast.Slice) and part.lower is part.upper is part.step is None]
    rest = [part for part in parts if part not in whole]
    return len(rest) == 1 and isinstance(rest[0], ast.Constant) and isinstance(rest[0].value, int | str)
