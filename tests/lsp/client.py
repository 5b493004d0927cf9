"""A language client of bytes and nothing else: what it sends and reads is exactly what is on the wire."""

from __future__ import annotations

import contextlib
import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

SERVER = (sys.executable, "-m", "shapeserver", "lsp")
BUSY_SERVER = (sys.executable, "-m", "tests.lsp.busy_server")
REPOSITORY = Path(__file__).parents[2]
PATIENCE = 20.0
RELATED = {"textDocument": {"publishDiagnostics": {"relatedInformation": True}}}


class Client:
    patience = PATIENCE

    def __init__(self, send_to: BinaryIO, read_from: BinaryIO):
        self.sent = 0
        self.notifications: list[dict[str, Any]] = []
        self._to = send_to
        self._from = read_from
        self._messages: queue.Queue[dict[str, Any] | None] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def send_bytes(self, body: bytes) -> None:
        self._to.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._to.flush()

    def send(self, **message: Any) -> None:
        self.send_bytes(json.dumps({"jsonrpc": "2.0", **message}).encode())

    def notify(self, method: str, **params: Any) -> None:
        self.send(method=method, params=params)

    def ask(self, method: str, **params: Any) -> int:
        """Send a request and return its id."""
        self.sent += 1
        self.send(id=self.sent, method=method, params=params)
        return self.sent

    def answer(self, id: int | None) -> dict[str, Any]:
        """The response to a request; the notifications that come before it are kept."""
        while True:
            message = self.receive()
            if "method" not in message and message.get("id") == id:
                return message

    def request(self, method: str, **params: Any) -> Any:
        return self.answer(self.ask(method, **params))["result"]

    def error(self, method: str, **params: Any) -> int:
        return self.answer(self.ask(method, **params))["error"]["code"]

    def receive(self) -> dict[str, Any]:
        message = self._messages.get(timeout=self.patience)
        assert message is not None, "the server has closed the connection"
        if "method" in message:
            self.notifications.append(message)
        return message

    def initialize(self, root: Path | None = None, capabilities: dict[str, Any] = RELATED) -> dict[str, Any]:
        uri = root.as_uri() if root else None
        result = self.request("initialize", processId=None, rootUri=uri, capabilities=capabilities)
        self.notify("initialized")
        return result["capabilities"]

    def open(self, uri: str, text: str, version: int = 1) -> None:
        document = {"uri": uri, "languageId": "python", "version": version, "text": text}
        self.notify("textDocument/didOpen", textDocument=document)

    def change(self, uri: str, version: int, *changes: dict[str, Any]) -> None:
        document = {"uri": uri, "version": version}
        self.notify("textDocument/didChange", textDocument=document, contentChanges=list(changes))

    def close(self, uri: str) -> None:
        self.notify("textDocument/didClose", textDocument={"uri": uri})

    def analysed(self, uri: str) -> dict[str, Any]:
        """Wait until the newest text is analysed, and so published if there was anything new."""
        return self.request("shapeserver/status", uri=uri)

    def published(self, uri: str) -> list[dict[str, Any]]:
        """All publications for a document so far, oldest first, once its newest text is analysed."""
        self.analysed(uri)
        return self.publications(uri)

    def publications(self, uri: str) -> list[dict[str, Any]]:
        method = "textDocument/publishDiagnostics"
        found = [message["params"] for message in self.notifications if message["method"] == method]
        return [params for params in found if params["uri"] == uri]

    def problems(self, uri: str) -> list[dict[str, Any]]:
        return self.published(uri)[-1]["diagnostics"]

    def hover(self, uri: str, line: int, character: int) -> dict[str, Any] | None:
        position = {"line": line, "character": character}
        return self.request("textDocument/hover", textDocument={"uri": uri}, position=position)

    def _read(self) -> None:
        with contextlib.suppress(ValueError, OSError):
            while (length := self._length()) is not None:
                self._messages.put(json.loads(self._from.read(length)))
        self._messages.put(None)

    def _length(self) -> int | None:
        length = None
        while (line := self._from.readline()).strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        return length


class Process(Client):
    """A client with a server process of its own."""

    def __init__(self, command: tuple[str, ...] = SERVER):
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=REPOSITORY)
        assert self.process.stdin and self.process.stdout
        super().__init__(self.process.stdin, self.process.stdout)

    def end(self) -> int:
        """Leave as the protocol asks, and return the exit code."""
        self.ask("shutdown")
        self.send(method="exit")
        return self.process.wait(self.patience)

    def log(self) -> str:
        assert self.process.stderr
        return self.process.stderr.read().decode()


@contextlib.contextmanager
def running(command: tuple[str, ...] = SERVER, kind: type[Process] = Process) -> Iterator[Process]:
    client = kind(command)
    try:
        yield client
    finally:
        client.process.kill()
        client.process.wait()
        for stream in (client.process.stdin, client.process.stdout, client.process.stderr):
            with contextlib.suppress(OSError):
                stream.close()


def at(start: tuple[int, int], end: tuple[int, int], text: str) -> dict[str, Any]:
    """An incremental change."""
    return {"range": {"start": _position(start), "end": _position(end)}, "text": text}


def _position(position: tuple[int, int]) -> dict[str, int]:
    return {"line": position[0], "character": position[1]}
