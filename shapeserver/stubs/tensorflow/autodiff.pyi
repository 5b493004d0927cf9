"""TensorFlow 2.21: derivatives forward, along given directions."""

MODULE = "tensorflow.autodiff"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

GradientTape = alias("tensorflow.GradientTape")
class ForwardAccumulator:
    """What a value changes by, if the primals change by the tangents: an array like the value."""
    def __init__(self, primals, tangents): self.made = True
    def __enter__(self): return self
    def __exit__(self, kind, value, traceback): return None
    def jvp(self, primals, unconnected_gradients=None): return each(lambda x: Promote(x)[*x.shape] if is_array(x) else unknown("the derivative of a value that is not known"), primals)
