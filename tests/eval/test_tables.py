"""Every entry of the tables runs on every engine that claims it, and the engines agree."""

from __future__ import annotations

import os
import random
from collections import defaultdict
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from shapeserver.eval import engines
from shapeserver.eval.engine import Call, Engine
from shapeserver.eval.tables import canonical, tables
from shapeserver.eval.values import Made

from ..stubs.harness import SEED
from .calls import Case, cases

CASES = list(cases())
OPERATIONS = sorted({case.operation for case in CASES})
SHARE = 1 if os.environ.get("SHAPESERVER_EVERY_OPERATION") else 14  # one in so many, other ones for each seed
SAMPLE = random.Random(SEED).sample(OPERATIONS, len(OPERATIONS) // SHARE)


@pytest.fixture(scope="module")
def by_name() -> dict[str, Engine]:
    return {name: engines.make(name) for name in engines.NAMES}


def _arrays(engine: Engine, value: Any) -> Any:
    """The arrays of an argument as the engine's own; TensorFlow is given NumPy's, as a program does."""
    if isinstance(value, (list, tuple)):
        return type(value)(_arrays(engine, item) for item in value)
    if isinstance(value, slice) or not isinstance(value, (np.ndarray, np.generic)):
        return value
    return engine.array(value)


def _result(engine: Engine, case: Case) -> list[np.ndarray]:
    engine.restart(0)
    layer = None if case.made is None else Made(case.operation, case.made, 0)
    tensors = engine.name == "tensorflow" and not case.operation.startswith("numpy.")

    def given(items: tuple[tuple[str, Any], ...]) -> tuple[tuple[str, Any], ...]:
        found = ((name, _arrays(engine, value)) for name, value in items)
        return tuple((name, _tensor(value) if tensors else value) for name, value in found)

    return _flat(engine, engine.call(Call(case.operation, given(case.arguments), layer, dict(given(case.weights)))))


def _tensor(value: Any) -> Any:
    if isinstance(value, list) and value and all(isinstance(item, np.ndarray) for item in value):
        return [tf.convert_to_tensor(item) for item in value]
    return tf.convert_to_tensor(value) if isinstance(value, np.ndarray) else value


def _flat(engine: Engine, value: Any) -> list[np.ndarray]:
    if value is None or isinstance(value, str):
        return []
    if isinstance(value, (list, tuple)):
        return [leaf for item in value for leaf in _flat(engine, item)]
    found = engine.host(value)
    return [] if found.dtype == object or found.dtype.kind in "OSU" else [found]


@pytest.mark.parametrize("operation", sorted(SAMPLE))
def test_engines_agree(operation: str, by_name: dict[str, Engine]) -> None:
    for case in (one for one in CASES if one.operation == operation):
        found = {name: _result(engine, case) for name, engine in by_name.items() if engine.claims(operation)}
        assert "tensorflow" in found, case
        wanted = found["tensorflow"]
        for name, results in found.items():
            assert [one.shape for one in results] == [one.shape for one in wanted], (name, str(case))
            if case.exact:
                for one, two in zip(results, wanted, strict=True):
                    np.testing.assert_allclose(_real(one), _real(two), rtol=2e-4, atol=2e-4, err_msg=f"{name}: {case}")


def _real(x: np.ndarray) -> np.ndarray:
    return x if np.iscomplexobj(x) else x.astype("float64")


def test_every_entry_has_a_call() -> None:
    called = {case.operation for case in CASES} | {canonical(case.operation) for case in CASES}
    assert sorted(tables().known - called) == []


def test_what_no_table_names_is_not_run(by_name: dict[str, Engine]) -> None:
    for name in ("numpy.load", "numpy.fromfile", "tensorflow.io.write_file", "os.system", "keras.models.load_model"):
        assert not any(engine.claims(name) for engine in by_name.values())


def test_the_engines_cover_the_tables(by_name: dict[str, Engine]) -> None:
    """NumPy and JAX lack only what is named here."""
    missing = defaultdict(list)
    for name in sorted(tables().known):
        for engine in by_name.values():
            if not engine.claims(name):
                missing[engine.name].append(name)
    own = (
        "keras.layers.ConvLSTM2D keras.layers.Cropping1D keras.layers.Cropping2D keras.layers.GroupNormalization "
        "keras.layers.RMSNormalization keras.layers.UnitNormalization tensorflow.RaggedTensor.to_tensor "
        "tensorflow.ragged.constant"
    ).split()
    assert dict(missing) == {"numpy": own, "jax": own}
