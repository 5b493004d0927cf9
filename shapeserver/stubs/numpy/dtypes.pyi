"""NumPy 2.4, `numpy.dtypes`: the classes of dtypes."""

MODULE = "numpy.dtypes"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

class StringDType:
    def __new__(cls, *, na_object=None, coerce=True): return dtype_object("StringDType")
class BoolDType:
    def __new__(cls, *args): return dtype_object("bool")
class Int8DType:
    def __new__(cls, *args): return dtype_object("int8")
class Int16DType:
    def __new__(cls, *args): return dtype_object("int16")
class Int32DType:
    def __new__(cls, *args): return dtype_object("int32")
class Int64DType:
    def __new__(cls, *args): return dtype_object("int64")
class UInt8DType:
    def __new__(cls, *args): return dtype_object("uint8")
class UInt16DType:
    def __new__(cls, *args): return dtype_object("uint16")
class UInt32DType:
    def __new__(cls, *args): return dtype_object("uint32")
class UInt64DType:
    def __new__(cls, *args): return dtype_object("uint64")
class Float16DType:
    def __new__(cls, *args): return dtype_object("float16")
class Float32DType:
    def __new__(cls, *args): return dtype_object("float32")
class Float64DType:
    def __new__(cls, *args): return dtype_object("float64")
class Complex64DType:
    def __new__(cls, *args): return dtype_object("complex64")
class Complex128DType:
    def __new__(cls, *args): return dtype_object("complex128")
class ObjectDType:
    def __new__(cls, *args): return dtype_object("object")
class StrDType:
    def __new__(cls, *args): return dtype_object("str")
class BytesDType:
    def __new__(cls, *args): return dtype_object("bytes")
