"""Whole programs, written from a one-sentence task without a look at the engine, under both.

Each program runs, is reported clean, and holds no array that contradicts what was predicted.  Most of the names that
held arrays must be fully known.  `make test` runs a handful, sampled by `SHAPESERVER_SEED`; `make truth` runs all.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from .compare import LEVELS, Report, compare_program

FOLDER = Path(__file__).parent / "programs"
ALL = sorted(path.name for path in FOLDER.glob("*.py"))
SECONDS = 300
SAMPLE = 6
EVERYTHING = os.environ.get("SHAPESERVER_PROGRAMS") == "all"
FLOOR = 0.9 if EVERYTHING else 0.6  # a handful may be the hardest ones
SEED = int(os.environ.get("SHAPESERVER_SEED", "1"))


def chosen(everything: bool) -> list[str]:
    """What is run: all programs, or a few of each library."""
    if everything:
        return ALL
    lottery = random.Random(SEED)
    libraries = sorted({name.partition("_")[0] for name in ALL})
    of_each = [[name for name in ALL if name.startswith(library + "_")] for library in libraries]
    drawn = [lottery.choice(names) for names in of_each]
    others = [name for name in ALL if name not in drawn]
    return sorted(drawn + lottery.sample(others, max(0, min(len(others), SAMPLE - len(drawn)))))


PROGRAMS = chosen(EVERYTHING)


@cache
def compared(name: str) -> Report:
    return compare_program(FOLDER / name, SECONDS)


def problems(name: str) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "shapeserver", "check", str(FOLDER / name), "--output-format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.strip(), done.stderr
    return [each for each in json.loads(done.stdout) if each["severity"] != "hint"]


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_that_works_is_reported_clean(name: str) -> None:
    assert problems(name) == []


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_holds_the_predicted_shapes(name: str) -> None:
    report = compared(name)
    assert report.outcome == "finished", report.error
    assert [str(spot) for spot in report.contradictions] == []


def test_most_names_are_fully_known() -> None:
    counts = {level: sum(compared(name).count(level) for name in PROGRAMS) for level in LEVELS}
    assert counts["known"] >= FLOOR * sum(counts.values()) > 0, counts
