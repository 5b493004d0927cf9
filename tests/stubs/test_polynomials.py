"""The families of series share their rules: each is held against the functions of every family."""

from __future__ import annotations

from dataclasses import replace

import pytest

from .harness import Engine, exercised, must_agree
from .libraries import NUMPY
from .test_numpy import run

SHARED = "numpy.polynomial.polynomial"
FAMILIES = {"chebyshev": "cheb", "legendre": "leg", "hermite": "herm", "hermite_e": "herme", "laguerre": "lag"}
OWN = (f"{SHARED}.polyvalfromroots",)  # the other families have none
NAMES = [f"{SHARED}.polytoseries"] + [name for name in exercised(NUMPY) if name.startswith(SHARED) and name not in OWN]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


CASES = [(name, family) for name in NAMES for family in FAMILIES if (family, name) != ("hermite", f"{SHARED}.polyline")]


@pytest.mark.parametrize(("name", "family"), CASES)
def test_rule(name: str, family: str, engine: Engine) -> None:
    prefix = FAMILIES[family]
    short = name.rpartition(".")[2].removeprefix("poly")
    spelled = f"np.polynomial.{family}." + (f"poly2{prefix}" if short == "toseries" else prefix + short)
    must_agree(replace(NUMPY, spell=lambda _: spelled), name, engine, run, cases=6)
