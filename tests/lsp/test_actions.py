"""Quick fixes on the wire: offered for a problem under the cursor, and proved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .client import Process

TEXT = """import numpy as np

x = np.zeros((32, 64))
w = np.zeros((10, 64))
s = "\U0001f600"; y = x @ w
z = y.sum()
"""
CAPABILITIES = {
    "textDocument": {
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
        "publishDiagnostics": {"relatedInformation": True},
    },
}
VERSIONED = {**CAPABILITIES, "workspace": {"workspaceEdit": {"documentChanges": True}}}


def actions(client: Any, uri: str, line: int, column: int, only: list[str] | None = None) -> list[dict[str, Any]]:
    place = {"line": line, "character": column}
    context: dict[str, Any] = {"diagnostics": [], **({"only": only} if only else {})}
    document = {"uri": uri}
    return (
        client.request(
            "textDocument/codeAction", textDocument=document, range={"start": place, "end": place}, context=context
        )
        or []
    )


def test_a_fix_is_offered_and_can_be_applied(server: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    server.initialize(tmp_path, CAPABILITIES)
    server.open(uri, TEXT)
    found = actions(server, uri, 4, 14)
    assert [item["title"] for item in found] == [
        "Transpose `w`",
        "Exchange `10` and `64` (line 4)",
        "Ignore matmul-mismatch on this line",
    ]
    assert all(item["kind"] == "quickfix" and item["diagnostics"][0]["code"] == "matmul-mismatch" for item in found)
    (edit,) = found[0]["edit"]["changes"][uri]
    assert edit["newText"] == "w.T"
    assert edit["range"] == {"start": {"line": 4, "character": 18}, "end": {"line": 4, "character": 19}}
    server.change(uri, 2, {"range": edit["range"], "text": edit["newText"]})
    assert server.problems(uri) == []


def test_a_problem_can_be_ignored(server: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    server.initialize(tmp_path, VERSIONED)
    server.open(uri, TEXT, 7)
    ignore = actions(server, uri, 4, 14)[-1]
    (changes,) = ignore["edit"]["documentChanges"]
    assert changes["textDocument"] == {"uri": uri, "version": 7}
    (edit,) = changes["edits"]
    assert edit["newText"] == "  # shapeserver: ignore[matmul-mismatch]"
    server.change(uri, 8, {"range": edit["range"], "text": edit["newText"]})
    assert server.problems(uri) == []


def test_nothing_is_offered_elsewhere_or_of_other_kinds(server: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    server.initialize(tmp_path, CAPABILITIES)
    server.open(uri, TEXT)
    assert actions(server, uri, 2, 3, ["quickfix"]) == []
    assert actions(server, uri, 0, 3) == []
    assert actions(server, uri, 4, 14, ["refactor"]) == []
    assert actions(server, uri, 4, 14, ["source"]) == []
    assert len(actions(server, uri, 4, 14, ["quickfix"])) == 3


def test_the_document_is_as_before_after_the_trials(server: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    server.initialize(tmp_path, CAPABILITIES)
    server.open(uri, TEXT)
    actions(server, uri, 4, 14)
    server.change(uri, 2, {"text": TEXT + "\n"})
    assert [item["message"].partition(" (")[0] for item in server.problems(uri)] == [
        "matmul: inner dimensions differ: 64 != 10"
    ]
    assert "f64[10, 64]" in str(server.hover(uri, 3, 0))


def test_a_shape_can_be_written_down(server: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    server.initialize(tmp_path, CAPABILITIES)
    server.open(uri, TEXT)
    (action,) = actions(server, uri, 3, 0, ["refactor"])
    assert (action["title"], action["kind"]) == ("Write down the shape: `# shape: (10, 64)`", "refactor.rewrite")
    (edit,) = action["edit"]["changes"][uri]
    assert edit["newText"] == "  # shape: (10, 64)" and edit["range"]["start"] == {"line": 3, "character": 22}
    server.change(uri, 2, {"range": edit["range"], "text": edit["newText"]})
    assert actions(server, uri, 3, 0, ["refactor"]) == []


def test_one_that_is_clearly_right_is_preferred(server: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    server.initialize(tmp_path, CAPABILITIES)
    server.open(uri, "import numpy as np\n\ny = np.zeros((12, 3)).reshape(7, 6)\n")
    [fix, ignore] = actions(server, uri, 2, 10)
    assert fix["title"] == "Change 7 to -1" and fix["isPreferred"]
    assert "isPreferred" not in ignore


def test_none_of_several_is_preferred(server: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    server.initialize(tmp_path, CAPABILITIES)
    server.open(uri, TEXT)
    assert not [item for item in actions(server, uri, 4, 14) if "isPreferred" in item]


def test_without_a_proved_fix_a_problem_can_be_ignored_only(server: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    server.initialize(tmp_path, CAPABILITIES)
    server.open(uri, "def f(x):\n    n, m = x.shape\n    a, b, c = x.shape\n    return n, m, a, b, c\n")
    [problem] = server.problems(uri)
    assert [item["title"] for item in actions(server, uri, 2, 8)] == [f"Ignore {problem['code']} on this line"]


def test_all_of_a_kind_are_mended_at_once(server: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    resolving = {"dataSupport": True, "resolveSupport": {"properties": ["edit"]}}
    action = {**CAPABILITIES["textDocument"]["codeAction"], **resolving}
    server.initialize(tmp_path, {"textDocument": {**CAPABILITIES["textDocument"], "codeAction": action}})
    text = "import numpy as np\n"
    text += "".join(f"x{n} = np.zeros(({n}, 3)) - np.zeros(({n}, 5)).mean(axis=1)\n" for n in (4, 7, 8))
    text += "y = np.zeros((12, 3)).reshape(7, 6)\n"
    server.open(uri, text)
    assert len(server.problems(uri)) == 4
    [every] = [item for item in actions(server, uri, 1, 20) if item["title"].startswith("Fix all")]
    assert every["title"].endswith("this way: keep the reduced axis: …") and "edit" not in every
    edits = server.request("codeAction/resolve", **every)["edit"]["changes"][uri]
    assert sum(edit["newText"].count("keepdims=True") for edit in edits) == 3
    [alone] = actions(server, uri, 0, 0, ["source.fixAll"])
    assert alone["kind"] == "source.fixAll.shapeserver"
    [edit] = server.request("codeAction/resolve", **alone)["edit"]["changes"][uri]
    assert edit["newText"] == "y = np.zeros((12, 3)).reshape(-1, 6)\n"
