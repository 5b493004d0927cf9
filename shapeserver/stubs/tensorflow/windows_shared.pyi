"""What convolutions, pooling and their inverses share: how they name the spatial axes."""

MODULE = "tensorflow.nn"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _each_axis(value, count, first):
    """A size for each spatial axis, from one number, one for each or one for every axis of the input."""
    if value is None:
        return [1] * count
    sizes = [value] if is_dim(value) else items(value) if items(value) is not None else contents(value) if is_array(value) else None
    if sizes is None:
        return [UNKNOWN] * count
    if len(sizes) == 1:
        return list(sizes) * count
    return list(sizes) if len(sizes) == count else list(sizes[2:]) if first else list(sizes[1:1 + count])
def _channels_first(data_format): return is_str(data_format) and data_format.startswith("NC")
