"""Code lines and their carets: tabs, wide and unprintable characters, narrow terminals, several lines."""

from __future__ import annotations

import pytest

from shapeserver.analysis.report import Place
from shapeserver.cli.snippet import Screen, snippet, visible


def drawn(text: str, start: tuple[int, int], end: tuple[int, int], screen: Screen = Screen()) -> list[str]:
    found = []
    for line in snippet(text, Place("a.py", start, end), screen):
        found += [line.code] + ([" " * line.indent + "^" * line.carets] if line.carets else [])
    return found


@pytest.mark.parametrize(
    ("code", "columns", "expected"),
    [
        ("x = bad", (4, 7), ["x = bad", "    ^^^"]),
        ("\tx = bad", (5, 8), ["    x = bad", "        ^^^"]),
        ("a\tb", (1, 3), ["a   b", " ^^^^"]),
        ("数 = bad", (4, 7), ["数 = bad", "     ^^^"]),
        ("x = '数字'", (4, 8), ["x = '数字'", "    ^^^^^^"]),
        ("e\u0301 = bad", (5, 8), ["e\u0301 = bad", "    ^^^"]),
        ("\x0cx = \x1b[31mbad", (5, 6), ["?x = ?[31mbad", "     ^"]),
        ("x =", (3, 4), ["x =", "   ^"]),
    ],
)
def test_carets_stand_below_what_is_meant(code: str, columns: tuple[int, int], expected: list[str]) -> None:
    assert drawn(f"\n{code}\n", (1, columns[0]), (1, columns[1])) == expected


def test_a_terminal_without_the_character() -> None:
    assert drawn("é = bad", (0, 4), (0, 7), Screen(encoding="ascii")) == ["\\xe9 = bad", "       ^^^"]


def test_every_line_is_underlined() -> None:
    assert drawn("f(\n    x,\n)  # end", (0, 0), (2, 1)) == ["f(", "^^", "    x,", "    ^^", ")  # end", "^"]


def test_the_middle_of_a_long_range_is_left_out() -> None:
    text = "\n".join(["f(", *("    x," for _ in range(20)), ")"])
    codes = [line.code for line in snippet(text, Place("a.py", (0, 0), (21, 1)), Screen())]
    assert codes == ["f(", "    x,", "    x,", "    x,", "...", ")"]


def test_a_narrow_terminal_shows_the_part_around_the_carets() -> None:
    text = "a" * 50 + "bad" + "c" * 50
    code, carets = drawn(text, (0, 50), (0, 53), Screen(width=30))
    assert len(code) <= 30
    assert code.startswith("...") and code.endswith("...")
    assert code[carets.index("^") : len(carets)] == "bad"


def test_a_line_of_generated_code_in_a_log() -> None:
    text = "x = [" + "1, " * 100_000 + "bad]"
    code, carets = drawn(text, (0, len(text) - 4), (0, len(text) - 1))
    assert len(code) <= 1000
    assert code[carets.index("^") : len(carets)] == "bad"
    assert all(len(line) <= 1000 for line in drawn(text, (0, 0), (0, len(text))))


@pytest.mark.parametrize("width", [1, 2, 5])
def test_a_terminal_too_narrow_for_anything(width: int) -> None:
    assert drawn("x = bad(" + "y" * 40, (0, 4), (0, 40), Screen(width=width))


def test_a_place_that_the_text_has_not_got() -> None:
    assert drawn("x\n", (7, 0), (7, 1)) == []


def test_messages_cannot_steer_the_terminal() -> None:
    assert visible("a\x1b]0;title\x07\u202eb\u2028", "utf-8") == "a?]0;title?\\u202eb\\u2028"
