"""What is told of an array's numbers: whether they are finite, and the lowest and highest of those that are."""

from __future__ import annotations

from typing import Any

import numpy as np

Told = tuple[bool, float, float]


def is_floating(dtype: str | None) -> bool:
    return dtype is not None and dtype.startswith(("float", "bfloat"))


def told(xp: Any, value: Any) -> Any:
    """(all finite, lowest, highest) of an array that is not empty, as arrays of the namespace `xp`."""
    finite = xp.isfinite(value)
    low = xp.min(xp.where(finite, value, xp.inf)).astype("float64")
    return xp.all(finite), low, xp.max(xp.where(finite, value, -xp.inf)).astype("float64")


def of_host(value: Any) -> Told | None:
    """Of one of NumPy's arrays; None for what has no floats in it."""
    if not getattr(value, "size", 0) or not is_floating(str(getattr(value, "dtype", ""))):
        return None
    with np.errstate(all="ignore"):
        finite, low, high = told(np, value)
    return bool(finite), float(low), float(high)
