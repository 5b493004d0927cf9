"""Keras 3: the names at its top."""

MODULE = "keras"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

InputSpec = alias("keras.layers.InputSpec")
Optimizer = alias("keras.optimizers.Optimizer")
Loss = alias("keras.losses.Loss")
Metric = alias("keras.metrics.Metric")
Regularizer = alias("keras.regularizers.Regularizer")
Initializer = alias("keras.initializers.Initializer")
def version(): return scalar("str")
class DTypePolicy:
    def __init__(self, name=None, *args, **kwargs):
        self.name = name
class StatelessScope:
    def __init__(self, *args, **kwargs):
        self.options = None
    def __enter__(self): return self
    def __exit__(self, *args): return None
api = alias("keras")
src = alias("keras")
load_model = alias("keras.models.load_model")
