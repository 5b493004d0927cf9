"""Layers of windows over the engine's `windows`: strides, padding and layouts as the libraries spell them."""

from __future__ import annotations

from typing import Any

from . import activations
from .sizes import each, inner, paddings, transposed_padding, transposed_size


def _last(xp: Any, x: Any, data_format: str | None) -> Any:
    return x if data_format is None or not _is_first(data_format) else xp.moveaxis(x, 1, -1)


def _back(xp: Any, x: Any, data_format: str | None) -> Any:
    return x if data_format is None or not _is_first(data_format) else xp.moveaxis(x, -1, 1)


def _is_first(data_format: str) -> bool:
    return data_format == "channels_first" or data_format.startswith("NC")


def _spatial(value: Any, rank: int, data_format: str | None) -> tuple[int, ...]:
    if isinstance(value, (list, tuple)) and len(value) == rank + 2 and data_format and _is_first(data_format):
        return tuple(int(item) for item in value[2:])
    return inner(value, rank)


def conv(
    xp: Any, windows: Any, x: Any, kernel: Any, bias: Any = None, strides: Any = 1, padding: Any = "valid",
    dilation: Any = 1, groups: int = 1, activation: Any = None, data_format: str | None = None,
) -> Any:  # fmt: skip
    """x (batch, *space, channels) and kernel (*window, channels / groups, filters) give (batch, *places, filters)."""
    rank = kernel.ndim - 2
    x = _last(xp, x, data_format)
    strides = _spatial(1 if strides is None else strides, rank, data_format)
    dilation = _spatial(1 if dilation is None else dilation, rank, data_format)
    pads = paddings(padding, x.shape[1:-1], kernel.shape[:rank], strides, dilation)
    found = windows.convolve(x, kernel, strides, pads, dilation, groups)
    return _back(xp, activations.named(xp, activation, found if bias is None else found + bias), data_format)


def plain_conv(xp: Any, windows: Any, x: Any, kernel: Any, **options: Any) -> Any:
    """As `tf.nn.conv2d`: groups follow from the channels."""
    channels = x.shape[1 if options.get("data_format") and _is_first(options["data_format"]) else -1]
    return conv(xp, windows, x, kernel, groups=channels // kernel.shape[-2], **options)


def depthwise(xp: Any, windows: Any, x: Any, kernel: Any, **options: Any) -> Any:
    """kernel (*window, channels, multiplier): each channel has filters of its own."""
    channels = kernel.shape[-2]
    return conv(xp, windows, x, kernel.reshape(*kernel.shape[:-2], 1, -1), groups=channels, **options)


def separable(
    xp: Any, windows: Any, x: Any, depthwise_kernel: Any, pointwise_kernel: Any, bias: Any = None,
    activation: Any = None, **options: Any,
) -> Any:  # fmt: skip
    between = depthwise(xp, windows, x, depthwise_kernel, **options)
    return conv(
        xp, windows, between, pointwise_kernel, bias, activation=activation, data_format=options.get("data_format")
    )


def conv_transpose(
    xp: Any, windows: Any, x: Any, kernel: Any, bias: Any = None, strides: Any = 1, padding: str = "valid",
    sizes: Any = None, activation: Any = None, dilation: Any = 1, data_format: str | None = None,
) -> Any:  # fmt: skip
    """The gradient of a convolution; kernel (*window, filters, channels).  `sizes` are the result's, if given."""
    rank = kernel.ndim - 2
    x = _last(xp, x, data_format)
    strides, dilation = _spatial(strides, rank, data_format), each(dilation, rank)
    spans = [(extent - 1) * step + 1 for extent, step in zip(kernel.shape, dilation, strict=False)]
    lengths = list(zip(x.shape[1:-1], spans, strides, strict=True))
    wanted = sizes or [transposed_size(*length, padding) for length in lengths]
    pads = tuple(transposed_padding(out, *length, padding) for out, length in zip(wanted, lengths, strict=True))
    flipped = xp.swapaxes(kernel[(slice(None, None, -1),) * rank], -1, -2)
    wide = windows.stretched(x, strides)
    cut = [slice(None)] + [
        slice(max(-one, 0), size - max(-two, 0)) for (one, two), size in zip(pads, wide.shape[1:-1], strict=True)
    ]
    found = windows.convolve(
        wide[tuple(cut)], flipped, (1,) * rank, tuple((max(one, 0), max(two, 0)) for one, two in pads), dilation
    )
    return _back(xp, activations.named(xp, activation, found if bias is None else found + bias), data_format)


def pool(
    xp: Any, windows: Any, x: Any, size: Any, strides: Any = None, padding: str = "valid", highest: bool = True,
    data_format: str | None = None,
) -> Any:  # fmt: skip
    """The highest or the mean of each window; the strides are the window's size if nobody says."""
    rank = x.ndim - 2
    x = _last(xp, x, data_format)
    size = _spatial(size, rank, data_format)
    strides = size if strides is None else _spatial(strides, rank, data_format)
    pads = paddings(padding, x.shape[1:-1], size, strides, (1,) * rank)
    return _back(xp, windows.pool(x, size, strides, pads, highest), data_format)


def global_pool(xp: Any, x: Any, highest: bool, keepdims: bool = False, data_format: str | None = None) -> Any:
    axes = tuple(range(2, x.ndim)) if data_format and _is_first(data_format) else tuple(range(1, x.ndim - 1))
    return (xp.max if highest else xp.mean)(x, axis=axes, keepdims=keepdims)


def pad_space(xp: Any, x: Any, padding: Any, data_format: str | None = None) -> Any:
    """Zeros around the axes of space; `padding` is a number, one for each axis, or a pair for each."""
    rank = x.ndim - 2
    given = (padding,) * rank if isinstance(padding, int) else padding
    if rank == 1 and isinstance(given, (list, tuple)) and len(given) == 2:
        given = (given,)
    pairs = [(side, side) if isinstance(side, int) else tuple(side) for side in given]
    before = 2 if data_format and _is_first(data_format) else 1
    return xp.pad(x, [(0, 0)] * before + pairs + [(0, 0)] * (2 - before))


def upsample(xp: Any, x: Any, size: Any = 2, data_format: str | None = None) -> Any:
    """Each element of space repeated `size` times."""
    first = 2 if data_format and _is_first(data_format) else 1
    for place, times in enumerate(each(size, x.ndim - 2)):
        x = xp.repeat(x, times, axis=first + place)
    return x
