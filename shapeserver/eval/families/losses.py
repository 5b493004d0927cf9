"""Losses of Keras and TensorFlow over any array namespace `xp`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import activations

EPSILON = 1e-7


def _fitted(xp: Any, target: Any, output: Any) -> tuple[Any, Any]:
    """Both of one rank: an axis of length 1 at the end is dropped, or added to a vector, as Keras does."""
    target = xp.asarray(target).astype(output.dtype)
    if output.ndim == target.ndim + 1 and output.shape[-1] == 1:
        return (target[:, None], output) if target.ndim == 1 else (target, output[..., 0])
    if target.ndim == output.ndim + 1 and target.shape[-1] == 1:
        return (target, output[:, None]) if output.ndim == 1 else (target[..., 0], output)
    return target, output


def difference(xp: Any, target: Any, output: Any, measure: Callable[[Any], Any]) -> Any:
    """The mean over the last axis of a measure of how far the two differ."""
    one, two = _fitted(xp, target, output)
    return xp.mean(measure(one - two), axis=-1)


def pair(sentinel: Any, labels: Any, logits: Any) -> tuple[Any, Any]:
    """Labels and scores; given by position, the rule for both versions of TensorFlow binds them one name too early."""
    return (sentinel, labels) if sentinel is not None else (labels, logits)


def from_logits(xp: Any, labels: Any, logits: Any, axis: int = -1) -> Any:
    return -xp.sum(labels * activations.log_softmax(xp, logits, axis), axis=axis)


def sparse_from_logits(xp: Any, labels: Any, logits: Any) -> Any:
    """labels (...) of class numbers, logits (..., classes)."""
    scores = activations.log_softmax(xp, logits)
    return -xp.take_along_axis(scores, xp.asarray(labels).astype("int32")[..., None], axis=-1)[..., 0]


def binary_from_logits(xp: Any, labels: Any, logits: Any) -> Any:
    return xp.maximum(logits, 0) - logits * labels + xp.log1p(xp.exp(-xp.abs(logits)))


def categorical(xp: Any, target: Any, output: Any, from_logits: bool, smoothing: float = 0.0) -> Any:
    target = xp.asarray(target).astype(output.dtype)
    target = target * (1 - smoothing) + smoothing / target.shape[-1] if smoothing else target
    if from_logits:
        return -xp.sum(target * activations.log_softmax(xp, output), axis=-1)
    shares = output / xp.sum(output, axis=-1, keepdims=True)
    return -xp.sum(target * xp.log(xp.clip(shares, EPSILON, 1 - EPSILON)), axis=-1)


def sparse_categorical(xp: Any, target: Any, output: Any, from_logits: bool) -> Any:
    target = xp.asarray(target)
    target = target[..., 0] if target.ndim == output.ndim and target.shape[-1] == 1 else target
    logits = output if from_logits else xp.log(xp.clip(output, EPSILON, 1 - EPSILON))
    return sparse_from_logits(xp, target, logits)


def binary(xp: Any, target: Any, output: Any, from_logits: bool, smoothing: float = 0.0) -> Any:
    one, two = _fitted(xp, target, output)
    one = one * (1 - smoothing) + 0.5 * smoothing if smoothing else one
    if from_logits:
        return xp.mean(binary_from_logits(xp, one, two), axis=-1)
    two = xp.clip(two, EPSILON, 1 - EPSILON)
    return xp.mean(-(one * xp.log(two) + (1 - one) * xp.log1p(-two)), axis=-1)


def reduced(xp: Any, values: Any, weights: Any = None, reduction: str | None = "sum_over_batch_size") -> Any:
    """The loss as one number, or each sample's if `reduction` is None or "none"."""
    values = values if weights is None else values * weights
    if reduction in (None, "none"):
        return values
    return xp.sum(values) if reduction == "sum" else xp.mean(values)
