"""No server outlives its editor."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from .client import BUSY_SERVER, PATIENCE, REPOSITORY, SERVER

EDITOR = """
import sys, time
from tests.lsp.client import Process
client = Process(tuple(sys.argv[1:]))
client.initialize()
client.open("file:///a.py", "# stubborn\\n")
print(client.process.pid, flush=True)
time.sleep(600)
"""


def runs(process: int) -> bool:
    """Whether there is such a process that has not ended."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("command", [SERVER, BUSY_SERVER], ids=["idle", "busy"])
def test_a_server_ends_with_its_editor(command: tuple[str, ...]) -> None:
    arguments = [sys.executable, "-c", EDITOR, *command]
    editor = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY)
    assert editor.stdout
    server = int(editor.stdout.readline())
    assert runs(server)
    editor.kill()
    editor.wait()
    editor.stdout.close()
    end = time.monotonic() + PATIENCE
    while runs(server) and time.monotonic() < end:
        time.sleep(0.05)
    assert not runs(server)
