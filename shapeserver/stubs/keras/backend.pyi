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
def get_value(x): return tensor(array_of(x), "numpy.ndarray")
def int_shape(x: Array[*S]): return tuple([static(n) for n in S]) if certain(rank_of(S) >= 0) else unknown("the tensor's rank is not known")
def shape(x: Array[*S]): return with_contents(Of("int32"), S) if certain(rank_of(S) >= 0) else Of("int32")[UNKNOWN]
def ndim(x: Array[*S]): return length_of(S)
def dtype(x: Array): return x.dtype
def cast(x: Array[*S], dtype): return call_rule("keras.ops.cast", x, dtype)
def cast_to_floatx(x: Array[*S]): return tensor(x, x.kind, ambient("keras.floatx") or "float32")
def constant(value, dtype=None, shape=None, name=None): return call_rule("keras.ops.convert_to_tensor", value, dtype)
def variable(value, dtype=None, name=None, constraint=None): return tensor(array_of(value), "keras.Variable", dtype or "float32")
def placeholder(shape=None, ndim=None, dtype=None, sparse=False, name=None): return call_keyword("keras.Input", batch_shape=shape, dtype=dtype)
def zeros(shape: Ints[*S], dtype=None, name=None): return Of(dtype or "float32")[*S]
def ones(shape: Ints[*S], dtype=None, name=None): return Of(dtype or "float32")[*S]
def eye(size, dtype=None, name=None): return Of(dtype or "float32")[size, size]
def random_normal(shape: Ints[*S], mean=0.0, stddev=1.0, dtype=None, seed=None): return Of(dtype or "float32")[*S]
def random_uniform(shape: Ints[*S], minval=0.0, maxval=1.0, dtype=None, seed=None): return Of(dtype or "float32")[*S]
def truncated_normal(shape: Ints[*S], mean=0.0, stddev=1.0, dtype=None, seed=None): return Of(dtype or "float32")[*S]
def sum(x, axis=None, keepdims=False): return call_keyword("keras.ops.sum", x, axis=axis, keepdims=keepdims)
def mean(x, axis=None, keepdims=False): return call_keyword("keras.ops.mean", x, axis=axis, keepdims=keepdims)
def max(x, axis=None, keepdims=False): return call_keyword("keras.ops.max", x, axis=axis, keepdims=keepdims)
def min(x, axis=None, keepdims=False): return call_keyword("keras.ops.min", x, axis=axis, keepdims=keepdims)
def std(x, axis=None, keepdims=False): return call_keyword("keras.ops.std", x, axis=axis, keepdims=keepdims)
def var(x, axis=None, keepdims=False): return call_keyword("keras.ops.var", x, axis=axis, keepdims=keepdims)
def any(x, axis=None, keepdims=False): return call_keyword("keras.ops.any", x, axis=axis, keepdims=keepdims)
def all(x, axis=None, keepdims=False): return call_keyword("keras.ops.all", x, axis=axis, keepdims=keepdims)
def argmax(x: Array[*S], axis=-1):
    found = Kind(x.kind, "int64")[*reduce(S, axis)]
    across_samples(x, axis, "argmax")
    if is_int(axis) and certain(rank_of(S) >= 2):
        warn(S.dim_at(axis) == 1, f"argmax over axis {axis} of {x}: the axis has length 1, so the result is always 0", code="degenerate-axis")
    return found
def argmin(x: Array[*S], axis=-1): return Kind(x.kind, "int64")[*reduce(S, axis)]
@product
def dot(x: Array[*S], y: Array[*T]) -> Promote(x, y)[*dot(S, T)]: ...
def concatenate(tensors, axis=-1): return call_rule("keras.ops.concatenate", tensors, axis)
def stack(x, axis=0): return call_rule("keras.ops.stack", x, axis)
def reshape(x, shape): return call_rule("keras.ops.reshape", x, shape)
def permute_dimensions(x, pattern): return call_rule("keras.ops.transpose", x, pattern)
def expand_dims(x, axis=-1): return call_rule("keras.ops.expand_dims", x, axis)
def squeeze(x, axis): return call_rule("keras.ops.squeeze", x, axis)
def batch_flatten(x: Array[*S]): return Same(x)[S[0], S[1:].size()]
def repeat(x: Array[*S], n): return Same(x)[S[0], n, S[1]]
def tile(x, n): return call_rule("keras.ops.tile", x, n)
def pow(x: Array[*S], a): return Same(x)[*S]
def clip(x: Array[*S], min_value, max_value): return Same(x)[*S]
def binary_crossentropy(target: Array[*S], output: Array[*T], from_logits=False): return call_rule("keras.ops.binary_crossentropy", target, output)
def categorical_crossentropy(target, output, from_logits=False, axis=-1): return call_rule("keras.losses.categorical_crossentropy", target, output)
def sparse_categorical_crossentropy(target, output, from_logits=False, axis=-1): return call_rule("keras.losses.sparse_categorical_crossentropy", target, output)
def dropout(x, level, noise_shape=None, seed=None): return x
def softmax(x, axis=-1): return call_rule("keras.ops.softmax", x, axis)
def relu(x: Array[*S], alpha=0.0, max_value=None, threshold=0.0): return Same(x)[*S]
def one_hot(indices: Array[*S], num_classes): return Kind(indices.kind, "float32")[*S, num_classes]
def switch(condition, then_expression, else_expression): return then_expression if is_array(then_expression) else unknown("one of two values")
def in_train_phase(x, alt, training=None): return x if is_array(x) else unknown("one of two values")
def function(inputs, outputs, updates=None, name=None, **kwargs): return unknown("a function made from a graph")
def gradients(loss, variables): return unknown("gradients of a graph")
def manual_variable_initialization(value): return None
def zeros_like(x, dtype=None, name=None): return call_rule("keras.ops.zeros_like", x, dtype)
def ones_like(x, dtype=None, name=None): return call_rule("keras.ops.ones_like", x, dtype)
def maximum(x, y): return call_rule("keras.ops.maximum", x, y)
def minimum(x, y): return call_rule("keras.ops.minimum", x, y)
def equal(x, y): return call_rule("keras.ops.equal", x, y)
def not_equal(x, y): return call_rule("keras.ops.not_equal", x, y)
def greater(x, y): return call_rule("keras.ops.greater", x, y)
def less(x, y): return call_rule("keras.ops.less", x, y)
def square(x): return call_rule("keras.ops.square", x)
def sqrt(x): return call_rule("keras.ops.sqrt", x)
def abs(x): return call_rule("keras.ops.abs", x)
def exp(x): return call_rule("keras.ops.exp", x)
def log(x): return call_rule("keras.ops.log", x)
def sin(x): return call_rule("keras.ops.sin", x)
def cos(x): return call_rule("keras.ops.cos", x)
def tanh(x): return call_rule("keras.ops.tanh", x)
def sigmoid(x): return call_rule("keras.ops.sigmoid", x)
def softplus(x): return call_rule("keras.ops.softplus", x)
def round(x): return call_rule("keras.ops.round", x)
def sign(x): return call_rule("keras.ops.sign", x)
Variable = alias("keras.Variable")
def flatten(x: Array[*S]): return Same(x)[S.size()]
def l2_normalize(x: Array[*S], axis=None): return Same(x)[*S]
def elu(x: Array[*S], alpha=1.0): return Same(x)[*S]
def gather(reference: Array[n, *S], indices: Array[*I]): return Same(reference)[*I, *S]
def transpose(x): return call_rule("keras.ops.transpose", x)
def prod(x, axis=None, keepdims=False): return call_keyword("keras.ops.prod", x, axis=axis, keepdims=keepdims)
def arange(start, stop=None, step=1, dtype="int32"): return call_rule("keras.ops.arange", start, stop, step) if dtype == "int32" and stop is not None else call_rule("keras.ops.arange", start) if dtype == "int32" and step == 1 else unknown("a range of another dtype")
def bias_add(x: Array[*S], bias: Array, data_format=None): return Same(x)[*S]
def count_params(x: Array[*S]): return S.size()
def update(x: Array[*S], new_x): return Same(x)[*S]
def batch_set_value(tuples): return None
def batch_get_value(tensors): return [tensor(array_of(x), "numpy.ndarray") for x in tensors] if items(tensors) is not None else unknown("the values of tensors")
def is_int_dtype(dtype): return scalar("bool")
def get_keras_mask(x): return unknown("a mask")
def set_keras_mask(x, mask): return None
