"""Keras 3: dense, embedding, normalization and regularization layers."""

MODULE = "keras.layers"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def _refuse(self, x, what): fail(f"Input 0 of layer {class_name(self)} is incompatible with the layer: {what}. Full shape received: {x.shape}", code="layer-input-mismatch")
def _least(self, x, rank):
    if certain(rank_of(x.shape) < rank):
        _refuse(self, x, f"expected min_ndim={rank}, found ndim={rank_of(x.shape)}")
def _misfit(self, x, axis): return f"Input 0 of layer {class_name(self)} is incompatible with the layer: expected axis {axis} of input shape to have value {{known}}, got {{given}}: input with shape {x.shape}"
def _length(x, axis):
    """The length of an axis that weights are made for."""
    return x.shape.dim_at(axis) if certain(rank_of(x.shape) >= 0) or axis == -1 else UNKNOWN
def _weight(self, *sizes): return Kind("keras.Variable", self.dtype)[*sizes]
def _floating(x, self): return Of(dtype_name(Promote(x, Of(self.compute_dtype))))
def _activated(self, y):
    """After the activation, which may be a user's function."""
    act = self.activation
    if is_str(act) and is_array(y):
        warn(act == "softmax" and certain(rank_of(y.shape) >= 1) and y.shape.dim_at(-1) == 1, f"a softmax over an axis of length 1 always gives 1: {y}", "degenerate-axis")
    if act is None or is_str(act):
        return scored(y, "linear" if act is None else act)
    return call(act, y) if is_callable(act) else y
def _positive(value, name):
    require(not is_fractional(value) or version("keras") < 3, f"Received an invalid value for `{name}`, expected a positive integer, got a float.")
    require(value > 0 if is_dim(value) else True, f"Received an invalid value for `{name}`, expected a positive integer. Received: {name}={value}")
def _activation(value):
    if is_str(value):
        known = ("relu", "relu6", "leaky_relu", "elu", "selu", "celu", "gelu", "softmax", "log_softmax", "softplus", "softsign", "sigmoid", "log_sigmoid", "hard_sigmoid", "hard_silu", "hard_swish", "hard_tanh", "hard_shrink", "soft_shrink", "squareplus", "sparse_plus", "sparse_sigmoid", "sparsemax", "silu", "swish", "tanh", "tanh_shrink", "threshold", "exponential", "linear", "mish", "glu")
        require(value in known, f"Could not interpret activation function identifier: {value}")
    return value

class Dense(Layer):
    needs_channels = True
    weight_names = ("kernel", "bias")
    def __init__(self, units, activation=None, use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, lora_rank=None, lora_alpha=None, quantization_config=None, **kwargs):
        _positive(units, "units")
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.units = units
        self.activation = _activation(activation)
        self.use_bias = use_bias
    def call(self, inputs: Array[*S, c], training=None):
        _least(self, inputs, 2)
        self.kernel = once(_weight(self, c, self.units), _misfit(self, inputs, -1), "layer-input-mismatch", (1, -1))
        self.bias = _weight(self, self.units) if self.use_bias else None
        return _activated(self, _floating(inputs, self)[*S, self.units])

def _letter_size(letter, letters, S):
    """The length that a letter of an equation stands for, if the operand has it."""
    place = letters.find(letter)
    return S[place] if place >= 0 else UNKNOWN
class EinsumDense(Layer):
    weight_names = ("kernel", "bias")
    def __init__(self, equation, output_shape, activation=None, bias_axes=None, kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, kernel_constraint=None, bias_constraint=None, lora_rank=None, lora_alpha=None, gptq_unpacked_column_size=None, quantization_config=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.equation = equation
        self.sizes = output_shape
        self.bias_axes = bias_axes
        self.activation = _activation(activation)
    def call(self, inputs: Array[*S], training=None):
        if not is_str(self.equation) or not certain(rank_of(S) >= 0) or self.equation.find("...") >= 0:
            return _floating(inputs, self)[*UNKNOWN_SHAPE]
        before = self.equation.split("->")[0].split(",")[0].strip()
        after = self.equation.split("->")[1].strip()
        if not len(before) == len(S):
            _refuse(self, inputs, f"expected ndim={len(before)}, found ndim={len(S)}")
        given = as_shape(self.sizes)
        first = len(after) - len(given)
        sizes = [_letter_size(letter, before, S) for letter in after]
        result = [sizes[i] if i < first or not is_known(given[i - first]) else given[i - first] for i in range(len(after))]
        made = [_letter_size(letter, before, S) if before.find(letter) >= 0 else _letter_size(letter, after, result) for letter in self.equation.split("->")[0].split(",")[1].strip()]
        self.kernel = once(_weight(self, *made), f"the input of layer {class_name(self)} does not fit its kernel: {{given}} != {{known}}: input with shape {S}", "layer-input-mismatch")
        self.bias = None if self.bias_axes is None else _weight(self, *_bias_sizes(self, after, result))
        return _activated(self, _floating(inputs, self)[*result])
def _bias_sizes(self, after, result):
    """An axis of the output where the equation wants a bias for it, and 1 after the first of those where not."""
    if not is_str(self.bias_axes):
        return UNKNOWN_SHAPE
    first = min([after.find(letter) for letter in self.bias_axes])
    return [size if self.bias_axes.find(letter) >= 0 else 1 for letter, size in zip(after[first:], result[first:])]

def _starts_with(self):
    """The matrix that an embedding is given as its weights."""
    given = items(self.starts) if has(self, "starts") and is_sequence(self.starts) and not is_array(self.starts) else None
    if given is not None and len(given) == 1 and is_array(given[0]) and certain(rank_of(given[0].shape) == 2):
        for n, m in zip((self.input_dim, self.output_dim), given[0].shape):
            need_equal(n, m, f"Layer weight shape ({self.input_dim}, {self.output_dim}) is not compatible with provided weight shape {given[0].shape}", "layer-input-mismatch") if is_dim(n) else None
class Embedding(Layer):
    weight_names = ("embeddings",)
    def __init__(self, input_dim, output_dim, embeddings_initializer="uniform", embeddings_regularizer=None, embeddings_constraint=None, mask_zero=False, weights=None, lora_rank=None, lora_alpha=None, quantization_config=None, **kwargs):
        _positive(input_dim, "input_dim")
        _positive(output_dim, "output_dim")
        call_keyword("keras.layers.Layer.__init__", self, **{key: value for key, value in pairs(kwargs) if not key == "input_length"})
        self.input_dim = input_dim
        self.output_dim = output_dim
        self.starts = weights
        if weights is not None and version("keras") >= 3:
            _starts_with(self)
    def call(self, inputs: Array[*S]):
        _starts_with(self)
        self.embeddings = once(_weight(self, self.input_dim, self.output_dim))
        return Of(self.compute_dtype)[*S, self.output_dim]
class ReversibleEmbedding(Embedding):
    weight_names = None
    def __init__(self, input_dim, output_dim, tie_weights=True, embeddings_initializer="uniform", embeddings_regularizer=None, embeddings_constraint=None, mask_zero=False, reverse_dtype=None, logit_soft_cap=None, **kwargs):
        call_keyword("keras.layers.Embedding.__init__", self, input_dim, output_dim, **kwargs)
    def call(self, inputs: Array[*S], reverse=False):
        if reverse:
            return Of(self.compute_dtype)[*S[:-1], self.input_dim]
        return Of(self.compute_dtype)[*S, self.output_dim]

def _normalized(self, x, **wanted):
    """Weights over the normalized axes, fixed at first use; each is wanted or not."""
    axes = items(self.axis) or [self.axis]
    for axis in axes:
        if is_int(axis) and certain(rank_of(x.shape) >= 0):
            require(axis < len(x.shape) and axis >= -len(x.shape), f"layer {class_name(self)}: axis {axis} is out of bounds for an input of rank {len(x.shape)}: {x}", code="axis-out-of-range")
    axes = sorted(axes) if len([axis for axis in axes if is_int(axis)]) == len(axes) else axes
    sizes = [_length(x, axis) if is_int(axis) else UNKNOWN for axis in axes]
    words = _misfit(self, x, self.axis)
    for name, wish in pairs(wanted):
        if wish:
            set_member(self, name, once(_weight(self, *sizes), words, "layer-input-mismatch", (1, axes[0]) if is_int(axes[0]) else None))
        else:
            set_member(self, name, None)
    return Of(dtype_name(Promote(x, Of(self.compute_dtype))))[*x.shape]
class BatchNormalization(Layer):
    weight_names = ("gamma", "beta")
    state_names = ("moving_mean", "moving_variance")
    def __init__(self, axis=-1, momentum=0.99, epsilon=0.001, center=True, scale=True, beta_initializer="zeros", gamma_initializer="ones", moving_mean_initializer="zeros", moving_variance_initializer="ones", beta_regularizer=None, gamma_regularizer=None, beta_constraint=None, gamma_constraint=None, synchronized=False, renorm=False, renorm_clipping=None, renorm_momentum=0.99, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.axis = axis
        self.scale = scale
        self.center = center
        if not is_known(renorm) or renorm:
            self.weight_names = None
    def call(self, inputs: Array[*S], training=None, mask=None): return _normalized(self, inputs, gamma=self.scale, beta=self.center, moving_mean=True, moving_variance=True)
class LayerNormalization(Layer):
    weight_names = ("gamma", "beta")
    def __init__(self, axis=-1, epsilon=0.001, center=True, scale=True, beta_initializer="zeros", gamma_initializer="ones", beta_regularizer=None, gamma_regularizer=None, beta_constraint=None, gamma_constraint=None, rms_scaling=False, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.axis = axis
        self.scale = scale or rms_scaling
        self.center = center and not rms_scaling
    def call(self, inputs: Array[*S]): return _normalized(self, inputs, gamma=self.scale, beta=self.center)
class RMSNormalization(Layer):
    weight_names = ("scale",)
    def __init__(self, axis=-1, epsilon=1e-06, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.axis = axis
    def call(self, x: Array[*S]): return _normalized(self, x, scale=True)
class UnitNormalization(Layer):
    weight_names = ()
    def __init__(self, axis=-1, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs: Array[*S]) -> Of(self.compute_dtype)[*S]: ...
class GroupNormalization(Layer):
    weight_names = ("gamma", "beta")
    def __init__(self, groups=32, axis=-1, epsilon=0.001, center=True, scale=True, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **{key: value for key, value in pairs(kwargs) if not key.endswith("zer") and not key.endswith("constraint")})
        self.axis = axis
        self.groups = groups
        self.scale = scale
        self.center = center
    def call(self, inputs: Array[*S]):
        length = _length(inputs, self.axis) if is_int(self.axis) else UNKNOWN
        if is_dim(self.groups) and not (self.groups == -1):
            require(length % self.groups == 0, f"Number of groups ({self.groups}) must be a multiple of the number of channels ({length}).")
        return _normalized(self, inputs, gamma=self.scale, beta=self.center)
class SpectralNormalization(Layer):
    def __init__(self, layer, power_iterations=1, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.layer = layer
        self.weight_names = None
    def call(self, inputs, training=False): return call(self.layer, inputs)

def _rate(rate):
    if is_dim(rate) or is_float(rate):
        require(rate >= 0 and rate <= 1, f"Invalid value received for argument `rate`. Expected a float value between 0 and 1. Received: rate={rate}")
class Dropout(Layer):
    weight_names = ()
    def __init__(self, rate, noise_shape=None, seed=None, **kwargs):
        _rate(rate)
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.rate = rate
    def call(self, inputs, training=False): return inputs
class AlphaDropout(Dropout):
    def call(self, inputs, training=False): return inputs
class GaussianDropout(Layer):
    weight_names = ()
    def __init__(self, rate, seed=None, **kwargs):
        _rate(rate)
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs, training=False): return inputs
class GaussianNoise(Layer):
    weight_names = ()
    def __init__(self, stddev, seed=None, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs, training=False): return inputs
class SpatialDropout1D(Layer):
    weight_names = ()
    spatial = 3
    def __init__(self, rate, seed=None, name=None, dtype=None, data_format=None, **kwargs):
        _rate(rate)
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs: Array, training=False):
        if not (rank_of(inputs.shape) == self.spatial):
            _refuse(self, inputs, f"expected ndim={self.spatial}, found ndim={rank_of(inputs.shape)}")
        return inputs
class SpatialDropout2D(SpatialDropout1D):
    spatial = 4
class SpatialDropout3D(SpatialDropout1D):
    spatial = 5
class ActivityRegularization(Layer):
    weight_names = ()
    def __init__(self, l1=0.0, l2=0.0, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs): return inputs
class Masking(Layer):
    weight_names = ()
    def __init__(self, mask_value=0.0, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs): return inputs
class Identity(Layer):
    weight_names = ()
    def call(self, inputs): return inputs

class Activation(Layer):
    weight_names = ()
    def __init__(self, activation, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.activation = _activation(activation)
    def call(self, inputs: Array): return _activated(self, inputs)
class ReLU(Layer):
    weight_names = ()
    def __init__(self, max_value=None, negative_slope=0.0, threshold=0.0, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs): return inputs
class LeakyReLU(Layer):
    weight_names = ()
    def __init__(self, negative_slope=0.3, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **{key: value for key, value in pairs(kwargs) if not key == "alpha"})
    def call(self, inputs: Array): return Of("float32")[*inputs.shape] if inputs.dtype is not None and category(inputs.dtype) in ("integer", "unsigned") else inputs
class ELU(Layer):
    weight_names = ()
    def __init__(self, alpha=1.0, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs): return inputs
class PReLU(Layer):
    weight_names = ("alpha",)
    def __init__(self, alpha_initializer="Zeros", alpha_regularizer=None, alpha_constraint=None, shared_axes=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.shared_axes = shared_axes
    def call(self, inputs: Array[*S]):
        shared = [] if self.shared_axes is None else items(self.shared_axes) or [self.shared_axes]
        if certain(rank_of(S) >= 1):
            self.alpha = once(_weight(self, *[1 if axis in shared else S[axis] for axis in range(1, len(S))]), _misfit(self, inputs, "1 or later"), "layer-input-mismatch")
        return inputs
class ThresholdedReLU(Layer):
    weight_names = ()
    def __init__(self, theta=1.0, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs): return inputs
class Softmax(Layer):
    weight_names = ()
    def __init__(self, axis=-1, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.axis = axis
    def call(self, inputs: Array, mask=None):
        reduce(inputs.shape, self.axis)
        if is_int(self.axis):
            warn(inputs.shape.dim_at(self.axis) == 1, f"a softmax over an axis of length 1 always gives 1: {inputs}", "degenerate-axis")
        return scored(inputs, "softmax")
class Lambda(Layer):
    weight_names = ()
    def __init__(self, function, output_shape=None, mask=None, arguments=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.function = function
        self.arguments = arguments
    def call(self, inputs, mask=None, training=None): return invoke(self.function, [inputs], {key: value for key, value in pairs(self.arguments) or []})
