"""NumPy 2: arrays and how they are made."""

MODULE = "numpy"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def zeros(shape: Ints[*S], dtype=None, order=None): return DTyped(dtype, "float64")[*S]
def exp(x: Array[*S]) -> Float(x)[*S]: ...
def add(x1: Array[*S], x2: Array[*T]) -> Promote(x1, x2)[*broadcast(S, T)]: ...
def sum(a: Array[*S], axis=None, dtype=None, out=None, keepdims=False) -> Same(a)[*reduce(S, axis, keepdims)]: ...
float32 = dtype("float32")
newaxis = None

class ndarray:
    is_array = True
    @property
    def shape(self: Array[*S]): return S
    def __matmul__(self: Array[*S], other: Array[*T]) -> Promote(self, other)[*matmul(S, T)]: ...
    def __add__(self: Array[*S], other: Array[*T]) -> Promote(self, other)[*broadcast(S, T)]: ...
    def __getitem__(self: Array, key): return index(self, key)
    def reshape(self: Array[*S], *shape): return Same(self)[*reshape(S, as_shape(shape[0] if len(shape) == 1 else shape))]
