"""TensorFlow 1's optimizers, savers and schedules."""

MODULE = "tensorflow.train"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

class Optimizer:
    def __init__(self, *args, **kwargs): self.made = True
    def minimize(self, loss, global_step=None, var_list=None, gate_gradients=1, aggregation_method=None, colocate_gradients_with_ops=False, name=None, grad_loss=None):
        warn(is_array(loss) and certain(rank_of(loss.shape) >= 1), f"the loss that is minimized is not a scalar: {loss}", code="suspicious-broadcast")
        return _made(self)
    def compute_gradients(self, loss, var_list=None, gate_gradients=1, aggregation_method=None, colocate_gradients_with_ops=False, grad_loss=None): return several(UNKNOWN, (Array[*UNKNOWN_SHAPE], Kind("tensorflow.Variable", None)[*UNKNOWN_SHAPE])) if items(var_list) is None else [(each(_gradient, v), v) for v in var_list]
    def apply_gradients(self, grads_and_vars, global_step=None, name=None):
        for gradient, variable in (grads_and_vars if items(grads_and_vars) is not None else []):
            if is_array(gradient) and is_array(variable):
                S, T = gradient.shape, variable.shape
                require(not has_rank(S) or not has_rank(T) or (len(S) == len(T) and compatible(S, T)), f"Shapes must be equal: the gradient {gradient} of the variable {variable}", code="dim-mismatch")
        return _made(self)
    def get_slot(self, var, name): return unknown("a slot of an optimizer")
    def variables(self): return unknown("the variables of an optimizer")
def _made(optimizer):
    """An optimizer's own methods make the steps."""
    give_away(optimizer)
    return new("tensorflow.Operation")
def _gradient(x): return Promote(x)[*x.shape] if is_array(x) else unknown("a gradient")
class GradientDescentOptimizer(Optimizer):
    kind = "gradient descent"
class AdamOptimizer(Optimizer):
    kind = "Adam"
class AdagradOptimizer(Optimizer):
    kind = "Adagrad"
class AdadeltaOptimizer(Optimizer):
    kind = "Adadelta"
class RMSPropOptimizer(Optimizer):
    kind = "RMSProp"
class MomentumOptimizer(Optimizer):
    kind = "momentum"
class FtrlOptimizer(Optimizer):
    kind = "FTRL"
class ProximalAdagradOptimizer(Optimizer):
    kind = "proximal Adagrad"

class Saver:
    def __init__(self, *args, **kwargs): self.made = True
    def save(self, sess, save_path, global_step=None, latest_filename=None, meta_graph_suffix="meta", write_meta_graph=True, write_state=True, strip_default_attrs=False, save_debug_info=False): return scalar("str")
    def restore(self, sess, save_path): return None
class Checkpoint:
    def __init__(self, root=None, **kwargs): self.made = True
    def save(self, file_prefix, options=None): return scalar("str")
    def restore(self, save_path, options=None): return self
    def read(self, save_path, options=None): return self
    def write(self, file_prefix, options=None): return scalar("str")
    def expect_partial(self): return self
    def assert_consumed(self): return self
class CheckpointManager:
    def __init__(self, checkpoint, directory, max_to_keep=None, **kwargs): self.checkpoint = checkpoint
    def save(self, checkpoint_number=None, check_interval=True, options=None): return scalar("str")
    @property
    def latest_checkpoint(self): return unknown("a path or None")
def latest_checkpoint(checkpoint_dir, latest_filename=None): return unknown("a path or None")
def exponential_decay(learning_rate, global_step, decay_steps, decay_rate, staircase=False, name=None) -> Of("float32")[()]: ...
def polynomial_decay(learning_rate, global_step, decay_steps, end_learning_rate=0.0001, power=1.0, cycle=False, name=None) -> Of("float32")[()]: ...
def piecewise_constant(x, boundaries, values, name=None) -> Of("float32")[()]: ...
def get_or_create_global_step(graph=None) -> Kind("tensorflow.Variable", "int64")[()]: ...
def get_global_step(graph=None) -> Kind("tensorflow.Variable", "int64")[()]: ...
def create_global_step(graph=None) -> Kind("tensorflow.Variable", "int64")[()]: ...
def write_graph(graph_or_graph_def, logdir, name, as_text=True): return scalar("str")
class Coordinator:
    def __init__(self, *args, **kwargs): self.made = True
    def should_stop(self): return scalar("bool")
    def request_stop(self, ex=None): return None
    def join(self, threads=None, stop_grace_period_secs=120, ignore_live_threads=False): return None
def start_queue_runners(sess=None, coord=None, daemon=True, start=True, collection="queue_runners"): return unknown("threads")
class ExponentialMovingAverage:
    def __init__(self, decay, num_updates=None, zero_debias=False, name="ExponentialMovingAverage"): self.decay = decay
    def apply(self, var_list=None): return new("tensorflow.Operation")
    def average(self, var): return Promote(var)[*var.shape] if is_array(var) else unknown("an average")

# Queues

def _queued(x, length, many):
    """Rows of a batch that a queue gives: of each example, or of one tensor of examples."""
    if not is_array(x) or not is_known(many):
        return unknown("what a queue gives")
    array = array_of(x)
    if certain(many):
        return Promote(array)[length, *array.shape[1:]] if has_rank(array.shape) else Promote(array)[*UNKNOWN_SHAPE]
    return Promote(array)[length, *array.shape]
def _batches(tensors, size, many, smaller):
    length = size if is_dim(size) else UNKNOWN
    if not is_known(smaller) or certain(smaller):
        length = fresh("batch", 1, size if is_int(size) else None, False)
    found = each(lambda x: _queued(x, length, many), tensors)
    return found if items(found) is None else found[0] if len(found) == 1 else list(found)
def batch(tensors, batch_size, num_threads=1, capacity=32, enqueue_many=False, shapes=None, dynamic_pad=False, allow_smaller_final_batch=False, shared_name=None, name=None): return _batches(tensors, batch_size, enqueue_many, allow_smaller_final_batch) if not is_known(dynamic_pad) or not dynamic_pad else unknown("examples padded to the longest")
def shuffle_batch(tensors, batch_size, capacity, min_after_dequeue, num_threads=1, seed=None, enqueue_many=False, shapes=None, allow_smaller_final_batch=False, shared_name=None, name=None): return _batches(tensors, batch_size, enqueue_many, allow_smaller_final_batch)
def string_input_producer(string_tensor, num_epochs=None, shuffle=True, seed=None, capacity=32, shared_name=None, name=None, cancel_op=None): return new("tensorflow.FIFOQueue", element=(Of("string")[()],))
def input_producer(input_tensor: Array, element_shape=None, num_epochs=None, shuffle=True, seed=None, capacity=32, shared_name=None, summary_name=None, name=None, cancel_op=None): return new("tensorflow.FIFOQueue", element=(Promote(input_tensor)[*input_tensor.shape[1:]] if certain(rank_of(input_tensor.shape) >= 1) else Promote(input_tensor)[*UNKNOWN_SHAPE],))
def range_input_producer(limit, num_epochs=None, shuffle=True, seed=None, capacity=32, shared_name=None, name=None): return new("tensorflow.FIFOQueue", element=(Of("int32")[()],))
def limit_epochs(tensor: Array[*S], num_epochs=None, name=None) -> Promote(tensor)[*S]: ...
def slice_input_producer(tensor_list, num_epochs=None, shuffle=True, seed=None, capacity=32, shared_name=None, name=None): return each(lambda x: Promote(array_of(x))[*array_of(x).shape[1:]] if is_array(x) and has_rank(x.shape) else unknown("what a queue gives"), tensor_list)
