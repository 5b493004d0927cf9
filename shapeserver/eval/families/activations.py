"""Activations by name, over any array namespace."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from .tensors import stopped

SELU_SCALE, SELU_ALPHA = 1.0507009873554805, 1.6732632423543772


def sigmoid(xp: Any, x: Any) -> Any:
    """1 / (1 + exp(-x)) without overflow; JAX has an operation for it, which is faster than a tanh."""
    if xp.__name__ == "jax.numpy":
        import jax

        return jax.nn.sigmoid(x)
    return 0.5 * (xp.tanh(0.5 * x) + 1)


def softplus(xp: Any, x: Any) -> Any:
    return xp.logaddexp(x, xp.zeros_like(x))


def softmax(xp: Any, x: Any, axis: int | None = -1) -> Any:
    axis = -1 if axis is None else axis
    powers = xp.exp(x - stopped(xp, xp.max(x, axis=axis, keepdims=True)))
    return powers / xp.sum(powers, axis=axis, keepdims=True)


def log_softmax(xp: Any, x: Any, axis: int | None = -1) -> Any:
    axis = -1 if axis is None else axis
    moved = x - stopped(xp, xp.max(x, axis=axis, keepdims=True))
    return moved - xp.log(xp.sum(xp.exp(moved), axis=axis, keepdims=True))


def logsumexp(xp: Any, x: Any, axis: Any = None, keepdims: bool = False) -> Any:
    axis = tuple(axis) if isinstance(axis, list) else axis
    top = stopped(xp, xp.max(x, axis=axis, keepdims=True))
    found = xp.log(xp.sum(xp.exp(x - top), axis=axis, keepdims=True)) + top
    return found if keepdims else xp.squeeze(found, axis=axis)


def elu(xp: Any, x: Any, alpha: float = 1.0) -> Any:
    return xp.where(x > 0, x, alpha * xp.expm1(xp.minimum(x, 0)))


def gelu(xp: Any, x: Any, approximate: bool = False) -> Any:
    if approximate:
        return 0.5 * x * (1 + xp.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))
    return 0.5 * x * (1 + erf(xp, x / math.sqrt(2)))


def erf(xp: Any, x: Any) -> Any:
    """The error function: JAX has it, for NumPy the standard library does."""
    if xp.__name__ == "jax.numpy":
        import jax

        return jax.scipy.special.erf(x)
    return xp.vectorize(math.erf, otypes=[xp.asarray(x).dtype])(x)


def log_gamma(xp: Any, x: Any) -> Any:
    """The logarithm of the absolute value of the gamma function."""
    if xp.__name__ == "jax.numpy":
        import jax

        return jax.scipy.special.gammaln(x)
    return xp.vectorize(math.lgamma, otypes=[xp.asarray(x).dtype])(x)


def digamma(xp: Any, x: Any) -> Any:
    """The derivative of the logarithm of the gamma function, for positive numbers: an asymptotic series above 6."""
    if xp.__name__ == "jax.numpy":
        import jax

        return jax.scipy.special.digamma(x)
    shift = sum(1 / (x + step) for step in range(6))
    high = x + 6
    square = 1 / (high * high)
    return xp.log(high) - 0.5 / high - square * (1 / 12 - square * (1 / 120 - square / 252)) - shift


def leaky_relu(xp: Any, x: Any, slope: float = 0.2) -> Any:
    return xp.where(x > 0, x, slope * x)


def relu(xp: Any, x: Any, negative_slope: float = 0.0, max_value: float | None = None, threshold: float = 0.0) -> Any:
    """x above the threshold, and a slope below it."""
    if not negative_slope and not threshold:
        found = _plain_relu(xp, x)
    else:
        found = xp.where(x > threshold if threshold else x >= 0, x, negative_slope * (x - threshold))
    return found if max_value is None else xp.minimum(found, max_value)


def _plain_relu(xp: Any, x: Any) -> Any:
    """JAX's own has the libraries' derivative at zero, where that of a maximum is one half."""
    if xp.__name__ == "jax.numpy":
        import jax

        return jax.nn.relu(x)
    return xp.maximum(x, 0)


BY_NAME: dict[str, Callable[[Any, Any], Any]] = {
    "linear": lambda xp, x: x,
    "identity": lambda xp, x: x,
    "relu": relu,
    "relu6": lambda xp, x: xp.clip(x, 0, 6),
    "sigmoid": sigmoid,
    "hard_sigmoid": lambda xp, x: xp.clip(x / 6 + 0.5, 0, 1),
    "tanh": lambda xp, x: xp.tanh(x),
    "softmax": softmax,
    "log_softmax": log_softmax,
    "softplus": softplus,
    "softsign": lambda xp, x: x / (1 + xp.abs(x)),
    "elu": elu,
    "selu": lambda xp, x: SELU_SCALE * elu(xp, x, SELU_ALPHA),
    "gelu": gelu,
    "swish": lambda xp, x: x * sigmoid(xp, x),
    "silu": lambda xp, x: x * sigmoid(xp, x),
    "exponential": lambda xp, x: xp.exp(x),
    "leaky_relu": leaky_relu,
}


def named(xp: Any, activation: str | None, x: Any) -> Any:
    """The activation that a name, or a library's function such as `tensorflow.nn.relu`, means; None changes nothing.

    Raises NotImplementedError for a name that is not in `BY_NAME`.
    """
    if activation is None:
        return x
    function = BY_NAME.get(str(activation).rpartition(".")[2])
    if function is None:
        raise NotImplementedError(f"the activation `{activation}`")
    return function(xp, x)
