"""Keras 3: the arrays of what a model is given; for the rules of models and of their training."""

MODULE = "keras._fitting"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def _arrays(value): return [x for x in leaves(value) if is_array(x)]
def _as_given(value): return each(_tensor, value)
def _tensor(x):
    """An array as a model is given it: floats as float32."""
    return tensor(x, "tensorflow.Tensor", "float32" if x.dtype == "float64" or x.dtype == "float16" else None) if is_array(x) else x
def _is_open(value):
    """Whether it is a list of unknown length, for inputs of which nobody knows how many there are."""
    return is_sequence(value) and items(value) is None and not is_generated(value)
