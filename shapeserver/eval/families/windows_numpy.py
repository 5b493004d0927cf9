"""Convolutions and pooling in NumPy: windows are views, and one contraction does the work.

Arrays are (batch, *space, channels), kernels (*window, channels of the input / groups, filters).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .sizes import Pairs


def _windows(x: Any, window: Sequence[int], strides: Sequence[int], dilation: Sequence[int]) -> Any:
    """(batch, *places, channels, *window)."""
    rank = len(window)
    spans = tuple((extent - 1) * step + 1 for extent, step in zip(window, dilation, strict=True))
    if any(span > size for span, size in zip(spans, x.shape[1:-1], strict=True)):
        raise ValueError(f"a window of {spans} does not fit into {x.shape[1:-1]}")
    views = np.lib.stride_tricks.sliding_window_view(x, spans, axis=tuple(range(1, rank + 1)))
    places = tuple(slice(None, None, stride) for stride in strides)
    inside = tuple(slice(None, None, step) for step in dilation)
    return views[(slice(None), *places, slice(None), *inside)]


def convolve(x: Any, kernel: Any, strides: Sequence[int], pads: Pairs, dilation: Sequence[int], groups: int = 1) -> Any:
    """A correlation, as networks call a convolution; `groups` shares the channels out."""
    rank = len(strides)
    seen = _windows(np.pad(x, ((0, 0), *pads, (0, 0))), kernel.shape[:rank], strides, dilation)
    if kernel.shape[-1] % groups or x.shape[-1] != kernel.shape[-2] * groups:
        raise ValueError(f"{x.shape[-1]} channels do not fit a kernel of {kernel.shape} in {groups} groups")
    axes = ((*tuple(range(-rank, 0)), -rank - 1), tuple(range(rank + 1)))
    inputs, filters = np.split(seen, groups, axis=rank + 1), np.split(kernel, groups, axis=-1)
    return np.concatenate([np.tensordot(one, two, axes) for one, two in zip(inputs, filters, strict=True)], axis=-1)


def stretched(x: Any, strides: Sequence[int]) -> Any:
    """Zeros between the elements of each axis of space."""
    sizes = [(size - 1) * stride + 1 for size, stride in zip(x.shape[1:-1], strides, strict=True)]
    found = np.zeros((x.shape[0], *sizes, x.shape[-1]), x.dtype)
    found[(slice(None), *(slice(None, None, stride) for stride in strides))] = x
    return found


def pool(x: Any, window: Sequence[int], strides: Sequence[int], pads: Pairs, highest: bool) -> Any:
    """The highest or the mean of each window; padding does not count."""
    rank = len(window)
    axes, ones = tuple(range(-rank, 0)), (1,) * rank
    around = ((0, 0), *pads, (0, 0))
    if highest:
        lowest = -np.inf if np.issubdtype(x.dtype, np.inexact) else np.iinfo(x.dtype).min
        return _windows(np.pad(x, around, constant_values=lowest), window, strides, ones).max(axes)
    total = _windows(np.pad(x, around), window, strides, ones).sum(axes)
    count = _windows(np.pad(np.ones_like(x), around), window, strides, ones).sum(axes)
    return (total / count).astype(x.dtype)
