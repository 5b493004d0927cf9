"""How long after an edit the editor knows: the real server over stdio, on generated files.

Many edits change no problem, and then nothing is published by design. So each edit is followed by the request
`shapeserver/status`, which is answered when the edited version is analysed and its problems, if changed, are
published: the time from sending the edit to that answer is an upper bound of the time to the publication. Each edit
writes a number or name that the file has not had before, except that every second import goes back to the right one.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks import programs
from tests.lsp.client import REPOSITORY, Process, at, running

RATE = "rate = 0.5"
PAUSE = 0.01
DEMO = REPOSITORY / "examples" / "broken" / "demo.py"


@dataclass(frozen=True, slots=True)
class Edit:
    """What is typed over the text that comes next after the given part of the file: `new` makes the text of round n."""

    file: str
    text: str
    name: str
    old: str
    new: Callable[[int], str]
    part: float = 0.0
    modules: Mapping[str, str] = field(default_factory=dict)
    """The texts of the files beside it, by name."""


@dataclass(frozen=True, slots=True)
class Figure:
    file: str
    lines: int
    edit: str
    count: int
    p50: float
    p95: float
    worst: float


def edits() -> Iterator[Edit]:
    for lines in (300, 2000):
        name, text = f"flat, {lines} lines", programs.flat(lines)
        yield Edit(name, text, "body", RATE, rate, part=0.5)
        yield Edit(name, text, "weight", "(128, 64)", lambda number: f"(128, {64 + number})")
        yield Edit(
            name, text, "import", "numpy as np", lambda number: f"numpy as n{'p' if number % 2 == 0 else number}"
        )
    for name, make in (("class", programs.in_class), ("main()", programs.in_main), ("with", programs.in_with)):
        text = make(1000)
        for place, part in (("start", 0.0), ("middle", 0.5), ("end", 0.93)):
            yield Edit(f"{name}, 1000 lines", text, place, RATE, rate, part)
    modules = programs.modules(200)
    text = modules["m0"] + programs.flat(300)
    yield Edit("first of 200 files", text, "body", RATE, rate, part=0.5, modules=modules)
    yield Edit("first of 200 files", text, "import", "m3", lambda number: f"m{3 + number % 2}", modules=modules)


def rate(number: int) -> str:
    return f"rate = 0.{500 + number}"


def measured(edit: Edit, count: int) -> Figure:
    with TemporaryDirectory() as folder, running() as client:
        for name, text in edit.modules.items():
            Path(folder, f"{name}.py").write_text(text, encoding="utf-8")
        uri = Path(folder, "program.py").as_uri()
        client.initialize(Path(folder))
        client.open(uri, edit.text)
        client.analysed(uri)
        start = edit.text.index(edit.old, round(edit.part * len(edit.text)))
        line, column = edit.text.count("\n", 0, start), start - (edit.text.rfind("\n", 0, start) + 1)
        times, old = [], edit.old
        for number in range(1, count + 1):
            new = edit.new(number)
            times.append(latency(client, uri, number + 1, at((line, column), (line, column + len(old)), new)))
            old = new
            time.sleep(PAUSE)
    rounded = [round(one, 2) for one in (statistics.median(times), percentile(times, 0.95), max(times))]
    return Figure(edit.file, edit.text.count("\n"), edit.name, count, *rounded)


def latency(client: Process, uri: str, version: int, change: dict[str, Any]) -> float:
    started = time.perf_counter()
    client.change(uri, version, change)
    status = client.analysed(uri)
    milliseconds = 1000 * (time.perf_counter() - started)
    assert status["version"] == version and status["problems"] in (0, 1)
    return milliseconds


def cold_start() -> float:
    """Milliseconds from starting the process to the first problems of a small broken program."""
    started = time.perf_counter()
    with running() as client:
        client.initialize()
        client.open(DEMO.as_uri(), DEMO.read_text(encoding="utf-8"))
        assert client.problems(DEMO.as_uri())
        return 1000 * (time.perf_counter() - started)


def percentile(values: list[float], part: float) -> float:
    return sorted(values)[min(len(values) - 1, round(part * len(values)))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=40, help="edits of each kind")
    parser.add_argument("--only", default="", help="the files whose names begin with this")
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the figures to a file, too")
    arguments = parser.parse_args()
    starts = [round(cold_start(), 1) for _ in range(5)]
    print(f"cold start to first problems: median {statistics.median(starts)} ms, worst {max(starts)} ms\n")
    print(f"{'file':<20}{'edit':<10}{'p50 ms':>10}{'p95 ms':>10}{'worst ms':>10}")
    figures = []
    for edit in (edit for edit in edits() if edit.file.startswith(arguments.only)):
        figure = measured(edit, arguments.count)
        figures.append(figure)
        print(
            f"{figure.file:<20}{figure.edit:<10}{figure.p50:>10.1f}{figure.p95:>10.1f}{figure.worst:>10.1f}", flush=True
        )
    if arguments.json:
        found = {"cold_start_milliseconds": starts, "edits": [asdict(figure) for figure in figures]}
        arguments.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
