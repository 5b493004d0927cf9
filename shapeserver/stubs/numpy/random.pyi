"""NumPy 2.4: random numbers, the old functions and the generators."""

MODULE = "numpy.random"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _drawn(name, size, *parameters):
    """A sample: of `size`, else of the broadcast shape of the parameters; a Python scalar if both are nothing."""
    common = broadcast(*[p.shape for p in parameters]) if len(parameters) > 0 else ShapeOf()
    if size is None:
        if certain(rank_of(common) == 0):
            return scalar("float") if name == "float64" else scalar("int")
        return Of(name)[*common]
    wanted = as_lengths(size, "size")
    require(broadcast(common, wanted) == wanted, f"shape mismatch: objects cannot be broadcast to a single shape: the parameters have {common}, `size` is {wanted}", code="broadcast-mismatch")
    return Of(name)[*wanted]

def _between(low, high):
    """A whole number of which the bounds are known."""
    first, last = (0, contents(low)) if high is None else (contents(low), contents(high))
    lower = first if high is None else first[0] if first is not None else None
    upper = last[0] - 1 if last is not None else None
    return fresh("random", lower if is_int(lower) else None, upper if is_int(upper) else None)
def _whole(low, high, size, dtype):
    """Whole numbers below `high`, or below `low` if it is the only one given."""
    if size is None and dtype is None and certain(rank_of(low.shape) == 0) and (high is None or certain(rank_of(high.shape) == 0)):
        return _between(low, high)
    found = _drawn("int64", size, *([low] if high is None else [low, high]))
    return Of(dtype)[*found.shape] if dtype is not None and is_array(found) else found
def seed(seed=None): return None
def _apart(sizes):
    """Lengths that are given one by one."""
    for n in sizes:
        require(not is_sequence(n), f"rand and randn take each length by itself, got {n}", code="argument-mismatch")
    return sizes if len(sizes) > 0 else None
def rand(*sizes): return _drawn("float64", _apart(sizes))
def randn(*sizes): return _drawn("float64", _apart(sizes))
def randint(low: Array, high: Array | None = None, size=None, dtype=None): return _whole(low, high, size, dtype)
def random_integers(low: Array, high: Array | None = None, size=None): return _drawn("int64", size, low)
def random(size=None): return _drawn("float64", size)
random_sample = alias("numpy.random.random")
ranf = alias("numpy.random.random")
sample = alias("numpy.random.random")
def standard_normal(size=None): return _drawn("float64", size)
def uniform(low: Array = 0.0, high: Array = 1.0, size=None): return _drawn("float64", size, low, high)
def normal(loc: Array = 0.0, scale: Array = 1.0, size=None): return _drawn("float64", size, loc, scale)
def beta(a: Array, b: Array, size=None): return _drawn("float64", size, a, b)
def gamma(shape: Array, scale: Array = 1.0, size=None): return _drawn("float64", size, shape, scale)
def exponential(scale: Array = 1.0, size=None): return _drawn("float64", size, scale)
def laplace(loc: Array = 0.0, scale: Array = 1.0, size=None): return _drawn("float64", size, loc, scale)
def logistic(loc: Array = 0.0, scale: Array = 1.0, size=None): return _drawn("float64", size, loc, scale)
def lognormal(mean: Array = 0.0, sigma: Array = 1.0, size=None): return _drawn("float64", size, mean, sigma)
def chisquare(df: Array, size=None): return _drawn("float64", size, df)
def triangular(left: Array, mode: Array, right: Array, size=None): return _drawn("float64", size, left, mode, right)
def poisson(lam: Array = 1.0, size=None): return _drawn("int64", size, lam)
def binomial(n: Array, p: Array, size=None): return _drawn("int64", size, n, p)
def geometric(p: Array, size=None): return _drawn("int64", size, p)
def gumbel(loc: Array = 0.0, scale: Array = 1.0, size=None): return _drawn("float64", size, loc, scale)
def hypergeometric(ngood: Array, nbad: Array, nsample: Array, size=None): return _drawn("int64", size, ngood, nbad, nsample)
def logseries(p: Array, size=None): return _drawn("int64", size, p)
def negative_binomial(n: Array, p: Array, size=None): return _drawn("int64", size, n, p)
def noncentral_chisquare(df: Array, nonc: Array, size=None): return _drawn("float64", size, df, nonc)
def f(dfnum: Array, dfden: Array, size=None): return _drawn("float64", size, dfnum, dfden)
def noncentral_f(dfnum: Array, dfden: Array, nonc: Array, size=None): return _drawn("float64", size, dfnum, dfden, nonc)
def pareto(a: Array, size=None): return _drawn("float64", size, a)
def power(a: Array, size=None): return _drawn("float64", size, a)
def rayleigh(scale: Array = 1.0, size=None): return _drawn("float64", size, scale)
def standard_cauchy(size=None): return _drawn("float64", size)
def standard_exponential(size=None): return _drawn("float64", size)
def standard_gamma(shape: Array, size=None): return _drawn("float64", size, shape)
def standard_t(df: Array, size=None): return _drawn("float64", size, df)
def vonmises(mu: Array, kappa: Array, size=None): return _drawn("float64", size, mu, kappa)
def wald(mean: Array, scale: Array, size=None): return _drawn("float64", size, mean, scale)
def weibull(a: Array, size=None): return _drawn("float64", size, a)
def zipf(a: Array, size=None): return _drawn("int64", size, a)
def bytes(length): return scalar("bytes")
def get_state(legacy=True): return unknown("the state of a generator")
def set_state(state): return None
def multinomial(n, pvals: Array[k], size=None): return Of("int64")[*(as_lengths(size, "size") if size is not None else ShapeOf()), k]
def dirichlet(alpha: Array[k], size=None): return Of("float64")[*(as_lengths(size, "size") if size is not None else ShapeOf()), k]
def multivariate_normal(mean: Array[n], cov: Array[m, m], size=None, check_valid="warn", tol=1e-8):
    need_equal(n, m, f"mean and cov must have same length: {mean} and {cov}")
    return Of("float64")[*(as_lengths(size, "size") if size is not None else ShapeOf()), n]
def choice(a: Array[*S], size=None, replace=True, p=None):
    require(certain(rank_of(S) < 0) or rank_of(S) <= 1, f"a must be 1-dimensional or an integer, got {a}", code="rank-mismatch")
    return _chosen(a, S, size, replace, p, 0)
def _chosen(a, S, size, replace, p, axis):
    """Some of the numbers up to one, or of what lies along an axis of an array."""
    population, drawn = _population(a, S, axis), ShapeOf() if size is None else as_lengths(size, "size")
    if not is_none(p) and is_array(array_of(p)):
        odds = array_of(p)
        require(possible(rank_of(odds.shape) == 1), f"p must be 1-dimensional: {odds}", code="rank-mismatch")
        if certain(rank_of(odds.shape) == 1):
            require(odds.shape[0] == population, f"a and p must have same size: {population} and {odds}", code="dim-mismatch")
    if certain(replace == False) and has_rank(drawn):
        require(product(drawn) <= population, f"Cannot take a larger sample than population when replace is False: {product(drawn)} of {population}", code="value-mismatch")
    if certain(rank_of(S) == 0):
        return _between(a, None) if size is None else Of("int64")[*drawn]
    if not (certain(rank_of(S) > 0) and is_int(axis)):
        return Same(a)[*UNKNOWN_SHAPE]
    place = normalize_axis(axis, len(S))
    return Same(a)[*list(S)[:place], *drawn, *list(S)[place + 1 :]]
def _population(a, S, axis):
    """How many there are to choose from."""
    known = contents(a) if certain(rank_of(S) == 0) else None
    return known[0] if known is not None else S[normalize_axis(axis, len(S))] if certain(rank_of(S) > 0) and is_int(axis) else UNKNOWN
def permutation(x: Array[*S]): return _permuted(x, S)
def _permuted(x, S):
    """The numbers up to one, or those of an array, in another order."""
    if certain(rank_of(S) == 0):
        known = contents(x)
        return Of("int64")[UNKNOWN] if known is None or not is_known(known[0]) else with_reach(Of("int64"), 0, known[0] - 1, known[0])
    reach = reach_of(x) if certain(rank_of(S) == 1) else None
    return Same(x)[*S] if reach is None else with_reach(Same(x), reach[0], reach[1], S[0])
def shuffle(x: Array): return shuffled(x)

class Generator:
    def __init__(self, bit_generator=None): pass
    def random(self, size=None, dtype=None, out=None): return _drawn("float64", size) if dtype is None or size is None else Of(dtype)[*as_lengths(size, "size")]
    def standard_normal(self, size=None, dtype=None, out=None): return _drawn("float64", size) if dtype is None or size is None else Of(dtype)[*as_lengths(size, "size")]
    def normal(self, loc: Array = 0.0, scale: Array = 1.0, size=None): return _drawn("float64", size, loc, scale)
    def uniform(self, low: Array = 0.0, high: Array = 1.0, size=None): return _drawn("float64", size, low, high)
    def integers(self, low: Array, high: Array | None = None, size=None, dtype=None, endpoint=False):
        found = _whole(low, high, size, dtype)
        return found if is_array(found) else Of(dtype or "int64")[()] if dtype is not None or endpoint else computed(Of("int64"), found)
    def exponential(self, scale: Array = 1.0, size=None): return _drawn("float64", size, scale)
    def gamma(self, shape: Array, scale: Array = 1.0, size=None): return _drawn("float64", size, shape, scale)
    def beta(self, a: Array, b: Array, size=None): return _drawn("float64", size, a, b)
    def poisson(self, lam: Array = 1.0, size=None): return _drawn("int64", size, lam)
    def binomial(self, n: Array, p: Array, size=None): return _drawn("int64", size, n, p)
    def laplace(self, loc: Array = 0.0, scale: Array = 1.0, size=None): return _drawn("float64", size, loc, scale)
    def logistic(self, loc: Array = 0.0, scale: Array = 1.0, size=None): return _drawn("float64", size, loc, scale)
    def gumbel(self, loc: Array = 0.0, scale: Array = 1.0, size=None): return _drawn("float64", size, loc, scale)
    def lognormal(self, mean: Array = 0.0, sigma: Array = 1.0, size=None): return _drawn("float64", size, mean, sigma)
    def chisquare(self, df: Array, size=None): return _drawn("float64", size, df)
    def standard_t(self, df: Array, size=None): return _drawn("float64", size, df)
    def standard_cauchy(self, size=None): return _drawn("float64", size)
    def rayleigh(self, scale: Array = 1.0, size=None): return _drawn("float64", size, scale)
    def weibull(self, a: Array, size=None): return _drawn("float64", size, a)
    def pareto(self, a: Array, size=None): return _drawn("float64", size, a)
    def vonmises(self, mu: Array, kappa: Array, size=None): return _drawn("float64", size, mu, kappa)
    def triangular(self, left: Array, mode: Array, right: Array, size=None): return _drawn("float64", size, left, mode, right)
    def geometric(self, p: Array, size=None): return _drawn("int64", size, p)
    def negative_binomial(self, n: Array, p: Array, size=None): return _drawn("int64", size, n, p)
    def hypergeometric(self, ngood: Array, nbad: Array, nsample: Array, size=None): return _drawn("int64", size, ngood, nbad, nsample)
    def dirichlet(self, alpha: Array[k], size=None): return Of("float64")[*(as_lengths(size, "size") if size is not None else ShapeOf()), k]
    def multinomial(self, n: Array[*T], pvals: Array[*S, k], size=None):
        common = broadcast(S, T)
        return Of("int64")[*(common if size is None else as_lengths(size, "size")), k]
    def multivariate_normal(self, mean: Array[n], cov: Array[m, m], size=None, **kwargs):
        need_equal(n, m, f"mean and cov must have same length: {mean} and {cov}")
        return Of("float64")[*(as_lengths(size, "size") if size is not None else ShapeOf()), n]
    def choice(self, a: Array[*S], size=None, replace=True, p=None, axis=0, shuffle=True):
        return _chosen(a, S, size, replace, p, axis)
    def permutation(self, x: Array[*S], axis=0): return _permuted(x, S)
    def permuted(self, x: Array[*S], axis=None, out=None):
        reduce(S, axis)
        return Same(x)[*S]
    def shuffle(self, x: Array[*S], axis=0):
        reduce(S, axis)
        return shuffled(x)
    def logseries(self, p: Array, size=None): return _drawn("int64", size, p)
    def noncentral_chisquare(self, df: Array, nonc: Array, size=None): return _drawn("float64", size, df, nonc)
    def f(self, dfnum: Array, dfden: Array, size=None): return _drawn("float64", size, dfnum, dfden)
    def noncentral_f(self, dfnum: Array, dfden: Array, nonc: Array, size=None): return _drawn("float64", size, dfnum, dfden, nonc)
    def power(self, a: Array, size=None): return _drawn("float64", size, a)
    def standard_exponential(self, size=None, dtype=None, method="zig", out=None):
        found = _drawn("float64", size)
        return found if dtype is None or not is_array(found) else Of(dtype)[*found.shape]
    def standard_gamma(self, shape: Array, size=None, dtype=None, out=None):
        found = _drawn("float64", size, shape)
        return found if dtype is None or not is_array(found) else Of(dtype)[*found.shape]
    def wald(self, mean: Array, scale: Array, size=None): return _drawn("float64", size, mean, scale)
    def zipf(self, a: Array, size=None): return _drawn("int64", size, a)
    def bytes(self, length): return scalar("bytes")
    def spawn(self, n_children): return several(n_children if is_dim(n_children) else UNKNOWN, new("numpy.random.Generator"))
    def multivariate_hypergeometric(self, colors: Array[k], nsample, size=None, method="marginals"): return Of("int64")[*(as_lengths(size, "size") if size is not None else ShapeOf()), k]
    @property
    def bit_generator(self): return new("numpy.random.BitGenerator")

class BitGenerator:
    def __init__(self, seed=None): pass
    def random_raw(self, size=None, output=True): return scalar("int") if size is None else Of("uint64")[*as_lengths(size, "size")]
    def jumped(self, jumps=1): return self
class PCG64(BitGenerator): pass
class PCG64DXSM(BitGenerator): pass
class MT19937(BitGenerator): pass
class Philox(BitGenerator): pass
class SFC64(BitGenerator): pass
class SeedSequence:
    def __init__(self, entropy=None, *, spawn_key=(), pool_size=4, n_children_spawned=0): pass
    def generate_state(self, n_words: Int, dtype=None): return DTyped(dtype, "uint32")[n_words]
    def spawn(self, n_children): return several(n_children if is_dim(n_children) else UNKNOWN, new("numpy.random.SeedSequence"))

def default_rng(seed=None): return new("numpy.random.Generator")

class RandomState(Generator):
    def __init__(self, seed=None): pass
    def seed(self, seed=None): return None
    def rand(self, *sizes): return _drawn("float64", _apart(sizes))
    def randn(self, *sizes): return _drawn("float64", _apart(sizes))
    def randint(self, low: Array, high: Array | None = None, size=None, dtype=None): return _whole(low, high, size, dtype)
    def tomaxint(self, size=None): return _drawn("int64", size)
    def random_integers(self, low: Array, high: Array | None = None, size=None): return _drawn("int64", size, low)
    def get_state(self, legacy=True): return unknown("the state of a generator")
    def set_state(self, state): return None
    def random_sample(self, size=None): return _drawn("float64", size)
