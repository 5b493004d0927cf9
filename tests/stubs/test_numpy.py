"""Every NumPy rule against NumPy: shapes, dtypes and errors, with numbers, symbols and unknowns."""

from __future__ import annotations

import os
import warnings
from collections import Counter
from typing import Any

import numpy as np
import pytest

from shapeserver.stubs import load_catalogue

from .cases import public_rules
from .harness import Engine, examine, run_text
from .libraries import NUMPY

CASES = int(os.environ.get("SHAPESERVER_CASES", "12"))
SEED = int(os.environ.get("SHAPESERVER_SEED", "1"))
RULES = [name for name in public_rules(load_catalogue(), "numpy") if NUMPY.reason(name) is None]
TOTAL: Counter[str] = Counter()


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def run(text: str) -> Any:
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        return run_text(text)


@pytest.mark.parametrize("name", RULES)
def test_rule(name: str, engine: Engine) -> None:
    tally = examine(NUMPY, name, engine, run, CASES, SEED)
    assert tally is not None, (
        "its arguments cannot be made: add them to arguments_numpy.py, or list it there with a reason"
    )
    assert not tally.failures, "\n".join(tally.failures[:3])
    if name not in NUMPY.silent:
        assert not tally.missed, "not found:\n" + "\n".join(tally.missed[:3])
    TOTAL.update(tally.counts)
