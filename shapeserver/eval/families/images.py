"""Images over any array namespace `xp`: (batch, height, width, channels), or one image without the batch."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from .sizes import paddings
from .tensors import axes


def _weights(size: int, wanted: int, method: str) -> Any:
    """(wanted, size): what each old pixel adds to each new one; centres of pixels lie at halves."""
    places = (np.arange(wanted) + 0.5) * size / wanted
    if method == "nearest":
        return np.eye(size)[np.minimum(np.floor(places), size - 1).astype(int)]
    if method != "bilinear":
        raise NotImplementedError(f"resizing by `{method}`")
    near = np.clip(places - 0.5, 0, size - 1)
    return np.maximum(0, 1 - np.abs(near[:, None] - np.arange(size)))


def resize(xp: Any, images: Any, size: Any, method: str = "bilinear") -> Any:
    """To (height, width) by bilinear or nearest pixels, as TensorFlow 2 does without antialiasing."""
    high, wide = axes(size)
    rows, columns = (
        xp.asarray(_weights(old, new, method), dtype=images.dtype if method == "nearest" else "float32")
        for old, new in ((images.shape[-3], high), (images.shape[-2], wide))
    )
    return xp.einsum("...hwc,yh,xw->...yxc", images, rows, columns)


def central_crop(image: Any, fraction: float) -> Any:
    def part(size: int) -> slice:
        start = int((size - size * fraction) / 2)
        return slice(start, size - start)

    return image[..., part(image.shape[-3]), part(image.shape[-2]), :]


def patches(xp: Any, windows: Any, images: Any, sizes: Any, strides: Any, rates: Any, padding: str) -> Any:
    """Each window's pixels in the last axis."""
    window, steps, dilation = (axes(value)[1:-1] for value in (sizes, strides, rates))
    depth = math.prod(window) * images.shape[-1]
    kernel = xp.reshape(xp.eye(depth, dtype=images.dtype), (*window, images.shape[-1], depth))
    pads = paddings(padding, images.shape[1:-1], window, steps, dilation)
    return windows.convolve(images, kernel, steps, pads, dilation)
