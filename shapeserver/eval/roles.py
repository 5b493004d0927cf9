"""What inputs must be, told by the operations that take them: probabilities, class numbers, indices of an axis.

What is taken may come from an input through operations that hand its numbers on (`carries` in the tables): a reshape, a
cast, a part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ..analysis.graph import (
    Argument,
    Constant,
    Graph,
    Length,
    Node,
    Number,
    Tensor,
    TupleOf,
    evaluate,
    tensors_in,
)
from .flow import Shape, predicted
from .tables import canonical, tables

PROBABILITIES = {
    ("tensorflow.nn.softmax_cross_entropy_with_logits", "labels"),
    ("tensorflow.nn.sigmoid_cross_entropy_with_logits", "labels"),
    ("keras.losses.categorical_crossentropy", "y_true"),
    ("keras.losses.categorical_crossentropy", "y_pred"),
    ("keras.losses.binary_crossentropy", "y_true"),
    ("keras.losses.binary_crossentropy", "y_pred"),
    ("keras.losses.CategoricalCrossentropy", "y_true"),
    ("keras.losses.BinaryCrossentropy", "y_true"),
}
CLASSES = {
    "tensorflow.nn.sparse_softmax_cross_entropy_with_logits": ("labels", "logits"),
    "keras.losses.sparse_categorical_crossentropy": ("y_true", "y_pred"),
    "keras.losses.SparseCategoricalCrossentropy": ("y_true", "y_pred"),
}
"""Class numbers are less than the last axis of what they are compared with."""
INDICES = {
    "tensorflow.gather": ("indices", "params", "axis"),
    "tensorflow.nn.embedding_lookup": ("ids", "params", ""),
    "numpy.take": ("indices", "a", "axis"),
    "numpy.ndarray.take": ("indices", "self", "axis"),
    "numpy.take_along_axis": ("indices", "arr", "axis"),
    "keras.ops.take": ("indices", "x", "axis"),
}
"""Indices, what they are of, and the argument that names the axis; the first one if nothing does."""
COUNTS = {
    "tensorflow.one_hot": ("indices", "depth"),
    "keras.ops.one_hot": ("x", "num_classes"),
    "keras.utils.to_categorical": ("x", "num_classes"),
}
"""Integers and the argument that is more than any of them."""


def probabilities(graph: Graph) -> set[str]:
    """The inputs that are probabilities."""
    origin = _origins(graph)
    return {
        origin(tensor.source)
        for node in graph.nodes
        for name, argument in node.arguments
        if (canonical(node.operation), name) in PROBABILITIES
        for tensor in tensors_in(argument)
    }


def bounds_of(graph: Graph, lengths: Mapping[str, int]) -> dict[str, int]:
    """What the integers of inputs are less than."""
    origin, (shapes, _) = _origins(graph), predicted(graph)
    found: dict[str, int] = {}
    for node in graph.nodes:
        for tensor, length in _bounded(node, shapes):
            try:
                most = evaluate(length, lengths)
            except (ValueError, KeyError):
                continue
            source = origin(tensor.source)
            found[source] = min(most, found.get(source, most))
    return found


def _origins(graph: Graph) -> Callable[[str], str]:
    """Where numbers come from that are only handed on."""
    carried: dict[str, str] = {}
    for node in graph.nodes:
        if {node.operation, canonical(node.operation)} & tables().carries:
            first = next((tensor for _, argument in node.arguments for tensor in tensors_in(argument)), None)
            if first is not None:
                carried[node.id] = carried.get(first.source, first.source)
    return lambda source: carried.get(source, source)


def _bounded(node: Node, shapes: Mapping[Tensor, Shape]) -> Iterator[tuple[Tensor, Length]]:
    """Tensors of integers and what these are less than."""
    name, arguments = canonical(node.operation), dict(node.arguments)
    if name in CLASSES:
        labels, scores = CLASSES[name]
        yield from _of_axis(arguments.get(labels), arguments.get(scores), -1, shapes)
    elif name in INDICES:
        indices, source, axis = INDICES[name]
        place = arguments.get(axis, Constant(None))
        if isinstance(place, Constant):
            yield from _of_axis(arguments.get(indices), arguments.get(source), place.value or 0, shapes)
    elif name in COUNTS:
        taken, most = (arguments.get(one) for one in COUNTS[name])
        if isinstance(taken, Tensor) and isinstance(most, Constant | Number):
            yield from ((taken, length) for length in _length(most))
    elif name == "operator.getitem" and len(node.arguments) == 2:
        yield from _of_key(node.arguments[1][1], node.arguments[0][1], shapes)
    elif name == "keras.layers.Embedding" and node.arguments:
        table = dict(node.weights).get("embeddings")
        for tensor in tensors_in(node.arguments[0][1]):
            yield from _of_axis(tensor, table, 0, shapes)


def _length(most: Constant | Number) -> Iterator[Length]:
    if isinstance(most, Number):
        yield most.length
    elif isinstance(most.value, int):
        yield most.value


def _of_axis(
    indices: Argument | None, source: Argument | None, axis: object, shapes: Mapping[Tensor, Shape]
) -> Iterator[tuple[Tensor, Length]]:
    shape = shapes.get(source) if isinstance(source, Tensor) else None
    if isinstance(indices, Tensor) and shape and isinstance(axis, int) and -len(shape) <= axis < len(shape):
        length = shape[axis]
        if length is not None:
            yield indices, length


def _of_key(key: Argument, source: Argument, shapes: Mapping[Tensor, Shape]) -> Iterator[tuple[Tensor, Length]]:
    """The arrays in an index, by their places, up to what takes no axis or several."""
    for axis, item in enumerate(key.items if isinstance(key, TupleOf) else (key,)):
        if isinstance(item, Constant) and (item.value is None or item.value is Ellipsis):
            return
        yield from _of_axis(item, source, axis, shapes)
