"""What `shapes` prints: the bindings of a file as a table, or how many of them are known."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ..analysis.counting import Counts
from ..analysis.report import Binding, Place, Signature
from .checking import shown_path
from .snippet import visible


def as_text(bindings: Sequence[Binding], signatures: Sequence[tuple[Place, Signature]] = ()) -> str:
    """The bindings and the signatures of functions, in the order of the file."""
    found = [(binding.place, _name(binding), binding.text) for binding in bindings]
    found += [(place, "def", _needing(signature)) for place, signature in signatures]
    found.sort(key=lambda row: row[0].start)
    rows = [(_where(place), name, visible(text, "utf-8")) for place, name, text in found]
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


def _where(place: Place) -> str:
    line, column = place.start
    return visible(f"{shown_path(place.path)}:{line + 1}:{column + 1}", "utf-8")


def _needing(signature: Signature) -> str:
    return signature.text + (f", needs {', '.join(signature.needs)}" if signature.needs else "")


def _name(binding: Binding) -> str:
    return visible(f"{binding.name} (returned)" if binding.kind == "return" else binding.name, "utf-8")
