"""NumPy 2.4: linear algebra.  Stacks of matrices are in the leading axes."""

MODULE = "numpy.linalg"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"
POSITIONS = "fixed"

def _linear(*arrays):
    """LAPACK's dtype: float32 stays, integers and float64 become float64."""
    names = [dtype_name(Same(a)) for a in arrays]
    return Of(dtype_name(Promote(*[("float64" if category(n) in ("integer", "unsigned", "bool") else n) for n in names])))

@total
def norm(x: Array[*S], ord=None, axis=None, keepdims=False):
    return Of("float64" if category(dtype_name(Same(x))) in ("integer", "unsigned", "bool") else "float32" if dtype_name(x) == "complex64" else "float64" if dtype_name(x) == "complex128" else dtype_name(Same(x)))[*reduce(S, axis, keepdims)]
def _square(a, m, n): return need_equal(m, n, f"Last 2 dimensions of the array must be square, got {a}", code="dim-mismatch")
def inv(a: Array[*S, m, n]) -> _linear(a)[*S, _square(a, m, n), _square(a, m, n)]: ...
def pinv(a: Array[*S, m, n], rcond=None, hermitian=False, *, rtol=None) -> (_linear(a) if certain(m * n > 0) else Of(None))[*S, n, m]: ...
def det(a: Array[*S, m, n]):
    _square(a, m, n)
    return _linear(a)[*S]
def slogdet(a: Array[*S, m, n]):
    _square(a, m, n)
    return (_linear(a)[*S], _real(a)[*S])
def solve(a: Array[*S, m, n], b: Array[*T]):
    m = _square(a, m, n)
    require(rank_of(T) >= 1, f"solve: the right side must have at least one axis, got {b}", code="rank-mismatch")
    if len(T) == 1:
        need_equal(m, T[0], f"solve: Input operand 1 has a mismatch in its core dimension 0, with {a} and {b} (size {T[0] if len(T) == 1 else T[len(T) - 2]} is different from {m})", code="matmul-mismatch")
        return _linear(a, b)[*S, m]
    need_equal(m, T[len(T) - 2], f"solve: Input operand 1 has a mismatch in its core dimension 0, with {a} and {b} (size {T[0] if len(T) == 1 else T[len(T) - 2]} is different from {m})", code="matmul-mismatch")
    return _linear(a, b)[*broadcast(S, ShapeOf(*list(T)[: len(T) - 2])), m, T[len(T) - 1]]
def lstsq(a: Array[m, n], b: Array[*T], rcond=None):
    require(rank_of(T) >= 1, f"{b} must be one- or two-dimensional", code="rank-mismatch")
    need_equal(m, T[0], f"Incompatible dimensions: {a} and {b}", code="matmul-mismatch")
    return (_linear(a, b)[n, *list(T)[1:]], _real(a, b)[UNKNOWN], scalar("int"), _real(a, b)[min(m, n)])
def cholesky(a: Array[*S, m, n], *, upper=False) -> _linear(a)[*S, _square(a, m, n), _square(a, m, n)]: ...
def qr(a: Array[*S, m, n], mode="reduced"):
    k = min(m, n)
    if mode == "complete":
        return (_linear(a)[*S, m, m], _linear(a)[*S, m, n])
    return _linear(a)[*S, k, n] if mode == "r" else (_linear(a)[*S, m, k], _linear(a)[*S, k, n]) if mode == "reduced" else unknown("a raw factorisation")
def svd(a: Array[*S, m, n], full_matrices=True, compute_uv=True, hermitian=False):
    k = min(m, n)
    if not compute_uv:
        return _real(a)[*S, k]
    return (_linear(a)[*S, m, m if full_matrices else k], _real(a)[*S, k], _linear(a)[*S, n if full_matrices else k, n])
def eig(a: Array[*S, m, n]):
    m = _square(a, m, n)
    return (Array[*S, m], Array[*S, m, m])
def eigh(a: Array[*S, m, n], UPLO="L"):
    m = _square(a, m, n)
    return (_real(a)[*S, m], _linear(a)[*S, m, m])
def eigvals(a: Array[*S, m, n]):
    m = _square(a, m, n)
    return Array[*S, m]
def eigvalsh(a: Array[*S, m, n], UPLO="L"):
    m = _square(a, m, n)
    return _real(a)[*S, m]
def _real(*arrays):
    name = dtype_name(_linear(*arrays))
    return Of("float32" if name == "complex64" else "float64" if name == "complex128" else name)
def matrix_rank(A: Array[*S], tol=None, hermitian=False, *, rtol=None): return Of("int64")[*([] if len(S) < 2 else list(S)[: len(S) - 2])]
def matrix_power(a: Array[*S, m, k], n):
    """A negative power is one of the inverse, whose dtype is a float."""
    m = _square(a, m, k)
    if is_int(n):
        return Same(a)[*S, m, m] if n >= 0 else _linear(a)[*S, m, m]
    return Of(dtype_name(Same(a)) if category(dtype_name(Same(a))) in ("float", "complex") else None)[*S, m, m]
def cond(x: Array[*S, m, n], p=None) -> _real(x)[*S]: ...
def multi_dot(arrays: Seq[Array], *, out=None):
    if items(arrays) is None:
        return Array[*UNKNOWN_SHAPE]
    require(len(arrays) >= 2, "Expecting at least two arrays.")
    for i, a in enumerate(arrays):
        low, high = (0, 99) if len(arrays) == 2 else (1, 2) if i == 0 or i == len(arrays) - 1 else (2, 2)
        require(rank_of(a.shape) >= low and rank_of(a.shape) <= high, f"{len(arrays)} matrices are multiplied, and this is none: {a}", code="rank-mismatch")
    found = arrays[0].shape
    for a in arrays[1:]:
        found = in_words(f"shapes {found} and {a.shape} not aligned", dot, found, a.shape)
    return Promote(*arrays)[*found]
LinAlgError = "LinAlgError"
