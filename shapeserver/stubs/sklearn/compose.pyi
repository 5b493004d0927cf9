"""scikit-learn 1.9: several transformers of one table; what they give is put side by side."""

MODULE = "sklearn.compose"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Estimator = alias("sklearn._checks.Estimator")

def _wanted(columns):
    """Columns given by a list of names or of places; None if they are not known, or if one is taken as a vector."""
    known = items(columns) if is_list(columns) else None
    return known if known is not None and len([one for one in known if is_str(one) or is_int(one)]) == len(known) else None
def _chosen(X, wanted):
    """Some columns of a table, always a table; None if they are not known."""
    by_name = len([one for one in wanted if is_str(one)])
    if is_a(X, "pandas.DataFrame") and by_name == len(wanted):
        return call(member(X, "__getitem__"), wanted)
    if is_array(X) and certain(rank_of(X.shape) == 2) and by_name == 0:
        return Same(X)[X.shape[0], len(wanted)]
    return None
def _left(X, parts):
    """The columns that no transformer is given; None if they are not known."""
    taken = [one for part in parts for one in part[2]]
    if is_a(X, "pandas.DataFrame") and is_tuple(X.column_names) and len([one for one in taken if is_int(one)]) == 0:
        return call(member(X, "__getitem__"), [name for name in X.column_names if name not in taken])
    if is_array(X) and certain(rank_of(X.shape) == 2) and is_int(X.shape[1]) and len([one for one in taken if is_str(one)]) == 0:
        return Same(X)[X.shape[0], len([place for place in range(X.shape[1]) if place not in taken and place - X.shape[1] not in taken])]
    return None
def _given(transformer, X, y, method):
    """What one transformer makes of its columns."""
    if X is None:
        return None
    if transformer == "passthrough":
        return X.values if is_a(X, "pandas.DataFrame") else X
    return call(member(transformer, method), X, y) if method == "fit_transform" else call(member(transformer, method), X)
def beside(found):
    """Arrays side by side; a sparse one may make all of them sparse."""
    plain = [x for x in found if is_array(x) and x.kind == "numpy.ndarray" and certain(rank_of(x.shape) == 2)]
    if len(found) == 0 or len(plain) < len(found):
        return unknown("columns that are not known, or sparse")
    rows = plain[0].shape[0]
    for x in plain[1:]:
        rows = need_equal(rows, x.shape[0], f"all the input array dimensions except for the concatenation axis must match exactly: {rows} != {x.shape[0]}", code="concat-mismatch")
    known = len([x for x in plain if x.dtype is None or x.dtype == "object"]) == 0
    return Of(dtype_name(Promote(*plain)) if known else None)[rows, sum([x.shape[1] for x in plain])]
def _transformed(self, X, y, method):
    if self.parts is None or not (is_str(self.remainder) or is_known(class_of(self.remainder))):
        return unknown("columns that are chosen in a way that is not known")
    found = [_given(part[1], _chosen(X, part[2]), y, method) for part in self.parts if not (is_str(part[1]) and part[1] == "drop")]
    if not (is_str(self.remainder) and self.remainder == "drop"):
        rest = _left(X, self.parts)
        if rest is None:
            return unknown("the columns that are left")
        empty = is_a(rest, "pandas.DataFrame") and certain(rest.column_count == 0) or is_array(rest) and certain(rest.shape[1] == 0)
        found = found if empty else [*found, _given(self.remainder, rest, y, method)]
    return call_rule("sklearn.compose.beside", found)

class ColumnTransformer(_Estimator):
    def __init__(self, transformers, *, remainder="drop", sparse_threshold=0.3, **options):
        given = items(transformers)
        known = given is not None and len([part for part in given if is_tuple(part) and len(part) == 3 and _wanted(part[2]) is not None]) == len(given)
        self.parts = [(part[0], part[1], _wanted(part[2])) for part in given] if known else None
        self.remainder = remainder
    def fit(self, X, y=None, **params):
        _transformed(self, X, y, "fit_transform")
        return self
    def fit_transform(self, X, y=None, **params): return _transformed(self, X, y, "fit_transform")
    def transform(self, X, **params): return _transformed(self, X, None, "transform")
def make_column_transformer(*transformers, remainder="drop", **options): return call_keyword("sklearn.compose.ColumnTransformer", [("", part[0], part[1]) if is_tuple(part) and len(part) == 2 else None for part in transformers], remainder=remainder)
