"""Keras's operations, losses, activations and utilities against Keras."""

from __future__ import annotations

import os

import pytest

from shapeserver.stubs import load_catalogue

from .cases import public_rules
from .harness import Engine, examine, run_text
from .libraries import KERAS

CASES = int(os.environ.get("SHAPESERVER_CASES", "2"))
SEED = int(os.environ.get("SHAPESERVER_SEED", "1"))
RULES = [name for name in public_rules(load_catalogue(), "keras") if KERAS.reason(name) is None]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


@pytest.mark.parametrize("name", RULES)
def test_rule(name: str, engine: Engine) -> None:
    tally = examine(KERAS, name, engine, run_text, CASES, SEED)
    assert tally is not None, "its arguments cannot be made: add them to arguments_keras.py, or a reason there"
    assert not tally.failures, "\n".join(tally.failures[:3])
