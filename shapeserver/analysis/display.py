"""Values as people read them: `f32[batch, 64]`, `(3, n)`, `list of 4`."""

from __future__ import annotations

from collections.abc import Callable

from . import dim
from .dtype import short
from .memo import ABSENT, Location
from .shape import text as shape_text
from .telling_apart import told_apart
from .value import (
    Array,
    Builtin,
    Class,
    Const,
    DictData,
    DType,
    Function,
    Int,
    Library,
    ListData,
    Method,
    Module,
    OneOf,
    Range,
    Ref,
    Scalar,
    Sequence,
    SequenceData,
    Tuple,
    Unknown,
    Value,
)

Peek = Callable[[Location], Value]
MOST_ITEMS = 6


def show(peek: Peek, value: Value, depth: int = 0) -> str:
    """One line for a value; `peek` reads the heap."""
    value = value if depth else told_apart(value)
    match value:
        case Array(_, shape, dtype):
            return f"{short(dtype) if dtype else '?'}{shape_text(shape)}"
        case Const(constant):
            return repr(constant)
        case Int(expression):
            return f"int {dim.text(expression)}"
        case Scalar(kind):
            return kind
        case Tuple(items):
            return f"({_items(peek, items, depth)}{',' if len(items) == 1 else ''})"
        case Sequence(length, element):
            return f"sequence of {dim.text(length)} × {show(peek, element, depth + 1)}"
        case Range(start, stop, step):
            return f"range({dim.text(start)}, {dim.text(stop)}, {dim.text(step)})"
        case DType(name):
            return f"dtype {name}"
        case Function(code):
            return f"function {code.step[1]}" if isinstance(code.step, tuple) else "function"
        case Class(_, name):
            return f"class {name}"
        case Library(name) | Builtin(name):
            return name
        case Module(root):
            return f"module {root.step}"
        case Method(_, function):
            return f"method {show(peek, function, depth + 1)}"
        case OneOf(members):
            return " or ".join(show(peek, member, depth + 1) for member in members)
        case Ref():
            return _reference(peek, value, depth)
        case Unknown(reason):
            return f"unknown: {reason}" if reason else "unknown"
    return type(value).__name__.lower()


def _items(peek: Peek, items: tuple[Value, ...], depth: int) -> str:
    shown = [show(peek, item, depth + 1) for item in items[:MOST_ITEMS]] if depth < 3 else ["…"]
    return ", ".join([*shown, "…"] if len(items) > MOST_ITEMS and depth < 3 else shown)


def _reference(peek: Peek, value: Ref, depth: int) -> str:
    found = peek((value.cell, "data"))
    match found:
        case ListData(items):
            return f"[{_items(peek, items, depth)}]"
        case SequenceData(length, element):
            return f"{value.type} of {dim.text(length)} × {show(peek, element, depth + 1)}"
        case DictData(items):
            inside = ", ".join(f"{show(peek, k, depth + 1)}: {show(peek, v, depth + 1)}" for k, v in items[:MOST_ITEMS])
            return "{" + (inside if depth < 3 else "…") + "}"
    owner = peek((value.cell, "__class__"))
    if owner is ABSENT or isinstance(owner, Unknown):
        return value.type
    return owner.name.rpartition(".")[2] if isinstance(owner, Class | Library) else value.type
