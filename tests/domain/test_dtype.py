"""Every pair of dtypes, compared with NumPy, TensorFlow and Keras themselves."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import combinations_with_replacement, product
from typing import Any

import numpy as np
import pytest

from shapeserver.analysis import dtype
from shapeserver.analysis.dtype import WEAK
from shapeserver.analysis.shape import Mismatch

NUMERIC = "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128".split()
PYTHON = dict(zip(WEAK, (True, 1, 1.5, 1j), strict=True))


def sample(name: str) -> Any:
    return PYTHON[name] if name in PYTHON else np.ones((), name)[None]


@pytest.mark.parametrize("one", [*NUMERIC, *WEAK])
def test_numpy_promotes_as_it_does(one: str) -> None:
    for other in (*NUMERIC, *WEAK):
        expected = np.result_type(*(PYTHON.get(name, name) for name in (one, other)))
        assert dtype.numpy_promote(one, other) == expected, (one, other)


def test_numpy_promotes_more_than_two() -> None:
    for names in combinations_with_replacement((*NUMERIC, *WEAK), 3):
        expected = np.result_type(*(PYTHON.get(name, name) for name in names))
        assert dtype.numpy_promote(*names) == expected, names


def test_numpy_divides() -> None:
    for one, other in product((*NUMERIC, *WEAK), repeat=2):
        expected = np.asarray(np.true_divide(sample(one), sample(other))).dtype
        assert dtype.numpy_true_divide(one, other) == expected, (one, other)


def test_numpy_sums_and_takes_roots() -> None:
    for name in NUMERIC:
        assert dtype.numpy_default_sum(name) == np.sum(sample(name)).dtype, name
        assert dtype.numpy_float(name) == np.sqrt(sample(name)).dtype, name
    assert dtype.numpy_float("python int") == np.sqrt(1).dtype


def test_what_is_unknown_stays_unknown() -> None:
    assert dtype.numpy_promote("float32", None) is None
    assert dtype.numpy_true_divide(None, "python int") is None
    assert dtype.keras_promote(None, "float32") is None
    assert dtype.tensorflow_combine(None, "python int") is None


TEXTS = """
float32 f4 <f4 >f4 =f4 f float single half e float16 f2 double d float64 f8 float int i4 i int32 int64 i8 l q long
intp int8 i1 b byte uint8 u1 B ubyte uint16 H uint32 I uint64 Q uint bool ? bool_ complex64 F c8 complex128 D c16
complex csingle cdouble object O U S str bytes U5 S3 datetime64 timedelta64 M8[ns] datetime64[D] m8[s] int_ object_
""".split()


@pytest.mark.parametrize("code", TEXTS)
def test_names_of_numpy(code: str) -> None:
    kind = np.dtype(code)
    expected = {"U": "str", "S": "bytes", "M": "datetime64", "m": "timedelta64"}.get(kind.kind, kind.name)
    assert dtype.canonical(code) == expected


def test_names_that_mean_nothing() -> None:
    for code in ("", "float7", "no", "f3", "<", "numpy"):
        assert dtype.canonical(code) is None
    assert dtype.canonical("numpy.float32") == "float32"
    assert dtype.canonical("tf.float32") == "float32"


def test_short_names() -> None:
    names = "float32 int64 uint8 bool complex64 bfloat16 str float16 datetime64".split()
    assert [dtype.short(name) for name in names] == "f32 i64 u8 bool c64 bf16 str f16 datetime64".split()


def test_categories() -> None:
    assert [dtype.category(name) for name in ("bool", "int8", "uint8", "bfloat16", "complex64", "str")] == [
        "bool",
        "integer",
        "unsigned",
        "float",
        "complex",
        "other",
    ]
    assert dtype.is_floating("float16") and not dtype.is_floating("int8")
    assert dtype.is_integer("uint8") and not dtype.is_integer("bool")
    assert dtype.is_complex("complex64")


@pytest.fixture(scope="module")
def tensorflow() -> Any:
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    return pytest.importorskip("tensorflow")


def combined(call: Callable[[], str | None]) -> str | None:
    try:
        return call()
    except Mismatch as mismatch:
        assert mismatch.code == "dtype-mismatch"
        return "refused"


def test_tensorflow_refuses_what_it_refuses(tensorflow: Any) -> None:
    """Tensors by `tf.where`, which accepts every dtype, and numbers by addition in a graph, which converts them."""
    tf = tensorflow
    names = [*NUMERIC, "bfloat16"]

    def real(one: str, other: str) -> str:
        parts = [PYTHON[name] if name in PYTHON else tf.zeros((), name) for name in (one, other)]
        parts.sort(key=lambda part: not hasattr(part, "dtype"))
        combine = tf.where if one in names and other in names else lambda _, a, b: tf.equal(a, b)
        try:
            with tf.Graph().as_default():
                parts = [tf.zeros((), part.dtype) if hasattr(part, "dtype") else part for part in parts]
                combine(True, *parts)
        except (ValueError, TypeError):
            return "refused"
        return one if one in names else other

    for one, other in product([*names, *WEAK], repeat=2):
        if one in names or other in names:
            assert combined(lambda one=one, other=other: dtype.tensorflow_combine(one, other)) == real(one, other), (
                one,
                other,
            )
    for one in WEAK:
        assert dtype.tensorflow_combine(one) == tf.convert_to_tensor(PYTHON[one]).dtype.name


def test_keras_promotes_as_it_does(tensorflow: Any) -> None:
    import keras

    python = dict(zip(WEAK, (bool, int, float, complex), strict=True))
    names = [*NUMERIC, "bfloat16", *WEAK]
    for count in (1, 2, 3):
        for chosen in combinations_with_replacement(names, count):
            expected = keras.backend.result_type(*(python.get(name, name) for name in chosen))
            assert dtype.keras_promote(*chosen) == expected, chosen
    for one, other in product(names, repeat=2):
        assert dtype.keras_promote(one, other) == dtype.keras_promote(other, one)
