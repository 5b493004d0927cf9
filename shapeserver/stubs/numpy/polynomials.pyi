"""NumPy 2.4: polynomials of old, highest power first.  Leading zeros are dropped, so lengths are upper bounds."""

MODULE = "numpy"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _series(p): return p.coef if is_a(p, "numpy.poly1d") else array_of(p)
def _row(p):
    found = _series(p)
    return Same(found)[1] if certain(rank_of(found.shape) == 0) else found
def _like(found, *given): return _poly1d(found) if sum([1 if is_a(p, "numpy.poly1d") else 0 for p in given]) > 0 else found
def _poly1d(found): return new("numpy.poly1d", coef=found)
def _starts(p):
    """Whether the leading coefficient is certainly not zero."""
    known = contents(p)
    return known is not None and len(known) > 0 and not possible(known[0] == 0)
def poly(seq_of_zeros: Array[*S]):
    require(rank_of(S) <= 1 or rank_of(S) == 2 and S[0] == S[len(S) - 1], f"input must be 1d or non-empty square 2d array, got {seq_of_zeros}", code="rank-mismatch")
    name = dtype_name(Same(seq_of_zeros))
    n = S[0] if certain(rank_of(S) > 0) else 1
    return Of("float64" if (category(name) in ("integer", "unsigned", "bool") or name == "float64") and certain(rank_of(S) < 2) and certain(n > 0) else None)[n + 1] if certain(n > 0) else unknown("the polynomial of no roots")
def roots(p):
    c = _row(p)
    require(rank_of(c.shape) == 1, f"Input must be a rank-1 array, got {c}", code="rank-mismatch")
    known = contents(c)
    ends = known is not None and len(known) > 0 and not possible(known[0] == 0)
    return Of(None)[len(known) - 1 if ends else fresh("roots", 0)]
def polyder(p, m=1):
    c = _row(p)
    require(not is_int(m) or m >= 0, "Order of derivative must be positive (see polyint)")
    if m == 0:
        return p if is_a(p, "numpy.poly1d") else array_of(p)
    n = c.shape[0]
    return _like(Of(_derived(c) if m == 1 or m == 2 else None)[max(n - m, 0) if is_int(m) else UNKNOWN], p)
def _derived(c): return dtype_name(Promote(Same(c)[()], "int64"))
def polyint(p, m=1, k=None):
    c = _row(p)
    require(not is_int(m) or m >= 0, "Order of integral must be positive (see polyder)")
    if m == 0:
        return p if is_a(p, "numpy.poly1d") else array_of(p)
    return _like(Of("complex128" if category(dtype_name(Same(c))) == "complex" else "float64" if (category(dtype_name(Same(c))) in ("integer", "unsigned") or dtype_name(Same(c)) == "float64") and k is None and is_int(m) and m > 0 else None)[c.shape[0] + m if is_int(m) else UNKNOWN], p)
def _both(a, b): return Promote(Same(a)[()], Same(b)[()])
def polyadd(a1, a2):
    a, b = _row(a1), _row(a2)
    return _like(_both(a, b)[max(a.shape[0], b.shape[0])], a1, a2)
def polysub(a1, a2):
    a, b = _row(a1), _row(a2)
    return _like(_both(a, b)[max(a.shape[0], b.shape[0])], a1, a2)
def polymul(a1, a2):
    a, b = _row(a1), _row(a2)
    return _like(_both(a, b)[a.shape[0] + b.shape[0] - 1 if _starts(a) and _starts(b) else fresh("terms", 1)], a1, a2)
def polydiv(u, v):
    a, b = _row(u), _row(v)
    return (_like(Of(None)[max(a.shape[0] - b.shape[0] + 1, 1)], u, v), _like(Of(None)[fresh("remainder", 1)], u, v))

class poly1d:
    def __init__(self, c_or_r, r=False, variable=None):
        c = _row(c_or_r)
        require(rank_of(c.shape) == 1, f"Polynomial must be 1d only, got {c}", code="rank-mismatch")
        found = array_of(call_rule("numpy.poly", c)) if certain(r == True) else c
        self.coef = found if _starts(c) or certain(r == True) else Same(c)[fresh("terms", 1)]
    @property
    def c(self): return self.coef
    @property
    def coeffs(self): return self.coef
    @property
    def coefficients(self): return self.coef
    @property
    def o(self): return self.coef.shape[0] - 1
    @property
    def order(self): return self.coef.shape[0] - 1
    @property
    def r(self): return Of(None)[self.coef.shape[0] - 1]
    @property
    def roots(self): return Of(None)[self.coef.shape[0] - 1]
    @property
    def variable(self): return scalar("str")
    def __call__(self, val): return _poly1d(Array[fresh("terms", 1)]) if is_a(val, "numpy.poly1d") else Promote(Same(self.coef)[()], Same(array_of(val))[()])[*array_of(val).shape]
    def __getitem__(self, key): return Same(self.coef)[()] if is_int(key) and certain(key < self.coef.shape[0]) and key >= 0 else unknown("a coefficient that may be missing")
    def __len__(self): return self.coef.shape[0] - 1
    def __iter__(self): return several(self.coef.shape[0], Same(self.coef)[()])
    def __array__(self, dtype=None): return self.coef
    def deriv(self, m=1): return call_rule("numpy.polyder", self, m)
    def integ(self, m=1, k=0): return call_rule("numpy.polyint", self, m)
    def __add__(self, other): return _shortened(self, other)
    def __radd__(self, other): return _shortened(self, other)
    def __sub__(self, other): return _shortened(self, other)
    def __rsub__(self, other): return _shortened(self, other)
    def __mul__(self, other): return _shortened(self, other)
    def __rmul__(self, other): return _shortened(self, other)
    def __pow__(self, val): return _poly1d(Same(self.coef)[fresh("terms", 1)])
    def __truediv__(self, other): return (_poly1d(Array[fresh("quotient", 1)]), _poly1d(Array[fresh("remainder", 1)])) if is_a(other, "numpy.poly1d") else _poly1d(Array[fresh("terms", 1)])
    def __neg__(self): return _poly1d(Same(self.coef)[self.coef.shape[0]])
    def __pos__(self): return self
    def __eq__(self, other): return Of("bool")[()]
    def __ne__(self, other): return Of("bool")[()]
def _shortened(self, other):
    theirs = _row(other)
    return _poly1d(_both(self.coef, theirs)[fresh("terms", 1)])
