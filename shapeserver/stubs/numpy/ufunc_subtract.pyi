"""NumPy 2.4: the methods of `np.subtract`."""

MODULE = "numpy.subtract"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def outer(A: Array[*S], B: Array[*T], /, **kwargs):
    require(dtype_name(Promote(A, B)) != "bool", "numpy boolean subtract, the `-` operator, is not supported", code="dtype-mismatch")
    return Promote(A, B)[*S, *T]
at = alias("numpy.add.at")
