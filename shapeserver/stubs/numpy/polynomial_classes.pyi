"""NumPy 2.4, `numpy.polynomial`: the classes of series; trailing zeros are dropped from what is computed of two."""

MODULE = "numpy.polynomial"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _double(*arrays):
    """The dtype of a series: floats of 64 bits, or complex numbers."""
    names = [dtype_name(Same(x)) for x in arrays]
    known = sum([0 if category(name) in ("bool", "integer", "unsigned", "complex") or name == "float64" else 1 for name in names if name is not None]) == 0
    return None if None in names or not known else "complex128" if sum([1 if category(name) == "complex" else 0 for name in names]) > 0 else "float64"

def set_default_printstyle(style): return None

class ABCPolyBase:
    """A series with its domain and window."""
    def __init__(self, coef: Array, domain: Array | None = None, window: Array | None = None, symbol="x"):
        require(rank_of(coef.shape) <= 1, f"Coefficient array is not 1-d: {coef}", code="rank-mismatch")
        self.coef = Of(_double(coef))[coef.shape.size()]
        self.domain = Of("float64" if domain is None else _double(domain))[2]
        self.window = Of("float64" if window is None else _double(window))[2]
        self.symbol = symbol
    def __call__(self, arg): return Of(_double(array_of(arg), self.coef) if is_array(self.coef) else None)[*array_of(arg).shape]
    def __len__(self): return self.coef.shape[0]
    def __iter__(self): return several(self.coef.shape[0], Same(self.coef)[()])
    def degree(self): return self.coef.shape[0] - 1
    def roots(self): return Of(None)[self.coef.shape[0] - 1]
    def mapparms(self): return (Of("float64")[()], Of("float64")[()])
    def linspace(self, n=100, domain=None): return (Of("float64")[n], Same(self.coef)[n])
    def has_samecoef(self, other): return scalar("bool")
    def has_samedomain(self, other): return scalar("bool")
    def has_samewindow(self, other): return scalar("bool")
    def has_sametype(self, other): return scalar("bool")
    def copy(self): return _series(self, self.coef)
    def cutdeg(self, deg): return _series(self, Same(self.coef)[min(self.coef.shape[0], deg + 1) if is_int(deg) else UNKNOWN])
    def truncate(self, size): return _series(self, Same(self.coef)[min(self.coef.shape[0], size) if is_int(size) else UNKNOWN])
    def trim(self, tol=0): return _series(self, Same(self.coef)[fresh("terms", 1)])
    def deriv(self, m=1): return _series(self, call_rule("numpy.polynomial.polynomial.polyder", self.coef, m))
    def integ(self, m=1, k=0, lbnd=None): return _series(self, call_rule("numpy.polynomial.polynomial.polyint", self.coef, m))
    def convert(self, domain=None, kind=None, window=None): return unknown("a series of another kind")
    def __add__(self, other): return _combined(self, other)
    def __radd__(self, other): return _combined(self, other)
    def __sub__(self, other): return _combined(self, other)
    def __rsub__(self, other): return _combined(self, other)
    def __mul__(self, other): return _combined(self, other)
    def __rmul__(self, other): return _combined(self, other)
    def __truediv__(self, other): return _series(self, self.coef)
    def __floordiv__(self, other): return _combined(self, other)
    def __mod__(self, other): return _combined(self, other)
    def __pow__(self, other): return _series(self, Same(self.coef)[fresh("terms", 1)])
    def __neg__(self): return _series(self, self.coef)
    def __pos__(self): return self
def _series(self, coef): return new(class_of(self), coef=coef, domain=self.domain, window=self.window, symbol=self.symbol)
def _combined(self, other):
    theirs = other.coef if is_a(other, "numpy.polynomial.ABCPolyBase") else array_of(other)
    return _series(self, Of(_double(self.coef, theirs) if is_array(theirs) and is_array(self.coef) else None)[fresh("terms", 1)])

def _fit(name, x, y, deg, full, symbol):
    found = call_rule("numpy.polynomial.polynomial.polyfit", x, y, deg)
    series = _made(name, found, symbol)
    return (series, unknown("the fit's statistics")) if full else series
def _made(name, coef, symbol): return new(name, coef=coef, domain=Of("float64")[2], window=Of("float64")[2], symbol=symbol)

class Polynomial(ABCPolyBase):
    @classmethod
    def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol="x"): return _fit("numpy.polynomial.Polynomial", x, y, deg, full, symbol)
    @classmethod
    def fromroots(cls, roots, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.Polynomial", call_rule("numpy.polynomial.polynomial.polyfromroots", roots), symbol)
    @classmethod
    def identity(cls, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.Polynomial", Of("float64")[2], symbol)
    @classmethod
    def basis(cls, deg, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.Polynomial", Of("float64")[deg + 1 if is_dim(deg) else UNKNOWN], symbol)

class Chebyshev(ABCPolyBase):
    @classmethod
    def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol="x"): return _fit("numpy.polynomial.Chebyshev", x, y, deg, full, symbol)
    @classmethod
    def fromroots(cls, roots, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.Chebyshev", call_rule("numpy.polynomial.polynomial.polyfromroots", roots), symbol)
    @classmethod
    def identity(cls, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.Chebyshev", Of("float64")[2], symbol)
    @classmethod
    def basis(cls, deg, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.Chebyshev", Of("float64")[deg + 1 if is_dim(deg) else UNKNOWN], symbol)
    @classmethod
    def interpolate(cls, func, deg, domain=None, args=()): return _made("numpy.polynomial.Chebyshev", Of("float64")[deg + 1 if is_dim(deg) else UNKNOWN], "x")

class Legendre(ABCPolyBase):
    @classmethod
    def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol="x"): return _fit("numpy.polynomial.Legendre", x, y, deg, full, symbol)
    @classmethod
    def fromroots(cls, roots, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.Legendre", call_rule("numpy.polynomial.polynomial.polyfromroots", roots), symbol)
    @classmethod
    def identity(cls, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.Legendre", Of("float64")[2], symbol)
    @classmethod
    def basis(cls, deg, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.Legendre", Of("float64")[deg + 1 if is_dim(deg) else UNKNOWN], symbol)

class Hermite(ABCPolyBase):
    @classmethod
    def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol="x"): return _fit("numpy.polynomial.Hermite", x, y, deg, full, symbol)
    @classmethod
    def fromroots(cls, roots, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.Hermite", call_rule("numpy.polynomial.polynomial.polyfromroots", roots), symbol)
    @classmethod
    def identity(cls, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.Hermite", Of("float64")[2], symbol)
    @classmethod
    def basis(cls, deg, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.Hermite", Of("float64")[deg + 1 if is_dim(deg) else UNKNOWN], symbol)

class HermiteE(ABCPolyBase):
    @classmethod
    def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol="x"): return _fit("numpy.polynomial.HermiteE", x, y, deg, full, symbol)
    @classmethod
    def fromroots(cls, roots, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.HermiteE", call_rule("numpy.polynomial.polynomial.polyfromroots", roots), symbol)
    @classmethod
    def identity(cls, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.HermiteE", Of("float64")[2], symbol)
    @classmethod
    def basis(cls, deg, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.HermiteE", Of("float64")[deg + 1 if is_dim(deg) else UNKNOWN], symbol)

class Laguerre(ABCPolyBase):
    @classmethod
    def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol="x"): return _fit("numpy.polynomial.Laguerre", x, y, deg, full, symbol)
    @classmethod
    def fromroots(cls, roots, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.Laguerre", call_rule("numpy.polynomial.polynomial.polyfromroots", roots), symbol)
    @classmethod
    def identity(cls, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.Laguerre", Of("float64")[2], symbol)
    @classmethod
    def basis(cls, deg, domain=None, window=None, symbol="x"): return _made("numpy.polynomial.Laguerre", Of("float64")[deg + 1 if is_dim(deg) else UNKNOWN], symbol)
