"""Rules that templates call, held against their libraries, and those of which no library tells."""

from __future__ import annotations

import os
import random
from typing import Any

import pytest

from shapeserver.stubs import load_catalogue
from shapeserver.stubs.coverage import read_unproved, reason_without_proof
from shapeserver.stubs.loader import Rule

from .harness import SEED
from .judge import judged
from .sources import source_of, with_templates

CASES = int(os.environ.get("SHAPESERVER_CASES", "3"))
SAMPLE = int(os.environ.get("SHAPESERVER_TEMPLATES", "30"))


def test_no_rule_is_wrong() -> None:
    """Neither a shape that the library contradicts nor an error that it does not raise."""
    names = sorted(with_templates())
    sample = random.Random(f"{SEED}:templates").sample(names, min(SAMPLE, len(names)))
    verdicts = dict(judged(sample, CASES))
    assert verdicts.keys() == set(sample)
    assert [remark for found in verdicts.values() for remark in found.remarks if remark.startswith("wrong")] == []
    assert all(found.counts["known"] + found.counts["unknown"] + found.counts["found"] for found in verdicts.values())


@pytest.mark.parametrize("name", sorted(with_templates()))
def test_a_template_is_for_a_rule(name: str) -> None:
    assert isinstance(load_catalogue().find(name), Rule)
    assert reason_without_proof(name) is None


@pytest.mark.parametrize("name", sorted(read_unproved()))
def test_what_is_unproved_is_a_rule_that_no_library_has(name: str) -> None:
    import tensorflow as tf
    import tf_slim

    path = name.removesuffix(".*").split(".")[1:]
    assert load_catalogue().find(name.removesuffix(".*")) is not None
    assert not any(_has(library, path) for library in (tf, tf.compat.v1))
    assert "contrib.layers" not in name or not hasattr(tf_slim, path[-1])
    assert name.endswith(".*") or source_of(name) is None


def _has(library: Any, path: list[str]) -> bool:
    here = library
    for part in path:
        here = getattr(here, part, None)
    return here is not None
