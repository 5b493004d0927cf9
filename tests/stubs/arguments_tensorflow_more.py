"""The arguments of TensorFlow's rules for pictures, texts, sparse tensors, windows, tables and linear operators."""

from __future__ import annotations

from .cases import Choice, choose


def _below(prefix: str, arguments: dict[str, Choice]) -> dict[str, Choice]:
    return {f"tensorflow.{prefix}{name}": choice for name, choice in arguments.items()}


def _each(names: str, parameter: str, choice: Choice) -> dict[str, Choice]:
    return {f"{name}:{parameter}": choice for name in names.split()}


_PICTURE = choose("tf.ones((2, 6, 5, 3))", "tf.ones((4, 7, 3))", "tf.ones((3, 8, 8, 3))")
_PICTURES = choose("tf.ones((2, 6, 5, 3))", "tf.ones((1, 8, 8, 1))")
_LARGE = choose("tf.ones((2, 24, 20, 3))", "tf.ones((1, 16, 16, 1))")
_COLORED = "flip_left_right flip_up_down transpose rot90 random_flip_left_right random_flip_up_down central_crop "
_TEXT = choose("'a b'", "['a', 'b c']", "tf.constant([['x y', 'z']])")
_SPARSE = choose("tf.sparse.from_dense([[1.0, 0.0], [2.0, 3.0]])", "tf.sparse.from_dense([[0.0, 4.0], [5.0, 6.0]])")
_OF_SPARSE = (
    "to_dense reorder reduce_sum reduce_max transpose reshape expand_dims softmax to_indicator split slice "
    "reset_shape fill_empty_rows"
)
_BLOCK = choose("2", "[2, 2]")
_OPERATOR = choose(
    "tf.linalg.LinearOperatorFullMatrix(tf.eye(3))",
    "tf.linalg.LinearOperatorDiag(tf.ones((2, 3)))",
    "tf.linalg.LinearOperatorIdentity(3, batch_shape=[2])",
    "tf.linalg.LinearOperatorLowerTriangular(tf.eye(3, dtype=tf.float64))",
)
_OPERATORS = choose(
    "[tf.linalg.LinearOperatorFullMatrix(tf.eye(3)), tf.linalg.LinearOperatorDiag(tf.ones(3))]",
    "[tf.linalg.LinearOperatorIdentity(2), tf.linalg.LinearOperatorFullMatrix(tf.ones((4, 2, 2)))]",
)
_TABLE = choose("tf.lookup.StaticHashTable(tf.lookup.KeyValueTensorInitializer(['a', 'b'], [1, 2]), -1)")
_MUTABLE = choose(
    "tf.lookup.experimental.MutableHashTable(tf.string, tf.int64, -1)",
    "tf.lookup.experimental.MutableHashTable(tf.string, tf.float32, [0.0, 0.0])",
)
_DENSE = choose(
    "tf.lookup.experimental.DenseHashTable(tf.int64, tf.int64, -1, 0, -1)",
    "tf.lookup.experimental.DenseHashTable(tf.int64, tf.int64, -1, [0, 0], [-1, -1])",
)
_OPERATOR_METHODS = (
    "shape dtype batch_shape range_dimension domain_dimension tensor_rank H is_square is_non_singular "
    "is_self_adjoint is_positive_definite shape_tensor batch_shape_tensor tensor_rank_tensor domain_dimension_tensor "
    "range_dimension_tensor to_dense matmul __matmul__ matvec solve solvevec add_to_tensor adjoint inverse cholesky "
    "diag_part trace determinant log_abs_determinant cond eigvals assert_non_singular assert_positive_definite "
    "assert_self_adjoint"
)
_CANDIDATES = (
    "uniform_candidate_sampler log_uniform_candidate_sampler learned_unigram_candidate_sampler all_candidate_sampler "
    "fixed_unigram_candidate_sampler"
)

MORE: dict[str, Choice] = {
    **_below(
        "image.",
        {
            **_each(
                _COLORED + "adjust_gamma adjust_brightness resize resize_with_pad total_variation", "image", _PICTURE
            ),
            **_each(
                "adjust_hue adjust_saturation adjust_contrast random_hue random_contrast random_brightness random_saturation "
                "stateless_random_hue stateless_random_contrast stateless_random_brightness stateless_random_saturation "
                "stateless_random_flip_left_right stateless_random_flip_up_down per_image_standardization "
                "resize_with_crop_or_pad crop_to_bounding_box pad_to_bounding_box convert_image_dtype",
                "image",
                _PICTURE,
            ),
            **_each(
                "resize rgb_to_grayscale rgb_to_hsv hsv_to_rgb rgb_to_yiq yiq_to_rgb rgb_to_yuv yuv_to_rgb",
                "images",
                _PICTURE,
            ),
            **_each("adjust_contrast total_variation", "images", _PICTURE),
            **_each("sobel_edges image_gradients crop_and_resize", "image", _PICTURES),
            **_each("draw_bounding_boxes extract_patches", "images", choose("tf.ones((2, 6, 6, 3))")),
            **_each("ssim", "img1", _LARGE),
            **_each("ssim", "img2", _LARGE),
            **_each("psnr", "a", _PICTURES),
            **_each("psnr", "b", _PICTURES),
            **_each("psnr ssim ssim_multiscale", "max_val", choose("1.0")),
            "ssim_multiscale:img1": choose("tf.ones((1, 192, 180, 1))"),
            "ssim_multiscale:img2": choose("tf.ones((1, 192, 180, 1))"),
            **_each(
                "resize resize_bilinear resize_bicubic resize_nearest_neighbor", "size", choose("(4, 3)", "[8, 8]")
            ),
            **_each("resize_bilinear resize_bicubic resize_nearest_neighbor", "images", _PICTURES),
            "resize:method": choose("'nearest'", "'bilinear'", "tf.image.ResizeMethod.BICUBIC"),
            "resize:preserve_aspect_ratio": choose("False"),
            **_each("resize_with_pad resize_with_crop_or_pad", "target_height", choose("4", "9")),
            **_each("resize_with_pad resize_with_crop_or_pad", "target_width", choose("3", "10")),
            **_each("crop_to_bounding_box", "target_height", choose("2", "3")),
            **_each("crop_to_bounding_box", "target_width", choose("2", "4")),
            **_each("pad_to_bounding_box", "target_height", choose("12", "15")),
            **_each("pad_to_bounding_box", "target_width", choose("12", "14")),
            **_each("crop_to_bounding_box pad_to_bounding_box", "offset_height", choose("0", "1")),
            **_each("crop_to_bounding_box pad_to_bounding_box", "offset_width", choose("0", "1")),
            "central_crop:central_fraction": choose("0.5", "1.0"),
            "rot90:k": choose("1", "2", "3"),
            **_each("adjust_brightness adjust_hue", "delta", choose("0.1")),
            "adjust_contrast:contrast_factor": choose("2.0"),
            "adjust_saturation:saturation_factor": choose("2.0"),
            **_each(
                "random_brightness random_hue stateless_random_brightness stateless_random_hue",
                "max_delta",
                choose("0.2"),
            ),
            **_each(
                "random_contrast random_saturation stateless_random_contrast stateless_random_saturation",
                "lower",
                choose("0.2"),
            ),
            **_each(
                "random_contrast random_saturation stateless_random_contrast stateless_random_saturation",
                "upper",
                choose("0.9"),
            ),
            **_each(
                "stateless_random_brightness stateless_random_contrast stateless_random_hue stateless_random_saturation "
                "stateless_random_flip_left_right stateless_random_flip_up_down stateless_random_jpeg_quality "
                "stateless_random_crop stateless_sample_distorted_bounding_box",
                "seed",
                choose("(1, 2)"),
            ),
            **_each(
                "adjust_jpeg_quality random_jpeg_quality stateless_random_jpeg_quality",
                "image",
                choose("tf.ones((8, 6, 3))"),
            ),
            "adjust_jpeg_quality:jpeg_quality": choose("75"),
            **_each("random_jpeg_quality stateless_random_jpeg_quality", "min_jpeg_quality", choose("75")),
            **_each("random_jpeg_quality stateless_random_jpeg_quality", "max_jpeg_quality", choose("95")),
            **_each("random_crop stateless_random_crop", "value", choose("tf.ones((6, 5, 3))")),
            **_each("random_crop stateless_random_crop", "size", choose("(2, 2, 3)", "[6, 1, 3]", "(2, 2)")),
            "convert_image_dtype:dtype": choose("tf.uint8", "tf.float32"),
            "grayscale_to_rgb:images": choose("tf.ones((4, 4, 1))", "tf.ones((2, 4, 4, 1))"),
            "crop_and_resize:boxes": choose("[[0.0, 0.0, 1.0, 1.0]]", "[[0.0, 0.0, 0.5, 0.5], [0.2, 0.2, 1.0, 1.0]]"),
            "crop_and_resize:box_indices": choose("[0]", "[0, 0]"),
            "crop_and_resize:crop_size": choose("(3, 4)"),
            "draw_bounding_boxes:boxes": choose("tf.zeros((2, 1, 4))", "tf.zeros((2, 3, 4))"),
            "draw_bounding_boxes:colors": choose("[[1.0, 0.0, 0.0]]"),
            "extract_glimpse:input": choose("tf.ones((2, 8, 8, 3))"),
            "extract_glimpse:size": choose("[3, 4]"),
            "extract_glimpse:offsets": choose("tf.zeros((2, 2))"),
            "extract_patches:sizes": choose("[1, 3, 3, 1]", "[1, 2, 2, 1]"),
            "extract_patches:strides": choose("[1, 1, 1, 1]", "[1, 2, 3, 1]"),
            "extract_patches:rates": choose("[1, 1, 1, 1]"),
            "extract_patches:padding": choose("'VALID'", "'SAME'"),
            **_each(
                "sample_distorted_bounding_box stateless_sample_distorted_bounding_box",
                "image_size",
                choose("[8, 8, 3]"),
            ),
            **_each(
                "sample_distorted_bounding_box stateless_sample_distorted_bounding_box",
                "bounding_boxes",
                choose("tf.constant([[[0.1, 0.1, 0.9, 0.9]]])"),
            ),
            **_each(
                "non_max_suppression non_max_suppression_with_scores non_max_suppression_padded",
                "boxes",
                choose("tf.constant([[0.0, 0, 1, 1], [0, 0, 2, 2]])"),
            ),
            **_each(
                "non_max_suppression non_max_suppression_with_scores non_max_suppression_padded",
                "scores",
                choose("[0.9, 0.5]"),
            ),
            **_each(
                "non_max_suppression non_max_suppression_with_scores non_max_suppression_padded non_max_suppression_overlaps",
                "max_output_size",
                choose("2", "5"),
            ),
            "non_max_suppression_padded:pad_to_max_output_size": choose("True"),
            "non_max_suppression_overlaps:overlaps": choose("tf.eye(2)"),
            "non_max_suppression_overlaps:scores": choose("[0.9, 0.5]"),
            "combined_non_max_suppression:boxes": choose("tf.zeros((2, 3, 1, 4))"),
            "combined_non_max_suppression:scores": choose("tf.ones((2, 3, 4))"),
            "combined_non_max_suppression:max_output_size_per_class": choose("2"),
            "combined_non_max_suppression:max_total_size": choose("5", "20"),
            "combined_non_max_suppression:pad_per_class": choose("True", "False"),
            "encode_png:image": choose("tf.ones((4, 4, 3), tf.uint8)"),
        },
    ),
    **_below(
        "strings.",
        {
            **_each(
                "lower upper strip length regex_replace regex_full_match to_hash_bucket to_hash_bucket_fast "
                "to_hash_bucket_strong split bytes_split unicode_split unicode_decode unicode_split_with_offsets "
                "unicode_decode_with_offsets unicode_transcode substr",
                "input",
                _TEXT,
            ),
            "reduce_join:inputs": choose("[['a', 'b'], ['c', 'd']]", "['a', 'b']"),
            "join:inputs": choose("['a', 'b']", "[['a', 'b'], ['c', 'd']]"),
            "to_number:input": choose("['1', '2']", "'3'"),
            "to_number:out_type": choose("tf.int32", "tf.float64"),
            **_each("substr", "pos", choose("0")),
            **_each("substr", "len", choose("1")),
            **_each("regex_replace regex_full_match", "pattern", choose("'a.*'")),
            "regex_replace:rewrite": choose("'x'"),
            **_each("to_hash_bucket to_hash_bucket_fast to_hash_bucket_strong", "num_buckets", choose("5")),
            "to_hash_bucket_strong:key": choose("[1, 2]"),
            **_each(
                "unicode_split unicode_decode unicode_split_with_offsets unicode_decode_with_offsets unicode_transcode",
                "input_encoding",
                choose("'UTF-8'"),
            ),
            **_each("unicode_transcode unicode_encode", "output_encoding", choose("'UTF-8'")),
            "unicode_encode:input": choose("[104, 105]", "tf.ragged.constant([[104], [105, 106]])"),
            "unicode_script:input": choose("[104, 105]"),
            "unsorted_segment_join:inputs": choose("['a', 'b', 'c']", "[['a', 'b'], ['c', 'd'], ['e', 'f']]"),
            "unsorted_segment_join:segment_ids": choose("[0, 1, 0]"),
            "unsorted_segment_join:num_segments": choose("2", "3"),
            "ngrams:data": choose(
                "['a', 'b', 'c', 'd']", "tf.constant([['a', 'b', 'c']])", "tf.ragged.constant([['a', 'b'], ['c']])"
            ),
            "ngrams:ngram_width": choose("2", "3"),
            "format:template": choose("'{}'"),
            "format:inputs": choose("tf.ones(2)"),
        },
    ),
    **_below(
        "sparse.",
        {
            **_each(_OF_SPARSE, "sp_input", _SPARSE),
            "to_indicator:sp_input": choose("tf.sparse.from_dense([[1, 0], [2, 3]])"),
            "to_indicator:vocab_size": choose("5"),
            "from_dense:tensor": choose("[[1, 0], [2, 3]]", "tf.ones((2, 3, 4))"),
            "retain:sp_input": choose("tf.sparse.from_dense([[1.0, 0.0], [2.0, 3.0]])"),
            "retain:to_retain": choose("[True, False, True]"),
            "sparse_dense_matmul:sp_a": _SPARSE,
            "sparse_dense_matmul:b": choose("tf.ones((2, 3))", "tf.ones((2, 1))", "tf.ones((3, 2))"),
            "reshape:shape": choose("[4]", "[1, 4]", "[-1, 1]"),
            "reduce_sum:output_is_sparse": choose("False"),
            "reduce_max:output_is_sparse": choose("False"),
            "transpose:perm": choose("[1, 0]"),
            "expand_dims:axis": choose("0", "-1"),
            **_each("add", "a", _SPARSE),
            **_each("add", "b", choose("tf.sparse.from_dense([[0.0, 4.0], [5.0, 6.0]])", "tf.ones((2, 2))")),
            **_each("maximum minimum", "sp_a", _SPARSE),
            **_each("maximum minimum", "sp_b", choose("tf.sparse.from_dense([[0.0, 4.0], [5.0, 6.0]])")),
            "eye:num_rows": choose("3"),
            "eye:num_columns": choose("2", "4"),
            "concat:axis": choose("0", "1"),
            "concat:sp_inputs": choose("[tf.sparse.from_dense([[1.0, 0.0]]), tf.sparse.from_dense([[2.0, 3.0]])]"),
            "slice:start": choose("[0, 1]"),
            "slice:size": choose("[1, 1]", "[2, 1]", "[1, 5]"),
            "split:num_split": choose("2"),
            "split:axis": choose("0", "1"),
            "split:sp_input": choose("tf.sparse.from_dense([[1.0, 0.0, 2.0], [2.0, 3.0, 4.0]])"),
            "reset_shape:new_shape": choose("[3, 4]"),
            "fill_empty_rows:default_value": choose("0.0"),
            "map_values:op": choose("tf.sqrt"),
            "map_values:args": _SPARSE,
            **_each("segment_sum segment_mean segment_sqrt_n", "data", choose("tf.ones((4, 3))", "tf.ones(4)")),
            **_each("segment_sum segment_mean segment_sqrt_n", "indices", choose("[0, 2]", "[1, 1]")),
            **_each("segment_sum segment_mean segment_sqrt_n", "segment_ids", choose("[0, 1]", "[0, 0]")),
            **_each("segment_sum segment_mean segment_sqrt_n", "num_segments", choose("3")),
            "bincount:values": choose("[[1, 2], [0, 3]]", "[1, 2, 5]", "tf.constant([[1, 1], [0, 3]], tf.int64)"),
            "bincount:axis": choose("-1", "0"),
            "bincount:minlength": choose("2", "7"),
            "bincount:maxlength": choose("9", "3"),
            "bincount:binary_output": choose("True"),
            "bincount:weights": choose(""),
            "cross:inputs": choose("[tf.constant([['a'], ['b']]), tf.constant([['c', 'd'], ['e', 'f']])]"),
            "cross_hashed:inputs": choose("[tf.constant([['a'], ['b']]), tf.constant([['c', 'd'], ['e', 'f']])]"),
            "mask:a": choose("tf.IndexedSlices(tf.ones((3, 2)), tf.constant([0, 1, 2]))"),
            "mask:mask_indices": choose("[1]"),
        },
    ),
    **_below(
        "SparseTensor.",
        {
            **_each(
                "shape dtype values indices dense_shape get_shape __mul__ __truediv__ rank with_values", "self", _SPARSE
            ),
            "__neg__:self": _SPARSE,
            **_each("__mul__ __truediv__", "other", choose("tf.ones((2, 2))", "tf.ones((1, 2))", "tf.ones((2, 1))")),
            "set_shape:self": _SPARSE,
            "set_shape:shape": choose("[2, 2]", "[2, None]", "[2, 3]"),
            "with_values:new_values": choose("tf.ones(3)"),
            "__new__:indices": choose("[[0, 0], [1, 2]]"),
            "__new__:values": choose("[1, 2]", "[1.0, 2.0]"),
            "__new__:dense_shape": choose("[3, 4]"),
        },
    ),
    "tensorflow.SparseTensorSpec:self": choose("tf.SparseTensorSpec([2, 2])"),
    "tensorflow.SparseTensorSpec.__init__:shape": choose("[2, None]"),
    "tensorflow.SparseTensorSpec.is_compatible_with:spec_or_value": _SPARSE,
    "tensorflow.IndexedSlices:self": choose(
        "tf.IndexedSlices(tf.ones((2, 3)), tf.constant([0, 1]), tf.constant([4, 3]))"
    ),
    **_below(
        "sets.",
        {
            "size:a": choose("tf.sparse.from_dense([[1, 2], [3, 0]])"),
            **_each("intersection union difference", "a", choose("[[1, 2], [3, 4]]", "tf.constant([[1, 2, 3]])")),
            **_each("intersection union difference", "b", choose("[[1, 2, 5], [3, 4, 4]]", "tf.constant([[1, 2]])")),
        },
    ),
    **_below(
        "",
        {
            "space_to_depth:input": choose("tf.ones((2, 4, 6, 3))", "tf.ones((2, 3, 6, 3))"),
            "depth_to_space:input": choose("tf.ones((2, 2, 3, 8))", "tf.ones((2, 2, 3, 6))"),
            **_each("space_to_depth depth_to_space", "block_size", choose("2", "3")),
            **_each("space_to_batch batch_to_space", "block_shape", _BLOCK),
            "space_to_batch:input": choose("tf.ones((2, 4, 6, 3))", "tf.ones((1, 2, 2))"),
            "batch_to_space:input": choose("tf.ones((8, 2, 3, 3))", "tf.ones((4, 2, 2))"),
            "space_to_batch:paddings": choose("[[0, 0], [0, 0]]", "[[0, 0], [2, 0]]"),
            "batch_to_space:crops": choose("[[0, 0], [0, 0]]", "[[0, 0], [1, 0]]"),
            "required_space_to_batch_paddings:input_shape": choose("[11, 7]"),
            "required_space_to_batch_paddings:block_shape": choose("[2, 2]"),
            **_each("histogram_fixed_width histogram_fixed_width_bins", "value_range", choose("[0.0, 5.0]")),
            **_each("histogram_fixed_width histogram_fixed_width_bins", "nbins", choose("5")),
            **_each("histogram_fixed_width histogram_fixed_width_bins", "dtype", choose("tf.int32", "tf.int64")),
            "edit_distance:hypothesis": choose("tf.sparse.from_dense([['a', 'b'], ['c', '']])"),
            "edit_distance:truth": choose("tf.sparse.from_dense([['a', 'c'], ['c', 'd']])"),
            "identity_n:input": choose("[tf.ones(3), tf.ones((2, 2))]"),
            "dynamic_stitch:indices": choose("[[0, 2], [1, 3]]", "[[0], [1, 2]]"),
            "dynamic_stitch:data": choose("[tf.ones((2, 3)), tf.ones((2, 3))]", "[tf.ones(1), tf.ones(2)]"),
            "unravel_index:indices": choose("[1, 3]", "4"),
            "unravel_index:dims": choose("[2, 3]", "[5, 6, 7]"),
            "tuple:tensors": choose("[tf.ones(3), tf.ones((2, 2))]"),
            "random_index_shuffle:index": choose("[0, 1]"),
            "random_index_shuffle:seed": choose("[1, 2, 3]"),
            "random_index_shuffle:max_index": choose("3"),
            "Print:input_": choose("tf.ones(3)"),
            "Print:data": choose("[1]"),
            "bitcast:type": choose("tf.int32", "tf.uint8", "tf.float64"),
            "batch_gather:params": choose("tf.ones((3, 4))", "tf.ones((2, 3, 4))"),
            "batch_gather:indices": choose("[[0], [1], [2]]", "[[0, 1], [1, 1]]"),
        },
    ),
    **_below("audio.", {"encode_wav:audio": choose("tf.ones((8, 1))"), "encode_wav:sample_rate": choose("4")}),
    "tensorflow.audio.decode_wav:contents": choose("tf.audio.encode_wav(tf.ones((8, 2)), 4)"),
    "tensorflow.audio.decode_wav:desired_samples": choose("5", "8"),
    "tensorflow.audio.decode_wav:desired_channels": choose("1", "2"),
    **_below(
        "nn.",
        {
            **_each("conv1d_transpose", "input", choose("tf.ones((2, 4, 3))")),
            "conv1d_transpose:filters": choose("tf.ones((3, 5, 3))", "tf.ones((3, 5, 2))"),
            "conv1d_transpose:output_shape": choose("[2, 8, 5]", "[2, 7, 5]", "[2, 9, 5]"),
            "conv1d_transpose:strides": choose("2"),
            "conv2d_transpose:input": choose("tf.ones((2, 4, 4, 3))"),
            "conv2d_transpose:value": choose(""),
            "conv2d_transpose:filter": choose(""),
            "conv2d_transpose:filters": choose("tf.ones((3, 3, 5, 3))", "tf.ones((3, 3, 5, 4))"),
            "conv2d_transpose:output_shape": choose(
                "[2, 8, 8, 5]", "[2, 7, 8, 5]", "[2, 8, 8, 6]", "[2, 9, 8, 5]", "[1, 8, 8, 5]"
            ),
            "conv2d_transpose:strides": choose("2", "[1, 2, 2, 1]"),
            "conv3d_transpose:input": choose("tf.ones((1, 2, 2, 2, 3))"),
            "conv3d_transpose:value": choose(""),
            "conv3d_transpose:filter": choose(""),
            "conv3d_transpose:filters": choose("tf.ones((2, 2, 2, 4, 3))"),
            "conv3d_transpose:output_shape": choose("[1, 4, 4, 4, 4]", "[1, 4, 3, 4, 4]"),
            "conv3d_transpose:strides": choose("[1, 2, 2, 2, 1]"),
            "conv_transpose:input": choose("tf.ones((2, 4, 3))"),
            "conv_transpose:filters": choose("tf.ones((3, 5, 3))"),
            "conv_transpose:output_shape": choose("[2, 8, 5]"),
            "conv_transpose:strides": choose("2"),
            "atrous_conv2d_transpose:value": choose("tf.ones((1, 6, 6, 3))"),
            "atrous_conv2d_transpose:filters": choose("tf.ones((3, 3, 4, 3))"),
            "atrous_conv2d_transpose:output_shape": choose("[1, 6, 6, 4]"),
            "atrous_conv2d_transpose:rate": choose("2"),
            "atrous_conv2d_transpose:padding": choose("'SAME'"),
            "depthwise_conv2d_backprop_filter:input": choose("tf.ones((1, 5, 5, 2))"),
            "depthwise_conv2d_backprop_filter:filter_sizes": choose("[3, 3, 2, 3]"),
            "depthwise_conv2d_backprop_filter:out_backprop": choose("tf.ones((1, 5, 5, 6))"),
            "depthwise_conv2d_backprop_input:input_sizes": choose("[1, 5, 5, 2]"),
            "depthwise_conv2d_backprop_input:filter": choose("tf.ones((3, 3, 2, 3))"),
            "depthwise_conv2d_backprop_input:out_backprop": choose("tf.ones((1, 5, 5, 6))"),
            **_each(
                "depthwise_conv2d_backprop_filter depthwise_conv2d_backprop_input", "strides", choose("[1, 1, 1, 1]")
            ),
            **_each("depthwise_conv2d_backprop_filter depthwise_conv2d_backprop_input", "padding", choose("'SAME'")),
            "dilation2d:input": _PICTURES,
            "erosion2d:value": _PICTURES,
            **_each("dilation2d erosion2d", "filters", choose("tf.ones((2, 3, 3))", "tf.ones((3, 3, 1))")),
            **_each("dilation2d erosion2d", "strides", choose("[1, 1, 1, 1]", "[1, 2, 2, 1]")),
            **_each("dilation2d erosion2d", "padding", choose("'SAME'", "'VALID'")),
            **_each("dilation2d erosion2d", "data_format", choose("'NHWC'")),
            **_each("dilation2d erosion2d", "dilations", choose("[1, 1, 1, 1]")),
            **_each("fractional_max_pool fractional_avg_pool", "value", _PICTURES),
            **_each(
                "fractional_max_pool fractional_avg_pool", "pooling_ratio", choose("1.4", "[1.0, 1.3, 1.7, 1.0]", "2.0")
            ),
            "max_pool_with_argmax:input": _PICTURES,
            "max_pool_with_argmax:ksize": choose("2", "[1, 2, 2, 1]"),
            "max_pool_with_argmax:strides": choose("2", "1"),
            "max_pool_with_argmax:padding": choose("'SAME'", "'VALID'"),
            "pool:input": _PICTURES,
            "pool:window_shape": choose("[2, 2]", "[3, 1]"),
            "pool:pooling_type": choose("'MAX'", "'AVG'"),
            "pool:strides": choose("[1, 2]"),
            "pool:dilations": choose("[2, 2]"),
            "pool:padding": choose("'SAME'", "'VALID'"),
            "ctc_loss:labels": choose("tf.ones((2, 3), tf.int32)"),
            "ctc_loss:logits": choose("tf.ones((5, 2, 4))"),
            "ctc_loss:inputs": choose(""),
            "ctc_loss:label_length": choose("[3, 2]"),
            "ctc_loss:logit_length": choose("[5, 5]"),
            **_each("ctc_greedy_decoder ctc_beam_search_decoder", "inputs", choose("tf.ones((5, 2, 4))")),
            **_each("ctc_greedy_decoder ctc_beam_search_decoder", "sequence_length", choose("[5, 4]")),
            "ctc_beam_search_decoder:top_paths": choose("2"),
            "ctc_unique_labels:labels": choose("[[3, 4, 4, 3]]"),
            "collapse_repeated:labels": choose("[[1, 1, 2], [3, 3, 3]]"),
            "collapse_repeated:seq_length": choose("[3, 2]"),
            **_each("compute_average_loss", "per_example_loss", choose("tf.ones(4)", "tf.ones((4, 2))")),
            "scale_regularization_loss:regularization_loss": choose("tf.constant(2.0)"),
            "batch_norm_with_global_normalization:input": choose("tf.ones((2, 3, 3, 4))"),
            **_each("batch_norm_with_global_normalization", "mean", choose("tf.ones(4)")),
            **_each("batch_norm_with_global_normalization", "variance", choose("tf.ones(4)")),
            **_each("batch_norm_with_global_normalization", "beta", choose("tf.ones(4)")),
            **_each("batch_norm_with_global_normalization", "gamma", choose("tf.ones(4)", "tf.ones(3)")),
            **_each("batch_norm_with_global_normalization", "variance_epsilon", choose("0.001")),
            **_each("batch_norm_with_global_normalization", "scale_after_normalization", choose("True")),
            **_each("weighted_moments sufficient_statistics", "x", choose("tf.ones((2, 3))", "tf.ones((4, 3, 2))")),
            **_each("weighted_moments sufficient_statistics", "axes", choose("[0]", "[0, 1]")),
            "weighted_moments:frequency_weights": choose("2.0", "tf.ones((4, 1, 1))"),
            **_each(_CANDIDATES, "true_classes", choose("tf.constant([[1], [2]], tf.int64)")),
            **_each(_CANDIDATES, "num_true", choose("1")),
            **_each(_CANDIDATES, "num_sampled", choose("3")),
            **_each(_CANDIDATES, "unique", choose("True")),
            **_each(_CANDIDATES, "range_max", choose("5")),
            "all_candidate_sampler:num_sampled": choose("5"),
            "fixed_unigram_candidate_sampler:unigrams": choose("[1.0, 2.0, 1.0, 1.0, 1.0]"),
            "compute_accidental_hits:true_classes": choose("tf.constant([[1], [2]], tf.int64)"),
            "compute_accidental_hits:sampled_candidates": choose("tf.constant([1, 3], tf.int64)"),
            "compute_accidental_hits:num_true": choose("1"),
            **_each("embedding_lookup_sparse", "params", choose("tf.ones((5, 3))")),
            "embedding_lookup_sparse:sp_ids": choose(
                "tf.sparse.from_dense([[1, 2], [3, 0]])", "tf.ragged.constant([[1], [2, 3]])"
            ),
            "embedding_lookup_sparse:sp_weights": choose("None"),
            "safe_embedding_lookup_sparse:embedding_weights": choose("tf.ones((5, 3))"),
            "safe_embedding_lookup_sparse:sparse_ids": choose("tf.sparse.from_dense([[1, 2], [3, 0]])"),
            **_each("approx_max_k approx_min_k", "operand", choose("tf.ones((2, 5))", "tf.ones((3, 4, 6))")),
            **_each("approx_max_k approx_min_k", "k", choose("2", "3")),
            **_each("approx_max_k approx_min_k", "reduction_dimension", choose("-1", "0")),
        },
    ),
    **_below(
        "nn.experimental.",
        {
            **_each("stateless_dropout general_dropout", "rate", choose("0.5")),
            "stateless_dropout:seed": choose("[1, 2]"),
            "stateless_dropout:rng_alg": choose("'auto_select'"),
            "general_dropout:uniform_sampler": choose("lambda shape, dtype: tf.random.uniform(shape, dtype=dtype)"),
        },
    ),
    **_below(
        "random.",
        {
            **_each(
                "stateless_binomial stateless_gamma stateless_poisson stateless_parameterized_truncated_normal "
                "stateless_categorical split fold_in",
                "seed",
                choose("[1, 2]", "(3, 4)"),
            ),
            **_each("stateless_binomial stateless_gamma stateless_poisson", "shape", choose("[2, 3]", "(4, 2)")),
            "stateless_binomial:counts": choose("10.0"),
            "stateless_binomial:probs": choose("0.5"),
            "stateless_gamma:alpha": choose("1.0"),
            "stateless_poisson:lam": choose("2.0"),
            "stateless_categorical:logits": choose("tf.ones((2, 3))"),
            "split:num": choose("2", "3"),
            "fold_in:data": choose("1"),
            "create_rng_state:seed": choose("1"),
            "create_rng_state:alg": choose("'philox'", "'threefry'"),
            "Generator:self": choose("tf.random.Generator.from_seed(1)"),
            "Generator.binomial:counts": choose("10.0"),
            "Generator.binomial:probs": choose("0.5"),
            "Generator.binomial:shape": choose("[3]"),
            "experimental.stateless_shuffle:seed": choose("[1, 2]"),
            "experimental.index_shuffle:index": choose("[0, 1]"),
            "experimental.index_shuffle:seed": choose("[1, 2, 3]"),
            "experimental.index_shuffle:max_index": choose("4"),
        },
    ),
    **_below(
        "lookup.",
        {
            "Table:self": _TABLE,
            **_each("Table.lookup Table.__getitem__", "keys", choose("tf.constant(['a', 'c'])", "tf.constant('b')")),
            "experimental.MutableHashTable:self": _MUTABLE,
            "experimental.MutableHashTable:keys": choose("tf.constant(['a', 'c'])", "tf.constant('b')"),
            "experimental.DenseHashTable:self": _DENSE,
            "experimental.DenseHashTable:keys": choose(
                "tf.constant([5, 6], tf.int64)", "tf.constant([[5, 6]], tf.int64)"
            ),
        },
    ),
    **_below(
        "linalg.",
        {
            **_each(" ".join(f"LinearOperator.{name}" for name in _OPERATOR_METHODS.split()), "self", _OPERATOR),
            **_each(
                "LinearOperator.matmul LinearOperator.__matmul__",
                "x",
                choose("tf.ones((3, 2))", "tf.ones((2, 3, 4))", "tf.ones((2, 2))"),
            ),
            "LinearOperator.__matmul__:other": choose("tf.ones((3, 2))", "tf.linalg.LinearOperatorDiag(tf.ones(3))"),
            **_each("LinearOperator.matvec", "x", choose("tf.ones(3)", "tf.ones((2, 3))", "tf.ones(2)")),
            **_each("LinearOperator.solve", "rhs", choose("tf.ones((3, 2))", "tf.ones((2, 3, 4))", "tf.ones((2, 2))")),
            **_each("LinearOperator.solvevec", "rhs", choose("tf.ones(3)", "tf.ones((2, 3))", "tf.ones(2)")),
            "LinearOperator.add_to_tensor:x": choose("tf.ones((3, 3))", "tf.ones((2, 3, 3))"),
            **_each(
                "LinearOperatorBlockDiag.__new__ LinearOperatorComposition.__new__ LinearOperatorKronecker.__new__",
                "operators",
                _OPERATORS,
            ),
            "LinearOperatorBlockLowerTriangular.__new__:operators": choose(
                "[[tf.linalg.LinearOperatorFullMatrix(tf.eye(2))], [tf.linalg.LinearOperatorFullMatrix(tf.ones((3, 2))), "
                "tf.linalg.LinearOperatorFullMatrix(tf.eye(3))]]"
            ),
            **_each("LinearOperatorAdjoint.__new__ LinearOperatorInversion.__new__", "operator", _OPERATOR),
            "LinearOperatorInversion.__new__:operator": choose(
                "tf.linalg.LinearOperatorDiag(tf.ones((2, 3)), is_non_singular=True)"
            ),
            "LinearOperatorLowRankUpdate.__new__:base_operator": choose("tf.linalg.LinearOperatorIdentity(3)"),
            "LinearOperatorLowRankUpdate.__new__:u": choose("tf.ones((3, 2))", "tf.ones((4, 3, 1))"),
            "LinearOperatorTridiag.__new__:diagonals": choose("tf.ones((3, 4))", "tf.ones((2, 3, 5))"),
            "LinearOperatorFullMatrix.__new__:matrix": choose("tf.ones((3, 2))", "tf.ones((4, 3, 3))", "tf.ones(3)"),
            "LinearOperatorLowerTriangular.__new__:tril": choose("tf.ones((3, 3))", "tf.ones((4, 2, 2))"),
            "LinearOperatorPermutation.__new__:perm": choose("[1, 0, 2]", "tf.constant([0, 1])"),
            "LinearOperatorCirculant.__new__:spectrum": choose(
                "tf.ones(4, tf.complex64)", "tf.ones((2, 3), tf.complex64)"
            ),
            "LinearOperatorCirculant2D.__new__:spectrum": choose("tf.ones((2, 3), tf.complex64)"),
            "LinearOperatorCirculant3D.__new__:spectrum": choose("tf.ones((2, 3, 2), tf.complex64)"),
            "LinearOperatorScaledIdentity.__new__:multiplier": choose("2.0", "tf.ones(3)"),
            "LinearOperatorToeplitz.__new__:col": choose("[1.0, 2.0]", "tf.ones((3, 4))"),
            "LinearOperatorToeplitz.__new__:row": choose("[1.0, 3.0]", "tf.ones((3, 4))"),
        },
    ),
}
