"""The graphs of a file, each built when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from .asking import Requirement
from .cuts import MODULE, Recorded
from .graph import Graph, evaluate, holds
from .graph import Place as GraphPlace
from .graph.model import Shape
from .graph_building import Cut, graph_of
from .locator import Places
from .placement import all_effects
from .problem import Span
from .report import Diagnostic
from .value import Array

FAULTY = "there is an error in it"


@dataclass(frozen=True, eq=False)
class Graphs:
    """What a file computes: `names` are what there may be a graph of, `refused` says of which there is none and why."""

    path: str
    names: tuple[str, ...]
    refused: dict[str, str]
    recorded: Recorded | None = field(repr=False)
    places: Places = field(repr=False)
    _built: dict[str, Graph | str] = field(default_factory=dict, repr=False)

    def graph(self, name: str = MODULE) -> Graph | str:
        """The graph of a function ("Class.method"), a model or the module; the reason if there is none."""
        if self.recorded is None:
            return "the file cannot be read"
        if name in self.refused:
            return self.refused[name]
        cut = self.recorded.cuts.get(name)
        if cut is None:
            return f"`{name}` is no function or model of the file of which anything is computed"
        if name not in self._built:
            found = self._graph(cut, self.recorded.needs)
            self._built[name] = self._general(name, found) if found.nodes else _nothing(found)
        return self._built[name]

    def _graph(self, cut: Cut, needs: tuple[Requirement, ...]) -> Graph:
        assert self.recorded is not None
        return graph_of(self.recorded.recording, cut, needs, self.path, self._bound, self._place)

    def _general(self, name: str, found: Graph) -> Graph:
        """The graph with symbols where the function is as well followed with them as it was with the call's lengths."""
        assert self.recorded is not None
        for cut, needs in self.recorded.general(name):
            general = self._graph(cut, needs)
            if general.symbols and _is_as_good(general, found):
                return general
        return found

    def covering(self) -> Iterator[str]:
        """The names of graphs that together have everything: functions that the module runs as a whole are left out."""
        cuts = {} if self.recorded is None else self.recorded.cuts
        whole = isinstance(self.graph(MODULE), Graph)
        inside = cuts[MODULE].steps if whole else frozenset()
        for name, cut in cuts.items():
            is_part = name != MODULE and cut.kind == "function" and cut.steps <= inside
            if not is_part and isinstance(self.graph(name), Graph):
                yield name

    @cached_property
    def _bound(self) -> dict[int, str]:
        """The variables that results of steps are bound to first."""
        assert self.recorded is not None
        found: dict[int, str] = {}
        for effect in all_effects(self.recorded.sweep):
            for kind, name, *_, value in effect.notes:
                if kind == "name" and isinstance(value, Array) and value.made is not None:
                    found.setdefault(int(value.made[0]), name)
        return found

    def _place(self, span: Span) -> GraphPlace | None:
        place = self.places.place(span)
        return None if place is None else GraphPlace(place.path, place.start[0] + 1, place.start[1])


def _is_as_good(general: Graph, found: Graph) -> bool:
    """Whether it has the same calls, knows of each what the other knows, and allows the lengths of the call."""
    examples = {symbol.name: symbol.example for symbol in general.symbols if symbol.example is not None}
    alike = len(examples) == len(general.symbols) and len(general.unrecorded) == len(found.unrecorded)
    return (
        alike
        and [node.operation for node in general.nodes] == [node.operation for node in found.nodes]
        and all(holds(requirement, examples) for requirement in general.requirements)
        and all(
            _fits(one.shape, two.shape, examples)
            for node, other in zip(general.nodes, found.nodes, strict=True)
            for one, two in zip(node.outputs, other.outputs, strict=True)
        )
    )


def _fits(general: Shape, known: Shape, examples: dict[str, int]) -> bool:
    """Whether a shape with symbols is the one that the call has."""
    if general is None or known is None:
        return known is None
    try:
        return [None if length is None else evaluate(length, examples) for length in general] == list(known)
    except ValueError:
        return False


def _nothing(graph: Graph) -> str:
    """Why a graph has no nodes."""
    reasons = [f"{item.reason}{f' (line {item.place.line})' if item.place else ''}" for item in graph.unrecorded]
    return f"nothing in it could be recorded: {'; '.join(reasons[:3])}" if reasons else "it computes no array"


def graphs_of(recorded: Recorded | None, places: Places, path: str, diagnostics: Iterable[Diagnostic]) -> Graphs:
    """The graphs of a recorded run; only code without errors has one."""
    errors = [item.place for item in diagnostics if item.severity == "error"]
    refused: dict[str, str] = {}
    cuts = {} if recorded is None else recorded.cuts
    if errors:
        refused = {name: FAULTY for name, cut in cuts.items() if cut.kind != "function"}
    if recorded is not None:
        for called in recorded.recording.calls:
            place = places.place(Span(called.code.unit.path, 0, 0, 0, 0))
            last = called.code.node.end_lineno or 0
            length = last - called.code.unit.line
            if place is not None and any(
                place.path == error.path and place.start[0] <= error.start[0] <= place.start[0] + length
                for error in errors
            ):
                refused[called.code.qualified] = FAULTY
    return Graphs(path, tuple(cuts), refused, recorded, places)
