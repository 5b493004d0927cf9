"""Keras 3: recurrent layers and wrappers, attention."""

MODULE = "keras.layers"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def _refuse(self, x, what): fail(f"Input 0 of layer {class_name(self)} is incompatible with the layer: {what}. Full shape received: {x.shape}", code="layer-input-mismatch")
def _exactly(self, x, rank):
    if certain(not (rank_of(x.shape) == rank)):
        _refuse(self, x, f"expected ndim={rank}, found ndim={rank_of(x.shape)}")
def _weight(self, *sizes): return Kind("keras.Variable", self.dtype)[*sizes]
def _bound(self, x):
    """The weights of a cell, fixed at first use."""
    wide = self.units * self.gates if is_dim(self.units) else UNKNOWN
    self.kernel = once(_weight(self, x.shape.dim_at(-1), wide), f"Input 0 of layer {class_name(self)} is incompatible with the layer: expected axis -1 of input shape to have value {{known}}, got {{given}}: input with shape {x.shape}", "layer-input-mismatch", (1, -1))
    self.recurrent_kernel = once(_weight(self, self.units, wide))
    self.bias = once(_weight(self, *([2, wide] if self.gates == 3 and self.reset_after else [wide]))) if self.use_bias else None
def _recurrent(self, x, units, count, initial):
    """The outputs of a recurrent layer whose state is `count` vectors."""
    for state in items(initial) or []:
        if is_array(state):
            need_equal(units, state.shape.dim_at(-1), f"the initial state of layer {class_name(self)} must have {units} units, got {state}", "layer-input-mismatch")
    batch = x.shape.dim_at(0)
    return _sequences(self, x, Of(self.compute_dtype)[batch, units], [Of(self.compute_dtype)[batch, units] for i in range(count)])
def _sequences(self, x, step, states):
    """What a recurrent layer gives, of the output and the states of one step."""
    length = x.shape.dim_at(1) if certain(rank_of(x.shape) == 3) else UNKNOWN
    out = each(lambda y: with_shape(y, join_axes(y.shape.dim_at(0), length, spread(y.shape[1:]))) if is_array(y) and certain(rank_of(y.shape) >= 1) else unknown("the shape of a cell's output is not known"), step) if self.return_sequences else step
    return (out, *states) if self.return_state else out
def _positive(units): require(units > 0 if is_dim(units) else True, f"Received an invalid value for argument `units`, expected a positive integer, got {units}")
class _Recurrent(Layer):
    needs_channels = True
    weight_names = ("kernel", "recurrent_kernel", "bias")
    count = 1
    gates = 1
    @property
    def cell(self): return self
    def call(self, sequence: Array, initial_state=None, mask=None, training=False):
        _exactly(self, sequence, 3)
        _bound(self, sequence)
        if is_bool(self.stateful) and certain(self.stateful) and not has(self, "state_rows"):
            self.state_rows = sequence.shape[0]
        return _recurrent(self, sequence, self.units, self.count, initial_state)
    def get_initial_state(self, batch_size): return [Of(self.compute_dtype)[batch_size, self.units] for i in range(self.count)] if is_dim(batch_size) else unknown("the states of a batch of inputs")
class SimpleRNN(_Recurrent):
    def __init__(self, units, activation="tanh", use_bias=True, kernel_initializer="glorot_uniform", recurrent_initializer="orthogonal", bias_initializer="zeros", kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, seed=None, return_sequences=False, return_state=False, go_backwards=False, stateful=False, unroll=False, zero_output_for_mask=False, **kwargs):
        _positive(units)
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.units = units
        self.return_sequences = return_sequences
        self.return_state = return_state
        self.go_backwards = go_backwards
        self.use_bias = use_bias
        self.stateful = stateful
class GRU(SimpleRNN):
    gates = 3
    def __init__(self, units, activation="tanh", recurrent_activation="sigmoid", use_bias=True, kernel_initializer="glorot_uniform", recurrent_initializer="orthogonal", bias_initializer="zeros", kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, seed=None, return_sequences=False, return_state=False, go_backwards=False, stateful=False, unroll=False, zero_output_for_mask=False, reset_after=True, use_cudnn="auto", **kwargs):
        call_keyword("keras.layers.SimpleRNN.__init__", self, units, return_sequences=return_sequences, return_state=return_state, go_backwards=go_backwards, use_bias=use_bias, stateful=stateful, **{key: value for key, value in pairs(kwargs) if not key == "implementation"})
        self.reset_after = reset_after
class LSTM(SimpleRNN):
    count = 2
    gates = 4
    def __init__(self, units, activation="tanh", recurrent_activation="sigmoid", use_bias=True, kernel_initializer="glorot_uniform", recurrent_initializer="orthogonal", bias_initializer="zeros", unit_forget_bias=True, kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, seed=None, return_sequences=False, return_state=False, go_backwards=False, stateful=False, unroll=False, zero_output_for_mask=False, use_cudnn="auto", **kwargs):
        call_keyword("keras.layers.SimpleRNN.__init__", self, units, return_sequences=return_sequences, return_state=return_state, go_backwards=go_backwards, use_bias=use_bias, stateful=stateful, **{key: value for key, value in pairs(kwargs) if not key == "implementation"})
class _Cell(Layer):
    weight_names = ("kernel", "recurrent_kernel", "bias")
    count = 1
    gates = 1
    def __init__(self, units, activation="tanh", recurrent_activation="sigmoid", use_bias=True, kernel_initializer="glorot_uniform", recurrent_initializer="orthogonal", bias_initializer="zeros", unit_forget_bias=True, kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, reset_after=True, seed=None, **kwargs):
        _positive(units)
        call_keyword("keras.layers.Layer.__init__", self, **{key: value for key, value in pairs(kwargs) if not key == "implementation"})
        self.units = units
        self.state_size = units if self.count == 1 else [units, units]
        self.output_size = units
        self.use_bias = use_bias
        self.reset_after = reset_after
    def call(self, inputs: Array, states, training=False):
        _exactly(self, inputs, 2)
        _bound(self, inputs)
        made = [Of(self.compute_dtype)[inputs.shape.dim_at(0), self.units] for i in range(self.count)]
        return (made[0], made)
    def get_initial_state(self, batch_size=None): return [Of(self.compute_dtype)[batch_size, self.units] for i in range(self.count)]
class SimpleRNNCell(_Cell): ...
class GRUCell(_Cell):
    gates = 3
class LSTMCell(_Cell):
    count = 2
    gates = 4
class StackedRNNCells(Layer):
    def __init__(self, cells, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.cells = cells
    def parts_of(self): return list(self.cells)
    @property
    def state_size(self): return [cell.state_size for cell in self.cells]
    @property
    def output_size(self): return self.cells[-1].output_size
    def call(self, inputs: Array, states, training=False):
        out, made = inputs, []
        for cell, state in zip(self.cells, states):
            out, after = _stepped(cell, out, state)
            made = [*made, after]
        return (out, made)
def _stepped(cell, x, states):
    """One step of a cell: its output, and its states as it was given them."""
    known = items(call(cell, x, states if is_sequence(states) else [states]))
    return (known[0], known[1]) if known is not None and len(known) == 2 else (unknown("what a cell gives is not known"), unknown("the states of a cell are not known"))
class RNN(Layer):
    def __init__(self, cell, return_sequences=False, return_state=False, go_backwards=False, stateful=False, unroll=False, zero_output_for_mask=False, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.cell = call_rule("keras.layers.StackedRNNCells", cell) if is_sequence(cell) else cell
        self.return_sequences = return_sequences
        self.return_state = return_state
        self.go_backwards = go_backwards
    def parts_of(self): return [self.cell]
    def call(self, sequence: Array[*S], initial_state=None, mask=None, training=False):
        if not certain(rank_of(S) >= 3) or not has(self, "cell"):
            return unknown("the rank of a sequence is not known")
        sizes = self.cell.state_size
        name = self.compute_dtype
        states = initial_state if initial_state is not None else each(lambda size: Of(name)[S[0], *as_shape(size)], sizes if is_sequence(sizes) else [sizes])
        step, after = _stepped(self.cell, Same(sequence)[S[0], *S[2:]], states)
        return _sequences(self, sequence, step, list(after) if is_sequence(after) else [after])

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
    def parts_of(self): return [self.forward_layer, self.forward_layer if self.backward_layer is None else self.backward_layer]
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
    def parts_of(self): return [self.layer]
    def call(self, inputs: Array[*S], training=None, mask=None):
        if certain(rank_of(S) < 3):
            fail(f"`TimeDistributed` Layer should be passed an `input_shape` with at least 3 dimensions, received: {S}", code="layer-input-mismatch")
        if not certain(rank_of(S) >= 3):
            return Same(inputs)[*UNKNOWN_SHAPE]
        found = call(self.layer, Same(inputs)[S[0], *S[2:]])
        return each(lambda y: Kind(y.kind, y.dtype)[S[0], S[1], *y.shape[1:]] if is_array(y) and certain(rank_of(y.shape) >= 1) else y, found)

def _projections(self, S, T, K):
    """The weights of multi-head attention, fixed at first use by the last axes of query, value and key."""
    heads = self.num_heads
    for name, shape, size in (("query", S, self.key_dim), ("key", K, self.key_dim), ("value", T, self.value_size)):
        words = f"the `{name}` of {class_name(self)} is incompatible with the layer: expected axis -1 to have value {{known}}, got {{given}}: shape {shape}"
        set_member(self, f"{name}_kernel", once(_weight(self, shape.dim_at(-1), heads, size), words, "layer-input-mismatch"))
        set_member(self, f"{name}_bias", once(_weight(self, heads, size)) if self.use_bias else None)
    outer = [S.dim_at(-1)] if self.sizes is None else as_shape(self.sizes)
    self.output_kernel = once(_weight(self, heads, self.value_size, *outer))
    self.output_bias = once(_weight(self, *outer)) if self.use_bias else None
def _masked(mask, S, T):
    """A mask is for every pair of a query and a key; the length of the axis of queries with it."""
    if is_array(mask) and certain(rank_of(mask.shape) >= 2) and len(S) == 3 and len(T) == 3:
        for size, wanted in ((mask.shape[-2], S[1]), (mask.shape[-1], T[1])):
            require(not certain(not (size == wanted) and not (size == 1) and not (wanted == 1)), f"`attention_mask` must have a place for every query and key, [..., {S[1]}, {T[1]}], got {mask}: {size} != {wanted}", code="layer-input-mismatch")
        return broadcast(S[1:2], mask.shape[-2:-1])[0]
    return S[1]
class MultiHeadAttention(Layer):
    weight_names = ("query_kernel", "query_bias", "key_kernel", "key_bias", "value_kernel", "value_bias", "output_kernel", "output_bias")
    def __init__(self, num_heads, key_dim, value_dim=None, dropout=0.0, use_bias=True, output_shape=None, attention_axes=None, sliding_window=None, flash_attention=None, kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, use_gate=False, seed=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.num_heads = num_heads
        self.key_dim = key_dim
        self.value_size = key_dim if value_dim is None else value_dim
        self.use_bias = use_bias
        self.sizes = output_shape
        self.attention_axes = attention_axes
        if not is_known(use_gate) or use_gate:
            self.weight_names = None
    def call(self, query: Array[*S], value: Array[*T], key=None, query_mask=None, value_mask=None, key_mask=None, attention_mask=None, return_attention_scores=False, training=None, use_causal_mask=False):
        K = T if key is None else key.shape
        _projections(self, S, T, K)
        if not (certain(rank_of(S) >= 2) and certain(rank_of(T) >= 2) and certain(rank_of(K) >= 2)):
            return Of(self.compute_dtype)[*UNKNOWN_SHAPE] if not return_attention_scores else unknown("the rank of the query is not known")
        require(compatible(T[:-1], K[:-1]), f"All dimensions of `value` and `key`, except the last one, must be equal. Received: value_shape={T} and key_shape={K}", code="layer-input-mismatch")
        own = own_method(self, "_compute_attention") is not None  # it may put masks and queries into other forms
        rows = UNKNOWN if own else _masked(attention_mask, S, T)
        need_equal(S[0], T[0], f"the batches of `query` and `value` differ: {S[0]} != {T[0]} (query {S}, value {T})", "layer-input-mismatch")
        lead = [S[0], rows] if len(S) == 3 else list(S[:-1])
        out = Of(self.compute_dtype)[*lead, S[-1]] if self.sizes is None else Of(self.compute_dtype)[*lead, *as_shape(self.sizes)]
        if not return_attention_scores:
            return out
        return (out, Of(self.compute_dtype)[S[0], self.num_heads, rows, T[1]] if len(S) == 3 and self.attention_axes is None and not own else Of(self.compute_dtype)[*UNKNOWN_SHAPE])
class GroupQueryAttention(MultiHeadAttention):
    def __init__(self, head_dim, num_query_heads, num_key_value_heads, dropout=0.0, use_bias=True, flash_attention=None, **kwargs):
        if is_int(num_query_heads) and is_int(num_key_value_heads):
            require(num_query_heads % num_key_value_heads == 0, "`num_query_heads` must be divisible by `num_key_value_heads`.")
        call_keyword("keras.layers.Layer.__init__", self)
        self.num_heads = num_query_heads
        self.key_dim = head_dim
        self.value_size = head_dim
        self.use_bias = use_bias
        self.weight_names = None
        self.sizes = None
        self.attention_axes = None
class Attention(Layer):
    weight_names = ()
    def __init__(self, use_scale=False, score_mode="dot", dropout=0.0, seed=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        if not is_known(use_scale) or use_scale or not is_known(score_mode) or not (score_mode == "dot"):
            self.weight_names = None
    def call(self, inputs, mask=None, training=False, return_attention_scores=False, use_causal_mask=False):
        require(is_sequence(inputs), f"{class_name(self)} layer must be called on a list of inputs, namely [query, value] or [query, value, key].", code="layer-input-mismatch")
        arrays = [array_of(x) for x in inputs]
        require(len(arrays) == 2 or len(arrays) == 3, f"{class_name(self)} layer accepts inputs list of length 2 or 3, namely [query, value] or [query, value, key]. Received length: {len(arrays)}.", code="layer-input-mismatch")
        q, v, k = arrays[0].shape, arrays[1].shape, arrays[-1].shape if len(arrays) == 3 else arrays[1].shape
        if not (certain(rank_of(q) == 3) and certain(rank_of(v) == 3) and certain(rank_of(k) == 3)):
            return Promote(*arrays)[*UNKNOWN_SHAPE]
        batch = _attended(self, q, v, k)
        out = Promote(*arrays)[batch, q[1], v[-1]]
        return (out, Promote(*arrays)[batch, q[1], k[1]]) if return_attention_scores else out
def _attended(self, q, v, k):
    """A query is compared with each key, and every key has a value."""
    equal = not is_a(self, "keras.layers.AdditiveAttention")
    require(not certain(not (q[-1] == k[-1]) and (equal or not (q[-1] == 1) and not (k[-1] == 1))), f"layer {class_name(self)}: the last axes of query and key must be equal: {q[-1]} != {k[-1]} (query {q}, key {k})", code="layer-input-mismatch")
    need_equal(v[1], k[1], f"layer {class_name(self)}: there must be as many values as keys: {v[1]} != {k[1]} (value {v}, key {k})", "layer-input-mismatch")
    return _batch_of(self, _batch_of(self, q[0], k[0]), v[0])
def _batch_of(self, one, two):
    """The batch of two inputs; where it is left open, it is the same."""
    if static(one) is None or static(two) is None:
        return need_equal(one, two, f"the inputs of layer {class_name(self)} have different batches: {one} != {two}", "layer-input-mismatch")
    return broadcast(ShapeOf(one), ShapeOf(two))[0]
class AdditiveAttention(Attention):
    weight_names = None
