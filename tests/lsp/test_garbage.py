"""When the server collects all garbage."""

from __future__ import annotations

import gc

import pytest

from shapeserver.lsp import garbage


@pytest.mark.parametrize(
    ("seconds", "blocks", "full"),
    [(1.0, 1000, False), (61.0, 1000, True), (6.0, 1090, False), (6.0, 1110, True), (4.0, 1110, False)],
)
def test_a_full_collection_waits_for_time_or_growth(
    seconds: float, blocks: int, full: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected: list[tuple[int, ...]] = []
    monkeypatch.setattr(garbage.time, "monotonic", iter((100.0, 100.0 + seconds, 100.0 + seconds)).__next__)
    monkeypatch.setattr(garbage.sys, "getallocatedblocks", iter((1000, blocks, blocks)).__next__)
    monkeypatch.setattr(garbage.gc, "collect", lambda *generation: collected.append(generation))
    try:
        garbage.Collector().pause()
    finally:
        gc.enable()
    assert collected == [() if full else (1,)]
