"""Loops over an array's first axis in TensorFlow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import tensorflow as tf


def scan(step: Callable[[Any, Any], tuple[Any, Any]], state: Any, items: Any) -> tuple[Any, Any]:
    """`step(state, item)` gives the next state and an output; the outputs are stacked."""
    outputs = []
    for item in tf.unstack(items):
        state, output = step(state, item)
        outputs.append(output)
    return state, tf.stack(outputs)
