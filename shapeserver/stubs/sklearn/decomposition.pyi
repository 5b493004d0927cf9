"""scikit-learn 1.9: fewer features, by decomposition."""

MODULE = "sklearn.decomposition"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Transformer = alias("sklearn._checks.Transformer")

class _Reduction(_Transformer):
    """`components` is how many features are left."""
    def fit(self, X, y=None):
        samples = call_rule("sklearn._checks.seen", self, X)
        self.components = call(member(self, "chosen"), samples)
        self.n_components_ = self.components
        self.fitted_dtype = call_rule("sklearn._checks.floating", samples)
        features = UNKNOWN if not is_array(samples) else samples.shape[1]
        self.components_ = Of(self.fitted_dtype)[self.components, features]
        self.mean_ = Of(self.fitted_dtype)[features]
        self.explained_variance_ = Of(self.fitted_dtype)[self.components]
        self.explained_variance_ratio_ = Of(self.fitted_dtype)[self.components]
        self.singular_values_ = Of(self.fitted_dtype)[self.components]
        return self
    def transform(self, X):
        samples = call_rule("sklearn._checks.later", self, X)
        if not has(self, "components"):
            return unknown("what transforms is not fitted")
        own = call_rule("sklearn._checks.floating", samples)
        return Of(own if own is not None and own == self.fitted_dtype else None)[call_rule("sklearn._checks.rows", samples), self.components]
    def inverse_transform(self, X):
        samples = call_rule("sklearn._checks.numbers", X)
        if not is_array(samples) or not has(self, "components") or not certain(rank_of(samples.shape) == 2):
            return unknown("samples of components")
        need_equal(samples.shape[1], self.components, f"{class_name(self)}: {X} does not have {self.components} components", code="dim-mismatch")
        return Of(None)[samples.shape[0], self.n_features_in_]
    def chosen(self, samples): return self.n_components if is_dim(self.n_components) else fresh("components", 1)
class PCA(_Reduction):
    def __init__(self, n_components=None, *, copy=True, whiten=False, svd_solver="auto", tol=0.0, iterated_power="auto", n_oversamples=10, power_iteration_normalizer="auto", random_state=None, **options):
        self.n_components = n_components
        self.svd_solver = svd_solver
    def chosen(self, samples):
        if is_dim(self.n_components):
            for size in () if not is_array(samples) else samples.shape:
                require(self.n_components <= size, f"n_components={self.n_components} must be between 0 and min(n_samples, n_features)={size}: {samples}", code="value-mismatch")
            return self.n_components
        if self.n_components is None and is_array(samples) and self.svd_solver in ("auto", "full", "randomized"):
            return min(samples.shape[0], samples.shape[1])
        return fresh("components", 1)
class IncrementalPCA(_Reduction):
    def __init__(self, n_components=None, *, whiten=False, copy=True, batch_size=None, **options):
        self.n_components = n_components
    def chosen(self, samples):
        several_rows = is_array(samples) and is_int(samples.shape[0]) and samples.shape[0] > 1
        return self.n_components if is_dim(self.n_components) and several_rows else fresh("components", 1)
class TruncatedSVD(_Reduction):
    def __init__(self, n_components=2, *, algorithm="randomized", n_iter=5, n_oversamples=10, power_iteration_normalizer="auto", random_state=None, tol=0.0, **options):
        self.n_components = n_components
    def chosen(self, samples):
        if is_dim(self.n_components) and is_array(samples):
            require(self.n_components <= samples.shape[1], f"n_components({self.n_components}) must be <= n_features({samples.shape[1]}).", code="value-mismatch")
        return min(self.n_components, samples.shape[0]) if is_dim(self.n_components) and is_array(samples) else fresh("components", 1)
class NMF(_Reduction):
    def __init__(self, n_components="auto", *, init=None, solver="cd", beta_loss="frobenius", tol=0.0001, max_iter=200, random_state=None, alpha_W=0.0, alpha_H="same", l1_ratio=0.0, verbose=0, shuffle=False, **options):
        self.n_components = n_components
class FastICA(_Reduction):
    def __init__(self, n_components=None, *, algorithm="parallel", whiten="unit-variance", fun="logcosh", fun_args=None, max_iter=200, tol=0.0001, w_init=None, whiten_solver="svd", random_state=None, **options):
        self.n_components = n_components
    def chosen(self, samples): return min(self.n_components, samples.shape[0], samples.shape[1]) if is_dim(self.n_components) and is_array(samples) else fresh("components", 1)
