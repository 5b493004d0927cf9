"""NumPy 2.4: the methods of `np.logical_and`."""

MODULE = "numpy.logical_and"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

outer = alias("numpy.logical_or.outer")
reduce = alias("numpy.logical_or.reduce")
