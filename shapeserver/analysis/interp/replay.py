"""Feeding a symbolic graph: the cone behind an output, computed again with other inputs through the same rules.

A function in the graph, such as a branch or the body of a loop, uses what stands around it, which is no argument of
the operation.  So the symbols of an input are replaced by the lengths that it is fed with, wherever they are left.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .. import dim
from ..dim import Dim, Expr
from ..lattice import rename_dims
from ..value import Array, DictData, Library, Node, Ref, Tuple, Unknown, Value
from .machine import Machine

Feed = tuple[tuple[Array, Value], ...]


def replay(m: Machine, outputs: Value, feed: Feed) -> Value:
    """`outputs` (arrays, nested) as they are when each placeholder of `feed` has the value beside it."""
    known: dict[Node, Value] = {array.node: value for array, value in feed if array.node is not None}
    before, m.replaying = m.replaying, len(m.stack)
    try:
        return _Replay(m, _lengths(feed), known).value(outputs)
    finally:
        m.replaying = before


def _lengths(feed: Feed) -> dict[Expr, Dim]:
    """What the symbols of the inputs are now."""
    found: dict[Expr, Dim] = {}
    for array, value in feed:
        given = value.shape if isinstance(value, Array) and value.shape.rank == array.shape.rank else None
        for axis, length in enumerate(array.shape.head):
            if isinstance(length, Expr) and dim.symbols(length) == {length}:
                found[length] = dim.UNKNOWN if given is None else given.head[axis]
    return found


@dataclass(slots=True)
class _Replay:
    m: Machine
    lengths: Mapping[Expr, Dim]
    known: dict[Node, Value] = field(default_factory=dict)

    def value(self, value: Value) -> Value:
        if isinstance(value, Array) and value.node is not None:
            return self._node(value, value.node)
        if isinstance(value, Tuple):
            return Tuple(tuple(map(self.value, value.items)), value.owner)
        if isinstance(value, Ref) and value.type == "list":
            items = self.m.items(value)
            return value if items is None else self.m.new_list(tuple(map(self.value, items)))
        if isinstance(value, Ref) and value.type == "dict":
            pairs = self.m.mapping(value)
            if pairs is not None:
                return self.m.allocate("dict", DictData(tuple((key, self.value(item)) for key, item in pairs)))
        return rename_dims(value, self.lengths)

    def _node(self, array: Array, node: Node) -> Value:
        if node in self.known:
            return self.known[node]
        if node.operation == "input":
            return self.value(node.arguments[0]) if node.arguments else array
        whole = Node(node.operation, node.arguments, node.keywords)
        if whole not in self.known:
            arguments = tuple(map(self.value, node.arguments))
            keywords = tuple((name, self.value(item)) for name, item in node.keywords)
            same = arguments == node.arguments and keywords == node.keywords and not node.output
            found = array if same else self.m.call(Library(node.operation), arguments, keywords)
            self.known[whole] = rename_dims(found, self.lengths)
        result = self.known[whole]
        for index in node.output:
            items = self.m.items(result)
            if items is None or index >= len(items):
                return Unknown("the operation's results are not known")
            result = rename_dims(items[index], self.lengths)
        self.known[node] = result
        return result
