"""Keras layers without windows or loops, over any array namespace `xp`."""

from __future__ import annotations

from typing import Any

from . import activations


def dense(xp: Any, x: Any, kernel: Any, bias: Any = None, activation: Any = None) -> Any:
    """x (..., channels) and kernel (channels, units) give (..., units)."""
    found = xp.matmul(x, kernel)
    return activations.named(xp, activation, found if bias is None else found + bias)


def _along(x: Any, weight: Any, axes: tuple[int, ...]) -> Any:
    """A weight with its axes at these axes of x."""
    shape = [x.shape[place] if place in axes else 1 for place in range(x.ndim)]
    return weight.reshape(shape)


def affine(xp: Any, x: Any, mean: Any, variance: Any, scale: Any, shift: Any, axis: int, epsilon: float) -> Any:
    """Batch normalization as it is at inference, by the moving mean and variance."""
    axes = (axis % x.ndim,)
    found = (x - _along(x, mean, axes)) / xp.sqrt(_along(x, variance, axes) + epsilon)
    found = found if scale is None else found * _along(x, scale, axes)
    return found if shift is None else found + _along(x, shift, axes)


def layer_norm(xp: Any, x: Any, scale: Any, shift: Any, axis: Any, epsilon: float) -> Any:
    """Each sample over these axes to mean 0 and variance 1, then scaled and shifted."""
    axes = tuple(place % x.ndim for place in (axis if isinstance(axis, (list, tuple)) else [axis]))
    mean = xp.mean(x, axis=axes, keepdims=True)
    found = (x - mean) / xp.sqrt(xp.var(x, axis=axes, keepdims=True) + epsilon)
    found = found if scale is None else found * _along(x, scale, axes)
    return found if shift is None else found + _along(x, shift, axes)


def batch_dot(xp: Any, x: Any, y: Any, axes: Any, normalize: bool = False) -> Any:
    """Sums over one axis of each, sample by sample; two vectors a sample give (batch, 1)."""
    one, two = (axes, axes) if isinstance(axes, int) else axes
    one, two = one % x.ndim, two % y.ndim
    if normalize:
        x, y = (
            v / xp.sqrt(xp.maximum(xp.sum(v * v, axis=place, keepdims=True), 1e-12))
            for v, place in ((x, one), (y, two))
        )
    left = "".join(chr(ord("b") + place) if place != one else "z" for place in range(1, x.ndim))
    right = "".join(chr(ord("n") + place) if place != two else "z" for place in range(1, y.ndim))
    found = xp.einsum(f"a{left},a{right}->a{(left + right).replace('z', '')}", x, y)
    return found[:, None] if found.ndim == 1 else found
