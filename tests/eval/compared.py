"""How much of what is predicted is compared with a run, over the examples and the programs of `tests/truth`.

    python -m tests.eval.compared [--engine numpy,tensorflow,jax] [FILE ...]

A prediction is compared if its node was run and its shape at that valuation is known.  What is left is counted by the
reason that the reports give.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from shapeserver.analysis import graph as g
from shapeserver.cli.checking import Session
from shapeserver.eval import engines
from shapeserver.eval.options import Options
from shapeserver.eval.report import Report
from shapeserver.eval.validation import validate
from shapeserver.eval.valuations import valuations

ROOT = Path(__file__).parents[2]
FILES = sorted([*(ROOT / "examples/right").glob("*.py"), *(ROOT / "tests/truth/programs").glob("*.py")])


@dataclass
class Tally:
    """Predictions of shapes, how many of them were compared, and reasons why others were not."""

    predicted: int = 0
    compared: int = 0
    contradictions: list[str] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)

    def add(self, report: Report) -> None:
        told = {(operation, line): reason for operation, reason, line in report.unevaluated}
        for check in report.checks:
            if check.predicted is not None:
                self.predicted += 1
                self.compared += check.agreed is not None
                if check.agreed is None:
                    reason = told.get((check.operation, check.line), "it failed at these lengths only")
                    self.reasons[f"{check.operation}: {reason}"] += 1
            elif check.predicted_dtype is not None and check.actual is not None:
                self.reasons[f"{check.operation}: its shape depends on what is fed"] += 1
        self.contradictions += [f"{report.file}: {finding.message}" for finding in report.contradictions]

    @property
    def share(self) -> float:
        return self.compared / self.predicted if self.predicted else 1.0

    def __str__(self) -> str:
        return f"{self.compared} of {self.predicted} predictions compared ({self.share:.1%})"


def reports(file: Path, engine: str) -> Iterable[Report]:
    """The reports on the graphs that together have everything of a file."""
    graphs = Session().summary(str(file)).graphs
    for name in graphs.covering():
        graph = graphs.graph(name)
        if isinstance(graph, g.Graph):
            yield report(graph, engine)


def report(graph: g.Graph, engine: str) -> Report:
    chosen = tuple(tuple(sorted(one.items())) for one in valuations(graph).found)
    return validate(graph, Options(engine=engine, valuations=chosen, gradients=False, costs=False))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", default="numpy,tensorflow,jax")
    parser.add_argument("--reasons", type=int, default=25, help="how many reasons are printed")
    parser.add_argument("file", nargs="*", type=Path)
    options = parser.parse_args()
    for engine in options.engine.split(","):
        assert engine in engines.NAMES, engine
        tally = Tally()
        for file in options.file or FILES:
            for found in reports(file, engine):
                tally.add(found)
        print(f"{engine}: {tally}, {len(tally.contradictions)} contradictions", flush=True)
        for line in tally.contradictions:
            print(f"    {line}")
        for reason, count in tally.reasons.most_common(options.reasons):
            print(f"    {count:6} {reason}", flush=True)


if __name__ == "__main__":
    main()
