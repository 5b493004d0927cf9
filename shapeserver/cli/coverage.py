"""What `stubs coverage` prints: for each library, the counted names by what is known of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from ..stubs.coverage import APART, BAR, STATES, Line, Report

SHOWN_ON_PAGE = 40
_NOT_COVERED = ("missing", "weak", "unmeasured", "unproved")
_MEANING = {
    "covered": "the whole shape and dtype is known, and errors of shapes are found",
    "weak": "a rule that knows or finds less",
    "unmeasured": "a rule that no test calls with the library",
    "unproved": "a rule of what no library has any more that could be asked",
    "missing": "no rule",
    "data-dependent": "the numbers decide the shape; apart",
    "miscounted": "the count took something else for an array; apart",
}
_PAGE = """\
# Coverage

How much of what programs call is known. The names of NumPy, TensorFlow (1 and 2) and Keras whose results have shapes
were counted in public repositories (`shapeserver/stubs/uses.tsv`). Their rules are measured against the libraries
(`shapeserver/stubs/measured.tsv`): a name is *covered* if the whole shape and dtype is known for at least
{bar:.0%} of the calls that the library accepts, and a problem is found for at least {bar:.0%} of those that it refuses
for their shapes. Percentages are of uses, not of names.

This page is written by `shapeserver stubs coverage --output-format markdown`; after a change of rules,
`python -m tests.stubs.measure` measures again.
"""


def as_text(reports: Sequence[Report]) -> str:
    return "\n".join(_text(report) for report in reports)


def as_json(reports: Sequence[Report]) -> str:
    found = [
        {
            "library": report.library,
            "uses": report.total,
            "covered": round(report.share("covered"), 4),
            "names": [{**asdict(line.use), "state": line.state, "detail": line.detail} for line in report.lines],
        }
        for report in reports
    ]
    return json.dumps(found, indent=1) + "\n"


def as_markdown(reports: Sequence[Report]) -> str:
    return _PAGE.format(bar=BAR) + "".join(f"\n{_section(report)}" for report in reports)


def _text(report: Report) -> str:
    lines = [f"{report.library}: {_percent(report, 'covered')} of {report.total} uses are covered"]
    for state in STATES:
        part = "" if state in APART else _percent(report, state)
        lines.append(
            f"  {state:<15}{report.names(state):>5} names {report.uses(state):>7} uses {part:>8}  {_MEANING[state]}"
        )
    listed = _open_lines(report)
    if listed:
        lines += ["", "  not covered, by uses:"]
        lines += [f"  {line.use.uses:>6}  {line.state:<10}  {_named(line)}" for line in listed]
    return "\n".join(lines) + "\n"


def _section(report: Report) -> str:
    lines = [f"## {report.library}: {_percent(report, 'covered')} of {report.total} uses", ""]
    lines += ["| | names | uses | share | |", "|---|--:|--:|--:|---|"]
    for state in STATES:
        part = "" if state in APART else _percent(report, state)
        lines.append(f"| {state} | {report.names(state)} | {report.uses(state)} | {part} | {_MEANING[state]} |")
    listed = _open_lines(report)[:SHOWN_ON_PAGE]
    if listed:
        lines += ["", "Not covered, those of most uses:", "", "| uses | name | |", "|--:|---|---|"]
        lines += [f"| {line.use.uses} | `{line.use.name}` | {_why(line)} |" for line in listed]
    apart = ", ".join(f"`{line.use.name}`" for line in report.lines if line.state == "data-dependent")
    if apart:
        lines += ["", f"Data-dependent: {apart}."]
    return "\n".join(lines) + "\n"


def _open_lines(report: Report) -> list[Line]:
    return [line for line in report.lines if line.state in _NOT_COVERED]


def _named(line: Line) -> str:
    return f"{line.use.name}  ({line.detail})" if line.detail else line.use.name


def _why(line: Line) -> str:
    return f"{line.state}: {line.detail}" if line.detail else line.state


def _percent(report: Report, state: str) -> str:
    return f"{100 * report.share(state):.2f} %"
