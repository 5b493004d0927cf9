"""Every example and program: a graph or a reason, and recording says what the analysis says.

`make test` takes a few, sampled by `SHAPESERVER_SEED`; with `SHAPESERVER_PROGRAMS=all` (`make truth`) all are taken.
"""

from __future__ import annotations

import os
import random
from functools import cache
from pathlib import Path

import pytest

from shapeserver.analysis import graph as g
from shapeserver.analysis.summary import Summary
from shapeserver.cli.checking import Session

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples/right").glob("*.py"))
PROGRAMS = sorted((ROOT / "tests/truth/programs").glob("*.py"))
SEED = int(os.environ.get("SHAPESERVER_SEED", "1"))
EVERYTHING = os.environ.get("SHAPESERVER_PROGRAMS") == "all"
CHOSEN = [*EXAMPLES, *(PROGRAMS if EVERYTHING else random.Random(SEED).sample(PROGRAMS, 3))]
FOLLOWED = 0.8  # the share of nodes among the calls that were met, the rest is named


@cache
def summary_of(file: Path) -> Summary:
    return Session().summary(str(file))


@pytest.fixture(params=CHOSEN, ids=lambda file: file.name)
def summary(request: pytest.FixtureRequest) -> Summary:
    return summary_of(request.param)


def _graphs(summary: Summary) -> list[g.Graph]:
    found = [summary.graphs.graph(name) for name in summary.graphs.names]
    return [graph for graph in found if isinstance(graph, g.Graph)]


def test_there_is_a_graph_and_what_is_not_in_it_has_a_reason(summary: Summary) -> None:
    graphs = _graphs(summary)
    assert graphs
    for graph in graphs:
        assert g.from_json(g.as_json(graph)) == graph
        assert all(item.reason for item in graph.unrecorded)
    nodes = sum(len(graph.nodes) for graph in graphs)
    lost = sum(1 for graph in graphs for item in graph.unrecorded if item.operation)
    assert nodes >= FOLLOWED * (nodes + lost)


def test_recording_says_nothing_that_the_analysis_does_not(summary: Summary) -> None:
    recorded = summary.graphs.recorded
    assert recorded is not None
    again = Summary(summary.path, summary.text, recorded.sweep, summary._asks)
    known = {(item.kind, item.name, item.place, item.text) for item in summary.bindings()}
    assert [str(item) for item in again.bindings() if (item.kind, item.name, item.place, item.text) not in known] == []
    assert again.diagnostics == summary.diagnostics


def test_recording_changes_nothing(summary: Summary) -> None:
    fresh = Session().summary(summary.path)
    assert _graphs(summary)
    assert (summary.diagnostics, summary.bindings(unknown=True)) == (fresh.diagnostics, fresh.bindings(unknown=True))
    assert summary.sweep.heap == fresh.sweep.heap
