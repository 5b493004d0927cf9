"""From a stub file to rules: what is read at once, what is compiled on first call, and how a rule is applied.

A stub file begins with `MODULE = "numpy.linalg"` (and `ARRAY`, `PROMOTION`, which a library's files share).  Its
definitions become rules, its classes kinds, its assignments values; `name = alias("other.name")` is another name for an
entry or a module.  A repeated definition is an overload.  A function with a leading underscore is for the rules of its
file.  Applying a rule: bind the arguments, convert each by its annotation, run the body.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..analysis.rule import Arguments, Entry, Keywords, Machine, RuleError, StubValue
from ..analysis.value import PYTHON_TYPES, Const, Library, Scalar, Tuple, Unknown, Value
from . import prelude
from .binding import Parameter, Unbound, bind, parameters
from .doors import written
from .objects import Blank, from_rule
from .patterns import RAW, Pattern, Place, Refused, convert, parse
from .runtime import Exhausted, Unclear, reading, run
from .syntax import Rewriter, StubError, check

STRICT = False
"""Tests set it: a fault inside a rule is then a failure, not an unknown value."""

HEADER = re.compile(r'^(MODULE|ARRAY|PROMOTION) = "([^"]*)"', re.MULTILINE)
_FAULTS = (TypeError, AttributeError, ValueError, IndexError, KeyError, ArithmeticError, RecursionError)


@dataclass(slots=True)
class Overload:
    """One definition: its signature, its patterns and, once it was called, its compiled body."""

    node: ast.FunctionDef
    part: LoadedPart
    parameters: tuple[Parameter, ...] = ()
    patterns: dict[str, Pattern] = field(default_factory=dict)
    dims: tuple[str, ...] = ()
    body: Callable[..., Any] | None = None

    def prepare(self) -> Callable[..., Any]:
        """The compiled body; compiled on first use."""
        if self.body is None:
            spec, evaluate = self.node.args, self.part.evaluate
            defaults = [evaluate(item) for item in spec.defaults]
            keyword_defaults = [None if item is None else evaluate(item) for item in spec.kw_defaults]
            self.parameters = parameters(self.node, defaults, keyword_defaults)
            for item in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs, *([spec.vararg] if spec.vararg else ())):
                self.patterns[item.arg] = parse(item.annotation)
            self.dims = tuple(sorted({name for pattern in self.patterns.values() for name in pattern.names()}))
            self.body = self._compile()
        return self.body

    def _compile(self) -> Callable[..., Any]:
        node = self.node
        names = [item.name for item in self.parameters] + list(self.dims)
        spec = ast.arguments([], [ast.arg(name) for name in names], None, [], [], None, [])
        body = [ast.Return(node.returns or ast.Constant(None))] if _is_bare(node) else node.body
        return self.part.execute(ast.copy_location(ast.FunctionDef("rule", spec, list(body), [], None), node))

    def apply(self, machine: Machine, name: str, arguments: Arguments, keywords: Keywords) -> Value:
        rule = self.prepare()
        given = bind(name, self.parameters, arguments, keywords)
        kind = self.part.header.array

        def body() -> Any:
            dims: dict[str, Any] = {}
            values: dict[str, Any] = {}
            for index, parameter in enumerate(self.parameters):
                place = Place(name, parameter.name, index, kind)
                values[parameter.name] = self._convert(machine, parameter, given.get(parameter.name), place, dims)
            for missing in self.dims:
                dims.setdefault(missing, prelude.UNKNOWN_SHAPE if missing.isupper() else prelude.UNKNOWN)
            result = rule(**values, **dims)
            return result if values.get("out") is None else written(values["out"], result)

        return run(machine, body)

    def _convert(self, machine: Machine, parameter: Parameter, value: Any, place: Place, dims: dict[str, Any]) -> Any:
        pattern = self.patterns.get(parameter.name, RAW)
        if parameter.kind == "args":
            return [convert(machine, pattern, item, place, dims) for item in value or ()]
        if parameter.kind == "kwargs":
            return {key: convert(machine, RAW, item, place, dims) for key, item in (value or {}).items()}
        if value is None:
            if pattern.kind == "raw" or parameter.default is None:
                return parameter.default
            value = from_rule(machine, parameter.default)
        elif value == Const(None) and parameter.default is None and not parameter.required:
            return None
        return convert(machine, pattern, value, place, dims)


def _is_bare(node: ast.FunctionDef) -> bool:
    """Whether a body is `...`, after a docstring perhaps."""
    found = [
        item.value.value for item in node.body if isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant)
    ]
    return len(found) == len(node.body) and found[-1] is Ellipsis


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

    @property
    def parameters(self) -> tuple[str, ...] | None:
        """The names that its arguments can be given by; None if it takes any."""
        spec = self.overloads[0].node.args
        if spec.kwarg is not None:
            return None
        return tuple(item.arg for item in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs))

    def apply(self, machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
        owner, _, short = self.name.rpartition(".")
        if self.kind == "classmethod":
            arguments = (Library(owner), *arguments)
        failure: RuleError | None = None
        uncertain = False
        for overload in self.overloads:
            try:
                return overload.apply(machine, short, arguments, keywords)
            except Unbound as error:
                failure = RuleError("argument-mismatch", str(error))
                uncertain = uncertain or not error.certain
            except Refused:
                uncertain = True
            except Unclear as error:
                return Unknown(str(error))
            except Exhausted as error:
                return Unknown(
                    f"{overload.part.file.name}:{_line(error, overload)}: the rule of `{self.name}` is stopped: {error}"
                )
            except _FAULTS as error:
                if STRICT:
                    raise
                return Unknown(f"the rule of `{self.name}` does not cover this call ({type(error).__name__})")
        if failure is None or uncertain:
            return Unknown(f"the stub of `{self.name}` does not cover this call")
        raise failure


def _line(error: Exception, overload: Overload) -> int:
    """The line of a stub that an exception came from."""
    line, trace = overload.node.lineno, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(overload.part.file):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


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
        """The value of an expression outside of rules."""
        code = ast.fix_missing_locations(ast.Expression(Rewriter().visit(node)))
        try:
            with reading():
                return eval(compile(code, str(self.file), "eval"), self.globals)
        except (*_FAULTS, NameError, Exhausted, Unclear) as error:
            raise StubError(
                f"this value cannot be computed: {error}", str(self.file), node.lineno, node.col_offset
            ) from None

    def execute(self, node: ast.FunctionDef) -> Callable[..., Any]:
        """The function of a definition, which may have no decorators and no defaults that compute."""
        code = ast.fix_missing_locations(ast.Module([Rewriter().visit(node)], []))
        found: dict[str, Any] = {}
        exec(compile(code, str(self.file), "exec"), self.globals, found)
        return found[node.name]


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
            into[node.name] = Rule(f"{prefix}.{node.name}", kind, [overload])

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
        return Tuple(tuple(map(_constant, found)))
    return Unknown(found.reason) if isinstance(found, Blank) else Const(found)


def _typed(annotation: ast.expr) -> Value:
    name = annotation.id if isinstance(annotation, ast.Name) else ""
    return Scalar(name) if name in PYTHON_TYPES else Unknown("a constant of the library")
