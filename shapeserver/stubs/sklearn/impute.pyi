"""scikit-learn 1.9: values for what is missing.  A feature without any value is left out."""

MODULE = "sklearn.impute"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Transformer = alias("sklearn._checks.Transformer")

class _Imputer(_Transformer):
    def fit(self, X, y=None):
        samples = call_rule("sklearn._checks.seen", self, X)
        name = dtype_name(Same(samples)) if is_array(samples) else None
        complete = self.keep_empty_features is True or (is_known(name) and name is not None and category(name) in ("integer", "unsigned"))
        self.columns = samples.shape[1] if complete and is_array(samples) else fresh("features", 0)
        return self
    def transform(self, X):
        samples = call_rule("sklearn._checks.later", self, X)
        if not is_array(samples) or not has(self, "columns"):
            return unknown("what is imputed is no array")
        own = call_rule("sklearn._checks.floating", samples)
        return Of(own if self.floats else None)[samples.shape[0], self.columns]
class SimpleImputer(_Imputer):
    def __init__(self, *, missing_values=None, strategy="mean", fill_value=None, copy=True, add_indicator=False, keep_empty_features=False, **options):
        self.keep_empty_features = keep_empty_features is True and add_indicator is False
        self.floats = strategy in ("mean", "median")
        self.indicated = add_indicator
    def transform(self, X):
        found = call_rule("sklearn.impute._Imputer.transform", self, X)
        return found if self.indicated is False else unknown("columns of indicators")
class KNNImputer(_Imputer):
    def __init__(self, *, missing_values=None, n_neighbors=5, weights="uniform", metric="nan_euclidean", copy=True, add_indicator=False, keep_empty_features=False, **options):
        self.keep_empty_features = keep_empty_features is True and add_indicator is False
        self.floats = True
        self.indicated = add_indicator
    def transform(self, X):
        found = call_rule("sklearn.impute._Imputer.transform", self, X)
        return found if self.indicated is False else unknown("columns of indicators")
