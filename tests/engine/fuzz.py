"""The edit fuzz: after every random edit, what was kept from before gives exactly what a cold run gives.

    python -m tests.engine.fuzz --seed 0 --programs 100 --edits 60

Compared are the diagnostics, the bindings, hovers, graphs and the whole final heap of three files whose imports of each
other come and go, and with them the version of the library that they run with.  In a broken state the cold project is
given the same pieces, and with them the same last good texts.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from random import Random
from typing import Any

from shapeserver.analysis.graph import Graph, dumps
from shapeserver.analysis.path import Path
from shapeserver.analysis.placement import all_effects
from shapeserver.analysis.project import Project
from shapeserver.analysis.source import split
from shapeserver.analysis.summary import Summary

from .programs import BLOCKS, OTHER, THIRD, TOP, edited, other, program, third
from .small_catalogue import SmallCatalogue

FILES = ("/fuzz/main.py", "/fuzz/other.py", "/fuzz/third.py")
POOLS = (TOP + BLOCKS, OTHER, THIRD)
ODDS = (0.7, 0.15, 0.15)
Texts = tuple[list[str], ...]


class ThreeFiles:
    """A resolver for the files of a fuzzed project."""

    def find(self, module: str, level: int, importer: str) -> str | None:
        path = f"/fuzz/{module}.py"
        return path if path in FILES else None

    def unsaved(self, module: str, level: int, importer: str) -> list[str]:
        return []


class Difference(AssertionError):
    """What an incremental run knows and a cold one does not, or the other way round."""


def new_project() -> Project:
    return Project(SmallCatalogue(), ThreeFiles())


def cold_copy(project: Project) -> Project:
    """A project that has never seen anything but the present pieces of each file."""
    copy = new_project()
    for path in FILES:
        copy._documents[path] = project._documents[path]
    return copy


def snapshot(project: Project, path: str, random: Random) -> dict[str, Any]:
    summary = project.check(path)
    faults = [item.message for item in summary.diagnostics if item.code == "internal-error"]
    if faults:
        raise Difference(f"internal-error: {faults[0]}")
    return {
        "diagnostics": summary.diagnostics,
        "bindings": summary.bindings(unknown=True),
        "hover": summary.hover(random.randrange(40), random.randrange(12)) if random.random() < 0.1 else None,
        "signatures": summary.signatures() if random.random() < 0.2 else None,
        "graphs": graphs(summary) if random.random() < 0.1 else None,
        "heap": dict(summary.sweep.heap),
    }


def graphs(summary: Summary) -> dict[str, str]:
    """The graphs of a file as JSON, or why there is none; recording them changes nothing of what is compared."""
    found = {name: summary.graphs.graph(name) for name in summary.graphs.names}
    recorded = summary.graphs.recorded
    faults = (
        [
            problem.message
            for effect in all_effects(recorded.sweep)
            for problem in effect.problems
            if problem.code == "internal-error"
        ]
        if recorded
        else []
    )
    if faults:
        raise Difference(f"internal-error while recording: {faults[0]}")
    return {name: dumps(graph) if isinstance(graph, Graph) else graph for name, graph in found.items()}


def compare(project: Project, random: Random) -> None:
    """Raise `Difference` if a file is known differently to a cold project."""
    cold = cold_copy(project)
    order = random.sample(FILES, len(FILES))
    for path in order:
        seed = random.random()
        mine, theirs = snapshot(project, path, Random(seed)), snapshot(cold, path, Random(seed))
        for name, value in mine.items():
            if value != theirs[name]:
                raise Difference(f"{path}: {name}\n{_first_difference(value, theirs[name])}")
    for path in FILES:
        source = project._documents[path].source
        if source.is_whole:
            fresh = split(source.text, Path.root(path))
            if [c.path for c in fresh.chunks] != [c.path for c in source.chunks] or fresh.starts != source.starts:
                raise Difference(f"{path}: the split of the text depends on its history")


def _first_difference(mine: Any, theirs: Any) -> str:
    if isinstance(mine, dict):
        key = next(key for key in {**mine, **theirs} if mine.get(key) != theirs.get(key))
        return f"{key}\n  kept: {mine.get(key)}\n  cold: {theirs.get(key)}"
    if isinstance(mine, tuple):
        return f"  kept: {[item for item in mine if item not in theirs][:2]}\n  cold: {[item for item in theirs if item not in mine][:2]}"
    return f"  kept: {mine}\n  cold: {theirs}"


def versions(seed: int, edits: int) -> Iterator[Texts]:
    """The statements of each file after each edit; now and then an earlier version of all comes back."""
    random = Random(seed)
    now: Texts = (program(random), other(random), third(random))
    past: list[Texts] = []
    for _ in range(edits):
        yield now
        past.append(now)
        if random.random() < 0.05:
            now = random.choice(past[-8:])
        else:
            chosen = random.choices(range(len(FILES)), ODDS)[0]
            text = edited(now[chosen], random, POOLS[chosen])
            now = (*now[:chosen], text, *now[chosen + 1 :])


def run(seed: int, edits: int) -> None:
    """One program through its edits; raises `Difference` with the step at which it came."""
    project, random = new_project(), Random(seed)
    for step, texts in enumerate(versions(seed, edits)):
        for path, statements in zip(FILES, texts, strict=True):
            project.update(path, "\n".join(statements) + "\n")
        try:
            compare(project, random)
        except Difference as difference:
            raise Difference(f"seed {seed}, edit {step}: {difference}") from None


def main() -> int:
    parser = argparse.ArgumentParser(description="compare incremental with cold runs")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--programs", type=int, default=100)
    parser.add_argument("--edits", type=int, default=60)
    options = parser.parse_args()
    started, failures = time.perf_counter(), 0
    for seed in range(options.seed, options.seed + options.programs):
        try:
            run(seed, options.edits)
        except Difference as difference:
            failures += 1
            print(difference)
    count = options.programs * options.edits
    print(f"{count} edits in {time.perf_counter() - started:.0f} s, {failures} programs differ")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
