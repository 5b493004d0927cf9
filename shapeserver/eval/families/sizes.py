"""How windows lie on an axis: padding, and the size of a transposed convolution."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Pairs = tuple[tuple[int, int], ...]


def each(value: Any, rank: int) -> tuple[int, ...]:
    """One number for each axis of the window."""
    if isinstance(value, (list, tuple)):
        return tuple(int(item) for item in value) if len(value) == rank else (int(value[0]),) * rank
    return (int(value),) * rank


def inner(value: Any, rank: int) -> tuple[int, ...]:
    """As `each`, where TensorFlow also takes numbers for the batch and the channels (last)."""
    return (
        tuple(int(item) for item in value[1:-1])
        if isinstance(value, (list, tuple)) and len(value) == rank + 2
        else each(value, rank)
    )


def paddings(
    padding: Any, sizes: Sequence[int], window: Sequence[int], strides: Sequence[int], dilation: Sequence[int]
) -> Pairs:
    """(before, after) for each axis; `padding` is "same", "valid", "causal", or the pairs themselves."""
    if not isinstance(padding, str):
        pairs = tuple((int(one), int(two)) for one, two in padding)
        return pairs[1:-1] if len(pairs) == len(sizes) + 2 else pairs
    spans = [(extent - 1) * step + 1 for extent, step in zip(window, dilation, strict=True)]
    if padding.lower() == "valid":
        return tuple((0, 0) for _ in spans)
    if padding.lower() == "causal":
        return tuple((span - 1, 0) for span in spans)
    return tuple(
        (total // 2, total - total // 2)
        for size, span, stride in zip(sizes, spans, strides, strict=True)
        for total in [max((-(-size // stride) - 1) * stride + span - size, 0)]
    )


def transposed_size(size: int, span: int, stride: int, padding: str) -> int:
    """What TensorFlow and Keras make of an axis in a transposed convolution, if nobody says."""
    return size * stride if padding.lower() == "same" else size * stride + max(span - stride, 0)


def transposed_padding(out: int, size: int, span: int, stride: int, padding: str) -> tuple[int, int]:
    """How the stretched input is padded, so that the result has `out` elements."""
    total = max((size - 1) * stride + span - out, 0) if padding.lower() == "same" else 0
    before = span - 1 - total // 2
    return before, out + span - 1 - ((size - 1) * stride + 1) - before
