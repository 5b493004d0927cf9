"""Keras 3: recurrent layers that convolve, and pooling to a given size."""

MODULE = "keras.layers"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def _refuse(self, x, what): fail(f"Input 0 of layer {class_name(self)} is incompatible with the layer: {what}. Full shape received: {x.shape}", code="layer-input-mismatch")
def _exactly(self, x, rank):
    if certain(not (rank_of(x.shape) == rank)):
        _refuse(self, x, f"expected ndim={rank}, found ndim={rank_of(x.shape)}")
def _weight(self, *sizes): return Kind("keras.Variable", self.dtype)[*sizes]

class _ConvLSTM(Layer):
    """The step of one image is a convolution; its states have the shape of its output."""
    weight_names = ("kernel", "recurrent_kernel", "bias")
    spatial = 2
    def call(self, sequences: Array[*S], initial_state=None, mask=None, training=False):
        _exactly(self, sequences, self.spatial + 3)
        if not certain(rank_of(S) == self.spatial + 3) or self.step.data_format == "channels_first":
            return unknown("the rank of a sequence of images is not known")
        name = self.compute_dtype
        self.channels = once(S[-1], f"Input 0 of layer {class_name(self)} is incompatible with the layer: expected axis -1 of input shape to have value {{known}}, got {{given}}: input with shape {S}", "layer-input-mismatch", (1, -1))
        size = self.step.kernel_size
        self.kernel = once(_weight(self, *size, S[-1], self.filters * 4 if is_dim(self.filters) else UNKNOWN))
        self.recurrent_kernel = once(_weight(self, *size, self.filters, self.filters * 4 if is_dim(self.filters) else UNKNOWN))
        self.bias = _weight(self, self.filters * 4 if is_dim(self.filters) else UNKNOWN) if self.use_bias else None
        state = call(self.step, Of(name)[S[0], *S[2:]])
        if not is_array(state):
            return unknown("the step of a sequence of images is not known")
        T = state.shape
        out = Of(name)[S[0], S[1], *T[1:]] if self.return_sequences else Of(name)[*T]
        return (out, Of(name)[*T], Of(name)[*T]) if self.return_state else out
def _convolving(self, kind, filters, kernel_size, strides, padding, data_format, dilation_rate, use_bias, return_sequences, return_state):
    self.filters = filters
    self.use_bias = use_bias
    self.return_sequences = return_sequences
    self.return_state = return_state
    self.step = call_keyword(kind, filters, kernel_size, strides=strides, padding=padding, data_format=data_format, dilation_rate=dilation_rate)
class ConvLSTM1D(_ConvLSTM):
    spatial = 1
    def __init__(self, filters, kernel_size, strides=1, padding="valid", data_format=None, dilation_rate=1, activation="tanh", recurrent_activation="sigmoid", use_bias=True, kernel_initializer="glorot_uniform", recurrent_initializer="orthogonal", bias_initializer="zeros", unit_forget_bias=True, kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, seed=None, return_sequences=False, return_state=False, go_backwards=False, stateful=False, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        _convolving(self, "keras.layers.Conv1D", filters, kernel_size, strides, padding, data_format, dilation_rate, use_bias, return_sequences, return_state)
class ConvLSTM2D(_ConvLSTM):
    spatial = 2
    def __init__(self, filters, kernel_size, strides=1, padding="valid", data_format=None, dilation_rate=1, activation="tanh", recurrent_activation="sigmoid", use_bias=True, kernel_initializer="glorot_uniform", recurrent_initializer="orthogonal", bias_initializer="zeros", unit_forget_bias=True, kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, seed=None, return_sequences=False, return_state=False, go_backwards=False, stateful=False, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        _convolving(self, "keras.layers.Conv2D", filters, kernel_size, strides, padding, data_format, dilation_rate, use_bias, return_sequences, return_state)
class ConvLSTM3D(_ConvLSTM):
    spatial = 3
    def __init__(self, filters, kernel_size, strides=1, padding="valid", data_format=None, dilation_rate=1, activation="tanh", recurrent_activation="sigmoid", use_bias=True, kernel_initializer="glorot_uniform", recurrent_initializer="orthogonal", bias_initializer="zeros", unit_forget_bias=True, kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, seed=None, return_sequences=False, return_state=False, go_backwards=False, stateful=False, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        _convolving(self, "keras.layers.Conv3D", filters, kernel_size, strides, padding, data_format, dilation_rate, use_bias, return_sequences, return_state)

class _Adaptive(Layer):
    """Pooling to as many places as asked for."""
    weight_names = ()
    spatial = 2
    def __init__(self, output_size, data_format=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.output_size = output_size
        self.data_format = data_format
    def call(self, inputs: Array[*S]):
        _exactly(self, inputs, self.spatial + 2)
        sizes = [self.output_size for i in range(self.spatial)] if is_dim(self.output_size) else items(self.output_size)
        if not certain(rank_of(S) == self.spatial + 2) or sizes is None:
            return Same(inputs)[*UNKNOWN_SHAPE]
        return Same(inputs)[*([S[0], S[1], *sizes] if self.data_format == "channels_first" else [S[0], *sizes, S[-1]])]
class AdaptiveAveragePooling1D(_Adaptive):
    spatial = 1
class AdaptiveAveragePooling2D(_Adaptive):
    spatial = 2
class AdaptiveAveragePooling3D(_Adaptive):
    spatial = 3
class AdaptiveMaxPooling1D(_Adaptive):
    spatial = 1
class AdaptiveMaxPooling2D(_Adaptive):
    spatial = 2
class AdaptiveMaxPooling3D(_Adaptive):
    spatial = 3
