"""NumPy 2.4: the methods of `np.divide`."""

MODULE = "numpy.divide"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def outer(A: Array[*S], B: Array[*T], /, **kwargs) -> Of(true_divide(A.dtype, B.dtype))[*S, *T]: ...
