"""A tree that was parsed again in one place equals the tree of the whole text, positions included."""

from __future__ import annotations

import ast
from pathlib import Path
from random import Random

import pytest

from shapeserver.analysis.reparsing import first_line, parse, reparsed

SOURCES = Path(__file__).parents[2] / "shapeserver" / "analysis"
TYPED = (
    "x", "1", "(", ")", " ", "    ", ":", "=", "if x: pass", "else:", "#", "\\", "'''", '"', ";", "; y = 1", "pass",
    "return", "@d", "def f(): pass", "\t", "é", "[", "]", ",", "except E:", "for i in y: z", "", "", "",
)  # fmt: skip
FUNCTION = """\
def main():  # what is run
    first = 1
    # about the second
    second = 2
    if first:
        third = [
            3]
    else:
        fourth = 4; fifth = 5
    try:
        sixth = 6
    except ValueError:
        seventh = 7
"""


def statements() -> list[str]:
    """The long statements of the engine's own modules."""
    found = []
    for path in sorted(SOURCES.glob("*.py")):
        text = path.read_text(encoding="utf-8")
        lines = text.split("\n")
        for node in parse(text):
            last = node.end_lineno or 0
            if last - node.lineno > 5:
                found.append("\n".join(lines[first_line(node) - 1 : last]) + "\n# after it\n")
    return found


def retyped(text: str, random: Random) -> str:
    lines = text.split("\n")
    at = random.randrange(len(lines))
    line = lines[at]
    match random.randrange(5):
        case 0:
            lines[at] = random.choice(lines)
        case 1:
            lines[at] = line[4:] if random.random() < 0.5 else f"    {line}"
        case 2:
            lines[at] = line + random.choice(TYPED)
        case _:
            start = random.randrange(len(line) + 1)
            lines[at] = line[:start] + random.choice(TYPED) + line[start + random.randrange(4) :]
    return "\n".join(lines)


def parsed(text: str) -> list[ast.stmt] | None:
    try:
        return parse(text)
    except (SyntaxError, ValueError):
        return None


def test_the_tree_is_that_of_the_whole_text() -> None:
    random, texts, found = Random(20261122), statements(), 0
    for _ in range(220):
        text = random.choice(texts)
        above = "\n" * random.choice((0, 3))
        node = parse(above + text)[0]
        for _ in range(5):
            new = retyped(text, random)
            got, whole = reparsed(text, node, 1 + len(above), new), parsed(above + new)
            if got is not None:
                assert whole is not None, (text, new)
                assert [ast.dump(item, include_attributes=True) for item in whole] == [
                    ast.dump(got, include_attributes=True)
                ], (text, new)
                found += 1
            if whole is not None and len(whole) == 1:
                text, node = new, got or whole[0]
    assert found > 150


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("first = 1", "first = 11"),
        ("fourth = 4", "fourth = 44"),
        ("            3]", "            33]"),
        ("seventh = 7", "seventh = 77; eighth = 8"),
        ("# about the second", "# about both"),
    ],
)
def test_what_the_edit_left_alone_is_the_same_object(old: str, new: str) -> None:
    (node,) = parse(FUNCTION)
    found = reparsed(FUNCTION, node, 1, FUNCTION.replace(old, new))
    assert isinstance(node, ast.FunctionDef) and isinstance(found, ast.FunctionDef)
    assert len(found.body) == len(node.body)
    changed = [one is not other for one, other in zip(node.body, found.body, strict=True)]
    assert sum(changed) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("main", "start"),  # the first line is no statement of its own
        ("first = 1", "first = 1\n    more = 1"),
        ("first = 1", "first = (1"),
        ("    first = 1", "  first = 1"),
        ("    else:", "    elif second:"),
        ("except ValueError", "except TypeError"),
        ("seventh = 7", "seventh = 7;"),
        ("second = 2", "second = 2 \\"),
        ("first = 1", "'''"),
    ],
)
def test_what_it_gives_up(old: str, new: str) -> None:
    """Among these is what parses, too: the innermost statements are not looked for further out."""
    text = FUNCTION.replace(old, new)
    (node,) = parse(FUNCTION)
    got, whole = reparsed(FUNCTION, node, 1, text), parsed(text)
    if got is not None:
        assert whole is not None and ast.dump(got, include_attributes=True) == ast.dump(
            whole[0], include_attributes=True
        )
    if old in ("main", "first = 1", "    first = 1", "second = 2"):
        assert got is None
