"""What is published and when: with its version, once, with its details, for every file that is concerned."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .client import Process, at, running

HEAD = "import numpy as np\n"
BROKEN = HEAD + "a = np.zeros((3, 4))\nb = np.zeros((5, 6))\nc = a @ b\n"


@pytest.fixture
def uri(tmp_path: Path) -> str:
    return (tmp_path / "program.py").as_uri()


def test_a_problem_with_all_that_belongs_to_it(client: Process, uri: str) -> None:
    client.open(uri, BROKEN, version=41)
    [published] = client.published(uri)
    assert published["version"] == 41
    [problem] = published["diagnostics"]
    assert (problem["code"], problem["severity"], problem["source"]) == ("matmul-mismatch", 1, "shapeserver")
    assert problem["range"] == at((3, 4), (3, 9), "")["range"]
    page = Path(problem["codeDescription"]["href"].removeprefix("file://"))
    assert page.read_text(encoding="utf-8").startswith("# ")


def test_details_follow_when_the_typing_pauses(client: Process, uri: str) -> None:
    client.open(uri, BROKEN)
    related = details(client, uri)
    assert [place["location"]["uri"] for place in related] == [uri] * len(related)
    lines = {place["location"]["range"]["start"]["line"] for place in related}
    assert {1, 2} <= lines
    assert any("4 comes from" in place["message"] for place in related)


def test_details_are_kept_while_typing_elsewhere(client: Process, uri: str) -> None:
    client.open(uri, BROKEN)
    related = details(client, uri)
    count = len(client.publications(uri))
    client.change(uri, 2, at((4, 0), (4, 0), "d = 1\n"))
    client.change(uri, 3, at((4, 0), (4, 0), "e = np.zeros((2, 3)).reshape(5)\n"))
    published = client.published(uri)
    assert len(published) == count + 1
    assert [problem["code"] for problem in published[-1]["diagnostics"]] == ["matmul-mismatch", "reshape-mismatch"]
    assert published[-1]["diagnostics"][0]["relatedInformation"] == related


def details(client: Process, uri: str) -> list[dict[str, Any]]:
    """The related places of the only problem, for which there are two publications: without and with them."""
    client.published(uri)
    while len(client.publications(uri)) < 2:
        client.receive()
    [problem] = client.publications(uri)[-1]["diagnostics"]
    return problem["relatedInformation"]


def test_only_what_changed_is_published(client: Process, uri: str) -> None:
    client.open(uri, HEAD + "x = np.zeros(3)\n", version=1)
    client.analysed(uri)
    client.change(uri, 2, at((1, 13), (1, 14), "4"))
    client.analysed(uri)
    client.change(uri, 3, at((2, 0), (2, 0), "def half_typed(\n"))
    client.analysed(uri)
    client.change(uri, 4, at((1, 13), (1, 14), "5"))
    client.analysed(uri)
    client.change(uri, 5, at((2, 0), (3, 0), ""))
    client.analysed(uri)
    client.change(uri, 6, at((0, 0), (0, 0), "# a comment\n"))
    published = client.published(uri)
    assert [(one["version"], len(one["diagnostics"])) for one in published] == [(1, 0), (3, 1), (5, 0)]


def test_a_problem_that_moves_is_published(client: Process, uri: str) -> None:
    client.open(uri, BROKEN)
    client.published(uri)
    client.change(uri, 2, at((0, 0), (0, 0), "\n\n"))
    assert client.problems(uri)[0]["range"]["start"]["line"] == 5


def test_closing_clears_and_versions_may_start_again(client: Process, uri: str) -> None:
    client.open(uri, BROKEN, version=7)
    client.published(uri)
    client.close(uri)
    assert client.analysed(uri) is None
    assert client.publications(uri)[-1]["diagnostics"] == []
    client.open(uri, BROKEN, version=1)
    assert client.published(uri)[-1]["version"] == 1
    assert len(client.problems(uri)) == 1


def test_versions_that_repeat(client: Process, uri: str) -> None:
    client.open(uri, HEAD, version=0)
    client.published(uri)
    client.change(uri, 0, {"text": BROKEN})
    assert len(client.problems(uri)) == 1


def test_a_broken_line_elsewhere_keeps_the_problem(client: Process, uri: str) -> None:
    client.open(uri, BROKEN + "d = 1\n")
    client.published(uri)
    client.change(uri, 2, at((4, 0), (5, 0), "d = (1,\n"))
    assert [problem["code"] for problem in client.problems(uri)] == ["matmul-mismatch", "syntax-error"]


def test_comments_silence(client: Process, uri: str) -> None:
    client.open(uri, BROKEN)
    assert len(client.problems(uri)) == 1
    client.change(uri, 2, at((3, 9), (3, 9), "  # shapeserver: ignore[matmul-mismatch]"))
    assert client.problems(uri) == []


def test_the_configuration_is_that_of_the_folder_and_read_again(client: Process, uri: str, tmp_path: Path) -> None:
    settings = tmp_path / "pyproject.toml"
    settings.write_text('[tool.shapeserver.severity]\nmatmul-mismatch = "hint"\n', encoding="utf-8")
    client.open(uri, BROKEN)
    assert client.problems(uri)[0]["severity"] == 4
    settings.write_text('[tool.shapeserver]\nignore = ["matmul-mismatch"]\n', encoding="utf-8")
    client.notify("textDocument/didSave", textDocument={"uri": uri})
    client.change(uri, 2, {"text": BROKEN})
    assert client.problems(uri) == []
    settings.write_text("[tool.shapeserver]\nignore = 7\n", encoding="utf-8")
    client.change(uri, 3, {"text": BROKEN + "\n"})
    assert client.problems(uri) == []


def test_importers_follow_the_unsaved_text(client: Process, tmp_path: Path) -> None:
    sizes, program = (tmp_path / "sizes.py").as_uri(), (tmp_path / "program.py").as_uri()
    (tmp_path / "sizes.py").write_text("WIDTH = 4\n", encoding="utf-8")
    client.open(program, HEAD + "from sizes import WIDTH\na = np.zeros((3, 4)) @ np.zeros((WIDTH, 2))\n")
    assert client.problems(program) == []
    client.open(sizes, "WIDTH = 4\n")
    client.analysed(sizes)
    client.change(sizes, 2, at((0, 8), (0, 9), "5"))
    wait_for_problems(client, program, 1)
    client.close(sizes)
    wait_for_problems(client, program, 0)


def test_a_new_file_that_was_never_saved_is_imported(client: Process, tmp_path: Path) -> None:
    layers, program = (tmp_path / "layers.py").as_uri(), (tmp_path / "program.py").as_uri()
    client.open(program, HEAD + "from layers import width\na = np.zeros((3, 4)) @ np.zeros((width(), 2))\n")
    assert client.problems(program) == []
    client.open(layers, "def width():\n    return 5\n")
    wait_for_problems(client, program, 1)
    client.change(layers, 2, at((1, 11), (1, 12), "4"))
    wait_for_problems(client, program, 0)
    client.change(layers, 3, at((1, 11), (1, 12), "6"))
    wait_for_problems(client, program, 1)
    client.close(layers)
    wait_for_problems(client, program, 0)


def wait_for_problems(client: Process, uri: str, count: int) -> None:
    """Of a document that nobody edits."""
    while len(client.publications(uri)[-1]["diagnostics"]) != count:
        client.receive()


def test_files_that_import_each_other_come_to_rest(client: Process, tmp_path: Path) -> None:
    one, two = (tmp_path / "one.py").as_uri(), (tmp_path / "two.py").as_uri()
    client.open(one, "import two\nx = 1\n")
    client.open(two, "import one\ny = 2\n")
    client.change(one, 2, at((1, 4), (1, 5), "3"))
    assert client.analysed(one)["version"] == 2 and client.analysed(two)["version"] == 1
    hover = client.hover(two, 1, 0)
    assert hover and hover["contents"]["value"] == "y: 2"


@pytest.mark.parametrize(
    "uri", ["untitled:Untitled-1", "vscode-notebook-cell:/a.ipynb#W0", "file:///n/%C3%A9%20b.ipynb"]
)
def test_a_text_that_is_no_python_file(client: Process, uri: str) -> None:
    client.open(uri, BROKEN)
    assert len(client.problems(uri)) == 1


def test_without_related_places_the_message_carries_them(uri: str) -> None:
    with running() as client:
        client.initialize(capabilities={})
        client.open(uri, BROKEN)
        client.published(uri)
        while len(client.publications(uri)) < 2:
            client.receive()
        [problem] = client.publications(uri)[-1]["diagnostics"]
        assert "relatedInformation" not in problem
        assert "\nprogram.py:2: 4 comes from" in problem["message"]


def test_folders_of_the_workspace_may_change(client: Process, uri: str, tmp_path: Path) -> None:
    client.open(uri, BROKEN)
    folder = {"uri": tmp_path.as_uri(), "name": "folder"}
    for added, removed in (([folder], []), ([], [folder])):
        client.notify("workspace/didChangeWorkspaceFolders", event={"added": added, "removed": removed})
        client.change(uri, 2, {"text": BROKEN})
        assert len(client.problems(uri)) == 1


def test_stubs_of_the_project(client: Process, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.shapeserver]\nstubs = ["stubs"]\n')
    (tmp_path / "stubs").mkdir()
    rule = "def pair(x: Array[n]) -> Same(x)[2, n]: ...\n"
    (tmp_path / "stubs" / "mylib.pyi").write_text(f'MODULE = "mylib"\nARRAY = "numpy.ndarray"\n\n{rule}')
    uri = (tmp_path / "program.py").as_uri()
    client.open(uri, HEAD + "import mylib\nx = mylib.pair(np.zeros(3))\ny = x @ x\n")
    [problem] = client.problems(uri)
    assert problem["code"] == "matmul-mismatch"
    assert "f64[2, 3]" in client.hover(uri, 2, 0)["contents"]["value"]
