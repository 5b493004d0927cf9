"""A proxy that lets nothing through and remembers who was asked for.

The browser and the servers behind its pages are told to reach the world through it, so a request that would leave the
machine ends here.
"""

from __future__ import annotations

import re
import socketserver
import threading
from types import TracebackType

LOCAL = "127.0.0.1,localhost"
OWN = re.compile(r"[./](google|googleapis|gstatic|gvt1)\.com[:/]")


class Trap:
    """`caught` holds the first line of every request, as in `CONNECT example.org:443 HTTP/1.1`."""

    def __init__(self) -> None:
        self.caught: list[str] = []
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.trap = self

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def environment(self) -> dict[str, str]:
        """What programs read to learn which proxy to use, in both spellings."""
        names = {"HTTP_PROXY": self.address, "HTTPS_PROXY": self.address, "ALL_PROXY": self.address, "NO_PROXY": LOCAL}
        return names | {name.lower(): value for name, value in names.items()}

    def __enter__(self) -> Trap:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()


def foreign(browser: Trap) -> list[str]:
    """What pages asked of the world, without what Chromium asks of its makers on its own account."""
    return [line for line in browser.caught if not OWN.search(line)]


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    trap: Trap


class _Handler(socketserver.StreamRequestHandler):
    server: _Server

    def handle(self) -> None:
        self.server.trap.caught.append(self.rfile.readline().decode("latin-1").strip())
        self.wfile.write(b"HTTP/1.1 502 Nothing leaves this machine\r\nConnection: close\r\n\r\n")
