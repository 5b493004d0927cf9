"""Indexing and writing in JAX, with the errors that NumPy raises where JAX would clamp."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import jax.numpy as jnp
import numpy as np


def _key(key: Any) -> Any:
    """Lists as arrays; ints as Python's."""
    if isinstance(key, tuple):
        return tuple(_key(item) for item in key)
    if isinstance(key, list):
        return np.asarray(key)
    return (
        int(key)
        if isinstance(key, np.integer) or (isinstance(key, np.ndarray) and key.ndim == 0 and key.dtype.kind in "iu")
        else key
    )


def read(x: Any, key: Any) -> Any:
    """`x[key]`; an int outside of its axis raises IndexError, as everywhere else but in JAX."""
    if isinstance(x, (list, tuple, dict)):
        return operator.getitem(x, key)
    key = _key(key)
    _check_bounds(x.shape, key if isinstance(key, tuple) else (key,))
    return x[key]


def _check_bounds(shape: tuple[int, ...], keys: tuple[Any, ...]) -> None:
    if any(item is Ellipsis or hasattr(item, "dtype") for item in keys):
        return
    sizes = iter(shape)
    for item in keys:
        if item is not None:
            size = next(sizes, None)
            if size is not None and type(item) is int and not -size <= item < size:
                raise IndexError(f"index {item} is out of bounds for axis with size {size}")


def written(x: Any, key: Any, value: Any) -> Any:
    """`x[key] = value` on a copy."""
    return jnp.asarray(x).at[_key(key)].set(jnp.asarray(value).astype(x.dtype))


def combined(name: str, x: Any, key: Any, value: Any) -> Any:
    """What `np.add.at` and its like leave."""
    places = jnp.asarray(x).at[_key(key)]
    known: dict[str, Any] = {
        "add": places.add, "multiply": places.multiply, "maximum": places.max, "minimum": places.min
    }  # fmt: skip
    return known[name](value)


def diagonal_filled(x: Any, value: Any) -> Any:
    return jnp.fill_diagonal(x, value, inplace=False)


def windows(x: Any, shape: Any, axis: Any = None) -> Any:
    """All windows of a shape, as NumPy's `sliding_window_view`."""
    sizes = (shape,) if isinstance(shape, int) else tuple(shape)
    axes = range(x.ndim) if axis is None else [axis] if isinstance(axis, int) else axis
    for place, size in zip(axes, sizes, strict=True):
        starts = np.arange(x.shape[place % x.ndim] - size + 1)
        taken = jnp.take(x, starts[:, None] + np.arange(size), axis=place % x.ndim)
        x = jnp.moveaxis(taken, place % x.ndim + 1, -1)
    return x


def reordered(x: Any, generator: np.random.Generator) -> Any:
    """The rows in a random order."""
    return x[generator.permutation(x.shape[0])]


def drawn(standard: Callable[[Any], Any], size: Any, *parameters: Any) -> Any:
    """Standard numbers of this size, or of the parameters' common shape."""
    return standard(np.broadcast_shapes(*(np.shape(one) for one in parameters)) if size is None else size)
