"""scikit-learn 1.9: pipelines: each step transforms what the one before it gave, the last one predicts."""

MODULE = "sklearn.pipeline"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Estimator = alias("sklearn._checks.Estimator")

def _is_step(step): return not (step is None or step == "passthrough")
def _through(owner, X):
    """What the last step is given."""
    for step in owner.transformers:
        X = call(member(step, "transform"), X) if _is_step(step) else X
    return X
class Pipeline(_Estimator):
    def __init__(self, steps, *, transform_input=None, memory=None, verbose=False):
        found = items(steps)
        known = found is not None and len([pair for pair in found if is_tuple(pair) and len(pair) == 2]) == len(found) and len(found) > 0
        self.steps = steps
        self.transformers = [pair[1] for pair in found[:-1]] if known else None
        self.last = found[-1][1] if known else None
    def fit(self, X, y=None, **params):
        if self.transformers is None:
            return self
        for step in self.transformers:
            X = call(member(step, "fit_transform"), X, y) if _is_step(step) else X
        if _is_step(self.last):
            call(member(self.last, "fit"), X, y)
        return self
    def fit_transform(self, X, y=None, **params):
        call(member(self, "fit"), X, y)
        return call(member(self, "transform"), X)
    def transform(self, X, **params):
        if self.transformers is None:
            return unknown("steps that are not known")
        X = _through(self, X)
        return call(member(self.last, "transform"), X) if _is_step(self.last) else X
    def predict(self, X, **params): return call(member(self.last, "predict"), _through(self, X)) if self.transformers is not None else unknown("steps that are not known")
    def predict_proba(self, X, **params): return call(member(self.last, "predict_proba"), _through(self, X)) if self.transformers is not None else unknown("steps that are not known")
    def score(self, X, y=None, sample_weight=None): return call(member(self.last, "score"), _through(self, X), y) if self.transformers is not None else unknown("steps that are not known")
    def __getitem__(self, key):
        if self.transformers is None or not is_int(key):
            return unknown("a step of a pipeline")
        return [*self.transformers, self.last][key]
def make_pipeline(*steps, memory=None, transform_input=None, verbose=False):
    return new("sklearn.pipeline.Pipeline", steps=unknown("the steps with their names"), transformers=[step for step in steps[:-1]], last=steps[-1])
def _union(self, X, y, method):
    found = []
    for step in self.transformers or []:
        if not (is_str(step) and step == "drop"):
            made = X if is_str(step) else call(member(step, method), X, y) if method == "fit_transform" else call(member(step, method), X)
            found = [*found, call_rule("sklearn._checks.numbers", made) if is_str(step) else made]
    return call_rule("sklearn.compose.beside", found) if self.transformers is not None else unknown("transformers that are not known")
class FeatureUnion(_Estimator):
    """What several transformers make of the same table, side by side."""
    def __init__(self, transformer_list, *, n_jobs=None, transformer_weights=None, verbose=False, **options):
        found = items(transformer_list)
        known = found is not None and len([pair for pair in found if is_tuple(pair) and len(pair) == 2]) == len(found)
        self.transformers = [pair[1] for pair in found] if known else None
    def fit(self, X, y=None, **params):
        _union(self, X, y, "fit_transform")
        return self
    def fit_transform(self, X, y=None, **params): return _union(self, X, y, "fit_transform")
    def transform(self, X, **params): return _union(self, X, None, "transform")
def make_union(*transformers, n_jobs=None, verbose=False, **options): return new("sklearn.pipeline.FeatureUnion", transformers=[step for step in transformers])
