"""scikit-learn 1.9: cross validation and searches.  The estimators given are cloned: they learn nothing themselves."""

MODULE = "sklearn.model_selection"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Estimator = alias("sklearn._checks.Estimator")

def _parts(cv): return 5 if cv is None else cv if is_dim(cv) else cv.n_splits if (is_a(cv, "sklearn.model_selection._Splitter")) and is_dim(cv.n_splits) else UNKNOWN
def _checked(X, y, cv=0):
    """The samples and the targets, as many as each other; each part has some."""
    a, b = (call_rule("sklearn._checks.numbers", X), call_rule("sklearn._checks.numbers", y))
    call_rule("sklearn._checks.as_many", a, b)
    parts = _parts(cv)
    if is_array(a) and certain(rank_of(a.shape) >= 1) and is_int(a.shape[0]) and is_int(parts):
        require(parts <= a.shape[0], f"Cannot have number of splits n_splits={parts} greater than the number of samples: n_samples={a.shape[0]}.", code="value-mismatch")
    return (a, b)
def cross_val_score(estimator, X, y=None, *, groups=None, scoring=None, cv=None, **options):
    _checked(X, y, cv)
    return Of("float64")[_parts(cv)]
def cross_validate(estimator, X, y=None, *, groups=None, scoring=None, cv=None, **options):
    _checked(X, y, cv)
    return unknown("a dict of scores")
def cross_val_predict(estimator, X, y=None, *, groups=None, cv=None, method="predict", **options):
    a, b = _checked(X, y, cv)
    simple = method == "predict" and is_a(estimator, "sklearn._checks.Supervised") and is_array(b) and certain(rank_of(b.shape) == 1)
    return Of(None)[b.shape[0]] if simple else unknown("what an estimator predicts")
class _Search(_Estimator):
    def fit(self, X, y=None, **params):
        a, b = _checked(X, y, self.cv)
        self.simple = is_a(self.estimator, "sklearn._checks.Supervised")
        if self.simple:
            call_rule("sklearn._checks.seen", self, X)
        self.simple = self.simple and is_array(b) and certain(rank_of(b.shape) == 1)
        self.best_score_ = scalar("float")
        return self
    def predict(self, X):
        if has(self, "simple") and not self.simple:
            return unknown("what the best estimator predicts")
        a = call_rule("sklearn._checks.later", self, X)
        return Of(None)[a.shape[0]] if has(self, "simple") and is_array(a) else unknown("what the best estimator predicts")
    def score(self, X, y=None):
        _checked(X, y)
        return scalar("float")
class GridSearchCV(_Search):
    def __init__(self, estimator, param_grid, *, scoring=None, n_jobs=None, refit=True, cv=None, verbose=0, **options):
        self.estimator = estimator
        self.cv = cv
class RandomizedSearchCV(_Search):
    def __init__(self, estimator, param_distributions, *, n_iter=10, scoring=None, n_jobs=None, refit=True, cv=None, verbose=0, random_state=None, **options):
        self.estimator = estimator
        self.cv = cv
