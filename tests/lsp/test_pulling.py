"""Editors that ask for diagnostics: each is told once, by its number, and asked to ask again when others change it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .client import Process, at

BROKEN = "import numpy as np\na = np.zeros((3, 4))\nb = np.zeros((5, 6))\nc = a @ b\n"
PULLS = {
    "textDocument": {"diagnostic": {}, "publishDiagnostics": {"relatedInformation": True}},
    "workspace": {"diagnostics": {"refreshSupport": True}},
}


def pull(server: Process, uri: str, previous: str | None = None) -> dict[str, Any]:
    return server.request("textDocument/diagnostic", textDocument={"uri": uri}, previousResultId=previous)


def refreshed(server: Process) -> None:
    """Wait until the server asks to be asked again, and say yes."""
    while not (asked := [item for item in server.notifications if item["method"] == "workspace/diagnostic/refresh"]):
        server.receive()
    server.send(id=asked[0]["id"], result=None)
    server.notifications.remove(asked[0])


def test_who_pulls_is_not_sent_anything(server: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    provider = server.initialize(tmp_path, PULLS)["diagnosticProvider"]
    assert provider["interFileDependencies"] and provider["workspaceDiagnostics"]
    server.open(uri, BROKEN)
    first = pull(server, uri)
    assert [item["code"] for item in first["items"]] == ["matmul-mismatch"]
    assert server.publications(uri) == []


def test_what_has_not_changed_is_not_sent_again(server: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    server.initialize(tmp_path, PULLS)
    server.open(uri, BROKEN)
    pull(server, uri)
    refreshed(server)  # the places that the dims came from have been found
    second = pull(server, uri)
    assert second["kind"] == "full" and second["items"][0]["relatedInformation"]
    server.change(uri, 2, at((4, 0), (4, 0), "d = 1\n"))
    third = pull(server, uri, second["resultId"])
    assert third == {"kind": "unchanged", "resultId": second["resultId"]}
    server.change(uri, 3, at((2, 14), (2, 15), "4"))
    assert pull(server, uri, second["resultId"])["items"] == []


def test_another_file_changes_what_is_known(server: Process, tmp_path: Path) -> None:
    uri, other = (tmp_path / "a.py").as_uri(), (tmp_path / "sizes.py").as_uri()
    server.initialize(tmp_path, PULLS)
    (tmp_path / "sizes.py").write_text("ROWS = 4\n")
    server.open(other, "ROWS = 4\n")
    server.open(uri, "import numpy as np\nfrom sizes import ROWS\nc = np.zeros((3, 4)) @ np.zeros((ROWS, 6))\n")
    first = pull(server, uri)
    assert first["items"] == []
    server.change(other, 2, at((0, 7), (0, 8), "5"))
    refreshed(server)
    assert [item["code"] for item in pull(server, uri, first.get("resultId"))["items"]] == ["matmul-mismatch"]


def test_an_editor_that_cannot_be_asked_to_pull_again_is_sent_diagnostics(server: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    offered = server.initialize(tmp_path, {"textDocument": {"diagnostic": {}}})
    assert "diagnosticProvider" not in offered
    server.open(uri, BROKEN)
    assert [item["code"] for item in server.problems(uri)] == ["matmul-mismatch"]


def test_the_workspace_is_told_as_it_is_found(server: Process, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(BROKEN)
    (tmp_path / "b.py").write_text("x = 1\n")
    server.initialize(tmp_path, PULLS)
    asked = server.ask("workspace/diagnostic", previousResultIds=[])
    server.notify("workspace/didChangeConfiguration", settings={"shapeserver": {"diagnosticMode": "workspace"}})
    [report] = server.answer(asked)["result"]["items"]
    assert report["uri"] == (tmp_path / "a.py").as_uri() and report["version"] is None
    assert [item["code"] for item in report["items"]] == ["matmul-mismatch"]
    previous = [{"uri": report["uri"], "value": report["resultId"]}]
    asked = server.ask("workspace/diagnostic", previousResultIds=previous, partialResultToken="parts")
    (tmp_path / "a.py").write_text("x = 2\n")
    changed = {"uri": report["uri"], "type": 2}
    server.notify("workspace/didChangeWatchedFiles", changes=[changed])
    while not (parts := [item for item in server.notifications if item["method"] == "$/progress"]):
        server.receive()
    assert parts[0]["params"]["token"] == "parts"
    assert [item["items"] for item in parts[0]["params"]["value"]["items"]] == [[]]
    server.notify("$/cancelRequest", id=asked)
    assert server.answer(asked)["error"]["code"] == -32800
