"""Every right example and every program of `tests/truth`: the run contradicts no prediction, on any engine.

`make test` takes a few, sampled by `SHAPESERVER_SEED`; with `SHAPESERVER_PROGRAMS=all` (`make truth`) all are taken, and
the share of predictions that were compared is printed for each engine; `SHAPESERVER_ENGINES` names those to take.
"""

from __future__ import annotations

import os
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import jax
import pytest

from .compared import FILES, Tally, reports

SEED = int(os.environ.get("SHAPESERVER_SEED", "1"))
EVERYTHING = os.environ.get("SHAPESERVER_PROGRAMS") == "all"
SAMPLED = {"numpy": 4, "tensorflow": 1, "jax": 2}
ENGINES = os.environ.get("SHAPESERVER_ENGINES", " ".join(SAMPLED)).split()
SHARE = 0.45  # of what is predicted in a file is run and compared at least; the rest is named in the report
TOTAL = {"numpy": 0.9, "tensorflow": 0.9, "jax": 0.9}  # in all of them together
TALLIES: dict[str, Tally] = defaultdict(Tally)


def _chosen() -> list[tuple[str, Path]]:
    chance = random.Random(SEED)
    return [
        (engine, file)
        for engine in ENGINES
        for file in (FILES if EVERYTHING else chance.sample(FILES, SAMPLED[engine]))
    ]


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """What JAX compiled for one file is of no use to another, and all of it takes gigabytes."""
    yield
    jax.clear_caches()


@pytest.mark.parametrize(("engine", "file"), _chosen(), ids=lambda value: getattr(value, "stem", value))
def test_no_prediction_is_contradicted(engine: str, file: Path) -> None:
    tally = Tally()
    for report in reports(file, engine):
        tally.add(report)
        TALLIES[engine].add(report)
    assert tally.contradictions == []
    assert tally.predicted
    assert tally.share >= SHARE, tally.reasons.most_common(5)


@pytest.mark.parametrize("engine", ENGINES)
def test_most_predictions_are_compared(engine: str, capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print(f"\n{engine}: {TALLIES[engine]}")
    assert TALLIES[engine].predicted
    assert TALLIES[engine].share >= (TOTAL[engine] if EVERYTHING else SHARE)
