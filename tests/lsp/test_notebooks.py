"""Notebooks: cells in order are one program, and everything is told by cell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from shapeserver.lsp.notebooks import cell, made

from .client import Process, at

CELLS = {
    "c1": "%matplotlib inline\nimport numpy as np\n!pip list",
    "c2": 'w = "\U0001f600"; a = np.zeros((3, 4))',
    "c3": "b = np.zeros((4, 6))\nc = a @ b",
}


def document(uri: str, text: str) -> dict[str, Any]:
    return {"uri": uri, "languageId": "python", "version": 1, "text": text}


def kind(uri: str) -> dict[str, Any]:
    return {"kind": 2, "document": uri}


def opened(server: Process, tmp_path: Path) -> str:
    server.initialize(tmp_path)
    uri = (tmp_path / "study.ipynb").as_uri()
    notebook = {"uri": uri, "notebookType": "jupyter-notebook", "version": 1, "cells": [kind(name) for name in CELLS]}
    texts = [document(name, text) for name, text in CELLS.items()]
    server.notify("notebookDocument/didOpen", notebookDocument=notebook, cellTextDocuments=texts)
    return uri


def change(server: Process, uri: str, version: int, **cells: Any) -> None:
    document = {"uri": uri, "version": version}
    server.notify("notebookDocument/didChange", notebookDocument=document, change={"cells": cells})


def edit(server: Process, uri: str, version: int, cell: str, *changes: dict[str, Any]) -> None:
    content = {"document": {"uri": cell, "version": version}, "changes": list(changes)}
    change(server, uri, version, textContent=[content])


def codes(server: Process, cell: str) -> list[tuple[str, int]]:
    return [(item["code"], item["range"]["start"]["line"]) for item in server.problems(cell)]


def test_a_problem_is_in_its_cell(server: Process, tmp_path: Path) -> None:
    uri = opened(server, tmp_path)
    assert codes(server, "c3") == []
    edit(server, uri, 2, "c2", at((0, 27), (0, 28), "5"))  # the smiley has two units
    assert codes(server, "c3") == [("matmul-mismatch", 1)]
    assert codes(server, "c1") == codes(server, "c2") == []
    places = [item["location"] for item in server.problems("c3")[0].get("relatedInformation") or ()]
    assert {place["uri"] for place in places} <= {"c2", "c3"}


def test_hover_and_hints_count_from_the_cell(server: Process, tmp_path: Path) -> None:
    opened(server, tmp_path)
    server.analysed("c3")
    assert "f64[3, 6]" in str(server.hover("c3", 1, 0))
    assert "a = np.zeros((3, 4))` (cell 2, line 1)" in str(server.hover("c3", 1, 4))
    assert "f64[3, 4]" in str(server.hover("c2", 0, 11))
    wanted = {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}}
    hints = server.request("textDocument/inlayHint", textDocument={"uri": "c3"}, range=wanted)
    assert [hint["position"] for hint in hints] == [{"line": 0, "character": 1}, {"line": 1, "character": 1}]


def test_cells_come_and_go_and_move(server: Process, tmp_path: Path) -> None:
    uri = opened(server, tmp_path)
    added = {"start": 2, "deleteCount": 0, "cells": [kind("new")]}
    change(server, uri, 2, structure={"array": added, "didOpen": [document("new", "a = np.zeros((3, 7))")]})
    assert codes(server, "c3") == [("matmul-mismatch", 1)]
    gone = {"start": 2, "deleteCount": 1, "cells": []}
    change(server, uri, 3, structure={"array": gone, "didClose": [{"uri": "new"}]})
    assert codes(server, "c3") == []
    edit(server, uri, 4, "c3", {"text": "c = np.zeros((2, 9)) @ np.zeros((3, 3))\n"})
    assert codes(server, "c3") == [("matmul-mismatch", 0)]
    server.notify(
        "notebookDocument/didClose", notebookDocument={"uri": uri}, cellTextDocuments=[{"uri": name} for name in CELLS]
    )
    while server.publications("c3")[-1]["diagnostics"]:
        server.receive()


def test_a_fix_is_an_edit_of_the_cell(server: Process, tmp_path: Path) -> None:
    literal = {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}
    capabilities = {"textDocument": {"codeAction": literal}, "workspace": {"workspaceEdit": {"documentChanges": True}}}
    server.initialize(tmp_path, capabilities)
    uri = (tmp_path / "study.ipynb").as_uri()
    texts = [
        document("c1", "import numpy as np\na = np.zeros((3, 4))"),
        document("c2", "b = np.zeros((6, 4))\nc = a @ b"),
    ]
    notebook = {"uri": uri, "notebookType": "jupyter-notebook", "version": 1, "cells": [kind("c1"), kind("c2")]}
    server.notify("notebookDocument/didOpen", notebookDocument=notebook, cellTextDocuments=texts)
    place = {"line": 1, "character": 6}
    asked = {"textDocument": {"uri": "c2"}, "range": {"start": place, "end": place}, "context": {"diagnostics": []}}
    fix = server.request("textDocument/codeAction", **asked)[0]
    assert fix["title"] == "Transpose `b`"
    [changed] = fix["edit"]["documentChanges"]
    assert changed["textDocument"] == {"uri": "c2", "version": 1}
    assert changed["edits"][0]["range"]["start"] == {"line": 1, "character": 8}


@pytest.mark.parametrize(
    ("text", "program"),
    [
        ("%time\nx = 1", "pass\nx = 1\n"),
        ("if a:\n    !ls\nnp.zeros?", "if a:\n    pass\npass\n"),
        ("files = !ls", "files = get_ipython()\n"),
        ("x = %timeit -o f()", "x = get_ipython()\n"),
        ("%%bash\nls -l\n", "\n\n\n"),
        ("%%time\nx = 1", "pass\nx = 1\n"),
        ("x = y % z\r\nz != 1", "x = y % z\nz != 1\n"),
        ("", "\n"),
    ],
)
def test_magics_do_nothing(text: str, program: str) -> None:
    notebook = made("n", "/n", 1, ("a",), {"a": cell("a", "/n", 1, text)}, 0)
    assert notebook.text == program
    assert len(notebook.starts) == 2 and notebook.starts[1] == program.count("\n")
