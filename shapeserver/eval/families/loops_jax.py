"""Loops over an array's first axis in JAX, compiled once for all rounds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jax import lax


def scan(step: Callable[[Any, Any], tuple[Any, Any]], state: Any, items: Any) -> tuple[Any, Any]:
    """`step(state, item)` gives the next state and an output; the outputs are stacked."""
    return lax.scan(step, state, items)
