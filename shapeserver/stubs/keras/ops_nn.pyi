"""Keras 3: its operations of neural networks: convolutions, pooling, normalization."""

MODULE = "keras.ops"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"
HELPERS = "ops_shared.pyi"

def _common(*xs): return dtype_name(Promote(*xs))
def _applied(x, layer, name):
    """What a layer without weights of its own gives."""
    found = call(layer, tensor(x, "tensorflow.Tensor", "float32"))
    return _like(name, x)[*(found.shape if is_array(found) else UNKNOWN_SHAPE)]
def _rank(x, S, what):
    """How many axes a window slides over; None if that is not known, or if the kernel has fewer axes than the inputs."""
    if not has_rank(x.shape) or not has_rank(S):
        return None
    require(len(x.shape) >= 3 and len(x.shape) <= 5, f"`{what}` takes inputs of rank 3, 4 or 5, got {x}", code="rank-mismatch")
    require(len(x.shape) >= len(S), f"`{what}`: the kernel must have as many axes as the inputs: {S} and {x.shape}", code="rank-mismatch")
    return len(x.shape) - 2 if len(x.shape) == len(S) else None
def _depth(x, data_format): return x.shape[1] if data_format == "channels_first" else x.shape[-1]
def conv(inputs: Array, kernel: Array[*S], strides=1, padding="valid", data_format=None, dilation_rate=1):
    count = _rank(inputs, S, "conv")
    if count is None:
        return _like(_common(inputs, kernel), inputs, kernel)[*UNKNOWN_SHAPE]
    depth = _depth(inputs, data_format)
    require(depth % S[-2] == 0, f"The number of input channels must be evenly divisible by kernel's in_channels. Received input channels {depth} and kernel in_channels {S[-2]}.", code="dim-mismatch")
    groups = depth // S[-2]
    require(S[-1] % groups == 0, f"The number of output channels ({S[-1]}) must be divisible by the number of groups of input channels ({groups})", code="dim-mismatch")
    layer = call_keyword(f"keras.layers.Conv{count}D", S[-1], tuple(S[:-2]), strides=strides, padding=padding, data_format=data_format, dilation_rate=dilation_rate)
    return _applied(inputs, layer, _common(inputs, kernel))
def depthwise_conv(inputs: Array, kernel: Array[*S], strides=1, padding="valid", data_format=None, dilation_rate=1):
    require(rank_of(inputs.shape) <= 4, f"`inputs` rank must be 3 (1D conv) or 4 (2D conv). Received: {rank_of(inputs.shape)}.", code="rank-mismatch")
    require(rank_of(S) == rank_of(inputs.shape), f"`depthwise_conv`: the kernel must have as many axes as the inputs: {S} and {inputs.shape}", code="rank-mismatch")
    count = _rank(inputs, S, "depthwise_conv")
    if count is None or count == 3:
        return _like(_common(inputs, kernel), inputs, kernel)[*UNKNOWN_SHAPE]
    need_equal(_depth(inputs, data_format), S[-2], f"`depthwise_conv`: the inputs have {_depth(inputs, data_format)} channels, the kernel has {S[-2]}", "dim-mismatch")
    layer = call_keyword(f"keras.layers.DepthwiseConv{count}D", tuple(S[:-2]), strides=strides, padding=padding, data_format=data_format, dilation_rate=dilation_rate, depth_multiplier=S[-1])
    return _applied(inputs, layer, _common(inputs, kernel))
def separable_conv(inputs: Array, depthwise_kernel: Array[*S], pointwise_kernel: Array[*T], strides=1, padding="valid", data_format=None, dilation_rate=1):
    found = call_keyword("keras.ops.depthwise_conv", inputs, depthwise_kernel, strides=strides, padding=padding, data_format=data_format, dilation_rate=dilation_rate)
    return call_keyword("keras.ops.conv", found, pointwise_kernel, padding="valid", data_format=data_format)
def conv_transpose(inputs: Array, kernel: Array[*S], strides=1, padding="valid", output_padding=None, data_format=None, dilation_rate=1):
    count = _rank(inputs, S, "conv_transpose")
    if count is None:
        return _like(_common(inputs, kernel), inputs, kernel)[*UNKNOWN_SHAPE]
    need_equal(_depth(inputs, data_format), S[-1], f"`conv_transpose`: the inputs have {_depth(inputs, data_format)} channels, the kernel takes {S[-1]}", "dim-mismatch")
    layer = call_keyword(f"keras.layers.Conv{count}DTranspose", S[-2], tuple(S[:-2]), strides=strides, padding=padding, output_padding=output_padding, data_format=data_format, dilation_rate=dilation_rate)
    return _applied(inputs, layer, _common(inputs, kernel))
def _window(value, count):
    """TensorFlow takes one number for all spatial axes, and numbers for batch and channels too."""
    known = items(value)
    if known is not None and len(known) == 1:
        return known[0]
    return known[1:-1] if known is not None and len(known) == count + 2 and known[0] == 1 and known[-1] == 1 else value
def _pooled(x, kind, pool_size, strides, padding, data_format):
    count = _rank(x, x.shape, f"{kind}_pool")
    if count is None:
        return _like(dtype_name(Same(x)), x)[*UNKNOWN_SHAPE]
    layer = call_keyword(f"keras.layers.{'Max' if kind == 'max' else 'Average'}Pooling{count}D", _window(pool_size, count), strides=_window(strides, count), padding=padding, data_format=data_format)
    return _applied(x, layer, dtype_name(Same(x)))
def max_pool(inputs: Array, pool_size, strides=None, padding="valid", data_format=None): return _pooled(inputs, "max", pool_size, strides, padding, data_format)
def average_pool(inputs: Array, pool_size, strides=None, padding="valid", data_format=None): return _pooled(inputs, "average", pool_size, strides, padding, data_format)
def _adapted(x, size, data_format):
    S = x.shape
    if not has_rank(S) or len(S) < 3:
        return _like(dtype_name(Same(x)), x)[*UNKNOWN_SHAPE]
    sizes = [size for i in range(len(S) - 2)] if is_dim(size) else list(size)
    return _like(dtype_name(Same(x)), x)[*([S[0], S[1], *sizes] if data_format == "channels_first" else [S[0], *sizes, S[-1]])]
def adaptive_average_pool(inputs: Array, output_size, data_format=None): return _adapted(inputs, output_size, data_format)
def adaptive_max_pool(inputs: Array, output_size, data_format=None): return _adapted(inputs, output_size, data_format)
def _floating(x): return _like(None if x.dtype is None or not (category(x.dtype) == "float") else x.dtype, x)
def batch_normalization(x: Array[*S], mean, variance, axis, offset=None, scale=None, epsilon=0.001) -> _floating(x)[*S]: ...
def layer_normalization(x: Array[*S], gamma=None, beta=None, axis=-1, epsilon=None, **kwargs) -> _floating(x)[*S]: ...
def rms_normalization(x: Array[*S], scale=None, axis=-1, epsilon=None) -> _floating(x)[*S]: ...
def celu(x: Array[*S], alpha=1.0) -> _floating(x)[*S]: ...
def squareplus(x: Array[*S], b=4) -> _floating(x)[*S]: ...
def tanh_shrink(x: Array[*S]) -> _floating(x)[*S]: ...
def hard_tanh(x: Array[*S]) -> _floating(x)[*S]: ...
def hard_shrink(x: Array[*S], threshold=0.5) -> _floating(x)[*S]: ...
def soft_shrink(x: Array[*S], threshold=0.5) -> _floating(x)[*S]: ...
def sparse_plus(x: Array[*S]) -> _floating(x)[*S]: ...
def sparse_sigmoid(x: Array[*S]) -> _floating(x)[*S]: ...
def sparsemax(x: Array[*S], axis=-1) -> _floating(x)[*S]: ...
def glu(x: Array[*S], axis=-1):
    if not has_rank(S) or not is_int(axis):
        return _floating(x)[*UNKNOWN_SHAPE]
    at = normalize_axis(axis, len(S))
    require(S[at] % 2 == 0, f"`glu` halves axis {axis}, which has length {S[at]}: {x}", code="dim-mismatch")
    return _floating(x)[*S[:at], S[at] // 2, *S[at + 1:]]
