"""TensorFlow 1's recurrent cells (`tf.nn.rnn_cell`) and what runs them."""

MODULE = "tensorflow.rnn_cell"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

class RNNCell:
    def zero_state(self, batch_size, dtype): return _state(self, batch_size if is_dim(batch_size) else _first(contents(batch_size)), dtype_name(Of(dtype)))
def _first(known): return UNKNOWN if known is None else known[0]
def _state(cell, n, name):
    """The state of a cell: one tensor, or a pair of them, or a tuple of its layers' states."""
    if is_a(cell, "tensorflow.rnn_cell.MultiRNNCell"):
        return tuple([_state(part, n, name) for part in cell.cells]) if items(cell.cells) is not None else unknown("the states of several cells")
    one = Of(name)[n, cell.output_size]
    return (one, Of(name)[n, cell.output_size]) if is_a(cell, "tensorflow.rnn_cell.BasicLSTMCell") else one
class BasicRNNCell(RNNCell):
    def __init__(self, num_units, activation=None, reuse=None, name=None, dtype=None, **kwargs):
        self.output_size = num_units
        self.state_size = num_units
    def __call__(self, inputs: Array[n, d], state, scope=None): return (Promote(inputs)[n, self.output_size], state)
class GRUCell(BasicRNNCell):
    gated = True
class BasicLSTMCell(BasicRNNCell):
    gated = True
class LSTMCell(BasicLSTMCell):
    gated = True
def DropoutWrapper(cell, input_keep_prob=1.0, output_keep_prob=1.0, state_keep_prob=1.0, **kwargs): return cell
class MultiRNNCell(RNNCell):
    def __init__(self, cells, state_is_tuple=True):
        self.cells = cells
        self.output_size = cells[-1].output_size if items(cells) is not None else unknown("the size of the last cell")
def dynamic_rnn(cell, inputs: Array[a, b, d], sequence_length=None, initial_state=None, dtype=None, parallel_iterations=None, swap_memory=False, time_major=False, scope=None):
    kind = Promote(inputs)[()].dtype
    size = cell.output_size if is_a(cell, "tensorflow.rnn_cell.RNNCell") else UNKNOWN
    state = _state(cell, b if certain(time_major) else a, kind) if is_a(cell, "tensorflow.rnn_cell.RNNCell") else unknown("the state of a cell that is not known")
    return (Of(kind)[a, b, size], state)
def static_rnn(cell, inputs: Seq[Array], initial_state=None, dtype=None, sequence_length=None, scope=None):
    steps = items(inputs)
    if steps is None or len(steps) == 0 or not is_a(cell, "tensorflow.rnn_cell.RNNCell"):
        return unknown("a recurrent network over steps that are not known")
    n = steps[0].shape.dim_at(0)
    kind = Promote(steps[0])[()].dtype
    return ([Of(kind)[n, cell.output_size] for x in steps], _state(cell, n, kind))
