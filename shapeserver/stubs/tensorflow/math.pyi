"""TensorFlow 2.21: functions of each element, alone or of broadcast operands; reductions, scans, segments."""

MODULE = "tensorflow.math"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"
HELPERS = "operands_shared.pyi"

def _refuse(x, kinds, name):
    """The dtypes that an operation has no kernel for."""
    known = dtype_name(Promote(x))
    wrong = known is not None and category(known) in kinds
    require(not wrong, f"{name}: Value for attr 'T' of {known} is not in the list of allowed values", code="dtype-mismatch")
def _real(x, name):
    """A function of floats (or complex numbers) alone."""
    _refuse(x, ("bool", "integer", "unsigned", "other"), name)
    return Promote(x)[*x.shape]
def _number(x, name):
    _refuse(x, ("bool", "other"), name)
    return Promote(x)[*x.shape]
def _flag(x): return Of("bool")[*x.shape]
def _two(x, y, name):
    found = Promote(x, y)[*broadcast(x.shape, y.shape)]
    _refuse(found, ("bool",), name)
    return found
def _two_real(x, y, name):
    found = Promote(x, y)[*broadcast(x.shape, y.shape)]
    _refuse(found, ("bool", "integer", "unsigned"), name)
    return found
def _compared(x, y, name):
    _two(x, y, name)
    return Of("bool")[*broadcast(x.shape, y.shape)]
def _equated(x, y):
    Promote(x, y)
    return Of("bool")[*broadcast(x.shape, y.shape)]
def _logical(x, y, name):
    for one in (x, y):
        wrong = one.dtype is not None and one.kind != "numpy.ndarray" and category(one.dtype) != "bool"
        require(not wrong, f"{name}: expected a bool tensor but is a {one.dtype} tensor: {one}", code="dtype-mismatch")
    return Of("bool")[*broadcast(x.shape, y.shape)]
def _exact(found, x, y, combine):
    """The numbers too, where those of both operands are known: shapes that are computed with."""
    a, b = contents(x), contents(y)
    if a is None or b is None or category(found.dtype) != "integer" or not certain(rank_of(found.shape) <= 1) or len(a) == 0 or len(b) == 0:
        return found
    count = max(len(a), len(b))
    values = [combine(a[i] if len(a) > 1 else a[0], b[i] if len(b) > 1 else b[0]) for i in range(count)]
    return computed(Promote(found), values[0]) if rank_of(found.shape) == 0 else with_contents(Promote(found), values)
def _quotient(a, b): return a // b if not certain(b == 0) else UNKNOWN
def _remainder(a, b): return a % b if not certain(b == 0) else UNKNOWN

@elementwise
def add(x: Array, y: Array, name=None): return _exact(_two(_alone(x, y), y, "add"), x, y, lambda a, b: a + b)
@elementwise
@difference
def subtract(x: Array, y: Array, name=None): return _exact(_two(x, y, "subtract"), x, y, lambda a, b: a - b)
@elementwise
def multiply(x: Array, y: Array, name=None): return _exact(_two(x, y, "multiply"), x, y, lambda a, b: a * b)
def floordiv(x: Array, y: Array, name=None): return _exact(_two(x, y, "floordiv"), x, y, _quotient)
def floormod(x: Array, y: Array, name=None): return _exact(_two(x, y, "floormod"), x, y, _remainder)
def mod(x: Array, y: Array, name=None): return _exact(_two(x, y, "mod"), x, y, _remainder)
@elementwise
def maximum(x: Array, y: Array, name=None): return _exact(_two(x, y, "maximum"), x, y, lambda a, b: max(a, b))
@elementwise
def minimum(x: Array, y: Array, name=None): return _exact(_two(x, y, "minimum"), x, y, lambda a, b: min(a, b))
@elementwise
@quotient
def truediv(x: Array, y: Array, name=None):
    """Integers become floats."""
    found = Promote(x, y)[*broadcast(x.shape, y.shape)]
    if is_str(found.dtype) and category(found.dtype) == "bool" and "numpy.ndarray" in (x.kind, y.kind):
        return Of(None)[*found.shape]
    _refuse(found, ("bool",), "truediv")
    if found.dtype is None or category(found.dtype) not in ("integer", "unsigned"):
        return found
    return Of("float32" if found.dtype in ("int8", "uint8", "int16", "uint16") else "float64")[*found.shape]
def divide(x: Array, y: Array, name=None): return call_rule("tensorflow.math.truediv", x, y)
def divide_no_nan(x: Array, y: Array, name=None): return call_rule("tensorflow.math.truediv", x, y)
def multiply_no_nan(x: Array, y: Array, name=None): return _two_real(x, y, "multiply_no_nan")
def pow(x: Array, y: Array, name=None): return _two(x, y, "pow")
@elementwise
@difference
def squared_difference(x: Array, y: Array, name=None): return _two(x, y, "squared_difference")
def atan2(y: Array, x: Array, name=None): return _two_real(y, x, "atan2")
def igamma(a: Array, x: Array, name=None): return _two_real(a, x, "igamma")
def igammac(a: Array, x: Array, name=None): return _two_real(a, x, "igammac")
def xlogy(x: Array, y: Array, name=None): return _two_real(x, y, "xlogy")
def xlog1py(x: Array, y: Array, name=None): return _two_real(x, y, "xlog1py")
def xdivy(x: Array, y: Array, name=None): return _two_real(x, y, "xdivy")
@elementwise
@difference
def equal(x: Array, y: Array, name=None): return _equated(x, y)
@elementwise
@difference
def not_equal(x: Array, y: Array, name=None): return _equated(x, y)
@elementwise
def less(x: Array, y: Array, name=None): return _compared(x, y, "less")
@elementwise
def less_equal(x: Array, y: Array, name=None): return _compared(x, y, "less_equal")
@elementwise
def greater(x: Array, y: Array, name=None): return _compared(x, y, "greater")
@elementwise
def greater_equal(x: Array, y: Array, name=None): return _compared(x, y, "greater_equal")
@elementwise
def logical_and(x: Array, y: Array, name=None): return _logical(x, y, "logical_and")
@elementwise
def logical_or(x: Array, y: Array, name=None): return _logical(x, y, "logical_or")
def logical_xor(x: Array, y: Array, name="LogicalXor"): return _logical(x, y, "logical_xor")
def logical_not(x: Array, name=None): return _logical(x, x, "logical_not")
def scalar_mul(scalar: Array, x: Array, name=None):
    require(possible(rank_of(scalar.shape) == 0), f"The input scalar must be a 0-D value. Received shape {scalar.shape}.", code="rank-mismatch")
    return _two(scalar, x, "scalar_mul")
def add_n(inputs: Seq[Array], name=None):
    found = items(inputs)
    if found is None:
        return Promote(inputs.element)[*inputs.element.shape] if is_sequence(inputs) and is_array(inputs.element) else unknown("a list that is not known")
    require(len(found) > 0, "add_n: inputs must be an iterable of at least one tensor")
    for one in found:
        require(possible(compatible(found[0].shape, one.shape)) or not has_rank(one.shape), f"add_n: Shapes must be equal: {found[0]} and {one}", code="broadcast-mismatch")
    return Promote(*found)[*found[0].shape]
def accumulate_n(inputs, shape=None, tensor_dtype=None, name=None): return call_rule("tensorflow.math.add_n", inputs)

def exp(x: Array, name=None): return _real(x, "exp")
def expm1(x: Array, name=None): return _real(x, "expm1")
def log(x: Array, name=None): return _real(x, "log")
def log1p(x: Array, name=None): return _real(x, "log1p")
def log_sigmoid(x: Array, name=None): return _real(x, "log_sigmoid")
def sigmoid(x: Array, name=None): return scored(_real(x, "sigmoid"), "sigmoid")
def tanh(x: Array, name=None): return _real(x, "tanh")
def sqrt(x: Array, name=None): return _real(x, "sqrt")
def rsqrt(x: Array, name=None): return _real(x, "rsqrt")
def sin(x: Array, name=None): return _real(x, "sin")
def cos(x: Array, name=None): return _real(x, "cos")
def tan(x: Array, name=None): return _real(x, "tan")
def asin(x: Array, name=None): return _real(x, "asin")
def acos(x: Array, name=None): return _real(x, "acos")
def atan(x: Array, name=None): return _real(x, "atan")
def sinh(x: Array, name=None): return _real(x, "sinh")
def cosh(x: Array, name=None): return _real(x, "cosh")
def asinh(x: Array, name=None): return _real(x, "asinh")
def acosh(x: Array, name=None): return _real(x, "acosh")
def atanh(x: Array, name=None): return _real(x, "atanh")
def erf(x: Array, name=None): return _real(x, "erf")
def erfc(x: Array, name=None): return _real(x, "erfc")
def erfinv(x: Array, name=None): return _real(x, "erfinv")
def ndtri(x: Array, name=None): return _real(x, "ndtri")
def lgamma(x: Array, name=None): return _real(x, "lgamma")
def digamma(x: Array, name=None): return _real(x, "digamma")
def floor(x: Array, name=None): return _real(x, "floor")
def ceil(x: Array, name=None): return _real(x, "ceil")
def rint(x: Array, name=None): return _real(x, "rint")
def reciprocal(x: Array, name=None): return _number(x, "reciprocal")
def reciprocal_no_nan(x: Array, name=None): return _real(x, "reciprocal_no_nan")
def square(x: Array, name=None): return _number(x, "square")
def negative(x: Array, name=None): return _number(x, "negative")
def sign(x: Array, name=None): return _number(x, "sign")
def round(x: Array, name=None): return Promote(x)[*x.shape]
def abs(x: Array, name=None):
    _refuse(x, ("bool",), "abs")
    return Of(_part(dtype_name(Promote(x))))[*x.shape]
def _part(name): return "float32" if name == "complex64" else "float64" if name == "complex128" else name
def real(input: Array, name=None) -> Of(_part(dtype_name(Promote(input))))[*input.shape]: ...
def imag(input: Array, name=None) -> Of(_part(dtype_name(Promote(input))))[*input.shape]: ...
def angle(input: Array, name=None) -> Of(_part(dtype_name(Promote(input))))[*input.shape]: ...
def conj(x: Array, name=None): return Promote(x)[*x.shape]
def is_nan(x: Array, name=None):
    _real(x, "is_nan")
    return _flag(x)
def is_inf(x: Array, name=None):
    _real(x, "is_inf")
    return _flag(x)
def is_finite(x: Array, name=None):
    _real(x, "is_finite")
    return _flag(x)
def softplus(features: Array, name=None): return _real(features, "softplus")
def softsign(features: Array, name=None): return _real(features, "softsign")
def sobol_sample(dim: Int, num_results: Int, skip=0, dtype="float32", name=None) -> Of(dtype)[num_results, dim]: ...
def polyval(coeffs, x: Array, name=None): return Promote(x)[*x.shape]

# Reductions

def _axis(axis, reduction_indices): return axis if reduction_indices is None else reduction_indices
def _kept(keepdims, keep_dims): return keep_dims if keep_dims is not None else False if keepdims is None else keepdims
def _reduced(x, axis, keepdims, maker):
    """The first axis of what is left of a ragged tensor has a length, if not a known one."""
    S = reduce(x.shape, axis, keepdims)
    settled = x.kind == "tensorflow.RaggedTensor" and has_rank(S) and len(S) > 0 and not is_known(S[0])
    return maker[fresh("longest", 0), *S[1:]] if settled else maker[*S]
def _summed(x, axis, keepdims, reduction_indices, keep_dims, name, refused=("bool",)):
    _refuse(x, (*refused, "other"), name)
    return _reduced(x, _axis(axis, reduction_indices), _kept(keepdims, keep_dims), Promote(x))
def _decided(x, axis, keepdims, reduction_indices, keep_dims, name):
    wrong = x.dtype is not None and x.kind not in ("numpy.ndarray", "tensorflow.RaggedTensor") and category(x.dtype) != "bool"
    require(not wrong, f"{name}: expected a bool tensor but is a {x.dtype} tensor: {x}", code="dtype-mismatch")
    return _reduced(x, _axis(axis, reduction_indices), _kept(keepdims, keep_dims), Of("bool"))
@total
def reduce_sum(input_tensor: Array, axis=None, keepdims=False, name=None, reduction_indices=None, keep_dims=None):
    found = _summed(input_tensor, axis, keepdims, reduction_indices, keep_dims, "reduce_sum")
    known = contents(input_tensor)
    return computed(Promote(found), shape_total(known)) if known is not None and rank_of(found.shape) == 0 and category(found.dtype) == "integer" else found
def reduce_prod(input_tensor: Array, axis=None, keepdims=False, name=None, reduction_indices=None, keep_dims=None):
    found = _summed(input_tensor, axis, keepdims, reduction_indices, keep_dims, "reduce_prod")
    known = contents(input_tensor)
    return computed(Promote(found), product(known)) if known is not None and rank_of(found.shape) == 0 and category(found.dtype) == "integer" else found
@total
def reduce_mean(input_tensor: Array, axis=None, keepdims=False, name=None, reduction_indices=None, keep_dims=None):
    """Of integers an integer, but for ragged tensors, whose sums are divided by counts."""
    found = _summed(input_tensor, axis, keepdims, reduction_indices, keep_dims, "reduce_mean")
    ragged = input_tensor.kind == "tensorflow.RaggedTensor" and (found.dtype is None or category(found.dtype) in ("integer", "unsigned"))
    return Kind("tensorflow.RaggedTensor", None if found.dtype is None else "float64")[*found.shape] if ragged else found
@reduction
def reduce_max(input_tensor: Array, axis=None, keepdims=False, name=None, reduction_indices=None, keep_dims=None): return _summed(input_tensor, axis, keepdims, reduction_indices, keep_dims, "reduce_max")
@reduction
def reduce_min(input_tensor: Array, axis=None, keepdims=False, name=None, reduction_indices=None, keep_dims=None): return _summed(input_tensor, axis, keepdims, reduction_indices, keep_dims, "reduce_min")
@total
def reduce_euclidean_norm(input_tensor: Array, axis=None, keepdims=False, name=None): return _summed(input_tensor, axis, keepdims, None, None, "reduce_euclidean_norm")
def reduce_logsumexp(input_tensor: Array, axis=None, keepdims=False, name=None, reduction_indices=None, keep_dims=None): return _summed(input_tensor, axis, keepdims, reduction_indices, keep_dims, "reduce_logsumexp", ("bool", "integer", "unsigned"))
def _spread(x, axis, keepdims, name):
    """How far numbers lie apart is real; of a ragged tensor's integers it is made of means."""
    ragged = x.kind == "tensorflow.RaggedTensor"
    found = _summed(x, axis, keepdims, None, None, name, ("bool",) if ragged else ("bool", "integer", "unsigned"))
    kind = _part(found.dtype) if found.dtype is not None else None
    whole = ragged and is_str(kind) and category(kind) in ("integer", "unsigned")
    return found if kind == found.dtype and not whole else Kind(found.kind, "float64" if whole else kind)[*found.shape]
@total
def reduce_std(input_tensor: Array, axis=None, keepdims=False, name=None): return _spread(input_tensor, axis, keepdims, "reduce_std")
@total
def reduce_variance(input_tensor: Array, axis=None, keepdims=False, name=None): return _spread(input_tensor, axis, keepdims, "reduce_variance")
@total
def reduce_all(input_tensor: Array, axis=None, keepdims=False, name=None, reduction_indices=None, keep_dims=None): return _decided(input_tensor, axis, keepdims, reduction_indices, keep_dims, "reduce_all")
@total
def reduce_any(input_tensor: Array, axis=None, keepdims=False, name=None, reduction_indices=None, keep_dims=None): return _decided(input_tensor, axis, keepdims, reduction_indices, keep_dims, "reduce_any")
@total
def count_nonzero(input: Array, axis=None, keepdims=None, dtype="int64", name=None, reduction_indices=None, keep_dims=None): return _reduced(input, _axis(axis, reduction_indices), _kept(keepdims, keep_dims), Of(dtype))
def count_nonzero(input_tensor: Array, axis=None, keepdims=None, dtype="int64", name=None, reduction_indices=None, keep_dims=None): return _reduced(input_tensor, _axis(axis, reduction_indices), _kept(keepdims, keep_dims), Of(dtype))
def _placed(input, axis, dimension, output_type):
    """The index of an extreme along one axis, by default the first."""
    chosen = dimension if axis is None else axis
    chosen = 0 if chosen is None else chosen
    require(not certain(rank_of(input.shape) == 0), f"argmax or argmin: {input} has no axis {chosen}", code="axis-out-of-range")
    if is_int(chosen) and certain(rank_of(input.shape) >= 1) and certain(input.shape.dim_at(normalize_axis(chosen, len(input.shape))) == 0):
        fail(f"argmax or argmin: reduction axis {chosen} is empty in shape {input}")
    found = Of(output_type)[*(reduce(input.shape, chosen) if possible(rank_of(input.shape) >= 1) else [])]
    across_samples(input, chosen, "argmax or argmin")
    if is_int(chosen) and certain(rank_of(input.shape) >= 2):
        warn(input.shape.dim_at(chosen) == 1, f"argmax or argmin over axis {chosen} of {input}: the axis has length 1, so the result is always 0", code="degenerate-axis")
    return found
def argmax(input: Array, axis=None, output_type="int64", name=None, dimension=None): return _placed(input, axis, dimension, _index_type(output_type))
def argmin(input: Array, axis=None, output_type="int64", name=None, dimension=None): return _placed(input, axis, dimension, _index_type(output_type))
def _index_type(given):
    """TensorFlow 1 has the operation's name in this place."""
    return "int64" if is_str(given) and dtype_name(given) not in ("int64", "int32") else given
def _along(x, axis, function):
    """A scan needs an axis of x."""
    if is_int(axis) and has_rank(x.shape):
        require(-len(x.shape) <= axis < len(x.shape), f"{function}: expected scan axis in the range [{-len(x.shape)}, {len(x.shape)}), but got {axis}: {x}", code="axis-out-of-range")
def cumsum(x: Array[*S], axis=0, exclusive=False, reverse=False, name=None):
    _along(x, axis, "cumsum")
    return _number(x, "cumsum")
def cumprod(x: Array[*S], axis=0, exclusive=False, reverse=False, name=None):
    _along(x, axis, "cumprod")
    return _number(x, "cumprod")
def cumulative_logsumexp(x: Array[*S], axis=0, exclusive=False, reverse=False, name=None):
    if has_rank(S) and is_int(axis):
        normalize_axis(axis, len(S))
    return _real(x, "cumulative_logsumexp")
l2_normalize = alias("tensorflow.nn.l2_normalize")
def zero_fraction(value: Array, name=None) -> Of("float32")[()]: ...
top_k = alias("tensorflow.nn.top_k")
in_top_k = alias("tensorflow.nn.in_top_k")
def confusion_matrix(labels: Array, predictions: Array, num_classes=None, weights=None, dtype="int32", name=None):
    """As many classes as there are, or as the largest number says."""
    S, T = labels.shape, predictions.shape
    if has_rank(S) and has_rank(T):
        told = f"confusion_matrix: labels and predictions must be vectors of one length: {labels} and {predictions}"
        one = S[:-1] if len(S) == len(T) + 1 and possible(S[-1] == 1) else S
        other = T[:-1] if len(T) == len(S) + 1 and possible(T[-1] == 1) else T
        require(len(one) == 1 and len(other) == 1, told, code="rank-mismatch")
        need_equal(one[0], other[0], told, code="dim-mismatch")
    size = num_classes if is_dim(num_classes) else fresh("classes", 0)
    return Of(dtype)[size, size]
def bincount(arr: Array[*S], weights: Array | None = None, minlength=None, maxlength=None, dtype="int32", name=None, axis=None, binary_output=False):
    """How often each number is there: as many counts as the largest one asks for."""
    least, most = _limit(minlength), _limit(maxlength)
    known = contents(arr)
    largest = max([0, *[n + 1 for n in known]]) if known is not None and len([n for n in known if not is_int(n)]) == 0 else fresh("bins", 0)
    above = largest if least is None else max(largest, least)
    bins = above if most is None else min(above, most)
    maker = Of(dtype if is_known(dtype) else None) if weights is None else Promote(weights)
    if axis is None:
        return maker[bins]
    require(possible(rank_of(S) <= 2), f"bincount: the input must have at most two axes, got {arr}", code="rank-mismatch")
    return maker[*S[:-1], bins] if certain(axis == -1) and certain(rank_of(S) >= 1) else maker[bins] if certain(axis == 0) else maker[*UNKNOWN_SHAPE]
def _limit(n): return n if n is None or is_dim(n) else contents(array_of(n))[0] if contents(array_of(n)) is not None and len(contents(array_of(n))) == 1 else UNKNOWN
def _segments(data, segment_ids, name):
    """As many rows as the last id says, which are sorted."""
    S, T = data.shape, segment_ids.shape
    require(possible(rank_of(T) == 1), f"{name}: segment_ids should be a vector, got {segment_ids}", code="rank-mismatch")
    require(possible(rank_of(S) >= 1), f"{name}: input must be at least rank 1, got {data}", code="rank-mismatch")
    if not certain(rank_of(S) >= 1):
        return Promote(data)[*UNKNOWN_SHAPE]
    need_equal(S[0], T.dim_at(0), f"{name}: segment_ids should be the same size as dimension 0 of input: {segment_ids} and {data}")
    known = contents(segment_ids)
    return Promote(data)[known[-1] + 1 if known is not None and len(known) > 0 else fresh("segments", 0), *S[1:]]
def _unsorted(data, segment_ids, count, name):
    S, T = data.shape, segment_ids.shape
    if not has_rank(T) or not has_rank(S):
        return Promote(data)[*UNKNOWN_SHAPE]
    told = f"{name}: data.shape = {S} does not start with segment_ids.shape = {T}"
    require(len(S) >= len(T), told, code="rank-mismatch")
    for n, m in zip(S, T):
        need_equal(n, m, told)
    return Promote(data)[count, *S[len(T):]]
def segment_sum(data: Array, segment_ids: Array, name=None): return _segments(data, segment_ids, "segment_sum")
def segment_mean(data: Array, segment_ids: Array, name=None): return _segments(data, segment_ids, "segment_mean")
def segment_max(data: Array, segment_ids: Array, name=None): return _segments(data, segment_ids, "segment_max")
def segment_min(data: Array, segment_ids: Array, name=None): return _segments(data, segment_ids, "segment_min")
def unsorted_segment_sum(data: Array, segment_ids: Array, num_segments: Int, name=None): return _unsorted(data, segment_ids, num_segments, "unsorted_segment_sum")
def unsorted_segment_mean(data: Array, segment_ids: Array, num_segments: Int, name=None): return call_rule("tensorflow.math.truediv", _unsorted(data, segment_ids, num_segments, "unsorted_segment_mean"), 1)
def unsorted_segment_max(data: Array, segment_ids: Array, num_segments: Int, name=None): return _unsorted(data, segment_ids, num_segments, "unsorted_segment_max")
