"""scikit-learn 1.9: the data sets that it brings, and those that it makes up."""

MODULE = "sklearn.datasets"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

class Bunch:
    """A dictionary whose items are attributes too."""
    def __getitem__(self, key):
        return member(self, key) if is_str(key) and has(self, key) else unknown("an item of a data set")
def _loaded(data, target, return_X_y, as_frame, **more):
    if as_frame:
        return unknown("data frames")
    return (data, target) if return_X_y else new("sklearn.datasets.Bunch", data=data, target=target, frame=None, DESCR=scalar("str"), **more)
def load_iris(*, return_X_y=False, as_frame=False): return _loaded(Of("float64")[150, 4], Of("int64")[150], return_X_y, as_frame, target_names=Of("str")[3], feature_names=several(4, scalar("str")))
def load_wine(*, return_X_y=False, as_frame=False): return _loaded(Of("float64")[178, 13], Of("int64")[178], return_X_y, as_frame, target_names=Of("str")[3], feature_names=several(13, scalar("str")))
def load_breast_cancer(*, return_X_y=False, as_frame=False): return _loaded(Of("float64")[569, 30], Of("int64")[569], return_X_y, as_frame, target_names=Of("str")[2], feature_names=Of("str")[30])
def load_diabetes(*, return_X_y=False, as_frame=False, scaled=True): return _loaded(Of("float64")[442, 10], Of("float64")[442], return_X_y, as_frame, feature_names=several(10, scalar("str")))
def load_linnerud(*, return_X_y=False, as_frame=False): return _loaded(Of("float64")[20, 3], Of("float64")[20, 3], return_X_y, as_frame, feature_names=several(3, scalar("str")), target_names=several(3, scalar("str")))
def load_digits(*, n_class=10, return_X_y=False, as_frame=False):
    n = 1797 if n_class == 10 else UNKNOWN
    return _loaded(Of("float64")[n, 64], Of("int64")[n], return_X_y, as_frame, images=Of("float64")[n, 8, 8], target_names=Of("int64")[10] if n_class == 10 else unknown("the names of some classes"), feature_names=several(64, scalar("str")))

def _samples(n): return n if is_dim(n) else UNKNOWN
def make_classification(n_samples=100, n_features=20, **options): return (Of("float64")[_samples(n_samples), _samples(n_features)], Of("int64")[_samples(n_samples)])
def make_moons(n_samples=100, *, shuffle=True, noise=None, random_state=None): return (Of("float64")[_samples(n_samples), 2], Of("int64")[_samples(n_samples)])
def make_circles(n_samples=100, *, shuffle=True, noise=None, random_state=None, factor=0.8): return (Of("float64")[_samples(n_samples), 2], Of("int64")[_samples(n_samples)])
def make_swiss_roll(n_samples=100, *, noise=0.0, random_state=None, hole=False): return (Of("float64")[_samples(n_samples), 3], Of("float64")[_samples(n_samples)])
def make_s_curve(n_samples=100, *, noise=0.0, random_state=None): return (Of("float64")[_samples(n_samples), 3], Of("float64")[_samples(n_samples)])
def make_friedman1(n_samples=100, n_features=10, *, noise=0.0, random_state=None): return (Of("float64")[_samples(n_samples), _samples(n_features)], Of("float64")[_samples(n_samples)])
def make_blobs(n_samples=100, n_features=2, *, centers=None, cluster_std=1.0, center_box=None, shuffle=True, random_state=None, return_centers=False):
    if return_centers:
        return unknown("samples and their centers")
    features = _samples(n_features) if centers is None or is_int(centers) else UNKNOWN
    return (Of("float64")[_samples(n_samples), features], Of("int64")[_samples(n_samples)])
def make_regression(n_samples=100, n_features=100, *, n_informative=10, n_targets=1, bias=0.0, effective_rank=None, tail_strength=0.5, noise=0.0, shuffle=True, coef=False, random_state=None):
    if coef or not is_int(n_targets):
        return unknown("samples of a linear model")
    n = _samples(n_samples)
    return (Of("float64")[n, _samples(n_features)], Of("float64")[n] if n_targets == 1 else Of("float64")[n, n_targets])
