"""SciPy against SciPy, by templates: with numbers, symbols and unknowns."""

from __future__ import annotations

import pytest

from .arguments_scipy import TEMPLATES
from .harness import Engine, run_text
from .libraries import SCIPY
from .templates import must_agree_on


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


@pytest.mark.parametrize("name", TEMPLATES)
def test_template(name: str, engine: Engine) -> None:
    must_agree_on(SCIPY, name, TEMPLATES[name], engine, run_text, cases=8)
