"""What the evaluator found out about functions and models of the open documents, and where it is shown now.

A *validation* is a report with the digest of the graph that it is of.  It holds as long as the graph has this digest:
its findings then stand where the nodes of the graph are now.  A document's validations are placed anew when the typing
pauses after an edit; until then, nothing is shown of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..analysis.report import Diagnostic, Place

if TYPE_CHECKING:
    from ..analysis.graph import Graph
    from ..analysis.graph import Place as GraphPlace
    from ..analysis.project import Summary
    from ..eval.report import Finding, Report
    from .diagnostics import ByUri
    from .documents import Document


@dataclass(frozen=True)
class Validation:
    """findings: each with the node or parameter of the graph that it is about; told: the report in one line."""

    name: str
    digest: str
    findings: tuple[tuple[Finding, str], ...]
    told: str


@dataclass(frozen=True)
class Shown:
    """The validations of a document that hold: its findings as problems, and what each name's lens and hover tell."""

    document: Document
    problems: ByUri
    marks: dict[str, str]


@dataclass
class Validations:
    """By path, and there by the name of the graph."""

    kept: dict[str, dict[str, Validation]] = field(default_factory=dict)
    shown: dict[str, Shown] = field(default_factory=dict)

    def keep(self, path: str, validation: Validation) -> None:
        self.kept.setdefault(path, {})[validation.name] = validation

    def place(self, path: str, shown: Shown) -> None:
        """What holds now; what does not is forgotten."""
        self.kept[path] = {name: item for name, item in self.kept.get(path, {}).items() if name in shown.marks}
        self.shown[path] = shown

    def forget(self, path: str) -> None:
        self.kept.pop(path, None)
        self.shown.pop(path, None)

    def of(self, document: Document) -> Shown | None:
        """What is shown of the document as it is now."""
        shown = self.shown.get(document.path)
        return shown if shown is not None and shown.document is document else None


def seek(summary: Summary, name: str) -> Graph | str:
    """The graph to validate, or why there is none.  Costs a cold run the first time."""
    return summary.graphs.graph(name)


def changed(summary: Summary, kept: Iterable[Validation]) -> list[Graph]:
    """The graphs of a file that are not validated as they are now."""
    from ..analysis.graph import Graph, digest

    known = {item.name: item.digest for item in kept}
    found = [summary.graphs.graph(name) for name in summary.graphs.covering()]
    return [graph for graph in found if isinstance(graph, Graph) and known.get(graph.name) != digest(graph)]


def validation(graph: Graph, report: Report, told: str) -> Validation:
    """What is kept of a report on a graph."""
    from ..analysis.graph import digest

    places = _places(graph)
    at_line = {place.line: source for source, place in reversed(places.items())}
    findings = tuple(
        (item, item.node if item.node in places else at_line.get(item.place[1] if item.place else 0, ""))
        for item in report.findings
    )
    return Validation(graph.name, digest(graph), findings, told)


def _places(graph: Graph) -> dict[str, GraphPlace]:
    """Where nodes and parameters stand."""
    found = [(item.id, item.place) for item in graph.nodes] + [(item.id, item.place) for item in graph.parameters]
    return {source: place for source, place in found if place is not None}


def placed(summary: Summary, kept: Iterable[Validation]) -> tuple[tuple[Diagnostic, ...], dict[str, str]]:
    """What holds of a document's validations: problems where their graphs are now, and what is told of each name."""
    from ..analysis.graph import Graph, digest

    problems: list[Diagnostic] = []
    marks: dict[str, str] = {}
    lines = summary.text.split("\n")
    for item in kept:
        graph = summary.graphs.graph(item.name)
        if isinstance(graph, Graph) and digest(graph) == item.digest:
            marks[item.name] = item.told
            places = _places(graph)
            problems += [
                problem
                for finding, source in item.findings
                if source in places
                for problem in _problem(finding, places[source], summary.path, lines)
            ]
    return tuple(dict.fromkeys(problems)), marks


def _problem(finding: Finding, place: GraphPlace, path: str, lines: list[str]) -> Iterable[Diagnostic]:
    """A finding where its line is; none for a line of another file."""
    from ..analysis.problem import CODES

    if finding.code in CODES and place.file == path and place.line <= len(lines):
        end = max(len(lines[place.line - 1].rstrip()), place.column + 1)
        where = Place(path, (place.line - 1, place.column), (place.line - 1, end))
        yield Diagnostic(finding.code, CODES[finding.code].severity, finding.message, where)
