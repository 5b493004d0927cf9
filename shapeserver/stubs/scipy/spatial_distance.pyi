"""SciPy 1.17: distances."""

MODULE = "scipy.spatial.distance"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

@difference
def cdist(XA: Array[n, k], XB: Array[m, l], metric="euclidean", *, out=None, **kwargs):
    require(k == l, f"XA and XB must have the same number of columns (i.e. feature dimension), got {XA} and {XB}", code="dim-mismatch", dims=(k, l))
    return Of("float64")[n, m]
def pdist(X: Array[n, k], metric="euclidean", *, out=None, **kwargs) -> Of("float64")[n * (n - 1) // 2]: ...
def squareform(X: Array[*S], force="no", checks=True):
    if has_rank(S) and len(S) == 2:
        n = need_equal(S[0], S[1], f"squareform: the matrix argument must be square, got {X}", "dim-mismatch")
        return Of(X.dtype if is_str(X.dtype) and X.dtype == "float64" else None)[n * (n - 1) // 2]
    if has_rank(S) and len(S) == 1:
        sizes = [n for n in range(2, 300) if is_int(S[0]) and n * (n - 1) // 2 == S[0]]
        require(not is_int(S[0]) or S[0] > 40000 or S[0] == 0 or len(sizes) == 1, f"squareform: incompatible vector size {X}, it must be a binomial coefficient n choose 2", code="dim-mismatch")
        n = sizes[0] if len(sizes) == 1 else UNKNOWN
        return Of(X.dtype if is_str(X.dtype) and X.dtype == "float64" else None)[n, n]
    require(not has_rank(S), f"squareform: the first argument must be one or two dimensional array, got {X}", code="rank-mismatch")
    return Of(None)[*UNKNOWN_SHAPE]
def _between(u, v):
    """One number for two vectors."""
    require(rank_of(u.shape) == 1 and rank_of(v.shape) == 1, f"input vectors should be 1-D, got {u} and {v}", code="rank-mismatch")
    if has_rank(u.shape) and has_rank(v.shape):
        require(len(broadcast(u.shape, v.shape)) == 1, f"{u} and {v}")
    return Of(None)[()]
def _of_rows(u, v):
    """The same, by a function that takes arrays of vectors from SciPy 1.18 on."""
    vectors = rank_of(u.shape) == 1 and rank_of(v.shape) == 1
    if certain(vectors):
        return _between(u, v)
    risky(not vectors, f"input vectors should be 1-D before SciPy 1.18, got {u} and {v}")
    return Of(None)[*broadcast(u.shape, v.shape)[:-1]] if certain(rank_of(u.shape) > 0) and certain(rank_of(v.shape) > 0) else Of(None)[*UNKNOWN_SHAPE]
@difference
def euclidean(u: Array, v: Array, w=None): return _of_rows(u, v)
@difference
def sqeuclidean(u: Array, v: Array, w=None): return _of_rows(u, v)
@difference
def cityblock(u: Array, v: Array, w=None): return _between(u, v)
@difference
def chebyshev(u: Array, v: Array, w=None): return _between(u, v)
@difference
def minkowski(u: Array, v: Array, p=2, w=None): return _of_rows(u, v)
