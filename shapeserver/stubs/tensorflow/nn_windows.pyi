"""TensorFlow 2.21: transposed convolutions, morphology, pooling over fractions and blocks of space."""

MODULE = "tensorflow.nn"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"
HELPERS = "windows_shared.pyi"

def _undone(x, kernel, target, strides, padding, data_format, dilations, count, name):
    """What a convolution of the output shape gives must be the input: a transposed convolution undoes it."""
    require(x is not None and kernel is not None and target is not None, f"{name}: needs an input, filters and an output shape", code="argument-mismatch")
    S, K, T = x.shape, kernel.shape, as_shape(target)
    require(possible(rank_of(S) == count + 2), f"{name}: input must be {count + 2}-dimensional: {x}", code="rank-mismatch")
    require(possible(rank_of(K) == count + 2), f"{name}: filters must be {count + 2}-dimensional: {kernel}", code="rank-mismatch")
    maker = Promote(x, kernel)
    if not has_rank(S) or not has_rank(K) or not has_rank(T) or len(T) != count + 2 or not is_str(padding):
        return maker[*T] if has_rank(T) else maker[*[UNKNOWN for i in range(count + 2)]]
    first = _channels_first(data_format)
    channels, made = (S[1], T[1]) if first else (S[-1], T[-1])
    need_equal(channels, K[-1], f"{name}: input depth must be equal to filter's in_channels, the last axis: {x} and {kernel}", code="dim-mismatch")
    need_equal(made, K[-2], f"{name}: output_shape must have the filter's out_channels {K[-2]}, the axis before the last of {kernel}: {T}", code="dim-mismatch")
    need_equal(S[0], T[0], f"{name}: the batch of the input and of output_shape must be the same: {S} and {T}", code="dim-mismatch")
    sizes, goals = (S[2:], T[2:]) if first else (S[1:-1], T[1:-1])
    steps, gaps = _each_axis(strides, count, first), _each_axis(dilations, count, first)
    for i in range(count):
        found = conv_window(goals[i], K[i], steps[i], padding.lower(), gaps[i])
        need_equal(found, sizes[i], f"{name}: a convolution of output_shape {T} gives {found} where the input has {sizes[i]}: {x}", code="dim-mismatch")
    return maker[*T]
def conv1d_transpose(input: Array, filters: Array, output_shape: Ints, strides, padding="SAME", data_format="NWC", dilations=None, name=None): return _undone(input, filters, output_shape, strides, padding, data_format, dilations, 1, "conv1d_transpose")
def conv2d_transpose(input: Array | None = None, filters: Array | None = None, output_shape: Ints = None, strides=None, padding="SAME", data_format="NHWC", dilations=None, name=None, value: Array | None = None, filter: Array | None = None): return _undone(input if value is None else value, filters if filter is None else filter, output_shape, strides, padding, data_format, dilations, 2, "conv2d_transpose")
def conv3d_transpose(input: Array | None = None, filters: Array | None = None, output_shape: Ints = None, strides=None, padding="SAME", data_format="NDHWC", dilations=None, name=None, value: Array | None = None, filter: Array | None = None): return _undone(input if value is None else value, filters if filter is None else filter, output_shape, strides, padding, data_format, dilations, 3, "conv3d_transpose")
def conv_transpose(input: Array, filters: Array[*K], output_shape: Ints, strides, padding="SAME", data_format=None, dilations=None, name=None): return _undone(input, filters, output_shape, strides, padding, data_format, dilations, len(K) - 2, "conv_transpose") if has_rank(K) else Promote(input, filters)[*output_shape]
def atrous_conv2d_transpose(value: Array, filters: Array, output_shape: Ints[*T], rate, padding, name=None) -> Promote(value, filters)[*T]: ...
def _given_sizes(sizes, maker):
    T = as_shape(sizes)
    return maker[*T]
def depthwise_conv2d_backprop_input(input_sizes, filter: Array, out_backprop: Array, strides, padding, data_format="NHWC", dilations=None, name=None): return _given_sizes(input_sizes, Promote(out_backprop, filter))
def depthwise_conv2d_backprop_filter(input: Array, filter_sizes, out_backprop: Array, strides, padding, data_format="NHWC", dilations=None, name=None): return _given_sizes(filter_sizes, Promote(out_backprop, input))
def _morphed(x, filters, strides, padding, dilations, name):
    S, K = x.shape, filters.shape
    require(possible(rank_of(S) == 4), f"{name}: input must be 4-dimensional: {x}", code="rank-mismatch")
    require(possible(rank_of(K) == 3), f"{name}: filters must be 3-dimensional: {filters}", code="rank-mismatch")
    if not has_rank(S) or not has_rank(K) or not is_str(padding):
        return Promote(x, filters)[UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]
    need_equal(S[3], K[2], f"{name}: input and filter must have the same depth: {x} and {filters}", code="dim-mismatch")
    steps, gaps = _each_axis(strides, 2, False), _each_axis(dilations, 2, False)
    return Promote(x, filters)[S[0], conv_window(S[1], K[0], steps[0], padding.lower(), gaps[0]), conv_window(S[2], K[1], steps[1], padding.lower(), gaps[1]), S[3]]
def dilation2d(input: Array, filters: Array, strides, padding, data_format, dilations, name=None): return _morphed(input, filters, strides, padding, dilations, "dilation2d")
def erosion2d(value: Array, filters: Array, strides, padding, data_format, dilations, name=None): return _morphed(value, filters, strides, padding, dilations, "erosion2d")
def _fraction(n, ratio): return int(n / ratio) if is_int(n) and (is_float(ratio) or is_int(ratio)) and is_known(ratio) and ratio >= 1 else UNKNOWN
def _fractions(value, ratio, name):
    """Each axis is divided by its ratio; the rows and columns tell where the regions begin."""
    S = value.shape
    require(possible(rank_of(S) == 4), f"{name}: input must be 4-dimensional: {value}", code="rank-mismatch")
    given = items(ratio)
    by = [1.0, ratio, ratio, 1.0] if given is None else [1.0, given[0], given[0], 1.0] if len(given) == 1 else [1.0, *given, 1.0] if len(given) == 2 else given
    if not has_rank(S) or len(by) != 4:
        return (Promote(value)[UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN], Of("int64")[UNKNOWN], Of("int64")[UNKNOWN])
    height, width = _fraction(S[1], by[1]), _fraction(S[2], by[2])
    return (Promote(value)[S[0], height, width, S[3]], Of("int64")[height + 1], Of("int64")[width + 1])
def fractional_max_pool(value: Array, pooling_ratio, pseudo_random=False, overlapping=False, seed=0, name=None): return _fractions(value, pooling_ratio, "fractional_max_pool")
def fractional_avg_pool(value: Array, pooling_ratio, pseudo_random=False, overlapping=False, seed=0, name=None): return _fractions(value, pooling_ratio, "fractional_avg_pool")
def max_pool_with_argmax(input: Array, ksize, strides, padding, data_format="NHWC", output_dtype="int64", include_batch_in_index=False, name=None):
    found = call_rule("tensorflow.nn.max_pool2d", input, ksize, strides, padding)
    return (found, Of(output_dtype)[*found.shape]) if is_array(found) else unknown("windows that are not known")
def pool(input: Array, window_shape, pooling_type, strides=None, padding="VALID", data_format=None, dilations=None, name=None, dilation_rate=None):
    """Windows over the spatial axes, with gaps in them; TensorFlow 1 has the padding in place of the strides."""
    dilations = dilation_rate if dilations is None else dilations
    if is_str(strides):
        return call_keyword("tensorflow.nn.pool", input, window_shape, pooling_type, strides=None if is_str(padding) else data_format, padding=strides, dilations=dilations)
    S = input.shape
    count = length_of(window_shape) if is_sequence(window_shape) else len(S) - 2 if has_rank(S) else None
    if not has_rank(S) or not is_int(count) or len(S) != count + 2 or not is_str(padding):
        return Promote(input)[*UNKNOWN_SHAPE]
    first = _channels_first(data_format)
    sizes = S[2:] if first else S[1:-1]
    windows, steps, gaps = _each_axis(window_shape, count, first), _each_axis(strides, count, first), _each_axis(dilations, count, first)
    both = len([n for n in steps if is_int(n) and n > 1]) > 0 and len([n for n in gaps if is_int(n) and n > 1]) > 0
    require(not both, f"pool: `strides > 1` not supported in conjunction with `dilations > 1`. Received: strides={strides} and dilations={dilations}")
    found = [conv_window(sizes[i], windows[i], steps[i], padding.lower(), gaps[i]) for i in range(count)]
    return Promote(input)[S[0], S[1], *found] if first else Promote(input)[S[0], *found, S[-1]]
depth_to_space = alias("tensorflow.depth_to_space")
space_to_depth = alias("tensorflow.space_to_depth")
space_to_batch = alias("tensorflow.space_to_batch")
