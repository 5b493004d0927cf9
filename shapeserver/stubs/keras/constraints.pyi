"""Keras 3: constraints."""

MODULE = "keras.constraints"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

class Constraint:
    def __init__(self, *args, **kwargs):
        self.options = None
class MaxNorm(Constraint): ...
class MinMaxNorm(Constraint): ...
class NonNeg(Constraint): ...
class UnitNorm(Constraint): ...
max_norm = alias("keras.constraints.MaxNorm")
min_max_norm = alias("keras.constraints.MinMaxNorm")
non_neg = alias("keras.constraints.NonNeg")
unit_norm = alias("keras.constraints.UnitNorm")
def get(identifier): return new("keras.constraints.Constraint") if is_str(identifier) else identifier
