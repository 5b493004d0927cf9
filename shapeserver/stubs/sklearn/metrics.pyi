"""scikit-learn 1.9: scores: of two things that must have as many samples."""

MODULE = "sklearn.metrics"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _pair(one, two):
    a, b = (call_rule("sklearn._checks.numbers", one), call_rule("sklearn._checks.numbers", two))
    call_rule("sklearn._checks.as_many", a, b)
    return (a, b)
def _is_column(a): return rank_of(a.shape) == 1 or (has_rank(a.shape) and len(a.shape) == 2 and a.shape[1] == 1)
def _is_table(a): return has_rank(a.shape) and len(a.shape) == 2 and a.shape[1] > 1
def _labels(one, two):
    """Two of labels: either one class a sample, or a row of flags; not one of each."""
    a, b = _pair(one, two)
    for x, y in ((a, b), (b, a)):
        if is_array(x) and is_array(y) and certain(_is_column(x)) and certain(_is_table(y)):
            fail(f"Classification metrics can't handle a mix of one class a sample and several columns: {x} and {y}", code="rank-mismatch")
    return (a, b)
def _numbers(one, two):
    """Two of numbers have as many outputs."""
    a, b = _pair(one, two)
    for x in (a, b):
        require(not is_array(x) or not certain(rank_of(x.shape) > 2), f"Found array with dim 3, while dim <= 2 is required: {x}", code="rank-mismatch")
    if is_array(a) and is_array(b) and has_rank(a.shape) and has_rank(b.shape):
        first, second = [1 if len(x.shape) < 2 else x.shape[1] for x in (a, b)]
        need_equal(first, second, f"y_true and y_pred have different number of output ({first}!={second})", code="dim-mismatch")
    return (a, b)
def _error(y_true, y_pred, multioutput):
    a, b = _numbers(y_true, y_pred)
    return scalar("float") if multioutput in ("uniform_average", "variance_weighted") else unknown("an error for each output")
def mean_squared_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average", **options): return _error(y_true, y_pred, multioutput)
def root_mean_squared_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"): return _error(y_true, y_pred, multioutput)
def mean_absolute_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"): return _error(y_true, y_pred, multioutput)
def median_absolute_error(y_true, y_pred, *, multioutput="uniform_average", sample_weight=None): return _error(y_true, y_pred, multioutput)
def mean_absolute_percentage_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"): return _error(y_true, y_pred, multioutput)
def explained_variance_score(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average", force_finite=True): return _error(y_true, y_pred, multioutput)
def r2_score(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average", force_finite=True): return _error(y_true, y_pred, multioutput)

def accuracy_score(y_true, y_pred, *, normalize=True, sample_weight=None):
    _labels(y_true, y_pred)
    return scalar("float") if normalize is True else unknown("how many are right")
def balanced_accuracy_score(y_true, y_pred, *, sample_weight=None, adjusted=False):
    _labels(y_true, y_pred)
    return scalar("float")
def confusion_matrix(y_true, y_pred, *, labels=None, sample_weight=None, normalize=None):
    _labels(y_true, y_pred)
    known = call_rule("sklearn._checks.numbers", labels)
    n = fresh("classes", 1) if labels is None else known.shape[0] if is_array(known) and certain(rank_of(known.shape) == 1) else UNKNOWN
    return Of("float64" if is_str(normalize) else "int64" if normalize is None and sample_weight is None else None)[n, n]
def _averaged(y_true, y_pred, average):
    _labels(y_true, y_pred)
    if average is None:
        return Of("float64")[fresh("classes", 1)]
    return scalar("float") if is_str(average) else unknown("a score, or one for each class")
def f1_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"): return _averaged(y_true, y_pred, average)
def precision_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"): return _averaged(y_true, y_pred, average)
def recall_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"): return _averaged(y_true, y_pred, average)
def jaccard_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"): return _averaged(y_true, y_pred, average)
def classification_report(y_true, y_pred, *, labels=None, target_names=None, sample_weight=None, digits=2, output_dict=False, zero_division="warn"):
    _labels(y_true, y_pred)
    return scalar("str") if output_dict is False else unknown("a dict of scores")
def cohen_kappa_score(y1, y2, *, labels=None, weights=None, sample_weight=None, **options):
    _pair(y1, y2)
    return scalar("float")
def matthews_corrcoef(y_true, y_pred, *, sample_weight=None):
    _labels(y_true, y_pred)
    return scalar("float")
def adjusted_rand_score(labels_true, labels_pred):
    _pair(labels_true, labels_pred)
    return scalar("float")
def normalized_mutual_info_score(labels_true, labels_pred, *, average_method="arithmetic"):
    _pair(labels_true, labels_pred)
    return scalar("float")
def silhouette_score(X, labels, *, metric="euclidean", sample_size=None, random_state=None, **kwds):
    _pair(X, labels)
    return scalar("float")
def roc_auc_score(y_true, y_score, *, average="macro", sample_weight=None, max_fpr=None, multi_class="raise", labels=None):
    _pair(y_true, y_score)
    return scalar("float") if is_str(average) else unknown("an area for each class")
def average_precision_score(y_true, y_score, *, average="macro", pos_label=1, sample_weight=None):
    _pair(y_true, y_score)
    return scalar("float") if is_str(average) else unknown("a precision for each class")
def log_loss(y_true, y_pred, *, normalize=True, sample_weight=None, labels=None, **options):
    _pair(y_true, y_pred)
    return scalar("float")
def roc_curve(y_true, y_score, *, pos_label=None, sample_weight=None, drop_intermediate=True):
    _pair(y_true, y_score)
    n = fresh("thresholds", 2)
    return (Of("float64")[n], Of("float64")[n], Of(None)[n])
def precision_recall_curve(y_true, y_score, *, pos_label=None, sample_weight=None, drop_intermediate=False, **options):
    _pair(y_true, y_score)
    n = fresh("thresholds", 1)
    return (Of("float64")[n + 1], Of("float64")[n + 1], Of(None)[n])
def auc(x, y):
    _pair(x, y)
    return scalar("float")
pairwise_distances = alias("sklearn.metrics.pairwise.pairwise_distances")
euclidean_distances = alias("sklearn.metrics.pairwise.euclidean_distances")
