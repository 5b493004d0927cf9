"""scikit-learn 1.9: maps of samples."""

MODULE = "sklearn.manifold"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Estimator = alias("sklearn._checks.Estimator")

class TSNE(_Estimator):
    def __init__(self, n_components=2, *, perplexity=30.0, early_exaggeration=12.0, learning_rate="auto", max_iter=1000, n_iter_without_progress=300, min_grad_norm=1e-07, metric="euclidean", metric_params=None, init="pca", verbose=0, random_state=None, method="barnes_hut", angle=0.5, n_jobs=None, **options):
        self.n_components = n_components
        self.perplexity = perplexity
        self.init = init
    def fit_transform(self, X, y=None):
        samples = call_rule("sklearn._checks.seen", self, X)
        if is_dim(self.n_components) and is_array(samples) and self.init == "pca":
            for size in samples.shape:
                require(self.n_components <= size, f"n_components={self.n_components} must be between 0 and min(n_samples, n_features)={size}: {samples}", code="value-mismatch")
        n = call_rule("sklearn._checks.rows", samples)
        if is_int(n) and (is_int(self.perplexity) or is_float(self.perplexity)):
            require(self.perplexity < n, f"perplexity must be less than n_samples: {self.perplexity} of {n}", code="value-mismatch")
        self.embedding_ = Of("float32")[n, self.n_components if is_dim(self.n_components) else UNKNOWN]
        return self.embedding_
    def fit(self, X, y=None):
        call(member(self, "fit_transform"), X)
        return self
