"""SciPy 1.17: minimizers and fits, as far as shapes go."""

MODULE = "scipy.optimize"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

class OptimizeResult:
    """What an optimizer found: of `x` the shape is known."""
    def __getitem__(self, key): return member(self, key) if is_str(key) else unknown("an item of a result")
    @property
    def fun(self): return unknown("the value that was found")
    @property
    def success(self): return scalar("bool")
    @property
    def message(self): return scalar("str")
    @property
    def nit(self): return scalar("int")
    @property
    def nfev(self): return scalar("int")
    @property
    def jac(self): return unknown("derivatives at the point that was found")
def _vector(x0):
    S = x0.shape
    return Of("float64" if is_str(x0.dtype) and x0.dtype in ("float64", "int64", "int32", "python int", "python float") else None)[*(ShapeOf(1) if has_rank(S) and len(S) == 0 else S)]
def minimize(fun, x0: Array, args=(), method=None, jac=None, hess=None, hessp=None, bounds=None, constraints=(), tol=None, callback=None, options=None):
    require(not has_rank(x0.shape) or len(x0.shape) <= 1, f"'x0' must only have one dimension, got {x0}", code="rank-mismatch")
    return new("scipy.optimize.OptimizeResult", x=_vector(x0) if is_none(method) or is_str(method) else Of(None)[*UNKNOWN_SHAPE])
def least_squares(fun, x0: Array, jac="2-point", bounds=None, method="trf", **options):
    require(not has_rank(x0.shape) or len(x0.shape) <= 1, f"`x0` must have at most 1 dimension, got {x0}", code="rank-mismatch")
    return new("scipy.optimize.OptimizeResult", x=_vector(x0))
def root(fun, x0: Array[*S], args=(), method="hybr", jac=None, tol=None, callback=None, options=None): return new("scipy.optimize.OptimizeResult", x=Of(None)[*S] if has_rank(S) and len(S) == 1 else Of(None)[*UNKNOWN_SHAPE])
def minimize_scalar(fun, bracket=None, bounds=None, args=(), method=None, tol=None, options=None): return new("scipy.optimize.OptimizeResult", x=unknown("a number"))
def fsolve(func, x0: Array[*S], args=(), fprime=None, full_output=0, col_deriv=0, xtol=0.0, maxfev=0, band=None, epsfcn=None, factor=100, diag=None): return Of("float64")[*(ShapeOf(1) if has_rank(S) and len(S) == 0 else ShapeOf(shape_total(S)) if has_rank(S) and len(S) == 1 else UNKNOWN_SHAPE)] if not possible(full_output) else unknown("a solution and how it was found")
def curve_fit(f, xdata, ydata, p0=None, sigma=None, absolute_sigma=False, check_finite=None, bounds=None, method=None, jac=None, *, full_output=False, nan_policy=None, **kwargs):
    names = parameters_of(f)
    known = length_of(p0) if p0 is not None else len(names) - 1 if is_known(names) and not is_none(names) else UNKNOWN
    n = known if is_dim(known) else UNKNOWN
    return unknown("a fit and how it was found") if possible(full_output) else (Of("float64")[n], Of("float64")[n, n])
def linear_sum_assignment(cost_matrix: Array[n, m], maximize=False): return (Of("int64")[min(n, m)], Of("int64")[min(n, m)])
def nnls(A: Array[m, n], b: Array[k], *, maxiter=None, atol=None):
    require(m == k, f"Incompatible dimensions. The first dimension of A is {m}, while the shape of b is {b}", code="dim-mismatch")
    return (Of("float64")[n], scalar("float"))
def brentq(f, a, b, args=(), xtol=0.0, rtol=0.0, maxiter=100, full_output=False, disp=True): return scalar("float") if not possible(full_output) else unknown("a root and how it was found")
bisect = alias("scipy.optimize.brentq")
