"""Rules: what is compiled on first call, and how a rule is applied.

A *part* is a stub file that was read.  A *rule* of it has one or more *overloads*, its definitions.  Applying a rule:
bind the arguments, convert each by its annotation, run the body; the first overload that binds is taken.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..analysis.rule import Arguments, Entry, Keywords, Machine, RuleError
from ..analysis.value import Array, Class, Const, Library, Unknown, Value
from . import prelude
from .binding import Parameter, Unbound, bind, parameters
from .doors import written
from .objects import from_rule, to_rule
from .patterns import RAW, Pattern, Place, Refused, convert, parse
from .runtime import Exhausted, Unclear, reading, run
from .syntax import Rewriter, StubError

STRICT = False
"""Tests set it: a fault inside a rule is then a failure, not an unknown value."""

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
        kind, library = self.part.header.array, self.part.header.module.partition(".")[0]

        def body() -> Any:
            dims: dict[str, Any] = {}
            values: dict[str, Any] = {}
            for index, parameter in enumerate(self.parameters):
                place = Place(name, parameter.name, index, kind, library)
                values[parameter.name] = self._convert(machine, parameter, given.get(parameter.name), place, dims)
            for missing in self.dims:
                dims.setdefault(missing, prelude.UNKNOWN_SHAPE if missing.isupper() else prelude.UNKNOWN)
            result = rule(**values, **dims)
            result = result if values.get("out") is None else written(values["out"], result)
            return self._wrapped(machine, name, values, result)

        return run(machine, body)

    def _wrapped(self, machine: Machine, name: str, values: dict[str, Any], result: Any) -> Any:
        """What an array class derived from the one of this part makes of the result (`__array_wrap__`)."""
        derived = [item for value in values.values() for item in _arrays_in(value) if self._derives(machine, item.kind)]
        if not derived:
            return result
        array = max(derived, key=lambda item: getattr(machine.catalogue.find(item.kind), "priority", 0))
        wrap = Library(f"{array.kind}.__array_wrap__")
        return to_rule(machine, machine.call(wrap, (array, from_rule(machine, result), Const(name))))

    def _derives(self, machine: Machine, kind: str) -> bool:
        base, catalogue = self.part.header.array, machine.catalogue
        if kind in ("", base) or kind.partition(".")[0] != base.partition(".")[0]:
            return False
        return catalogue.member(kind, "__array_wrap__") is not None and catalogue.is_subclass(kind, base)

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


def _arrays_in(value: Any) -> list[Array]:
    """The arrays that an argument is or lists."""
    return [item for item in (value if isinstance(value, list) else (value,)) if isinstance(item, Array)]


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
    traits: frozenset[str] = frozenset()

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
        asked = bool(arguments) and isinstance(arguments[0], Class) and not short.startswith("__")
        if self.kind == "classmethod" and not asked:  # a user's class stands before the arguments
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
