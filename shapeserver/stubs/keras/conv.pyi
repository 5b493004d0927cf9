"""Keras 3: convolutions, pooling, padding, cropping, upsampling."""

MODULE = "keras.layers"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def _refuse(self, x, what): fail(f"Input 0 of layer {class_name(self)} is incompatible with the layer: {what}. Full shape received: {x.shape}", code="layer-input-mismatch")
def _exactly(self, x, rank):
    if certain(not (rank_of(x.shape) == rank)):
        _refuse(self, x, f"expected ndim={rank}, found ndim={rank_of(x.shape)}")
def _sized(value, count, name):
    """An int or a sequence of ints, one for each spatial axis."""
    if is_dim(value):
        return [value for i in range(count)]
    known = items(value)
    if known is None:
        return [UNKNOWN for i in range(count)]
    require(len(known) == count, f"The `{name}` argument must be a tuple of {count} integers. Received {name}={value}")
    return [size if is_dim(size) else UNKNOWN for size in known]
def _first(self): return has(self, "data_format") and (self.data_format == "channels_first")
def _window(size, kernel, stride, padding, dilation):
    if not is_str(padding) or (not is_known(padding)):
        return UNKNOWN
    if not (is_known(size) and is_known(kernel) and is_known(stride) and is_known(dilation)):
        return UNKNOWN
    return conv_window(size, kernel, stride, padding.lower(), dilation)
def _padding(value, allowed):
    require(not is_dim(value), f"The `padding` argument must be one of {allowed}. Received: {value}")
    if is_str(value):
        require(value.lower() in allowed, f"The `padding` argument must be one of {allowed}. Received: {value}")
    return value
def _spatial(self, x): return list(x.shape[2:]) if _first(self) else list(x.shape[1:-1])
def _placed(self, x, sizes, channels): return [x.shape[0], channels, *sizes] if _first(self) else [x.shape[0], *sizes, channels]
def _depth(self, x): return x.shape.dim_at(1) if _first(self) else x.shape.dim_at(-1)
def _slid(self, x, kernel, strides, dilation, what):
    """The spatial axes after a window has slid over them; nothing may be left empty."""
    sizes = [_window(size, k, s, self.padding, d) for size, k, s, d in zip(_spatial(self, x), kernel, strides, dilation)]
    for size in sizes:
        require(size > 0 if is_known(size) else True, f"Computed output size would be zero or negative. Received `inputs shape={x.shape}`, `{what}={tuple(kernel)}`, `strides={tuple(strides)}`, `padding={self.padding}`", code="layer-input-mismatch")
    return sizes
def _channels(self, x):
    """The channels of an input, which the weights fix at first use."""
    axis = 1 if _first(self) else -1
    self.channels = once(_depth(self, x), f"Input 0 of layer {class_name(self)} is incompatible with the layer: expected axis {axis} of input shape to have value {{known}}, got {{given}}: input with shape {x.shape}", "layer-input-mismatch", (1, axis))
    return self.channels
def _weight(self, *sizes): return Kind("keras.Variable", self.dtype)[*sizes]
def _biased(self, count): return _weight(self, count) if self.use_bias else None
def _activated(self, y):
    act = self.activation
    if act is None or is_str(act):
        return scored(y, "linear" if act is None else act)
    return call(act, y) if is_callable(act) else y
def _activation(value):
    if is_str(value):
        call_rule("keras.activations.get", value)
    return value
def _computed_dtype(self, x):
    require(x.dtype is None or not (category(x.dtype) in ("integer", "unsigned", "bool")), f"Incompatible type conversion requested to type {x.dtype} for a variable of type {self.dtype}: convolutions take floats only, got {x}", code="dtype-mismatch")
    return self.compute_dtype

class _Convolution(Layer):
    spatial = 2
    weight_names = ("kernel", "bias")
    def call(self, inputs: Array, training=None):
        _exactly(self, inputs, self.spatial + 2)
        if not certain(rank_of(inputs.shape) == self.spatial + 2):
            return Of(self.compute_dtype)[*[UNKNOWN for i in range(self.spatial + 2)]]
        depth = _channels(self, inputs)
        if is_known(depth) and is_dim(self.groups):
            require(depth % self.groups == 0, f"The number of input channels must be evenly divisible by the number of groups. Received groups={self.groups}, but the input has {depth} channels (full input shape is {inputs.shape}).", code="layer-input-mismatch")
        sizes = _slid(self, inputs, list(self.kernel_size), list(self.strides), list(self.dilation_rate), "kernel_size")
        name = _computed_dtype(self, inputs)
        self.kernel = once(_weight(self, *self.kernel_size, depth // self.groups if is_known(depth) and is_dim(self.groups) else UNKNOWN, self.filters))
        self.bias = _biased(self, self.filters)
        return _activated(self, Of(name)[*_placed(self, inputs, sizes, self.filters)])
def _convolution(self, filters, kernel_size, strides, padding, data_format, dilation_rate, groups, activation, use_bias):
    """The attributes that convolutions share."""
    count = self.spatial
    if is_dim(filters):
        require(filters > 0, f"Invalid value for argument `filters`. Expected a strictly positive value. Received filters={filters}.")
        if is_dim(groups):
            require(filters % groups == 0, f"The number of filters must be evenly divisible by the number of groups. Received: groups={groups}, filters={filters}.")
    self.filters = filters
    self.kernel_size = tuple(_sized(kernel_size, count, "kernel_size"))
    self.strides = tuple(_sized(strides, count, "strides"))
    self.dilation_rate = tuple(_sized(dilation_rate, count, "dilation_rate"))
    slides, gaps = [one for one in self.strides if is_int(one) and one > 1], [one for one in self.dilation_rate if is_int(one) and one > 1]
    require(len(slides) == 0 or len(gaps) == 0, f"`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: strides={self.strides} and dilation_rate={self.dilation_rate}")
    allowed = ("valid", "same", "causal") if count == 1 else ("valid", "same")
    own = own_method(self, "_validate_init") is not None
    self.padding = _padding(padding, allowed) if not own else unknown("a padding that a subclass allows")
    self.data_format = data_format if data_format is not None else ambient("keras.image_data_format") or "channels_last"
    self.groups = groups
    self.activation = _activation(activation)
    self.use_bias = use_bias
class Conv1D(_Convolution):
    spatial = 1
    def __init__(self, filters, kernel_size, strides=1, padding="valid", data_format=None, dilation_rate=1, groups=1, activation=None, use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        _convolution(self, filters, kernel_size, strides, padding, data_format, dilation_rate, groups, activation, use_bias)
class Conv2D(_Convolution):
    def __init__(self, filters, kernel_size, strides=(1, 1), padding="valid", data_format=None, dilation_rate=(1, 1), groups=1, activation=None, use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        _convolution(self, filters, kernel_size, strides, padding, data_format, dilation_rate, groups, activation, use_bias)
class Conv3D(_Convolution):
    spatial = 3
    def __init__(self, filters, kernel_size, strides=(1, 1, 1), padding="valid", data_format=None, dilation_rate=(1, 1, 1), groups=1, activation=None, use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        _convolution(self, filters, kernel_size, strides, padding, data_format, dilation_rate, groups, activation, use_bias)
Convolution1D = alias("keras.layers.Conv1D")
Convolution2D = alias("keras.layers.Conv2D")
Convolution3D = alias("keras.layers.Conv3D")

class _Transposed(_Convolution):
    def call(self, inputs: Array, training=None):
        _exactly(self, inputs, self.spatial + 2)
        if not certain(rank_of(inputs.shape) == self.spatial + 2):
            return Of(self.compute_dtype)[*[UNKNOWN for i in range(self.spatial + 2)]]
        self.kernel = once(_weight(self, *self.kernel_size, self.filters, _channels(self, inputs)))
        self.bias = _biased(self, self.filters)
        extra = self.output_padding
        outer = [None for i in range(self.spatial)] if extra is None else _sized(extra, self.spatial, "output_padding")
        parts = zip(_spatial(self, inputs), self.kernel_size, self.strides, self.dilation_rate, outer)
        sizes = [_widened(n, k, s, d, self.padding, more) for n, k, s, d, more in parts]
        return _activated(self, Of(_computed_dtype(self, inputs))[*_placed(self, inputs, sizes, self.filters)])
def _widened(size, kernel, stride, dilation, padding, extra):
    """The length of an axis after a transposed convolution."""
    if not (is_str(padding) and is_known(size) and is_known(kernel) and is_known(stride) and is_known(dilation)):
        return UNKNOWN
    span = kernel + (kernel - 1) * (dilation - 1)
    if extra is None:
        return size * stride if padding.lower() == "same" else size * stride + max(span - stride, 0)
    if not is_known(extra):
        return UNKNOWN
    return (size - 1) * stride + span - (2 * (span // 2) if padding.lower() == "same" else 0) + extra
class Conv1DTranspose(_Transposed):
    spatial = 1
    def __init__(self, filters, kernel_size, strides=1, padding="valid", output_padding=None, data_format=None, dilation_rate=1, activation=None, use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        _convolution(self, filters, kernel_size, strides, padding, data_format, dilation_rate, 1, activation, use_bias)
        self.output_padding = output_padding
class Conv2DTranspose(_Transposed):
    def __init__(self, filters, kernel_size, strides=(1, 1), padding="valid", output_padding=None, data_format=None, dilation_rate=(1, 1), activation=None, use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        _convolution(self, filters, kernel_size, strides, padding, data_format, dilation_rate, 1, activation, use_bias)
        self.output_padding = output_padding
class Conv3DTranspose(_Transposed):
    spatial = 3
    def __init__(self, filters, kernel_size, strides=(1, 1, 1), padding="valid", data_format=None, output_padding=None, dilation_rate=(1, 1, 1), activation=None, use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        _convolution(self, filters, kernel_size, strides, padding, data_format, dilation_rate, 1, activation, use_bias)
        self.output_padding = output_padding
Convolution1DTranspose = alias("keras.layers.Conv1DTranspose")
Convolution2DTranspose = alias("keras.layers.Conv2DTranspose")
Convolution3DTranspose = alias("keras.layers.Conv3DTranspose")

class _Depthwise(_Convolution):
    def call(self, inputs: Array, training=None):
        _exactly(self, inputs, self.spatial + 2)
        if not certain(rank_of(inputs.shape) == self.spatial + 2):
            return Of(self.compute_dtype)[*[UNKNOWN for i in range(self.spatial + 2)]]
        depth = _channels(self, inputs)
        sizes = _slid(self, inputs, list(self.kernel_size), list(self.strides), list(self.dilation_rate), "kernel_size")
        widened = depth * self.depth_multiplier
        channels = self.filters if self.filters is not None else widened
        kernel = once(_weight(self, *self.kernel_size, depth, self.depth_multiplier))
        if self.filters is None:
            self.kernel = kernel
        else:
            self.depthwise_kernel = kernel
            self.pointwise_kernel = once(_weight(self, *[1 for size in self.kernel_size], widened, self.filters))
        self.bias = _biased(self, channels)
        return _activated(self, Of(_computed_dtype(self, inputs))[*_placed(self, inputs, sizes, channels)])
class DepthwiseConv1D(_Depthwise):
    spatial = 1
    def __init__(self, kernel_size, strides=1, padding="valid", depth_multiplier=1, data_format=None, dilation_rate=1, activation=None, use_bias=True, depthwise_initializer="glorot_uniform", bias_initializer="zeros", depthwise_regularizer=None, bias_regularizer=None, activity_regularizer=None, depthwise_constraint=None, bias_constraint=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        _convolution(self, None, kernel_size, strides, padding, data_format, dilation_rate, 1, activation, use_bias)
        self.depth_multiplier = depth_multiplier
class DepthwiseConv2D(_Depthwise):
    def __init__(self, kernel_size, strides=(1, 1), padding="valid", depth_multiplier=1, data_format=None, dilation_rate=(1, 1), activation=None, use_bias=True, depthwise_initializer="glorot_uniform", bias_initializer="zeros", depthwise_regularizer=None, bias_regularizer=None, activity_regularizer=None, depthwise_constraint=None, bias_constraint=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        _convolution(self, None, kernel_size, strides, padding, data_format, dilation_rate, 1, activation, use_bias)
        self.depth_multiplier = depth_multiplier
class SeparableConv1D(_Depthwise):
    weight_names = ("depthwise_kernel", "pointwise_kernel", "bias")
    spatial = 1
    def __init__(self, filters, kernel_size, strides=1, padding="valid", data_format=None, dilation_rate=1, depth_multiplier=1, activation=None, use_bias=True, depthwise_initializer="glorot_uniform", pointwise_initializer="glorot_uniform", bias_initializer="zeros", depthwise_regularizer=None, pointwise_regularizer=None, bias_regularizer=None, activity_regularizer=None, depthwise_constraint=None, pointwise_constraint=None, bias_constraint=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        _convolution(self, filters, kernel_size, strides, padding, data_format, dilation_rate, 1, activation, use_bias)
        self.depth_multiplier = depth_multiplier
class SeparableConv2D(_Depthwise):
    weight_names = ("depthwise_kernel", "pointwise_kernel", "bias")
    def __init__(self, filters, kernel_size, strides=(1, 1), padding="valid", data_format=None, dilation_rate=(1, 1), depth_multiplier=1, activation=None, use_bias=True, depthwise_initializer="glorot_uniform", pointwise_initializer="glorot_uniform", bias_initializer="zeros", depthwise_regularizer=None, pointwise_regularizer=None, bias_regularizer=None, activity_regularizer=None, depthwise_constraint=None, pointwise_constraint=None, bias_constraint=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        _convolution(self, filters, kernel_size, strides, padding, data_format, dilation_rate, 1, activation, use_bias)
        self.depth_multiplier = depth_multiplier
SeparableConvolution1D = alias("keras.layers.SeparableConv1D")
SeparableConvolution2D = alias("keras.layers.SeparableConv2D")

class _Pooling(Layer):
    weight_names = ()
    spatial = 2
    def call(self, inputs: Array):
        _exactly(self, inputs, self.spatial + 2)
        if not certain(rank_of(inputs.shape) == self.spatial + 2):
            return Same(inputs)[*[UNKNOWN for i in range(self.spatial + 2)]]
        sizes = _slid(self, inputs, list(self.pool_size), list(self.strides), [1 for i in range(self.spatial)], "pool_size")
        return Same(inputs)[*_placed(self, inputs, sizes, _depth(self, inputs))]
def _pooling(self, pool_size, strides, padding, data_format):
    self.pool_size = tuple(_sized(pool_size, self.spatial, "pool_size"))
    self.strides = self.pool_size if strides is None else tuple(_sized(strides, self.spatial, "strides"))
    self.padding = _padding(padding, ("valid", "same"))
    self.data_format = data_format if data_format is not None else ambient("keras.image_data_format") or "channels_last"
class MaxPooling1D(_Pooling):
    spatial = 1
    def __init__(self, pool_size=2, strides=None, padding="valid", data_format=None, name=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, name=name, **kwargs)
        _pooling(self, pool_size, strides, padding, data_format)
class MaxPooling2D(_Pooling):
    def __init__(self, pool_size=(2, 2), strides=None, padding="valid", data_format=None, name=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, name=name, **kwargs)
        _pooling(self, pool_size, strides, padding, data_format)
class MaxPooling3D(_Pooling):
    spatial = 3
    def __init__(self, pool_size=(2, 2, 2), strides=None, padding="valid", data_format=None, name=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, name=name, **kwargs)
        _pooling(self, pool_size, strides, padding, data_format)
class AveragePooling1D(MaxPooling1D):
    def __init__(self, pool_size, strides=None, padding="valid", data_format=None, name=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, name=name, **kwargs)
        _pooling(self, pool_size, strides, padding, data_format)
    def __init__(self, *, strides=None, padding="valid", data_format=None, name=None, **kwargs):
        require(version("keras") < 3, "AveragePooling1D.__init__() missing 1 required positional argument: 'pool_size'", code="argument-mismatch")
        call_keyword("keras.layers.Layer.__init__", self, name=name, **kwargs)
        _pooling(self, 2, strides, padding, data_format)
class AveragePooling2D(MaxPooling2D):
    def __init__(self, pool_size, strides=None, padding="valid", data_format=None, name=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, name=name, **kwargs)
        _pooling(self, pool_size, strides, padding, data_format)
    def __init__(self, *, strides=None, padding="valid", data_format=None, name=None, **kwargs):
        require(version("keras") < 3, "AveragePooling2D.__init__() missing 1 required positional argument: 'pool_size'", code="argument-mismatch")
        call_keyword("keras.layers.Layer.__init__", self, name=name, **kwargs)
        _pooling(self, 2, strides, padding, data_format)
class AveragePooling3D(MaxPooling3D):
    def __init__(self, pool_size, strides=None, padding="valid", data_format=None, name=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, name=name, **kwargs)
        _pooling(self, pool_size, strides, padding, data_format)
    def __init__(self, *, strides=None, padding="valid", data_format=None, name=None, **kwargs):
        require(version("keras") < 3, "AveragePooling3D.__init__() missing 1 required positional argument: 'pool_size'", code="argument-mismatch")
        call_keyword("keras.layers.Layer.__init__", self, name=name, **kwargs)
        _pooling(self, 2, strides, padding, data_format)
MaxPool1D = alias("keras.layers.MaxPooling1D")
MaxPool2D = alias("keras.layers.MaxPooling2D")
MaxPool3D = alias("keras.layers.MaxPooling3D")
AvgPool1D = alias("keras.layers.AveragePooling1D")
AvgPool2D = alias("keras.layers.AveragePooling2D")
AvgPool3D = alias("keras.layers.AveragePooling3D")

class _Global(Layer):
    weight_names = ()
    spatial = 2
    average = False
    def __init__(self, data_format=None, keepdims=False, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.keepdims = keepdims
        self.data_format = data_format if data_format is not None else ambient("keras.image_data_format") or "channels_last"
    def call(self, inputs: Array, mask=None):
        _exactly(self, inputs, self.spatial + 2)
        found = Of(dtype_name(Promote(inputs, Of("float32")))) if self.average else Same(inputs)
        if self.average and self.spatial == 1 and category(dtype_name(Same(inputs))) in ("integer", "unsigned") and version("keras") < 3:
            found = Same(inputs)
        if not certain(rank_of(inputs.shape) == self.spatial + 2):
            return found[*UNKNOWN_SHAPE]
        if self.keepdims:
            return found[*_placed(self, inputs, [1 for i in range(self.spatial)], _depth(self, inputs))]
        return found[inputs.shape[0], _depth(self, inputs)]
class GlobalMaxPooling1D(_Global):
    spatial = 1
class GlobalMaxPooling2D(_Global):
    spatial = 2
class GlobalMaxPooling3D(_Global):
    spatial = 3
class GlobalAveragePooling1D(_Global):
    spatial = 1
    average = True
class GlobalAveragePooling2D(_Global):
    spatial = 2
    average = True
class GlobalAveragePooling3D(_Global):
    spatial = 3
    average = True
GlobalMaxPool1D = alias("keras.layers.GlobalMaxPooling1D")
GlobalMaxPool2D = alias("keras.layers.GlobalMaxPooling2D")
GlobalMaxPool3D = alias("keras.layers.GlobalMaxPooling3D")
GlobalAvgPool1D = alias("keras.layers.GlobalAveragePooling1D")
GlobalAvgPool2D = alias("keras.layers.GlobalAveragePooling2D")
GlobalAvgPool3D = alias("keras.layers.GlobalAveragePooling3D")

def _sides(value, count, name):
    """Padding or cropping as a pair for every spatial axis."""
    if is_dim(value):
        return [(value, value) for i in range(count)]
    known = items(value)
    if known is None:
        return [(UNKNOWN, UNKNOWN) for i in range(count)]
    if count == 1:
        require(len(known) == 2, f"`{name}` should have 2 elements. Received: {value}.")
        return [tuple(_sized(value, 2, name))]
    require(len(known) == count, f"`{name}` should have {count} elements. Received: {value}.")
    return [(side, side) if is_dim(side) else tuple(_sized(side, 2, name)) for side in known]
class _Padded(Layer):
    weight_names = ()
    spatial = 2
    def call(self, inputs: Array):
        _exactly(self, inputs, self.spatial + 2)
        if not certain(rank_of(inputs.shape) == self.spatial + 2):
            return Same(inputs)[*[UNKNOWN for i in range(self.spatial + 2)]]
        sizes = [size + one + two for size, (one, two) in zip(_spatial(self, inputs), self.padding)]
        return Same(inputs)[*_placed(self, inputs, sizes, _depth(self, inputs))]
class ZeroPadding1D(_Padded):
    spatial = 1
    def __init__(self, padding=1, data_format=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.padding = _sides(padding, 1, "padding")
        self.data_format = data_format or "channels_last"
class ZeroPadding2D(_Padded):
    def __init__(self, padding=(1, 1), data_format=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.padding = _sides(padding, 2, "padding")
        self.data_format = data_format or "channels_last"
class ZeroPadding3D(_Padded):
    spatial = 3
    def __init__(self, padding=((1, 1), (1, 1), (1, 1)), data_format=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.padding = _sides(padding, 3, "padding")
        self.data_format = data_format or "channels_last"
class _Cropped(Layer):
    weight_names = ()
    spatial = 2
    def call(self, inputs: Array):
        _exactly(self, inputs, self.spatial + 2)
        if not certain(rank_of(inputs.shape) == self.spatial + 2):
            return Same(inputs)[*[UNKNOWN for i in range(self.spatial + 2)]]
        sizes = [size - one - two for size, (one, two) in zip(_spatial(self, inputs), self.cropping)]
        for size in sizes:
            require(size > 0 if is_known(size) else True, f"Values in `cropping` argument should be smaller than the corresponding spatial dimension of the input. Received: input_shape={inputs.shape}, cropping={self.cropping}", code="layer-input-mismatch")
        return Same(inputs)[*_placed(self, inputs, sizes, _depth(self, inputs))]
class Cropping1D(_Cropped):
    spatial = 1
    def __init__(self, cropping=(1, 1), **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.cropping = _sides(cropping, 1, "cropping")
class Cropping2D(_Cropped):
    def __init__(self, cropping=((0, 0), (0, 0)), data_format=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.cropping = _sides(cropping, 2, "cropping")
        self.data_format = data_format or "channels_last"
class Cropping3D(_Cropped):
    spatial = 3
    def __init__(self, cropping=((1, 1), (1, 1), (1, 1)), data_format=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.cropping = _sides(cropping, 3, "cropping")
        self.data_format = data_format or "channels_last"
class _Upsampled(Layer):
    weight_names = ()
    spatial = 2
    def call(self, inputs: Array):
        _exactly(self, inputs, self.spatial + 2)
        if not certain(rank_of(inputs.shape) == self.spatial + 2):
            return Same(inputs)[*[UNKNOWN for i in range(self.spatial + 2)]]
        sizes = [size * times for size, times in zip(_spatial(self, inputs), self.size)]
        return Same(inputs)[*_placed(self, inputs, sizes, _depth(self, inputs))]
class UpSampling1D(_Upsampled):
    spatial = 1
    def __init__(self, size=2, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.size = tuple(_sized(size, 1, "size"))
class UpSampling2D(_Upsampled):
    def __init__(self, size=(2, 2), data_format=None, interpolation="nearest", **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.size = tuple(_sized(size, 2, "size"))
        self.data_format = data_format or "channels_last"
class UpSampling3D(_Upsampled):
    spatial = 3
    def __init__(self, size=(2, 2, 2), data_format=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.size = tuple(_sized(size, 3, "size"))
        self.data_format = data_format or "channels_last"
