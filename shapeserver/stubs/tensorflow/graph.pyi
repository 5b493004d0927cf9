"""TensorFlow 1: graphs, placeholders, variables by name, sessions."""

MODULE = "tensorflow"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

class Operation:
    """An operation without a result that is a tensor."""
    @property
    def name(self): return scalar("str")
    def run(self, feed_dict=None, session=None): return None

class Graph:
    def __init__(self): self.made = True
    def as_default(self): return new("tensorflow.GraphScope", graph=self)
    def __enter__(self): return self
    def __exit__(self, kind, value, traceback): return None
    def get_tensor_by_name(self, name): return unknown("a tensor by its name")
    def get_operation_by_name(self, name): return new("tensorflow.Operation")
    def get_operations(self): return unknown("the operations of a graph")
    def get_collection(self, name, scope=None): return unknown("a collection of a graph")
    def get_collection_ref(self, name): return call_rule("tensorflow.get_collection_ref", name)
    def add_to_collection(self, name, value): return _other_collection()
    def add_to_collections(self, names, value): return _other_collection()
    def as_graph_def(self, from_version=None, add_shapes=False): return unknown("a graph as data")
    def finalize(self): return None
def _here(): return ("tensorflow graph", "tensorflow scope", "tensorflow reuse", "tensorflow graph mode")
def _other_collection():
    set_ambient("tensorflow collections open", True)
    return None
class GraphScope:
    """Inside, variables have names of their own, and nothing is eager."""
    def __enter__(self):
        self.outer = tuple([ambient(key) for key in _here()])
        set_ambient("tensorflow graph", self.graph)
        set_ambient("tensorflow scope", None)
        set_ambient("tensorflow reuse", None)
        set_ambient("tensorflow graph mode", True)
        return self.graph
    def __exit__(self, kind, value, traceback):
        for key, value in zip(_here(), self.outer):
            set_ambient(key, value)
        return None
def get_default_graph(): return ambient("tensorflow graph") if is_a(ambient("tensorflow graph"), "tensorflow.Graph") else new("tensorflow.Graph")
def reset_default_graph():
    set_ambient("tensorflow graph", new("tensorflow.Graph"))
    return None
def import_graph_def(graph_def, input_map=None, return_elements=None, name=None, op_dict=None, producer_op_list=None): return unknown("parts of an imported graph")

def placeholder(dtype, shape=None, name=None):
    set_ambient("tensorflow graph mode", True)
    return Sym(dtype)[*dynamic(shape)]
def sparse_placeholder(dtype, shape=None, name=None):
    set_ambient("tensorflow graph mode", True)
    return as_kind(Sym(dtype)[*dynamic(shape)], "tensorflow.SparseTensor")

# Variables by name

def _initial(initializer, shape):
    """An initial value may be given in place of an initializer."""
    return array_of(initializer) if is_array(initializer) or is_sequence(initializer) or is_dim(initializer) or is_float(initializer) else None
def get_variable(name, shape: Ints[*S] = None, dtype=None, initializer=None, regularizer=None, trainable=None, collections=None, caching_device=None, partitioner=None, validate_shape=True, use_resource=None, custom_getter=None, constraint=None, synchronization=None, aggregation=None):
    value = _initial(initializer, shape)
    if value is None:
        give_away(initializer)
    if collections is not None:
        _other_collection()
    if shape is None and value is None:
        found = Kind("tensorflow.Variable", dtype_name(Of(dtype or "float32")))[*UNKNOWN_SHAPE]
    else:
        default = "float32" if value is None else Promote(value)[()]
        found = Kind("tensorflow.Variable", dtype_name(DTyped(dtype, default)))[*(value.shape if shape is None else S)]
    if not is_str(name):
        return found
    known = _stored(name)
    if is_array(known) and certain(ambient("tensorflow reuse")):
        wanted = None if dtype is None else dtype_name(Of(dtype))
        require(wanted is None or known.dtype is None or wanted == known.dtype, f"Trying to share variable {name}, but specified dtype {wanted} and found dtype {known.dtype}", code="dtype-mismatch")
        fits = shape is None or rank_of(known.shape) != rank_of(S) or compatible(known.shape, S)
        require(shape is None or (rank_of(known.shape) == rank_of(S) and fits), f"Trying to share variable {name}, but specified shape {S} and found shape {known.shape}", code="dim-mismatch")
        return known
    _store(name, found)
    return found
def _key(name): return f"tensorflow variable {ambient('tensorflow scope') or ''}{name}"
def _stored(name):
    """The variable that the graph has under a name."""
    graph = ambient("tensorflow graph")
    if graph is None:
        return ambient(_key(name))
    return member(graph, _key(name)) if has(graph, _key(name)) else None
def _store(name, variable):
    if ambient("tensorflow graph") is None:
        set_ambient(_key(name), variable)
    else:
        set_member(ambient("tensorflow graph"), _key(name), variable)
    return None

class VariableScope:
    @property
    def reuse(self): return scalar("bool")
    @property
    def original_name_scope(self): return scalar("str")
    def reuse_variables(self):
        set_ambient("tensorflow reuse", True)
        return None
    def __enter__(self):
        self.outer_prefix = ambient("tensorflow scope")
        self.outer_reuse = ambient("tensorflow reuse")
        if has(self, "prefix"):
            set_ambient("tensorflow scope", self.prefix)
        if has(self, "sharing") and self.sharing is not None:
            set_ambient("tensorflow reuse", self.sharing)
        return self
    def __exit__(self, kind, value, traceback):
        set_ambient("tensorflow scope", self.outer_prefix)
        set_ambient("tensorflow reuse", self.outer_reuse)
        return None
def variable_scope(name_or_scope=None, default_name=None, values=None, initializer=None, regularizer=None, caching_device=None, partitioner=None, custom_getter=None, reuse=None, dtype=None, use_resource=None, constraint=None, auxiliary_name_scope=True):
    outer = ambient("tensorflow scope") or ""
    name = name_or_scope if name_or_scope is not None else default_name
    if is_str(name):
        return new("tensorflow.VariableScope", name=f"{outer}{name}", prefix=outer if name == "" else f"{outer}{name}/", sharing=reuse)
    if has(name, "prefix"):
        return new("tensorflow.VariableScope", name=name.name, prefix=name.prefix, sharing=reuse)
    return new("tensorflow.VariableScope", prefix=unknown("a scope of unknown name"), sharing=reuse)
def get_variable_scope(): return new("tensorflow.VariableScope", name=ambient("tensorflow scope") or "", prefix=ambient("tensorflow scope") or "")
def make_template(name_, func_, create_scope_now_=False, unique_name_=None, custom_getter_=None, **kwargs): return func_
def trainable_variables(scope=None): return several(UNKNOWN, Kind("tensorflow.Variable", None)[*UNKNOWN_SHAPE])
def global_variables(scope=None): return several(UNKNOWN, Kind("tensorflow.Variable", None)[*UNKNOWN_SHAPE])
def local_variables(scope=None): return several(UNKNOWN, Kind("tensorflow.Variable", None)[*UNKNOWN_SHAPE])
all_variables = alias("tensorflow.global_variables")
def global_variables_initializer(): return new("tensorflow.Operation")
def local_variables_initializer(): return new("tensorflow.Operation")
def tables_initializer(name="init_all_tables"): return new("tensorflow.Operation")
def variables_initializer(var_list, name="init"): return new("tensorflow.Operation")
initialize_all_variables = alias("tensorflow.global_variables_initializer")
initialize_local_variables = alias("tensorflow.local_variables_initializer")

# Queues

class Queue:
    """What waits has a shape for each part, if it was stated."""
    def __init__(self, capacity, dtypes, shapes=None, names=None, shared_name=None, name="queue"):
        kinds = list(dtypes) if items(dtypes) is not None else [dtypes]
        stated = None if shapes is None else items(shapes)
        self.element = tuple([Of(kind)[*(stated[i] if stated is not None and len(stated) == len(kinds) and len(kinds) > 1 else UNKNOWN_SHAPE)] for i, kind in enumerate(kinds)]) if len(kinds) > 1 else (Of(kinds[0])[*_single(shapes)],)
    def enqueue(self, vals, name=None):
        for given, wanted in _waiting(self.element, vals):
            _fits_in_queue(given.shape, wanted.shape)
        return new("tensorflow.Operation")
    def enqueue_many(self, vals, name=None):
        count = None
        for given, wanted in _waiting(self.element, vals):
            require(certain(rank_of(given.shape) < 0) or rank_of(given.shape) >= 1, f"enqueue_many: shape {given.shape} must have rank at least 1", code="rank-mismatch")
            first = given.shape.dim_at(0)
            count = first if count is None else need_equal(count, first, f"enqueue_many: dimensions {count} and {first} are not compatible", "dim-mismatch")
            if has_rank(given.shape):
                _fits_in_queue(given.shape[1:], wanted.shape)
        return new("tensorflow.Operation")
    def dequeue(self, name=None): return self.element[0] if len(self.element) == 1 else list(self.element)
    def dequeue_many(self, n, name=None):
        found = [Promote(x)[n if is_dim(n) else UNKNOWN, *x.shape] for x in self.element]
        return found[0] if len(found) == 1 else found
    def dequeue_up_to(self, n, name=None):
        found = [Promote(x)[UNKNOWN, *x.shape] for x in self.element]
        return found[0] if len(found) == 1 else found
    def size(self, name=None): return Of("int32")[()]
    def is_closed(self, name=None): return Of("bool")[()]
    def close(self, cancel_pending_enqueues=False, name=None): return new("tensorflow.Operation")
def _single(shapes):
    """The shape of the one part of a queue, stated as itself or in a list."""
    stated = None if shapes is None else items(shapes)
    if stated is None:
        return UNKNOWN_SHAPE
    if len(stated) == 1 and items(stated[0]) is not None:
        return as_shape(stated[0])
    return as_shape(shapes)
def _waiting(element, vals):
    """What is given to a queue, each beside the part that it is to be; nothing if that is not plain."""
    parts = [vals] if is_array(vals) else list(vals) if is_sequence(vals) and items(vals) is not None else []
    given = [array_of(part) for part in parts]
    return list(zip(given, element)) if len(given) == len(element) and len([x for x in given if not is_array(x)]) == 0 else []
def _fits_in_queue(given, wanted):
    if has_rank(given) and has_rank(wanted):
        require(compatible(given, wanted), f"Shapes {given} and {wanted} are incompatible", code="dim-mismatch")
class FIFOQueue(Queue):
    order = "first in, first out"
class RandomShuffleQueue(Queue):
    order = "random"
    def __init__(self, capacity, min_after_dequeue, dtypes, shapes=None, names=None, seed=None, shared_name=None, name="random_shuffle_queue"): call_keyword("tensorflow.Queue.__init__", self, capacity, dtypes, shapes)

# Sessions

def _array(value): return value if is_array(value) else call_rule("numpy.asarray", value)
def _fed(placeholder, value):
    """Check one pair of a feed; what the placeholder leaves open fits anything."""
    if class_of(placeholder) == "tensorflow.SparseTensor":
        return _fed_sparse(placeholder, value)
    array = _array(value)
    if not is_array(placeholder) or not is_array(array):
        return None
    S, T = placeholder.shape, array.shape
    if has_rank(S) and has_rank(T):
        shown = [static(n) for n in S]
        message = f"Cannot feed value of shape {T} for a placeholder of shape {['?' if n is None else n for n in shown]}"
        require(len(S) == len(T), message, code="feed-mismatch")
        for n, m in zip(shown, T):
            require(n is None or n == m, message, code="feed-mismatch")
    known = contents(array) if placeholder.dtype in ("int32", "int64") and rank_of(T) in (0, 1) else None
    if known is None:
        return (placeholder, DTyped(placeholder.dtype, array)[*(T if has_rank(T) else S)])
    return (placeholder, computed(Of(placeholder.dtype), known[0]) if rank_of(T) == 0 else with_contents(Of(placeholder.dtype), known))
def _fed_sparse(placeholder, value):
    """A sparse tensor is fed by its indices, its values and its shape."""
    S = placeholder.shape
    stated = value[2] if items(value) is not None and len(value) == 3 else None
    known = contents(stated) if is_array(stated) else stated
    T = as_shape(known) if known is not None and items(known) is not None else UNKNOWN_SHAPE if not has_rank(S) else ShapeOf(*[n if is_int(n) else UNKNOWN for n in S])
    return (placeholder, Kind("tensorflow.SparseTensor", placeholder.dtype)[*T])
def _fetched(x):
    """What a session gives for a fetch: an array of NumPy, the parts of a sparse tensor, or None for an operation."""
    if class_of(x) == "tensorflow.SparseTensor":
        rank = rank_of(x.shape)
        return named("tensorflow.SparseTensorValue", *[tensor(part, "numpy.ndarray") for part in (Of("int64")[UNKNOWN, rank], Of(x.dtype)[UNKNOWN], Of("int64")[rank])])
    if is_array(x):
        return tensor(x, "numpy.ndarray")
    return None if class_of(x) == "tensorflow.Operation" else unknown("what is fetched is not known")

def _of_any_feed(x):
    """What is certain of a tensor whatever is fed: the lengths that the library knows before."""
    if not is_symbolic(x):
        return x
    return Kind(class_of(x), x.dtype)[*([n if is_int(n) else UNKNOWN for n in x.shape] if has_rank(x.shape) else UNKNOWN_SHAPE)]

class Session:
    def __init__(self, target="", graph=None, config=None): self.target = target
    @property
    def graph(self): return new("tensorflow.Graph")
    def __enter__(self): return self
    def __exit__(self, kind, value, traceback): return None
    def as_default(self): return self
    def close(self): return None
    def run(self, fetches, feed_dict=None, options=None, run_metadata=None):
        given = [] if feed_dict is None else pairs(feed_dict)
        if given is None:
            return each(lambda x: _fetched(_of_any_feed(x)), fetches)
        feed = [pair for pair in [_fed(key, value) for key, value in given] if pair is not None]
        return each(_fetched, replay(fetches, feed))
    def partial_run(self, handle, fetches, feed_dict=None): return unknown("a partial run")
    def make_callable(self, fetches, feed_list=None, accept_options=False): return unknown("a step made callable")
class InteractiveSession(Session):
    interactive = True
def get_default_session(): return new("tensorflow.Session")

def ConfigProto(**kwargs): return new("tensorflow.Settings")
def GPUOptions(**kwargs): return new("tensorflow.Settings")
def RunOptions(**kwargs): return new("tensorflow.Settings")
def RunMetadata(**kwargs): return new("tensorflow.Settings")
class Settings:
    """A message of settings; whatever is set or read says nothing of shapes."""
    @property
    def gpu_options(self): return new("tensorflow.Settings")
