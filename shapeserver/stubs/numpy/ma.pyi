"""NumPy 2.4, `numpy.ma`: the array with a mask, and how it is made.

Whether anything is masked is known when the program runs.  Of one element, and of a reduction to one, the constant
`masked` may come, whose dtype is float64: such a dtype is not claimed unless it is that one.
"""

MODULE = "numpy.ma"
ARRAY = "numpy.ma.MaskedArray"
PROMOTION = "numpy"
HELPERS = "ma_shared.pyi"

# What gives plain arrays even of masked ones.
_PLAIN = ("__array__", "array", "asarray", "ascontiguousarray", "asfortranarray", "nonzero", "argwhere", "flatnonzero", "argsort", "argmax", "argmin", "argpartition", "searchsorted", "digitize", "tobytes", "shape", "ndim", "size", "result_type", "zeros_like", "ones_like", "full_like")

_WIDENED = ("trace", "sinc", "trapezoid")  # of some dtypes these give float64

def _float_or_any(x): return Kind("numpy.ma.MaskedArray", "float64" if x.dtype == "float64" else None)[*x.shape]
def _plain(x): return as_kind(Same(x)[*x.shape], "numpy.ndarray")
def _made(data, dtype, ndmin, mask=False):
    """A masked array of the data: NumPy shares the memory unless it is told to copy."""
    whole = dtype is not None and (dtype_name(dtype) is None or dtype_name(dtype) == "object" or fields(dtype_name(dtype)) is not None)
    source = call_rule("numpy.array", data, dtype) if whole else array_of(data)
    if not is_array(source):
        return source
    if fields(source) is None:
        _masks(source, mask)
    forget(source)
    found = Kind("numpy.ma.MaskedArray", DTyped(dtype, source))[*source.shape]
    return found if certain(ndmin == 0) else as_kind(call_keyword("numpy.array", as_kind(found, "numpy.ndarray"), ndmin=ndmin), "numpy.ma.MaskedArray")
def _masks(data, mask):
    """The mask has the data's shape, its size, or one element."""
    if mask is None or mask is True or mask is False:
        return None
    M = array_of(mask).shape
    fits = M == data.shape or M.size() == 1 or M.size() == data.shape.size()
    require(fits or dtype_name(Same(data)) is None, f"Mask and data not compatible: data size is {data.shape.size()}, mask size is {M.size()}.", code="dim-mismatch")
def _fill(x): return Kind("numpy.ndarray", "float64" if x.dtype == "float64" else None)[()]
def _masked_like(x):
    forget(x)
    return Kind("numpy.ma.MaskedArray", Same(x))[*x.shape]

@property
def masked(): return Kind("numpy.ndarray", "float64")[()]
masked_singleton = alias("numpy.ma.masked")
@property
def nomask(): return Kind("numpy.ndarray", "bool")[()]
MaskType = alias("numpy.bool")
bool_ = alias("numpy.bool")

class MaskedArray(numpy.ndarray):
    is_array = True
    priority = 15
    def __array_wrap__(self, result, function): return result if function in _PLAIN else each(_float_or_any if function in _WIDENED else _leaf, result)
    def __new__(cls, data=None, mask=False, dtype=None, copy=False, subok=True, ndmin=0, fill_value=None, keep_mask=True, hard_mask=None, shrink=True, order=None):
        if data is None:
            return unknown("a masked array of no data")
        return _made(data, dtype, ndmin, mask)
    def __setattr__(self: Array[*S], name, value):
        if name == "shape":
            return view(self, reshape(S, as_shape(value)))
        forget(self)
        return self if name in ("mask", "fill_value", "real", "imag", "flat", "recordmask", "hardmask") else unknown(f"its attribute {name} was assigned")
    @property
    def data(self: Array):
        forget(self)
        return _plain(self)
    @property
    def mask(self: Array): return unknown("whether anything is masked is known when the program runs")
    @property
    def recordmask(self: Array): return unknown("whether anything is masked is known when the program runs")
    @property
    def hardmask(self: Array): return scalar("bool")
    @property
    def sharedmask(self: Array): return scalar("bool")
    @property
    def fill_value(self: Array): return _fill(self)
    @property
    def baseclass(self: Array): return unknown("the class of its data")
    def get_fill_value(self: Array): return _fill(self)
    def set_fill_value(self: Array, value=None): return None
    def get_real(self: Array): return call_rule("numpy.real", self)
    def get_imag(self: Array): return call_rule("numpy.imag", self)
    def harden_mask(self: Array): return self
    def soften_mask(self: Array): return self
    def unshare_mask(self: Array): return self
    def shrink_mask(self: Array): return self
    def filled(self: Array, fill_value=None): return _plain(self)
    def compressed(self: Array): return Kind("numpy.ndarray", Same(self))[fresh("count", 0)]
    def compress(self: Array, condition, axis=None, out=None): return call_rule("numpy.ma.compress", condition, self, axis)
    def count(self: Array[*S], axis=None, keepdims=False): return call_rule("numpy.ma.count", self, axis, keepdims)
    def ids(self: Array): return (scalar("int"), scalar("int"))
    def iscontiguous(self: Array): return scalar("bool")
    def anom(self: Array, axis=None, dtype=None): return call_rule("numpy.ma.anom", self, axis, dtype)
    def argmax(self: Array, axis=None, fill_value=None, out=None, *, keepdims=False): return call_keyword("numpy.argmax", _plain(self), axis=axis, keepdims=keepdims)
    def argmin(self: Array, axis=None, fill_value=None, out=None, *, keepdims=False): return call_keyword("numpy.argmin", _plain(self), axis=axis, keepdims=keepdims)
    def argsort(self: Array, axis=None, kind=None, order=None, endwith=True, fill_value=None, *, stable=False): return call_rule("numpy.argsort", _plain(self), axis)
    def sort(self: Array[*S], axis=-1, kind=None, order=None, endwith=True, fill_value=None, *, stable=False):
        reduce(S, axis)
        return forget(self)
    def max(self: Array, axis=None, out=None, fill_value=None, keepdims=False): return each(_leaf, call_rule("numpy.max", _plain(self), axis, None, keepdims))
    def min(self: Array, axis=None, out=None, fill_value=None, keepdims=False): return each(_leaf, call_rule("numpy.min", _plain(self), axis, None, keepdims))
    def ptp(self: Array, axis=None, out=None, fill_value=None, keepdims=False): return each(_leaf, call_rule("numpy.ptp", _plain(self), axis, None, keepdims))
    product = alias("numpy.ma.MaskedArray.prod")
    def std(self: Array, axis=None, dtype=None, out=None, ddof=0, keepdims=False, mean=None): return call_rule("numpy.ma.std", self, axis, dtype, None, ddof, keepdims)
    def var(self: Array, axis=None, dtype=None, out=None, ddof=0, keepdims=False, mean=None): return call_rule("numpy.ma.var", self, axis, dtype, None, ddof, keepdims)
    def view(self: Array, dtype="", type=None, fill_value=None): return as_kind(call_rule("numpy.ndarray.view", as_kind(self, "numpy.ndarray"), "" if dtype is None else dtype), "numpy.ma.MaskedArray") if type is None else unknown("a view of another class")
    def tolist(self: Array, fill_value=None): return call_rule("numpy.ndarray.tolist", _plain(self))
    def tobytes(self: Array, fill_value=None, order="C"): return scalar("bytes")
    def dot(self: Array, b: Array, out=None, strict=False): return call_rule("numpy.ndarray.dot", self, b)
    def toflex(self: Array):
        name = dtype_name(Same(self))
        return Kind("numpy.ndarray", None if name is None else with_fields([("_data", name, ShapeOf()), ("_mask", _mask_dtype(name), ShapeOf())]))[*self.shape]
    torecords = alias("numpy.ma.MaskedArray.toflex")
masked_array = alias("numpy.ma.MaskedArray")

def array(data, dtype=None, copy=False, order=None, mask=False, fill_value=None, keep_mask=True, hard_mask=False, shrink=True, subok=True, ndmin=0):
    return _made(data, dtype, ndmin, mask)
def asarray(a: Array, dtype=None, order=None): return _made(a, dtype, 0)
def asanyarray(a: Array, dtype=None, order=None): return _made(a, dtype, 0)
def fix_invalid(a: Array, mask=False, copy=True, fill_value=None): return _masked_like(a)
def masked_where(condition: Array[*S], a: Array[*T], copy=True):
    require(rank_of(S) == 0 or S == T, f"Inconsistent shape between the condition and the input (got {S} and {T})", code="dim-mismatch")
    return _masked_like(a)
def masked_equal(x: Array, value, copy=True): return _masked_like(x)
def masked_greater(x: Array, value, copy=True): return _masked_like(x)
def masked_greater_equal(x: Array, value, copy=True): return _masked_like(x)
def masked_inside(x: Array, v1, v2, copy=True): return _masked_like(x)
def masked_invalid(a: Array, copy=True): return _masked_like(a)
def masked_less(x: Array, value, copy=True): return _masked_like(x)
def masked_less_equal(x: Array, value, copy=True): return _masked_like(x)
def masked_not_equal(x: Array, value, copy=True): return _masked_like(x)
def masked_object(x: Array, value, copy=True, shrink=True): return Kind("numpy.ma.MaskedArray", Same(x))[*x.shape]
def masked_outside(x: Array, v1, v2, copy=True): return _masked_like(x)
def masked_values(x: Array, value, rtol=1e-05, atol=1e-08, copy=True, shrink=True): return _masked_like(x)
def masked_all(shape: Ints[*S], dtype=None): return Kind("numpy.ma.MaskedArray", DTyped(dtype, "float64"))[*S]
def masked_all_like(arr: Array): return Kind("numpy.ma.MaskedArray", Same(arr))[*arr.shape]
def _mask_dtype(name):
    """A flag for each field."""
    rows = fields(name)
    return "bool" if rows is None else with_fields([(field, _mask_dtype(kind), dims) for field, kind, dims in rows])
def _mask_of(S, dtype): return Kind("numpy.ndarray", None if dtype_name(dtype) is None else _mask_dtype(dtype_name(dtype)))[*S]
def make_mask_descr(ndtype): return dtype_object(_mask_dtype(dtype_name(ndtype)))
def make_mask(m: Array, copy=False, shrink=True, dtype=None):
    if dtype is not None:
        return _mask_of(m.shape, dtype) if not shrink else unknown("whether anything is masked is known when the program runs")
    known = contents(m)
    if not shrink or (known is not None and sum([0 if possible(n == 0) else 1 for n in known]) > 0):
        return Kind("numpy.ndarray", "bool")[*m.shape]
    nothing = known is not None and sum([0 if certain(n == 0) else 1 for n in known]) == 0
    return Kind("numpy.ndarray", "bool")[()] if nothing else unknown("whether anything is masked is known when the program runs")
def make_mask_none(newshape: Ints[*S], dtype=None): return Kind("numpy.ndarray", "bool")[*S] if dtype is None else _mask_of(S, dtype)
def mask_or(m1: Array, m2: Array, copy=False, shrink=True): return Kind("numpy.ndarray", "bool")[*broadcast(m1.shape, m2.shape)] if not shrink else unknown("whether anything is masked is known when the program runs")
def getdata(a: Array, subok=True):
    forget(a)
    return _plain(a)
def getmask(a: Array): return unknown("whether anything is masked is known when the program runs")
def getmaskarray(arr: Array): return Kind("numpy.ndarray", "bool")[*arr.shape]
def is_mask(m): return scalar("bool")
def is_masked(x): return scalar("bool")
def isMaskedArray(x): return scalar("bool")
isMA = alias("numpy.ma.isMaskedArray")
isarray = alias("numpy.ma.isMaskedArray")
def harden_mask(a: Array): return a
def soften_mask(a: Array): return a
def filled(a: Array, fill_value=None): return _plain(a)
def compressed(x: Array): return Kind("numpy.ndarray", Same(x))[fresh("count", 0)]
def common_fill_value(a: Array, b: Array): return unknown("whether two fill values agree")
def default_fill_value(obj): return unknown("a fill value")
maximum_fill_value = alias("numpy.ma.default_fill_value")
minimum_fill_value = alias("numpy.ma.default_fill_value")
def set_fill_value(a, fill_value): return None
def ids(a): return (scalar("int"), scalar("int"))
