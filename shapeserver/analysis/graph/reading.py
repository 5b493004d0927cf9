"""A graph from its JSON form.  What cannot be a graph is refused with one line that says why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from .lengths import OPERATIONS, Length, Term
from .model import (
    VERSION,
    Argument,
    Body,
    Constant,
    DictOf,
    DTypeName,
    Graph,
    Input,
    ListOf,
    Name,
    Node,
    Number,
    Object,
    Output,
    Parameter,
    Place,
    Requirement,
    SliceOf,
    Symbol,
    Tensor,
    TupleOf,
    Unrecorded,
    tensors_in,
)
from .writing import FORMAT

T = TypeVar("T")
RELATIONS = ("equal", "broadcast", "divides", "less", "at-least")


class GraphError(ValueError):
    """The data is no graph that this version can read."""


def from_json(data: Any) -> Graph:
    """The graph that `as_json` wrote; raises `GraphError` for anything else, and for a newer version's."""
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise GraphError("this is no graph of shapeserver")
    version = data.get("version")
    if not isinstance(version, int) or version < 1:
        raise GraphError("the graph has no version")
    if version > VERSION:
        raise GraphError(f"the graph has version {version}, and this shapeserver reads {VERSION}: it needs a newer one")
    try:
        graph = _graph(data)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise GraphError(f"the graph is damaged ({type(error).__name__}: {error})") from None
    _check_references(graph)
    return graph


def _check_references(graph: Graph) -> None:
    """Every tensor is made before it is used."""
    known = {item.id for item in graph.inputs} | {item.id for item in graph.parameters}
    for node in graph.nodes:
        used = [tensor for _, argument in node.arguments for tensor in tensors_in(argument)]
        used += [weight for _, weight in node.weights]
        missing = next((tensor.source for tensor in used if tensor.source not in known), None)
        if missing is not None:
            raise GraphError(f"the graph is damaged (node {node.id} uses {missing!r}, which is not made before it)")
        known.add(node.id)
    initial = [item.initial for item in graph.parameters if isinstance(item.initial, Tensor)]
    ends = [*initial, *(tensor for _, tensor in graph.outputs)]
    lost = next((tensor.source for tensor in ends if tensor.source not in known), None)
    if lost is not None:
        raise GraphError(f"the graph is damaged ({lost!r} is not made in it)")


def _graph(data: dict[str, Any]) -> Graph:
    return Graph(
        name=_text(data["name"]),
        file=_text(data["file"]),
        inputs=_each(data["inputs"], _input),
        parameters=_each(data["parameters"], _parameter),
        nodes=_each(data["nodes"], _node),
        outputs=_each(data["outputs"], lambda item: (_text(item[0]), _tensor(item[1]))),
        symbols=_each(
            data["symbols"],
            lambda item: Symbol(_text(item["name"]), item["lower"], item["upper"], item["static"], item.get("example")),
        ),
        requirements=_each(data["requirements"], _requirement),
        unrecorded=_each(
            data["unrecorded"],
            lambda item: Unrecorded(_text(item["reason"]), _text(item["operation"]), _place(item["place"])),
        ),
        kind=_text(data["kind"]),
        version=data["version"],
    )


def _each(items: Any, read: Callable[[Any], T]) -> tuple[T, ...]:
    if not isinstance(items, list):
        raise TypeError("a list is expected")
    return tuple(map(read, items))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is expected")
    return value


def _requirement(item: Any) -> Requirement:
    kind, left, right = item
    if kind not in RELATIONS:
        raise ValueError(f"no such requirement: {kind!r}")
    return Requirement(kind, _length(left), _length(right))


def _input(item: Any) -> Input:
    below = item["below"]
    return Input(
        _text(item["id"]),
        _text(item["name"]),
        _lengths(item["shape"]),
        _text(item["dtype"]),
        _text(item["role"]),
        _text(item["kind"]),
        None if below is None else _length(below),
        _place(item["place"]),
    )


def _parameter(item: Any) -> Parameter:
    initial = item["initial"]
    return Parameter(
        _text(item["id"]),
        _text(item["name"]),
        _lengths(item["shape"]),
        _text(item["dtype"]),
        initial if isinstance(initial, str) else _tensor(initial),
        _text(item["owner"]),
        bool(item["trainable"]),
        _place(item["place"]),
    )


def _node(item: Any) -> Node:
    layer = None if item["layer"] is None else _argument(item["layer"])
    if layer is not None and not isinstance(layer, Object):
        raise TypeError("a layer is an object")
    return Node(
        _text(item["id"]),
        _text(item["operation"]),
        tuple(_named(item["arguments"])),
        _each(item["outputs"], _output),
        layer,
        _each(item["weights"], lambda pair: (_text(pair[0]), Tensor(_text(pair[1])))),
        _text(item["name"]),
        _place(item["place"]),
    )


def _output(item: Any) -> Output:
    shape = item["shape"]
    dims = None if shape is None else _each(shape, lambda length: None if length is None else _length(length))
    return Output(tuple(item["at"]), dims, item["dtype"], _text(item["kind"]))


def _place(data: Any) -> Place | None:
    if data is None:
        return None
    file, line, column = data
    return Place(_text(file), int(line), int(column))


def _lengths(items: Any) -> tuple[Length, ...]:
    return _each(items, _length)


def _length(data: Any) -> Length:
    if isinstance(data, list):
        operation, *arguments = data
        if operation not in OPERATIONS or len(arguments) < 2:
            raise ValueError(f"no such operation of lengths: {operation!r}")
        return Term(operation, tuple(map(_length, arguments)))
    if isinstance(data, bool) or not isinstance(data, int | str):
        raise TypeError("a length is a number, a symbol or an operation")
    return data


def _named(items: Any) -> Iterator[tuple[str, Argument]]:
    for name, value in items:
        yield _text(name), _argument(value)


def _tensor(data: Any) -> Tensor:
    return Tensor(_text(data["tensor"]), tuple(data.get("at", ())))


def _argument(data: Any) -> Argument:
    if not isinstance(data, dict):
        if isinstance(data, list):
            raise TypeError("a list stands for no argument")
        return Constant(data)
    if "object" in data:
        called = _body(data["called"]) if "called" in data else None
        return Object(_text(data["object"]), tuple(_named(data["arguments"])), int(data["identity"]), called)
    if "dtype" in data:
        return DTypeName(_text(data["dtype"]), _text(data["kind"]))
    if "tensor" in data:
        return _tensor(data)
    ((kind, value),) = data.items()
    return _READERS[kind](value)


def _body(data: Any) -> Body:
    return Body(tuple(_named(data["takes"])), _argument(data["gives"]))


_READERS: dict[str, Callable[[Any], Argument]] = {
    "number": lambda value: Number(_length(value)),
    "name": lambda value: Name(_text(value)),
    "slice": lambda value: SliceOf(*_three(value)),
    "list": lambda value: ListOf(_each(value, _argument)),
    "tuple": lambda value: TupleOf(_each(value, _argument)),
    "dict": lambda value: DictOf(_each(value, lambda pair: (_argument(pair[0]), _argument(pair[1])))),
    "float": lambda value: Constant(float(value)),
    "complex": lambda value: Constant(complex(*map(float, value))),
    "bytes": lambda value: Constant(bytes.fromhex(value)),
    "ellipsis": lambda _: Constant(Ellipsis),
    "function": _body,
}


def _three(value: Any) -> tuple[Argument, Argument, Argument]:
    start, stop, step = value
    return _argument(start), _argument(stop), _argument(step)
