"""SciPy 1.17: linear algebra; all functions take stacks of matrices."""

MODULE = "scipy.linalg"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _real(*arrays):
    if len([x for x in arrays if not is_str(x.dtype) or x.dtype == "float16"]) > 0:
        return None
    both = Promote(*arrays)[()].dtype
    return both if both in ("float32", "float64", "complex64", "complex128") else "float64" if is_str(both) and both in ("int32", "int64", "python int", "python float") else None
def inv(a: Array[*S, n, n], overwrite_a=False, check_finite=True, *, assume_a=None, lower=False) -> Of(_real(a))[*S, n, n]: ...
def det(a: Array[*S, n, n], overwrite_a=False, check_finite=True) -> Of(None)[*S]: ...
def pinv(a: Array[*S, n, m], *, atol=None, rtol=None, return_rank=False, check_finite=True): return unknown("a matrix and its rank") if possible(return_rank) else Of(None)[*S, m, n]
def _checked(a, name):
    """Matrices that must be square, all of a stack."""
    S = a.shape
    require(rank_of(S) >= 2, f"{name}: expected a square matrix, or a stack of them, got {a}", code="rank-mismatch")
    if has_rank(S):
        need_equal(S[-2], S[-1], f"{name}: expected a square matrix, got {a}", "dim-mismatch")
def _solved(a, b, name, repeats):
    """The axes of a solution: matrices, or a vector, for a matrix or a stack of them; one of one number may repeat."""
    S, T = a.shape, b.shape
    if not has_rank(S) or not has_rank(T) or len(T) == 0:
        return UNKNOWN_SHAPE
    n, rows = S[-1], T[-2] if len(T) > 1 else T[0]
    if repeats and possible(n == 1) and not certain(rows == n):
        return UNKNOWN_SHAPE
    require(rows == n, f"{name}: incompatible shapes between a and b: {a} and {b}", code="dim-mismatch")
    return ShapeOf(*broadcast(S[:-2], T[:-2]), n, T[-1]) if len(T) > 1 else ShapeOf(*S[:-2], n)
def solve(a: Array[*S], b: Array, lower=False, overwrite_a=False, overwrite_b=False, check_finite=True, assume_a=None, transposed=False):
    if possible(rank_of(S) < 2):
        return Of(None)[*UNKNOWN_SHAPE]
    _checked(a, "solve")
    return Of(_real(a, b))[*_solved(a, b, "solve", True)]
def solve_triangular(a: Array, b: Array, trans=0, lower=False, unit_diagonal=False, overwrite_b=False, check_finite=True):
    _checked(a, "solve_triangular")
    return Of(_real(a, b))[*_solved(a, b, "solve_triangular", False)]
def cholesky(a: Array[*S, n, n], lower=False, overwrite_a=False, check_finite=True) -> Of(_real(a))[*S, n, n]: ...
def cho_factor(a: Array[*S, n, n], lower=False, overwrite_a=False, check_finite=True): return (Of(_real(a))[*S, n, n], scalar("bool"))
def cho_solve(c_and_lower, b: Array[*T], overwrite_b=False, check_finite=True) -> Of(None)[*T]: ...
def eigh(a: Array[*S, n, n], b=None, *, lower=True, eigvals_only=False, overwrite_a=False, overwrite_b=False, type=1, check_finite=True, subset_by_index=None, subset_by_value=None, driver=None):
    if b is not None or subset_by_index is not None or subset_by_value is not None:
        return unknown("some of the eigenvalues")
    values = Of(_real(a) if is_str(a.dtype) and category(a.dtype) != "complex" else None)[*S, n]
    return values if eigvals_only else (values, Of(_real(a))[*S, n, n])
def eigvalsh(a: Array[*S, n, n], b=None, *, lower=True, overwrite_a=False, overwrite_b=False, type=1, check_finite=True, subset_by_index=None, subset_by_value=None, driver=None):
    if b is not None or subset_by_index is not None or subset_by_value is not None:
        return unknown("some of the eigenvalues")
    return Of(_real(a) if is_str(a.dtype) and category(a.dtype) != "complex" else None)[*S, n]
def _complex(a): return "complex64" if is_str(_real(a)) and _real(a) in ("float32", "complex64") else "complex128" if is_str(_real(a)) else None
def eig(a: Array[*S, n, n], b=None, left=False, right=True, overwrite_a=False, overwrite_b=False, check_finite=True, homogeneous_eigvals=False):
    if b is not None or possible(left) or not certain(right) or possible(homogeneous_eigvals):
        return unknown("eigenvalues and vectors, as flags say")
    return (Of(_complex(a))[*S, n], Of(None)[*S, n, n])
def eigvals(a: Array[*S, n, n], b=None, overwrite_a=False, check_finite=True, homogeneous_eigvals=False): return unknown("generalized eigenvalues") if b is not None or possible(homogeneous_eigvals) else Of(_complex(a))[*S, n]
def svd(a: Array[*S, n, m], full_matrices=True, compute_uv=True, overwrite_a=False, check_finite=True, lapack_driver="gesdd"):
    values = Of(_real(a) if is_str(a.dtype) and category(a.dtype) != "complex" else None)[*S, min(n, m)]
    if not compute_uv:
        return values
    k = min(n, m)
    return (Of(_real(a))[*S, n, n if full_matrices else k], values, Of(_real(a))[*S, m if full_matrices else k, m])
def svdvals(a: Array[*S, n, m], overwrite_a=False, check_finite=True) -> Of(_real(a) if is_str(a.dtype) and category(a.dtype) != "complex" else None)[*S, min(n, m)]: ...
def qr(a: Array[*S, n, m], overwrite_a=False, lwork=None, mode="full", pivoting=False, check_finite=True):
    if not is_str(mode) or possible(pivoting) or mode not in ("full", "economic", "r"):
        return unknown("a decomposition, as flags say")
    k = n if mode != "economic" else min(n, m)
    upper = Of(_real(a))[*S, k, m]
    return (upper,) if mode == "r" else (Of(_real(a))[*S, n, k], upper)
def lu(a: Array[*S, n, m], permute_l=False, overwrite_a=False, check_finite=True, p_indices=False):
    if possible(permute_l) or possible(p_indices):
        return unknown("a decomposition, as flags say")
    k = min(n, m)
    return (Of(None)[*S, n, n], Of(_real(a))[*S, n, k], Of(_real(a))[*S, k, m])
def lu_factor(a: Array[*S, n, m], overwrite_a=False, check_finite=True): return (Of(_real(a))[*S, n, m], Of("int32")[*S, min(n, m)])
def _function(A, name, maker):
    """A function of square matrices, of which a number is one."""
    if possible(rank_of(A.shape) < 2) and possible(A.shape.size() == 1):
        return Of(None)[*UNKNOWN_SHAPE]
    _checked(A, name)
    return maker[*A.shape]
def expm(A: Array): return _function(A, "expm", Of(_real(A)))
def sqrtm(A: Array): return _function(A, "sqrtm", Of(None))
def logm(A: Array[*S, n, n]) -> Of(None)[*S, n, n]: ...
def norm(a: Array[*S], ord=None, axis=None, keepdims=False, check_finite=True) -> Of(_real(a) if is_str(a.dtype) and category(a.dtype) != "complex" else None)[*reduce(S, axis, keepdims)]: ...
def null_space(A: Array[*S, n, m], rcond=None, *, overwrite_a=False, check_finite=True, lapack_driver="gesdd") -> Of(None)[*S, m, fresh("nullity", 0)]: ...
def toeplitz(c: Array[*S], r: Array | None = None):
    T = S if r is None else r.shape
    if not has_rank(S) or not has_rank(T):
        return Of(None)[*UNKNOWN_SHAPE]
    return Of(None)[*broadcast(S[:-1], T[:-1]), S[-1] if len(S) > 0 else 1, T[-1] if len(T) > 0 else 1]
def circulant(c: Array[*S, n]) -> Same(c)[*S, n, n]: ...
def hankel(c: Array[*S], r: Array | None = None): return Of(None)[S.size(), S.size() if r is None else r.shape.size()]
def hilbert(n: Int) -> Of("float64")[n, n]: ...
def hadamard(n: Int, dtype="int64") -> DTyped(dtype, "int64")[n, n]: ...
def block_diag(*arrays):
    made = [array_of(x) for x in arrays]
    if len(made) == 0 or len([x for x in made if not certain(rank_of(x.shape) == 2)]) > 0:
        return Of(None)[UNKNOWN, UNKNOWN]
    return Promote(*made)[shape_total([x.shape[0] for x in made]), shape_total([x.shape[1] for x in made])]
