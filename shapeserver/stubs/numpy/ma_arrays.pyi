"""NumPy 2.4, `numpy.ma`: reductions, rearranging and sets of masked arrays; most compute as NumPy's of the same name."""

MODULE = "numpy.ma"
ARRAY = "numpy.ma.MaskedArray"
PROMOTION = "numpy"
HELPERS = "ma_shared.pyi"


def _spread(name, a, axis, dtype, keepdims):
    """A deviation is computed from the mean in floats, whatever dtype is asked for."""
    found = _as_numpy(name, a, axis, None, None, 0, keepdims)
    return found if dtype is None else Kind("numpy.ma.MaskedArray", None)[*found.shape]

# Reductions

def all(a: Array, axis=None, out=None, keepdims=False): return _as_numpy("all", a, axis, None, keepdims)
def any(a: Array, axis=None, out=None, keepdims=False): return _as_numpy("any", a, axis, None, keepdims)
def alltrue(target: Array, axis=0, dtype=None): return _as_numpy("all", target, axis)
def sometrue(target: Array, axis=0, dtype=None): return _as_numpy("any", target, axis)
@total
def sum(a: Array, axis=None, dtype=None, out=None, keepdims=False): return _as_numpy("sum", a, axis, dtype, None, keepdims)
def prod(a: Array, axis=None, dtype=None, out=None, keepdims=False): return _as_numpy("prod", a, axis, dtype, None, keepdims)
product = alias("numpy.ma.prod")
@total
def mean(a: Array, axis=None, dtype=None, out=None, keepdims=False): return _as_numpy("mean", a, axis, dtype, None, keepdims)
@total
def std(a: Array, axis=None, dtype=None, out=None, ddof=0, keepdims=False, mean=None): return _spread("std", a, axis, dtype, keepdims)
@total
def var(a: Array, axis=None, dtype=None, out=None, ddof=0, keepdims=False, mean=None): return _spread("var", a, axis, dtype, keepdims)
@total
def median(a: Array, axis=None, out=None, overwrite_input=False, keepdims=False): return _as_numpy("median", a, axis, None, False, keepdims)
@total
def average(a: Array, axis=None, weights: Array | None = None, returned=False, *, keepdims=False): return each(_leaf, call_keyword("numpy.average", as_kind(a, "numpy.ndarray"), axis=axis, weights=weights, returned=returned, keepdims=keepdims))
def cumsum(a: Array, axis=None, dtype=None, out=None): return _as_numpy("cumsum", a, axis, dtype)
def cumprod(a: Array, axis=None, dtype=None, out=None): return _as_numpy("cumprod", a, axis, dtype)
def max(obj: Array, axis=None, out=None, fill_value=None, keepdims=False): return _as_numpy("max", obj, axis, None, keepdims)
def min(obj: Array, axis=None, out=None, fill_value=None, keepdims=False): return _as_numpy("min", obj, axis, None, keepdims)
amax = alias("numpy.ma.max")
amin = alias("numpy.ma.min")
def ptp(obj: Array, axis=None, out=None, fill_value=None, keepdims=False): return _as_numpy("ptp", obj, axis, None, keepdims)
def argmax(a: Array, axis=None, fill_value=None, out=None, *, keepdims=False): return call_keyword("numpy.argmax", as_kind(a, "numpy.ndarray"), axis=axis, keepdims=keepdims)
def argmin(a: Array, axis=None, fill_value=None, out=None, *, keepdims=False): return call_keyword("numpy.argmin", as_kind(a, "numpy.ndarray"), axis=axis, keepdims=keepdims)
def argsort(a: Array, axis=None, kind=None, order=None, endwith=True, fill_value=None, *, stable=None): return call_rule("numpy.argsort", as_kind(a, "numpy.ndarray"), axis)
def sort(a: Array, axis=-1, kind=None, order=None, endwith=True, fill_value=None, *, stable=None): return _as_numpy("sort", a, axis)
def anom(a: Array[*S], axis=None, dtype=None):
    reduce(S, axis)
    known = dtype is None and (category(dtype_name(Same(a))) in ("integer", "unsigned", "bool") or dtype_name(Same(a)) == "float64")
    return Kind("numpy.ma.MaskedArray", "float64" if known else None)[*S]
anomalies = alias("numpy.ma.anom")
def count(a: Array[*S], axis=None, keepdims=False): return Kind("numpy.ndarray", "int64")[*reduce(S, axis, keepdims)]
def count_masked(arr: Array, axis=None): return call_rule("numpy.sum", Kind("numpy.ndarray", "bool")[*arr.shape], axis)
def nonzero(a: Array): return call_rule("numpy.nonzero", as_kind(a, "numpy.ndarray"))
def trace(a: Array, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    found = _as_numpy("trace", a, offset, axis1, axis2, dtype)
    return found if certain(a.shape.size() > 0) else Kind("numpy.ma.MaskedArray", None)[*found.shape]
def allequal(a: Array[*S], b: Array[*T], fill_value=True):
    broadcast(S, T)
    return Kind("numpy.ndarray", "bool")[()]
@elementwise
@difference
@total
def allclose(a: Array[*S], b: Array[*T], masked_equal=True, rtol=1e-05, atol=1e-08):
    broadcast(S, T)
    return Kind("numpy.ndarray", "bool")[()]

# From a shape, rearranged, joined

def arange(start_or_stop, stop=None, step=1, *, dtype=None, device=None, like=None, fill_value=None, hardmask=False): return each(_leaf, call_keyword("numpy.arange", start_or_stop, stop, step, dtype=dtype))
def zeros(shape, dtype=None, order="C", *, device=None, like=None, fill_value=None, hardmask=False): return _as_numpy("zeros", shape, dtype)
def ones(shape, dtype=None, order="C", *, device=None, like=None, fill_value=None, hardmask=False): return _as_numpy("ones", shape, dtype)
def empty(shape, dtype=None, order="C", *, device=None, like=None, fill_value=None, hardmask=False): return _as_numpy("empty", shape, dtype)
def zeros_like(a: Array, dtype=None, order="K", subok=True, shape=None, *, device=None): return each(_leaf, call_keyword("numpy.zeros_like", as_kind(a, "numpy.ndarray"), dtype=dtype, shape=shape))
def ones_like(a: Array, dtype=None, order="K", subok=True, shape=None, *, device=None): return each(_leaf, call_keyword("numpy.ones_like", as_kind(a, "numpy.ndarray"), dtype=dtype, shape=shape))
def empty_like(prototype: Array, dtype=None, order="K", subok=True, shape=None, *, device=None): return each(_leaf, call_keyword("numpy.empty_like", as_kind(prototype, "numpy.ndarray"), dtype=dtype, shape=shape))
def identity(n, dtype=None, *, like=None, fill_value=None, hardmask=False): return _as_numpy("identity", n, dtype)
def indices(dimensions, dtype="int64", sparse=False, *, fill_value=None, hardmask=False): return _as_numpy("indices", dimensions, dtype, sparse)
def frombuffer(buffer, dtype=None, count=-1, offset=0, *, like=None): return _as_numpy("frombuffer", buffer, dtype, count, offset)
def fromfunction(function, shape, *, dtype=None, like=None, **kwargs): return _as_numpy("fromfunction", function, shape, dtype)
def copy(a: Array, *args, **params): return _as_numpy("copy", a)
def clip(a: Array, a_min=None, a_max=None, out=None, *, min=None, max=None, fill_value=None, hardmask=False, **kwargs): return _as_numpy("clip", a, a_min, a_max) if min is None and max is None else each(_leaf, call_keyword("numpy.clip", as_kind(a, "numpy.ndarray"), min=min, max=max))
def diag(v: Array, k=0): return _as_numpy("diag", v, k)
def diagflat(v: Array, k=0): return _as_numpy("diagflat", v, k)
def diagonal(a: Array, offset=0, axis1=0, axis2=1): return _as_numpy("diagonal", a, offset, axis1, axis2)
def diff(a: Array, /, n=1, axis=-1, prepend=None, append=None): return _as_numpy("diff", a, n, axis, prepend, append)
def ediff1d(arr: Array, to_end=None, to_begin=None): return _as_numpy("ediff1d", arr, to_end, to_begin)
def expand_dims(a: Array, axis): return _as_numpy("expand_dims", a, axis)
def ravel(a: Array, order="C"): return _as_numpy("ravel", a)
def repeat(a: Array, repeats, axis=None): return _as_numpy("repeat", a, repeats, axis)
def reshape(a: Array, new_shape, order="C"): return _as_numpy("reshape", a, new_shape, order)
def resize(x: Array, new_shape): return _as_numpy("resize", x, new_shape)
def round(a: Array, decimals=0, out=None): return _as_numpy("round", a)
around = alias("numpy.ma.round")
round_ = alias("numpy.ma.round")
def squeeze(a: Array, axis=None, *, fill_value=None, hardmask=False): return _as_numpy("squeeze", a, axis)
def swapaxes(a: Array, axis1, axis2): return _as_numpy("swapaxes", a, axis1, axis2)
def take(a: Array, indices, axis=None, out=None, mode="raise"): return _as_numpy("take", a, indices, axis, None, mode)
def transpose(a: Array, axes=None): return _as_numpy("transpose", a, axes)
def vander(x: Array, n=None): return _as_numpy("vander", x, n)
def atleast_1d(*arys: Array): return _as_numpy("atleast_1d", *arys)
def atleast_2d(*arys: Array): return _as_numpy("atleast_2d", *arys)
def atleast_3d(*arys: Array): return _as_numpy("atleast_3d", *arys)
def append(a: Array, b: Array, axis=None): return _as_numpy("append", a, b, axis)
def concatenate(arrays: Seq[Array], axis=0): return _as_numpy("concatenate", _bare(arrays), axis)
def stack(arrays: Seq[Array], axis=0, out=None, *, dtype=None, casting="same_kind"): return each(_leaf, call_keyword("numpy.stack", _bare(arrays), axis=axis, dtype=dtype))
def vstack(tup: Seq[Array], *, dtype=None, casting="same_kind"): return each(_leaf, call_keyword("numpy.vstack", _bare(tup), dtype=dtype))
row_stack = alias("numpy.ma.vstack")
def hstack(tup: Seq[Array], *, dtype=None, casting="same_kind"): return each(_leaf, call_keyword("numpy.hstack", _bare(tup), dtype=dtype))
def dstack(tup: Seq[Array]): return _as_numpy("dstack", _bare(tup))
def column_stack(tup: Seq[Array]): return _as_numpy("column_stack", _bare(tup))
def hsplit(ary: Array, indices_or_sections): return _as_numpy("hsplit", ary, indices_or_sections)
def where(condition: Array, x: Array | None = None, y: Array | None = None): return call_rule("numpy.where", as_kind(condition, "numpy.ndarray")) if x is None or y is None else _as_numpy("where", as_kind(condition, "numpy.ndarray"), x, y)
def choose(indices: Array, choices, out=None, mode="raise"): return _as_numpy("choose", indices, choices)
def compress(condition: Array, a: Array, axis=None, out=None): return _as_numpy("compress", as_kind(condition, "numpy.ndarray"), as_kind(a, "numpy.ndarray"), axis)
def put(a: Array, indices, values, mode="raise"): return forget(a)
def putmask(a: Array, mask, values): return forget(a)
def size(obj: Array, axis=None): return call_rule("numpy.size", as_kind(obj, "numpy.ndarray"), axis)
def ndim(obj: Array): return length_of(obj.shape)
def shape(obj: Array): return call_rule("numpy.shape", as_kind(obj, "numpy.ndarray"))

# Products, sets, statistics

@product
def dot(a: Array, b: Array, strict=False, out=None): return _as_numpy("dot", a, b)
@product
def inner(a: Array, b: Array): return _as_numpy("inner", _vector(a), _vector(b))
def _vector(x): return Same(x)[1] if certain(rank_of(x.shape) == 0) else x
innerproduct = alias("numpy.ma.inner")
def outer(a: Array, b: Array): return _as_numpy("outer", a, b)
outerproduct = alias("numpy.ma.outer")
def convolve(a: Array, v: Array, mode="full", propagate_mask=True): return _as_numpy("convolve", a, v, mode)
def correlate(a: Array, v: Array, mode="valid", propagate_mask=True): return _as_numpy("correlate", a, v, mode)
def cov(x: Array, y: Array | None = None, rowvar=True, bias=False, allow_masked=True, ddof=None): return _pairs(x, y, rowvar)
def corrcoef(x: Array, y: Array | None = None, rowvar=True, allow_masked=True): return _pairs(x, y, rowvar)
def _pairs(x, y, rowvar):
    """A row or a column is a variable; every two of them give a number."""
    if certain(rank_of(x.shape) != 2) or (y is not None and certain(rank_of(y.shape) != 2)) or not (certain(rowvar == True) or certain(rowvar == False)):
        return unknown("a covariance of what is no table")
    axis = 0 if rowvar else 1
    count = x.shape[axis] + (0 if y is None else y.shape[axis])
    return Kind("numpy.ma.MaskedArray", "float64" if category(dtype_name(Same(x))) in ("integer", "unsigned", "bool") or dtype_name(Same(x)) == "float64" else None)[count, count] if certain(count > 1) else unknown("a covariance of one variable")
def isin(element: Array[*S], test_elements, assume_unique=False, invert=False): return Kind("numpy.ma.MaskedArray", "bool")[*S]
def in1d(ar1: Array[*S], ar2: Array, assume_unique=False, invert=False): return Kind("numpy.ma.MaskedArray", "bool")[*UNKNOWN_SHAPE] if not certain(rank_of(S) == 1) else Kind("numpy.ma.MaskedArray", "bool")[*S]
def unique(ar1: Array, return_index=False, return_inverse=False): return Kind("numpy.ma.MaskedArray", Same(ar1))[fresh("unique", 0)] if not (return_index or return_inverse) else unknown("unique values with their places")
def intersect1d(ar1: Array, ar2: Array, assume_unique=False): return Kind("numpy.ma.MaskedArray", Promote(ar1, ar2))[fresh("count", 0)]
def setxor1d(ar1: Array, ar2: Array, assume_unique=False): return Kind("numpy.ma.MaskedArray", Promote(ar1, ar2))[fresh("count", 0)]
def union1d(ar1: Array, ar2: Array): return Kind("numpy.ma.MaskedArray", Promote(ar1, ar2))[fresh("count", 0)]
def setdiff1d(ar1: Array, ar2: Array, assume_unique=False): return Kind("numpy.ma.MaskedArray", Same(ar1))[fresh("count", 0)]
def compress_nd(x: Array[*S], axis=None): return Kind("numpy.ndarray", Same(x))[*[fresh(f"kept{i}", 0) for i in range(len(S))]]
def compress_rowcols(x: Array[n, m], axis=None): return Kind("numpy.ndarray", Same(x))[fresh("rows", 0), fresh("columns", 0)]
def compress_rows(a: Array[n, m]): return Kind("numpy.ndarray", Same(a))[fresh("rows", 0), m]
def compress_cols(a: Array[n, m]): return Kind("numpy.ndarray", Same(a))[n, fresh("columns", 0)]
def mask_rowcols(a: Array[n, m], axis=None): return Kind("numpy.ma.MaskedArray", Same(a))[n, m]
def mask_rows(a: Array[n, m], axis=None): return Kind("numpy.ma.MaskedArray", Same(a))[n, m]
def mask_cols(a: Array[n, m], axis=None): return Kind("numpy.ma.MaskedArray", Same(a))[n, m]
def clump_masked(a: Array): return unknown("how the mask is grouped")
def clump_unmasked(a: Array): return unknown("how the mask is grouped")
def flatnotmasked_contiguous(a: Array): return unknown("how the mask is grouped")
def notmasked_contiguous(a: Array, axis=None): return unknown("how the mask is grouped")
def flatnotmasked_edges(a: Array): return unknown("whether anything is masked is known when the program runs")
def notmasked_edges(a: Array, axis=None): return unknown("whether anything is masked is known when the program runs")
def ndenumerate(a: Array[*S], compressed=True): return several(fresh("count", 0), (tuple([fresh(f"index{i}", 0) for i in range(len(S))]), each(_leaf, as_kind(Same(a)[()], "numpy.ndarray"))))
def flatten_mask(mask: Array[*S]):
    parts = element_dtypes(mask)
    return Kind("numpy.ndarray", "bool")[S.size() * (1 if parts is None else len(parts))] if is_known(dtype_name(Same(mask))) and dtype_name(Same(mask)) is not None else unknown("the fields of a mask that are not known")
def flatten_structured_array(a: Array[*S]):
    parts = element_dtypes(a)
    return unknown("an array without known fields") if parts is None else Kind("numpy.ndarray", Promote(*parts))[*S, len(parts)]
def fromflex(fxarray: Array[*S]):
    names = [kind for name, kind, dims in (fields(fxarray) or []) if name == "_data"]
    return Kind("numpy.ma.MaskedArray", names[0] if len(names) == 1 else None)[*S]
def apply_along_axis(func1d, axis, arr: Array, *args, **kwargs): return unknown("a function along an axis of a masked array")
def apply_over_axes(func, a: Array, axes): return each(_leaf, call_rule("numpy.apply_over_axes", func, a, axes))
def polyfit(x: Array, y: Array, deg, rcond=None, full=False, w=None, cov=False): return call_keyword("numpy.polyfit", as_kind(x, "numpy.ndarray"), as_kind(y, "numpy.ndarray"), deg, full=full, cov=cov)
class mr_:
    @classmethod
    def __class_getitem__(cls, key): return each(_leaf, call_rule("numpy.r_.__class_getitem__", key))
