"""What the user asks of a validation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

Valuation = tuple[tuple[str, int], ...]
GIB = 1 << 30
ENGINES = ("jax", "numpy", "tensorflow")
DEVICES = ("cpu", "gpu")
AMOUNT = re.compile(r"(\d+(?:\.\d+)?)\s*([kmgt]?)(i?)b?", re.IGNORECASE)


@dataclass(frozen=True)
class Options:
    """engine: "jax", "numpy" or "tensorflow".  device: "cpu" or "gpu".

    valuations: lengths of the symbols, one run for each.  memory: bytes that a run may need, which also decides the
    largest batch; None for what the process may take.  seconds: for everything.  process_memory: bytes of data the
    worker may take.  gradients, costs: whether to differentiate and to compile for costs.
    """

    engine: str = "jax"
    device: str = "cpu"
    valuations: tuple[Valuation, ...] = ((),)
    memory: int | None = None
    seconds: float = 300.0
    process_memory: int = 16 * GIB
    gradients: bool = True
    costs: bool = True
    seed: int = 0

    def as_json(self) -> dict[str, Any]:
        return {**self.__dict__, "valuations": [dict(valuation) for valuation in self.valuations]}


def options_from_json(data: dict[str, Any]) -> Options:
    valuations = tuple(tuple(sorted(valuation.items())) for valuation in data["valuations"])
    return Options(**{**data, "valuations": valuations})


def bytes_of(text: str) -> int:
    """A number of bytes as people write it: "24GiB", "512MB", "1000000".  Raises ValueError."""
    found = AMOUNT.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text!r} is no number of bytes, such as 24GiB")
    power = " kmgt".index(found[2].lower() or " ")
    return int(float(found[1]) * (1024 if found[3] else 1000) ** power)
