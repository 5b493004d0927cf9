"""TensorFlow 1's `tf.contrib.layers.utils`: what layers share."""

MODULE = "tensorflow.contrib.layers.utils"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def collect_named_outputs(collections, alias, outputs): return outputs
def convert_collection_to_dict(collection, clear_collection=False): return unknown("what layers gave, by their names")
def two_element_tuple(int_or_tuple):
    if is_dim(int_or_tuple):
        return (int_or_tuple, int_or_tuple)
    known = items(int_or_tuple)
    require(known is None or len(known) == 2, f"Must be a list with 2 elements: {int_or_tuple}")
    return unknown("a pair") if known is None else tuple(int_or_tuple)
def n_positive_integers(n, value): return tuple([value for i in range(n)]) if is_dim(value) and is_int(n) else unknown("numbers")
def last_dimension(shape, min_rank=1): return shape[-1] if items(shape) is not None and len(shape) > 0 else unknown("a length")
def smart_cond(pred, fn1, fn2, name=None): return call_rule("tensorflow.cond", pred, fn1, fn2)
def constant_value(value_or_tensor_or_var, dtype=None): return unknown("a constant or None")
def get_variable_collections(variables_collections, name):
    """Of a dict those under the name, else all."""
    named = pairs(variables_collections)
    if named is None or not is_str(name):
        return variables_collections if named is None and is_known(variables_collections) else unknown("the collections of a variable")
    found = [value for key, value in named if key == name]
    return found[0] if len(found) == 1 else None
def append_tensor_alias(tensor, alias): return tensor
