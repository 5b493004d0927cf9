"""Validating from the editor: the command, its progress, what is shown of it and for how long."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .client import RELATED, Process, at, running

PROGRAM = """\
import numpy as np

def soft(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

def entropy(p):
    return -(p * np.log(p - p)).sum()

scores = soft(np.ones((4, 3)))
lost = entropy(scores)
"""
CAPABILITIES = {**RELATED, "window": {"workDoneProgress": True}}
NUMPY = {"evaluator": {"engine": "numpy"}}
LONGEST = 60.0
REQUEST_CANCELLED = -32800


class Editor(Process):
    """A client that agrees to every progress bar."""

    cancels = False

    def receive(self) -> dict[str, Any]:
        message = super().receive()
        if message.get("method") == "window/workDoneProgress/create":
            self.send(id=message["id"], result=None)
        if self.cancels and message.get("method") == "$/progress" and message["params"]["value"]["kind"] == "begin":
            self.notify("window/workDoneProgress/cancel", token=message["params"]["token"])
        return message

    def validate(self, uri: str, name: str) -> Any:
        self.patience = LONGEST
        answer = self.answer(self.ask("workspace/executeCommand", command="shapeserver.validate", arguments=[uri, name]))
        assert "result" in answer, answer
        return answer["result"]

    def codes(self, uri: str) -> list[tuple[str, int]]:
        return [(item["code"], item["range"]["start"]["line"]) for item in self.problems(uri)]

    def until(self, uri: str, wanted: list[tuple[str, int]]) -> list[tuple[str, int]]:
        """The problems, when they are as wanted, or in the end."""
        ends = time.monotonic() + LONGEST
        while (found := self.codes(uri)) != wanted and time.monotonic() < ends:
            time.sleep(0.1)
        return found

    def lenses(self, uri: str) -> dict[int, str]:
        found = self.request("textDocument/codeLens", textDocument={"uri": uri})
        own = [item for item in found if item["command"]["command"] == "shapeserver.validate"]
        return {item["range"]["start"]["line"]: item["command"]["title"] for item in own}


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    with running(kind=Editor) as client:
        assert isinstance(client, Editor)
        client.initialize(tmp_path, CAPABILITIES)
        client.notify("workspace/didChangeConfiguration", settings={"shapeserver": NUMPY})
        yield client


@pytest.fixture
def uri(editor: Editor, tmp_path: Path) -> str:
    file = tmp_path / "net.py"
    file.write_text(PROGRAM)
    editor.open(file.as_uri(), PROGRAM)
    return file.as_uri()


def test_what_was_validated_is_shown_until_it_changes(editor: Editor, uri: str) -> None:
    assert editor.lenses(uri) == {2: "validate", 6: "validate"}
    answer = editor.validate(uri, "soft")
    assert answer["summary"].startswith("soft: 20 of 20 predictions hold")
    [(code, line)] = editor.codes(uri)
    assert (code, line) == ("validated", 3)
    assert editor.lenses(uri)[2].startswith("✓ ")
    hover = editor.hover(uri, 2, 5)
    assert hover is not None and "validated: " in hover["contents"]["value"]
    kinds = [item["params"]["value"]["kind"] for item in editor.notifications if item["method"] == "$/progress"]
    assert (kinds[0], kinds[-1]) == ("begin", "end")

    editor.change(uri, 2, at((1, 0), (1, 0), "# a comment\n\n"))
    assert editor.until(uri, [("validated", 5)]) == [("validated", 5)]
    assert editor.lenses(uri)[4].startswith("✓ ")

    editor.change(uri, 3, at((5, 8), (5, 14), "np.cosh"))
    assert editor.until(uri, []) == []
    assert editor.lenses(uri)[4] == "validate"


def test_a_number_that_is_not_finite_is_found_at_its_line(editor: Editor, uri: str) -> None:
    editor.validate(uri, "entropy")
    assert ("nan-at", 7) in editor.codes(uri)


def test_a_function_without_a_graph_is_told(editor: Editor, uri: str) -> None:
    assert editor.validate(uri, "nothing") is None
    [shown] = [item["params"] for item in editor.notifications if item["method"] == "window/showMessage"]
    assert "`nothing` is no function or model of the file" in shown["message"]


def test_it_can_be_cancelled(editor: Editor, tmp_path: Path) -> None:
    uri = (tmp_path / "slow.py").as_uri()
    editor.open(uri, "import numpy as np\ndef slow(x):\n    return x @ x @ x @ x\ny = slow(np.ones((5000, 5000)))\n")
    editor.cancels = True
    assert editor.validate(uri, "slow") is None
    assert editor.codes(uri) == []


def test_on_save_what_has_changed_is_validated(editor: Editor, uri: str) -> None:
    settings = {**NUMPY, "validateOnSave": True}
    editor.notify("workspace/didChangeConfiguration", settings={"shapeserver": settings})
    editor.analysed(uri)
    editor.notify("textDocument/didSave", textDocument={"uri": uri})
    ends = time.monotonic() + LONGEST
    while not (found := editor.codes(uri)) and time.monotonic() < ends:
        time.sleep(0.1)
    assert found
    begun = len([item for item in editor.notifications if item["method"] == "$/progress"])
    editor.change(uri, 2, at((0, 0), (0, 0), "# first\n"))
    editor.notify("textDocument/didSave", textDocument={"uri": uri})
    moved = [(code, line + 1) for code, line in found]
    assert editor.until(uri, moved) == moved
    assert len([item for item in editor.notifications if item["method"] == "$/progress"]) == begun


def test_the_report_is_data_that_every_editor_can_read(editor: Editor, uri: str) -> None:
    report = editor.validate(uri, "entropy")["report"]
    json.dumps(report, allow_nan=False)
    assert report["name"] == "entropy"
    assert "nan-at" in [finding["code"] for finding in report["findings"]]
    assert any(not check["finite"] for check in report["checks"])


def test_who_cancels_the_request_ends_the_worker(editor: Editor, uri: str) -> None:
    editor.patience = LONGEST
    children = Path(f"/proc/{editor.process.pid}/task/{editor.process.pid}/children")
    asked = editor.ask("workspace/executeCommand", command="shapeserver.validate", arguments=[uri, "soft"])
    while not [item for item in editor.notifications if item["method"] == "$/progress"]:
        editor.receive()
    editor.notify("$/cancelRequest", id=asked)
    assert editor.answer(asked)["error"]["code"] == REQUEST_CANCELLED
    ends = time.monotonic() + LONGEST
    while children.read_text() and time.monotonic() < ends:
        time.sleep(0.05)
    assert children.read_text() == ""
