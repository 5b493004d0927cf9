"""scikit-learn 1.9: nearest neighbors."""

MODULE = "sklearn.neighbors"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_ClassifierOfMany = alias("sklearn._checks.ClassifierOfMany")
_Regressor = alias("sklearn._checks.Regressor")
_Estimator = alias("sklearn._checks.Estimator")

def _fewer(count, samples):
    if is_array(samples) and is_int(count) and is_int(samples.shape[0]):
        require(count <= samples.shape[0], f"Expected n_neighbors <= n_samples_fit, but n_neighbors = {count}, n_samples_fit = {samples.shape[0]}", code="value-mismatch")
def _neighbors(owner, X, count, return_distance):
    n = call_rule("sklearn._checks.rows", call_rule("sklearn._checks.later", owner, X))
    k = owner.n_neighbors if count is None else count
    _fewer(k, owner.fitted)
    if X is None or not is_dim(k):
        return unknown("the neighbors of the samples themselves")
    found = Of("int64")[n, k]
    return (Of(None)[n, k], found) if return_distance is True else found if return_distance is False else unknown("distances or not")
class _Neighbors:
    def kneighbors(self, X=None, n_neighbors=None, return_distance=True): return _neighbors(self, X, n_neighbors, return_distance)
class KNeighborsClassifier(_ClassifierOfMany, _Neighbors):
    def __init__(self, n_neighbors=5, *, weights="uniform", algorithm="auto", leaf_size=30, p=2, metric="minkowski", metric_params=None, n_jobs=None, **options):
        self.n_neighbors = n_neighbors
    def learnt(self, samples, known): self.fitted = samples
    def predict(self, X):
        _fewer(self.n_neighbors, self.fitted)
        return call_rule("sklearn._checks.ClassifierOfMany.predict", self, X)
    def predict_proba(self, X):
        _fewer(self.n_neighbors, self.fitted)
        return call_rule("sklearn._checks.ClassifierOfMany.predict_proba", self, X)
class KNeighborsRegressor(_Regressor, _Neighbors):
    def __init__(self, n_neighbors=5, *, weights="uniform", algorithm="auto", leaf_size=30, p=2, metric="minkowski", metric_params=None, n_jobs=None, **options):
        self.n_neighbors = n_neighbors
    def learnt(self, samples, known): self.fitted = samples
    def predict(self, X):
        _fewer(self.n_neighbors, self.fitted)
        return call_rule("sklearn._checks.Regressor.predict", self, X)
    def predicted(self, found): return found
class NearestNeighbors(_Estimator, _Neighbors):
    def __init__(self, *, n_neighbors=5, radius=1.0, algorithm="auto", leaf_size=30, metric="minkowski", p=2, metric_params=None, n_jobs=None, **options):
        self.n_neighbors = n_neighbors
    def fit(self, X, y=None):
        self.fitted = call_rule("sklearn._checks.seen", self, X)
        return self
