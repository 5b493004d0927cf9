"""scikit-learn 1.9: splitters, which give the places of samples to train and to test with."""

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
def _places(train, test): return (Of("int64")[train], Of("int64")[test])
def _folds(n, parts, repeats=1):
    """Some folds have a sample more than the others, the first ones."""
    if not is_int(parts) or not is_int(repeats):
        return several(UNKNOWN, _places(UNKNOWN, UNKNOWN))
    if not is_int(n):
        return several(parts * repeats, _places(UNKNOWN, UNKNOWN))
    require(parts <= n, f"Cannot have number of splits n_splits={parts} greater than the number of samples: n_samples={n}.", code="value-mismatch")
    small = n // parts
    if n % parts == 0:
        return several(parts * repeats, _places(n - small, small))
    if parts > 10 or repeats > 1:
        return several(parts * repeats, _places(UNKNOWN, UNKNOWN))
    return [_places(n - small - 1, small + 1) if fold < n % parts else _places(n - small, small) for fold in range(parts)]
def _samples(X, y):
    """How many samples are split."""
    n, a = (_rows(X), call_rule("sklearn._checks.numbers", y))
    return need_equal(n, a.shape[0], f"Found input variables with inconsistent numbers of samples: [{n}, {a.shape[0]}]", code="dim-mismatch") if is_array(a) and certain(rank_of(a.shape) >= 1) else n
def _rows(X):
    if is_sequence(X):
        n = length_of(X)
        return n if is_dim(n) else UNKNOWN
    a = call_rule("sklearn._checks.numbers", X)
    return a.shape[0] if is_array(a) and certain(rank_of(a.shape) >= 1) else UNKNOWN
def _one_class_each(y):
    """What is stratified has one label a sample."""
    a = call_rule("sklearn._checks.numbers", y)
    many = is_array(a) and has_rank(a.shape) and len(a.shape) == 2 and certain(a.shape[1] > 1)
    require(not many, f"Supported target types are: ('binary', 'multiclass'), with one label a sample: {y}", code="rank-mismatch")

class _Splitter:
    def get_n_splits(self, X=None, y=None, groups=None): return self.n_splits
class KFold(_Splitter):
    def __init__(self, n_splits=5, *, shuffle=False, random_state=None): self.n_splits = n_splits
    def split(self, X, y=None, groups=None): return _folds(_samples(X, y), self.n_splits)
class StratifiedKFold(_Splitter):
    def __init__(self, n_splits=5, *, shuffle=False, random_state=None): self.n_splits = n_splits
    def split(self, X, y, groups=None):
        _one_class_each(y)
        return _folds(_samples(X, y), self.n_splits)
class RepeatedKFold:
    def __init__(self, *, n_splits=5, n_repeats=10, random_state=None):
        self.parts = n_splits
        self.repeats = n_repeats
    def split(self, X, y=None, groups=None): return _folds(_samples(X, y), self.parts, self.repeats)
class RepeatedStratifiedKFold(RepeatedKFold): ...
class GroupKFold(_Splitter):
    def __init__(self, n_splits=5, *, shuffle=False, random_state=None): self.n_splits = n_splits
    def split(self, X, y=None, groups=None):
        _samples(X, y)
        return several(self.n_splits if is_dim(self.n_splits) else UNKNOWN, _places(UNKNOWN, UNKNOWN))
class TimeSeriesSplit(GroupKFold):
    def __init__(self, n_splits=5, *, max_train_size=None, test_size=None, gap=0): self.n_splits = n_splits
    def split(self, X, y=None, groups=None):
        n = _samples(X, y)
        if is_int(n) and is_int(self.n_splits):
            require(self.n_splits < n, f"Cannot have number of folds={self.n_splits + 1} greater than the number of samples={n}.", code="value-mismatch")
        return several(self.n_splits if is_dim(self.n_splits) else UNKNOWN, _places(UNKNOWN, UNKNOWN))
class LeaveOneOut:
    def __init__(self): self.options = None
    def split(self, X, y=None, groups=None):
        n = _samples(X, y)
        return several(n, _places(n - 1, 1))
class ShuffleSplit(_Splitter):
    def __init__(self, n_splits=10, *, test_size=None, train_size=None, random_state=None):
        self.n_splits = n_splits
        self.test_size = test_size
        self.train_size = train_size
    def split(self, X, y=None, groups=None):
        n = _samples(X, y)
        test = _count(n, self.test_size if self.test_size is not None else 0.1, _ceiling) if self.test_size is not None or self.train_size is None else None
        train = _count(n, self.train_size, _floor) if self.train_size is not None else None
        rest_test = n - train if test is None and train is not None else UNKNOWN if test is None else test
        rest_train = train if train is not None else n - test if test is not None else UNKNOWN
        return several(self.n_splits if is_dim(self.n_splits) else UNKNOWN, _places(rest_train, rest_test))
class StratifiedShuffleSplit(ShuffleSplit):
    def split(self, X, y, groups=None): return call_rule("sklearn.model_selection.ShuffleSplit.split", self, X, y)
