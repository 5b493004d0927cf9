"""scikit-learn 1.9: support vector machines."""

MODULE = "sklearn.svm"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Classifier = alias("sklearn._checks.Classifier")
_Regressor = alias("sklearn._checks.Regressor")

class SVC(_Classifier):
    def __init__(self, *, C=1.0, kernel="rbf", degree=3, gamma="scale", coef0=0.0, shrinking=True, probability="deprecated", tol=0.001, cache_size=200, class_weight=None, verbose=False, max_iter=-1, decision_function_shape="ovr", break_ties=False, random_state=None, **options):
        self.kernel = kernel
    def learnt(self, samples, known): self.support_vectors_ = Of("float64")[fresh("vectors", 0), UNKNOWN if not is_array(samples) else samples.shape[1]]
class NuSVC(SVC):
    def __init__(self, *, nu=0.5, kernel="rbf", degree=3, gamma="scale", coef0=0.0, shrinking=True, probability="deprecated", tol=0.001, cache_size=200, class_weight=None, verbose=False, max_iter=-1, decision_function_shape="ovr", break_ties=False, random_state=None, **options):
        self.kernel = kernel
class LinearSVC(_Classifier):
    def __init__(self, penalty="l2", loss="squared_hinge", *, dual="auto", tol=0.0001, C=1.0, multi_class="ovr", fit_intercept=True, intercept_scaling=1, class_weight=None, verbose=0, random_state=None, max_iter=1000, **options):
        self.C = C
    def learnt(self, samples, known): self.coef_ = Of("float64")[UNKNOWN, UNKNOWN if not is_array(samples) else samples.shape[1]]
class SVR(_Regressor):
    single = True
    def __init__(self, *, kernel="rbf", degree=3, gamma="scale", coef0=0.0, tol=0.001, C=1.0, epsilon=0.1, shrinking=True, cache_size=200, verbose=False, max_iter=-1, **options):
        self.kernel = kernel
class LinearSVR(_Regressor):
    single = True
    def __init__(self, *, epsilon=0.0, tol=0.0001, C=1.0, loss="epsilon_insensitive", fit_intercept=True, intercept_scaling=1.0, dual="auto", verbose=0, random_state=None, max_iter=1000, **options):
        self.C = C
