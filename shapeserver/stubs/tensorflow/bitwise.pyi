"""TensorFlow 2.21: operations on the bits of integers; on booleans they are logical."""

MODULE = "tensorflow.bitwise"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _bits(x, y, name):
    found = Promote(x, y)[*broadcast(x.shape, y.shape)]
    wrong = found.dtype is not None and category(found.dtype) in ("float", "complex")
    require(not wrong, f"{name}: Value for attr 'T' of {found.dtype} is not in the list of allowed values", code="dtype-mismatch")
    return found
def bitwise_and(x: Array, y: Array, name=None): return _bits(x, y, "bitwise_and")
def bitwise_or(x: Array, y: Array, name=None): return _bits(x, y, "bitwise_or")
def bitwise_xor(x: Array, y: Array, name=None): return _bits(x, y, "bitwise_xor")
def left_shift(x: Array, y: Array, name=None): return _bits(x, y, "left_shift")
def right_shift(x: Array, y: Array, name=None): return _bits(x, y, "right_shift")
def invert(x: Array, name=None): return _bits(x, x, "invert")
