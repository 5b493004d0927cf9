"""What the analysis says of a program, compared with its run under the real libraries.

Each of its errors must be raised where the run comes there, and nothing else; no array may be another than predicted,
and what a mark says must have been so.  A name that a failed statement would have bound is missing afterwards, so what
fails for want of it proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from shapeserver.analysis.report import Diagnostic
from tests.truth.compare import Row, compare
from tests.truth.record import Ending, Record, Trace

from .check import Analysed, Finding, named_shapes, told
from .library import Outcome, Raised
from .marks import Mark
from .texts import Symbols, agrees

MISSING = re.compile(r"NameError: name '(\w+)' is not defined")


class Truth:
    """A run of a program and the files that it imports; the program is the first."""

    def __init__(self, files: Sequence[Analysed], outcome: Outcome) -> None:
        self.files = {str(file.path): file for file in files}
        self.program = files[0]
        self.outcome = outcome
        self.symbols: Symbols = {}

    def findings(self) -> Iterator[Finding]:
        yield from self.check_raised()
        yield from self.check_arrays()
        for file in self.files.values():
            for mark in file.marks:
                if mark.kind == "shape":
                    yield from self.check_shapes(file, mark)
                elif mark.kind == "revealed":
                    yield from self.check_revealed(file, mark)

    def check_raised(self) -> Iterator[Finding]:
        errors = [(file, item) for file in self.files.values() for item in file.summary.diagnostics if is_error(item)]
        for number, raised in enumerate(self.outcome.raised):
            explained = any(_is_at(file, item.place.start[0], raised) for file, item in errors)
            if not explained and not self.is_missing(raised, self.outcome.raised[:number]):
                path, line = next((place for place in raised.places if place[0] in self.files), ("", 1))
                file = self.files.get(path, self.program)
                yield Finding(file.offset + line - 1, f"raises in the run: {raised.error}")
        for file, item in errors:
            line = item.place.start[0]
            if self.ran(file, file.statements.at(line)) and not self.raised_at(file, line):
                yield Finding(file.offset + line, f"does not raise in the run: {told(item)}")

    def is_missing(self, raised: Raised, before: Sequence[Raised]) -> bool:
        """Whether a statement that failed before would have bound the name that is missing."""
        missing = MISSING.match(raised.error)
        lines = self.program.text.split("\n")
        return missing is not None and any(
            re.search(rf"\b{missing[1]}\b", lines[line])
            for each in before
            for line in self.program.statements.top(each.places[0][1] - 1)
        )

    def check_arrays(self) -> Iterator[Finding]:
        """No array of the run contradicts a binding; a statement that failed has not bound all it would."""
        rows = [row for file in self.files.values() for row in _rows(file)]
        report = compare(Trace(str(self.program.path), Ending("finished"), self.outcome.records), rows)
        for spot in report.contradictions:
            file = self.files[spot.path]
            if not any(self.raised_at(file, line) for line in file.statements.top(spot.line - 1)):
                said = str(spot).partition(" ")[2]
                yield Finding(file.offset + spot.line - 1, f"not so in the run: {said}")

    def check_shapes(self, file: Analysed, mark: Mark) -> Iterator[Finding]:
        at = file.offset + mark.line
        for name, texts in named_shapes(file, mark).items():
            held = [each for each in self.outcome.records if _is_held(each, file, mark, name)]
            other = [each for each in held if not any(_fits(text, each, self.symbols) for text in texts)]
            for each in other:
                yield Finding(at, f"in the run {name} was {each.dtype} {each.shape}")
            for text in texts if held and not other else ():
                if not any(_fits(text, each, dict(self.symbols)) for each in held):
                    yield Finding(at, f"in the run {name} never was {text}")
            if not held and self.must_hold(file, mark):
                yield Finding(at, f"in the run {name} was no array")

    def must_hold(self, file: Analysed, mark: Mark) -> bool:
        is_done = self.ran(file, mark.statement) and not self.raised_at(file, mark.statement.start)
        return is_done and file.statements.is_simple(mark.statement)

    def check_revealed(self, file: Analysed, mark: Mark) -> Iterator[Finding]:
        for (path, line), value in self.outcome.revealed:
            is_here = path == str(file.path) and line - 1 in mark.statement
            if is_here and not any(agrees(text, value, self.symbols) for text in mark.text.split(" | ")):
                yield Finding(file.offset + mark.line, f"in the run it was {value}")

    def ran(self, file: Analysed, statement: range) -> bool:
        return any((str(file.path), line + 1) in self.outcome.ran for line in statement)

    def raised_at(self, file: Analysed, line: int) -> bool:
        return any(_is_at(file, line, raised) for raised in self.outcome.raised)


def is_error(item: Diagnostic) -> bool:
    return item.severity == "error"


def _is_at(file: Analysed, line: int, raised: Raised) -> bool:
    """Whether an exception passed through the statement at a line."""
    statement = file.statements.at(line)
    return any(path == str(file.path) and number - 1 in statement for path, number in raised.places)


def _rows(file: Analysed) -> Iterator[Row]:
    """The bindings, as the truth harness compares them."""
    for item in file.summary.bindings():
        yield Row(str(file.path), item.place.start[0] + 1, item.place.start[1] + 1, item.name, item.shape, item.dtype, item.text)


def _is_held(record: Record, file: Analysed, mark: Mark, name: str) -> bool:
    line = record.definition if name == "return" else record.line
    return record.path == str(file.path) and record.name == name and line - 1 in mark.statement


def _fits(text: str, record: Record, symbols: Symbols) -> bool:
    return agrees(text, {"array": [record.dtype, record.shape]}, symbols)
