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
    "tensorflow.Assert:condition": choose("True"),
    "tensorflow.Assert:data": choose("[1]"),
    "tensorflow.Dimension:value": choose("3"),
    "tensorflow.TensorShape:dims": choose("(2, 3)", "[None, 4]"),
    "tensorflow.TensorSpec:self": choose("tf.TensorSpec((2, 3))"),
    "tensorflow.TensorSpec.is_compatible_with:spec_or_value": choose("tf.ones((2, 3))"),
    "tensorflow.TensorSpec.__init__:shape": choose("(2, 3)", "(None, 3)"),
    "tensorflow.clip_by_global_norm:t_list": choose("[tf.ones(3), tf.ones((2, 2))]"),
    "clip_norm": choose("1.0"),
    "tensorflow.constant:value": choose("3", "[1.0, 2.0]", "[[1], [2]]", "True"),
    "tensorflow.constant:shape": choose("(2,)", "(2, 2)"),
    "tensorflow.convert_to_tensor:value": choose("3.0", "[1, 2]", "tf.ones((2, 2))"),
    "tensorflow.dimension_value:dimension": choose("3", "None"),
    "tensorflow.get_static_value:tensor": choose("tf.constant([1, 2])"),
    "tensorflow.grad_pass_through:f": choose("tf.identity"),
    "tensorflow.is_symbolic_tensor:tensor": choose("tf.ones(3)"),
    "tensorflow.is_tensor:x": choose("tf.ones(3)", "3"),
    "tensorflow.math.in_top_k:k": choose("1"),
    "tensorflow.math.polyval:coeffs": choose("[1.0, 2.0]"),
    "tensorflow.pad:paddings": choose("[[1, 1], [0, 2]]", "[[1, 2]]"),
    "tensorflow.repeat:repeats": choose("2", "3"),
    "tensorflow.reverse_sequence:seq_lengths": choose("[1, 2]"),
    "tensorflow.reverse_sequence:seq_axis": choose("1"),
    "tensorflow.reverse:axis": choose("[0]", "[-1]", "[0, 1]"),
    "tensorflow.roll:shift": choose("1", "2"),
    "tensorflow.roll:axis": choose("0", "1", "-1"),
    "tensorflow.saturate_cast:dtype": choose("tf.int32", "'float32'"),
    "tensorflow.set_random_seed:seed": choose("3"),
    "tensorflow.split:num_or_size_splits": choose("2", "3", "[1, 2]"),
    "tensorflow.strided_slice:begin": choose("[0, 0]", "[1]"),
    "tensorflow.strided_slice:end": choose("[1, 2]", "[2]"),
    "tensorflow.expand_dims:axis": choose("0", "-1", "1"),
    "tensorflow.DType:self": choose("tf.float32", "tf.int64"),
    "tensorflow.Tensor.__getitem__:key": choose("0", "slice(1, None)", "(..., 0)", "(slice(None), None)"),
}

_GRAPH = "it belongs to a graph that is run later; literate pages and test_replay use it"
_RAGGED = "it belongs to sparse or ragged tensors, which have no dense shape"


def _all(names: str, reason: str) -> dict[str, str]:
    return {f"tensorflow.{name}": reason for name in names.split()}


UNEXERCISED: dict[str, str] = {
    **_all(
        "Tensor.graph Tensor.name Tensor.op Tensor.eval Tensor.consumers Variable.initializer Variable.load", _GRAPH
    ),
    **_all("assign assign_add assign_sub Variable.initialized_value Variable.initial_value placeholder", _GRAPH),
    **_all("Tensor.to_tensor sparse_to_dense Variable.scatter_update extract_volume_patches", _RAGGED),
}

SILENT: dict[str, str] = {
    "tensorflow.*": "which errors TensorFlow finds depends on the kernel, the device and the mode",
}
