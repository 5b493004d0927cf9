"""NumPy: the library itself for its own operations, and rows of the tables for all others.  Forward only."""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable
from typing import Any

import numpy as np

from .. import calling
from ..calling import OPERATORS, call, call_method, operate, resolved
from ..engine import Call, as_layer, is_method, without_ignored
from ..families import (
    activations,
    attention,
    cells,
    functional,
    images,
    indexing_numpy,
    layers,
    loops_numpy,
    losses,
    networks,
    recurrent,
    tensors,
    windows_numpy,
)
from ..families.draw import Draw
from ..tables import Unsupported, canonical, compiled, tables

FAMILIES: dict[str, Any] = {
    "activations": activations,
    "attention": attention,
    "images_": images,
    "layers": layers,
    "losses": losses,
    "networks": networks,
    "recurrent": recurrent,
    "tensors": tensors,
    "calling": calling,
    "cells": cells,
    "functional": functional,
    "functools": functools,
    "operator": operator,
    "np": np,
}


class NumPyEngine:
    """Runs anywhere that this package does."""

    name = "numpy"
    differentiates = False
    device = "the processor, by NumPy"

    def __init__(self, device: str = "cpu") -> None:
        if device != "cpu":
            from . import EngineMissing

            raise EngineMissing("NumPy has no GPU: choose the engine `jax`")
        self.draw = Draw()
        self.names = {
            **FAMILIES,
            "xp": np,
            "windows": windows_numpy,
            "loops": loops_numpy,
            "indexing": indexing_numpy,
            "draw": self.draw,
        }
        self.functions: dict[str, Any] = {}

    def claims(self, operation: str) -> bool:
        if is_method(operation):
            return True
        name = canonical(operation)
        if name.startswith("operator."):
            return name[9:] in OPERATORS or tables().text(operation, "numpy", "arrays") is not None
        return tables().text(name, "numpy", "arrays") is not None or (self.is_own(name) and name in tables().known)

    def is_own(self, operation: str) -> bool:
        return operation.startswith("numpy.")

    def witnesses(self, operation: str) -> bool:
        """Operators are those of the arrays; only the row for a name that NumPy has may be an imitation."""
        return self.is_own(operation) and not operation.startswith("numpy.random.")

    def restart(self, seed: int) -> None:
        self.draw.restart(seed)

    def call(self, call: Call) -> Any:
        call = as_layer(call)
        row = self.row(call.operation) or self.row(canonical(call.operation))
        with np.errstate(all="ignore"):
            if row is not None:
                return apply_row(row, call)
            return self._own(call)

    def row(self, operation: str) -> Any:
        """The function of a row, compiled once; None if there is none."""
        if operation not in self.functions:
            text = tables().text(operation, "numpy", "arrays")
            self.functions[operation] = None if text is None else compiled(text, self.names)
        return self.functions[operation]

    def _own(self, given: Call) -> Any:
        name = canonical(given.operation)
        if name.startswith("operator."):
            return operate(name[9:], _owned(name, given.arguments))
        if not (self.is_own(name) and name in tables().known):
            raise Unsupported(f"NumPy has no row for `{given.operation}`")
        path = name.removeprefix("numpy.")
        if path.startswith("ndarray."):
            return call_method(path.removeprefix("ndarray."), given.arguments)
        return call(resolved(np, path), given.arguments)

    def slopes(self, function: Any, given: Any, weights: Any) -> Any:
        raise Unsupported("NumPy has no derivatives")

    def array(self, value: Any) -> Any:
        return value

    def cast(self, value: Any, dtype: str) -> Any:
        return np.asarray(value).astype(dtype)

    def host(self, value: Any) -> Any:
        return np.asarray(value)


def _owned(name: str, arguments: tuple[tuple[str, Any], ...]) -> tuple[tuple[str, Any], ...]:
    """An operator that writes in place is given a copy to write to."""
    if name.startswith("operator.i") and name != "operator.invert":
        (first, target), *rest = arguments
        return ((first, np.array(target)), *rest)
    return arguments


def apply_row(row: Callable[..., Any], given: Call) -> Any:
    """Call a row with arguments by name; a layer's with its input, its weights, and what it was made with."""
    if given.layer is None:
        ignored = tables().ignored if given.operation.startswith("keras.layers.") else frozenset[str]()
        return row(**{name: value for name, value in given.arguments if name not in ignored})
    (_, first), *rest = [item for item in given.arguments if item[0] != "self"]
    if isinstance(first, (list, tuple)) and len(first) == 1:
        (first,) = first
    named = without_ignored([*given.layer.arguments, *rest], tables().ignored)
    return row(first, **dict(named), **(given.weights or {}))
