"""The language server: one function per message, each handing over to the session.

Notifications are handled at once and in order; requests are `async`, so that one that waits for the analysis can be
cancelled and holds up nothing.  Beside the protocol there is one request, `shapeserver/status`: with `{"uri": …}` it
answers once the newest text of that document is analysed, and says how long that took and what had to run again.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from threading import Event
from typing import Any

from lsprotocol import types
from pygls.capabilities import ServerCapabilitiesBuilder
from pygls.exceptions import JsonRpcInvalidParams
from pygls.io_ import run_async
from pygls.lsp.server import LanguageServer

from .. import __version__
from . import actions, calls, convert, dims, hints, hover, lenses, pulling
from .board import Board
from .diagnostics import Published
from .progress import Bar
from .protocol import Protocol
from .session import Session
from .settings import SECTION, settings_of

logger = logging.getLogger(__name__)
STATUS = "shapeserver/status"
WATCHED = (
    "**/*.{py,pyi}",
    "**/pyproject.toml",
    "**/*.{npy,npz,csv,tsv,txt,dat,json,png,jpg,jpeg,gif,bmp,bin,raw,h5,hdf5}",
)
WATCH = types.Registration(
    "watch",
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
    types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(pattern) for pattern in WATCHED]),
)
NOTEBOOKS = types.NotebookDocumentSyncOptions(
    [types.NotebookDocumentFilterWithCells([types.NotebookCellLanguage("python")])], save=True
)
SWITCH_INTERVAL = 0.001


class Server(LanguageServer):
    protocol: Protocol
    session: Session

    def __init__(self) -> None:
        super().__init__("shapeserver", __version__, protocol_cls=Protocol, notebook_document_sync=NOTEBOOKS)
        for method, handler in HANDLERS.items():
            self.feature(method, OPTIONS.get(method))(handler)

    def report_server_error(self, error: Exception, source: Any) -> None:
        """pygls shows every fault in a message box."""
        logger.error("%s: %s", type(error).__name__, error)
        self.protocol.report_unreadable(error)

    def start_tcp(self, host: str, port: int) -> None:
        """pygls lets a second client take over the connection of the first; this serves one and ends."""
        with contextlib.suppress(ConnectionError, EOFError, SystemExit):
            asyncio.run(self._serve_one_client(host, port))

    async def _serve_one_client(self, host: str, port: int) -> None:
        clients: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()
        listener = await asyncio.start_server(lambda *streams: clients.put_nowait(streams), host, port)
        logger.info("listening on %s:%d", *listener.sockets[0].getsockname()[:2])
        reader, writer = await clients.get()
        listener.close()
        self.protocol.set_writer(writer)
        await run_async(Event(), reader, self.protocol, logger, self.report_server_error)

    def publish(self, uri: str, version: int | None, problems: Published) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, list(problems), version))

    def ask_to_pull(self) -> None:
        self.workspace_diagnostic_refresh(None)


def initialize(ls: Server, params: types.InitializeParams) -> None:
    encoding = ServerCapabilitiesBuilder.choose_position_encoding(params.capabilities)
    client = convert.client_of(params.capabilities, encoding)
    board = Board(client.pulls, ls.publish, ls.ask_to_pull)
    ls.session = Session(client, _folders(params), board, Bar(ls).show if client.shows_progress else lambda *_: None)
    if client.pulls:
        for method, handler in pulling.HANDLERS.items():
            ls.feature(method, pulling.OPTIONS)(handler)
    ls.session.change_settings(settings_of(params.initialization_options))


async def initialized(ls: Server, params: types.InitializedParams) -> None:
    ls.session.prepare()
    if ls.session.client.watches_files:
        ls.client_register_capability(types.RegistrationParams([WATCH]))
    if ls.session.client.has_configuration:
        await _take_settings(ls, None)


def did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    ls.session.open(document.uri, document.version, document.text)


def did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    document = params.text_document
    ls.session.change(document.uri, document.version, convert.edits(list(params.content_changes)))


def did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    ls.session.close(params.text_document.uri)


def did_open_notebook(ls: Server, params: types.DidOpenNotebookDocumentParams) -> None:
    notebook = params.notebook_document
    ls.session.open_notebook(notebook.uri, notebook.version, _order(notebook.cells), params.cell_text_documents)


def did_change_notebook(ls: Server, params: types.DidChangeNotebookDocumentParams) -> None:
    notebook, cells = params.notebook_document, params.change.cells
    if cells is not None and cells.structure is not None:
        array = cells.structure.array
        part = (array.start, array.start + array.delete_count, _order(array.cells or ()))
        closed = [item.uri for item in cells.structure.did_close or ()]
        ls.session.change_cells(notebook.uri, notebook.version, part, cells.structure.did_open or (), closed)
    for content in (cells.text_content if cells is not None else None) or ():
        edits = convert.edits(list(content.changes))
        ls.session.change_cell(notebook.uri, notebook.version, content.document, edits)


def did_close_notebook(ls: Server, params: types.DidCloseNotebookDocumentParams) -> None:
    ls.session.close(params.notebook_document.uri)


def did_save_notebook(ls: Server, params: types.DidSaveNotebookDocumentParams) -> None:
    ls.session.recheck()


def _order(cells: Sequence[types.NotebookCell]) -> tuple[str, ...]:
    return tuple(cell.document for cell in cells)


def did_save(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
    ls.session.recheck()


def did_change_watched_files(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
    ls.session.files_changed(convert.file_path(event.uri) for event in params.changes)


def did_change_folders(ls: Server, params: types.DidChangeWorkspaceFoldersParams) -> None:
    ls.session.move(_paths(params.event.added), _paths(params.event.removed))


async def show_hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    session, uri = ls.session, params.text_document.uri
    document, converter = session.document(uri), session.converter(session.documents)
    if document is None:
        return None
    line, column = converter.column(document, uri, params.position)
    found = await session.ask(uri, lambda summary: summary.hover(line, column))
    if found is None:
        return None
    markdown = session.client.reads_markdown
    text = hover.as_markdown(found, converter.link) if markdown else hover.as_plain_text(found)
    return types.Hover(converter.markup(text), converter.range(found.place))


async def offer_actions(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    session, uri = ls.session, params.text_document.uri
    document, converter = session.document(uri), session.converter(session.documents)
    if document is None or not session.client.takes_actions:
        return None
    start, end = (converter.column(document, uri, at) for at in (params.range.start, params.range.end))
    only, offered = params.context.only, []
    if actions.wants(only, actions.FIX):
        config_of = session.config_of
        found = await session.ask(uri, lambda summary: actions.seek(summary, config_of(summary.path), start, end))
        offered += actions.code_actions(found or (), document, converter)
        if session.client.resolves_actions:
            counts = Counter(str(item.code) for item in session.problems(uri))
            offered += actions.of_a_kind(found or (), counts, document)
    if only and actions.wants(only, actions.FIX_ALL) and session.client.resolves_actions:
        offered.append(actions.of_the_file(document))
    if actions.wants(only, actions.REWRITE):
        written = await session.ask(uri, lambda summary: summary.annotations(*start))
        offered += actions.rewrites(written or (), document, converter)
    return offered if session.document(uri) is document else None


async def complete_action(ls: Server, params: types.CodeAction) -> types.CodeAction:
    """The edit of an action that mends all problems of a kind."""
    session, converter = ls.session, ls.session.converter(ls.session.documents)
    asked = actions.All.of(params.data)
    document = session.document(asked.uri) if asked else None
    if asked is None or document is None:
        return params
    codes = {asked.code} if asked.code else {str(item.code) for item in session.problems(asked.uri)}
    fix = await session.ask(asked.uri, lambda summary: summary.fix_every(codes, asked.way))
    if session.document(asked.uri) is document:
        params.edit = actions.workspace_edit(fix.edits if fix else (), document, converter)
    return params


async def show_hints(ls: Server, params: types.InlayHintParams) -> list[types.InlayHint] | None:
    session, uri = ls.session, params.text_document.uri
    document, converter = session.document(uri), session.converter(session.documents)
    kinds = session.settings.hints
    if document is None or not kinds:
        return None
    above = document.first(uri)
    first, last = params.range.start.line + above, params.range.end.line + above
    found = await session.ask(uri, lambda summary: hints.seek(summary, kinds, first, last))
    return [converter.hint(hint) for hint in found or () if converter.uri(hint.place) == uri]


async def show_lenses(ls: Server, params: types.CodeLensParams) -> list[types.CodeLens] | None:
    session, uri = ls.session, params.text_document.uri
    document, converter = session.document(uri), session.converter(session.documents)
    if document is None or not session.settings.lens:
        return None
    found = await session.ask(uri, lenses.seek)
    return [converter.lens(lens) for lens in found or () if converter.uri(lens.place) == uri]


async def explain_hint(ls: Server, params: types.InlayHint) -> types.InlayHint:
    """Where the dims of a hint came from, as its tooltip and as links of its parts."""
    session = ls.session
    data = params.data if isinstance(params.data, dict) else {}
    uri, place = data.get("uri"), convert.place_of(data.get("place"))
    document = session.document(uri) if isinstance(uri, str) else None
    if document is None or place is None or not isinstance(uri, str):
        return params
    found = await session.ask(uri, lambda summary: (summary.origins(place), summary.beginnings(place)))
    converter = session.converter(session.documents)
    if found and found[0]:
        text = hover.origins_as_markdown(found[0], converter.link)
        params.tooltip = types.MarkupContent(types.MarkupKind.Markdown, text)
    if found and isinstance(params.label, list):
        numbers = (number for _, number in hints.parts("".join(part.value for part in params.label)))
        for part, number in zip(params.label, numbers, strict=False):
            began = found[1][number] if number is not None and number < len(found[1]) else None
            part.location = None if began is None else converter.location(began)
    return params


async def did_change_configuration(ls: Server, params: types.DidChangeConfigurationParams) -> None:
    await _take_settings(ls, params.settings)


async def _take_settings(ls: Server, sent: Any) -> None:
    """The settings that were sent, or those that the editor has when it is asked."""
    session = ls.session
    if session.client.has_configuration:
        items = [types.ConfigurationItem(section=SECTION)]
        answer = await ls.workspace_configuration_async(types.ConfigurationParams(items))
        sent = answer[0] if answer else None
    if session.change_settings(settings_of(sent)) and session.client.refreshes_hints:
        await ls.workspace_inlay_hint_refresh_async(None)


async def status(ls: Server, params: Any) -> dict[str, Any] | None:
    uri = getattr(params, "uri", None)
    if not isinstance(uri, str):
        raise JsonRpcInvalidParams(f"Invalid Params: {STATUS} needs a uri")
    analysis = await ls.session.newest(uri)
    if analysis is None:
        return None
    return {
        "version": analysis.document.version,
        "problems": sum(map(len, analysis.problems.values())),
        "milliseconds": analysis.milliseconds,
        "recomputed": list(analysis.summary.recomputed) if analysis.summary else None,
    }


HANDLERS: dict[str, Callable[..., Any]] = {
    types.INITIALIZE: initialize,
    types.INITIALIZED: initialized,
    types.TEXT_DOCUMENT_DID_OPEN: did_open,
    types.TEXT_DOCUMENT_DID_CHANGE: did_change,
    types.TEXT_DOCUMENT_DID_CLOSE: did_close,
    types.TEXT_DOCUMENT_DID_SAVE: did_save,
    types.NOTEBOOK_DOCUMENT_DID_OPEN: did_open_notebook,
    types.NOTEBOOK_DOCUMENT_DID_CHANGE: did_change_notebook,
    types.NOTEBOOK_DOCUMENT_DID_CLOSE: did_close_notebook,
    types.NOTEBOOK_DOCUMENT_DID_SAVE: did_save_notebook,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: did_change_watched_files,
    types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: did_change_folders,
    types.TEXT_DOCUMENT_HOVER: show_hover,
    types.TEXT_DOCUMENT_CODE_ACTION: offer_actions,
    types.CODE_ACTION_RESOLVE: complete_action,
    types.TEXT_DOCUMENT_CODE_LENS: show_lenses,
    types.TEXT_DOCUMENT_INLAY_HINT: show_hints,
    types.INLAY_HINT_RESOLVE: explain_hint,
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: did_change_configuration,
    STATUS: status,
    **dims.HANDLERS,
    **calls.HANDLERS,
}
OPTIONS: dict[str, Any] = {
    **calls.OPTIONS,
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions(
        [actions.FIX, actions.REWRITE, actions.FIX_ALL_OURS], resolve_provider=True
    ),
    types.TEXT_DOCUMENT_INLAY_HINT: types.InlayHintOptions(resolve_provider=True),
}


def main(argv: Sequence[str] = ()) -> int:
    """Serve one client and return the exit code: 0 only after shutdown and exit."""
    address = _arguments(argv).tcp
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("shapeserver").setLevel(logging.INFO)
    # A busy analysis thread hands over the interpreter this often; the default of 5 ms is felt in every answer.
    sys.setswitchinterval(SWITCH_INTERVAL)
    server = Server()
    if address is not None:
        server.start_tcp(*address)
    else:
        output, sys.stdout = sys.stdout.buffer, sys.stderr
        server.start_io(sys.stdin.buffer, output)
    return server.protocol.exit_code


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="shapeserver lsp", description="Serve the language server protocol.")
    transport = parser.add_mutually_exclusive_group()
    transport.add_argument("--stdio", action="store_true", help="over standard input and output, the default")
    transport.add_argument("--tcp", metavar="HOST:PORT", type=address, help="to one client over TCP")
    return parser.parse_args(argv)


def address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    return host.strip("[]") or "127.0.0.1", int(port)


def _folders(params: types.InitializeParams) -> tuple[str, ...]:
    if params.workspace_folders:
        return _paths(params.workspace_folders)
    path = convert.file_path(params.root_uri) if params.root_uri else params.root_path
    return (os.path.normpath(path),) if path else ()


def _paths(folders: Sequence[types.WorkspaceFolder]) -> tuple[str, ...]:
    paths = (convert.file_path(folder.uri) for folder in folders)
    return tuple(os.path.normpath(path) for path in paths if path)
