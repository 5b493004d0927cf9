"""The command `stubs coverage`, its tables and its page."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner

from shapeserver.cli.stubs import cli
from shapeserver.stubs import load_catalogue
from shapeserver.stubs.coverage import LIBRARIES, STATES, read_measured, read_uses, report

from .data_dependent import NUMBERS_DECIDE
from .harness import SEED
from .measure import by_calls, wanted
from .sources import source_of

PAGE = Path(__file__).parents[2] / "docs" / "coverage.md"
SAMPLE = 25


def invoke(*arguments: str) -> str:
    done = CliRunner().invoke(cli, ["stubs", "coverage", *arguments])
    assert done.exit_code == 0, done.output
    return done.output


def test_every_name_has_a_state_and_uses_add_up() -> None:
    catalogue = load_catalogue()
    for library in LIBRARIES:
        found = report(catalogue, library)
        assert {line.state for line in found.lines} <= set(STATES)
        assert found.uses(*STATES) == sum(use.uses for use in read_uses() if use.library == library)
    assert {use.library for use in read_uses()} == set(LIBRARIES)


def test_a_name_is_what_its_measured_rule_is() -> None:
    found = {line.use.name: line for line in report(load_catalogue(), "numpy").lines}
    assert found["numpy.zeros"].state == "covered"
    assert found["numpy.ndarray.__compare__"].detail.startswith("numpy.ndarray.__lt__: ")
    assert found["numpy.nonzero"].state == "data-dependent"
    assert found["numpy.ndarray.title"].state == "miscounted"


def test_the_formats_tell_the_same() -> None:
    (data,) = json.loads(invoke("--library", "keras", "--output-format", "json"))
    share = f"{100 * report(load_catalogue(), 'keras').share('covered'):.2f} %"
    assert round(data["covered"], 3) == round(float(share[:-2]) / 100, 3)
    assert f"keras: {share} of {data['uses']} uses are covered" in invoke("--library", "keras")
    assert f"## keras: {share} of {data['uses']} uses" in invoke("--output-format", "markdown")


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == invoke("--output-format", "markdown"), (
        "run: shapeserver stubs coverage --output-format markdown > docs/coverage.md"
    )


def test_a_sample_of_the_measures_is_current() -> None:
    """A rule that was measured as good enough still is, and the other way round."""
    called = [name for name in wanted() if source_of(name) is not None and name not in NUMBERS_DECIDE]
    sample = random.Random(f"{SEED}:coverage").sample(called, SAMPLE)
    known = read_measured()
    judged = {name: again.is_enough for name, again in by_calls(sample).items()}
    assert len(judged) > SAMPLE // 2
    assert judged == {name: known[name].is_enough for name in judged}, "run: python -m tests.stubs.measure"


@pytest.mark.parametrize("name", sorted(NUMBERS_DECIDE))
def test_the_numbers_decide(name: str) -> None:
    import tensorflow as tf

    proof = NUMBERS_DECIDE[name]
    names: dict[str, Any] = {"np": np, "tf": tf}
    one, other = (tuple(eval(proof.expression, names | {"x": eval(x)}).shape) for x in (proof.one, proof.other))
    assert one != other
    rule = load_catalogue().find(name)
    assert rule is not None and rule.name == name
