"""Workspaces of several folders: a configuration, settings and an environment for each; files that come and go."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .client import Process
from .test_publishing import BROKEN, wait_for_problems

VERSIONS = """import keras
import numpy as np

model = keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(3)])
model.compile("sgd", "mse")
model.fit(np.ones((6, 4)), np.zeros(6))
"""
ASKED: dict[str, Any] = {"workspace": {"configuration": True, "workspaceFolders": True}}


def start(server: Process, *folders: Path, capabilities: dict[str, Any] | None = None, options: Any = None) -> None:
    listed = [{"uri": folder.as_uri(), "name": folder.name} for folder in folders]
    server.request(
        "initialize",
        processId=None,
        rootUri=listed[0]["uri"],
        workspaceFolders=listed,
        capabilities=capabilities or {},
        initializationOptions=options,
    )
    server.notify("initialized")


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders of a workspace, without a mark of a project."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    return tmp_path / "one", tmp_path / "two"


def environment(folder: Path, keras: str) -> Path:
    """A virtual environment of which only what is read of it exists."""
    (folder / "lib" / "python3.11" / "site-packages" / f"keras-{keras}.dist-info").mkdir(parents=True)
    (folder / "bin").mkdir()
    (folder / "bin" / "python").touch()
    return folder


def severities(server: Process, uri: str) -> list[int]:
    return [problem["severity"] for problem in server.problems(uri)]


def answer(server: Process, settings: dict[str | None, Any]) -> None:
    """Answer the server's next question for settings; None stands for what is in no folder."""
    asked = server.receive()
    while asked.get("method") != "workspace/configuration":
        asked = server.receive()
    items = asked["params"]["items"]
    assert {item["section"] for item in items} == {"shapeserver"}
    server.send(id=asked["id"], result=[settings.get(item.get("scopeUri")) for item in items])


def test_each_folder_has_its_configuration(server: Process, folders: tuple[Path, Path]) -> None:
    one, two = folders
    (one / "pyproject.toml").write_text('[tool.shapeserver]\nignore = ["matmul-mismatch"]\n')
    (two / "pyproject.toml").write_text('[tool.shapeserver.severity]\nmatmul-mismatch = "hint"\n')
    start(server, one, two)
    for folder in folders:
        server.open((folder / "a.py").as_uri(), BROKEN)
    assert severities(server, (one / "a.py").as_uri()) == []
    assert severities(server, (two / "a.py").as_uri()) == [4]


def test_imports_stay_in_their_folder(server: Process, folders: tuple[Path, Path]) -> None:
    program = "import numpy as np\nfrom sizes import WIDTH\na = np.zeros((3, 4)) @ np.zeros((WIDTH, 2))\n"
    start(server, *folders)
    for folder, width in zip(folders, (4, 5), strict=True):
        (folder / "pyproject.toml").touch()
        (folder / "sizes.py").write_text(f"WIDTH = {width}\n")
        server.open((folder / "a.py").as_uri(), program)
    assert [len(server.problems((folder / "a.py").as_uri())) for folder in folders] == [0, 1]


def test_each_folder_has_its_settings(server: Process, folders: tuple[Path, Path]) -> None:
    one, two = folders
    start(server, one, two, capabilities=ASKED)
    hint = {"severity": {"matmul-mismatch": "hint"}, "stubs": [], "environment": ""}
    answer(server, {one.as_uri(): hint, two.as_uri(): {"ignore": ["matmul-mismatch"]}})
    for folder in folders:
        server.open((folder / "a.py").as_uri(), BROKEN)
    assert severities(server, (one / "a.py").as_uri()) == [4]
    assert severities(server, (two / "a.py").as_uri()) == []
    server.notify("workspace/didChangeConfiguration", settings=None)
    answer(server, {two.as_uri(): hint})
    wait_for_problems(server, (two / "a.py").as_uri(), 1)
    assert severities(server, (one / "a.py").as_uri()) == [1]
    assert severities(server, (two / "a.py").as_uri()) == [4]


def test_a_folder_that_is_added_is_asked_for(server: Process, folders: tuple[Path, Path]) -> None:
    one, two = folders
    start(server, one, capabilities=ASKED)
    answer(server, {})
    server.open((two / "a.py").as_uri(), BROKEN)
    assert severities(server, (two / "a.py").as_uri()) == [1]
    added = [{"uri": two.as_uri(), "name": "two"}]
    server.notify("workspace/didChangeWorkspaceFolders", event={"added": added, "removed": []})
    answer(server, {two.as_uri(): {"ignore": ["matmul-mismatch"]}})
    wait_for_problems(server, (two / "a.py").as_uri(), 0)


def test_the_projects_file_comes_before_the_editor(server: Process, folders: tuple[Path, Path]) -> None:
    folder = folders[0]
    (folder / "pyproject.toml").write_text('[tool.shapeserver.severity]\nmatmul-mismatch = "hint"\n')
    start(server, folder, options={"severity": {"matmul-mismatch": "information"}, "ignore": ["reveal"]})
    server.open((folder / "a.py").as_uri(), BROKEN)
    assert severities(server, (folder / "a.py").as_uri()) == [4]


def test_wrong_settings_leave_those_of_the_project(server: Process, folders: tuple[Path, Path]) -> None:
    folder = folders[0]
    (folder / "pyproject.toml").write_text('[tool.shapeserver.severity]\nmatmul-mismatch = "hint"\n')
    start(server, folder, options={"ignore": ["matmul"]})
    server.open((folder / "a.py").as_uri(), BROKEN)
    assert severities(server, (folder / "a.py").as_uri()) == [4]
    server.end()
    assert "the editor's settings: ignore: unknown code 'matmul', did you mean 'matmul-mismatch'" in server.log()


def test_what_is_wrong_with_the_projects_file_is_said_once(server: Process, folders: tuple[Path, Path]) -> None:
    (folders[0] / "pyproject.toml").write_text("[tool.shapeserver]\nignore = 7\n")
    start(server, folders[0])
    server.open((folders[0] / "a.py").as_uri(), BROKEN)
    assert severities(server, (folders[0] / "a.py").as_uri()) == [1]
    server.end()
    assert server.log().count("ignore: must be a list of strings") == 1


def test_several_interpreters(server: Process, folders: tuple[Path, Path], tmp_path: Path) -> None:
    """What Keras 2 only warns of is an error in the folder that runs with Keras 3."""
    one, two = folders
    old, new = environment(tmp_path / "old", "2.10.0"), environment(tmp_path / "new", "3.1.0")
    (one / "pyproject.toml").write_text(f'[tool.shapeserver]\nenvironment = "{old.as_posix()}"\n')
    start(server, one, two, options={"environment": str(new / "bin" / "python")})
    for folder in folders:
        server.open((folder / "a.py").as_uri(), VERSIONS)
    assert severities(server, (one / "a.py").as_uri()) == [2]
    assert severities(server, (two / "a.py").as_uri()) == [1]


def test_a_file_outside_the_workspace(server: Process, folders: tuple[Path, Path]) -> None:
    one, two = folders
    (two / "sizes.py").write_text("WIDTH = 5\n")
    start(server, one, options={"severity": {"matmul-mismatch": "hint"}})
    uri = (two / "a.py").as_uri()
    server.open(uri, "import numpy as np\nfrom sizes import WIDTH\na = np.zeros((3, 4)) @ np.zeros((WIDTH, 2))\n")
    assert severities(server, uri) == [4]


def test_a_file_that_is_renamed(server: Process, folders: tuple[Path, Path]) -> None:
    """An editor closes the old name, opens the new one and tells that files have changed."""
    folder = folders[0]
    program = "import numpy as np\nfrom widths import WIDTH\na = np.zeros((3, 4)) @ np.zeros((WIDTH, 2))\n"
    before, after = folder / "sizes.py", folder / "widths.py"
    before.write_text("WIDTH = 5\n")
    start(server, folder)
    uri = (folder / "a.py").as_uri()
    server.open(uri, program)
    server.open(before.as_uri(), "WIDTH = 5\n")
    assert server.problems(uri) == []
    before.rename(after)
    server.close(before.as_uri())
    server.open(after.as_uri(), "WIDTH = 5\n")
    changes = [{"uri": before.as_uri(), "type": 3}, {"uri": after.as_uri(), "type": 1}]
    server.notify("workspace/didChangeWatchedFiles", changes=changes)
    wait_for_problems(server, uri, 1)
    after.unlink()
    server.close(after.as_uri())
    server.notify("workspace/didChangeWatchedFiles", changes=[{"uri": after.as_uri(), "type": 3}])
    wait_for_problems(server, uri, 0)
