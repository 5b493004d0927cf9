"""NumPy 2.4, `numpy.linalg`: the functions of the array API standard, and those of tensors."""

MODULE = "numpy.linalg"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"
POSITIONS = "fixed"

def _real(x):
    name = dtype_name(Same(x))
    return Of("float32" if name == "complex64" else "float64" if name == "complex128" or category(name) in ("integer", "unsigned", "bool") else name)
def matrix_norm(x: Array[*S, m, n], /, *, keepdims=False, ord="fro"): return _real(x)[*S, 1, 1] if keepdims else _real(x)[*S]
def vector_norm(x: Array[*S], /, *, axis=None, keepdims=False, ord=2): return _real(x)[*reduce(S, axis, keepdims)]
def matrix_transpose(x: Array[*S, m, n], /): return view(x, join_axes(spread(S), n, m))
def diagonal(x: Array[*S, m, n], /, *, offset=0): return call_rule("numpy.diagonal", x, offset, -2, -1)
def trace(x: Array[*S, m, n], /, *, offset=0, dtype=None): return call_rule("numpy.trace", x, offset, -2, -1, dtype)
@product
def matmul(x1: Array[*S], x2: Array[*T], /) -> Promote(x1, x2)[*matmul(S, T)]: ...
def outer(x1: Array[*S], x2: Array[*T], /):
    require(rank_of(S) == 1 and rank_of(T) == 1, f"Input arrays must be one-dimensional, but they are {x1} and {x2}.", code="rank-mismatch")
    return Promote(x1, x2)[S.size(), T.size()]
def cross(x1: Array[*S], x2: Array[*T], /, *, axis=-1):
    for x in (x1, x2):
        require(x.shape[normalize_axis(axis, len(x.shape))] == 3, f"Both input arrays must be (arrays of) 3-dimensional vectors, but they are {x1} and {x2} instead.", code="dim-mismatch")
    return call_keyword("numpy.cross", x1, x2, axis=axis)
def tensordot(x1: Array, x2: Array, /, *, axes=2): return call_rule("numpy.tensordot", x1, x2, axes)
def vecdot(x1: Array, x2: Array, /, *, axis=-1): return call_keyword("numpy.vecdot", x1, x2, axis=axis)
def svdvals(x: Array[*S, m, n], /): return _real(x)[*S, min(m, n)]
def tensorinv(a: Array[*S], ind=2):
    require(not is_int(ind) or ind > 0, "Invalid ind argument.")
    first, rest = S[:ind], S[ind:]
    require(product(first) == product(rest), f"tensorinv: the product of the first {ind} axes of {a} must be that of the others", code="dim-mismatch")
    return _real_or_complex(a)[*rest, *first]
def _real_or_complex(*arrays):
    names = [dtype_name(Same(x)) for x in arrays]
    return Of(dtype_name(Promote(*["float64" if category(n) in ("integer", "unsigned", "bool") else n for n in names])))
def tensorsolve(a: Array[*S], b: Array[*T], axes=None):
    if axes is not None:
        return unknown("a tensor equation along chosen axes")
    Q = S[length_of(T):]
    require(product(Q) == product(list(S)[: length_of(T)]), f"Input arrays must satisfy the requirement prod(a.shape[b.ndim:]) == prod(a.shape[:b.ndim]), got {a} and {b}", code="dim-mismatch")
    return _real_or_complex(a, b)[*Q]
