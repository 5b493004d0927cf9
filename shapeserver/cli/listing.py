"""What `shapes` prints: the bindings of a file as a table, or how many of them are known.

A binding is *fully known* if its rank, every dim (as a number or a symbol) and its dtype are, *unknown* if not even its
rank is, and *partly known* otherwise.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..analysis.report import Binding
from .checking import shown_path
from .snippet import visible


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


def as_text(bindings: Sequence[Binding]) -> str:
    rows = [(_where(binding), _name(binding), visible(binding.text, "utf-8")) for binding in bindings]
    widths = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
    return "".join(f"{where:<{widths[0]}}  {name:<{widths[1]}}  {text}\n" for where, name, text in rows)


def counts_as_text(counts: Counts) -> str:
    lines = [
        f"fully known   {counts.fully}",
        f"partly known  {counts.partly}",
        f"unknown       {counts.unknown}",
        f"total         {counts.total}",
    ]
    if counts.reasons:
        width = len(str(counts.reasons[0][1]))
        lines += ["", "why not fully known:"]
        lines += [f"{number:>{width}}  {visible(reason, 'utf-8')}" for reason, number in counts.reasons]
    return "\n".join(lines) + "\n"


def counts_as_json(counts: Counts) -> str:
    reasons = [{"reason": reason, "count": number} for reason, number in counts.reasons]
    data = {"fully": counts.fully, "partly": counts.partly, "unknown": counts.unknown, "total": counts.total}
    return json.dumps({**data, "reasons": reasons}) + "\n"


def _where(binding: Binding) -> str:
    line, column = binding.place.start
    return visible(f"{shown_path(binding.place.path)}:{line + 1}:{column + 1}", "utf-8")


def _name(binding: Binding) -> str:
    return visible(f"{binding.name} (returned)" if binding.kind == "return" else binding.name, "utf-8")
