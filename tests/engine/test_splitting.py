"""A text that is split again after an edit has the pieces that it has when it is split for the first time."""

from __future__ import annotations

import os
from random import Random

import pytest

from shapeserver.analysis.path import Path
from shapeserver.analysis.source import Source, resplit, split

ROOT = Path.root("/splitting/text.py")
LINES = (
    "", "", "# said", "    # said", "import lib", "x = 1", "x = 1; y = 2", "x = (1,", "    2)", "def f():", "    return 1",
    "@d", "class A:", "    y = 2; z = 3", "if x:", "    pass", "else:", "    x = 3  # said", "'''told", "'''", "x = \\",
    "    1", "\tz = 1", "\f", "try:", "except E:", "x = [", "]",
)  # fmt: skip
SEED = int(os.environ.get("SHAPESERVER_SEED", "1"))
HISTORIES = 150
EDITS = 40


def cut(source: Source) -> list[tuple[Path | None, int, str]]:
    """The pieces with their names; what does not parse stands for what stood there before, which is named too."""
    chunks = zip(source.chunks, source.starts, strict=True)
    return [(chunk.path if source.is_whole else None, start, chunk.piece.text) for chunk, start in chunks]


def edited(lines: list[str], random: Random) -> list[str]:
    """A few lines put in place of a few others, or an earlier part of the text at another place."""
    start = random.randrange(len(lines) + 1)
    end = min(len(lines), start + random.choice((0, 0, 1, 1, 2, 4)))
    new = random.choices(LINES, k=random.choice((0, 1, 1, 2, 3)))
    if random.random() < 0.2:
        here = random.randrange(len(lines) + 1)
        new = lines[here : here + 3]
    return [*lines[:start], *new, *lines[end:]]


@pytest.mark.parametrize("seed", range(HISTORIES * SEED, HISTORIES * (SEED + 1)))
def test_the_history_of_a_text_makes_no_difference(seed: int) -> None:
    random = Random(seed)
    lines = ["", "import lib", "x = 1", "", "def f():", "    return x", ""]
    source = split("\n".join(lines), ROOT)
    for _ in range(EDITS):
        lines = edited(lines, random)
        text = "\n".join(lines) + random.choice(("", "\n"))
        before, source = source.text, resplit(source, text)
        assert cut(source) == cut(split(text, ROOT)), (before, text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\nimport lib\nx = 1\n", "import lib\n\nimport lib\nx = 1\n"),
        ("# said\nx = 1\n", "y = 2\n# said\nx = 1\n"),
        ("x = 1\n\ny = 2\n", "\ny = 2\n"),
    ],
)
def test_the_lines_before_the_first_statement_are_its_own(old: str, new: str) -> None:
    assert cut(resplit(split(old, ROOT), new)) == cut(split(new, ROOT))
