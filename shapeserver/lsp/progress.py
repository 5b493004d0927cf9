"""The progress bar in the editor for what takes long without being asked for."""

from __future__ import annotations

import asyncio
import itertools

from lsprotocol import types
from pygls.lsp.server import LanguageServer

TITLE = "shapeserver: checking the workspace"
FEW = 5  # files are checked before a bar is worth its place


class Bar:
    def __init__(self, server: LanguageServer) -> None:
        self._server = server
        self._numbers = itertools.count(1)
        self._token: str | None = None
        self._task: asyncio.Task[None] | None = None
        self._state = (0, 0)

    def show(self, done: int, total: int) -> None:
        """`done` of `total` files are checked; the bar goes when all are."""
        self._state = (done, total)
        if self._task is None and total >= FEW and done < total:
            self._task = asyncio.get_running_loop().create_task(self._begin(f"shapeserver-{next(self._numbers)}"))
        elif self._token is not None and done < total:
            message = f"{done} of {total} files"
            report = types.WorkDoneProgressReport(message=message, percentage=100 * done // total)
            self._server.work_done_progress.report(self._token, report)
        elif self._token is not None:
            self._end()

    async def _begin(self, token: str) -> None:
        await self._server.work_done_progress.create_async(token)
        begin = types.WorkDoneProgressBegin(TITLE, percentage=0, cancellable=False)
        self._server.work_done_progress.begin(token, begin)
        self._token = token
        if self._state[0] >= self._state[1]:
            self._end()

    def _end(self) -> None:
        token, self._token, self._task = self._token, None, None
        if token is not None:
            self._server.work_done_progress.end(token, types.WorkDoneProgressEnd())
