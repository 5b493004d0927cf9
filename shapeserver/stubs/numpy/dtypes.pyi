"""NumPy 2.4, `numpy.dtypes`: the classes of dtypes."""

MODULE = "numpy.dtypes"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

class StringDType:
    def __new__(cls, *, na_object=None, coerce=True): return dtype_object("StringDType")
