"""TensorFlow 2.21: tensors made from values, shapes and other tensors."""

MODULE = "tensorflow"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _plain(value): return array_of(value)
def _converted(value, dtype, hint=None):
    """A tensor of a value; the numbers of a small one stay known."""
    array = array_of(value.values if is_a(value, "pandas.Series") or is_a(value, "pandas.DataFrame") else value)
    known = contents(array)
    maker = DTyped(dtype, Promote(array)[()])
    whole = maker[()].dtype is not None and category(maker[()].dtype) in ("integer", "unsigned", "bool")
    if known is not None and whole and certain(rank_of(array.shape) <= 1):
        return computed(maker, known[0]) if rank_of(array.shape) == 0 else with_contents(maker, known)
    return maker[*array.shape]
def constant(value, dtype=None, shape=None, name="Const", verify_shape=None):
    found = _converted(value, dtype)
    if shape is None:
        return found
    T = as_shape(shape)
    size = found.shape.size()
    require(size == 1 or size == T.size(), f"tf.constant: cannot fill shape {T} with a value of shape {found.shape}", code="reshape-mismatch")
    return Promote(found)[*T]
def convert_to_tensor(value, dtype=None, dtype_hint=None, name=None, preferred_dtype=None):
    array = array_of(value)
    own = array.kind != "numpy.ndarray" and is_array(value) and array.dtype is not None and dtype is not None and dtype_name(Of(dtype)) is not None
    require(not own or array.dtype == dtype_name(Of(dtype)), f"Tensor conversion requested dtype {dtype_name(Of(dtype))} for Tensor with dtype {array.dtype}: {array}", code="dtype-mismatch")
    return tensor(value, "tensorflow.Tensor") if is_array(value) and dtype is None and is_symbolic(value) else _converted(value, dtype)
def identity(input: Array[*S], name=None): return _converted(input, None)
def stop_gradient(input: Array[*S], name=None): return _converted(input, None)
def guarantee_const(input: Array[*S], name=None): return _converted(input, None)
def grad_pass_through(f): return f
def placeholder_with_default(input: Array[*S], shape, name=None) -> Sym(dtype_name(Promote(input)), None, Promote(input)[*S])[*dynamic(shape)]: ...
def cast(x: Array[*S], dtype, name=None):
    known = contents(x)
    maker = Of(dtype)
    if known is not None and certain(rank_of(S) <= 1) and maker[()].dtype is not None and category(maker[()].dtype) == "integer":
        return computed(maker, known[0]) if rank_of(S) == 0 else with_contents(maker, known)
    return maker[*S]
def saturate_cast(value: Array[*S], dtype, name=None) -> Of(dtype)[*S]: ...
def to_float(x: Array[*S], name="ToFloat") -> Of("float32")[*S]: ...
def to_double(x: Array[*S], name="ToDouble") -> Of("float64")[*S]: ...
def to_int32(x: Array, name="ToInt32"): return call_rule("tensorflow.cast", x, "int32")
def to_int64(x: Array, name="ToInt64"): return call_rule("tensorflow.cast", x, "int64")
def bitcast(input: Array[*S], type, name=None):
    """The same bits: a wider number has an axis of narrower ones, the last axis of which becomes one wider number."""
    one, other = _width(dtype_name(Promote(input))), _width(dtype_name(Of(type)))
    if one is None or other is None:
        return Of(type)[*UNKNOWN_SHAPE]
    if one >= other:
        return Of(type)[*S] if one == other else Of(type)[*S, one // other]
    require(possible(rank_of(S) >= 1) and (not certain(rank_of(S) >= 1) or S[-1] == other // one), f"Cannot bitcast from {dtype_name(Promote(input))} to {dtype_name(Of(type))}: the last axis of {input} must be {other // one}", code="dim-mismatch")
    return Of(type)[*S[:-1]] if certain(rank_of(S) >= 1) else Of(type)[*UNKNOWN_SHAPE]
def _width(name): return 8 if name in ("int64", "float64", "complex64", "uint64") else 16 if name == "complex128" else 4 if name in ("int32", "float32", "uint32") else 2 if name in ("int16", "uint16", "float16", "bfloat16") else 1 if name in ("int8", "uint8") else None
def complex(real: Array[*S], imag: Array[*T], name=None) -> Of(_complex(Promote(real, imag)[()].dtype))[*broadcast(S, T)]: ...
def _complex(name): return "complex64" if name == "float32" else "complex128" if name == "float64" else None

def zeros(shape: Sizes[*S], dtype="float32", name=None, layout=None) -> _filled(S, Of(dtype)): ...
def ones(shape: Sizes[*S], dtype="float32", name=None, layout=None) -> _filled(S, Of(dtype)): ...
def fill(dims: Sizes[*S], value: Array[*T], name=None, layout=None):
    require(rank_of(T) <= 1 and (rank_of(T) == 0 or T.size() == 1), f"fill: value must be a scalar, got {value}", code="rank-mismatch")
    return _filled(S, Promote(value))
def _filled(S, maker):
    for n in (S if has_rank(S) else ()):
        require(n >= 0, f"Dimension {n} must be >= 0: {S}")
    return maker[*S]
def zeros_like(input: Array[*S], dtype=None, name=None, optimize=True, layout=None) -> DTyped(dtype, Promote(input)[()])[*S]: ...
def ones_like(input: Array[*S], dtype=None, name=None, optimize=True, layout=None) -> DTyped(dtype, Promote(input)[()])[*S]: ...
def zeros_like(tensor: Array[*S], dtype=None, name=None, optimize=True) -> DTyped(dtype, Promote(tensor)[()])[*S]: ...
def ones_like(tensor: Array[*S], dtype=None, name=None, optimize=True) -> DTyped(dtype, Promote(tensor)[()])[*S]: ...
def range(start: Array, limit: Array | None = None, delta: Array | None = None, dtype=None, name="range"):
    by = 1 if delta is None else _number(delta)
    first, last = (0, _number(start)) if limit is None else (_number(start), _number(limit))
    maker = DTyped(dtype, _widest([x for x in (start, limit, delta) if x is not None])[()])
    if not (is_dim(first) and is_dim(last) and is_int(by)):
        return maker[UNKNOWN]
    require(by != 0, "Requires delta != 0: 0")
    span = last - first if by > 0 else first - last
    require(span >= 0, f"Requires start <= limit when delta > 0: {first}/{last}")
    length = max(ceil_div(span, abs(by)), 0)
    if is_int(first) and is_int(length) and length <= 64 and maker[()].dtype is not None and category(maker[()].dtype) == "integer":
        return with_contents(maker, [first + i * by for i in _count(length)])
    return maker[length]
def _count(n): return [i for i, x in enumerate([0] * n)]
def _widest(parts):
    """The dtype that comes last in int32, int64, float32, float64."""
    names = [Promote(x)[()].dtype for x in parts]
    order = ("int32", "int64", "float32", "float64")
    if len([name for name in names if name is None or name not in order]) > 0:
        return Of(None)
    return Of(order[max([order.index(name) for name in names])])
def _number(x):
    known = contents(x)
    return known[0] if known is not None and len(known) == 1 else unknown("a number that is not known")
def linspace(start: Array[*S], stop: Array[*T], num: Int, name=None, axis=0):
    found = Promote(start, stop)[()]
    whole = found.dtype is not None and category(found.dtype) in ("integer", "unsigned")
    maker = Of("float64") if whole else Promote(found)
    both = broadcast(S, T)
    if certain(axis == 0) or certain(rank_of(both) == 0):
        return maker[num, *both]
    if not has_rank(both) or not is_int(axis):
        return maker[*UNKNOWN_SHAPE]
    place = normalize_axis(axis, len(both) + 1)
    return maker[*both[:place], num, *both[place:]]
lin_space = alias("tensorflow.linspace")
def meshgrid(*args: Array, indexing="xy", name=None):
    sizes = [x.shape.size() for x in args]
    order = [sizes[1], sizes[0]] + sizes[2:] if indexing == "xy" and len(sizes) > 1 else sizes
    names = [Promote(x)[()].dtype for x in args]
    return [Of(name if name == names[0] else "bool" if "bool" in (name, names[0]) else None)[*order] for name in names]
def one_hot(indices: Array[*S], depth: Count, on_value: Array | None = None, off_value: Array | None = None, axis=None, dtype=None, name=None):
    known = indices.dtype not in (None, "python bool") and indices.kind != "numpy.ndarray" and category(indices.dtype) in ("float", "bool", "complex")
    require(not known, f"one_hot: indices must be integers, got {indices}", code="dtype-mismatch")
    default = "float32" if on_value is None and off_value is None else Promote(*[x for x in (on_value, off_value) if x is not None])[()]
    maker = DTyped(dtype, default)
    if not has_rank(S):
        return maker[*S, depth] if axis is None or certain(axis == -1) else maker[*UNKNOWN_SHAPE]
    place = normalize_axis(-1 if axis is None else axis, len(S) + 1) if axis is None or is_int(axis) else -1
    return maker[*S[:place], depth, *S[place:]] if place >= 0 else maker[*[UNKNOWN for n in [*S, 1]]]
def sequence_mask(lengths: Array[*S], maxlen: Int = None, dtype="bool", name=None): return Of(dtype)[*S, fresh("longest", 0) if maxlen is None else maxlen]

# Asking for a shape

def shape(input: Array[*S], out_type="int32", name=None):
    maker = Of("int32" if is_str(out_type) and dtype_name(out_type) is None else out_type)
    return with_contents(maker, S) if has_rank(S) else maker[UNKNOWN]
def shape_n(input: Seq[Array], out_type="int32", name=None): return [call_rule("tensorflow.shape", x, out_type) for x in input]
def size(input: Array[*S], out_type="int32", name=None): return computed(Of("int32" if is_str(out_type) and dtype_name(out_type) is None else out_type), S.size())
def rank(input: Array[*S], name=None): return computed(Of("int32"), length_of(S))
def broadcast_static_shape(shape_x: Ints[*S], shape_y: Ints[*T]): return broadcast(S, T)
def broadcast_dynamic_shape(shape_x: Ints[*S], shape_y: Ints[*T]):
    found = broadcast(S, T)
    return with_contents(Of("int32"), found) if has_rank(found) else Of("int32")[max(length_of(S), length_of(T))]
