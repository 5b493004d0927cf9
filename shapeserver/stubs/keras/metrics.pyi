"""Keras 3: metrics."""

MODULE = "keras.metrics"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

class Metric:
    def __init__(self, *args, **kwargs):
        self.options = None
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
class Mean(Metric):
    priority = 0
class Sum(Metric):
    priority = 0
class MeanMetricWrapper(Metric):
    priority = 0
class Accuracy(Metric):
    priority = 0
class BinaryAccuracy(Metric):
    priority = 0
class CategoricalAccuracy(Metric):
    priority = 0
class SparseCategoricalAccuracy(Metric):
    priority = 0
class TopKCategoricalAccuracy(Metric):
    priority = 0
class SparseTopKCategoricalAccuracy(Metric):
    priority = 0
class MeanSquaredError(Metric):
    priority = 0
class MeanAbsoluteError(Metric):
    priority = 0
class MeanAbsolutePercentageError(Metric):
    priority = 0
class MeanSquaredLogarithmicError(Metric):
    priority = 0
class RootMeanSquaredError(Metric):
    priority = 0
class BinaryCrossentropy(Metric):
    priority = 0
class CategoricalCrossentropy(Metric):
    priority = 0
class SparseCategoricalCrossentropy(Metric):
    priority = 0
class KLDivergence(Metric):
    priority = 0
class Poisson(Metric):
    priority = 0
class CosineSimilarity(Metric):
    priority = 0
class LogCoshError(Metric):
    priority = 0
class Hinge(Metric):
    priority = 0
class SquaredHinge(Metric):
    priority = 0
class CategoricalHinge(Metric):
    priority = 0
class AUC(Metric):
    priority = 0
class Precision(Metric):
    priority = 0
class Recall(Metric):
    priority = 0
class TruePositives(Metric):
    priority = 0
class TrueNegatives(Metric):
    priority = 0
class FalsePositives(Metric):
    priority = 0
class FalseNegatives(Metric):
    priority = 0
class SensitivityAtSpecificity(Metric):
    priority = 0
class SpecificityAtSensitivity(Metric):
    priority = 0
class PrecisionAtRecall(Metric):
    priority = 0
class RecallAtPrecision(Metric):
    priority = 0
class IoU(Metric):
    priority = 0
class BinaryIoU(Metric):
    priority = 0
class MeanIoU(Metric):
    priority = 0
class OneHotIoU(Metric):
    priority = 0
class OneHotMeanIoU(Metric):
    priority = 0
class R2Score(Metric):
    def result(self): return Of("float32")[*UNKNOWN_SHAPE]
class F1Score(Metric):
    def result(self): return Of("float32")[*UNKNOWN_SHAPE]
class FBetaScore(Metric):
    def result(self): return Of("float32")[*UNKNOWN_SHAPE]
def _agreement(y_true, y_pred): return Of("float32")[*y_pred.shape[:-1]]
def binary_accuracy(y_true: Array, y_pred: Array, threshold=0.5): return _agreement(y_true, y_pred)
def categorical_accuracy(y_true: Array, y_pred: Array): return _agreement(y_true, y_pred)
def sparse_categorical_accuracy(y_true: Array, y_pred: Array): return _agreement(y_true, y_pred)
def get(identifier): return unknown("a metric found by its name")
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
