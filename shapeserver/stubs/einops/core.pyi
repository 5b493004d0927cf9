"""einops 0.8: axes by name.  Patterns are read by `regrouped`, see `analysis/regrouping.py`."""

MODULE = "einops"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _library(x):
    """The first part of an array's class: "numpy", "tensorflow", or "arrays" where it is not known."""
    return class_of(x).split(".")[0]
def _stacked(tensor):
    """A list of arrays counts as one array with a new first axis."""
    found = items(tensor)
    known = found is not None and len(found) > 0 and is_array(found[0])
    made = call_rule("tensorflow.stack" if _library(found[0]) == "tensorflow" else "numpy.stack", found) if known else None
    return made if is_array(made) else Kind("arrays.array", None)[*UNKNOWN_SHAPE]
def _whole(tensor): return tensor if is_array(tensor) else _stacked(tensor)
def _like(x, name):
    """The maker of arrays as einops gives them for x."""
    return Kind("tensorflow.Tensor" if class_of(x) == "tensorflow.Variable" else class_of(x), name)
def _reduced(x, reduction):
    """The dtype of x, reduced."""
    if not is_str(reduction) or _library(x) not in ("numpy", "tensorflow"):
        return None
    found = call_rule(f"tensorflow.reduce_{reduction}" if _library(x) == "tensorflow" else f"numpy.{reduction}", x)
    return array_of(found).dtype

def rearrange(tensor, pattern, **axes_lengths):
    x = _whole(tensor)
    if class_of(x) == "numpy.matrix":
        return unknown("a matrix, which always has two axes")
    return _like(x, x.dtype)[*regrouped(pattern, x.shape, axes_lengths, "rearrange")]
def repeat(tensor, pattern, **axes_lengths):
    x = _whole(tensor)
    if class_of(x) == "numpy.matrix":
        return unknown("a matrix, which always has two axes")
    return _like(x, x.dtype)[*regrouped(pattern, x.shape, axes_lengths, "repeat")]
def reduce(tensor, pattern, reduction, **axes_lengths):
    x = _whole(tensor)
    require(not is_str(reduction) or reduction in ("min", "max", "sum", "mean", "prod", "any", "all"), f"Unknown reduction {reduction}. Expect one of min, max, sum, mean, prod, any, all.")
    axes = regrouped(pattern, x.shape, axes_lengths, "reduce")
    if class_of(x) == "numpy.matrix" or not is_str(pattern):
        return unknown("a pattern or an array of which too little is known")
    if not drops_axes(pattern):
        return _like(x, x.dtype)[*axes]
    if is_callable(reduction):
        return unknown("what a function makes of the axes that are dropped")
    if is_str(reduction) and reduction == "mean" and is_str(x.dtype):
        require(category(x.dtype) == "float", f"reduce_mean is not available for non-floating tensors: {x}", code="dtype-mismatch")
    return _like(x, _reduced(x, reduction))[*axes]

def einsum(*tensors_and_pattern):
    pattern = lettered(tensors_and_pattern[-1])
    arrays = [array_of(x) for x in tensors_and_pattern[:-1]]
    if len(arrays) == 0:
        return unknown("no arrays")
    if not is_str(pattern):
        return _like(arrays[0], None)[*UNKNOWN_SHAPE]
    if len([x for x in arrays if _library(x) not in ("numpy", "tensorflow")]) > 0:
        return Kind("arrays.array", None)[*einsum(pattern, arrays)]
    return call_rule("tensorflow.einsum" if _library(arrays[0]) == "tensorflow" else "numpy.einsum", pattern, *arrays)

def parse_shape(x, pattern):
    array = _whole(x)
    names = axis_names(pattern)
    if None in names:
        return unknown("a shape parsed with an ellipsis")
    require(not has_rank(array.shape) or len(array.shape) == len(names), f"Can't parse shape with different number of dimensions: '{pattern}' {array}", code="rank-mismatch")
    if not has_rank(array.shape) or len(array.shape) != len(names):
        return unknown("a shape of which the rank is not known")
    return {name: array.shape[axis] for axis, name in enumerate(names) if name != "_" and name != "1"}
def asnumpy(tensor): return Kind("numpy.ndarray", _whole(tensor).dtype)[*_whole(tensor).shape]

def _parts(pattern, function):
    """How many axes stand before and after the `*` of a pattern."""
    words = pattern.split()
    require("*" in words, f"No *-axis in {function}(..., '{pattern}')")
    before = len([1 for i, word in enumerate(words) if "*" not in words[: i + 1]])
    return (before, len(words) - before - 1)
def pack(tensors, pattern):
    found = items(tensors)
    if found is None or len(found) == 0 or not is_str(pattern):
        return (Kind("arrays.array", None)[*UNKNOWN_SHAPE], unknown("the shapes of what is packed"))
    arrays = [array_of(x) for x in found]
    before, after = _parts(pattern, "pack")
    for i, x in enumerate(arrays):
        require(rank_of(x.shape) >= before + after, f"packed tensor #{i} (enumeration starts with 0) has shape {x}, while pattern {pattern} assumes at least {before + after} axes", code="rank-mismatch")
    if len([x for x in arrays if not has_rank(x.shape)]) > 0:
        return (_like(arrays[0], None)[*UNKNOWN_SHAPE], unknown("the shapes of what is packed"))
    inner = [x.shape[before : len(x.shape) - after] for x in arrays]
    flat = [_like(x, x.dtype)[*x.shape[:before], product(inner[i]), *x.shape[len(x.shape) - after :]] for i, x in enumerate(arrays)]
    joined = call_rule("tensorflow.concat" if _library(arrays[0]) == "tensorflow" else "numpy.concatenate", flat, before)
    return (joined, [tuple(S) for S in inner])
def unpack(tensor, packed_shapes, pattern):
    x, shapes = _whole(tensor), items(packed_shapes)
    if shapes is None or not is_str(pattern):
        return unknown("shapes to unpack to that are not known")
    before, after = _parts(pattern, "unpack")
    require(not has_rank(x.shape) or len(x.shape) == before + after + 1, f"unpack(..., {pattern}) received input of wrong dim with shape {x}", code="rank-mismatch")
    axes = [as_shape(s) for s in shapes]
    if len([S for S in axes if not has_rank(S)]) > 0 or not has_rank(x.shape) or len(x.shape) != before + after + 1:
        return several(len(shapes), _like(x, x.dtype)[*UNKNOWN_SHAPE])
    holes = [S for S in axes if len(_holes(S)) > 0]
    require(len(holes) <= 1, f"unpack(..., {pattern}) received more than one -1 in {packed_shapes} and can't infer dimensions")
    if len(holes) == 0:
        total = shape_total([product(S) for S in axes])
        need_equal(x.shape[before], total, f"Error during unpack(..., '{pattern}'): could not split axis of size {x.shape[before]} into requested {packed_shapes}", "split-mismatch")
    rest = x.shape[before] - shape_total([product(S) for S in axes if len(_holes(S)) == 0])
    require(rest >= 0, f"Error during unpack(..., '{pattern}'): could not split axis of size {x.shape[before]} into requested {packed_shapes}", code="split-mismatch")
    return [_like(x, x.dtype)[*x.shape[:before], *_filled(S, rest), *x.shape[before + 1 :]] for S in axes]
def _holes(S): return [n for n in S if is_int(n) and n == -1]
def _filled(S, rest):
    """A shape with the length that is left over in the place of -1."""
    others = product([n for n in S if not (is_int(n) and n == -1)])
    return [rest // others if is_int(n) and n == -1 else n for n in S]
