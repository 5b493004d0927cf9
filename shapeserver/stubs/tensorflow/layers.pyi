"""TensorFlow 1's layers as functions: each call makes the variables that it needs."""

MODULE = "tensorflow.layers"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _activated(x, activation): return x if activation is None or not is_array(x) or not is_callable(activation) else call(activation, x)
def _known_last(x, axis, name):
    """The channels must be known to the library when the layer is built."""
    S = x.shape
    require(not has_rank(S) or static(S.dim_at(axis)) is not None, f"{name}: The last dimension of the inputs should be defined. Found `None`: {x}", code="layer-input-mismatch")
    return S
def dense(inputs: Array[*S], units: Int, activation=None, use_bias=True, kernel_initializer=None, bias_initializer=None, kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, trainable=True, name=None, reuse=None):
    require(possible(rank_of(S) >= 2), f"Input of layer dense is incompatible with the layer: expected min_ndim=2, found {inputs}", code="layer-input-mismatch")
    _known_last(inputs, -1, "dense")
    return _activated(Promote(inputs)[*S[:-1], units] if has_rank(S) else Promote(inputs)[*UNKNOWN_SHAPE], activation)
def flatten(inputs: Array[*S], name=None, data_format="channels_last"):
    require(possible(rank_of(S) >= 1), f"flatten: a scalar cannot be flattened: {inputs}", code="rank-mismatch")
    return Promote(inputs)[S[0], product(S[1:])] if has_rank(S) else Promote(inputs)[UNKNOWN, UNKNOWN]
def dropout(inputs: Array[*S], rate=0.5, noise_shape=None, seed=None, training=False, name=None) -> Promote(inputs)[*S]: ...
def batch_normalization(inputs: Array[*S], axis=-1, momentum=0.99, epsilon=0.001, center=True, scale=True, beta_initializer=None, gamma_initializer=None, moving_mean_initializer=None, moving_variance_initializer=None, beta_regularizer=None, gamma_regularizer=None, beta_constraint=None, gamma_constraint=None, training=False, trainable=True, name=None, reuse=None, renorm=False, renorm_clipping=None, renorm_momentum=0.99, fused=None, virtual_batch_size=None, adjustment=None) -> Promote(inputs)[*S]: ...

def _each_axis(value, count): return [value] * count if is_dim(value) else list(value) if items(value) is not None else [UNKNOWN] * count
def _windows(inputs, channels, kernel, strides, padding, data_format, dilation, count, name):
    S = inputs.shape
    require(possible(rank_of(S) == count + 2), f"Input of layer {name} is incompatible with the layer: expected ndim={count + 2}, found {inputs}", code="layer-input-mismatch")
    if not has_rank(S):
        return Promote(inputs)[*[UNKNOWN for i in range(count + 2)]]
    first = is_str(data_format) and data_format == "channels_first"
    sizes = list(S[2:]) if first else list(S[1:-1])
    spans, steps, gaps = _each_axis(kernel, count), _each_axis(strides, count), _each_axis(dilation, count)
    found = [_slide(n, k, s, padding, d, name, S) for n, k, s, d in zip(sizes, spans, steps, gaps)]
    deep = (S[1] if first else S[-1]) if channels is None else channels
    return Promote(inputs)[S[0], deep, *found] if first else Promote(inputs)[S[0], *found, deep]
def _slide(n, k, s, padding, d, name, S):
    if not is_str(padding) or not is_known(s):
        return UNKNOWN
    if padding.lower() == "valid":
        require(not is_known(k) or n >= (k - 1) * d + 1, f"{name}: Negative dimension size caused by a window of {k} on an axis of {n}: {S}", code="dim-mismatch")
    return conv_window(n, k, s, padding.lower(), d)
def conv1d(inputs: Array, filters: Int, kernel_size, strides=1, padding="valid", data_format="channels_last", dilation_rate=1, activation=None, use_bias=True, **kwargs): return _activated(_windows(inputs, filters, kernel_size, strides, padding, data_format, dilation_rate, 1, "conv1d"), activation)
def conv2d(inputs: Array, filters: Int, kernel_size, strides=1, padding="valid", data_format="channels_last", dilation_rate=1, activation=None, use_bias=True, **kwargs): return _activated(_windows(inputs, filters, kernel_size, strides, padding, data_format, dilation_rate, 2, "conv2d"), activation)
def conv3d(inputs: Array, filters: Int, kernel_size, strides=1, padding="valid", data_format="channels_last", dilation_rate=1, activation=None, use_bias=True, **kwargs): return _activated(_windows(inputs, filters, kernel_size, strides, padding, data_format, dilation_rate, 3, "conv3d"), activation)
def separable_conv2d(inputs: Array, filters: Int, kernel_size, strides=1, padding="valid", data_format="channels_last", dilation_rate=1, depth_multiplier=1, activation=None, use_bias=True, **kwargs): return _activated(_windows(inputs, filters, kernel_size, strides, padding, data_format, dilation_rate, 2, "separable_conv2d"), activation)
def _stretched(inputs, filters, kernel, strides, padding, data_format, count, name, activation):
    """A transposed convolution: each axis is stretched by its stride, and longer by what the window hangs over."""
    S = inputs.shape
    require(possible(rank_of(S) == count + 2), f"Input of layer {name} is incompatible with the layer: expected ndim={count + 2}, found {inputs}", code="layer-input-mismatch")
    if not has_rank(S) or not is_str(padding):
        return Promote(inputs)[*[UNKNOWN for i in range(count + 2)]]
    first = is_str(data_format) and data_format == "channels_first"
    sizes = list(S[2:]) if first else list(S[1:-1])
    found = [n * s + (max(k - s, 0) if padding.lower() == "valid" else 0) for n, k, s in zip(sizes, _each_axis(kernel, count), _each_axis(strides, count))]
    return _activated(Promote(inputs)[S[0], filters, *found] if first else Promote(inputs)[S[0], *found, filters], activation)
def conv2d_transpose(inputs: Array, filters: Int, kernel_size, strides=1, padding="valid", data_format="channels_last", activation=None, use_bias=True, **kwargs): return _stretched(inputs, filters, kernel_size, strides, padding, data_format, 2, "conv2d_transpose", activation)
def conv3d_transpose(inputs: Array, filters: Int, kernel_size, strides=1, padding="valid", data_format="channels_last", activation=None, use_bias=True, **kwargs): return _stretched(inputs, filters, kernel_size, strides, padding, data_format, 3, "conv3d_transpose", activation)
def separable_conv1d(inputs: Array, filters: Int, kernel_size, strides=1, padding="valid", data_format="channels_last", dilation_rate=1, depth_multiplier=1, activation=None, use_bias=True, **kwargs): return _activated(_windows(inputs, filters, kernel_size, strides, padding, data_format, dilation_rate, 1, "separable_conv1d"), activation)
separable_convolution2d = alias("tensorflow.layers.separable_conv2d")
def max_pooling1d(inputs: Array, pool_size, strides, padding="valid", data_format="channels_last", name=None): return _windows(inputs, None, pool_size, strides, padding, data_format, 1, 1, "max_pooling1d")
def max_pooling2d(inputs: Array, pool_size, strides, padding="valid", data_format="channels_last", name=None): return _windows(inputs, None, pool_size, strides, padding, data_format, 1, 2, "max_pooling2d")
def average_pooling1d(inputs: Array, pool_size, strides, padding="valid", data_format="channels_last", name=None): return _windows(inputs, None, pool_size, strides, padding, data_format, 1, 1, "average_pooling1d")
def average_pooling2d(inputs: Array, pool_size, strides, padding="valid", data_format="channels_last", name=None): return _windows(inputs, None, pool_size, strides, padding, data_format, 1, 2, "average_pooling2d")
def max_pooling3d(inputs: Array, pool_size, strides, padding="valid", data_format="channels_last", name=None): return _windows(inputs, None, pool_size, strides, padding, data_format, 1, 3, "max_pooling3d")
def average_pooling3d(inputs: Array, pool_size, strides, padding="valid", data_format="channels_last", name=None): return _windows(inputs, None, pool_size, strides, padding, data_format, 1, 3, "average_pooling3d")

Layer = alias("keras.layers.Layer")
InputSpec = alias("keras.layers.InputSpec")
Dense = alias("keras.layers.Dense")
Dropout = alias("keras.layers.Dropout")
Flatten = alias("keras.layers.Flatten")
BatchNormalization = alias("keras.layers.BatchNormalization")
Conv1D = alias("keras.layers.Conv1D")
Conv2D = alias("keras.layers.Conv2D")
Conv3D = alias("keras.layers.Conv3D")
Conv2DTranspose = alias("keras.layers.Conv2DTranspose")
Conv3DTranspose = alias("keras.layers.Conv3DTranspose")
SeparableConv1D = alias("keras.layers.SeparableConv1D")
SeparableConv2D = alias("keras.layers.SeparableConv2D")
MaxPooling1D = alias("keras.layers.MaxPooling1D")
MaxPooling2D = alias("keras.layers.MaxPooling2D")
MaxPooling3D = alias("keras.layers.MaxPooling3D")
AveragePooling1D = alias("keras.layers.AveragePooling1D")
AveragePooling2D = alias("keras.layers.AveragePooling2D")
AveragePooling3D = alias("keras.layers.AveragePooling3D")
