"""The arguments of TensorFlow's families of rules: numbers that must fit each other, or be of a certain sort."""

from __future__ import annotations

from .cases import Choice, choose


def _below(prefix: str, arguments: dict[str, Choice]) -> dict[str, Choice]:
    return {f"tensorflow.{prefix}{name}": choice for name, choice in arguments.items()}


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
    "row_starts row_limits value_rowids nested_value_rowids nrows bounding_shape to_tensor to_sparse to_list numpy with_values "
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

FAMILIES: dict[str, Choice] = {
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
            "constant_value:pylist": choose("[[1, 2], [3]]", "[['a'], []]"),
            "constant_value:dtype": choose("'int64'"),
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
}
