"""Shapes and numbers as a person reads them."""

from __future__ import annotations

from .report import Dims


def size(count: float) -> str:
    """Bytes."""
    for unit in ("bytes", "KiB", "MiB", "GiB"):
        if count < 1024:
            return f"{count:.0f} {unit}" if unit == "bytes" else f"{count:.1f} {unit}"
        count /= 1024
    return f"{count:.1f} TiB"


def shown(dims: Dims | None, dtype: str | None) -> str:
    """As a person reads it: `float32[2, 3]`."""
    if dims is None:
        return f"{dtype or 'array'}[...]"
    return f"{dtype or 'array'}[{', '.join('?' if length is None else str(length) for length in dims)}]"
