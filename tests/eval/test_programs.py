"""Every right example and every program of `tests/truth`: the run contradicts no prediction, on any engine.

`make test` takes a few, sampled by `SHAPESERVER_SEED`; with `SHAPESERVER_PROGRAMS=all` (`make truth`) all are taken.  JAX
compiles each graph at each valuation, which takes a second for a hundred nodes, so it is given those that have fewer
than `MOST_NODES`.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from shapeserver.analysis import graph as g
from shapeserver.cli.checking import Session
from shapeserver.eval.options import Options
from shapeserver.eval.report import Report
from shapeserver.eval.validation import validate
from shapeserver.eval.valuations import valuations

ROOT = Path(__file__).parents[2]
FILES = sorted([*(ROOT / "examples/right").glob("*.py"), *(ROOT / "tests/truth/programs").glob("*.py")])
SEED = int(os.environ.get("SHAPESERVER_SEED", "1"))
EVERYTHING = os.environ.get("SHAPESERVER_PROGRAMS") == "all"
SAMPLED = {"numpy": 4, "tensorflow": 1, "jax": 1}
MOST_NODES = {"numpy": 10**9, "tensorflow": 3000, "jax": 120}
SHARE = 0.45  # of what is predicted in a file is run and compared at least; the rest is named in the report


def _chosen() -> list[tuple[str, Path]]:
    chance = random.Random(SEED)
    return [
        (engine, file)
        for engine, count in SAMPLED.items()
        for file in (FILES if EVERYTHING else chance.sample(FILES, count))
    ]


def _reports(file: Path, engine: str) -> list[Report]:
    graphs = Session().summary(str(file)).graphs
    found = [graphs.graph(name) for name in graphs.covering()]
    return [
        _report(graph, engine)
        for graph in found
        if isinstance(graph, g.Graph) and len(graph.nodes) <= MOST_NODES[engine]
    ]


def _report(graph: g.Graph, engine: str) -> Report:
    chosen = tuple(tuple(sorted(one.items())) for one in valuations(graph).found)
    return validate(graph, Options(engine=engine, valuations=chosen, gradients=False, costs=False))


@pytest.mark.parametrize(("engine", "file"), _chosen(), ids=lambda value: getattr(value, "stem", value))
def test_no_prediction_is_contradicted(engine: str, file: Path) -> None:
    reports = _reports(file, engine)
    assert [finding for report in reports for finding in report.contradictions] == []
    checks = [check for report in reports for check in report.checks if check.predicted is not None]
    assert sum(1 for check in checks if check.agreed) >= SHARE * len(checks)
