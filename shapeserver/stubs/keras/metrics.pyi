"""Keras 3: metrics."""

MODULE = "keras.metrics"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

class Metric:
    function = None
    def __init__(self, *args, **kwargs):
        self.options = kwargs
    def update_state(self, *args, **kwargs): return None
    def reset_state(self): return None
    def reset_states(self): return None
    def result(self): return Of("float32")[()]
    def add_weight(self, shape=(), initializer=None, dtype=None, name=None, **kwargs): return Kind("keras.Variable", dtype or "float32")[*as_shape(() if is_str(shape) else shape)]
    def add_variable(self, shape, initializer, dtype=None, aggregation="sum", name=None): return Kind("keras.Variable", dtype or "float32")[*as_shape(shape)]
    def get_config(self): return unknown("a configuration")
    def __call__(self, *args, **kwargs):
        invoke(member(self, "update_state"), args, kwargs)
        return call(member(self, "result"))
    @property
    def name(self): return scalar("str")
    @property
    def variables(self): return unknown("the variables of a metric")
class Mean(Metric): ...
class Sum(Metric): ...
class MeanMetricWrapper(Metric): ...
class Accuracy(Metric):
    function = "accuracy"
class BinaryAccuracy(Metric):
    function = "binary_accuracy"
class CategoricalAccuracy(Metric):
    function = "categorical_accuracy"
class SparseCategoricalAccuracy(Metric):
    function = "sparse_categorical_accuracy"
class TopKCategoricalAccuracy(Metric): ...
class SparseTopKCategoricalAccuracy(Metric): ...
class MeanSquaredError(Metric):
    function = "mean_squared_error"
class MeanAbsoluteError(Metric):
    function = "mean_absolute_error"
class MeanAbsolutePercentageError(Metric):
    function = "mean_absolute_percentage_error"
class MeanSquaredLogarithmicError(Metric):
    function = "mean_squared_logarithmic_error"
class RootMeanSquaredError(Metric):
    function = "mean_squared_error"
class BinaryCrossentropy(Metric):
    function = "binary_crossentropy"
class CategoricalCrossentropy(Metric):
    function = "categorical_crossentropy"
class SparseCategoricalCrossentropy(Metric):
    function = "sparse_categorical_crossentropy"
class KLDivergence(Metric):
    function = "kl_divergence"
class Poisson(Metric):
    function = "poisson"
class CosineSimilarity(Metric):
    function = "cosine_similarity"
class LogCoshError(Metric):
    function = "log_cosh"
class Hinge(Metric):
    function = "hinge"
class SquaredHinge(Metric):
    function = "squared_hinge"
class CategoricalHinge(Metric):
    function = "categorical_hinge"
class AUC(Metric):
    function = "confusion"
class Precision(Metric):
    function = "confusion"
class Recall(Metric):
    function = "confusion"
class TruePositives(Metric):
    function = "confusion"
class TrueNegatives(Metric):
    function = "confusion"
class FalsePositives(Metric):
    function = "confusion"
class FalseNegatives(Metric):
    function = "confusion"
class SensitivityAtSpecificity(Metric):
    function = "confusion"
class SpecificityAtSensitivity(Metric):
    function = "confusion"
class PrecisionAtRecall(Metric):
    function = "confusion"
class RecallAtPrecision(Metric):
    function = "confusion"
class IoU(Metric): ...
class BinaryIoU(Metric): ...
class MeanIoU(Metric): ...
class OneHotIoU(Metric): ...
class OneHotMeanIoU(Metric): ...
class R2Score(Metric):
    def __init__(self, class_aggregation="uniform_average", num_regressors=0, name="r2_score", dtype=None):
        self.options = {}
        self.average = class_aggregation
    def update_state(self, y_true: Array, y_pred: Array, sample_weight=None):
        self.classes = y_pred.shape.dim_at(-1)
    def result(self): return Of("float32")[*_for_classes(self)]
class FBetaScore(R2Score):
    def __init__(self, average=None, beta=1.0, threshold=None, name="fbeta_score", dtype=None):
        self.options = {}
        self.average = average
class F1Score(FBetaScore):
    def __init__(self, average=None, threshold=None, name="f1_score", dtype=None):
        self.options = {}
        self.average = average
def _for_classes(self):
    """A score for each class, if they are not averaged."""
    if not is_known(self.average) or self.average is None and not has(self, "classes"):
        return UNKNOWN_SHAPE
    return ShapeOf(self.classes if is_dim(self.classes) else UNKNOWN) if self.average is None else ShapeOf()
class PearsonCorrelation(Metric): ...
class ConcordanceCorrelation(Metric): ...

def kind_of_target(y_true: Array, y_pred: Array): return _kind_of_target(y_true.shape, y_pred.shape)
def _kind_of_target(S, T):
    """What "accuracy" and "crossentropy" stand for: "binary", "sparse" or "categorical"; None if that is not known."""
    if not (has_rank(S) and has_rank(T)) or len(T) == 0:
        return None
    if certain(T[-1] == 1):
        return "binary"
    if possible(T[-1] == 1):
        return None
    if len(S) < len(T) or certain(S[-1] == 1) and certain(T[-1] > 1):
        return "sparse"
    return "categorical" if certain(not (S[-1] == 1)) or certain(T[-1] == S[-1]) else None
def _paired(x, y):
    """Both of one rank: an axis of length 1 at the end is dropped or added."""
    S, T = x.shape, y.shape
    if len(S) == len(T) + 1 and certain(S[-1] == 1):
        return (S, ShapeOf(*T, 1)) if len(T) == 1 else (S[:-1], T)
    if len(T) == len(S) + 1 and certain(T[-1] == 1):
        return (ShapeOf(*S, 1), T) if len(S) == 1 else (S, T[:-1])
    return (S, T)
def _equal(name, S, T, x, y):
    """Elementwise equality; the shapes broadcast."""
    for index in range(min(len(S), len(T))):
        one, two = S[len(S) - 1 - index], T[len(T) - 1 - index]
        require(not certain(not (one == two) and not (one == 1) and not (two == 1)), f"Metric `{name}`: targets {x} and predictions {y} do not fit: {one} != {two}", code="loss-mismatch")
    return Of("float32")[*broadcast(S, T)]
def _is_open(x, y): return not (certain(rank_of(x.shape) >= 1) and certain(rank_of(y.shape) >= 1))
def accuracy(y_true: Array, y_pred: Array):
    if _is_open(y_true, y_pred):
        return Of("float32")[*UNKNOWN_SHAPE]
    S, T = _paired(y_true, y_pred)
    return _equal("accuracy", S, T, y_true, y_pred)
def binary_accuracy(y_true: Array, y_pred: Array, threshold=0.5):
    if _is_open(y_true, y_pred):
        return Of("float32")[*UNKNOWN_SHAPE]
    S, T = _paired(y_true, y_pred)
    return _equal("binary_accuracy", S, T, y_true, y_pred)
def categorical_accuracy(y_true: Array, y_pred: Array):
    if _is_open(y_true, y_pred):
        return Of("float32")[*UNKNOWN_SHAPE]
    S, T = y_true.shape[:-1], y_pred.shape
    if len(S) == len(T):
        require(S[-1] == 1, f"Metric `categorical_accuracy`: targets {y_true} and predictions {y_pred} do not fit: an axis of length {S[-1]} cannot be squeezed", code="loss-mismatch")
        return Of("float32")[*S]
    return _equal("categorical_accuracy", S, T[:-1], y_true, y_pred)
def sparse_categorical_accuracy(y_true: Array, y_pred: Array):
    if _is_open(y_true, y_pred):
        return Of("float32")[*UNKNOWN_SHAPE]
    S, T = y_true.shape, y_pred.shape
    if len(S) == len(T) and not certain(S[-1] == 1) and possible(S[-1] == 1):
        return Of("float32")[*UNKNOWN_SHAPE]
    made = _equal("sparse_categorical_accuracy", S[:-1] if len(S) == len(T) and certain(S[-1] == 1) else S, T[:-1], y_true, y_pred)
    return made if not (len(S) == len(T)) else Of("float32")[*UNKNOWN_SHAPE]
def _confused(name, x, y):
    """Counts over all elements: there must be as many targets as predictions."""
    if not (has_rank(x.shape) and has_rank(y.shape)):
        return None
    S, T = _paired(x, y)
    one, two = S.size(), T.size()
    require(not certain(not (one == two) and not (one == 1) and not (two == 1)), f"Metric `{name}` compares every target with one prediction: there are {one} targets and {two} predictions (targets {x}, predictions {y})", code="loss-mismatch")
def _class_of(name):
    """The class of metrics that a text names."""
    short = {"bce": "BinaryCrossentropy", "mse": "MeanSquaredError", "mae": "MeanAbsoluteError", "mape": "MeanAbsolutePercentageError", "msle": "MeanSquaredLogarithmicError"}
    classes = ("Mean", "Sum", "MeanMetricWrapper", "MeanSquaredError", "RootMeanSquaredError", "MeanAbsoluteError", "MeanAbsolutePercentageError", "MeanSquaredLogarithmicError", "CosineSimilarity", "LogCoshError", "R2Score", "AUC", "FalseNegatives", "FalsePositives", "Precision", "PrecisionAtRecall", "Recall", "RecallAtPrecision", "SensitivityAtSpecificity", "SpecificityAtSensitivity", "TrueNegatives", "TruePositives", "ConcordanceCorrelation", "PearsonCorrelation", "Hinge", "SquaredHinge", "CategoricalHinge", "KLDivergence", "Poisson", "BinaryCrossentropy", "CategoricalCrossentropy", "SparseCategoricalCrossentropy", "Accuracy", "BinaryAccuracy", "CategoricalAccuracy", "SparseCategoricalAccuracy", "TopKCategoricalAccuracy", "SparseTopKCategoricalAccuracy", "F1Score", "FBetaScore", "IoU", "BinaryIoU", "MeanIoU", "OneHotIoU", "OneHotMeanIoU")
    found = [one for key, one in pairs(short) if name == key or name == key.upper()] + [one for one in classes if name == one or name == snake_case(one)]
    require(len(found) > 0, f"Could not interpret metric identifier: {name}")
    return found[0]
def _compared(name, function, y_true, y_pred):
    """A metric of the library."""
    if function == "confusion":
        return _confused(name, y_true, y_pred)
    return call_rule(f"keras.metrics.{function}", y_true, y_pred) if is_str(function) else None
def measured(metric, y_true, y_pred):
    """A metric of a compiled model on one batch."""
    if not is_array(y_true) or not is_array(y_pred):
        return None
    if is_str(metric) and metric.lower() in ("accuracy", "acc"):
        kind = _kind_of_target(y_true.shape, y_pred.shape)
        return None if kind is None else _compared(metric, "binary_accuracy" if kind == "binary" else "sparse_categorical_accuracy" if kind == "sparse" else "categorical_accuracy", y_true, y_pred)
    if is_str(metric):
        found = _class_of(metric)
        return _compared(metric, new(f"keras.metrics.{found}").function, y_true, y_pred)
    if is_a(metric, "keras.metrics.Metric"):
        own = own_method(metric, "update_state")
        if own is not None:
            return invoke(own, [y_true, y_pred], {"sample_weight": None})
        plain = has(metric, "options") and len([key for key, value in pairs(metric.options) if key in ("class_id", "top_k", "multi_label", "axis", "label_weights")]) == 0
        return _compared(class_name(metric), metric.function, y_true, y_pred) if plain else None
    return call(metric, y_true, y_pred) if is_callable(metric) else None
def get(identifier):
    return identifier if not is_str(identifier) else new(f"keras.metrics.{_class_of(identifier)}", options={})
def serialize(metric): return unknown("a configuration")
mean_squared_error = alias("keras.losses.mean_squared_error")
mean_absolute_error = alias("keras.losses.mean_absolute_error")
mean_absolute_percentage_error = alias("keras.losses.mean_absolute_percentage_error")
mean_squared_logarithmic_error = alias("keras.losses.mean_squared_logarithmic_error")
binary_crossentropy = alias("keras.losses.binary_crossentropy")
categorical_crossentropy = alias("keras.losses.categorical_crossentropy")
sparse_categorical_crossentropy = alias("keras.losses.sparse_categorical_crossentropy")
kl_divergence = alias("keras.losses.kl_divergence")
poisson = alias("keras.losses.poisson")
hinge = alias("keras.losses.hinge")
squared_hinge = alias("keras.losses.squared_hinge")
categorical_hinge = alias("keras.losses.categorical_hinge")
mse = alias("keras.losses.mse")
mae = alias("keras.losses.mae")
mape = alias("keras.losses.mape")
msle = alias("keras.losses.msle")
MSE = alias("keras.losses.MSE")
MAE = alias("keras.losses.MAE")
binary_focal_crossentropy = alias("keras.losses.binary_focal_crossentropy")
categorical_focal_crossentropy = alias("keras.losses.categorical_focal_crossentropy")
huber = alias("keras.losses.huber")
log_cosh = alias("keras.losses.log_cosh")
def _rows_compared(x, y, axis):
    """One number for each row of targets and predictions of one shape."""
    for one, two in zip(x.shape, y.shape) if has_rank(x.shape) and has_rank(y.shape) and len(x.shape) == len(y.shape) else []:
        require(not certain(not (one == two) and not (one == 1) and not (two == 1)), f"Targets {x} and predictions {y} do not fit: {one} != {two}", code="loss-mismatch")
    return Of("float32")[*(reduce(y.shape, axis) if certain(x.shape == y.shape) else UNKNOWN_SHAPE)]
def pearson_correlation(y_true: Array, y_pred: Array, axis=-1): return _rows_compared(y_true, y_pred, axis)
def concordance_correlation(y_true: Array, y_pred: Array, axis=-1): return _rows_compared(y_true, y_pred, axis)
def top_k_categorical_accuracy(y_true: Array, y_pred: Array, k=5): return Of("float32")[*(y_pred.shape[:-1] if certain(rank_of(y_true.shape) == 2) and certain(rank_of(y_pred.shape) == 2) else UNKNOWN_SHAPE)]
def sparse_top_k_categorical_accuracy(y_true: Array, y_pred: Array, k=5, from_sorted_ids=False): return Of("float32")[*(y_true.shape if certain(rank_of(y_true.shape) <= 2) and certain(rank_of(y_pred.shape) == 2) else UNKNOWN_SHAPE)]
def deserialize(config, custom_objects=None): return unknown("a metric made from a configuration")
