"""The arguments of TensorFlow's rules that their signatures do not tell, and the rules that are not exercised."""

from __future__ import annotations

from random import Random

from .cases import Choice, choose


def _axis(random: Random) -> str:
    return random.choice(("0", "1", "-1", "2", "-3"))


ARGUMENTS: dict[str, Choice] = {
    "axis": _axis,
    "keepdims": choose("True", "False"),
    "name": choose("'given'"),
    "tensorflow.cast:dtype": choose("tf.float32", "'int32'", "tf.bool"),
    "tensorflow.bitcast:type": choose("tf.int32"),
    "tensorflow.as_dtype:type_value": choose("'float32'"),
    "tensorflow.Variable:self": choose("tf.Variable(tf.ones((2, 3)))", "tf.Variable(tf.ones(4))"),
    "tensorflow.Variable.__new__:initial_value": choose("tf.ones((2, 3))", "3.0", "[1, 2]"),
    "tensorflow.DType:self": choose("tf.float32", "tf.int64"),
    "tensorflow.Tensor.__getitem__:key": choose("0", "slice(1, None)", "(..., 0)", "(slice(None), None)"),
}

UNEXERCISED: dict[str, str] = {}

SILENT: dict[str, str] = {}
