"""Every TensorFlow rule against TensorFlow: shapes, dtypes and errors, with numbers, symbols and unknowns."""

from __future__ import annotations

from typing import Any

import pytest

from .harness import Engine, exercised, must_agree, run_text, stale_entries
from .libraries import TENSORFLOW


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def run(text: str) -> Any:
    import tensorflow

    tensorflow.get_logger().setLevel("ERROR")
    return run_text(text)


@pytest.mark.parametrize("name", exercised(TENSORFLOW))
def test_rule(name: str, engine: Engine) -> None:
    must_agree(TENSORFLOW, name, engine, run, cases=5)


def test_the_tables_name_rules() -> None:
    assert stale_entries(TENSORFLOW) == []
