"""TensorFlow 2.21: sets, a row each, in the last axis."""

MODULE = "tensorflow.sets"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def size(a: Array[*S], validate_indices=True): return Of("int32")[*S[:-1]] if certain(rank_of(S) >= 1) else Of("int32")[*UNKNOWN_SHAPE]
def _together(a, b, name):
    S, T = a.shape, b.shape
    if has_rank(S) and has_rank(T):
        require(len(S) == len(T), f"sets.{name}: all but the last dimension must be equal: {a} and {b}", code="rank-mismatch")
        for n, m in zip(S[:-1], T[:-1]):
            need_equal(n, m, f"sets.{name}: all but the last dimension must be equal: {a} and {b}", code="dim-mismatch")
    return Kind("tensorflow.SparseTensor", Promote(a)[()].dtype)[*(S[:-1] if certain(rank_of(S) >= 1) else UNKNOWN_SHAPE), fresh("longest", 0)]
def intersection(a: Array, b: Array, validate_indices=True): return _together(a, b, "intersection")
def union(a: Array, b: Array, validate_indices=True): return _together(a, b, "union")
def difference(a: Array, b: Array, aminusb=True, validate_indices=True): return _together(a, b, "difference")
