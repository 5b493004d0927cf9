"""scikit-learn 1.9: distances and kernels of all pairs of samples."""

MODULE = "sklearn.metrics.pairwise"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _pairs(X, Y):
    """As many rows as X has samples, as many columns as Y has; float32 only if both are."""
    a = call_rule("sklearn._checks.matrix", X, None)
    b = a if Y is None else call_rule("sklearn._checks.matrix", Y, None)
    if not is_array(a) or not is_array(b):
        return unknown("pairs of what is no array")
    need_equal(a.shape[1], b.shape[1], f"Incompatible dimension for X and Y matrices: X.shape[1] == {a.shape[1]} while Y.shape[1] == {b.shape[1]}", code="dim-mismatch")
    dtype = call_rule("sklearn._checks.common", call_rule("sklearn._checks.floating", a), call_rule("sklearn._checks.floating", b))
    return Of(dtype)[a.shape[0], b.shape[0]]
def pairwise_distances(X, Y=None, metric="euclidean", *, n_jobs=None, ensure_all_finite=True, **kwds):
    if metric == "precomputed" or not is_str(metric):
        return unknown("distances of a kind of one's own")
    found = _pairs(X, Y)
    exact = metric in ("euclidean", "cosine", "l2") or (is_array(found) and found.dtype == "float64")
    return found if exact or not is_array(found) else Of(None)[*found.shape]
def euclidean_distances(X, Y=None, *, Y_norm_squared=None, squared=False, X_norm_squared=None): return _pairs(X, Y)
def cosine_similarity(X, Y=None, dense_output=True): return _pairs(X, Y)
def cosine_distances(X, Y=None): return _pairs(X, Y)
def linear_kernel(X, Y=None, dense_output=True): return _pairs(X, Y)
def polynomial_kernel(X, Y=None, degree=3, gamma=None, coef0=1): return _pairs(X, Y)
def rbf_kernel(X, Y=None, gamma=None): return _pairs(X, Y)
