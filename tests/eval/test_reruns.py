"""Functions that operations call, sessions and gradients: recorded from programs, and computed alike by all engines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import jax
import numpy as np
import pytest

from shapeserver.analysis import graph as g
from shapeserver.eval import comparing, engines, inputs
from shapeserver.eval.engines import compiling
from shapeserver.eval.options import Options
from shapeserver.eval.program import Program, Seen
from shapeserver.eval.validation import validate

from ..graph.recorded import graph_of

LOOPS = """
    import tensorflow as tf
    import numpy as np
    rows = tf.constant([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    offset = tf.reduce_max(rows)
    doubled = tf.map_fn(lambda row: row * 2.0 + offset, rows)
    paired = tf.map_fn(lambda pair: pair[0] * pair[1], (rows, doubled), fn_output_signature=tf.float32)
    sums = tf.scan(lambda total, row: total + row, rows)
    count, power = tf.while_loop(lambda i, x: i < 4, lambda i, x: (i + 1, x * 2.0), [tf.constant(0), rows])
    chosen = tf.cond(tf.reduce_sum(rows) > 100.0, lambda: rows - 1.0, lambda: rows + 1.0)
"""
SESSION = """
    import numpy as np
    import tensorflow.compat.v1 as tf
    x = tf.placeholder(tf.float32, [None, 2])
    w = tf.get_variable("w", [2, 3])
    y = tf.nn.relu(tf.matmul(x, w)) + 1.0
    loss = tf.reduce_sum(y * y)
    slope, = tf.gradients(loss, [w])
    tangent, = tf.gradients(loss, [x])
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        total, given = session.run([loss, y], feed_dict={x: np.arange(10.0).reshape(5, 2)})
        alone = session.run(slope, {x: np.ones((4, 2))})
        again = y.eval({x: np.ones((4, 2))})
        beside = session.run(tangent, {x: np.ones((4, 2))})
    seen = np.exp(given)
"""
TAPE = """
    import tensorflow as tf
    w = tf.Variable(tf.constant([[1.0, 2.0], [3.0, 4.0]]))
    x = tf.constant([[1.0, -1.0]])
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(tf.matmul(x, w) ** 2)
    slope = tape.gradient(loss, w)
"""
CALLED = """
    import numpy as np
    import tensorflow as tf
    from tensorflow import keras
    steps = tf.constant(np.linspace(-1, 1, 24), tf.float32, shape=(2, 4, 3))
    cell = keras.layers.RNN(keras.layers.LSTMCell(5), return_sequences=True)(steps)
    both = keras.layers.RNN([keras.layers.GRUCell(4), keras.layers.SimpleRNNCell(3)], return_sequences=True)(steps)
    two = keras.layers.Bidirectional(keras.layers.GRU(3, return_sequences=True))(steps)
    each = keras.layers.TimeDistributed(keras.layers.Dense(2))(steps)
    model = keras.Sequential()
    model.add(keras.Input((3,)))
    model.add(keras.layers.Dense(7, activation="relu"))
    model.add(keras.layers.Dense(2))
    found = model.predict(np.ones((5, 3)))
"""
CELLS = """
    import tensorflow.compat.v1 as tf
    steps = tf.placeholder(tf.float32, [None, 4, 3])
    cells = tf.nn.rnn_cell.MultiRNNCell([tf.nn.rnn_cell.BasicLSTMCell(5), tf.nn.rnn_cell.GRUCell(4)])
    outputs, state = tf.nn.dynamic_rnn(cells, steps, dtype=tf.float32)
    lasts, ends = tf.nn.static_rnn(tf.nn.rnn_cell.BasicRNNCell(2), tf.unstack(steps, axis=1), dtype=tf.float32)
    scores = tf.layers.dense(outputs[:, -1], 3)
"""
OWN_WEIGHTS = ("cell", "both", "two", "each", "scores")  # what the library runs with weights that it draws itself
SLOPES = ("slope", "alone", "tangent", "beside")


def _outputs(graph: g.Graph, engine: str) -> dict[str, Any]:
    """The graph's outputs where each symbol is 3; every prediction must hold."""
    lengths = {symbol.name: 3 for symbol in graph.symbols}
    program = Program(graph, lengths, engines.make(engine))
    values = program.begin(inputs.make(graph, lengths, 0, "signed"), _agrees)
    found: dict[str, Any] = {}
    if engine == "jax":
        arrays, rebuilt = compiling.split(values)
        found = jax.jit(lambda given: program.outputs(program.run(rebuilt(given), _agrees)))(arrays)
    else:
        found = program.outputs(program.run(values, _agrees))
    return {name: np.asarray(program.engine.host(value)) for name, value in found.items()}


def _agrees(seen: Seen) -> None:
    assert seen.error == "" or seen.error.endswith("NumPy has no derivatives"), seen
    assert seen.error or seen.wanted is None or comparing.fits(seen.wanted, seen.shape or ()), seen


@pytest.fixture(
    scope="module", params=[LOOPS, SESSION, TAPE, CALLED, CELLS], ids=["loops", "session", "tape", "called", "cells"]
)
def found(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    graph = graph_of(tmp_path_factory.mktemp("reruns"), request.param)
    return {engine: _outputs(graph, engine) for engine in engines.NAMES}


def test_engines_agree(found: dict[str, dict[str, Any]]) -> None:
    wanted = found["tensorflow"]
    for engine in ("numpy", "jax"):
        assert found[engine].keys() == wanted.keys()
        for name in wanted:
            assert found[engine][name].shape == wanted[name].shape, name
            if name not in OWN_WEIGHTS and not (engine == "numpy" and name in SLOPES):
                np.testing.assert_allclose(found[engine][name], wanted[name], 1e-4, 1e-5, err_msg=f"{engine}: {name}")


@pytest.mark.parametrize("engine", ["numpy", "jax"])
def test_what_a_loop_gives_is_what_its_function_says(engine: str, tmp_path: Path) -> None:
    rows = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    found = _outputs(graph_of(tmp_path, LOOPS), engine)
    np.testing.assert_allclose(found["doubled"], rows * 2 + 6)
    np.testing.assert_allclose(found["paired"], rows * (rows * 2 + 6))
    np.testing.assert_allclose(found["sums"], rows.cumsum(axis=0))
    np.testing.assert_allclose(found["power"], rows * 16)
    np.testing.assert_allclose(found["chosen"], rows + 1)
    assert found["count"] == 4


def test_a_session_runs_with_what_it_is_fed(tmp_path: Path) -> None:
    graph = graph_of(tmp_path, SESSION)
    made = inputs.make(graph, {"batch": 3}, 0, "signed")
    weights = next(made[item.id] for item in graph.parameters)
    y = np.maximum(np.arange(10.0).reshape(5, 2) @ weights, 0) + 1
    for engine in ("numpy", "jax"):
        found = _outputs(graph, engine)
        np.testing.assert_allclose(found["given"], y, rtol=1e-5)
        np.testing.assert_allclose(found["total"], (y * y).sum(), rtol=1e-5)
        assert (found["y"].shape, found["again"].shape) == ((3, 3), (4, 3))
    ones = np.ones((4, 2))
    slope = ones.T @ (2 * (np.maximum(ones @ weights, 0) + 1) * (ones @ weights > 0))
    found = _outputs(graph, "jax")
    np.testing.assert_allclose(found["alone"], slope, rtol=1e-4)
    tangent = 2 * (np.maximum(ones @ weights, 0) + 1) * (ones @ weights > 0) @ weights.T
    np.testing.assert_allclose(found["beside"], tangent, rtol=1e-4)


def test_what_a_session_runs_is_one_operation(tmp_path: Path) -> None:
    text = """
        import numpy as np
        import tensorflow.compat.v1 as tf
        steps = tf.placeholder(tf.float32, [None, 4, 3])
        rate = tf.placeholder_with_default(tf.constant(0.5), [])
        cell = tf.nn.rnn_cell.GRUCell(5)
        state = cell.zero_state(tf.shape(steps)[0], tf.float32)
        for part in tf.unstack(steps, axis=1):
            state, _ = cell(part * (1 - rate), state)
        with tf.Session() as session:
            found = session.run(state, {steps: np.ones((7, 4, 3)), rate: 0.25})
    """
    graph = graph_of(tmp_path, text)
    assert [node.operation for node in graph.nodes if node.place and node.place.line == 11][-1].endswith("Session.run")
    assert not [item for item in graph.inputs if item.role == "cut"]
    assert _outputs(graph, "tensorflow")["found"].shape == (7, 5)


def test_a_tape_gives_the_gradient(tmp_path: Path) -> None:
    graph = graph_of(tmp_path, TAPE)
    for engine in ("jax", "tensorflow"):
        np.testing.assert_allclose(_outputs(graph, engine)["slope"], [[-4.0, -4.0], [4.0, 4.0]])
    report = validate(graph, Options(engine="numpy", valuations=((),)))
    assert report.unevaluated == (("tensorflow.GradientTape.gradient", "NumPy has no derivatives", 7),)


def test_what_a_called_function_computes_is_counted_among_what_an_output_depends_on(tmp_path: Path) -> None:
    text = """
        import tensorflow as tf
        w = tf.Variable([1.0, 2.0])
        def f(x):
            return tf.map_fn(lambda row: row * w, x)
        y = f(tf.ones((3, 2)))
    """
    graph = graph_of(tmp_path, text, "f")
    valuation = tuple((symbol.name, symbol.example or 1) for symbol in graph.symbols)
    report = validate(graph, Options(engine="jax", valuations=(valuation,), costs=False))
    assert [(row.state, row.shape) for row in report.gradients] == [("reached", (2,))]


def test_what_is_computed_again_from_what_cannot_be_run_is_not_compared(tmp_path: Path) -> None:
    graph = graph_of(tmp_path, SESSION)
    strange = [replace(node, operation="tensorflow.strange") if node.name == "y" else node for node in graph.nodes]
    report = validate(replace(graph, nodes=tuple(strange)), Options(engine="numpy", valuations=((("batch", 3),),)))
    assert report.contradictions == ()
    told = {operation: reason for operation, reason, _ in report.unevaluated}
    assert told["tensorflow.Session.run"].startswith("it is computed from what was not run: there is no row")
