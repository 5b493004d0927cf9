"""NumPy 2.4, `numpy.ma`: functions of masked arrays; most compute as NumPy's of the same name."""

MODULE = "numpy.ma"
ARRAY = "numpy.ma.MaskedArray"
PROMOTION = "numpy"
HELPERS = "ma_shared.pyi"


# Of each element

def arccos(a: Array, *args, **kwargs): return _as_numpy("arccos", a)
def arccosh(a: Array, *args, **kwargs): return _as_numpy("arccosh", a)
def arcsin(a: Array, *args, **kwargs): return _as_numpy("arcsin", a)
def arcsinh(a: Array, *args, **kwargs): return _as_numpy("arcsinh", a)
def arctan(a: Array, *args, **kwargs): return _as_numpy("arctan", a)
def arctanh(a: Array, *args, **kwargs): return _as_numpy("arctanh", a)
def ceil(a: Array, *args, **kwargs): return _as_numpy("ceil", a)
def conjugate(a: Array, *args, **kwargs): return _as_numpy("conjugate", a)
def cos(a: Array, *args, **kwargs): return _as_numpy("cos", a)
def cosh(a: Array, *args, **kwargs): return _as_numpy("cosh", a)
def exp(a: Array, *args, **kwargs): return _as_numpy("exp", a)
def fabs(a: Array, *args, **kwargs): return _as_numpy("fabs", a)
def floor(a: Array, *args, **kwargs): return _as_numpy("floor", a)
def log(a: Array, *args, **kwargs): return _as_numpy("log", a)
def log10(a: Array, *args, **kwargs): return _as_numpy("log10", a)
def log2(a: Array, *args, **kwargs): return _as_numpy("log2", a)
def logical_not(a: Array, *args, **kwargs): return _as_numpy("logical_not", a)
def negative(a: Array, *args, **kwargs): return _as_numpy("negative", a)
def sin(a: Array, *args, **kwargs): return _as_numpy("sin", a)
def sinh(a: Array, *args, **kwargs): return _as_numpy("sinh", a)
def sqrt(a: Array, *args, **kwargs): return _as_numpy("sqrt", a)
def tan(a: Array, *args, **kwargs): return _as_numpy("tan", a)
def tanh(a: Array, *args, **kwargs): return _as_numpy("tanh", a)
def absolute(a: Array, *args, **kwargs): return _as_numpy("absolute", a)
def angle(a: Array, *args, **kwargs): return _as_numpy("angle", a)
abs = alias("numpy.ma.absolute")
def arctan2(a: Array, b: Array, *args, **kwargs): return _as_numpy("arctan2", a, b)
def bitwise_and(a: Array, b: Array, *args, **kwargs): return _as_numpy("bitwise_and", a, b)
def bitwise_or(a: Array, b: Array, *args, **kwargs): return _as_numpy("bitwise_or", a, b)
def bitwise_xor(a: Array, b: Array, *args, **kwargs): return _as_numpy("bitwise_xor", a, b)
@elementwise
def divide(a: Array, b: Array, *args, **kwargs): return _as_numpy("divide", a, b)
def floor_divide(a: Array, b: Array, *args, **kwargs): return _as_numpy("floor_divide", a, b)
def fmod(a: Array, b: Array, *args, **kwargs): return _as_numpy("fmod", a, b)
def hypot(a: Array, b: Array, *args, **kwargs): return _as_numpy("hypot", a, b)
def remainder(a: Array, b: Array, *args, **kwargs): return _as_numpy("remainder", a, b)
def mod(a: Array, b: Array, *args, **kwargs): return _as_numpy("mod", a, b)
@elementwise
def true_divide(a: Array, b: Array, *args, **kwargs): return _as_numpy("true_divide", a, b)
@elementwise
def add(a: Array, b: Array, *args, **kwargs): return _as_numpy("add", a, b)
@elementwise
def multiply(a: Array, b: Array, *args, **kwargs): return _as_numpy("multiply", a, b)
@elementwise
@difference
def subtract(a: Array, b: Array, *args, **kwargs): return _as_numpy("subtract", a, b)
@elementwise
@difference
def equal(a: Array, b: Array, *args, **kwargs): return _as_numpy("equal", a, b)
@elementwise
@difference
def not_equal(a: Array, b: Array, *args, **kwargs): return _as_numpy("not_equal", a, b)
@elementwise
def greater(a: Array, b: Array, *args, **kwargs): return _as_numpy("greater", a, b)
@elementwise
def greater_equal(a: Array, b: Array, *args, **kwargs): return _as_numpy("greater_equal", a, b)
@elementwise
def less(a: Array, b: Array, *args, **kwargs): return _as_numpy("less", a, b)
@elementwise
def less_equal(a: Array, b: Array, *args, **kwargs): return _as_numpy("less_equal", a, b)
@elementwise
def logical_and(a: Array, b: Array, *args, **kwargs): return _as_numpy("logical_and", a, b)
@elementwise
def logical_or(a: Array, b: Array, *args, **kwargs): return _as_numpy("logical_or", a, b)
def logical_xor(a: Array, b: Array, *args, **kwargs): return _as_numpy("logical_xor", a, b)
@elementwise
def maximum(a: Array, b: Array | None = None): return _as_numpy("maximum", a, b) if b is not None else _as_numpy("max", a)
@elementwise
def minimum(a: Array, b: Array | None = None): return _as_numpy("minimum", a, b) if b is not None else _as_numpy("min", a)
def power(a: Array, b: Array, third=None): return _as_numpy("power", a, b)
def left_shift(a: Array, n: Array): return _as_numpy("left_shift", a, n)
def right_shift(a: Array, n: Array): return _as_numpy("right_shift", a, n)
