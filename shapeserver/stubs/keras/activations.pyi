"""Keras 3: activation functions."""

MODULE = "keras.activations"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def _known(): return ("relu", "relu6", "leaky_relu", "elu", "selu", "celu", "gelu", "softmax", "log_softmax", "softplus", "softsign", "sigmoid", "log_sigmoid", "hard_sigmoid", "hard_silu", "hard_swish", "hard_tanh", "hard_shrink", "soft_shrink", "squareplus", "sparse_plus", "sparse_sigmoid", "sparsemax", "silu", "swish", "tanh", "tanh_shrink", "threshold", "exponential", "linear", "mish", "glu")
def get(identifier):
    if identifier is None:
        return library("keras.activations.linear")
    if not is_str(identifier):
        return identifier
    require(identifier in _known(), f"Could not interpret activation function identifier: {identifier}")
    return library(f"keras.activations.{identifier}")
def serialize(activation):
    known = name_of(activation).split(".")[-1]
    return known if known in _known() else unknown("the name of a function")
def deserialize(config, custom_objects=None): return call_rule("keras.activations.get", config) if is_str(config) and config in _known() else unknown("an activation made from a configuration")
def _smooth(x):
    """What activations make of integers is not the same for symbolic tensors and for others."""
    name = dtype_name(Same(x))
    whole = name is not None and category(name) in ("bool", "integer", "unsigned")
    return Kind("keras.KerasTensor" if x.kind == "keras.KerasTensor" else "tensorflow.Tensor", None if whole else name)[*x.shape]
def _same(x): return Kind("keras.KerasTensor" if x.kind == "keras.KerasTensor" else "tensorflow.Tensor", dtype_name(Same(x)))[*x.shape]
def relu(x: Array, negative_slope=0.0, max_value=None, threshold=0.0): return _same(x)
def relu6(x: Array): return _same(x)
def leaky_relu(x: Array, negative_slope=0.2): return _smooth(x)
def elu(x: Array, alpha=1.0): return _smooth(x)
def selu(x: Array): return _smooth(x)
def celu(x: Array, alpha=1.0): return _smooth(x)
def gelu(x: Array, approximate=False): return _smooth(x)
def _along(x, axis):
    reduce(x.shape, axis)
    return _smooth(x)
def softmax(x: Array, axis=-1): return scored(_along(x, axis), "softmax")
def log_softmax(x: Array, axis=-1): return _along(x, axis)
def softplus(x: Array): return _smooth(x)
def softsign(x: Array): return _smooth(x)
def sigmoid(x: Array): return scored(_smooth(x), "sigmoid")
def log_sigmoid(x: Array): return _smooth(x)
def hard_sigmoid(x: Array): return _smooth(x)
def hard_silu(x: Array): return _smooth(x)
def hard_swish(x: Array): return _smooth(x)
def hard_tanh(x: Array): return _smooth(x)
def hard_shrink(x: Array, threshold=0.5): return _smooth(x)
def soft_shrink(x: Array, threshold=0.5): return _smooth(x)
def squareplus(x: Array, b=4): return _smooth(x)
def sparse_plus(x: Array): return _smooth(x)
def sparse_sigmoid(x: Array): return _smooth(x)
def sparsemax(x: Array, axis=-1): return _smooth(x)
def silu(x: Array): return _smooth(x)
def swish(x: Array): return _smooth(x)
def tanh(x: Array): return _smooth(x)
def tanh_shrink(x: Array): return _smooth(x)
def threshold(x: Array, threshold=0.5, default_value=0.5): return _smooth(x)
def exponential(x: Array): return _smooth(x)
def linear(x: Array): return _same(x)
def mish(x: Array): return _smooth(x)
glu = alias("keras.ops.glu")
