"""TensorFlow 2.21: the tensor and the variable: attributes, operators, methods."""

MODULE = "tensorflow"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _axes(S): return tuple([static(n) for n in S]) if has_rank(S) else unknown("the tensor's rank is not known")
def _picked(x, key):
    """`x[key]`: a list of numbers is read as a tuple of indices."""
    if is_array(key) and key.dtype == "bool" and rank_of(key.shape) != 0:
        return call_rule("tensorflow.boolean_mask", x, key)
    if is_array(key) and certain(rank_of(key.shape) >= 1):
        fail(f"Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, got {key}")
    return index(x, tuple(key) if items(key) is not None else key, advanced=False, as_scalar=False)
def _converted(x, name):
    """One number; before NumPy 2.4 it might have axes of length 1."""
    require(possible(x.shape.size() == 1), f"only 0-dimensional arrays can be converted to Python scalars: {x}", code="rank-mismatch")
    risky(rank_of(x.shape) > 0, f"only 0-dimensional arrays can be converted to Python scalars: {x}")
    return scalar(name)
def _cast_or_converted(x, name):
    """In what `tf.function` traces, which may be any function that is called there, AutoGraph makes it a cast."""
    if ambient("tensorflow traces functions") and not certain(rank_of(x.shape) == 0):
        return unknown("a function that is traced casts it instead")
    return _converted(x, name)
def _differs(x, y):
    """Whether shapes certainly cannot be broadcast."""
    S, T = x.shape, y.shape
    if not has_rank(S) or not has_rank(T):
        return False
    answer = False
    for i in range(min(len(S), len(T))):
        s, t = S[len(S) - 1 - i], T[len(T) - 1 - i]
        answer = answer or certain(s != t and s != 1 and t != 1)
    return answer
def _same(x, y):
    """`==` and `!=` give one False for shapes that do not fit, and in a graph for dtypes that do not."""
    strong = [one.dtype for one in (x, y) if one.kind != "numpy.ndarray" and is_str(one.dtype) and not one.dtype.startswith("python")]
    if len(strong) == 2 and strong[0] != strong[1]:
        return Of("bool")[*UNKNOWN_SHAPE]
    warn(_differs(x, y), f"`==` of shapes that cannot be broadcast is one False: {x} and {y}", code="suspicious-broadcast")
    return Of("bool")[()] if _differs(x, y) else Of("bool")[*broadcast(x.shape, y.shape)]

def _beside(x, other):
    """What an operator makes of an array of NumPy in front of a tensor: one of the tensor's dtype."""
    if other.kind != "numpy.ndarray" or x.dtype is None:
        return other
    numbers = contents(other)
    plain = numbers is None or rank_of(other.shape) != 1 or category(x.dtype) != "integer"
    return tensor(other, "tensorflow.Tensor", x.dtype) if plain else with_contents(Kind("tensorflow.Tensor", x.dtype), numbers)

class Tensor:
    is_array = True
    priority = 100
    casts_lists = True

    @property
    def shape(self: Array[*S]): return _axes(S)
    @property
    def ndim(self: Array[*S]): return length_of(S)
    @property
    def dtype(self: Array): return dtype_object(self.dtype)
    @property
    def name(self): return scalar("str")
    @property
    def op(self): return new("tensorflow.Operation")
    @property
    def graph(self): return new("tensorflow.Graph")
    @property
    def device(self): return scalar("str")
    def get_shape(self: Array[*S]): return _axes(S)
    def set_shape(self: Array[*S], shape):
        T = as_shape(shape)
        require(possible(_may_be(S, T)), f"Tensor's shape {S} is not compatible with supplied shape {T}", code="dim-mismatch")
        learn("self", with_shape(self, _merged(S, T, shape)))
        return None
    def numpy(self: Array[*S]): return Kind("numpy.ndarray", "object")[*S] if self.dtype == "string" and not certain(rank_of(S) == 0) else tensor(self, "numpy.ndarray")
    def eval(self, feed_dict=None, session=None): return call_keyword("tensorflow.Session.run", new("tensorflow.Session"), self, feed_dict=feed_dict)
    def ref(self): return new("tensorflow.Reference", referred=self)
    def consumers(self): return unknown("a tensor's consumers")
    def to_tensor(self: Array, default_value=None, name=None, shape=None): return self

    def __getitem__(self: Array, key): return _picked(self, key)
    def __len__(self: Array[n, *S]): return n
    def __iter__(self: Array[n, *S]): return several(n, Promote(self)[*S])

    def __float__(self: Array): return _cast_or_converted(self, "float")
    def __int__(self: Array): return _cast_or_converted(self, "int")
    def __complex__(self: Array): return _converted(self, "complex")
    def __index__(self: Array[*S]):
        require(possible(rank_of(S) == 0), f"only integer scalar arrays can be converted to a scalar index: {self}", code="rank-mismatch")
        return scalar("int")
    def __format__(self: Array[*S], format_spec):
        require(not is_str(format_spec) or format_spec == "" or not certain(rank_of(S) > 0), f"unsupported format string passed to numpy.ndarray.__format__: {self}", code="rank-mismatch")
        return scalar("str")
    def __neg__(self: Array): return call_rule("tensorflow.math.negative", self)
    def __pos__(self: Array): return self
    def __abs__(self: Array): return call_rule("tensorflow.math.abs", self)
    def __invert__(self: Array):
        require(category(self.dtype) != "float", f"Value for attr 'T' of {self.dtype} is not in the list of allowed values for `~`", code="dtype-mismatch")
        return Promote(self)[*self.shape]
    def __add__(self: Array, other: Array): return call_rule("tensorflow.math.add", self, other)
    def __radd__(self: Array, other: Array): return call_rule("tensorflow.math.add", _beside(self, other), self)
    def __sub__(self: Array, other: Array): return call_rule("tensorflow.math.subtract", self, other)
    def __rsub__(self: Array, other: Array): return call_rule("tensorflow.math.subtract", other, self)
    def __mul__(self: Array, other: Array): return Of("bool")[*broadcast(self.shape, other.shape)] if "bool" in (self.dtype, other.dtype) and other.kind != "numpy.ndarray" else call_rule("tensorflow.math.multiply", self, other)
    def __rmul__(self: Array, other: Array): return call_rule("tensorflow.math.multiply", other, self)
    def __truediv__(self: Array, other: Array): return call_rule("tensorflow.math.truediv", self, other)
    def __rtruediv__(self: Array, other: Array): return call_rule("tensorflow.math.truediv", other, self)
    def __floordiv__(self: Array, other: Array): return call_rule("tensorflow.math.floordiv", self, other)
    def __rfloordiv__(self: Array, other: Array): return call_rule("tensorflow.math.floordiv", other, self)
    def __mod__(self: Array, other: Array): return call_rule("tensorflow.math.floormod", self, other)
    def __rmod__(self: Array, other: Array): return call_rule("tensorflow.math.floormod", other, self)
    def __pow__(self: Array, other: Array): return call_rule("tensorflow.math.pow", self, other)
    def __rpow__(self: Array, other: Array): return call_rule("tensorflow.math.pow", other, self)
    def __matmul__(self: Array, other: Array): return call_rule("tensorflow.linalg.matmul", self, other)
    def __rmatmul__(self: Array, other: Array): return call_rule("tensorflow.linalg.matmul", _beside(self, other), self)
    def __and__(self: Array, other: Array): return call_rule("tensorflow.bitwise.bitwise_and", self, other)
    def __rand__(self: Array, other: Array): return call_rule("tensorflow.bitwise.bitwise_and", other, self)
    def __or__(self: Array, other: Array): return call_rule("tensorflow.bitwise.bitwise_or", self, other)
    def __ror__(self: Array, other: Array): return call_rule("tensorflow.bitwise.bitwise_or", other, self)
    def __xor__(self: Array, other: Array): return call_rule("tensorflow.bitwise.bitwise_xor", self, other)
    def __rxor__(self: Array, other: Array): return call_rule("tensorflow.bitwise.bitwise_xor", other, self)
    def __eq__(self: Array, other: Array): return _same(self, other)
    def __ne__(self: Array, other: Array): return _same(self, other)
    def __lt__(self: Array, other: Array): return call_rule("tensorflow.math.less", self, other)
    def __le__(self: Array, other: Array): return call_rule("tensorflow.math.less_equal", self, other)
    def __gt__(self: Array, other: Array): return call_rule("tensorflow.math.greater", self, other)
    def __ge__(self: Array, other: Array): return call_rule("tensorflow.math.greater_equal", self, other)

class Reference:
    """What can be a key where a tensor cannot."""
    def deref(self): return self.referred

def _may_be(S, T):
    """Whether a shape can be the other, of which unknown dims fit anything."""
    if not has_rank(S) or not has_rank(T):
        return True
    return rank_of(S) == rank_of(T) and compatible(S, T)

def _merged(S, T, stated):
    """What is known of a shape when it was found to agree with one that was stated."""
    if not has_rank(T):
        return S
    if not has_rank(S):
        return dynamic(stated)
    return ShapeOf(*[n if not is_known(m) or m == -1 or is_int(n) else m for n, m in zip(S, T)])

class Variable(Tensor):
    is_array = True
    priority = 100
    trained_parameter = True

    def __new__(cls, initial_value=None, trainable=None, validate_shape=True, caching_device=None, name=None, variable_def=None, dtype=None, import_scope=None, constraint=None, synchronization=None, aggregation=None, shape=None, collections=None, expected_shape=None, use_resource=None):
        value = array_of(call(initial_value) if is_callable(initial_value) else initial_value)
        if collections is not None:
            set_ambient("tensorflow collections open", True)
        use = "Variable" if trainable is None or certain(trainable) else "FixedVariable" if is_known(trainable) else "VariableOfOpenUse"
        return Kind(f"tensorflow.{use}", dtype_name(DTyped(dtype, Promote(value)[()])))[*(value.shape if shape is None else as_shape(shape))]
    @property
    def trainable(self): return scalar("bool")
    @property
    def initializer(self): return new("tensorflow.Operation")
    @property
    def initial_value(self: Array): return Promote(self)[*self.shape]
    @property
    def constraint(self): return unknown("a variable's constraint")
    def initialized_value(self: Array): return Promote(self)[*self.shape]
    def value(self: Array): return Promote(self)[*self.shape]
    def read_value(self: Array): return Promote(self)[*self.shape]
    def assign(self: Array, value: Array, use_locking=False, name=None, read_value=True): return _assigned(self, value)
    def assign_add(self: Array, delta: Array, use_locking=False, name=None, read_value=True): return _assigned(self, delta)
    def assign_sub(self: Array, delta: Array, use_locking=False, name=None, read_value=True): return _assigned(self, delta)
    def scatter_update(self: Array, sparse_delta, use_locking=False, name=None): return self
    def load(self: Array, value: Array, session=None): return None

class FixedVariable(Variable):
    """One that is not trained."""
    is_array = True
    priority = 100
    trained_parameter = False
class VariableOfOpenUse(Variable):
    """One that may be trained or not."""
    is_array = True
    priority = 100

def _assigned(variable, value):
    """A variable keeps its shape and dtype."""
    Promote(variable, value)
    require(possible(_may_be(variable.shape, value.shape)), f"Cannot assign value of shape {value.shape} to a variable of shape {variable.shape}: shapes are incompatible", code="assign-mismatch")
    return variable
def assign(ref: Array, value: Array, validate_shape=None, use_locking=None, name=None): return _assigned(ref, value)
def assign_add(ref: Array, value: Array, use_locking=None, name=None): return _assigned(ref, value)
def assign_sub(ref: Array, value: Array, use_locking=None, name=None): return _assigned(ref, value)
