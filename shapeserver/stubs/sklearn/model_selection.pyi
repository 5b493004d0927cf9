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
def _counts(n, test_size, train_size, share=0.25):
    """Samples to train and to test with (`_validate_shuffle_split`): a share is rounded up for the test, else down."""
    if not is_known(test_size) or not is_known(train_size):
        return (UNKNOWN, UNKNOWN)
    if train_size is None:
        known = _count(n, share if test_size is None else test_size, _ceiling)
        test = fresh("test", 1) if known is None else known
        return (n - test, test)
    known = _count(n, train_size, _floor)
    train = fresh("train", 1) if known is None else known
    if test_size is None:
        return (train, n - train)
    known = _count(n, test_size, _ceiling)
    return (train, fresh("test", 1) if known is None else known)
def _length(a):
    """How many samples there are; UNKNOWN if that is not known."""
    found = call_rule("sklearn._checks.numbers", a) if not is_sequence(a) else None
    n = length_of(a) if is_sequence(a) else found.shape[0] if is_array(found) and certain(rank_of(found.shape) >= 1) else UNKNOWN
    return n if is_dim(n) else UNKNOWN
def _taken(a, count):
    """Some of the samples of an array or a list: of anything else they are not known."""
    if is_sequence(a):
        return several(count, _one_of(a))
    if is_a(a, "pandas.DataFrame") or is_a(a, "pandas.Series"):
        return call(member(a, "sample"), count)
    if is_array(a) and a.kind == "numpy.ndarray" and certain(rank_of(a.shape) >= 1):
        return Same(a)[count, *a.shape[1:]]
    return unknown("samples of what is no array")
def _one_of(a):
    """What any of the items of a list is."""
    known = items(a)
    if known is None:
        return a.element
    if len(known) > 0 and len([item for item in known if is_int(item)]) == len(known):
        return scalar("int")
    return scalar("str") if len(known) > 0 and len([item for item in known if is_str(item)]) == len(known) else unknown("one of the samples")
def _agreed(arrays):
    """How many samples all of these have."""
    n, first = (UNKNOWN, None)
    for a in arrays:
        one = _length(a)
        if is_known(one):
            first = a if first is None else first
            n = need_equal(n, one, f"Found input variables with inconsistent numbers of samples: [{n}, {one}]", code="dim-mismatch") if is_known(n) else one
    return n
def _both(n, test_size, train_size, share=0.25):
    """Samples to train and to test with; there are some of both."""
    train, test = _counts(n, test_size, train_size, share)
    if is_int(n) and is_int(test_size):
        require(test_size < n, f"test_size={test_size} should be either positive and smaller than the number of samples {n} or a float in the (0, 1) range", code="value-mismatch")
    return (train, test)
def train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None):
    n = _agreed([*arrays, *([] if stratify is None else [stratify])])
    train, test = _both(n, test_size, train_size)
    return [_taken(a, count) for a in arrays for count in (train, test)]
