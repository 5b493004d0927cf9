"""NumPy 2.4, `numpy.polynomial.polynomial`: series of coefficients, lowest degree first.

The other families (Chebyshev, Legendre, Hermite, Laguerre) have the same functions under other names.  Trailing zeros
are dropped, so how many terms a result has is certain only where the last coefficients are known not to be zero.
"""

MODULE = "numpy.polynomial.polynomial"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _double(*arrays):
    """The dtype of a series: that of the coefficients as floats of 64 bits, or complex numbers."""
    names = [dtype_name(Same(x)) for x in arrays]
    known = sum([0 if category(name) in ("bool", "integer", "unsigned", "complex") or name == "float64" else 1 for name in names if name is not None]) == 0
    return None if None in names or not known else "complex128" if sum([1 if category(name) == "complex" else 0 for name in names]) > 0 else "float64"
def _floating(*arrays): return dtype_name(Promote(*[Of("float64")[()] if category(dtype_name(Same(x))) in ("bool", "integer", "unsigned") else x for x in arrays]))
def _is_full(c):
    """Whether the last coefficient is certainly not zero."""
    known = contents(c)
    return known is not None and len(known) > 0 and not possible(known[len(known) - 1] == 0)
def _terms(c, name):
    """How many terms a series has once its trailing zeros are dropped."""
    require(rank_of(c.shape) <= 1, f"Coefficient array is not 1-d: {c}", code="rank-mismatch")
    require(c.shape.size() > 0, "Coefficient array is empty")
    known = contents(c)
    if _is_full(c) or known is None:
        return c.shape.size() if _is_full(c) else fresh(name, 1)
    kept = [i + 1 for i, number in enumerate(known) if possible(number != 0)]
    settled = sum([0 if certain(number == 0) or not possible(number == 0) else 1 for number in known]) == 0
    return (kept[len(kept) - 1] if len(kept) > 0 else 1) if settled else fresh(name, 1)
def _summed(c1, c2, sign):
    n, m = _terms(c1, "terms"), _terms(c2, "terms2")
    a, b = contents(c1), contents(c2)
    apart = _is_full(c1) and _is_full(c2) and (certain(n != m) or not possible(a[len(a) - 1] + sign * b[len(b) - 1] == 0))
    return Of(_double(c1, c2))[max(n, m) if apart else fresh("sum", 1)]

def polyadd(c1: Array, c2: Array): return _summed(c1, c2, 1)
def polysub(c1: Array, c2: Array): return _summed(c1, c2, 0 - 1)
def polymulx(c: Array):
    n = _terms(c, "terms")
    return Of(_double(c))[n + 1 if _is_full(c) else fresh("product", 1)]
def polymul(c1: Array, c2: Array):
    n, m = _terms(c1, "terms"), _terms(c2, "terms2")
    return Of(_double(c1, c2))[n + m - 1 if _is_full(c1) and _is_full(c2) else fresh("product", 1)]
def polydiv(c1: Array, c2: Array):
    n, m = _terms(c1, "terms"), _terms(c2, "terms2")
    exact = _is_full(c1) and _is_full(c2)
    return (Of(_double(c1, c2))[max(n - m + 1, 1) if exact else fresh("quotient", 1)], Of(_double(c1, c2))[n if exact and certain(n < m) else 1 if exact and certain(m == 1) else fresh("remainder", 1)])
def polypow(c: Array, pow, maxpower=None):
    n = _terms(c, "terms")
    return Of(_double(c))[(n - 1) * pow + 1 if is_int(pow) and _is_full(c) else fresh("power", 1)]
def polyline(off: Array, scl: Array):
    known = contents(scl)
    return Promote(off, scl)[2 if known is not None and not possible(known[0] == 0) else 1 if known is not None and certain(known[0] == 0) else fresh("terms", 1)]
def polyfromroots(roots: Array[*S]):
    require(rank_of(S) <= 1, f"Coefficient array is not 1-d: {roots}", code="rank-mismatch")
    return Of("float64" if certain(S.size() == 0) else _double(roots))[S.size() + 1]
def polyroots(c: Array):
    n = _terms(c, "terms")
    return Of(None)[n - 1]
def polycompanion(c: Array):
    n = _terms(c, "terms")
    require(n >= 2, "Series must have maximum degree of at least 1.")
    return Of(_double(c))[n - 1, n - 1]
def polytrim(c: Array, tol=0):
    n = _terms(c, "terms")
    return Of(_double(c))[n if tol == 0 else fresh("trimmed", 1)]
def polytoseries(pol: Array): return Of(_double(pol))[_terms(pol, "terms")]

def _at(c, axis): return normalize_axis(axis, len(c.shape))
def _along(c, axis, length): return Of(_floating(c))[*[length if i == _at(c, axis) else n for i, n in enumerate(c.shape)]]
def polyder(c: Array, m=1, scl=1, axis=0):
    c = _vector(c)
    require(not is_int(m) or m >= 0, "The order of derivation must be non-negative")
    n = c.shape[_at(c, axis)]
    return _along(c, axis, max(n - m, 1) if is_int(m) and m > 0 else n if is_int(m) else UNKNOWN)
def polyint(c: Array, m=1, k=0, lbnd=0, scl=1, axis=0):
    c = _vector(c)
    require(not is_int(m) or m >= 0, "The order of integration must be non-negative")
    n = c.shape[_at(c, axis)]
    return _along(c, axis, n + m if is_int(m) and (certain(n > 1) or _is_full(c) or m == 0) else fresh("terms", 1))
def _vector(c): return Same(c)[1] if certain(rank_of(c.shape) == 0) else c

def _points(x, ndmin=False): return ShapeOf(1) if ndmin and certain(rank_of(x.shape) == 0) else x.shape
def polyval(x: Array[*S], c: Array, tensor=True):
    c = _vector(c)
    rest = c.shape[1:]
    return Of(_floating(c, x))[*rest, *S] if tensor else Of(_floating(c, x))[*broadcast(rest, S)]
def polyvalfromroots(x: Array[*S], r: Array, tensor=True):
    r = _vector(r)
    require(tensor or rank_of(S) < rank_of(r.shape), "x.ndim must be < r.ndim when tensor == False", code="rank-mismatch")
    rest = r.shape[1:]
    return Of(_floating(r, x))[*rest, *S] if tensor else Of(_floating(r, x))[*broadcast(rest, S)]
def _same_shapes(points):
    for x in points[1:]:
        require(x.shape == points[0].shape, f"ordinates are incompatible: {points[0]} and {x}", code="dim-mismatch")
def _evaluated(C, points):
    """The axes of a polynomial in several unknowns at points of one shape: each unknown takes the first axis."""
    S = points[0].shape
    left = _axes(C)[1:]
    left = join_axes(spread(left), spread(S))
    for x in points[1:]:
        left = broadcast(_axes(left)[1:], S)
    return left
def _on_grid(C, points):
    left = C
    for x in points:
        left = join_axes(spread(_axes(left)[1:]), spread(x.shape))
    return left
def _axes(S): return ShapeOf(1) if certain(rank_of(S) == 0) else S
def polyval2d(x: Array, y: Array, c: Array):
    _same_shapes([x, y])
    return Of(_floating(c, x, y))[*_evaluated(c.shape, [x, y])]
def polyval3d(x: Array, y: Array, z: Array, c: Array):
    _same_shapes([x, y, z])
    return Of(_floating(c, x, y, z))[*_evaluated(c.shape, [x, y, z])]
def polygrid2d(x: Array, y: Array, c: Array): return Of(_floating(c, x, y))[*_on_grid(c.shape, [x, y])]
def polygrid3d(x: Array, y: Array, z: Array, c: Array): return Of(_floating(c, x, y, z))[*_on_grid(c.shape, [x, y, z])]
def polyvander(x: Array, deg: Int):
    require(deg >= 0, "deg must be non-negative")
    return Of(_floating(x))[*_points(x, True), deg + 1]
def _degrees(deg, count):
    known = items(deg) if is_sequence(deg) else contents(array_of(deg))
    require(known is None or len(known) == count, f"Expected {count} dimensions of degrees: {deg}", code="dim-mismatch")
    return UNKNOWN if known is None else product([d + 1 for d in known])
def polyvander2d(x: Array, y: Array, deg):
    _same_shapes([x, y])
    return Of(_floating(x, y))[*_points(x, True), _degrees(deg, 2)]
def polyvander3d(x: Array, y: Array, z: Array, deg):
    _same_shapes([x, y, z])
    return Of(_floating(x, y, z))[*_points(x, True), _degrees(deg, 3)]
def polyfit(x: Array[*S], y: Array[*T], deg, rcond=None, full=False, w=None):
    require(rank_of(S) == 1, f"expected 1D vector for x, got {x}", code="rank-mismatch")
    require(S.size() > 0, "expected non-empty vector for x")
    require(rank_of(T) >= 1 and rank_of(T) <= 2, f"expected 1D or 2D array for y, got {y}", code="rank-mismatch")
    need_equal(S[0], T[0], f"expected x and y to have same length: {x} and {y}", code="dim-mismatch")
    degrees = [deg] if is_dim(deg) else items(deg) if is_sequence(deg) else None
    terms = UNKNOWN if degrees is None or sum([0 if is_dim(d) else 1 for d in degrees]) > 0 else max(degrees) + 1
    found = Of(_floating(x, y))[terms, *T[1:]]
    return (found, unknown("the fit's statistics")) if full else found
@property
def polydomain(): return Of("float64")[2]
@property
def polyzero(): return Of("int64")[1]
@property
def polyone(): return Of("int64")[1]
@property
def polyx(): return Of("int64")[2]
Polynomial = alias("numpy.polynomial.Polynomial")
