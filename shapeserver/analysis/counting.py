"""How much is known of the bindings of a file.

A binding is *fully known* if its rank, every dim (as a number or a symbol) and its dtype are, *unknown* if not even its
rank is, and *partly known* otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .report import Binding


@dataclass(frozen=True, slots=True)
class Counts:
    fully: int
    partly: int
    unknown: int
    reasons: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        return self.fully + self.partly + self.unknown


def count(bindings: Sequence[Binding]) -> Counts:
    kinds = Counter(knowledge(binding) for binding in bindings)
    reasons = Counter(binding.reason or "no reason given" for binding in bindings if knowledge(binding) != "fully")
    ordered = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    return Counts(kinds["fully"], kinds["partly"], kinds["unknown"], tuple(ordered))


def knowledge(binding: Binding) -> str:
    if binding.shape is None:
        return "unknown"
    return "partly" if None in binding.shape or binding.dtype is None else "fully"
