"""TensorFlow 1's recurrent cells (`tf.nn.rnn_cell`, `tf.contrib.rnn`): of a row for each sample and a state to the next ones.

A state is what `state_size` is with an array in place of each number.  The weights are made at the first call.
"""

MODULE = "tensorflow.rnn_cell"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

class LSTMStateTuple:
    """The state of an LSTM: `c` holds the cells, `h` what it gives; a tuple of the two."""
    def __new__(cls, c, h): return named("tensorflow.rnn_cell.LSTMStateTuple", c, h)
    @property
    def c(self): return self[0]
    @property
    def h(self): return self[1]

def _of_sizes(size, n, name):
    """A state: one array for each size."""
    return each(lambda k: Of(name)[n, k] if is_dim(k) else Of(name)[n, *as_shape(k)] if has_rank(as_shape(k)) else unknown("the state of a cell that is not known"), size)
def _first(known): return UNKNOWN if known is None else known[0]

class RNNCell:
    """What a cell of one's own inherits: `state_size`, `output_size` and `call` are its own."""
    def __call__(self, inputs, state, scope=None):
        step = own_method(self, "call")
        return unknown("a cell that is not known") if step is None else call(step, inputs, state)
    def zero_state(self, batch_size, dtype): return _of_sizes(self.state_size, batch_size if is_dim(batch_size) else _first(contents(batch_size)), dtype_name(Of(dtype)))
    def get_initial_state(self, inputs=None, batch_size=None, dtype=None): return _of_sizes(self.state_size, inputs.shape.dim_at(0) if is_array(inputs) else batch_size if is_dim(batch_size) else _first(contents(batch_size)), Promote(inputs)[()].dtype if is_array(inputs) else dtype_name(Of(dtype)))
    def __parameters__(self):
        """The weights for a recorded graph, if the first call has told how long its inputs are."""
        return _weights(self) if has(self, "weighed") and is_array(self.weighed) else None
    @property
    def trainable_weights(self): return unknown("the weights of a cell")
    @property
    def trainable_variables(self): return unknown("the weights of a cell")
    @property
    def weights(self): return unknown("the weights of a cell")
    @property
    def variables(self): return unknown("the weights of a cell")

def _fits(cell, part, n, size, inputs):
    """A part of the state has a row for each sample, as long as the cell is wide."""
    S = array_of(part).shape if is_array(part) else UNKNOWN_SHAPE
    require(possible(rank_of(S) == 2), f"{class_name(cell)}: the state must have 2 axes, got {part}", code="rank-mismatch")
    if has_rank(S) and len(S) == 2:
        need_equal(n, S[0], f"{class_name(cell)}: the inputs {inputs} and the state {part} have different numbers of rows", code="dim-mismatch")
        need_equal(size, S[1], f"{class_name(cell)}: Dimensions must be equal: the state {part} does not fit a cell of state size {size}", code="dim-mismatch")
    return None
def _weigh(cell, inputs, width):
    """The weights take inputs of one length, told by the first call."""
    S = inputs.shape
    require(possible(rank_of(S) == 2), f"{class_name(cell)}: expected ndim=2, found ndim={rank_of(S)}: {inputs}", code="layer-input-mismatch")
    if has_rank(S) and len(S) == 2:
        cell.weighed = once(Array[S[1], width], f"{class_name(cell)}: its weights take inputs of length {{known}}, got {inputs}", "layer-input-mismatch")
    return S[0] if has_rank(S) and len(S) == 2 else UNKNOWN

def _weight(name, initial, *sizes): return (name, Kind("tensorflow.Variable", "float32")[*sizes], True, initial)
def _weights(cell):
    """Of plain cells, of gates and of an LSTM; the input and the state lie side by side."""
    wide, units = cell.weighed.shape.dim_at(0), cell.output_size
    if is_a(cell, "tensorflow.rnn_cell.BasicLSTMCell") or is_a(cell, "tensorflow.rnn_cell.LSTMCell"):
        inner = cell.state_size[0] if is_tuple(cell.state_size) else units
        kernel = [_weight("kernel", "random", wide + units, 4 * inner), _weight("bias", "zeros", 4 * inner)]
        return kernel if certain(inner == units) else [*kernel, _weight("projection", "random", inner, units)]
    if is_a(cell, "tensorflow.rnn_cell.GRUCell"):
        gates = [_weight("gates_kernel", "random", wide + units, 2 * units), _weight("gates_bias", "ones", 2 * units)]
        return [*gates, _weight("candidate_kernel", "random", wide + units, units), _weight("candidate_bias", "zeros", units)]
    return [_weight("kernel", "random", wide + units, units), _weight("bias", "zeros", units)]
class BasicRNNCell(RNNCell):
    def __init__(self, num_units, activation=None, reuse=None, name=None, dtype=None, **kwargs):
        self.output_size = num_units
        self.state_size = num_units
    def __call__(self, inputs: Array, state, scope=None):
        n = _weigh(self, inputs, self.output_size)
        _fits(self, state, n, self.state_size, inputs)
        found = Promote(inputs)[n, self.output_size]
        return (found, found)
class GRUCell(BasicRNNCell):
    gated = True
class GRUBlockCell(BasicRNNCell):
    gated = True
    def __init__(self, num_units=None, cell_size=None, reuse=None, name="gru_cell", **kwargs):
        self.output_size = cell_size if num_units is None else num_units
        self.state_size = self.output_size
class GRUBlockCellV2(GRUBlockCell):
    gated = True
class UGRNNCell(BasicRNNCell):
    gated = True
class BasicLSTMCell(RNNCell):
    def __init__(self, num_units, forget_bias=1.0, state_is_tuple=True, activation=None, reuse=None, name=None, dtype=None, **kwargs): _lstm(self, num_units, num_units, state_is_tuple)
    def __call__(self, inputs: Array, state, scope=None): return _lstm_step(self, inputs, state)
class LSTMCell(RNNCell):
    def __init__(self, num_units, use_peepholes=False, cell_clip=None, initializer=None, num_proj=None, proj_clip=None, num_unit_shards=None, num_proj_shards=None, forget_bias=1.0, state_is_tuple=True, activation=None, reuse=None, name=None, dtype=None, **kwargs): _lstm(self, num_units, num_units if num_proj is None else num_proj, state_is_tuple)
    def __call__(self, inputs: Array, state, scope=None): return _lstm_step(self, inputs, state)
class NASCell(RNNCell):
    def __init__(self, num_units, num_proj=None, use_bias=False, reuse=None, **kwargs): _lstm(self, num_units, num_units if num_proj is None else num_proj, True)
    def __call__(self, inputs: Array, state, scope=None): return _lstm_step(self, inputs, state)
class LayerNormBasicLSTMCell(BasicLSTMCell):
    normalised = True
    def __init__(self, num_units, forget_bias=1.0, input_size=None, activation=None, layer_norm=True, norm_gain=1.0, norm_shift=0.0, dropout_keep_prob=1.0, dropout_prob_seed=None, reuse=None): _lstm(self, num_units, num_units, True)
class LSTMBlockCell(BasicLSTMCell):
    fused = True
    def __init__(self, num_units, forget_bias=1.0, cell_clip=None, use_peephole=False, dtype=None, reuse=None, name="lstm_cell"): _lstm(self, num_units, num_units, True)
class CoupledInputForgetGateLSTMCell(LSTMCell):
    coupled = True
def _lstm(cell, width, given, as_tuple):
    cell.output_size = given
    cell.paired = as_tuple
    cell.state_size = named("tensorflow.rnn_cell.LSTMStateTuple", width, given) if certain(as_tuple) else width + given if is_known(as_tuple) else unknown("the state of an LSTM, as a tuple or not")
    return None
def _lstm_step(cell, inputs, state):
    n, size, kind = _weigh(cell, inputs, cell.output_size), cell.state_size, Promote(inputs)[()].dtype
    if is_tuple(size):
        require(not is_array(state), f"{class_name(cell)}: the state must be a tuple of c and h, got {state}")
        for part, width in (zip(state, size) if items(state) is not None and len(state) == 2 else []):
            _fits(cell, part, n, width, inputs)
    elif is_dim(size):
        _fits(cell, state, n, size, inputs)
    return (Of(kind)[n, cell.output_size], _of_sizes(size, n, kind))

def DropoutWrapper(cell, input_keep_prob=1.0, output_keep_prob=1.0, state_keep_prob=1.0, variational_recurrent=False, input_size=None, dtype=None, seed=None, dropout_state_filter_visitor=None, **kwargs): return cell
def DeviceWrapper(cell, device, **kwargs): return cell
class _Around(RNNCell):
    """A cell around another."""
    @property
    def state_size(self): return member(self.cell, "state_size")
    @property
    def output_size(self): return member(self.cell, "output_size")
class ResidualWrapper(_Around):
    def __init__(self, cell, residual_fn=None, **kwargs):
        self.cell = cell
        self.plain = residual_fn is None
    def __call__(self, inputs: Array, state, scope=None):
        output, after = call(self.cell, inputs, state)
        if not certain(self.plain) or not is_array(output):
            return (output if not certain(self.plain) else unknown("what a residual gives"), after)
        require(compatible(inputs.shape, output.shape), f"ResidualWrapper: Shapes {inputs.shape} and {output.shape} are incompatible", code="dim-mismatch")
        return (output, after)
class HighwayWrapper(_Around):
    def __init__(self, cell, couple_carry_transform_gates=True, carry_bias_init=1.0): self.cell = cell
    def __call__(self, inputs: Array, state, scope=None): return call(self.cell, inputs, state)
class OutputProjectionWrapper(_Around):
    def __init__(self, cell, output_size, activation=None, reuse=None):
        self.cell = cell
        self.projected = output_size
    @property
    def output_size(self): return self.projected
    def __call__(self, inputs: Array, state, scope=None):
        output, after = call(self.cell, inputs, state)
        return (Promote(output)[*output.shape[:-1], self.projected] if is_array(output) else unknown("what a cell gives"), after)
class InputProjectionWrapper(_Around):
    def __init__(self, cell, num_proj, activation=None, input_size=None, reuse=None):
        self.cell = cell
        self.projected = num_proj
    def __call__(self, inputs: Array, state, scope=None): return call(self.cell, Promote(inputs)[*inputs.shape[:-1], self.projected], state)
class EmbeddingWrapper(_Around):
    def __init__(self, cell, embedding_classes, embedding_size, initializer=None, reuse=None):
        self.cell = cell
        self.projected = embedding_size
    def __call__(self, inputs: Array, state, scope=None): return call(self.cell, Of("float32")[inputs.shape.dim_at(0), self.projected], state)

class MultiRNNCell(RNNCell):
    """Cells one above the other; the state is a tuple with the state of each."""
    def __init__(self, cells, state_is_tuple=True):
        known = items(cells)
        require(known is None or len(known) > 0, "Must specify at least one cell for MultiRNNCell.")
        require(not is_a(cells, "tensorflow.rnn_cell.RNNCell"), f"cells must be a list or tuple, but saw: {class_name(cells)}")
        self.cells = tuple(known) if known is not None else cells
        self.paired = state_is_tuple
    @property
    def output_size(self): return member(self.cells[-1], "output_size") if items(self.cells) is not None else member(self.cells.element, "output_size") if is_sequence(self.cells) else UNKNOWN
    @property
    def state_size(self):
        if items(self.cells) is None or not is_known(self.paired):
            return unknown("the states of several cells")
        sizes = [member(cell, "state_size") for cell in self.cells]
        return tuple(sizes) if self.paired else sum(sizes)
    def __call__(self, inputs: Array, state, scope=None):
        if items(self.cells) is None or not certain(self.paired):
            return (Promote(inputs)[inputs.shape.dim_at(0), self.output_size if is_dim(self.output_size) else UNKNOWN], unknown("the states of several cells"))
        require(not is_array(state) and (items(state) is None or len(state) == len(self.cells)), f"MultiRNNCell: Expected state to be a tuple of length {len(self.cells)}, but received: {state}")
        states, after, current = items(state), [], inputs
        for i, cell in enumerate(self.cells):
            found = call(cell, current, unknown("a state") if states is None else states[i])
            if items(found) is None or len(found) != 2:
                return (unknown("what a cell gives"), unknown("the states of several cells"))
            current = found[0]
            after.append(found[1])
        return (current, tuple(after))
