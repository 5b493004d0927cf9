"""Keras 3: operations that NumPy has too, beyond the everyday ones: of angles, of bits, without NaN, splitting, series."""

MODULE = "keras.ops"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"
HELPERS = "ops_shared.pyi"

def _wide(x):
    """As real numbers; integers of 64 bits become floats of 64 bits."""
    name = dtype_name(Same(x))
    return _like("float64" if name == "int64" else _float_of(name), x)
def _running(x, dtype): return _like(dtype if dtype is not None else "int32" if x.dtype == "bool" else dtype_name(Same(x)), x)
def _both(x, y): return _joint(x, y)[*broadcast(x.shape, y.shape)]
def _both_real(x, y): return _like(_float_of(dtype_name(Promote(x, y))), x, y)[*broadcast(x.shape, y.shape)]
def _is_symbolic(*xs): return len([x for x in xs if x.kind == "keras.KerasTensor"]) > 0

def sinc(x: Array[*S]) -> _real(x)[*S]: ...
def fabs(x: Array[*S]) -> _real(x)[*S]: ...
def angle(x: Array[*S]) -> _like(None if x.dtype is None or category(x.dtype) == "complex" else dtype_name(_real(x)), x)[*S]: ...
def erfc(x: Array[*S]) -> _real(x)[*S]: ...
def cbrt(x: Array[*S]) -> _wide(x)[*S]: ...
def deg2rad(x: Array[*S]) -> _wide(x)[*S]: ...
def rad2deg(x: Array[*S]) -> _wide(x)[*S]: ...
def i0(x: Array[*S]) -> _wide(x)[*S]: ...
def isneginf(x: Array[*S]) -> _like("bool", x)[*S]: ...
def isposinf(x: Array[*S]) -> _like("bool", x)[*S]: ...
def isreal(x: Array[*S]) -> _like("bool", x)[*S]: ...
def signbit(x: Array[*S]) -> _like("bool", x)[*S]: ...
def bitwise_invert(x: Array[*S]) -> _kept(x)[*S]: ...
def bitwise_not(x: Array[*S]) -> _kept(x)[*S]: ...
def bitwise_left_shift(x: Array, y: Array): return _both(x, y)
def left_shift(x: Array, y: Array): return _both(x, y)
def bitwise_right_shift(x: Array, y: Array): return _both(x, y)
def right_shift(x: Array, y: Array): return _both(x, y)
def gcd(x1: Array, x2: Array): return _both(x1, x2)
def lcm(x1: Array, x2: Array): return _both(x1, x2)
@elementwise
def fmax(x1: Array, x2: Array): return _both(x1, x2)
@elementwise
def fmin(x1: Array, x2: Array): return _both(x1, x2)
def fmod(x1: Array, x2: Array): return _like("int32" if dtype_name(Promote(x1, x2)) == "bool" else dtype_name(Promote(x1, x2)), x1, x2)[*broadcast(x1.shape, x2.shape)]
def heaviside(x1: Array, x2: Array):
    name = dtype_name(Promote(x1, x2))
    return _like("float64" if name == "int64" else _float_of(name), x1, x2)[*broadcast(x1.shape, x2.shape)]
def ldexp(x1: Array, x2: Array): return _both_real(x1, x2)
def nextafter(x1: Array, x2: Array): return _both_real(x1, x2)
def logaddexp2(x1: Array, x2: Array): return _both_real(x1, x2)
def isin(x1: Array[*S], x2: Array, assume_unique=False, invert=False) -> _like("bool", x1, x2)[*S]: ...
def allclose(x1: Array, x2: Array, rtol=1e-05, atol=1e-08, equal_nan=False):
    broadcast(x1.shape, x2.shape)
    return _like("bool", x1, x2)[()]

@total
def nansum(x: Array[*S], axis=None, keepdims=False) -> _like(_summed(dtype_name(Same(x))), x)[*reduce(S, axis, keepdims)]: ...
def nanprod(x: Array[*S], axis=None, keepdims=False) -> _like(_summed(dtype_name(Same(x))), x)[*reduce(S, axis, keepdims)]: ...
@total
def nanmedian(x: Array[*S], axis=None, keepdims=False) -> _real(x)[*reduce(S, axis, keepdims)]: ...
@reduction
def nanargmax(x: Array[*S], axis=None, keepdims=False) -> _like("int32", x)[*reduce(S, axis, keepdims)]: ...
@reduction
def nanargmin(x: Array[*S], axis=None, keepdims=False) -> _like("int32", x)[*reduce(S, axis, keepdims)]: ...
@total
def ptp(x: Array[*S], axis=None, keepdims=False) -> _kept(x)[*reduce(S, axis, keepdims)]: ...
def nancumsum(x: Array[*S], axis=None, dtype=None) -> _running(x, dtype)[*(S if axis is not None else ShapeOf(S.size()))]: ...
def nancumprod(x: Array[*S], axis=None, dtype=None) -> _running(x, dtype)[*(S if axis is not None else ShapeOf(S.size()))]: ...
def trapezoid(y: Array[*S], x=None, dx=1.0, axis=-1) -> _real(y)[*reduce(S, axis)]: ...
def _among(x, q, axis, keepdims):
    """A row for each quantile that is asked for, before the axes that are left."""
    return _real(x)[*q.shape, *reduce(x.shape, axis, keepdims)] if certain(rank_of(q.shape) <= 1) else _real(x)[*UNKNOWN_SHAPE]
def quantile(x: Array, q: Array, axis=None, method="linear", keepdims=False): return _among(x, q, axis, keepdims)
def nanquantile(x: Array, q: Array, axis=None, method="linear", keepdims=False): return _among(x, q, axis, keepdims)
def percentile(x: Array, q: Array, axis=None, method="linear", keepdims=False): return _among(x, q, axis, keepdims)
def nanpercentile(x: Array, q: Array, axis=None, method="linear", keepdims=False): return _among(x, q, axis, keepdims)
def average(x: Array[*S], axis=None, weights: Array | None = None):
    found = _real(x)[*reduce(S, axis)] if weights is None else _like(_float_of(dtype_name(Promote(x, weights))), x, weights)[*reduce(S, axis)]
    if weights is not None and certain(rank_of(weights.shape) == 1) and has_rank(S):
        count = S.size() if axis is None else S.dim_at(axis) if is_int(axis) else UNKNOWN
        require(count == weights.shape[0] or len(S) == 1 and (count == 1 or weights.shape[0] == 1), f"`average` over {x} with {count} elements along axis {axis} takes as many weights, got {weights}", code="dim-mismatch")
    return found

def _parts(x, found): return each(lambda part: _kept(x)[*part.shape], found) if items(found) is not None else several(UNKNOWN, _kept(x)[*UNKNOWN_SHAPE])
def array_split(x: Array, indices_or_sections, axis=0):
    require(is_dim(indices_or_sections) or not (is_known(indices_or_sections) or is_sequence(indices_or_sections)), "Argument `indices_or_sections` must be of type `int`", code="argument-mismatch")
    return _parts(x, call_rule("numpy.array_split", _as_numpy(x), indices_or_sections, axis))
def hsplit(x: Array, indices_or_sections): return _parts(x, call_rule("numpy.hsplit", _as_numpy(x), indices_or_sections))
def vsplit(x: Array, indices_or_sections): return call_rule("keras.ops.split", x, indices_or_sections, 0) if certain(rank_of(x.shape) == 1) else _parts(x, call_rule("numpy.vsplit", _as_numpy(x), indices_or_sections))
def dsplit(x: Array, indices_or_sections): return _parts(x, call_rule("numpy.dsplit", _as_numpy(x), indices_or_sections))
def dstack(xs: Seq[Array]): return _joint(*xs)[*_shape_of(call_rule("numpy.dstack", [_as_numpy(x) for x in xs]))]
def kron(x1: Array[*S], x2: Array[*T]):
    """Operands of different ranks: the library shows another shape for symbolic ones than it gives for others."""
    known = certain(rank_of(S) == rank_of(T))
    return _joint(x1, x2)[*([s * t for s, t in zip(S, T)] if known else UNKNOWN_SHAPE)]
def vander(x: Array[*S], N=None, increasing=False):
    require(rank_of(S) == 1, f"Input tensor must be 1-dimensional. Received: input.shape={S}", code="rank-mismatch")
    return _kept(x)[*([S[0], S[0] if N is None else N] if has_rank(S) else UNKNOWN_SHAPE)]
def diagflat(x: Array[*S], k=0): return _kept(x)[*([S.size() + abs(k), S.size() + abs(k)] if is_int(k) else UNKNOWN_SHAPE)]
def corrcoef(x: Array[*S]):
    """What the library shows for symbolic matrices is not what it gives."""
    return _wide(x)[*([S[0], S[0]] if certain(rank_of(S) == 2) and not _is_symbolic(x) else UNKNOWN_SHAPE)]
def correlate(x1: Array[*S], x2: Array[*T], mode="valid"):
    name = dtype_name(Promote(x1, x2))
    made = _like("float64" if name == "int64" else _float_of(name), x1, x2)
    if not (certain(rank_of(S) == 1) and certain(rank_of(T) == 1)) or not is_str(mode):
        return made[*UNKNOWN_SHAPE]
    m, n = S[0], T[0]
    return made[m + n - 1] if mode == "full" else made[max(m, n)] if mode == "same" else made[m - n + 1] if certain(m >= n) else made[UNKNOWN]
def unravel_index(indices: Array[*S], shape):
    known = items(shape)
    row = _like(None if indices.dtype == "python int" else indices.dtype, indices)[*S]
    return several(UNKNOWN, row) if known is None else tuple([row for one in known])
def tri(N, M=None, k=0, dtype=None): return Of(dtype or "float32")[N, N if M is None else M]
def _spaced(found, start, stop, dtype):
    """Without a dtype it is that of the ends, a float; of Python's numbers float32."""
    one, two = array_of(start), array_of(stop)
    numbers = not is_array(start) and not is_array(stop)
    name = dtype if dtype is not None else "float32" if numbers else _float_of(dtype_name(Promote(one, two)))
    return _like(name, one, two)[*_shape_of(found)]
def _end(x): return _as_numpy(x) if is_array(x) else x
def logspace(start, stop, num=50, endpoint=True, base=10, dtype=None, axis=0): return _spaced(call_keyword("numpy.logspace", _end(start), _end(stop), num, axis=axis), start, stop, dtype)
def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0): return _spaced(call_keyword("numpy.geomspace", _end(start), _end(stop), num, axis=axis), start, stop, dtype)
def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0):
    found = _spaced(call_keyword("numpy.linspace", _end(start), _end(stop), num, axis=axis), start, stop, dtype)
    return (found, unknown("the step of a series")) if retstep else found

def _window(x): return Of("float32")[x] if is_dim(x) else Of("float32")[UNKNOWN]
def bartlett(x): return _window(x)
def blackman(x): return _window(x)
def hamming(x): return _window(x)
def hanning(x): return _window(x)
def kaiser(x, beta): return _window(x)
numpy = alias("keras.ops")
nn = alias("keras.ops")
linalg = alias("keras.ops")
