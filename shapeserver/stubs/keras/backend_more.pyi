"""Keras's backend, of older versions: running sums, padding, images, updates of variables."""

MODULE = "keras.backend"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def cumsum(x: Array, axis=0): return call_rule("tensorflow.math.cumsum", x, axis)
def cumprod(x: Array, axis=0): return call_rule("tensorflow.math.cumprod", x, axis)
def greater_equal(x: Array, y: Array): return call_rule("keras.ops.greater_equal", x, y)
def less_equal(x: Array, y: Array): return call_rule("keras.ops.less_equal", x, y)
def stop_gradient(variables): return unknown("tensors one by one") if is_sequence(variables) else call_rule("keras.ops.stop_gradient", variables)
def hard_sigmoid(x: Array[*S]): return Same(x)[*S]
def softsign(x: Array): return call_rule("keras.ops.softsign", x)
def reverse(x: Array, axes): return call_rule("tensorflow.reverse", x, [axes] if is_int(axes) else axes)
def repeat_elements(x: Array[*S], rep, axis):
    if not has_rank(S) or not is_int(axis):
        return Same(x)[*UNKNOWN_SHAPE]
    at = normalize_axis(axis, len(S))
    return copies(Same(x)[*S[:at], S[at] * rep if is_dim(rep) else UNKNOWN, *S[at + 1:]])
def temporal_padding(x: Array, padding=(1, 1)):
    ends = items(padding)
    if ends is None:
        return Same(x)[*UNKNOWN_SHAPE]
    require(len(ends) == 2, f"Expected `padding` to be a tuple of 2 integers. Received: padding={padding}")
    return call_rule("tensorflow.pad", x, [[0, 0], ends, [0, 0]])
def spatial_2d_padding(x: Array, padding=((1, 1), (1, 1)), data_format=None):
    sides = items(padding)
    format = data_format or call_rule("keras.backend.image_data_format")
    if sides is None or not is_str(format):
        return Same(x)[*UNKNOWN_SHAPE]
    return call_rule("tensorflow.pad", x, [[0, 0], [0, 0], *sides] if format == "channels_first" else [[0, 0], *sides, [0, 0]])
def resize_images(x: Array[*S], height_factor, width_factor, data_format, interpolation="nearest"):
    if not (has_rank(S) and len(S) == 4 and is_dim(height_factor) and is_dim(width_factor) and is_str(data_format) and is_str(interpolation)):
        return Array[*UNKNOWN_SHAPE]
    at = 2 if data_format == "channels_first" else 1
    dtype = x.dtype if interpolation == "nearest" else "float32"
    return Kind(x.kind, dtype)[*S[:at], S[at] * height_factor, S[at + 1] * width_factor, *S[at + 2:]]
def random_bernoulli(shape: Ints[*S], p=0.0, dtype=None, seed=None): return Of(dtype or "float32")[*S]
def update_add(x: Array, increment): return call(member(x, "assign_add"), increment)
def update_sub(x: Array, decrement): return call(member(x, "assign_sub"), decrement)
def in_top_k(predictions: Array, targets: Array, k): return call_rule("tensorflow.nn.in_top_k", targets, predictions, k)
def map_fn(fn, elems, name=None, dtype=None): return call_keyword("tensorflow.map_fn", fn, elems, dtype=dtype)
