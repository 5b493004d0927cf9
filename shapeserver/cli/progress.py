"""A progress bar on stderr: only in a terminal, and only once the work turns out to be long."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

PATIENCE = 0.7

Item = TypeVar("Item")


def with_progress(items: Iterable[Item], total: int) -> Iterator[Item]:
    """The same items, with a bar while they come slowly."""
    if not sys.stderr.isatty() or total < 2:
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress

    begin = time.monotonic()
    progress = Progress(console=Console(stderr=True), transient=True)
    task = progress.add_task("checking", total=total)
    try:
        for item in items:
            progress.advance(task)
            if not progress.live.is_started and time.monotonic() - begin > PATIENCE:
                progress.start()
            yield item
    finally:
        progress.stop()
