"""The comments of a program that say what the analysis must find.

A *mark* belongs to a statement: the one on its line, or the next one if it stands alone.  A compound statement counts
as its header only.  What a mark speaks of lies on the statement's lines.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

SEVERITIES = {"error": "error", "warning": "warning", "info": "information", "hint": "hint"}
KIND = rf"#\s*(?:shape(?!:\s*[(\[])|revealed|signature|origins|because|{'|'.join(SEVERITIES)}):"
MARK = re.compile(rf"\s*#\s*(\w+):\s*(.*?)(?=\s*{KIND}|$)")
PROBLEM = re.compile(r'\[([\w-]+)\]\s+"(.*)"')
STATEMENT = ast.stmt | ast.match_case | ast.excepthandler
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
            named = NAMED.fullmatch(part)
            name, text = (named[1], named[2]) if named else ("", part)
            found[name] = tuple(split_outside(text, " | "))
        return found


def read_marks(text: str) -> list[Mark]:
    lines = text.split("\n")
    statements = Statements(text)
    return [
        Mark(kind, body, number, statements.at(_subject(lines, number)))
        for number, line in enumerate(lines)
        for kind, body in _marks_on(line)
    ]


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


def parses(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


class Statements:
    """Where the statements of a text are; a text that does not parse has none."""

    def __init__(self, text: str) -> None:
        tree = ast.parse(text if parses(text) else "")
        nodes = [node for node in ast.walk(tree) if isinstance(node, STATEMENT)]
        self._own = [_own_lines(node) for node in nodes]
        self._simple = {_own_lines(node) for node in nodes if isinstance(node, ast.stmt) and not _body(node)}
        self._top = [_all_lines(node) for node in tree.body]

    def at(self, line: int) -> range:
        """The lines of the innermost statement there, or the line alone."""
        around = [each for each in self._own if line in each]
        return min(around, key=len, default=range(line, line + 1))

    def top(self, line: int) -> range:
        """The lines of the module's statement there, or the line alone."""
        return next((each for each in self._top if line in each), range(line, line + 1))

    def is_simple(self, statement: range) -> bool:
        return statement in self._simple


def _all_lines(node: ast.stmt) -> range:
    """From the first decorator to the end."""
    decorators = getattr(node, "decorator_list", ())
    return range(min([node.lineno, *(each.lineno for each in decorators)]) - 1, node.end_lineno or node.lineno)


def _own_lines(node: ast.AST) -> range:
    """The lines of a simple statement, or those of a compound one before its body."""
    first, body = _first_line(node), _body(node)
    if not body:
        return range(first, getattr(node, "end_lineno", first))
    return range(first, max(first + 1, _first_line(body[0])))


def _body(node: ast.AST) -> Sequence[ast.AST]:
    return node.cases if isinstance(node, ast.Match) else getattr(node, "body", ())


def _first_line(node: ast.AST) -> int:
    start: int = node.pattern.lineno if isinstance(node, ast.match_case) else node.lineno  # type: ignore[attr-defined]
    return start - 1
