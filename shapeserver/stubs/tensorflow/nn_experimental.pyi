"""TensorFlow 2.21: dropout with random numbers of one's own."""

MODULE = "tensorflow.nn.experimental"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _dropped(x, rate, name):
    wrong = is_str(x.dtype) and category(x.dtype) in ("integer", "unsigned", "bool")
    require(not wrong, f"{name}: `x` must have a floating point dtype, got {x}", code="dtype-mismatch")
    return Promote(x)[*x.shape]
def stateless_dropout(x: Array, rate, seed, rng_alg=None, noise_shape=None, name=None): return _dropped(x, rate, "stateless_dropout")
def general_dropout(x: Array, rate, uniform_sampler, noise_shape=None, name=None): return _dropped(x, rate, "general_dropout")
