"""The shape report of a document, as Markdown: bindings and functions with their shapes, and why some are unknown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..analysis.counting import Counts, count
from ..analysis.report import Binding, Place, Signature

if TYPE_CHECKING:
    from ..analysis.project import Summary

MOST_REASONS = 10


@dataclass(frozen=True, slots=True)
class Listing:
    """What a report is made of."""

    bindings: tuple[Binding, ...]
    signatures: tuple[tuple[Place, Signature], ...]
    counts: Counts


def seek(summary: Summary) -> Listing:
    counts = count(summary.bindings(unknown=True))
    return Listing(tuple(summary.bindings()), tuple(summary.signatures()), counts)


def as_markdown(listing: Listing, where: Callable[[Place], str]) -> str:
    """The report; `where` tells a place, in Markdown."""
    counts = listing.counts
    told = f"{counts.fully} of {counts.total} arrays are fully known, {counts.partly} partly, {counts.unknown} not."
    found = [(place, 0, "**def**", _needing(signature)) for place, signature in listing.signatures]
    found += [(item.place, 1, _name(item), _code(item.text)) for item in listing.bindings]
    found.sort(key=lambda row: (row[0].start[0], row[1], row[0].start[1]))
    rows = [f"| {where(place)} | {name} | {text} |" for place, _, name, text in found]
    head = ["| line | name | shape |", "|---:|---|---|"] if rows else []
    return "\n".join([told, "", *head, *rows, *_reasons(counts), ""])


def _reasons(counts: Counts) -> list[str]:
    if not counts.reasons:
        return []
    shown = [f"- {' '.join(reason.split())} ({number})" for reason, number in counts.reasons[:MOST_REASONS]]
    hidden = len(counts.reasons) - len(shown)
    return ["", "## Why not fully known", "", *shown, *([f"- and {hidden} other reasons"] if hidden > 0 else ())]


def _name(binding: Binding) -> str:
    return f"{_code(binding.name)} (returned)" if binding.kind == "return" else _code(binding.name)


def _needing(signature: Signature) -> str:
    needs = f", needs {_code(', '.join(signature.needs))}" if signature.needs else ""
    return _code(signature.text) + needs


def _code(text: str) -> str:
    """As code in a table, where a bar would end the cell."""
    return f"`{' '.join(text.split())}`".replace("|", "\\|")
