"""Keras 3: its operations."""

MODULE = "keras.ops"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"
HELPERS = "ops_shared.pyi"

def _smooth(x):
    """What activations make of integers is not the same for symbolic tensors and for others."""
    name = dtype_name(Same(x))
    return _like(None if _is_whole(name) else name, x)
def _elementwise(x, y): return _joint(x, y)[*broadcast(x.shape, y.shape)]
def _compared(x, y): return _like("bool", x, y)[*broadcast(x.shape, y.shape)]
def _divided(x, y):
    name = dtype_name(Promote(x, y))
    return _like("float32" if _is_whole(name) else name, x, y)[*broadcast(x.shape, y.shape)]
def _axis_checked(x, axis):
    reduce(x.shape, axis)
    return x
def _along(x, axis):
    """What runs along an axis keeps the shape; along none it runs through all elements."""
    return _axis_checked(x, axis).shape if axis is not None else ShapeOf(x.shape.size())
def _banded(x, name):
    """The band of the matrices in the last two axes."""
    require(rank_of(x.shape) >= 2, f"{name}: input must be at least 2-dim, received shape: {x.shape}", code="rank-mismatch")
    return _kept(x)[*x.shape]
def _normalized(x, axis, name):
    across_samples(x, axis, name)
    return _smooth(_axis_checked(x, axis))[*x.shape]

def abs(x: Array[*S]) -> _kept(x)[*S]: ...
def absolute(x: Array[*S]) -> _kept(x)[*S]: ...
def negative(x: Array[*S]) -> _kept(x)[*S]: ...
def sign(x: Array[*S]) -> _kept(x)[*S]: ...
def copy(x: Array[*S]) -> _kept(x)[*S]: ...
def stop_gradient(x: Array[*S]) -> _kept(x)[*S]: ...
def conj(x: Array[*S]) -> _kept(x)[*S]: ...
def conjugate(x: Array[*S]) -> _kept(x)[*S]: ...
def real(x: Array[*S]) -> _kept(x)[*S]: ...
def imag(x: Array[*S]) -> _kept(x)[*S]: ...
def nan_to_num(x: Array[*S]) -> _kept(x)[*S]: ...
def square(x: Array[*S]) -> _like("int32" if x.dtype == "bool" else dtype_name(Same(x)), x)[*S]: ...
def relu(x: Array[*S]) -> _kept(x)[*S]: ...
def relu6(x: Array[*S]) -> _kept(x)[*S]: ...
def leaky_relu(x: Array[*S], negative_slope=0.2) -> _smooth(x)[*S]: ...
def round(x: Array[*S], decimals=0) -> _kept(x)[*S]: ...
def exp(x: Array[*S]) -> _real(x)[*S]: ...
def expm1(x: Array[*S]) -> _real(x)[*S]: ...
def log(x: Array[*S]) -> _real(x)[*S]: ...
def log1p(x: Array[*S]) -> _real(x)[*S]: ...
def log2(x: Array[*S]) -> _real(x)[*S]: ...
def log10(x: Array[*S]) -> _real(x)[*S]: ...
def sqrt(x: Array[*S]) -> _real(x)[*S]: ...
def rsqrt(x: Array[*S]) -> _real(x)[*S]: ...
def sin(x: Array[*S]) -> _real(x)[*S]: ...
def cos(x: Array[*S]) -> _real(x)[*S]: ...
def tan(x: Array[*S]) -> _real(x)[*S]: ...
def sinh(x: Array[*S]) -> _real(x)[*S]: ...
def cosh(x: Array[*S]) -> _real(x)[*S]: ...
def tanh(x: Array[*S]) -> _real(x)[*S]: ...
def arcsin(x: Array[*S]) -> _real(x)[*S]: ...
def arccos(x: Array[*S]) -> _real(x)[*S]: ...
def arctan(x: Array[*S]) -> _real(x)[*S]: ...
def arcsinh(x: Array[*S]) -> _real(x)[*S]: ...
def arccosh(x: Array[*S]) -> _real(x)[*S]: ...
def arctanh(x: Array[*S]) -> _real(x)[*S]: ...
def sigmoid(x: Array[*S]) -> scored(_smooth(x)[*S], "sigmoid"): ...
def softplus(x: Array[*S]) -> _smooth(x)[*S]: ...
def softsign(x: Array[*S]) -> _smooth(x)[*S]: ...
def log_sigmoid(x: Array[*S]) -> _smooth(x)[*S]: ...
def hard_sigmoid(x: Array[*S]) -> _smooth(x)[*S]: ...
def erf(x: Array[*S]) -> _real(x)[*S]: ...
def erfinv(x: Array[*S]) -> _real(x)[*S]: ...
def reciprocal(x: Array[*S]) -> _real(x)[*S]: ...
def silu(x: Array[*S]) -> _smooth(x)[*S]: ...
def swish(x: Array[*S]) -> _smooth(x)[*S]: ...
def hard_silu(x: Array[*S]) -> _smooth(x)[*S]: ...
def hard_swish(x: Array[*S]) -> _smooth(x)[*S]: ...
def exp2(x: Array[*S]) -> _real(x)[*S]: ...
def floor(x: Array[*S]) -> _real(x)[*S]: ...
def ceil(x: Array[*S]) -> _real(x)[*S]: ...
def trunc(x: Array[*S]) -> _kept(x)[*S]: ...
def gelu(x: Array[*S], approximate=True) -> _smooth(x)[*S]: ...
def elu(x: Array[*S], alpha=1.0) -> _smooth(x)[*S]: ...
def selu(x: Array[*S]) -> _smooth(x)[*S]: ...
def softmax(x: Array[*S], axis=-1): return scored(_normalized(x, axis, "softmax"), "softmax")
def log_softmax(x: Array[*S], axis=-1): return _normalized(x, axis, "log_softmax")
def isnan(x: Array[*S]) -> _like("bool", x)[*S]: ...
def isinf(x: Array[*S]) -> _like("bool", x)[*S]: ...
def isfinite(x: Array[*S]) -> _like("bool", x)[*S]: ...
def logical_not(x: Array[*S]) -> _like("bool", x)[*S]: ...
@elementwise
def add(x1: Array, x2: Array): return _elementwise(x1, x2)
@elementwise
@difference
def subtract(x1: Array, x2: Array): return _elementwise(x1, x2)
@elementwise
def multiply(x1: Array, x2: Array): return _elementwise(x1, x2)
@elementwise
def maximum(x1: Array, x2: Array): return _elementwise(x1, x2)
@elementwise
def minimum(x1: Array, x2: Array): return _elementwise(x1, x2)
def mod(x1: Array, x2: Array): return _elementwise(x1, x2)
def floor_divide(x1: Array, x2: Array): return _elementwise(x1, x2)
def power(x1: Array, x2: Array): return _elementwise(x1, x2)
def bitwise_and(x1: Array, x2: Array): return _elementwise(x1, x2)
def bitwise_or(x1: Array, x2: Array): return _elementwise(x1, x2)
def bitwise_xor(x1: Array, x2: Array): return _elementwise(x1, x2)
@elementwise
@quotient
def divide(x1: Array, x2: Array): return _divided(x1, x2)
@elementwise
@quotient
def true_divide(x1: Array, x2: Array): return _divided(x1, x2)
def arctan2(x1: Array, x2: Array): return _divided(x1, x2)
@elementwise
@quotient
def divide_no_nan(x1: Array, x2: Array): return _divided(x1, x2)
@elementwise
@difference
def equal(x1: Array, x2: Array): return _compared(x1, x2)
@elementwise
@difference
def not_equal(x1: Array, x2: Array): return _compared(x1, x2)
@elementwise
def greater(x1: Array, x2: Array): return _compared(x1, x2)
@elementwise
def greater_equal(x1: Array, x2: Array): return _compared(x1, x2)
@elementwise
def less(x1: Array, x2: Array): return _compared(x1, x2)
@elementwise
def less_equal(x1: Array, x2: Array): return _compared(x1, x2)
@elementwise
def logical_and(x1: Array, x2: Array): return _compared(x1, x2)
@elementwise
def logical_or(x1: Array, x2: Array): return _compared(x1, x2)
def logical_xor(x1: Array, x2: Array): return _compared(x1, x2)
@product
def matmul(x1: Array[*S], x2: Array[*T]) -> _joint(x1, x2)[*matmul(S, T)]: ...
@product
def dot(x1: Array[*S], x2: Array[*T]) -> _joint(x1, x2)[*dot(S, T)]: ...
def tensordot(x1: Array[*S], x2: Array[*T], axes=2) -> _joint(x1, x2)[*tensordot(S, T, axes, joined=True)]: ...
def outer(x1: Array[*S], x2: Array[*T]) -> _joint(x1, x2)[S.size(), T.size()]: ...
def einsum(subscripts, *operands: Array, **kwargs): return _joint(*operands)[*einsum(subscripts, operands)]
@total
def sum(x: Array[*S], axis=None, keepdims=False):
    return _like(_summed(dtype_name(Same(x))), x)[*reduce(S, axis, keepdims)]
def prod(x: Array[*S], axis=None, keepdims=False, dtype=None): return _like(_summed(dtype_name(Same(x))) if dtype is None else None, x)[*reduce(S, axis, keepdims)]
@total
def mean(x: Array[*S], axis=None, keepdims=False) -> _real(x)[*reduce(S, axis, keepdims)]: ...
@total
def std(x: Array[*S], axis=None, keepdims=False) -> _real(x)[*reduce(S, axis, keepdims)]: ...
@total
def var(x: Array[*S], axis=None, keepdims=False) -> _real(x)[*reduce(S, axis, keepdims)]: ...
@total
def median(x: Array[*S], axis=None, keepdims=False) -> _real(x)[*reduce(S, axis, keepdims)]: ...
def logsumexp(x: Array[*S], axis=None, keepdims=False) -> _real(x)[*reduce(S, axis, keepdims)]: ...
@reduction
def max(x: Array[*S], axis=None, keepdims=False, initial=None) -> _kept(x)[*reduce(S, axis, keepdims)]: ...
@reduction
def min(x: Array[*S], axis=None, keepdims=False, initial=None) -> _kept(x)[*reduce(S, axis, keepdims)]: ...
def amax(x: Array[*S], axis=None, keepdims=False, initial=None) -> _kept(x)[*reduce(S, axis, keepdims)]: ...
def amin(x: Array[*S], axis=None, keepdims=False, initial=None) -> _kept(x)[*reduce(S, axis, keepdims)]: ...
@total
def any(x: Array[*S], axis=None, keepdims=False) -> _like("bool", x)[*reduce(S, axis, keepdims)]: ...
@total
def all(x: Array[*S], axis=None, keepdims=False) -> _like("bool", x)[*reduce(S, axis, keepdims)]: ...
def argmax(x: Array[*S], axis=None, keepdims=False):
    found = _like("int32", x)[*reduce(S, axis, keepdims)]
    across_samples(x, axis, "argmax")
    if is_int(axis) and certain(rank_of(S) >= 2):
        warn(S.dim_at(axis) == 1, f"argmax over axis {axis} of {x}: the axis has length 1, so the result is always 0", code="degenerate-axis")
    return found
def argmin(x: Array[*S], axis=None, keepdims=False) -> _like("int32", x)[*reduce(S, axis, keepdims)]: ...
@total
def count_nonzero(x: Array[*S], axis=None) -> _like("int32", x)[*reduce(S, axis)]: ...
@total
def norm(x: Array[*S], ord=None, axis=None, keepdims=False):
    along = length_of(axes_of(axis)) if axis is not None else rank_of(S)
    require(x.kind == "keras.KerasTensor" or not is_known(along) or along == 1 or along == 2, f"norm: invalid axis values: a norm is taken over one or two axes of {x}", code="rank-mismatch")
    return _real(x)[*reduce(S, axis, keepdims)]
def argsort(x: Array[*S], axis=-1): return _like("int32", x)[*(ShapeOf(S.size()) if axis is None or certain(rank_of(S) == 0) else S)]
def sort(x: Array[*S], axis=-1) -> _kept(x)[*S]: ...
def flip(x: Array[*S], axis=None): return _kept(_axis_checked(x, axis))[*S]
def roll(x: Array[*S], shift, axis=None):
    require(axis is None or rank_of(S) >= 1, f"roll: input must be 1-D or higher, got {x}", code="rank-mismatch")
    return _kept(_axis_checked(x, axis if is_int(axis) else None))[*S]
def cumsum(x: Array, axis=None, dtype=None): return _accumulated(x, axis, dtype)
def cumprod(x: Array, axis=None, dtype=None): return _accumulated(x, axis, dtype)
def _accumulated(x, axis, dtype): return _like(dtype if dtype is not None else "int32" if x.dtype == "bool" else dtype_name(Same(x)), x)[*_along(x, axis)]
def clip(x: Array[*S], x_min, x_max) -> _like("int32" if x.dtype == "bool" else dtype_name(Same(x)), x)[*S]: ...
def where(condition: Array[*C], x1: Array | None = None, x2: Array | None = None):
    require((x1 is None) == (x2 is None), "`x1` and `x2` either both should be `None` or both should have non-None value.")
    if x1 is None and x2 is None:
        return unknown("the places where a symbolic condition holds") if condition.kind == "keras.KerasTensor" else call_rule("keras.ops.nonzero", condition)
    return _like(dtype_name(Promote(x1, x2)), condition, x1, x2)[*broadcast(broadcast(C, x1.shape), x2.shape)]
def reshape(x: Array[*S], newshape: Ints[*T]):
    for n in list(T) if has_rank(T) else ():
        require(possible(n >= -1), f"Each dimension in `newshape` must be a non-negative integer, or `-1` for a single unknown dimension. Received: newshape={T}", code="reshape-mismatch")
    return _kept(x)[*rearranged(x, reshape(S, T))]
def transpose(x: Array[*S], axes=None) -> _kept(x)[*transpose(S, axes)]: ...
def ravel(x: Array[*S]) -> _kept(x)[S.size()]: ...
def squeeze(x: Array[*S], axis=None) -> _kept(x)[*squeezed(x, axis, squeeze(S, axis))]: ...
def expand_dims(x: Array[*S], axis) -> _kept(x)[*expand_dims(S, axis)]: ...
def swapaxes(x: Array[*S], axis1, axis2):
    if not (is_int(axis1) and is_int(axis2) and certain(rank_of(S) >= 0)):
        return _kept(x)[*UNKNOWN_SHAPE]
    one, two = normalize_axis(axis1, len(S)), normalize_axis(axis2, len(S))
    return _kept(x)[*[S[two] if i == one else S[one] if i == two else n for i, n in enumerate(S)]]
def moveaxis(x: Array[*S], source, destination):
    moved = call_rule("numpy.moveaxis", Kind("numpy.ndarray", x.dtype)[*S], source, destination)
    return _kept(x)[*moved.shape]
def concatenate(xs: Seq[Array], axis=0) -> _joint(*xs)[*in_words(f"Every value in `xs` must have the same shape except on the `axis` dim: dimension {{axis}} of {_shapes(xs)} differs", concat, xs, axis)]: ...
def stack(x: Seq[Array], axis=0) -> _joint(*x)[*in_words(f"Every value in `x` must have the same shape: dimension {{axis}} of {_shapes(x)} differs", stack, x, axis)]: ...
def _shapes(xs): return " and ".join([f"{x.shape}" for x in xs]) if items(xs) is not None else "the arrays"
def vstack(xs: Seq[Array]): return _stacked(xs, 0)
def hstack(xs: Seq[Array]): return _stacked(xs, 1)
def _stacked(xs, axis):
    """Matrices and more; Keras and NumPy disagree about vectors."""
    ranks = [x for x in xs if not certain(rank_of(x.shape) >= 2)]
    return _joint(*xs)[*(UNKNOWN_SHAPE if len(ranks) > 0 else concat(xs, axis))]
def unstack(x: Array[*S], num=None, axis=0):
    row = _kept(x)[*reduce(S, axis)]
    length = S.dim_at(axis)
    return [row for i in range(length)] if is_int(length) else several(length, row)
def split(x: Array[*S], indices_or_sections, axis=0):
    if is_int(indices_or_sections):
        return [_kept(x)[*split_even(S, indices_or_sections, axis)] for i in range(indices_or_sections)]
    return _split_at(x, S, indices_or_sections, axis)
def _split_at(x, S, indices, axis):
    require(rank_of(S) >= 1, f"split: {x} has no axis to split", code="rank-mismatch")
    known = items(indices)
    if known is None or not certain(rank_of(S) >= 1):
        return several(UNKNOWN, _kept(x)[*UNKNOWN_SHAPE])
    at = normalize_axis(axis, len(S))
    ends = [0, *known, S[at]]
    return [_kept(x)[*S[:at], ends[i + 1] - ends[i], *S[at + 1:]] for i in range(len(ends) - 1)]
def tile(x: Array[*S], repeats: Ints[*T]): return copies(_kept(x)[*tile(S, T)])
def repeat(x: Array[*S], repeats, axis=None): return copies(_kept(x)[*(repeat(S, repeats, axis) if is_dim(repeats) and (axis is None or is_int(axis)) else UNKNOWN_SHAPE)])
def pad(x: Array[*S], pad_width, mode="constant", constant_values=None):
    pairs = contents(array_of(pad_width))
    one = pairs is not None and len(pairs) <= 2
    require(not one or x.kind not in ("tensorflow.Tensor", "tensorflow.Variable") or rank_of(S) == 1, f"pad: the first dimension of paddings must be the rank of inputs: one pair of widths for {x}", code="rank-mismatch")
    require(pairs is None or one or not has_rank(S) or len(pairs) == 2 * len(S), f"`pad_width` must have the same length as `x.shape`. Received: pad_width={pad_width} (of length {len(pairs or []) // 2}) and x.shape={S} (of length {length_of(S)})", code="rank-mismatch")
    found = call_rule("numpy.pad", Kind("numpy.ndarray", x.dtype)[*S], pad_width)
    return _kept(x)[*(found.shape if is_array(found) else UNKNOWN_SHAPE)]
def broadcast_to(x: Array[*S], shape: Ints[*T]):
    common = broadcast(S, T)
    require(common == T, f"broadcast_to: cannot broadcast {x} to {T}", code="broadcast-mismatch")
    return _kept(x)[*T]
def take(x: Array[*S], indices: Array[*I], axis=None):
    if axis is None:
        return _like(dtype_name(Same(x)), x, indices)[*I]
    if not is_int(axis) or not certain(rank_of(S) >= 1):
        return _like(dtype_name(Same(x)), x, indices)[*UNKNOWN_SHAPE]
    at = normalize_axis(axis, len(S))
    return _like(dtype_name(Same(x)), x, indices)[*S[:at], *I, *S[at + 1:]]
def take_along_axis(x: Array[*S], indices: Array[*I], axis=None):
    made = _like(dtype_name(Same(x)), x, indices)
    require(axis is not None or rank_of(I) == 1, f"`indices` must be 1D if axis=None. Received: indices.shape={I}", code="rank-mismatch")
    if axis is None:
        return made[*I]
    if not has_rank(S) or not has_rank(I):
        return made[*UNKNOWN_SHAPE]
    return made[*call_rule("numpy.take_along_axis", x, tensor(indices, "numpy.ndarray", "int64"), axis).shape]
def get_item(x: Array, key): return index(x, key)
def slice(inputs: Array[*S], start_indices, shape: Ints[*T]):
    starts = _starts(start_indices)
    require(rank_of(S) == rank_of(T), f"The number of dimensions in `inputs` must match the number of dimensions in `shape`. Received inputs.shape={S} and shape={T}", code="rank-mismatch")
    _one_start_each(starts, S)
    if not has_rank(S) or starts is None:
        return _kept(inputs)[*[UNKNOWN if is_int(size) and size == -1 else size for size in T]] if has_rank(T) else _kept(inputs)[*UNKNOWN_SHAPE]
    return _kept(inputs)[*[_part(n, start, size, inputs) for n, start, size in zip(S, starts, T)]]
def _starts(indices):
    """Where a slice starts along each axis; None if that is not known."""
    known = items(indices)
    if known is not None:
        return [one if is_dim(one) else UNKNOWN for one in known]
    found = contents(indices) if is_array(indices) else None
    return found if found is not None else [UNKNOWN for i in range(indices.shape[0])] if is_array(indices) and certain(rank_of(indices.shape) == 1) and is_int(indices.shape[0]) else None
def _one_start_each(starts, S):
    require(starts is None or rank_of(S) == len(starts), f"The number of dimensions in `start_indices` must match the number of dimensions in `inputs`. Received start_indices={starts} and inputs.shape={S}", code="rank-mismatch")
def _part(n, start, size, x):
    """One axis of a slice; -1 takes what is left."""
    if is_int(size) and size == -1:
        return n - start
    require(x.kind == "keras.KerasTensor" or not is_known(start) or start + size <= n, f"slice: start {start} and size {size} reach beyond an axis of {n} of {x}", code="index-out-of-range")
    return size
def slice_update(inputs: Array[*S], start_indices, updates: Array[*U]):
    _one_start_each(_starts(start_indices), S)
    require(rank_of(S) == rank_of(U), f"The number of dimensions in `updates` must match the number of dimensions in `inputs`. Received inputs.shape={S} and updates.shape={U}", code="rank-mismatch")
    if has_rank(S) and has_rank(U):
        for n, m in zip(S, U):
            require(m <= n, f"slice_update: the updates {updates} are larger than the inputs {inputs}: {m} > {n}", code="dim-mismatch")
    return _like(dtype_name(Same(inputs)), inputs, updates)[*S]
def scatter(indices: Array[*I], values: Array[*V], shape: Ints[*T]):
    _scattered(I, V, T, "scatter")
    return _like(dtype_name(Same(values)), indices, values)[*T]
def scatter_update(inputs: Array[*S], indices: Array[*I], updates: Array[*V], reduction=None):
    _scattered(I, V, S, "scatter_update")
    return _like(dtype_name(Same(inputs)), inputs, updates)[*S]
def _scattered(I, V, S, name):
    """Each row of the indices is a place in S; the updates hold what is put there."""
    require(rank_of(I) >= 1, f"{name}: Indices shape must have rank at least one. Found: {I}", code="rank-mismatch")
    if not has_rank(I) or not has_rank(V) or not has_rank(S) or not is_int(I[-1]):
        return None
    require(I[-1] <= len(S), f"{name}: index innermost dimension length must be <= params rank: {I[-1]} > {len(S)}", code="rank-mismatch")
    wanted = ShapeOf(*I[:-1], *S[I[-1]:])
    require(len(V) == len(wanted) and compatible(wanted, V), f"{name}: updates of shape {V} do not fit indices of shape {I} in {S}: expected {wanted}", code="dim-mismatch")
def one_hot(x: Array[*S], num_classes, axis=-1, dtype=None, sparse=False):
    name = dtype or "float32"
    if not is_int(axis) or not has_rank(S):
        return _like(name, x)[*UNKNOWN_SHAPE]
    at = normalize_axis(axis, len(S) + 1)
    return _like(name, x)[*S[:at], num_classes, *S[at:]]
def top_k(x: Array[*S], k, sorted=True):
    require(rank_of(S) >= 1, f"top_k: input must be >= 1-D, got {x}", code="rank-mismatch")
    require(not is_dim(k) or not certain(rank_of(S) >= 1) or k <= S[-1], f"top_k: input must have at least k columns. Had {S.dim_at(-1)}, needed {k}", code="dim-mismatch")
    return (_kept(x)[*S[:-1], k], _like("int32", x)[*S[:-1], k])
def in_top_k(targets: Array[*S], predictions: Array, k) -> _like("bool", targets, predictions)[*S]: ...
def unique(*args, **kwargs): return unknown("how many values are distinct depends on the data")
def nonzero(x: Array[*S]):
    """The places along each axis; how many depends on the data."""
    require(rank_of(S) >= 1, f"nonzero: the input must have axes, got {x}", code="rank-mismatch")
    if x.kind == "keras.KerasTensor":
        return unknown("the places where a symbolic tensor is not zero")
    places = Of("int32")[fresh("found", 0)]
    return [places for n in S] if has_rank(S) else several(UNKNOWN, Of("int32")[UNKNOWN])
def tril(x: Array[*S], k=0):
    if is_int(k) and k > 0 and certain(rank_of(S) >= 2):
        require(k <= S[-1], f"tril: num_upper must be negative or less or equal to number of columns ({S[-1]}), got: {k}", code="value-mismatch")
    return _banded(x, "tril")
def triu(x: Array[*S], k=0):
    if is_int(k) and k < 0 and certain(rank_of(S) >= 2):
        require(-k <= S[-2], f"triu: num_lower must be negative or less or equal to number of rows ({S[-2]}), got: {-k}", code="value-mismatch")
    return _banded(x, "triu")
def meshgrid(*x: Array, indexing="xy"):
    found = call_keyword("numpy.meshgrid", *[Kind("numpy.ndarray", one.dtype)[*one.shape] for one in x], indexing=indexing)
    return [_like(dtype_name(Same(one)), one)[*made.shape] for one, made in zip(x, found)]
def ones(shape: Ints[*S], dtype=None) -> Of(dtype or "float32")[*S]: ...
def zeros(shape: Ints[*S], dtype=None) -> Of(dtype or "float32")[*S]: ...
def empty(shape: Ints[*S], dtype=None) -> Of(dtype or "float32")[*S]: ...
def full(shape: Ints[*S], fill_value, dtype=None): return Of(dtype or "float32")[*S]
def ones_like(x: Array[*S], dtype=None) -> _like(dtype or dtype_name(Same(x)), x)[*S]: ...
def zeros_like(x: Array[*S], dtype=None) -> _like(dtype or dtype_name(Same(x)), x)[*S]: ...
def empty_like(x: Array[*S], dtype=None) -> _like(dtype or dtype_name(Same(x)), x)[*S]: ...
def full_like(x: Array[*S], fill_value, dtype=None) -> _like(dtype or dtype_name(Same(x)), x)[*S]: ...
def eye(N, M=None, k=0, dtype=None): return Of(dtype or "float32")[N, N if M is None else M]
def identity(n, dtype=None): return Of(dtype or "float32")[n, n]
def arange(start, stop=None, step=None, dtype=None):
    first, last = (0, start) if stop is None else (start, stop)
    found = call_rule("numpy.arange", first, last) if step is None else call_rule("numpy.arange", first, last, step)
    whole = found.dtype == "int64"
    return Of(dtype if dtype is not None else "int32" if whole else "float32" if found.dtype == "float64" else None)[*found.shape]
def array(x, dtype=None): return call_rule("keras.ops.convert_to_tensor", x, dtype)
def convert_to_tensor(x, dtype=None, sparse=None, ragged=None):
    found = array_of(x)
    name = found.dtype
    if not is_array(x):
        name = "float32" if name == "float64" or name == "python float" else "int32" if name == "int64" or name == "python int" else "complex128" if name == "python complex" else dtype_name(Same(found))
    if is_array(x):
        return _like(dtype or name, x)[*found.shape]
    known = contents(found)
    keeps = known is not None and certain(rank_of(found.shape) == 1) and (dtype or name) in ("int32", "int64")
    return with_contents(Of(dtype or name), known) if keeps else tensor(found, "tensorflow.Tensor", dtype or name)
def convert_to_numpy(x: Array[*S]) -> Kind("numpy.ndarray", dtype_name(Same(x)))[*S]: ...
def is_tensor(x): return is_array(x) and not (x.kind == "numpy.ndarray")
def cast(x: Array[*S], dtype) -> _like(dtype, x)[*S]: ...
def saturate_cast(x: Array[*S], dtype) -> _like(dtype, x)[*S]: ...
def shape(x: Array[*S]): return S if certain(rank_of(S) >= 0) else unknown("the tensor's rank is not known")
def ndim(x: Array[*S]): return length_of(S)
def size(x: Array[*S]) -> _like("int32", x)[()]: ...
def multi_hot(inputs: Array[*S], num_classes=None, axis=-1, dtype=None, sparse=False, **kwargs): return _like(dtype or "float32", inputs)[*(UNKNOWN_SHAPE if not has_rank(S) or not (is_int(axis) and axis == -1) or not is_dim(num_classes) else [num_classes] if len(S) < 2 else [S[0], *S[2:], num_classes])]
def dot_product_attention(query: Array[*S], key: Array, value: Array[*T], bias=None, mask=None, scale=None, is_causal=False, flash_attention=None, attn_logits_soft_cap=None):
    require(rank_of(S) == 4, f"`dot_product_attention` only supports 4D inputs. Received: query.shape={S}, key.shape={key.shape}, value.shape={T}", code="rank-mismatch")
    require(rank_of(T) == 4 and rank_of(key.shape) == 4, f"`dot_product_attention` only supports 4D inputs. Received: query.shape={S}, key.shape={key.shape}, value.shape={T}", code="rank-mismatch")
    return _joint(query, key, value)[*([*S[:-1], T[-1]] if has_rank(S) and has_rank(T) else UNKNOWN_SHAPE)]
def normalize(x: Array[*S], axis=-1, order=2, epsilon=None): return _real(_axis_checked(x, axis if certain(rank_of(S) >= 1) else None))[*(S if possible(rank_of(S) >= 1) else UNKNOWN_SHAPE)]
def moments(x: Array[*S], axes, keepdims=False, synchronized=False): return (_smooth(x)[*reduce(S, axes, keepdims)], _smooth(x)[*reduce(S, axes, keepdims)])
def binary_crossentropy(target: Array[*S], output: Array[*T], from_logits=False):
    call_rule("keras.losses.binary_crossentropy", target, output)
    return _real(output)[*T]
def categorical_crossentropy(target, output, from_logits=False, axis=-1): return call_keyword("keras.losses.categorical_crossentropy", target, output, axis=axis)
def sparse_categorical_crossentropy(target, output, from_logits=False, axis=-1): return call_rule("keras.losses.sparse_categorical_crossentropy", target, output)
