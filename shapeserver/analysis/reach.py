"""How far a file is analysed: to the end, or if it is huge, up to a statement near `MOST_LINES`.

A split goes through the whole text at every keystroke, so that a file of any length would make every answer late.  What
comes after the limit is left out as if it were not there; whoever shows problems says so.
"""

from __future__ import annotations

import re
from itertools import chain

MOST_LINES = 20_000
_DEFINES = re.compile(r"(?:async def|def|class) |@")
_BEGINS = re.compile(r"(?!(?:else|elif|except|finally)\b)[^\s)\]}#\"']")


def reached(text: str) -> str:
    """The part of a text with line ends "\\n" that is analysed: whole lines, and at the end of a statement.

    What a text inside of quotes holds is not told apart from statements; so a definition after an empty line is
    preferred to any other first line of a statement.
    """
    if text.count("\n") <= MOST_LINES:
        return text
    lines = text.split("\n")
    near = range(MOST_LINES, MOST_LINES // 2, -1)
    found = (index for index in near if _DEFINES.match(lines[index]) and not lines[index - 1].strip())
    other = (index for index in range(MOST_LINES, 0, -1) if _BEGINS.match(lines[index]) and lines[index - 1][:1] != "@")
    return "".join(f"{line}\n" for line in lines[: next(chain(found, other), 0)])


def notice(text: str, part: str) -> str:
    """What a user is told of a huge file."""
    total, first = text.count("\n") + 1, part.count("\n") + 1
    return (
        f"this file has {total:,} lines, more than the {MOST_LINES:,} that are followed: "
        f"what comes from line {first:,} on is not analysed"
    )
