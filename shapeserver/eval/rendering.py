"""A report as JSON, as Markdown for an editor, and as rows for a terminal.  Imports nothing heavy."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from .report import Check, Report, as_json
from .units import shown, size

LABELS = {True: "agrees", False: "CONTRADICTED", None: "not compared"}


def plain(report: Report) -> Any:
    """The report as data for readers that know JSON and no more: numbers that it does not have are null."""
    return _plain(as_json(report))


def _plain(data: Any) -> Any:
    match data:
        case float():
            return data if math.isfinite(data) else None
        case dict():
            return {key: _plain(value) for key, value in data.items()}
        case list():
            return [_plain(item) for item in data]
    return data


def to_json(reports: Sequence[Report]) -> str:
    """A report, or a list of several."""
    data = [plain(report) for report in reports]
    return json.dumps(data[0] if len(data) == 1 else data, indent=1, allow_nan=False) + "\n"


def summary(report: Report) -> str:
    """One line."""
    agreed = sum(1 for check in report.checks if check.agreed)
    open_ = sum(1 for check in report.checks if check.agreed is None)
    parts = [f"{agreed} of {len(report.checks)} predictions hold"]
    if report.contradictions:
        parts.append(f"{len(report.contradictions)} are contradicted")
    if open_:
        parts.append(f"{open_} were not compared")
    return f"{report.name}: {', '.join(parts)} ({report.device}, {report.seconds:.1f} s)"


def rows(report: Report) -> Iterator[tuple[str, str, str, str, str]]:
    """(line, operation, predicted, actual, verdict): of each array the worst of its valuations.

    What the rounds of a loop have alike is one row; the verdict tells how many there were.
    """
    worst: dict[tuple[str, str], Check] = {}
    order = {False: 0, True: 1, None: 2}
    for check in report.checks:
        key = (check.node, check.at)
        if key not in worst or order[check.agreed] < order[worst[key].agreed]:
            worst[key] = check
    for row, times in Counter(map(_row, worst.values())).items():
        yield row if times == 1 else (*row[:4], f"{row[4]}, {times} times")


def _row(check: Check) -> tuple[str, str, str, str, str]:
    predicted = shown(check.predicted, check.predicted_dtype)
    actual = shown(check.actual, check.actual_dtype) if check.actual is not None else "-"
    verdict = LABELS[check.agreed] + ("" if check.finite else ", not finite")
    return str(check.line or "-"), check.operation + check.at, predicted, actual, verdict


def gradient_rows(report: Report) -> Iterator[tuple[str, str, str, str, str]]:
    """(parameter, shape, norm, state, difference to finite differences)."""
    for one in report.gradients:
        error = "-" if one.error is None else f"{one.error:.1e}"
        yield one.parameter, str(list(one.shape)), f"{one.norm:.3g}", one.state, error


def cost_rows(report: Report) -> Iterator[tuple[str, str, str, str, str, str]]:
    """(valuation, FLOPs, memory, of it temporaries, compile time, run time)."""
    for cost in report.costs:
        at = ", ".join(f"{name}={length}" for name, length in cost.valuation) or "-"
        ran = "-" if cost.run_seconds is None else f"{cost.run_seconds * 1e3:.3g} ms"
        yield at, f"{cost.flops:.4g}", size(cost.memory), size(cost.temporaries), f"{cost.compile_seconds:.2g} s", ran


def remarks(report: Report, shown_path: Callable[[str], str] = str) -> Iterator[str]:
    """Findings, formulas, what fits, what was not run, and notes, a line each and each once."""
    yield from dict.fromkeys(_remarks(report, shown_path))


def _remarks(report: Report, shown_path: Callable[[str], str]) -> Iterator[str]:
    for finding in report.findings:
        where = f"{shown_path(finding.place[0])}:{finding.place[1]}: " if finding.place else ""
        yield f"{where}{finding.code}: {finding.message}"
    for formula in report.formulas:
        unit = " bytes" if formula.quantity == "memory" else ""
        yield f"{formula.quantity} {'=' if formula.exact else 'is about'} {formula.text}{unit}"
    if report.largest:
        name, length, needed = report.largest
        yield f"the largest {name} that fits is {length}, with {size(needed)}"
    for operation, reason, line in report.unevaluated:
        yield f"line {line}: `{operation}` was not run: {reason}"
    yield from report.notes


def to_markdown(report: Report) -> str:
    """For an editor's hover or a comment."""
    parts = [f"**{summary(report)}**", ""]
    parts += [f"- {_escaped(text)}" for text in remarks(report)]
    parts += ["", *_table(("line", "operation", "predicted", "actual", ""), rows(report))]
    if report.gradients:
        head = ("parameter", "shape", "norm of gradient", "", "error")
        parts += ["", *_table(head, gradient_rows(report))]
    if report.costs:
        head_of_costs = ("valuation", "FLOPs", "memory", "temporaries", "compiling", "running")
        parts += ["", *_table(head_of_costs, cost_rows(report))]
    return "\n".join(parts) + "\n"


def _table(head: tuple[str, ...], lines: Iterator[tuple[str, ...]]) -> list[str]:
    body = ["| " + " | ".join(map(_escaped, line)) + " |" for line in lines]
    return ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head), *body]


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")
