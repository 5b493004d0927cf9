"""TensorFlow 2.21: the ragged tensor: an axis whose length differs from row to row has no length, as in its `shape`.

What lies below the ragged axes is uniform.  How many values there are in all depends on the rows: a new symbol.
"""

MODULE = "tensorflow"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"
_Tensor = alias("tensorflow.Tensor")

def _ragged(kind, S): return Kind("tensorflow.RaggedTensor", dtype_name(kind))[*S]
def _array(value): return value if is_array(value) else Promote(array_of(value))[*array_of(value).shape]
def _open(S):
    """The places of the ragged axes."""
    return [i for i, n in enumerate(S) if not is_known(n)] if has_rank(S) else []
def _inner(S):
    """The axes below the last ragged one."""
    found = _open(S)
    return S[found[-1] + 1:] if len(found) > 0 else S[1:] if has_rank(S) and len(S) > 0 else UNKNOWN_SHAPE
def _rest(values):
    """The axes of one value in rows."""
    S = values.shape
    return S[1:] if certain(rank_of(S) >= 1) else UNKNOWN_SHAPE
def _rows(values, count): return _ragged(values, join_axes(count, UNKNOWN, spread(_rest(values))))
def _length(x): return array_of(x).shape.dim_at(0) if certain(rank_of(array_of(x).shape) == 1) else UNKNOWN
def _last(x):
    known = contents(array_of(x))
    return known[-1] if known is not None and len(known) > 0 else None
def _padded(S, shape):
    """The dense shape: the ragged axes become as long as the longest row, or what is asked for."""
    asked = None if shape is None else as_shape(shape)
    require(asked is None or not has_rank(asked) or len(asked) == len(S), f"to_tensor: rt_input.shape and shape={shape} are incompatible: rt_input.rank = {len(S)}", code="rank-mismatch")
    stated = [None for n in S] if asked is None or not has_rank(asked) or len(asked) != len(S) else list(asked)
    return [m if is_int(m) and m >= 0 else n if is_known(n) else fresh("longest", 0) for n, m in zip(S, stated)]

class RaggedTensor(_Tensor):
    is_array = True
    priority = 120
    prevails = True

    @staticmethod
    def from_row_splits(values, row_splits, name=None, validate=True): return _rows(_array(values), _length(row_splits) - 1)
    @staticmethod
    def from_row_lengths(values, row_lengths, name=None, validate=True): return _rows(_array(values), _length(row_lengths))
    @staticmethod
    def from_row_starts(values, row_starts, name=None, validate=True): return _rows(_array(values), _length(row_starts))
    @staticmethod
    def from_row_limits(values, row_limits, name=None, validate=True): return _rows(_array(values), _length(row_limits))
    @staticmethod
    def from_value_rowids(values, value_rowids, nrows=None, name=None, validate=True):
        last = _last(value_rowids)
        return _rows(_array(values), nrows if is_dim(nrows) else last + 1 if nrows is None and last is not None else fresh("rows", 0))
    @staticmethod
    def from_uniform_row_length(values, uniform_row_length: Int, nrows=None, validate=True, name=None):
        found = _array(values)
        count = found.shape.dim_at(0)
        rows = nrows if is_dim(nrows) else count // uniform_row_length if is_known(uniform_row_length) and certain(uniform_row_length > 0) else UNKNOWN
        return _ragged(found, join_axes(rows, uniform_row_length, spread(_rest(found))))
    @staticmethod
    def from_nested_row_splits(flat_values, nested_row_splits, name=None, validate=True):
        splits = items(nested_row_splits)
        found = _array(flat_values)
        return unknown("splits that are not known") if splits is None or len(splits) == 0 else _ragged(found, join_axes(_length(splits[0]) - 1, spread([UNKNOWN for one in splits]), spread(_rest(found))))
    @staticmethod
    def from_nested_row_lengths(flat_values, nested_row_lengths, name=None, validate=True):
        lengths = items(nested_row_lengths)
        found = _array(flat_values)
        return unknown("lengths that are not known") if lengths is None or len(lengths) == 0 else _ragged(found, join_axes(_length(lengths[0]), spread([UNKNOWN for one in lengths]), spread(_rest(found))))
    @staticmethod
    def from_tensor(tensor: Array[*S], lengths=None, padding=None, ragged_rank=1, name=None, row_splits_dtype="int64"):
        """Without lengths and padding every row is as long as the others."""
        if lengths is None and padding is None:
            return _ragged(tensor, S)
        if not has_rank(S) or not is_int(ragged_rank):
            return _ragged(tensor, UNKNOWN_SHAPE)
        if is_array(lengths) or is_list(lengths) and not (len(lengths) > 0 and is_sequence(lengths[0])):
            n = array_of(lengths).shape.dim_at(0)
            need_equal(S[0], n, f"from_tensor: Shapes {S} and lengths of {n} rows are incompatible", code="dim-mismatch")
        depth = length_of(lengths) if is_tuple(lengths) else len(lengths) if is_list(lengths) and len(lengths) > 0 and is_sequence(lengths[0]) else ragged_rank
        return _ragged(tensor, [S[0], *[UNKNOWN for i in range(depth)], *S[depth + 1:]])
    @staticmethod
    def from_sparse(st_input: Array[*S], name=None, row_splits_dtype="int64"):
        require(possible(rank_of(S) == 2), f"rank(st_input) must be 2, got {S}", code="rank-mismatch")
        return _ragged(st_input, join_axes(S.dim_at(0), UNKNOWN))

    @property
    def values(self: Array[*S]): return _ragged(self, [fresh("count", 0), *S[2:]]) if len([i for i in _open(S) if i > 1]) > 0 else Of(self.dtype)[*([fresh("count", 0), *S[2:]] if certain(rank_of(S) >= 2) else UNKNOWN_SHAPE)]
    @property
    def flat_values(self: Array[*S]): return Of(self.dtype)[*join_axes(fresh("count", 0), spread(_inner(S)))]
    @property
    def row_splits(self: Array[*S]) -> Of("int64")[S.dim_at(0) + 1]: ...
    @property
    def nested_row_splits(self: Array[*S]): return tuple([Of("int64")[S[0] + 1 if i == 0 else fresh("splits", 1)] for i in range(_depth(S))]) if has_rank(S) and _depth(S) > 0 else unknown("the splits of rows")
    @property
    def ragged_rank(self: Array[*S]): return scalar("int")
    @property
    def uniform_row_length(self): return unknown("the length of rows")
    def row_lengths(self: Array[*S], axis=1, name=None): return Of("int64")[S.dim_at(0)] if is_int(axis) and axis == 1 else Of("int64")[()] if is_int(axis) and axis == 0 else _ragged("int64", [*S[:axis]]) if is_int(axis) and has_rank(S) else unknown("the lengths of rows")
    def nested_row_lengths(self: Array[*S], name=None): return tuple([Of("int64")[S[0] if i == 0 else fresh("rows", 0)] for i in range(_depth(S))]) if has_rank(S) and _depth(S) > 0 else unknown("the lengths of rows")
    def row_starts(self: Array[*S], name=None) -> Of("int64")[S.dim_at(0)]: ...
    def row_limits(self: Array[*S], name=None) -> Of("int64")[S.dim_at(0)]: ...
    def nested_value_rowids(self: Array[*S], name=None): return tuple([Of("int64")[fresh("count", 0)] for i in range(_depth(S))]) if has_rank(S) and _depth(S) > 0 else unknown("the rows of values")
    def value_rowids(self, name=None) -> Of("int64")[fresh("count", 0)]: ...
    def nrows(self: Array[*S], out_type=None, name=None): return computed(DTyped(out_type, "int64"), S.dim_at(0))
    def bounding_shape(self: Array[*S], axis=None, name=None, out_type=None): return DTyped(out_type, "int64")[length_of(S)] if axis is None else DTyped(out_type, "int64")[*(array_of(axis).shape if is_dim(axis) or is_sequence(axis) else UNKNOWN_SHAPE)]
    def to_tensor(self: Array[*S], default_value=None, name=None, shape=None): return Of(self.dtype)[*(_padded(S, shape) if has_rank(S) else UNKNOWN_SHAPE)]
    def to_sparse(self: Array[*S], name=None): return Kind("tensorflow.SparseTensor", self.dtype)[*(_padded(S, None) if has_rank(S) else UNKNOWN_SHAPE)]
    def to_list(self): return unknown("the rows as lists")
    def numpy(self: Array[*S]): return unknown("an array, or one of rows that are arrays") if not has_rank(S) or len([i for i in _open(S) if i > 0]) > 0 else Kind("numpy.ndarray", "object")[*S] if self.dtype == "string" else tensor(self, "numpy.ndarray")
    def with_values(self: Array[*S], new_values): return _ragged(_array(new_values), join_axes(S.dim_at(0), S.dim_at(1), spread(_rest(_array(new_values)))))
    def with_flat_values(self: Array[*S], new_values): return _ragged(_array(new_values), [*S[:len(S) - len(_inner(S))], *_rest(_array(new_values))]) if len(_open(S)) > 0 and has_rank(_rest(_array(new_values))) else unknown("a ragged tensor of other values")
    def with_row_splits_dtype(self: Array[*S], dtype): return _ragged(self, S)
    def merge_dims(self: Array[*S], outer_axis, inner_axis):
        """Several axes as one; where only uniform ones are left, the result is a plain tensor."""
        if not has_rank(S) or not is_int(outer_axis) or not is_int(inner_axis):
            return unknown("axes merged")
        first, last = normalize_axis(outer_axis, len(S)), normalize_axis(inner_axis, len(S))
        joined = product(S[first:last + 1])
        length = joined if is_known(joined) else fresh("count", 0) if first == 0 else UNKNOWN
        found = [*S[:first], length, *S[last + 1:]]
        return Of(self.dtype)[*found] if len([n for n in found if not is_known(n)]) == 0 else _ragged(self, found)
    def get_shape(self: Array[*S]): return tuple([static(n) for n in S]) if has_rank(S) else unknown("the tensor's rank is not known")
    def __getitem__(self: Array[*S], key):
        found = index(Of(self.dtype)[*S], tuple(key) if items(key) is not None else key, advanced=False, as_scalar=False)
        if not is_array(found):
            return found
        axes = _settled(found.shape)
        return _ragged(found, axes) if has_rank(axes) and len(_open(axes)) > 0 else Of(self.dtype)[*axes]
    def __iter__(self: Array[n, *S]): return several(n, _ragged(self, S) if len([i for i in _open(S) if i > 0]) > 0 else Of(self.dtype)[*S])
def _settled(S):
    """The first axis is never ragged: it has a length, known or not."""
    return ShapeOf(S[0] if is_known(S[0]) else fresh("rows", 0), *S[1:]) if has_rank(S) and len(S) > 0 else S
def _depth(S):
    found = _open(S)
    return found[-1] if len(found) > 0 else 0

class RaggedTensorSpec:
    """What a ragged tensor is like; None stands for the lengths of its rows."""
    def __init__(self, shape=None, dtype="float32", ragged_rank=None, row_splits_dtype="int64", flat_values_spec=None):
        require(ragged_rank is not None or shape is not None, "Must specify ragged_rank or a shape with a known rank.")
        self.shape = unknown("any shape") if shape is None else tuple([None if not is_known(n) else n for n in as_shape(shape)]) if has_rank(as_shape(shape)) else unknown("any shape")
        self.dtype = dtype_object(dtype_name(Of(dtype)))
    @staticmethod
    def from_value(value): return new("tensorflow.RaggedTensorSpec", shape=tuple([static(n) for n in value.shape]) if has_rank(value.shape) else unknown("any shape"), dtype=dtype_object(value.dtype)) if is_array(value) else unknown("a specification")
    def is_compatible_with(self, spec_or_value): return scalar("bool")
