"""The catalogue: stubs found by module, read on first use, their rules compiled on first call.

A stub file begins with `MODULE = "numpy.linalg"` (and `ARRAY`, `PROMOTION`, which a library's files share).  A
library may have several files for one module.  `name = alias("other.name")` is another name for an entry or module.
"""

from __future__ import annotations

import ast
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..analysis.rule import Arguments, Entry, Keywords, Machine, RuleError, StubModule, StubValue
from ..analysis.value import PYTHON_TYPES, Const, Scalar, Unknown, Value
from . import binding, patterns, prelude
from .objects import Blank, from_rule
from .runtime import Exhausted, run
from .syntax import Rewriter, StubError, check

FOLDER = Path(__file__).parent
STRICT = False
"""Tests set it: an exception inside a rule is then a failure, not an unknown value."""

_HEADER = re.compile(r'^(MODULE|ARRAY|PROMOTION) = "([^"]*)"', re.MULTILINE)
_FAULTS = (TypeError, AttributeError, ValueError, IndexError, KeyError, ArithmeticError, RecursionError, Exhausted)


@dataclass(slots=True)
class Overload:
    """One definition: its signature, its patterns and, once it was called, its compiled body."""

    node: ast.FunctionDef
    part: LoadedPart
    parameters: tuple[binding.Parameter, ...] = ()
    patterns: dict[str, patterns.Pattern] = field(default_factory=dict)
    dims: tuple[str, ...] = ()
    body: Any = None

    def prepare(self) -> None:
        """Compile on first use."""
        if self.body is not None:
            return
        node, known = self.node, self.part.globals
        evaluate = self.part.evaluate
        defaults = [evaluate(item) for item in node.args.defaults]
        keyword_defaults = [None if item is None else evaluate(item) for item in node.args.kw_defaults]
        self.parameters = binding.parameters(node, defaults, keyword_defaults)
        spec = node.args
        for item in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs, *([spec.vararg] if spec.vararg else ())):
            self.patterns[item.arg] = patterns.parse(item.annotation)
        names = {name for pattern in self.patterns.values() for name in pattern.names()}
        self.dims = tuple(sorted(names))
        self.body = self._compile(known)

    def _compile(self, known: dict[str, Any]) -> Any:
        node = self.node
        names = [item.name for item in self.parameters] + list(self.dims)
        spec = ast.arguments([], [ast.arg(name) for name in names], None, [], [], None, [])
        returns = node.returns or ast.Constant(None)
        body: list[ast.stmt] = [ast.Return(returns)] if _is_bare(node) else list(node.body)
        function = ast.FunctionDef("rule", spec, body, [], None)
        tree = ast.Module([function], [])
        tree = ast.fix_missing_locations(Rewriter().visit(ast.parse(ast.unparse(ast.fix_missing_locations(tree)))))
        found: dict[str, Any] = {}
        exec(compile(tree, f"<{self.part.file.name}:{node.name}>", "exec"), known, found)
        return found["rule"]

    def apply(self, machine: Machine, name: str, arguments: Arguments, keywords: Keywords) -> Value:
        self.prepare()
        given = binding.bind(name, self.parameters, arguments, keywords)
        kind = self.part.header.array

        def body() -> Any:
            dims: dict[str, Any] = {}
            values: dict[str, Any] = {}
            for index, parameter in enumerate(self.parameters):
                value = given.get(parameter.name)
                place = patterns.Place(name, parameter.name, index, kind)
                values[parameter.name] = self._convert(machine, parameter, value, place, dims)
            for missing in self.dims:
                dims.setdefault(missing, prelude.UNKNOWN_SHAPE if missing.isupper() else prelude.UNKNOWN)
            return self.body(**values, **dims)

        return from_rule(machine, run(machine, body))

    def _convert(self, machine: Machine, parameter: binding.Parameter, value: Any, place: patterns.Place, dims: dict[str, Any]) -> Any:
        pattern = self.patterns.get(parameter.name, patterns.RAW)
        if parameter.kind == "args":
            return [patterns.convert(machine, pattern, item, place, dims) for item in value or ()]
        if parameter.kind == "kwargs":
            return {key: patterns.convert(machine, patterns.RAW, item, place, dims) for key, item in (value or {}).items()}
        if value is None:
            return self._default(machine, parameter, pattern, place, dims)
        if value == Const(None) and parameter.default is None and not parameter.required:
            return None
        return patterns.convert(machine, pattern, value, place, dims)

    def _default(self, machine: Machine, parameter: binding.Parameter, pattern: patterns.Pattern, place: patterns.Place, dims: dict[str, Any]) -> Any:
        if pattern.kind == "raw" or parameter.default is None:
            return parameter.default
        return patterns.convert(machine, pattern, from_rule(machine, parameter.default), place, dims)


def _is_bare(node: ast.FunctionDef) -> bool:
    body = [item for item in node.body if not (isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant) and isinstance(item.value.value, str))]
    return len(body) == 1 and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) and body[0].value.value is Ellipsis


@dataclass(slots=True)
class Rule:
    """A function, method or property of a library; `overloads` are tried in order."""

    name: str
    kind: str
    overloads: list[Overload]

    @property
    def signature(self) -> str:
        node = self.overloads[0].node
        return f"{node.name}({ast.unparse(node.args)})"

    def apply(self, machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
        short = self.name.rpartition(".")[2]
        failure: RuleError | None = None
        for overload in self.overloads:
            try:
                return overload.apply(machine, short, arguments, keywords)
            except (binding.Unbound, patterns.Refused) as error:
                failure = RuleError("argument-mismatch", str(error))
            except _FAULTS as error:
                if STRICT:
                    raise
                return Unknown(f"the rule of `{self.name}` does not cover this call ({type(error).__name__})")
        assert failure is not None
        raise failure


@dataclass(slots=True)
class Kind:
    """A class of a library."""

    name: str
    bases: tuple[str, ...]
    is_array: bool
    priority: int
    members: dict[str, Entry | str]


@dataclass(slots=True)
class LoadedPart:
    """A stub file that was read: its entries, of which a text is an alias."""

    file: Path
    header: prelude.Part
    globals: dict[str, Any]
    entries: dict[str, Entry | str]

    def evaluate(self, node: ast.expr) -> Any:
        tree = Rewriter().visit(ast.parse(ast.unparse(node), mode="eval"))
        return eval(compile(ast.fix_missing_locations(tree), self.file.name, "eval"), self.globals)


def load_part(file: Path) -> LoadedPart:
    """Read a stub file; raises `StubError` with the place of what may not stand in it."""
    text = file.read_text(encoding="utf-8")
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError) as error:
        raise StubError(str(error), str(file), getattr(error, "lineno", 1) or 1) from None
    check(tree, str(file))
    header = _header(text)
    part = LoadedPart(file, header, prelude.make(header), {})
    _Reader(part).read(tree.body, header.module, part.entries, None)
    return part


def _header(text: str) -> prelude.Part:
    found = dict(_HEADER.findall(text))
    return prelude.Part(found.get("MODULE", ""), found.get("ARRAY", "numpy.ndarray"), found.get("PROMOTION", "numpy"))


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
                case ast.Expr(value=ast.Constant()):
                    pass
                case _:
                    raise StubError("only definitions and assignments stand here", str(self.part.file), node.lineno, node.col_offset)

    def _function(self, node: ast.FunctionDef, prefix: str, into: dict[str, Entry | str], owner: ast.ClassDef | None) -> None:
        marks = {item.id for item in node.decorator_list if isinstance(item, ast.Name)}
        plain = "method" if owner is not None else "function"
        kind = next((mark for mark in ("property", "staticmethod", "classmethod") if mark in marks), plain)
        if node.name.startswith("_") and not node.name.startswith("__") and owner is None:
            self._helper(node)
            return
        node.decorator_list = []
        known = into.get(node.name)
        overload = Overload(node, self.part)
        if isinstance(known, Rule):
            known.overloads.append(overload)
        else:
            into[node.name] = Rule(f"{prefix}.{node.name}", kind, [overload])

    def _helper(self, node: ast.FunctionDef) -> None:
        """A function with a leading underscore is for the rules of its file."""
        tree = ast.Module([Rewriter().visit(node)], [])
        exec(compile(ast.fix_missing_locations(tree), self.part.file.name, "exec"), self.part.globals)

    def _class(self, node: ast.ClassDef, prefix: str, into: dict[str, Entry | str]) -> None:
        name = f"{prefix}.{node.name}"
        members: dict[str, Entry | str] = {}
        self.read(node.body, name, members, node)
        flags = {key: item.value.value for key, item in members.items() if isinstance(item, StubValue) and isinstance(item.value, Const)}
        bases = tuple(self._base(base, prefix) for base in node.bases)
        priority = flags.get("priority", 0)
        into[node.name] = Kind(name, bases, flags.get("is_array") is True, priority if isinstance(priority, int) else 0, members)

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
            case ast.Name(id=other) if other in into:
                known = into[other]
                into[name] = known if isinstance(known, str) else known.name
            case _:
                found = self.part.evaluate(node)
                self.part.globals.setdefault(name, found)
                into[name] = StubValue(f"{prefix}.{name}", _constant(found))


def _constant(found: Any) -> Value:
    if isinstance(found, Value):
        return found
    if isinstance(found, tuple):
        from ..analysis.value import Tuple

        return Tuple(tuple(map(_constant, found)))
    return Unknown(found.reason) if isinstance(found, Blank) else Const(found)


def _typed(annotation: ast.expr) -> Value:
    name = annotation.id if isinstance(annotation, ast.Name) else ""
    return Scalar(name) if name in PYTHON_TYPES else Unknown("a constant of the library")


class Stubs:
    """The catalogue over folders of stub files."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._files: dict[str, list[Path]] = {}
        stamp = hashlib.sha256()
        for folder in folders:
            for file in sorted(folder.rglob("*.pyi")):
                with file.open(encoding="utf-8") as stream:
                    head = stream.read(400)
                module = dict(_HEADER.findall(head)).get("MODULE", file.stem)
                self._files.setdefault(module, []).append(file)
                stamp.update(f"{file}:{file.stat().st_mtime_ns}".encode())
        self._digest = stamp.hexdigest()
        self._modules = {prefix for module in self._files for prefix in _prefixes(module)}
        self._loaded: dict[str, dict[str, Entry | str]] = {}
        self._found: dict[str, Entry | None] = {}
        self._members: dict[tuple[str, str], Entry | None] = {}

    def digest(self) -> str:
        return self._digest

    def find(self, name: str) -> Entry | None:
        if name not in self._found:
            self._found[name] = None
            self._found[name] = self._find(name)
        return self._found[name]

    def _find(self, name: str) -> Entry | None:
        owner, _, leaf = name.rpartition(".")
        if owner:
            found = self._module(owner).get(leaf)
            if isinstance(found, str):
                return self.find(found)
            if found is not None:
                return found
        if name in self._modules:
            return StubModule(name)
        if not owner:
            return None
        above = self.find(owner)
        if isinstance(above, Kind):
            return self.member(above.name, leaf)
        return self.find(f"{above.name}.{leaf}") if above is not None and above.name != owner else None

    def _module(self, module: str) -> dict[str, Entry | str]:
        """The entries of a module, from all of its files."""
        if module not in self._loaded:
            found: dict[str, Entry | str] = {}
            self._loaded[module] = found
            for file in self._files.get(module, ()):
                found.update(load_part(file).entries)
        return self._loaded[module]

    def member(self, class_name: str, attribute: str) -> Entry | None:
        key = (class_name, attribute)
        if key not in self._members:
            self._members[key] = None
            self._members[key] = self._member(class_name, attribute)
        return self._members[key]

    def _member(self, class_name: str, attribute: str) -> Entry | None:
        kind = self.find(class_name)
        if not isinstance(kind, Kind):
            return None
        found = kind.members.get(attribute)
        if isinstance(found, str):
            return self.find(found) or self.member(kind.name, found.rpartition(".")[2])
        if found is not None:
            return found
        return next((item for base in kind.bases if (item := self.member(base, attribute)) is not None), None)

    def is_subclass(self, class_name: str, ancestor: str) -> bool:
        kind, goal = self.find(class_name), self.find(ancestor)
        if not isinstance(kind, Kind) or goal is None:
            return False
        return kind.name == goal.name or any(self.is_subclass(base, goal.name) for base in kind.bases)

    def names(self) -> Iterable[str]:
        """The qualified names of all rules, properties and methods included; loads everything."""
        for module in sorted(self._files):
            for name, entry in self._module(module).items():
                if isinstance(entry, Kind):
                    yield from (f"{entry.name}.{member}" for member, item in entry.members.items() if isinstance(item, Rule))
                elif isinstance(entry, Rule):
                    yield f"{module}.{name}"


def _prefixes(module: str) -> list[str]:
    parts = module.split(".")
    return [".".join(parts[:count]) for count in range(1, len(parts) + 1)]


@lru_cache(maxsize=8)
def _load(folders: tuple[str, ...]) -> Stubs:
    return Stubs([*map(Path, folders), FOLDER])


def load_catalogue(user_stubs: Iterable[str] = ()) -> Stubs:
    """The bundled stubs, and before them those of the folders given."""
    return _load(tuple(user_stubs))
