"""Keras 3: the arrays of what a model is given; for the rules of models and of their training."""

MODULE = "keras.fitting"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def _arrays(value): return [x for x in leaves(value) if is_array(x)]
def _is_open(value):
    """Whether it is a list of unknown length, for inputs of which nobody knows how many there are."""
    return is_sequence(value) and items(value) is None and not is_generated(value)
