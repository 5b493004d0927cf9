"""TensorFlow 1's `tf.contrib.layers` and `tf.contrib.slim`: SAME padding and a ReLU unless told otherwise.

`arg_scope` changes what layers do when they are not told; inside one, what it names is read from the scope.
"""

MODULE = "tensorflow.contrib.layers"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _chosen(name, argument, given, usual):
    """An argument: what the call gives, else what a scope says, else the usual."""
    if given is not None:
        return given
    if certain(ambient("contrib scope unknown") or False):
        return unknown("the scope of arguments is not known")
    scoped = ambient(f"contrib scope {name} {argument}")
    return usual if scoped is None else scoped

class ArgumentScope:
    def __enter__(self):
        self.outer = tuple([(key, ambient(key)) for key, value in self.settings])
        for key, value in self.settings:
            set_ambient(key, value)
        return self
    def __exit__(self, kind, value, traceback):
        for key, value in self.outer:
            set_ambient(key, value)
        return None
def arg_scope(list_ops_or_scope, **kwargs):
    functions = items(list_ops_or_scope)
    if functions is None or len([f for f in functions if name_of(f) == ""]) > 0:
        return new("tensorflow.contrib.layers.ArgumentScope", settings=(("contrib scope unknown", True),))
    return new("tensorflow.contrib.layers.ArgumentScope", settings=tuple([(f"contrib scope {name_of(f)} {key}", value) for f in functions for key, value in pairs(kwargs)]))
def add_arg_scope(func): return func

def fully_connected(inputs: Array[*S], num_outputs: Int, activation_fn=None, **kwargs):
    require(possible(rank_of(S) >= 2), f"Input of fully_connected must have at least 2 axes: {inputs}", code="rank-mismatch")
    return Promote(inputs)[*S[:-1], num_outputs] if has_rank(S) else Promote(inputs)[*UNKNOWN_SHAPE]
linear = alias("tensorflow.contrib.layers.fully_connected")
relu = alias("tensorflow.contrib.layers.fully_connected")
def _windowed(kind, name, inputs, filters, size, stride, padding, usual, rate):
    """A convolution or a pooling with its arguments chosen, by the rule of `tf.layers`."""
    way, step, gap = _chosen(name, "padding", padding, usual), _chosen(name, "stride", stride, 1 if filters is not None else 2), _chosen(name, "rate", rate, 1)
    if not is_str(way) or not is_known(step) or not is_known(gap) or _chosen(name, "data_format", None, None) is not None:
        return Promote(inputs)[*[UNKNOWN for i in range(4)]]
    if filters is None:
        return call_rule(f"tensorflow.layers.{kind}", inputs, size, step, way)
    return call_keyword(f"tensorflow.layers.{kind}", inputs, filters, size, strides=step, padding=way, dilation_rate=gap)
def conv2d(inputs: Array, num_outputs: Int, kernel_size, stride=None, padding=None, data_format=None, rate=None, **kwargs):
    if data_format is not None and data_format != "NHWC":
        return Promote(inputs)[*[UNKNOWN for i in range(4)]]
    return _windowed("conv2d", "tensorflow.contrib.layers.conv2d", inputs, num_outputs, kernel_size, stride, padding, "SAME", rate)
convolution2d = alias("tensorflow.contrib.layers.conv2d")
def convolution(inputs: Array, num_outputs: Int, kernel_size, stride=1, padding="SAME", data_format=None, rate=1, **kwargs):
    if not certain(rank_of(inputs.shape) == 4):
        return Promote(inputs)[*UNKNOWN_SHAPE]
    return call_keyword("tensorflow.contrib.layers.conv2d", inputs, num_outputs, kernel_size, stride=stride, padding=padding, data_format=data_format, rate=rate)
def max_pool2d(inputs: Array, kernel_size, stride=None, padding=None, data_format=None, **kwargs):
    if data_format is not None and data_format != "NHWC":
        return Promote(inputs)[*[UNKNOWN for i in range(4)]]
    return _windowed("max_pooling2d", "tensorflow.contrib.layers.max_pool2d", inputs, None, kernel_size, stride, padding, "VALID", None)
def avg_pool2d(inputs: Array, kernel_size, stride=None, padding=None, data_format=None, **kwargs):
    if data_format is not None and data_format != "NHWC":
        return Promote(inputs)[*[UNKNOWN for i in range(4)]]
    return _windowed("average_pooling2d", "tensorflow.contrib.layers.avg_pool2d", inputs, None, kernel_size, stride, padding, "VALID", None)
def flatten(inputs: Array[*S], outputs_collections=None, scope=None):
    return call_rule("tensorflow.layers.flatten", inputs)
def dropout(inputs: Array[*S], keep_prob=0.5, noise_shape=None, is_training=True, **kwargs) -> Promote(inputs)[*S]: ...
def batch_norm(inputs: Array[*S], adjustment=None, **kwargs):
    if adjustment is not None:
        invoke(adjustment, [call_rule("tensorflow.shape", inputs)], {})
    return Promote(inputs)[*S]
def layer_norm(inputs: Array[*S], **kwargs) -> Promote(inputs)[*S]: ...
def bias_add(inputs: Array[*S], **kwargs) -> Promote(inputs)[*S]: ...
def softmax(logits: Array[*S], scope=None) -> Promote(logits)[*S]: ...
def one_hot_encoding(labels: Array[*S], num_classes: Int, **kwargs) -> Of("float32")[*S, num_classes]: ...
def embed_sequence(ids: Array[*S], vocab_size=None, embed_dim: Int = None, **kwargs) -> Of("float32")[*S, embed_dim]: ...
def repeat(inputs, repetitions, layer, *args, **kwargs):
    """The same layer several times, each after the other."""
    if not is_int(repetitions):
        return unknown("a layer repeated a number of times that is not known")
    for i in range(repetitions):
        inputs = invoke(layer, [inputs, *args], {key: value for key, value in pairs(kwargs) if key != "scope"})
    return inputs
def stack(inputs, layer, stack_args, **kwargs):
    """A layer several times, each with arguments of its own."""
    if items(stack_args) is None:
        return unknown("layers of which the arguments are not known")
    for given in stack_args:
        inputs = invoke(layer, [inputs, *(given if items(given) is not None else [given])], {key: value for key, value in pairs(kwargs) if key != "scope"})
    return inputs
def xavier_initializer(uniform=True, seed=None, dtype="float32"): return new("keras.initializers.GlorotUniform")
xavier_initializer_conv2d = alias("tensorflow.contrib.layers.xavier_initializer")
def variance_scaling_initializer(factor=2.0, mode="FAN_IN", uniform=False, seed=None, dtype="float32"): return new("keras.initializers.VarianceScaling")
def l2_regularizer(scale, scope=None): return new("keras.regularizers.Regularizer")
def l1_regularizer(scale, scope=None): return new("keras.regularizers.Regularizer")
def apply_regularization(regularizer, weights_list=None) -> Of("float32")[()]: ...
