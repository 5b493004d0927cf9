"""What the knowledge of libraries costs: the catalogue's index, the parts, a call of a rule.

Parts are loaded twice, with an empty cache of compiled stubs and with what the first time left there.  Rules are timed
where the examples and the generated programs call them, those that they call in turn included.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks import programs
from shapeserver.analysis.names import Resolver
from shapeserver.analysis.project import Project
from shapeserver.stubs import cache, load_catalogue
from shapeserver.stubs.catalogue import FOLDER, Stubs
from shapeserver.stubs.loader import Rule
from shapeserver.stubs.reading import load_part

EXAMPLES = Path(__file__).parents[1] / "examples"
Figures = dict[str, float | str]


def milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


def index() -> None:
    """What it takes to know which file defines which name, for all modules."""
    catalogue = Stubs([FOLDER])
    for module in catalogue.modules():
        catalogue.exports(module)


def parts() -> list[tuple[float, str]]:
    """Milliseconds and name of each part, the slowest first."""
    gc.collect()
    found = [
        (milliseconds(lambda file=file: load_part(file)), str(file.relative_to(FOLDER)))
        for file in sorted(FOLDER.rglob("*.pyi"))
    ]
    return sorted(found, reverse=True)


def rule_calls() -> list[float]:
    """Microseconds of each call of a rule in the programs."""
    apply, times = Rule.apply, []

    def timed(*arguments: Any) -> Any:
        started = time.perf_counter()
        try:
            return apply(*arguments)
        finally:
            times.append(1_000_000 * (time.perf_counter() - started))

    def analyse(path: Path, text: str) -> None:
        project = Project(load_catalogue(), Resolver(str(EXAMPLES)))
        project.update(str(path), text)
        project.check(str(path))

    texts = [(path, path.read_text(encoding="utf-8")) for path in sorted(EXAMPLES.rglob("*.py"))]
    texts.append((EXAMPLES / "program.py", programs.flat(1000)))
    for number in range(2):
        with mock.patch.object(Rule, "apply", timed if number else apply):
            for path, text in texts:
                analyse(path, text)
    return times


def measured() -> Figures:
    found: Figures = {"index ms": round(min(milliseconds(index) for _ in range(5)), 2)}
    with tempfile.TemporaryDirectory() as folder, mock.patch.object(cache, "_place", lambda: Path(folder, "stubs")):
        os.chmod(folder, 0o700)
        for name in ("without cache", "with cache"):
            times = parts()
            found[f"all {len(times)} parts, {name}, ms"] = round(sum(one for one, _ in times), 1)
            found[f"slowest part, {name}, ms"] = round(times[0][0], 1)
            found[f"slowest part, {name}"] = times[0][1]
    calls = rule_calls()
    found["rule calls"] = len(calls)
    found["rule call, median µs"] = round(statistics.median(calls), 1)
    found["rule call, 95 % µs"] = round(sorted(calls)[int(0.95 * len(calls))], 1)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the figures to a file, too")
    arguments = parser.parse_args()
    found = measured()
    for name, figure in found.items():
        print(f"{name:<40}{figure:>12}")
    if arguments.json:
        arguments.json.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
