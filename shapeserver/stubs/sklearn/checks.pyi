"""scikit-learn 1.9: what all estimators ask of their data, and what they keep of it.

The number of features is bound by `fit`; what is predicted, transformed or scored later must have as many.  Data frames
count as arrays of an unknown dtype; of anything else but arrays and lists nothing is known.
"""

MODULE = "sklearn._checks"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _numbers(X):
    """The array that samples are converted to; None if nothing is known of it."""
    if is_array(X):
        return X if X.kind == "numpy.ndarray" else None
    if is_a(X, "pandas.DataFrame") or is_a(X, "pandas.Series"):
        return array_of(X.values) if is_array(X.values) else None
    return array_of(X) if is_sequence(X) else None
def _matrix(X, owner):
    """Samples by features; None if nothing is known."""
    found = _numbers(X)
    if not is_array(found) or not has_rank(found.shape):
        return None
    rank = len(found.shape)
    require(rank <= 2, f"Found array with dim {rank}, while dim <= 2 is required{_by(owner)}: {found}", code="rank-mismatch")
    require(rank == 2, f"Expected 2D array, got {'1D' if rank == 1 else 'scalar'} array instead: {found}. Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.", code="rank-mismatch")
    return found
def _by(owner): return "" if owner is None else f" by {class_name(owner)}"
def _floating(X):
    """The dtype that samples have as floats: single and double precision stay, whole numbers become double."""
    name = None if not is_array(X) else dtype_name(Same(X))
    if name in ("float32", "float64"):
        return name
    return "float64" if is_known(name) and name is not None and category(name) in ("integer", "unsigned", "bool") else None
def _common(one, two):
    """The dtype of two kinds of floats together."""
    if one is None or two is None:
        return None
    return "float32" if one == "float32" and two == "float32" else "float64"
def _as_many(X, y):
    """Two things have as many samples."""
    if is_array(X) and is_array(y) and certain(rank_of(X.shape) >= 1) and certain(rank_of(y.shape) >= 1):
        need_equal(X.shape[0], y.shape[0], f"Found input variables with inconsistent numbers of samples: [{X.shape[0]}, {y.shape[0]}]", code="dim-mismatch")
    return None
def _seen(owner, X):
    """What is fitted knows the number of its features from here on."""
    found = _matrix(X, owner)
    owner.n_features_in_ = UNKNOWN if not is_array(found) else found.shape[1]
    return found
def _later(owner, X):
    """Samples for what has been fitted have as many features."""
    found = _matrix(X, owner)
    if is_array(found) and has(owner, "n_features_in_") and is_dim(owner.n_features_in_):
        need_equal(found.shape[1], owner.n_features_in_, f"X has {found.shape[1]} features, but {class_name(owner)} is expecting {owner.n_features_in_} features as input", code="dim-mismatch")
    return found
def _column(y, owner):
    """One target a sample: a column will do."""
    found = _numbers(y)
    if not is_array(found) or not has_rank(found.shape):
        return None
    rank = len(found.shape)
    require(rank == 1 or (rank == 2 and found.shape[1] == 1), f"y should be a 1d array, got an array of shape {found.shape} instead.", code="rank-mismatch")
    return found
def _targets(y, owner):
    """One or several targets a sample."""
    found = _numbers(y)
    if not is_array(found) or not has_rank(found.shape):
        return None
    rank = len(found.shape)
    require(rank <= 2, f"Found array with dim {rank}, while dim <= 2 is required{_by(owner)}: {found}", code="rank-mismatch")
    return found if certain(rank >= 1) else None
def _rows(X): return UNKNOWN if not is_array(X) else X.shape[0]
def _sparse(rows, columns, dtype): return new("scipy.sparse.csr_matrix", row_count=rows, column_count=columns, scalar_type=dtype)

def numbers(X): return _numbers(X)
def matrix(X, owner): return _matrix(X, owner)
def floating(X): return _floating(X)
def common(one, two): return _common(one, two)
def as_many(X, y): return _as_many(X, y)
def seen(owner, X): return _seen(owner, X)
def later(owner, X): return _later(owner, X)
def column(y, owner): return _column(y, owner)
def targets(y, owner): return _targets(y, owner)
def rows(X): return _rows(X)
def sparse(rows, columns, dtype): return _sparse(rows, columns, dtype)

class Estimator:
    def get_params(self, deep=True): return unknown("the parameters of an estimator")
    def set_params(self, **params): return self
    def set_output(self, *, transform=None): return unknown("the classes of what is transformed")

class Transformer(Estimator):
    def fit_transform(self, X, y=None, **fit_params):
        call(member(self, "fit"), X)
        return call(member(self, "transform"), X)

class Supervised(Estimator):
    """Fitted to samples and targets: `taken` checks the targets and remembers them."""
    def fit(self, X, y, sample_weight=None, **options):
        samples = _seen(self, X)
        known = call(member(self, "taken"), y)
        _as_many(samples, known)
        self.fitted_dtype = _floating(samples)
        call(member(self, "learnt"), samples, known)
        return self
    def learnt(self, samples, known): return None
    def score(self, X, y, sample_weight=None):
        samples = _later(self, X)
        _as_many(_numbers(y), samples)
        return scalar("float")

class Classifier(Supervised):
    """One class a sample."""
    def taken(self, y):
        known = _column(y, self)
        self.classes = fresh("classes", 1)
        self.label = None if not is_array(known) else dtype_name(Same(known))
        self.outputs = 1
        self.classes_ = Of(self.label)[self.classes]
        return known
    def partial_fit(self, X, y, classes=None, sample_weight=None):
        call(member(self, "fit"), X, y)
        self.classes = UNKNOWN
        self.classes_ = unknown("the classes come with a later part")
        return self
    def predict(self, X, **options):
        n = _rows(_later(self, X))
        if not has(self, "outputs"):
            return unknown("what predicts is not fitted")
        if self.outputs is None:
            return unknown("several classes a sample")
        return Of(self.label)[n] if self.outputs == 1 else Of(self.label)[n, self.outputs]
    def predict_proba(self, X):
        samples = _later(self, X)
        if not has(self, "outputs") or self.outputs != 1:
            return unknown("probabilities of several classes a sample")
        exact = self.fitted_dtype == "float64" and _floating(samples) == "float64"
        return Of("float64" if exact else None)[_rows(samples), self.classes]
    def predict_log_proba(self, X): return call(member(self, "predict_proba"), X)
    def decision_function(self, X):
        _later(self, X)
        return unknown("one value a sample for two classes, else one for each class")

class ClassifierOfMany(Classifier):
    """One or several classes a sample."""
    def taken(self, y):
        known = _targets(y, self)
        self.classes = fresh("classes", 1)
        self.label = None if not is_array(known) else dtype_name(Same(known))
        self.outputs = None if not is_array(known) else 1 if len(known.shape) == 1 else known.shape[1] if is_int(known.shape[1]) else None
        self.classes_ = Of(self.label)[self.classes] if self.outputs == 1 else unknown("several classes a sample")
        return known

class Regressor(Supervised):
    """One or several numbers a sample; `single`: one only.  `exact`: computed in the samples' precision."""
    single = False
    exact = False
    def taken(self, y):
        known = _column(y, self) if self.single else _targets(y, self)
        self.fitted_rank = None if not is_array(known) else 1 if self.single else len(known.shape)
        self.outputs = None if not is_array(known) else 1 if self.fitted_rank == 1 else known.shape[1]
        return known
    def predict(self, X, **options):
        samples = _later(self, X)
        if not has(self, "fitted_rank") or self.fitted_rank is None:
            return unknown("the targets are not known")
        own = _floating(samples)
        dtype = _common(self.fitted_dtype, own) if self.exact else "float64" if own == "float64" and self.fitted_dtype == "float64" else None
        n = _rows(samples)
        if self.fitted_rank == 1:
            return Of(dtype)[n]
        return call(member(self, "predicted"), Of(dtype)[n, self.outputs])
    def predicted(self, found):
        """Of a column of targets a column or a vector comes: which, differs."""
        return found if certain(self.outputs > 1) else unknown("predictions of a column of targets")
