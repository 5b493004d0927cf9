"""Garbage is collected when the typing pauses: a full collection of a large project takes longer than a key stroke may.

Python would collect in the middle of a check, because parsing makes many objects at once; nearly all of them are freed
without a collection.
"""

from __future__ import annotations

import gc
import time

SECONDS_BETWEEN_FULL = 60.0


class Collector:
    """Collects young objects at every pause, and all of them at one pause a minute."""

    def __init__(self) -> None:
        gc.disable()
        self._full = time.monotonic()

    def pause(self) -> None:
        now = time.monotonic()
        if now - self._full < SECONDS_BETWEEN_FULL:
            gc.collect(1)
        else:
            self._full = now
            gc.collect()
