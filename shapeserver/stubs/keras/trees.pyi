"""Keras 3: structures of arrays."""

MODULE = "keras.tree"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def map_structure(func, *structures, none_is_leaf=True):
    if len(structures) == 1:
        return each(lambda leaf: call(func, leaf) if is_known(leaf) else unknown("a part of a structure that is not known"), structures[0])
    return unknown("a function over several structures")
def flatten(structure): return flattened(structure)
def is_nested(structure): return is_sequence(structure) or pairs(structure) is not None
