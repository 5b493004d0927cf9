"""jaxtyping 0.3: types of arrays with their axes, such as `Float[Array, "batch 3"]`."""

MODULE = "jaxtyping"

def _typed(item, *dtypes):
    if is_tuple(item) and len(item) == 2:
        return contract(item[0], item[1], dtypes)
    return unknown("an annotation that is not understood")

class Float:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "float")
class Complex:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "complex")
class Int:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "integer")
class UInt:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "unsigned")
class Integer:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "integer", "unsigned")
class Inexact:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "float", "complex")
class Real:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "integer", "unsigned", "float")
class Num:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "integer", "unsigned", "float", "complex")
class Shaped:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item)
class Bool:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "bool")
class Float16:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "float16")
class Float32:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "float32")
class Float64:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "float64")
class BFloat16:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "bfloat16")
class Complex64:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "complex64")
class Complex128:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "complex128")
class Int8:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "int8")
class Int16:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "int16")
class Int32:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "int32")
class Int64:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "int64")
class UInt8:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "uint8")
class UInt16:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "uint16")
class UInt32:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "uint32")
class UInt64:
    @classmethod
    def __class_getitem__(cls, item): return _typed(item, "uint64")

def jaxtyped(fn=None, typechecker=None, config=None): return new("jaxtyping.Decorator") if fn is None else fn
class Decorator:
    """`@jaxtyped(typechecker=…)` keeps the function; `with jaxtyped("context"):` is a scope of names."""
    def __call__(self, fn): return fn
    def __enter__(self): return None
    def __exit__(self, kind, value, traceback): return None
