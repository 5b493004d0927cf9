"""scikit-learn 1.9: clusters of samples."""

MODULE = "sklearn.cluster"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Estimator = alias("sklearn._checks.Estimator")

class _Clusters(_Estimator):
    def fit(self, X, y=None, sample_weight=None):
        samples = call_rule("sklearn._checks.seen", self, X)
        call(member(self, "learnt"), samples)
        return self
    def fit_predict(self, X, y=None, sample_weight=None):
        call(member(self, "fit"), X)
        return self.labels_
class KMeans(_Clusters):
    def __init__(self, n_clusters=8, *, init="k-means++", n_init="auto", max_iter=300, tol=0.0001, verbose=0, random_state=None, copy_x=True, algorithm="lloyd", **options):
        self.n_clusters = n_clusters
    def learnt(self, samples):
        if is_array(samples) and is_int(self.n_clusters) and is_int(samples.shape[0]):
            require(self.n_clusters <= samples.shape[0], f"n_samples={samples.shape[0]} should be >= n_clusters={self.n_clusters}.", code="value-mismatch")
        self.fitted_dtype = call_rule("sklearn._checks.floating", samples)
        k = self.n_clusters if is_dim(self.n_clusters) else UNKNOWN
        self.labels_ = Of("int32")[call_rule("sklearn._checks.rows", samples)]
        self.cluster_centers_ = Of(self.fitted_dtype)[k, UNKNOWN if not is_array(samples) else samples.shape[1]]
        self.inertia_ = scalar("float")
    def predict(self, X): return Of("int32")[call_rule("sklearn._checks.rows", call_rule("sklearn._checks.later", self, X))]
    def transform(self, X):
        samples = call_rule("sklearn._checks.later", self, X)
        own = call_rule("sklearn._checks.floating", samples)
        same = has(self, "fitted_dtype") and own is not None and own == self.fitted_dtype
        return Of(own if same else None)[call_rule("sklearn._checks.rows", samples), self.n_clusters if is_dim(self.n_clusters) else UNKNOWN]
    def fit_transform(self, X, y=None, sample_weight=None):
        call(member(self, "fit"), X)
        return call(member(self, "transform"), X)
    def score(self, X, y=None, sample_weight=None):
        call_rule("sklearn._checks.later", self, X)
        return scalar("float")
class MiniBatchKMeans(KMeans):
    def __init__(self, n_clusters=8, *, init="k-means++", max_iter=100, batch_size=1024, verbose=0, compute_labels=True, random_state=None, tol=0.0, max_no_improvement=10, init_size=None, n_init="auto", reassignment_ratio=0.01, **options):
        self.n_clusters = n_clusters
class DBSCAN(_Clusters):
    def __init__(self, eps=0.5, *, min_samples=5, metric="euclidean", metric_params=None, algorithm="auto", leaf_size=30, p=None, n_jobs=None, **options):
        self.eps = eps
    def learnt(self, samples): self.labels_ = Of("int64")[call_rule("sklearn._checks.rows", samples)]
class AgglomerativeClustering(_Clusters):
    def __init__(self, n_clusters=2, *, metric="euclidean", memory=None, connectivity=None, compute_full_tree="auto", linkage="ward", distance_threshold=None, compute_distances=False, **options):
        self.n_clusters = n_clusters
    def learnt(self, samples): self.labels_ = Of("int64")[call_rule("sklearn._checks.rows", samples)]
