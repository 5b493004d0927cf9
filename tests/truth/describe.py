"""What a run-time value tells about itself as an array, without importing the library that it comes from.

An *array* is an instance of a class of one of the known libraries with both a shape and a dtype.  A container of
arrays is described one level deep, under names such as `pair[0]` and `weights['out']`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .record import Dims

LIBRARIES = frozenset({"numpy", "tensorflow", "keras", "tf_keras", "jax", "jaxlib"})
MOST_ELEMENTS = 8


@dataclass(frozen=True, slots=True)
class Array:
    shape: Dims
    dtype: str
    kind: str


def array(value: object) -> Array | None:
    """The array that a value is, or None."""
    kind = type(value)
    if kind.__module__.partition(".")[0] not in LIBRARIES or kind.__name__.endswith("Spec"):
        return None
    try:
        shape, dtype = value.shape, value.dtype  # type: ignore[attr-defined]
        return Array(_dims(shape), _dtype_name(dtype), kind.__name__)
    except Exception:  # a property of a foreign class may raise anything; then it is no array
        return None


def elements(name: str, value: object) -> Iterator[tuple[str, Array]]:
    """The arrays directly inside a list, tuple or dict, with the names that lead to them."""
    if isinstance(value, Mapping):
        pairs = list(value.items())[:MOST_ELEMENTS] if type(value) is dict else []
    elif isinstance(value, list | tuple):
        pairs = list(enumerate(value[:MOST_ELEMENTS]))
    else:
        return
    for key, element in pairs:
        found = array(element)
        if found is not None and isinstance(key, int | str):
            yield f"{name}[{key!r}]", found


def _dims(shape: Any) -> Dims:
    """The dims as plain numbers; those of a TensorFlow 1 shape are objects unless asked for as a list."""
    if getattr(shape, "rank", 0) is None:
        return None
    dims = shape.as_list() if hasattr(shape, "as_list") else shape
    return tuple(None if dim is None else int(dim) for dim in dims)


def _dtype_name(dtype: Any) -> str:
    """The plain name; a TensorFlow 1 variable has a dtype of its own, such as `float32_ref`."""
    name = getattr(dtype, "name", None)
    return str(name if name is not None else dtype).removesuffix("_ref")
