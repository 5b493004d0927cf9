"""NumPy 2.4, `numpy.ctypeslib`: arrays over the memory of C."""

MODULE = "numpy.ctypeslib"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def as_array(obj, shape=None): return Of(None)[*as_shape(shape)] if shape is not None else Of(None)[*UNKNOWN_SHAPE]
def as_ctypes(obj): return unknown("an object of C")
def as_ctypes_type(dtype): return unknown("a type of C")
def load_library(libname, loader_path): return unknown("a library of C")
def ndpointer(dtype=None, ndim=None, shape=None, flags=None): return unknown("a type of C")
