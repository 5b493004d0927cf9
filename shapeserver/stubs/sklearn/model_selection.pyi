"""scikit-learn 1.9: splitting samples."""

MODULE = "sklearn.model_selection"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _floor(x): return int(x)
def _ceiling(x): return int(x) if x == int(x) else int(x) + 1
def _count(n, size, round):
    """How many of n samples an int or a share is; None if that is not known."""
    if is_int(size):
        return size
    return round(size * n) if is_float(size) and is_int(n) else None
def _counts(n, test_size, train_size):
    """Samples to train and to test with (`_validate_shuffle_split`): a share is rounded up for the test, else down."""
    if not is_known(test_size) or not is_known(train_size):
        return (UNKNOWN, UNKNOWN)
    if train_size is None:
        known = _count(n, 0.25 if test_size is None else test_size, _ceiling)
        test = fresh("test", 1) if known is None else known
        return (n - test, test)
    known = _count(n, train_size, _floor)
    train = fresh("train", 1) if known is None else known
    if test_size is None:
        return (train, n - train)
    known = _count(n, test_size, _ceiling)
    return (train, fresh("test", 1) if known is None else known)
def _taken(a, count):
    """Some of the samples of an array: of anything else they are not known."""
    if is_array(a) and a.kind == "numpy.ndarray" and certain(rank_of(a.shape) >= 1):
        return Same(a)[count, *a.shape[1:]]
    return unknown("samples of what is no array")
def train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None):
    known = [a for a in arrays if is_array(a) and certain(rank_of(a.shape) >= 1)]
    n = known[0].shape[0] if len(known) > 0 else UNKNOWN
    for a in known:
        need_equal(n, a.shape[0], f"Found input variables with inconsistent numbers of samples: {known[0]} and {a}", code="dim-mismatch")
    train, test = _counts(n, test_size, train_size)
    return [_taken(a, count) for a in arrays for count in (train, test)]
