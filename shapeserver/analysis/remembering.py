"""What is remembered to save work: the latest, as much as has a size together.  It never decides a result."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Kept(Generic[K, T]):
    """Values of at most `most` size together; those unused for longest are forgotten first.

    What was used in the present *run* stays, whatever its size, so that the same run finds it again.  Whoever never
    begins one keeps nothing for it but the newest value.
    """

    __slots__ = ("_entries", "_most", "_run", "_size")

    def __init__(self, most: int) -> None:
        self._most = most
        self._size = 0
        self._run = 0
        self._entries: OrderedDict[K, tuple[T, int, int]] = OrderedDict()  # value, size and the run it was used in

    def begin(self) -> None:
        """A new run starts."""
        self._run += 1

    def get(self, key: K) -> T | None:
        entry = self._entries.get(key)
        if entry is None:
            return None
        if entry[2] != self._run:
            self._entries[key] = (entry[0], entry[1], self._run)
        self._entries.move_to_end(key)
        return entry[0]

    def put(self, key: K, value: T, size: int) -> None:
        old = self._entries.pop(key, None)
        self._entries[key] = (value, size, self._run)
        self._size += size - (old[1] if old else 0)
        while self._size > self._most and len(self._entries) > 1:
            key, (_, oldest, run) = next(iter(self._entries.items()))
            if run == self._run > 0:
                break
            del self._entries[key]
            self._size -= oldest

    def clear(self) -> None:
        self._entries.clear()
        self._size = 0

    @property
    def size(self) -> int:
        return self._size

    def __len__(self) -> int:
        return len(self._entries)


class ByText(Generic[T]):
    """A function of a text that remembers the results for as many texts as have `most` characters together."""

    def __init__(self, make: Callable[[str], T], most: int) -> None:
        self._make = make
        self._kept: Kept[str, tuple[T]] = Kept(most)

    def __call__(self, text: str) -> T:
        known = self._kept.get(text)
        if known is None:
            known = (self._make(text),)
            self._kept.put(text, known, len(text))
        return known[0]

    def __len__(self) -> int:
        return len(self._kept)
