"""TensorFlow 2.21: assertions, of which those about shapes are checked."""

MODULE = "tensorflow.debugging"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def assert_equal(x, y, message=None, summarize=None, name=None, data=None): return None
def assert_less(x, y, message=None, summarize=None, name=None, data=None): return None
def assert_less_equal(x, y, message=None, summarize=None, name=None, data=None): return None
def assert_greater(x, y, message=None, summarize=None, name=None, data=None): return None
def assert_greater_equal(x, y, message=None, summarize=None, name=None, data=None): return None
def assert_positive(x, data=None, message=None, summarize=None, name=None): return None
def assert_non_negative(x, data=None, message=None, summarize=None, name=None): return None
def assert_near(x, y, rtol=None, atol=None, message=None, summarize=None, name=None, data=None): return None
def assert_type(tensor: Array, tf_type, message=None, name=None): return None
def assert_all_finite(x: Array[*S], message, name=None) -> Promote(x)[*S]: ...
def assert_all_finite(t: Array[*S], msg, name=None) -> Promote(t)[*S]: ...
def check_numerics(tensor: Array[*S], message, name=None) -> Promote(tensor)[*S]: ...
def enable_check_numerics(stack_height_limit=30, path_length_limit=50): return None
def assert_scalar(tensor: Array[*S], name=None, message=None):
    require(rank_of(S) == 0, f"Expected scalar shape, saw shape: {S}", code="rank-mismatch")
    learn("tensor", with_shape(tensor, ShapeOf()))
    return tensor
def _first(known): return UNKNOWN if known is None else known[0]
def _rank(rank): return _first(contents(rank)) if is_array(rank) else rank
def _of_rank(x, rank):
    """An array that was found to have a rank; what its axes are is not known yet."""
    return x if has_rank(x.shape) else with_shape(x, ShapeOf(*[fresh(f"axis{i}", 0, None, False) for i in range(rank)]))
def assert_rank(x: Array[*S], rank, message=None, data=None, summarize=None, name=None):
    count = _rank(rank)
    require(not is_int(count) or rank_of(S) == count, f"Tensor must have rank {count}. Received rank {length_of(S)}, shape {S}", code="rank-mismatch")
    if is_int(count):
        learn("x", _of_rank(x, count))
    return new("tensorflow.Operation")
def assert_rank_at_least(x: Array[*S], rank, data=None, summarize=None, message=None, name=None):
    count = _rank(rank)
    require(not is_int(count) or rank_of(S) >= count, f"Tensor must have rank at least {count}. Received rank {length_of(S)}, shape {S}", code="rank-mismatch")
    return new("tensorflow.Operation")
def assert_rank_in(x: Array[*S], ranks, data=None, summarize=None, message=None, name=None):
    fits = not has_rank(S) or items(ranks) is None or len([n for n in ranks if not is_int(n) or n == len(S)]) > 0
    require(fits, f"Tensor must have rank in {ranks}. Received rank {length_of(S)}, shape {S}", code="rank-mismatch")
    return new("tensorflow.Operation")
def _stated(names):
    """A row of `assert_shapes` as a list of sizes; "ND" is one of letters."""
    if is_str(names):
        return [("..." if names[i] == "*" else "" if names[i] == "." else names[i]) for i in range(len(names))]
    if is_int(names) or is_dim(names):
        return [names]
    found = items(names)
    return found if found is not None else None
def _is_plain(names): return names is not None and len([n for n in names if not (is_dim(n) or is_str(n) or n is None) or n == "..." or n == "*"]) == 0
def _size(known, label, size):
    """The size that a label has stood for, after this array; a size that is stated says it itself."""
    if is_dim(label):
        return label
    return known[label] if is_str(label) and label in known else size
def _name(label): return label.lower() if is_str(label) and label.isalpha() else "axis"
def _row(x, names, sizes):
    """One array with the sizes that it is said to have, which are checked against what is known."""
    S = x.shape
    if not has_rank(S):
        return with_shape(x, ShapeOf(*[_size(sizes, n, None) if is_dim(n) or (is_str(n) and n in sizes) else fresh(_name(n), 0, None, False) for n in names]))
    require(len(S) == len(names), f"Tensor must have rank {len(names)}. Received rank {len(S)}, shape {S}", code="rank-mismatch")
    for i in range(len(S)):
        wanted = _size(sizes, names[i], S[i])
        need_equal(wanted, S[i], f"Tensor dimension {i} must have size {wanted}. Received size {S[i]}, shape {S}", code="dim-mismatch")
    return with_shape(x, ShapeOf(*[n if is_int(n) or not is_known(_size(sizes, m, n)) else _size(sizes, m, n) for m, n in zip(names, S)]))
def assert_shapes(shapes, data=None, summarize=None, message=None, name=None):
    rows = pairs(shapes) if items(shapes) is None else [tuple(row) for row in shapes if items(row) is not None and len(row) == 2]
    if rows is None:
        return None
    sizes = {}
    found = []
    for x, given in rows:
        names = _stated(given)
        if not is_array(x) or not _is_plain(names):
            found = [*found, (x, given)]
        else:
            better = _row(x, names, sizes)
            sizes = {**sizes, **{label: size for label, size in zip(names, better.shape) if is_str(label) and label != "" and label not in sizes}}
            found = [*found, (better, given)]
    if items(shapes) is not None and len(found) == len(shapes):
        learn("shapes", found)
    return None
