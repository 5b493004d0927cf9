"""TensorFlow 1: what runs a recurrent cell along a sequence."""

MODULE = "tensorflow.rnn_cell"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _start(cell, initial_state, n, kind):
    """The state that a run begins with."""
    if initial_state is not None:
        return initial_state
    return call(member(cell, "zero_state"), n, kind) if is_a(cell, "tensorflow.rnn_cell.RNNCell") else unknown("the state of a cell that is not known")
def _run(cell, inputs, initial_state, kind):
    """What a cell gives for the rows of one step, and its state then."""
    found = call(cell, inputs, _start(cell, initial_state, inputs.shape.dim_at(0), kind))
    return found if items(found) is not None and len(found) == 2 else (unknown("what a cell gives"), unknown("the state of a cell that is not known"))
def _rows(n, initial_state):
    """How many samples there are: as many as the inputs have, or the state if only it tells."""
    found = [part for part in leaves(initial_state) if is_array(part) and rank_of(part.shape) == 2] if static(n) is None and initial_state is not None else []
    return found[0].shape[0] if len(found) > 0 and static(found[0].shape[0]) is not None else n
def _along(cell, inputs, initial_state, dtype, time_major):
    """A cell's outputs for all steps, and its state after the last."""
    a, b, d = inputs.shape
    require(initial_state is not None or dtype is not None, "If no initial_state is provided, argument `dtype` must be specified")
    require(static(d) is not None, f"Input size (depth of inputs) must be accessible via shape inference, but saw value None for input={inputs}", code="layer-input-mismatch")
    kind, last = Promote(inputs)[()].dtype, certain(time_major)
    n = _rows(b if last else a, initial_state)
    output, state = _run(cell, Of(kind)[n, d], initial_state, kind)
    return (each(lambda x: (Promote(x)[a, n, *x.shape[1:]] if last else Promote(x)[n, b, *x.shape[1:]]) if is_array(x) and is_known(time_major) else Of(kind)[UNKNOWN, UNKNOWN, UNKNOWN], output), state)
def dynamic_rnn(cell, inputs: Array[a, b, d], sequence_length=None, initial_state=None, dtype=None, parallel_iterations=None, swap_memory=False, time_major=False, scope=None): return _along(cell, Promote(inputs)[a, b, d], initial_state, dtype, time_major)
def bidirectional_dynamic_rnn(cell_fw, cell_bw, inputs: Array[a, b, d], sequence_length=None, initial_state_fw=None, initial_state_bw=None, dtype=None, parallel_iterations=None, swap_memory=False, time_major=False, scope=None):
    forward = _along(cell_fw, Promote(inputs)[a, b, d], initial_state_fw, dtype, time_major)
    backward = _along(cell_bw, Promote(inputs)[a, b, d], initial_state_bw, dtype, time_major)
    return ((forward[0], backward[0]), (forward[1], backward[1]))
def stack_bidirectional_dynamic_rnn(cells_fw, cells_bw, inputs: Array[a, b, d], initial_states_fw=None, initial_states_bw=None, dtype=None, sequence_length=None, parallel_iterations=None, time_major=False, scope=None, swap_memory=False):
    """Each layer is given what both directions of the one below gave."""
    lower, upper = items(cells_fw), items(cells_bw)
    if lower is None or upper is None or len(lower) != len(upper) or initial_states_fw is not None or initial_states_bw is not None:
        return (unknown("recurrent layers that are not known"), unknown("recurrent layers that are not known"), unknown("recurrent layers that are not known"))
    current, forward, backward = Promote(inputs)[a, b, d], [], []
    for one, other in zip(lower, upper):
        left, right = _along(one, current, None, dtype, time_major), _along(other, current, None, dtype, time_major)
        if not is_array(left[0]) or not is_array(right[0]):
            return (unknown("what a cell gives"), unknown("the states of cells"), unknown("the states of cells"))
        current = call_rule("tensorflow.concat", [left[0], right[0]], 2)
        forward.append(left[1])
        backward.append(right[1])
    return (current, tuple(forward), tuple(backward))
def _steps(cell, inputs, initial_state, dtype):
    """A cell's output for each step, and its state after the last."""
    require(not is_array(inputs), f"Argument `inputs` must be a sequence. Received: {inputs}")
    require(initial_state is not None or dtype is not None, "If no initial_state is provided, argument `dtype` must be specified")
    steps = items(inputs)
    require(steps is None or len(steps) > 0, "Argument `inputs` must not be empty.")
    if steps is None or not is_array(steps[0]):
        return _unrolled(cell, inputs, initial_state)
    kind, outputs, state = Promote(steps[0])[()].dtype, [], initial_state
    for x in steps:
        output, state = _run(cell, x, state, kind)
        outputs.append(output)
    return (outputs, state)
def static_rnn(cell, inputs, initial_state=None, dtype=None, sequence_length=None, scope=None): return _steps(cell, inputs, initial_state, dtype)
def _unrolled(cell, inputs, initial_state):
    """Steps of which the number is not known."""
    if not is_sequence(inputs) or items(inputs) is not None or not is_array(inputs.element):
        return (unknown("a recurrent network over steps that are not known"), unknown("a recurrent network over steps that are not known"))
    output, state = _run(cell, inputs.element, initial_state, Promote(inputs.element)[()].dtype)
    return (several(inputs.length, output), state)
def static_bidirectional_rnn(cell_fw, cell_bw, inputs, initial_state_fw=None, initial_state_bw=None, dtype=None, sequence_length=None, scope=None):
    forward, first = _steps(cell_fw, inputs, initial_state_fw, dtype)
    backward, second = _steps(cell_bw, inputs, initial_state_bw, dtype)
    if items(forward) is None or items(backward) is None:
        return (unknown("a recurrent network over steps that are not known"), first, second)
    return ([call_rule("tensorflow.concat", [x, y], 1) if is_array(x) and is_array(y) else unknown("what a cell gives") for x, y in zip(forward, backward)], first, second)
def static_state_saving_rnn(cell, inputs, state_saver, state_name, sequence_length=None, scope=None): return (unknown("a recurrent network with a saved state"), unknown("a recurrent network with a saved state"))
def raw_rnn(cell, loop_fn, parallel_iterations=None, swap_memory=False, scope=None):
    """The loop's function is called before the first step, where nothing was given yet, and after each one."""
    first = items(call(loop_fn, computed(Of("int32"), 0), None, None, None))
    if first is None or len(first) != 5 or not is_array(first[1]):
        return (unknown("a loop that is not known"), unknown("a loop that is not known"), unknown("a loop that is not known"))
    output, state = _run(cell, first[1], first[2], Promote(first[1])[()].dtype)
    after = items(call(loop_fn, Of("int32")[()], output, state, first[4]))
    emitted = output if after is None or len(after) != 5 or after[3] is None else after[3]
    return (each(_written, emitted), state, unknown("the state of a loop") if first[4] is not None else None)
def _written(x): return new("tensorflow.TensorArray", item_dtype=Promote(x)[()].dtype, item=x, count=UNKNOWN, grows=True) if is_array(x) else unknown("what a loop gives")
