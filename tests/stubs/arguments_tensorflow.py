"""The arguments of TensorFlow's rules that their signatures do not tell, and the rules that are not exercised."""

from __future__ import annotations

from random import Random

from .arguments_tensorflow_families import FAMILIES
from .arguments_tensorflow_more import MORE
from .cases import Choice, Needed, choose


def _axis(random: Random) -> str:
    return random.choice(("0", "1", "-1", "2", "-3"))


def _below(prefix: str, arguments: dict[str, Choice]) -> dict[str, Choice]:
    return {f"tensorflow.{prefix}{name}": choice for name, choice in arguments.items()}


_PICTURE = choose("tf.ones((2, 6, 5, 3))", "tf.ones((1, 8, 8, 1))", "tf.ones((2, 5, 5, 3))")
_WINDOWS = {"strides": choose("1", "2"), "padding": choose("'SAME'", "'VALID'")}
_LINE = choose("tf.ones((2, 7, 3))", "tf.ones((1, 4, 2))")
_SOLID = choose("tf.ones((1, 5, 6, 4, 2))", "tf.ones((2, 3, 3, 3, 1))")
_NESTED = choose("[1, (2, 3)]", "tf.ones(3)", "{'a': tf.ones((2, 2))}")
_PAIR = choose("tf.ones((2, 3))", "tf.ones(3)", "tf.ones((2, 4))")
_SEED = choose("[1, 2]")

ARGUMENTS: dict[str, Choice] = {
    "tensorflow.range:start": choose("5", "2", "0"),
    "tensorflow.range:limit": choose("8", "9", "6", "7", "12", "9.5"),
    "tensorflow.range:delta": choose("1", "2", "3"),
    "axis": _axis,
    "format_spec": choose("'>8'", "''"),
    "keepdims": choose("True", "False"),
    "name": choose("'given'"),
    "clip_norm": choose("1.0"),
    "message": choose("'text'"),
    **_below(
        "",
        {
            "Assert:condition": choose("True"),
            "Assert:data": choose("[1]"),
            "DType:self": choose("tf.float32", "tf.int64"),
            "Dimension:value": choose("3"),
            "Tensor.__getitem__:key": choose("0", "slice(1, None)", "(..., 0)", "(slice(None), None)"),
            "Tensor.set_shape:shape": choose("(2, 3)", "(None, 3)", "[2, None]", "(4,)", "(2, 4)"),
            "TensorShape:dims": choose("(2, 3)", "[None, 4]"),
            "TensorSpec:self": choose("tf.TensorSpec((2, 3))"),
            "TensorSpec.is_compatible_with:spec_or_value": choose("tf.ones((2, 3))"),
            "TensorSpec.__init__:shape": choose("(2, 3)", "(None, 3)"),
            "Variable:self": choose("tf.Variable(tf.ones((2, 3)))", "tf.Variable(tf.ones(4))"),
            "Variable.__new__:initial_value": choose("tf.ones((2, 3))", "3.0", "[1, 2]"),
            "as_dtype:type_value": choose("'float32'"),
            "broadcast_static_shape:shape_x": choose("tf.TensorShape((2, 1))", "tf.TensorShape((3,))"),
            "broadcast_static_shape:shape_y": choose("tf.TensorShape((3,))", "tf.TensorShape((2, 3))"),
            "cast:dtype": choose("tf.float32", "'int32'", "tf.bool"),
            "clip_by_global_norm:t_list": choose("[tf.ones(3), tf.ones((2, 2))]"),
            "compat.as_bytes:bytes_or_text": choose("'a'"),
            "compat.as_str:bytes_or_text": choose("'a'"),
            "compat.as_text:bytes_or_text": choose("'a'"),
            "compat.dimension_value:dimension": choose("3", "None"),
            "cond:pred": choose("True", "tf.constant(False)", "False"),
            "cond:true_fn": Needed(choose("lambda: tf.ones((2, 3))", "lambda: (tf.ones(2), tf.ones(()))")),
            "cond:false_fn": Needed(
                choose("lambda: tf.zeros((2, 3))", "lambda: tf.zeros((4, 3))", "lambda: [tf.ones(3)] * 2")
            ),
            **{f"cond:{name}": choose("") for name in ("strict", "fn1", "fn2")},
            "constant:value": choose("3", "[1.0, 2.0]", "[[1], [2]]", "True"),
            "constant:shape": choose("(2,)", "(2, 2)"),
            "convert_to_tensor:value": choose("3.0", "[1, 2]", "tf.ones((2, 2))"),
            "dimension_value:dimension": choose("3", "None"),
            "expand_dims:axis": choose("0", "-1", "1"),
            "foldl:fn": choose("lambda a, b: a + b"),
            "foldl:elems": choose("tf.ones((4, 3))"),
            "get_static_value:tensor": choose(
                "tf.constant([1, 2])",
                "tf.constant(3)",
                "tf.range(4)",
                "tf.shape(tf.ones((2, 3)))",
                "7",
                "tf.rank(tf.ones(3))",
            ),
            "grad_pass_through:f": choose("tf.identity"),
            "is_symbolic_tensor:tensor": choose("tf.ones(3)"),
            "is_tensor:x": choose("tf.ones(3)", "3"),
            "map_fn:fn": choose("lambda row: row * 2", "lambda row: tf.reduce_sum(row)"),
            "map_fn:elems": choose("tf.ones((4, 3))"),
            "pad:paddings": choose("[[1, 1], [0, 2]]", "[[1, 2]]"),
            "repeat:repeats": choose("2", "3"),
            "reverse:axis": choose("[0]", "[-1]", "[0, 1]"),
            "reverse_sequence:input": choose("tf.ones((2, 3))", "tf.ones((2, 4, 1))", "tf.ones((3, 2))", "tf.ones(2)"),
            "reverse_sequence:seq_lengths": choose("[1, 2]"),
            "reverse_sequence:seq_axis": choose("1"),
            "roll:shift": choose("1", "2"),
            "roll:axis": choose("0", "1", "-1"),
            "saturate_cast:dtype": choose("tf.int32", "'float32'"),
            "vectorized_map:fn": choose("lambda row: row * 2", "lambda row: tf.reduce_sum(row)"),
            "vectorized_map:elems": choose("tf.ones((4, 3))"),
            **{
                f"{name}:{parameter}": choice
                for name in ("scatter_update", "scatter_add", "scatter_sub", "scatter_mul", "scatter_div")
                for parameter, choice in (
                    ("ref", choose("tf.Variable(tf.ones((4, 3)))")),
                    ("indices", choose("[0, 2]", "[1, 1]")),
                    ("updates", choose("tf.ones((2, 3))", "tf.ones((2, 4))", "tf.ones((3, 3))", "2.0")),
                )
            },
            "scatter_nd_update:ref": choose("tf.Variable(tf.ones((4, 3)))"),
            "scatter_nd_update:indices": choose("[[0], [2]]"),
            "scatter_nd_update:updates": choose("tf.ones((2, 3))"),
            "math.accumulate_n:inputs": choose("[tf.ones(3), tf.ones(3)]", "[tf.ones(3), tf.ones(4)]"),
            "scan:fn": choose("lambda a, b: a + b"),
            "scan:elems": choose("tf.ones((4, 3))"),
            "split:num_or_size_splits": choose("2", "3", "[1, 2]"),
            "strided_slice:begin": choose("[0, 0]", "[1]"),
            "strided_slice:end": choose("[1, 2]", "[2]"),
            "switch_case:branch_index": choose("0", "1"),
            "switch_case:branch_fns": choose("[lambda: tf.ones(3), lambda: tf.zeros(3)]"),
            "while_loop:cond": choose("lambda i, x: i < 3"),
            "while_loop:body": choose("lambda i, x: (i + 1, x * 2.0)"),
            "while_loop:loop_vars": choose("(tf.constant(0), tf.ones((2, 3)))"),
        },
    ),
    **_below(
        "linalg.",
        {
            "band_part:num_lower": choose("-1", "0"),
            "band_part:num_upper": choose("0", "-1"),
            "einsum:equation": choose("'ij->ji'", "'ij'", "'...i->...'"),
            "einsum:inputs": choose("tf.ones((2, 3))", "tf.ones((3, 3))"),
            "global_norm:t_list": choose("[tf.ones(3), tf.ones((2, 2))]"),
            "tensordot:axes": choose("0", "1", "2", "[[0], [0]]"),
        },
    ),
    **FAMILIES,
    **MORE,
    "tensorflow.math.polyval:coeffs": choose("[1.0, 2.0]"),
    **_below(
        "nest.",
        {
            "assert_same_structure:nest1": choose("[1, 2]"),
            "assert_same_structure:nest2": choose("[3, 4]"),
            "flatten:structure": _NESTED,
            "is_nested:structure": _NESTED,
            "map_structure:func": choose("tf.identity"),
            "map_structure:structure": _NESTED,
            "pack_sequence_as:structure": choose("[1, (2, 3)]"),
            "pack_sequence_as:flat_sequence": choose("[4, 5, 6]"),
        },
    ),
    **{
        f"tensorflow.nn.{name}:{parameter}": choice
        for name in (
            "conv1d conv2d conv3d atrous_conv2d depthwise_conv2d separable_conv2d avg_pool max_pool avg_pool1d avg_pool2d "
            "avg_pool3d max_pool1d max_pool2d max_pool3d"
        ).split()
        for parameter, choice in _WINDOWS.items()
    },
    **_below(
        "nn.",
        {
            "dropout:rate": choose("0.5", "0.1"),
            "convolution:input": _LINE,
            "convolution:filters": choose("tf.ones((2, 3, 4))", "tf.ones((3, 2, 5))"),
            "convolution:padding": choose("'SAME'", "'VALID'"),
            "embedding_lookup:params": choose("tf.ones((5, 3))", "tf.ones((4, 2, 3))"),
            "embedding_lookup:ids": choose("[0, 1]", "tf.constant([[1, 2], [0, 3]])", "3"),
            "bias_add:value": choose("tf.ones((2, 3))", "tf.ones((2, 4, 4, 3))", "tf.ones((2, 3, 4))"),
            "bias_add:bias": choose("tf.ones(3)", "tf.ones(4)"),
            "bias_add:data_format": choose("'NC..'", "'NHWC'"),
            "xw_plus_b:x": choose("tf.ones((2, 3))"),
            "xw_plus_b:weights": choose("tf.ones((3, 4))"),
            "xw_plus_b:biases": choose("tf.ones(4)", "tf.ones(3)"),
            "in_top_k:targets": choose("tf.constant([1, 2])"),
            "in_top_k:predictions": choose("tf.ones((2, 3))"),
            "fused_batch_norm:x": choose("tf.ones((2, 4, 4, 3))"),
            "fused_batch_norm:scale": choose("tf.ones(3)"),
            "fused_batch_norm:offset": choose("tf.ones(3)"),
            "normalize_moments:counts": choose("tf.constant(4.0)"),
            "normalize_moments:mean_ss": choose("tf.ones(3)", "tf.ones((2, 1))"),
            "normalize_moments:variance_ss": choose("tf.ones(3)"),
            "normalize_moments:shift": choose("None"),
            "batch_normalization:x": choose("tf.ones((2, 3))", "tf.ones((4, 2, 3))"),
            "batch_normalization:mean": choose("tf.ones(3)"),
            "batch_normalization:variance": choose("tf.ones(3)", "tf.ones((1, 3))"),
            "batch_normalization:offset": choose("None", "tf.zeros(3)"),
            "batch_normalization:scale": choose("None", "tf.ones(3)"),
            "conv1d:input": _LINE,
            "conv1d:filters": choose("tf.ones((2, 3, 4))", "tf.ones((3, 2, 5))"),
            "conv1d:stride": choose("1", "2"),
            "conv2d:input": _PICTURE,
            "conv2d:filter": choose(""),
            "conv2d:strides": choose("1", "2", "[1, 2, 1, 1]"),
            "conv2d:filters": choose("tf.ones((3, 3, 3, 4))", "tf.ones((2, 1, 1, 7))"),
            "conv3d:input": _SOLID,
            "conv3d:filter": choose(""),
            "conv3d:filters": choose("tf.ones((2, 2, 2, 2, 4))", "tf.ones((3, 3, 3, 1, 2))"),
            "conv3d:strides": choose("[1, 1, 1, 1, 1]", "[1, 2, 2, 2, 1]"),
            "depthwise_conv2d:input": _PICTURE,
            "depthwise_conv2d:filter": choose("tf.ones((3, 3, 3, 2))", "tf.ones((2, 2, 1, 4))"),
            "depthwise_conv2d:strides": choose("[1, 1, 1, 1]", "[1, 2, 2, 1]"),
            "separable_conv2d:input": _PICTURE,
            "separable_conv2d:depthwise_filter": choose("tf.ones((3, 3, 3, 2))"),
            "separable_conv2d:pointwise_filter": choose("tf.ones((1, 1, 6, 5))"),
            "separable_conv2d:strides": choose("[1, 1, 1, 1]"),
            "atrous_conv2d:value": _PICTURE,
            "atrous_conv2d:filters": choose("tf.ones((3, 3, 3, 4))"),
            "atrous_conv2d:rate": choose("1", "2"),
            "avg_pool:input": _PICTURE,
            "max_pool:input": _PICTURE,
            "avg_pool:value": choose(""),
            "max_pool:value": choose(""),
            "avg_pool:ksize": choose("2", "3"),
            "max_pool:ksize": choose("2", "3"),
            "avg_pool1d:input": _LINE,
            "max_pool1d:input": _LINE,
            "avg_pool1d:ksize": choose("2"),
            "max_pool1d:ksize": choose("2"),
            "avg_pool2d:input": _PICTURE,
            "max_pool2d:input": _PICTURE,
            "avg_pool2d:ksize": choose("2"),
            "max_pool2d:ksize": choose("2"),
            "avg_pool3d:input": _SOLID,
            "max_pool3d:input": _SOLID,
            "avg_pool3d:ksize": choose("2"),
            "max_pool3d:ksize": choose("2"),
            "batch_normalization:variance_epsilon": choose("0.001"),
            "in_top_k:k": choose("1"),
            "moments:axes": choose("[0]", "[0, 1]", "[-1]"),
            "sigmoid_cross_entropy_with_logits:labels": _PAIR,
            "sigmoid_cross_entropy_with_logits:logits": _PAIR,
            "softmax_cross_entropy_with_logits:labels": _PAIR,
            "softmax_cross_entropy_with_logits:logits": _PAIR,
            "weighted_cross_entropy_with_logits:labels": _PAIR,
            "weighted_cross_entropy_with_logits:logits": _PAIR,
            "weighted_cross_entropy_with_logits:pos_weight": choose("2.0"),
            "sparse_softmax_cross_entropy_with_logits:labels": choose(
                "tf.ones(2, tf.int32)", "tf.ones((2, 1), tf.int32)"
            ),
            "sparse_softmax_cross_entropy_with_logits:logits": choose("tf.ones((2, 3))"),
        },
    ),
    "tensorflow.random.set_seed:seed": choose("3"),
    "tensorflow.set_random_seed:seed": choose("3"),
    **{f"tensorflow.random.stateless_{name}:seed": _SEED for name in ("normal", "truncated_normal", "uniform")},
}

# What version 1 named otherwise can be left out of the signatures, but not of a call.
_NEEDED = {
    "conv1d": "input filters stride padding",
    "conv2d": "input filters strides padding",
    "conv3d": "input filters strides padding",
    "conv1d_transpose": "input filters output_shape strides",
    "conv2d_transpose": "input filters output_shape strides",
    "conv3d_transpose": "input filters output_shape strides",
    "max_pool": "input ksize strides padding",
    "avg_pool": "input ksize strides padding",
    "ctc_loss": "logits label_length logit_length",
    "softmax_cross_entropy_with_logits": "labels logits",
    "sigmoid_cross_entropy_with_logits": "labels logits",
    "sparse_softmax_cross_entropy_with_logits": "labels logits",
    "dropout": "rate",
}
for _name, _parameters in _NEEDED.items():
    for _parameter in _parameters.split():
        _key = f"tensorflow.nn.{_name}:{_parameter}"
        ARGUMENTS[_key] = Needed(ARGUMENTS[_key])

_GRAPH = "it belongs to a graph that is run later, or to a mode of the whole program"
_RAGGED = "it belongs to sparse or ragged tensors, which have no dense shape"
_KERAS_2 = "it needs Keras 2"
_OBJECT = "it belongs to an object that a random call does not make"
_FILE = "it reads or writes a file or text"
_CHECK = "it checks numbers when the program runs, and gives no array"
_OLD = "this version of TensorFlow does not have it any more"
_TABLES = "it makes or changes a table; what is looked up in one is compared"
_PICTURES = "its numbers must fit each other: literate pages use it"


def _all(names: str, reason: str) -> dict[str, str]:
    return {f"tensorflow.{name}": reason for name in names.split()}


UNEXERCISED: dict[str, str] = {
    **_all("contrib.* examples.*", _OLD),
    **_all("test.*", "a test case is a program of its own: a literate page has one"),
    **_all("experimental.numpy.*", "its functions take what NumPy's take: templates call them"),
    **_all("Tensor.__index__", "tensors of real numbers fail in it by themselves: literate pages use it"),
    **_all(
        "Tensor.graph Tensor.name Tensor.op Tensor.eval Tensor.consumers Variable.initializer Variable.load", _GRAPH
    ),
    **_all(
        "placeholder placeholder_with_default Tensor.numpy assign assign_add assign_sub Variable.initialized_value Variable.initial_value",
        _GRAPH,
    ),
    **_all(
        "GraphScope.* NameScope.* Scope.* VariableScope.* Graph.* Session.* Settings.* FunctionDecorator.* SignedFunction.*",
        _GRAPH,
    ),
    **_all(
        "add_to_collection get_collection case colocate_with control_dependencies device gradients hessians", _GRAPH
    ),
    **_all("import_graph_def make_template op_scope recompute_grad variables_initializer train.* compat.v1.*", _GRAPH),
    **_all("disable_eager_execution disable_resource_variables disable_v2_behavior disable_v2_tensorshape", _GRAPH),
    **_all("enable_eager_execution enable_resource_variables enable_v2_behavior", _GRAPH),
    **_all(
        "Tensor.to_tensor sparse_to_dense sparse_placeholder Variable.scatter_update extract_volume_patches", _RAGGED
    ),
    **_all("layers.* rnn_cell.*", _KERAS_2),
    **_all(
        "add_to_collections container count_up_to fixed_size_partitioner get_collection_ref get_seed no_regularizer",
        _GRAPH,
    ),
    **_all("is_numeric_tensor is_variable_initialized variable_creator_scope SparseTensorValue.*", _GRAPH),
    **_all("concat_v2 image_summary merge_summary scalar_summary merge_all_summaries", _OLD),
    **_all("metrics.* summary.* initialize_variables variable_op_scope", _GRAPH),
    **_all(
        "GradientTape.* Module.__setattr__ Module.with_name_scope TensorArray.* data.* random.Generator.from_seed broadcast_dynamic_shape",
        _OBJECT,
    ),
    **_all("debugging.*", _CHECK),
    **_all("Reference.* GradientFunction.* autodiff.*", _OBJECT),
    **_all("string_split", _OLD),
    **_all("Queue.* RandomShuffleQueue.* py_func numpy_function py_function", _GRAPH),
    **_all(
        "SparseTensor.eval SparseTensor.consumers SparseTensor.from_value SparseTensor.op SparseTensor.graph", _GRAPH
    ),
    **_all("lookup.KeyValueTensorInitializer.* lookup.TextFileInitializer.* lookup.StaticHashTable.__init__", _TABLES),
    **_all("lookup.StaticVocabularyTable.__init__ lookup.experimental.MutableHashTable.__init__", _TABLES),
    **_all("lookup.experimental.DenseHashTable.__init__ lookup.experimental.MutableHashTable.insert", _TABLES),
    **_all("lookup.experimental.MutableHashTable.remove lookup.experimental.DenseHashTable.insert", _TABLES),
    **_all("lookup.experimental.DenseHashTable.remove lookup.experimental.DenseHashTable.erase", _TABLES),
    **_all("lookup.experimental.DenseHashTable.insert_or_assign queue.PriorityQueue.*", _TABLES),
    **_all("random.set_global_generator random.Generator.reset random.Generator.reset_from_seed", _OBJECT),
    **_all("random.Generator.skip random.Generator.from_state random.Generator.from_key_counter", _OBJECT),
    **_all("Tensor.__pos__", _OLD),
    **_all("RaggedTensor.__iter__", "Python takes its rows one by one"),
    **_all("io.*", "records and files of images; the page files.md runs them"),
    **_all("image.decode_and_crop_jpeg image.decode_bmp image.decode_gif image.decode_image image.decode_jpeg", _FILE),
    **_all("image.decode_png image.decode_webp image.encode_jpeg image.is_jpeg", _FILE),
    **_all("image.generate_bounding_box_proposals nn.nce_loss", _PICTURES),
}

SILENT: dict[str, str] = {
    "tensorflow.*": "which errors TensorFlow finds depends on the kernel, the device and the mode",
}
