"""NumPy 2.4: the methods of `np.equal`."""

MODULE = "numpy.equal"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

outer = alias("numpy.logical_or.outer")
