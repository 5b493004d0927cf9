"""NumPy 2.4: rearranging, joining and splitting arrays."""

MODULE = "numpy"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"
POSITIONS = "fixed"

def reshape(a: Array[*S], /, shape: Lengths[*T], order="C", *, copy=None): return view(a, rearranged(a, reshape(S, T), order))
def transpose(a: Array[*S], axes=None): return view(a, transpose(S, axes))
def ravel(a: Array[*S], order="C"): return view(a, ShapeOf(S.size()))
def squeeze(a: Array[*S], axis=None): return view(a, squeeze(S, None if certain(rank_of(S) == 0) and is_int(axis) and (axis == 0 or axis == -1) else axis))
def expand_dims(a: Array[*S], axis): return view(a, expand_dims(S, axis))
def swapaxes(a: Array[*S], axis1, axis2): return view(a, _swap(S, axis1, axis2))
def _swap(S, axis1, axis2):
    return swap_axes(S, axis1, axis2) if is_int(axis1) and is_int(axis2) else UNKNOWN_SHAPE
def moveaxis(a: Array[*S], source, destination):
    sources, targets = axes_of(source), axes_of(destination)
    if not is_known(sources) or not is_known(targets):
        return view(a, UNKNOWN_SHAPE)
    require(len(sources) == len(targets), "`source` and `destination` arguments must have the same number of elements")
    froms = [normalize_axis(x, len(S)) for x in sources]
    places = [normalize_axis(x, len(S)) for x in targets]
    rest = [i for i in range(len(S)) if i not in froms]
    order = []
    for i in range(len(S)):
        chosen = [froms[k] for k in range(len(places)) if places[k] == i]
        order = order + (chosen if len(chosen) > 0 else [rest[i - len([p for p in places if p < i])]])
    return view(a, transpose(S, order))
def rollaxis(a: Array[*S], axis, start=0):
    place = normalize_axis(axis, len(S))
    goal = normalize_axis(start, len(S) + 1)
    goal = goal - 1 if place < goal else goal
    order = [i for i in range(len(S)) if i != place]
    return view(a, transpose(S, [*order[:goal], place, *order[goal:]]))
def flip(m: Array[*S], axis=None):
    reduce(S, axis)
    return view(m, S)
def flipud(m: Array[n, *S]): return view(m, m.shape)
def fliplr(m: Array[n, k, *S]): return view(m, m.shape)
def rot90(m: Array[*S], k=1, axes=(0, 1)):
    require(axes is not None, "len(axes) must be 2")
    require(len(S) >= 2, f"rot90: needs at least two axes, got {m}", code="rank-mismatch")
    return view(m, (_swap(S, axes[0], axes[1]) if k % 2 == 1 else S) if is_int(k) else UNKNOWN_SHAPE)
def roll(a: Array[*S], shift, axis=None):
    reduce(S, axis)
    return Same(a)[*S]
def atleast_1d(*arys: Array): return _at_least(arys, 1)
def atleast_2d(*arys: Array): return _at_least(arys, 2)
def atleast_3d(*arys: Array): return _at_least(arys, 3)
def _at_least(arrays, rank):
    found = [view(a, _raised(a.shape, rank)) for a in arrays]
    return found[0] if len(found) == 1 else tuple(found)
def _raised(S, rank):
    if not has_rank(S):
        return UNKNOWN_SHAPE
    if len(S) >= rank:
        return S
    if rank == 3 and len(S) == 2:
        return ShapeOf(S[0], S[1], 1)
    if rank == 3 and len(S) == 1:
        return ShapeOf(1, S[0], 1)
    return ShapeOf(*[1 for i in range(rank - len(S))], *list(S))

def concatenate(arrays: Seq[Array], /, axis=0, out=None, *, dtype=None, casting="same_kind"): return _joined(arrays, dtype, axis is None)[*_concatenated(arrays, axis)]
concat = alias("numpy.concatenate")
def _concatenated(arrays, axis): return in_words(f"all the input array dimensions except for the concatenation axis must match exactly, but along dimension {{axis}} they do not, got {_listed(arrays)}", concat, arrays, axis)
def _listed(arrays): return " and ".join([f"{x}" for x in arrays[:4]]) if is_sequence(arrays) and items(arrays) is not None else "arrays"
def stack(arrays: Seq[Array], axis=0, out=None, *, dtype=None, casting="same_kind"): return _joined(arrays, dtype)[*in_words(f"all input arrays must have the same shape, got {_listed(arrays)}", stack, arrays, axis)]
def vstack(tup: Seq[Array], *, dtype=None, casting="same_kind"): return _joined(tup, dtype)[*_concatenated(_all_raised(tup, 2), 0)]
row_stack = alias("numpy.vstack")
def hstack(tup: Seq[Array], *, dtype=None, casting="same_kind"):
    arrays = _all_raised(tup, 1)
    first = _first(arrays)
    if first is None or not has_rank(first.shape):
        return _joined(tup, dtype)[*UNKNOWN_SHAPE]
    return _joined(tup, dtype)[*_concatenated(arrays, 0 if certain(rank_of(first.shape) == 1) else 1)]
def dstack(tup: Seq[Array]): return _joined(tup, None)[*_concatenated(_all_raised(tup, 3), 2)]
def column_stack(tup: Seq[Array]):
    if items(tup) is None:
        return _joined(tup, None)[*UNKNOWN_SHAPE]
    return _joined(tup, None)[*_concatenated([_column(a) for a in tup], 1)]
def _column(a): return Same(a)[*a.shape, *[1 for i in range(2 - length_of(a.shape))]] if certain(rank_of(a.shape) < 2) else a
def _first(arrays):
    if not is_sequence(arrays):
        return None
    found = arrays.element if items(arrays) is None else arrays[0] if len(arrays) > 0 else None
    return found if is_array(found) else None
def _all_raised(arrays, rank): return each(lambda a: Same(a)[*_raised(a.shape, rank)] if is_array(a) else a, arrays)
def _common(*arrays):
    """The dtype of arrays that are made before they meet: a number is one of int64 or float64, too."""
    return Promote(*[Same(x)[()] for x in arrays])
def _joined(arrays, dtype, weak=False):
    if items(arrays) is not None and len(arrays) > 0:
        return DTyped(dtype, Promote(*arrays) if weak else _common(*arrays))
    first = _first(arrays)
    return DTyped(dtype, Of(None)[()] if first is None else Promote(first))
def append(arr: Array[*S], values: Array[*T], axis=None): return _common(arr, values)[*([S.size() + T.size()] if axis is None else _concatenated([arr, values], axis))]
def _count(flags):
    """How many elements are not zero, or None where that is not known."""
    known = contents(flags)
    if known is None or len([n for n in known if not certain(n == 0) and possible(n == 0)]) > 0:
        return None
    return len([n for n in known if not possible(n == 0)])
def _named(obj, size):
    """How many places an index names: a list of them, a mask or a slice; None where that is not known."""
    bounds = bounds_of(obj)
    if bounds is not None:
        start, stop, step = bounds
        plain = is_int(size) and len([part for part in (start, stop, step) if not (part is None or is_int(part))]) == 0
        return len(list(range(size))[start:stop:step]) if plain else None
    places = array_of(obj)
    if not certain(rank_of(places.shape) <= 1):
        return None
    return _count(places) if places.dtype == "bool" else places.shape.size()
def insert(arr: Array[*S], obj, values: Array[*V], axis=None):
    """One place takes all rows of `values`, several places take one row each."""
    rank, size = (1, S.size()) if axis is None else (len(S), S[normalize_axis(axis, len(S))])
    single = is_dim(obj) or is_array(obj) and certain(rank_of(obj.shape) == 0)
    count = _named(obj, size) if not single else 1
    if count is None or not has_rank(V) or len(V) > rank:
        return Same(arr)[*_changed(S, axis, fresh("length", 0))]
    rows = _lead(V, rank)
    more = rows[0] if single else count if not certain(count == 1) else rows[0 if axis is None else normalize_axis(axis, len(S))]
    return Same(arr)[*_changed(S, axis, size + more)]
def delete(arr: Array[*S], obj, axis=None):
    if not is_int(obj):
        return Same(arr)[*_changed(S, axis, _left(S.size() if axis is None else S[normalize_axis(axis, len(S))], obj))]
    size = S.size() if axis is None else S[normalize_axis(axis, len(S))]
    require(obj < size and 0 - obj <= size, f"index {obj} is out of bounds for {'the array' if axis is None else 'axis'} with size {size}: {arr}", code="index-out-of-range")
    return Same(arr)[*([size - 1] if axis is None else [size - 1 if i == normalize_axis(axis, len(S)) else s for i, s in enumerate(S)])]
def _left(size, obj):
    """What is left of an axis when places are taken out of it; a place may be named twice."""
    if bounds_of(obj) is None and array_of(obj).dtype != "bool":
        known = contents(array_of(obj))
        if known is None or not is_int(size) or len([n for n in known if not is_int(n)]) > 0:
            return fresh("length", 0)
        return size - len([i for i in range(size) if i in [n % size for n in known]])
    count = _named(obj, size)
    return fresh("length", 0) if count is None else size - count
def _changed(S, axis, length=None):
    length = fresh("count", 0) if length is None else length
    if axis is None:
        return [length]
    place = normalize_axis(axis, len(S))
    return [length if i == place else s for i, s in enumerate(S)]
def _depth(x): return 1 + _depth(x[0]) if is_list(x) and items(x) is not None and len(x) > 0 else 0
def _blocks(x, depth, rank):
    """Rows of blocks are joined along the last axis, and each level of lists above along the one before."""
    if depth == 0:
        return Same(array_of(x))[*_lead(array_of(x).shape, rank)]
    parts = [_blocks(part, depth - 1, rank) for part in x]
    return Promote(*parts)[*concat(parts, rank - depth, "block")]
def _lead(S, rank): return [*[1 for i in range(rank - len(S))], *S]
def block(arrays):
    depth = _depth(arrays)
    parts = [array_of(x) for x in flattened(arrays)]
    if is_tuple(arrays) or depth == 0 or depth > 4 or len(parts) == 0 or len([x for x in parts if not has_rank(x.shape)]) > 0:
        return array_of(arrays) if is_array(arrays) else Array[*UNKNOWN_SHAPE]
    return _blocks(arrays, depth, max([depth, *[len(x.shape) for x in parts]]))

def split(ary: Array[*S], indices_or_sections, axis=0):
    if is_int(indices_or_sections) and is_int(axis):
        part = split_even(S, indices_or_sections, axis)
        return [view(ary, part) for i in range(indices_or_sections)]
    return _split_at(ary, S, indices_or_sections, axis)
def array_split(ary: Array[*S], indices_or_sections, axis=0):
    if is_int(indices_or_sections) and is_int(axis):
        place = normalize_axis(axis, len(S))
        n = S[place]
        if is_int(n):
            return [view(ary, _with(S, place, n // indices_or_sections + (1 if i < n % indices_or_sections else 0))) for i in range(indices_or_sections)]
        return [view(ary, _with(S, place, UNKNOWN)) for i in range(indices_or_sections)]
    if is_dim(indices_or_sections) and is_int(axis):
        return several(indices_or_sections, view(ary, _with(S, normalize_axis(axis, len(S)), fresh("part", 0))))
    return _split_at(ary, S, indices_or_sections, axis)
def _with(S, place, length): return ShapeOf(*[length if i == place else s for i, s in enumerate(S)])
def _split_at(ary, S, places, axis):
    if is_array(places) and contents(places) is None and certain(rank_of(places.shape) == 1) and is_int(axis) and has_rank(S):
        part, count = (view(ary, _with(S, normalize_axis(axis, len(S)), UNKNOWN)), places.shape[0] + 1)
        return [part for i in range(count)] if is_int(count) and count <= 64 else several_new(count, part)
    if is_array(places):
        places = contents(places)
    if not is_sequence(places) or items(places) is None or not is_int(axis):
        return unknown("a split at places that are not known")
    place = normalize_axis(axis, len(S))
    bounds = [0] + list(places) + [S[place]]
    return [view(ary, _with(S, place, _between(bounds[i], bounds[i + 1], S[place]))) for i in range(len(bounds) - 1)]
def _between(first, last, length):
    if not (is_int(first) and is_int(last) and is_int(length)):
        return max(last - first, 0) if certain(last <= length) and certain(first <= last) and certain(first >= 0) else UNKNOWN
    low = min(max(first + length if first < 0 else first, 0), length)
    high = min(max(last + length if last < 0 else last, 0), length)
    return max(high - low, 0)
def vsplit(ary: Array[*S], indices_or_sections):
    require(rank_of(S) >= 2, f"vsplit only works on arrays of 2 or more dimensions, got {ary}", code="rank-mismatch")
    return _even_or_at(ary, S, indices_or_sections, 0)
def hsplit(ary: Array[*S], indices_or_sections):
    require(rank_of(S) >= 1, f"hsplit only works on arrays of 1 or more dimensions, got {ary}", code="rank-mismatch")
    return _even_or_at(ary, S, indices_or_sections, 0 if len(S) == 1 else 1)
def _even_or_at(ary, S, sections, axis):
    if is_int(sections):
        part = split_even(S, sections, axis)
        return [view(ary, part) for i in range(sections)]
    return _split_at(ary, S, sections, axis)

def tile(A: Array[*S], reps: Lengths): return copies(Same(A)[*(tile(S, reps.dims) if certain(rank_of(reps) >= 0) else UNKNOWN_SHAPE)])
def repeat(a: Array, repeats, axis=None): return copies(_repeated(a, repeats, axis))
def _repeated(a, repeats, axis):
    S = a.shape
    count = repeats if is_dim(repeats) else UNKNOWN
    known = contents(array_of(repeats)) if is_sequence(repeats) or is_array(repeats) else None
    if known is not None and len(known) == 1:
        count = known[0]
    elif known is not None and (axis is None or is_int(axis) and certain(rank_of(S) > 0)):
        size = S.size() if axis is None else S[normalize_axis(axis, len(S))]
        require(size == len(known), f"operands could not be broadcast together: {len(known)} repeats for {size} elements of {a}", code="broadcast-mismatch")
        return Same(a)[*_changed(S, axis, shape_total(known))]
    elif not is_dim(count) or count is UNKNOWN:
        return Same(a)[*_changed(S, axis, fresh("length", 0))] if axis is None or is_int(axis) and certain(rank_of(S) > 0) else Same(a)[*UNKNOWN_SHAPE]
    axis = None if certain(rank_of(S) == 0) and is_int(axis) and (axis == 0 or axis == -1) else axis
    return Same(a)[*repeat(S, count, axis)] if axis is None or is_int(axis) else Same(a)[*UNKNOWN_SHAPE]
def pad(array: Array[*S], pad_width, mode="constant", **kwargs): return Same(array)[*_padded(S, pad_width)]
def _padded(S, width):
    chosen = pairs(width)
    if chosen is not None:
        return _padded_by_axis(S, chosen)
    if is_array(width):
        if contents(width) is None:
            return [UNKNOWN for s in S]
        width = contents(width)[0] if len(width.shape) == 0 else [contents(width)[i * 2 : i * 2 + 2] for i in range(width.shape[0])] if len(width.shape) == 2 else contents(width)
    if is_dim(width):
        return [s + width + width for s in S]
    if not is_sequence(width) or items(width) is None:
        return [UNKNOWN for s in S]
    rows = items(width)
    if len(rows) == 2 and is_dim(rows[0]) and is_dim(rows[1]):
        return [s + rows[0] + rows[1] for s in S]
    if len(rows) == 1 and is_dim(rows[0]):
        return [s + rows[0] + rows[0] for s in S]
    if len(rows) == 1 and is_sequence(rows[0]):
        return _padded(S, rows[0])
    for row in rows:
        if not is_sequence(row) or items(row) is None or len(row) != 2:
            return [UNKNOWN for s in S]
    require(len(rows) == len(S), f"operands could not be broadcast together with remapped shapes: {len(rows)} pairs of pad_width for {S}", code="broadcast-mismatch")
    return [s + row[0] + row[1] if is_dim(row[0]) and is_dim(row[1]) else UNKNOWN for s, row in zip(S, rows)]
def _padded_by_axis(S, chosen):
    sizes = list(S)
    for axis, width in chosen:
        before, after = (width, width) if is_dim(width) else (width[0], width[1]) if is_sequence(width) and items(width) is not None and len(width) == 2 else (UNKNOWN, UNKNOWN)
        place = normalize_axis(axis, len(S))
        sizes = [n + before + after if i == place and is_dim(before) and is_dim(after) else UNKNOWN if i == place else n for i, n in enumerate(sizes)]
    return sizes
def take(a: Array[*S], indices: Array[*T], axis=None, out=None, mode="raise"):
    axis = None if certain(rank_of(S) == 0) and is_int(axis) and (axis == 0 or axis == -1) else axis
    size = S.size() if axis is None else S[normalize_axis(axis, len(S))]
    found = Same(a)[*(T if axis is None else [*S[: normalize_axis(axis, len(S))], *T, *S[normalize_axis(axis, len(S)) + 1 :]])]
    require(size > 0 or found.shape.size() == 0, f"cannot do a non-empty take from an empty axes: {a}", code="index-out-of-range")
    return found
def take_along_axis(arr: Array[*S], indices: Array[*T], axis=-1):
    require(not is_known(category(indices.dtype)) or category(indices.dtype) in ("integer", "unsigned"), f"`indices` must be an integer array, got {indices}", code="dtype-mismatch")
    if axis is None:
        require(rank_of(T) == 1, "when axis=None, `indices` must have a single dimension.", code="rank-mismatch")
        return Same(arr)[*T]
    place = normalize_axis(axis, len(S))
    require(rank_of(S) == rank_of(T), f"`indices` and `arr` must have the same number of dimensions: {indices} and {arr}", code="rank-mismatch")
    along = ShapeOf(*[1 if i == place else s for i, s in enumerate(S)])
    return Same(arr)[*[T[i] if i == place else s for i, s in enumerate(broadcast(along, ShapeOf(*[1 if i == place else t for i, t in enumerate(T)])))]]
def put_along_axis(arr: Array, indices: Array, values, axis): return forget(arr)
def compress(condition: Array, a: Array[*S], axis=None, out=None):
    require(rank_of(condition.shape) == 1, f"condition must be a 1-d array, got {condition}", code="rank-mismatch")
    if certain(rank_of(S) == 0) and is_int(axis):
        return Same(a)[fresh("count", 0)]
    return Same(a)[*_changed(S, axis, _count(condition))]
def extract(condition: Array, arr: Array):
    count = _count(condition)
    return Same(arr)[fresh("count", 0) if count is None else count]
def choose(a: Array[*S], choices, out=None, mode="raise"):
    if is_array(choices):
        return Same(choices)[*broadcast(S, choices.shape[1:])]
    options = [array_of(x) for x in (items(choices) or [])]
    return DTyped(None, Promote(*options)[()])[*broadcast(S, *[x.shape for x in options])] if len(options) > 0 else Array[*UNKNOWN_SHAPE]
def select(condlist, choicelist, default=0):
    if items(condlist) is None or items(choicelist) is None or is_array(condlist) or is_array(choicelist):
        return Array[*UNKNOWN_SHAPE]
    require(len(condlist) == len(choicelist), "list of cases must be same length as list of conditions")
    require(len(condlist) > 0, "select with an empty condition list is not possible")
    options = [array_of(x) for x in choicelist]
    return DTyped(None, Promote(*options, array_of(default))[()])[*broadcast(*[array_of(x).shape for x in condlist], *[x.shape for x in options], array_of(default).shape)]
def resize(a: Array, new_shape: Lengths[*T]) -> Same(a)[*T]: ...
@ufunc
@product
def matmul(x1: Array[*S], x2: Array[*T], /, out=None, **kwargs) -> Promote(x1, x2)[*matmul(S, T)]: ...
@product
def dot(a: Array[*S], b: Array[*T], out=None) -> _common(a, b)[*in_words(f"shapes {S} and {T} not aligned", dot, S, T)]: ...
def vdot(a: Array[*S], b: Array[*T]):
    need_equal(S.size(), T.size(), f"vdot: the arrays differ in size: {S} and {T}", code="matmul-mismatch")
    return _common(a, b)[()]
@product
def inner(a: Array[*S], b: Array[*T]):
    if len(S) == 0 or len(T) == 0:
        return _common(a, b)[*broadcast(S, T)]
    need_equal(S[len(S) - 1], T[len(T) - 1], f"shapes {S} and {T} not aligned: {S[len(S) - 1]} (dim {len(S) - 1}) != {T[len(T) - 1]} (dim {len(T) - 1})", code="matmul-mismatch")
    return _common(a, b)[*list(S)[: len(S) - 1], *list(T)[: len(T) - 1]]
def outer(a: Array[*S], b: Array[*T], out=None) -> _common(a, b)[S.size(), T.size()]: ...
def tensordot(a: Array[*S], b: Array[*T], axes=2) -> _common(a, b)[*in_words(f"shape-mismatch for sum of {S} and {T}", tensordot, S, T, axes)]: ...
def kron(a: Array[*S], b: Array[*T]):
    rank = max(len(S), len(T))
    return _common(a, b)[*[s * t for s, t in zip(_lead(S, rank), _lead(T, rank))]]
def cross(a: Array[*S], b: Array[*T], axisa=-1, axisb=-1, axisc=-1, axis=None):
    if axis is not None:
        axisa, axisb, axisc = axis, axis, axis
    one, two = normalize_axis(axisa, len(S)), normalize_axis(axisb, len(T))
    for n in (S[one], T[two]):
        require(n == 2 or n == 3, f"incompatible dimensions for cross product (dimension must be 2 or 3): {a} and {b}", code="dim-mismatch")
    rest = broadcast(ShapeOf(*[s for i, s in enumerate(S) if i != one]), ShapeOf(*[t for i, t in enumerate(T) if i != two]))
    if certain(S[one] == 2 and T[two] == 2):
        return Promote(a, b)[*rest]
    place = normalize_axis(axisc, len(rest) + 1)
    return Promote(a, b)[*([*rest[:place], 3, *rest[place:]] if certain(S[one] == 3 or T[two] == 3) else UNKNOWN_SHAPE)]
def einsum(subscripts, *operands, out=None, dtype=None, order="K", casting="safe", optimize=False):
    spec, given = (subscripts, operands) if is_str(subscripts) or not is_known(subscripts) else _from_lists((subscripts, *operands))
    arrays = [array_of(x) for x in given]
    return (_common(*arrays) if dtype is None or len(arrays) == 1 else Of(dtype))[*einsum(spec, arrays)]
def _from_lists(given):
    """The subscripts as a text and the operands of a call that names axes by numbers: `einsum(x, [0, 1], [1])`."""
    count = len(given) // 2
    lists = [items(given[2 * i + 1]) for i in range(count)] + ([items(given[2 * count])] if len(given) % 2 == 1 else [])
    arrays = [given[2 * i] for i in range(count)]
    if sum([1 if part is None else 0 for part in lists]) > 0:
        return (UNKNOWN, arrays)
    spec = ""
    for i, part in enumerate(lists):
        spec = f"{spec}{'' if i == 0 else ',' if i < count else '->'}"
        for axis in part:
            spec = f"{spec}{'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'[axis] if is_int(axis) else '...'}"
    return (spec, arrays)
def fill_diagonal(a: Array[*S], val, wrap=False):
    require(rank_of(S) >= 2, f"array must be at least 2-d, got {a}", code="rank-mismatch")
    for n in (S[1:] if certain(rank_of(S) > 2) else ()):
        require(n == S[0], f"All dimensions of input must be of equal length, got {a}", code="dim-mismatch")
    return forget(a)
def putmask(a: Array[*S], mask: Array[*T], values):
    require(S.size() == T.size(), f"putmask: mask and data must be the same size, got {mask} and {a}", code="dim-mismatch")
    return forget(a)
def place(arr: Array, mask, vals): return forget(arr)
def put(a: Array, ind, v, mode="raise"): return forget(a)
def ix_(*args: Array):
    for x in args:
        require(rank_of(x.shape) == 1, f"Cross index must be 1 dimensional, got {x}", code="rank-mismatch")
    return tuple([_open(x, i, len(args)) for i, x in enumerate(args)])
def _open(x, place, rank):
    flags = category(dtype_name(Same(x))) == "bool"
    maker = Of("int64") if certain(flags) else Same(x) if certain(x.shape.size() > 0) else Of(None)
    count = _count(x) if certain(flags) else None
    return maker[*[1 if i != place else x.shape[0] if not flags else fresh(f"count{place}", 0) if count is None else count for i in range(rank)]]
def trim_zeros(filt: Array[*S], trim="fb", axis=None):
    reduce(S, axis)
    axes = None if axis is None else axes_of(axis)
    return Same(filt)[*[fresh(f"trimmed{i}", 0) if axes is None or not is_known(axes) or i in [normalize_axis(x, len(S)) for x in axes] else s for i, s in enumerate(S)]]
@ufunc
def divmod(x1: Array[*S], x2: Array[*T], /, **kwargs): return (call_rule("numpy.floor_divide", x1, x2), call_rule("numpy.remainder", x1, x2))
@ufunc
def modf(x: Array[*S], /, **kwargs): return (Float(x)[*S], Float(x)[*S])
@ufunc
def frexp(x: Array[*S], /, **kwargs): return (Float(x)[*S], Of("int32")[*S])
def polyfit(x: Array[n], y: Array[m, *S], deg, rcond=None, full=False, w=None, cov=False):
    need_equal(n, m, f"expected x and y to have same length: {x} and {y}", code="dim-mismatch")
    names = [category(dtype_name(Same(a))) for a in (x, y)]
    maker = Of("complex128" if "complex" in names else None if None in names else "float64")
    return maker[deg + 1, *S] if is_dim(deg) and not full and not cov else unknown("a fit with its residuals")
def polyval(p: Converted, x: Array[*S]):
    count, rest = p.shape[0], p.shape[1:]
    return (Promote(Same(p)[()], Same(x)[()]) if certain(count > 0) else Of(None))[*broadcast(S, rest)] if certain(count > 0) or certain(rank_of(p.shape) == 1) else Of(None)[*UNKNOWN_SHAPE]
def tril_indices(n: Int, k=0, m=None): return _triangle(n, k, m, True)
def triu_indices(n: Int, k=0, m=None): return _triangle(n, k, m, False)
def _triangle(n, k, m, lower):
    whole = n * (n + 1) // 2 if certain(k == 0) and m is None else n * (n - 1) // 2 if certain(k == (-1 if lower else 1)) and m is None else fresh("count", 0)
    return (Of("int64")[whole], Of("int64")[whole])
def diag_indices(n: Int, ndim=2): return tuple([Of("int64")[n] for i in range(ndim)])
def hanning(M: Int) -> Of("float64")[max(M, 0)]: ...
def hamming(M: Int) -> Of("float64")[max(M, 0)]: ...
def blackman(M: Int) -> Of("float64")[max(M, 0)]: ...
def bartlett(M: Int) -> Of("float64")[max(M, 0)]: ...
def isrealobj(x): return scalar("bool")
def isfortran(a): return scalar("bool")
def array_str(a, **kwargs): return scalar("str")
def get_printoptions(): return unknown("the settings")
def printoptions(*args, **kwargs): return unknown("a context of settings")
def can_cast(from_, to, casting="safe"): return scalar("bool")
def promote_types(type1, type2): return dtype_object(dtype_name(Promote(type1, type2)))
def min_scalar_type(a): return unknown("a dtype")
def nditer(op, flags=None, op_flags=None, op_dtypes=None, order="K", casting="safe", op_axes=None, itershape=None, buffersize=0, delay_bufalloc=False):
    operands = [array_of(x) if not is_none(x) else None for x in (items(op) if is_sequence(op) and not is_array(op) else [op])]
    words = items(flags) if flags is not None else []
    if None in operands or words is None or op_axes is not None or itershape is not None or op_dtypes is not None:
        return unknown("an iterator with operands of its own")
    for x in operands:
        forget(x)
    return new("numpy.Iterator", operands=tuple(operands), whole="external_loop" in words, shape=broadcast(*[x.shape for x in operands]))
class Iterator:
    """What `nditer` gives: elements of the operands side by side, or stretches of them."""
    def __iter__(self):
        length = fresh("stretch", 0)
        parts = [Same(x)[*([length] if self.whole else [])] for x in self.operands]
        rounds = fresh("rounds", 0) if self.whole else product(self.shape)
        return several(rounds, parts[0] if len(parts) == 1 else tuple(parts))
    def __enter__(self): return self
    def __exit__(self, kind, value, traceback): return None
    def close(self): return None
    def reset(self): return None
    def iternext(self): return scalar("bool")
    @property
    def finished(self): return scalar("bool")
    @property
    def multi_index(self): return tuple([scalar("int") for n in self.shape])
    @property
    def ndim(self): return len(self.shape)
    def __getitem__(self, key): return Same(self.operands[key])[()] if is_int(key) and not self.whole else unknown("an operand of an iterator")
    def __setitem__(self, key, value): return None
def ndindex(*shape): return several(product(as_shape(shape[0] if len(shape) == 1 else shape)), tuple([scalar("int") for n in as_shape(shape[0] if len(shape) == 1 else shape)]))
def ndenumerate(arr: Array[*S]): return several(S.size(), (tuple([scalar("int") for n in S]), Same(arr)[()]))
