"""NumPy 2.4, `numpy.matlib`: matrices made from a shape."""

MODULE = "numpy.matlib"
ARRAY = "numpy.matrix"
PROMOTION = "numpy"

def _made(S, dtype):
    return DTyped(dtype, "float64")[*[1, 1][len(S):], *S] if len(S) <= 2 else unknown("a matrix of more axes, of which most have length 1")
def zeros(shape: Ints[*S], dtype=None, order="C"): return _made(S, dtype)
def ones(shape: Ints[*S], dtype=None, order="C"): return _made(S, dtype)
def empty(shape: Ints[*S], dtype=None, order="C"): return _made(S, dtype)
def identity(n: Int, dtype=None): return DTyped(dtype, "float64")[n, n]
def eye(n: Int, M: Int = None, k=0, dtype=None, order="C"): return DTyped(dtype, "float64")[n, n if M is None else M]
def rand(*args): return _made(as_shape(args[0] if is_tuple(args[0]) else args), None)
def randn(*args): return _made(as_shape(args[0] if is_tuple(args[0]) else args), None)
def repmat(a: Array[*S], m: Int, n: Int):
    require(rank_of(S) <= 2, f"repmat takes an array of at most two axes, got {a}", code="rank-mismatch")
    T = ShapeOf(*[1, 1][len(S):], *S)
    return Kind("numpy.ndarray", Same(a))[T[0] * m, T[1] * n]
