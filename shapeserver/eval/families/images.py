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


def crop_and_resize(
    xp: Any, images: Any, boxes: Any, indices: Any, size: Any, method: str, outside: float
) -> Any:
    """The parts of images (batch, height, width, channels) in boxes (boxes, 4), as (boxes, *size, channels).

    A box is (top, left, bottom, right) in shares of the last row and column; pixels that lie outside are `outside`.
    """
    boxes, (high, wide) = xp.asarray(boxes), axes(size)
    rows = _places(xp, boxes[:, 0], boxes[:, 2], images.shape[1], high)
    columns = _places(xp, boxes[:, 1], boxes[:, 3], images.shape[2], wide)
    down, across = (_shares(xp, one, images.shape[axis], method) for one, axis in ((rows, 1), (columns, 2)))
    found = xp.einsum("nhwc,nyh,nxw->nyxc", images[xp.asarray(indices)].astype("float32"), down, across)
    inside = [(one >= 0) & (one <= images.shape[axis] - 1) for one, axis in ((rows, 1), (columns, 2))]
    return xp.where((inside[0][:, :, None] & inside[1][:, None, :])[..., None], found, xp.float32(outside))


def _places(xp: Any, first: Any, last: Any, size: int, wanted: int) -> Any:
    """(boxes, wanted): where the pixels of each box lie along an axis of `size`."""
    if wanted == 1:
        return (first + last)[:, None] / 2 * (size - 1)
    return (first[:, None] + (last - first)[:, None] * np.arange(wanted) / (wanted - 1)) * (size - 1)


def _shares(xp: Any, places: Any, size: int, method: str) -> Any:
    """(boxes, wanted, size): what each pixel of an axis adds at these places."""
    if method == "nearest":
        return (xp.round(places)[..., None] == np.arange(size)).astype("float32")
    return xp.maximum(0, 1 - xp.abs(places[..., None] - np.arange(size))).astype("float32")


def hsv(xp: Any, images: Any) -> Any:
    """Hue, saturation and value of (..., 3) reds, greens and blues."""
    red, green, blue = (images[..., place] for place in range(3))
    value, low = xp.max(images, -1), xp.min(images, -1)
    span = value - low
    safe = xp.where(span > 0, span, 1)
    later = xp.where(value == green, (blue - red) / safe + 2, (red - green) / safe + 4)
    turns = xp.where(value == red, (green - blue) / safe, later)
    hue = xp.where(span > 0, turns / 6 % 1, 0)
    saturation = xp.where(value > 0, span / xp.where(value > 0, value, 1), 0)
    return xp.stack([hue, saturation, value], -1).astype(images.dtype)


def sobel(xp: Any, image: Any) -> Any:
    """(batch, height, width, channels) gives (..., 2): the slopes down and across, edges mirrored."""
    padded = xp.pad(image, ((0, 0), (1, 1), (1, 1), (0, 0)), mode="reflect")
    smooth, slope = (1.0, 2.0, 1.0), (-1.0, 0.0, 1.0)

    def filtered(down: tuple[float, ...], across: tuple[float, ...]) -> Any:
        high, wide = image.shape[1:3]
        parts = [
            padded[:, y : y + high, x : x + wide] * image.dtype.type(down[y] * across[x])
            for y in range(3)
            for x in range(3)
        ]
        return sum(parts[1:], parts[0])

    return xp.stack([filtered(slope, smooth), filtered(smooth, slope)], -1)


def converted(xp: Any, image: Any, dtype: str, saturate: bool) -> Any:
    """Another dtype and its range: floats lie between 0 and 1, integers between 0 and the most that they hold."""
    old, new = np.dtype(image.dtype), np.dtype(dtype)
    if old == new or (old.kind == "f" and new.kind == "f"):
        return image.astype(new)
    if old.kind != "f" and new.kind == "f":
        return image.astype(new) * new.type(1 / np.iinfo(old).max)
    most = np.iinfo(new).max
    if old.kind == "f":
        scaled = image * old.type(most + 0.5)
        return (xp.clip(scaled, 0, most) if saturate else scaled).astype(new)
    before = np.iinfo(old).max
    if before > most:
        return (image // old.type((before + 1) // (most + 1))).astype(new)
    return image.astype(new) * new.type((most + 1) // (before + 1))


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
