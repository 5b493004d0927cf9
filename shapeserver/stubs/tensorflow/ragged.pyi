"""TensorFlow 2.21: ragged tensors made from nested lists, ranges, masks and other tensors."""

MODULE = "tensorflow.ragged"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _ragged(kind, S): return Kind("tensorflow.RaggedTensor", dtype_name(kind))[*S]
def _depth(x):
    """How many lists lie around the numbers; None if that is not known."""
    if is_array(x):
        return len(x.shape) if has_rank(x.shape) else None
    if not is_list(x) and not is_tuple(x):
        return 0 if is_known(x) or is_dim(x) or is_float(x) or is_str(x) else None
    within = [_depth(one) for one in x] if items(x) is not None else [None]
    return None if None in within else 1 + max([0, *within])
def _joined(rows):
    """The items of all rows."""
    found = []
    for row in rows:
        found = [*found, *(row if is_list(row) or is_tuple(row) else [row[i] for i in range(len(row))])]
    return found
def _flat(x, depth):
    found = x
    for i in range(depth):
        found = _joined(found)
    return found
def _array(values): return Promote(array_of(values))[*array_of(values).shape]
def _holes(count): return [UNKNOWN for i in range(count)]
def constant(pylist, dtype=None, ragged_rank=None, inner_shape=None, name=None, row_splits_dtype="int64"):
    """Of nested lists; all axes are ragged but the first one and those of the inner shape."""
    deep = _depth(pylist)
    inner = None if inner_shape is None else as_shape(inner_shape)
    if deep is None or is_array(pylist) or not (ragged_rank is None or is_int(ragged_rank)) or (inner is not None and not has_rank(inner)):
        return unknown("a ragged tensor of values that are not known")
    levels = ragged_rank if ragged_rank is not None else deep - 1 if inner is None else deep - 1 - len(inner)
    least = 1 if ragged_rank is not None and deep > 0 and len(_flat(pylist, deep - 1)) > 0 else 0
    require(ragged_rank is None or ragged_rank >= 0 and (deep == 0 or ragged_rank + least <= deep), f"tf.ragged.constant: a list of depth {deep} cannot have ragged_rank={ragged_rank}", code="rank-mismatch")
    require(least == 0 or inner is None or deep == ragged_rank + 1 + len(inner), f"tf.ragged.constant: a list of depth {deep} is incompatible with ragged_rank={ragged_rank} and dim(inner_shape)={0 if inner is None else len(inner)}", code="rank-mismatch")
    if levels <= 0:
        found = _array(pylist)
        return DTyped(dtype, found)[*found.shape]
    values = _flat(pylist, levels)
    below = inner if inner is not None else ShapeOf() if ragged_rank is None else _array(values).shape[1:]
    kind = DTyped(dtype, _array(_flat(values, deep - 1 - levels)))[()]
    return _ragged(kind, [len(pylist), *_holes(levels), *below]) if has_rank(below) else unknown("a ragged tensor of values that are not known")
def constant_value(pylist, dtype=None, ragged_rank=None, inner_shape=None, row_splits_dtype="int64"): return call_keyword("tensorflow.ragged.constant", pylist, dtype=dtype, ragged_rank=ragged_rank, inner_shape=inner_shape) if dtype is not None else unknown("a ragged value of NumPy's dtype")
def range(starts: Array[*S], limits: Array | None = None, deltas: Array | None = None, dtype=None, name=None, row_splits_dtype="int64"):
    """One row for each start, limit and step, of which single ones serve all rows."""
    parts = [x for x in (starts, limits, deltas) if x is not None]
    found = ShapeOf(1)
    for x in parts:
        found = broadcast(found, x.shape)
    return _ragged(DTyped(dtype, Promote(*parts))[()], [found.dim_at(0), UNKNOWN])
def stack(values: Seq[Array], axis=0, name=None):
    found = items(values)
    if found is None or len(found) == 0 or not is_int(axis) or not has_rank(found[0].shape):
        return unknown("ragged tensors stacked")
    rank = len(found[0].shape)
    place = normalize_axis(axis, rank + 1)
    kind = Promote(*found)[()]
    if rank == 0:
        return Promote(*found)[len(found)]
    for x in found[1:] if place > 0 else []:
        require(not has_rank(x.shape) or len(x.shape) == rank, f"ragged.stack: all values must have the same rank: {found[0]} and {x}", code="rank-mismatch")
        need_equal(found[0].shape[0], x.shape.dim_at(0), f"ragged.stack: Shapes of all inputs must match: {found[0]} and {x} stacked along axis {axis} differ in their rows", code="dim-mismatch")
    return _ragged(kind, [len(found) if place == 0 else found[0].shape[0], *_holes(rank)])
def boolean_mask(data: Array[*S], mask: Array[*T], name=None):
    """Of a mask with several axes the last one is picked along: its rows keep what is true."""
    if not has_rank(S) or not has_rank(T) or len(T) == 0:
        return unknown("a ragged tensor masked")
    kept = [S[0] if is_known(S[0]) else T[0], *_holes(len(T) - 1)] if len(T) > 1 else [fresh("count", 0)]
    shape = [*kept, *S[len(T):]]
    return _ragged(data, shape) if len([n for n in shape if not is_known(n)]) > 0 else Promote(data)[*shape]
def map_flat_values(op, *args, **kwargs):
    """A function of the values alone; it must give one row for each."""
    found = [x for x in args if is_array(x) and x.kind == "tensorflow.RaggedTensor"]
    if len(found) == 0 or not is_callable(op):
        return unknown("what a function gives for the values of a ragged tensor")
    result = call(op, *[member(x, "flat_values") if is_array(x) and x.kind == "tensorflow.RaggedTensor" else x for x in args])
    S = found[0].shape
    places = [i for i, n in enumerate(S) if not is_known(n)] if has_rank(S) else []
    if not is_array(result) or not certain(rank_of(result.shape) >= 1) or len(places) == 0:
        return unknown("what a function gives for the values of a ragged tensor")
    return _ragged(result, [*S[:places[-1] + 1], *result.shape[1:]]) if has_rank(result.shape) else unknown("what a function gives for the values of a ragged tensor")
def stack_dynamic_partitions(data: Array[*S], partitions: Array[*T], num_partitions: Int, name=None): return _ragged(Promote(data)[()], [num_partitions, UNKNOWN, *S[len(T):]]) if has_rank(S) and has_rank(T) else unknown("values put into partitions")
def _index(x): return "int64" if is_str(x.dtype) and x.dtype.startswith("python") else Promote(x)[()]
def row_splits_to_segment_ids(splits: Array, name=None, out_type=None) -> DTyped(out_type, _index(splits))[fresh("count", 0)]: ...
def segment_ids_to_row_splits(segment_ids: Array, num_segments=None, out_type=None, name=None): return DTyped(out_type, _index(segment_ids))[num_segments + 1 if is_dim(num_segments) else fresh("splits", 1)]
def _crossed(inputs, kind):
    found = items(inputs)
    arrays = [] if found is None else [x for x in found if is_array(x)]
    return _ragged(kind, [arrays[0].shape.dim_at(0), UNKNOWN]) if len(arrays) > 0 else unknown("features crossed")
def cross(inputs, name=None): return _crossed(inputs, "string")
def cross_hashed(inputs, num_buckets=0, hash_key=None, name=None): return _crossed(inputs, "int64")
