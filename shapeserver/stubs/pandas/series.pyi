"""pandas 3.1: series: how many rows, and the dtype where it is known."""

MODULE = "pandas"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _dim(n): return n if is_dim(n) else UNKNOWN
def _series(rows, sort=None): return new("pandas.Series", row_count=rows, value_sort=sort)
def _plain(sort):
    """The dtype as an array has it; that of texts is not certain."""
    return sort if is_str(sort) and category(sort) in ("integer", "unsigned", "float", "bool") else None
def _array(series): return Of(_plain(series.value_sort))[_dim(series.row_count)]
def _settle(series, found, inplace):
    """What a method gives; or it changes the series."""
    if inplace is False:
        return found
    series.row_count = found.row_count if inplace is True else UNKNOWN
    series.value_sort = None
    return None if inplace is True else unknown("a series or nothing")
def _elementwise(series, other, sort=None):
    """With a number all stays in its place; with other series, labels meet."""
    if is_a(other, "pandas.Series") or is_a(other, "pandas.DataFrame"):
        return unknown("what labels have in common")
    n = other.shape[0] if is_array(other) and certain(rank_of(other.shape) == 1) else None
    if n is not None and is_dim(series.row_count) and not certain(n == 1):
        need_equal(n, series.row_count, f"operands could not be broadcast together: a series of {series.row_count} and {other}", code="broadcast-mismatch")
    single = is_int(other) or is_float(other) or is_dim(other) or is_str(other) or n is not None or (is_array(other) and certain(rank_of(other.shape) == 0))
    return _series(_dim(series.row_count), sort) if single else unknown("what a series makes of another thing")
class _RowPlaces:
    """`iloc` of a series."""
    def __getitem__(self, key):
        n = _dim(self.series.row_count)
        if is_a(key, "pandas.Series"):
            return _series(fresh("rows", 0), _plain(self.series.value_sort))
        found = index(Of("int8")[n], key)
        if not is_array(found) or not has_rank(found.shape):
            return unknown("rows")
        return _series(found.shape[0], _plain(self.series.value_sort)) if len(found.shape) == 1 else unknown("an element of a series")
    def __setitem__(self, key, value): self.series.value_sort = None
class Series:
    def __init__(self, data=None, index=None, dtype=None, name=None, copy=None):
        self.value_sort = None
        self.row_count = UNKNOWN
        if is_array(data) and has_rank(data.shape):
            require(len(data.shape) <= 1, f"Data must be 1-dimensional, got ndarray of shape {data.shape} instead", code="rank-mismatch")
            self.row_count = data.shape[0] if len(data.shape) == 1 else UNKNOWN
            self.value_sort = dtype_name(Same(data)) if dtype is None else None
        elif is_sequence(data):
            self.row_count = length_of(data) if is_dim(length_of(data)) else UNKNOWN
            self.value_sort = dtype_name(Same(array_of(data))) if dtype is None else None
    def __setattr__(self, name, value): self.value_sort = None
    @property
    def shape(self): return (_dim(self.row_count),)
    @property
    def size(self): return _dim(self.row_count)
    @property
    def ndim(self): return 1
    @property
    def values(self): return _array(self)
    @property
    def iloc(self): return new("pandas._RowPlaces", series=self)
    @property
    def T(self): return self
    def to_numpy(self, dtype=None, copy=False, na_value=None): return DTyped(dtype, "float64")[_dim(self.row_count)] if dtype is not None else _array(self)
    def __array__(self, dtype=None, copy=None): return self.values
    def __len__(self): return _dim(self.row_count)
    def __iter__(self): return several(_dim(self.row_count), unknown("an element of a series"))
    def __getitem__(self, key):
        if bounds_of(key) is not None:
            return call(member(new("pandas._RowPlaces", series=self), "__getitem__"), key)
        chosen = is_a(key, "pandas.Series") or (is_array(key) and key.dtype == "bool")
        return _series(fresh("rows", 0), _plain(self.value_sort)) if chosen else unknown("an element of a series")
    def __setitem__(self, key, value):
        self.value_sort = None
        self.row_count = UNKNOWN
    def head(self, n=5): return _series(min(n, self.row_count) if is_dim(n) and is_dim(self.row_count) and certain(n >= 0) else fresh("rows", 0), _plain(self.value_sort))
    def tail(self, n=5): return call(member(self, "head"), n)
    def sample(self, n=None, frac=None, replace=False, **options): return _series(n if frac is None and n is not None and is_dim(n) else fresh("rows", 0), _plain(self.value_sort))
    def astype(self, dtype, copy=None, errors="raise"):
        name = dtype_name(dtype) if not is_str(dtype) or dtype in ("float32", "float64", "int32", "int64", "uint8", "bool", "float", "int") else None
        return _series(_dim(self.row_count), _plain(name))
    def copy(self, deep=True): return _series(_dim(self.row_count), _plain(self.value_sort))
    def unique(self): return Of(_plain(self.value_sort))[fresh("values", 0)]
    def nunique(self, dropna=True): return scalar("int")
    def tolist(self): return several(_dim(self.row_count), unknown("an element of a series"))
    def to_list(self): return several(_dim(self.row_count), unknown("an element of a series"))
    def apply(self, func, *args, **options): return _series(_dim(self.row_count)) if is_callable(func) and len(options) == 0 else unknown("what a function makes of a series")
    def value_counts(self, normalize=False, **options): return _series(fresh("values", 0), "int64" if normalize is False else None)
    def diff(self, periods=1): return _series(_dim(self.row_count), "float64" if self.value_sort in ("int64", "float64") else None)
    def cumsum(self, axis=0, **options): return _series(_dim(self.row_count), self.value_sort if self.value_sort in ("int64", "float64") else None)
    def map(self, func=None, na_action=None, **options): return _series(_dim(self.row_count))
    def dropna(self, *, axis=0, inplace=False, **options): return _settle(self, _series(fresh("rows", 0)), inplace)
    def fillna(self, value=None, *, inplace=False, **options): return _settle(self, _series(_dim(self.row_count)), inplace)
    def replace(self, to_replace=None, value=None, *, inplace=False, **options): return _settle(self, _series(_dim(self.row_count)), inplace)
    def reset_index(self, level=None, *, drop=False, **options): return _series(_dim(self.row_count), _plain(self.value_sort)) if drop is True else unknown("a frame of labels and values")
    def isnull(self): return _series(_dim(self.row_count), "bool")
    def isna(self): return _series(_dim(self.row_count), "bool")
    def notnull(self): return _series(_dim(self.row_count), "bool")
    def notna(self): return _series(_dim(self.row_count), "bool")
    def isin(self, values): return _series(_dim(self.row_count), "bool")
    def abs(self): return _series(_dim(self.row_count), _plain(self.value_sort))
    def shift(self, periods=1, **options): return _series(_dim(self.row_count))
    def __neg__(self): return _series(_dim(self.row_count), _plain(self.value_sort) if self.value_sort != "bool" else None)
    def __invert__(self): return _series(_dim(self.row_count), "bool" if self.value_sort == "bool" else None)
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
