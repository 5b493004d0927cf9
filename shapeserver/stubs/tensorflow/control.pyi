"""TensorFlow 2.21: functions made graphs, gradients, loops and conditions with callbacks."""

MODULE = "tensorflow"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

class FunctionDecorator:
    """`tf.function(...)` with options, and other decorators that keep what they decorate."""
    def __call__(self, function): return _signed(function, self.signature) if has(self, "signature") else function

def _signed(function, signature):
    known = is_sequence(signature) and items(signature) is not None and is_callable(function)
    return new("tensorflow.SignedFunction", function=function, signature=tuple(signature)) if known else function
def _symbols(spec): return Of(spec.dtype)[*(dynamic(spec.shape) if is_known(spec.shape) else UNKNOWN_SHAPE)]
def _agrees(spec, x):
    """Whether an array can be given for a specification."""
    return not is_known(spec.shape) or compatible(x.shape, as_shape(spec.shape))
def _met(spec, x):
    """An argument as the graph sees it: NumPy's arrays, lists and numbers are cast, tensors are not."""
    if not is_a(spec, "tensorflow.TensorSpec"):
        return x
    if not is_known(x):
        return _symbols(spec)
    x = array_of(x)
    cast = x.dtype is None or spec.dtype is None or dtype_name(x) == dtype_name(spec.dtype) or class_of(x) == "numpy.ndarray"
    told = f"{x} does not fit TensorSpec(shape={spec.shape}, dtype={dtype_name(spec.dtype)}) of the input signature"
    require(cast or dtype_name(x) in ("python int", "python float", "python bool"), told, code="contract-mismatch")
    require(_agrees(spec, x), told, code="contract-mismatch")
    return Of(spec.dtype)[*(_symbols(spec).shape if not has_rank(x.shape) else x.shape)]

class SignedFunction:
    """A function with an input signature: what it is called with must fit, and is what the signature says."""
    def __get__(self, instance, owner): ...
    def __call__(this, *args, **kwargs):
        names = parameters_of(this.function)
        first = 1 if names is not None and len(names) > 0 and names[0] in ("self", "cls") else 0
        signature = this.signature
        given = [(_met(signature[i - first], x) if 0 <= i - first < len(signature) else x) for i, x in enumerate(args)]
        if names is None:
            return invoke(this.function, given, kwargs)
        place = [(key, names.index(key) - first if key in names else -1, x) for key, x in pairs(kwargs)]
        named = {key: (_met(signature[i], x) if 0 <= i < len(signature) else x) for key, i, x in place}
        return invoke(this.function, given, named)

def function(func=None, input_signature=None, autograph=True, jit_compile=None, reduce_retracing=False, experimental_implements=None, experimental_autograph_options=None, experimental_attributes=None, experimental_relax_shapes=None, experimental_compile=None, experimental_follow_type_hints=None):
    set_ambient("tensorflow traces functions", True)
    return new("tensorflow.FunctionDecorator", signature=input_signature) if func is None else _signed(func, input_signature)
def recompute_grad(f): return f
def _declared_results(Tout): return [Of(kind)[*UNKNOWN_SHAPE] for kind in Tout] if items(Tout) is not None else Of(Tout)[*UNKNOWN_SHAPE]
def _called_back(func, inp, kind):
    """The function runs with the values of the inputs; of its result the dtype alone is declared."""
    known = items(inp)
    if is_callable(func) and known is not None and len([x for x in known if not is_array(x) or not has_rank(x.shape)]) == 0:
        call(func, *[tensor(x, kind) for x in known])
def py_function(func=None, inp=None, Tout=None, name=None):
    _called_back(func, inp, "tensorflow.Tensor")
    return _declared_results(Tout)
def numpy_function(func=None, inp=None, Tout=None, stateful=True, name=None):
    _called_back(func, inp, "numpy.ndarray")
    return _declared_results(Tout)
def py_func(func, inp, Tout, stateful=True, name=None):
    _called_back(func, inp, "numpy.ndarray")
    return _declared_results(Tout)

class Scope:
    """A context that says nothing of shapes."""
    def __enter__(self): return self
    def __exit__(self, kind, value, traceback): return None

class NameScope:
    def __enter__(self): return scalar("str")
    def __exit__(self, kind, value, traceback): return None
def name_scope(name, default_name=None, values=None): return new("tensorflow.NameScope")
def op_scope(values, name, default_name=None): return new("tensorflow.NameScope")
def device(device_name): return new("tensorflow.Scope")
def device(device_name_or_function): return new("tensorflow.Scope")
def control_dependencies(control_inputs): return new("tensorflow.Scope")
def init_scope(): return new("tensorflow.Scope")
def colocate_with(op, ignore_existing=False): return new("tensorflow.Scope")

# Conditions and loops

def _merged(a, b):
    """What two branches give: the shape that both have, where they agree."""
    if is_array(a) and is_array(b):
        S, T = a.shape, b.shape
        same = a.dtype if a.dtype == b.dtype else None
        if not has_rank(S) or not has_rank(T) or rank_of(S) != rank_of(T):
            return Of(same)[*UNKNOWN_SHAPE]
        return Of(same)[*[m if certain(m == n) else UNKNOWN for m, n in zip(S, T)]]
    one, two = items(a), items(b)
    if one is not None and two is not None and len(one) == len(two):
        return [_merged(m, n) for m, n in zip(one, two)]
    return unknown("what a branch gives")
def _in_graph(): return certain(ambient("tensorflow graph mode") or False)
def _alike(yes, no):
    """The branches of a graph give the same dtypes in the same structure."""
    if is_array(yes) and is_array(no):
        one, other = Promote(yes)[()].dtype, Promote(no)[()].dtype
        require(one is None or other is None or one == other, f"Outputs of 'true_fn' and 'false_fn' must have the same type(s). Received {one} from 'true_fn' and {other} from 'false_fn'.", code="dtype-mismatch")
        return None
    require(not (is_array(yes) and is_none(no)), "'false_fn' must have a return value.")
    require(not (is_array(no) and is_none(yes)), "'true_fn' must have a return value.")
    one, other = items(yes), items(no)
    flat = (one is not None and is_array(no) and len(one) != 1) or (other is not None and is_array(yes) and len(other) != 1)
    require(not flat and (one is None or other is None or len(one) == len(other)), "The two structures don't have the same nested structure: true_fn and false_fn arguments to tf.cond must have the same number, type, and overall structure of return values.")
    if one is not None and other is not None:
        for first, second in zip(one, other):
            _alike(first, second)
    return None
def cond(pred, true_fn=None, false_fn=None, strict=False, name=None, fn1=None, fn2=None):
    yes = each(_tensor, call(fn1 if true_fn is None else true_fn))
    no = each(_tensor, call(fn2 if false_fn is None else false_fn))
    if _in_graph() and is_array(pred) and not certain(strict):
        _alike(yes, no)
    taken = _taken(pred)
    return yes if yes == no or (taken is not None and taken) else no if taken is not None else _merged(yes, no)
def _taken(pred):
    """The answer, where it is a constant; a graph keeps both branches."""
    known = contents(pred) if is_array(pred) else [pred] if not is_none(pred) and is_known(pred) else None
    if _in_graph() or known is None or len(known) != 1:
        return None
    return certain(known[0]) if certain(known[0]) or not possible(known[0]) else None
def _tensor(x): return array_of(x) if is_array(x) or is_dim(x) or is_float(x) else x
def _variable(x, graph):
    """A variable of a loop: a graph makes a tensor of a number, where there is none it stays what it is."""
    return Promote(array_of(x))[()] if graph and (is_dim(x) or is_float(x)) else x
def _settled(x):
    """What a loop gives for a variable: numbers have become tensors."""
    array = array_of(x)
    return Promote(array)[()] if array.dtype in ("python int", "python float") else x
def case(pred_fn_pairs, default=None, exclusive=False, strict=False, name="case"):
    stated = _branches(pred_fn_pairs)
    return unknown("what one of several branches gives") if stated is None else _one_of(stated, default)
def switch_case(branch_index, branch_fns, default=None, name="switch_case"):
    one = items(branch_fns)
    stated = one if one is not None and len([f for f in one if items(f) is not None]) == 0 else _branches(branch_fns)
    return unknown("what one of several branches gives") if stated is None or len(stated) == 0 else _one_of(stated, default)
def _branches(stated):
    """The functions of pairs or of a dict of them; None if they are not known."""
    known = pairs(stated) if pairs(stated) is not None else items(stated)
    if known is None or len(known) == 0 or len([one for one in known if items(one) is None or len(one) != 2]) > 0:
        return None
    return [one[1] for one in known]
def _one_of(ways, default):
    """What all branches have in common."""
    found = each(_tensor, call(ways[0]))
    for way in ways[1:] + ([] if default is None else [default]):
        other = each(_tensor, call(way))
        found = found if found == other else _merged(found, other)
    return found
def while_loop(cond, body, loop_vars, shape_invariants=None, parallel_iterations=10, back_prop=True, swap_memory=False, maximum_iterations=None, name=None, return_same_structure=False):
    first = items(loop_vars)
    if first is None:
        return unknown("a loop over variables that are not known")
    graph = certain(ambient("tensorflow graph mode") or False)
    initial = [_variable(x, graph) for x in first]
    if shape_invariants is not None:
        stated = items(shape_invariants)
        initial = [_invariant(x, shape) for x, shape in zip(initial, stated)] if stated is not None and len(stated) == len(initial) else [_open(x) for x in initial]
    call(cond, *initial)
    if shape_invariants is None and graph:
        _keeps(initial, call(body, *initial))
    found = fixpoint(body, initial)
    if len(found) == 1 and graph:
        return unknown("TensorFlow 1 gives one variable of a loop as itself, 2 as a list")
    return [_settled(x) for x in found]
def _open(x): return Promote(x)[*UNKNOWN_SHAPE] if is_array(x) else x
def _invariant(x, stated):
    """A variable of a loop as its invariant lets it be."""
    if not is_array(x) or not is_known(stated):
        return _open(x)
    S, T = x.shape, as_shape(stated)
    if not has_rank(S) or not has_rank(T):
        return _open(x)
    require(len(S) == len(T) and len([1 for n, m in zip(S, T) if is_int(n) and is_int(m) and m != -1 and n != m]) == 0, f"The shape invariant specified is not compatible with the initial shape of the loop variable. It enters the loop with shape {S}, but the specified shape invariant is {T}", code="dim-mismatch")
    return Promote(x)[*dynamic(stated)]
def _keeps(before, after):
    """Without an invariant a loop's variable keeps its shape."""
    values = items(after) if is_sequence(after) else [after]
    if values is None:
        return None
    require(len(values) == len(before), f"The two structures don't have the same nested structure: the body of a while_loop takes {len(before)} variables and gives {len(values)}")
    for x, y in zip(before, values):
        if is_array(x) and is_array(y) and has_rank(x.shape) and has_rank(y.shape):
            S, T = x.shape, y.shape
            same = len(S) == len(T) and len([1 for n, m in zip(S, T) if is_int(n) and is_int(m) and n != m]) == 0
            require(same, f"A loop variable enters the loop with shape {S}, but has shape {T} after one iteration. To allow the shape to vary across iterations, use the `shape_invariants` argument of tf.while_loop to specify a less-specific shape.", code="dim-mismatch")
    return None
def map_fn(fn, elems, dtype=None, parallel_iterations=None, back_prop=True, swap_memory=False, infer_shape=True, name=None, fn_output_signature=None):
    counts = _counts(elems)
    for n in counts[1:]:
        need_equal(counts[0], n, f"map_fn: Dimensions {counts[0]} and {n} are not compatible: the elements differ in how many rows they have", code="dim-mismatch")
    return _mapped(fn, elems, counts[0] if len(counts) > 0 else UNKNOWN, dtype if fn_output_signature is None else fn_output_signature)
def _counts(elems): return [length_of(x) if is_array(x) else UNKNOWN for x in leaves(elems)]
def _mapped(fn, elems, count, wanted):
    found = call(fn, each(_row, elems))
    if certain(count == 0):
        return unknown("what is mapped of no rows")
    return each(lambda x: DTyped(wanted if is_str(dtype_name(wanted)) else None, Promote(array_of(x))[()])[count, *array_of(x).shape], found) if is_array(found) or is_sequence(found) else unknown("what is mapped")
def _row(x): return Promote(x)[*x.shape[1:]] if is_array(x) and certain(rank_of(x.shape) >= 1) else unknown("a row")
def vectorized_map(fn, elems, fallback_to_while_loop=True, warn=True):
    """A single row serves all the others."""
    count = 1
    for n in _counts(elems):
        count = n if certain(count == 1) else count if certain(n == 1) or certain(n == count) else UNKNOWN
    return _mapped(fn, elems, count, None)
def scan(fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False, infer_shape=True, reverse=False, name=None):
    rows = leaves(elems)
    count = length_of(rows[0]) if len(rows) > 0 and is_array(rows[0]) else UNKNOWN
    start = each(_row, elems) if initializer is None else initializer
    found = call(fn, start, each(_row, elems))
    if is_array(found) and (is_array(start) or is_float(start)) and certain(infer_shape):
        S, T = array_of(start).shape, found.shape
        wrong = has_rank(S) and has_rank(T) and (len(S) != len(T) or len([1 for n, m in zip(S, T) if is_int(n) and is_int(m) and n != m]) > 0)
        require(not wrong, f"Inconsistent shapes: saw {T} but expected {S}: the function of a scan must keep the shape of its state", code="dim-mismatch")
    return each(lambda x: Promote(array_of(x))[count, *array_of(x).shape], found) if is_array(found) or is_sequence(found) else unknown("what is scanned")
def foldl(fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False, name=None): return call(fn, each(_row, elems) if initializer is None else initializer, each(_row, elems))
foldr = alias("tensorflow.foldl")

class TensorArray:
    def __init__(self, dtype, size=None, dynamic_size=None, clear_after_read=None, tensor_array_name=None, handle=None, flow=None, infer_shape=True, element_shape=None, colocate_with_first_write_call=True, name=None):
        self.item_dtype = dtype_name(dtype)
        self.grows = True if not is_known(dynamic_size) or dynamic_size else False
        self.count = size if is_dim(size) else UNKNOWN
        self.is_uniform = certain(infer_shape)
    def write(self, index, value: Array[*S], name=None):
        """All elements have one shape, and what can grow is as long as the last place that was written."""
        if has(self, "item") and self.is_uniform:
            T = self.item.shape
            require(not has_rank(S) or not has_rank(T) or (len(S) == len(T) and compatible(S, T)), f"Incompatible shape for value ({S}), expected ({T})", code="dim-mismatch")
        self.item = Of(self.item_dtype)[*(S if not has(self, "item") or certain(self.item.shape == S) else UNKNOWN_SHAPE)]
        if self.grows:
            self.count = max(self.count, index + 1) if is_int(index) and is_int(self.count) else UNKNOWN
        return self
    def read(self, index, name=None): return self.item if has(self, "item") else unknown("what a TensorArray holds")
    def stack(self, name=None): return Promote(self.item)[self.count, *self.item.shape] if has(self, "item") else Of(self.item_dtype)[*UNKNOWN_SHAPE]
    def concat(self, name=None):
        if not has(self, "item"):
            return unknown("what a TensorArray holds")
        S = self.item.shape
        if not self.is_uniform or not has_rank(S) or len(S) == 0 or not is_dim(self.count):
            return Promote(self.item)[*UNKNOWN_SHAPE]
        return Promote(self.item)[self.count * S[0], *S[1:]]
    def unstack(self, value: Array[n, *S], name=None):
        self.item = Of(self.item_dtype)[*S]
        self.count = n
        return self
    def size(self, name=None): return computed(Of("int32"), self.count)
