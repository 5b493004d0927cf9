"""What the analysis says of a program, compared with its marks.

A *finding* is a fault of a page, at one of its lines.  Where the page only has to be brought up to date, the finding
knows the lines that would do it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from shapeserver.analysis.report import Binding, Diagnostic, Related
from shapeserver.analysis.summary import Summary
from tests.truth.targets import read_source

from .marks import SEVERITIES, Mark, Statements, parses, read_marks


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
    def targets(self) -> dict[int, set[str]]:
        """The names that the statements on a line bind where they stand."""
        if not parses(self.text):
            return {}
        steps = read_source(self.text).steps
        return {line - 1: {target.name for target in step.targets} for line, step in steps.items()}

    @cached_property
    def marks(self) -> list[Mark]:
        return read_marks(self.text)

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
        elif mark.kind == "signature":
            yield from _check_signature(file, mark)
        elif mark.kind in ("origins", "because"):
            yield from _check_origins(file, mark)
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
    if set(mark.text.split(" | ")) != set(texts):
        yield _outdated(file, mark, " | ".join(texts))


def _check_signature(file: Analysed, mark: Mark) -> Iterator[Finding]:
    for place, found in file.summary.signatures():
        if place.start[0] in mark.statement:
            text = found.text + "".join(f"; {need}" for need in found.needs)
            if text != mark.text:
                yield _outdated(file, mark, text)
            return
    yield Finding(file.offset + mark.line, f"no function is defined here: {mark.text}")


def _check_origins(file: Analysed, mark: Mark) -> Iterator[Finding]:
    """Where the dims of the first name of a statement, or of its problem, came from."""
    if mark.kind == "because":
        found = [item.related for item in file.summary.explained if item.place.start[0] in mark.statement]
    else:
        places = sorted(item.place for item in file.summary.bindings(unknown=True) if item.kind != "return")
        found = [file.summary.origins(place) for place in places if place.start[0] in mark.statement]
    text = "; ".join(_origin(file, item) for item in found[0]) if found else ""
    if text != mark.text:
        yield _outdated(file, mark, text)


def _origin(file: Analysed, item: Related) -> str:
    name = Path(item.place.path).name
    return item.message if item.place.path == str(file.path) else f"{item.message} in {name}"


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
    """What a mark says of each name; a text without a name speaks of the only one that the statement binds.

    Names that live inside the statement, such as those of a comprehension, do not count beside others.
    """
    bound = file.bound(mark.statement)
    outer = [name for name in bound if name in file.targets.get(mark.statement.start, ())] or list(bound)
    only = outer[0] if len(outer) == 1 else ""
    return {name or only: texts for name, texts in mark.shapes().items()}


def _outdated(file: Analysed, mark: Mark, text: str) -> Finding:
    """The mark tells another text than the analysis, which replaces it unless it is empty."""
    line = file.text.split("\n")[mark.line]
    at = file.offset + mark.line
    updated = Replacement(at, 1, (line.replace(f"{mark.kind}: {mark.text}", f"{mark.kind}: {text}"),)) if text else None
    return Finding(at, f"{mark.kind}: {mark.text} is told, the analysis says: {text or 'nothing'}", updated)
