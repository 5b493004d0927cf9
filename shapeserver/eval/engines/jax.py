"""JAX: compiled for CPU and CUDA, with derivatives.

What only constants reach stays with NumPy, so lengths and indices are numbers when JAX is asked for a shape.  JAX
promotes dtypes by rules of its own, so a result is cast to the predicted dtype, and JAX is no witness of dtypes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from ..calling import OPERATORS, call, call_method, operate, resolved
from ..engine import Call, as_layer, is_method
from ..families import indexing_jax, loops_jax, windows_jax
from ..tables import Unsupported, canonical, compiled, tables
from ..values import leaves
from . import EngineMissing
from .numpy import FAMILIES, NumPyEngine, apply_row

jax.config.update("jax_enable_x64", True)  # type: ignore[no-untyped-call]
STATIC_ELEMENTS = 64  # integers up to this many stay with NumPy, as lengths and indices do
WIDE = {"float16": "float64", "bfloat16": "float64", "float32": "float64", "complex64": "complex128"}


class JaxEngine:
    """wide: floats are computed with 64 bits, for finite differences."""

    name = "jax"
    differentiates = True

    def __init__(self, device: str = "cpu", wide: bool = False) -> None:
        self.wide = wide
        try:
            self.place = jax.devices("gpu" if device == "gpu" else "cpu")[0]
        except RuntimeError as error:
            raise EngineMissing(f"JAX finds no {device} here: {str(error).splitlines()[0]}") from None
        jax.config.update("jax_default_device", self.place)  # type: ignore[no-untyped-call]
        self.numpy = NumPyEngine()
        self.names = {
            **FAMILIES,
            "xp": jnp,
            "jnp": jnp,
            "jax": jax,
            "windows": windows_jax,
            "loops": loops_jax,
            "indexing": indexing_jax,
            "draw": self.numpy.draw,
        }
        self.functions: dict[str, Any] = {}

    @property
    def device(self) -> str:
        return f"{self.place.device_kind} by JAX {jax.__version__}"

    @property
    def peak(self) -> int | None:
        """The most bytes that the device has had in use; None where it does not count them, as on a CPU."""
        return (self.place.memory_stats() or {}).get("peak_bytes_in_use")

    def claims(self, operation: str) -> bool:
        if is_method(operation):
            return True
        name = canonical(operation)
        if name.startswith("operator."):
            return name[9:] in OPERATORS or tables().text(operation, "jax", "arrays") is not None
        return name in tables().mirrored or tables().text(name, "jax", "arrays") is not None or is_drawn(name)

    def witnesses(self, operation: str) -> bool:
        return False

    def restart(self, seed: int) -> None:
        self.numpy.restart(seed)

    def call(self, given: Call) -> Any:
        given = as_layer(given)
        if not self.claims(given.operation) and not self.numpy.claims(given.operation):
            raise Unsupported(f"JAX has no row for `{given.operation}`")
        values = leaves([value for _, value in given.arguments]) + list((given.weights or {}).values())
        if not any(isinstance(value, jax.Array) for value in values):
            return self.numpy.call(given)
        return self._traced(given)

    def _traced(self, given: Call) -> Any:
        name = canonical(given.operation)
        row = self.row(given.operation) or self.row(name)
        if row is not None:
            return apply_row(row, given)
        if name == "operator.getitem":
            return indexing_jax.read(given.arguments[0][1], given.arguments[1][1])
        if name.startswith("operator."):
            return operate(name[9:], given.arguments)
        if name not in tables().mirrored:
            return self.numpy.call(_by_host(given))  # drawn from what is computed; fails while JAX compiles
        path = name.removeprefix("numpy.")
        if path.startswith("ndarray."):
            (first, value), *rest = given.arguments
            return call_method(path.removeprefix("ndarray."), [(first, jnp.asarray(value)), *rest])
        arguments = [(key, _arrays(value)) for key, value in given.arguments]
        try:
            return call(resolved(jnp, path), arguments, like=resolved(np, path))
        except TypeError as error:
            if "requires ndarray" not in str(error):
                raise
            stacked = [(key, jnp.asarray(value) if isinstance(value, list) else value) for key, value in arguments]
            return call(resolved(jnp, path), stacked, like=resolved(np, path))

    def row(self, operation: str) -> Any:
        """The function of a row, compiled once; None if there is none."""
        if operation not in self.functions:
            text = tables().text(operation, "jax", "arrays")
            self.functions[operation] = None if text is None else compiled(text, self.names)
        return self.functions[operation]

    def slopes(
        self, function: Callable[[Sequence[Any]], list[Any]], given: Sequence[Any], weights: Sequence[Any] | None
    ) -> Sequence[Any]:
        results, back = jax.vjp(lambda *arrays: list(map(jnp.asarray, function(arrays))), *map(jnp.asarray, given))
        chosen = [1.0] * len(results) if weights is None else weights
        return back([jnp.full_like(one, weight) for one, weight in zip(results, chosen, strict=True)])

    def array(self, value: Any) -> Any:
        """An array of JAX; records, which it has none of, stay with NumPy."""
        found = np.asarray(value)
        if found.dtype.names is not None:
            return found
        return jax.device_put(found.astype(self._width(str(found.dtype))), self.place)

    def lifted(self, value: Any) -> bool:
        """Whether what NumPy made is data, to be given to a compiled function, and not a length or an index."""
        found = isinstance(value, np.ndarray) and (value.dtype.kind in "fcV" or value.size > STATIC_ELEMENTS)
        return found and value.dtype.kind not in "OSUMm" and value.dtype.names is None

    def _width(self, dtype: str) -> str:
        return WIDE.get(dtype, dtype) if self.wide else dtype

    def cast(self, value: Any, dtype: str) -> Any:
        wanted = self._width(dtype)
        return value.astype(wanted) if isinstance(value, jax.Array) else self.numpy.cast(value, wanted)

    def host(self, value: Any) -> Any:
        return np.asarray(value)


def is_drawn(operation: str) -> bool:
    """What is made by NumPy for every engine: random numbers, and grids."""
    known = tables().text(operation, "numpy", "arrays") is not None or operation in tables().known
    return known and (operation.startswith("numpy.") or ".random." in operation)


def _by_host(given: Call) -> Call:
    arguments = tuple(
        (key, np.asarray(value) if isinstance(value, jax.Array) else value) for key, value in given.arguments
    )
    return replace(given, arguments=arguments)


def _arrays(value: Any) -> Any:
    """NumPy takes nested lists of arrays for an array; JAX takes lists only where it wants several."""
    if isinstance(value, list) and value and not any(isinstance(item, (jax.Array, np.ndarray)) for item in value):
        return np.asarray(value) if all(isinstance(item, (int, float, list)) for item in value) else value
    return value
