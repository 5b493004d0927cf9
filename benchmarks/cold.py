"""What a first analysis costs, as a multiple of what Python needs to parse the same text.

Each file is analysed by a new project, so nothing is remembered of a file but what belongs to the libraries.  The first
file of a process also loads those; that is measured by itself, as the first figure.
"""

from __future__ import annotations

import argparse
import ast
import gc
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks import programs
from shapeserver.analysis.names import Resolver
from shapeserver.analysis.project import Project
from shapeserver.stubs import load_catalogue

EXAMPLES = Path(__file__).parents[1] / "examples"
PROGRAM = str(EXAMPLES / "program.py")


@dataclass(frozen=True, slots=True)
class Figure:
    file: str
    lines: int
    parse: float
    analysis: float
    ratio: float


def files() -> Iterator[tuple[str, str, str]]:
    """Name, path and text."""
    for lines in (300, 1000, 2000):
        yield f"flat, {lines} lines", PROGRAM, programs.flat(lines)
    for name, make in (("class", programs.in_class), ("main()", programs.in_main), ("with", programs.in_with)):
        yield f"{name}, 1000 lines", PROGRAM, make(1000)
    for path in sorted(EXAMPLES.rglob("*.py")):
        yield str(path.relative_to(EXAMPLES)), str(path), path.read_text(encoding="utf-8")


def analyse(path: str, text: str) -> None:
    project = Project(load_catalogue(), Resolver(str(EXAMPLES)))
    project.update(path, text)
    assert project.check(path).diagnostics is not None


def measured(name: str, path: str, text: str, rounds: int) -> Figure:
    parse = milliseconds(lambda: ast.parse(text), rounds)
    analysis = milliseconds(lambda: analyse(path, text), rounds)
    return Figure(name, text.count("\n"), round(parse, 2), round(analysis, 2), round(analysis / parse, 1))


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        gc.collect()
        started = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - started))
    return statistics.median(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="runs of each file, of which the median counts")
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the figures to a file, too")
    arguments = parser.parse_args()
    first = round(milliseconds(lambda: analyse(PROGRAM, programs.flat(300)), 1), 1)
    print(f"first file of a process, 300 lines: {first} ms\n")
    print(f"{'file':<34}{'lines':>6}{'parse ms':>10}{'analysis ms':>13}{'ratio':>8}")
    figures = []
    for name, path, text in files():
        one = measured(name, path, text, arguments.rounds)
        figures.append(one)
        print(f"{one.file:<34}{one.lines:>6}{one.parse:>10.2f}{one.analysis:>13.1f}{one.ratio:>8.1f}", flush=True)
    print(f"\nmedian ratio: {statistics.median(one.ratio for one in figures)}")
    if arguments.json:
        found = {"first_file_milliseconds": first, "files": [asdict(one) for one in figures]}
        arguments.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
