"""Results by the text that they were made from: the latest, as many as have so many characters together."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class ByText(Generic[T]):
    """A function of a text that remembers; the text unused for longest is forgotten first."""

    def __init__(self, make: Callable[[str], T], most: int) -> None:
        self._make = make
        self._most = most
        self._size = 0
        self._kept: OrderedDict[str, T] = OrderedDict()

    def __call__(self, text: str) -> T:
        if text in self._kept:
            self._kept.move_to_end(text)
            return self._kept[text]
        made = self._kept[text] = self._make(text)
        self._size += len(text)
        while self._size > self._most and len(self._kept) > 1:
            oldest, _ = self._kept.popitem(last=False)
            self._size -= len(oldest)
        return made

    def __len__(self) -> int:
        return len(self._kept)
