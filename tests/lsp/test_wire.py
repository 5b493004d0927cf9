"""The protocol where pygls differs from it: order, malformed messages, cancellation, exit codes."""

from __future__ import annotations

import re
import socket
import subprocess
import time
from pathlib import Path

import pytest

from .client import BUSY_SERVER, PATIENCE, REPOSITORY, SERVER, Client, Process, running

INVALID_REQUEST, NO_METHOD, INVALID_PARAMS, PARSE_ERROR = -32600, -32601, -32602, -32700
NOT_INITIALIZED, CANCELLED = -32002, -32800
URI = "file:///nowhere/wire.py"
HOVER = {"textDocument": {"uri": URI}, "position": {"line": 0, "character": 0}}


def test_order(server: Process) -> None:
    server.open(URI, "dropped")
    assert server.error("textDocument/hover", **HOVER) == NOT_INITIALIZED
    assert server.error("shapeserver/status", uri=URI) == NOT_INITIALIZED
    assert server.error("initialize", capabilities=7) == INVALID_PARAMS
    server.initialize()
    assert server.error("initialize", processId=None, rootUri=None, capabilities={}) == INVALID_REQUEST
    assert server.request("textDocument/hover", **HOVER) is None
    assert server.request("shutdown") is None
    assert server.error("textDocument/hover", **HOVER) == INVALID_REQUEST
    assert server.error("shutdown") == INVALID_REQUEST
    server.send(method="exit")
    assert server.process.wait(PATIENCE) == 0


def test_exit_without_shutdown(server: Process) -> None:
    server.initialize()
    server.send(method="exit")
    assert server.process.wait(PATIENCE) == 1


def test_exit_before_anything(server: Process) -> None:
    server.send(method="exit")
    assert server.process.wait(PATIENCE) == 1


def test_the_editor_vanishes(server: Process) -> None:
    server.initialize()
    assert server.process.stdin
    server.process.stdin.close()
    assert server.process.wait(PATIENCE) == 1
    assert "Traceback" not in server.log()


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"textDocument": {"uri": URI}},
        {"textDocument": {"uri": URI}, "position": {"line": "one", "character": 0}},
        {"textDocument": {"uri": URI}, "position": {"line": -1, "character": 0}},
        {"textDocument": 3, "position": {"line": 1, "character": 0}},
        {"textDocument": {"uri": URI}, "position": None},
    ],
)
def test_malformed_params(client: Process, params: dict[str, object]) -> None:
    assert client.error("textDocument/hover", **params) == INVALID_PARAMS


def test_malformed_params_of_our_own_request(client: Process) -> None:
    assert client.error("shapeserver/status") == INVALID_PARAMS
    assert client.error("shapeserver/status", uri=4) == INVALID_PARAMS


def test_unknown_methods(client: Process) -> None:
    client.send(method="$/unheard")
    client.notify("unheard/of", a=1)
    assert client.error("unheard/of", a=1) == NO_METHOD
    client.send(id="without params", method="unheard/of")
    assert client.answer("without params")["error"]["code"] == NO_METHOD


@pytest.mark.parametrize("body", [b"{", b"not json", b'"\xff"'])
def test_no_json(client: Process, body: bytes) -> None:
    client.send_bytes(body)
    assert client.answer(None)["error"]["code"] == PARSE_ERROR


@pytest.mark.parametrize("body", [b"[]", b"3", b'{"id": 1, "method": "shutdown"}'])
def test_no_message(client: Process, body: bytes) -> None:
    client.send_bytes(body)
    assert client.answer(None)["error"]["code"] == INVALID_REQUEST


def test_malformed_notifications_change_nothing(client: Process) -> None:
    client.notify("textDocument/didOpen", textDocument={"uri": URI})
    client.notify("textDocument/didChange", textDocument={"uri": URI}, contentChanges=3)
    client.change("file:///nowhere/not_open.py", 2, {"text": "x"})
    client.close("file:///nowhere/not_open.py")
    assert client.analysed(URI) is None


def test_cancel_is_answered_at_once() -> None:
    with running(BUSY_SERVER) as client:
        client.initialize()
        client.open(URI, "x = 1  # busy")
        hover = client.ask("textDocument/hover", **HOVER)
        client.notify("$/cancelRequest", id=hover)
        assert client.answer(hover)["error"]["code"] == CANCELLED
        client.notify("$/cancelRequest", id=hover)
        client.change(URI, 2, {"text": "x = 1"})
        assert client.analysed(URI)["version"] == 2
        assert client.end() == 0
        assert "WARNING" not in client.log()  # of the second one, which came after the answer


@pytest.mark.parametrize("text", ["x = 1  # busy", "x = 1  # stubborn"])
def test_exit_while_the_analysis_is_busy(text: str) -> None:
    with running(BUSY_SERVER) as client:
        client.initialize()
        client.open(URI, text)
        client.ask("textDocument/hover", **HOVER)
        time.sleep(0.3)
        assert client.end() == 0
        assert "Traceback" not in client.log()


def test_an_edit_goes_before_the_search_for_origins() -> None:
    with running(BUSY_SERVER) as client:
        client.initialize()
        client.open(URI, "x = 1  # pensive")
        client.analysed(URI)
        client.send(id="hover", method="textDocument/hover", params=HOVER)
        other = URI.replace(".py", "_other.py")
        client.open(other, "y = 2")
        assert client.analysed(other)["version"] == 1
        client.change(URI, 2, {"text": "x = 1"})
        assert client.analysed(URI)["version"] == 2


def test_what_a_busy_analysis_does_not_hold_up() -> None:
    with running(BUSY_SERVER) as client:
        client.initialize()
        client.open(URI, "x = 1  # busy")
        assert client.error("unheard/of") == NO_METHOD
        client.open("file:///nowhere/other.py", "y = 1")
        assert client.analysed("file:///nowhere/other.py")["version"] == 1


def test_the_newest_of_many_edits_wins() -> None:
    with running(BUSY_SERVER) as client:
        client.initialize()
        client.open(URI, "x = 1  # busy")
        for version in range(2, 30):
            client.change(URI, version, {"text": "x = 1  # busy"})
        client.change(URI, 30, {"text": "x = 1"})
        assert client.analysed(URI)["version"] == 30
        assert [params["version"] for params in client.publications(URI)] == [30]


def test_a_crash_is_logged_once_and_survived() -> None:
    with running(BUSY_SERVER) as client:
        client.initialize()
        client.open(URI, "x = 1  # crash")
        assert client.analysed(URI)["recomputed"] is None
        assert client.request("textDocument/hover", **HOVER) is None
        client.change(URI, 2, {"text": "x = 2  # crash"})
        client.analysed(URI)
        client.change(URI, 3, {"text": "x = 3"})
        assert client.analysed(URI)["version"] == 3
        assert client.end() == 0
        assert client.log().count("Traceback") == 1


def test_one_client_over_tcp() -> None:
    process = subprocess.Popen([*SERVER, "--tcp", "127.0.0.1:0"], stderr=subprocess.PIPE, text=True, cwd=REPOSITORY)
    try:
        assert process.stderr
        listening = re.search(r"listening on (\S+):(\d+)", process.stderr.readline())
        assert listening
        with socket.create_connection((listening[1], int(listening[2]))) as connection:
            stream = connection.makefile("rwb")
            client = Client(stream, stream)
            assert client.initialize()["hoverProvider"] is True
            client.open(URI, "x = 1")
            assert client.analysed(URI)["version"] == 1
            client.ask("shutdown")
            client.send(method="exit")
            assert process.wait(PATIENCE) == 0
            assert "Traceback" not in process.stderr.read()
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


@pytest.mark.parametrize("arguments", [["--tcp", "nowhere"], ["--stdio", "--tcp", "h:1"], ["--unheard"]])
def test_wrong_arguments(arguments: list[str]) -> None:
    assert subprocess.run([*SERVER, *arguments], check=False, capture_output=True, cwd=REPOSITORY).returncode == 2


def test_stdio_is_accepted() -> None:
    with running((*SERVER, "--stdio")) as client:
        client.initialize()
        assert client.end() == 0


def test_heavy_modules_are_not_loaded_to_start(tmp_path: Path) -> None:
    code = (
        "import sys; import shapeserver.lsp.server as s; s.Server(); "
        "print(*(m for m in sys.argv[1:] if m in sys.modules))"
    )
    heavy = ["numpy", "tensorflow", "keras", "jax", "sympy", "jedi", "libcst", "shapeserver.analysis.project"]
    command = [SERVER[0], "-c", code, *heavy]
    done = subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY, check=True)
    assert done.stdout.split() == []
