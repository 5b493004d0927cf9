"""How much of what programs call is known: the counted uses of names against the rules, as the libraries measured them.

Two tables lie beside this module.  `uses.tsv` holds how often programs use a name.  `measured.tsv` holds what the
libraries said of each rule: of the calls that the library accepts, for how many the rule knew the whole shape and
dtype; of those that it refuses for their shapes, how many the rule found.  `tests/stubs/measure.py` writes it.

A name is *covered* if both shares are at least nine tenths, *weak* if one is less, *unmeasured* if there is a rule but
no measured call, *unproved* if there cannot be one because no library that can be installed has the name any more,
*missing* if there is no rule.  `unproved.tsv` gives the reasons.  What is *data-dependent*, a result whose shape the
numbers decide, and what was *miscounted* is listed apart: neither counts for or against a library.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..analysis.rule import Entry, StubModule, StubValue
from .catalogue import Stubs
from .loader import Kind, Rule

FOLDER = Path(__file__).parent
LIBRARIES = ("numpy", "tensorflow", "keras")
STATES = ("covered", "weak", "unmeasured", "unproved", "missing", "data-dependent", "miscounted")
APART = ("data-dependent", "miscounted")
BAR = 0.9
MISCOUNTED = "-"
PYTHON = "python"
DATA_DEPENDENT = "numbers"
_CALLED = ("call", "__init__", "__new__", "__call__")


@dataclass(frozen=True, slots=True)
class Use:
    """A name as programs spell it, how often they do, and the qualified name that it means."""

    name: str
    uses: int
    means: str

    @property
    def library(self) -> str:
        return self.name.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Measured:
    """The calls of a rule: accepted by the library and known in full, refused for their shapes and found.

    source: "calls" made from the signature or from templates, "programs" that tests compare with the library, or
    "numbers" where these decide the shape.
    """

    source: str
    accepted: int
    known: int
    refused: int
    found: int

    @property
    def is_enough(self) -> bool:
        return self.known >= BAR * self.accepted and self.found >= BAR * self.refused


@dataclass(frozen=True, slots=True)
class Line:
    """What is known of a counted name; `detail` says of what rule, and what was measured."""

    use: Use
    state: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A library's names, those of most uses first."""

    library: str
    lines: tuple[Line, ...]

    def uses(self, *states: str) -> int:
        return sum(line.use.uses for line in self.lines if line.state in states)

    def names(self, state: str) -> int:
        return sum(line.state == state for line in self.lines)

    @property
    def total(self) -> int:
        """The uses that count."""
        return self.uses(*(state for state in STATES if state not in APART))

    def share(self, *states: str) -> float:
        return self.uses(*states) / self.total if self.total else 1.0


def report(catalogue: Stubs, library: str) -> Report:
    """What of a library's counted names is covered."""
    measured = read_measured()
    lines = [_line(catalogue, use, measured) for use in read_uses() if use.library == library]
    return Report(library, tuple(lines))


def _line(catalogue: Stubs, use: Use, measured: Mapping[str, Measured]) -> Line:
    if use.means == MISCOUNTED:
        return Line(use, "miscounted")
    if use.means == PYTHON:
        return Line(use, "covered", "an item of a tuple")
    entry = catalogue.find(use.means)
    if entry is None:
        return Line(use, "missing")
    if isinstance(entry, StubValue | StubModule):
        return Line(use, "covered", "a constant" if isinstance(entry, StubValue) else "a module")
    names = list(rules_of(catalogue, entry))
    found = next(((name, measured[name]) for name in names if name in measured), None)
    if found is None:
        rule = names[0] if names else entry.name
        reason = reason_without_proof(rule)
        return Line(use, "unmeasured" if reason is None else "unproved", f"{rule}: {reason}" if reason else rule)
    name, calls = found
    if calls.source == DATA_DEPENDENT:
        return Line(use, "data-dependent", name)
    detail = f"{name}: {calls.known} of {calls.accepted} known, {calls.found} of {calls.refused} errors found"
    return Line(use, "covered" if calls.is_enough else "weak", detail)


def rules_of(catalogue: Stubs, entry: Entry) -> Iterator[str]:
    """The rules that a use of a name applies; of a class, what calls its objects comes before what makes them."""
    if isinstance(entry, Rule):
        yield entry.name
    elif isinstance(entry, Kind):
        for name in _CALLED:
            member = catalogue.member(entry.name, name)
            if isinstance(member, Rule):
                yield member.name


@cache
def read_uses() -> tuple[Use, ...]:
    """The counted names, those of most uses first."""
    found = []
    for name, uses, *means in _rows("uses.tsv"):
        found.append(Use(name, int(uses), means[0] if means else name))
    return tuple(found)


@cache
def read_measured() -> Mapping[str, Measured]:
    """What was measured, by the qualified name of the rule."""
    return {
        name: Measured(source, *(int(number) for number in numbers)) for name, source, *numbers in _rows("measured.tsv")
    }


@cache
def read_unproved() -> Mapping[str, str]:
    """Why nothing can be asked about a rule, by its name; one that ends in ".*" stands for all below it."""
    return {row[0]: row[1] for row in _rows("unproved.tsv")}


def reason_without_proof(rule: str) -> str | None:
    """Why no library tells whether a rule is right; None if one can be asked."""
    table, parts = read_unproved(), rule.split(".")
    above = [".".join(parts[:count]) + ".*" for count in range(len(parts) - 1, 0, -1)]
    return next((table[name] for name in (rule, *above) if name in table), None)


def write_measured(found: Mapping[str, Measured]) -> None:
    head = [line for line in _lines("measured.tsv") if line.startswith("#")]
    rows = [
        "\t".join((name, item.source, *map(str, (item.accepted, item.known, item.refused, item.found))))
        for name, item in sorted(found.items())
    ]
    (FOLDER / "measured.tsv").write_text("".join(f"{line}\n" for line in (*head, *rows)), encoding="utf-8")


def _rows(file: str) -> Iterable[list[str]]:
    return (line.split("\t") for line in _lines(file) if not line.startswith("#"))


def _lines(file: str) -> list[str]:
    return (FOLDER / file).read_text(encoding="utf-8").splitlines()
