"""pandas 3.1: data frames: how many rows and columns, the columns' names and dtypes where they are known.

A frame has `rows` and `width`; `names` and `sorts` are tuples, or None.  What is not certain is not known: rows that are
chosen by their contents are a new number.
"""

MODULE = "pandas"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _dim(n): return n if is_dim(n) else UNKNOWN
def _frame(rows, width, names=None, sorts=None): return new("pandas.DataFrame", rows=rows, width=width, names=names, sorts=sorts)
def _series(rows, sort=None): return new("pandas.Series", rows=rows, sort=sort)
def _names(value):
    """A list of names as a tuple; None if one of them is not known."""
    known = items(value) if is_sequence(value) else None
    return tuple(known) if known is not None and len([one for one in known if is_str(one) or is_int(one)]) == len(known) else None
def _sort_of(x):
    """The dtype that an array, a series or a number has as a column."""
    if is_a(x, "pandas.Series"):
        return x.sort if is_str(x.sort) else None
    name = dtype_name(Same(array_of(x))) if is_array(x) or is_sequence(x) or is_int(x) or is_float(x) else None
    return name if is_str(name) and category(name) in ("integer", "unsigned", "float", "bool") else None
def _common(sorts):
    """The dtype of an array of all columns: bools and numbers do not mix."""
    if not is_tuple(sorts) or None in sorts or len(sorts) == 0:
        return None
    if len([one for one in sorts if one == sorts[0]]) == len(sorts) and sorts[0] != "text":
        return sorts[0]
    if len([one for one in sorts if one in ("text", "bool")]) > 0:
        return "object"
    found = Of(sorts[0])[1]
    for one in sorts[1:]:
        found = Promote(found, Of(one)[1])[1]
    return dtype_name(Same(found))
def _at(frame, name):
    """The place of a column, or None."""
    known = frame.names
    places = [place for place, one in enumerate(known) if one == name] if is_tuple(known) else []
    return places[0] if len(places) == 1 else None
def _sort_at(frame, place): return frame.sorts[place] if place is not None and is_tuple(frame.sorts) and place < len(frame.sorts) else None
def _chosen(frame, rows, wanted):
    """The columns of a list of names."""
    places = [_at(frame, name) for name in wanted]
    return _frame(rows, len(wanted), tuple(wanted), tuple([_sort_at(frame, place) for place in places]))
def _settle(frame, found, inplace):
    """What a method gives; or it changes the frame."""
    if inplace is False:
        return found
    sure = inplace is True
    frame.rows = found.rows if sure else UNKNOWN
    frame.width = found.width if sure else UNKNOWN
    frame.names = found.names if sure else None
    frame.sorts = found.sorts if sure else None
    return None if sure else unknown("a frame or nothing")
def _without(frame, labels):
    """All columns but these."""
    wanted = (labels,) if is_str(labels) else _names(labels)
    if wanted is None:
        return _frame(_dim(frame.rows), UNKNOWN)
    if is_tuple(frame.names):
        kept = [place for place, name in enumerate(frame.names) if name not in wanted]
        return _frame(_dim(frame.rows), len(kept), tuple([frame.names[place] for place in kept]), tuple([_sort_at(frame, place) for place in kept]))
    return _frame(_dim(frame.rows), _dim(frame.width) - len(wanted))
def _same(frame, sorts=None): return _frame(_dim(frame.rows), _dim(frame.width), frame.names if is_tuple(frame.names) else None, sorts)
def _sorts(frame): return frame.sorts if is_tuple(frame.sorts) else None
def _some(frame): return _frame(fresh("rows", 0), _dim(frame.width), frame.names if is_tuple(frame.names) else None, _sorts(frame))
def _scaled(frame, other):
    """With a number all stays in its place; with other frames, labels meet."""
    return _same(frame) if is_int(other) or is_float(other) or is_dim(other) or (is_array(other) and certain(rank_of(other.shape) == 0)) else unknown("what labels have in common")
def _first(frame, n): return _frame(min(n, frame.rows) if is_dim(n) and is_dim(frame.rows) and certain(n >= 0) else fresh("rows", 0), _dim(frame.width), frame.names if is_tuple(frame.names) else None, _sorts(frame))
def _along(n, key):
    """How many are left along one axis; None if the axis goes."""
    if is_a(key, "pandas.Series"):
        return fresh("rows", 0)
    if is_tuple(key):
        return UNKNOWN
    found = index(Of("int8")[n], key) if is_dim(n) else None
    return _dim(found.shape[0]) if is_array(found) and has_rank(found.shape) and len(found.shape) == 1 else None if is_dim(key) else UNKNOWN
def _picked(frame, rows, columns, whole):
    """What rows and columns give; None for an axis that goes."""
    if rows is None and columns is None:
        return unknown("one cell")
    sort = _common(frame.sorts)
    if rows is None:
        return _series(columns, sort)
    if columns is None:
        return _series(rows, sort if is_tuple(frame.sorts) and len([one for one in frame.sorts if one == sort]) == len(frame.sorts) else None)
    alike = is_tuple(frame.sorts) and is_int(columns) and len([one for one in frame.sorts if one == sort]) == len(frame.sorts)
    if whole:
        return _frame(rows, columns, frame.names if is_tuple(frame.names) else None, _sorts(frame))
    return _frame(rows, columns, None, tuple([sort for place in range(columns)]) if alike else None)
def _is_all(key):
    bounds = bounds_of(key)
    return bounds is not None and bounds[0] is None and bounds[1] is None and bounds[2] is None

class _Places:
    """`iloc`: rows and columns by place."""
    def __getitem__(self, key):
        frame = self.frame
        if is_tuple(key) and len(key) == 2:
            return _picked(frame, _along(_dim(frame.rows), key[0]), _along(_dim(frame.width), key[1]), _is_all(key[1]))
        return _picked(frame, _along(_dim(frame.rows), key), _dim(frame.width), True)
    def __setitem__(self, key, value):
        self.frame.sorts = None
class _Labels:
    """`loc`: by label.  Which rows have a label is not known, unless all are taken."""
    def __getitem__(self, key):
        frame = self.frame
        rows, column = key if is_tuple(key) and len(key) == 2 else (key, None)
        n = _dim(frame.rows) if _is_all(rows) else fresh("rows", 0)
        if not _is_all(rows) and bounds_of(rows) is None and not is_array(rows) and not is_a(rows, "pandas.Series") and not is_list(rows):
            return unknown("a row by its label")
        if is_str(column):
            return _series(n, _sort_at(frame, _at(frame, column)))
        wanted = _names(column) if is_list(column) else None
        if wanted is not None:
            return _chosen(frame, n, wanted)
        if column is None or _is_all(column):
            return _picked(frame, n, _dim(frame.width), True)
        return _frame(n, UNKNOWN)
    def __setitem__(self, key, value):
        known = is_tuple(key) and len(key) == 2 and is_str(key[1]) and _at(self.frame, key[1]) is not None
        rows = key[0] if is_tuple(key) and len(key) == 2 else key
        self.frame.sorts = None
        if not known:
            self.frame.names = None
            self.frame.width = UNKNOWN
        if not (_is_all(rows) or is_array(rows) or is_a(rows, "pandas.Series")):
            self.frame.rows = UNKNOWN
class _Columns:
    """The names of columns."""
    def __len__(self): return _dim(self.frame_width)
    def __iter__(self): return self.frame_names if is_tuple(self.frame_names) else several(_dim(self.frame_width), unknown("a name"))
    def __getitem__(self, key): return unknown("names of columns")
    def tolist(self): return [name for name in self.frame_names] if is_tuple(self.frame_names) else several(_dim(self.frame_width), unknown("a name"))
def _from_dict(found, index):
    """Columns of lists and arrays are equally long; a series is put where its labels say."""
    rows, sure = (None, index is None)
    for name, value in found:
        if is_array(value) and has_rank(value.shape):
            require(len(value.shape) <= 1, f"Per-column arrays must each be 1-dimensional: {value}", code="rank-mismatch")
        n = length_of(value) if is_sequence(value) else value.shape[0] if is_array(value) and certain(rank_of(value.shape) == 1) else None
        if n is not None and is_dim(n):
            rows = n if rows is None else need_equal(rows, n, f"All arrays must be of the same length: {rows} and {n}", code="dim-mismatch")
        else:
            sure = sure and (is_int(value) or is_float(value) or is_str(value))
    return _frame(rows if rows is not None and sure else UNKNOWN, len(found), tuple([name for name, value in found]), tuple([_sort_of(value) for name, value in found]))
def _from_array(x, index, names, columns):
    rank = len(x.shape)
    require(rank <= 2, f"Must pass 2-d input. shape={x.shape}", code="rank-mismatch")
    rows, width = (x.shape[0], x.shape[1] if rank == 2 else 1) if rank > 0 else (UNKNOWN, UNKNOWN)
    if columns is not None and is_sequence(columns) and is_dim(length_of(columns)) and is_known(length_of(columns)):
        width = need_equal(width, length_of(columns), f"Shape of passed values is {x.shape}, indices imply {length_of(columns)} columns", code="dim-mismatch")
    if index is not None and is_sequence(index) and is_dim(length_of(index)) and is_known(length_of(index)):
        rows = need_equal(rows, length_of(index), f"Shape of passed values is {x.shape}, indices imply {length_of(index)} rows", code="dim-mismatch")
    return _frame(rows, width, names, tuple([_sort_of(x) for place in range(width)]) if is_int(width) and width < 1000 else None)
def _made(data, index, columns, dtype):
    names = _names(columns) if columns is not None else None
    if data is None:
        return _frame(0 if index is None else UNKNOWN, 0 if columns is None else len(names) if names is not None else UNKNOWN, () if columns is None else names, () if columns is None else None)
    if is_array(data) and has_rank(data.shape) and data.kind == "numpy.ndarray":
        return _from_array(data, index, names, columns)
    if is_a(data, "pandas.DataFrame"):
        return _same(data, _sorts(data)) if columns is None and index is None else _frame(UNKNOWN, UNKNOWN)
    if is_a(data, "pandas.Series"):
        return _frame(_dim(data.rows) if index is None else UNKNOWN, 1)
    found = pairs(data)
    if found is not None and columns is None:
        return _from_dict(found, index)
    rows = items(data) if is_list(data) else None
    if rows is not None and len(rows) > 0 and len([row for row in rows if is_list(row)]) == len(rows):
        return _frame(len(rows), len(names) if names is not None else UNKNOWN, names)
    return _frame(UNKNOWN, len(names) if names is not None else UNKNOWN, names)

class DataFrame:
    def __init__(self, data=None, index=None, columns=None, dtype=None, copy=None):
        found = _made(data, index, columns, dtype)
        self.rows = found.rows
        self.width = found.width
        self.names = found.names
        self.sorts = found.sorts if dtype is None else None
    def __setattr__(self, name, value):
        if name == "columns":
            self.names = _names(value)
        elif name != "index":
            self.names = None
            self.sorts = None
    @property
    def shape(self): return (_dim(self.rows), _dim(self.width))
    @property
    def size(self): return _dim(self.rows) * _dim(self.width)
    @property
    def ndim(self): return 2
    @property
    def values(self): return Of(_common(self.sorts))[_dim(self.rows), _dim(self.width)]
    @property
    def T(self): return _frame(_dim(self.width), _dim(self.rows))
    @property
    def iloc(self): return new("pandas._Places", frame=self)
    @property
    def loc(self): return new("pandas._Labels", frame=self)
    @property
    def columns(self): return new("pandas._Columns", frame_names=self.names if is_tuple(self.names) else None, frame_width=_dim(self.width))
    def to_numpy(self, dtype=None, copy=False, na_value=None): return DTyped(dtype, _common(self.sorts))[_dim(self.rows), _dim(self.width)] if dtype is not None else Of(_common(self.sorts))[_dim(self.rows), _dim(self.width)]
    def __array__(self, dtype=None, copy=None): return self.values
    def __len__(self): return _dim(self.rows)
    def __iter__(self): return self.names if is_tuple(self.names) else several(_dim(self.width), unknown("a name"))
    def __getitem__(self, key):
        if is_str(key):
            return _series(_dim(self.rows), _sort_at(self, _at(self, key))) if not is_tuple(self.names) or _at(self, key) is not None else unknown("a column that is not there")
        if bounds_of(key) is not None:
            n = _along(_dim(self.rows), key)
            return _frame(UNKNOWN if n is None else n, _dim(self.width), self.names if is_tuple(self.names) else None, _sorts(self))
        wanted = _names(key) if is_list(key) else None
        if wanted is not None:
            return _chosen(self, _dim(self.rows), wanted)
        if is_a(key, "pandas.Series") or (is_array(key) and key.dtype == "bool"):
            return _some(self)
        return unknown("columns or rows")
    def __setitem__(self, key, value):
        if not is_str(key):
            self.names = None
            self.sorts = None
            self.width = UNKNOWN
            return None
        n = length_of(value) if is_list(value) else value.shape[0] if is_array(value) and certain(rank_of(value.shape) >= 1) else None
        if is_int(self.rows) and self.rows == 0:
            self.rows = n if is_dim(n) else _dim(value.rows) if is_a(value, "pandas.Series") else UNKNOWN
        elif is_dim(n) and is_dim(self.rows):
            need_equal(n, self.rows, f"Length of values ({n}) does not match length of index ({self.rows})", code="dim-mismatch")
        if not is_tuple(self.names):
            self.width = UNKNOWN
            return None
        place = _at(self, key)
        if place is None:
            self.sorts = (*self.sorts, _sort_of(value)) if is_tuple(self.sorts) else None
            self.names = (*self.names, key)
            self.width = len(self.names)
        elif is_tuple(self.sorts):
            self.sorts = tuple([_sort_of(value) if one == place else sort for one, sort in enumerate(self.sorts)])
    def __delitem__(self, key): _settle(self, _without(self, key), True)
    def pop(self, item):
        found = _series(_dim(self.rows), _sort_at(self, _at(self, item)))
        _settle(self, _without(self, item), True)
        return found
    def insert(self, loc, column, value, allow_duplicates=False):
        self.width = _dim(self.width) + 1
        self.names = None
        self.sorts = None
    def drop(self, labels=None, *, axis=0, index=None, columns=None, level=None, inplace=False, errors="raise"):
        gone = columns if columns is not None else labels if axis in (1, "columns") else None
        if errors != "raise" or (gone is None and not axis in (0, "index")):
            return _settle(self, _frame(UNKNOWN, UNKNOWN), inplace)
        found = self if gone is None else _without(self, gone)
        rows_too = index is not None or gone is None
        return _settle(self, _some(found) if rows_too else found, inplace)
    def head(self, n=5): return _first(self, n)
    def tail(self, n=5): return _first(self, n)
    def sample(self, n=None, frac=None, replace=False, **options):
        if frac == 1 or frac == 1.0:
            return _same(self, _sorts(self))
        if n is not None and is_dim(n) and replace is False and is_dim(self.rows):
            require(n <= self.rows, f"Cannot take a larger sample than population when 'replace=False': {n} of {self.rows}", code="value-mismatch")
        return _frame((n if is_dim(n) else fresh("rows", 0)) if frac is None and n is not None else fresh("rows", 0), _dim(self.width), self.names if is_tuple(self.names) else None, _sorts(self))
    def dropna(self, *, axis=0, inplace=False, **options): return _settle(self, _some(self) if axis in (0, "index") else _frame(_dim(self.rows), UNKNOWN), inplace)
    def drop_duplicates(self, subset=None, *, inplace=False, **options): return _settle(self, _some(self), inplace)
    def query(self, expr, *, inplace=False, **options): return _settle(self, _some(self), inplace)
    def fillna(self, value=None, *, inplace=False, **options):
        plain = (is_int(value) or is_float(value)) and is_tuple(self.sorts) and "text" not in self.sorts
        return _settle(self, _same(self, _sorts(self) if plain else None), inplace)
    def ffill(self, *, inplace=False, **options): return _settle(self, _same(self), inplace)
    def bfill(self, *, inplace=False, **options): return _settle(self, _same(self), inplace)
    def interpolate(self, method="linear", *, inplace=False, **options): return _settle(self, _same(self), inplace)
    def replace(self, to_replace=None, value=None, *, inplace=False, **options): return _settle(self, _same(self), inplace)
    def clip(self, lower=None, upper=None, *, inplace=False, **options): return _settle(self, _same(self), inplace)
    def sort_values(self, by, *, axis=0, inplace=False, **options): return _settle(self, _same(self, _sorts(self)), inplace)
    def sort_index(self, *, axis=0, inplace=False, **options): return _settle(self, _same(self), inplace)
    def rename(self, mapper=None, *, inplace=False, **options): return _settle(self, _frame(_dim(self.rows), _dim(self.width), None, _sorts(self)), inplace)
    def reset_index(self, level=None, *, drop=False, inplace=False, **options): return _settle(self, _same(self, _sorts(self)) if drop is True else _frame(_dim(self.rows), UNKNOWN), inplace)
    def set_index(self, keys, *, drop=True, inplace=False, **options): return _settle(self, _without(self, keys) if drop is True and (is_str(keys) or is_list(keys)) else _frame(_dim(self.rows), UNKNOWN), inplace)
    def eval(self, expr, *, inplace=False, **options): return _settle(self, _frame(_dim(self.rows), UNKNOWN), True) if inplace is not False else unknown("what is evaluated")
    def copy(self, deep=True): return _same(self, _sorts(self))
    def astype(self, dtype, copy=None, errors="raise"):
        name = dtype_name(dtype) if not is_str(dtype) or dtype in ("float32", "float64", "int32", "int64", "uint8", "bool", "float", "int") else None
        known = name if is_str(name) and category(name) in ("integer", "unsigned", "float", "bool") and is_int(self.width) and self.width < 1000 else None
        return _same(self, None if known is None else tuple([known for place in range(self.width)]))
    def isnull(self): return _same(self)
    def isna(self): return _same(self)
    def notnull(self): return _same(self)
    def abs(self): return _same(self)
    def round(self, decimals=0): return _same(self)
    def shift(self, periods=1, **options): return _same(self)
    def iterrows(self): return several(_dim(self.rows), (unknown("a label"), _series(_dim(self.width))))
    def __add__(self, other): return _scaled(self, other)
    def __sub__(self, other): return _scaled(self, other)
    def __mul__(self, other): return _scaled(self, other)
    def __truediv__(self, other): return _scaled(self, other)
    def __floordiv__(self, other): return _scaled(self, other)
    def __mod__(self, other): return _scaled(self, other)
    def __pow__(self, other): return _scaled(self, other)
    def __radd__(self, other): return _scaled(self, other)
    def __rsub__(self, other): return _scaled(self, other)
    def __rmul__(self, other): return _scaled(self, other)
    def __rtruediv__(self, other): return _scaled(self, other)
    def __eq__(self, other): return _scaled(self, other)
    def __ne__(self, other): return _scaled(self, other)
    def __lt__(self, other): return _scaled(self, other)
    def __le__(self, other): return _scaled(self, other)
    def __gt__(self, other): return _scaled(self, other)
    def __ge__(self, other): return _scaled(self, other)
    def __neg__(self): return _same(self)
