"""Feeding a symbolic graph: the cone behind an output, computed again with other inputs through the same rules."""

from __future__ import annotations

from ..value import Array, DictData, Library, Node, Ref, Tuple, Unknown, Value
from .machine import Machine


def replay(m: Machine, outputs: Value, feed: tuple[tuple[Array, Value], ...]) -> Value:
    """`outputs` (arrays, nested) as they are when each placeholder of `feed` has the value beside it."""
    known: dict[Node, Value] = {array.node: value for array, value in feed if array.node is not None}
    before, m.replaying = m.replaying, len(m.stack)
    try:
        return _value(m, outputs, known)
    finally:
        m.replaying = before


def _value(m: Machine, value: Value, known: dict[Node, Value]) -> Value:
    if isinstance(value, Array):
        return value if value.node is None else _node(m, value, value.node, known)
    if isinstance(value, Tuple):
        return Tuple(tuple(_value(m, item, known) for item in value.items), value.owner)
    if isinstance(value, Ref) and value.type == "list":
        items = m.items(value)
        return m.new_list(tuple(_value(m, item, known) for item in items)) if items is not None else value
    if isinstance(value, Ref) and value.type == "dict":
        pairs = m.mapping(value)
        if pairs is not None:
            return m.allocate("dict", DictData(tuple((key, _value(m, item, known)) for key, item in pairs)))
    return value


def _node(m: Machine, array: Array, node: Node, known: dict[Node, Value]) -> Value:
    if node in known:
        return known[node]
    if node.operation == "input":
        return array
    whole = Node(node.operation, node.arguments, node.keywords)
    if whole not in known:
        arguments = tuple(_value(m, item, known) for item in node.arguments)
        keywords = tuple((name, _value(m, item, known)) for name, item in node.keywords)
        same = arguments == node.arguments and keywords == node.keywords
        known[whole] = array if same and not node.output else m.call(Library(node.operation), arguments, keywords)
    result = known[whole]
    for index in node.output:
        items = m.items(result)
        if items is None or index >= len(items):
            return Unknown("the operation's results are not known")
        result = items[index]
    known[node] = result
    return result
