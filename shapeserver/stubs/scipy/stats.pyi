"""SciPy 1.17: distributions and statistics, as far as shapes go."""

MODULE = "scipy.stats"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _double(*arrays):
    """float64 for whole numbers and doubles; of other dtypes nothing is said."""
    return "float64" if len([x for x in arrays if not is_str(x.dtype) or x.dtype not in ("float64", "int64", "int32", "python int", "python float")]) == 0 else None
class _Distribution:
    """A distribution with location and scale."""
    def pdf(self, x: Array[*S], *args: Array, **kwds): return Of(_double(x, *args, *_given(kwds)))[*_all(S, args, kwds)]
    def logpdf(self, x: Array[*S], *args: Array, **kwds): return Of(_double(x, *args, *_given(kwds)))[*_all(S, args, kwds)]
    def cdf(self, x: Array[*S], *args: Array, **kwds): return Of(_double(x, *args, *_given(kwds)))[*_all(S, args, kwds)]
    def sf(self, x: Array[*S], *args: Array, **kwds): return Of(_double(x, *args, *_given(kwds)))[*_all(S, args, kwds)]
    def ppf(self, q: Array[*S], *args: Array, **kwds): return Of(_double(q, *args, *_given(kwds)))[*_all(S, args, kwds)]
    def isf(self, q: Array[*S], *args: Array, **kwds): return Of(_double(q, *args, *_given(kwds)))[*_all(S, args, kwds)]
    def pmf(self, k: Array[*S], *args: Array, **kwds): return Of(_double(k, *args, *_given(kwds)))[*_all(S, args, kwds)]
    def rvs(self, *args, size=None, random_state=None, **kwds): return unknown("one number, or as many as its parameters") if size is None else Of(None)[*as_shape(size)]
    def __call__(self, *args, **kwds): return unknown("a distribution with parameters")
def _given(kwds): return [array_of(x) for name, x in pairs(kwds) or []]
def _all(S, args, kwds): return broadcast(S, *[x.shape for x in args], *[x.shape for x in _given(kwds)])
def zscore(a: Array[*S], axis=0, ddof=0, nan_policy="propagate"):
    reduce(S, axis)
    return Of(_double(a))[*S]
@reduction
def skew(a: Array[*S], axis=0, bias=True, nan_policy="propagate", *, keepdims=False) -> Of(_double(a))[*reduce(S, axis, keepdims)]: ...
@reduction
def kurtosis(a: Array[*S], axis=0, fisher=True, bias=True, nan_policy="propagate", *, keepdims=False) -> Of(_double(a))[*reduce(S, axis, keepdims)]: ...
@reduction
def sem(a: Array[*S], axis=0, ddof=1, nan_policy="propagate", *, keepdims=False) -> Of(_double(a))[*reduce(S, axis, keepdims)]: ...
@reduction
def gmean(a: Array[*S], axis=0, dtype=None, weights=None, nan_policy="propagate", *, keepdims=False) -> Of(_double(a))[*reduce(S, axis, keepdims)]: ...
@reduction
def iqr(x: Array[*S], axis=None, rng=(25, 75), scale=1.0, nan_policy="propagate", interpolation="linear", keepdims=False) -> Of(None)[*reduce(S, axis, keepdims)]: ...
def rankdata(a: Array[*S], method="average", *, axis=None, nan_policy="propagate"): return Of(None)[*(ShapeOf(S.size()) if axis is None and has_rank(S) else S if is_int(axis) else UNKNOWN_SHAPE)]
class gaussian_kde:
    def __init__(self, dataset: Array, bw_method=None, weights=None): self.dataset = dataset
    def evaluate(self, points: Array[*S]): return Of("float64")[S[-1] if has_rank(S) and len(S) > 0 else 1 if has_rank(S) else UNKNOWN]
    def __call__(self, points: Array[*S]): return Of("float64")[S[-1] if has_rank(S) and len(S) > 0 else 1 if has_rank(S) else UNKNOWN]
@property
def norm(): return new("scipy.stats._Distribution")
@property
def uniform(): return new("scipy.stats._Distribution")
@property
def expon(): return new("scipy.stats._Distribution")
@property
def gamma(): return new("scipy.stats._Distribution")
@property
def beta(): return new("scipy.stats._Distribution")
@property
def t(): return new("scipy.stats._Distribution")
@property
def chi2(): return new("scipy.stats._Distribution")
@property
def f(): return new("scipy.stats._Distribution")
@property
def lognorm(): return new("scipy.stats._Distribution")
@property
def cauchy(): return new("scipy.stats._Distribution")
@property
def laplace(): return new("scipy.stats._Distribution")
@property
def logistic(): return new("scipy.stats._Distribution")
@property
def poisson(): return new("scipy.stats._Distribution")
@property
def binom(): return new("scipy.stats._Distribution")
@property
def bernoulli(): return new("scipy.stats._Distribution")
@property
def geom(): return new("scipy.stats._Distribution")
@property
def weibull_min(): return new("scipy.stats._Distribution")
@property
def pareto(): return new("scipy.stats._Distribution")
@property
def rayleigh(): return new("scipy.stats._Distribution")
@property
def truncnorm(): return new("scipy.stats._Distribution")
