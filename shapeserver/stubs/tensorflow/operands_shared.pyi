"""What operators and products share: how their operands become tensors."""

MODULE = "tensorflow.math"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _alone(x, other):
    """An array of NumPy that becomes a tensor by itself, not of the dtype of a tensor beside it."""
    return tensor(x, "tensorflow.Tensor") if x.kind == "numpy.ndarray" and other.kind in ("tensorflow.Tensor", "tensorflow.Variable") and x.dtype is not None and other.dtype is not None else x
