"""scikit-learn 1.9: linear models.  Their coefficients are kept in the precision of the samples."""

MODULE = "sklearn.linear_model"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Classifier = alias("sklearn._checks.Classifier")
_Regressor = alias("sklearn._checks.Regressor")

class _Linear(_Regressor):
    exact = True
    def learnt(self, samples, known):
        if not is_array(known) or not is_array(samples):
            self.coef_ = unknown("the coefficients of targets that are not known")
        elif len(known.shape) == 1:
            self.coef_ = Of(self.fitted_dtype)[samples.shape[1]]
        else:
            self.coef_ = Of(self.fitted_dtype)[known.shape[1], samples.shape[1]] if certain(known.shape[1] > 1) else unknown("the coefficients of a column of targets")
class LinearRegression(_Linear):
    def __init__(self, *, fit_intercept=True, copy_X=True, tol=1e-06, n_jobs=None, positive=False, **options):
        self.fit_intercept = fit_intercept
    def learnt(self, samples, known):
        if not is_array(known) or not is_array(samples):
            self.coef_ = unknown("the coefficients of targets that are not known")
            return None
        outputs = known.shape[1:]
        self.coef_ = Of(self.fitted_dtype)[*outputs, samples.shape[1]]
        self.intercept_ = Of(None)[*outputs] if self.fit_intercept is True else unknown("an intercept")
    def predicted(self, found): return found
class Ridge(_Linear):
    def __init__(self, alpha=1.0, *, fit_intercept=True, copy_X=True, max_iter=None, tol=0.0001, solver="auto", positive=False, random_state=None, **options):
        self.alpha = alpha
class Lasso(_Linear):
    def __init__(self, alpha=1.0, *, fit_intercept=True, precompute=False, copy_X=True, max_iter=1000, tol=0.0001, warm_start=False, positive=False, random_state=None, selection="cyclic", **options):
        self.alpha = alpha
class ElasticNet(_Linear):
    def __init__(self, alpha=1.0, *, l1_ratio=0.5, fit_intercept=True, precompute=False, max_iter=1000, copy_X=True, tol=0.0001, warm_start=False, positive=False, random_state=None, selection="cyclic", **options):
        self.alpha = alpha
class SGDRegressor(_Regressor):
    single = True
    def __init__(self, loss="squared_error", *, penalty="l2", alpha=0.0001, l1_ratio=0.15, fit_intercept=True, max_iter=1000, tol=0.001, shuffle=True, verbose=0, epsilon=0.1, random_state=None, learning_rate="invscaling", eta0=0.01, power_t=0.25, early_stopping=False, validation_fraction=0.1, n_iter_no_change=5, warm_start=False, average=False, **options):
        self.alpha = alpha
    def learnt(self, samples, known): self.coef_ = Of("float64" if self.fitted_dtype == "float64" else None)[UNKNOWN if not is_array(samples) else samples.shape[1]]
class BayesianRidge(_Regressor):
    single = True
    def __init__(self, *, max_iter=300, tol=0.001, alpha_1=1e-06, alpha_2=1e-06, lambda_1=1e-06, lambda_2=1e-06, alpha_init=None, lambda_init=None, compute_score=False, fit_intercept=True, copy_X=True, verbose=False, **options):
        self.max_iter = max_iter
class _LinearClassifier(_Classifier):
    def learnt(self, samples, known):
        self.coef_ = Of(self.fitted_dtype if self.fitted_dtype == "float64" else None)[UNKNOWN, UNKNOWN if not is_array(samples) else samples.shape[1]]
class LogisticRegression(_LinearClassifier):
    def __init__(self, penalty="deprecated", *, C=1.0, l1_ratio=0.0, dual=False, tol=0.0001, fit_intercept=True, intercept_scaling=1, class_weight=None, random_state=None, solver="lbfgs", max_iter=100, verbose=0, warm_start=False, n_jobs=None, **options):
        self.C = C
class LogisticRegressionCV(_LinearClassifier):
    def __init__(self, **options): self.options = None
class SGDClassifier(_LinearClassifier):
    def __init__(self, loss="hinge", *, penalty="l2", alpha=0.0001, l1_ratio=0.15, fit_intercept=True, max_iter=1000, tol=0.001, shuffle=True, verbose=0, epsilon=0.1, n_jobs=None, random_state=None, learning_rate="optimal", eta0=0.01, power_t=0.5, early_stopping=False, validation_fraction=0.1, n_iter_no_change=5, class_weight=None, warm_start=False, average=False, **options):
        self.alpha = alpha
class Perceptron(_LinearClassifier):
    def __init__(self, *, penalty=None, alpha=0.0001, l1_ratio=0.15, fit_intercept=True, max_iter=1000, tol=0.001, shuffle=True, verbose=0, eta0=1.0, n_jobs=None, random_state=0, early_stopping=False, validation_fraction=0.1, n_iter_no_change=5, class_weight=None, warm_start=False, **options):
        self.alpha = alpha
