"""TensorFlow 1's recurrent cells (`tf.nn.rnn_cell`) and what runs them."""

MODULE = "tensorflow.rnn_cell"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _first(known): return UNKNOWN if known is None else known[0]
class LSTMStateTuple:
    """The state of an LSTM: `c` holds the cells, `h` what it gives; a tuple of the two."""
    def __new__(cls, c, h): return named("tensorflow.rnn_cell.LSTMStateTuple", c, h)
    @property
    def c(self): return self[0]
    @property
    def h(self): return self[1]
def _sizes(cell): return member(cell, "state_size") if is_a(cell, "tensorflow.rnn_cell.RNNCell") else unknown("the state of a cell that is not known")
def _of_sizes(size, n, name):
    """A state: one array for each size."""
    if items(size) is not None:
        return tuple([_of_sizes(part, n, name) for part in size])
    return Of(name)[n, size if is_dim(size) else UNKNOWN] if is_dim(size) else unknown("the state of a cell that is not known")
def _state(cell, n, name): return _of_sizes(_sizes(cell), n, name)
def _output(cell):
    """The length of what a cell gives."""
    found = member(cell, "output_size") if is_a(cell, "tensorflow.rnn_cell.RNNCell") else UNKNOWN
    return found if is_dim(found) else UNKNOWN

class RNNCell:
    def zero_state(self, batch_size, dtype): return _state(self, batch_size if is_dim(batch_size) else _first(contents(batch_size)), dtype_name(Of(dtype)))
class BasicRNNCell(RNNCell):
    def __init__(self, num_units, activation=None, reuse=None, name=None, dtype=None, **kwargs):
        self.output_size = num_units
        self.state_size = num_units
    def __call__(self, inputs: Array[n, d], state, scope=None):
        found = Promote(inputs)[n, self.output_size]
        return (found, found)
class GRUCell(BasicRNNCell):
    gated = True
class BasicLSTMCell(RNNCell):
    def __init__(self, num_units, forget_bias=1.0, state_is_tuple=True, activation=None, reuse=None, name=None, dtype=None, **kwargs):
        self.output_size = num_units
        self.state_size = (num_units, num_units) if certain(state_is_tuple) else 2 * num_units
    def __call__(self, inputs: Array[n, d], state, scope=None): return (Promote(inputs)[n, self.output_size], _of_sizes(self.state_size, n, Promote(inputs)[()].dtype))
class LSTMCell(RNNCell):
    def __init__(self, num_units, use_peepholes=False, cell_clip=None, initializer=None, num_proj=None, proj_clip=None, num_unit_shards=None, num_proj_shards=None, forget_bias=1.0, state_is_tuple=True, activation=None, reuse=None, name=None, dtype=None, **kwargs):
        self.output_size = num_units if num_proj is None else num_proj
        self.state_size = (num_units, self.output_size) if certain(state_is_tuple) else num_units + self.output_size
    def __call__(self, inputs: Array[n, d], state, scope=None): return (Promote(inputs)[n, self.output_size], _of_sizes(self.state_size, n, Promote(inputs)[()].dtype))
class LayerNormBasicLSTMCell(BasicLSTMCell):
    normalised = True
def DropoutWrapper(cell, input_keep_prob=1.0, output_keep_prob=1.0, state_keep_prob=1.0, **kwargs): return cell
def DeviceWrapper(cell, device, **kwargs): return cell
def ResidualWrapper(cell, residual_fn=None, **kwargs): return cell
class MultiRNNCell(RNNCell):
    def __init__(self, cells, state_is_tuple=True):
        self.cells = cells
        known = items(cells) is not None and len(cells) > 0
        self.output_size = _output(cells[-1]) if known else _output(cells.element) if is_sequence(cells) and items(cells) is None else UNKNOWN
        self.state_size = tuple([_sizes(cell) for cell in cells]) if known and certain(state_is_tuple) else unknown("the states of several cells")
    def __call__(self, inputs: Array[n, d], state, scope=None): return (Promote(inputs)[n, self.output_size], _of_sizes(self.state_size, n, Promote(inputs)[()].dtype))
def dynamic_rnn(cell, inputs: Array[a, b, d], sequence_length=None, initial_state=None, dtype=None, parallel_iterations=None, swap_memory=False, time_major=False, scope=None):
    kind = Promote(inputs)[()].dtype
    return (Of(kind)[a, b, _output(cell)], _state(cell, b if certain(time_major) else a, kind))
def bidirectional_dynamic_rnn(cell_fw, cell_bw, inputs: Array[a, b, d], sequence_length=None, initial_state_fw=None, initial_state_bw=None, dtype=None, parallel_iterations=None, swap_memory=False, time_major=False, scope=None):
    kind = Promote(inputs)[()].dtype
    n = b if certain(time_major) else a
    return ((Of(kind)[a, b, _output(cell_fw)], Of(kind)[a, b, _output(cell_bw)]), (_state(cell_fw, n, kind), _state(cell_bw, n, kind)))
def _steps(inputs):
    found = items(inputs)
    return None if found is None or len(found) == 0 or not is_array(found[0]) else found
def static_rnn(cell, inputs: Seq[Array], initial_state=None, dtype=None, sequence_length=None, scope=None):
    steps = _steps(inputs)
    if steps is None:
        return (unknown("a recurrent network over steps that are not known"), unknown("a recurrent network over steps that are not known"))
    n, kind = steps[0].shape.dim_at(0), Promote(steps[0])[()].dtype
    return ([Of(kind)[n, _output(cell)] for x in steps], _state(cell, n, kind))
def static_bidirectional_rnn(cell_fw, cell_bw, inputs: Seq[Array], initial_state_fw=None, initial_state_bw=None, dtype=None, sequence_length=None, scope=None):
    steps = _steps(inputs)
    if steps is None:
        return (unknown("a recurrent network over steps that are not known"), unknown("a recurrent network over steps that are not known"), unknown("a recurrent network over steps that are not known"))
    n, kind = steps[0].shape.dim_at(0), Promote(steps[0])[()].dtype
    return ([Of(kind)[n, _output(cell_fw) + _output(cell_bw)] for x in steps], _state(cell_fw, n, kind), _state(cell_bw, n, kind))
