"""Reading a stub file: its statements become entries.

It begins with `MODULE = "numpy.linalg"` (and `ARRAY`, `PROMOTION`, which a library's files share).  Its definitions
become rules, its classes kinds, its assignments values; `name = alias("other.name")` is another name for an entry or a
module.  A repeated definition is an overload.  A function with a leading underscore is for the rules of its file, and
of the files of the folder that say `HELPERS = "its_name.pyi"`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..analysis.rule import TRAITS, Entry, StubValue
from ..analysis.value import PYTHON_TYPES, Builtin, Const, Scalar, Tuple, Unknown, Value
from . import prelude
from .cache import compiled
from .loader import Kind, LoadedPart, Overload, Rule
from .objects import Blank
from .syntax import StubError

METHODS = "ufunc"
"""The decorator of a function that has the methods of its module's class of this name."""
_KINDS = ("property", "staticmethod", "classmethod")
_ELEMENTWISE = frozenset({"elementwise"})
_OPERATORS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("add", "mul", "and", "or", "lt", "le", "gt", "ge"), _ELEMENTWISE),
    **dict.fromkeys(("sub", "eq", "ne"), _ELEMENTWISE | {"difference"}),
    "truediv": _ELEMENTWISE | {"quotient"},
    "matmul": frozenset({"product"}),
}


def load_part(file: Path) -> LoadedPart:
    """Read a stub file; raises `StubError` with the place of what may not stand in it."""
    module, array, promotion, positions, helpers, statements = compiled(_text(file), str(file))
    header = prelude.Part(module, array, promotion, positions == "fixed")
    part = LoadedPart(file, header, prelude.make(header), {})
    reader = _Reader(part)
    if helpers:
        reader.read(_shared(file.parent / helpers, file), module, part.entries, False)
    reader.read(statements, module, part.entries, False)
    return part


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise StubError(f"not UTF-8: byte {error.start}: {error.reason}", str(file)) from None


def _shared(file: Path, user: Path) -> Iterable[tuple[Any, ...]]:
    """The functions for rules that several files of a folder share."""
    if not file.is_file():
        raise StubError(f"HELPERS: there is no {file.name} beside it", str(user))
    *_, statements = compiled(_text(file), str(file))
    return [item for item in statements if item[0] == "helper"]


class _Reader:
    """Turns the statements of a compiled stub into entries."""

    def __init__(self, part: LoadedPart) -> None:
        self.part = part

    def read(self, body: Iterable[tuple[Any, ...]], prefix: str, into: dict[str, Entry | str], in_class: bool) -> None:
        for statement in body:
            match statement:
                case "function", name, marks, definition:
                    self._function(name, frozenset(marks), definition, prefix, into, in_class)
                case "helper", name, code:
                    self.part.define(name, code)
                case "class", name, bases, members:
                    into[name] = self._class(name, bases, members, prefix)
                case "typed", name, type_name:
                    into[name] = StubValue(f"{prefix}.{name}", _typed(type_name))
                case "alias", name, target:
                    into[name] = target
                case "dtype", name, target:
                    into[name] = StubValue(f"{prefix}.{name}", self.part.globals["dtype_object"](target))
                case "builtin", name, target:
                    self.part.globals.setdefault(name, Builtin(target))
                    into[name] = StubValue(f"{prefix}.{name}", Builtin(target))
                case "same", name, other, _ if other in into:
                    known = into[other]
                    into[name] = known if isinstance(known, str) else known.name
                case "same" | "value", name, *_, expression:
                    found = self.part.evaluate(*expression)
                    self.part.globals.setdefault(name, found)
                    into[name] = StubValue(f"{prefix}.{name}", _constant(found))

    def _function(
        self,
        name: str,
        marks: frozenset[str],
        definition: tuple[Any, ...],
        prefix: str,
        into: dict[str, Entry | str],
        in_class: bool,
    ) -> None:
        kind = next((mark for mark in _KINDS if mark in marks), "method" if in_class else "function")
        known = into.get(name)
        overload = Overload(definition, self.part)
        if isinstance(known, Rule):
            known.overloads.append(overload)
        else:
            methods = f"{prefix}.{METHODS}" if METHODS in marks else ""
            into[name] = Rule(f"{prefix}.{name}", kind, [overload], _traits(name, marks), methods)

    def _class(self, name: str, bases: tuple[str, ...], body: Iterable[tuple[Any, ...]], prefix: str) -> Kind:
        members: dict[str, Entry | str] = {}
        self.read(body, f"{prefix}.{name}", members, True)
        flags = {
            key: item.value.value
            for key, item in members.items()
            if isinstance(item, StubValue) and isinstance(item.value, Const)
        }
        priority = flags.get("priority", 0)
        above = tuple(self._base(base, prefix) for base in bases)
        whole = priority if isinstance(priority, int) else 0
        return Kind(f"{prefix}.{name}", above, flags.get("is_array") is True, whole, members)

    def _base(self, name: str, prefix: str) -> str:
        known = self.part.entries.get(name)
        if isinstance(known, str):
            return known
        return f"{prefix}.{name}" if "." not in name else name


def _traits(name: str, marks: frozenset[str]) -> frozenset[str]:
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


def _typed(name: str) -> Value:
    return Scalar(name) if name in PYTHON_TYPES else Unknown("a constant of the library")
