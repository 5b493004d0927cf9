"""Somebody who types: small edits of a program, most of which leave it nearly right, and undoes them again."""

from __future__ import annotations

import ast
import random
import re
import warnings

LETTERS = "abx10 ()[],.=:\n\"'#_@*-\t\u00e9\U0001f600"
NUMBER = re.compile(r"\d+")
MOST_UNDONE = 8  # so that after some hundred edits a program is as broken as after many thousand
Change = tuple[tuple[int, int], tuple[int, int], str]


class Typist:
    """Changes are (start, end, text) with positions in 16-bit units, as the protocol counts by default."""

    def __init__(self, text: str, choice: random.Random) -> None:
        self.text = text
        self._choice = choice
        self._undo: list[tuple[int, int, str]] = []

    @property
    def is_program(self) -> bool:
        """Whether Python can parse the text."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                ast.parse(self.text)
            except (SyntaxError, ValueError):
                return False
        return True

    @property
    def lines(self) -> int:
        return self.text.count("\n") + 1

    def type(self) -> Change:
        """The next edit; what was typed is undone sooner or later, so that the program stays one."""
        if self._undo and (len(self._undo) > MOST_UNDONE or self._choice.random() < 0.5):
            return self.undo()
        start, end, new = self._choice.choice((self._insert, self._delete, self._number, self._line, self._double))()
        self._undo.append((start, start + len(new), self.text[start:end]))
        return self._replace(start, end, new)

    def undo(self) -> Change:
        """What was typed last is taken back; there must be something."""
        return self._replace(*self._undo.pop())

    def _insert(self) -> tuple[int, int, str]:
        at = self._choice.randrange(len(self.text) + 1)
        return at, at, self._choice.choice(LETTERS)

    def _delete(self) -> tuple[int, int, str]:
        at = self._choice.randrange(max(1, len(self.text)))
        return at, min(len(self.text), at + self._choice.randrange(1, 4)), ""

    def _number(self) -> tuple[int, int, str]:
        found = list(NUMBER.finditer(self.text))
        if not found:
            return self._insert()
        number = self._choice.choice(found)
        return number.start(), number.end(), str(self._choice.randrange(12))

    def _line(self) -> tuple[int, int, str]:
        start, end = self._whole_line()
        return start, end, ""

    def _double(self) -> tuple[int, int, str]:
        start, end = self._whole_line()
        return end, end, self.text[start:end]

    def _whole_line(self) -> tuple[int, int]:
        at = self._choice.randrange(max(1, len(self.text)))
        end = self.text.find("\n", at)
        return self.text.rfind("\n", 0, at) + 1, len(self.text) if end < 0 else end + 1

    def _replace(self, start: int, end: int, new: str) -> Change:
        first, last = self._position(start), self._position(end)
        self.text = self.text[:start] + new + self.text[end:]
        return first, last, new

    def _position(self, offset: int) -> tuple[int, int]:
        before = self.text[:offset]
        line = before[before.rfind("\n") + 1 :]
        return before.count("\n"), len(line.encode("utf-16-le")) // 2
