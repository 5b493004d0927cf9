"""NumPy 2.4: the methods of `np.multiply`."""

MODULE = "numpy.multiply"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

outer = alias("numpy.add.outer")
reduce = alias("numpy.add.reduce")
accumulate = alias("numpy.add.accumulate")
reduceat = alias("numpy.add.reduceat")
at = alias("numpy.add.at")
