"""scikit-learn's rules against scikit-learn: estimators are constructed, fitted and asked, by templates."""

from __future__ import annotations

import os
import random
import warnings
from typing import Any

import pytest

from .arguments_sklearn import TEMPLATES
from .harness import SEED, Engine, Examination, run_text
from .libraries import SKLEARN
from .templates import make

CASES = int(os.environ.get("SHAPESERVER_CASES", "6"))


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def run(text: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return run_text(text)


@pytest.mark.parametrize("name", TEMPLATES)
def test_template(name: str, engine: Engine) -> None:
    chance = random.Random(f"{SEED}:{name}")
    examination = Examination(SKLEARN, engine, run)
    for _ in range(CASES):
        examination.check(make(TEMPLATES[name], chance, SKLEARN.dtypes, SKLEARN.sizes))
    tally = examination.tally
    assert not tally.failures, "\n".join(tally.failures[:3])
    assert not tally.missed, "not found:\n" + "\n".join(tally.missed[:3])
    assert tally.counts["known"] + tally.counts["unknown"] + tally.counts["error found"], dict(tally.counts)
