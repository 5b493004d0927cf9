"""scikit-learn 1.9: texts as counts of words, in a sparse matrix."""

MODULE = "sklearn.feature_extraction.text"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Estimator = alias("sklearn._checks.Estimator")

def _count(documents):
    n = length_of(documents) if is_sequence(documents) else documents.shape[0] if is_array(documents) and certain(rank_of(documents.shape) >= 1) else UNKNOWN
    return n if is_dim(n) else UNKNOWN
class CountVectorizer(_Estimator):
    scalar = "int64"
    def __init__(self, *, max_features=None, dtype=None, **options):
        self.scalar_type = dtype
    def fit(self, raw_documents, y=None):
        self.columns = fresh("terms", 1)
        return self
    def transform(self, raw_documents):
        if not has(self, "columns"):
            return unknown("what transforms is not fitted")
        return call_rule("sklearn._checks.sparse", _count(raw_documents), self.columns, self.scalar if self.scalar_type is None else self.scalar_type)
    def fit_transform(self, raw_documents, y=None):
        call(member(self, "fit"), raw_documents)
        return call(member(self, "transform"), raw_documents)
    def get_feature_names_out(self, input_features=None): return Of("object")[self.columns] if has(self, "columns") else unknown("no terms")
class TfidfVectorizer(CountVectorizer):
    scalar = "float64"
