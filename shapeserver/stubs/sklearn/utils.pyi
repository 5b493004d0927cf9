"""scikit-learn 1.9: samples shuffled and drawn."""

MODULE = "sklearn.utils"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _drawn(arrays, n_samples, replace):
    known = [call_rule("sklearn._checks.numbers", one) for one in arrays]
    for one in known[1:]:
        call_rule("sklearn._checks.as_many", known[0], one)
    found = [_some(one, n_samples, replace) for one in arrays]
    return found[0] if len(found) == 1 else found
def _some(a, n_samples, replace):
    if not is_array(a) or a.kind != "numpy.ndarray" or not certain(rank_of(a.shape) >= 1):
        return unknown("samples of what is no array")
    if is_dim(n_samples) and replace is False:
        require(n_samples <= a.shape[0], f"Cannot sample {n_samples} out of arrays with dim {a.shape[0]} when replace is False", code="value-mismatch")
    count = a.shape[0] if n_samples is None else n_samples if is_dim(n_samples) else UNKNOWN
    return Same(a)[count, *a.shape[1:]]
def shuffle(*arrays, random_state=None, n_samples=None): return _drawn(arrays, n_samples, False)
def resample(*arrays, replace=True, n_samples=None, random_state=None, stratify=None, sample_weight=None):
    return _drawn(arrays, n_samples, replace)
