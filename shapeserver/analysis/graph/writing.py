"""A graph as JSON, and its digest."""

from __future__ import annotations

import hashlib
import json
import math
from typing import Any

from .lengths import Length, Term
from .model import (
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
    Shape,
    SliceOf,
    Tensor,
    TupleOf,
)

FORMAT = "shapeserver-graph"
Data = dict[str, Any]


def dumps(graph: Graph) -> str:
    """The JSON text of a graph."""
    return json.dumps(as_json(graph), indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def digest(graph: Graph) -> str:
    """Equal for graphs that compute the same: names of things (but for symbols) and their places are no part of it."""
    data = as_json(graph)
    meaning = {key: data[key] for key in ("version", "symbols", "requirements")}
    meaning["outputs"] = [tensor for _, tensor in data["outputs"]]
    for key in ("inputs", "parameters", "nodes"):
        meaning[key] = [{name: item[name] for name in item if name not in ("place", "name")} for item in data[key]]
    text = json.dumps(meaning, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def as_json(graph: Graph) -> Data:
    """A graph as data for `json.dumps`; `from_json` reads it back."""
    return {
        "format": FORMAT,
        "version": graph.version,
        "kind": graph.kind,
        "name": graph.name,
        "file": graph.file,
        "symbols": [
            {
                "name": item.name,
                "lower": item.lower,
                "upper": item.upper,
                "static": item.static,
                "example": item.example,
            }
            for item in graph.symbols
        ],
        "requirements": [[item.kind, _length(item.left), _length(item.right)] for item in graph.requirements],
        "inputs": list(map(_input, graph.inputs)),
        "parameters": list(map(_parameter, graph.parameters)),
        "nodes": list(map(_node, graph.nodes)),
        "outputs": [[name, _argument(tensor)] for name, tensor in graph.outputs],
        "unrecorded": [
            {"reason": item.reason, "operation": item.operation, "place": _place(item.place)}
            for item in graph.unrecorded
        ],
    }


def _input(item: Input) -> Data:
    return {
        "id": item.id,
        "name": item.name,
        "role": item.role,
        "shape": _shape(item.shape),
        "dtype": item.dtype,
        "kind": item.kind,
        "below": None if item.below is None else _length(item.below),
        "place": _place(item.place),
    }


def _parameter(item: Parameter) -> Data:
    return {
        "id": item.id,
        "name": item.name,
        "owner": item.owner,
        "shape": _shape(item.shape),
        "dtype": item.dtype,
        "initial": item.initial if isinstance(item.initial, str) else _argument(item.initial),
        "trainable": item.trainable,
        "place": _place(item.place),
    }


def _node(item: Node) -> Data:
    return {
        "id": item.id,
        "operation": item.operation,
        "name": item.name,
        "arguments": _named(item.arguments),
        "layer": None if item.layer is None else _argument(item.layer),
        "weights": [[name, weight.source] for name, weight in item.weights],
        "outputs": list(map(_output, item.outputs)),
        "place": _place(item.place),
    }


def _output(item: Output) -> Data:
    return {"at": list(item.at), "shape": _shape(item.shape), "dtype": item.dtype, "kind": item.kind}


def _place(place: Place | None) -> list[Any] | None:
    return None if place is None else [place.file, place.line, place.column]


def _shape(shape: Shape) -> list[Any] | None:
    return None if shape is None else [None if length is None else _length(length) for length in shape]


def _length(length: Length) -> Any:
    return [length.operation, *map(_length, length.arguments)] if isinstance(length, Term) else length


def _named(arguments: tuple[tuple[str, Argument], ...]) -> list[Any]:
    return [[name, _argument(value)] for name, value in arguments]


def _argument(argument: Argument) -> Any:
    match argument:
        case Constant(value):
            return _constant(value)
        case Tensor(source, at):
            return {"tensor": source, "at": list(at)} if at else {"tensor": source}
        case Number(length):
            return {"number": _length(length)}
        case DTypeName(name, kind):
            return {"dtype": name, "kind": kind}
        case Name(name):
            return {"name": name}
        case SliceOf(start, stop, step):
            return {"slice": [_argument(start), _argument(stop), _argument(step)]}
        case ListOf(items):
            return {"list": list(map(_argument, items))}
        case TupleOf(items):
            return {"tuple": list(map(_argument, items))}
        case DictOf(pairs):
            return {"dict": [[_argument(key), _argument(value)] for key, value in pairs]}
        case Object(name, arguments, identity, called):
            found = {"object": name, "identity": identity, "arguments": _named(arguments)}
            return found if called is None else {**found, "called": _body(called)}
        case Body():
            return {"function": _body(argument)}


def _body(body: Body) -> Data:
    return {"takes": _named(body.takes), "gives": _argument(body.gives)}


def _constant(value: object) -> Any:
    """Constants that JSON has stand for themselves; ints stay ints and floats stay floats."""
    if isinstance(value, float) and not math.isfinite(value):
        return {"float": repr(value)}
    if isinstance(value, complex):
        return {"complex": [repr(value.real), repr(value.imag)]}
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    if value is Ellipsis:
        return {"ellipsis": True}
    assert value is None or isinstance(value, bool | int | float | str)
    return value
