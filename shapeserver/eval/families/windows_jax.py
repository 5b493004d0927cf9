"""Convolutions and pooling in JAX, by the compiler's own operations.  Layouts as in `windows_numpy`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import jax.numpy as jnp
import numpy as np
from jax import lax

from .sizes import Pairs


def convolve(x: Any, kernel: Any, strides: Sequence[int], pads: Pairs, dilation: Sequence[int], groups: int = 1) -> Any:
    """A correlation, as networks call a convolution; `groups` shares the channels out."""
    rank = len(strides)
    spans = [(extent - 1) * step + 1 for extent, step in zip(kernel.shape, dilation, strict=False)]
    if any(size + sum(pad) < span for size, pad, span in zip(x.shape[1:-1], pads, spans, strict=True)):
        raise ValueError(f"a window of {spans} does not fit into {x.shape[1:-1]}")  # JAX gives an empty result
    axes = "DHW"[3 - rank :]
    layout = (f"N{axes}C", f"{axes}IO", f"N{axes}C")
    return lax.conv_general_dilated(
        x,
        kernel,
        tuple(strides),
        pads,
        rhs_dilation=tuple(dilation),
        dimension_numbers=layout,
        feature_group_count=groups,
    )


def stretched(x: Any, strides: Sequence[int]) -> Any:
    """Zeros between the elements of each axis of space."""
    inner = [(0, 0, stride - 1) for stride in strides]
    return lax.pad(x, jnp.zeros((), x.dtype), [(0, 0, 0), *inner, (0, 0, 0)])


def pool(x: Any, window: Sequence[int], strides: Sequence[int], pads: Pairs, highest: bool) -> Any:
    """The highest or the mean of each window; padding does not count."""
    if any(size + sum(pad) < extent for size, pad, extent in zip(x.shape[1:-1], pads, window, strict=True)):
        raise ValueError(f"a window of {tuple(window)} does not fit into {x.shape[1:-1]}")
    around = (1, *window, 1), (1, *strides, 1), ((0, 0), *pads, (0, 0))
    if highest:
        floating = jnp.issubdtype(x.dtype, jnp.inexact)
        lowest = np.array(-np.inf if floating else np.iinfo(x.dtype).min, x.dtype)
        return lax.reduce_window(x, lowest, lax.max, *around)
    zero = np.array(0, x.dtype)
    count = lax.reduce_window(jnp.ones_like(x), zero, lax.add, *around)
    return lax.reduce_window(x, zero, lax.add, *around) / count
