"""NumPy 2.4: the array itself: attributes, operators, methods."""

MODULE = "numpy"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"
POSITIONS = "fixed"

def _operator(x, y): return Promote(x, y)[*broadcast(x.shape, y.shape)]
def _counted(x, y):
    """Some operators have no boolean loop: NumPy computes in int8."""
    name = dtype_name(Promote(x, y))
    return Of("int8" if name == "bool" else name)[*broadcast(x.shape, y.shape)]
def _whole(x, y, name):
    """Bitwise operators take booleans and integers only."""
    for one in (x, y):
        known = one.dtype is not None and category(one.dtype) in ("float", "complex")
        require(not known, f"ufunc '{name}' not supported for the input types: {x} and {y}", code="dtype-mismatch")
    return _operator(x, y)
def _shifted(x, y, name):
    _whole(x, y, name)
    return _counted(x, y)
def _subtracted(x, y):
    both = dtype_name(Promote(x, y)) == "bool"
    require(not both, "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead", code="dtype-mismatch")
    return _apart(x, y) if x.dtype == "datetime64" and y.dtype == "datetime64" else _operator(x, y)
def _apart(x, y): return Of("timedelta64")[*broadcast(x.shape, y.shape)]
def _ordered(x, y, name):
    complex_ = [one for one in (x, y) if one.dtype is not None and category(one.dtype) == "complex"]
    require(len(complex_) == 0, f"ufunc '{name}' not supported for the input types: {x} and {y}", code="dtype-mismatch")
    return Of("int64")[*broadcast(x.shape, y.shape)] if name == "floor_divide" and x.dtype == "timedelta64" and y.dtype == "timedelta64" else _counted(x, y)
def _converted(x, name):
    """One number; before NumPy 2.4 it might have axes of length 1."""
    require(possible(x.shape.size() == 1), f"only 0-dimensional arrays can be converted to Python scalars: {x}", code="rank-mismatch")
    risky(rank_of(x.shape) > 0, f"only 0-dimensional arrays can be converted to Python scalars: {x}")
    return scalar(name)
def _divided(x, y): return Of(true_divide(x.dtype, y.dtype))[*broadcast(x.shape, y.shape)]
def _compared(x, y, operation):
    """The answers of a comparison, with its number if both operands are known whole numbers and it is certain."""
    found = Of("bool")[*broadcast(x.shape, y.shape)]
    a, b = _int(x), _int(y)
    answer = None if a is None or b is None else operation(a, b)
    return computed(Of("bool"), 1 if certain(answer) else 0) if answer is not None and (certain(answer) or not possible(answer)) else found
def _int(x):
    """The value of a known whole number, else None."""
    known = contents(x) if certain(rank_of(x.shape) == 0) and (x.dtype == "int64" or x.dtype == "python int") else None
    return None if known is None else known[0]
def _reckoned(found, x, y, operation):
    """The operator's array, with its number if both operands are known whole numbers."""
    a, b = _int(x), _int(y)
    return found if a is None or b is None else computed(Of(found.dtype), operation(a, b))
def _moved(found, x, y, operation, backwards=False):
    """As `_reckoned`; of whole numbers that are all moved by each of others is known how far they reach."""
    one, other = _reach(x), _reach(y)
    if one is None or other is None or found.dtype not in ("int32", "int64") or certain(rank_of(found.shape) == 0) or not _is_grid(x.shape, y.shape):
        return _reckoned(found, x, y, operation)
    first, last = (other[1], other[0]) if backwards else other
    return with_reach(Of(found.dtype), operation(one[0], first), operation(one[1], last), *found.shape)
def _scaled(found, x, y, operation):
    """As `_reckoned`; of whole numbers that are all multiplied by one is known how far they reach."""
    factor, reach = _int(y), _reach(x)
    if factor is None or reach is None or found.dtype not in ("int32", "int64") or certain(rank_of(found.shape) == 0) or possible(factor < 0):
        return _reckoned(found, x, y, operation)
    return with_reach(Of(found.dtype), reach[0] * factor, reach[1] * factor, *found.shape)
def _reach(x):
    """The least and the greatest of known whole numbers, of which there are some."""
    number = _int(x)
    if number is not None:
        return number, number
    filled = has_rank(x.shape) and len([n for n in x.shape if not certain(n >= 1)]) == 0
    return reach_of(x) if filled else None
def _is_grid(S, T):
    """Whether each element of one array meets each of the other one."""
    shorter = min(len(S), len(T))
    return len([i for i in range(1, shorter + 1) if not certain(S[len(S) - i] == 1) and not certain(T[len(T) - i] == 1)]) == 0
def _divisible(found, x, y, operation): return _reckoned(found, x, y, operation) if is_int(_int(y)) and _int(y) != 0 else found
def _rebound(x, y, floating, operation):
    """A NumPy scalar gives way to a new one, or to an array; an array without axes would keep its dtype."""
    name = true_divide(x.dtype, y.dtype) if floating else dtype_name(Promote(x, y))
    common = broadcast(x.shape, y.shape)
    settled = certain(rank_of(common) > 0) or name == x.dtype or category(name) != category(x.dtype)
    found = Of(name if settled else None)[*common]
    return found if operation is None else _reckoned(found, x, y, operation)
def _in_place(x, y, floating=False, operation=None):
    if certain(rank_of(x.shape) == 0) and x.cell is None:
        return _rebound(x, y, floating, operation)
    common = broadcast(x.shape, y.shape)
    require(common == x.shape, f"non-broadcastable output operand with shape {x.shape} doesn't match the broadcast shape {common}", code="broadcast-mismatch")
    result = true_divide(x.dtype, y.dtype) if floating else dtype_name(Promote(x, y))
    order = ("bool", "unsigned", "integer", "float", "complex")
    if is_known(category(x.dtype)) and category(x.dtype) in order and result is not None and category(result) in order:
        up = [i for i in range(5) if order[i] == category(result)][0] > [i for i in range(5) if order[i] == category(x.dtype)][0]
        require(not up, f"Cannot cast ufunc output from {result} to {x.dtype} with casting rule 'same_kind'", code="dtype-mismatch")
    forget(x)
    return x

_KINDS = (("floating", "float"), ("integer", "integer"), ("signedinteger", "integer"), ("unsignedinteger", "unsigned"), ("complexfloating", "complex"))

def _promised(item):
    """The dtypes that a type such as `np.float32`, `np.integer` or `Any` allows."""
    name = name_of(item).split(".")[-1]
    kinds = [kind for abstract, kind in _KINDS if abstract == name]
    if kinds:
        return ["integer", "unsigned"] if name == "integer" else kinds
    known = dtype_name(item)
    return [known] if is_known(known) and known is not None else []

def _seen_as(self, S, dtype, type):
    """The same bytes as elements of another dtype, or as an array of another class."""
    kind = array_class(type if type is not None else dtype)
    made = view(self, S)
    if kind is not None:
        made = made if type is None or dtype == "" else _seen_as(made, S, dtype, None)
        return call_rule("numpy.asmatrix", made) if kind == "numpy.matrix" else as_kind(made, kind)
    if type is not None:
        return unknown("a view of a class that is not known")
    if dtype == "":
        return made
    old, new_ = bytes_of(Same(self)), bytes_of(dtype_name("float64" if dtype is None else dtype))
    found = Of("float64" if dtype is None else dtype)
    if old is None or new_ is None or not has_rank(S):
        return view(self, UNKNOWN_SHAPE, found)
    if old == new_:
        return view(self, S, found)
    require(len(S) > 0, "Changing the dtype of a 0d array is only supported if the itemsize is unchanged", code="dtype-mismatch")
    last = S[len(S) - 1]
    require(old > new_ or last * old % new_ == 0, f"When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array: {self}", code="dtype-mismatch")
    return view(self, ShapeOf(*list(S)[: len(S) - 1], last * old // new_), found)

def _number(dtype):
    """An item as Python's own number."""
    return scalar("float") if category(dtype) == "float" else scalar("int") if category(dtype) in ("integer", "unsigned") else scalar("bool") if dtype == "bool" else scalar("complex") if category(dtype) == "complex" else unknown("an item")
def _listed(dtype, S, known):
    """An array as lists in lists; of many items it is enough to know their number."""
    if len(S) == 0:
        return known[0] if known is not None else _number(dtype)
    size = S.size()
    if is_int(size) and size <= 256 and is_int(S[0]) and S[0] <= 32:
        each_size = size // S[0] if S[0] > 0 else 0
        return [_listed(dtype, S[1:], None if known is None else known[i * each_size:(i + 1) * each_size]) for i in range(S[0])]
    return several_new(S[0], _listed_apart(dtype, S[1:]))
def _listed_apart(dtype, S):
    """The rows of a long list, each of which stands for all of them."""
    return _number(dtype) if len(S) == 0 else several(S[0], _listed_apart(dtype, S[1:]))

class ndarray:
    is_array = True
    scalars = True
    priority = 0

    @classmethod
    def __class_getitem__(cls, item):
        if not (is_tuple(item) and len(item) == 2):
            return cls
        return contract(cls, dims_of_type(item[0]), _promised(item[1]), False)
    def __new__(cls, shape: Ints[*S], dtype=None, **kwargs): return DTyped(dtype, "float64")[*S]
    def __array__(self: Array, dtype=None, /): return call_rule("numpy.asarray", self, dtype)

    @property
    def shape(self: Array[*S]): return S if certain(rank_of(S) >= 0) else unknown("the array's rank is not known")
    @property
    def ndim(self: Array[*S]): return length_of(S)
    @property
    def size(self: Array[*S]): return S.size()
    @property
    def T(self: Array[*S]): return view(self, transpose(S))
    @property
    def mT(self: Array[*S, m, n]): return view(self, join_axes(spread(S), n, m))
    @property
    def dtype(self: Array): return dtype_object(dtype_name(Same(self)))
    @property
    def itemsize(self: Array): return scalar("int")
    @property
    def nbytes(self: Array): return scalar("int")
    @property
    def flat(self: Array[*S]):
        forget(self)
        return several(S.size(), Same(self)[()])
    @property
    def real(self: Array): return call_rule("numpy.real", self)
    @property
    def imag(self: Array): return call_rule("numpy.imag", self)
    @property
    def base(self: Array): return unknown("an array's base")
    @property
    def flags(self: Array): return unknown("an array's flags")

    def __getitem__(self: Array, key): return index(self, key, as_scalar=False)
    def __setattr__(self: Array[*S], name, value):
        if name == "shape":
            return view(self, reshape(S, as_shape(value)))
        forget(self)
        return self if name in ("real", "imag", "flat") else unknown(f"its attribute {name} was assigned")
    def __setitem__(self: Array, key, value): return assign(self, key, value)
    def __len__(self: Array[n, *S]): return n
    def __bool__(self: Array[*S]):
        require(not certain(S.size() > 1), f"The truth value of an array with more than one element is ambiguous: {self}. Use a.any() or a.all()", code="value-mismatch")
        require(not certain(S.size() == 0), f"The truth value of an empty array is ambiguous: {self}. Use `array.size > 0` to check that an array is not empty", code="value-mismatch")
        return scalar("bool")
    def __iter__(self: Array[n, *S]):
        known = contents(self) if certain(rank_of(S) == 0) else None
        return [computed(Of(self.dtype), number) for number in known] if known is not None and self.dtype != "bool" else several(n, view(self, S) if certain(rank_of(S) > 0) else Same(self)[*S])

    def __float__(self: Array[*S]): return _converted(self, "float")
    def __int__(self: Array[*S]): return _converted(self, "int")
    def __complex__(self: Array[*S]): return _converted(self, "complex")
    def __index__(self: Array[*S]):
        """Never has any axes been taken, not even of length 1."""
        require(possible(rank_of(S) == 0), f"only integer scalar arrays can be converted to a scalar index: {self}", code="rank-mismatch")
        return scalar("int")
    def __round__(self: Array[*S], ndigits=None):
        """Scalars alone have it."""
        require(possible(rank_of(S) == 0), f"type numpy.ndarray doesn't define __round__ method: {self}", code="rank-mismatch")
        return scalar("int") if ndigits is None else Same(self)[*S]
    def __format__(self: Array[*S], format_spec):
        require(not is_str(format_spec) or format_spec == "" or not certain(rank_of(S) > 0), f"unsupported format string passed to numpy.ndarray.__format__: {self}", code="rank-mismatch")
        return scalar("str")
    def __neg__(self: Array):
        require(self.dtype != "bool", "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.", code="dtype-mismatch")
        return Same(self)[*self.shape]
    def __pos__(self: Array) -> Same(self)[*self.shape]: ...
    def __invert__(self: Array): return _whole(self, self, "invert")
    def __abs__(self: Array): return call_rule("numpy.absolute", self)

    def copy(self: Array, order="C"): return mutable(self, Same(self))
    def astype(self: Array, dtype, order="K", casting="unsafe", subok=True, copy=True): return mutable(self, Of(dtype)) if copy else view(self, self.shape, Of(dtype))
    def view(self: Array[*S], dtype="", type=None): return _seen_as(self, S, dtype, type)
    def getfield(self: Array[*S], dtype, offset=0): return view(self, S, Of(dtype))
    def setfield(self: Array, val, dtype, offset=0): return forget(self)
    def choose(self: Array, choices, out=None, mode="raise"): return call_rule("numpy.choose", self, choices)
    def compress(self: Array, condition, axis=None, out=None): return call_rule("numpy.compress", condition, self, axis)
    def argpartition(self: Array, kth, axis=-1, kind="introselect", order=None): return call_rule("numpy.argpartition", self, kth, axis)
    def dumps(self: Array): return scalar("bytes")
    def to_device(self: Array, device, /, *, stream=None): return self
    @property
    def device(self: Array): return "cpu"
    @property
    def strides(self: Array[*S]): return tuple([scalar("int") for n in S])
    def reshape(self: Array[*S], *shape, order="C", copy=None): return view(self, rearranged(self, reshape(S, as_lengths(shape[0] if len(shape) == 1 else shape, "shape")), order))
    def transpose(self: Array[*S], *axes): return view(self, transpose(S, None if len(axes) == 0 else axes[0] if len(axes) == 1 and not is_int(axes[0]) else axes))
    def swapaxes(self: Array, axis1, axis2): return call_rule("numpy.swapaxes", self, axis1, axis2)
    def squeeze(self: Array, axis=None): return call_rule("numpy.squeeze", self, axis)
    def ravel(self: Array[*S], order="C"): return view(self, ShapeOf(S.size()))
    def flatten(self: Array[*S], order="C") -> Same(self)[S.size()]: ...
    def repeat(self: Array, repeats, axis=None): return call_rule("numpy.repeat", self, repeats, axis)
    def take(self: Array, indices, axis=None, out=None, mode="raise"): return call_rule("numpy.take", self, indices, axis)
    @product
    def dot(self: Array[*S], b: Array[*T], out=None) -> Promote(self, Same(b)[()])[*in_words(f"shapes {S} and {T} not aligned", dot, S, T)]: ...
    def diagonal(self: Array, offset=0, axis1=0, axis2=1): return call_rule("numpy.diagonal", self, offset, axis1, axis2)
    def trace(self: Array, offset=0, axis1=0, axis2=1, dtype=None, out=None): return call_rule("numpy.trace", self, offset, axis1, axis2, dtype)
    def sort(self: Array[*S], axis=-1, kind=None, order=None, *, stable=None):
        reduce(S, axis)
        return forget(self)
    def argsort(self: Array, axis=-1, kind=None, order=None, *, stable=None): return call_rule("numpy.argsort", self, axis)
    def searchsorted(self: Array[n], v: Array[*S], side="left", sorter=None) -> Of("int64")[*S]: ...
    def nonzero(self: Array): return call_rule("numpy.nonzero", self)
    def partition(self: Array[*S], kth, axis=-1, kind="introselect", order=None):
        reduce(S, axis)
        return forget(self)
    def put(self: Array, indices, values, mode="raise"): return forget(self)
    def byteswap(self: Array[*S], inplace=False): return view(self, S)
    def fill(self: Array, value): return forget(self)
    def resize(self: Array, *new_shape, refcheck=True):
        """In place: NumPy refuses it where another name refers to the array."""
        forget(self)
        learn("self", Same(self)[*as_shape(new_shape[0] if len(new_shape) == 1 else new_shape)])
        return None
    def tolist(self: Array[*S]): return _listed(self.dtype, S, contents(self)) if has_rank(S) else unknown("an array as a list")
    def item(self: Array, *args):
        require(len(args) > 0 or self.shape.size() == 1, f"can only convert an array of size 1 to a Python scalar, got {self}")
        known = contents(self)
        return known[0] if known is not None and len(known) == 1 else _number(self.dtype)
    def tobytes(self: Array, order="C"): return scalar("bytes")
    def tofile(self: Array, fid, sep="", format="%s"): return file_written(fid)
    def round(self: Array, decimals=0, out=None): return call_rule("numpy.round", self)
    def clip(self: Array, min=None, max=None, out=None): return call_rule("numpy.clip", self, min, max)
    def conj(self: Array) -> Same(self)[*self.shape]: ...
    def conjugate(self: Array) -> Same(self)[*self.shape]: ...
    def setflags(self: Array, write=None, align=None, uic=None): return None
    def __add__(self: Array, other: Array): return _moved(_operator(self, other), self, other, lambda a, b: a + b)
    def __radd__(self: Array, other: Array): return _moved(_operator(other, self), self, other, lambda a, b: a + b)
    def __iadd__(self: Array, other: Array): return _in_place(self, other, operation=lambda a, b: a + b)
    def __sub__(self: Array, other: Array): return _moved(_subtracted(self, other), self, other, lambda a, b: a - b, backwards=True)
    def __rsub__(self: Array, other: Array): return _moved(_subtracted(other, self), other, self, lambda a, b: a - b, backwards=True)
    def __isub__(self: Array, other: Array): return _in_place(self, other, operation=lambda a, b: a - b)
    def __mul__(self: Array, other: Array): return _scaled(_operator(self, other), self, other, lambda a, b: a * b)
    def __rmul__(self: Array, other: Array): return _scaled(_operator(other, self), self, other, lambda a, b: a * b)
    def __imul__(self: Array, other: Array): return _in_place(self, other, operation=lambda a, b: a * b)
    def __floordiv__(self: Array, other: Array): return _divisible(_ordered(self, other, "floor_divide"), self, other, lambda a, b: a // b)
    def __rfloordiv__(self: Array, other: Array): return _ordered(other, self, "floor_divide")
    def __ifloordiv__(self: Array, other: Array): return _in_place(self, other)
    def __mod__(self: Array, other: Array): return _divisible(_ordered(self, other, "remainder"), self, other, lambda a, b: a % b)
    def __rmod__(self: Array, other: Array): return _ordered(other, self, "remainder")
    def __imod__(self: Array, other: Array): return _in_place(self, other)
    def __pow__(self: Array, other: Array): return _counted(self, other)
    def __rpow__(self: Array, other: Array): return _counted(other, self)
    def __ipow__(self: Array, other: Array): return _in_place(self, other)
    def __and__(self: Array, other: Array): return _whole(self, other, "bitwise_and")
    def __rand__(self: Array, other: Array): return _whole(other, self, "bitwise_and")
    def __iand__(self: Array, other: Array): return _in_place(self, other)
    def __or__(self: Array, other: Array): return _whole(self, other, "bitwise_or")
    def __ror__(self: Array, other: Array): return _whole(other, self, "bitwise_or")
    def __ior__(self: Array, other: Array): return _in_place(self, other)
    def __xor__(self: Array, other: Array): return _whole(self, other, "bitwise_xor")
    def __rxor__(self: Array, other: Array): return _whole(other, self, "bitwise_xor")
    def __ixor__(self: Array, other: Array): return _in_place(self, other)
    def __lshift__(self: Array, other: Array): return _shifted(self, other, "left_shift")
    def __rlshift__(self: Array, other: Array): return _shifted(other, self, "left_shift")
    def __ilshift__(self: Array, other: Array): return _in_place(self, other)
    def __rshift__(self: Array, other: Array): return _shifted(self, other, "right_shift")
    def __rrshift__(self: Array, other: Array): return _shifted(other, self, "right_shift")
    def __irshift__(self: Array, other: Array): return _in_place(self, other)
    def __truediv__(self: Array, other: Array): return _divided(self, other)
    def __rtruediv__(self: Array, other: Array): return _divided(other, self)
    def __itruediv__(self: Array, other: Array): return _in_place(self, other, True)
    def __eq__(self: Array, other: Array): return _compared(self, other, lambda a, b: a == b)
    def __ne__(self: Array, other: Array): return _compared(self, other, lambda a, b: a != b)
    def __lt__(self: Array, other: Array): return _compared(self, other, lambda a, b: a < b)
    def __le__(self: Array, other: Array): return _compared(self, other, lambda a, b: a <= b)
    def __gt__(self: Array, other: Array): return _compared(self, other, lambda a, b: a > b)
    def __ge__(self: Array, other: Array): return _compared(self, other, lambda a, b: a >= b)
    def __matmul__(self: Array[*S], other: Array[*T]) -> Promote(self, other)[*matmul(S, T)]: ...
    def __imatmul__(self: Array[*S], other: Array[*T]):
        common = matmul(S, T)
        require(common == S, f"matmul: the result {common} does not fit the left operand {S} in place", code="matmul-mismatch")
        forget(self)
        return self
    def __rmatmul__(self: Array[*S], other: Array[*T]) -> Promote(other, self)[*matmul(T, S)]: ...
    def sum(self: Array, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True): return call_rule("numpy.sum", self, axis, dtype, None, keepdims)
    def prod(self: Array, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True): return call_rule("numpy.prod", self, axis, dtype, None, keepdims)
    def mean(self: Array, axis=None, dtype=None, out=None, keepdims=False, *, where=True): return call_rule("numpy.mean", self, axis, dtype, None, keepdims)
    def std(self: Array, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None): return call_rule("numpy.std", self, axis, dtype, None, 0, keepdims)
    def var(self: Array, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None): return call_rule("numpy.var", self, axis, dtype, None, 0, keepdims)
    def max(self: Array, axis=None, out=None, keepdims=False, initial=None, where=True): return call_rule("numpy.max", self, axis, None, keepdims, initial)
    def min(self: Array, axis=None, out=None, keepdims=False, initial=None, where=True): return call_rule("numpy.min", self, axis, None, keepdims, initial)
    def all(self: Array, axis=None, out=None, keepdims=False, *, where=True): return call_rule("numpy.all", self, axis, None, keepdims)
    def any(self: Array, axis=None, out=None, keepdims=False, *, where=True): return call_rule("numpy.any", self, axis, None, keepdims)
    def cumsum(self: Array, axis=None, dtype=None, out=None): return call_rule("numpy.cumsum", self, axis, dtype)
    def cumprod(self: Array, axis=None, dtype=None, out=None): return call_rule("numpy.cumprod", self, axis, dtype)
    def argmax(self: Array, axis=None, out=None, *, keepdims=False): return call_keyword("numpy.argmax", self, axis=axis, keepdims=keepdims)
    def argmin(self: Array, axis=None, out=None, *, keepdims=False): return call_keyword("numpy.argmin", self, axis=axis, keepdims=keepdims)
