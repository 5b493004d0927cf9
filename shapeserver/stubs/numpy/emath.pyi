"""NumPy 2.4, `numpy.emath`: what leaves the real numbers becomes complex, so the dtype is told by the numbers."""

MODULE = "numpy.emath"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _complex(x): return "complex64" if dtype_name(Same(x)) in ("float32", "int8", "int16", "uint8", "uint16", "complex64") else "complex128"
def _any(x, outside):
    """Whether an element is outside of the domain of the reals; None where the numbers are not known."""
    name = dtype_name(Same(x))
    if category(name) == "complex" or category(name) == "unsigned":
        return False
    known = contents(x)
    if known is None:
        return None
    found = [outside(number) for number in known]
    return True if len([one for one in found if certain(one)]) > 0 else False if len([one for one in found if possible(one)]) == 0 else None
def _extended(x, outside):
    leaves_reals = _any(x, outside)
    return Of(None if leaves_reals is None else _complex(x) if leaves_reals else dtype_name(Float(x)))[*x.shape]
def _negative(number): return number < 0
def _beyond_one(number): return number > 1 or number < -1
def sqrt(x: Array): return _extended(x, _negative)
def log(x: Array): return _extended(x, _negative)
def log10(x: Array): return _extended(x, _negative)
def log2(x: Array): return _extended(x, _negative)
def logn(n: Array, x: Array): return Of(dtype_name(Promote(_extended(x, _negative), _extended(n, _negative))))[*broadcast(x.shape, n.shape)]
def power(x: Array, p: Array):
    one, two = _any(x, _negative), _any(p, _negative)
    base = _complex(x) if one else dtype_name(Same(x))
    exponent = dtype_name(Promote(Same(p)[()], "float64")) if two and category(dtype_name(Same(p))) == "integer" else dtype_name(Same(p))
    return Of(None if one is None or two is None else dtype_name(Promote(base, exponent)))[*broadcast(x.shape, p.shape)]
def arccos(x: Array): return _extended(x, _beyond_one)
def arcsin(x: Array): return _extended(x, _beyond_one)
def arctanh(x: Array): return _extended(x, _beyond_one)
