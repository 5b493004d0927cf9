"""TensorFlow 1's `tf.contrib.layers` and `slim`: what is called less.  TensorFlow 2 has none of it: rules by the documentation of 1.15, which the package `tf_slim` still has."""

MODULE = "tensorflow.contrib.layers"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

python = alias("tensorflow.contrib.layers")
layers = alias("tensorflow.contrib.layers")
initializers = alias("tensorflow.contrib.layers")
regularizers = alias("tensorflow.contrib.layers")
summaries = alias("tensorflow.contrib.layers")
slim = alias("tensorflow.contrib.layers")

def _by(name, inputs, *args, **named): return call_keyword(f"tensorflow.layers.{name}", inputs, *args, **named)
def _scoped(name, argument, given):
    """Whether a scope may say something of an argument that the call does not give."""
    return given is None and (certain(ambient("contrib scope unknown") or False) or ambient(f"contrib scope tensorflow.contrib.layers.{name} {argument}") is not None)
def _is_open(name, stride, padding, data_format): return data_format is not None or _scoped(name, "stride", stride) or _scoped(name, "padding", padding)
def conv2d_transpose(inputs: Array[*S], num_outputs: Int, kernel_size, stride=None, padding=None, data_format=None, **kwargs):
    if _is_open("conv2d_transpose", stride, padding, data_format):
        return Promote(inputs)[*[UNKNOWN for i in range(4)]]
    return _by("conv2d_transpose", Promote(inputs)[*S], num_outputs, kernel_size, strides=stride or 1, padding=padding or "SAME")
convolution2d_transpose = alias("tensorflow.contrib.layers.conv2d_transpose")
def separable_conv2d(inputs: Array[*S], num_outputs, kernel_size, depth_multiplier=1, stride=None, padding=None, data_format=None, rate=1, **kwargs):
    if _is_open("separable_conv2d", stride, padding, data_format):
        return Promote(inputs)[*[UNKNOWN for i in range(4)]]
    channels = num_outputs if is_dim(num_outputs) else S.dim_at(-1) * depth_multiplier if num_outputs is None and is_dim(depth_multiplier) else UNKNOWN
    return _by("separable_conv2d", Promote(inputs)[*S], channels, kernel_size, strides=stride or 1, padding=padding or "SAME", dilation_rate=rate)
separable_convolution2d = alias("tensorflow.contrib.layers.separable_conv2d")
def _place(data_format):
    """Where the channels are, as `tf.layers` calls it."""
    if data_format is None or data_format in ("NWC", "NHWC", "NDHWC"):
        return "channels_last"
    return "channels_first" if data_format in ("NCW", "NCHW", "NCDHW") else unknown("a data format that is not known")
def conv1d(inputs: Array[*S], num_outputs: Int, kernel_size, stride=1, padding="SAME", data_format=None, rate=1, **kwargs): return _by("conv1d", Promote(inputs)[*S], num_outputs, kernel_size, strides=stride, padding=padding, data_format=_place(data_format), dilation_rate=rate)
convolution1d = alias("tensorflow.contrib.layers.conv1d")
def conv3d(inputs: Array[*S], num_outputs: Int, kernel_size, stride=1, padding="SAME", data_format=None, rate=1, **kwargs): return _by("conv3d", Promote(inputs)[*S], num_outputs, kernel_size, strides=stride, padding=padding, data_format=_place(data_format), dilation_rate=rate)
convolution3d = alias("tensorflow.contrib.layers.conv3d")
def max_pool3d(inputs: Array[*S], kernel_size, stride=2, padding="VALID", data_format=None, **kwargs): return _by("max_pooling3d", Promote(inputs)[*S], kernel_size, stride, padding, _place(data_format))
def avg_pool3d(inputs: Array[*S], kernel_size, stride=2, padding="VALID", data_format=None, **kwargs): return _by("average_pooling3d", Promote(inputs)[*S], kernel_size, stride, padding, _place(data_format))
def instance_norm(inputs: Array[*S], *args, **kwargs) -> Promote(inputs)[*S]: ...
def group_norm(inputs: Array[*S], *args, **kwargs) -> Promote(inputs)[*S]: ...
def unit_norm(inputs: Array[*S], dim, epsilon=1e-7, scope=None) -> Promote(inputs)[*S]: ...
def scale_gradient(inputs: Array[*S], gradient_multiplier) -> Promote(inputs)[*S]: ...
def maxout(inputs: Array[*S], num_units: Int, axis=-1, scope=None):
    place = normalize_axis(axis, len(S)) if has_rank(S) and is_int(axis) else None
    if place is None:
        return Promote(inputs)[*UNKNOWN_SHAPE]
    require(S[place] % num_units == 0, f"number of features({S[place]}) is not a multiple of num_units({num_units}): {inputs}", code="dim-mismatch")
    return Promote(inputs)[*S[:place], num_units, *S[place + 1:]]
def spatial_softmax(features: Array[n, h, w, c], *args, **kwargs) -> Promote(features)[n, 2 * c]: ...
def bow_encoder(ids: Array[n, t], vocab_size, embed_dim: Int, *args, **kwargs) -> Of("float32")[n, embed_dim]: ...
def embedding_lookup_unique(params, ids, partition_strategy="mod", name=None): return call_rule("tensorflow.nn.embedding_lookup", params, ids)
def legacy_fully_connected(x: Array[*S, d], num_output_units: Int, **kwargs) -> Promote(x)[*S, num_output_units]: ...
legacy_linear = alias("tensorflow.contrib.layers.legacy_fully_connected")
legacy_relu = alias("tensorflow.contrib.layers.legacy_fully_connected")
def optimize_loss(loss: Array[*S], global_step, learning_rate, optimizer, *args, **kwargs) -> Promote(loss)[*S]: ...
def sum_regularizer(regularizer_list, scope=None): return new("keras.regularizers.Regularizer")
def l1_l2_regularizer(scale_l1=1.0, scale_l2=1.0, scope=None): return new("keras.regularizers.Regularizer")
def summarize_activation(op): return Of("string")[()]
def summarize_tensor(tensor, tag=None): return Of("string")[()]
def summarize_activations(*args, **kwargs): return unknown("summaries")
def summarize_tensors(*args, **kwargs): return unknown("summaries")
def summarize_collection(*args, **kwargs): return unknown("summaries")
def arg_scope_func_key(op): return scalar("str")
def current_arg_scope(): return unknown("the arguments of a scope")
def variable(name, shape=None, dtype="float32", initializer=None, regularizer=None, trainable=True, *args, **kwargs): return call_rule("tensorflow.get_variable", name, shape, dtype, initializer)
def model_variable(name, shape=None, dtype="float32", initializer=None, regularizer=None, trainable=True, *args, **kwargs): return call_rule("tensorflow.get_variable", name, shape, dtype, initializer)
def get_variables(scope=None, suffix=None, collection=None): return several(UNKNOWN, Kind("tensorflow.Variable", None)[*UNKNOWN_SHAPE])
get_model_variables = alias("tensorflow.contrib.layers.get_variables")
get_trainable_variables = alias("tensorflow.contrib.layers.get_variables")
get_local_variables = alias("tensorflow.contrib.layers.get_variables")
def get_variables_to_restore(include=None, exclude=None): return several(UNKNOWN, Kind("tensorflow.Variable", None)[*UNKNOWN_SHAPE])
get_or_create_global_step = alias("tensorflow.train.get_or_create_global_step")
create_global_step = alias("tensorflow.train.create_global_step")
get_global_step = alias("tensorflow.train.get_global_step")
def assign_from_checkpoint_fn(model_path, var_list, ignore_missing_vars=False, reshape_variables=False): return unknown("a function that restores variables")
def assign_from_checkpoint(model_path, var_list, ignore_missing_vars=False): return unknown("how variables are restored")
