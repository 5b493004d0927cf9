"""What a validation found, as frozen data with a JSON form.

Vocabulary. A *finding* is about a line of the program: "contradiction" (a prediction that the run refutes, a bug of
this package), "nan-at", "dead-gradient", "wrong-gradient", "out-of-memory-at", or "validated". A *check* is one array
at one valuation.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from typing import Any, get_args, get_type_hints

from .options import Valuation

Dims = tuple[int | None, ...]
VERSION = 1


@dataclass(frozen=True)
class Finding:
    """place: (file, line from 1, column from 0), if it is known."""

    code: str
    message: str
    node: str = ""
    place: tuple[str, int, int] | None = None


@dataclass(frozen=True)
class Check:
    """One array of a node.  agreed: None where nothing is predicted or the node was not run.

    witness: whether the dtype is the library's own.  extremes: the lowest and highest finite number of a float array.
    """

    node: str
    at: str
    operation: str
    line: int
    valuation: Valuation
    predicted: Dims | None
    predicted_dtype: str | None
    actual: Dims | None
    actual_dtype: str | None
    agreed: bool | None
    witness: bool = False
    finite: bool = True
    extremes: tuple[float, float] | None = None


@dataclass(frozen=True)
class Gradient:
    """Of the outputs, weighted at random, with respect to one parameter.

    state: "reached", "unreached" (no path to an output), "zero" or "exploding".  error: the relative difference to
    finite differences, None where it was not compared.
    """

    parameter: str
    shape: Dims
    norm: float
    state: str
    error: float | None = None


@dataclass(frozen=True)
class Cost:
    """One compiled valuation; bytes as the compiler plans them."""

    valuation: Valuation
    flops: float
    arguments: int
    outputs: int
    temporaries: int
    aliases: int
    compile_seconds: float
    run_seconds: float | None

    @property
    def memory(self) -> int:
        """Arguments, outputs and temporaries; what shares a buffer counts once."""
        return self.arguments + self.outputs + self.temporaries - self.aliases


@dataclass(frozen=True)
class Formula:
    """A quantity as a polynomial in the symbols; exact: it was right at a valuation that it was not made from."""

    quantity: str
    text: str
    exact: bool


@dataclass(frozen=True)
class Report:
    """unevaluated: (operation, reason, line) of what was not run."""

    name: str
    file: str
    digest: str
    engine: str
    device: str
    valuations: tuple[Valuation, ...]
    checks: tuple[Check, ...]
    findings: tuple[Finding, ...]
    gradients: tuple[Gradient, ...] = ()
    costs: tuple[Cost, ...] = ()
    formulas: tuple[Formula, ...] = ()
    largest: tuple[str, int, int] | None = None
    unevaluated: tuple[tuple[str, str, int], ...] = ()
    notes: tuple[str, ...] = ()
    seconds: float = 0.0
    version: int = VERSION

    @property
    def contradictions(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.code == "contradiction")

    @property
    def is_validated(self) -> bool:
        """Everything that was predicted and run agreed, and something was."""
        return not self.contradictions and any(check.agreed for check in self.checks)


def as_json(value: Any) -> Any:
    """Data for `json.dumps`."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: as_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [as_json(item) for item in value]
    return value


def from_json(data: Any) -> Report:
    """The report that `as_json` wrote."""
    return _read(Report, data)


def _read(kind: Any, data: Any) -> Any:
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        made: Any = kind
        return made(**{name: _read(hints[name], item) for name, item in data.items()})
    if isinstance(data, list):
        inner = next((item for item in get_args(kind) if is_dataclass(item)), None)
        return tuple(_read(inner, item) for item in data)
    return data
