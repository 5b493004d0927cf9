"""NumPy 2.4: reductions, scans, sorting and searching."""

MODULE = "numpy"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"
POSITIONS = "fixed"

def _reduce(a, axis, keepdims, maker): return maker[*reduce(a.shape, _scalar_axis(a.shape, axis), keepdims)]
def _reduce_axes(a, axis, keepdims, maker): return maker[*reduce(a.shape, axis, keepdims)]
def _scalar_axis(S, axis):
    """NumPy lets a scalar be reduced over axis 0 or -1."""
    return None if certain(rank_of(S) == 0) and is_int(axis) and (axis == 0 or axis == -1) else axis
def _sum_dtype(a, dtype): return DTyped(dtype, promote_sum(dtype_name(Same(a))))
def _mean_dtype(a, dtype):
    name = dtype_name(Same(a))
    return DTyped(dtype, "float64" if category(name) in ("bool", "integer", "unsigned") else name)
def _var_dtype(a, dtype):
    name = dtype_name(_mean_dtype(a, dtype))
    return Of("float32" if name == "complex64" else "float64" if name == "complex128" else name)
def _nonempty(a, axis, name):
    axes = axes_of(_scalar_axis(a.shape, axis))
    if axes is None:
        require(a.shape.size() != 0, f"zero-size array to reduction operation {name} which has no identity")
    elif is_known(axes) and certain(rank_of(a.shape) >= 0):
        for one in axes:
            require(a.shape[normalize_axis(one, len(a.shape))] != 0, f"zero-size array to reduction operation {name} which has no identity")

@total
def sum(a: Array, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True):
    known = contents(a)
    if known is not None and axis is None and category(a.dtype) != "bool":
        return computed(_sum_dtype(a, dtype), shape_total(known))
    return _reduce(a, axis, keepdims, _sum_dtype(a, dtype))
def prod(a: Array, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True):
    known = contents(a)
    if known is not None and axis is None and category(a.dtype) != "bool":
        return computed(_sum_dtype(a, dtype), product(known))
    return _reduce(a, axis, keepdims, _sum_dtype(a, dtype))
@total
def nansum(a: Array, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True): return _reduce(a, axis, keepdims, _sum_dtype(a, dtype))
def nanprod(a: Array, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True): return _reduce(a, axis, keepdims, _sum_dtype(a, dtype))
@total
def mean(a: Array, axis=None, dtype=None, out=None, keepdims=False, *, where=True): return _reduce_axes(a, axis, keepdims, _mean_dtype(a, dtype))
@total
def nanmean(a: Array, axis=None, dtype=None, out=None, keepdims=False): return _reduce(a, axis, keepdims, _mean_dtype(a, dtype))
@total
def std(a: Array, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=None): return _reduce_axes(a, axis, keepdims, _var_dtype(a, dtype))
@total
def var(a: Array, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=None): return _reduce_axes(a, axis, keepdims, _var_dtype(a, dtype))
@total
def nanstd(a: Array, axis=None, dtype=None, out=None, ddof=0, keepdims=False): return _reduce(a, axis, keepdims, _var_dtype(a, dtype))
@total
def nanvar(a: Array, axis=None, dtype=None, out=None, ddof=0, keepdims=False): return _reduce(a, axis, keepdims, _var_dtype(a, dtype))
@total
def median(a: Array, axis=None, out=None, overwrite_input=False, keepdims=False): return _reduce_axes(a, axis, keepdims, _mean_dtype(a, None))
@total
def nanmedian(a: Array, axis=None, out=None, overwrite_input=False, keepdims=False): return _reduce(a, axis, keepdims, _mean_dtype(a, None))
def _weighed(a, axis, weights):
    """Weights have the shape of the array, or of the axes along which they count."""
    if weights is None or not (has_rank(a.shape) and has_rank(weights.shape)) or certain(weights.shape == a.shape) or possible(weights.shape == a.shape):
        return None
    require(axis is not None, f"Axis must be specified when shapes of a and weights differ: {a} and {weights}", code="dim-mismatch")
    axes = axes_of(axis)
    if not is_known(axes):
        return None
    wanted = ShapeOf(*[a.shape[normalize_axis(one, len(a.shape))] for one in axes])
    require(weights.shape == wanted, f"Shape of weights must be consistent with shape of a along specified axis: {weights} and {a}", code="dim-mismatch")
    return None
@total
def average(a: Array, axis=None, weights: Array | None = None, returned=False, *, keepdims=False):
    _weighed(a, axis, weights)
    found = _reduce_axes(a, axis, keepdims, _mean_dtype(a, None) if weights is None else Promote(_mean_dtype(a, None)[()], Same(weights)[()]))
    return (found, Same(found)[*found.shape]) if returned else found
def _end(a, axis, keepdims, greatest):
    """The least or the greatest of whole numbers, where it is known."""
    known = contents(a)
    whole = category(dtype_name(Same(a))) in ("integer", "unsigned") and (known is None or len([n for n in known if not is_int(n)]) == 0)
    reach = reach_of(a) if whole and axis is None and not keepdims else None
    return Same(a)[()] if reach is None else computed(Same(a), reach[1] if greatest else reach[0])
@reduction
def max(a: Array, axis=None, out=None, keepdims=False, initial=None, where=True):
    if initial is None:
        _nonempty(a, axis, "maximum")
    return _end(a, axis, keepdims, True) if axis is None and keepdims is False and initial is None and where is True else _reduce(a, axis, keepdims, Same(a))
@reduction
def min(a: Array, axis=None, out=None, keepdims=False, initial=None, where=True):
    if initial is None:
        _nonempty(a, axis, "minimum")
    return _end(a, axis, keepdims, False) if axis is None and keepdims is False and initial is None and where is True else _reduce(a, axis, keepdims, Same(a))
amax = alias("numpy.max")
amin = alias("numpy.min")
@reduction
def nanmax(a: Array, axis=None, out=None, keepdims=False, initial=None, where=True): return _extreme(a, axis, keepdims, "fmax")
@reduction
def nanmin(a: Array, axis=None, out=None, keepdims=False, initial=None, where=True): return _extreme(a, axis, keepdims, "fmin")
def ptp(a: Array, axis=None, out=None, keepdims=False): return _extreme(a, axis, keepdims, "maximum")
def _extreme(a, axis, keepdims, name):
    _nonempty(a, axis, name)
    return _reduce(a, axis, keepdims, Same(a))
@total
def all(a: Array, axis=None, out=None, keepdims=False, *, where=True): return _reduce(a, axis, keepdims, Of("bool"))
@total
def any(a: Array, axis=None, out=None, keepdims=False, *, where=True): return _reduce(a, axis, keepdims, Of("bool"))
@total
def count_nonzero(a: Array, axis=None, *, keepdims=False):
    if axis is None and not keepdims:
        return computed(Of("int64"), fresh("count", 0))
    return _reduce(a, axis, keepdims, Of("int64"))
def argmax(a: Array, axis=None, out=None, *, keepdims=False): return _arg(a, axis, keepdims, "argmax")
def argmin(a: Array, axis=None, out=None, *, keepdims=False): return _arg(a, axis, keepdims, "argmin")
def nanargmax(a: Array, axis=None, out=None, *, keepdims=False): return _arg(a, axis, keepdims, "argmax")
def nanargmin(a: Array, axis=None, out=None, *, keepdims=False): return _arg(a, axis, keepdims, "argmin")
def _arg(a, axis, keepdims, name):
    across_samples(a, axis, name)
    across_samples(a, axis, name)
    if axis is None:
        require(a.shape.size() != 0, f"attempt to get {name} of an empty sequence")
    elif is_int(axis) and certain(rank_of(a.shape) >= 1):
        n = a.shape[normalize_axis(axis, len(a.shape))]
        warn(n == 1, f"{name} over axis {axis} of {a}: the axis has length 1, so the result is always 0", code="degenerate-axis")
        require(n != 0, f"attempt to get {name} of an empty sequence")
    return _reduce(a, axis, keepdims, Of("int64"))
def percentile(a: Array, q: Array[*T], axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, **kwargs): return _quantile(a, q, axis, keepdims, _hundredth(q))
def quantile(a: Array, q: Array[*T], axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, **kwargs): return _quantile(a, q, axis, keepdims, q)
def nanpercentile(a: Array, q: Array[*T], axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, **kwargs):
    reduce(a.shape, axis, keepdims)
    return _quantile(a, q, axis, keepdims, _hundredth(q)) if certain(a.shape.size() > 0) else Array[*UNKNOWN_SHAPE]
def _hundredth(q):
    """Percentages are divided by 100."""
    return 0.5 if q.dtype == "python int" else Of("float64")[()] if q.dtype == "int64" else q
def _interpolated(a, q):
    """The dtype of values between those of a; a whole number for q is converted, or not, in ways of its own."""
    if dtype_name(Same(a)) == "float64":
        return "float64"
    return dtype_name(Promote(a, q)) if category(dtype_name(Same(q))) == "float" else None
def _quantile(a, q, axis, keepdims, share):
    reduce(a.shape, axis, keepdims)
    _nonempty(a, axis, "quantile")
    return Of(_interpolated(a, array_of(share)))[*q.shape, *reduce(a.shape, axis, keepdims)]

def cumsum(a: Array[*S], axis=None, dtype=None, out=None):
    known = contents(a) if certain(rank_of(S) == 1) and dtype is None and category(dtype_name(Same(a))) != "bool" else None
    if known is not None and (axis is None or axis == 0 or axis == -1):
        return with_contents(_sum_dtype(a, dtype), [shape_total(known[: i + 1]) for i in range(len(known))], True)
    return _sum_dtype(a, dtype)[*_scan(S, axis)]
def cumprod(a: Array[*S], axis=None, dtype=None, out=None): return _sum_dtype(a, dtype)[*_scan(S, axis)]
def nancumsum(a: Array[*S], axis=None, dtype=None, out=None): return _sum_dtype(a, dtype)[*_scan(S, axis)]
def _scan(S, axis):
    if axis is None or _scalar_axis(S, axis) is None:
        return ShapeOf(S.size())
    reduce(S, axis)
    return S
def _sorted(S, axis):
    if axis is None:
        return ShapeOf(S.size())
    reduce(S, axis)
    return S
def _argsorted(S, axis):
    if axis is None:
        return ShapeOf(S.size())
    reduce(S, _scalar_axis(S, axis))
    return ShapeOf(1) if certain(rank_of(S) == 0) else S
def diff(a: Array[*S], n=1, axis=-1, prepend=None, append=None):
    require(len(S) > 0, "diff requires input that is at least one dimensional", code="rank-mismatch")
    if prepend is not None or append is not None:
        return _diff_of_more(a, n, axis, prepend, append)
    maker = Of("timedelta64") if a.dtype == "datetime64" else Same(a)
    if not is_int(n) or not is_int(axis):
        return (Of(None) if a.dtype == "datetime64" else Same(a))[*[UNKNOWN for s in S]]
    place = normalize_axis(axis, len(S))
    return (Same(a) if n == 0 else maker)[*[max(s - n, 0) if i == place else s for i, s in enumerate(S)]]
def _diff_of_more(a, n, axis, prepend, append):
    """Single numbers before and after the array count as one along the axis."""
    S = a.shape
    if not is_int(axis):
        return Of(None)[*[UNKNOWN for s in S]]
    place = normalize_axis(axis, len(S))
    ends = [array_of(end) for end in (prepend, append) if end is not None]
    parts = [call_rule("numpy.broadcast_to", end, ShapeOf(*[1 if i == place else s for i, s in enumerate(S)])) if certain(rank_of(end.shape) == 0) else end for end in ends]
    return call_rule("numpy.diff", call_rule("numpy.concatenate", [a, *parts], axis), n, axis)
def ediff1d(ary: Array[*S], to_end: Array | None = None, to_begin: Array | None = None): return Same(ary)[max(S.size() - 1, 0) + (0 if to_end is None else to_end.shape.size()) + (0 if to_begin is None else to_begin.shape.size())]
def gradient(f: Array[*S], *varargs, axis=None, edge_order=1):
    axes = axes_of(axis)
    if not is_known(axes) or not is_int(edge_order):
        return unknown("a gradient along axes that are not known")
    places = [i for i in range(len(S))] if axes is None else [normalize_axis(one, len(S)) for one in axes]
    for place in places:
        require(S[place] >= edge_order + 1, f"gradient: axis {place} of {f} is too short, at least (edge_order + 1) elements are required")
    found = tuple([_gradient(f) for place in places])
    return found[0] if len(found) == 1 else found
def _gradient(f): return Same(f)[*f.shape] if category(f.dtype) in ("float", "complex") else Of("float64")[*f.shape]
def trapezoid(y: Array, x=None, dx=1.0, axis=-1) -> Of(dtype_name(_mean_dtype(y, None)))[*reduce(y.shape, axis)]: ...

def sort(a: Array[*S], axis=-1, kind=None, order=None, *, stable=None): return Same(a)[*_sorted(S, axis)]
def argsort(a: Array[*S], axis=-1, kind=None, order=None, *, stable=None): return _places(_argsorted(S, axis))
def _places(S):
    """The places of all elements along an axis, in any order."""
    return with_reach(Of("int64"), 0, S[0] - 1, S[0]) if certain(rank_of(S) == 1) and is_known(S[0]) else Of("int64")[*S]
def partition(a: Array[*S], kth, axis=-1, kind="introselect", order=None): return Same(a)[*_sorted(S, axis)]
def argpartition(a: Array[*S], kth, axis=-1, kind="introselect", order=None): return _places(_argsorted(S, axis))
def lexsort(keys: Array[*S], axis=-1): return Of("int64")[*(S[1:] if certain(rank_of(S) > 1) else UNKNOWN_SHAPE)]
def searchsorted(a: Array[n], v: Array[*S], side="left", sorter=None) -> Of("int64")[*S]: ...
def nonzero(a: Array[*S]):
    require(rank_of(S) > 0, "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.", code="rank-mismatch")
    count = fresh("count", 0)
    return tuple([Of("int64")[count] for axis in range(len(S))])
def argwhere(a: Array[*S]): return Of("int64")[fresh("count", 0), length_of(S)]
def flatnonzero(a: Array[*S]): return Of("int64")[fresh("count", 0)]
def unique(ar: Array[*S], return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True):
    count = fresh("unique", 0)
    values = Same(ar)[count] if axis is None else Same(ar)[*_cut(S, axis, count)]
    more = []
    if return_index:
        more = more + [Of("int64")[count]]
    if return_inverse:
        more = more + [Of("int64")[*S] if axis is None else Of("int64")[UNKNOWN]]
    if return_counts:
        more = more + [Of("int64")[count]]
    return (values, *more) if len(more) > 0 else values
def _cut(S, axis, count):
    place = normalize_axis(axis, len(S))
    return [count if i == place else s for i, s in enumerate(S)]
def isin(element: Array[*S], test_elements, assume_unique=False, invert=False, *, kind=None) -> Of("bool")[*S]: ...
def intersect1d(ar1: Array, ar2: Array, assume_unique=False, return_indices=False): 
    count = fresh("count", 0)
    both = Promote(Same(ar1)[()], Same(ar2)[()])
    return (both[count], Of("int64")[count], Of("int64")[count]) if return_indices else both[count]
def union1d(ar1: Array, ar2: Array) -> Promote(ar1, ar2)[fresh("count", 0)]: ...
def setdiff1d(ar1: Array, ar2: Array, assume_unique=False) -> Same(ar1)[fresh("count", 0)]: ...
def cov(m: Array[*S], y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None):
    require(len(S) <= 2, f"m has more than 2 dimensions: {m}", code="rank-mismatch")
    if y is not None:
        n = _variables(S, rowvar) + _variables(array_of(y).shape, rowvar)
        names = [_double(m), _double(array_of(y))]
        return Of("float64" if dtype is None and names == ["float64", "float64"] and certain(S.size() > 0) else None)[n, n]
    if len(S) < 2:
        return Of(_double(m) if dtype is None else dtype)[()]
    n = S[0] if rowvar else S[1]
    return Of(None if not certain(S.size() > 0) else _double(m) if dtype is None else dtype)[*([] if certain(n == 1) else [n, n] if certain(n != 1) else UNKNOWN_SHAPE)]
def _double(x):
    name = dtype_name(Same(x))
    return None if name is None else "complex128" if category(name) == "complex" else "float64"
def corrcoef(x: Array[*S], y=None, rowvar=True, *, dtype=None):
    require(len(S) <= 2, f"m has more than 2 dimensions: {x}", code="rank-mismatch")
    if y is not None:
        T = array_of(y).shape
        n = _variables(S, rowvar) + _variables(T, rowvar)
        names = [_double(x), _double(array_of(y))]
        return Of("float64" if dtype is None and names == ["float64", "float64"] and certain(S.size() > 0) else None)[n, n]
    if len(S) != 2:
        return Array[*UNKNOWN_SHAPE]
    n = S[0] if rowvar else S[1]
    return Of(None if not certain(S.size() > 0) else _double(x) if dtype is None else dtype)[*([n, n] if certain(n != 1) else UNKNOWN_SHAPE)]
def _variables(S, rowvar): return UNKNOWN if not has_rank(S) else 1 if len(S) < 2 else S[0] if rowvar else S[1]
def convolve(a: Array[*S], v: Array[*T], mode="full"): return _convolved(a, v, S, T, mode)
def _convolved(a, v, S, T, mode):
    require(rank_of(S) <= 1 and rank_of(T) <= 1, f"object too deep for desired array: {a} and {v}", code="rank-mismatch")
    n, m = S.size(), T.size()
    require(n > 0 and m > 0, "v cannot be empty")
    return Promote(Same(a)[()], Same(v)[()])[n + m - 1 if mode == "full" else max(n, m) if mode == "same" else max(n, m) - min(n, m) + 1]
def correlate(a: Array[*S], v: Array[*T], mode="valid"):
    require(rank_of(S) >= 1 and rank_of(T) >= 1, f"object of too small depth for desired array: {a} and {v}", code="rank-mismatch")
    return _convolved(a, v, S, T, mode)
def apply_along_axis(func1d, axis, arr: Array[*S], *args, **kwargs):
    if not is_int(axis):
        return unknown("a function along an axis that is not known")
    place = normalize_axis(axis, len(S))
    found = array_of(invoke(func1d, [Same(arr)[S[place]], *args], kwargs))
    return Same(found)[*S[:place], *found.shape, *S[place + 1 :]]
def unravel_index(indices: Array[*S], shape: Ints[*T], order="C"): return tuple([Of("int64")[*S] for t in T])
def ravel_multi_index(multi_index, dims: Ints[*D], mode="raise", order="C"):
    if is_array(multi_index):
        return Of("int64")[*multi_index.shape[1:]]
    parts = items(multi_index)
    if parts is None:
        return unknown("flat indices of places that are not known")
    require(not has_rank(D) or len(parts) == len(D), f"parameter multi_index must be a sequence of length {length_of(D)}")
    return Of("int64")[*broadcast(*[array_of(x).shape for x in parts])]
