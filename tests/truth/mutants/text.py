"""A program's text with its syntax tree, and edits that leave everything else as it is.

An edit replaces a stretch of text and keeps the number of lines, so a line of the mutant is the line of the program.
What stands inside an f-string is left alone: Python 3.11 does not say where it is.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

COMPARING = frozenset(
    "subtract equal not_equal squared_difference mean_squared_error mean_absolute_error binary_crossentropy".split()
)


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace the text from `start` to `end` (offsets in code points) by `new`."""

    start: int
    end: int
    new: str


class Text:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tree = ast.parse(text)
        lines = text.splitlines(keepends=True)
        self._starts = [0, *accumulate(map(len, lines))]
        self._lines = lines

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """All nodes outside f-strings, in the order of the text."""
        return tuple(_walk(self.tree))

    @cached_property
    def compared(self) -> frozenset[str]:
        """The variables that stand on a side of a difference or a comparison, or are given to a loss or a metric."""
        sides: list[ast.expr] = []
        for node in self.nodes:
            match node:
                case ast.BinOp(left=left, op=ast.Sub(), right=right) | ast.Compare(left=left, comparators=[right]):
                    sides += [left, right]
                case ast.Call(func=ast.Attribute(attr=name), args=[_, _, *_]) if name in COMPARING:
                    sides += node.args[:2]
        return frozenset(side.id for side in sides if isinstance(side, ast.Name))

    def start(self, node: ast.expr) -> int:
        return self._offset(node.lineno, node.col_offset)

    def end(self, node: ast.expr) -> int:
        return self._offset(node.end_lineno or 0, node.end_col_offset or 0)

    def of(self, node: ast.expr) -> str:
        return self.text[self.start(node) : self.end(node)]

    def replace(self, node: ast.expr, new: str) -> Edit:
        return Edit(self.start(node), self.end(node), new)

    def between(self, left: ast.expr, right: ast.expr) -> str:
        return self.text[self.end(left) : self.start(right)]

    def edited(self, edits: Iterable[Edit]) -> str:
        """The text after edits that do not overlap; of insertions at one place, those later in the list come later."""
        text = self.text
        for _, _, _, edit in sorted(((e.start, e.end > e.start, at, e) for at, e in enumerate(edits)), reverse=True):
            text = text[: edit.start] + edit.new + text[edit.end :]
        return text

    def keeps_lines(self, edit: Edit) -> bool:
        return self.text[edit.start : edit.end].count("\n") == edit.new.count("\n")

    def line_of(self, offset: int) -> int:
        return self.text.count("\n", 0, offset) + 1

    def _offset(self, line: int, column: int) -> int:
        text = self._lines[line - 1]
        return self._starts[line - 1] + len(text.encode()[:column].decode())


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.JoinedStr):
            yield from _walk(child)
