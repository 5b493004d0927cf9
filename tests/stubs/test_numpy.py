"""Every NumPy rule against NumPy: shapes, dtypes and errors, with numbers, symbols and unknowns."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pytest

from .harness import Engine, exercised, must_agree, run_text, stale_entries
from .libraries import NUMPY


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def run(text: str) -> Any:
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        return run_text(text)


@pytest.mark.parametrize("name", exercised(NUMPY))
def test_rule(name: str, engine: Engine) -> None:
    must_agree(NUMPY, name, engine, run, cases=8)


def test_the_tables_name_rules() -> None:
    assert stale_entries(NUMPY) == []
