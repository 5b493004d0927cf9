"""NumPy 2.4: the methods of `np.logical_or`."""

MODULE = "numpy.logical_or"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def outer(A: Array[*S], B: Array[*T], /, **kwargs) -> Of("bool")[*S, *T]: ...
def reduce(array: Array[*S], /, axis=0, dtype=None, out=None, keepdims=False, **kwargs) -> Of("bool")[*reduce(S, None if certain(rank_of(S) == 0) and is_int(axis) and (axis == 0 or axis == -1) else axis, keepdims)]: ...
