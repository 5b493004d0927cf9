"""The server with an analysis that misbehaves where the text says so, because no real one does it reliably.

`# busy`: never ends, but gives up when it is cancelled.  `# stubborn`: takes an hour whatever happens.
`# crash`: fails.  `# pensive`: where dims came from is never found out, but the search gives up when it is cancelled.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from shapeserver.analysis import modules, project
from shapeserver.lsp.server import main

check = project.Project.check
trace = modules.Modules.trace


def misbehave(self: project.Project, path: str, cancelled: Callable[[], bool] = lambda: False) -> object:
    summary = check(self, path, cancelled)
    if "# crash" in summary.text:
        raise ZeroDivisionError(summary.text)
    patience = {"# busy": 3600.0, "# stubborn": 3600.0}
    deadline = time.monotonic() + sum(seconds for word, seconds in patience.items() if word in summary.text)
    while time.monotonic() < deadline:
        if "# busy" in summary.text and cancelled():
            raise project.Cancelled
    return summary


def ponder(self: modules.Modules, path: str, cancelled: Callable[[], bool]) -> object:
    source = self._source_of(path)
    while source is not None and "# pensive" in source.text:
        if cancelled():
            raise project.Cancelled
    return trace(self, path, cancelled)


if __name__ == "__main__":
    modules.Modules.trace = ponder
    project.Project.check = misbehave
    sys.exit(main(sys.argv[1:]))
