"""What is remembered is bounded by its size: the oldest that nobody asked for goes first."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from shapeserver.analysis.interp import memory
from shapeserver.analysis.interp.memory import Shelf


@dataclass(frozen=True)
class Made:
    name: str
    size: int


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Shelf[str, Made]:
    monkeypatch.setattr(memory, "MOST", 100)
    return Shelf()


def test_the_latest_few_of_a_key_are_kept_newest_first(shelf: Shelf[str, Made]) -> None:
    for number in range(6):
        shelf.keep("a", Made(str(number), 1))
    assert [made.name for made in shelf.under("a")] == ["5", "4", "3", "2"]


def test_what_nobody_asked_for_goes_first(shelf: Shelf[str, Made]) -> None:
    for key in "abc":
        shelf.keep(key, Made(key, 30))
    assert shelf.under("a")
    shelf.keep("d", Made("d", 30))
    assert not shelf.under("b")
    assert all(shelf.under(key) for key in "acd")


def test_sizes_that_are_replaced_count_no_more(shelf: Shelf[str, Made]) -> None:
    shelf.keep("a", Made("a", 60))
    for number in range(20):
        shelf.keep("b", Made(str(number), 10))
    assert shelf.under("a") and len(shelf.under("b")) == 4


def test_the_last_is_kept_however_large(shelf: Shelf[str, Made]) -> None:
    shelf.keep("a", Made("a", 10))
    shelf.keep("b", Made("b", 1000))
    assert not shelf.under("a") and shelf.under("b")
