"""scikit-learn 1.9: scalers, which keep the shape and a real dtype."""

MODULE = "sklearn.preprocessing"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _scaled(X):
    """float32 and float64 stay, whole numbers become float64; of anything but arrays nothing is known."""
    if not is_array(X) or X.kind != "numpy.ndarray":
        return unknown("what is scaled is no array")
    require(certain(rank_of(X.shape) < 0) or rank_of(X.shape) == 2, f"Expected 2D array, got {X} instead", code="rank-mismatch")
    name = X.dtype
    known = name if name in ("float32", "float64") else "float64" if name is not None and category(name) in ("integer", "unsigned", "bool") else None
    return Of(known)[*X.shape]
class _Scaler:
    def __init__(self, **options):
        self.options = None
    def fit(self, X, y=None, sample_weight=None):
        _scaled(X)
        return self
    def partial_fit(self, X, y=None, sample_weight=None):
        _scaled(X)
        return self
    def transform(self, X, copy=None): return _scaled(X)
    def inverse_transform(self, X, copy=None): return _scaled(X)
    def fit_transform(self, X, y=None, **fit_params): return _scaled(X)
class StandardScaler(_Scaler): ...
class MaxAbsScaler(_Scaler): ...
class RobustScaler(_Scaler): ...
class MinMaxScaler(_Scaler):
    def __init__(self, feature_range=(0, 1), *, copy=True, clip=False):
        self.options = None
