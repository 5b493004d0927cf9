"""What the nodes of a syntax tree say, gathered as sets; of a statement whose text stays it is gathered once.

A chunk may be a class of a thousand lines.  What is asked about all of it (the names that it binds, the words that tell
versions) is therefore kept for each statement: on its node, which stays as long as edits add no lines, and by its text.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import count
from typing import Generic, TypeVar

from .remembering import Kept
from .source import first_line

MOST = 1_500_000  # characters, of which each statement counts for some more than it has; about 5 MB
ENTRY = 100
_NUMBERS = count()
_LEAVES = frozenset((ast.Name, ast.Constant, ast.Load, ast.Store, ast.Del))
Said = TypeVar("Said", bound=Hashable)
Located = ast.stmt | ast.expr


def parts_of(node: ast.AST) -> list[ast.AST]:
    """The nodes right inside a node; a list is made faster than what `ast.iter_child_nodes` gives one by one."""
    found: list[ast.AST] = []
    for name in node._fields:
        value = getattr(node, name, None)
        if isinstance(value, ast.AST):
            found.append(value)
        elif isinstance(value, list):
            found.extend(item for item in value if isinstance(item, ast.AST))
    return found


class Gathering(Generic[Said]):
    """`says` gives what a node of one of the `kinds` says, and `parts` the nodes inside any node."""

    def __init__(
        self,
        says: Callable[[ast.AST], Iterable[Said]],
        kinds: Iterable[type[ast.AST]],
        parts: Callable[[ast.AST], Iterable[ast.AST]] = parts_of,
    ) -> None:
        self._says = says
        self._kinds = frozenset(kinds)
        self._parts = parts
        self._mark = f"said_{next(_NUMBERS)}"
        self._known: Kept[Hashable, frozenset[Said]] = Kept(MOST)

    def of(self, nodes: Iterable[Located], lines: Sequence[str], first: int) -> frozenset[Said]:
        """What the nodes say; `lines` are those of the text that they stand in, and `first` the number of its first."""
        return frozenset().union(*(self._of(node, lines, first) for node in nodes))

    def _of(self, node: Located, lines: Sequence[str], first: int) -> frozenset[Said]:
        said: frozenset[Said] | None = getattr(node, self._mark, None)
        if said is None:
            said = self._by_text(node, lines, first)
            setattr(node, self._mark, said)
        return said

    def _by_text(self, node: Located, lines: Sequence[str], first: int) -> frozenset[Said]:
        start = first_line(node) if isinstance(node, ast.stmt) else node.lineno
        text = "\n".join(lines[start - first : (node.end_lineno or start) - first + 1])
        key = (type(node), node.col_offset, node.end_col_offset, text)
        known = self._known.get(key)
        if known is None:
            known = self._gathered(node, lines, first)
            self._known.put(key, known, len(text) + ENTRY)
        return known

    def _gathered(self, node: Located, lines: Sequence[str], first: int) -> frozenset[Said]:
        said: set[Said] = set()
        stack: list[ast.AST] = [node]
        while stack:
            item = stack.pop()
            kind = type(item)
            if kind in self._kinds:
                said.update(self._says(item))
            if kind in _LEAVES:
                continue
            for part in self._parts(item):
                if isinstance(part, ast.stmt):
                    said.update(self._of(part, lines, first))
                else:
                    stack.append(part)
        return frozenset(said)
