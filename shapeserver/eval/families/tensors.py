"""Small operations of TensorFlow over any array namespace `xp`."""

from __future__ import annotations

import math
from typing import Any

import numpy as np


def first(*values: Any) -> Any:
    """The first that is given: TensorFlow has old and new names for some arguments."""
    return next((value for value in values if value is not None), None)


def axes(shape: Any) -> tuple[int, ...]:
    """A shape, or axes: an int, a sequence or a small array."""
    return tuple(int(item) for item in np.atleast_1d(np.asarray(shape, dtype="int64"))) if shape is not None else ()


def axis(given: Any) -> Any:
    """None, an int, or a tuple of ints."""
    if given is None or isinstance(given, int):
        return given
    found = np.asarray(given)
    return int(found) if found.ndim == 0 else tuple(int(item) for item in found)


def plain(value: Any) -> Any:
    """Lists and arrays of ints as nested tuples."""
    if isinstance(value, (list, tuple)):
        return tuple(plain(item) for item in value)
    return value if isinstance(value, int) else plain(np.asarray(value).tolist())


def constant(xp: Any, value: Any, dtype: Any, shape: Any) -> Any:
    """TensorFlow takes Python numbers as float32 and int32."""
    found = xp.stack([xp.asarray(item) for item in value]) if _holds_arrays(value) else xp.asarray(value)
    if dtype is None and not hasattr(value, "dtype") and not _holds_arrays(value):
        dtype = {"float64": "float32", "int64": "int32"}.get(str(found.dtype))
    found = found if dtype is None else found.astype(dtype)
    if shape is None:
        return found
    return xp.full(axes(shape), found) if found.size == 1 else xp.reshape(found, axes(shape))


def _holds_arrays(value: Any) -> bool:
    return isinstance(value, (list, tuple)) and any(hasattr(item, "dtype") for item in value)


def stopped(xp: Any, x: Any) -> Any:
    """The same values, through which no gradient goes."""
    if xp is np:
        return x
    import jax

    return jax.lax.stop_gradient(x)


def one_hot(xp: Any, indices: Any, depth: Any, on: Any, off: Any, place: int | None, dtype: Any) -> Any:
    """`on` where an index says so and `off` elsewhere; the new axis is the last one if none is named."""
    hits = xp.asarray(indices)[..., None] == xp.arange(int(depth))
    hits = hits if place in (None, -1) else xp.moveaxis(hits, -1, place)
    known = next((str(item.dtype) for item in (on, off) if hasattr(item, "dtype")), "float32")
    return xp.where(hits, 1 if on is None else on, 0 if off is None else off).astype(dtype or known)


def split(xp: Any, value: Any, parts: Any, place: Any) -> list[Any]:
    """Equal parts by their number, or parts of these sizes, of which one may be -1."""
    place = int(place)
    if np.ndim(parts) == 0:
        return list(xp.split(value, int(parts), axis=place))
    sizes, length = list(axes(parts)), value.shape[place]
    sizes = [length - sum(sizes) - 1 if size == -1 else size for size in sizes]
    if sum(sizes) != length:
        raise ValueError(f"parts of {sizes} do not make an axis of {length}")
    return list(xp.split(value, np.cumsum(sizes)[:-1].tolist(), axis=place))


def pad(xp: Any, x: Any, paddings: Any, mode: str, value: Any) -> Any:
    pairs = [tuple(int(side) for side in pair) for pair in np.asarray(paddings)]
    if mode.upper() == "CONSTANT":
        return xp.pad(x, pairs, constant_values=value)
    return xp.pad(x, pairs, mode={"REFLECT": "reflect", "SYMMETRIC": "symmetric"}[mode.upper()])


def sliced(xp: Any, x: Any, begin: Any, size: Any) -> Any:
    """A block of the array; a size of -1 is all that is left."""
    starts = axes(begin)
    ends = [
        length if want == -1 else start + want for start, want, length in zip(starts, axes(size), x.shape, strict=True)
    ]
    if any(end > length or start > length for start, end, length in zip(starts, ends, x.shape, strict=True)):
        raise ValueError(f"a block up to {ends} does not lie in an array of {x.shape}")
    return x[tuple(slice(start, end) for start, end in zip(starts, ends, strict=True))]


def gather(xp: Any, params: Any, indices: Any, place: Any, batch: int) -> Any:
    params, indices = xp.asarray(params), xp.asarray(indices)
    place = batch if place is None else int(place) % params.ndim
    if not batch:
        return xp.take(params, indices, axis=place)
    batch %= indices.ndim
    grid = np.meshgrid(*(np.arange(size) for size in params.shape[:place]), indexing="ij", sparse=True)
    lead = [one.reshape(one.shape + (1,) * (indices.ndim - batch)) for one in grid]
    inner = (*indices.shape[:batch], *(1,) * (place - batch), *indices.shape[batch:])
    return params[(*lead, xp.reshape(indices, inner))]


def gather_nd(xp: Any, params: Any, indices: Any, batch: int) -> Any:
    """Each row of the last axis of `indices` is a place in `params`."""
    params, indices = xp.asarray(params), xp.asarray(indices)
    lead = np.meshgrid(*(np.arange(size) for size in params.shape[:batch]), indexing="ij", sparse=True) if batch else []
    spread = tuple(one.reshape(one.shape + (1,) * (indices.ndim - 1 - batch)) for one in lead)
    return params[spread + tuple(indices[..., place] for place in range(indices.shape[-1]))]


def argsort(xp: Any, values: Any, place: int, direction: str) -> Any:
    """Equal values keep their order, also from the highest to the lowest."""
    if direction == "ASCENDING":
        return xp.argsort(values, axis=place, stable=True)
    return values.shape[place] - 1 - xp.flip(xp.argsort(xp.flip(values, place), axis=place, stable=True), place)


def top_k(xp: Any, x: Any, k: Any) -> list[Any]:
    """The k highest of each row and where they were."""
    k = int(k)
    if k > x.shape[-1]:
        raise ValueError(f"input must have at least k={k} columns, has {x.shape[-1]}")
    order = argsort(xp, x, -1, "DESCENDING")[..., :k]
    return [xp.take_along_axis(x, order, axis=-1), order]


def ranked(targets: Any, predictions: Any) -> tuple[Any, Any]:
    """The class numbers and the table of scores; TensorFlow 1 takes them the other way round by position."""
    return (targets, predictions) if np.ndim(targets) < np.ndim(predictions) else (predictions, targets)


def in_top_k(xp: Any, targets: Any, predictions: Any, k: Any) -> Any:
    own = xp.take_along_axis(predictions, xp.asarray(targets)[:, None], axis=1)
    return xp.sum(predictions > own, axis=1) < k


def cumulative(xp: Any, x: Any, place: int, exclusive: bool, reverse: bool) -> Any:
    x = xp.flip(x, place) if reverse else x
    found = xp.cumsum(x, axis=place)
    found = found - x if exclusive else found
    return xp.flip(found, place) if reverse else found


def clipped(xp: Any, tensors: Any, limit: Any, norm: Any) -> list[Any]:
    """All scaled down together, and their common norm."""
    given = [tensor for tensor in tensors if tensor is not None]
    norm = xp.sqrt(sum(xp.sum(xp.square(tensor)) for tensor in given)) if norm is None else norm
    scale = limit / xp.maximum(norm, limit)
    return [[None if tensor is None else tensor * scale for tensor in tensors], norm]


def confusion(xp: Any, labels: Any, predictions: Any, classes: Any) -> Any:
    """How often each label was predicted as each class."""
    count = int(classes) if classes is not None else int(max(xp.max(labels), xp.max(predictions))) + 1
    rows, columns = (xp.ravel(one)[:, None] == xp.arange(count) for one in (labels, predictions))
    return rows.astype("int32").T @ columns.astype("int32")


def segments(xp: Any, data: Any, ids: Any, count: Any, mean: bool) -> Any:
    """Sums, or means, of the rows with each id; ids outside of the count are left out."""
    hits = (xp.ravel(ids) == xp.arange(int(count))[:, None]).astype(data.dtype)
    shape = (-1, math.prod(data.shape[xp.ndim(ids) :]))
    found = hits @ xp.reshape(data, shape)
    found = found / xp.maximum(xp.sum(hits, axis=1), 1)[:, None] if mean else found
    return xp.reshape(found, (int(count), *data.shape[xp.ndim(ids) :]))


def band(xp: Any, x: Any, lower: Any, upper: Any) -> Any:
    """What lies between these numbers of diagonals below and above the main one; -1 is all of them."""
    rows, columns = xp.arange(x.shape[-2])[:, None], xp.arange(x.shape[-1])
    inside = ((lower < 0) | (rows - columns <= lower)) & ((upper < 0) | (columns - rows <= upper))
    return xp.where(inside, x, xp.zeros_like(x))


def turned(xp: Any, x: Any, transposed: bool, adjoint: bool) -> Any:
    """The last two axes exchanged if asked for."""
    x = xp.asarray(x)
    return xp.swapaxes(xp.conj(x) if adjoint else x, -1, -2) if transposed or adjoint else x


def listed(value: Any) -> list[Any]:
    """The items of a sequence; anything else alone."""
    return list(value) if isinstance(value, (list, tuple)) else [value]


def svd(xp: Any, tensor: Any, full: bool, vectors: bool) -> Any:
    """TensorFlow's order: the values, then both sets of vectors in columns."""
    if not vectors:
        return xp.linalg.svd(tensor, compute_uv=False)
    left, values, right = xp.linalg.svd(tensor, full_matrices=full)
    return [values, left, xp.conj(xp.swapaxes(right, -1, -2))]


def histogram(xp: Any, values: Any, ends: Any, bins: Any, dtype: str) -> Any:
    """(bins,): how many values lie in each of equal parts between the ends; those outside count in the outer ones."""
    low, high = ends[0], ends[1]
    count = int(bins)
    places = xp.clip(xp.floor((xp.ravel(values) - low) / (high - low) * count), 0, count - 1)
    return xp.sum(places[:, None] == xp.arange(count), axis=0).astype(dtype)


def decayed(xp: Any, rate: Any, step: Any, steps: Any, share: Any, staircase: bool) -> Any:
    """A learning rate after some steps, times `share` for each `steps` of them."""
    passed = xp.asarray(step) / steps
    return (rate * share ** (xp.floor(passed) if staircase else passed)).astype("float32")
