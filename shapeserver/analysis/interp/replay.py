"""Feeding a symbolic graph: the cone behind an output, computed again with other inputs through the same rules.

A function in the graph, such as a branch or the body of a loop, uses what stands around it, which is no argument of
the operation.  So the symbols of an input are replaced by the lengths that it is fed with, wherever they are left.

A training loop runs one graph again and again, so what it gave is remembered like the outcome of a call.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field

from .. import dim
from ..dim import Dim, Expr
from ..lattice import rename_dims
from ..memo import Replayed
from ..value import Array, DictData, Library, Node, Ref, Tuple, Unknown, Value
from .frame import position
from .leaving import leave
from .machine import Machine

_OPEN = Unknown("what the outputs are is not all known")
Feed = tuple[tuple[Array, Value], ...]


def replay(m: Machine, outputs: Value, feed: Feed) -> Value:
    """`outputs` (arrays, nested) as they are when each placeholder of `feed` has the value beside it."""
    known: dict[Node, Value] = {array.node: value for array, value in feed if array.node is not None}
    before, m.replaying = m.replaying, len(m.stack)
    try:
        run = _Replay(m, _lengths(feed), known)
        arrays = tuple(dict.fromkeys(_symbolic(m, outputs)))
        for array, value in zip(arrays, _values(m, run, arrays, feed), strict=True):
            if array.node is not None:
                known[array.node] = value
        return run.value(outputs)
    finally:
        m.replaying = before


def _symbolic(m: Machine, value: Value) -> Iterator[Array]:
    """The arrays that are to be computed."""
    if isinstance(value, Array) and value.node is not None:
        yield value
    elif isinstance(value, Tuple) or (isinstance(value, Ref) and value.type == "list"):
        for item in m.items(value) or ():
            yield from _symbolic(m, item)
    elif isinstance(value, Ref) and value.type == "dict":
        for _, item in m.mapping(value) or ():
            yield from _symbolic(m, item)


def _values(m: Machine, run: _Replay, arrays: tuple[Array, ...], feed: Feed) -> tuple[Value, ...]:
    """Compute the arrays, or remember what they were for the same inputs in a state like this one."""
    key = (position(m.frame, m.node), bool(m.catching), arrays, feed)
    plain = not (m.traced or m.records) and m.state.later is None
    found = m.memory.replayed(m.state, key) if plain else None
    if found is None:
        return _computed(m, run, arrays, key if plain else None)
    m.state.replay(found.effect)
    m.state.recorders[-1].take_reports(found.effect)
    m.state.recorders[-1].runs.append(found)
    m.charge(found.effect.steps)
    return found.values


def _computed(m: Machine, run: _Replay, arrays: tuple[Array, ...], key: Hashable | None) -> tuple[Value, ...]:
    """Compute the arrays, and remember what depends on nothing but the inputs and what was read."""
    outer = m.state.recorders[-1]
    with m.state.recording() as recorder:
        try:
            values = tuple(map(run.value, arrays))
            effect = leave(m.state, recorder, Tuple(values), "")
        finally:
            outer.take_reports(recorder)
    made = effect.created or effect.symbols or effect.runs
    if key is not None and not made and m.taint >= len(m.stack):
        replayed = Replayed(key, values, effect)
        outer.runs.append(replayed)
        m.memory.keep_replayed(replayed)
    return values


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
            return _OPEN if items is None else self.m.new_list(tuple(map(self.value, items)))
        if isinstance(value, Ref) and value.type == "dict":
            pairs = self.m.mapping(value)
            if pairs is None:
                return _OPEN
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
