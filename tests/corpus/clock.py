"""How long the analysis of each module takes, without that of the modules that it imports."""

from __future__ import annotations

import time
from collections import defaultdict
from types import TracebackType
from typing import Any
from unittest import mock

from shapeserver.analysis import modules


class Clock:
    """While it is entered, `seconds` of the processor are counted by the path of the module."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._inner: list[float] = []
        self._patch = mock.patch.object(modules, "sweep", self._timed)
        self._sweep = modules.sweep

    def __enter__(self) -> Clock:
        self._patch.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._patch.stop()

    def _timed(self, source: Any, *rest: Any) -> Any:
        self._inner.append(0.0)
        began = time.process_time()
        try:
            return self._sweep(source, *rest)
        finally:
            spent = time.process_time() - began
            self.seconds[str(source.root.step)] += spent - self._inner.pop()
            if self._inner:
                self._inner[-1] += spent
