"""scikit-learn's rules against scikit-learn: estimators are constructed, fitted and asked, by templates."""

from __future__ import annotations

import warnings
from typing import Any

import pytest

from .arguments_sklearn import TEMPLATES
from .harness import Engine, run_text
from .libraries import SKLEARN
from .templates import must_agree_on


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def run(text: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return run_text(text)


@pytest.mark.parametrize("name", TEMPLATES)
def test_template(name: str, engine: Engine) -> None:
    must_agree_on(SKLEARN, name, TEMPLATES[name], engine, run, cases=6)
