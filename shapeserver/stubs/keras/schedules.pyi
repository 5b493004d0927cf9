"""Keras 3: learning rate schedules."""

MODULE = "keras.optimizers.schedules"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

class LearningRateSchedule:
    def __init__(self, *args, **kwargs):
        self.options = None
    def __call__(self, step): return Of("float32")[()]
class ExponentialDecay(LearningRateSchedule):
    priority = 0
class PiecewiseConstantDecay(LearningRateSchedule):
    priority = 0
class PolynomialDecay(LearningRateSchedule):
    priority = 0
class InverseTimeDecay(LearningRateSchedule):
    priority = 0
class CosineDecay(LearningRateSchedule):
    priority = 0
class CosineDecayRestarts(LearningRateSchedule):
    priority = 0
