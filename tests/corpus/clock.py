"""How long the analysis of each module takes, without that of the modules that it imports.

A module in a cycle of imports is analysed in two ways: as it is checked, and as the others in the cycle see it.  These
are two analyses of a file, each with a budget of its own.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType
from typing import Any
from unittest import mock

from shapeserver.analysis import modules
from shapeserver.analysis.interp.memory import Memory
from shapeserver.analysis.source import Source


class Clock:
    """While it is entered, `seconds` of the processor are counted by the path of the module and the way it is seen."""

    def __init__(self) -> None:
        self.seconds: dict[tuple[str, Memory], float] = defaultdict(float)
        self._inner: list[float] = []
        self._patches = ExitStack()

    def __enter__(self) -> Clock:
        self._count("sweep", lambda source, world, memory, *rest: (source, memory))
        self._count("completed", lambda sweeper, found: (sweeper.source, sweeper.memory))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._patches.close()

    def _count(self, name: str, seen: Callable[..., tuple[Source, Memory]]) -> None:
        """Count the seconds that a function of the modules takes for the module that its arguments tell."""
        run = getattr(modules, name)

        def timed(*arguments: Any) -> Any:
            self._inner.append(0.0)
            began = time.process_time()
            try:
                return run(*arguments)
            finally:
                spent = time.process_time() - began
                source, memory = seen(*arguments)
                self.seconds[str(source.root.step), memory] += spent - self._inner.pop()
                if self._inner:
                    self._inner[-1] += spent

        self._patches.enter_context(mock.patch.object(modules, name, timed))
