"""pandas' rules against pandas: frames are made of arrays and asked for arrays, by templates."""

from __future__ import annotations

import pytest

from .arguments_pandas import TEMPLATES
from .harness import Engine, run_text
from .libraries import PANDAS
from .templates import must_agree_on


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


@pytest.mark.parametrize("name", TEMPLATES)
def test_template(name: str, engine: Engine) -> None:
    must_agree_on(PANDAS, name, TEMPLATES[name], engine, run_text, cases=6)
