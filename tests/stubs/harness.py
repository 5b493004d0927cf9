"""The differential harness: every rule against the library it speaks for.

Each case is analysed and run by the library; shapes, dtypes and errors are compared.  Then the same call is analysed
with symbols for the arrays' dims and the prediction evaluated at several sizes, and with arrays of which nothing is
known.  A prediction may be vague, never wrong; an error may be missed, never invented.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from shapeserver.analysis.lattice import join_all
from shapeserver.analysis.names import Resolver
from shapeserver.analysis.path import Path
from shapeserver.analysis.project import Project
from shapeserver.analysis.value import Unknown, Value
from shapeserver.stubs import load_catalogue, loader
from shapeserver.stubs.loader import Rule

from .cases import Case, Library, make_case, public_rules
from .compare import contradiction, elements, is_known

loader.STRICT = True
SEED = int(os.environ.get("SHAPESERVER_SEED", "1"))
FILE = "/differential/case.py"
PRIMES = (2, 5, 7, 11, 13)
LARGER = (16, 24, 32, 48, 64)
MOST_ELEMENTS = 20_000_000  # of a result that is computed for larger sizes: those of `inner` have up to eight axes
Run = Callable[[str], Any]


@dataclass
class Tally:
    """What came of the cases of one rule."""

    counts: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


class Engine:
    """Analyses programs one after another."""

    def __init__(self) -> None:
        self._project = Project(load_catalogue(), Resolver("/differential"))
        self.heap: Any = {}

    def run(self, text: str) -> tuple[Value, list[str]]:
        """The value of `r`, and the errors reported."""
        summary = self._check(text)
        value = summary.sweep.heap.get((Path.root(FILE), "r"), Unknown("not bound"))
        return value, [item.message for item in summary.diagnostics if item.severity == "error"]

    def run_uncalled(self, text: str) -> tuple[Value, list[str]]:
        """What the function that nobody calls returns, and the errors reported."""
        summary = self._check(text)
        found = [
            note[7]
            for effect in summary.sweep.generic or ()
            for record in effect.calls
            for note in record.outcome.effect.notes
            if note[0] == "return"
        ]
        return join_all(found), [item.message for item in summary.diagnostics if item.severity == "error"]

    def _check(self, text: str) -> Any:
        self._project.update(FILE, text)
        summary = self._project.check(FILE)
        for item in summary.diagnostics:
            if item.code in ("internal-error", "syntax-error"):
                raise AssertionError(f"{item.code}: {item.message}\n{text}")
        self.heap = summary.sweep.heap
        return summary


@dataclass
class Examination:
    """The cases of one rule."""

    library: Library
    engine: Engine
    run: Run
    tally: Tally = field(default_factory=Tally)

    def check(self, case: Case) -> None:
        """Compare one case: as it is, with symbols, and with unknowns."""
        text = case.concrete(self.library)
        value, errors = self.engine.run(text)
        try:
            real = self.run(text)
        except Exception as error:
            self._failed(case, errors, error)
            return
        if errors:
            self.tally.failures.append(f"false alarm: {case}: {errors[0]}")
            return
        if self._fits(case, value, real, {}, "wrong"):
            self.tally.counts["known" if is_known(self.engine.heap, value) else "unknown"] += 1
            if case.setup:
                self._check_unknown(case, real)
        if case.setup and all(shape for _, shape, _ in case.setup):
            self._check_symbolic(case)

    def _failed(self, case: Case, errors: list[str], error: Exception) -> None:
        message = f"{case}: {type(error).__name__}: {str(error)[:200]}"
        if errors:
            self.tally.counts["error found"] += 1
        elif isinstance(error, AttributeError | ImportError):
            self.tally.failures.append(f"no such name: {message}")
        elif self.library.excused(error):
            self.tally.counts["error excused"] += 1
        else:
            self.tally.counts["error missed"] += 1
            self.tally.missed.append(message)

    def _fits(self, case: Case, value: Value, real: Any, numbers: dict[str, int], what: str) -> bool:
        verdict = contradiction(self.engine.heap, value, real, self.library, numbers)
        if verdict:
            self.tally.failures.append(f"{what}: {case}: {verdict}")
        return not verdict

    def _check_unknown(self, case: Case, real: Any) -> None:
        value, errors = self.engine.run_uncalled(case.unknown(self.library))
        if errors:
            self.tally.failures.append(f"false alarm of unknown arrays: {case}: {errors[0]}")
        elif self._fits(case, value, real, {}, "wrong of unknown arrays"):
            self.tally.counts["of unknown"] += 1

    def _check_symbolic(self, case: Case) -> None:
        """Evaluate the generic prediction where the library accepts the sizes."""
        value, errors = self.engine.run_uncalled(case.symbolic(self.library))
        sizes = sorted({size for _, shape, _ in case.setup for size in shape})
        for numbers in ((1,) * len(sizes), PRIMES, LARGER, tuple(sizes)):
            other = case.resized(dict(zip(sizes, numbers, strict=False)))
            symbols = {
                name: size
                for array, shape, _ in other.setup
                for name, size in zip(Case.axes(array, shape), shape, strict=True)
            }
            if numbers == tuple(sizes) and 0 in sizes:
                continue
            if elements(self.engine.heap, value, symbols) > MOST_ELEMENTS:
                continue
            try:
                real = self.run(other.concrete(self.library))
            except Exception:
                continue
            if errors:
                self.tally.failures.append(f"false alarm of symbols: {other}: {errors[0]}")
                return
            if not self._fits(other, value, real, symbols, "wrong of symbols"):
                return
            self.tally.counts["symbolic"] += 1


def examine(library: Library, name: str, engine: Engine, run: Run, cases: int, seed: int) -> Tally | None:
    """Random cases of one rule; None if its arguments cannot be made."""
    catalogue = load_catalogue()
    rule = catalogue.find(name)
    assert isinstance(rule, Rule), name
    chance = random.Random(f"{seed}:{name}")
    examination = Examination(library, engine, run)
    for _ in range(cases):
        case = make_case(library, catalogue, rule, chance)
        if case is None:
            return None
        examination.check(case)
    return examination.tally


def exercised(library: Library) -> list[str]:
    """The rules of a library that random calls exercise."""
    return [name for name in public_rules(load_catalogue(), library.name) if library.reason(name) is None]


def must_agree(library: Library, name: str, engine: Engine, run: Run, cases: int) -> None:
    """Fail where a rule contradicts its library, or misses an error that it is not known to miss."""
    tally = examine(library, name, engine, run, int(os.environ.get("SHAPESERVER_CASES", cases)), SEED)
    table = f"arguments_{library.name}.py"
    assert tally is not None, f"its arguments cannot be made: tell {table} how, or list it there with a reason"
    assert not tally.failures, "\n".join(tally.failures[:3])
    if library.reason_for_silence(name) is None:
        assert not tally.missed, "not found:\n" + "\n".join(tally.missed[:3])


def stale_entries(library: Library) -> list[str]:
    """Entries of the library's tables that no rule answers to."""
    rules = list(public_rules(load_catalogue(), library.name))
    above = {".".join(name.split(".")[:count]) + ".*" for name in rules for count in range(1, len(name.split(".")))}
    return [name for name in (*library.unexercised, *library.silent) if name not in above and name not in rules]


def run_text(text: str) -> Any:
    """What a program binds to `r`."""
    names: dict[str, Any] = {}
    exec(compile(text, "case", "exec"), names)
    return names["r"]
