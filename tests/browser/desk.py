"""A window, and the processes behind it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .programs import servers
from .vscode import Code

PATIENCE = 60.0


@dataclass(frozen=True)
class Desk:
    code: Code
    home: Path

    def server(self, other_than: int = 0) -> int:
        """The process id of the one server that runs, waited for."""
        [found] = self._servers(lambda found: len(found) == 1 and other_than not in found)
        return found

    def no_server(self) -> None:
        """Wait until the last one has ended."""
        self._servers(lambda found: not found)

    def _servers(self, awaited: Callable[[list[int]], bool]) -> list[int]:
        until = time.monotonic() + PATIENCE
        while not awaited(found := servers(self.home)):
            assert time.monotonic() < until, f"the servers are {found}"
            time.sleep(0.1)
        return found
