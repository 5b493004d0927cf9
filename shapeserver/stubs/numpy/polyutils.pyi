"""NumPy 2.4, `numpy.polynomial.polyutils`: coefficients and domains."""

MODULE = "numpy.polynomial.polyutils"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def trimcoef(c, tol=0): return call_rule("numpy.polynomial.polynomial.polytrim", c, tol)
def trimseq(seq): return unknown("a sequence without its trailing zeros")
def as_series(alist, trim=True): return unknown("a list of series")
def getdomain(x: Array[*S]):
    require(rank_of(S) <= 1, f"Coefficient array is not 1-d: {x}", code="rank-mismatch")
    require(S.size() > 0, "Coefficient array is empty")
    name = dtype_name(Same(x))
    return Of("float64" if category(name) in ("bool", "integer", "unsigned") or name == "float64" else "complex128" if category(name) == "complex" else None)[2]
def mapparms(old, new): return (Of(None)[()], Of(None)[()])
def mapdomain(x: Array, old: Array, new: Array): return Of("complex128" if "complex" in [category(dtype_name(Same(y))) for y in (x, old, new)] else "float64")[*x.shape] if dtype_name(Same(x)) == "float64" or category(dtype_name(Same(x))) in ("complex", "integer") else Of(None)[*x.shape]
