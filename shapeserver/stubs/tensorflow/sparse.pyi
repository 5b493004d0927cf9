"""TensorFlow 2.21: sparse tensors, which are arrays of their dense shape that few functions take."""

MODULE = "tensorflow.sparse"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

SparseTensor = alias("tensorflow.SparseTensor")
def _sparse(name, S): return Kind("tensorflow.SparseTensor", name)[*S]
def to_dense(sp_input: Array[*S], default_value=None, validate_indices=True, name=None) -> Promote(sp_input)[*S]: ...
def from_dense(tensor: Array[*S], name=None): return _sparse(Promote(tensor)[()].dtype, S)
def sparse_dense_matmul(sp_a: Array, b: Array, adjoint_a=False, adjoint_b=False, name=None): return call_keyword("tensorflow.linalg.matmul", Promote(sp_a)[*sp_a.shape], Promote(b)[*b.shape], transpose_a=adjoint_a, transpose_b=adjoint_b)
def reorder(sp_input: Array[*S], name=None): return _sparse(sp_input.dtype, S)
def retain(sp_input: Array[*S], to_retain): return _sparse(sp_input.dtype, S)
def reduce_sum(sp_input: Array[*S], axis=None, keepdims=False, output_is_sparse=False, name=None): return Promote(sp_input)[*reduce(S, axis, keepdims)] if not certain(output_is_sparse) else _sparse(sp_input.dtype, reduce(S, axis, keepdims))
reduce_max = alias("tensorflow.sparse.reduce_sum")
def transpose(sp_input: Array[*S], perm=None, name=None): return _sparse(sp_input.dtype, transpose(S, perm))
def reshape(sp_input: Array[*S], shape: Ints[*T], name=None): return _sparse(sp_input.dtype, reshape(S, T))
def expand_dims(sp_input: Array[*S], axis=None, name=None): return _sparse(sp_input.dtype, expand_dims(S, -1 if axis is None else axis))
def softmax(sp_input: Array[*S], name=None): return _sparse(sp_input.dtype, S)
def to_indicator(sp_input: Array[*S], vocab_size: Int, name=None) -> Of("bool")[*S[:-1], vocab_size]: ...
