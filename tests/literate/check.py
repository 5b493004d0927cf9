"""What the analysis says, compared with the marks of a program and with its run.

A *finding* is a fault of a page, at one of its lines.  Where the page only has to be brought up to date, the finding
knows the lines that would do it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from shapeserver.analysis.report import Binding, Diagnostic
from shapeserver.analysis.summary import Summary
from tests.truth.compare import Row, compare
from tests.truth.record import Ending, Record, Trace

from .library import Outcome, Raised
from .marks import SEVERITIES, Mark, Statements, read_marks
from .texts import Symbols, agrees


@dataclass(frozen=True, slots=True)
class Replacement:
    """New lines for `count` lines of a page."""

    first: int
    count: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """`line` is a line of the page, counted from 0."""

    line: int
    message: str
    replacement: Replacement | None = None


@dataclass(frozen=True)
class Analysed:
    """A file with what the analysis says of it; `offset` is the line of the page at which it begins."""

    path: Path
    text: str
    summary: Summary
    offset: int

    @cached_property
    def statements(self) -> Statements:
        return Statements(self.text)

    @cached_property
    def marks(self) -> list[Mark]:
        return read_marks(self.text)

    @cached_property
    def errors(self) -> list[Diagnostic]:
        return [item for item in self.summary.diagnostics if item.severity == "error"]

    def rows(self) -> Iterator[Row]:
        """The bindings, as the truth harness compares them."""
        for item in self.summary.bindings():
            name = name_of(item) if item.kind != "return" else item.name
            yield Row(str(self.path), item.place.start[0] + 1, name, item.shape, item.dtype, item.text)

    def bound(self, statement: range) -> dict[str, tuple[str, ...]]:
        """The names bound on these lines, each with the texts of its values."""
        found: dict[str, dict[str, None]] = {}
        for item in self.summary.bindings():
            if item.place.start[0] in statement:
                found.setdefault(name_of(item), {})[item.text] = None
        return {name: tuple(texts) for name, texts in found.items()}


def name_of(binding: Binding) -> str:
    return "return" if binding.kind == "return" else binding.name


def check_marks(file: Analysed) -> Iterator[Finding]:
    """Every mark is true, and every problem has a mark."""
    remaining = list(file.summary.diagnostics)
    for mark in file.marks:
        if mark.kind in SEVERITIES:
            yield from _check_problem(file, mark, remaining)
        elif mark.kind == "revealed":
            yield from _check_revealed(file, mark, remaining)
        else:
            yield from _check_shapes(file, mark)
    for item in remaining:
        yield Finding(file.offset + item.place.start[0], f"not announced: {told(item)}")


def told(item: Diagnostic) -> str:
    severity = next((word for word, name in SEVERITIES.items() if name == item.severity), item.severity)
    return f'{severity}: [{item.code}] "{item.message}"'


def _check_problem(file: Analysed, mark: Mark, remaining: list[Diagnostic]) -> Iterator[Finding]:
    code, part = mark.problem()
    for item in remaining:
        fits = (item.severity, item.code) == (SEVERITIES[mark.kind], code) and part in item.message
        if fits and item.place.start[0] in mark.statement:
            remaining.remove(item)
            return
    yield Finding(file.offset + mark.line, f"not found: {mark.kind}: {mark.text}")


def _check_revealed(file: Analysed, mark: Mark, remaining: list[Diagnostic]) -> Iterator[Finding]:
    here = [item for item in remaining if item.code == "reveal" and item.place.start[0] in mark.statement]
    for item in here:
        remaining.remove(item)
    texts = dict.fromkeys(item.message for item in here)
    expected = mark.shapes().get("", ()) if " | " in mark.text else (mark.text,)
    if set(expected) != set(texts):
        yield _outdated(file, mark, " | ".join(texts))


def _check_shapes(file: Analysed, mark: Mark) -> Iterator[Finding]:
    expected, bound = named_shapes(file, mark), file.bound(mark.statement)
    wrong = [name for name, texts in expected.items() if set(texts) != set(bound.get(name, ()))]
    if not wrong:
        return
    shown = {name: " | ".join(bound[name]) for name in expected if name in bound} or {
        name: " | ".join(texts) for name, texts in bound.items()
    }
    is_single = len(shown) == 1 and "" in mark.shapes()
    yield _outdated(file, mark, ", ".join(text if is_single else f"{name} {text}" for name, text in shown.items()))


def named_shapes(file: Analysed, mark: Mark) -> dict[str, tuple[str, ...]]:
    """What a mark says of each name; a text without a name speaks of the only one that the statement binds."""
    bound = file.bound(mark.statement)
    only = next(iter(bound)) if len(bound) == 1 else ""
    return {name or only: texts for name, texts in mark.shapes().items()}


def _outdated(file: Analysed, mark: Mark, text: str) -> Finding:
    """The mark tells another text than the analysis, which replaces it unless it is empty."""
    line = file.text.split("\n")[mark.line]
    at = file.offset + mark.line
    updated = Replacement(at, 1, (line.replace(f"{mark.kind}: {mark.text}", f"{mark.kind}: {text}"),)) if text else None
    return Finding(at, f"{mark.kind}: {mark.text} is told, the analysis says: {text or 'nothing'}", updated)


def check_run(files: list[Analysed], outcome: Outcome) -> Iterator[Finding]:
    """What was predicted of a program and the files that it imports came true; the program is the first."""
    yield from _check_raised(files, outcome)
    rows = [row for file in files for row in file.rows()]
    offsets = {str(file.path): file.offset for file in files}
    report = compare(Trace(str(files[0].path), Ending("finished"), outcome.records), rows)
    for spot in report.contradictions:
        yield Finding(
            offsets[spot.path] + spot.line - 1, f"not so in the run: {spot}".replace(f"{spot.path}:", "line ")
        )
    symbols: Symbols = {}
    for file in files:
        for mark in file.marks:
            if mark.kind == "shape":
                yield from _check_held(file, mark, outcome, symbols)
            elif mark.kind == "revealed":
                yield from _check_shown(file, mark, outcome, symbols)


def _check_raised(files: list[Analysed], outcome: Outcome) -> Iterator[Finding]:
    by_path = {str(file.path): file for file in files}
    for raised in outcome.raised:
        if not any(_explains(item, file, raised) for file in files for item in file.errors):
            path, line = next((place for place in raised.places if place[0] in by_path), (str(files[0].path), 1))
            yield Finding(by_path[path].offset + line - 1, f"raises in the run: {raised.error}")
    for file in files:
        for item in file.errors:
            line = item.place.start[0]
            if _was_entered(file, line, outcome) and not any(_explains(item, file, each) for each in outcome.raised):
                yield Finding(file.offset + line, f"does not raise in the run: {told(item)}")


def _explains(item: Diagnostic, file: Analysed, raised: Raised) -> bool:
    lines = file.statements.at(item.place.start[0])
    return any(path == str(file.path) and line - 1 in lines for path, line in raised.places)


def _was_entered(file: Analysed, line: int, outcome: Outcome) -> bool:
    """Whether the function around a line was called; what is in none always runs."""
    function = file.statements.function(line)
    return function is None or (str(file.path), function + 1) in outcome.entered


def _check_held(file: Analysed, mark: Mark, outcome: Outcome, symbols: Symbols) -> Iterator[Finding]:
    for name, texts in named_shapes(file, mark).items():
        held = [each for each in outcome.records if _is_held(each, file, mark, name)]
        missing = [text for text in texts if held and not any(_fits(text, each, {}) for each in held)]
        for text in missing:
            yield Finding(file.offset + mark.line, f"the run never held {name}: {text}")
        for each in held:
            if not any(_fits(text, each, symbols) for text in texts):
                yield Finding(file.offset + mark.line, f"the run held {name}: {each.dtype} {each.shape}")
        if not held and _must_run(file, mark):
            yield Finding(file.offset + mark.line, f"the run held no array {name}")


def _is_held(record: Record, file: Analysed, mark: Mark, name: str) -> bool:
    if record.path != str(file.path) or record.name != name:
        return False
    line = record.definition if name == "return" else record.line
    return line - 1 in mark.statement


def _fits(text: str, record: Record, symbols: Symbols) -> bool:
    return agrees(text, {"array": [record.dtype, record.shape]}, symbols)


def _must_run(file: Analysed, mark: Mark) -> bool:
    """Whether no branch, loop or function is around a statement."""
    return not file.text.split("\n")[mark.statement.start].startswith((" ", "def ", "@", "for ", "if ", "while "))


def _check_shown(file: Analysed, mark: Mark, outcome: Outcome, symbols: Symbols) -> Iterator[Finding]:
    texts = mark.text.split(" | ")
    for (path, line), value in outcome.revealed:
        if path == str(file.path) and line - 1 in mark.statement and not _any_agrees(texts, value, symbols):
            yield Finding(file.offset + mark.line, f"revealed in the run: {value}")


def _any_agrees(texts: Iterable[str], value: dict[str, object], symbols: Symbols) -> bool:
    return any(agrees(text, value, symbols) for text in texts)
