"""What inputs are fed is what the operations need that take them, be it through a reshape, a cast or a part."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from shapeserver.analysis import graph as g
from shapeserver.eval import inputs
from shapeserver.eval.options import Options
from shapeserver.eval.validation import validate

from .graphs import node

WAYS = {
    "directly": (),
    "a reshape": (("tensorflow.reshape", {"tensor": "%", "shape": (-1,)}),),
    "a cast and a reshape": (
        ("cast", {"x": "%", "dtype": "int64"}),
        ("tensorflow.reshape", {"tensor": "%", "shape": (-1,)}),
    ),
    "two of NumPy": (("numpy.ndarray.ravel", {"self": "%"}), ("numpy.ndarray.astype", {"self": "%", "dtype": "int64"})),
}
DEEP = g.SliceOf(*(g.Constant(None),) * 3)


def _takers(taken: str) -> dict[str, tuple[int, g.Node]]:
    """Operations that take integers below a number; `x` is an input of 5 rows and 7 columns."""
    embedding = g.Node(
        "last",
        "keras.layers.Embedding",
        (("inputs", g.Tensor(taken)),),
        (g.Output((), None, "float32"),),
        g.Object("keras.layers.Embedding", (("input_dim", g.Constant(6)), ("output_dim", g.Constant(3))), 1),
        (("embeddings", g.Tensor("p")),),
    )
    column = g.TupleOf((DEEP, g.Tensor(taken)))
    read = node("last", "numpy.ndarray.__getitem__", None, 9, "float32", self="%x", key=0)
    return {
        "embedding": (6, embedding),
        "gather": (5, node("last", "tensorflow.gather", None, 9, params="%x", indices=f"%{taken}")),
        "gather of columns": (7, node("last", "tensorflow.gather", None, 9, params="%x", indices=f"%{taken}", axis=1)),
        "rows": (5, node("last", "numpy.ndarray.__getitem__", None, 9, "float32", self="%x", key=f"%{taken}")),
        "columns": (7, replace(read, arguments=(("self", g.Tensor("x")), ("key", column)))),
        "one hot": (4, node("last", "tensorflow.one_hot", None, 9, indices=f"%{taken}", depth=4)),
        "classes": (
            7,
            node(
                "last",
                "tensorflow.nn.sparse_softmax_cross_entropy_with_logits",
                None,
                9,
                labels=f"%{taken}",
                logits="%x",
            ),
        ),
    }


def _graph(way: str, taker: str) -> tuple[int, g.Graph]:
    last, nodes = "i", []
    for place, (operation, arguments) in enumerate(WAYS[way]):
        given: dict[str, Any] = {key: f"%{last}" if value == "%" else value for key, value in arguments.items()}
        nodes.append(node(f"n{place}", operation, None, 8, "int64", **given))
        last = f"n{place}"
    most, end = _takers(last)[taker]
    shape = (5,) if way == "directly" else (5, 1)
    fed = (g.Input("x", "x", (5, 7), "float32"), g.Input("i", "i", shape, "int64"))
    weights = (g.Parameter("p", "embeddings", (6, 3), "float32"),)
    return most, g.Graph("f", "f.py", fed, weights, (*nodes, end), (("result", g.Tensor("last")),))


@pytest.mark.parametrize("taker", list(_takers("i")))
@pytest.mark.parametrize("way", WAYS)
def test_indices_are_in_bounds(way: str, taker: str) -> None:
    most, graph = _graph(way, taker)
    drawn = np.concatenate([inputs.make(graph, {}, seed, "signed")["i"].ravel() for seed in range(30)])
    assert set(drawn.tolist()) == set(range(most))


@pytest.mark.parametrize("taker", list(_takers("i")))
@pytest.mark.parametrize("way", WAYS)
def test_what_takes_them_runs(way: str, taker: str) -> None:
    _, graph = _graph(way, taker)
    report = validate(graph, Options(engine="tensorflow", valuations=((),), gradients=False, costs=False))
    assert report.unevaluated == () and report.contradictions == ()
    assert all(check.actual is not None for check in report.checks) and report.checks


@pytest.mark.parametrize("operation", ["", "tensorflow.reshape", "cast"])
def test_probabilities_are_positive_and_sum_to_one(operation: str) -> None:
    more = {"tensorflow.reshape": {"tensor": "%t", "shape": (4, 3)}, "cast": {"x": "%t", "dtype": "float64"}}
    nodes = (
        [node("between", operation, (4, 3), 2, "float64" if operation == "cast" else "float32", **more[operation])]
        if operation
        else []
    )
    taken = "between" if operation else "t"
    loss = node("loss", "keras.losses.categorical_crossentropy", (4,), 3, y_true=f"%{taken}", y_pred="%s")
    fed = (g.Input("t", "t", (4, 3), "float32"), g.Input("s", "s", (4, 3), "float32"))
    made = inputs.make(g.Graph("f", "f.py", fed, (), (*nodes, loss), (("loss", g.Tensor("loss")),)), {}, 0, "signed")
    for name in ("t", "s"):
        assert (made[name] > 0).all()
        np.testing.assert_allclose(made[name].sum(axis=-1), 1, rtol=1e-5)


def test_the_least_of_several_bounds_counts() -> None:
    fed = (g.Input("x", "x", (5, 7), "float32"), g.Input("i", "i", (9,), "int64"))
    nodes = (
        node("a", "tensorflow.gather", (9, 7), 1, params="%x", indices="%i"),
        node("b", "tensorflow.one_hot", (9, 3), 2, indices="%i", depth=3),
    )
    graph = g.Graph("f", "f.py", fed, (), nodes, (("a", g.Tensor("a")), ("b", g.Tensor("b"))))
    assert set(inputs.make(graph, {}, 1, "signed")["i"].tolist()) <= {0, 1, 2}
