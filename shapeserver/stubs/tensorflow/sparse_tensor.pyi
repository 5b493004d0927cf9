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
    def values(self: Array) -> Promote(self)[UNKNOWN]: ...
    @property
    def indices(self: Array[*S]) -> Of("int64")[UNKNOWN, length_of(S)]: ...
    @property
    def dense_shape(self: Array[*S]) -> with_contents(Of("int64"), S): ...
    def get_shape(self: Array[*S]): return tuple([static(n) for n in S]) if has_rank(S) else unknown("the tensor's rank is not known")
    def eval(self, feed_dict=None, session=None): return unknown("the value of a sparse tensor")
    def __mul__(self: Array[*S], other: Array): return Kind("tensorflow.SparseTensor", self.dtype)[*S]
    def __truediv__(self: Array[*S], other: Array): return Kind("tensorflow.SparseTensor", self.dtype)[*S]
    def __neg__(self: Array[*S]): return Kind("tensorflow.SparseTensor", self.dtype)[*S]
