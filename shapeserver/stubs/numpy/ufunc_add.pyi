"""NumPy 2.4: the methods of `np.add`."""

MODULE = "numpy.add"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def outer(A: Array[*S], B: Array[*T], /, **kwargs) -> Promote(A, B)[*S, *T]: ...
def reduce(array: Array[*S], /, axis=0, dtype=None, out=None, keepdims=False, **kwargs) -> DTyped(dtype, promote_sum(dtype_name(Same(array))))[*reduce(S, None if certain(rank_of(S) == 0) and is_int(axis) and (axis == 0 or axis == -1) else axis, keepdims)]: ...
def accumulate(array: Array[*S], /, axis=0, dtype=None, out=None):
    reduce(S, axis)
    return DTyped(dtype, promote_sum(dtype_name(Same(array))))[*S]
def reduceat(array: Array[*S], /, indices: Array[k], axis=0, dtype=None, out=None):
    place = normalize_axis(axis, len(S))
    return DTyped(dtype, promote_sum(dtype_name(Same(array))))[*S[:place], k, *S[place + 1 :]]
def at(a: Array, indices, b, /): return forget(a)
