"""The comments of a program that say what the analysis must find.

A *mark* belongs to a statement: the one on its line, or the next one if it stands alone.  A compound statement counts
as its header only.  What a mark speaks of lies on the statement's lines.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

SEVERITIES = {"error": "error", "warning": "warning", "info": "information", "hint": "hint"}
KIND = rf"#\s*(?:shape|revealed|{'|'.join(SEVERITIES)}):"
MARK = re.compile(rf"\s*#\s*(\w+):\s*(.*?)(?=\s*{KIND}|$)")
PROBLEM = re.compile(r'\[([\w-]+)\]\s+"(.*)"')
NAMED = re.compile(r"([A-Za-z_][\w.]*)\s+(.*)")


@dataclass(frozen=True, slots=True)
class Mark:
    """`line` is where it is written, `statement` the lines of the statement that it belongs to; both count from 0."""

    kind: str
    text: str
    line: int
    statement: range

    def problem(self) -> tuple[str, str]:
        """The code and a part of the message."""
        found = PROBLEM.fullmatch(self.text)
        if found is None:
            raise ValueError(f'{self.kind}: {self.text} is not of the form [code] "text"')
        return found[1], found[2]

    def shapes(self) -> dict[str, tuple[str, ...]]:
        """The texts that each name has; the name is empty where the statement binds only one."""
        found: dict[str, tuple[str, ...]] = {}
        for part in split_outside(self.text, ", "):
            named = NAMED.fullmatch(part) if "|" not in part.partition("[")[0] else None
            name, text = (named[1], named[2]) if named else ("", part)
            found[name] = tuple(split_outside(text, " | "))
        return found


def read_marks(text: str) -> list[Mark]:
    lines = text.split("\n")
    statements = _statements(text)
    found = []
    for number, line in enumerate(lines):
        for kind, body in _marks_on(line):
            subject = _subject(lines, number)
            around = [each for each in statements if subject in each]
            statement = min(around, key=len, default=range(subject, subject + 1))
            found.append(Mark(kind, body, number, statement))
    return found


def without_marks(line: str) -> str:
    start = re.search(rf"\s*{KIND}", line)
    return line if start is None else line[: start.start()]


def split_outside(text: str, separator: str) -> list[str]:
    """Split where no bracket is open."""
    parts, depth = [""], 0
    at = 0
    while at < len(text):
        depth += (text[at] in "([{") - (text[at] in ")]}")
        if not depth and text.startswith(separator, at):
            parts.append("")
            at += len(separator)
        else:
            parts[-1] += text[at]
            at += 1
    return parts


def _marks_on(line: str) -> Iterator[tuple[str, str]]:
    start = re.search(KIND, line)
    if start is not None:
        for found in MARK.finditer(line, start.start()):
            yield found[1], found[2].strip()


def _subject(lines: list[str], number: int) -> int:
    """The line that a mark speaks of."""
    while number + 1 < len(lines) and (not lines[number].strip() or lines[number].lstrip().startswith("#")):
        number += 1
    return number


def _statements(text: str) -> list[range]:
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return []
    return [_own_lines(node) for node in ast.walk(tree) if isinstance(node, ast.stmt | ast.match_case | ast.excepthandler)]


def _own_lines(node: ast.stmt | ast.match_case | ast.excepthandler) -> range:
    """The lines of a simple statement, or those of a compound one before its body."""
    first: int = node.pattern.lineno if isinstance(node, ast.match_case) else node.lineno
    body = node.cases if isinstance(node, ast.Match) else getattr(node, "body", None)
    if not body:
        return range(first - 1, getattr(node, "end_lineno", first))
    inside = body[0].pattern.lineno if isinstance(body[0], ast.match_case) else body[0].lineno
    return range(first - 1, max(first, inside - 1))
