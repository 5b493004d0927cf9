"""The language server: one function per message, each handing over to the session.

Notifications are handled at once and in order; requests are `async`, so that one that waits for the analysis can be
cancelled and holds up nothing.  Requests beside the protocol are in `features/telling.py`.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import os
import sys
from collections.abc import Callable, Sequence
from threading import Event
from typing import Any

from lsprotocol import types
from pygls.capabilities import ServerCapabilitiesBuilder
from pygls.io_ import run_async
from pygls.lsp.server import LanguageServer

from .. import __version__
from . import convert
from .board import Board
from .diagnostics import Published
from .features import calls, configuring, dims, mending, pulling, showing, syncing, telling, validating
from .progress import Bar
from .protocol import Protocol
from .session import Session
from .settings import project_keys, settings_of

logger = logging.getLogger(__name__)
FEATURES = (syncing, showing, mending, dims, calls, configuring, telling)
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
        for name, handler in validating.COMMANDS.items():
            self.command(name)(handler)

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
    ls.session.change_keys({"": project_keys(params.initialization_options)})


async def initialized(ls: Server, params: types.InitializedParams) -> None:
    ls.session.prepare()
    if ls.session.client.watches_files:
        ls.client_register_capability(types.RegistrationParams([WATCH]))
    if ls.session.client.has_configuration:
        await configuring.take_settings(ls, None)


HANDLERS: dict[str, Callable[..., Any]] = {
    types.INITIALIZE: initialize,
    types.INITIALIZED: initialized,
    **{method: handler for feature in FEATURES for method, handler in feature.HANDLERS.items()},
}
OPTIONS = {method: options for feature in FEATURES for method, options in feature.OPTIONS.items()}


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
        return syncing.paths_of(params.workspace_folders)
    path = convert.file_path(params.root_uri) if params.root_uri else params.root_path
    return (os.path.normpath(path),) if path else ()
