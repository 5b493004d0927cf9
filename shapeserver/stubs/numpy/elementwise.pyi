"""NumPy 2.4: functions of each element, alone or of broadcast operands."""

MODULE = "numpy"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"
POSITIONS = "fixed"

def _float(x): return Float(x)[*x.shape]
def _same(x): return Same(x)[*x.shape]
def _flag(x): return Of("bool")[*x.shape]
def _counted(x):
    """Some functions have no boolean loop: NumPy computes in int8."""
    return Of("int8" if dtype_name(Same(x)) == "bool" else dtype_name(Same(x)))[*x.shape]
def _counted_two(x, y):
    name = dtype_name(Promote(x, y))
    return Of("int8" if name == "bool" else name)[*broadcast(x.shape, y.shape)]
def _divided(x, y): return Of(true_divide(x.dtype, y.dtype))[*broadcast(x.shape, y.shape)]
def _not_bool(x, y, name):
    both = dtype_name(Promote(x, y)) == "bool"
    require(not both, f"numpy boolean {name}, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead", code="dtype-mismatch")
    return Of("timedelta64")[*broadcast(x.shape, y.shape)] if x.dtype == "datetime64" and y.dtype == "datetime64" else _two(x, y)
def _whole(x, y, name, rule):
    """Functions of bits and divisors take booleans and integers only."""
    for one in (x, y):
        known = one.dtype is not None and category(one.dtype) in ("float", "complex")
        require(not known, f"ufunc '{name}' not supported for the input types: {x} and {y}", code="dtype-mismatch")
    return rule(x, y)
def _two(x, y): return Promote(x, y)[*broadcast(x.shape, y.shape)]
def _two_float(x, y): return Float(x, y)[*broadcast(x.shape, y.shape)]
def _two_flags(x, y): return Of("bool")[*broadcast(x.shape, y.shape)]
def _real(x): return Of(_real_dtype(dtype_name(x)))[*x.shape]
def _real_dtype(name):
    if name == "complex64":
        return "float32"
    return "float64" if name == "complex128" else dtype_name(Promote(name)) if name is not None else None

@ufunc
def exp(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def exp2(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def expm1(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def log(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def log2(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def log10(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def log1p(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def sqrt(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def cbrt(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def sin(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def cos(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def tan(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def arcsin(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def arccos(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def arctan(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def sinh(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def cosh(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def tanh(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def arcsinh(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def arccosh(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def arctanh(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def radians(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def degrees(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def deg2rad(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def rad2deg(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def rint(x: Array, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def negative(x: Array, /, out=None, *, where=True, dtype=None): return _same(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def positive(x: Array, /, out=None, *, where=True, dtype=None): return _same(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def square(x: Array, /, out=None, *, where=True, dtype=None): return _counted(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def reciprocal(x: Array, /, out=None, *, where=True, dtype=None): return _counted(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def conj(x: Array, /, out=None, *, where=True, dtype=None): return _counted(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def conjugate(x: Array, /, out=None, *, where=True, dtype=None): return _counted(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def sign(x: Array, /, out=None, *, where=True, dtype=None): return _same(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def floor(x: Array, /, out=None, *, where=True, dtype=None): return _same(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def ceil(x: Array, /, out=None, *, where=True, dtype=None): return _same(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def trunc(x: Array, /, out=None, *, where=True, dtype=None): return _same(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def fabs(x: Array, /, out=None, *, where=True, dtype=None): return _float(x) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def invert(x: Array, /, out=None, *, where=True, dtype=None): return _whole(x, x, "invert", _two) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def bitwise_not(x: Array, /, out=None, *, where=True, dtype=None): return _whole(x, x, "invert", _two) if dtype is None else Of(dtype)[*x.shape]
@ufunc
def isnan(x: Array, /, out=None, *, where=True): return _flag(x)
@ufunc
def isinf(x: Array, /, out=None, *, where=True): return _flag(x)
@ufunc
def isfinite(x: Array, /, out=None, *, where=True): return _flag(x)
def isneginf(x: Array, /, out=None, *, where=True): return _flag(x)
def isposinf(x: Array, /, out=None, *, where=True): return _flag(x)
@ufunc
def logical_not(x: Array, /, out=None, *, where=True): return _flag(x)
def iscomplex(x: Array, /, out=None, *, where=True): return _flag(x)
def isreal(x: Array, /, out=None, *, where=True): return _flag(x)
@ufunc
def signbit(x: Array, /, out=None, *, where=True): return _flag(x)
@ufunc
@elementwise
def add(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _two(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
@elementwise
@difference
def subtract(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _not_bool(x1, x2, "subtract") if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
@elementwise
def multiply(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _two(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
@elementwise
def maximum(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _two(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
@elementwise
def minimum(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _two(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def fmax(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _two(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def fmin(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _two(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def mod(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _counted_two(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def remainder(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _counted_two(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def fmod(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _counted_two(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def floor_divide(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _counted_two(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def power(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _counted_two(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def bitwise_and(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _whole(x1, x2, "bitwise_and", _two) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def bitwise_or(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _whole(x1, x2, "bitwise_or", _two) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def bitwise_xor(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _whole(x1, x2, "bitwise_xor", _two) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def left_shift(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _whole(x1, x2, "left_shift", _counted_two) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def right_shift(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _whole(x1, x2, "right_shift", _counted_two) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def gcd(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _whole(x1, x2, "gcd", _counted_two) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def lcm(x1: Array, x2: Array, /, out=None, *, where=True, casting="same_kind", dtype=None): return _whole(x1, x2, "lcm", _counted_two) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
@elementwise
@quotient
def true_divide(x1: Array, x2: Array, /, out=None, *, where=True, dtype=None): return _divided(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
@elementwise
@quotient
def divide(x1: Array, x2: Array, /, out=None, *, where=True, dtype=None): return _divided(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def arctan2(x1: Array, x2: Array, /, out=None, *, where=True, dtype=None): return _two_float(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def hypot(x1: Array, x2: Array, /, out=None, *, where=True, dtype=None): return _two_float(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def logaddexp(x1: Array, x2: Array, /, out=None, *, where=True, dtype=None): return _two_float(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def logaddexp2(x1: Array, x2: Array, /, out=None, *, where=True, dtype=None): return _two_float(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def copysign(x1: Array, x2: Array, /, out=None, *, where=True, dtype=None): return _two_float(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
def nextafter(x1: Array, x2: Array, /, out=None, *, where=True, dtype=None): return _two_float(x1, x2) if dtype is None else Of(dtype)[*broadcast(x1.shape, x2.shape)]
@ufunc
@elementwise
@difference
def equal(x1: Array, x2: Array, /, out=None, *, where=True): return _two_flags(x1, x2)
@ufunc
@elementwise
@difference
def not_equal(x1: Array, x2: Array, /, out=None, *, where=True): return _two_flags(x1, x2)
@ufunc
@elementwise
def less(x1: Array, x2: Array, /, out=None, *, where=True): return _two_flags(x1, x2)
@ufunc
@elementwise
def less_equal(x1: Array, x2: Array, /, out=None, *, where=True): return _two_flags(x1, x2)
@ufunc
@elementwise
def greater(x1: Array, x2: Array, /, out=None, *, where=True): return _two_flags(x1, x2)
@ufunc
@elementwise
def greater_equal(x1: Array, x2: Array, /, out=None, *, where=True): return _two_flags(x1, x2)
@ufunc
@elementwise
def logical_and(x1: Array, x2: Array, /, out=None, *, where=True): return _two_flags(x1, x2)
@ufunc
@elementwise
def logical_or(x1: Array, x2: Array, /, out=None, *, where=True): return _two_flags(x1, x2)
@ufunc
def logical_xor(x1: Array, x2: Array, /, out=None, *, where=True): return _two_flags(x1, x2)
@ufunc
def absolute(x: Array, /, out=None, *, where=True, dtype=None): return _real(x) if dtype is None else Of(dtype)[*x.shape]
abs = alias("numpy.absolute")
def angle(z: Array, deg=False):
    sort = category(dtype_name(Same(z)))
    return Of(_real_dtype(dtype_name(Same(z))) if sort == "complex" else dtype_name(Float(Same(z)[()])) if sort in ("float", "integer", "unsigned") else None)[*z.shape]
def real(val: Array): return view(val, val.shape, _real(val))
def imag(val: Array): return _real(val)
def round(a: Array, decimals=0, out=None): return Of("float16" if dtype_name(Same(a)) == "bool" else dtype_name(Same(a)))[*a.shape]
around = alias("numpy.round")
def fix(x: Array, out=None): return _same(x)
def nan_to_num(x: Array, copy=True, nan=0.0, posinf=None, neginf=None):
    if not copy:
        forget(x)
    return _same(x)
@ufunc
def heaviside(x1: Array, x2: Array, out=None): return _two_float(x1, x2)
def sinc(x: Array): return Of(_whole_to_double(x))[*x.shape]
def _whole_to_double(x):
    name = dtype_name(Same(x))
    return "float64" if category(name) in ("bool", "integer", "unsigned") else name
def i0(x: Array): return Of(_whole_to_double(x))[*x.shape]
@elementwise
@difference
def isclose(a: Array, b: Array, rtol=1e-05, atol=1e-08, equal_nan=False): return _two_flags(a, b)
def clip(a: Array[*S], a_min: Array | None = None, a_max: Array | None = None, out=None, *, min: Array | None = None, max: Array | None = None):
    limits = [x for x in (a_min, a_max, min, max) if x is not None]
    return Promote(a, *limits)[*broadcast(S, *[x.shape for x in limits])]
def where(condition: Array[*S], x: Array | None = None, y: Array | None = None):
    if x is None or y is None:
        require(rank_of(S) > 0, "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.", code="rank-mismatch")
        count = fresh("count", 0)
        return tuple([Of("int64")[count] for axis in range(len(S))])
    return Promote(x, y)[*broadcast(S, x.shape, y.shape)]
def interp(x: Array[*S], xp: Array[n], fp: Array[n], left=None, right=None, period=None):
    require(n > 0, "array of sample points is empty")
    return Of("complex128" if category(dtype_name(Same(fp))) == "complex" else "float64")[*S]
def piecewise(x: Array[*S], condlist, funclist, *args, **kw) -> Same(x)[*S]: ...

