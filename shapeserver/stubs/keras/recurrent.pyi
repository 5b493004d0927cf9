"""Keras 3: recurrent layers and wrappers, attention."""

MODULE = "keras.layers"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def _refuse(self, x, what): fail(f"Input 0 of layer {class_name(self)} is incompatible with the layer: {what}. Full shape received: {x.shape}", code="layer-input-mismatch")
def _exactly(self, x, rank):
    if certain(not (rank_of(x.shape) == rank)):
        _refuse(self, x, f"expected ndim={rank}, got ndim={rank_of(x.shape)}")
def _recurrent(self, x, units, count, initial):
    """The outputs of a recurrent layer whose state is `count` vectors."""
    _exactly(self, x, 3)
    batch, length = x.shape.dim_at(0), x.shape.dim_at(1) if certain(rank_of(x.shape) == 3) else UNKNOWN
    depth = x.shape.dim_at(-1)
    if not has(self, "kernel_dim") or not is_known(self.kernel_dim):
        self.kernel_dim = depth
    need_equal(self.kernel_dim, depth, f"Input 0 of layer {class_name(self)} is incompatible with the layer: expected axis -1 of input shape to have value {self.kernel_dim}, got {depth}: input with shape {x.shape}", "layer-input-mismatch", (1, -1))
    for state in items(initial) or []:
        if is_array(state):
            need_equal(units, state.shape.dim_at(-1), f"the initial state of layer {class_name(self)} must have {units} units, got {state}", "layer-input-mismatch")
    out = Of(self.compute_dtype)[batch, length, units] if self.return_sequences else Of(self.compute_dtype)[batch, units]
    if not self.return_state:
        return out
    return (out, *[Of(self.compute_dtype)[batch, units] for i in range(count)])
def _positive(units): require(units > 0 if is_dim(units) else True, f"Received an invalid value for argument `units`, expected a positive integer, got {units}")
class _Recurrent(Layer):
    needs_channels = True
    count = 1
    def call(self, sequence: Array, initial_state=None, mask=None, training=False): return _recurrent(self, sequence, self.units, self.count, initial_state)
class SimpleRNN(_Recurrent):
    def __init__(self, units, activation="tanh", use_bias=True, kernel_initializer="glorot_uniform", recurrent_initializer="orthogonal", bias_initializer="zeros", kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, seed=None, return_sequences=False, return_state=False, go_backwards=False, stateful=False, unroll=False, zero_output_for_mask=False, **kwargs):
        _positive(units)
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.units = units
        self.return_sequences = return_sequences
        self.return_state = return_state
        self.go_backwards = go_backwards
class GRU(SimpleRNN):
    def __init__(self, units, activation="tanh", recurrent_activation="sigmoid", use_bias=True, kernel_initializer="glorot_uniform", recurrent_initializer="orthogonal", bias_initializer="zeros", kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, seed=None, return_sequences=False, return_state=False, go_backwards=False, stateful=False, unroll=False, zero_output_for_mask=False, reset_after=True, use_cudnn="auto", **kwargs):
        call_keyword("keras.layers.SimpleRNN.__init__", self, units, return_sequences=return_sequences, return_state=return_state, go_backwards=go_backwards, **kwargs)
class LSTM(SimpleRNN):
    count = 2
    def __init__(self, units, activation="tanh", recurrent_activation="sigmoid", use_bias=True, kernel_initializer="glorot_uniform", recurrent_initializer="orthogonal", bias_initializer="zeros", unit_forget_bias=True, kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, seed=None, return_sequences=False, return_state=False, go_backwards=False, stateful=False, unroll=False, zero_output_for_mask=False, use_cudnn="auto", **kwargs):
        call_keyword("keras.layers.SimpleRNN.__init__", self, units, return_sequences=return_sequences, return_state=return_state, go_backwards=go_backwards, **kwargs)
class _Cell(Layer):
    count = 1
    def __init__(self, units, activation="tanh", recurrent_activation="sigmoid", use_bias=True, kernel_initializer="glorot_uniform", recurrent_initializer="orthogonal", bias_initializer="zeros", unit_forget_bias=True, kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, reset_after=True, seed=None, **kwargs):
        _positive(units)
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.units = units
        self.state_size = units if self.count == 1 else [units, units]
        self.output_size = units
    def call(self, inputs: Array, states, training=False):
        _exactly(self, inputs, 2)
        made = [Of(self.compute_dtype)[inputs.shape.dim_at(0), self.units] for i in range(self.count)]
        return (made[0], made)
    def get_initial_state(self, batch_size=None): return [Of(self.compute_dtype)[batch_size, self.units] for i in range(self.count)]
class SimpleRNNCell(_Cell): ...
class GRUCell(_Cell): ...
class LSTMCell(_Cell):
    count = 2
class StackedRNNCells(Layer):
    def __init__(self, cells, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.cells = cells
        self.units = cells[-1].units
        self.count = 0
class RNN(Layer):
    def __init__(self, cell, return_sequences=False, return_state=False, go_backwards=False, stateful=False, unroll=False, zero_output_for_mask=False, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.cell = call_rule("keras.layers.StackedRNNCells", cell) if is_sequence(cell) else cell
        self.return_sequences = return_sequences
        self.return_state = return_state
        self.go_backwards = go_backwards
    def call(self, sequence: Array, initial_state=None, mask=None, training=False):
        own = is_a(self.cell, "keras.layers.SimpleRNNCell") or is_a(self.cell, "keras.layers.LSTMCell") or is_a(self.cell, "keras.layers.GRUCell") or is_a(self.cell, "keras.layers.StackedRNNCells")
        if not own or (self.return_state and is_a(self.cell, "keras.layers.StackedRNNCells")):
            return unknown("a recurrent layer around a cell that is not known")
        return _recurrent(self, sequence, self.cell.units, self.cell.count, initial_state)

class Bidirectional(Layer):
    def __init__(self, layer, merge_mode="concat", weights=None, backward_layer=None, **kwargs):
        require(merge_mode in ("sum", "mul", "ave", "concat", None), f"Invalid merge mode. Received: {merge_mode}. Merge mode should be one of sum, mul, ave, concat, None")
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.forward_layer = layer
        self.layer = layer
        self.backward_layer = backward_layer
        self.merge_mode = merge_mode
        if has(layer, "input_shape_argument"):
            self.input_shape_argument = layer.input_shape_argument
    def call(self, sequences, initial_state=None, mask=None, training=None):
        half = None if items(initial_state) is None else items(initial_state)[: len(initial_state) // 2]
        found = invoke(self.forward_layer, [sequences], {} if half is None else {"initial_state": half})
        states = list(found[1:]) if is_sequence(found) else []
        out = found[0] if is_sequence(found) else found
        if self.merge_mode is None:
            return (out, out, *states, *states)
        if not is_array(out):
            return out
        S = out.shape
        merged = Same(out)[*S[:-1], S[-1] * 2] if self.merge_mode == "concat" and certain(rank_of(S) >= 0) else out if is_str(self.merge_mode) and not (self.merge_mode == "concat") else Same(out)[*UNKNOWN_SHAPE]
        return (merged, *states, *states) if is_sequence(found) else merged
class TimeDistributed(Layer):
    def __init__(self, layer, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.layer = layer
    def call(self, inputs: Array[*S], training=None, mask=None):
        if certain(rank_of(S) < 3):
            fail(f"`TimeDistributed` Layer should be passed an `input_shape` with at least 3 dimensions, received: {S}", code="layer-input-mismatch")
        if not certain(rank_of(S) >= 3):
            return Same(inputs)[*UNKNOWN_SHAPE]
        found = call(self.layer, Same(inputs)[S[0], *S[2:]])
        return each(lambda y: Kind(y.kind, y.dtype)[S[0], S[1], *y.shape[1:]] if is_array(y) and certain(rank_of(y.shape) >= 1) else y, found)

class MultiHeadAttention(Layer):
    def __init__(self, num_heads, key_dim, value_dim=None, dropout=0.0, use_bias=True, output_shape=None, attention_axes=None, flash_attention=None, kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, use_gate=False, seed=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.num_heads = num_heads
        self.sizes = output_shape
        self.attention_axes = attention_axes
    def call(self, query: Array[*S], value: Array[*T], key=None, query_mask=None, value_mask=None, key_mask=None, attention_mask=None, return_attention_scores=False, training=None, use_causal_mask=False):
        K = T if key is None else key.shape
        for name, shape in (("query", S), ("value", T)):
            self_dim = f"{name}_dim"
            if has(self, self_dim) and is_known(member(self, self_dim)):
                need_equal(member(self, self_dim), shape.dim_at(-1), f"the `{name}` of MultiHeadAttention is incompatible with the layer: expected axis -1 to have value {member(self, self_dim)}, got {shape.dim_at(-1)}: shape {shape}", "layer-input-mismatch")
        self.query_dim = S.dim_at(-1)
        self.value_dim = T.dim_at(-1)
        if not (certain(rank_of(S) >= 2) and certain(rank_of(T) >= 2) and certain(rank_of(K) >= 2)):
            return Of(self.compute_dtype)[*UNKNOWN_SHAPE] if not return_attention_scores else unknown("the rank of the query is not known")
        require(compatible(T[:-1], K[:-1]), f"All dimensions of `value` and `key`, except the last one, must be equal. Received: value_shape={T} and key_shape={K}", code="layer-input-mismatch")
        need_equal(S[0], T[0], f"the batches of `query` and `value` differ: {S[0]} != {T[0]} (query {S}, value {T})", "layer-input-mismatch")
        out = Of(self.compute_dtype)[*S] if self.sizes is None else Of(self.compute_dtype)[*S[:-1], *as_shape(self.sizes)]
        if not return_attention_scores:
            return out
        return (out, Of(self.compute_dtype)[S[0], self.num_heads, S[1], T[1]] if len(S) == 3 and self.attention_axes is None else Of(self.compute_dtype)[*UNKNOWN_SHAPE])
class GroupQueryAttention(MultiHeadAttention):
    def __init__(self, head_dim, num_query_heads, num_key_value_heads, dropout=0.0, use_bias=True, flash_attention=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self)
        self.num_heads = num_query_heads
        self.sizes = None
        self.attention_axes = None
class Attention(Layer):
    additive = False
    def __init__(self, use_scale=False, score_mode="dot", dropout=0.0, seed=None, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs, mask=None, training=False, return_attention_scores=False, use_causal_mask=False):
        require(is_sequence(inputs), f"{class_name(self)} layer must be called on a list of inputs, namely [query, value] or [query, value, key].", code="layer-input-mismatch")
        arrays = [array_of(x) for x in inputs]
        require(len(arrays) == 2 or len(arrays) == 3, f"{class_name(self)} layer accepts inputs list of length 2 or 3, namely [query, value] or [query, value, key]. Received length: {len(arrays)}.", code="layer-input-mismatch")
        q, v, k = arrays[0].shape, arrays[1].shape, arrays[-1].shape if len(arrays) == 3 else arrays[1].shape
        if not (certain(rank_of(q) == 3) and certain(rank_of(v) == 3) and certain(rank_of(k) == 3)):
            return Promote(*arrays)[*UNKNOWN_SHAPE]
        out = Promote(*arrays)[*q[:-1], v[-1]]
        return (out, Promote(*arrays)[q[0], q[1], k[1]]) if return_attention_scores else out
class AdditiveAttention(Attention):
    additive = True
