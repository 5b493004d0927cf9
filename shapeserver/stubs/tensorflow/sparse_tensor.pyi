"""TensorFlow 2.21: the sparse tensor."""

MODULE = "tensorflow"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

class SparseTensor:
    is_array = True
    priority = 110

    def __new__(cls, indices, values, dense_shape):
        axes = as_shape(dense_shape)
        value = array_of(values) if is_array(values) or is_list(values) else None
        return Kind("tensorflow.SparseTensor", None if value is None else Promote(value)[()].dtype)[*axes]
    @property
    def shape(self: Array[*S]): return tuple([static(n) for n in S]) if has_rank(S) else unknown("the tensor's rank is not known")
    @property
    def dtype(self: Array): return dtype_object(self.dtype)
    @property
    def values(self: Array) -> Of(self.dtype)[fresh("count", 0)]: ...
    @property
    def indices(self: Array[*S]) -> Of("int64")[fresh("count", 0), length_of(S)]: ...
    @property
    def dense_shape(self: Array[*S]) -> with_contents(Of("int64"), S): ...
    def get_shape(self: Array[*S]): return tuple([static(n) for n in S]) if has_rank(S) else unknown("the tensor's rank is not known")
    def set_shape(self: Array[*S], shape):
        T = as_shape(shape)
        fits = not has_rank(S) or not has_rank(T) or (rank_of(S) == rank_of(T) and len([1 for n, m in zip(S, T) if is_int(n) and is_int(m) and m >= 0 and n != m]) == 0)
        require(fits, f"Shapes {S} and {T} are not compatible", code="dim-mismatch")
        return None
    def eval(self, feed_dict=None, session=None): return unknown("the value of a sparse tensor")
    def __mul__(self: Array[*S], other: Array): return Kind("tensorflow.SparseTensor", self.dtype)[*S]
    def __truediv__(self: Array[*S], other: Array): return Kind("tensorflow.SparseTensor", self.dtype)[*S]
    @property
    def op(self): return new("tensorflow.Operation")
    @property
    def graph(self): return new("tensorflow.Graph")
    def with_values(self: Array[*S], new_values: Array): return Kind("tensorflow.SparseTensor", Promote(new_values)[()].dtype)[*S]
    def consumers(self): return unknown("a tensor's consumers")
    @staticmethod
    def from_value(sparse_tensor_value): return sparse_tensor_value

class SparseTensorSpec:
    """What a sparse tensor is like."""
    def __init__(self, shape=None, dtype="float32"):
        self.shape = unknown("any shape") if shape is None or not has_rank(as_shape(shape)) else tuple([None if not is_known(n) else n for n in as_shape(shape)])
        self.dtype = dtype_object(dtype_name(Of(dtype)))
    def is_compatible_with(self, spec_or_value): return scalar("bool")

class IndexedSlices:
    """Rows of a tensor and where they stand in it: the gradient of an embedding."""
    def __init__(self, values: Array, indices: Array, dense_shape=None):
        self.values = values
        self.indices = indices
        self.dense_shape = None if dense_shape is None else array_of(dense_shape)
    @property
    def shape(self): return unknown("the shape of a tensor of which rows are known") if self.dense_shape is None else as_shape(self.dense_shape)
    @property
    def dtype(self): return dtype_object(self.values.dtype)
