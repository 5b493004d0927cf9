"""NumPy 2.4: functions that came with the array API standard, bits, sets, and products of vectors."""

MODULE = "numpy"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def astype(x: Array, dtype, /, *, copy=True, device=None): return mutable(x, Of(dtype)) if copy else view(x, x.shape, Of(dtype))
def matrix_transpose(x: Array[*S, m, n], /): return view(x, join_axes(spread(S), n, m))
def unstack(x: Array[*S], /, *, axis=0):
    place = normalize_axis(axis, len(S))
    part = ShapeOf(*[s for i, s in enumerate(S) if i != place])
    return tuple([view(x, part) for i in range(S[place])]) if is_int(S[place]) else several(S[place], view(x, part))
def _running(x, S, axis, dtype, more):
    require(axis is not None or certain(rank_of(S) <= 1) or not has_rank(S), "For arrays which have more than one dimension ``axis`` argument is required.", code="rank-mismatch")
    if certain(rank_of(S) == 0):
        S = ShapeOf(1)
    place = normalize_axis(0 if axis is None else axis, len(S))
    extra = 1 if certain(more == True) else 0
    return DTyped(dtype, promote_sum(dtype_name(Same(x))))[*[UNKNOWN if i == place and not is_known(more) else s + extra if i == place else s for i, s in enumerate(S)]]
def cumulative_sum(x: Array[*S], /, *, axis=None, dtype=None, out=None, include_initial=False): return _running(x, S, axis, dtype, include_initial)
def cumulative_prod(x: Array[*S], /, *, axis=None, dtype=None, out=None, include_initial=False): return _running(x, S, axis, dtype, include_initial)
@ufunc
@product
def vecdot(x1: Array[*S], x2: Array[*T], /, out=None, *, axis=-1, **kwargs):
    require(rank_of(S) >= 1 and rank_of(T) >= 1, f"vecdot: operands need at least one axis, got {x1} and {x2}", code="rank-mismatch")
    one, two = _last(S, axis), _last(T, axis)
    need_equal(one[1], two[1], f"vecdot: Input operand 1 has a mismatch in its core dimension 0, got {x1} and {x2}", code="matmul-mismatch")
    return Promote(x1, x2)[*broadcast(one[0], two[0])]
def _last(S, axis):
    """The other axes, and the length of the one that is summed over."""
    place = normalize_axis(axis, len(S))
    return (ShapeOf(*[s for i, s in enumerate(S) if i != place]), S[place])
@ufunc
@product
def matvec(x1: Array[*S, m, n], x2: Array[*T, n], /, out=None, **kwargs) -> Promote(x1, x2)[*broadcast(S, T), m]: ...
@ufunc
@product
def vecmat(x1: Array[*S, n], x2: Array[*T, n, m], /, out=None, **kwargs) -> Promote(x1, x2)[*broadcast(S, T), m]: ...

def unique_values(x: Array): return Same(x)[fresh("unique", 0)]
def unique_counts(x: Array):
    count = fresh("unique", 0)
    return new("numpy.UniqueCountsResult", parts=(Same(x)[count], Of("int64")[count]))
def unique_inverse(x: Array):
    count = fresh("unique", 0)
    return new("numpy.UniqueInverseResult", parts=(Same(x)[count], Of("int64")[*x.shape]))
def unique_all(x: Array):
    count = fresh("unique", 0)
    return new("numpy.UniqueAllResult", parts=(Same(x)[count], Of("int64")[count], Of("int64")[*x.shape], Of("int64")[count]))
class UniqueCountsResult:
    @property
    def values(self): return self.parts[0]
    @property
    def counts(self): return self.parts[1]
    def __iter__(self): return list(self.parts)
    def __getitem__(self, key): return self.parts[key]
class UniqueInverseResult:
    @property
    def values(self): return self.parts[0]
    @property
    def inverse_indices(self): return self.parts[1]
    def __iter__(self): return list(self.parts)
    def __getitem__(self, key): return self.parts[key]
class UniqueAllResult:
    @property
    def values(self): return self.parts[0]
    @property
    def indices(self): return self.parts[1]
    @property
    def inverse_indices(self): return self.parts[2]
    @property
    def counts(self): return self.parts[3]
    def __iter__(self): return list(self.parts)
    def __getitem__(self, key): return self.parts[key]
def setxor1d(ar1: Array, ar2: Array, assume_unique=False) -> Promote(Same(ar1)[()], Same(ar2)[()])[fresh("count", 0)]: ...

@ufunc
def bitwise_count(x: Array, /, out=None, *, where=True, **kwargs):
    require(not is_known(category(dtype_name(Same(x)))) or category(dtype_name(Same(x))) in ("integer", "unsigned", "bool", "other"), f"ufunc 'bitwise_count' not supported for the input types: {x}", code="dtype-mismatch")
    return Of("uint8")[*x.shape]
def packbits(a: Array[*S], /, axis=None, bitorder="big"):
    if axis is None:
        return Of("uint8")[ceil_div(S.size(), 8)]
    place = normalize_axis(axis, len(S))
    return Of("uint8")[*[ceil_div(s, 8) if i == place else s for i, s in enumerate(S)]]
def unpackbits(a: Array[*S], /, axis=None, count=None, bitorder="big"):
    require(a.dtype is None or a.dtype == "uint8", f"Expected an input array of unsigned byte data type, got {a}", code="dtype-mismatch")
    if axis is None:
        return Of("uint8")[S.size() * 8 if count is None else count if is_int(count) and count >= 0 else S.size() * 8 + count if is_int(count) else UNKNOWN]
    place = normalize_axis(axis, len(S))
    return Of("uint8")[*[(s * 8 if count is None else count if is_int(count) and count >= 0 else s * 8 + count if is_int(count) else UNKNOWN) if i == place else s for i, s in enumerate(S)]]
@ufunc
def spacing(x: Array, /, out=None, *, where=True, dtype=None, **kwargs): return Float(x)[*x.shape] if dtype is None else Of(dtype)[*x.shape]
@ufunc
def ldexp(x1: Array, x2: Array, /, out=None, *, where=True, dtype=None, **kwargs): return (Float(x1) if dtype is None else Of(dtype))[*broadcast(x1.shape, x2.shape)]
@ufunc
def float_power(x1: Array, x2: Array, /, out=None, *, where=True, dtype=None, **kwargs): return Of("complex128" if "complex" in [category(dtype_name(Same(x))) for x in (x1, x2)] else None if None in [dtype_name(Same(x)) for x in (x1, x2)] else "float64")[*broadcast(x1.shape, x2.shape)]

def apply_over_axes(func, a: Array[*S], axes):
    found = a
    for axis in axes_of(axes):
        made = array_of(call(func, found, axis))
        if not certain(rank_of(made.shape) >= 0):
            return unknown("a function over axes")
        found = Same(made)[*expand_dims(made.shape, axis)] if certain(rank_of(made.shape) != rank_of(S)) else made
    return found
def asarray_chkfinite(a: Converted[*S], dtype=None, order=None): return call_rule("numpy.asarray", a, dtype)
def require(a: Converted[*S], dtype=None, requirements=None, *, like=None): return call_rule("numpy.asanyarray", a, dtype)
def dsplit(ary: Array[*S], indices_or_sections):
    fits = not has_rank(S) or len(S) >= 3
    return call_rule("numpy.split", ary, indices_or_sections, 2) if fits else fail(f"dsplit only works on arrays of 3 or more dimensions, got {ary}", code="rank-mismatch")
def diag_indices_from(arr: Array[*S]):
    if not certain(rank_of(S) >= 2):
        return unknown("indices of an array of unknown rank") if not has_rank(S) else fail(f"input array must be at least 2-d, got {arr}", code="rank-mismatch")
    for n in S:
        need_equal(n, S[0], f"All dimensions of input must be of equal length, got {arr}", code="dim-mismatch")
    return tuple([Of("int64")[S[0]] for n in S])
def tril_indices_from(arr: Array[*S], k=0): return _from(arr, S, "tril_indices", k)
def triu_indices_from(arr: Array[*S], k=0): return _from(arr, S, "triu_indices", k)
def _from(arr, S, name, k):
    if certain(rank_of(S) != 2):
        return fail(f"input array must be 2-d, got {arr}", code="rank-mismatch")
    return call_rule(f"numpy.{name}", S[0], k, None if certain(S[0] == S[1]) else S[1])
def mask_indices(n: Int, mask_func, k=0):
    name = name_of(mask_func)
    return call_rule(f"numpy.{name.split('.')[-1]}_indices", n, k) if name in ("numpy.triu", "numpy.tril") else (Of("int64")[fresh("count", 0)], Of("int64")[fresh("count", 0)])
def nancumprod(a: Array[*S], axis=None, dtype=None, out=None): return call_rule("numpy.cumprod", a, axis, dtype)
def nanquantile(a: Array, q: Array, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, **kwargs):
    reduce(a.shape, axis, keepdims)
    return call_keyword("numpy.quantile", a, q, axis=axis, keepdims=keepdims) if certain(a.shape.size() > 0) else Array[*UNKNOWN_SHAPE]
def unwrap(p: Array[*S], discont=None, axis=-1, *, period=None):
    reduce(S, axis)
    name = dtype_name(Same(p))
    whole = category(name) in ("integer", "unsigned", "bool")
    return Of(None if name is None or (whole and period is not None and not (is_int(period) and name == "int64")) or category(name) == "complex" else name if whole and period is not None else "float64" if whole else name)[*S]
def sort_complex(a: Array[*S]):
    require(rank_of(S) >= 1, "sort_complex: needs at least one axis", code="rank-mismatch")
    name = dtype_name(Same(a))
    return Of(None if name is None else "complex64" if name in ("int8", "uint8", "int16", "uint16", "complex64") else "complex128" if name in ("float32", "int32", "uint32", "int64", "uint64", "float64", "complex128") else None)[*S]
def real_if_close(a: Array, tol=100): return Of(dtype_name(Same(a)) if category(dtype_name(Same(a))) in ("float", "integer", "unsigned", "bool") else None)[*a.shape]
@ufunc
def isnat(x: Array, /, out=None, *, where=True, **kwargs): return Of("bool")[*x.shape]
def kaiser(M: Int, beta) -> Of("float64")[max(M, 0)]: ...
def histogram_bin_edges(a: Array, bins=10, range=None, weights=None): return call_keyword("numpy.histogram", a, bins=bins, range=range)[1]
def histogramdd(sample: Array[n, m], bins=10, range=None, density=None, weights=None):
    counts = [bins for i in _range(m)] if is_dim(bins) and is_int(m) else items(bins) if is_sequence(bins) else None
    if counts is None:
        return unknown("a histogram with bins that are not known")
    sizes = [b if is_dim(b) else array_of(b).shape.size() - 1 for b in counts]
    return (Of("float64")[*sizes], tuple([Of("float64" if is_dim(b) else None)[size + 1] for b, size in zip(counts, sizes)]))
def _range(n): return list(range(n))
def einsum_path(*operands, optimize="greedy", einsum_call=False):
    call_rule("numpy.einsum", *operands)
    return (unknown("the order of contractions"), scalar("str"))
def iterable(y): return scalar("bool")
def common_type(*arrays: Array):
    names = [dtype_name(Same(x)) for x in arrays]
    return dtype_object(dtype_name(Promote(*["float64" if category(n) in ("integer", "unsigned") else n for n in names])))
def isdtype(dtype, kind): return scalar("bool")
def base_repr(number, base=2, padding=0): return scalar("str")
def binary_repr(num, width=None): return scalar("str")
def format_float_positional(x, **kwargs): return scalar("str")
def format_float_scientific(x, **kwargs): return scalar("str")
def typename(char): return scalar("str")
def mintypecode(typechars, typeset="GDFgdf", default="d"): return scalar("str")
def geterr(): return unknown("the settings for errors")
def geterrcall(): return unknown("the settings for errors")
def seterrcall(func): return unknown("the earlier settings")
def getbufsize(): return scalar("int")
def setbufsize(size): return scalar("int")
def get_include(): return scalar("str")
def show_config(mode=None): return None
def show_runtime(): return None
def fromregex(file, regexp, dtype, encoding=None): return DTyped(dtype)[fresh("rows", 0)]
