"""scikit-learn 1.9: what users derive their own estimators from."""

MODULE = "sklearn.base"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Estimator = alias("sklearn._checks.Estimator")

class BaseEstimator(_Estimator): ...
class ClassifierMixin: ...
class RegressorMixin: ...
class ClusterMixin: ...
class TransformerMixin:
    def fit_transform(self, X, y=None, **fit_params):
        fitted = call(member(self, "fit"), X) if y is None else call(member(self, "fit"), X, y)
        return call(member(self, "transform"), X)
