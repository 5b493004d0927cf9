"""What the user asks of a validation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Valuation = tuple[tuple[str, int], ...]
GIB = 1 << 30


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
