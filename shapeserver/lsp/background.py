"""The files of the workspace that are not open: checked one by one while the worker has nothing else to do.

Everything here runs on the loop; only the check itself is the worker's.  A file waits once, however often it is asked
for.  `total` counts the files since nothing waited, and is what the progress is told by.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

Progress = Callable[[int, int], None]


class Background:
    """check: begins the check of a file, whose end is told by `checked`; progress: told (files done, files in all)."""

    def __init__(self, check: Callable[[str], None], progress: Progress) -> None:
        self._check = check
        self._progress = progress
        self._queue: dict[str, None] = {}
        self._running = False
        self._total = 0

    @property
    def is_busy(self) -> bool:
        return self._running or bool(self._queue)

    def add(self, paths: Iterable[str]) -> None:
        before = len(self._queue)
        self._queue.update(dict.fromkeys(paths))
        self._total += len(self._queue) - before
        if not self._running:
            self._next()

    def clear(self) -> None:
        self._queue.clear()

    def checked(self) -> None:
        """The file that was begun is done."""
        self._running = False
        self._progress(self._total - len(self._queue), self._total)
        if not self._queue:
            self._total = 0
        self._next()

    def _next(self) -> None:
        if self._queue:
            path = next(iter(self._queue))
            del self._queue[path]
            self._running = True
            self._check(path)
