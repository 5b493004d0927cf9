"""What the evaluator compiles is what somebody would have written by hand in JAX: instruction by instruction."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

FILE = Path(__file__).parents[2] / "benchmarks" / "evaluate.py"
NAMES = ("perceptron", "network", "attention", "lstm", "kmeans")


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("benchmarks_evaluate", FILE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", NAMES)
def test_the_compiler_makes_the_same_of_both(name: str, benchmark: ModuleType) -> None:
    assert [case.__name__ for case in benchmark.CASES] == list(NAMES)
    ours, theirs, _ = benchmark.functions(getattr(benchmark, name)())
    assert benchmark.figures(ours) == benchmark.figures(theirs)
    assert benchmark.instructions(ours) == benchmark.instructions(theirs)
    assert sum(benchmark.instructions(ours).values()) > 20
