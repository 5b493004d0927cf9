"""einops as layers of Keras."""

MODULE = "einops.layers.keras"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

Layer = alias("keras.layers.Layer")
class Rearrange(Layer):
    def __init__(self, pattern, **axes_lengths):
        call_rule("keras.layers.Layer.__init__", self)
        self.pattern = pattern
        self.axes_lengths = axes_lengths
    def call(self, inputs: Array[*S]) -> Same(inputs)[*regrouped(self.pattern, S, _lengths(self.axes_lengths), "rearrange")]: ...
def _lengths(given): return {name: n for name, n in pairs(given) or []}
class Reduce(Layer):
    def __init__(self, pattern, reduction, **axes_lengths):
        call_rule("keras.layers.Layer.__init__", self)
        self.pattern = pattern
        self.reduction = reduction
        self.axes_lengths = axes_lengths
    def call(self, inputs: Array[*S]) -> Same(inputs)[*regrouped(self.pattern, S, _lengths(self.axes_lengths), "reduce")]: ...
