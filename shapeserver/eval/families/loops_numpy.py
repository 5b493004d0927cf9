"""Loops over an array's first axis in NumPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np


def scan(step: Callable[[Any, Any], tuple[Any, Any]], state: Any, items: Any) -> tuple[Any, Any]:
    """`step(state, item)` gives the next state and an output; the outputs are stacked."""
    outputs = []
    for item in items:
        state, output = step(state, item)
        outputs.append(output)
    return state, np.stack(outputs)
