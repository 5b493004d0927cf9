"""A statement's concrete syntax: expressions by their place, and edits that keep the formatting."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import Any

import libcst as cst
from libcst.metadata import MetadataWrapper, ParentNodeProvider, PositionProvider

from ..report import Edit, Place, Position
from ..source import Source

Marked = cst.BaseExpression | cst.AugAssign
"""What a problem may mark."""

_SIMPLE = (cst.Name, cst.Attribute, cst.Call, cst.Subscript, cst.Integer, cst.Float, cst.List, cst.Tuple)
_KEYWORD = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))


class Code:
    """The chunk of a file that covers a line; `first` is its line, and lines and columns count from 0."""

    def __init__(self, path: str, text: str, first: int) -> None:
        self.path, self.first = path, first
        self.lines = text.split("\n")
        wrapper = MetadataWrapper(cst.parse_module(text), unsafe_skip_copy=True)
        self.module = wrapper.module
        self._parents: Mapping[cst.CSTNode, Any] = wrapper.resolve(ParentNodeProvider)
        self._ranges = wrapper.resolve(PositionProvider)

    def place(self, node: cst.CSTNode) -> Place:
        found = self._ranges[node]
        return Place(self.path, self._position(found.start), self._position(found.end))

    def _position(self, position: Any) -> Position:
        return (position.line - 1 + self.first, position.column)

    def nodes(self, *kinds: Any) -> Iterator[Any]:
        """The nodes of some kinds, in the order of the text."""
        return (node for node in self._ranges if isinstance(node, kinds))

    @cached_property
    def _marked(self) -> tuple[tuple[Place, Marked], ...]:
        """Expressions and augmented assignments by where they begin, the outermost first."""
        found = [(self.place(node), node) for node in self.nodes(cst.BaseExpression, cst.AugAssign)]
        outermost = reversed(found)
        return tuple(sorted(outermost, key=lambda item: (item[0].start, -item[0].end[0], -item[0].end[1])))

    def inside(self, place: Place) -> Iterator[tuple[Place, Marked]]:
        """The expressions in a place with their own, in the order of the text."""
        first = bisect_left(self._marked, place.start, key=lambda item: item[0].start)
        for own, node in islice(self._marked, first, None):
            if own.start > place.end:
                return
            if own.end <= place.end:
                yield own, node

    def at(self, place: Place) -> Marked | None:
        """The outermost expression, or the augmented assignment, that covers exactly this place."""
        return next((node for own, node in self.inside(place) if own == place), None)

    def around(self, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
        """The nodes that contain a node, the nearest first."""
        above = self._parents.get(node)
        while above is not None:
            yield above
            above = self._parents.get(above)

    def statement(self, place: Place) -> cst.CSTNode | None:
        """The smallest statement that covers a place."""
        found = None
        for node in self.nodes(cst.SimpleStatementLine, cst.BaseCompoundStatement):
            own = self.place(node)
            if (
                own.start <= place.start
                and place.end <= own.end
                and (found is None or self.place(found) > own or _inside(own, self.place(found)))
            ):
                found = node
        return found

    def text(self, node: cst.CSTNode) -> str:
        """The source of an expression, without parentheses around it."""
        place = self.place(node)
        (top, left), (bottom, right) = place.start, place.end
        rows = self.lines[top - self.first : bottom - self.first + 1]
        if len(rows) == 1:
            return rows[0][left:right]
        return "\n".join([rows[0][left:], *rows[1:-1], rows[-1][:right]])

    def atom(self, node: cst.CSTNode) -> str:
        """The source of an expression so that `.T`, `[...]` or an operator may follow."""
        text = self.text(node)
        return (
            text
            if isinstance(node, _SIMPLE) and not (isinstance(node, cst.Tuple) and not text.startswith("("))
            else f"({text})"
        )

    def replace(self, node: cst.CSTNode, text: str) -> Edit:
        return Edit(self.place(node), text)

    def with_arguments(self, call: cst.Call, settings: tuple[tuple[str, str], ...]) -> str:
        """The source of a call with keywords set, those that it has in their place; a keyword set to "" is left out."""
        given = list(call.args)
        for name, value in settings:
            at = next(
                (index for index, arg in enumerate(given) if arg.keyword is not None and arg.keyword.value == name),
                None,
            )
            if not value:
                given = _without(given, at)
                continue
            new = cst.parse_expression(value)
            if at is not None:
                given[at] = given[at].with_changes(value=new)
                continue
            if given and not isinstance(given[-1].comma, cst.Comma):
                given[-1] = given[-1].with_changes(comma=cst.Comma(whitespace_after=cst.SimpleWhitespace(" ")))
            given.append(cst.Arg(new, cst.Name(name), _KEYWORD))
        bare = call.with_changes(args=given, lpar=(), rpar=())
        return self.module.code_for_node(bare)


def _without(given: list[cst.Arg], at: int | None) -> list[cst.Arg]:
    if at is None:
        return given
    rest = given[:at] + given[at + 1 :]
    if at == len(rest) and rest:
        rest[-1] = rest[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
    return rest


def _inside(one: Place, other: Place) -> bool:
    return other.start <= one.start and one.end <= other.end


def read(path: str, source: Source, line: int) -> Code | None:
    """The code around a line; None if it does not parse."""
    for chunk, start in zip(source.chunks, source.starts, strict=True):
        if start <= line < start + max(chunk.piece.lines, 1):
            if chunk.piece.fault is not None:
                return None
            try:
                return Code(path, chunk.piece.text, start)
            except cst.ParserSyntaxError:
                return None
    return None
