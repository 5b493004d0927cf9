"""Validating: the evaluator runs what a function or model computes, in its own process, and what it finds is shown.

The command `shapeserver.validate` takes a URI and the name of a graph ("Class.method", or none for the whole file); a
code lens above each function that computes something calls it.  Its progress can be cancelled.  With `validateOnSave`,
what was not validated as it is now is validated when a file is saved.  One validation runs at a time.
"""

from __future__ import annotations

import asyncio
import itertools
import threading
from collections.abc import Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from .. import validations

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from ...analysis.graph import Graph
    from ...eval.report import Report
    from ..documents import Document
    from ..server import Server

COMMAND = "shapeserver.validate"
MODULE = "<module>"
TITLE = "shapeserver: validating"
_numbers = itertools.count(1)
_one_at_a_time = asyncio.Lock()


async def validate(ls: Any, uri: str, name: str = MODULE) -> dict[str, Any] | None:
    """Validate a graph of a document; answers with its report in one line, in Markdown, and as data.

    pygls reads the types of a command's arguments when it is called, so the first of them is none of this package.
    """
    document = ls.session.document(uri)
    found = await ls.session.ask(uri, lambda summary: validations.seek(summary, name))
    if document is None or found is None:
        return None
    if isinstance(found, str):
        _say(ls, f"{name}: {found}", types.MessageType.Info)
        return None
    report = await _run(ls, document, found)
    if report is None:
        return None
    from ...eval import rendering

    await ls.session.place_validations(document.path)
    await _refresh_lenses(ls)
    told = {"summary": rendering.summary(report), "markdown": rendering.to_markdown(report)}
    return {**told, "report": rendering.plain(report)}


async def saved(ls: Server, uri: str) -> None:
    """A file was saved: validate what has changed in it, if the user wants that."""
    session, document = ls.session, ls.session.document(uri)
    if not session.settings.validate_on_save or document is None:
        return
    kept = tuple(session.validations.kept.get(document.path, {}).values())
    for graph in await session.ask(uri, lambda summary: validations.changed(summary, kept)) or ():
        if session.document(uri) is not document:
            return
        if await _run(ls, document, graph) is None:
            return
        await session.place_validations(document.path)
    await _refresh_lenses(ls)


async def _run(ls: Server, document: Document, graph: Graph) -> Report | None:
    """The report on a graph, kept; None if there is none, and the user was told why."""
    from ...eval import rendering
    from ...eval.client import Cancelled, EvaluationError
    from ...eval.client import validate as evaluate
    from ...eval.valuations import valuations

    found = valuations(graph)
    if not found.found:
        _say(ls, f"{graph.name}: {found.missing}", types.MessageType.Info)
        return None
    chosen = tuple(tuple(sorted(each.items())) for each in found.found)
    options = replace(ls.session.settings.evaluator, valuations=chosen)
    async with _one_at_a_time, _progress(ls, graph.name) as (tell, cancel):
        try:
            report = await asyncio.to_thread(evaluate, graph, options, tell, cancel)
        except Cancelled:
            return None
        except EvaluationError as error:
            _say(ls, f"{graph.name}: {error}", types.MessageType.Warning)
            return None
    told = rendering.summary(report).removeprefix(f"{graph.name}: ")
    ls.session.validations.keep(document.path, validations.validation(graph, report, told))
    return report


@asynccontextmanager
async def _progress(ls: Server, name: str) -> AsyncIterator[tuple[Callable[[str, float], None], threading.Event]]:
    """Work-done progress that the user can cancel, where the editor shows it; so can who cancels the request."""
    cancel, loop = threading.Event(), asyncio.get_running_loop()
    if not ls.session.client.shows_progress:
        try:
            yield lambda text, share: None, cancel
        finally:
            cancel.set()
        return
    token = f"shapeserver-validate-{next(_numbers)}"
    await ls.work_done_progress.create_async(token)
    begin = types.WorkDoneProgressBegin(f"{TITLE} {name}", percentage=0, cancellable=True)
    ls.work_done_progress.begin(token, begin)
    ls.work_done_progress.tokens[token].add_done_callback(lambda _: cancel.set())

    def tell(text: str, share: float) -> None:
        report = types.WorkDoneProgressReport(message=text, percentage=int(100 * share))
        loop.call_soon_threadsafe(ls.work_done_progress.report, token, report)

    try:
        yield tell, cancel
    finally:
        cancel.set()
        ls.work_done_progress.end(token, types.WorkDoneProgressEnd())


async def _refresh_lenses(ls: Server) -> None:
    if ls.session.client.refreshes_lenses:
        await ls.workspace_code_lens_refresh_async(None)


def _say(ls: Server, message: str, type: types.MessageType) -> None:
    ls.window_show_message(types.ShowMessageParams(type, f"shapeserver: {message}"))


@dataclass(frozen=True, slots=True)
class _Tasks:
    """Tasks that nobody waits for; they live until they are done."""

    running: set[asyncio.Task[None]]

    def begin(self, ls: Server, uri: str) -> None:
        task = asyncio.get_running_loop().create_task(saved(ls, uri))
        self.running.add(task)
        task.add_done_callback(self.running.discard)


did_save = partial(_Tasks.begin, _Tasks(set()))
HANDLERS: dict[str, Callable[..., Any]] = {}
OPTIONS: dict[str, Any] = {}
COMMANDS: dict[str, Callable[..., Any]] = {COMMAND: validate}
