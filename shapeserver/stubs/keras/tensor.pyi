"""Keras 3: symbolic tensors, variables, and the inputs of functional models."""

MODULE = "keras"
ARRAY = "keras.KerasTensor"
PROMOTION = "keras"

def _axis(size, index): return fresh("batch" if index == 0 else f"axis{index}", 1, None, False) if size is None else size
def _axes(sizes):
    """A shape given to the library, where None is what it learns when it runs."""
    known = items(sizes)
    return as_shape(sizes) if known is None else ShapeOf(*[_dim(_axis(size, index)) for index, size in enumerate(known)])
def _dim(size): return size if is_dim(size) else UNKNOWN
def Input(shape=None, batch_size=None, dtype=None, sparse=None, ragged=None, batch_shape=None, name=None, tensor=None, optional=False, batch_input_shape=None):
    if tensor is not None:
        return tensor
    whole = batch_shape if batch_shape is not None else batch_input_shape
    kind = dtype or ambient("keras.floatx") or "float32"
    if whole is not None:
        return Sym(kind, name)[*_axes(whole)]
    require(shape is not None, "You must pass a `shape` argument.")
    require(not is_dim(shape) or version("keras") < 3, f"Cannot convert '{shape}' to a shape.")
    sizes = [shape] if is_dim(shape) else items(shape)
    if sizes is None:
        return Sym(kind, name)[_dim(_axis(batch_size, 0)), *as_shape(shape)]
    for n in sizes:
        require(not is_fractional(n) or version("keras") < 3, "Cannot convert a float to a dimension of a shape.")
    return Sym(kind, name)[*_axes([batch_size, *sizes])]

def _like(name, own, *others):
    """Arrays of a dtype: symbolic if one of the operands is; of the others, a number or what is not known is none."""
    symbolic = own.kind == "keras.KerasTensor" or len([value for value in others if is_symbolic(value)]) > 0
    return Kind("keras.KerasTensor" if symbolic else "tensorflow.Tensor", name)
def _elementwise(x, y): return _like(dtype_name(Promote(x, y)), x, y)[*broadcast(x.shape, y.shape)]
def _divided(x, y):
    name = dtype_name(Promote(x, y))
    whole = name is not None and category(name) in ("bool", "integer", "unsigned")
    return _like("float32" if whole else name, x, y)[*broadcast(x.shape, y.shape)]
def _compared(x, y): return _like("bool", x, y)[*broadcast(x.shape, y.shape)]
def _same(x, y):
    """Where Keras 2 finds equals: nowhere in shapes that do not fit. Keras 3 asks for one object instead."""
    return _like("bool", x, y)[*(x.shape if certain(compatible(x.shape, y.shape)) or certain(rank_of(y.shape) == 0) else UNKNOWN_SHAPE)]

class _Tensor:
    """What symbolic tensors and variables have in common."""
    priority = 110
    @property
    def shape(self: Array[*S]): return tuple([static(n) for n in S]) if certain(rank_of(S) >= 0) else unknown("the tensor's rank is not known")
    @property
    def ndim(self: Array[*S]): return length_of(S)
    @property
    def dtype(self: Array): return self.dtype if self.dtype is not None else scalar("str")
    @property
    def name(self): return scalar("str")
    def __getitem__(self: Array, key): return tensor(index(self, key), "keras.KerasTensor" if self.kind == "keras.KerasTensor" else "tensorflow.Tensor")
    def __len__(self: Array[n, *S]): return n
    def __add__(self: Array, other: Array): return _elementwise(self, other)
    def __radd__(self: Array, other: Array): return _elementwise(self, other)
    def __sub__(self: Array, other: Array): return _elementwise(self, other)
    def __rsub__(self: Array, other: Array): return _elementwise(self, other)
    def __mul__(self: Array, other: Array): return _elementwise(self, other)
    def __rmul__(self: Array, other: Array): return _elementwise(self, other)
    def __truediv__(self: Array, other: Array): return _divided(self, other)
    def __rtruediv__(self: Array, other: Array): return _divided(self, other)
    def __floordiv__(self: Array, other: Array): return _elementwise(self, other)
    def __rfloordiv__(self: Array, other: Array): return _elementwise(self, other)
    def __mod__(self: Array, other: Array): return _elementwise(self, other)
    def __rmod__(self: Array, other: Array): return _elementwise(self, other)
    def __pow__(self: Array, other: Array): return _elementwise(self, other)
    def __rpow__(self: Array, other: Array): return _elementwise(self, other)
    def __matmul__(self: Array, other: Array): return _like(dtype_name(Promote(self, other)), self, other)[*matmul(self.shape, other.shape)]
    def __rmatmul__(self: Array, other: Array): return _like(dtype_name(Promote(other, self)), self, other)[*matmul(other.shape, self.shape)]
    def __and__(self: Array, other: Array): return _compared(self, other)
    def __or__(self: Array, other: Array): return _compared(self, other)
    def __xor__(self: Array, other: Array): return _compared(self, other)
    def __eq__(self: Array, other: Array): return _compared(self, other)
    def __ne__(self: Array, other: Array): return _compared(self, other)
    def __lt__(self: Array, other: Array): return _compared(self, other)
    def __le__(self: Array, other: Array): return _compared(self, other)
    def __gt__(self: Array, other: Array): return _compared(self, other)
    def __ge__(self: Array, other: Array): return _compared(self, other)
    def __neg__(self: Array): return _like(self.dtype, self)[*self.shape]
    def __pos__(self: Array): return _like(self.dtype, self)[*self.shape]
    def __abs__(self: Array): return _like(self.dtype, self)[*self.shape]
    def __invert__(self: Array): return _like(self.dtype, self)[*self.shape]

class KerasTensor(_Tensor):
    is_array = True
    priority = 110
    def __new__(cls, shape, dtype="float32", sparse=False, ragged=False, record_history=True, name=None, **kwargs): return call_keyword("keras.Input", batch_shape=shape, dtype=dtype)
    def __given_to__(self, library, function):
        """What the functions of other libraries make of a symbolic tensor."""
        if library == "numpy" and not (function in ("shape", "ndim", "squeeze", "reshape")):
            fail("A KerasTensor is symbolic: it's a placeholder for a shape and a dtype. It doesn't have any actual numerical value. You cannot convert it to a NumPy array.", code="argument-mismatch")
        if library == "tensorflow" and version("keras") >= 3:
            fail("A KerasTensor cannot be used as input to a TensorFlow function. Use an operation of `keras.ops`, or a Keras layer that calls the function.", code="argument-mismatch")
    def __eq__(self: Array, other: Array): return scalar("bool") if version("keras") >= 3 else _same(self, other)
    def __ne__(self: Array, other: Array): return _compared(self, other) if version("keras") >= 3 else _same(self, other)
    def reshape(self: Array, *newshape): return call_rule("keras.ops.reshape", self, newshape[0] if len(newshape) == 1 else newshape)
    def squeeze(self: Array, axis=None): return call_rule("keras.ops.squeeze", self, axis)
    @property
    def T(self: Array[*S]): return Same(self)[*transpose(S)]

def _changed(variable, value):
    """What an addition to a variable assigns: Keras 3 adds first, Keras 2 wants an addend of the variable's shape."""
    return value if certain(version("keras") < 3) else _elementwise(variable, value)
def _assigned(variable, value):
    """Keras 3 gives the value, Keras 2 the variable; a variable keeps its shape and dtype."""
    require(value.shape == variable.shape, f"The shape of the target variable and the shape of the target value in `variable.assign(value)` must match. variable.shape={variable.shape}, Received: value.shape={value.shape}", code="assign-mismatch")
    return variable if certain(version("keras") < 3) else Kind("tensorflow.Tensor", variable.dtype)[*variable.shape]

class Variable(_Tensor):
    is_array = True
    priority = 110
    trained_parameter = True
    def __new__(cls, initializer, shape=None, dtype=None, trainable=True, autocast=True, aggregation="none", synchronization="auto", name=None, **kwargs):
        if shape is not None or is_callable(initializer) or is_str(initializer):
            give_away(initializer)
            return Kind("keras.Variable", dtype or "float32")[*as_shape(() if shape is None else shape)]
        value = array_of(initializer)
        name = "float32" if value.dtype == "python float" or (value.dtype == "float64" and not is_array(initializer)) else dtype_name(Same(value))
        return Kind("keras.Variable", dtype or name)[*value.shape]
    @property
    def value(self: Array) -> Kind("tensorflow.Tensor", self.dtype)[*self.shape]: ...
    @property
    def trainable(self): return scalar("bool")
    @property
    def path(self): return scalar("str")
    def numpy(self: Array) -> Kind("numpy.ndarray", self.dtype)[*self.shape]: ...
    def assign(self: Array, value: Array): return _assigned(self, value)
    def assign_add(self: Array, value: Array): return _assigned(self, _changed(self, value))
    def assign_sub(self: Array, value: Array): return _assigned(self, _changed(self, value))
