"""Rules: what is made of a compiled stub, and how a rule is applied.

A *part* is a stub file that was read.  A *rule* of it has one or more *overloads*, its definitions.  Applying a rule:
bind the arguments, convert each by its annotation, run the body; the first overload that binds is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

from ..analysis.rule import Arguments, Entry, Keywords, Machine, RuleError
from ..analysis.value import Array, Class, Const, Function, Library, Method, Ref, Unknown, Value
from . import prelude
from .binding import Parameter, Signature, Unbound, bind
from .doors import written
from .objects import Blank, from_rule, to_rule
from .patterns import RAW, Pattern, Place, Refused, convert, restored
from .runtime import Exhausted, Unclear, reading, run
from .syntax import StubError

STRICT = False
"""Tests set it: a fault inside a rule is then a failure, not an unknown value."""

_HOLDS_ARRAYS = (Array, list)
_FAULTS = (TypeError, AttributeError, ValueError, IndexError, KeyError, ArithmeticError, RecursionError)


@dataclass(slots=True)
class Overload:
    """One definition; what follows `part` is made when it is first called.

    defaults: those of parameters whose default goes to the rule as it is.  steps: the parameters with their places and
    patterns.  unbound: what its dims are if no argument binds them.
    """

    definition: tuple[Any, ...]
    part: LoadedPart
    parameters: tuple[Parameter, ...] = ()
    patterns: dict[str, Pattern] = field(default_factory=dict)
    defaults: dict[str, Any] = field(default_factory=dict)
    steps: tuple[tuple[int, Parameter, Pattern], ...] = ()
    unbound: dict[str, Any] = field(default_factory=dict)
    binding: Signature = Signature.of(())
    body: Callable[..., Any] | None = None

    @property
    def line(self) -> int:
        return self.definition[0]

    @property
    def signature(self) -> str:
        return self.definition[1]

    @property
    def names(self) -> tuple[str, ...] | None:
        """The names that its arguments can be given by; None if it takes any."""
        found = [(name, kind) for name, kind, *_ in self.definition[2]]
        if any(kind == "kwargs" for _, kind in found):
            return None
        return tuple(name for name, kind in found if kind != "args")

    def prepare(self) -> Callable[..., Any]:
        """The body as a function; made on first use."""
        if self.body is None:
            _, _, parameters, dims, _, code = self.definition
            self.parameters = tuple(self._parameter(*item) for item in parameters)
            self.patterns = {name: restored(pattern) for name, *_, pattern in parameters}
            self.binding = Signature.of(self.parameters)
            self.defaults = {item.name: item.default for item in self.parameters if self._hands_on_default(item)}
            self.steps = tuple((at, item, self.patterns[item.name]) for at, item in enumerate(self.parameters))
            self.unbound = {name: prelude.UNKNOWN_SHAPE if name.isupper() else prelude.UNKNOWN for name in dims}
            self.body = FunctionType(code, self.part.globals)
        return self.body

    def _hands_on_default(self, parameter: Parameter) -> bool:
        """Whether the default goes to the rule as it is; any other is converted as an argument would be."""
        is_raw = self.patterns[parameter.name].kind == "raw" or parameter.default is None
        return is_raw and parameter.kind not in ("args", "kwargs")

    def _parameter(self, name: str, kind: str, required: bool, default: Any, _pattern: Any) -> Parameter:
        if kind in ("args", "kwargs"):
            return Parameter(name, kind, False, () if kind == "args" else {})
        return Parameter(name, kind, required, None if default is None else self.part.evaluate(*default))

    def apply(self, machine: Machine, name: str, arguments: Arguments, keywords: Keywords) -> Value:
        rule = self.prepare()
        given = bind(name, self.binding, arguments, keywords, self.part.header.fixed)
        kind, library = self.part.header.array, self.part.header.library

        def body() -> Any:
            dims: dict[str, Any] = {}
            values = dict(self.defaults)
            for index, parameter, pattern in self.steps:
                key = parameter.name
                value = given.get(key)
                if value is not None or key not in values:
                    place = Place(name, key, index, kind, library)
                    values[key] = self._convert(machine, parameter, pattern, value, place, dims)
            result = rule(**values, **{**self.unbound, **dims})
            result = result if values.get("out") is None else written(values["out"], result)
            return _element(self._wrapped(machine, name, values, result))

        found = run(machine, body)
        _keep_callables(machine, [given[key] for key in self.definition[4] if key in given])
        if machine.records:
            machine.bound({key: value for key, value in given.items() if not self._is_default(machine, key, value)})
        return found

    def _is_default(self, machine: Machine, name: str, value: Any) -> bool:
        """Whether an argument was given that is the default, too."""
        found = next((item for item in self.parameters if item.name == name and not item.required), None)
        return found is not None and isinstance(value, Const) and from_rule(machine, found.default) == value

    def _wrapped(self, machine: Machine, name: str, values: dict[str, Any], result: Any) -> Any:
        """What an array class derived from the one of this part makes of the result (`__array_wrap__`)."""
        base = self.part.header.array
        derived = [
            item
            for value in values.values()
            if isinstance(value, _HOLDS_ARRAYS)
            for item in _arrays_in(value)
            if item.kind != base and self._derives(machine, item.kind)
        ]
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

    def _convert(
        self, machine: Machine, parameter: Parameter, pattern: Pattern, value: Any, place: Place, dims: dict[str, Any]
    ) -> Any:
        if parameter.kind == "args":
            return [convert(machine, pattern, item, place, dims) for item in value or ()]
        if parameter.kind == "kwargs":
            return {key: convert(machine, RAW, item, place, dims) for key, item in (value or {}).items()}
        if value is None:
            value = from_rule(machine, parameter.default)
        elif value == Const(None) and parameter.default is None and not parameter.required:
            return None
        return convert(machine, pattern, value, place, dims)


def _keep_callables(machine: Machine, values: Iterable[Any]) -> None:
    """What the program defines and can be called, the library keeps and calls when it likes."""
    for value in values:
        if isinstance(value, tuple | dict):
            _keep_callables(machine, value.values() if isinstance(value, dict) else value)
        elif isinstance(value, Function | Method) or (isinstance(value, Ref) and _has_own_call(machine, value)):
            machine.give_away(value)


def _has_own_call(machine: Machine, value: Ref) -> bool:
    found = machine.attribute(value, "__call__") if value.type == "object" else None
    return isinstance(found, Method) and isinstance(found.function, Function)


def _element(result: Any) -> Any:
    """One element of an array of objects can be anything."""
    is_object = isinstance(result, Array) and result.dtype == "object" and result.shape.rank == 0
    return Blank("", "an element of an array of objects") if is_object else result


def _arrays_in(value: Any) -> list[Array]:
    """The arrays that an argument is or lists."""
    return [item for item in (value if isinstance(value, list) else (value,)) if isinstance(item, Array)]


@dataclass(slots=True)
class Rule:
    """A function, method or property of a library; `overloads` are tried in order.

    methods: the class whose methods a function has, "" if it has none; receiver: the function that this is a method of.
    """

    name: str
    kind: str
    overloads: list[Overload]
    traits: frozenset[str] = frozenset()
    methods: str = ""
    receiver: Library | None = None

    @property
    def signature(self) -> str:
        return self.overloads[0].signature

    @property
    def parameters(self) -> tuple[str, ...] | None:
        """The names that its arguments can be given by; None if it takes any."""
        names = self.overloads[0].names
        return names if self.receiver is None or names is None else names[1:]

    @property
    def counts(self) -> dict[str, bool]:
        """The parameters that need whole numbers: True where each item of a sequence is one, False for a number."""
        if len(self.overloads) > 1:
            return {}
        rows = self.overloads[0].definition[2]
        found = [(name, required, restored(pattern)) for name, _, required, *_, pattern in rows]
        return {
            name: pattern.kind == "ints"
            for name, required, pattern in found
            if pattern.counts and (required or pattern.kind == "ints")
        }

    @property
    def positions(self) -> tuple[str, ...]:
        """The names of its arguments by position; one with a star takes all that follow."""
        named = [(name, kind) for name, kind, *_ in self.overloads[0].definition[2]]
        kinds = {"positional": "", "either": "", "args": "*"}
        return tuple(kinds[kind] + name for name, kind in named if kind in kinds)

    def of_function(self, name: str) -> Rule:
        """This method as one of a function."""
        return replace(self, name=f"{name}.{self.name.rpartition('.')[2]}", kind="function", receiver=Library(name))

    def apply(self, machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
        owner, _, short = self.name.rpartition(".")
        asked = bool(arguments) and isinstance(arguments[0], Class) and not short.startswith("__")
        if self.kind == "classmethod" and not asked:  # a user's class stands before the arguments
            arguments = (Library(owner), *arguments)
        if self.receiver is not None:
            arguments = (self.receiver, *arguments)
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
    line, trace = overload.line, error.__traceback__
    file = overload.definition[-1].co_filename
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == file:
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

    def evaluate(self, code: CodeType, line: int, column: int) -> Any:
        """The value of an expression outside of rules."""
        try:
            with reading():
                return eval(code, self.globals)
        except (*_FAULTS, NameError, Exhausted, Unclear) as error:
            raise StubError(f"this value cannot be computed: {error}", str(self.file), line, column) from None

    def define(self, name: str, code: CodeType) -> None:
        """A function for the rules of this file."""
        found: dict[str, Any] = {}
        exec(code, self.globals, found)
        self.globals[name] = found[name]
