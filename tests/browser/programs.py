"""The servers behind the pages: started on a free port with a home of their own, and ended with all they started."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

PATIENCE = 60.0
LOCAL = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextlib.contextmanager
def serving(command: Sequence[str], healthy: str, log: Path, environment: Mapping[str, str]) -> Iterator[int]:
    """A program that answers at `healthy`, by its process group; what it prints goes to `log`."""
    with log.open("wb") as out:
        program = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env={**os.environ, **environment}, start_new_session=True
        )
    try:
        _wait(program, healthy, log)
        yield program.pid
    finally:
        _end(program)


def _wait(program: subprocess.Popen[bytes], healthy: str, log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and program.poll() is None:
        with contextlib.suppress(urllib.error.URLError, OSError), LOCAL.open(healthy, timeout=5):
            return
        time.sleep(0.1)
    raise AssertionError(f"{program.args} does not serve: {log.read_text(errors='replace')[-2000:]}")


def _end(program: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(program.pid, signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        program.wait(10)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(program.pid, signal.SIGKILL)
    program.wait()


def servers(home: Path) -> list[int]:
    """The language servers that run on behalf of a program with this home."""
    return [int(folder.name) for folder in Path("/proc").iterdir() if folder.name.isdigit() and _serves(folder, home)]


def _serves(process: Path, home: Path) -> bool:
    try:
        words, variables = ((process / name).read_bytes().split(b"\0") for name in ("cmdline", "environ"))
    except OSError:  # it has ended meanwhile
        return False
    return b"lsp" in words and f"HOME={home}".encode() in variables
