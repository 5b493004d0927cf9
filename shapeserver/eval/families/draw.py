"""Random numbers: drawn by NumPy for every engine, from a seed that a run sets."""

from __future__ import annotations

from typing import Any

import numpy as np


class Draw:
    """generator: what rows of the tables draw from."""

    def __init__(self) -> None:
        self.restart(0)

    def restart(self, seed: int) -> None:
        self.generator = np.random.default_rng(seed)

    def integers(self, low: Any, high: Any = None, size: Any = None, dtype: Any = None, endpoint: bool = False) -> Any:
        return self.generator.integers(low, high, size, dtype or "int64", endpoint)
