"""scikit-learn 1.9: encoders: categories, labels and powers as features.  How many categories there are is a new symbol."""

MODULE = "sklearn.preprocessing"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Transformer = alias("sklearn._checks.Transformer")
_Estimator = alias("sklearn._checks.Estimator")

def _total(lists):
    """How many categories lists of them have together; None if that is not known."""
    known = items(lists)
    if known is None:
        return None
    counts = [len(items(one)) if items(one) is not None else one.shape[0] if is_array(one) and certain(rank_of(one.shape) == 1) else None for one in known]
    return None if None in counts else sum(counts)
class OneHotEncoder(_Transformer):
    def __init__(self, *, categories="auto", drop=None, sparse_output=True, dtype="float64", handle_unknown="error", min_frequency=None, max_categories=None, feature_name_combiner="concat", sparse=None, **options):
        flag = sparse_output if sparse is None else sparse
        self.dense = True if flag is False else False if flag is True else None
        self.scalar_type = dtype
        self.columns = _total(categories) if drop is None and min_frequency is None and max_categories is None else None
    def fit(self, X, y=None):
        call_rule("sklearn._checks.seen", self, X)
        self.encoded = fresh("categories", 1) if self.columns is None else self.columns
        return self
    def transform(self, X):
        samples = call_rule("sklearn._checks.later", self, X)
        n = call_rule("sklearn._checks.rows", samples)
        if not has(self, "encoded") or self.dense is None:
            return unknown("dense or sparse codes")
        if self.dense:
            return DTyped(self.scalar_type, "float64")[n, self.encoded]
        return call_rule("sklearn._checks.sparse", n, self.encoded, self.scalar_type)
class OrdinalEncoder(_Transformer):
    def __init__(self, *, categories="auto", dtype="float64", handle_unknown="error", unknown_value=None, encoded_missing_value=None, min_frequency=None, max_categories=None, **options):
        self.scalar_type = dtype
    def fit(self, X, y=None):
        call_rule("sklearn._checks.seen", self, X)
        return self
    def transform(self, X):
        samples = call_rule("sklearn._checks.later", self, X)
        return DTyped(self.scalar_type, "float64")[*samples.shape] if is_array(samples) else unknown("what is encoded is no array")
class LabelEncoder(_Estimator):
    def __init__(self): self.classes = None
    def fit(self, y):
        known = call_rule("sklearn._checks.column", y, self)
        self.label = dtype_name(Same(known)) if is_array(known) else None
        self.classes_ = Of(self.label)[fresh("classes", 0)]
        return self
    def transform(self, y): return Of("int64")[call_rule("sklearn._checks.rows", call_rule("sklearn._checks.column", y, self))]
    def fit_transform(self, y):
        call(member(self, "fit"), y)
        return call(member(self, "transform"), y)
    def inverse_transform(self, y): return Of(self.label if has(self, "label") else None)[call_rule("sklearn._checks.rows", call_rule("sklearn._checks.column", y, self))]
class LabelBinarizer(_Estimator):
    """Two classes make one column; a matrix is taken for one of labels."""
    def __init__(self, *, neg_label=0, pos_label=1, sparse_output=False): self.dense = sparse_output is False
    def fit(self, y):
        known = call_rule("sklearn._checks.numbers", y)
        self.simple = is_array(known) and certain(rank_of(known.shape) == 1)
        self.label = dtype_name(Same(known)) if is_array(known) else None
        self.columns = fresh("columns", 1)
        return self
    def transform(self, y):
        known = call_rule("sklearn._checks.numbers", y)
        if self.dense and has(self, "simple") and self.simple and is_array(known) and certain(rank_of(known.shape) == 1):
            return Of("int64")[known.shape[0], self.columns]
        return unknown("labels that are binarized")
    def fit_transform(self, y):
        call(member(self, "fit"), y)
        return call(member(self, "transform"), y)
    def inverse_transform(self, Y, threshold=None):
        known = call_rule("sklearn._checks.numbers", Y)
        return Of(self.label)[call_rule("sklearn._checks.rows", known)] if has(self, "simple") and self.simple and is_array(known) and certain(rank_of(known.shape) >= 1) else unknown("labels")
class MultiLabelBinarizer(_Estimator):
    def __init__(self, *, classes=None, sparse_output=False):
        self.dense = sparse_output is False
        self.columns = _total([classes])
    def fit(self, y):
        self.encoded = fresh("classes", 0) if self.columns is None else self.columns
        return self
    def transform(self, y):
        n = length_of(y) if is_sequence(y) or is_array(y) else UNKNOWN
        return Of("int64")[n if is_dim(n) else UNKNOWN, self.encoded] if self.dense and has(self, "encoded") else unknown("sparse codes")
    def fit_transform(self, y):
        call(member(self, "fit"), y)
        return call(member(self, "transform"), y)
class KBinsDiscretizer(_Transformer):
    def __init__(self, n_bins=5, *, encode="onehot", strategy="quantile", quantile_method="averaged_inverted_cdf", dtype=None, subsample=200000, random_state=None, **options):
        self.encode = encode
        self.scalar_type = dtype
    def fit(self, X, y=None, sample_weight=None):
        call_rule("sklearn._checks.seen", self, X)
        self.columns = fresh("bins", 1)
        return self
    def transform(self, X):
        samples = call_rule("sklearn._checks.later", self, X)
        if not is_array(samples) or self.encode not in ("ordinal", "onehot-dense"):
            return unknown("dense or sparse codes")
        own = call_rule("sklearn._checks.floating", samples)
        return Of(own if self.scalar_type is None else None)[samples.shape[0], samples.shape[1] if self.encode == "ordinal" else self.columns]
def _ways(n, k):
    """How many sets of k there are among n."""
    found = 1
    for step in range(k):
        found = found * (n - step) // (step + 1)
    return found
class PolynomialFeatures(_Transformer):
    def __init__(self, degree=2, *, interaction_only=False, include_bias=True, order="C", **options):
        self.degree = degree
        self.interaction_only = interaction_only
        self.include_bias = include_bias
    def fit(self, X, y=None):
        samples = call_rule("sklearn._checks.seen", self, X)
        features = UNKNOWN if not is_array(samples) else samples.shape[1]
        known = is_int(features) and is_int(self.degree) and is_known(self.interaction_only) and is_known(self.include_bias)
        self.columns = call(member(self, "counted"), features) if known else fresh("powers", 1)
        self.n_output_features_ = self.columns
        return self
    def counted(self, features):
        rest = 0 if self.include_bias else 1
        if self.interaction_only:
            return sum([_ways(features, k) for k in range(self.degree + 1)]) - rest
        return _ways(features + self.degree, self.degree) - rest
    def transform(self, X):
        samples = call_rule("sklearn._checks.later", self, X)
        return Of(call_rule("sklearn._checks.floating", samples))[call_rule("sklearn._checks.rows", samples), self.columns] if has(self, "columns") and is_array(samples) else unknown("powers of what is no array")

def label_binarize(y, *, classes, neg_label=0, pos_label=1, sparse_output=False):
    known = call_rule("sklearn._checks.numbers", y)
    count = _total([classes])
    if sparse_output is not False or not is_int(count) or not is_array(known) or not certain(rank_of(known.shape) == 1):
        return unknown("labels that are binarized")
    return Of("int64")[known.shape[0], 1 if count <= 2 else count]
