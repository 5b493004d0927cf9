"""Compiling a stub file: its text becomes plain data that can be kept on disk.

The data are tuples of texts, numbers, Python constants and code objects, nothing else, so that `marshal` can write
them.  A compiled file is `(module, array, promotion, statements)`.  A statement is one of

    ("function", name, marks, definition)    marks: its decorators
    ("helper", name, code)                   code that defines a function with an underscore
    ("class", name, bases, statements)
    ("alias" | "dtype" | "builtin", name, target)
    ("same", name, other, expression)        `name = other`
    ("value", name, expression)
    ("typed", name, type)                    `name: type`

A definition is `(line, signature, parameters, dims, unread, code)` with the parameters that its body does not mention
and the body's code, a parameter `(name, kind, required, default, pattern)`, an expression `(code, line, column)`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from types import CodeType
from typing import Any

from .makers import PROMOTIONS
from .patterns import RAW, parse
from .syntax import Rewriter, StubError, check

Compiled = tuple[str, str, str, str, str, tuple[Any, ...]]
"""Module, class of arrays, promotion, what is certain of positions, file of shared helpers, statements."""
HEADER = re.compile(r'^(MODULE|ARRAY|PROMOTION|POSITIONS|SAME_AS|HELPERS) = "([^"]*)"', re.MULTILINE)
_OF_THE_FILE = ("MODULE", "ARRAY", "PROMOTION", "POSITIONS", "HELPERS")
_FAULTS = (SyntaxError, ValueError, RecursionError, MemoryError)


def compile_part(text: str, file: str) -> Compiled:
    """The data of a stub file; raises `StubError` with the place of what may not stand in it."""
    try:
        tree = ast.parse(text)
    except _FAULTS as error:
        line, column = getattr(error, "lineno", 1) or 1, getattr(error, "offset", 1) or 1
        raise StubError(getattr(error, "msg", "") or str(error), file, line, max(column - 1, 0)) from None
    check(tree, file)
    found = dict(HEADER.findall(text))
    array, promotion = found.get("ARRAY", "numpy.ndarray"), found.get("PROMOTION", "numpy")
    if promotion not in PROMOTIONS:
        raise StubError(f"PROMOTION must be one of {', '.join(PROMOTIONS)}", file)
    positions, helpers = found.get("POSITIONS", ""), found.get("HELPERS", "")
    if positions not in ("", "fixed"):
        raise StubError('POSITIONS must be "fixed"', file)
    if not re.fullmatch(r"(\w+\.pyi)?", helpers):
        raise StubError("HELPERS must name a file of the same folder", file)
    statements = tuple(_Compiler(file).statements(tree.body, False))
    return found.get("MODULE", ""), array, promotion, positions, helpers, statements


class _Compiler:
    def __init__(self, file: str) -> None:
        self.file = file

    def statements(self, body: Iterable[ast.stmt], in_class: bool) -> Iterator[tuple[Any, ...]]:
        for node in body:
            match node:
                case ast.FunctionDef(name=name) if name.startswith("_") and not name.startswith("__") and not in_class:
                    yield "helper", name, self._helper(node)
                case ast.FunctionDef(name=name):
                    yield "function", name, _marks(node), self._definition(node, in_class)
                case ast.ClassDef(name=name):
                    bases = tuple(map(ast.unparse, node.bases))
                    yield "class", name, bases, tuple(self.statements(node.body, True))
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    if name not in _OF_THE_FILE:
                        yield self._value(name, value)
                case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, value=None):
                    yield "typed", name, annotation.id if isinstance(annotation, ast.Name) else ""
                case ast.Expr(value=ast.Constant()) | ast.Pass():
                    pass
                case _:
                    raise self._error("only definitions and assignments stand here", node)

    def _value(self, name: str, node: ast.expr) -> tuple[Any, ...]:
        match node:
            case ast.Call(
                func=ast.Name(id="alias" | "dtype" | "builtin" as kind), args=[ast.Constant(value=str() as target)]
            ):
                return kind, name, target
            case ast.Name(id=other):
                return "same", name, other, self._expression(node)
        return "value", name, self._expression(node)

    def _definition(self, node: ast.FunctionDef, in_class: bool) -> tuple[Any, ...]:
        signature = f"{node.name}({ast.unparse(node.args)})"
        found = list(self._parameters(node.args))
        parameters = tuple((*rest, pattern.plain) for *rest, pattern in found)
        dims = tuple(sorted({name for *_, pattern in found for name in pattern.names()}))
        names = [name for name, *_ in parameters] + list(dims)
        spec = ast.arguments([], [ast.arg(name) for name in names], None, [], [], None, [])
        body = [ast.Return(node.returns or ast.Constant(None))] if _is_bare(node) else node.body
        read = {item.id for statement in body for item in ast.walk(statement) if isinstance(item, ast.Name)}
        unread = tuple(name for name, *_ in parameters[in_class:] if name not in read)
        rule = ast.copy_location(ast.FunctionDef("rule", spec, list(body), [], None), node)
        code = next(item for item in self._compiled(rule).co_consts if isinstance(item, CodeType))
        return node.lineno, signature, parameters, dims, unread, code

    def _parameters(self, spec: ast.arguments) -> Iterator[tuple[Any, ...]]:
        """In the order of the signature, each with its pattern."""
        either = [*((item, "positional") for item in spec.posonlyargs), *((item, "either") for item in spec.args)]
        without = [None] * (len(either) - len(spec.defaults))
        for (item, kind), default in zip(either, [*without, *spec.defaults], strict=True):
            yield self._parameter(item, kind, default)
        if spec.vararg:
            yield spec.vararg.arg, "args", False, None, parse(spec.vararg.annotation)
        for item, default in zip(spec.kwonlyargs, spec.kw_defaults, strict=True):
            yield self._parameter(item, "keyword", default)
        if spec.kwarg:
            yield spec.kwarg.arg, "kwargs", False, None, RAW

    def _parameter(self, item: ast.arg, kind: str, default: ast.expr | None) -> tuple[Any, ...]:
        given = None if default is None else self._expression(default)
        return item.arg, kind, default is None, given, parse(item.annotation)

    def _helper(self, node: ast.FunctionDef) -> CodeType:
        node.returns, node.decorator_list = None, []
        for item in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs):
            item.annotation = None
        for default in (*node.args.defaults, *node.args.kw_defaults):
            if default is not None and not isinstance(default, ast.Constant | ast.UnaryOp | ast.Name | ast.Tuple):
                raise self._error("a default of a function with a leading underscore must be a constant", default)
        return self._compiled(node)

    def _expression(self, node: ast.expr) -> tuple[CodeType, int, int]:
        line, column = node.lineno, node.col_offset
        code = ast.fix_missing_locations(ast.Expression(Rewriter().visit(node)))
        return compile(code, self.file, "eval"), line, column

    def _compiled(self, node: ast.FunctionDef) -> CodeType:
        try:
            return compile(ast.fix_missing_locations(ast.Module([Rewriter().visit(node)], [])), self.file, "exec")
        except _FAULTS as error:
            raise self._error(getattr(error, "msg", "") or str(error), node) from None

    def _error(self, message: str, node: ast.stmt | ast.expr) -> StubError:
        return StubError(message, self.file, node.lineno, node.col_offset)


def _marks(node: ast.FunctionDef) -> tuple[str, ...]:
    return tuple(item.id for item in node.decorator_list if isinstance(item, ast.Name))


def _is_bare(node: ast.FunctionDef) -> bool:
    """Whether a body is `...`, after a docstring perhaps."""
    found = [
        item.value.value for item in node.body if isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant)
    ]
    return len(found) == len(node.body) and found[-1] is Ellipsis
