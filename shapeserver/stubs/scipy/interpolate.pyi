"""SciPy 1.17: interpolation along one axis and on grids."""

MODULE = "scipy.interpolate"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _between(S, axis, T):
    """S with the axes T in the place of one."""
    if not has_rank(S) or len(S) == 0 or not is_int(axis):
        return UNKNOWN_SHAPE
    place = normalize_axis(axis, len(S))
    return join_axes(S[:place], T, S[place + 1 :])
def _agree(name, x, y, axis):
    if has_rank(x.shape):
        require(len(x.shape) == 1, f"{name}: the x array must have exactly one dimension, got {x}", code="rank-mismatch")
    if has_rank(x.shape) and has_rank(y.shape) and len(x.shape) == 1 and is_int(axis):
        require(len(y.shape) >= 1, f"{name}: the y array must have at least one dimension", code="rank-mismatch")
        if len(y.shape) >= 1:
            require(x.shape[0] == y.shape[normalize_axis(axis, len(y.shape))], f"{name}: x and y arrays must be equal in length along interpolation axis, got {x} and {y}", code="dim-mismatch")
def _double(*arrays):
    """float64 for whole numbers and doubles; of other dtypes nothing is said."""
    return "float64" if len([x for x in arrays if not is_str(x.dtype) or x.dtype not in ("float64", "int64", "int32", "python int", "python float")]) == 0 else None
class _Along:
    """`values` are interpolated along `axis`."""
    def __call__(self, x: Array[*T], nu=0, extrapolate=None): return Of(_double(self.values, x))[*_between(self.values.shape, self.axis, T)]
class interp1d(_Along):
    def __init__(self, x: Array, y: Array, kind="linear", axis=-1, copy=True, bounds_error=None, fill_value=None, assume_sorted=False):
        _agree("interp1d", x, y, axis)
        self.values = y
        self.axis = axis
class CubicSpline(_Along):
    def __init__(self, x: Array, y: Array, axis=0, bc_type="not-a-knot", extrapolate=None):
        _agree("CubicSpline", x, y, axis)
        self.values = y
        self.axis = axis
class PchipInterpolator(_Along):
    def __init__(self, x: Array, y: Array, axis=0, extrapolate=None):
        _agree("PchipInterpolator", x, y, axis)
        self.values = y
        self.axis = axis
class Akima1DInterpolator(_Along):
    def __init__(self, x: Array, y: Array, axis=0, *, method="akima", extrapolate=None):
        _agree("Akima1DInterpolator", x, y, axis)
        self.values = y
        self.axis = axis
class UnivariateSpline:
    def __init__(self, x: Array[n], y: Array[m], w=None, bbox=(None, None), k=3, s=None, ext=0, check_finite=False):
        require(n == m, f"x, y, and w should have a same length, got {x} and {y}", code="dim-mismatch")
    def __call__(self, x: Array[*T], nu=0, ext=None) -> Of("float64")[*T]: ...
    def integral(self, a, b): return scalar("float")
def griddata(points, values: Array[n, *S], xi, method="linear", fill_value=0.0, rescale=False):
    parts = items(xi) if not is_array(xi) else None
    if parts is not None and len(parts) > 0:
        arrays = [array_of(x) for x in parts]
        return Of(None)[*join_axes(broadcast(*[x.shape for x in arrays]), S)]
    if is_array(xi) and has_rank(xi.shape) and len(xi.shape) > 1:
        return Of(None)[*join_axes(xi.shape[:-1], S)]
    return Of(None)[*UNKNOWN_SHAPE]
class RegularGridInterpolator:
    def __init__(self, points, values: Array, method="linear", bounds_error=True, fill_value=None, *, solver=None, solver_args=None):
        self.values = values
        self.rank = len(points) if is_sequence(points) and items(points) is not None else None
    def __call__(self, xi, method=None, *, nu=None):
        S = self.values.shape
        if not is_array(xi) or self.rank is None or not has_rank(S) or not has_rank(xi.shape) or len(xi.shape) < 2:
            return Of(None)[*UNKNOWN_SHAPE]
        return Of(None)[*join_axes(xi.shape[:-1], S[self.rank :])]
def splrep(x: Array[n], y: Array[m], w=None, xb=None, xe=None, k=3, task=0, s=None, t=None, full_output=0, per=0, quiet=1):
    found = (Of("float64")[fresh("knots", 0)], Of("float64")[fresh("coefficients", 0)], k)
    return found if not possible(full_output) else (found, scalar("float"), unknown("a flag"), unknown("a message")) if certain(full_output) else unknown("a spline and how it was found")
def splev(x: Array[*S], tck, der=0, ext=0): return Of("float64")[*S] if is_tuple(tck) else unknown("a spline that is not known")
