"""Calls of `tf.contrib.layers`, which lives on as the package `tf_slim`; see `templates`."""

from __future__ import annotations

from .templates import Template

_WINDOW = "stride={1|2|[1, 2]}, padding={'SAME'|'VALID'}"
_SCOPE = (
    "with slim.arg_scope([slim.conv2d], padding={'SAME'|'VALID'}, stride={1|2}):\n    x = slim.conv2d(a, 4, {1|2})\nx"
)


def _layers(templates: dict[str, tuple[Template, ...]]) -> dict[str, tuple[Template, ...]]:
    return {f"tensorflow.contrib.layers.{name}": found for name, found in templates.items()}


TEMPLATES: dict[str, tuple[Template, ...]] = _layers(
    {
        "conv2d": (
            (f"slim.conv2d(a, {{4|8}}, {{3|[3, 2]|1}}, {_WINDOW}, activation_fn={{None|tf.nn.relu}})", (4,)),
            ("slim.conv2d(a, 4, {1|3}, rate={1|2})", (4,)),
            (_SCOPE, (4,)),
            ("slim.conv2d(a, 4, 3)", (3,)),
            ("slim.conv2d(tf.placeholder(tf.float32, (None, 28, 28, 3)), 6, {3|5}, padding='VALID')", ()),
        ),
        "max_pool2d": (
            ("slim.max_pool2d(a, {2|3|[2, 1]}, {stride=1|stride=2|padding='SAME'})", (4,)),
            ("slim.max_pool2d(a, 2)", (3,)),
        ),
        "avg_pool2d": (
            ("slim.avg_pool2d(a, {2|3|[2, 1]}, {stride=1|stride=2|padding='SAME'})", (4,)),
            ("slim.avg_pool2d(a, [2, 2])", (3,)),
        ),
        "fully_connected": tuple(
            ("slim.fully_connected(a, {1|4}, activation_fn={None|tf.nn.relu})", (rank,)) for rank in (2, 3, 1)
        ),
        "separable_conv2d": (
            ("slim.separable_conv2d(a, {4|None}, {3|[2, 2]|1}, {1|2}, stride={1|2}, padding={'SAME'|'VALID'})", (4,)),
            ("slim.separable_conv2d(a, 4, 3)", (3,)),
        ),
        "conv2d_transpose": (
            ("slim.conv2d_transpose(a, {2|4}, {1|3}, stride={1|2}, padding={'SAME'|'VALID'})", (4,)),
            ("slim.conv2d_transpose(a, 2, 3)", (3,)),
        ),
        "conv1d": (
            ("slim.conv1d(a, {2|4}, {1|3}, stride={1|2}, padding={'SAME'|'VALID'})", (3,)),
            ("slim.conv1d(a, 2, 3)", (2,)),
        ),
        "conv3d": (
            ("slim.conv3d(a, 2, {1|2}, stride={1|2}, padding={'SAME'|'VALID'})", (5,)),
            ("slim.conv3d(a, 2, {1|2}, stride={1|2}, data_format='NCDHW')", (5,)),
        ),
        "max_pool3d": (("slim.max_pool3d(a, {1|2}, {1|2}, data_format={None|'NDHWC'|'NCDHW'})", (5,)),),
        "avg_pool3d": (("slim.avg_pool3d(a, {1|2}, {1|2}, data_format={None|'NDHWC'|'NCDHW'})", (5,)),),
        "repeat": (
            ("slim.repeat(a, {1|2|3}, slim.conv2d, {4|8}, [3, 3], scope='r')", (4,)),
            ("slim.repeat(a, 2, slim.fully_connected, {4|8})", (2,)),
        ),
        "stack": (
            ("slim.stack(a, slim.fully_connected, [4, {5|6}], scope='s')", (2,)),
            ("slim.stack(a, slim.conv2d, [(4, [3, 3]), (8, [1, 1])])", (4,)),
        ),
        "flatten": tuple(("slim.flatten(a)", (rank,)) for rank in (2, 4, 1, 0)),
        "dropout": tuple(("slim.dropout(a, {0.5|keep_prob=0.8|is_training=False})", (rank,)) for rank in (1, 2, 4)),
        "batch_norm": (
            *(("slim.batch_norm(a, {is_training=True|decay=0.9})", (rank,)) for rank in (2, 4)),
            ("slim.batch_norm(a, is_training=True, adjustment=lambda shape: (tf.ones([shape[-1]]), 0.0))", (4,)),
        ),
        "layer_norm": tuple(("slim.layer_norm(a)", (rank,)) for rank in (2, 3, 4)),
        "bias_add": tuple(("slim.bias_add(a)", (rank,)) for rank in (2, 4)),
        "unit_norm": (("slim.unit_norm(a, {0|1})", (2,)),),
        "softmax": tuple(("slim.softmax(a)", (rank,)) for rank in (2, 3)),
        "one_hot_encoding": tuple(("slim.one_hot_encoding(tf.cast(a, tf.int64), {3|5})", (rank,)) for rank in (1, 2)),
        "maxout": (("slim.maxout(a, {1|2|3})", (2,)), ("slim.maxout(a, {1|2}, axis=1)", (4,))),
        "spatial_softmax": (("slim.spatial_softmax(a)", (4,)), ("slim.spatial_softmax(a)", (3,))),
        "optimize_loss": (
            (
                "loss = tf.reduce_mean(a * tf.get_variable('w', []))\n"
                "slim.optimize_loss(loss, tf.train.get_or_create_global_step(), 0.1, {'SGD'|'Adam'})",
                (2,),
            ),
        ),
        "l2_regularizer": (("slim.l2_regularizer(0.1)(a)", (2,)), ("slim.l2_regularizer(0.5)(a)", (4,))),
        "l1_regularizer": (("slim.l1_regularizer(0.1)(a)", (2,)),),
        "apply_regularization": (("slim.apply_regularization(slim.l2_regularizer(0.1), [a, b])", (2, 1)),),
        "variance_scaling_initializer": (("slim.variance_scaling_initializer()((3, {4|5}))", ()),),
        "xavier_initializer": (("slim.xavier_initializer()((3, {4|5}))", ()),),
        "summarize_activation": (("slim.summarize_activation(tf.nn.relu(a))", (2,)),),
        "arg_scope_func_key": (("slim.arg_scope_func_key(slim.conv2d)", ()),),
        "utils.collect_named_outputs": (("slim.utils.collect_named_outputs('c', 'x', a)", (2,)),),
        "utils.convert_collection_to_dict": (
            (
                "y = slim.utils.collect_named_outputs('c', 'x', a)\nslim.utils.convert_collection_to_dict('c')['x']",
                (2,),
            ),
        ),
        "utils.get_variable_collections": (
            ("slim.utils.get_variable_collections({['c']|dict(weights=['c'])}, 'weights')", ()),
        ),
        "utils.two_element_tuple": (("slim.utils.two_element_tuple({3|[3, 4]|(1, 2)|[1]})", ()),),
        "utils.last_dimension": (("slim.utils.last_dimension(a.get_shape())", (3,)),),
    }
)
