"""What a value mentions, through any nesting of frozen values: the cells and frames that it refers to, and symbols.

The nodes behind a symbolic tensor are frozen, shared by all that is computed from it, and as many as its network has
layers.  So a node remembers what it mentions itself, and which symbols are mentioned anywhere behind it.
"""

from __future__ import annotations

from collections.abc import Iterator

from .dim import Expr, symbols
from .path import Path
from .shape import Shape
from .value import Array, Function, Node, Ref, Value, held_at

_NO_SYMBOLS: frozenset[Expr] = frozenset()


def mentions(value: object, nodes: set[int]) -> list[Path]:
    """The cells and frames that a value refers to directly.

    nodes: the ids of those that were looked into before and are passed over; what is looked into is added.
    """
    found, waiting = _mentioned(value)
    while waiting:
        node = waiting.pop()
        if id(node) not in nodes:
            nodes.add(id(node))
            own, inner = _of_node(node)
            found.extend(own)
            waiting.extend(inner)
    return found


def _of_node(node: Node) -> tuple[tuple[Path, ...], tuple[Node, ...]]:
    """The cells and frames that a node's own arguments refer to, and the nodes right behind it."""
    if node.mentioned is None:
        paths, inner = _mentioned((node.arguments, node.keywords))
        object.__setattr__(node, "mentioned", (tuple(paths), tuple(inner)))
    assert node.mentioned is not None
    return node.mentioned


def _mentioned(value: object) -> tuple[list[Path], list[Node]]:
    """The cells and frames that a value refers to, without those behind its nodes, and these nodes."""
    found: list[Path] = []
    inner: list[Node] = []
    stack: list[object] = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, Ref):
            found.append(item.cell)
        elif isinstance(item, Array):
            if item.cell is not None:
                found.append(held_at(item.cell))
            if item.node is not None:
                inner.append(item.node)
        elif isinstance(item, Function):
            found.append(item.env)
            stack.append(item.defaults)
            if item.owner is not None:
                found.append(item.owner)
        elif isinstance(item, tuple):
            stack.extend(item)
        elif isinstance(item, Value):
            for name in getattr(item, "__slots__", ()):
                part = getattr(item, name)
                if isinstance(part, Path):
                    found.append(part)
                elif isinstance(part, tuple | Value):
                    stack.append(part)
    return found, inner


def dims_mentioned(value: object) -> frozenset[Expr]:
    """The symbols in the dims that a value holds, and in those behind its nodes."""
    own, nodes = _dims(value)
    for node in nodes:
        own |= _dims_behind(node)
    return frozenset(own)


def _dims_behind(start: Node) -> frozenset[Expr]:
    """The symbols that a node and those behind it mention; they are found from the last of these on."""
    stack = [] if start.symbols is not None else [(start, *_dims((start.arguments, start.keywords)))]
    while stack:
        node, own, inner = stack[-1]
        unknown = next((item for item in inner if item.symbols is None), None)
        if unknown is not None:
            stack.append((unknown, *_dims((unknown.arguments, unknown.keywords))))
            continue
        object.__setattr__(node, "symbols", _shared(own, inner))
        stack.pop()
    assert start.symbols is not None
    return start.symbols


def _shared(own: set[Expr], inner: list[Node]) -> frozenset[Expr]:
    """The union of a node's own symbols and of those behind it: nearly always the very set of one of these."""
    sets = [node.symbols or _NO_SYMBOLS for node in inner]
    largest = max(sets, key=len, default=_NO_SYMBOLS)
    found = frozenset(own).union(*sets)
    return largest if len(found) == len(largest) else found


def _dims(value: object) -> tuple[set[Expr], list[Node]]:
    """The symbols in a value, without those behind its nodes, and these nodes."""
    found: set[Expr] = set()
    inner: list[Node] = []
    stack: list[object] = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, Expr):
            found |= symbols(item)
        elif isinstance(item, tuple):
            stack.extend(item)
        elif isinstance(item, Node):
            inner.append(item)
        elif isinstance(item, Shape | Value):
            stack.extend(_parts(item))
    return found, inner


def _parts(item: object) -> Iterator[object]:
    return (getattr(item, name) for name in getattr(item, "__slots__", ()))
