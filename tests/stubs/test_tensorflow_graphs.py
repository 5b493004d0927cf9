"""TensorFlow's shape functions, asked by building graphs: what no kernel of this machine computes is compared too.

The random calls are those of the eager comparison, run inside of a graph whose tensors have only dtypes and static
shapes.  What a graph leaves open fits any prediction; what it refuses is left to the eager comparison, which finds
the errors of shape functions and kernels alike.
"""

from __future__ import annotations

import random
from typing import Any

import pytest

from shapeserver.stubs import load_catalogue
from shapeserver.stubs.loader import Rule

from .cases import make_case
from .compare import contradiction
from .harness import Engine, exercised, run_text
from .libraries import TENSORFLOW

CASES = 4
FAMILIES = (
    "tensorflow.nn.",
    "tensorflow.image.",
    "tensorflow.linalg.",
    "tensorflow.signal.",
    "tensorflow.quantization.",
)
# The kernels give something else than what these shape functions say.
WRONG = {
    "tensorflow.nn.fractional_avg_pool": "the sequences that a pooling gives have one end more than it has regions",
    "tensorflow.nn.fractional_max_pool": "the sequences that a pooling gives have one end more than it has regions",
}
# Windows over channels that come first are refused by the kernels of a CPU, not by their shape functions.
CHANNELS_FIRST = (
    "tf.nn.conv1d(tf.ones((2, 3, 9)), tf.ones((2, 3, 4)), 2, 'VALID', data_format='NCW')",
    "tf.nn.conv2d(tf.ones((2, 3, 9, 8)), tf.ones((3, 3, 3, 5)), 1, 'SAME', data_format='NCHW')",
    "tf.nn.conv2d(tf.ones((2, 3, 9, 8)), tf.ones((3, 2, 3, 5)), [1, 1, 2, 3], 'VALID', data_format='NCHW')",
    "tf.nn.conv2d(tf.ones((2, 4, 9, 8)), tf.ones((3, 3, 2, 6)), 1, 'VALID', data_format='NCHW', dilations=2)",
    "tf.nn.conv2d(tf.ones((2, 3, 9, 8)), tf.ones((3, 3, 3, 5)), 1, [[0, 0], [0, 0], [1, 2], [0, 1]], data_format='NCHW')",
    "tf.nn.conv2d(tf.ones((2, 9, 8, 3)), tf.ones((3, 3, 3, 5)), 1, [[0, 0], [1, 2], [0, 1], [0, 0]])",
    "tf.nn.conv3d(tf.ones((1, 2, 5, 6, 4)), tf.ones((2, 3, 2, 2, 4)), [1, 1, 1, 2, 2], 'VALID', data_format='NCDHW')",
    "tf.nn.depthwise_conv2d(tf.ones((2, 3, 9, 8)), tf.ones((3, 3, 3, 2)), [1, 1, 2, 2], 'VALID', data_format='NCHW')",
    "tf.nn.depthwise_conv2d(tf.ones((2, 9, 8, 3)), tf.ones((3, 3, 3, 2)), [1, 1, 1, 1], 'VALID', dilations=[2, 2])",
    "tf.nn.separable_conv2d(tf.ones((2, 9, 8, 3)), tf.ones((3, 3, 3, 2)), tf.ones((1, 1, 6, 5)), [1, 2, 2, 1], 'SAME')",
    "tf.nn.conv1d_transpose(tf.ones((2, 3, 4)), tf.ones((3, 5, 3)), [2, 5, 8], 2, data_format='NCW')",
    "tf.nn.conv2d_transpose(tf.ones((2, 3, 4, 4)), tf.ones((3, 3, 5, 3)), [2, 5, 8, 8], 2, data_format='NCHW')",
    "tf.nn.conv3d_transpose(tf.ones((1, 3, 2, 2, 2)), tf.ones((2, 2, 2, 4, 3)), [1, 4, 4, 4, 4], 2, data_format='NCDHW')",
    "tf.nn.max_pool1d(tf.ones((2, 3, 9)), 2, 2, 'VALID', data_format='NCW')",
    "tf.nn.max_pool2d(tf.ones((2, 3, 9, 8)), [2, 3], [1, 2], 'SAME', data_format='NCHW')",
    "tf.nn.avg_pool2d(tf.ones((2, 3, 9, 8)), 2, 2, 'VALID', data_format='NCHW')",
    "tf.nn.max_pool2d(tf.ones((2, 9, 8, 3)), 2, 2, [[0, 0], [1, 0], [0, 1], [0, 0]])",
    "tf.nn.max_pool3d(tf.ones((1, 2, 5, 6, 4)), 2, 2, 'VALID', data_format='NCDHW')",
    "tf.nn.bias_add(tf.ones((2, 3, 9, 8)), tf.ones(3), data_format='NCHW')",
    "tf.nn.space_to_depth(tf.ones((2, 3, 8, 6)), 2, data_format='NCHW')",
    "tf.nn.depth_to_space(tf.ones((2, 8, 3, 2)), 2, data_format='NCHW')",
    "tf.nn.convolution(tf.ones((2, 3, 9, 8)), tf.ones((3, 3, 3, 5)), padding='SAME', data_format='NCHW')",
    "tf.nn.atrous_conv2d(tf.ones((2, 9, 8, 3)), tf.ones((3, 3, 3, 5)), 2, 'VALID')",
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def in_graph(text: str) -> Any:
    """What a program binds to `r`, with the shapes that its graph knows."""
    from tensorflow.python.framework.func_graph import FuncGraph

    with FuncGraph("asked").as_default():
        return run_text(text)


@pytest.mark.parametrize(
    "name", [name for name in exercised(TENSORFLOW) if name.startswith(FAMILIES) and name not in WRONG]
)
def test_rule(name: str, engine: Engine) -> None:
    catalogue = load_catalogue()
    rule = catalogue.find(name)
    assert isinstance(rule, Rule)
    chance = random.Random(f"graph:{name}")
    for _ in range(CASES):
        case = make_case(TENSORFLOW, catalogue, rule, chance)
        assert case is not None
        value, errors = engine.run(case.concrete(TENSORFLOW))
        if errors:
            continue
        try:
            real = in_graph(case.concrete(TENSORFLOW))
        except Exception:  # the eager comparison asks for errors
            continue
        assert contradiction(engine.heap, value, real, TENSORFLOW, {}) == "", str(case)


@pytest.mark.parametrize("call", CHANNELS_FIRST)
def test_a_window(call: str, engine: Engine) -> None:
    from .compare import is_known

    text = f"import tensorflow as tf\nr = {call}\n"
    value, errors = engine.run(text)
    assert errors == []
    assert is_known(engine.heap, value)
    assert contradiction(engine.heap, value, in_graph(text), TENSORFLOW, {}) == ""
