"""The requests beside the protocol, and a server that has no libcst."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from shapeserver import __version__

from .client import Process, running

PROGRAM = """import numpy as np

x = np.zeros((3, 4))
y = load()


def turned(a):
    b, t = a.shape
    return a.reshape(t, b)
"""
BROKEN = "import numpy as np\nx = np.zeros((3, 4))\nw = np.zeros((3, 5))\ny = x @ w\n"
ACTIONS = {"textDocument": {"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}}}
WITHOUT = "import sys; sys.modules['libcst'] = None; from shapeserver.cli import main; sys.exit(main(['lsp']))"


@pytest.fixture(scope="module")
def poor() -> Iterator[Process]:
    """A server where libcst is not installed."""
    with running((sys.executable, "-c", WITHOUT)) as process:
        process.initialize(capabilities=ACTIONS)
        yield process
        assert process.end() == 0


def actions(client: Process, uri: str, line: int, *only: str) -> list[str]:
    at = {"line": line, "character": 4}
    context = {"diagnostics": [], **({"only": list(only)} if only else {})}
    document = {"uri": uri}
    found = client.request("textDocument/codeAction", textDocument=document, range={"start": at, "end": at}, context=context)
    return [item["title"] for item in found or ()]


def test_the_report_of_shapes(client: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    client.open(uri, PROGRAM)
    assert client.request("shapeserver/shapes", uri=uri)["markdown"] == """\
1 of 6 arrays are fully known, 1 partly, 4 not.

| line | name | shape |
|---:|---|---|
| 3 | `x` | `f64[3, 4]` |
| 7 | **def** | `turned(a: ?[b, t]) -> ?[t, b]` |
| 7 | `turned` (returned) | `?[t, b]` |

## Why not fully known

- nobody calls this with a known `a` (3)
- `load` is not known (1)
- no reason given (1)
"""
    assert client.request("shapeserver/shapes", uri="file:///nowhere.py") is None
    assert client.error("shapeserver/shapes") == -32602


def test_the_report_of_a_notebook_counts_cells(client: Process) -> None:
    cells = [("file:///n.ipynb#a", "import numpy as np\n"), ("file:///n.ipynb#b", "\nx = np.zeros((3, 4))\n")]
    client.notify(
        "notebookDocument/didOpen",
        notebookDocument={
            "uri": "file:///n.ipynb",
            "notebookType": "jupyter-notebook",
            "version": 1,
            "cells": [{"kind": 2, "document": uri} for uri, _ in cells],
        },
        cellTextDocuments=[{"uri": uri, "languageId": "python", "version": 1, "text": text} for uri, text in cells],
    )
    report = client.request("shapeserver/shapes", uri="file:///n.ipynb#b")["markdown"]
    assert "| cell 2, 2 | `x` | `f64[3, 4]` |" in report
    client.notify(
        "notebookDocument/didClose",
        notebookDocument={"uri": "file:///n.ipynb"},
        cellTextDocuments=[{"uri": uri} for uri, _ in cells],
    )


def test_the_page_of_a_code(client: Process) -> None:
    assert client.request("shapeserver/page", code="matmul-mismatch")["markdown"].startswith("# matmul-mismatch\n")
    assert client.request("shapeserver/page", code="../../README") is None
    assert client.error("shapeserver/page", code=3) == -32602


def test_what_runs(client: Process, poor: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    client.open(uri, PROGRAM)
    client.analysed(uri)
    about = client.request("shapeserver/about")
    assert (about["version"], about["interpreter"], about["fixes"]) == (__version__, sys.executable, True)
    assert about["process"] == client.process.pid
    assert str(tmp_path) in [root["folder"] for root in about["roots"]]
    assert poor.request("shapeserver/about")["fixes"] is False


def test_all_but_fixes_works_without_libcst(server: Process, poor: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "b.py").as_uri()
    server.initialize(capabilities=ACTIONS)
    for each in (server, poor):
        each.open(uri, BROKEN)
    assert [item["code"] for item in poor.problems(uri)] == ["matmul-mismatch"]
    assert "f64[3, 4]" in poor.hover(uri, 1, 0)["contents"]["value"]
    ignoring = "Ignore matmul-mismatch on this line"
    assert len(actions(server, uri, 3)) > 1
    assert actions(poor, uri, 3) == [ignoring]
    assert actions(poor, uri, 1, "refactor.rewrite") == ["Write down the shape: `# shape: (3, 4)`"]


def test_the_level_of_the_log(server: Process, tmp_path: Path) -> None:
    server.request("initialize", processId=None, rootUri=None, capabilities={}, initializationOptions={"logLevel": "error"})
    server.notify("initialized")
    server.notify("workspace/didChangeConfiguration", settings={"shapeserver": {"codeLens": 3, "logLevel": "error"}})
    server.notify("workspace/didChangeConfiguration", settings={"shapeserver": {"logLevel": "chatty"}})
    server.notify("workspace/didChangeConfiguration", settings={"shapeserver": {"diagnosticMode": 3}})
    assert server.end() == 0
    log = server.log()
    assert "codeLens" not in log
    assert "logLevel must be one of info, error, warning, debug, not 'chatty'" not in log
    assert "diagnosticMode must be" in log
