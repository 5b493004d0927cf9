"""TensorFlow 2.21: nested structures."""

MODULE = "tensorflow.nest"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _leaf(func, x): return call(func, x) if is_known(x) else unknown("a part of a structure that is not known")
def map_structure(func, *structure, **kwargs): return each(lambda x: _leaf(func, x), structure[0]) if len(structure) == 1 else unknown("several structures mapped at once")
def flatten(structure, expand_composites=False): return flattened(structure)
def pack_sequence_as(structure, flat_sequence, expand_composites=False): return unknown("a structure packed again")
def assert_same_structure(nest1, nest2, check_types=True, expand_composites=False): return None
def is_nested(structure): return scalar("bool")
