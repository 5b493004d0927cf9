"""TensorFlow 2.21: nested structures."""

MODULE = "tensorflow.nest"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _leaf(func, x): return call(func, x) if is_known(x) else unknown("a part of a structure that is not known")
def _may_hold_shapes(structure):
    """Whether a part is a tuple of lengths, which is a leaf if it is a `TensorShape`."""
    parts = items(structure) or [part for _, part in pairs(structure) or []]
    if is_tuple(structure) and len([part for part in parts if part is None or is_dim(part)]) == len(parts):
        return True
    return True in [_may_hold_shapes(part) for part in parts]
def map_structure(func, *structure, **kwargs):
    if len(structure) > 1:
        return unknown("several structures mapped at once")
    if _may_hold_shapes(structure[0]):
        return unknown("whether a tuple of numbers is a shape")
    return each(lambda x: _leaf(func, x), structure[0])
def flatten(structure, expand_composites=False): return unknown("whether a tuple of numbers is a shape") if _may_hold_shapes(structure) else flattened(structure)
def pack_sequence_as(structure, flat_sequence, expand_composites=False): return unknown("a structure packed again")
def assert_same_structure(nest1, nest2, check_types=True, expand_composites=False): return None
def is_nested(structure): return scalar("bool")
