"""Compares what the examples' names held with what the engine predicts for the same texts.

The *program* of an example has the statements that ran; its spots are judged as those of any program (see `compare`).
A *false alarm* is a problem of severity error in it, unless it lies in a definition that ran, if at all, only in a
later statement that the library refused.  A statement that the library refused is put at the end of the
statements before it: it is *found* if the engine then reports an error that was not there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from shapeserver.analysis.names import Resolver
from shapeserver.analysis.project import Project
from shapeserver.analysis.report import Diagnostic
from shapeserver.stubs import load_catalogue

from ..compare import Report, Row, compare
from ..record import Ending, Trace
from .apart import left_open, told_by_data
from .harvest import Example
from .running import Run

PROGRAM = "/docstrings/example.py"
SHAPE_ERROR = re.compile(
    r"^(ValueError|InvalidArgumentError|TypeError|IndexError|AxisError|numpy\.\S+AxisError|LinAlgError)\b.*"
    r"(shape|dimension|broadcast|rank|axis|axes|size|out of bounds|align)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """reasons: why something of a spot is not known, by spot; alarms: errors reported in a program that ran.

    apart: why only the data tell what a spot holds, for those of the spots not known of which that is so.
    """

    example: Example
    report: Report
    reasons: tuple[tuple[str, str], ...]
    apart: tuple[str, ...]
    alarms: tuple[str, ...]
    refused: int
    found: int
    missed: tuple[str, ...]


class Judge:
    """Analyses many small programs with one catalogue."""

    def __init__(self) -> None:
        self.catalogue = load_catalogue()

    def judge(self, example: Example, run: Run) -> Judgement:
        failed = dict(run.raised)
        kept = [text for number, text in enumerate(example.statements) if number not in failed]
        problems, rows, reasons = self._analyse(kept)
        report = compare(_trace(example, run, failed), rows)
        unknown = [
            (spot, reasons.get((spot.line, spot.name), "no row")) for spot in report.spots if spot.level != "known"
        ]
        lines = "\n".join(kept).split("\n")
        apart = [
            told_by_data(example.library, lines[spot.line - 1], reason) or left_open(spot) for spot, reason in unknown
        ]
        excused = _excused(example, failed)
        alarms = tuple(
            f"{at.place.start[0] + 1}: {at.message}" for at in _errors(problems) if at.place.start[0] + 1 not in excused
        )
        refused = [number for number, error in run.raised if SHAPE_ERROR.match(error)]
        missed = [number for number in refused if not self._finds(example, failed, number)]
        return Judgement(
            example,
            report,
            tuple((str(spot), reason) for (spot, reason), why in zip(unknown, apart, strict=True) if not why),
            tuple(why for why in apart if why),
            alarms,
            len(refused),
            len(refused) - len(missed),
            tuple(f"{example.statements[number]}\n    {failed[number]}" for number in missed),
        )

    def _analyse(self, statements: Sequence[str]) -> tuple[list[Diagnostic], list[Row], dict[tuple[int, str], str]]:
        project = Project(self.catalogue, Resolver("/docstrings"))
        project.update(PROGRAM, "\n".join(statements) + "\n")
        summary = project.check(PROGRAM)
        rows, reasons = [], {}
        for each in summary.bindings():
            line, column = each.place.start
            rows.append(Row(PROGRAM, line + 1, column + 1, each.name, each.shape, each.dtype, each.text))
        for each in summary.bindings(unknown=True):
            reasons[each.place.start[0] + 1, each.name] = each.reason
        return list(summary.diagnostics), rows, reasons

    def _finds(self, example: Example, failed: dict[int, str], number: int) -> bool:
        before = [text for index, text in enumerate(example.statements[:number]) if index not in failed]
        alone = len(_errors(self._analyse(before)[0]))
        return len(_errors(self._analyse([*before, example.statements[number]])[0])) > alone


def _errors(problems: Sequence[Diagnostic]) -> list[Diagnostic]:
    return [each for each in problems if each.severity == "error"]


def _excused(example: Example, failed: dict[int, str]) -> set[int]:
    """The lines, in the program without the statements that failed, of definitions before one that did."""
    lines: set[int] = set()
    here = 0
    for number, text in enumerate(example.statements):
        if number not in failed:
            count = text.count("\n") + 1
            defines = isinstance(ast.parse(text).body[0], ast.FunctionDef | ast.ClassDef)
            if defines and any(other > number for other in failed):
                lines.update(range(here + 1, here + count + 1))
            here += count
    return lines


def _trace(example: Example, run: Run, failed: dict[int, str]) -> Trace:
    """The run's records at the lines that they have in the program without the statements that failed."""
    lines: dict[int, int] = {}
    there = here = 0
    for number, text in enumerate(example.statements):
        for _ in range(text.count("\n") + 1):
            there += 1
            if number not in failed:
                here += 1
                lines[there] = here
    records = [
        replace(record, path=PROGRAM, line=lines[record.line], definition=lines.get(record.definition, 0))
        for record in run.records
        if record.line in lines and Path(record.path).name == Path(PROGRAM).name
    ]
    return Trace(PROGRAM, Ending("finished"), tuple(records))
