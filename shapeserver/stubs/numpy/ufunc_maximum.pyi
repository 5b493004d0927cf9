"""NumPy 2.4: the methods of `np.maximum`."""

MODULE = "numpy.maximum"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def reduce(array: Array[*S], /, axis=0, dtype=None, out=None, keepdims=False, initial=None, where=True):
    call_rule("numpy.max", array, axis, None, keepdims, initial)
    return DTyped(dtype, Same(array))[*reduce(S, None if certain(rank_of(S) == 0) and is_int(axis) and (axis == 0 or axis == -1) else axis, keepdims)]
def accumulate(array: Array[*S], /, axis=0, dtype=None, out=None):
    reduce(S, axis)
    return DTyped(dtype, Same(array))[*S]
outer = alias("numpy.add.outer")
at = alias("numpy.add.at")
