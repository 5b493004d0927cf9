"""Keras 3: its operations of linear algebra, of signals, and those that NumPy has too."""

MODULE = "keras.ops"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"
HELPERS = "ops_shared.pyi"

def _matrices(S, what):
    """The leading axes and the sizes of matrices."""
    require(rank_of(S) >= 2, f"Expected input to have rank >= 2. Received: x.shape={S}", code="rank-mismatch")
    return has_rank(S)
def _square(x, what):
    S = x.shape
    if _matrices(S, what):
        need_equal(S[-2], S[-1], f"Expected a square matrix. Received non-square input with shape {S}: {S[-2]} != {S[-1]}", "dim-mismatch")

def inv(a: Array[*S]):
    _square(a, "inv")
    return _real(a)[*S]
def cholesky(a: Array[*S], upper=False):
    _square(a, "cholesky")
    return _real(a)[*S]
def pinv(a: Array[*S], rcond=None): return _real(a)[*S[:-2], S.dim_at(-1), S.dim_at(-2)] if certain(rank_of(S) >= 2) else _real(a)[*UNKNOWN_SHAPE]
def det(a: Array[*S]):
    _square(a, "det")
    return _real(a)[*(S[:-2] if certain(rank_of(S) >= 2) else UNKNOWN_SHAPE)]
def eigh(a: Array[*S]):
    _square(a, "eigh")
    return (_real(a)[*(S[:-1] if certain(rank_of(S) >= 2) else UNKNOWN_SHAPE)], _real(a)[*S])
def svd(x: Array[*S], full_matrices=True, compute_uv=True):
    if not certain(rank_of(S) >= 2):
        return unknown("the parts of a matrix of unknown rank")
    least = min(S[-2], S[-1])
    if not compute_uv:
        return _real(x)[*S[:-2], least]
    return (_real(x)[*S[:-1], S[-2] if full_matrices else least], _real(x)[*S[:-2], least], _real(x)[*S[:-2], S[-1] if full_matrices else least, S[-1]])
def qr(x: Array[*S], mode="reduced"):
    if not certain(rank_of(S) >= 2) or not is_str(mode):
        return unknown("the parts of a matrix of unknown rank")
    inner = min(S[-2], S[-1]) if mode == "reduced" else S[-2]
    return (_real(x)[*S[:-1], inner], _real(x)[*S[:-2], inner, S[-1]])
def cholesky_inverse(x: Array[*S], upper=False):
    _square(x, "cholesky_inverse")
    return _real(x)[*S]
def lu_factor(x: Array[*S]):
    """The pivots are integers; a symbolic call shows them as floats."""
    _square(x, "lu_factor")
    return (_real(x)[*S], _like(dtype_name(_real(x)[()]) if x.kind == "keras.KerasTensor" else "int32", x)[*(S[:-1] if certain(rank_of(S) >= 2) else UNKNOWN_SHAPE)])
def eig(x: Array[*S]):
    """Eigenvalues are complex numbers; a symbolic call shows them as floats."""
    _square(x, "eig")
    name = dtype_name(_real(x)[()])
    made = _real(x) if x.kind == "keras.KerasTensor" else _like("complex64" if name == "float32" else "complex128" if name == "float64" else None, x)
    return (made[*(S[:-1] if certain(rank_of(S) >= 2) else UNKNOWN_SHAPE)], made[*S])
def matrix_rank(x: Array[*S], tol=None):
    require(rank_of(S) >= 2, f"Input must have at least 2 dimensions, got {x}", code="rank-mismatch")
    return _like("int32", x)[*(S[:-2] if has_rank(S) else UNKNOWN_SHAPE)]
def logdet(x: Array[*S]):
    _square(x, "logdet")
    return _real(x)[*(S[:-2] if certain(rank_of(S) >= 2) else UNKNOWN_SHAPE)]
def slogdet(x: Array[*S]):
    """A symbolic call shows another shape for the sign than the values have."""
    _square(x, "slogdet")
    axes = S[:-2] if certain(rank_of(S) >= 2) else UNKNOWN_SHAPE
    return (_real(x)[*(UNKNOWN_SHAPE if x.kind == "keras.KerasTensor" else axes)], _real(x)[*axes])
def cdist(x: Array[*S], y: Array[*T]):
    require(rank_of(S) >= 2 and rank_of(T) >= 2, f"`cdist` inputs must have rank >= 2, got {x} and {y}", code="rank-mismatch")
    if not has_rank(S) or not has_rank(T):
        return _like(None, x, y)[*UNKNOWN_SHAPE]
    need_equal(S[-1], T[-1], f"Last dimension of inputs to `cdist` must match: {S} and {T}", "dim-mismatch")
    return _joint(x, y)[*broadcast(S[:-2], T[:-2]), S[-2], T[-2]]
def _solved(a, b):
    S, T = a.shape, b.shape
    _square(a, "solve")
    if not (certain(rank_of(S) >= 2) and certain(rank_of(T) >= 1)):
        return _joint(a, b)[*UNKNOWN_SHAPE]
    rows = T[-1] if len(T) == len(S) - 1 else T.dim_at(-2)
    need_equal(S[-1], rows, f"Incompatible shapes between `a` and `b`: {S[-1]} != {rows} ({S} and {T})", "dim-mismatch")
    return _like(dtype_name(_real(a)[()]), a, b)[*T]
def solve(a: Array, b: Array): return _solved(a, b)
def solve_triangular(a: Array, b: Array, lower=False): return _solved(a, b)
def lstsq(a: Array[*S], b: Array[*T], rcond=None): return _joint(a, b)[S[1], *T[1:]] if certain(rank_of(S) == 2) and certain(rank_of(T) >= 1) else _joint(a, b)[*UNKNOWN_SHAPE]
def trace(x: Array[*S], offset=0, axis1=0, axis2=1) -> _like("int32" if x.dtype in ("bool", "int8", "int16") else dtype_name(Same(x)) if not (x.dtype in ("uint8", "uint16")) else None, x)[*_shape_of(call_rule("numpy.trace", _as_numpy(x), offset, axis1, axis2))]: ...
def diag(x: Array, k=0) -> _kept(x)[*_shape_of(call_rule("numpy.diag", _as_numpy(x), k))]: ...
def diagonal(x: Array, offset=0, axis1=0, axis2=1) -> _kept(x)[*_shape_of(call_rule("numpy.diagonal", _as_numpy(x), offset, axis1, axis2))]: ...
def diff(a: Array[*S], n=1, axis=-1) -> _like(None if a.dtype == "bool" else dtype_name(Same(a)), a)[*_shape_of(call_rule("numpy.diff", _as_numpy(a), n, axis))]: ...
def rot90(array: Array[*S], k=1, axes=(0, 1)) -> _kept(array)[*_shape_of(call_rule("numpy.rot90", _as_numpy(array), k, axes))]: ...
def fliplr(x: Array[*S]) -> _kept(x)[*S]: ...
def flipud(x: Array[*S]) -> _kept(x)[*S]: ...
def append(x1: Array[*S], x2: Array[*T], axis=None): return _joint(x1, x2)[*(ShapeOf(S.size() + T.size()) if axis is None else concat([x1, x2], axis))]
def cross(x1: Array[*S], x2: Array[*T], axisa=-1, axisb=-1, axisc=-1, axis=None): return _joint(x1, x2)[*(_shape_of(call_rule("numpy.cross", _as_numpy(x1), _as_numpy(x2))) if axisa == -1 and axisb == -1 and axisc == -1 and axis is None else UNKNOWN_SHAPE)]
def inner(x1: Array, x2: Array): return _joint(x1, x2)[*_shape_of(call_rule("numpy.inner", _as_numpy(x1), _as_numpy(x2)))]
def vdot(x1: Array[*S], x2: Array[*T]):
    require(S.size() == T.size(), f"`vdot` takes arrays with as many elements: {x1} and {x2}", code="dim-mismatch")
    return _joint(x1, x2)[()]
def nanmean(x: Array[*S], axis=None, keepdims=False) -> _real(x)[*reduce(S, axis, keepdims)]: ...
def nanstd(x: Array[*S], axis=None, keepdims=False) -> _real(x)[*reduce(S, axis, keepdims)]: ...
def nanvar(x: Array[*S], axis=None, keepdims=False) -> _real(x)[*reduce(S, axis, keepdims)]: ...
def nanmax(x: Array[*S], axis=None, keepdims=False) -> _kept(x)[*reduce(S, axis, keepdims)]: ...
def nanmin(x: Array[*S], axis=None, keepdims=False) -> _kept(x)[*reduce(S, axis, keepdims)]: ...
def logaddexp(x1: Array, x2: Array): return _like(None if _is_whole(dtype_name(Promote(x1, x2))) else dtype_name(Promote(x1, x2)), x1, x2)[*broadcast(x1.shape, x2.shape)]
def hypot(x1: Array, x2: Array): return _like(None if _is_whole(dtype_name(Promote(x1, x2))) else dtype_name(Promote(x1, x2)), x1, x2)[*broadcast(x1.shape, x2.shape)]
def isclose(x1: Array, x2: Array, rtol=1e-05, atol=1e-08, equal_nan=False): return _like("bool", x1, x2)[*broadcast(x1.shape, x2.shape)]
def select(condlist, choicelist, default=0):
    choices = [array_of(x) for x in choicelist]
    shapes = [x.shape for x in [*[array_of(one) for one in condlist], *choices]]
    return _like(None, *choices)[*broadcast(*shapes)]
def digitize(x: Array[*S], bins) -> _like("int32", x)[*S]: ...
def searchsorted(sorted_sequence: Array, values: Array[*S], side="left") -> _like("int32", sorted_sequence, values)[*S]: ...
def argpartition(x: Array[*S], kth, axis=-1) -> _like("int32", x)[*S]: ...
def bincount(x: Array[*S], weights=None, minlength=0, sparse=False): return _like("int32" if weights is None else None, x)[*S[:-1], UNKNOWN] if certain(rank_of(S) >= 1) else _like(None, x)[*UNKNOWN_SHAPE]
def histogram(x: Array[*S], bins=10, range=None):
    require(rank_of(S) == 1, f"Input tensor must be 1-dimensional. Received: input.shape={S}", code="rank-mismatch")
    name = "float32" if x.dtype == "float32" else None
    return (_like(name, x)[bins if is_dim(bins) else UNKNOWN], _like(name, x)[bins + 1 if is_dim(bins) else UNKNOWN])
def _segments(data, count):
    S = data.shape
    return _kept(data)[count if is_dim(count) else UNKNOWN, *S[1:]] if certain(rank_of(S) >= 1) else _kept(data)[*UNKNOWN_SHAPE]
def segment_sum(data: Array, segment_ids: Array, num_segments=None, sorted=False): return _segments(data, num_segments)
def segment_min(data: Array, segment_ids: Array, num_segments=None, sorted=False): return _segments(data, num_segments)
def segment_prod(data: Array, segment_ids: Array, num_segments=None, sorted=False): return _segments(data, num_segments)
def segment_max(data: Array, segment_ids: Array, num_segments=None, sorted=False): return _segments(data, num_segments)
def extract_sequences(x: Array[*S], sequence_length, sequence_stride):
    if not certain(rank_of(S) >= 1) or not is_dim(sequence_length) or not is_dim(sequence_stride):
        return _kept(x)[*UNKNOWN_SHAPE]
    return _kept(x)[*S[:-1], 1 + (S[-1] - sequence_length) // sequence_stride, sequence_length]
