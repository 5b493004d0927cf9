"""What is recorded of a program, and what is not, with the reason."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from shapeserver.analysis import graph as g
from shapeserver.eval.valuations import valuations

from .recorded import calls, graph_of, graphs_of, reasons

HEADER = "import numpy as np\nimport tensorflow as tf\nfrom tensorflow import keras\n"


def test_calls_operators_and_indexing_are_nodes(tmp_path: Path) -> None:
    graph = graph_of(tmp_path, "import numpy as np\nx = np.ones((4, 3))\ny = x.T @ x + 1\nz = y[0, 1:].sum(axis=0)\n")
    assert calls(graph) == [
        "ones() -> float64[4, 3]",
        "T(n0) -> float64[3, 4]",
        "__matmul__(n1, n0) -> float64[3, 3]",
        "__add__(n2) -> float64[3, 3]",
        "__getitem__(n3) -> float64[2]",
        "sum(n4) -> float64[]",
    ]
    assert graph.nodes[5].arguments[0] == (graph.nodes[5].arguments[0][0], g.Tensor("n4"))
    assert dict(graph.nodes[4].arguments)["key"] == g.TupleOf(
        (g.Constant(0), g.SliceOf(g.Constant(1), g.Constant(None), g.Constant(None)))
    )
    assert graph.nodes[3].name == "y"
    assert graph.nodes[3].place == g.Place(str(tmp_path / "program.py"), 3, 4)
    assert dict(graph.outputs) == {"x": g.Tensor("n0"), "y": g.Tensor("n3"), "z": g.Tensor("n5")}


def test_a_function_takes_its_parameters_and_what_stands_around_it(tmp_path: Path) -> None:
    text = """
        import numpy as np
        w = np.zeros((3, 5))
        def layer(x, scale=2.0):
            return x @ w * scale
        y = layer(np.ones((4, 3)))
    """
    graph = graph_of(tmp_path, text, "layer")
    assert [(item.name, item.shape, item.role) for item in graph.inputs] == [
        ("x", ("x0", 3), "data"),
        ("w", (3, 5), "data"),
    ]
    assert calls(graph) == ["__matmul__(i0, i1) -> float64[x0, 5]", "__mul__(n0) -> float64[x0, 5]"]
    assert graph.outputs == (("result", g.Tensor("n1")),)


def test_an_annotated_function_that_nobody_calls_has_symbols(tmp_path: Path) -> None:
    text = """
        import numpy as np
        from jaxtyping import Float64
        def cov(x: Float64[np.ndarray, "n d"]):
            return x.T @ x / x.shape[0]
    """
    graph = graph_of(tmp_path, text, "cov")
    assert [symbol.name for symbol in graph.symbols] == ["n", "d"]
    assert calls(graph)[-1] == "__truediv__(n1) -> float64[d, d]"
    assert dict(graph.nodes[-1].arguments)["other"] == g.Number("n")


def test_a_function_that_is_called_has_symbols_for_the_lengths_of_the_call(tmp_path: Path) -> None:
    text = """
        import numpy as np
        w = np.zeros((8, 3))
        def attention(q, k, v, heads=2):
            scores = q @ k.T / np.sqrt(q.shape[-1])
            return scores @ v @ w
        def halves(x):
            n, d = x.shape
            return x.reshape(n, 2, d // 2)
        attention(np.ones((5, 4)), np.ones((7, 4)), np.ones((7, 8)))
        halves(np.ones((6, 10)))
    """
    graph = graph_of(tmp_path, text, "attention")
    assert {item.name: item.shape for item in graph.inputs} == {
        "q": ("q0", "q1"),
        "k": ("k0", "q1"),
        "v": ("k0", 8),
        "w": (8, 3),
    }
    assert {symbol.name: symbol.example for symbol in graph.symbols} == {"q0": 5, "q1": 4, "k0": 7}
    assert valuations(graph).found[-1] == {"q0": 5, "q1": 4, "k0": 7}
    assert len(valuations(graph).found) == 4
    halves = graph_of(tmp_path, text, "halves")
    assert [symbol.example for symbol in halves.symbols] == [6, 10]
    assert all(found["x1"] % 2 == 0 for found in valuations(halves).found)


@pytest.mark.parametrize(
    ("body", "dims"),
    [
        ("total = 0\n    for i in range(len(x)):\n        total = total + x[i]\n    return total", (6, 4)),
        ("rows = [row * 2 for row in x]\n    return np.stack(rows)", (6, 4)),
        ("y = x\n    for j in range(x.shape[1] - 1):\n        y = y[:, 1:]\n    return y", ("x0", 4)),
        ("return x.reshape(3, 2, 4)", ("x0", "x1")),
        ("return np.concatenate([x, np.ones((1, 4))])", ("x0", 4)),
    ],
)
def test_symbols_stand_only_where_the_function_is_followed_as_well(
    body: str, dims: tuple[g.Length, ...], tmp_path: Path
) -> None:
    text = f"import numpy as np\ndef f(x):\n    {body}\nf(np.ones((6, 4)))\n"
    assert [item.shape for item in graph_of(tmp_path, text, "f").inputs] == [dims]


def test_graphs_do_not_depend_on_which_was_asked_for_first(tmp_path: Path) -> None:
    text = """
        import numpy as np
        from tensorflow import keras
        layer = keras.layers.Dense(3)
        def one(x):
            return layer(x) * 2.0
        def two(x, y):
            return one(x) + y
        two(np.ones((5, 4), "float32"), np.ones((5, 3), "float32"))
    """
    forward, back = graphs_of(tmp_path, text), graphs_of(tmp_path, text)
    names = ["one", "two", "<module>"]
    found = {name: forward.graph(name) for name in names}
    assert found == {name: back.graph(name) for name in reversed(names)}
    assert isinstance(found["two"], g.Graph) and [symbol.example for symbol in found["two"].symbols] == [5, 3]


def test_a_requirement_of_the_run_is_one_of_the_graph(tmp_path: Path) -> None:
    text = """
        import numpy as np
        from jaxtyping import Float64
        def f(x: Float64[np.ndarray, "n"], y: Float64[np.ndarray, "m"]):
            return x @ y
    """
    graph = graph_of(tmp_path, text, "f")
    assert graph.requirements == (g.Requirement("equal", "n", "m"),)


def test_what_is_asserted_is_a_requirement_too(tmp_path: Path) -> None:
    text = """
        import numpy as np
        from jaxtyping import Float64
        def f(x: Float64[np.ndarray, "n d"]):
            assert x.shape[1] == 3
            return np.cross(x, x)
    """
    assert g.Requirement("equal", "d", 3) in graph_of(tmp_path, text, "f").requirements


def test_a_layer_is_a_node_with_its_configuration_and_weights(tmp_path: Path) -> None:
    text = (
        HEADER
        + "layer = keras.layers.Dense(8, activation='relu')\na = layer(tf.zeros((2, 4)))\nb = layer(tf.ones((3, 4)))\n"
    )
    graph = graph_of(tmp_path, text)
    assert [item.operation for item in graph.nodes] == [
        "tensorflow.zeros", "keras.layers.Dense", "tensorflow.ones", "keras.layers.Dense",
    ]  # fmt: skip
    one, two = graph.nodes[1], graph.nodes[3]
    assert one.layer == two.layer
    assert one.layer is not None and dict(one.layer.arguments)["activation"] == g.Constant("relu")
    assert one.weights == two.weights == (("kernel", g.Tensor("p0")), ("bias", g.Tensor("p1")))
    assert [(item.name, item.shape, item.initial) for item in graph.parameters] == [
        ("kernel", (4, 8), "random"),
        ("bias", (8,), "zeros"),
    ]


@pytest.mark.parametrize(
    "model",
    [
        "keras.Sequential([keras.Input((4,)), keras.layers.Dense(8), keras.layers.Dense(2)])",
        "(lambda x: keras.Model(x, keras.layers.Dense(2)(keras.layers.Dense(8)(x))))(keras.Input((4,)))",
    ],
)
def test_a_model_is_its_layers_from_input_to_output(tmp_path: Path, model: str) -> None:
    graph = graph_of(tmp_path, HEADER + f"model = {model}\n", "model")
    assert graph.kind == "model"
    assert calls(graph) == ["Dense(i0) -> float32[batch, 8]", "Dense(n0) -> float32[batch, 2]"]
    assert [symbol.name for symbol in graph.symbols] == ["batch"]
    assert len(graph.parameters) == 4


def test_a_users_layer_is_its_calls(tmp_path: Path) -> None:
    text = HEADER + (
        "class Twice(keras.layers.Layer):\n"
        "    def build(self, shape):\n        self.w = self.add_weight(shape=(shape[-1], 5))\n"
        "    def call(self, x):\n        return tf.matmul(x, self.w) * 2.0\n"
        "y = Twice()(tf.zeros((3, 4)))\n"
    )
    graph = graph_of(tmp_path, text)
    assert calls(graph) == [
        "zeros() -> float32[3, 4]",
        "matmul(n0, p0) -> float32[3, 5]",
        f"{graph.nodes[2].operation.rpartition('.')[2]}(n1) -> float32[3, 5]",
    ]
    assert graph_of(tmp_path, text, "Twice.call").nodes[0].operation == graph.nodes[1].operation


def test_a_variable_is_a_parameter_with_its_first_value(tmp_path: Path) -> None:
    text = (
        HEADER
        + "w = tf.Variable(tf.ones((4, 2)))\nc = tf.Variable(tf.zeros(2), trainable=False)\ny = tf.zeros((3, 4)) @ w + c\n"
    )
    graph = graph_of(tmp_path, text)
    assert [(item.name, item.shape, item.initial, item.trainable) for item in graph.parameters] == [
        ("w", (4, 2), g.Tensor("n0"), True),
        ("c", (2,), g.Tensor("n1"), False),
    ]
    assert calls(graph)[-1].startswith("add(n3, p1)") or calls(graph)[-1].startswith("__add__(n3, p1)")


def test_loops_are_unrolled_and_functions_inlined(tmp_path: Path) -> None:
    text = """
        import numpy as np
        def step(x):
            return x[:, 1:] * 2
        x = np.ones((2, 6))
        for _ in range(3):
            x = step(x)
    """
    shapes = [line.partition(" -> ")[2] for line in calls(graph_of(tmp_path, text))]
    assert shapes == ["float64[2, 6]", *(f"float64[2, {n}]" for n in (5, 5, 4, 4, 3, 3))]


def test_an_array_that_was_changed_in_place_is_the_changed_one(tmp_path: Path) -> None:
    text = "import numpy as np\nx = np.zeros(4)\nx[0] = 1\ny = x + 1\nx += 2\nz = x * 3\n"
    graph = graph_of(tmp_path, text)
    assert calls(graph) == [
        "zeros() -> float64[4]",
        "__setitem__(n0) -> float64[4]",
        "__add__(n1) -> float64[4]",
        "__iadd__(n1) -> float64[4]",
        "__mul__(n3) -> float64[4]",
    ]
    assert dict(graph.outputs)["x"] == g.Tensor("n3")


def test_what_shares_memory_with_a_changed_array_is_not_computed(tmp_path: Path) -> None:
    text = "import numpy as np\nx = np.zeros((4, 2))\nrow = x[0]\nrow[:] = 1\ny = x + 1\nz = np.exp(row)\n"
    graph = graph_of(tmp_path, text)
    assert reasons(graph) == [(5, "it shares memory with an array that was changed in place")]
    assert [item.operation for item in graph.nodes] == [
        "numpy.zeros", "numpy.ndarray.__getitem__", "numpy.ndarray.__setitem__", "numpy.exp",
    ]  # fmt: skip


def test_what_depends_on_an_undecided_branch_is_fed(tmp_path: Path) -> None:
    text = "import sys\nimport numpy as np\nx = np.ones(3)\ny = x * 2 if len(sys.argv) > 1 else x + 1\nz = np.exp(y)\n"
    graph = graph_of(tmp_path, text)
    assert calls(graph) == ["ones() -> float64[3]", "exp(i0) -> float64[3]"]
    assert [(item.name, item.role) for item in graph.inputs] == [("y", "cut")]
    assert [line for line, _ in reasons(graph)] == [4]


def test_a_function_that_an_operation_calls_is_what_it_took_and_gave(tmp_path: Path) -> None:
    text = HEADER + "y = tf.map_fn(lambda row: row * 2.0, tf.ones((3, 2)))\nz = tf.exp(y)\n"
    graph = graph_of(tmp_path, text)
    assert calls(graph) == [
        "ones() -> float32[3, 2]",
        "__mul__(i0) -> float32[2]",
        "map_fn(i0, n1, n0) -> float32[3, 2]",
        "exp(n2) -> float32[3, 2]",
    ]
    assert dict(graph.nodes[2].arguments)["fn"] == g.Body((("row", g.Tensor("i0")),), g.Tensor("n1"))
    assert reasons(graph) == []


def test_a_model_that_is_asked_to_predict_is_a_function(tmp_path: Path) -> None:
    text = HEADER + (
        "model = keras.Sequential()\nmodel.add(keras.Input((4,)))\nmodel.add(keras.layers.Dense(2))\n"
        "found = model.predict(np.zeros((5, 4)))\n"
    )
    graph = graph_of(tmp_path, text)
    model = dict(graph.nodes[-1].arguments)["self"]
    assert isinstance(model, g.Object) and model.called is not None
    (_, given), *_ = model.called.takes
    assert [item.role for item in graph.inputs if g.Tensor(item.id) == given] == ["data"]
    layer = next(node for node in graph.nodes if g.Tensor(node.id) == model.called.gives)
    assert (layer.operation, dict(layer.arguments)) == ("keras.layers.Dense", {"inputs": given})


def test_code_with_an_error_has_no_graph(tmp_path: Path) -> None:
    text = """
        import numpy as np
        def good(x):
            return x + 1
        def bad(x):
            return x @ x
        good(np.ones((2, 3)))
        bad(np.ones((2, 3)))
    """
    graphs = graphs_of(tmp_path, text)
    assert isinstance(graphs.graph("good"), g.Graph)
    assert graphs.graph("bad") == graphs.graph() == "there is an error in it"
    assert "is no function or model" in str(graphs.graph("nothing"))


def test_the_digest_is_that_of_the_computation(tmp_path: Path) -> None:
    text = "import numpy as np\ndef f(x):\n    y = x @ x\n    return np.exp(y)\nf(np.ones((3, 3)))\n"

    def digest(changed: str) -> str:
        return g.digest(graph_of(tmp_path, changed, "f"))

    same = "import numpy as np\n\nunused = np.zeros(4)\n\ndef f(x):\n    # twice\n    z = x @ x\n\n    return np.exp(z)\nf(np.ones((3, 3)))\n"
    assert digest(same) == digest(text)
    assert digest(text.replace("exp", "log")) != digest(text)
    assert digest(text.replace("3, 3", "4, 4")) != digest(text)  # the call's own lengths are one of the valuations


def test_a_number_that_is_not_known_is_fed_as_a_python_number(tmp_path: Path) -> None:
    text = HEADER + (
        "def far(x):\n    return keras.ops.maximum(x, keras.config.epsilon())\n"
        "start = keras.Input((4,))\nmodel = keras.Model(start, keras.layers.Lambda(far)(start))\n"
    )
    for name in ("model", "far"):
        graph = graph_of(tmp_path, text, name)
        assert [(item.role, item.kind) for item in graph.inputs if item.shape == ()] == [("number", "builtins.float")]


def test_what_rules_call_among_themselves_has_the_name_that_the_program_called(tmp_path: Path) -> None:
    text = """
        x, y = np.ones((8, 3), "float32"), np.ones((8, 2), "float32")
        model = keras.Sequential([keras.layers.Dense(2)])
        model.compile("sgd", "mse")
        model.fit(x, y)
        seen = model.predict(x)
        now = model.predict_on_batch(x)
        loss = keras.ops.binary_crossentropy(y, y)
    """
    operations = [node.operation for node in graph_of(tmp_path, HEADER + dedent(text)).nodes]
    dense = "keras.layers.Dense"
    assert operations == [
        *("numpy.ones", "numpy.ones", dense, "keras.Model.fit", dense, "keras.Model.predict", dense),
        "keras.ops.binary_crossentropy",
    ]
