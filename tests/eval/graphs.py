"""Graphs made by hand for the tests of the evaluator."""

from __future__ import annotations

from typing import Any

from shapeserver.analysis import graph as g

FILE = "net.py"


def at(line: int) -> g.Place:
    return g.Place(FILE, line, 4)


def node(name: str, operation: str, dims: Any, line: int, dtype: str | None = "float32", /, **arguments: Any) -> g.Node:
    """A call with one array as its result; texts that begin with `%` are tensors."""
    output = g.Output((), dims, dtype, "tensorflow.Tensor")
    given = tuple((key, _argument(value)) for key, value in arguments.items())
    return g.Node(name, operation, given, (output,), name=name, place=at(line))


def _argument(value: Any) -> g.Argument:
    if isinstance(value, str) and value.startswith("%"):
        return g.Tensor(value[1:])
    if isinstance(value, list):
        return g.ListOf(tuple(map(_argument, value)))
    if isinstance(value, tuple):
        return g.TupleOf(tuple(map(_argument, value)))
    return g.Constant(value)


def dense(name: str, source: str, kernel: str, bias: str, shape: Any, line: int, **made: Any) -> g.Node:
    layer = g.Object("keras.layers.Dense", tuple((key, g.Constant(value)) for key, value in made.items()), line)
    output = g.Output((), shape, "float32", "tensorflow.Tensor")
    weights = (("kernel", g.Tensor(kernel)), ("bias", g.Tensor(bias)))
    return g.Node(
        name, "keras.layers.Dense", (("inputs", g.Tensor(source)),), (output,), layer, weights, name, at(line)
    )


def perceptron(classes: int = 10, *more: g.Node, output: str = "loss", **changes: Any) -> g.Graph:
    """Two dense layers and a loss over a batch; `more` nodes come last."""
    parts: dict[str, Any] = {
        "name": "train_step",
        "file": FILE,
        "symbols": (g.Symbol("batch"),),
        "inputs": (
            g.Input("i0", "x", ("batch", 20), "float32", kind="tensorflow.Tensor", place=at(1)),
            g.Input("i1", "labels", ("batch",), "int32", kind="tensorflow.Tensor", below=10, place=at(1)),
        ),
        "parameters": (
            g.Parameter("p0", "kernel", (20, 32), "float32", owner="hidden", place=at(2)),
            g.Parameter("p1", "bias", (32,), "float32", "zeros", owner="hidden", place=at(2)),
            g.Parameter("p2", "kernel", (32, 10), "float32", owner="scores", place=at(3)),
            g.Parameter("p3", "bias", (10,), "float32", "zeros", owner="scores", place=at(3)),
        ),
        "nodes": (
            dense("h", "i0", "p0", "p1", ("batch", 32), 5, units=32, activation="relu"),
            dense("s", "h", "p2", "p3", ("batch", classes), 6, units=10),
            node(
                "each",
                "tensorflow.nn.sparse_softmax_cross_entropy_with_logits",
                ("batch",),
                7,
                labels="%i1",
                logits="%s",
            ),
            node("loss", "tensorflow.math.reduce_mean", (), 8, input_tensor="%each"),
            *more,
        ),
        "outputs": (("result", g.Tensor(output)),),
    }
    return g.Graph(**{**parts, **changes})
