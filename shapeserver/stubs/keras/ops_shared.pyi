"""Keras 3: of which dtype and class the results of operations are; for the rules of all files of operations."""

MODULE = "keras.ops"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def _like(name, *values):
    """Arrays of a dtype: symbolic if one of the operands is."""
    symbolic = [value for value in values if is_array(value) and value.kind == "keras.KerasTensor"]
    return Kind("keras.KerasTensor" if len(symbolic) > 0 else "tensorflow.Tensor", name)
def _kept(x): return _like(dtype_name(Same(x)), x)
def _is_whole(name): return name is not None and category(name) in ("bool", "integer", "unsigned")
def _float_of(name): return "float32" if _is_whole(name) else name
def _real(x):
    """What functions of real numbers make of integers: float32."""
    return _like(_float_of(dtype_name(Same(x))), x)
def _summed(name):
    """Small integers are added up in 32 bits."""
    return "int32" if name in ("bool", "int8", "int16") else "uint32" if name in ("uint8", "uint16") else name
def _joint(*xs): return _like(dtype_name(Promote(*xs)), *xs)
def _as_numpy(x): return Kind("numpy.ndarray", x.dtype)[*x.shape]
def _shape_of(found): return found.shape if is_array(found) else UNKNOWN_SHAPE
