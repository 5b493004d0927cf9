"""NumPy 2.4: constants, dtypes and how arrays are made."""

MODULE = "numpy"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"
POSITIONS = "fixed"

pi = 3.141592653589793
e = 2.718281828459045
inf: float
nan: float
euler_gamma: float
newaxis = None

bool_ = dtype("bool")
bool = dtype("bool")
int8 = dtype("int8")
int16 = dtype("int16")
int32 = dtype("int32")
int64 = dtype("int64")
intp = dtype("int64")
longlong = dtype("int64")
byte = dtype("int8")
short = dtype("int16")
intc = dtype("int32")
uint = dtype("uint64")
ubyte = dtype("uint8")
half = dtype("float16")
csingle = dtype("complex64")
cdouble = dtype("complex128")
int_ = dtype("int64")
uint8 = dtype("uint8")
uint16 = dtype("uint16")
uint32 = dtype("uint32")
uint64 = dtype("uint64")
float16 = dtype("float16")
float32 = dtype("float32")
float64 = dtype("float64")
double = dtype("float64")
single = dtype("float32")
complex64 = dtype("complex64")
complex128 = dtype("complex128")
object_ = dtype("object")
str_ = dtype("str")

class dtype:
    @classmethod
    def __class_getitem__(cls, item): return dtype_object(dtype_name(item)) if is_known(dtype_name(item)) and dtype_name(item) is not None else item
    def __new__(cls, dtype, align=False, copy=False): return dtype_object(dtype_name(dtype))
    @property
    def name(self): return dtype_name(self)
    @property
    def itemsize(self): return scalar("int") if bytes_of(self) is None else bytes_of(self)
    @property
    def names(self):
        rows = fields(self)
        return None if rows is None else tuple([name for name, kind, dims in rows]) if is_known(rows) else unknown("the names of fields")
    @property
    def fields(self): return None if fields(self) is None else unknown("the fields of a dtype")
    @property
    def kind(self): return scalar("str")
    @property
    def char(self): return scalar("str")
    @property
    def str(self): return scalar("str")
    @property
    def num(self): return scalar("int")
    @property
    def byteorder(self): return scalar("str")
    @property
    def alignment(self): return scalar("int")
    @property
    def hasobject(self): return scalar("bool")
    @property
    def isnative(self): return scalar("bool")
    @property
    def descr(self): return unknown("the description of a dtype")
    @property
    def subdtype(self): return None
    @property
    def base(self): return self
    @property
    def shape(self): return ()
    @property
    def ndim(self): return 0
    @property
    def type(self): return dtype_object(dtype_name(self))
    def newbyteorder(self, new_order="S"): return self
    def __getitem__(self, key):
        rows = [row for row in (fields(self) or []) if is_str(key) and row[0] == key]
        return dtype_object(rows[0][1]) if len(rows) == 1 and len(rows[0][2]) == 0 else unknown("a field of a dtype")
    def __call__(self, value: Array[*S] = 0): return computed(Of(self), contents(value)[0]) if len(S) == 0 and contents(value) is not None and category(dtype_name(self)) in ("integer", "unsigned") else Of(self)[*S]

# From a shape

def zeros(shape: Sizes[*S], dtype=None, order=None, *, like=None): return _filled(S, DTyped(dtype, "float64"))
def ones(shape: Sizes[*S], dtype=None, order=None, *, like=None): return _filled(S, DTyped(dtype, "float64"))
def empty(shape: Sizes[*S], dtype=None, order=None, *, like=None): return _filled(S, DTyped(dtype, "float64"))
def full(shape: Sizes[*S], fill_value: Array[*T], dtype=None, order=None, *, like=None):
    require(_fits(T, S), f"could not broadcast the fill value {T} into shape {S}", code="broadcast-mismatch")
    return _filled(S, DTyped(dtype, Promote(fill_value)[()]))
def identity(n: Count, dtype=None, *, like=None) -> DTyped(dtype, "float64")[n, n]: ...
def eye(N: Count, M: Count = None, k=0, dtype=None, order=None, *, like=None): return DTyped(dtype, "float64")[N, N if M is None else M]
def tri(N: Count, M: Count = None, k=0, dtype=None, *, like=None): return DTyped(dtype, "float64")[N, N if M is None else M]
def zeros_like(a: Array[*S], dtype=None, order=None, subok=True, shape: Lengths = None) -> _like(a, dtype, shape): ...
def ones_like(a: Array[*S], dtype=None, order=None, subok=True, shape: Lengths = None) -> _like(a, dtype, shape): ...
def empty_like(prototype: Array[*S], dtype=None, order=None, subok=True, shape: Lengths = None) -> _like(prototype, dtype, shape): ...
def full_like(a: Array[*S], fill_value: Array, dtype=None, order=None, subok=True, shape: Lengths = None) -> _like(a, dtype, shape): ...

def _filled(S, maker):
    for n in (S if certain(rank_of(S) >= 0) else ()):
        require(n >= 0, f"negative dimensions are not allowed: {S}")
    return maker[*S]

def _like(a, dtype, shape): return DTyped(dtype, a)[*(a.shape if shape is None else shape)]

def _fits(T, S):
    """Whether T can be broadcast to S."""
    if not certain(rank_of(T) <= rank_of(S)):
        return rank_of(T) <= rank_of(S)
    answer = True
    for i in range(len(T)):
        t, s = T[len(T) - 1 - i], S[len(S) - 1 - i]
        answer = answer and (t == s or t == 1)
    return answer

# From data

def array(object, dtype, *, copy=True, order="K", subok=False, ndmin=0, ndmax=0, like=None):
    if dtype is not None and _is_free(dtype):
        found = _free(object, dtype, ndmax)
        return found if certain(ndmin == 0) or not is_array(found) else Same(found)[*_padded_rank(found.shape, ndmin)]
    data = _asked(object)
    found = mutable(data, DTyped(dtype, data))
    return found if certain(ndmin == 0) else Same(found)[*_padded_rank(found.shape, ndmin)]
def _asked(object):
    """The array of a value; an object of a library is asked for its own."""
    data = array_of(object)
    found = call_rule("numpy.array", object) if not has_rank(data.shape) and not is_array(object) and not is_sequence(object) and class_of(object) != "" else data
    return found if is_array(found) else data
def array(object: Converted[*S], dtype=None, *, copy=True, order="K", subok=False, ndmin=0, ndmax=0, like=None):
    found = mutable(object, DTyped(dtype, object))
    return found if certain(ndmin == 0) else Same(found)[*_padded_rank(S, ndmin)]
def asarray(a, dtype, order=None, *, copy=None, like=None):
    if dtype is not None and _is_free(dtype):
        return _free(a, dtype, 0)
    data = array_of(a)
    return _as(data, data.shape, dtype)
def _is_free(dtype):
    """Whether rows of a dtype need not have one shape."""
    name = dtype_name(dtype)
    return name is None or name == "object" or fields(name) is not None
def _free(object, dtype, ndmax):
    name = dtype_name(dtype)
    if name is None or not (certain(ndmax == 0) or is_int(ndmax)):
        return unknown("an array of a dtype that is not known")
    axes = _object_axes(object, 0) if name == "object" else _record_axes(object)
    if axes is None:
        return unknown("an array of objects or records that are not known")
    if is_array(object):
        forget(object)
    return Of(name)[*(axes[:ndmax] if is_int(ndmax) and ndmax > 0 else axes)]
def _record_axes(object):
    """The axes of records: a tuple is one, lists are axes."""
    if is_array(object):
        return list(object.shape) if has_rank(object.shape) else None
    if is_tuple(object):
        return []
    if is_dim(object) or is_str(object) or is_float(object):
        return []
    rows = items(object) if is_list(object) else None
    if rows is None:
        inner = _record_axes(object.element) if is_list(object) and is_sequence(object) else None
        return None if inner is None else [object.length if is_known(object.length) else fresh("rows", 0), *inner]
    inner = _record_axes(rows[0]) if len(rows) > 0 else []
    return None if inner is None else [len(rows), *inner]
def _object_axes(object, depth):
    """The axes of objects: as deep as lists and tuples agree in length; None where an object may be a sequence."""
    if is_array(object):
        return list(object.shape) if has_rank(object.shape) else None
    if is_none(object) or not is_sequence(object) and is_known(object) and certain(rank_of(array_of(object).shape) == 0):
        return []
    rows = items(object) if is_sequence(object) and depth < 8 else None
    if rows is None:
        return None
    found = [_object_axes(row, depth + 1) for row in rows]
    if len([axes for axes in found if axes is None]) > 0:
        return None
    common = found[0] if len(rows) > 0 else []
    for axes in found[1:]:
        agreed = [n for i, n in enumerate(common) if i < len(axes) and certain(n == axes[i]) and certain(common[:i] == axes[:i])]
        if len(agreed) < len(common) and (len(agreed) > 0 and len([row for row in rows if is_array(row)]) > 0):
            return None
        common = agreed
    return [len(rows), *common]
def asarray(a: Converted[*S], dtype=None, order=None, *, copy=None, like=None): return _as(a, S, dtype)
def asanyarray(a: Converted[*S], dtype=None, order=None, *, like=None): return _as(a, S, dtype)
def ascontiguousarray(a: Converted[*S], dtype=None, *, like=None): return _as(a, _at_least_one(S), dtype)
def asfortranarray(a: Array[*S], dtype=None, *, like=None): return _as(a, _at_least_one(S), dtype)
def _at_least_one(S): return ShapeOf(1) if rank_of(S) == 0 else S
def copy(a: Array[*S], order="K", subok=False): return mutable(a, Same(a))
def frombuffer(buffer, dtype=None, count=-1, offset=0): return DTyped(dtype, "float64")[count if is_int(count) and count >= 0 else fresh("length", 0)]
def fromiter(iter, dtype, count=-1):
    if dtype_name(dtype) is None:
        return Array[*UNKNOWN_SHAPE]
    rows = items(iter) if is_sequence(iter) else None
    return DTyped(dtype)[count if is_int(count) and count >= 0 else len(rows) if rows is not None else fresh("length", 0)]
def fromstring(string, dtype=None, count=-1, sep=""):
    require(not is_str(sep) or sep != "", "The binary mode of fromstring is removed, use frombuffer instead")
    parts = string.split() if is_str(string) and is_str(sep) and sep == " " else string.split(sep.strip()) if is_str(string) and is_str(sep) and sep.strip() != "" else None
    return DTyped(dtype, "float64")[count if is_int(count) and count >= 0 else len(parts) if parts is not None else fresh("length", 0)]
def fromfunction(function, shape: Ints[*S], dtype=None, **kwargs): return invoke(function, [DTyped(dtype, "float64")[*S] for n in S], kwargs) if has_rank(S) else unknown("a function of a grid of unknown rank")
def _as(a, S, dtype): return view(a, S, DTyped(dtype, a)) if a.cell is not None or rank_of(S) != rank_of(a.shape) else mutable(a, DTyped(dtype, a))
def _padded_rank(S, ndmin): return UNKNOWN_SHAPE if not certain(rank_of(S) >= 0) or not is_int(ndmin) else [1] * max(ndmin - len(S), 0) + list(S)

def arange(start, stop=None, step=None, dtype=None, *, device=None, like=None):
    begin, end, by = array_of(0 if stop is None else start), array_of(start if stop is None else stop), array_of(1 if step is None else step)
    maker = DTyped(dtype, Promote(Of("int64")[()], begin, end, by)[()])
    if is_float(start) or is_float(stop) or is_float(step):
        return maker[_steps(0 if stop is None else start, start if stop is None else stop, 1 if step is None else step)]
    first, last, width = _number(begin), _number(end), _number(by)
    if not (is_dim(first) and is_dim(last) and is_int(width)):
        return maker[fresh("length", 0)]
    require(width != 0, "Maximum allowed size exceeded: the step is zero")
    length = _steps(first, last, width)
    if is_int(first) and is_int(length) and length <= 64 and category(dtype_name(maker)) in ("integer", "unsigned"):
        return mutable(with_contents(maker, [first + i * width for i in range(length)]), maker)
    if is_known(length) and dtype_name(maker) in ("int32", "int64"):
        return with_steps(maker, first, width, _rounds(first, last, width))
    return maker[length]

def _steps(first, last, by):
    """How many steps there are from first to last."""
    if is_dim(first) and is_dim(last) and is_int(by):
        return max(_rounds(first, last, by), 0)
    if not ((is_float(first) or is_int(first)) and (is_float(last) or is_int(last)) and (is_float(by) or is_int(by))) or by == 0:
        return UNKNOWN
    exact = (last - first) / by
    return max(int(-(-exact // 1)), 0) if exact < 1000000000.0 else UNKNOWN

def _rounds(first, last, by):
    """As `_steps`, and zero or less if there is none."""
    return ceil_div(last - first if by > 0 else first - last, abs(by))

def _number(x):
    known = contents(x)
    if known is not None and len(known) == 1:
        return known[0]
    return scalar("float")

class mgrid:
    """The one instance of a class with `__getitem__`: the points of a grid, from slices."""
    @classmethod
    def __class_getitem__(cls, key):
        sizes = [_grid_size(bounds_of(item)) for item in _parts(key)]
        return Of(_grid_dtype(key))[*([len(sizes)] if is_tuple(key) else []), *sizes]
class ogrid:
    """As `mgrid`, each axis by itself."""
    @classmethod
    def __class_getitem__(cls, key):
        sizes = [_grid_size(bounds_of(item)) for item in _parts(key)]
        axes = tuple([Of(_grid_dtype(key))[*[n if i == k else 1 for k in range(len(sizes))]] for i, n in enumerate(sizes)])
        return axes if is_tuple(key) else axes[0]
class r_:
    """Joins arrays, numbers and slices along their first axis."""
    @classmethod
    def __class_getitem__(cls, key):
        parts = _parts(key)
        return _directed(parts[0], [_part(item) for item in parts[1:]]) if is_str(parts[0]) else _joined([_part(item) for item in parts], 0)
class c_:
    """Joins arrays along their last axis; a vector is a column."""
    @classmethod
    def __class_getitem__(cls, key):
        parts = [_part(item) for item in _parts(key)]
        return _joined([Same(x)[*_column(x.shape)] if is_array(x) else x for x in parts], -1)
def _directed(text, parts):
    """A text in front names the axis, the least rank and where an array's own axes go; "r" and "c" make a matrix."""
    if text == "r" or text == "c":
        found = _joined(parts, -1)
        column = text == "c"
        return Kind("numpy.matrix", found)[*(found.shape if len(found.shape) == 2 else ShapeOf(found.shape[0], 1) if column else ShapeOf(1, found.shape[0]))]
    words = [word.strip() for word in text.split(",")]
    if len([word for word in words if not word.lstrip("-").isdigit()]) > 0 or len([x for x in parts if not is_array(x)]) > 0:
        return unknown("a text directs how arrays are joined")
    numbers = [int(word) for word in words]
    ndmin = numbers[1] if len(numbers) > 1 else 0
    return _joined([Same(x)[*_raised_to(x.shape, ndmin, numbers[2] if len(numbers) > 2 else -1)] for x in parts], numbers[0])
def _raised_to(S, ndmin, place):
    missing = ndmin - len(S)
    if missing <= 0:
        return S
    start = place + missing + 1 if place < 0 else place
    return [*[1 for i in range(min(start, missing))], *S, *[1 for i in range(missing - min(start, missing))]]
class s_:
    """The index itself."""
    @classmethod
    def __class_getitem__(cls, item): return item
class index_exp:
    @classmethod
    def __class_getitem__(cls, item): return item if is_tuple(item) else (item,)
def _parts(key): return key if is_tuple(key) else (key,)
def _part(item):
    bounds = bounds_of(item)
    return Of(_slice_dtype(bounds))[_grid_size(bounds)] if bounds is not None else None if is_str(item) else array_of(item)
def _column(S): return UNKNOWN_SHAPE if not has_rank(S) else [*S, *[1, 1][len(S):]]
def _joined(parts, axis):
    if sum([0 if is_array(x) else 1 for x in parts]) > 0:
        return unknown("a text directs how arrays are joined")
    rows = [Same(x)[1] if certain(rank_of(x.shape) == 0) else x for x in parts]
    return DTyped(None, Promote(*parts)[()])[*concat(rows, axis)]
def _grid_size(bounds):
    """How many points a slice names; a complex step is their number."""
    if bounds is None:
        return UNKNOWN
    start, stop, step = bounds
    if step is None or is_dim(step) or is_float(step) or not is_known(step):
        return _steps(0 if start is None else start, stop, 1 if step is None else step)
    return int(abs(step))
def _slice_dtype(bounds):
    if bounds is None or len([part for part in bounds if not (part is None or is_dim(part) or is_float(part) or _is_count(part))]) > 0:
        return None
    return "int64" if len([part for part in bounds if not (part is None or is_dim(part))]) == 0 else "float64"
def _is_count(part):
    """Whether a step is a number of points, written as a complex number."""
    return is_known(part) and not is_dim(part) and not is_float(part) and not is_str(part) and not is_array(part)
def _grid_dtype(key):
    names = [_slice_dtype(bounds_of(item)) for item in _parts(key)]
    return None if None in names else "float64" if "float64" in names else "int64"

def linspace(start: Array[*S], stop: Array[*T], num: Count = 50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None):
    found = DTyped(dtype, Float(start, stop)[()])[*_inserted(broadcast(S, T), num, axis)]
    return (found, Of("float64")[*broadcast(S, T)]) if retstep else found
def logspace(start: Array[*S], stop: Array[*T], num: Int = 50, endpoint=True, base: Array[*B] = 10.0, dtype=None, axis=0) -> DTyped(dtype, Float(start, stop, base)[()])[*_inserted(broadcast(S, T, B), num, axis)]: ...
def geomspace(start: Array[*S], stop: Array[*T], num: Int = 50, endpoint=True, dtype=None, axis=0) -> DTyped(dtype, Float(start, stop)[()])[*_inserted(broadcast(S, T), num, axis)]: ...
def _inserted(S, n, axis):
    """S with a new axis of length n."""
    place = normalize_axis(axis, len(S) + 1)
    return [*S[:place], n, *S[place:]]
def meshgrid(*xi: Array, copy=True, sparse=False, indexing="xy"):
    sizes = [x.shape.size() for x in xi]
    order = [sizes[1], sizes[0]] + sizes[2:] if indexing == "xy" and len(sizes) > 1 else sizes
    if sparse:
        places = [1, 0] + list(range(2, len(sizes))) if indexing == "xy" and len(sizes) > 1 else list(range(len(sizes)))
        return tuple([Same(x)[*[sizes[i] if k == place else 1 for k in range(len(sizes))]] for i, (x, place) in enumerate(zip(xi, places))])
    return tuple([_spread_out(x, order) if certain(copy) else Same(x)[*order] for x in xi])
def _spread_out(x, order):
    """The numbers of a vector along one of several axes."""
    reach = reach_of(x) if len([n for n in order if not certain(n >= 1)]) == 0 else None
    return Same(x)[*order] if reach is None else with_reach(Same(x), reach[0], reach[1], *order)
def indices(dimensions: Ints[*S], dtype="int64", sparse=False): return Of("float64" if dtype is None else dtype)[length_of(S), *S] if not sparse else tuple([Of("int64" if dtype is None else dtype)[*[n if i == k else 1 for k in range(len(S))]] for i, n in enumerate(S)])
def diag(v: Array[*S], k=0):
    if len(S) == 1:
        return Same(v)[S[0] + abs(k), S[0] + abs(k)] if is_int(k) else Same(v)[UNKNOWN, UNKNOWN]
    require(len(S) == 2, f"diag: input must be 1- or 2-d, got {v}", code="rank-mismatch")
    return Same(v)[_diagonal_length(S[0], S[1], k)]
def diagflat(v: Array[*S], k=0): return Same(v)[S.size() + abs(k), S.size() + abs(k)] if is_int(k) else Same(v)[UNKNOWN, UNKNOWN]
def diagonal(a: Array[*S], offset=0, axis1=0, axis2=1):
    require(len(S) >= 2, f"diagonal: needs an array of at least two dimensions, got {a}", code="rank-mismatch")
    first, second = _two_axes(S, axis1, axis2)
    return Same(a)[*[S[i] for i in range(len(S)) if i != first and i != second], _diagonal_length(S[first], S[second], offset)]
def trace(a: Array[*S], offset=0, axis1=0, axis2=1, dtype=None, out=None):
    require(len(S) >= 2, f"trace: needs an array of at least two dimensions, got {a}", code="rank-mismatch")
    first, second = _two_axes(S, axis1, axis2)
    return DTyped(dtype, promote_sum(dtype_name(a)))[*[S[i] for i in range(len(S)) if i != first and i != second]]
def _two_axes(S, axis1, axis2):
    first, second = normalize_axis(axis1, len(S)), normalize_axis(axis2, len(S))
    require(first != second, "axis1 and axis2 cannot be the same")
    return first, second
def _diagonal_length(n, m, k):
    if not is_int(k):
        return UNKNOWN
    return max(min(n, m - k), 0) if k >= 0 else max(min(n + k, m), 0)
def tril(m: Array[*S], k=0): return Same(m)[*_square(S)]
def triu(m: Array[*S], k=0): return Same(m)[*_square(S)]
def _square(S):
    require(rank_of(S) >= 1, f"tril and triu need at least one axis, got {S}", code="rank-mismatch")
    return [S[0], S[0]] if rank_of(S) == 1 else S
def vander(x: Array[n], N: Int = None, increasing=False) -> Of(dtype_name(Promote(x, "int64")))[n, n if N is None else N]: ...
def bincount(x: Array[n], weights=None, minlength=0) -> Of("int64" if weights is None else "float64")[fresh("bins", minlength if is_int(minlength) else 0)]: ...
def histogram(a: Array, bins=10, range=None, density=None, weights=None):
    count = _bins(bins)
    if weights is not None or not (density is None or density is False or density is True):
        return (Of(None)[count], Of(None)[count + 1])
    return (Of("float64" if density else "int64")[count], _edges(a, bins, count))
def _bins(bins):
    """How many bins are meant by a number, by their edges or by a rule's name."""
    if is_dim(bins):
        return bins
    if is_array(bins) or is_sequence(bins):
        edges = array_of(bins).shape
        require(rank_of(edges) <= 1, f"`bins` must be 1d, when an array, got {edges}", code="rank-mismatch")
        return edges[0] - 1 if certain(rank_of(edges) == 1) else UNKNOWN
    return fresh("bins", 1)
def _edges(x, bins, count):
    if is_array(bins) or is_sequence(bins):
        return Same(array_of(bins))[count + 1]
    known = category(dtype_name(Same(x)))
    return Of("float64" if known in ("integer", "unsigned", "bool") else dtype_name(Same(x)) if is_dim(bins) and known == "float" else None)[count + 1]
def histogram2d(x: Array[n], y: Array[m], bins=10, range=None, density=None, weights=None):
    need_equal(n, m, f"x and y must have the same length: {x} and {y}")
    if is_dim(bins):
        pair = (bins, bins)
    elif (is_list(bins) or is_tuple(bins)) and certain(length_of(bins) == 2):
        pair = (bins[0], bins[1])
    else:
        return (Of("float64")[UNKNOWN, UNKNOWN], Of(None)[UNKNOWN], Of(None)[UNKNOWN])
    first, second = _bins(pair[0]), _bins(pair[1])
    both = Promote(x, y)[n]
    return (Of("float64")[first, second], _edges(both, pair[0], first), _edges(both, pair[1], second))
def digitize(x: Array[*S], bins: Array[n], right=False) -> Of("int64")[*S]: ...
def broadcast_to(array: Array[*S], shape: Lengths[*T], subok=False):
    require(_fits(S, T), f"operands could not be broadcast together with remapped shapes: {S} and requested shape {T}", code="broadcast-mismatch")
    return view(array, T)
def broadcast_shapes(*args: Ints): return broadcast(*args)
def broadcast_arrays(*args: Array, subok=False):
    common = broadcast(*[x.shape for x in args])
    return tuple([Same(x)[*common] for x in args])

# Without a shape

def shape(a: Array[*S]): return S
def ndim(a: Array[*S]): return length_of(S)
def size(a: Array[*S], axis=None): return S.size() if axis is None else S[normalize_axis(axis, len(S))] if is_int(axis) and certain(rank_of(S) >= 0) else UNKNOWN
def set_printoptions(**kwargs): return None
def seterr(**kwargs): return unknown("the earlier settings")
def _differ(S, T): return has_rank(S) and has_rank(T) and (len(S) != len(T) or len([1 for n, m in zip(S, T) if not possible(n == m)]) > 0)
def array_equal(a1: Array[*S], a2: Array[*T], equal_nan=False): return False if _differ(S, T) else scalar("bool")
def array_equiv(a1: Array, a2: Array): return scalar("bool")
@elementwise
@difference
@total
def allclose(a: Array[*S], b: Array[*T], rtol=1e-05, atol=1e-08, equal_nan=False):
    broadcast(S, T)
    return scalar("bool")
def may_share_memory(a, b, max_work=None): return scalar("bool")
def shares_memory(a, b, max_work=None): return scalar("bool")
def isscalar(element):
    if is_array(element):
        return False if rank_of(element.shape) >= 1 else scalar("bool")
    if is_none(element) or is_sequence(element) or is_callable(element):
        return False
    return True if is_dim(element) or is_int(element) or is_fractional(element) or is_str(element) or is_bool(element) else scalar("bool")
def iscomplexobj(x): return scalar("bool")
def _sorts(name):
    """The categories of dtypes below an abstract type."""
    return ("integer", "unsigned", "float", "complex") if name == "numpy.number" else ("float", "complex") if name == "numpy.inexact" else ("float",) if name == "numpy.floating" else ("complex",) if name == "numpy.complexfloating" else ("integer", "unsigned") if name == "numpy.integer" else ("integer",) if name == "numpy.signedinteger" else ("unsigned",) if name == "numpy.unsignedinteger" else None
def issubdtype(arg1, arg2):
    name, wanted = None if is_array(arg1) else dtype_name(arg1), None if is_array(arg2) else dtype_name(arg2)
    if name not in ("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64", "complex64", "complex128"):
        return scalar("bool")
    sorts = _sorts(name_of(arg2)) if is_callable(arg2) else None
    return category(name) in sorts if sorts is not None else name == wanted if is_str(wanted) else scalar("bool")
def array2string(a, **kwargs): return scalar("str")
def array_repr(arr, **kwargs): return scalar("str")
def result_type(*arrays_and_dtypes): return dtype_object(dtype_name(Promote(*arrays_and_dtypes)))
class finfo:
    """The limits of floats: numbers of the dtype, of a complex one those of its parts."""
    def __init__(self, dtype):
        name = dtype_name(Same(array_of(dtype))) if is_float(dtype) or is_array(dtype) else dtype_name(dtype)
        require(category(name) not in ("integer", "unsigned", "bool"), f"data type {name} not inexact", code="dtype-mismatch")
        self.of = "float32" if name == "complex64" else "float64" if name == "complex128" else name
    @property
    def dtype(self): return dtype_object(self.of)
    @property
    def eps(self): return Of(self.of)[()]
    @property
    def epsneg(self): return Of(self.of)[()]
    @property
    def max(self): return Of(self.of)[()]
    @property
    def min(self): return Of(self.of)[()]
    @property
    def tiny(self): return Of(self.of)[()]
    @property
    def resolution(self): return Of(self.of)[()]
    @property
    def smallest_normal(self): return Of(self.of)[()]
    @property
    def smallest_subnormal(self): return Of(self.of)[()]
    @property
    def bits(self): return scalar("int") if bytes_of(self.of) is None else bytes_of(self.of) * 8
    @property
    def precision(self): return scalar("int")
    @property
    def nmant(self): return scalar("int")
    @property
    def nexp(self): return scalar("int")
    @property
    def maxexp(self): return scalar("int")
    @property
    def minexp(self): return scalar("int")
class iinfo:
    """The limits of whole numbers."""
    def __init__(self, int_type):
        name = dtype_name(Same(array_of(int_type))) if is_dim(int_type) or is_array(int_type) else dtype_name(int_type)
        require(category(name) not in ("float", "complex", "bool"), f"Invalid integer data type {name}.", code="dtype-mismatch")
        self.of = name
    @property
    def dtype(self): return dtype_object(self.of)
    @property
    def bits(self): return scalar("int") if bytes_of(self.of) is None else bytes_of(self.of) * 8
    @property
    def max(self): return 2 ** (bytes_of(self.of) * 8 - 1) - 1 if category(self.of) == "integer" else 2 ** (bytes_of(self.of) * 8) - 1 if category(self.of) == "unsigned" else scalar("int")
    @property
    def min(self): return 0 - 2 ** (bytes_of(self.of) * 8 - 1) if category(self.of) == "integer" else 0 if category(self.of) == "unsigned" else scalar("int")
def errstate(**kwargs): return unknown("a context of error settings")
def copyto(dst: Array[*S], src: Array[*T], casting="same_kind", where=True):
    assign(dst, (), src)
    forget(dst)
    return None
