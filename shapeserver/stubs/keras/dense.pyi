"""Keras 3: dense, embedding, normalization and regularization layers."""

MODULE = "keras.layers"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def _refuse(self, x, what): fail(f"Input 0 of layer {class_name(self)} is incompatible with the layer: {what}. Full shape received: {x.shape}", code="layer-input-mismatch")
def _least(self, x, rank):
    if certain(rank_of(x.shape) < rank):
        _refuse(self, x, f"expected min_ndim={rank}, got ndim={rank_of(x.shape)}")
def _bound(self, x, axis, name="kernel_dim"):
    """The length of an axis that the weights fix at first use."""
    length = x.shape.dim_at(axis) if certain(rank_of(x.shape) >= 0) or axis == -1 else UNKNOWN
    if has(self, name) and is_known(member(self, name)):
        known = member(self, name)
        return need_equal(known, length, f"Input 0 of layer {class_name(self)} is incompatible with the layer: expected axis {axis} of input shape to have value {known}, got {length}: input with shape {x.shape}", "layer-input-mismatch", (1, axis))
    return length
def _floating(x, self): return Of(dtype_name(Promote(x, Of(self.compute_dtype))))
def _activated(self, y):
    """After the activation, which may be a user's function."""
    act = self.activation
    if is_str(act) and is_array(y):
        warn(act == "softmax" and certain(rank_of(y.shape) >= 1) and y.shape.dim_at(-1) == 1, f"a softmax over an axis of length 1 always gives 1: {y}", "degenerate-axis")
    if act is None or is_str(act) or not is_callable(act):
        return y
    return call(act, y)
def _positive(value, name): require(value > 0 if is_dim(value) else True, f"Received an invalid value for `{name}`, expected a positive integer. Received: {name}={value}")
def _activation(value):
    if is_str(value):
        known = ("relu", "relu6", "leaky_relu", "elu", "selu", "celu", "gelu", "softmax", "log_softmax", "softplus", "softsign", "sigmoid", "log_sigmoid", "hard_sigmoid", "hard_silu", "hard_swish", "hard_tanh", "hard_shrink", "soft_shrink", "squareplus", "sparse_plus", "sparse_sigmoid", "sparsemax", "silu", "swish", "tanh", "tanh_shrink", "threshold", "exponential", "linear", "mish", "glu")
        require(value in known, f"Could not interpret activation function identifier: {value}")
    return value

class Dense(Layer):
    needs_channels = True
    def __init__(self, units, activation=None, use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, lora_rank=None, lora_alpha=None, quantization_config=None, **kwargs):
        _positive(units, "units")
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.units = units
        self.activation = _activation(activation)
        self.use_bias = use_bias
    def call(self, inputs: Array[*S, c], training=None):
        _least(self, inputs, 2)
        c = _bound(self, inputs, -1)
        if not has(self, "kernel"):
            self.kernel = Kind("keras.Variable", self.dtype)[c, self.units]
            self.bias = Kind("keras.Variable", self.dtype)[self.units] if self.use_bias else None
            self.kernel_dim = c
        return _activated(self, _floating(inputs, self)[*S, self.units])
    def get_weights(self):
        kernel = Kind("numpy.ndarray", self.dtype)[*self.kernel.shape]
        return [kernel, Kind("numpy.ndarray", self.dtype)[self.units]] if self.use_bias else [kernel]

def _letter_size(letter, letters, S):
    """The length that a letter of an equation stands for, if the operand has it."""
    place = letters.find(letter)
    return S[place] if place >= 0 else UNKNOWN
class EinsumDense(Layer):
    def __init__(self, equation, output_shape, activation=None, bias_axes=None, kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, kernel_constraint=None, bias_constraint=None, lora_rank=None, lora_alpha=None, gptq_unpacked_column_size=None, quantization_config=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.equation = equation
        self.sizes = output_shape
        self.activation = _activation(activation)
    def call(self, inputs: Array[*S], training=None):
        if not is_str(self.equation) or not certain(rank_of(S) >= 0) or self.equation.find("...") >= 0:
            return _floating(inputs, self)[*UNKNOWN_SHAPE]
        before = self.equation.split("->")[0].split(",")[0].strip()
        after = self.equation.split("->")[1].strip()
        if not len(before) == len(S):
            _refuse(self, inputs, f"expected ndim={len(before)}, got ndim={len(S)}")
        given = as_shape(self.sizes)
        first = len(after) - len(given)
        sizes = [_letter_size(letter, before, S) for letter in after]
        result = [sizes[i] if i < first or not is_known(given[i - first]) else given[i - first] for i in range(len(after))]
        return _activated(self, _floating(inputs, self)[*result])

class Embedding(Layer):
    def __init__(self, input_dim, output_dim, embeddings_initializer="uniform", embeddings_regularizer=None, embeddings_constraint=None, mask_zero=False, weights=None, lora_rank=None, lora_alpha=None, quantization_config=None, **kwargs):
        _positive(input_dim, "input_dim")
        _positive(output_dim, "output_dim")
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.input_dim = input_dim
        self.output_dim = output_dim
        self.embeddings = Kind("keras.Variable", self.dtype)[input_dim, output_dim]
    def call(self, inputs: Array[*S]) -> Of(self.compute_dtype)[*S, self.output_dim]: ...
    def get_weights(self): return [Kind("numpy.ndarray", self.dtype)[self.input_dim, self.output_dim]]
class ReversibleEmbedding(Embedding):
    def call(self, inputs: Array[*S], reverse=False):
        if reverse:
            return Of(self.compute_dtype)[*S[:-1], self.input_dim]
        return Of(self.compute_dtype)[*S, self.output_dim]

class BatchNormalization(Layer):
    def __init__(self, axis=-1, momentum=0.99, epsilon=0.001, center=True, scale=True, beta_initializer="zeros", gamma_initializer="ones", moving_mean_initializer="zeros", moving_variance_initializer="ones", beta_regularizer=None, gamma_regularizer=None, beta_constraint=None, gamma_constraint=None, synchronized=False, renorm=False, renorm_clipping=None, renorm_momentum=0.99, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.axis = axis
    def call(self, inputs: Array[*S], training=None, mask=None): return _normalized(self, inputs)
def _normalized(self, x):
    """Weights over one axis, fixed at first use."""
    axes = items(self.axis)
    axis = axes[0] if axes is not None and len(axes) == 1 else self.axis
    if is_int(axis):
        length = _bound(self, x, axis)
        if not has(self, "kernel_dim"):
            self.kernel_dim = length
    return Of(dtype_name(Promote(x, Of(self.compute_dtype))))[*x.shape]
class LayerNormalization(Layer):
    def __init__(self, axis=-1, epsilon=0.001, center=True, scale=True, beta_initializer="zeros", gamma_initializer="ones", beta_regularizer=None, gamma_regularizer=None, beta_constraint=None, gamma_constraint=None, rms_scaling=False, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.axis = axis
    def call(self, inputs: Array[*S]): return _normalized(self, inputs)
class RMSNormalization(Layer):
    def __init__(self, axis=-1, epsilon=1e-06, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.axis = axis
    def call(self, x: Array[*S]): return _normalized(self, x)
class UnitNormalization(Layer):
    def __init__(self, axis=-1, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs: Array[*S]) -> Of(self.compute_dtype)[*S]: ...
class GroupNormalization(Layer):
    def __init__(self, groups=32, axis=-1, epsilon=0.001, center=True, scale=True, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **{key: value for key, value in pairs(kwargs) if not key.endswith("zer") and not key.endswith("constraint")})
        self.axis = axis
        self.groups = groups
    def call(self, inputs: Array[*S]):
        length = _bound(self, inputs, self.axis) if is_int(self.axis) else UNKNOWN
        self.kernel_dim = length
        if is_dim(self.groups) and not (self.groups == -1):
            require(length % self.groups == 0, f"Number of groups ({self.groups}) must be a multiple of the number of channels ({length}).")
        return Of(dtype_name(Promote(inputs, Of(self.compute_dtype))))[*S]
class SpectralNormalization(Layer):
    def __init__(self, layer, power_iterations=1, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.layer = layer
    def call(self, inputs, training=False): return call(self.layer, inputs)

def _rate(rate):
    if is_dim(rate) or is_float(rate):
        require(rate >= 0 and rate <= 1, f"Invalid value received for argument `rate`. Expected a float value between 0 and 1. Received: rate={rate}")
class Dropout(Layer):
    def __init__(self, rate, noise_shape=None, seed=None, **kwargs):
        _rate(rate)
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.rate = rate
    def call(self, inputs, training=False): return inputs
class AlphaDropout(Dropout):
    def call(self, inputs, training=False): return inputs
class GaussianDropout(Layer):
    def __init__(self, rate, seed=None, **kwargs):
        _rate(rate)
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs, training=False): return inputs
class GaussianNoise(Layer):
    def __init__(self, stddev, seed=None, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs, training=False): return inputs
class SpatialDropout1D(Layer):
    spatial = 3
    def __init__(self, rate, seed=None, name=None, dtype=None, data_format=None, **kwargs):
        _rate(rate)
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs: Array, training=False):
        if not (rank_of(inputs.shape) == self.spatial):
            _refuse(self, inputs, f"expected ndim={self.spatial}, got ndim={rank_of(inputs.shape)}")
        return inputs
class SpatialDropout2D(SpatialDropout1D):
    spatial = 4
class SpatialDropout3D(SpatialDropout1D):
    spatial = 5
class ActivityRegularization(Layer):
    def __init__(self, l1=0.0, l2=0.0, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs): return inputs
class Masking(Layer):
    def __init__(self, mask_value=0.0, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs): return inputs
class Identity(Layer):
    def call(self, inputs): return inputs

class Activation(Layer):
    def __init__(self, activation, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.activation = _activation(activation)
    def call(self, inputs: Array): return _activated(self, inputs)
class ReLU(Layer):
    def __init__(self, max_value=None, negative_slope=0.0, threshold=0.0, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs): return inputs
class LeakyReLU(Layer):
    def __init__(self, negative_slope=0.3, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **{key: value for key, value in pairs(kwargs) if not key == "alpha"})
    def call(self, inputs): return inputs
class ELU(Layer):
    def __init__(self, alpha=1.0, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs): return inputs
class PReLU(Layer):
    def __init__(self, alpha_initializer="Zeros", alpha_regularizer=None, alpha_constraint=None, shared_axes=None, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs): return inputs
class ThresholdedReLU(Layer):
    def __init__(self, theta=1.0, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs): return inputs
class Softmax(Layer):
    def __init__(self, axis=-1, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.axis = axis
    def call(self, inputs: Array, mask=None):
        reduce(inputs.shape, self.axis)
        if is_int(self.axis):
            warn(inputs.shape.dim_at(self.axis) == 1, f"a softmax over an axis of length 1 always gives 1: {inputs}", "degenerate-axis")
        return inputs
class Lambda(Layer):
    def __init__(self, function, output_shape=None, mask=None, arguments=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.function = function
        self.arguments = arguments
    def call(self, inputs, mask=None, training=None): return invoke(self.function, [inputs], {key: value for key, value in pairs(self.arguments) or []})
