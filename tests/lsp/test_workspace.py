"""The files of the workspace that are not open, for editors that are sent diagnostics."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .client import RELATED, Process

BROKEN = "import numpy as np\nfrom sizes import ROWS\nc = np.zeros((3, 4)) @ np.zeros((ROWS, 6))\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sizes.py").write_text("ROWS = 5\n")
    (tmp_path / "a.py").write_text(BROKEN)
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "copy.py").write_text("import numpy as np\nnp.zeros((2, 3)).reshape(5)\n")
    return tmp_path


def mode(server: Process, mode: str) -> None:
    server.notify("workspace/didChangeConfiguration", settings={"shapeserver": {"diagnosticMode": mode}})


def codes(server: Process, uri: str, count: int) -> list[str]:
    """The codes of the publication number `count` for a file, waited for."""
    while len(server.publications(uri)) < count:
        server.receive()
    return [item["code"] for item in server.publications(uri)[count - 1]["diagnostics"]]


def test_files_that_are_not_open_are_checked(server: Process, folder: Path) -> None:
    uri = (folder / "a.py").as_uri()
    server.initialize(folder)
    mode(server, "workspace")
    assert codes(server, uri, 1) == ["matmul-mismatch"]
    mode(server, "openFilesOnly")
    assert codes(server, uri, 2) == []
    assert server.publications((folder / "build" / "copy.py").as_uri()) == []


def test_an_edit_of_an_open_file_reaches_those_that_are_not(server: Process, folder: Path) -> None:
    uri, sizes = (folder / "a.py").as_uri(), (folder / "sizes.py").as_uri()
    server.initialize(folder)
    mode(server, "workspace")
    assert codes(server, uri, 1) == ["matmul-mismatch"]
    server.open(sizes, "ROWS = 4\n")
    assert codes(server, uri, 2) == []
    server.open(uri, BROKEN)
    server.close(uri)
    server.close(sizes)
    assert codes(server, uri, 3) == ["matmul-mismatch"]


def test_a_file_that_is_removed_leaves_no_problems(server: Process, folder: Path) -> None:
    uri = (folder / "a.py").as_uri()
    server.initialize(folder)
    mode(server, "workspace")
    assert codes(server, uri, 1) == ["matmul-mismatch"]
    (folder / "a.py").unlink()
    server.notify("workspace/didChangeWatchedFiles", changes=[{"uri": uri, "type": 3}])
    assert codes(server, uri, 2) == []


def test_nothing_is_shown_when_it_is_off(server: Process, folder: Path) -> None:
    uri = (folder / "a.py").as_uri()
    server.initialize(folder)
    server.open(uri, BROKEN)
    assert [item["code"] for item in server.problems(uri)] == ["matmul-mismatch"]
    mode(server, "off")
    while len(server.publications(uri)) < 2 or server.publications(uri)[-1]["diagnostics"]:
        server.receive()
    assert "5" in str(server.hover(uri, 2, 38))


def test_a_bar_shows_how_far_it_is(server: Process, folder: Path) -> None:
    for number in range(30):
        (folder / f"m{number}.py").write_text(f"import numpy as np\nx = np.zeros(({number}, 3))\n")
    server.initialize(folder, {**RELATED, "window": {"workDoneProgress": True}})
    mode(server, "workspace")
    values: list[dict[str, Any]] = []
    while not values or values[-1]["kind"] != "end":
        message = server.receive()
        if message.get("method") == "window/workDoneProgress/create":
            server.send(id=message["id"], result=None)
        if message.get("method") == "$/progress":
            values.append(message["params"]["value"])
    assert values[0]["kind"] == "begin"
    assert all(0 <= value["percentage"] < 100 for value in values[1:-1])
