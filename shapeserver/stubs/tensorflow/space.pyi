"""TensorFlow 2.21: blocks of space, histograms, stitching and other rearrangements."""

MODULE = "tensorflow"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _pairs(given):
    """Two numbers for each axis, or None."""
    known = contents(array_of(given))
    return None if known is None else [(known[2 * i], known[2 * i + 1]) for i in range(len(known) // 2)]
def _blocks(block_shape, count):
    known = as_shape(block_shape)
    return [known[0]] * count if is_dim(block_shape) else list(known) if has_rank(known) else None
def space_to_batch(input: Array[*S], block_shape, paddings, name=None, block_size=None):
    """Blocks of the padded axes become rows of the batch."""
    around = _pairs(paddings)
    by = None if around is None else _blocks(block_shape if block_size is None else block_size, len(around))
    if by is None or not has_rank(S) or len(by) != len(around):
        return Promote(input)[*([UNKNOWN for n in S] if has_rank(S) else UNKNOWN_SHAPE)]
    require(len(S) > len(by), f"space_to_batch: the input rank should be >= {len(by) + 1} instead of {len(S)}: {input}", code="rank-mismatch")
    found = []
    for i in range(len(by)):
        padded = S[i + 1] + around[i][0] + around[i][1]
        require(padded % by[i] == 0, f"space_to_batch: padded axis {i + 1} of length {padded} is not divisible by block size {by[i]}: {input}", code="dim-mismatch")
        found = [*found, padded // by[i]]
    return Promote(input)[S[0] * product(by), *found, *S[len(by) + 1:]]
space_to_batch_nd = alias("tensorflow.space_to_batch")
def batch_to_space(input: Array[*S], block_shape, crops, name=None, block_size=None):
    """Rows of the batch become blocks of the axes, which are cropped."""
    around = _pairs(crops)
    by = None if around is None else _blocks(block_shape if block_size is None else block_size, len(around))
    if by is None or not has_rank(S) or len(by) != len(around):
        return Promote(input)[*([UNKNOWN for n in S] if has_rank(S) else UNKNOWN_SHAPE)]
    require(len(S) > len(by), f"batch_to_space: the input rank should be >= {len(by) + 1} instead of {len(S)}: {input}", code="rank-mismatch")
    require(S[0] % product(by) == 0, f"batch_to_space: the batch {S[0]} is not divisible by the product of the block sizes {product(by)}: {input}", code="dim-mismatch")
    return Promote(input)[S[0] // product(by), *[S[i + 1] * by[i] - around[i][0] - around[i][1] for i in range(len(by))], *S[len(by) + 1:]]
batch_to_space_nd = alias("tensorflow.batch_to_space")
def required_space_to_batch_paddings(input_shape, block_shape, base_paddings=None, name=None):
    count = length_of(as_shape(input_shape))
    return (Of("int32")[count, 2], Of("int32")[count, 2])
def histogram_fixed_width(values: Array, value_range: Array[2], nbins: Int = 100, dtype="int32", name=None) -> Of(dtype)[nbins]: ...
def histogram_fixed_width_bins(values: Array[*S], value_range: Array[2], nbins=100, dtype="int32", name=None) -> Of("int32")[*S]: ...
def edit_distance(hypothesis: Array[*S], truth: Array[*T], normalize=True, name="edit_distance"):
    require(possible(rank_of(S) == rank_of(T)), f"edit_distance: hypothesis and truth must have the same rank: {hypothesis} and {truth}", code="rank-mismatch")
    return Of("float32")[*[max(n, m) if is_known(n) and is_known(m) else UNKNOWN for n, m in zip(S[:-1], T[:-1])]] if has_rank(S) and has_rank(T) and len(S) >= 1 else Of("float32")[*UNKNOWN_SHAPE]
def fingerprint(data: Array[n, *S], method="farmhash64", name=None) -> Of("uint8")[n, 8]: ...
def identity_n(input, name=None): return each(lambda x: call_rule("tensorflow.identity", x), input)
def dynamic_stitch(indices: Seq[Array], data: Seq[Array], name=None):
    """As many rows as the largest index says."""
    where, values = items(indices), items(data)
    if where is None or values is None or len(where) == 0 or len(values) == 0 or not has_rank(where[0].shape) or not has_rank(values[0].shape):
        return unknown("rows put into places that are not known")
    known = [contents(x) for x in where]
    count = UNKNOWN if len([x for x in known if x is None]) > 0 else max([0, *[n + 1 for row in known for n in row]])
    return Promote(*values)[count if is_known(count) else fresh("rows", 0), *values[0].shape[len(where[0].shape):]]
parallel_dynamic_stitch = alias("tensorflow.dynamic_stitch")
def unravel_index(indices: Array[*S], dims: Array[k], name=None) -> Promote(indices)[k, *S]: ...
def truncatediv(x: Array[*S], y: Array[*T], name=None) -> Promote(x, y)[*broadcast(S, T)]: ...
def truncatemod(x: Array[*S], y: Array[*T], name=None) -> Promote(x, y)[*broadcast(S, T)]: ...
def realdiv(x: Array[*S], y: Array[*T], name=None) -> Promote(x, y)[*broadcast(S, T)]: ...
def tuple(tensors, control_inputs=None, name=None): return tensors
def timestamp(name=None) -> Of("float64")[()]: ...
def random_index_shuffle(index: Array[*S], seed, max_index, rounds=4, name=None) -> Promote(index)[*S]: ...
eig = alias("tensorflow.linalg.eig")
eigvals = alias("tensorflow.linalg.eigvals")
matrix_square_root = alias("tensorflow.linalg.sqrtm")
approx_top_k = alias("tensorflow.nn.approx_max_k")
def batch_gather(params: Array[*S], indices: Array[*T], name=None): return call_keyword("tensorflow.gather", params, indices, batch_dims=len(T) - 1) if has_rank(T) and len(T) > 0 else Promote(params)[*UNKNOWN_SHAPE]
def Print(input_, data=None, message=None, first_n=None, summarize=None, name=None): return input_
def to_bfloat16(x: Array[*S], name="ToBFloat16") -> Of("bfloat16")[*S]: ...
def to_complex64(x: Array[*S], name="ToComplex64") -> Of("complex64")[*S]: ...
def to_complex128(x: Array[*S], name="ToComplex128") -> Of("complex128")[*S]: ...
def string_split(source: Array[*S], sep=None, skip_empty=True, delimiter=" ", result_type="SparseTensor", name=None): return Kind("tensorflow.SparseTensor", "string")[*S, fresh("longest", 0)] if result_type == "SparseTensor" else unknown("texts that were split")
