"""TensorFlow 1's layers as functions: each call makes its own weights.

No graph names them, so they are numbers that depend on their shape alone, the same whenever the call is run again.
"""

from __future__ import annotations

import math
import zlib
from typing import Any

import numpy as np

from . import layers, networks
from .sizes import each


def weight(xp: Any, *shape: int) -> Any:
    """Normally distributed, so that sums over all axes but the last stay where activations are not saturated."""
    chance = np.random.default_rng(zlib.crc32(repr(shape).encode()))
    return xp.asarray((chance.normal(size=shape) / max(math.prod(shape[:-1]), 1) ** 0.5).astype("float32"))


def channels(x: Any, data_format: str | None) -> int:
    return int(x.shape[1 if data_format == "channels_first" else -1])


def dense(xp: Any, x: Any, units: int, activation: Any = None) -> Any:
    """x (..., channels) gives (..., units)."""
    return layers.dense(xp, x, weight(xp, x.shape[-1], units), None, activation)


def conv(
    xp: Any, windows: Any, rank: int, x: Any, filters: int, size: Any, strides: Any, padding: Any,
    data_format: str | None, dilation: Any, activation: Any,
) -> Any:  # fmt: skip
    """x (batch, *space, channels) gives (batch, *places, filters)."""
    kernel = weight(xp, *each(size, rank), channels(x, data_format), filters)
    return networks.conv(xp, windows, x, kernel, None, strides, padding, dilation, 1, activation, data_format)


def conv_transpose(
    xp: Any, windows: Any, x: Any, filters: int, size: Any, strides: Any, padding: Any, data_format: str | None,
    activation: Any,
) -> Any:  # fmt: skip
    """x (batch, height, width, channels) gives (batch, *places, filters)."""
    kernel = xp.swapaxes(weight(xp, *each(size, 2), channels(x, data_format), filters), -1, -2)
    return networks.conv_transpose(
        xp, windows, x, kernel, None, strides, padding, None, activation, data_format=data_format
    )


def separable(
    xp: Any, windows: Any, x: Any, filters: int, size: Any, strides: Any, padding: Any, data_format: str | None,
    dilation: Any, multiplier: int, activation: Any,
) -> Any:  # fmt: skip
    """A filter for each channel, then one over the channels."""
    wide = channels(x, data_format)
    deep, flat = weight(xp, *each(size, 2), wide, multiplier), weight(xp, 1, 1, wide * multiplier, filters)
    options = {"strides": strides, "padding": padding, "dilation": dilation, "data_format": data_format}
    return networks.separable(xp, windows, x, deep, flat, None, activation, **options)


def normalized(xp: Any, x: Any, epsilon: float) -> Any:
    """Batch normalization with what its weights begin as: mean 0, variance 1, scale 1, no shift."""
    return x / xp.sqrt(xp.asarray(1 + epsilon, x.dtype))
