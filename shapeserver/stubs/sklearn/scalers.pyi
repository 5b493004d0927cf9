"""scikit-learn 1.9: scalers and what else keeps the shape of the samples, and a real dtype."""

MODULE = "sklearn.preprocessing"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Transformer = alias("sklearn._checks.Transformer")

def _kept(X, samples):
    """A transformed array: float32 and float64 stay, whole numbers become float64."""
    return Of(call_rule("sklearn._checks.floating", samples))[*samples.shape] if is_array(samples) else unknown("what is scaled is no array")
def _by_itself(X): return _kept(X, call_rule("sklearn._checks.matrix", X, None))
class _Scaler(_Transformer):
    def fit(self, X, y=None, sample_weight=None):
        samples = call_rule("sklearn._checks.seen", self, X)
        call(member(self, "learnt"), samples, UNKNOWN if not is_array(samples) else samples.shape[1])
        return self
    def partial_fit(self, X, y=None, sample_weight=None): return call(member(self, "fit"), X)
    def learnt(self, samples, features): return None
    def transform(self, X, copy=None): return _kept(X, call_rule("sklearn._checks.later", self, X))
    def inverse_transform(self, X, copy=None): return _kept(X, call_rule("sklearn._checks.later", self, X))
class StandardScaler(_Scaler):
    def __init__(self, *, copy=True, with_mean=True, with_std=True, **options):
        self.with_mean = with_mean
        self.with_std = with_std
    def learnt(self, samples, features):
        self.mean_ = Of("float64")[features] if self.with_mean is True else unknown("no means")
        self.scale_ = Of("float64")[features] if self.with_std is True else unknown("no scales")
        self.var_ = Of("float64")[features] if self.with_std is True else unknown("no variances")
class MinMaxScaler(_Scaler):
    def __init__(self, feature_range=(0, 1), *, copy=True, clip=False, **options):
        self.feature_range = feature_range
    def learnt(self, samples, features):
        self.data_min_ = Of(call_rule("sklearn._checks.floating", samples))[features]
        self.data_max_ = self.data_min_
        self.data_range_ = self.data_min_
        self.scale_ = self.data_min_
        self.min_ = self.data_min_
class MaxAbsScaler(_Scaler):
    def __init__(self, *, copy=True, clip=False, **options):
        self.copy = copy
class RobustScaler(_Scaler):
    def __init__(self, *, with_centering=True, with_scaling=True, quantile_range=(25.0, 75.0), copy=True, unit_variance=False, **options):
        self.copy = copy
class QuantileTransformer(_Scaler):
    def __init__(self, *, n_quantiles=1000, output_distribution="uniform", ignore_implicit_zeros=False, subsample=10000, random_state=None, copy=True, **options):
        self.n_quantiles = n_quantiles
class PowerTransformer(_Scaler):
    def __init__(self, method="yeo-johnson", *, standardize=True, copy=True, **options):
        self.method = method
class Normalizer(_Scaler):
    def __init__(self, norm="l2", *, copy=True, **options):
        self.norm = norm
class Binarizer(_Scaler):
    def __init__(self, *, threshold=0.0, copy=True, **options):
        self.threshold = threshold
    def transform(self, X, copy=None):
        samples = call_rule("sklearn._checks.later", self, X)
        return Same(samples)[*samples.shape] if is_array(samples) else unknown("what is binarized is no array")

def normalize(X, norm="l2", *, axis=1, copy=True, return_norm=False):
    found = _by_itself(X)
    return found if return_norm is False else unknown("the norms too")
def scale(X, *, axis=0, with_mean=True, with_std=True, copy=True):
    found = call_rule("sklearn._checks.numbers", X)
    return _kept(X, found) if is_array(found) and certain(rank_of(found.shape) == 1) else _by_itself(X)
def minmax_scale(X, feature_range=(0, 1), *, axis=0, copy=True): return call_rule("sklearn.preprocessing.scale", X)
def maxabs_scale(X, *, axis=0, copy=True): return call_rule("sklearn.preprocessing.scale", X)
def robust_scale(X, *, axis=0, with_centering=True, with_scaling=True, quantile_range=(25.0, 75.0), copy=True, unit_variance=False): return call_rule("sklearn.preprocessing.scale", X)
def binarize(X, *, threshold=0.0, copy=True):
    found = call_rule("sklearn._checks.matrix", X, None)
    return Same(found)[*found.shape] if is_array(found) else unknown("what is binarized is no array")
