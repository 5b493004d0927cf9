"""TensorFlow 2.21: gradients, by tape and of graphs, and functions with a gradient of their own."""

MODULE = "tensorflow"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _is_counted(x): return category(dtype_name(Promote(x))) in ("bool", "integer", "unsigned")
def _gradient(x):
    """A gradient has the shape of its source, which is taken to have a part in the target; of whole numbers there is none."""
    if not is_array(x):
        return unknown("the gradient of a value that is not known")
    return None if is_str(dtype_name(Promote(x))) and _is_counted(x) else Promote(x)[*x.shape]
def _is_unwatched(tape, x):
    """Whether a tape surely does not record what is computed from a source: nobody asked it to, and by itself it would not."""
    return certain(tape.watched == False) and (certain(tape.accessed == False) or is_array(x) and x.kind == "tensorflow.FixedVariable")
def _connected(tape, target, x, instead):
    """The gradient of a source; where target and source are surely not connected None, or zeros if those are asked for."""
    apart = _is_unwatched(tape, x) or is_array(target) and is_str(dtype_name(Promote(target))) and _is_counted(target)
    if is_none(instead) or certain(instead == "none"):
        return None if apart and is_array(x) else _gradient(x)
    return Promote(x)[*x.shape] if certain(instead == "zero") and is_array(x) else unknown("what stands for a gradient that is not there")
def _once(tape):
    """A tape that is not persistent is asked once."""
    require(not certain(tape.asked == True) or not certain(tape.persistent == False), "A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)")
    tape.asked = True
    return None

class GradientTape:
    def __init__(self, persistent=False, watch_accessed_variables=True):
        self.persistent = persistent
        self.accessed = watch_accessed_variables
        self.asked = False
        self.watched = False
    def __enter__(self):
        self.asked = False
        return self
    def __exit__(self, kind, value, traceback): return None
    def watch(self, tensor):
        self.watched = True
        return None
    def gradient(self, target, sources, output_gradients=None, unconnected_gradients=None):
        _once(self)
        return each(lambda x: _connected(self, target, x, unconnected_gradients), sources)
    def jacobian(self, target, sources, unconnected_gradients=None, parallel_iterations=None, experimental_use_pfor=True):
        _once(self)
        return each(lambda x: Promote(x)[*target.shape, *x.shape] if is_array(x) else unknown("a Jacobian"), sources) if is_array(target) else unknown("a Jacobian")
    def batch_jacobian(self, target: Array[n, *S], source: Array[m, *T], unconnected_gradients=None, parallel_iterations=None, experimental_use_pfor=True):
        _once(self)
        return Promote(source)[need_equal(n, m, f"batch_jacobian: the batches of {target} and {source} differ"), *S, *T]
    def reset(self):
        self.asked = False
        return None
    def stop_recording(self): return new("tensorflow.Scope")
    def watched_variables(self): return unknown("the variables that a tape watches")
def gradients(ys, xs, grad_ys=None, name="gradients", gate_gradients=False, aggregation_method=None, colocate_gradients_with_ops=False, stop_gradients=None, unconnected_gradients=None): return each(_gradient, xs) if is_sequence(xs) else [_gradient(xs)]
def hessians(ys, xs, name="hessians", colocate_gradients_with_ops=False, gate_gradients=False, aggregation_method=None): return each(_hessian, xs) if is_sequence(xs) else [_hessian(xs)]
def _hessian(x): return Promote(x)[*x.shape, *x.shape] if is_array(x) else unknown("the Hessian of a value that is not known")

class GradientFunction:
    """What `tf.custom_gradient` makes: the function gives its values and the function of their gradients, the caller gets the values."""
    def __get__(self, instance, owner): ...
    def __call__(this, *args, **kwargs):
        found = invoke(this.function, args, kwargs)
        return found[0] if items(found) is not None and len(found) == 2 else unknown("a function with a gradient of its own")
def custom_gradient(f=None): return new("tensorflow.GradientFunction", function=f) if is_callable(f) else unknown("a function with a gradient of its own")

class Module:
    """What `tf.Module` gives its subclasses."""
    def __init__(self, name=None):
        self.built_by_user = True
        self.name = name if is_str(name) else scalar("str")
    @classmethod
    def with_name_scope(cls, method): return method
    def __setattr__(self, name, value):
        known = member(self, "$names") if has(self, "$names") else ()
        if not is_known(name) or not is_tuple(known):
            set_member(self, "$names", unknown("the attributes of a module"))
        elif name not in known:
            set_member(self, "$names", (*known, name))
    @property
    def trainable_variables(self): return _variables(self, ("tensorflow.Variable",))
    @property
    def variables(self): return _variables(self, ("tensorflow.Variable", "tensorflow.FixedVariable", "tensorflow.VariableOfOpenUse"))
    @property
    def non_trainable_variables(self): return _variables(self, ("tensorflow.FixedVariable",))
def _variables(module, kinds):
    found = _found(module)
    if found is None or (len(kinds) < 3 and len([x for x in found if x.kind == "tensorflow.VariableOfOpenUse"]) > 0):
        return unknown("the variables of a module")
    return tuple([x for x in found if x.kind in kinds])
def _parts(value):
    """What a structure holds, a dict by its keys in order."""
    if pairs(value) is not None:
        return [x for key, part in sorted(pairs(value)) for x in _parts(part)] if len([key for key, part in pairs(value) if not is_str(key)]) == 0 else [unknown("the keys are not texts")]
    if items(value) is not None:
        return [x for part in value for x in _parts(part)]
    return [value] if not is_sequence(value) else [unknown("the parts are not known")]
def _is_plain(x):
    """What surely holds no variable."""
    return is_none(x) or is_str(x) or is_dim(x) or is_float(x) or is_callable(x) or certain(x == True) or certain(x == False)
def _found(module):
    """The variables of a module by the names of its attributes, then those of the modules inside; None if not all is known."""
    names = member(module, "$names") if has(module, "$names") else ()
    if not is_tuple(names) or not is_settled(module):
        return None
    own, inside = [], []
    for name in sorted(list(names)):
        for part in _parts(member(module, name)):
            if is_a(part, "tensorflow.Module"):
                inside.append(part)
            elif is_array(part):
                own.append(part)
            elif not _is_plain(part):
                return None
    for part in inside:
        deeper = _found(part)
        if deeper is None:
            return None
        own = [*own, *deeper]
    return own

