"""Data files on the wire: a file that changes has the documents checked again that read it, and no others."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from .client import Process, running

READER = 'import numpy as np\nx = np.load("data.npy")\ny = x @ np.zeros((4, 2))\n'
OTHER = "import numpy as np\nz = np.zeros(3)\n"
WATCHING = {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}}


@pytest.fixture
def uri(tmp_path: Path) -> str:
    np.save(tmp_path / "data.npy", np.zeros((5, 4)))
    return (tmp_path / "program.py").as_uri()


def changed(client: Process, path: Path) -> None:
    client.notify("workspace/didChangeWatchedFiles", changes=[{"uri": path.as_uri(), "type": 2}])


def next_problems(client: Process, uri: str, known: int) -> list[dict[str, Any]]:
    """The problems of the first publication after the first `known`."""
    while len(client.publications(uri)) <= known:
        client.receive()
    return client.publications(uri)[known]["diagnostics"]


def test_a_data_file_that_changes(client: Process, uri: str, tmp_path: Path) -> None:
    client.open(uri, READER)
    assert client.problems(uri) == []
    np.save(tmp_path / "data.npy", np.zeros((5, 3)))
    changed(client, tmp_path / "data.npy")
    [problem] = next_problems(client, uri, 1)
    assert (problem["code"], problem["range"]["start"]["line"]) == ("matmul-mismatch", 2)
    while not any(
        "data.npy" in str(item.get("relatedInformation")) for item in client.publications(uri)[-1]["diagnostics"]
    ):
        client.receive()
    count = len(client.publications(uri))
    (tmp_path / "data.npy").unlink()
    changed(client, tmp_path / "data.npy")
    assert next_problems(client, uri, count) == []


def test_through_a_module(client: Process, uri: str, tmp_path: Path) -> None:
    (tmp_path / "loading.py").write_text('import numpy as np\nx = np.load("data.npy")\n')
    client.open(uri, "import numpy as np\nfrom loading import x\ny = x @ np.zeros((4, 2))\n")
    assert client.problems(uri) == []
    np.save(tmp_path / "data.npy", np.zeros((5, 3)))
    changed(client, tmp_path / "data.npy")
    [problem] = next_problems(client, uri, 1)
    assert problem["code"] == "matmul-mismatch"


def test_only_readers_are_checked_again(client: Process, uri: str, tmp_path: Path) -> None:
    other = (tmp_path / "other.py").as_uri()
    client.open(uri, READER)
    client.open(other, OTHER)
    client.published(uri)
    before = client.analysed(other)["milliseconds"]
    np.save(tmp_path / "data.npy", np.zeros((5, 3)))
    changed(client, tmp_path / "data.npy")
    next_problems(client, uri, 1)
    time.sleep(0.3)
    assert client.analysed(other)["milliseconds"] == before


def test_the_editor_is_asked_to_watch() -> None:
    with running() as process:
        process.initialize(capabilities=WATCHING)
        while not any(message["method"] == "client/registerCapability" for message in process.notifications):
            process.receive()
        asked = next(item for item in process.notifications if item["method"] == "client/registerCapability")
        [registration] = asked["params"]["registrations"]
        assert registration["method"] == "workspace/didChangeWatchedFiles"
        patterns = [watcher["globPattern"] for watcher in registration["registerOptions"]["watchers"]]
        assert any("npy" in pattern for pattern in patterns)
        process.send(id=asked["id"], result=None)
        assert process.end() == 0
