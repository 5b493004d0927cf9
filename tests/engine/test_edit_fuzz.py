"""After every random edit, the incremental result equals a cold run."""

from __future__ import annotations

import os

import pytest

from .fuzz import run

PROGRAMS = int(os.environ.get("SHAPESERVER_FUZZ_PROGRAMS", "30"))
FIRST = int(os.environ.get("SHAPESERVER_SEED", "1")) * 1000


@pytest.mark.parametrize("seed", range(FIRST, FIRST + PROGRAMS))
def test_incremental_equals_cold(seed: int) -> None:
    run(seed, edits=40)
