"""NumPy's rules given masked arrays and matrices: what comes out has the shape, the dtype and, of matrices, the class.

The cases are those of `test_numpy`, with every array made one of the derived class.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from shapeserver.analysis.value import Array
from shapeserver.stubs import load_catalogue
from shapeserver.stubs.loader import Rule

from .cases import Library, make_case
from .compare import contradiction
from .harness import SEED, Engine, exercised
from .libraries import NUMPY
from .test_numpy import run

MASKED = replace(NUMPY, array=lambda dims, dtype: f"np.ma.array(np.ones({dims!r}, dtype={dtype!r}))")
MATRIX = replace(
    NUMPY,
    array=lambda dims, dtype: f"np.asmatrix(np.ones({dims!r}, dtype={dtype!r}))",
    ranks=(2,),
    sizes=(1, 2, 2, 3, 3, 4),
)
LEFT_OUT = (
    "numpy.ma.",
    "numpy.matrix.",
    "numpy.polynomial.",
    "numpy.random.",
    "numpy.lib.",
    "numpy.char.",
    "numpy.strings.",
)
REFLECTED = "numpy.ndarray.__r"  # Python asks the other operand first
RULES = [name for name in exercised(NUMPY) if not name.startswith((*LEFT_OUT, REFLECTED))]
CASES = 3


@pytest.mark.parametrize("library", [MASKED, MATRIX], ids=["masked", "matrix"])
def test_what_rules_give(library: Library) -> None:
    engine = Engine()
    found = list(_faults(library, engine))
    assert len(RULES) > 400
    assert found == []


def _faults(library: Library, engine: Engine) -> Iterator[str]:
    catalogue = load_catalogue()
    for name in RULES:
        rule, chance = catalogue.find(name), random.Random(f"{SEED}:{name}")
        assert isinstance(rule, Rule)
        for _ in range(CASES):
            case = make_case(library, catalogue, rule, chance)
            if case is None:
                continue
            text = case.concrete(library)
            try:
                real = run(text)
            except Exception:
                continue
            value, errors = engine.run(text)
            verdict = errors[0] if errors else contradiction(engine.heap, value, real, library, {})
            is_vague = not isinstance(value, Array) or value.kind not in ("numpy.ndarray", "numpy.matrix")
            if (
                not verdict
                and not is_vague
                and isinstance(real, np.ndarray)
                and not isinstance(real, np.ma.MaskedArray)
            ):
                is_matrix = isinstance(real, np.matrix)
                verdict = "" if is_matrix == (value.kind == "numpy.matrix") else f"its class is {type(real).__name__}"
            if verdict:
                yield f"{case}: {verdict}"
