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
def _reduced(x, axis, keepdims, is_sparse):
    found = reduce(x.shape, axis, False if keepdims is None else keepdims)
    return Promote(_dense(x))[*found] if not possible(is_sparse) else _sparse(x.dtype, found) if certain(is_sparse) else unknown("a sparse or a dense tensor")
def reduce_sum(sp_input: Array, axis=None, keepdims=None, output_is_sparse=False, name=None, reduction_axes=None, keep_dims=None): return _reduced(sp_input, reduction_axes if axis is None else axis, keep_dims if keepdims is None else keepdims, output_is_sparse)
def reduce_max(sp_input: Array, axis=None, keepdims=None, output_is_sparse=False, name=None, reduction_axes=None, keep_dims=None): return _reduced(sp_input, reduction_axes if axis is None else axis, keep_dims if keepdims is None else keepdims, output_is_sparse)
def _dense(x): return Of(x.dtype)[*x.shape]
def _common(a, b, name):
    """The shape and the dtype of two tensors that must be alike: nothing is broadcast."""
    S, T = a.shape, b.shape
    require(possible(compatible(S, T)) or not has_rank(S) or not has_rank(T), f"{name}: operands' shapes do not match: {S} vs. {T}", code="broadcast-mismatch")
    return Promote(_dense(a), _dense(b))[*(S if has_rank(S) else T)]
def _alike(a, b, name):
    found = _common(a, b, name)
    return _sparse(a.dtype if a.dtype is not None else b.dtype, found.shape)
def add(a, b, threshold=0):
    """Of a sparse and a dense one the sum is dense."""
    if len([x for x in (a, b) if not is_known(x) or is_array(x) and class_of(x) == ""]) > 0:
        return unknown("a sparse or a dense tensor")
    sparse = [class_of(x) == "tensorflow.SparseTensor" for x in (a, b)]
    require(sparse[0] or sparse[1], "At least one input should be SparseTensor; do you mean to use tf.add()?", code="argument-mismatch")
    one, two = array_of(a), array_of(b)
    if not is_array(one) or not is_array(two):
        return unknown("a sparse and a dense tensor")
    return _alike(one, two, "sparse.add") if sparse[0] and sparse[1] else _common(one, two, "sparse.add")
def maximum(sp_a: Array, sp_b: Array, name=None): return _alike(sp_a, sp_b, "sparse.maximum")
def minimum(sp_a: Array, sp_b: Array, name=None): return _alike(sp_a, sp_b, "sparse.minimum")
def eye(num_rows: Int, num_columns=None, dtype="float32", name=None): return _sparse(dtype_name(Of(dtype)), [num_rows, num_rows if num_columns is None else num_columns if is_dim(num_columns) else UNKNOWN])
def mask(a, mask_indices, name=None): return unknown("slices without those that are masked")
def concat(axis, sp_inputs, expand_nonconcat_dims=False, name=None):
    found = items(sp_inputs)
    arrays = [] if found is None else [x for x in found if is_array(x)]
    if len(arrays) == 0 or len(arrays) != len(found) or not is_int(axis) or not is_known(expand_nonconcat_dims) or expand_nonconcat_dims:
        return unknown("sparse tensors joined")
    return _sparse(Promote(*[_dense(x) for x in arrays])[()].dtype, concat([_dense(x) for x in arrays], axis))
def slice(sp_input: Array[*S], start: Ints[*B], size: Ints[*T], name=None): return _sparse(sp_input.dtype, [min(n - b, m) if is_int(n) and is_int(b) and is_int(m) else UNKNOWN for n, b, m in zip(S, B, T)] if has_rank(S) and has_rank(B) and has_rank(T) else UNKNOWN_SHAPE)
def split(sp_input: Array[*S] = None, num_split=None, axis=None, name=None):
    if not has_rank(S) or not is_int(num_split) or not is_int(axis) or not is_int(S[axis]):
        return unknown("parts of a sparse tensor")
    place = normalize_axis(axis, len(S))
    size, more = S[place] // num_split, S[place] % num_split
    return [_sparse(sp_input.dtype, [*S[:place], size + 1 if i < more else size, *S[place + 1:]]) for i in range(num_split)]
def reset_shape(sp_input: Array[*S], new_shape=None): return _sparse(sp_input.dtype, [fresh("length", 0) for n in S] if new_shape is None and has_rank(S) else as_shape(new_shape))
def fill_empty_rows(sp_input: Array[*S], default_value, name=None): return (_sparse(sp_input.dtype, S), Of("bool")[S.dim_at(0)])
def map_values(op, *args, **kwargs):
    found = [x for x in args if is_array(x) and x.kind == "tensorflow.SparseTensor"]
    if len(found) == 0 or not is_callable(op):
        return unknown("what a function gives for the values of a sparse tensor")
    result = call(op, *[member(x, "values") if is_array(x) and x.kind == "tensorflow.SparseTensor" else x for x in args])
    return _sparse(result.dtype, found[0].shape) if is_array(result) else unknown("what a function gives for the values of a sparse tensor")
def _gathered(data, indices, segment_ids, count):
    S = data.shape
    known = contents(segment_ids)
    rows = count if is_dim(count) else known[-1] + 1 if count is None and known is not None and len(known) > 0 else fresh("segments", 0)
    return Promote(data)[rows, *S[1:]] if certain(rank_of(S) >= 1) else Promote(data)[*UNKNOWN_SHAPE]
def segment_sum(data: Array, indices: Array[n], segment_ids: Array[n], num_segments=None, name=None, sparse_gradient=False): return _gathered(data, indices, segment_ids, num_segments)
def segment_mean(data: Array, indices: Array[n], segment_ids: Array[n], num_segments=None, name=None, sparse_gradient=False): return _gathered(data, indices, segment_ids, num_segments)
def segment_sqrt_n(data: Array, indices: Array[n], segment_ids: Array[n], num_segments=None, name=None, sparse_gradient=False): return _gathered(data, indices, segment_ids, num_segments)
def _limit(n): return n if n is None or is_dim(n) else UNKNOWN
def bincount(values: Array[*S], weights: Array | None = None, axis=0, minlength=None, maxlength=None, binary_output=False, name=None):
    """Counts of each row, as a sparse matrix."""
    least, most = _limit(minlength), _limit(maxlength)
    known = contents(values)
    largest = max([0, *[n + 1 for n in known]]) if known is not None and len([n for n in known if not is_int(n)]) == 0 else fresh("bins", 0)
    above = largest if least is None else max(largest, least)
    bins = above if most is None else most
    kind = Promote(_dense(values))[()].dtype if weights is None else Promote(_dense(weights))[()].dtype
    return _sparse(kind, [S[0], bins] if certain(axis == -1) and certain(rank_of(S) == 2) else [bins] if certain(axis == 0) or certain(rank_of(S) == 1) else UNKNOWN_SHAPE)
def _crossed(inputs, kind):
    found = items(inputs)
    arrays = [] if found is None else [x for x in found if is_array(x)]
    return _sparse(kind, [arrays[0].shape.dim_at(0), fresh("longest", 0)]) if len(arrays) > 0 else unknown("features crossed")
def cross(inputs, name=None, separator=None): return _crossed(inputs, "string")
def cross_hashed(inputs, num_buckets=0, hash_key=None, name=None): return _crossed(inputs, "int64")
def transpose(sp_input: Array[*S], perm=None, name=None): return _sparse(sp_input.dtype, transpose(S, perm))
def reshape(sp_input: Array[*S], shape: Ints[*T], name=None):
    for i in range(len(T) if has_rank(T) else 0):
        require(possible(T[i] >= -1), f"SparseReshape: size {i} must be non-negative, not {T[i]}", code="reshape-mismatch")
    return _sparse(sp_input.dtype, reshape(S, T))
def expand_dims(sp_input: Array[*S], axis=None, name=None): return _sparse(sp_input.dtype, expand_dims(S, -1 if axis is None else axis))
def softmax(sp_input: Array[*S], name=None): return _sparse(sp_input.dtype, S)
def to_indicator(sp_input: Array[*S], vocab_size: Int, name=None) -> Of("bool")[*S[:-1], vocab_size]: ...
