"""What the arrays of every library have in common: for arrays of which only the shape is known.

A rule here claims what NumPy, TensorFlow, JAX and PyTorch agree on, and fails only where all of them do.
"""

MODULE = "arrays"
ARRAY = ""
PROMOTION = "numpy"

def _like(x, S): return with_shape(x, S)
def _elementwise(x, y): return Promote(x, y)[*broadcast(x.shape, y.shape)] if possible(_fit(x.shape, y.shape)) else unknown("the arrays' library is not known")
def _fit(S, T):
    """Whether two shapes may be broadcast; unknown ranks may."""
    if not (has_rank(S) and has_rank(T)):
        return MAYBE
    pairs_ = zip(reversed(list(S)), reversed(list(T)))
    return len([0 for m, n in pairs_ if not (possible(m == n) or possible(m == 1) or possible(n == 1))]) == 0
def _truth(x, y):
    found = _elementwise(x, y)
    return Of("bool")[*found.shape] if is_array(found) else found
def _quotient(x, y):
    found = _elementwise(x, y)
    return Of(None)[*found.shape] if is_array(found) else found
def _reduced(x, axis, keepdims): return Of(None)[*reduce(x.shape, axis, keepdims)]

def _numbers(found): return found is not None and len([item for item in found if not is_int(item)]) == 0

class array:
    is_array = True
    priority = -2

    @property
    def shape(self: Array[*S]): return S if has_rank(S) else unknown("the array's rank is not known")
    @property
    def ndim(self: Array[*S]): return rank_of(S) if has_rank(S) else scalar("int")
    @property
    def dtype(self): return unknown("the array's dtype is not known")
    @property
    def T(self: Array[*S]): return _like(self, transpose(S))

    def __len__(self: Array[n, *S]): return n
    def __iter__(self: Array[n, *S]): return several(n, _like(self, S))
    def __getitem__(self: Array, key):
        """A text, or a list that may hold some, is a key of a table."""
        if is_str(key) or (is_list(key) and not _numbers(items(key))):
            return unknown("a key of a table")
        return index(self, key, True, False)
    def __setitem__(self: Array, key, value): return None
    def reshape(self: Array[*S], *shape): return _like(self, reshape(S, as_shape(shape[0] if len(shape) == 1 else shape)))
    def transpose(self: Array[*S], *axes): return _like(self, transpose(S, axes)) if has_rank(S) and len(axes) > 2 and len(axes) == len(S) else _like(self, transpose(S)) if len(axes) == 0 else unknown("libraries differ in what this transposes")
    def swapaxes(self: Array[*S], axis1, axis2): return _like(self, swap_axes(S, axis1, axis2) if is_int(axis1) and is_int(axis2) else UNKNOWN_SHAPE)
    def flatten(self: Array[*S]): return _like(self, ShapeOf(S.size()))
    def ravel(self: Array[*S]): return _like(self, ShapeOf(S.size()))
    def copy(self: Array[*S]): return _like(self, S)
    def clone(self: Array[*S]): return _like(self, S)
    def astype(self: Array[*S], dtype, copy=True): return Of(dtype_name(dtype))[*S]

    def sum(self: Array, axis=None, keepdims=False): return _reduced(self, axis, keepdims)
    def mean(self: Array, axis=None, keepdims=False): return _reduced(self, axis, keepdims)
    def std(self: Array, axis=None, keepdims=False): return _reduced(self, axis, keepdims)
    def var(self: Array, axis=None, keepdims=False): return _reduced(self, axis, keepdims)

    def __neg__(self: Array[*S]): return _like(self, S)
    def __pos__(self: Array[*S]): return _like(self, S)
    def __abs__(self: Array[*S]): return _like(self, S)
    def __invert__(self: Array[*S]): return _like(self, S)
    def __matmul__(self: Array[*S], other: Array[*T]) -> Promote(self, other)[*matmul(S, T)]: ...
    def __rmatmul__(self: Array[*S], other: Array[*T]) -> Promote(other, self)[*matmul(T, S)]: ...
    def __add__(self: Array, other: Array): return _elementwise(self, other)
    def __radd__(self: Array, other: Array): return _elementwise(other, self)
    def __sub__(self: Array, other: Array): return _elementwise(self, other)
    def __rsub__(self: Array, other: Array): return _elementwise(other, self)
    def __mul__(self: Array, other: Array): return _elementwise(self, other)
    def __rmul__(self: Array, other: Array): return _elementwise(other, self)
    def __mod__(self: Array, other: Array): return _elementwise(self, other)
    def __rmod__(self: Array, other: Array): return _elementwise(other, self)
    def __floordiv__(self: Array, other: Array): return _elementwise(self, other)
    def __rfloordiv__(self: Array, other: Array): return _elementwise(other, self)
    def __pow__(self: Array, other: Array): return _elementwise(self, other)
    def __rpow__(self: Array, other: Array): return _elementwise(other, self)
    def __truediv__(self: Array, other: Array): return _quotient(self, other)
    def __rtruediv__(self: Array, other: Array): return _quotient(other, self)
    def __eq__(self: Array, other: Array): return _truth(self, other)
    def __ne__(self: Array, other: Array): return _truth(self, other)
    def __lt__(self: Array, other: Array): return _truth(self, other)
    def __le__(self: Array, other: Array): return _truth(self, other)
    def __gt__(self: Array, other: Array): return _truth(self, other)
    def __ge__(self: Array, other: Array): return _truth(self, other)
