"""What is fed to a graph: deterministic numbers of the right shape, dtype and range.

There are two *moods*: "signed" feeds normally distributed floats, "positive" floats between 0.1 and 0.9, positive
weights, and zeros for integers without a bound.  A NaN that only one of them brings says something of the numbers, not
of the program.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from ..analysis.graph import Field, Graph, Input, Parameter, evaluate, fields_of
from .roles import bounds_of, probabilities

MOODS = ("signed", "positive")
PYTHON = {"python int": "int64", "python float": "float64", "python bool": "bool"}  # numbers that take any dtype
SCALE = 0.3  # of random weights, if nothing else is known


class Unfeedable(Exception):
    """No array can be made for an input: texts, records, objects."""


def make(graph: Graph, lengths: Mapping[str, int], seed: int, mood: str) -> dict[str, Any]:
    """Arrays for all inputs and for those parameters that do not begin as another tensor, by their identities."""
    shares, bounds = probabilities(graph), bounds_of(graph, lengths)
    found: dict[str, Any] = {}
    for item in graph.inputs:
        chance = _chance(seed, item.id)
        value = _input(item, lengths, chance, mood, bounds.get(item.id))
        value = _as_shares(value) if item.id in shares and value.ndim else value
        is_python = item.role == "number" or item.kind.startswith("builtins.") or item.dtype in PYTHON
        found[item.id] = value.item() if is_python and not value.ndim else value
    for parameter in graph.parameters:
        if isinstance(parameter.initial, str):
            found[parameter.id] = _weight(parameter, lengths, _chance(seed, parameter.id), mood)
    return found


def array(shape: tuple[int, ...], dtype: str, chance: np.random.Generator, mood: str, below: int | None = None) -> Any:
    """An array of this shape and dtype; raises `Unfeedable` for what is no number, alone or in a record."""
    fields = fields_of(dtype)
    if fields is not None:
        return _records(shape, fields, chance, mood)
    dtype = PYTHON.get(dtype, dtype)
    try:
        kind = np.dtype(dtype).kind
    except TypeError:
        kind = "f" if dtype == "bfloat16" else "O"
    if kind == "b":
        return chance.random(shape) < 0.5
    if kind in "iu":
        highest = below if below is not None else 256 if dtype == "uint8" else 1 if mood == "positive" else 2
        return chance.integers(0, max(highest, 1), shape).astype(dtype)
    if kind in "fc":
        floats = chance.uniform(0.1, 0.9, shape) if mood == "positive" else chance.normal(size=shape)
        return floats.astype(_named(dtype))
    raise Unfeedable(f"no values of dtype {dtype} are made")


def _records(shape: tuple[int, ...], fields: Iterable[Field], chance: np.random.Generator, mood: str) -> Any:
    parts = {field.name: array((*shape, *field.dims), field.dtype, chance, mood) for field in fields}
    rank = len(shape)
    found = np.zeros(shape, [(name, part.dtype, part.shape[rank:]) for name, part in parts.items()])
    for name, part in parts.items():
        found[name] = part
    return found


def _named(dtype: str) -> Any:
    if dtype == "bfloat16":
        import ml_dtypes

        return ml_dtypes.bfloat16
    return dtype


def _chance(seed: int, name: str) -> np.random.Generator:
    return np.random.default_rng(zlib.crc32(f"{seed}:{name}".encode()))


def _input(item: Input, lengths: Mapping[str, int], chance: np.random.Generator, mood: str, bound: int | None) -> Any:
    shape = tuple(evaluate(length, lengths) for length in item.shape)
    below = bound if item.below is None else evaluate(item.below, lengths)
    return array(shape, item.dtype, chance, mood, below)


def _weight(parameter: Parameter, lengths: Mapping[str, int], chance: np.random.Generator, mood: str) -> Any:
    """Zeros and ones are moved a little, so that no gradient vanishes by accident of the start."""
    shape = tuple(evaluate(length, lengths) for length in parameter.shape)
    value = array(shape, parameter.dtype, chance, "signed")
    value = np.abs(value) if mood == "positive" and value.dtype.kind == "f" else value
    if value.dtype.kind not in "fcV":
        return value
    start = 1.0 if parameter.initial == "ones" else 0.0
    fan_in = max(math.prod(shape[:-1]), 1)  # sums over many inputs stay where activations are not saturated
    spread = 0.05 if parameter.initial in ("ones", "zeros") else min(SCALE, fan_in**-0.5)
    return (start + spread * value.astype("float64")).astype(value.dtype)


def _as_shares(value: Any) -> Any:
    """Rows that are positive and sum to 1."""
    powers = np.exp(value.astype("float64"))
    return (powers / powers.sum(axis=-1, keepdims=True)).astype(value.dtype)
