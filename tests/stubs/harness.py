"""The differential harness: every rule against the library it speaks for.

A case is a program text: arrays are made, one name is called, the result is bound to `r`.  The engine analyses the
text and the real library runs it; then shapes, dtypes and errors are compared.  A symbolic case wraps the call in a
function that nobody calls, names its arguments' dims, and compares the predicted return with the real one at several
valuations.  Cases come from the rules' own signatures, so a new rule is tested by being there.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from shapeserver.analysis import dim
from shapeserver.analysis.dim import Expr
from shapeserver.analysis.lattice import join_all
from shapeserver.analysis.names import Resolver
from shapeserver.analysis.path import Path
from shapeserver.analysis.project import Project
from shapeserver.analysis.shape import Shape
from shapeserver.analysis.value import Array, Const, Int, ListData, Ref, Scalar, Tuple, Unknown, Value
from shapeserver.stubs import loader
from shapeserver.stubs.loader import Rule, load_catalogue

loader.STRICT = True
FILE = "/differential/case.py"
VALUATIONS = (1, 3, 16)

Choice = Callable[[random.Random], str]


@dataclass(frozen=True)
class Library:
    """How a library's rules are exercised.

    imports: the first lines of every program.  call: a rule's qualified name as a program writes it.
    array: the text that makes an array of a shape and dtype.  shape_of: a real value's (shape, dtype name), or None.
    arguments: texts of raw parameters, by "rule:parameter" or by parameter; None leaves the default.
    """

    name: str
    imports: str
    call: Callable[[str], str]
    array: Callable[[tuple[int, ...], str], str]
    dtypes: tuple[str, ...]
    shape_of: Callable[[Any], tuple[tuple[int | None, ...], str] | None]
    arguments: dict[str, Choice] = field(default_factory=dict)


@dataclass
class Tally:
    """What came of the cases of one rule."""

    counts: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Case:
    """`setup` binds the arrays in `shapes`; `expression` uses them."""

    setup: tuple[tuple[str, tuple[int, ...], str], ...]
    expression: str

    def text(self, library: Library) -> str:
        lines = [f"{name} = {library.array(shape, dtype)}" for name, shape, dtype in self.setup]
        return "\n".join([library.imports, *lines, f"r = {self.expression}", ""])

    def symbolic(self, library: Library) -> str:
        names = ", ".join(name for name, _, _ in self.setup)
        lines = [f"def f({names}):"]
        for name, shape, _ in self.setup:
            lines.append(f"    {', '.join(f'{name}{axis}' for axis in range(len(shape)))}, = {name}.shape")
        return "\n".join([library.imports, *lines, f"    return {self.expression}", ""])


def overloads(rule: Rule) -> Iterator[Any]:
    for overload in rule.overloads:
        overload.prepare()
        yield overload


def make_case(library: Library, rule: Rule, random_: random.Random) -> Case | None:
    """A random call that the rule's signature allows; None if a parameter has no generator."""
    overload = random_.choice(list(overloads(rule)))
    base = tuple(random_.choice((0, 1, 2, 2, 3, 3, 4)) for _ in range(random_.choice((0, 1, 1, 2, 2, 2, 3, 4))))
    setup: list[tuple[str, tuple[int, ...], str]] = []

    def array() -> str:
        name = "abcdefgh"[len(setup)]
        setup.append((name, _related_shape(base, random_), random_.choice(library.dtypes)))
        return name

    receiver = ""
    arguments: list[str] = []
    for index, parameter in enumerate(overload.parameters):
        text = _argument(library, rule, overload, parameter, array, random_)
        if text is None:
            return None
        if index == 0 and rule.kind in ("method", "property"):
            receiver = text
        elif text:
            arguments.append(text)
    called = library.call(rule.name) if not receiver else f"{receiver}.{rule.name.rpartition('.')[2]}"
    expression = called if rule.kind == "property" else f"{called}({', '.join(arguments)})"
    return Case(tuple(setup), expression)


def _related_shape(base: tuple[int, ...], random_: random.Random) -> tuple[int, ...]:
    """Often the same shape or one that broadcasts, sometimes another."""
    kind = random_.random()
    if kind < 0.5:
        return base
    if kind < 0.7:
        return tuple(1 if random_.random() < 0.3 else size for size in base[random_.randrange(len(base) + 1) :])
    if kind < 0.8:
        return tuple(reversed(base))
    return tuple(random_.choice((0, 1, 2, 3, 4)) for _ in range(random_.randrange(4)))


def _argument(library: Library, rule: Rule, overload: Any, parameter: Any, array: Callable[[], str], random_: random.Random) -> str | None:
    """The text of one argument; "" leaves it out, None if it cannot be made."""
    pattern = overload.patterns.get(parameter.name)
    owner = rule.name.rpartition(".")[0]
    keys = (f"{rule.name}:{parameter.name}", f"{owner}:{parameter.name}", parameter.name)
    special = next((library.arguments[key] for key in keys if key in library.arguments), None)
    keyword = "" if parameter.required and parameter.kind != "keyword" else f"{parameter.name}="
    if parameter.kind in ("args", "kwargs"):
        if special is not None:
            return special(random_)
        if pattern is not None and pattern.kind == "array":
            return ", ".join(array() for _ in range(random_.choice((1, 2))))
        return ""
    if not parameter.required and (special is None or random_.random() < 0.5):
        return ""
    if special is not None:
        return keyword + special(random_)
    kind = pattern.kind if pattern is not None else "raw"
    if kind == "array":
        return keyword + array()
    if kind == "arrays":
        return keyword + "[" + ", ".join(array() for _ in range(random_.choice((1, 2, 2, 3)))) + "]"
    if kind == "ints":
        return keyword + repr(tuple(random_.choice((0, 1, 2, 3, 4)) for _ in range(random_.randrange(4))))
    if kind == "int":
        return keyword + str(random_.choice((0, 1, 2, 3, 5)))
    return None


class Engine:
    """Analyses programs one after another."""

    def __init__(self) -> None:
        self._project = Project(load_catalogue(), Resolver("/differential"))

    def run(self, text: str) -> tuple[Value, list[str]]:
        """The value of `r`, and the errors reported."""
        summary = self._check(text)
        value = summary.sweep.heap.get((Path.root(FILE), "r"), Unknown("not bound"))
        errors = [item.message for item in summary.diagnostics if item.severity == "error"]
        self.heap = summary.sweep.heap
        return value, errors

    def run_symbolic(self, text: str) -> tuple[Value, list[str]]:
        """What the function that nobody calls returns, and the errors reported."""
        summary = self._check(text)
        found = [
            note[7]
            for effect in summary.sweep.generic
            for record in effect.calls
            for note in record.outcome.effect.notes
            if note[0] == "return"
        ]
        self.heap = summary.sweep.heap
        return join_all(found), [item.message for item in summary.diagnostics if item.severity == "error"]

    def _check(self, text: str) -> Any:
        self._project.update(FILE, text)
        summary = self._project.check(FILE)
        for item in summary.diagnostics:
            if item.code in ("internal-error", "syntax-error"):
                raise AssertionError(f"{item.code}: {item.message}\n{text}")
        return summary


def check(library: Library, engine: Engine, case: Case, tally: Tally, run: Callable[[str], Any]) -> None:
    """Compare one concrete case."""
    text = case.text(library)
    value, errors = engine.run(text)
    try:
        real = run(text)
    except Exception as error:
        if errors:
            tally.counts["error found"] += 1
        else:
            tally.counts["error missed"] += 1
            tally.missed.append(f"{case.setup} {case.expression}: {type(error).__name__}: {str(error)[:100]}")
        return
    if errors:
        tally.failures.append(f"false alarm: {case.setup} {case.expression}: {errors[0]}")
        return
    verdict = contradiction(engine, value, real, library, {})
    if verdict:
        tally.failures.append(f"wrong: {case.setup} {case.expression}: {verdict}")
        return
    tally.counts["known" if is_known(engine, value) else "unknown"] += 1


def check_symbolic(library: Library, engine: Engine, case: Case, tally: Tally, run: Callable[[str], Any]) -> None:
    """Compare the generic prediction with the library at several valuations."""
    if any(not shape for _, shape, _ in case.setup) or not case.setup:
        return
    value, errors = engine.run_symbolic(case.symbolic(library))
    for size in VALUATIONS:
        setup = tuple((name, (size,) * len(shape), dtype) for name, shape, dtype in case.setup)
        values = {f"{name}{axis}": size for name, shape, _ in setup for axis in range(len(shape))}
        try:
            real = run(Case(setup, case.expression).text(library))
        except Exception:
            continue
        if errors:
            tally.failures.append(f"false alarm at {size}: {case.setup} {case.expression}: {errors[0]}")
            return
        verdict = contradiction(engine, value, real, library, values)
        if verdict:
            tally.failures.append(f"wrong at {size}: {case.setup} {case.expression}: {verdict}")
            return
        tally.counts["symbolic"] += 1


def is_known(engine: Engine, value: Value) -> bool:
    """Whether nothing of the value's shape is open."""
    if isinstance(value, Array):
        return value.shape.rank is not None and dim.UNKNOWN not in value.shape.head and value.dtype is not None
    items = _items(engine, value)
    if items is not None:
        return all(is_known(engine, item) for item in items)
    return isinstance(value, Const | Scalar | Int)


def _items(engine: Engine, value: Value) -> tuple[Value, ...] | None:
    if isinstance(value, Tuple):
        return value.items
    if isinstance(value, Ref) and value.type == "list":
        found = engine.heap.get((value.cell, "data"))
        return found.items if isinstance(found, ListData) else None
    return None


def contradiction(engine: Engine, value: Value, real: Any, library: Library, values: dict[str, int]) -> str:
    """What of a prediction the real value denies; "" if nothing."""
    if isinstance(value, Array):
        actual = library.shape_of(real)
        if actual is None:
            return f"predicted an array, got {type(real).__name__}"
        return _array_contradiction(value.shape, value.dtype, actual, values)
    items = _items(engine, value)
    if items is not None and isinstance(real, tuple | list):
        if len(items) != len(real):
            return f"predicted {len(items)} items, got {len(real)}"
        return next((text for a, b in zip(items, real, strict=True) if (text := contradiction(engine, a, b, library, values))), "")
    if isinstance(value, Const) and isinstance(value.value, int | str) and value.value != real:
        return f"predicted {value.value!r}, got {real!r}"
    if isinstance(value, Int):
        expected = dim.evaluate(value.dim, {symbol: values[dim.name_of(symbol)] for symbol in dim.symbols(value.dim)})
        return "" if expected == real else f"predicted {expected}, got {real!r}"
    return ""


def _array_contradiction(shape: Shape, dtype: str | None, actual: tuple[tuple[int | None, ...], str], values: dict[str, int]) -> str:
    dims, name = actual
    if dtype is not None and dtype != name and not (dtype.startswith("python") or name.startswith(dtype)):
        return f"predicted {dtype}, got {name}"
    if shape.rank is None:
        if len(dims) < shape.min_rank:
            return f"predicted at least {shape.min_rank} axes, got {dims}"
        return ""
    if len(dims) != shape.rank:
        return f"predicted {shape}, got {dims}"
    for expected, length in zip(shape.head, dims, strict=True):
        if isinstance(expected, Expr) and (expected is dim.UNKNOWN or any(dim.name_of(s) not in values for s in dim.symbols(expected))):
            continue
        number = dim.evaluate(expected, {symbol: values[dim.name_of(symbol)] for symbol in dim.symbols(expected)})
        if length is not None and number != length:
            return f"predicted {shape}, got {dims}"
    return ""


def examine(library: Library, rule: Rule, engine: Engine, run: Callable[[str], Any], cases: int, seed: int) -> Tally | None:
    """Random cases of one rule; None if its arguments cannot be made."""
    random_ = random.Random(f"{seed}:{rule.name}")
    tally = Tally()
    for _ in range(cases):
        case = make_case(library, rule, random_)
        if case is None:
            return None
        check(library, engine, case, tally, run)
        if rule.kind != "property":
            check_symbolic(library, engine, case, tally, run)
    return tally
