"""A file of more than 20,000 lines: its first part is analysed, and the editor says where that ends."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from shapeserver.analysis.reach import MOST_LINES, reached

from .client import Process, at, running

URI = "file:///huge/tables.py"
FIRST = "import numpy as np\n\nbad = np.zeros((4, 3)) @ np.zeros((5, 2))\n"
TABLE = 'table = """\n' + "  1 2 3\n" * 997 + '"""\n'  # 999 lines
LAST = "\ndef last():\n    return np.zeros((4, 3)) @ np.zeros((6, 2))\n\n\nlast()\n"
TEXT = FIRST + TABLE * 21 + LAST
CUT = 2 + 1 + 999 * 20
"""The line of the last table that begins before the limit, counted from 0."""


@pytest.fixture
def client() -> Iterator[Process]:
    with running() as client:
        client.initialize()
        client.open(URI, TEXT)
        yield client


def shown(client: Process) -> list[tuple[str, int]]:
    return [(item["code"], item["range"]["start"]["line"]) for item in client.problems(URI)]


def test_the_first_part_is_analysed_and_the_rest_is_said_not_to_be(client: Process) -> None:
    assert shown(client) == [("matmul-mismatch", 2), ("analysis-limit", CUT)]
    message = client.problems(URI)[1]["message"]
    assert f"more than the {MOST_LINES:,}" in message and f"from line {CUT + 1:,} on" in message


def test_questions_about_the_rest_have_empty_answers(client: Process) -> None:
    line = TEXT.count("\n") - 3
    place = {"textDocument": {"uri": URI}, "position": {"line": line, "character": 20}}
    span = {"start": {"line": line, "character": 0}, "end": {"line": line + 1, "character": 0}}
    assert client.hover(URI, line, 20) is None
    assert client.request("textDocument/inlayHint", textDocument={"uri": URI}, range=span) == []
    assert not client.request(
        "textDocument/codeAction", textDocument={"uri": URI}, range=span, context={"diagnostics": []}
    )
    assert not client.request("textDocument/completion", **place)
    assert not client.request("textDocument/documentHighlight", **place)


def test_edits_on_either_side_of_the_limit(client: Process) -> None:
    assert len(shown(client)) == 2
    client.change(URI, 2, at(((2), 31), (2, 32), "3"))
    assert shown(client) == [("analysis-limit", CUT)]
    before = client.problems(URI)[0]["message"]
    client.change(URI, 3, at((CUT + 500, 0), (CUT + 500, 0), "  more\n"))
    assert shown(client) == [("analysis-limit", CUT)]
    assert client.problems(URI)[0]["message"] != before


def test_a_file_that_shrinks_is_analysed_to_its_end(client: Process) -> None:
    assert len(shown(client)) == 2
    client.change(URI, 2, at((3, 0), (3 + 999 * 2, 0), ""))
    assert shown(client) == [("matmul-mismatch", 2), ("matmul-mismatch", 3 + 999 * 19 + 2)]


@pytest.mark.parametrize("above", ["x = 1\n", "@wraps(\n    x\n)\n"])
def test_a_file_ends_between_statements(above: str) -> None:
    start = "x = 1\n" * (MOST_LINES - above.count("\n") - 2) + "\n"
    text = f"{start}{above}def f():\n    return 1\n" + "x = 1\n" * 10
    part = reached(text)
    compile(part, "part", "exec")
    assert text.startswith(part) and MOST_LINES - 10 < part.count("\n") <= MOST_LINES


def test_a_file_of_one_statement_is_left_out() -> None:
    assert reached("(\n" + " 1,\n" * MOST_LINES + ")\n") == ""
    assert reached("x = 1\n" * MOST_LINES) == "x = 1\n" * MOST_LINES
