"""scikit-learn 1.9: the best features."""

MODULE = "sklearn.feature_selection"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Transformer = alias("sklearn._checks.Transformer")

class SelectKBest(_Transformer):
    def __init__(self, score_func=None, *, k=10, **options):
        self.k = k
    def fit(self, X, y=None):
        samples = call_rule("sklearn._checks.seen", self, X)
        call_rule("sklearn._checks.as_many", samples, call_rule("sklearn._checks.numbers", y))
        self.columns = fresh("features", 0) if not is_array(samples) else samples.shape[1] if self.k == "all" else min(self.k, samples.shape[1]) if is_dim(self.k) else fresh("features", 0)
        return self
    def transform(self, X):
        samples = call_rule("sklearn._checks.later", self, X)
        if not is_array(samples) or not has(self, "columns"):
            return unknown("what is selected from is no array")
        return Same(samples)[samples.shape[0], self.columns]
    def fit_transform(self, X, y=None, **options):
        call(member(self, "fit"), X, y)
        return call(member(self, "transform"), X)
class VarianceThreshold(SelectKBest):
    def __init__(self, threshold=0.0, **options):
        self.k = unknown("how many features vary enough")
f_classif: object
f_regression: object
chi2: object
mutual_info_classif: object
mutual_info_regression: object
