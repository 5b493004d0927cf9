"""Of the 200 names that programs use most, each that can be an operation of a graph can be evaluated.

`shapeserver/stubs/uses.tsv` has the counts; names that mean the same rule are counted together.
"""

from __future__ import annotations

from collections import Counter

import pytest

from shapeserver.analysis import graph as g
from shapeserver.eval.calling import OPERATORS
from shapeserver.eval.tables import canonical, tables
from shapeserver.stubs.catalogue import FOLDER, Stubs
from shapeserver.stubs.coverage import read_uses
from shapeserver.stubs.loader import Kind, Rule

from ..graph.recorded import graph_of

MOST = 200
NO_OPERATIONS = {
    "a graph has what it calls instead": (
        "keras.layers.Layer.__call__ keras.Model.__call__ tensorflow.contrib.layers.conv2d keras.Sequential.add "
        "keras.Sequential keras.Model"
    ),
    "it is an input of a graph": "tensorflow.placeholder tensorflow.placeholder_with_default keras.Input",
    "it is a parameter of a graph": "tensorflow.get_variable",
    "it gives no array: an object that computes nothing, a shape, a history, numbers of Python": (
        "tensorflow.TensorShape tensorflow.TensorSpec tensorflow.GradientTape tensorflow.compat.dimension_value"
    ),
    "a dataset; what is taken from it is an input": (
        "tensorflow.data.Dataset.from_tensor_slices tensorflow.data.Dataset.batch tensorflow.data.Dataset.map "
        "tensorflow.data.Dataset.repeat tensorflow.data.Dataset.shuffle tensorflow.data.Dataset.prefetch "
        "tensorflow.examples.tutorials.mnist.input_data.read_data_sets"
    ),
}
TRAINING = ("keras.Model.evaluate", "keras.Model.fit")
"""A graph has these, with what they give to the losses, and a report says that they were not run."""
PROGRAM = """
    import numpy as np
    import tensorflow as tf
    import tensorflow.compat.v1 as tf1
    import tf_slim as slim
    from tensorflow import keras
    x = tf1.placeholder(tf.float32, [None, 8, 8, 3])
    rate = tf1.placeholder_with_default(tf.constant(0.5), [])
    w = tf1.get_variable("w", [3, 4])
    loss = tf.reduce_mean(slim.conv2d(x, 3, 3)) * rate + tf.reduce_mean(w)
    model = keras.Sequential()
    model.add(keras.Input((4,)))
    model.add(keras.layers.Dense(2))
    other = keras.Model(model.inputs, model.outputs)
    model.compile("sgd", "mse")
    history = model.fit(np.zeros((6, 4)), np.zeros((6, 2)), verbose=0)
    scores = model.evaluate(np.zeros((6, 4)), np.zeros((6, 2)))
    spec = tf.TensorSpec([None, 3], tf.float32)
    length = tf.compat.dimension_value(tf.TensorShape([3, 4])[0])
    data = tf.data.Dataset.from_tensor_slices(np.zeros((6, 4), "float32")).map(lambda row: row * 2.0)
    for rows in data.shuffle(6).repeat(2).batch(3).prefetch(1):
        with tf.GradientTape() as tape:
            found = tf.reduce_sum(model(rows))
"""


def _frequent() -> list[str]:
    catalogue, counted = Stubs((FOLDER,)), Counter[str]()
    for use in read_uses():
        entry = catalogue.find(use.means) if use.means not in ("-", "python") else None
        if isinstance(entry, Rule | Kind):
            counted[entry.name] += use.uses
    return [name for name, _ in counted.most_common(MOST)]


def _is_evaluated(name: str) -> bool:
    plain = canonical(name)
    is_operator = plain.startswith("operator.") and plain[9:] in OPERATORS
    return is_operator or bool({name, plain} & tables().known) or name in tables().programs


def test_what_is_not_evaluated_is_named_with_a_reason() -> None:
    excused = {name for names in NO_OPERATIONS.values() for name in names.split()}.union(TRAINING)
    missing = {name for name in _frequent() if not _is_evaluated(name)}
    assert sorted(missing - excused) == []
    assert sorted(excused - missing) == []


def test_most_are_evaluated() -> None:
    others = sum(len(names.split()) for names in NO_OPERATIONS.values()) + len(TRAINING)
    assert sum(map(_is_evaluated, _frequent())) == MOST - others


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> g.Graph:
    return graph_of(tmp_path_factory.mktemp("frequent"), PROGRAM)


@pytest.mark.parametrize("reason", NO_OPERATIONS)
def test_what_is_excused_is_no_node_of_a_graph(reason: str, recorded: g.Graph) -> None:
    assert len(recorded.nodes) > 10
    assert not {node.operation for node in recorded.nodes} & set(NO_OPERATIONS[reason].split())


@pytest.mark.parametrize("name", TRAINING)
def test_training_is_a_node_that_is_not_run(name: str, recorded: g.Graph) -> None:
    assert name in {node.operation for node in recorded.nodes} - tables().known
