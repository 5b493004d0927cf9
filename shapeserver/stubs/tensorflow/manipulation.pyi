"""TensorFlow 2.21: tensors rearranged, joined, taken apart and picked from."""

MODULE = "tensorflow"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _like(x): return Promote(x)
def _left_over(T):
    """The lengths of a reshape: -1 alone stands for what is left over."""
    for i in range(len(T) if has_rank(T) else 0):
        require(possible(T[i] >= -1), f"reshape: Size {i} must be non-negative, not {T[i]}", code="reshape-mismatch")
    return T
def reshape(tensor: Array[*S], shape: Lengths[*T], name=None):
    _left_over(T)
    found = Promote(tensor)[*rearranged(tensor, reshape(S, T))]
    known = contents(tensor)
    return with_contents(Promote(tensor), known) if known is not None and certain(rank_of(found.shape) == 1) else found
def transpose(a: Array[*S], perm=None, conjugate=False, name="transpose") -> Promote(a)[*transpose(S, perm)]: ...
def expand_dims(input: Array[*S], axis=None, name=None, dim=None):
    found = Promote(input)[*expand_dims(S, dim if axis is None else axis)]
    known = contents(input)
    return with_contents(Promote(input), known) if known is not None and certain(rank_of(S) == 0) else found
def squeeze(input: Array[*S], axis=None, name=None, squeeze_dims=None):
    chosen = squeeze_dims if axis is None else axis
    axes = None if is_sequence(chosen) and length_of(chosen) == 0 else chosen
    return Promote(input)[*squeezed(input, axes, squeeze(S, axes))]
def broadcast_to(input: Array[*S], shape: Lengths[*T], name=None):
    require(possible(_fits(S, T)), f"broadcast_to: Incompatible shapes: {S} vs. {T}", code="broadcast-mismatch")
    return Promote(input)[*T]
def _fits(S, T):
    if not has_rank(S) or not has_rank(T):
        return True
    answer = len(S) <= len(T)
    for i in range(min(len(S), len(T))):
        s, t = S[len(S) - 1 - i], T[len(T) - 1 - i]
        answer = answer and (s == t or s == 1)
    return answer
def tile(input: Array[*S], multiples: Lengths[*T], name=None):
    known = has_rank(S) and has_rank(T)
    require(not known or len(S) == len(T), f"tile: Expected multiples argument to be a vector of length {length_of(S)} but got length {length_of(T)}: {T} for {input}", code="rank-mismatch")
    return copies(Promote(input)[*tile(S, T)] if known else Promote(input)[*UNKNOWN_SHAPE])
def repeat(input: Array[*S], repeats, axis=None, name=None):
    if is_dim(repeats) and (axis is None or is_int(axis)):
        return copies(Promote(input)[*repeat(S, repeats, axis)])
    counts = array_of(repeats)
    known = contents(counts)
    if axis is None or not is_int(axis) or not has_rank(S):
        return Promote(input)[*UNKNOWN_SHAPE]
    place = normalize_axis(axis, len(S))
    total = UNKNOWN if known is None else known[0] * S[place] if len(known) == 1 else shape_total(known)
    return copies(Promote(input)[*S[:place], total, *S[place + 1:]])
def pad(tensor: Array[*S], paddings, mode="CONSTANT", constant_values=0, name=None):
    widths = contents(array_of(paddings))
    if widths is None:
        return Promote(tensor)[*[UNKNOWN for n in S]] if has_rank(S) else Promote(tensor)[*UNKNOWN_SHAPE]
    require(not has_rank(S) or len(widths) == 2 * len(S), f"pad: The first dimension of paddings must be the rank of inputs: {len(widths) // 2} pairs for {tensor}", code="rank-mismatch")
    return Promote(tensor)[*pad(S, [(widths[2 * i], widths[2 * i + 1]) for i in range(len(widths) // 2)])]
def reverse(tensor: Array[*S], axis, name=None):
    if possible(rank_of(S) >= 1):
        reduce(S, axis)
    return Promote(tensor)[*S]
reverse_v2 = alias("tensorflow.reverse")
def reverse_sequence(input: Array[*S], seq_lengths, seq_axis=None, batch_axis=None, name=None, seq_dim=None, batch_dim=None):
    """One length for each entry of the batch."""
    along, batch = seq_dim if seq_axis is None else seq_axis, batch_dim if batch_axis is None else batch_axis
    first = 0 if batch is None else batch
    if has_rank(S) and is_int(along) and is_int(first):
        require(along < len(S), f"reverse_sequence: seq_dim must be < input rank ({along} vs. {len(S)}): {input}", code="axis-out-of-range")
        require(first < len(S), f"reverse_sequence: batch_dim must be < input rank ({first} vs. {len(S)}): {input}", code="axis-out-of-range")
        given = array_of(seq_lengths).shape.dim_at(0) if is_array(seq_lengths) or is_list(seq_lengths) else UNKNOWN
        need_equal(given, S[first], f"reverse_sequence: Length of seq_lengths != input.dims({first}), ({given} vs. {S[first]})", code="dim-mismatch")
    return Promote(input)[*S]
def roll(input: Array[*S], shift, axis, name=None):
    require(possible(rank_of(S) >= 1), f"roll: input must be 1-D or higher, got {input}", code="rank-mismatch")
    if has_rank(S) and is_int(axis):
        normalize_axis(axis, len(S))
    return Promote(input)[*S]
def sort(values: Array[*S], axis=-1, direction="ASCENDING", name=None) -> Promote(values)[*S]: ...
def argsort(values: Array[*S], axis=-1, direction="ASCENDING", stable=False, name=None) -> Of("int32")[*S]: ...
def searchsorted(sorted_sequence: Array[*T], values: Array[*S], side="left", out_type="int32", name=None):
    fits = not has_rank(T) or not has_rank(S) or (len(S) == len(T) and compatible(S[:-1], T[:-1]))
    require(fits, f"searchsorted: Leading dim_size of both tensors must match, got {sorted_sequence} and {values}", code="dim-mismatch")
    return Of(out_type)[*S]
def clip_by_value(t: Array[*S], clip_value_min: Array[*T], clip_value_max: Array[*U], name=None):
    """The bounds must be broadcastable to the shape of the tensor."""
    found = broadcast(broadcast(S, T), U)
    fits = not has_rank(S) or not has_rank(found) or (len(found) == len(S) and compatible(found, S))
    require(fits, f"clip_by_value: clip_value_min and clip_value_max must be broadcastable to the shape of {t}: {T} and {U}", code="broadcast-mismatch")
    return Promote(t)[*S]
def clip_by_norm(t: Array[*S], clip_norm, axes=None, name=None) -> Promote(t)[*S]: ...
def clip_by_global_norm(t_list, clip_norm, use_norm=None, name=None): return (each(_gradient, t_list), Of("float32")[()])
def _gradient(x): return Promote(x)[*x.shape] if is_array(x) else x
def ensure_shape(x: Array[*S], shape: Ints[*T], name=None):
    known = has_rank(S) and has_rank(T)
    require(not known or (rank_of(S) == rank_of(T) and compatible(S, T)), f"ensure_shape: {x} is not compatible with expected shape {T}", code="dim-mismatch")
    return Promote(x)[*[_better(a, b) for a, b in zip(S, T)]] if known else Promote(x)[*(S if has_rank(S) else T)]
def _better(a, b): return b if is_int(b) else a

# Joining and taking apart

def _values(values): return [] if items(values) is None else values
def _joint(values): return Promote(*values) if items(values) is not None else Promote(values.element) if is_sequence(values) else Of(None)
def concat(values: Seq[Array], axis, name="concat"):
    require(len([x for x in (items(axis) if is_sequence(axis) and not is_array(axis) else None) or [] if is_array(x) and certain(rank_of(x.shape) > 0)]) == 0, "concat: the tensors come first, then the axis", code="argument-mismatch")
    found = items(values)
    if found is not None and len(found) == 1:
        return Promote(found[0])[*found[0].shape]
    known = [] if found is None else [contents(x) for x in found]
    if len(known) > 0 and len([x for x in known if x is None]) == 0 and len([x for x in found if not certain(rank_of(x.shape) == 1)]) == 0:
        return with_contents(_joint(found), [n for row in known for n in row])
    return _joint(values)[*concat(values, axis, "concat")]
def stack(values: Seq[Array], axis=0, name="stack"):
    found = items(values)
    if found is not None and len([x for x in found if x.kind == "tensorflow.RaggedTensor"]) > 0:
        return call_rule("tensorflow.ragged.stack", found, axis)
    known = [] if found is None else [contents(x) for x in found]
    if len(known) > 0 and len([x for x in known if x is None]) == 0 and len([x for x in found if not certain(rank_of(x.shape) == 0)]) == 0:
        return with_contents(_listed(found), [row[0] for row in known])
    return _listed(values)[*stack(values, axis, "stack")]
def _listed(values):
    """Without a tensor among them the values are converted as one list, whose dtype is that of its numbers."""
    found = items(values)
    plain = found is not None and len([x for x in found if x.kind != "numpy.ndarray" and not (is_str(x.dtype) and x.dtype.startswith("python"))]) == 0
    return Of(Promote(array_of(found))[()].dtype) if plain and len(found) > 0 else _joint(values)
pack = alias("tensorflow.stack")
parallel_stack = alias("tensorflow.stack")
def unstack(value: Array[*S], num=None, axis=0, name="unstack"):
    if not has_rank(S) or not is_int(axis):
        return several(UNKNOWN, Promote(value)[*UNKNOWN_SHAPE])
    place = normalize_axis(axis, len(S))
    require(num is not None or static(S[place]) is not None, f"Cannot infer argument `num` from shape {S}: the length of axis {axis} is known when the graph runs")
    count = S[place] if num is None else need_equal(num, S[place], f"unstack: Input shape axis {place} must equal {num}, got shape {S}")
    part = Promote(value)[*S[:place], *S[place + 1:]]
    known = contents(value)
    if known is not None and len(S) == 1:
        return [computed(Promote(value), n) for n in known]
    return [part for i in range(count)] if is_int(count) and count <= 64 else several(count, part)
unpack = alias("tensorflow.unstack")
def split(value: Array[*S], num_or_size_splits, axis=0, num=None, name="split", split_dim=None):
    along = axis if split_dim is None else split_dim
    if not has_rank(S) or not is_int(along):
        return _parts(Promote(value)[*UNKNOWN_SHAPE], num_or_size_splits if is_dim(num_or_size_splits) else length_of(num_or_size_splits))
    place = normalize_axis(along, len(S))
    if is_dim(num_or_size_splits):
        part = split_even(S, num_or_size_splits, place) if is_int(num_or_size_splits) else join_axes(spread(S[:place]), UNKNOWN, spread(S[place + 1:]))
        return _parts(Promote(value)[*part], num_or_size_splits)
    sizes = contents(array_of(num_or_size_splits))
    if sizes is None:
        return _parts(Promote(value)[*S[:place], UNKNOWN, *S[place + 1:]], length_of(num_or_size_splits))
    return [Promote(value)[*S[:place], n, *S[place + 1:]] for n in _sizes(sizes, S[place], S)]
def _parts(part, count): return [part for i in range(count)] if is_int(count) and count <= 64 else several(count, part)
def _sizes(sizes, length, S):
    """The sizes of a split; one of -1 takes the rest."""
    holes = [n for n in sizes if is_int(n) and n == -1]
    rest = length - shape_total([n for n in sizes if not is_int(n) or n != -1])
    require(len(holes) <= 1, f"split: There can only be one -1 in the input: {sizes}", code="split-mismatch")
    require(len(holes) > 0 or rest == 0, f"split: the sizes {sizes} do not add up to {length}: {S}", code="split-mismatch")
    require(len(holes) == 0 or rest >= 0, f"split: the sizes {sizes} add up to more than {length}: {S}", code="split-mismatch")
    return [rest if is_int(n) and n == -1 else n for n in sizes]

# Picking

def gather(params: Array[*S], indices: Array[*T], validate_indices=None, axis=None, batch_dims=0, name=None):
    along = (batch_dims if is_int(batch_dims) else unknown("a number of axes")) if axis is None else axis
    _integer(indices, "gather")
    if not has_rank(S) or not is_int(along) or not is_int(batch_dims):
        return Promote(params)[*UNKNOWN_SHAPE]
    require(len(S) > 0, f"gather: params must be at least 1 dimensional, got {params}", code="rank-mismatch")
    place = normalize_axis(along, len(S))
    return Promote(params)[*S[:place], *(T[batch_dims:] if batch_dims != 0 else T), *S[place + 1:]]
def _integer(indices, name):
    wrong = indices.dtype is not None and category(indices.dtype) not in ("integer", "unsigned")
    require(not wrong or indices.shape.size() == 0, f"{name}: indices must be integers, got {indices}", code="dtype-mismatch")
def gather_nd(params: Array[*S], indices: Array[*T], batch_dims=0, name=None):
    _integer(indices, "gather_nd")
    require(possible(rank_of(T) >= 1), f"gather_nd: indices must be at least a vector, got {indices}", code="rank-mismatch")
    require(possible(rank_of(S) >= 1), f"gather_nd: params must be at least a vector, got {params}", code="rank-mismatch")
    if not has_rank(S) or not certain(rank_of(T) >= 1) or not is_int(T[-1]) or not is_int(batch_dims):
        return Promote(params)[*UNKNOWN_SHAPE]
    require(T[-1] + batch_dims <= len(S), f"gather_nd: index innermost dimension length must be <= params rank; saw: {T[-1]} vs. {len(S)}, indices {T} into {params}", code="too-many-indices")
    return Promote(params)[*T[:-1], *S[T[-1] + batch_dims:]]
def where(condition: Array[*S], x: Array | None = None, y: Array | None = None, name=None):
    if x is None and y is None:
        require(not has_rank(S) or len(S) > 0, f"where: a condition without axes has no places, got {condition}", code="rank-mismatch")
        return Of("int64")[fresh("count", 0), length_of(S)]
    require(x is not None and y is not None, "where: x and y must both be non-None or both be None")
    return Promote(x, y)[*broadcast(broadcast(S, x.shape), y.shape)]
where_v2 = alias("tensorflow.where")
def boolean_mask(tensor: Array[*S], mask: Array[*T], name="boolean_mask", axis=None):
    if not has_rank(S) or not has_rank(T):
        return Promote(tensor)[*UNKNOWN_SHAPE]
    require(len(T) > 0, "boolean_mask: mask cannot be scalar.", code="rank-mismatch")
    place = 0 if axis is None else normalize_axis(axis, len(S)) if is_int(axis) else 0
    require(place + len(T) <= len(S), f"boolean_mask: a mask of shape {T} does not fit {S}", code="rank-mismatch")
    for i in range(len(T)):
        need_equal(S[place + i], T[i], f"boolean_mask: Shapes {S} and {T} are incompatible at axis {place + i}")
    known = contents(mask)
    count = shape_total(known) if known is not None and len([n for n in known if not is_int(n)]) == 0 else fresh("count", 0)
    return Promote(tensor)[*S[:place], count, *S[place + len(T):]]
def slice(input_: Array[*S], begin: Lengths[*B], size: Lengths[*T], name=None):
    if not has_rank(S) or not has_rank(T) or not has_rank(B):
        return Promote(input_)[*T] if has_rank(T) and len([n for n in T if not is_int(n) or n == -1]) == 0 else Promote(input_)[*UNKNOWN_SHAPE]
    require(len(S) == len(T) and len(S) == len(B), f"slice: begin and size must be vectors of length {len(S)}, got {len(B)} and {len(T)}", code="rank-mismatch")
    return Promote(input_)[*[_sliced(n, b, s, S) for n, b, s in zip(S, B, T)]]
def _sliced(n, b, s, S):
    if is_int(s) and s == -1:
        return n - b
    require(not is_known(s) or not is_known(b) or b + s <= n, f"slice: begin {b} and size {s} reach beyond an axis of {n}: {S}", code="index-out-of-range")
    return s
def strided_slice(input_: Array[*S], begin, end, strides=None, begin_mask=0, end_mask=0, ellipsis_mask=0, new_axis_mask=0, shrink_axis_mask=0, var=None, name=None): return Promote(input_)[*UNKNOWN_SHAPE]
def unique(x: Array[*S], out_idx="int32", name=None): return (Promote(x)[fresh("count", 0)], Of(out_idx)[*S])
def unique_with_counts(x: Array[*S], out_idx="int32", name=None):
    count = fresh("count", 0)
    return (Promote(x)[count], Of(out_idx)[*S], Of(out_idx)[count])
def _scattered(name, S, indices, updates):
    """Each row of indices is a place in S, which takes one update."""
    I, U = indices.shape, updates.shape
    _integer(indices, name)
    require(possible(rank_of(I) >= 1), f"{name}: Indices shape must have rank at least one. Found: {I}", code="rank-mismatch")
    if not has_rank(S) or not has_rank(I) or not has_rank(U) or len(U) == 0 or not is_int(I[-1]):
        return S
    deep = I[-1]
    require(deep <= len(S), f"{name}: The inner dimension of indices, {deep}, must be at most the rank of {S}: indices {I}", code="too-many-indices")
    wanted = ShapeOf(*I[:-1], *S[deep:])
    fits = len(wanted) == len(U) and compatible(wanted, U)
    require(fits, f"{name}: updates of shape {U} do not fit indices of shape {I} into {S}, which take updates of shape {wanted}", code="dim-mismatch")
    return S
def scatter_nd(indices: Array, updates: Array, shape: Lengths[*S], name=None) -> Promote(updates)[*_scattered("scatter_nd", S, indices, updates)]: ...
def tensor_scatter_nd_update(tensor: Array[*S], indices: Array, updates: Array, name=None) -> Promote(tensor, updates)[*_scattered("tensor_scatter_nd_update", S, indices, updates)]: ...
def tensor_scatter_nd_add(tensor: Array[*S], indices: Array, updates: Array, name=None) -> Promote(tensor, updates)[*_scattered("tensor_scatter_nd_add", S, indices, updates)]: ...
def tensor_scatter_nd_sub(tensor: Array[*S], indices: Array, updates: Array, name=None) -> Promote(tensor, updates)[*_scattered("tensor_scatter_nd_sub", S, indices, updates)]: ...
def tensor_scatter_nd_max(tensor: Array[*S], indices: Array, updates: Array, name=None) -> Promote(tensor, updates)[*_scattered("tensor_scatter_nd_max", S, indices, updates)]: ...
def tensor_scatter_nd_min(tensor: Array[*S], indices: Array, updates: Array, name=None) -> Promote(tensor, updates)[*_scattered("tensor_scatter_nd_min", S, indices, updates)]: ...
def dynamic_partition(data: Array[*S], partitions: Array[*T], num_partitions: Int, name=None):
    rest = S[len(T):] if has_rank(S) and has_rank(T) else UNKNOWN_SHAPE
    return [Promote(data)[fresh("count", 0), *rest] for i in range(num_partitions)] if is_int(num_partitions) and num_partitions <= 64 else several(num_partitions, Promote(data)[UNKNOWN, *rest])
def sparse_to_dense(sparse_indices, output_shape: Ints[*S], sparse_values: Array, default_value=0, validate_indices=True, name=None) -> Promote(sparse_values)[*S]: ...
def extract_volume_patches(input, ksizes, strides, padding, name=None): return unknown("patches of a volume")
def _blocks(size): require(size > 1, f"Block size should be > 1: {size}")
def space_to_depth(input: Array[*S], block_size: Int, data_format="NHWC", name=None): return _deepened(input, block_size, data_format, True, "space_to_depth")
def depth_to_space(input: Array[*S], block_size: Int, data_format="NHWC", name=None): return _deepened(input, block_size, data_format, False, "depth_to_space")
def _deepened(x, by, data_format, deeper, name):
    """Blocks of the height and the width become channels, or the other way about."""
    _blocks(by)
    S = x.shape
    require(possible(rank_of(S) == 4), f"{name}: input must be 4-dimensional: {x}", code="rank-mismatch")
    if not has_rank(S) or data_format not in ("NHWC", "NCHW"):
        return Promote(x)[*UNKNOWN_SHAPE]
    n, h, w, c = (S[0], S[2], S[3], S[1]) if data_format == "NCHW" else (S[0], S[1], S[2], S[3])
    if deeper:
        require(h % by == 0 and w % by == 0, f"{name}: the height {h} and the width {w} of {x} must be divisible by block_size {by}", code="dim-mismatch")
        found = (h // by, w // by, c * by * by)
    else:
        require(c % (by * by) == 0, f"{name}: the depth {c} of {x} must be divisible by block_size * block_size = {by * by}", code="dim-mismatch")
        found = (h * by, w * by, c // (by * by))
    return Promote(x)[n, found[2], found[0], found[1]] if data_format == "NCHW" else Promote(x)[n, *found]
