"""Keras 3: its backend, with the functions of older versions."""

MODULE = "keras.backend"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def backend(): return "tensorflow"
def epsilon(): return scalar("float")
def set_epsilon(value): return None
def floatx(): return ambient("keras.floatx") or "float32"
def set_floatx(value): return set_ambient("keras.floatx", value)
def image_data_format(): return ambient("keras.image_data_format") or "channels_last"
def set_image_data_format(data_format): return set_ambient("keras.image_data_format", data_format)
def clear_session(free_memory=True): return None
def get_uid(prefix=""): return scalar("int")
def is_keras_tensor(x): return is_array(x) and x.kind == "keras.KerasTensor"
def is_float_dtype(dtype): return scalar("bool")
def standardize_dtype(dtype): return dtype_name(dtype) or scalar("str")
def result_type(*dtypes): return dtype_name(Promote(*[Of(one) if is_str(one) else one for one in dtypes])) or scalar("str")
def set_learning_phase(value): return None
def learning_phase(): return scalar("int")
def set_session(session): return None
def get_session(): return unknown("a session")
def set_value(x, value): return None
eval = alias("keras.backend.get_value")
def get_value(x: Array): return tensor(array_of(x), "numpy.ndarray")
def int_shape(x: Array[*S]): return tuple([static(n) for n in S]) if certain(rank_of(S) >= 0) else unknown("the tensor's rank is not known")
def shape(x: Array[*S]): return with_contents(Of("int32"), S) if certain(rank_of(S) >= 0) else Of("int32")[UNKNOWN]
def ndim(x: Array[*S]): return length_of(S)
def dtype(x: Array): return x.dtype or scalar("str")
def cast(x: Array[*S], dtype): return call_rule("keras.ops.cast", x, dtype)
def cast_to_floatx(x: Array[*S]): return tensor(x, x.kind, ambient("keras.floatx") or "float32")
def _floatx(dtype): return dtype or ambient("keras.floatx") or "float32"
def constant(value, dtype=None, shape=None, name=None):
    found = call_rule("keras.ops.convert_to_tensor", value, _floatx(dtype))
    return found if shape is None or not is_array(found) else with_shape(found, as_shape(shape))
def variable(value, dtype=None, name=None, constraint=None): return tensor(array_of(value), "keras.Variable", _floatx(dtype))
def placeholder(shape=None, ndim=None, dtype=None, sparse=False, name=None):
    if shape is None and not is_int(ndim):
        return unknown("a placeholder of unknown rank")
    return call_keyword("keras.Input", batch_shape=(None,) * ndim if shape is None else shape, dtype=dtype)
def zeros(shape: Ints[*S], dtype=None, name=None): return Of(_floatx(dtype))[*S]
def ones(shape: Ints[*S], dtype=None, name=None): return Of(_floatx(dtype))[*S]
def eye(size, dtype=None, name=None): return Of(_floatx(dtype))[size, size]
def random_normal(shape: Ints[*S], mean=0.0, stddev=1.0, dtype=None, seed=None): return Of(_floatx(dtype))[*S]
def random_uniform(shape: Ints[*S], minval=0.0, maxval=1.0, dtype=None, seed=None): return Of(_floatx(dtype))[*S]
def truncated_normal(shape: Ints[*S], mean=0.0, stddev=1.0, dtype=None, seed=None): return Of(_floatx(dtype))[*S]
def sum(x: Array, axis=None, keepdims=False): return call_keyword("keras.ops.sum", x, axis=axis, keepdims=keepdims)
def mean(x: Array, axis=None, keepdims=False):
    found = call_keyword("keras.ops.mean", x, axis=axis, keepdims=keepdims)
    return found if x.dtype == "bool" else Kind(found.kind, dtype_name(Same(x)))[*found.shape]
def max(x: Array, axis=None, keepdims=False): return call_keyword("keras.ops.max", x, axis=axis, keepdims=keepdims)
def min(x: Array, axis=None, keepdims=False): return call_keyword("keras.ops.min", x, axis=axis, keepdims=keepdims)
def std(x: Array, axis=None, keepdims=False): return call_keyword("keras.ops.std", x, axis=axis, keepdims=keepdims)
def var(x: Array, axis=None, keepdims=False): return call_keyword("keras.ops.var", x, axis=axis, keepdims=keepdims)
def any(x: Array, axis=None, keepdims=False): return call_keyword("keras.ops.any", x, axis=axis, keepdims=keepdims)
def all(x: Array, axis=None, keepdims=False): return call_keyword("keras.ops.all", x, axis=axis, keepdims=keepdims)
def argmax(x: Array[*S], axis=-1):
    found = Kind(x.kind, "int64")[*reduce(S, axis)]
    across_samples(x, axis, "argmax")
    if is_int(axis) and certain(rank_of(S) >= 2):
        warn(S.dim_at(axis) == 1, f"argmax over axis {axis} of {x}: the axis has length 1, so the result is always 0", code="degenerate-axis")
    return found
def argmin(x: Array[*S], axis=-1): return Kind(x.kind, "int64")[*reduce(S, axis)]
@product
def dot(x: Array[*S], y: Array[*T]):
    require(rank_of(S) >= 1 and rank_of(T) >= 2 and (rank_of(S) >= 2 or rank_of(T) >= 3), f"K.dot: the operands must be at least 2-dim: {x} and {y}", code="rank-mismatch")
    return Promote(x, y)[*dot(S, T)]
@product
def batch_dot(x: Array[*S], y: Array[*T], axes=None):
    require(rank_of(S) >= 2 and rank_of(T) >= 2, f"Cannot do batch_dot on inputs with rank < 2. Received inputs with tf.shapes {S} and {T}.", code="rank-mismatch")
    if not (has_rank(S) and has_rank(T)):
        return Promote(x, y)[*UNKNOWN_SHAPE]
    pair = (len(S) - 1, max(len(T) - 2, 1)) if axes is None else (axes, axes) if is_int(axes) else axes
    require(not (is_int(pair[0]) and is_int(pair[1])) or pair[0] % len(S) != 0 and pair[1] % len(T) != 0, "Cannot perform batch_dot over axis 0. If your inputs are not batched, add a dummy batch dimension to your inputs using K.expand_dims(x, 0)", code="matmul-mismatch")
    return call_rule("keras.layers.Dot.call", new("keras.layers.Dot", axes=pair), [x, y])
def concatenate(tensors: Seq[Array], axis=-1): return tensors[0] if items(tensors) is not None and len(tensors) == 1 else call_rule("keras.ops.concatenate", tensors, axis)
def stack(x: Seq[Array], axis=0): return call_rule("keras.ops.stack", x, axis)
def reshape(x: Array, shape): return call_rule("keras.ops.reshape", x, shape)
def permute_dimensions(x: Array, pattern): return call_rule("keras.ops.transpose", x, pattern)
def expand_dims(x: Array, axis=-1): return call_rule("keras.ops.expand_dims", x, axis)
def squeeze(x: Array, axis): return call_rule("keras.ops.squeeze", x, axis)
def batch_flatten(x: Array[*S]): return Same(x)[S[0] if possible(rank_of(S) >= 1) else 1, S[1:].size()]
def repeat(x: Array[*S], n):
    require(rank_of(S) == 2, f"Expected input `x` to have rank 2. Received: rank(x)={rank_of(S)}", code="rank-mismatch")
    return Same(x)[S[0], n, S[1]]
def tile(x: Array, n): return call_rule("tensorflow.tile", x, [n] if is_int(n) else n)
def pow(x: Array[*S], a): return Same(x)[*S]
def clip(x: Array[*S], min_value, max_value): return Same(x)[*S]
def binary_crossentropy(target: Array, output: Array, from_logits=False): return call_rule("keras.ops.binary_crossentropy", target, output) if from_logits else Same(output)[*broadcast(target.shape, output.shape)]
def categorical_crossentropy(target: Array, output: Array, from_logits=False, axis=-1): return call_keyword("keras.losses.categorical_crossentropy", target, output, axis=axis)
def sparse_categorical_crossentropy(target: Array[*S], output: Array[*T], from_logits=False, axis=-1, ignore_class=None):
    """Labels of another rank are flattened, together with the rows of scores."""
    if not has_rank(S) or not has_rank(T) or len(T) == 0 or not is_int(axis):
        return Same(output)[*UNKNOWN_SHAPE]
    at = normalize_axis(axis, len(T))
    rows = ShapeOf(*T[:at], *T[at + 1:])
    fits = compatible(rows, S) if len(S) == len(rows) else S.size() == rows.size()
    require(fits, f"`labels.shape` must equal `logits.shape` except for the last dimension. Received: labels.shape={S} and logits.shape={T}", code="loss-mismatch")
    return Same(output)[*(rows if len(S) == len(rows) or len(T) >= 3 else ShapeOf(rows.size()))]
def dropout(x: Array, level, noise_shape=None, seed=None): return x
def softmax(x: Array[*S], axis=-1):
    require(rank_of(S) >= 2, f"Cannot apply softmax to a tensor that is 1D. Received input: {x}", code="rank-mismatch")
    return call_rule("keras.ops.softmax", x, axis)
def relu(x: Array[*S], alpha=0.0, max_value=None, threshold=0.0): return Same(x)[*S]
def one_hot(indices: Array[*S], num_classes): return Kind(indices.kind, "float32")[*S, num_classes]
def switch(condition: Array[*C], then_expression, else_expression):
    one = call(then_expression) if is_callable(then_expression) else then_expression
    two = call(else_expression) if is_callable(else_expression) else else_expression
    if not is_array(one) or not is_array(two) or not has_rank(C):
        return unknown("one of two values")
    known = contents(condition)
    if len(C) == 0:
        return Same(one)[*(one.shape if one.shape == two.shape else UNKNOWN_SHAPE)] if known is None else one if known[0] else two
    require(rank_of(one.shape) >= len(C), f"Rank of `condition` should be less than or equal to rank of `then_expression` and `else_expression`. ndim(condition)={len(C)}, ndim(then_expression)={rank_of(one.shape)}", code="rank-mismatch")
    common = broadcast(one.shape, two.shape)
    return Same(one)[*(broadcast(C, common) if len(C) == 1 else common)]
def in_train_phase(x, alt, training=None): return x if is_array(x) else unknown("one of two values")
def function(inputs, outputs, updates=None, name=None, **kwargs): return unknown("a function made from a graph")
def gradients(loss, variables): return unknown("gradients of a graph")
def manual_variable_initialization(value): return None
def zeros_like(x: Array, dtype=None, name=None): return call_rule("keras.ops.zeros_like", x, dtype)
def ones_like(x: Array, dtype=None, name=None): return call_rule("keras.ops.ones_like", x, dtype)
def maximum(x: Array, y: Array): return call_rule("keras.ops.maximum", x, y)
def minimum(x: Array, y: Array): return call_rule("keras.ops.minimum", x, y)
def equal(x: Array, y: Array): return call_rule("keras.ops.equal", x, y)
def not_equal(x: Array, y: Array): return call_rule("keras.ops.not_equal", x, y)
def greater(x: Array, y: Array): return call_rule("keras.ops.greater", x, y)
def less(x: Array, y: Array): return call_rule("keras.ops.less", x, y)
def square(x: Array): return call_rule("keras.ops.square", x)
def sqrt(x: Array): return call_rule("keras.ops.sqrt", x)
def abs(x: Array): return call_rule("keras.ops.abs", x)
def exp(x: Array): return call_rule("keras.ops.exp", x)
def log(x: Array): return call_rule("keras.ops.log", x)
def sin(x: Array): return call_rule("keras.ops.sin", x)
def cos(x: Array): return call_rule("keras.ops.cos", x)
def tanh(x: Array): return call_rule("keras.ops.tanh", x)
def sigmoid(x: Array): return call_rule("keras.ops.sigmoid", x)
def softplus(x: Array): return call_rule("keras.ops.softplus", x)
def round(x: Array): return call_rule("keras.ops.round", x)
def sign(x: Array): return call_rule("keras.ops.sign", x)
Variable = alias("keras.Variable")
def flatten(x: Array[*S]): return Same(x)[S.size()]
def l2_normalize(x: Array[*S], axis=None): return Same(x)[*S]
def elu(x: Array[*S], alpha=1.0): return Same(x)[*S]
def gather(reference: Array[n, *S], indices: Array[*I]): return Same(reference)[*I, *S]
def transpose(x: Array): return call_rule("keras.ops.transpose", x)
def prod(x: Array, axis=None, keepdims=False): return call_keyword("keras.ops.prod", x, axis=axis, keepdims=keepdims)
def arange(start, stop=None, step=1, dtype="int32"):
    found = call_keyword("tensorflow.range", start, limit=stop, delta=step)
    return found if not is_array(found) or is_str(dtype) and dtype == "int32" else tensor(found, found.kind, dtype)
def bias_add(x: Array[*S], bias: Array[*B], data_format=None):
    require(rank_of(B) == 1 or rank_of(B) == rank_of(S) - 1, f"Unexpected bias dimensions {rank_of(B)}. Expected it to be 1 or {rank_of(S)} - 1 dimensions", code="rank-mismatch")
    require(rank_of(S) >= 2, f"bias_add: the input must be at least 2D: {x}", code="rank-mismatch")
    if certain(rank_of(B) == 1):
        return call_keyword("tensorflow.nn.bias_add", x, bias, data_format="NCHW" if data_format == "channels_first" else "NHWC")
    known = has_rank(S) and has_rank(B) and not (data_format == "channels_first")
    return Same(x)[*(broadcast(S, ShapeOf(1, *B)) if known else UNKNOWN_SHAPE)]
def count_params(x: Array[*S]): return S.size()
def update(x: Array, new_x): return call(member(x, "assign"), new_x)
def batch_set_value(tuples): return None
def batch_get_value(tensors): return [tensor(array_of(x), "numpy.ndarray") for x in tensors] if items(tensors) is not None else unknown("the values of tensors")
def is_int_dtype(dtype): return scalar("bool")
def get_keras_mask(x): return unknown("a mask")
def set_keras_mask(x, mask): return None
