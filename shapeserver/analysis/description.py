"""What an object of a library's class tells of itself: the table that an editor shows of a model or a dataset.

A stub's class describes its objects by `__describe__`, which gives rows, and in short by `__brief__`, which gives one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import dim
from .display import show
from .interp.machine import Machine
from .interp.objects import library_class
from .value import Const, Int, Library, Ref, Value

if TYPE_CHECKING:
    from .sweep import Sweeper

Table = tuple[tuple[str, ...], ...]


def described(sweeper: Sweeper, value: Value, method: str) -> Table:
    """The table by which an object of a library's class describes itself, asked in the state that `sweeper` is in."""
    chunk = next((chunk for chunk in sweeper.source.chunks if chunk.piece.body), None)
    if chunk is None:
        return ()
    layout = sweeper.layout(chunk)
    rows: list[tuple[str, ...]] = []

    def body() -> None:
        m = sweeper.machine
        m.frame = sweeper.frame(sweeper.source.root / "described", layout.top, layout)
        owner = library_class(m, value) if isinstance(value, Ref) else None
        entry = None if owner is None else m.catalogue.member(owner, method)
        if entry is None:
            return
        with m.at(chunk.piece.body[0]):
            found = m.items(m.call(Library(entry.name), (value,)))
        rows.extend(tuple(_cell(m, part) for part in m.items(row) or ()) for row in found or ())

    sweeper.guarded("", body, set, layout.top)
    return tuple(rows)


def _cell(m: Machine, value: Value) -> str:
    if isinstance(value, Const):
        return f"{value.value:,}" if type(value.value) is int else str(value.value)
    return dim.text(value.dim) if isinstance(value, Int) else show(m.get, value)
