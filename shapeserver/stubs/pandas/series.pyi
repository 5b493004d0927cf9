"""pandas 3.1: series: how many rows, and the dtype where it is known."""

MODULE = "pandas"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _dim(n): return n if is_dim(n) else UNKNOWN
def _series(rows, sort=None): return new("pandas.Series", rows=rows, sort=sort)
def _plain(sort):
    """The dtype as an array has it; that of texts is not certain."""
    return sort if is_str(sort) and category(sort) in ("integer", "unsigned", "float", "bool") else None
def _array(series): return Of(_plain(series.sort))[_dim(series.rows)]
def _settle(series, found, inplace):
    """What a method gives; or it changes the series."""
    if inplace is False:
        return found
    series.rows = found.rows if inplace is True else UNKNOWN
    series.sort = None
    return None if inplace is True else unknown("a series or nothing")
def _elementwise(series, other, sort=None):
    """With a number all stays in its place; with other series, labels meet."""
    if is_a(other, "pandas.Series") or is_a(other, "pandas.DataFrame"):
        return unknown("what labels have in common")
    n = other.shape[0] if is_array(other) and certain(rank_of(other.shape) == 1) else None
    if n is not None and is_dim(series.rows) and not certain(n == 1):
        need_equal(n, series.rows, f"operands could not be broadcast together: a series of {series.rows} and {other}", code="broadcast-mismatch")
    single = is_int(other) or is_float(other) or is_dim(other) or is_str(other) or n is not None or (is_array(other) and certain(rank_of(other.shape) == 0))
    return _series(_dim(series.rows), sort) if single else unknown("what a series makes of another thing")
class _RowPlaces:
    """`iloc` of a series."""
    def __getitem__(self, key):
        n = _dim(self.series.rows)
        if is_a(key, "pandas.Series"):
            return _series(fresh("rows", 0), _plain(self.series.sort))
        found = index(Of("int8")[n], key)
        if not is_array(found) or not has_rank(found.shape):
            return unknown("rows")
        return _series(found.shape[0], _plain(self.series.sort)) if len(found.shape) == 1 else unknown("an element of a series")
    def __setitem__(self, key, value): self.series.sort = None
class Series:
    def __init__(self, data=None, index=None, dtype=None, name=None, copy=None):
        self.sort = None
        self.rows = UNKNOWN
        if is_array(data) and has_rank(data.shape):
            require(len(data.shape) <= 1, f"Data must be 1-dimensional, got ndarray of shape {data.shape} instead", code="rank-mismatch")
            self.rows = data.shape[0] if len(data.shape) == 1 else UNKNOWN
            self.sort = dtype_name(Same(data)) if dtype is None else None
        elif is_sequence(data):
            self.rows = length_of(data) if is_dim(length_of(data)) else UNKNOWN
            self.sort = dtype_name(Same(array_of(data))) if dtype is None else None
    def __setattr__(self, name, value): self.sort = None
    @property
    def shape(self): return (_dim(self.rows),)
    @property
    def size(self): return _dim(self.rows)
    @property
    def ndim(self): return 1
    @property
    def values(self): return _array(self)
    @property
    def iloc(self): return new("pandas._RowPlaces", series=self)
    @property
    def T(self): return self
    def to_numpy(self, dtype=None, copy=False, na_value=None): return DTyped(dtype, "float64")[_dim(self.rows)] if dtype is not None else _array(self)
    def __array__(self, dtype=None, copy=None): return self.values
    def __len__(self): return _dim(self.rows)
    def __iter__(self): return several(_dim(self.rows), unknown("an element of a series"))
    def __getitem__(self, key):
        if bounds_of(key) is not None:
            return call(member(new("pandas._RowPlaces", series=self), "__getitem__"), key)
        chosen = is_a(key, "pandas.Series") or (is_array(key) and key.dtype == "bool")
        return _series(fresh("rows", 0), _plain(self.sort)) if chosen else unknown("an element of a series")
    def __setitem__(self, key, value):
        self.sort = None
        self.rows = UNKNOWN
    def head(self, n=5): return _series(min(n, self.rows) if is_dim(n) and is_dim(self.rows) and certain(n >= 0) else fresh("rows", 0), _plain(self.sort))
    def tail(self, n=5): return call(member(self, "head"), n)
    def sample(self, n=None, frac=None, replace=False, **options): return _series(n if frac is None and n is not None and is_dim(n) else fresh("rows", 0), _plain(self.sort))
    def astype(self, dtype, copy=None, errors="raise"):
        name = dtype_name(dtype) if not is_str(dtype) or dtype in ("float32", "float64", "int32", "int64", "uint8", "bool", "float", "int") else None
        return _series(_dim(self.rows), _plain(name))
    def copy(self, deep=True): return _series(_dim(self.rows), _plain(self.sort))
    def unique(self): return Of(_plain(self.sort))[fresh("values", 0)]
    def nunique(self, dropna=True): return scalar("int")
    def tolist(self): return several(_dim(self.rows), unknown("an element of a series"))
    def to_list(self): return several(_dim(self.rows), unknown("an element of a series"))
    def map(self, func=None, na_action=None, **options): return _series(_dim(self.rows))
    def dropna(self, *, axis=0, inplace=False, **options): return _settle(self, _series(fresh("rows", 0)), inplace)
    def fillna(self, value=None, *, inplace=False, **options): return _settle(self, _series(_dim(self.rows)), inplace)
    def replace(self, to_replace=None, value=None, *, inplace=False, **options): return _settle(self, _series(_dim(self.rows)), inplace)
    def reset_index(self, level=None, *, drop=False, **options): return _series(_dim(self.rows), _plain(self.sort)) if drop is True else unknown("a frame of labels and values")
    def isnull(self): return _series(_dim(self.rows), "bool")
    def isna(self): return _series(_dim(self.rows), "bool")
    def notnull(self): return _series(_dim(self.rows), "bool")
    def isin(self, values): return _series(_dim(self.rows), "bool")
    def abs(self): return _series(_dim(self.rows), _plain(self.sort))
    def shift(self, periods=1, **options): return _series(_dim(self.rows))
    def __neg__(self): return _series(_dim(self.rows), _plain(self.sort) if self.sort != "bool" else None)
    def __invert__(self): return _series(_dim(self.rows), "bool" if self.sort == "bool" else None)
    def __add__(self, other): return _elementwise(self, other)
    def __sub__(self, other): return _elementwise(self, other)
    def __mul__(self, other): return _elementwise(self, other)
    def __truediv__(self, other): return _elementwise(self, other)
    def __floordiv__(self, other): return _elementwise(self, other)
    def __mod__(self, other): return _elementwise(self, other)
    def __pow__(self, other): return _elementwise(self, other)
    def __radd__(self, other): return _elementwise(self, other)
    def __rsub__(self, other): return _elementwise(self, other)
    def __rmul__(self, other): return _elementwise(self, other)
    def __rtruediv__(self, other): return _elementwise(self, other)
    def __and__(self, other): return _elementwise(self, other)
    def __or__(self, other): return _elementwise(self, other)
    def __eq__(self, other): return _elementwise(self, other, "bool")
    def __ne__(self, other): return _elementwise(self, other, "bool")
    def __lt__(self, other): return _elementwise(self, other, "bool")
    def __le__(self, other): return _elementwise(self, other, "bool")
    def __gt__(self, other): return _elementwise(self, other, "bool")
    def __ge__(self, other): return _elementwise(self, other, "bool")
