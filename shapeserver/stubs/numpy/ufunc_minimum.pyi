"""NumPy 2.4: the methods of `np.minimum`."""

MODULE = "numpy.minimum"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

outer = alias("numpy.add.outer")
reduce = alias("numpy.maximum.reduce")
accumulate = alias("numpy.maximum.accumulate")
at = alias("numpy.add.at")
