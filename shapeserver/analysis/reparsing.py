"""Parsing again what an edit touched inside of one long statement: a `main()`, a class or a `with` of a thousand lines.

To parse a thousand lines takes longer than all the rest of an edit, and nearly all edits stay within a line.  If the
text has as many lines as before, only the innermost statements around the changed lines are parsed; the tree is the
old one with these in place of theirs.  It equals what Python's parser makes of the whole text, positions included, and
the statements that the edit left alone are the same objects.

This is sound for the reason that lets `source` keep the pieces beside an edit: whole lines that parse as statements at
one indentation leave the tokenizer as they found it.  The lines are parsed as the body of a class, which has no `else`
or `except` that they could go on with.
"""

from __future__ import annotations

import ast
import warnings
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

MOST_DEPTH = 20  # statements around one another; Python allows 100 levels of indentation
_SUITES = ("body", "handlers", "orelse", "finalbody")  # in the order of the text
Suite = list[ast.stmt]


@dataclass(frozen=True, slots=True)
class _Place:
    """Statements of a suite, from `begin` to before `end`, on the lines from `first` to `last` of the tree."""

    owner: ast.AST
    suite: str
    begin: int
    end: int
    first: int
    last: int

    @property
    def items(self) -> Suite:
        found: Suite = getattr(self.owner, self.suite)
        return found

    @property
    def is_last(self) -> bool:
        """Whether the statement around them ends with them."""
        suites = [name for name in _SUITES if getattr(self.owner, name, None)]
        return self.suite == suites[-1] and self.end == len(self.items)


def parse(text: str) -> Suite:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(text).body


def first_line(node: ast.AST) -> int:
    """A statement's first line, its decorators included."""
    line: int = node.lineno  # type: ignore[attr-defined]
    decorators: list[ast.expr] | None = getattr(node, "decorator_list", None)
    return min(line, *(item.lineno for item in decorators)) if decorators else line


def reparsed(old: str, node: ast.stmt, first: int, text: str) -> ast.stmt | None:
    """The statement that `text` is, given the tree of what it was before; None if that takes a parse of all of it.

    old: the lines that `node` stands in, with comments; first: the number of their first line in the tree.
    """
    before, after = old.split("\n"), text.split("\n")
    if len(before) != len(after) or "\f" in text or "\f" in old:
        return None
    changed = [index for index, (one, other) in enumerate(zip(before, after, strict=True)) if one != other]
    ways = _way(node, first + changed[0], first + changed[-1]) if changed else []
    if not ways:
        return None
    place = ways[-1]
    parsed = _statements(after[place.first - first : place.last - first + 1], place.first)
    indent = _before(before, place.items[place.begin], first)
    if not parsed or indent.strip() or _before(after, parsed[0], first) != indent:
        return None
    return _replaced(ways, parsed)


def _before(lines: Sequence[str], node: ast.stmt, first: int) -> str:
    """What stands before a statement on its first line."""
    return lines[first_line(node) - first][: node.col_offset]


def _way(node: ast.AST, first: int, last: int) -> list[_Place]:
    """The places that hold the lines from `first` to `last`, each inside of the one before."""
    found: list[_Place] = []
    while len(found) < MOST_DEPTH:
        place = next((place for name in _SUITES if (place := _place(node, name, first, last)) is not None), None)
        if place is None:
            break
        found.append(place)
        if place.end - place.begin > 1:
            break
        node = place.items[place.begin]
    # A handler is no statement that could be parsed by itself.
    while found and found[-1].suite == "handlers":
        found.pop()
    return found


def _place(owner: ast.AST, suite: str, first: int, last: int) -> _Place | None:
    """The fewest statements of a suite on lines of their own that hold the given lines, comments after them too."""
    items = getattr(owner, suite, None)
    if not isinstance(items, list) or not items or not first_line(items[0]) <= first:
        return None
    begin = bisect_right(items, first, key=first_line) - 1
    while begin > 0 and items[begin - 1].end_lineno >= first_line(items[begin]):
        begin -= 1
    for end in range(begin + 1, len(items) + 1):
        stop = first_line(items[end]) - 1 if end < len(items) else items[-1].end_lineno
        if stop >= max(last, items[end - 1].end_lineno):
            return _Place(owner, suite, begin, end, first_line(items[begin]), stop)
    return None


def _statements(lines: Sequence[str], first: int) -> Suite:
    """The statements on lines of one indentation, `first` being the number of the first.

    None if they do not parse, or end with a semicolon: it belongs to none of them, but to what is around them.
    """
    try:
        body = parse("\n" * (first - 2) + "class _:\n" + "\n".join(lines) + "\n")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    if len(body) != 1 or not isinstance(body[0], ast.ClassDef) or _end(body[0]) != _end(body[0].body[-1]):
        return []
    return body[0].body


def _replaced(ways: list[_Place], parsed: Suite) -> ast.stmt | None:
    """The outermost statement of `ways` with other statements at the innermost place."""
    new: Sequence[ast.AST] = parsed
    for place in reversed(ways):
        owner = _copied(place.owner)
        setattr(owner, place.suite, [*place.items[: place.begin], *new, *place.items[place.end :]])
        if place.is_last:
            if _end(owner) != _end(place.items[-1]):  # a semicolon comes after it
                return None
            owner.end_lineno, owner.end_col_offset = _end(new[-1])  # type: ignore[attr-defined]
        new = [owner]
    assert isinstance(new[0], ast.stmt)
    return new[0]


def _copied(node: ast.AST) -> ast.AST:
    """A node with the same parts, and without what others have written on it."""
    return ast.copy_location(type(node)(**dict(ast.iter_fields(node))), node)


def _end(node: ast.AST) -> tuple[int, int]:
    return node.end_lineno, node.end_col_offset  # type: ignore[attr-defined]
