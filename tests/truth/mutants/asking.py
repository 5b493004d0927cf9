"""What operators ask of a node ("what is the last name of this call's function?"), and the edits that several make."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise

from .text import Edit, Text

AXIS_SECOND = frozenset(
    "sum mean max min argmax argmin prod std var all any reduce_sum reduce_mean reduce_max reduce_min argsort sort "
    "cumsum median expand_dims squeeze gather take norm argmax".split()
)
PLAIN = frozenset("len int float range list dict set sorted zip open str Sequential Model".split())


def called(node: object) -> str:
    """The last name of the function that a call calls, else ""."""
    if not isinstance(node, ast.Call):
        return ""
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def as_column(text: Text, node: ast.expr) -> Iterator[Edit]:
    """What may be an array of one axis is given another one."""
    if isinstance(node, ast.Name | ast.Attribute | ast.Subscript | ast.Call | ast.BinOp) and called(node) not in PLAIN:
        inner = text.of(node)
        yield text.replace(node, f"({inner})[..., None]" if isinstance(node, ast.BinOp) else f"{inner}[..., None]")


def keyword(node: ast.AST, name: str) -> ast.expr | None:
    if not isinstance(node, ast.Call):
        return None
    return next((keyword.value for keyword in node.keywords if keyword.arg == name), None)


def argument(node: ast.AST, position: int) -> ast.expr | None:
    if not isinstance(node, ast.Call) or len(node.args) <= position:
        return None
    return node.args[position]


def operand_of(node: ast.AST) -> ast.expr | None:
    """The array of `library.f(array)` or `array.f()`; a name is a library if it is a usual one."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    return argument(node, 0) if is_library(node.func.value) else node.func.value


def is_library(node: ast.expr) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id in ("np", "numpy", "tf", "keras", "layers", "K", "ops", "v1")


def entries(node: ast.expr | None) -> list[ast.expr]:
    """The entries of a shape: of a tuple or list, or one number."""
    if isinstance(node, ast.Tuple | ast.List):
        return list(node.elts)
    return [] if node is None else [node]


def shape_of(node: ast.AST) -> list[ast.expr]:
    """The entries of the shape that a call is given: a keyword, the first tuple or list, or several numbers."""
    if not isinstance(node, ast.Call):
        return []
    for name in ("shape", "size", "target_shape", "newshape", "perm", "axes"):
        if value := keyword(node, name):
            return entries(value) if isinstance(value, ast.Tuple | ast.List) else []
    for argument in node.args:
        if isinstance(argument, ast.Tuple | ast.List):
            return entries(argument)
    plain = called(node) in ("zeros", "ones", "empty") and len(node.args) == 1
    several = called(node) in ("randn", "rand", "reshape", "transpose", "standard_normal")
    library_reshape = called(node) == "reshape" and isinstance(node.func, ast.Attribute) and is_library(node.func.value)
    return list(node.args) if plain or (several and not library_reshape) else []


def axis_of(node: ast.AST) -> ast.expr | None:
    given = keyword(node, "axis") or keyword(node, "axes") or keyword(node, "dim")
    if given or called(node) not in AXIS_SECOND or not isinstance(node, ast.Call):
        return given
    assert isinstance(node.func, ast.Attribute | ast.Name)
    of_library = isinstance(node.func, ast.Name) or is_library(node.func.value)
    return argument(node, 1 if of_library else 0)


def number_of(node: ast.expr | None) -> int | None:
    match node:
        case ast.Constant(value=bool()):
            return None
        case ast.Constant(value=int(value)):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int(value))):
            return -value
    return None


def each_grown(text: Text, entries: list[ast.expr | None] | list[ast.expr]) -> Iterator[Edit]:
    """Each entry but -1 made larger by one; a negative one made smaller."""
    for entry in entries:
        number = number_of(entry)
        if entry is not None and number is not None and (number != -1 or text.text[text.start(entry) - 1] == ":"):
            yield text.replace(entry, str(number + 1 if number >= 0 else number - 1))
        elif isinstance(entry, ast.Name | ast.Attribute | ast.BinOp | ast.Subscript):
            yield text.replace(entry, f"{text.of(entry)} + 1")


def other_axes(text: Text, node: ast.expr | None) -> Iterator[Edit]:
    number = number_of(node)
    if node is not None and number is not None:
        yield text.replace(node, str(number + 1 if number >= 0 else number - 1))
        yield text.replace(node, str({0: 1, 1: 0, -1: 0}.get(number, number - 1)))


def swapped(text: Text, entries: list[ast.expr]) -> Iterator[Edit]:
    for left, right in pairwise(entries):
        if text.of(left) != text.of(right):
            yield exchange(text, left, right)


def exchange(text: Text, left: ast.expr, right: ast.expr) -> Edit:
    return Edit(text.start(left), text.end(right), text.of(right) + text.between(left, right) + text.of(left))


def other_token(text: Text, node: ast.BinOp, old: str, new: str) -> Iterator[Edit]:
    between = text.between(node.left, node.right)
    if between.count(old) == 1 and "#" not in between:
        at = text.end(node.left) + between.index(old)
        yield Edit(at, at + 1, new)


def has_literal(node: ast.BinOp) -> bool:
    return any(isinstance(part, ast.Constant | ast.List | ast.Tuple) for part in (node.left, node.right))


def is_new_axis(node: ast.expr) -> bool:
    is_none = isinstance(node, ast.Constant) and node.value is None
    return is_none or (isinstance(node, ast.Attribute) and node.attr == "newaxis")
