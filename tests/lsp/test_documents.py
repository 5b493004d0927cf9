"""Line splitting and positions: Python's own idea of lines, and an encoder's idea of columns, are the oracles."""

from __future__ import annotations

import ast
import random

import pytest

from shapeserver.lsp.documents import UNIT_SIZE, UNITS, Edit, Text, opened

FORM_FEED, VERTICAL_TAB, NEL, LINE_SEPARATOR, EMOJI = "\f", "\v", "\x85", "\u2028", "\U0001f600"
PIECES = ["a", "b=1", " ", "é", "中", EMOJI, FORM_FEED, VERTICAL_TAB, NEL, LINE_SEPARATOR, "\n", "\r\n", "\r", "\t"]


@pytest.mark.parametrize("mark", [FORM_FEED, VERTICAL_TAB, NEL, LINE_SEPARATOR, "\x1c", "\x1d", "\x1e", "\u2029"])
def test_only_line_breaks_end_a_line(mark: str) -> None:
    assert Text(f"a{mark}b\nc").line_starts == [0, 4]


@pytest.mark.parametrize(("end", "starts"), [("\n", [0, 2, 4]), ("\r", [0, 2, 4]), ("\r\n", [0, 3, 6])])
def test_each_line_break_counts_once(end: str, starts: list[int]) -> None:
    text = Text(f"a{end}b{end}")
    assert text.line_starts == starts
    assert [text.line(number) for number in range(4)] == ["a", "b", "", ""]


def test_lines_are_those_of_python() -> None:
    text = Text(f"x = '{FORM_FEED}{NEL}{LINE_SEPARATOR}'\r\ny = 1\rz = 2\n{FORM_FEED}w = 3")
    for statement in ast.parse(text.text).body:
        assert text.line(statement.lineno - 1).strip(FORM_FEED)[0] == statement.targets[0].id


@pytest.mark.parametrize(("encoding", "units"), [("utf-8", 4), ("utf-16", 2), ("utf-32", 1)])
def test_an_emoji_in_each_encoding(encoding: str, units: int) -> None:
    text = Text(f"é{EMOJI}b")
    before = {"utf-8": 2}.get(encoding, 1)
    assert text.units(0, 2, encoding) == before + units
    assert text.column(0, before + units, encoding) == 2
    assert text.column(0, before + units - 1, encoding) == 1
    assert text.column(0, 99, encoding) == 3


def test_an_edit_inside_a_character_begins_before_it() -> None:
    document = opened("uri", "path", 1, f"{EMOJI}b")
    assert document.edited((Edit("x", (0, 1), (0, 2)),), 2, "utf-16").text == "xb"


def test_positions_behind_the_end() -> None:
    document = opened("uri", "path", 1, "a\nb")
    assert document.edited((Edit("X", (0, 9), (0, 99)),), 2, "utf-16").text == "aX\nb"
    assert document.edited((Edit("X", (7, 0), (9, 9)),), 2, "utf-16").text == "a\nbX"
    assert document.edited((Edit("X", (1, 1), (0, 0)),), 2, "utf-16").text == "a\nbX"


def test_edits_count_from_the_edit_before() -> None:
    document = opened("uri", "path", 1, "abc")
    edits = (Edit("\n", (0, 1), (0, 1)), Edit("X", (1, 0), (1, 1)), Edit("!", (1, 2), (1, 2)))
    assert document.edited(edits, 5, "utf-8").text == "a\nXc!"
    assert document.edited((Edit("whole"), Edit("", (0, 0), (0, 1))), 5, "utf-8").text == "hole"
    assert document.edited(edits, 5, "utf-8").version == 5


def test_half_a_surrogate_pair_becomes_a_character_of_the_same_width() -> None:
    document = opened("uri", "path", 1, "a\ud83db")
    assert document.text.encode() and document.edited((Edit("", (0, 2), (0, 3)),), 2, "utf-16").text == "a\ufffd"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_random_edits_agree_with_a_plain_model(encoding: str) -> None:
    """The editor's side: it knows its text and offsets, and derives positions by encoding what is before them."""
    chance = random.Random(7)
    document = opened("uri", "path", 0, "")
    for version in range(1, 300):
        text = document.text
        start, end = sorted(chance.choices(range(len(text) + 1), k=2))
        end = min(end, start + 4)
        new = "".join(chance.choices(PIECES, k=chance.randrange(5)))
        if _inside_a_line_break(text, start) or _inside_a_line_break(text, end):
            continue
        edit = Edit(new, _position(text, start, encoding), _position(text, end, encoding))
        document = document.edited((edit,), version, encoding)
        assert document.text == text[:start] + new + text[end:]


def _inside_a_line_break(text: str, offset: int) -> bool:
    return text[offset - 1 : offset + 1] == "\r\n"


def _position(text: str, offset: int, encoding: str) -> tuple[int, int]:
    lines = text[:offset].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return len(lines) - 1, len(lines[-1].encode(UNITS[encoding])) // UNIT_SIZE[encoding]
