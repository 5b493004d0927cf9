"""The graph behind a symbolic array: what a library's call made of others remembers the call."""

from __future__ import annotations

from ..rule import Arguments, Keywords
from ..value import Array, ListData, Node, Ref, Tuple, Value
from .machine import Machine


def with_node(m: Machine, name: str, result: Value, arguments: Arguments, keywords: Keywords) -> Value:
    """Let what was computed from symbolic tensors say how."""
    inputs = (*arguments, *(value for _, value in keywords))
    if not _has_array(m, result) or not any(_is_symbolic(m, value) for value in inputs):
        return result
    node = Node(
        name, tuple(_frozen(m, value) for value in arguments), tuple((key, _frozen(m, v)) for key, v in keywords)
    )
    return _attach(m, result, node, ())


def _has_array(m: Machine, value: Value) -> bool:
    if isinstance(value, Array):
        return value.node is None
    return isinstance(value, Tuple | Ref) and any(_has_array(m, item) for item in _parts(m, value))


def _is_symbolic(m: Machine, value: Value) -> bool:
    if isinstance(value, Array):
        return value.node is not None
    return any(_is_symbolic(m, item) for item in _parts(m, value))


def _parts(m: Machine, value: Value) -> Arguments:
    if isinstance(value, Tuple) or (isinstance(value, Ref) and value.type == "list"):
        return m.items(value) or ()
    if isinstance(value, Ref) and value.type == "dict":
        return tuple(item for _, item in m.mapping(value) or ())
    return ()


def _frozen(m: Machine, value: Value) -> Value:
    """An argument as a node keeps it: a list as the tuple of its items at this moment."""
    if isinstance(value, Ref) and value.type == "list":
        items = m.items(value)
        return Tuple(tuple(_frozen(m, item) for item in items)) if items is not None else value
    return value


def _attach(m: Machine, value: Value, node: Node, output: tuple[int, ...]) -> Value:
    if isinstance(value, Array):
        if value.node is not None:
            return value
        own = Node(node.operation, node.arguments, node.keywords, output)
        return Array(value.kind, value.shape, value.dtype, value.data, value.cell, own, value.mark, value.made)
    if isinstance(value, Tuple):
        items = tuple(_attach(m, item, node, (*output, index)) for index, item in enumerate(value.items))
        return Tuple(items, value.owner)
    if isinstance(value, Ref) and value.type == "list":
        found = m.items(value)
        if found is not None:
            new = tuple(_attach(m, item, node, (*output, index)) for index, item in enumerate(found))
            m.state.set((value.cell, "data"), ListData(new))
    return value
