"""scikit-learn 1.9: decision trees."""

MODULE = "sklearn.tree"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_ClassifierOfMany = alias("sklearn._checks.ClassifierOfMany")
_Regressor = alias("sklearn._checks.Regressor")

class DecisionTreeClassifier(_ClassifierOfMany):
    def __init__(self, *, criterion="gini", splitter="best", max_depth=None, min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_features=None, random_state=None, max_leaf_nodes=None, min_impurity_decrease=0.0, class_weight=None, ccp_alpha=0.0, monotonic_cst=None, **options):
        self.criterion = criterion
    def learnt(self, samples, known): self.feature_importances_ = Of("float64")[UNKNOWN if not is_array(samples) else samples.shape[1]]
class DecisionTreeRegressor(_Regressor):
    def __init__(self, *, criterion="squared_error", splitter="best", max_depth=None, min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_features=None, random_state=None, max_leaf_nodes=None, min_impurity_decrease=0.0, ccp_alpha=0.0, monotonic_cst=None, **options):
        self.criterion = criterion
    def learnt(self, samples, known): self.feature_importances_ = Of("float64")[UNKNOWN if not is_array(samples) else samples.shape[1]]
