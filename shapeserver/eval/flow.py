"""What flows where in a graph, as far as its text tells: which shapes, which symbols, what must be run before what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..analysis.graph import (
    Argument,
    Body,
    Graph,
    Input,
    Length,
    ListOf,
    Node,
    Number,
    Object,
    Parameter,
    SliceOf,
    Tensor,
    TupleOf,
    symbols_of,
    tensors_in,
)

Shape = tuple[Length | None, ...] | None


def fed(graph: Graph) -> set[str]:
    """Symbols in the shapes of what is fed."""
    shapes = [*(item.shape for item in graph.inputs), *(item.shape for item in graph.parameters)]
    return {name for shape in shapes for length in shape for name in symbols_of(length)}


def predicted(graph: Graph) -> tuple[dict[Tensor, Shape], dict[Tensor, str | None]]:
    """The shape and the dtype of every tensor."""
    given: list[Input | Parameter] = [*graph.inputs, *graph.parameters]
    found: dict[Tensor, Any] = {Tensor(item.id): item for item in given}
    found |= {Tensor(node.id, output.at): output for node in graph.nodes for output in node.outputs}
    return {key: item.shape for key, item in found.items()}, {key: item.dtype for key, item in found.items()}


def introduced(graph: Graph) -> dict[str, frozenset[str]]:
    """For each node the symbols of its result that none of its arguments tells, such as how many numbers differ."""
    shapes: dict[str, set[str]] = {}
    given: list[Input | Parameter] = [*graph.inputs, *graph.parameters]
    for item in given:
        shapes[item.id] = {name for length in item.shape for name in symbols_of(length)}
        shapes[item.id] |= symbols_of(getattr(item, "below", None))
    found = {}
    for node in graph.nodes:
        arguments = [item for _, item in node.arguments] + ([node.layer] if node.layer else [])
        told = {name for length in _numbers(arguments) for name in symbols_of(length)}
        told |= {name for item in arguments for tensor in tensors_in(item) for name in shapes.get(tensor.source, ())}
        told |= {name for _, weight in node.weights for name in shapes.get(weight.source, ())}
        shapes[node.id] = {
            name for output in node.outputs for length in output.shape or () for name in symbols_of(length)
        }
        found[node.id] = frozenset(shapes[node.id] - told)
    return found


def doubtful(graph: Graph) -> frozenset[str]:
    """Nodes that single integers are fed to, from which shapes may be made that nobody predicted.

    What functions of the program are given is not fed to the operations that call them.
    """
    found = {item.id for item in graph.inputs if not item.shape and item.dtype.startswith(("int", "uint"))}
    for node in graph.nodes:
        own = [item for _, item in node.arguments if not isinstance(item, Body)]
        used = {tensor.source for item in own for tensor in tensors_in(item)}
        if used & found:
            found.add(node.id)
    return frozenset(found)


def _numbers(arguments: Iterable[Argument]) -> Iterator[Length]:
    """The lengths that are given as numbers."""
    for argument in arguments:
        match argument:
            case Number(length):
                yield length
            case ListOf(items) | TupleOf(items):
                yield from _numbers(items)
            case SliceOf(start, stop, step):
                yield from _numbers((start, stop, step))
            case Object(arguments=made):
                yield from _numbers(item for _, item in made)


def early(graph: Graph) -> frozenset[str]:
    """Sources, and all that what a parameter begins as is made of."""
    needs = {node.id: {t.source for _, item in node.arguments for t in tensors_in(item)} for node in graph.nodes}
    for node in graph.nodes:
        needs[node.id] |= {weight.source for _, weight in node.weights}
    found = {name for name, sources in needs.items() if not sources}
    waiting = [item.initial.source for item in graph.parameters if isinstance(item.initial, Tensor)]
    while waiting:
        name = waiting.pop()
        if name in needs and name not in found:
            found.add(name)
            waiting += needs[name]
    return frozenset(found)


def stale(graph: Graph, places: frozenset[Tensor], wanted: tuple[Tensor, ...]) -> tuple[list[Node], set[str]]:
    """The nodes between these places and what is wanted, in their order, and all sources that this is computed from."""
    changed = {tensor.source for tensor in places}
    affected: list[Node] = []
    uses: dict[str, set[Tensor]] = {}
    for node in graph.nodes:
        used = {tensor for _, item in node.arguments for tensor in tensors_in(item)}
        uses[node.id] = used | {tensor for _, tensor in node.weights}
        if Tensor(node.id) not in places and any(tensor.source in changed for tensor in uses[node.id]):
            changed.add(node.id)
            affected.append(node)
    needed: set[str] = set()
    waiting = [tensor for tensor in wanted if tensor not in places]
    while waiting:
        tensor = waiting.pop()
        if tensor.source not in needed:
            needed.add(tensor.source)
            waiting += [one for one in uses.get(tensor.source, ()) if one not in places]
    return [node for node in affected if node.id in needed], needed


def cuts_of(graph: Graph, symbols: Iterable[str]) -> set[str]:
    """What is fed in the place of results that were not recorded, with one of these symbols in its shape."""
    asked = set(symbols)
    found = [item for item in graph.inputs if item.role == "cut"]
    return {item.id for item in found if asked & {name for length in item.shape for name in symbols_of(length)}}


def behind(graph: Graph, source: str) -> list[Node]:
    """The nodes that are computed from a tensor, in their order."""
    known, found = {source}, []
    for node in graph.nodes:
        used = {tensor.source for _, item in node.arguments for tensor in tensors_in(item)}
        if known & (used | {tensor.source for _, tensor in node.weights}):
            known.add(node.id)
            found.append(node)
    return found
