"""Calls of what TensorFlow 1 had in graphs: layers with variables, sessions, queues, losses; see `templates`."""

from __future__ import annotations

from .templates import Template

_WINDOW = "strides={1|2|3}, padding={'valid'|'same'}"


def _layers() -> dict[str, tuple[Template, ...]]:
    """`tf.layers` in all of its dimensions."""
    found: dict[str, tuple[Template, ...]] = {
        "dense": (
            ("tf.layers.dense(a, {1|4}, activation={None|tf.nn.relu})", (2,)),
            ("tf.layers.dense(a, 3, use_bias=False)", (3,)),
            ("tf.layers.dense(a, 3)", (1,)),
            ("tf.layers.dense(tf.placeholder(tf.float32, (None, {4|None})), 3)", ()),
        ),
        "flatten": tuple(("tf.layers.flatten(a)", (rank,)) for rank in (1, 2, 4)),
        "dropout": tuple(("tf.layers.dropout(a, {0.5|rate=0.2, training=True})", (rank,)) for rank in (1, 2, 4)),
        "batch_normalization": tuple(
            ("tf.layers.batch_normalization(a, {training=True|momentum=0.9})", (rank,)) for rank in (2, 3, 4)
        ),
        "separable_conv1d": (("tf.layers.separable_conv1d(a, 4, {1|2|3}, padding={'valid'|'same'})", (3,)),),
        "separable_conv2d": (("tf.layers.separable_conv2d(a, 4, {1|2|3}, padding={'valid'|'same'})", (4,)),),
    }
    for count in (1, 2, 3):
        other = 3 if count != 1 else 2
        found[f"conv{count}d"] = (
            (f"tf.layers.conv{count}d(a, {{2|4}}, {{1|3}}, {_WINDOW}, activation={{None|tf.nn.relu}})", (count + 2,)),
            (f"tf.layers.conv{count}d(a, 4, 2, dilation_rate={{1|2}})", (count + 2,)),
            (f"tf.layers.conv{count}d(a, 4, 2)", (other,)),
        )
        for sort in ("max", "average"):
            found[f"{sort}_pooling{count}d"] = (
                (f"tf.layers.{sort}_pooling{count}d(a, {{2|3}}, {_WINDOW})", (count + 2,)),
                (f"tf.layers.{sort}_pooling{count}d(a, 2, 2)", (other,)),
            )
    for count in (2, 3):
        found[f"conv{count}d_transpose"] = (
            (f"tf.layers.conv{count}d_transpose(a, 4, {{1|3}}, {_WINDOW})", (count + 2,)),
        )
    return {f"tensorflow.layers.{name}": templates for name, templates in found.items()}


_CELL = "cell = tf.nn.rnn_cell.{BasicLSTMCell|GRUCell|BasicRNNCell}({4|5})\n"
_LOSSES = {
    "softmax_cross_entropy": ("tf.losses.softmax_cross_entropy(a, b{|, label_smoothing=0.1})", ((2, 2), (1, 2))),
    "sparse_softmax_cross_entropy": (
        "tf.losses.sparse_softmax_cross_entropy(tf.cast(a, tf.int64), b)",
        ((1, 2), (2, 3), (2, 2)),
    ),
    "sigmoid_cross_entropy": ("tf.losses.sigmoid_cross_entropy(a, b)", ((2, 2), (1, 2))),
    "mean_squared_error": ("tf.losses.mean_squared_error(a, b)", ((2, 2), (1, 2))),
    "absolute_difference": ("tf.losses.absolute_difference(a, b)", ((2, 2), (1, 2))),
    "huber_loss": ("tf.losses.huber_loss(a, b)", ((2, 2), (1, 2))),
    "log_loss": ("tf.losses.log_loss(a, b)", ((2, 2), (1, 2))),
    "hinge_loss": ("tf.losses.hinge_loss(a, b)", ((2, 2), (1, 2))),
    "compute_weighted_loss": (
        "tf.losses.compute_weighted_loss(a, {1.0|b}{|, reduction='none'|, reduction='weighted_sum'})",
        ((2, 2), (2, 1), (1, 1)),
    ),
}
_VARIABLE = "v = tf.Variable(tf.ones(({2|3}, 3)))\n"
_SLICES = "tf.data.Dataset.from_tensor_slices(a)"


def _in_graphs(templates: dict[str, tuple[Template, ...]]) -> dict[str, tuple[Template, ...]]:
    return {f"tensorflow.{name}": found for name, found in templates.items()}


TEMPLATES: dict[str, tuple[Template, ...]] = {
    **_layers(),
    **{
        f"tensorflow.compat.v1.losses.{name}": tuple((text, ranks) for ranks in all_ranks)
        for name, (text, all_ranks) in _LOSSES.items()
    },
    **_in_graphs(
        {
            "assign": ((f"{_VARIABLE}tf.assign(v, a)", (2,)), (f"{_VARIABLE}tf.assign(v, tf.zeros((2, 3)))", ())),
            "assign_add": ((f"{_VARIABLE}tf.assign_add(v, tf.ones(({{2|3}}, 3)))", ()),),
            "assign_sub": ((f"{_VARIABLE}tf.assign_sub(v, tf.ones(({{2|3}}, 3)))", ()),),
            "scatter_update": ((f"{_VARIABLE}tf.scatter_update(v, {{[0, 1]|1}}, {{tf.ones((2, 3))|tf.ones(3)}})", ()),),
            "scatter_add": (
                (f"{_VARIABLE}tf.scatter_{{add|sub}}(v, {{[0, 1]|1}}, {{tf.ones((2, 3))|tf.ones(3)}})", ()),
            ),
            "rnn_cell.dynamic_rnn": (
                (f"{_CELL}tf.nn.dynamic_rnn(cell, a, dtype=tf.float32)", (3,)),
                (f"{_CELL}tf.nn.dynamic_rnn(cell, a, dtype=tf.float32, time_major=True)[0]", (3,)),
                (f"{_CELL}tf.nn.dynamic_rnn(cell, a, initial_state=cell.zero_state({{2|3}}, tf.float32))", (3,)),
                (f"{_CELL}tf.nn.dynamic_rnn(cell, a, dtype=tf.float32)", (2,)),
            ),
            "py_func": (("tf.py_func(lambda x: x, [a], {tf.float32|[tf.float32]})", (2,)),),
            "py_function": (("tf.py_function(lambda x: x, [a], {tf.float32|[tf.float32, tf.int32]})", (2,)),),
            "numpy_function": (("tf.numpy_function(lambda x: x, [a], {tf.float32|[tf.float32]})", (2,)),),
            "data.Dataset.make_one_shot_iterator": ((f"{_SLICES}.make_one_shot_iterator().get_next()", (2,)),),
            "data.Dataset.make_initializable_iterator": (
                (f"{_SLICES}.batch(2).make_initializable_iterator().get_next()", (2,)),
            ),
            "data.make_one_shot_iterator": ((f"tf.data.make_one_shot_iterator({_SLICES}.repeat()).get_next()", (3,)),),
            "data.make_initializable_iterator": ((f"tf.data.make_initializable_iterator({_SLICES}).get_next()", (2,)),),
            "data.get_output_shapes": ((f"tf.data.get_output_shapes({_SLICES}).as_list()", (3,)),),
            "data.get_output_types": ((f"tf.data.get_output_types({_SLICES})", (2,)),),
            "data.Iterator.from_structure": (
                ("tf.data.Iterator.from_structure(tf.float32, tf.TensorShape([{3|None}, 4])).get_next()", ()),
            ),
            "io.parse_tensor": (("tf.io.parse_tensor(tf.io.serialize_tensor(a), tf.float32)", (2,)),),
            "image.decode_image": (
                ("tf.image.decode_image(tf.read_file('x'), expand_animations=False{|, channels=3})", ()),
                ("tf.image.decode_image(tf.read_file('x'){|, channels=3})", ()),
            ),
            "string_split": (("tf.string_split(['a b', 'c']).values", ()), ("tf.string_split(['a b'], ' ')", ())),
            "sparse_to_dense": (("tf.sparse_to_dense([[0, 1], [1, 2]], [{2|4}, 3], 1.0)", ()),),
            "sparse_placeholder": (("tf.sparse_placeholder(tf.float32, {None|[2, 3]})", ()),),
            "train.string_input_producer": (("tf.train.string_input_producer(['a', 'b']).dequeue()", ()),),
            "train.range_input_producer": (("tf.train.range_input_producer({3|10}).dequeue()", ()),),
            "train.input_producer": (("tf.train.input_producer(a).dequeue()", (2,)),),
            "train.limit_epochs": (("tf.train.limit_epochs(a, 2)", (2,)),),
            "Queue.enqueue": (("tf.FIFOQueue(4, [tf.float32], [(3,)]).enqueue([tf.ones({3|4})])", ()),),
            "RandomShuffleQueue.__init__": (("tf.RandomShuffleQueue(9, 1, [tf.float32], [({3|4},)]).dequeue()", ()),),
            "control_flow_v2_enabled": (("tf.control_flow_v2_enabled()", ()),),
            "resource_variables_enabled": (("tf.resource_variables_enabled()", ()),),
            "colocate_with": (("with tf.colocate_with(a):\n    x = a + 1\nx", (2,)),),
            "container": (("with tf.container('c'):\n    x = a + 1\nx", (2,)),),
            "variable_creator_scope": (
                (
                    "with tf.variable_creator_scope(lambda make, **named: make(**named)):\n    x = tf.Variable(a)\nx",
                    (2,),
                ),
            ),
            "make_template": (("tf.make_template('t', lambda x: tf.layers.dense(x, {3|4}))(a)", (2,)),),
            "moving_average_variables": (("tf.moving_average_variables()", ()),),
            "report_uninitialized_variables": (("tf.report_uninitialized_variables()", ()),),
            "is_variable_initialized": ((f"{_VARIABLE}tf.is_variable_initialized(v)", ()),),
            "Variable.initialized_value": ((f"{_VARIABLE}v.initialized_value()", ()),),
            "add_to_collections": (("tf.add_to_collections(['c', 'd'], a)", (2,)),),
            "fixed_size_partitioner": (("tf.fixed_size_partitioner(2)", ()),),
            "is_numeric_tensor": (("tf.is_numeric_tensor(a)", (2,)),),
            "GraphOptions": (("tf.GraphOptions(infer_shapes=True)", ()),),
            "extract_image_patches": (
                (
                    "tf.extract_image_patches(a, [1, {2|3}, 2, 1], [1, {1|2}, 1, 1], [1, 1, 1, 1], {'SAME'|'VALID'})",
                    (4,),
                ),
            ),
            "setdiff1d": (("tf.setdiff1d([1, 2, 3], [2])[0]", ()),),
            "metrics.average_precision_at_k": (
                ("tf.metrics.average_precision_at_k(tf.cast(a, tf.int64), a, {1|2})", (2,)),
            ),
            "metrics.mean_cosine_distance": (("tf.metrics.mean_cosine_distance(a, b, {0|1})", (2, 2)),),
        }
    ),
}
