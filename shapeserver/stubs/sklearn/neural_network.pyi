"""scikit-learn 1.9: multi-layer perceptrons."""

MODULE = "sklearn.neural_network"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Estimator = alias("sklearn._checks.Supervised")

class _Perceptron(_Estimator):
    def taken(self, y):
        known = call_rule("sklearn._checks.targets", y, self)
        self.label = None if not is_array(known) or len(known.shape) != 1 else dtype_name(Same(known))
        self.outputs = None if not is_array(known) else len(known.shape)
        return known
    def predict(self, X):
        n = call_rule("sklearn._checks.rows", call_rule("sklearn._checks.later", self, X))
        return Of(call(member(self, "kind_of_prediction")))[n] if has(self, "outputs") and self.outputs == 1 else unknown("several targets a sample")
class MLPClassifier(_Perceptron):
    def __init__(self, hidden_layer_sizes=(100,), activation="relu", *, solver="adam", alpha=0.0001, batch_size="auto", learning_rate="constant", learning_rate_init=0.001, power_t=0.5, max_iter=200, shuffle=True, random_state=None, tol=0.0001, verbose=False, warm_start=False, momentum=0.9, nesterovs_momentum=True, early_stopping=False, validation_fraction=0.1, beta_1=0.9, beta_2=0.999, epsilon=1e-08, n_iter_no_change=10, max_fun=15000, **options):
        self.alpha = alpha
    def kind_of_prediction(self): return self.label
    def predict_proba(self, X):
        call_rule("sklearn._checks.later", self, X)
        return unknown("probabilities of classes that are not counted")
class MLPRegressor(_Perceptron):
    def __init__(self, loss="squared_error", hidden_layer_sizes=(100,), activation="relu", *, solver="adam", alpha=0.0001, batch_size="auto", learning_rate="constant", learning_rate_init=0.001, power_t=0.5, max_iter=200, shuffle=True, random_state=None, tol=0.0001, verbose=False, warm_start=False, momentum=0.9, nesterovs_momentum=True, early_stopping=False, validation_fraction=0.1, beta_1=0.9, beta_2=0.999, epsilon=1e-08, n_iter_no_change=10, max_fun=15000, **options):
        self.alpha = alpha
    def kind_of_prediction(self): return "float64" if self.fitted_dtype == "float64" else None
