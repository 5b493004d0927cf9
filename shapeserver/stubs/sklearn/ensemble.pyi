"""scikit-learn 1.9: estimators made of many."""

MODULE = "sklearn.ensemble"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Classifier = alias("sklearn._checks.Classifier")
_ClassifierOfMany = alias("sklearn._checks.ClassifierOfMany")
_Regressor = alias("sklearn._checks.Regressor")

def _important(owner, samples): owner.feature_importances_ = Of("float64")[UNKNOWN if not is_array(samples) else samples.shape[1]]
class RandomForestClassifier(_ClassifierOfMany):
    def __init__(self, n_estimators=100, *, criterion="gini", max_depth=None, min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_features="sqrt", max_leaf_nodes=None, min_impurity_decrease=0.0, bootstrap=True, oob_score=False, n_jobs=None, random_state=None, verbose=0, warm_start=False, class_weight=None, ccp_alpha=0.0, max_samples=None, monotonic_cst=None, **options):
        self.n_estimators = n_estimators
    def learnt(self, samples, known): _important(self, samples)
class RandomForestRegressor(_Regressor):
    def __init__(self, n_estimators=100, *, criterion="squared_error", max_depth=None, min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_features=1.0, max_leaf_nodes=None, min_impurity_decrease=0.0, bootstrap=True, oob_score=False, n_jobs=None, random_state=None, verbose=0, warm_start=False, ccp_alpha=0.0, max_samples=None, monotonic_cst=None, **options):
        self.n_estimators = n_estimators
    def learnt(self, samples, known): _important(self, samples)
class ExtraTreesClassifier(_ClassifierOfMany):
    def __init__(self, n_estimators=100, *, criterion="gini", max_depth=None, min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_features="sqrt", max_leaf_nodes=None, min_impurity_decrease=0.0, bootstrap=False, oob_score=False, n_jobs=None, random_state=None, verbose=0, warm_start=False, class_weight=None, ccp_alpha=0.0, max_samples=None, monotonic_cst=None, **options):
        self.n_estimators = n_estimators
    def learnt(self, samples, known): _important(self, samples)
class ExtraTreesRegressor(_Regressor):
    def __init__(self, n_estimators=100, *, criterion="squared_error", max_depth=None, min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_features=1.0, max_leaf_nodes=None, min_impurity_decrease=0.0, bootstrap=False, oob_score=False, n_jobs=None, random_state=None, verbose=0, warm_start=False, ccp_alpha=0.0, max_samples=None, monotonic_cst=None, **options):
        self.n_estimators = n_estimators
    def learnt(self, samples, known): _important(self, samples)
class GradientBoostingClassifier(_Classifier):
    def __init__(self, *, loss="log_loss", learning_rate=0.1, n_estimators=100, subsample=1.0, criterion="deprecated", min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_depth=3, min_impurity_decrease=0.0, init=None, random_state=None, max_features=None, verbose=0, max_leaf_nodes=None, warm_start=False, validation_fraction=0.1, n_iter_no_change=None, tol=0.0001, ccp_alpha=0.0, **options):
        self.n_estimators = n_estimators
    def learnt(self, samples, known): _important(self, samples)
class GradientBoostingRegressor(_Regressor):
    single = True
    def __init__(self, *, loss="squared_error", learning_rate=0.1, n_estimators=100, subsample=1.0, criterion="deprecated", min_samples_split=2, min_samples_leaf=1, min_weight_fraction_leaf=0.0, max_depth=3, min_impurity_decrease=0.0, init=None, random_state=None, max_features=None, alpha=0.9, verbose=0, max_leaf_nodes=None, warm_start=False, validation_fraction=0.1, n_iter_no_change=None, tol=0.0001, ccp_alpha=0.0, **options):
        self.n_estimators = n_estimators
    def learnt(self, samples, known): _important(self, samples)
class AdaBoostClassifier(_Classifier):
    def __init__(self, estimator=None, *, n_estimators=50, learning_rate=1.0, random_state=None, **options):
        self.n_estimators = n_estimators
    def learnt(self, samples, known): _important(self, samples)
class AdaBoostRegressor(_Regressor):
    single = True
    def __init__(self, estimator=None, *, n_estimators=50, learning_rate=1.0, loss="linear", random_state=None, **options):
        self.n_estimators = n_estimators
    def learnt(self, samples, known): _important(self, samples)
class HistGradientBoostingClassifier(_Classifier):
    def __init__(self, **options): self.options = None
class HistGradientBoostingRegressor(_Regressor):
    single = True
    def __init__(self, **options): self.options = None
