"""The edit fuzz: after every random edit, what was kept from before gives exactly what a cold run gives.

    python -m tests.engine.fuzz --seed 0 --programs 100 --edits 60

Compared are the diagnostics, the bindings, hovers and the whole final heap of two files that import each other.  In
a broken state the cold project is given the same pieces, and with them the same last good texts.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from random import Random
from typing import Any

from shapeserver.analysis.path import Path
from shapeserver.analysis.project import Project
from shapeserver.analysis.source import split

from .programs import BLOCKS, OTHER, TOP, edited, other, program
from .small_catalogue import SmallCatalogue

MAIN, OTHER_FILE = "/fuzz/main.py", "/fuzz/other.py"
FILES = (MAIN, OTHER_FILE)


class TwoFiles:
    """A resolver for the two files of a fuzzed project."""

    def find(self, module: str, level: int, importer: str) -> str | None:
        return {"main": MAIN, "other": OTHER_FILE}.get(module)


class Difference(AssertionError):
    """What an incremental run knows and a cold one does not, or the other way round."""


def new_project() -> Project:
    return Project(SmallCatalogue(), TwoFiles())


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
        "heap": dict(summary.sweep.heap),
    }


def compare(project: Project, random: Random) -> None:
    """Raise `Difference` if either file is known differently to a cold project."""
    cold = cold_copy(project)
    order = list(FILES) if random.random() < 0.5 else list(reversed(FILES))
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


def versions(seed: int, edits: int) -> Iterator[tuple[str, str]]:
    """The texts of both files after each edit; now and then an earlier version comes back."""
    random = Random(seed)
    main, second = program(random), other(random)
    past: list[tuple[list[str], list[str]]] = []
    for _ in range(edits):
        yield "\n".join(main) + "\n", "\n".join(second) + "\n"
        past.append((main, second))
        if random.random() < 0.05:
            main, second = random.choice(past[-8:])
        elif random.random() < 0.8:
            main = edited(main, random, TOP + BLOCKS)
        else:
            second = edited(second, random, OTHER)


def run(seed: int, edits: int) -> None:
    """One program through its edits; raises `Difference` with the step at which it came."""
    project, random = new_project(), Random(seed)
    for step, (main, second) in enumerate(versions(seed, edits)):
        project.update(MAIN, main)
        project.update(OTHER_FILE, second)
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
