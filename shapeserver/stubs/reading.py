"""Reading a stub file: its statements become entries.

It begins with `MODULE = "numpy.linalg"` (and `ARRAY`, `PROMOTION`, which a library's files share).  Its definitions
become rules, its classes kinds, its assignments values; `name = alias("other.name")` is another name for an entry or a
module.  A repeated definition is an overload.  A function with a leading underscore is for the rules of its file.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

from ..analysis.rule import TRAITS, Entry, StubValue
from ..analysis.value import PYTHON_TYPES, Builtin, Const, Scalar, Tuple, Unknown, Value
from . import prelude
from .loader import Kind, LoadedPart, Overload, Rule
from .objects import Blank
from .syntax import StubError, check

_ELEMENTWISE = frozenset({"elementwise"})
_OPERATORS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("add", "mul", "truediv", "and", "or", "lt", "le", "gt", "ge"), _ELEMENTWISE),
    **dict.fromkeys(("sub", "eq", "ne"), _ELEMENTWISE | {"difference"}),
    "matmul": frozenset({"product"}),
}
HEADER = re.compile(r'^(MODULE|ARRAY|PROMOTION|SAME_AS) = "([^"]*)"', re.MULTILINE)


def load_part(file: Path) -> LoadedPart:
    """Read a stub file; raises `StubError` with the place of what may not stand in it."""
    text = file.read_text(encoding="utf-8")
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise StubError(str(error), str(file), getattr(error, "lineno", 1) or 1) from None
    check(tree, str(file))
    found = dict(HEADER.findall(text))
    array, promotion = found.get("ARRAY", "numpy.ndarray"), found.get("PROMOTION", "numpy")
    if promotion not in prelude.PROMOTIONS:
        raise StubError(f"PROMOTION must be one of {', '.join(prelude.PROMOTIONS)}", str(file))
    header = prelude.Part(found.get("MODULE", ""), array, promotion)
    part = LoadedPart(file, header, prelude.make(header), {})
    _Reader(part).read(tree.body, header.module, part.entries, None)
    return part


class _Reader:
    """Turns the statements of a stub into entries."""

    def __init__(self, part: LoadedPart) -> None:
        self.part = part

    def read(self, body: list[ast.stmt], prefix: str, into: dict[str, Entry | str], owner: ast.ClassDef | None) -> None:
        for node in body:
            match node:
                case ast.FunctionDef():
                    self._function(node, prefix, into, owner)
                case ast.ClassDef():
                    self._class(node, prefix, into)
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    self._value(name, value, prefix, into)
                case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, value=None):
                    into[name] = StubValue(f"{prefix}.{name}", _typed(annotation))
                case ast.Expr(value=ast.Constant()) | ast.Pass():
                    pass
                case _:
                    message = "only definitions and assignments stand here"
                    raise StubError(message, str(self.part.file), node.lineno, node.col_offset)

    def _function(
        self, node: ast.FunctionDef, prefix: str, into: dict[str, Entry | str], owner: ast.ClassDef | None
    ) -> None:
        marks = {item.id for item in node.decorator_list if isinstance(item, ast.Name)}
        plain = "method" if owner is not None else "function"
        kind = next((mark for mark in ("property", "staticmethod", "classmethod") if mark in marks), plain)
        node.decorator_list = []
        if node.name.startswith("_") and not node.name.startswith("__") and owner is None:
            self._helper(node)
            return
        known = into.get(node.name)
        overload = Overload(node, self.part)
        if isinstance(known, Rule):
            known.overloads.append(overload)
        else:
            into[node.name] = Rule(f"{prefix}.{node.name}", kind, [overload], _traits(node.name, marks))

    def _helper(self, node: ast.FunctionDef) -> None:
        node.returns = None
        for item in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs):
            item.annotation = None
        for default in (*node.args.defaults, *node.args.kw_defaults):
            if default is not None and not isinstance(default, ast.Constant | ast.UnaryOp | ast.Name | ast.Tuple):
                message = "a default of a function with a leading underscore must be a constant"
                raise StubError(message, str(self.part.file), default.lineno, default.col_offset)
        self.part.globals[node.name] = self.part.execute(node)

    def _class(self, node: ast.ClassDef, prefix: str, into: dict[str, Entry | str]) -> None:
        name = f"{prefix}.{node.name}"
        members: dict[str, Entry | str] = {}
        self.read(node.body, name, members, node)
        flags = {
            key: item.value.value
            for key, item in members.items()
            if isinstance(item, StubValue) and isinstance(item.value, Const)
        }
        bases = tuple(self._base(base, prefix) for base in node.bases)
        priority = flags.get("priority", 0)
        into[node.name] = Kind(
            name, bases, flags.get("is_array") is True, priority if isinstance(priority, int) else 0, members
        )

    def _base(self, node: ast.expr, prefix: str) -> str:
        name = ast.unparse(node)
        known = self.part.entries.get(name)
        if isinstance(known, str):
            return known
        return f"{prefix}.{name}" if "." not in name else name

    def _value(self, name: str, node: ast.expr, prefix: str, into: dict[str, Entry | str]) -> None:
        if name in ("MODULE", "ARRAY", "PROMOTION"):
            return
        match node:
            case ast.Call(func=ast.Name(id="alias"), args=[ast.Constant(value=str() as target)]):
                into[name] = target
            case ast.Call(func=ast.Name(id="dtype"), args=[ast.Constant(value=str() as target)]):
                into[name] = StubValue(f"{prefix}.{name}", self.part.globals["dtype_object"](target))
            case ast.Call(func=ast.Name(id="builtin"), args=[ast.Constant(value=str() as target)]):
                self.part.globals.setdefault(name, Builtin(target))
                into[name] = StubValue(f"{prefix}.{name}", Builtin(target))
            case ast.Name(id=other) if other in into:
                known = into[other]
                into[name] = known if isinstance(known, str) else known.name
            case _:
                found = self.part.evaluate(node)
                self.part.globals.setdefault(name, found)
                into[name] = StubValue(f"{prefix}.{name}", _constant(found))


def _traits(name: str, marks: set[str]) -> frozenset[str]:
    """What the decorators say of a computation; of an operator, Python does."""
    word = name.strip("_") if name.startswith("__") else ""
    return frozenset(marks.intersection(TRAITS)) | _OPERATORS.get(
        word.removeprefix("r"), _OPERATORS.get(word, frozenset())
    )


def _constant(found: Any) -> Value:
    if isinstance(found, Value):
        return found
    if isinstance(found, tuple):
        return Tuple(tuple(map(_constant, found)))
    return Unknown(found.reason) if isinstance(found, Blank) else Const(found)


def _typed(annotation: ast.expr) -> Value:
    name = annotation.id if isinstance(annotation, ast.Name) else ""
    return Scalar(name) if name in PYTHON_TYPES else Unknown("a constant of the library")
