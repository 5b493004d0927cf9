"""The arguments of TensorFlow's rules that their signatures do not tell, and the rules that are not exercised."""

from __future__ import annotations

from random import Random

from .cases import Choice, choose


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
_WAVE = choose("tf.ones((2, 16))", "tf.ones(24)", "tf.ones((1, 3, 20), tf.float64)")
_WAVES = choose(
    "tf.ones((2, 5, 8), tf.complex64)", "tf.ones((3, 4, 5), tf.complex128)", "tf.ones((2, 3), tf.complex64)"
)
_SQUARE = choose("tf.eye(3)", "tf.eye(2, batch_shape=[2])", "tf.eye(3, dtype=tf.float64)")
_FRAME = choose("4", "8")
_STEP = choose("2", "3", "4")
_RAGGED_ONE = choose(
    "tf.ragged.constant([[1, 2], [3]])",
    "tf.ragged.constant([[[1.0, 2.0]], [], [[3.0, 4.0], [5.0, 6.0]]], ragged_rank=1)",
    "tf.ragged.constant([[[1, 2], [3]], [[4]]])",
)

_SEGMENTS = ("sum", "mean", "max", "min", "prod")
_ROWS = choose("tf.ones((4, 3))", "tf.ones(4)", "tf.ones((2, 3))")
_FROM_ROWS = tuple(
    f"from_{name}" for name in "row_splits row_lengths row_starts row_limits value_rowids uniform_row_length".split()
)
_OF_RAGGED = (
    "values flat_values row_splits nested_row_splits ragged_rank uniform_row_length row_lengths nested_row_lengths "
    "row_starts row_limits value_rowids nrows bounding_shape to_tensor to_sparse to_list numpy with_values "
    "with_flat_values with_row_splits_dtype merge_dims get_shape __getitem__"
).split()
_BOUNDS = {
    "fake_quant_with_min_max_vars": ("min", "max"),
    "fake_quant_with_min_max_vars_gradient": ("min", "max"),
    "quantize": ("min_range", "max_range"),
    "dequantize": ("min_range", "max_range"),
    "quantize_and_dequantize": ("input_min", "input_max"),
    "quantize_and_dequantize_v2": ("input_min", "input_max"),
}

ARGUMENTS: dict[str, Choice] = {
    "tensorflow.range:start": choose("5", "2.0", "0"),
    "tensorflow.range:limit": choose("8", "9.5"),
    "tensorflow.range:delta": choose("1", "2", "1.5"),
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
            "TensorShape:dims": choose("(2, 3)", "[None, 4]"),
            "TensorSpec:self": choose("tf.TensorSpec((2, 3))"),
            "TensorSpec.is_compatible_with:spec_or_value": choose("tf.ones((2, 3))"),
            "TensorSpec.__init__:shape": choose("(2, 3)", "(None, 3)"),
            "Variable:self": choose("tf.Variable(tf.ones((2, 3)))", "tf.Variable(tf.ones(4))"),
            "Variable.__new__:initial_value": choose("tf.ones((2, 3))", "3.0", "[1, 2]"),
            "as_dtype:type_value": choose("'float32'"),
            "bitcast:type": choose("tf.int32"),
            "broadcast_static_shape:shape_x": choose("tf.TensorShape((2, 1))", "tf.TensorShape((3,))"),
            "broadcast_static_shape:shape_y": choose("tf.TensorShape((3,))", "tf.TensorShape((2, 3))"),
            "cast:dtype": choose("tf.float32", "'int32'", "tf.bool"),
            "clip_by_global_norm:t_list": choose("[tf.ones(3), tf.ones((2, 2))]"),
            "compat.as_bytes:bytes_or_text": choose("'a'"),
            "compat.as_str:bytes_or_text": choose("'a'"),
            "compat.as_text:bytes_or_text": choose("'a'"),
            "compat.dimension_value:dimension": choose("3", "None"),
            "cond:pred": choose("True", "tf.constant(False)"),
            "cond:true_fn": choose("lambda: tf.ones((2, 3))"),
            "cond:false_fn": choose("lambda: tf.zeros((2, 3))", "lambda: tf.zeros((4, 3))"),
            "constant:value": choose("3", "[1.0, 2.0]", "[[1], [2]]", "True"),
            "constant:shape": choose("(2,)", "(2, 2)"),
            "convert_to_tensor:value": choose("3.0", "[1, 2]", "tf.ones((2, 2))"),
            "dimension_value:dimension": choose("3", "None"),
            "expand_dims:axis": choose("0", "-1", "1"),
            "foldl:fn": choose("lambda a, b: a + b"),
            "foldl:elems": choose("tf.ones((4, 3))"),
            "get_static_value:tensor": choose("tf.constant([1, 2])"),
            "grad_pass_through:f": choose("tf.identity"),
            "is_symbolic_tensor:tensor": choose("tf.ones(3)"),
            "is_tensor:x": choose("tf.ones(3)", "3"),
            "map_fn:fn": choose("lambda row: row * 2", "lambda row: tf.reduce_sum(row)"),
            "map_fn:elems": choose("tf.ones((4, 3))"),
            "pad:paddings": choose("[[1, 1], [0, 2]]", "[[1, 2]]"),
            "repeat:repeats": choose("2", "3"),
            "reverse:axis": choose("[0]", "[-1]", "[0, 1]"),
            "reverse_sequence:seq_lengths": choose("[1, 2]"),
            "reverse_sequence:seq_axis": choose("1"),
            "roll:shift": choose("1", "2"),
            "roll:axis": choose("0", "1", "-1"),
            "saturate_cast:dtype": choose("tf.int32", "'float32'"),
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
    **_below(
        "linalg.",
        {
            **{f"{name}:input": _SQUARE for name in ("logm", "sqrtm", "lu", "inv")},
            **{f"{name}:tensor": _SQUARE for name in ("eig", "eigvals")},
            **{
                f"{name}:lower_upper": choose("tf.eye(3)")
                for name in ("lu_reconstruct", "lu_matrix_inverse", "lu_solve")
            },
            **{f"{name}:perm": choose("[0, 1, 2]") for name in ("lu_reconstruct", "lu_matrix_inverse", "lu_solve")},
            "lu_solve:rhs": choose("tf.ones((3, 2))", "tf.ones((3, 1))"),
            "eigh_tridiagonal:alpha": choose("tf.ones(4)"),
            "eigh_tridiagonal:beta": choose("tf.ones(3)"),
            "eigh_tridiagonal:eigvals_only": choose("False", "True"),
            "banded_triangular_solve:bands": choose("tf.ones((2, 3))", "tf.ones((4, 2, 3))"),
            "banded_triangular_solve:rhs": choose("tf.ones((3, 1))", "tf.ones((3, 2))"),
            "tridiagonal_matmul:diagonals": choose("tf.ones((3, 4))"),
            "tridiagonal_matmul:rhs": choose("tf.ones((4, 2))"),
            "tridiagonal_solve:diagonals": choose("tf.constant([[1.0, 1, 1, 0], [4, 4, 4, 4], [0, 1, 1, 1]])"),
            "tridiagonal_solve:rhs": choose("tf.ones((4, 2))", "tf.ones(4)"),
            "cholesky:input": _SQUARE,
            "cholesky_solve:chol": choose("tf.eye(3)", "tf.eye(2)"),
            "cholesky_solve:rhs": choose("tf.ones((3, 2))", "tf.ones((2, 1))"),
            "solve:matrix": choose("tf.eye(3)", "tf.eye(2)"),
            "solve:rhs": choose("tf.ones((3, 2))", "tf.ones((2, 1))"),
            "triangular_solve:matrix": choose("tf.eye(3)", "tf.eye(2)"),
            "triangular_solve:rhs": choose("tf.ones((3, 2))", "tf.ones((2, 1))"),
            "expm:input": _SQUARE,
            "eigh:tensor": _SQUARE,
            "slogdet:input": _SQUARE,
            "matvec:a": choose("tf.ones((2, 3))", "tf.ones((4, 2, 3))"),
            "matvec:b": choose("tf.ones(3)", "tf.ones((4, 3))", "tf.ones(2)"),
            "tensor_diag_part:input": choose(
                "tf.ones((3, 3))", "tf.ones((2, 3, 2, 3))", "tf.ones((2, 3))", "tf.ones(3)"
            ),
        },
    ),
    **_below(
        "signal.",
        {
            **{f"{name}:input": _WAVES for name in ("fft", "fft2d", "fft3d", "ifft", "ifft2d", "ifft3d")},
            **{f"{name}:input_tensor": _WAVES for name in ("irfft", "irfft2d", "irfft3d")},
            **{f"{name}:fft_length": choose("[6]", "[5]") for name in ("rfft", "irfft")},
            **{f"{name}:fft_length": choose("[4, 6]", "[2, 3]") for name in ("rfft2d", "irfft2d")},
            **{f"{name}:fft_length": choose("[2, 4, 6]") for name in ("rfft3d", "irfft3d")},
            **{f"{name}:n": choose("4", "12") for name in ("dct", "idct")},
            **{f"{name}:frame_length": _FRAME for name in ("frame", "stft", "mdct", "inverse_stft")},
            **{f"{name}:frame_step": _STEP for name in ("frame", "stft", "inverse_stft", "overlap_and_add")},
            **{f"{name}:pad_end": choose("True", "False") for name in ("frame", "stft", "mdct")},
            **{f"{name}:signals": _WAVE for name in ("stft", "mdct")},
            "stft:fft_length": choose("8", "16"),
            "frame:signal": choose("tf.ones((2, 16))", "tf.ones(24)", "tf.ones((12, 6))"),
            "frame:axis": choose("-1", "0"),
            "overlap_and_add:signal": choose("tf.ones((3, 4))", "tf.ones((2, 5, 8))"),
            "inverse_stft:stfts": choose("tf.ones((5, 5), tf.complex64)", "tf.ones((2, 3, 5), tf.complex64)"),
            "inverse_mdct:mdcts": choose("tf.ones((3, 4))", "tf.ones((2, 5, 8))"),
            "linear_to_mel_weight_matrix:num_mel_bins": choose("10", "16"),
            "inverse_stft_window_fn:frame_step": choose("3"),
        },
    ),
    **_below(
        "quantization.",
        {
            "quantize:T": choose("tf.quint8"),
            "dequantize:input": choose("tf.ones((2, 3), tf.quint8)"),
            **{f"{name}:{low}": choose("0.0") for name, (low, _) in _BOUNDS.items()},
            **{f"{name}:{high}": choose("6.0") for name, (_, high) in _BOUNDS.items()},
        },
    ),
    **_below(
        "math.",
        {
            "betainc:b": choose("0.5"),
            "betainc:x": choose("0.5"),
            "invert_permutation:x": choose("[2, 0, 1]", "tf.constant([1, 0])"),
            "in_top_k:k": choose("1"),
            "bincount:arr": choose("tf.constant([1, 1, 3])", "[0, 2, 2]", "tf.constant([[1, 2], [0, 1]])"),
            "bincount:axis": choose("-1", "0"),
            "bincount:minlength": choose("2", "6"),
            "bincount:maxlength": choose("3", "8"),
            **{f"segment_{name}:data": _ROWS for name in _SEGMENTS},
            **{
                f"segment_{name}:segment_ids": choose("[0, 0, 1, 2]", "[0, 1]", "tf.constant([0, 1, 1, 1])")
                for name in _SEGMENTS
            },
            **{f"unsorted_segment_{name}:data": _ROWS for name in (*_SEGMENTS, "sqrt_n")},
            **{
                f"unsorted_segment_{name}:segment_ids": choose("[0, 0, 1, 2]", "[1, 0]")
                for name in (*_SEGMENTS, "sqrt_n")
            },
            **{f"unsorted_segment_{name}:num_segments": choose("3", "5") for name in (*_SEGMENTS, "sqrt_n")},
        },
    ),
    **_below(
        "ragged.",
        {
            "constant:pylist": choose(
                "[[1, 2], [3]]",
                "[[['a']], [], [['b', 'c'], []]]",
                "[1, 2]",
                "[[], []]",
                "[[[1.0, 2.0]], [[3.0, 4.0], [5.0, 6.0]]]",
            ),
            "constant:ragged_rank": choose("1", "0", "2"),
            "constant:inner_shape": choose("()"),
            "constant:dtype": choose("tf.int64", "tf.string"),
            "range:starts": choose("3", "[1, 2]", "tf.constant([1, 2, 3])"),
            "range:limits": choose("8", "[5, 6]"),
            "stack:values": choose("[[1, 2], [3]]", "[tf.ragged.constant([[1], [2, 3]]), tf.ragged.constant([[4]])]"),
            "stack:axis": choose("0", "1"),
            "boolean_mask:data": choose("[[1, 2, 3], [4, 5, 6]]", "tf.ones((2, 3, 4))"),
            "boolean_mask:mask": choose("[[True, False, True], [False, False, True]]", "[True, False]"),
            "map_flat_values:op": choose("tf.sqrt", "lambda x: tf.cast(x, tf.int32)"),
            "map_flat_values:args": choose("tf.ragged.constant([[1.0, 4.0], [9.0]])"),
            "stack_dynamic_partitions:data": choose("[1, 2, 3]", "tf.ones((3, 2))"),
            "stack_dynamic_partitions:partitions": choose("[0, 1, 0]"),
            "row_splits_to_segment_ids:splits": choose("[0, 2, 3]"),
            "segment_ids_to_row_splits:segment_ids": choose("[0, 0, 1]"),
            "cross:inputs": choose(
                "[tf.ragged.constant([['a'], ['b', 'c']]), tf.ragged.constant([['d', 'e'], ['f']])]"
            ),
            "cross_hashed:inputs": choose(
                "[tf.ragged.constant([['a'], ['b', 'c']]), tf.ragged.constant([['d'], ['f']])]"
            ),
        },
    ),
    **_below(
        "RaggedTensor.",
        {
            **{f"{name}:self": _RAGGED_ONE for name in _OF_RAGGED},
            **{f"{name}:values": choose("[1, 2, 3]", "tf.ones((3, 2))", "['a', 'b', 'c']") for name in _FROM_ROWS},
            "from_row_splits:row_splits": choose("[0, 2, 3]", "tf.constant([0, 3])"),
            "from_row_lengths:row_lengths": choose("[1, 2]", "[0, 2, 1]"),
            "from_row_starts:row_starts": choose("[0, 2]", "[0, 1, 1]"),
            "from_row_limits:row_limits": choose("[2, 3]", "[1, 1, 3]"),
            "from_value_rowids:value_rowids": choose("[0, 0, 2]", "tf.constant([0, 1, 1])"),
            "from_value_rowids:nrows": choose("4"),
            "from_uniform_row_length:uniform_row_length": choose("1", "3"),
            "from_nested_row_splits:flat_values": choose("[1, 2, 3]"),
            "from_nested_row_splits:nested_row_splits": choose("[[0, 1, 2], [0, 2, 3]]", "[[0, 2, 3]]"),
            "from_nested_row_lengths:flat_values": choose("[1, 2, 3]"),
            "from_nested_row_lengths:nested_row_lengths": choose("[[1, 1], [2, 1]]", "[[2, 1]]"),
            "from_tensor:tensor": choose("tf.ones((3, 4))", "tf.ones((2, 3, 2))"),
            "from_tensor:lengths": choose("[1, 2, 3]", "[1, 0]"),
            "from_sparse:st_input": choose("tf.sparse.from_dense([[1, 0], [2, 3]])"),
            "with_values:new_values": choose("tf.ones(3)"),
            "with_flat_values:new_values": choose("tf.ones(3)", "tf.ones((3, 2))"),
            "with_row_splits_dtype:dtype": choose("tf.int32"),
            "merge_dims:outer_axis": choose("0", "1"),
            "merge_dims:inner_axis": choose("1", "2"),
            "__getitem__:key": choose("0", "slice(1, None)", "(slice(None), 0)", "(slice(None), slice(0, 1))"),
            "row_lengths:axis": choose("1"),
            "to_tensor:shape": choose("[None, 4]", "[3, None]"),
            "bounding_shape:axis": choose("0", "[0, 1]"),
        },
    ),
    "tensorflow.RaggedTensorSpec:self": choose("tf.RaggedTensorSpec([2, None], tf.int32)"),
    "tensorflow.RaggedTensorSpec.__init__:shape": choose("[2, None]", "None"),
    "tensorflow.RaggedTensorSpec.from_value:value": _RAGGED_ONE,
    "tensorflow.RaggedTensorSpec.is_compatible_with:spec_or_value": _RAGGED_ONE,
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
            "conv1d:input": _LINE,
            "conv1d:filters": choose("tf.ones((2, 3, 4))", "tf.ones((3, 2, 5))"),
            "conv1d:stride": choose("1", "2"),
            "conv2d:input": _PICTURE,
            "conv2d:filter": choose(""),
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

# A list wherever windows are given for pictures.
ARGUMENTS["tensorflow.nn.conv2d:strides"] = choose("1", "2", "[1, 2, 1, 1]")

_GRAPH = "it belongs to a graph that is run later, or to a mode of the whole program"
_RAGGED = "it belongs to sparse or ragged tensors, which have no dense shape"
_KERAS_2 = "it needs Keras 2"
_OBJECT = "it belongs to an object that a random call does not make"
_FILE = "it reads or writes a file or text"
_CHECK = "it checks numbers when the program runs, and gives no array"
_OLD = "this version of TensorFlow does not have it any more"
_PICTURES = "its numbers must fit each other: literate pages use it"


def _all(names: str, reason: str) -> dict[str, str]:
    return {f"tensorflow.{name}": reason for name in names.split()}


UNEXERCISED: dict[str, str] = {
    **_all("contrib.* examples.*", _OLD),
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
        "GradientTape.* Module.with_name_scope TensorArray.* data.* random.Generator.from_seed broadcast_dynamic_shape",
        _OBJECT,
    ),
    **_all("debugging.*", _CHECK),
    **_all("strings.*", _FILE),
    **_all("Queue.* RandomShuffleQueue.* py_func numpy_function py_function", _GRAPH),
    **_all("sparse.* SparseTensor.*", _RAGGED),
    **_all("Tensor.__pos__", _OLD),
    **_all("RaggedTensor.__iter__", "Python takes its rows one by one"),
    **_all("io.*", "records and files of images; the page files.md runs them"),
    **_all("image.* nn.conv2d_transpose nn.nce_loss", _PICTURES),
}

SILENT: dict[str, str] = {
    "tensorflow.*": "which errors TensorFlow finds depends on the kernel, the device and the mode",
}
