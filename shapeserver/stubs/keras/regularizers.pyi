"""Keras 3: regularizers."""

MODULE = "keras.regularizers"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

class Regularizer:
    def __init__(self, *args, **kwargs):
        self.options = None
    def __call__(self, x: Array): return Of("float32")[()]
class L1(Regularizer): ...
class L2(Regularizer): ...
class L1L2(Regularizer): ...
class OrthogonalRegularizer(Regularizer): ...
l1 = alias("keras.regularizers.L1")
l2 = alias("keras.regularizers.L2")
l1_l2 = alias("keras.regularizers.L1L2")
def get(identifier): return new("keras.regularizers.Regularizer") if is_str(identifier) else identifier
def serialize(regularizer): return unknown("a configuration")
