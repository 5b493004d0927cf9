"""Garbage is collected when the typing pauses: a full collection of a large project takes longer than a key stroke may.

Python would collect in the middle of a check, because parsing makes many objects at once; nearly all of them are freed
without a collection.
"""

from __future__ import annotations

import gc
import sys
import time

SECONDS_BETWEEN_FULL = 60.0
MOST_GROWTH = 1.1  # of the memory blocks in use since the last full collection, after SECONDS_OF_GROWTH
SECONDS_OF_GROWTH = 5.0


class Collector:
    """Collects young objects at every pause, and all of them at one pause a minute, or when there are many more."""

    def __init__(self) -> None:
        gc.disable()
        self._full = time.monotonic()
        self._blocks = sys.getallocatedblocks()

    def pause(self) -> None:
        if not self._is_time():
            gc.collect(1)
            return
        gc.collect()
        self._full, self._blocks = time.monotonic(), sys.getallocatedblocks()

    def _is_time(self) -> bool:
        seconds = time.monotonic() - self._full
        grown = sys.getallocatedblocks() > MOST_GROWTH * self._blocks
        return seconds >= SECONDS_BETWEEN_FULL or (seconds >= SECONDS_OF_GROWTH and grown)
