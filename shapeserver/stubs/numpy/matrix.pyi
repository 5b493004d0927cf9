"""NumPy 2.4: `np.matrix`, which has two axes always, and multiplies as matrices do."""

MODULE = "numpy"
ARRAY = "numpy.matrix"
PROMOTION = "numpy"

# What gives a matrix of a matrix, where the result has two axes.
_KEPT = ("exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sqrt", "cbrt", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "arcsinh", "arccosh", "arctanh", "radians", "degrees", "deg2rad", "rad2deg", "rint", "negative", "positive", "square", "reciprocal", "conj", "conjugate", "sign", "floor", "ceil", "trunc", "fabs", "invert", "bitwise_not", "isnan", "isinf", "isfinite", "logical_not", "signbit", "add", "subtract", "multiply", "maximum", "minimum", "fmax", "fmin", "mod", "remainder", "fmod", "floor_divide", "power", "bitwise_and", "bitwise_or", "bitwise_xor", "left_shift", "right_shift", "gcd", "lcm", "true_divide", "divide", "arctan2", "hypot", "logaddexp", "logaddexp2", "copysign", "nextafter", "equal", "not_equal", "less", "less_equal", "greater", "greater_equal", "logical_and", "logical_or", "logical_xor", "absolute", "asanyarray", "zeros_like", "ones_like", "empty_like", "full_like", "concatenate", "vstack", "hstack", "inv", "pinv", "cholesky", "transpose", "dot", "matmul", "byteswap")
_NUMBER = ("sum", "prod", "mean", "std", "var", "max", "min", "all", "any", "norm", "det", "matrix_rank", "cond", "count_nonzero", "item")
_DECOMPOSED = ("eig", "eigh", "svd", "qr")
_PLAIN = ("__array__", "array", "asarray", "ascontiguousarray", "asfortranarray", "copy", "argwhere", "shape", "ndim", "size")

def _leaf(x): return as_kind(x, "numpy.matrix") if is_array(x) and certain(rank_of(x.shape) == 2) else x if not is_array(x) or certain(rank_of(x.shape) == 0) else Kind("arrays.array", x)[*UNKNOWN_SHAPE]
def _plain(x): return as_kind(x, "numpy.ndarray")
def _of_array(x, copied):
    """An array as a matrix: a vector is one row."""
    if not is_array(x):
        return x
    S = x.shape
    if not certain(rank_of(S) <= 2):
        return Kind("numpy.matrix", Same(x))[UNKNOWN, UNKNOWN]
    if not copied:
        forget(x)
    return Kind("numpy.matrix", Same(x))[*([1, 1][len(S):]), *S]
def _of_text(text):
    """A text such as "1 2; 3 4"."""
    rows = [row.replace(",", " ").split() for row in text.replace("[", "").replace("]", "").split(";")]
    require(len([row for row in rows if len(row) != len(rows[0])]) == 0, "Rows not the same size.")
    whole = sum([0 if word.lstrip("-").isdigit() else 1 for row in rows for word in row]) == 0
    return Kind("numpy.matrix", "int64" if whole else None)[len(rows), len(rows[0])]
def _typed(x, dtype): return x if dtype is None else Kind("numpy.matrix", dtype)[*x.shape]
def asmatrix(data, dtype=None): return _typed(_of_text(data) if is_str(data) else _of_array(array_of(data), False), dtype)
def bmat(obj, ldict=None, gdict=None):
    rows = items(obj)
    if rows is None or len(rows) == 0:
        return unknown("a matrix of blocks that are not known") if not is_array(obj) else call_rule("numpy.asmatrix", obj)
    if is_array(rows[0]):
        return _leaf(call_rule("numpy.concatenate", [_of_array(_plain(array_of(x)), True) for x in rows], -1))
    return _leaf(call_rule("numpy.concatenate", [call_rule("numpy.concatenate", [_of_array(_plain(array_of(x)), True) for x in items(row)], -1) for row in rows], 0))

def _reduced(self, found, axis):
    """A reduction of a matrix keeps its two axes; over all of them it gives a number."""
    return found if not is_array(found) or axis is None and not certain(rank_of(found.shape) != 0) else Kind("numpy.matrix", found)[*(found.shape if axis is not None else UNKNOWN_SHAPE)]
def _by(name, self, axis, dtype, typed):
    keeps = axis is not None
    if typed:
        return _reduced(self, call_keyword(f"numpy.{name}", _plain(self), axis=axis, dtype=dtype, keepdims=keeps), axis)
    return _reduced(self, call_keyword(f"numpy.{name}", _plain(self), axis=axis, keepdims=keeps), axis)
def _product(x, y): return Kind("numpy.matrix", Promote(x, y))[*matmul(x.shape, y.shape)]
def _times(x, y):
    """`*` with a number scales; with anything else it is the product of matrices."""
    if certain(rank_of(x.shape) == 0) or certain(rank_of(y.shape) == 0):
        return Kind("numpy.matrix", Promote(Same(x)[()], Same(y)[()]))[*(y.shape if certain(rank_of(x.shape) == 0) else x.shape)]
    if not (has_rank(x.shape) and has_rank(y.shape)):
        return unknown("the product with an array whose rank is not known")
    return _product(_of_array(x, True), _of_array(y, True))
def _matrix_of(found): return Kind("numpy.matrix", found)[*found.shape]

class matrix(numpy.ndarray):
    is_array = True
    priority = 10
    def __array_wrap__(self, result, function):
        if function in _PLAIN:
            return result
        if function in _KEPT or function.startswith("__"):
            return each(_leaf, result)
        if function in _DECOMPOSED:
            return each(lambda x: as_kind(x, "numpy.matrix") if is_array(x) and certain(rank_of(x.shape) == 2) else x, result)
        number = function in _NUMBER
        return each(lambda x: x if not is_array(x) or (number and certain(rank_of(x.shape) == 0)) else unknown(f"what `{function}` makes of a matrix"), result)
    def __new__(cls, data, dtype=None, copy=True): return _typed(_of_text(data) if is_str(data) else _of_array(array_of(data), copy is True), dtype)
    @property
    def T(self: Array[n, m]): return view(self, ShapeOf(m, n))
    @property
    def H(self: Array[n, m]) -> Same(self)[m, n]: ...
    @property
    def I(self: Array[n, m]) -> Kind("numpy.matrix", None if not certain(n * m > 0) else "float64" if category(dtype_name(Same(self))) in ("integer", "unsigned", "bool") else self)[m, n]: ...
    @property
    def A(self: Array):
        forget(self)
        return _plain(Same(self)[*self.shape])
    @property
    def A1(self: Array[n, m]):
        forget(self)
        return Kind("numpy.ndarray", Same(self))[n * m]
    getT = alias("numpy.matrix.transpose")
    def getA(self: Array): return _plain(Same(self)[*self.shape])
    def getA1(self: Array[n, m]): return Kind("numpy.ndarray", Same(self))[n * m]
    def getH(self: Array[n, m]) -> Same(self)[m, n]: ...
    def getI(self: Array[n, m]) -> Kind("numpy.matrix", None if not certain(n * m > 0) else "float64" if category(dtype_name(Same(self))) in ("integer", "unsigned", "bool") else self)[m, n]: ...
    def transpose(self: Array[n, m], *axes): return view(self, ShapeOf(m, n)) if len(axes) == 0 else unknown("a transposed matrix")
    def __getitem__(self: Array, key):
        found = index(_plain(self), key, as_scalar=False)
        if not is_array(found) or not has_rank(found.shape) or len(found.shape) > 2:
            return unknown("an index of a matrix")
        if len(found.shape) == 0:
            return found
        column = is_tuple(key) and len(key) > 1 and (is_dim(key[1]) or (is_array(key[1]) and certain(rank_of(key[1].shape) == 0)))
        settled = not is_tuple(key) or len(key) < 2 or column or bounds_of(key[1]) is not None or is_sequence(key[1])
        forget(self)
        return Kind("numpy.matrix", found)[*(found.shape if len(found.shape) == 2 else ShapeOf(found.shape[0], 1) if column else ShapeOf(1, found.shape[0]) if settled else ShapeOf(UNKNOWN, UNKNOWN))]
    def __iter__(self: Array[n, m]): return several(n, Same(self)[1, m])
    def __mul__(self: Array, other: Array): return _times(self, other)
    def __rmul__(self: Array, other: Array): return _times(other, self)
    def __imul__(self: Array, other: Array):
        _times(self, other)
        forget(self)
        return self
    def __matmul__(self: Array, other: Array): return _leaf(call_rule("numpy.matmul", _plain(self), _plain(other)))
    def __rmatmul__(self: Array, other: Array): return _leaf(call_rule("numpy.matmul", _plain(other), _plain(self)))
    def __pow__(self: Array[n, n], other):
        whole = is_int(other) and other < 0 and category(dtype_name(Same(self))) in ("integer", "unsigned", "bool")
        return Kind("numpy.matrix", None if not is_int(other) else "float64" if whole else self)[n, n]
    def dot(self: Array, b: Array, out=None): return _leaf(call_rule("numpy.dot", _plain(self), _plain(b)))
    def reshape(self: Array, *shape, order="C", copy=None):
        found = call_rule("numpy.reshape", _plain(self), shape[0] if len(shape) == 1 else shape)
        return _of_array(found, False)
    def ravel(self: Array[n, m], order="C"): return view(self, ShapeOf(1, n * m))
    def flatten(self: Array[n, m], order="C") -> Same(self)[1, n * m]: ...
    def squeeze(self: Array[n, m], axis=None):
        call_rule("numpy.squeeze", _plain(self), axis)
        return view(self, ShapeOf(1, n) if axis == 1 or axis == -1 else ShapeOf(n, m)) if axis is None and not certain(m == 1) or axis == 0 else view(self, ShapeOf(1, n))
    def copy(self: Array, order="C") -> Same(self)[*self.shape]: ...
    def astype(self: Array, dtype, order="K", casting="unsafe", subok=True, copy=True) -> Kind("numpy.matrix", dtype)[*self.shape]: ...
    def view(self: Array, dtype="", type=None): return self if dtype == "" and type is None else unknown("a view of a matrix")
    def tolist(self: Array): return unknown("an array as a list")
    def sum(self: Array, axis=None, dtype=None, out=None): return _by("sum", self, axis, dtype, True)
    def prod(self: Array, axis=None, dtype=None, out=None): return _by("prod", self, axis, dtype, True)
    def mean(self: Array, axis=None, dtype=None, out=None): return _by("mean", self, axis, dtype, True)
    def std(self: Array, axis=None, dtype=None, out=None, ddof=0): return _by("std", self, axis, dtype, True)
    def var(self: Array, axis=None, dtype=None, out=None, ddof=0): return _by("var", self, axis, dtype, True)
    def max(self: Array, axis=None, out=None): return _by("max", self, axis, None, False)
    def min(self: Array, axis=None, out=None): return _by("min", self, axis, None, False)
    def ptp(self: Array, axis=None, out=None): return _by("ptp", self, axis, None, False)
    def any(self: Array, axis=None, out=None): return _by("any", self, axis, None, False)
    def all(self: Array, axis=None, out=None): return _by("all", self, axis, None, False)
    def argmax(self: Array, axis=None, out=None): return _by("argmax", self, axis, None, False)
    def argmin(self: Array, axis=None, out=None): return _by("argmin", self, axis, None, False)
    def cumsum(self: Array[n, m], axis=None, dtype=None, out=None): return _scanned("cumsum", self, axis, dtype)
    def cumprod(self: Array[n, m], axis=None, dtype=None, out=None): return _scanned("cumprod", self, axis, dtype)
def _scanned(name, self, axis, dtype): return _of_array(call_rule(f"numpy.{name}", _plain(self), axis, dtype), True)
