"""The graphs of a file, each built when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from .cuts import MODULE, Recorded
from .graph import Graph
from .graph import Place as GraphPlace
from .graph_building import graph_of
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

    def graph(self, name: str = MODULE) -> Graph | str:
        """The graph of a function ("Class.method"), a model or the module; the reason if there is none."""
        if self.recorded is None:
            return "the file cannot be read"
        if name in self.refused:
            return self.refused[name]
        cut = self.recorded.cuts.get(name)
        if cut is None:
            return f"`{name}` is no function or model of the file of which anything is computed"
        found = graph_of(self.recorded.recording, cut, self.recorded.needs, self.path, self._bound, self._place)
        return found if found.nodes else _nothing(found)

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
