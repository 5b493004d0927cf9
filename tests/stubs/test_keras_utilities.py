"""Keras's utilities, configurations and models' methods against Keras, by templates as in `test_keras_layers`."""

from __future__ import annotations

import pytest

from .harness import Engine, run_text
from .libraries import KERAS
from .templates import Template, must_agree_on

TEMPLATES: dict[str, Template] = {
    "a layer made again": (
        "[keras.layers.deserialize(keras.layers.serialize(l))(b) for l in [keras.layers.Dense({3|4})] if l(a) is not None][0]",
        (2, 2),
    ),
    "a wrapper made again": (
        "keras.layers.deserialize(keras.layers.serialize(keras.layers.{Bidirectional(keras.layers.LSTM(3))|TimeDistributed("
        "keras.layers.Dense(2))|Flatten()|Conv1D(4, 2)|BatchNormalization()}))(a)",
        (3,),
    ),
    "a layer of a configuration": (
        "keras.layers.deserialize(dict(module='keras.layers', class_name={'Softmax'|'Flatten'}, config=dict(name='own'), registered_name=None))(a)",
        (3,),
    ),
    "a dense layer of a configuration": (
        "keras.layers.deserialize(dict(module='keras.layers', class_name='Dense', config=dict(units={3|4}), registered_name=None))(a)",
        (2,),
    ),
    "a layer of its configuration": (
        "keras.layers.Dense.from_config(keras.layers.Dense({2|5}).get_config())(a)",
        (2,),
    ),
    "an activation by its name": (
        "keras.activations.deserialize(keras.activations.serialize(keras.activations.{relu|tanh|softmax}))(a)",
        (2,),
    ),
    "a loss made again": (
        "keras.losses.deserialize(keras.losses.serialize(keras.losses.{MeanSquaredError|Huber}(reduction=None)))(a, b)",
        (2, 2),
    ),
    "data packed": ("keras.utils.pack_x_y_sample_weight({a|a, b|a, b, c})", (2, 1, 1)),
    "data unpacked": ("keras.utils.unpack_x_y_sample_weight(({a,|a, b|a, b, c}))", (2, 1, 1)),
    "a model built": ("[m := keras.Sequential([keras.layers.Dense(3)]), m.build(a.shape), m(b)][2]", (2, 2)),
    "a model's weights": (
        "[m := keras.Sequential([keras.Input(({3|4},)), keras.layers.Dense({2|5}, use_bias={True|False})]), "
        "m.get_weights()][1]",
        (),
    ),
    "a functional model built": (
        "[i := keras.Input((3,)), m := keras.Model(i, keras.layers.Dense({2|5})(i)), m.build((None, 3)), m(a)][3]",
        (2,),
    ),
    "a network's weights": (
        "[i := keras.Input((3,)), x := keras.layers.{LSTM(4)|Dense(4)}({i|keras.layers.Reshape((3, 1))(i)}), "
        "keras.Model(i, x).get_weights()][2]",
        (),
    ),
    "states to begin with": ("keras.layers.{LSTM|GRU|SimpleRNN}({3|5}).get_initial_state({2|7})", ()),
    "a cell's states": ("keras.layers.{LSTMCell|GRUCell}({3|5}).get_initial_state({2|7})", ()),
    "a tensor's dtype": ("keras.ops.dtype(a)", (2,)),
    "what says of inputs": ("keras.layers.InputSpec({ndim=2|shape=(None, 3)|min_ndim=1})", ()),
    "a scope without state": ("keras.StatelessScope()", ()),
    "a policy": ("keras.DTypePolicy({'float32'|'mixed_float16'})", ()),
    "classes and back": ("keras.utils.to_categorical(keras.ops.cast(a * 0, 'int32'), {3|5})", (1,)),
    "vectors of one length": ("keras.utils.normalize({a|a.numpy()}, axis=-1)", (2,)),
    "merged by functions": ("keras.layers.{add|multiply|subtract|average|maximum|minimum}([a, b])", (2, 2)),
    "joined by a function": ("keras.layers.concatenate([a, b], axis={1|-1|0})", (2, 2)),
    "adapted to other ranks": ("[n := keras.layers.Normalization(), n.adapt(a), n(b)][2]", (3, 3)),
    "normalized by given numbers": ("keras.layers.Normalization(mean=1.0, variance=2.0)(a)", (2,)),
    "entropy by numbers": (
        "keras.losses.SparseCategoricalCrossentropy(from_logits={True|False})(keras.ops.zeros(a.shape[0], 'int32'), a)",
        (2,),
    ),
}


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


@pytest.mark.parametrize("name", TEMPLATES)
def test_template(name: str, engine: Engine) -> None:
    must_agree_on(KERAS, name, TEMPLATES[name], engine, run_text, 3)
