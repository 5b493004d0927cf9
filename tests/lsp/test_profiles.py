"""The same conversation with what real editors said of themselves (`tests/editors/recorder.py`)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .client import Process, at, running

PROFILES = sorted(Path(__file__).with_name("profiles").glob("*.json"))
TEXT = "import numpy as np\ns = '\U0001f600'; x = np.zeros((32, 64))\nw = np.zeros((10, 64))\ny = x @ w\n"
WIDTH = {"utf-8": 4, "utf-16": 2}


@pytest.mark.parametrize("profile", PROFILES, ids=lambda path: path.stem)
def test_an_editor_is_told_what_it_can_show(profile: Path, tmp_path: Path) -> None:
    capabilities = json.loads(profile.read_text(encoding="utf-8"))
    uri = (tmp_path / "program.py").as_uri()
    with running() as client:
        offered = client.initialize(tmp_path, capabilities)
        answer_all(client)
        column = len("s = ''; ") + WIDTH[offered.get("positionEncoding", "utf-16")]
        client.open(uri, TEXT)
        assert [item["code"] for item in problems(client, uri, offered)] == ["matmul-mismatch"]
        hover = client.hover(uri, 1, column)
        assert hover is not None and "x: f64[32, 64]" in hover["contents"]["value"]
        assert hover["contents"]["kind"] == kind(capabilities)
        assert hover["range"]["start"] == {"line": 1, "character": column}
        client.change(uri, 2, at((2, 14), (2, 16), "8), int"))
        client.change(uri, 3, {"text": TEXT.replace("(10, 64)", "(64, 10)")})
        assert problems(client, uri, offered) == []
        assert client.end() == 0


def problems(client: Process, uri: str, offered: dict[str, Any]) -> list[dict[str, Any]]:
    """As the editor gets them: pulled, if it was offered that."""
    if "diagnosticProvider" in offered:
        found: list[dict[str, Any]] = client.request("textDocument/diagnostic", textDocument={"uri": uri})["items"]
        return found
    return client.problems(uri)


def kind(capabilities: dict[str, Any]) -> str:
    """The first kind of text that the editor names for hovers is the one that it likes best."""
    kinds = capabilities["textDocument"].get("hover", {}).get("contentFormat") or ["plaintext"]
    return str(kinds[0])


def answer_all(client: Process) -> None:
    """Answer what the server asks at its start: nothing is configured, and files are watched."""
    client.analysed("file:///nowhere.py")
    for message in client.notifications:
        if "id" in message:
            client.send(id=message["id"], result=[None] if message["method"] == "workspace/configuration" else None)
