"""What rules ask of the graph behind symbolic arrays: which objects were called between its inputs and its outputs.

A *step* is a call in the graph: an operation with its arguments, or an input.  Steps of one object belong together.
The *depth* of a step is the length of the longest way from it to an output, and that of an object the largest of its
steps.  Objects are told deepest first; of equal depth, the one first met on the way back from the outputs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..analysis.value import Array, Node, Ref, Tuple, Value
from .objects import from_rule, to_rule
from .runtime import machine, tick


def called_objects(inputs: Any, outputs: Any) -> list[Any]:
    """Objects and inputs (arrays) of a graph in order; what was computed without an object is left out.

    inputs, outputs: lists of symbolic arrays.  An input that no output depends on comes last.
    """
    starts = {_step(array.node): array for array in inputs if array.node is not None}
    ways = _Ways(set(starts))
    for output in outputs:
        ways.follow(output)
    unused = [step for step in starts if step not in ways.met]
    order = sorted(ways.met, key=lambda one: (-ways.depth(one), ways.met[one]))
    found = [starts[one] if isinstance(one, Node) else to_rule(machine(), one) for one in (*order, *unused)]
    return [one for one in found if one is not None]


def inputs_behind(inputs: Any, output: Any) -> list[Any] | None:
    """The symbolic inputs that an output is computed from and that are not given; None if nothing is known of it.

    inputs: the given arrays, which need not be inputs themselves; what they are made of does not count.
    """
    nodes = [array.node for array in (output, *inputs) if isinstance(array, Array)]
    if not isinstance(output, Array) or None in nodes:
        return None
    ways = _Ways({_step(node) for node in nodes[1:] if node is not None})
    ways.follow(output)
    return [step for step in ways.passed() if step.operation == "input"]


def caller_of(array: Any) -> Any:
    """The object whose call gave a symbolic array, or None if none did."""
    node = array.node if isinstance(array, Array) else None
    owner = None if node is None else _owner(_step(node))
    return to_rule(machine(), owner) if isinstance(owner, Ref) else None


def input_name(array: Any) -> str | None:
    """The name that a program gave a symbolic input."""
    node = array.node if isinstance(array, Array) else None
    if node is None or node.operation != "input" or not node.keywords:
        return None
    return getattr(node.keywords[0][1], "value", None)


class _Ways:
    """The ways back from the outputs of a graph to its inputs."""

    def __init__(self, starts: set[Node]) -> None:
        self._starts = starts
        self._finished: dict[Node, tuple[Node, ...]] = {}
        self._depths: dict[Any, int] | None = None
        self.met: dict[Any, int] = {}

    def follow(self, array: Array) -> None:
        """Go back from an array; steps are finished in the order in which they are computed."""
        if array.node is None:
            return
        stack = [(_step(array.node), False)]
        while stack:
            step, done = stack.pop()
            if done:
                self._finished[step] = tuple(self._before(step))
            elif step not in self._finished:
                tick()
                if _belongs(step, self._starts):
                    self.met.setdefault(_owner(step), len(self.met))
                stack.append((step, True))
                stack.extend((one, False) for one in reversed(list(self._before(step))))

    def passed(self) -> Iterator[Node]:
        """All steps on the ways back, without those that it began with."""
        return (step for step in self._finished if step not in self._starts)

    def _before(self, step: Node) -> Iterator[Node]:
        if step not in self._starts:
            for value in (*step.arguments, *(value for _, value in step.keywords)):
                yield from _steps(value)

    def depth(self, owner: Any) -> int:
        if self._depths is None:
            self._depths = self._measured()
        return self._depths[owner]

    def _measured(self) -> dict[Any, int]:
        steps: dict[Node, int] = {}
        owners: dict[Any, int] = {}
        for step in reversed(self._finished):
            owner = _owner(step)
            owners[owner] = steps[step] = max(steps.get(step, 0), owners.get(owner, 0))
            for one in self._finished[step]:
                steps[one] = max(steps.get(one, 0), steps[step] + 1)
        return owners


def _step(node: Node) -> Node:
    """The call that a node is a result of."""
    return Node(node.operation, node.arguments, node.keywords, identity=node.identity) if node.output else node


def _belongs(step: Node, starts: set[Node]) -> bool:
    return step in starts or isinstance(_owner(step), Ref)


def _owner(step: Node) -> Any:
    first = step.arguments[0] if step.arguments else None
    return first if isinstance(first, Ref) and first.type == "object" else step


def _steps(value: Value) -> Iterable[Node]:
    """The steps behind the arrays of an argument."""
    if isinstance(value, Array):
        return () if value.node is None else (_step(value.node),)
    on = machine()
    if isinstance(value, Ref) and value.type == "dict":
        items: Iterable[Value] = [item for _, item in on.mapping(value) or ()]
    elif isinstance(value, Tuple | Ref):
        items = on.items(from_rule(on, value)) or ()
    else:
        return ()
    return [step for item in items for step in _steps(item)]
