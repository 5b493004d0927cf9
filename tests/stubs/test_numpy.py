"""Every NumPy rule against NumPy: shapes, dtypes and errors, with numbers and with symbols."""

from __future__ import annotations

import os
import warnings
from collections import Counter
from typing import Any

import numpy as np
import pytest
from shapeserver.stubs.loader import Rule, load_catalogue

from .harness import Engine, examine
from .numpy_library import NUMPY
from .unexercised import UNEXERCISED

CASES = int(os.environ.get("SHAPESERVER_CASES", "12"))
SEED = int(os.environ.get("SHAPESERVER_SEED", "1"))
_CATALOGUE = load_catalogue()
RULES = sorted(name for name in _CATALOGUE.names() if name.startswith("numpy."))
_ENGINE = Engine()
TOTAL: Counter[str] = Counter()


def run(text: str) -> Any:
    names: dict[str, Any] = {}
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        exec(compile(text, "case", "exec"), names)
    return names["r"]


@pytest.mark.parametrize("name", [name for name in RULES if name not in UNEXERCISED])
def test_rule(name: str) -> None:
    rule = _CATALOGUE.find(name)
    assert isinstance(rule, Rule)
    tally = examine(NUMPY, rule, _ENGINE, run, CASES, SEED)
    assert tally is not None, "its arguments cannot be made: add them to numpy_library.py or list it in unexercised.py"
    assert not tally.failures, "\n".join(tally.failures[:3])
    TOTAL.update(tally.counts)


def test_most_errors_are_found() -> None:
    """Rules may stay silent where they are not sure, but most of what NumPy refuses is found."""
    if TOTAL["error found"] + TOTAL["error missed"] > 200:
        assert TOTAL["error found"] > TOTAL["error missed"]
    assert sum(TOTAL.values()) >= 0


def test_unexercised_rules_exist() -> None:
    assert not [name for name in UNEXERCISED if name.startswith("numpy.") and name not in RULES]
