"""pandas 3.1: data frames: how many rows and columns, the columns' names and dtypes where they are known.

A frame has `row_count` and `column_count`; `column_names` and `column_sorts` are tuples, or None: names that no column
is likely to have, because a column is an attribute too.  What is not certain is not known: rows that are
chosen by their contents are a new number.
"""

MODULE = "pandas"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _dim(n): return n if is_dim(n) else UNKNOWN
def _frame(rows, width, names=None, sorts=None): return new("pandas.DataFrame", row_count=rows, column_count=width, column_names=names, column_sorts=sorts)
def _series(rows, sort=None): return new("pandas.Series", row_count=rows, value_sort=sort)
def _names(value):
    """A list of names as a tuple; None if one of them is not known."""
    known = items(value) if is_sequence(value) else None
    return tuple(known) if known is not None and len([one for one in known if is_str(one) or is_int(one)]) == len(known) else None
def _sort_of(x):
    """The dtype that an array, a series or a number has as a column."""
    if is_a(x, "pandas.Series"):
        return x.value_sort if is_str(x.value_sort) else None
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
    known = frame.column_names
    places = [place for place, one in enumerate(known) if one == name] if is_tuple(known) else []
    return places[0] if len(places) == 1 else None
def _sort_at(frame, place): return frame.column_sorts[place] if place is not None and is_tuple(frame.column_sorts) and place < len(frame.column_sorts) else None
def _chosen(frame, rows, wanted):
    """The columns of a list of names."""
    places = [_at(frame, name) for name in wanted]
    return _frame(rows, len(wanted), tuple(wanted), tuple([_sort_at(frame, place) for place in places]))
def _settle(frame, found, inplace):
    """What a method gives; or it changes the frame."""
    if inplace is False:
        return found
    sure = inplace is True
    frame.row_count = found.row_count if sure else UNKNOWN
    frame.column_count = found.column_count if sure else UNKNOWN
    frame.column_names = found.column_names if sure else None
    frame.column_sorts = found.column_sorts if sure else None
    return None if sure else unknown("a frame or nothing")
def _without(frame, labels):
    """All columns but these."""
    wanted = (labels,) if is_str(labels) else _names(labels)
    if wanted is None:
        return _frame(_dim(frame.row_count), UNKNOWN)
    if is_tuple(frame.column_names):
        kept = [place for place, name in enumerate(frame.column_names) if name not in wanted]
        return _frame(_dim(frame.row_count), len(kept), tuple([frame.column_names[place] for place in kept]), tuple([_sort_at(frame, place) for place in kept]))
    return _frame(_dim(frame.row_count), _dim(frame.column_count) - len(wanted))
def _same(frame, sorts=None): return _frame(_dim(frame.row_count), _dim(frame.column_count), frame.column_names if is_tuple(frame.column_names) else None, sorts)
def _sorts(frame): return frame.column_sorts if is_tuple(frame.column_sorts) else None
def _some(frame): return _frame(fresh("rows", 0), _dim(frame.column_count), frame.column_names if is_tuple(frame.column_names) else None, _sorts(frame))
def _scaled(frame, other):
    """With a number all stays in its place; with other frames, labels meet."""
    return _same(frame) if is_int(other) or is_float(other) or is_dim(other) or (is_array(other) and certain(rank_of(other.shape) == 0)) else unknown("what labels have in common")
def _first(frame, n): return _frame(min(n, frame.row_count) if is_dim(n) and is_dim(frame.row_count) and certain(n >= 0) else fresh("rows", 0), _dim(frame.column_count), frame.column_names if is_tuple(frame.column_names) else None, _sorts(frame))
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
    sort = _common(frame.column_sorts)
    if rows is None:
        return _series(columns, sort)
    if columns is None:
        return _series(rows, sort if is_tuple(frame.column_sorts) and len([one for one in frame.column_sorts if one == sort]) == len(frame.column_sorts) else None)
    alike = is_tuple(frame.column_sorts) and is_int(columns) and len([one for one in frame.column_sorts if one == sort]) == len(frame.column_sorts)
    if whole:
        return _frame(rows, columns, frame.column_names if is_tuple(frame.column_names) else None, _sorts(frame))
    return _frame(rows, columns, None, tuple([sort for place in range(columns)]) if alike else None)
def _is_all(key):
    bounds = bounds_of(key)
    return bounds is not None and bounds[0] is None and bounds[1] is None and bounds[2] is None

def _sliced(frame, key):
    """A frame with the columns of a slice, where all is known."""
    bounds = bounds_of(key)
    known = bounds is not None and len([one for one in bounds if one is None or is_int(one)]) == 3 and is_tuple(frame.column_names) and is_tuple(frame.column_sorts)
    if not known:
        return frame
    names, sorts = frame.column_names[bounds[0]:bounds[1]:bounds[2]], frame.column_sorts[bounds[0]:bounds[1]:bounds[2]]
    return _frame(frame.row_count, len(names), names, sorts)
class _Places:
    """`iloc`: rows and columns by place."""
    def __getitem__(self, key):
        frame = self.frame
        if is_tuple(key) and len(key) == 2:
            found = _sliced(frame, key[1])
            return _picked(found, _along(_dim(frame.row_count), key[0]), _along(_dim(frame.column_count), key[1]), found is not frame or _is_all(key[1]))
        return _picked(frame, _along(_dim(frame.row_count), key), _dim(frame.column_count), True)
    def __setitem__(self, key, value):
        self.frame.column_sorts = None
class _Labels:
    """`loc`: by label.  Which rows have a label is not known, unless all are taken."""
    def __getitem__(self, key):
        frame = self.frame
        rows, column = key if is_tuple(key) and len(key) == 2 else (key, None)
        n = _dim(frame.row_count) if _is_all(rows) else fresh("rows", 0)
        if not _is_all(rows) and bounds_of(rows) is None and not is_array(rows) and not is_a(rows, "pandas.Series") and not is_list(rows):
            return unknown("a row by its label")
        if is_str(column):
            return _series(n, _sort_at(frame, _at(frame, column)))
        wanted = _names(column) if is_list(column) else None
        if wanted is not None:
            return _chosen(frame, n, wanted)
        if column is None or _is_all(column):
            return _picked(frame, n, _dim(frame.column_count), True)
        return _frame(n, UNKNOWN)
    def __setitem__(self, key, value):
        known = is_tuple(key) and len(key) == 2 and is_str(key[1]) and _at(self.frame, key[1]) is not None
        rows = key[0] if is_tuple(key) and len(key) == 2 else key
        self.frame.column_sorts = None
        if not known:
            self.frame.column_names = None
            self.frame.column_count = UNKNOWN
        if not (_is_all(rows) or is_array(rows) or is_a(rows, "pandas.Series")):
            self.frame.row_count = UNKNOWN
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
        return _frame(_dim(data.row_count) if index is None else UNKNOWN, 1)
    found = pairs(data)
    if found is not None and columns is None:
        return _from_dict(found, index)
    rows = items(data) if is_list(data) else None
    if rows is not None and len(rows) > 0 and len([row for row in rows if is_list(row)]) == len(rows):
        return _frame(len(rows), len(names) if names is not None else UNKNOWN, names)
    return _frame(UNKNOWN, len(names) if names is not None else UNKNOWN, names)

def _is_method(name):
    """What a frame has itself is no column as an attribute."""
    return name.startswith("_") or name.startswith("to_") or name in "T abs add add_prefix add_suffix agg aggregate align all any apply asfreq asof assign astype at at_time attrs axes between_time bfill boxplot clip columns combine combine_first compare convert_dtypes copy corr corrwith count cov cummax cummin cumprod cumsum describe diff div divide dot drop drop_duplicates droplevel dropna dtypes duplicated empty eq equals eval ewm expanding explode ffill fillna filter first_valid_index flags floordiv from_arrow from_dict from_records ge get groupby gt head hist iat idxmax idxmin iloc index infer_objects info insert interpolate isetitem isin isna isnull items iterrows itertuples join keys kurt kurtosis last_valid_index le loc lt map mask max mean median melt memory_usage merge min mod mode mul multiply ndim ne nlargest notna notnull nsmallest nunique pct_change pipe pivot pivot_table plot pop pow prod product quantile query radd rank rdiv reindex reindex_like rename rename_axis reorder_levels replace resample reset_index rfloordiv rmod rmul rolling round rpow rsub rtruediv sample select select_dtypes sem set_axis set_flags set_index shape shift size skew sort_index sort_values sparse squeeze stack std style sub subtract sum swaplevel tail take transform transpose truediv truncate tz_convert tz_localize unstack update value_counts values var where xs applymap append backfill pad iteritems lookup mad first last".split(" ")
def _numeric(frame):
    """Whether all columns are numbers of 64 bits, of which means are float64."""
    return is_tuple(frame.column_sorts) and len([one for one in frame.column_sorts if one in ("int64", "float64")]) == len(frame.column_sorts)
def _floats(frame):
    """The same table of float64, if it is one of numbers."""
    return _same(frame, tuple(["float64" for one in frame.column_sorts]) if _numeric(frame) else None)
def _along_axis(frame, axis, sort):
    """One value for each column, or for each row."""
    if axis in (0, "index"):
        return _series(_dim(frame.column_count), sort)
    return _series(_dim(frame.row_count), sort) if axis in (1, "columns") else unknown("one value of a table")
def _reduced(frame, axis, numeric_only, sort):
    """Of texts too, unless they are left out."""
    plain = numeric_only is False or is_tuple(frame.column_sorts) and len([one for one in frame.column_sorts if one in ("text", None)]) == 0
    return _along_axis(frame, axis, sort) if plain else unknown("how many columns hold numbers")
class _Rolling:
    """Windows over the rows: what they give has a row for each."""
    def mean(self, **options): return _floats(self.frame)
    def sum(self, **options): return _floats(self.frame)
    def min(self, **options): return _floats(self.frame)
    def max(self, **options): return _floats(self.frame)
    def std(self, ddof=1, **options): return _floats(self.frame)
    def var(self, ddof=1, **options): return _floats(self.frame)
    def median(self, **options): return _floats(self.frame)
class _Groups:
    """Rows put together by what they have in some columns: how many groups there are, the contents tell."""
    def __getitem__(self, key):
        wanted = (*self.keys, *_names(key)) if is_list(key) and _names(key) is not None else None
        if is_str(key):
            return new("pandas._GroupsOfColumn", count=self.count, length=_dim(self.frame.row_count), value_sort=_sort_at(self.frame, _at(self.frame, key)))
        return new("pandas._Groups", frame=_chosen(self.frame, _dim(self.frame.row_count), wanted), keys=self.keys, count=self.count) if wanted is not None else unknown("some columns of groups")
    def __len__(self): return self.count
    def mean(self, numeric_only=False, **options): return _grouped(self, numeric_only, "float64")
    def median(self, numeric_only=False, **options): return _grouped(self, numeric_only, "float64")
    def std(self, ddof=1, numeric_only=False, **options): return _grouped(self, numeric_only, "float64")
    def var(self, ddof=1, numeric_only=False, **options): return _grouped(self, numeric_only, "float64")
    def sum(self, numeric_only=False, **options): return _grouped(self, numeric_only, None)
    def min(self, numeric_only=False, **options): return _grouped(self, numeric_only, None)
    def max(self, numeric_only=False, **options): return _grouped(self, numeric_only, None)
    def first(self, numeric_only=False, **options): return _grouped(self, numeric_only, None)
    def last(self, numeric_only=False, **options): return _grouped(self, numeric_only, None)
    def count(self): return _grouped(self, False, "int64")
    def size(self): return _series(self.count, "int64")
def _grouped(groups, numeric_only, sort):
    """A row for each group and the columns that it was not made by; `sort` None: of the columns' own dtypes."""
    found = _without(groups.frame, groups.keys)
    if numeric_only is not False and not _numeric(found):
        return _frame(groups.count, UNKNOWN)
    own = found.column_sorts if sort is None and _numeric(found) else None
    alike = is_tuple(found.column_sorts) and (sort == "int64" or _numeric(found)) and sort is not None
    return _frame(groups.count, _dim(found.column_count), found.column_names if is_tuple(found.column_names) else None, tuple([sort for one in found.column_sorts]) if alike else own)
class _GroupsOfColumn:
    """One column of groups."""
    def mean(self, **options): return _series(self.count, "float64" if self.value_sort in ("int64", "float64") else None)
    def median(self, **options): return _series(self.count, "float64" if self.value_sort in ("int64", "float64") else None)
    def sum(self, **options): return _series(self.count, self.value_sort if self.value_sort in ("int64", "float64") else None)
    def min(self, **options): return _series(self.count, self.value_sort if self.value_sort in ("int64", "float64") else None)
    def max(self, **options): return _series(self.count, self.value_sort if self.value_sort in ("int64", "float64") else None)
    def size(self): return _series(self.count, "int64")
    def transform(self, func, **options): return _series(self.length)
def _united(left, right, shared): return _frame(fresh("rows", 0), _dim(left.column_count) + _dim(right.column_count) - shared)

def _of_flags(frame): return _same(frame, tuple(["bool" for place in range(frame.column_count)]) if is_int(frame.column_count) and frame.column_count < 1000 else None)
def _of_columns(frame):
    """A table with a row and a column for each column."""
    n = _dim(frame.column_count)
    return _frame(n, n, frame.column_names if is_tuple(frame.column_names) else None, tuple(["float64" for place in range(n)]) if is_int(n) and n < 1000 else None)
def _read_sort(sort):
    """The dtype of a column that was written as text and is read again, where it is certain."""
    kind = category(sort) if is_str(sort) and sort != "text" else None
    return "int64" if kind == "integer" else "float64" if kind == "float" else "bool" if kind == "bool" else None
def _lines_of(frame, separator):
    """What readers tell of a frame's lines under its names, written without its labels."""
    names, n = frame.column_names, frame.row_count
    if not is_tuple(names) or len(names) == 0 or not is_dim(n) or not is_known(n) or not is_str(separator) or len(separator) != 1:
        return []
    if len([one for one in names if not is_str(one) or one == ""]) > 0 or len([1 for i in range(len(names)) for j in range(i) if names[i] == names[j]]) > 0:
        return []
    filled = is_int(n) and n > 0
    sorts = tuple([_read_sort(_sort_at(frame, place)) if filled else None for place in range(len(names))])
    numbers = filled and len([one for one in sorts if one is None]) == 0
    return [("frame", (separator, 0, 0), (names, n, sorts))] + ([("rows", (separator, "#", 1), (n, len(names), tuple(["text" for one in names])))] if numbers else [])
class DataFrame:
    def __init__(self, data=None, index=None, columns=None, dtype=None, copy=None):
        found = _made(data, index, columns, dtype)
        self.row_count = found.row_count
        self.column_count = found.column_count
        self.column_names = found.column_names
        self.column_sorts = found.column_sorts if dtype is None else None
    def __getattr__(self, name):
        """A column is an attribute too."""
        place = None if not has(self, "column_names") or _is_method(name) else _at(self, name)
        return unknown("an attribute of a frame") if place is None else _series(_dim(self.row_count), _sort_at(self, place))
    def __setattr__(self, name, value):
        if name == "columns":
            self.column_names = _names(value)
        elif name != "index":
            self.column_names = None
            self.column_sorts = None
    @property
    def shape(self): return (_dim(self.row_count), _dim(self.column_count))
    @property
    def size(self): return _dim(self.row_count) * _dim(self.column_count)
    @property
    def ndim(self): return 2
    @property
    def values(self): return Of(_common(self.column_sorts))[_dim(self.row_count), _dim(self.column_count)]
    @property
    def T(self):
        sort = _common(self.column_sorts)
        few = sort is not None and sort != "object" and is_int(self.row_count) and self.row_count < 1000
        return _frame(_dim(self.column_count), _dim(self.row_count), None, tuple([sort for row in range(self.row_count)]) if few else None)
    @property
    def iloc(self): return new("pandas._Places", frame=self)
    @property
    def loc(self): return new("pandas._Labels", frame=self)
    @property
    def columns(self): return new("pandas._Columns", frame_names=self.column_names if is_tuple(self.column_names) else None, frame_width=_dim(self.column_count))
    def to_numpy(self, dtype=None, copy=False, na_value=None): return DTyped(dtype, _common(self.column_sorts))[_dim(self.row_count), _dim(self.column_count)] if dtype is not None else Of(_common(self.column_sorts))[_dim(self.row_count), _dim(self.column_count)]
    def __array__(self, dtype=None, copy=None): return self.values
    def __len__(self): return _dim(self.row_count)
    def __iter__(self): return self.column_names if is_tuple(self.column_names) else several(_dim(self.column_count), unknown("a name"))
    def __getitem__(self, key):
        if is_str(key):
            return _series(_dim(self.row_count), _sort_at(self, _at(self, key))) if not is_tuple(self.column_names) or _at(self, key) is not None else unknown("a column that is not there")
        if bounds_of(key) is not None:
            n = _along(_dim(self.row_count), key)
            return _frame(UNKNOWN if n is None else n, _dim(self.column_count), self.column_names if is_tuple(self.column_names) else None, _sorts(self))
        wanted = _names(key) if is_list(key) else None
        if wanted is not None:
            return _chosen(self, _dim(self.row_count), wanted)
        if is_a(key, "pandas.Series") or (is_array(key) and key.dtype == "bool"):
            return _some(self)
        return unknown("columns or rows")
    def __setitem__(self, key, value):
        if not is_str(key):
            self.column_names = None
            self.column_sorts = None
            self.column_count = UNKNOWN
            return None
        n = length_of(value) if is_list(value) else value.shape[0] if is_array(value) and certain(rank_of(value.shape) >= 1) else None
        if is_int(self.row_count) and self.row_count == 0:
            self.row_count = n if is_dim(n) else _dim(value.row_count) if is_a(value, "pandas.Series") else UNKNOWN
        elif is_dim(n) and is_dim(self.row_count):
            need_equal(n, self.row_count, f"Length of values ({n}) does not match length of index ({self.row_count})", code="dim-mismatch")
        if not is_tuple(self.column_names):
            self.column_count = UNKNOWN
            return None
        place = _at(self, key)
        if place is None:
            self.column_sorts = (*self.column_sorts, _sort_of(value)) if is_tuple(self.column_sorts) else None
            self.column_names = (*self.column_names, key)
            self.column_count = len(self.column_names)
        elif is_tuple(self.column_sorts):
            self.column_sorts = tuple([_sort_of(value) if one == place else sort for one, sort in enumerate(self.column_sorts)])
    def __delitem__(self, key): _settle(self, _without(self, key), True)
    def pop(self, item):
        found = _series(_dim(self.row_count), _sort_at(self, _at(self, item)))
        _settle(self, _without(self, item), True)
        return found
    def insert(self, loc, column, value, allow_duplicates=False):
        self.column_count = _dim(self.column_count) + 1
        self.column_names = None
        self.column_sorts = None
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
        if n is not None and is_dim(n) and replace is False and is_dim(self.row_count):
            require(n <= self.row_count, f"Cannot take a larger sample than population when 'replace=False': {n} of {self.row_count}", code="value-mismatch")
        return _frame((n if is_dim(n) else fresh("rows", 0)) if frac is None and n is not None else fresh("rows", 0), _dim(self.column_count), self.column_names if is_tuple(self.column_names) else None, _sorts(self))
    def dropna(self, *, axis=0, inplace=False, **options): return _settle(self, _some(self) if axis in (0, "index") else _frame(_dim(self.row_count), UNKNOWN), inplace)
    def drop_duplicates(self, subset=None, *, inplace=False, **options): return _settle(self, _some(self), inplace)
    def query(self, expr, *, inplace=False, **options): return _settle(self, _some(self), inplace)
    def fillna(self, value=None, *, inplace=False, **options):
        plain = (is_int(value) or is_float(value)) and is_tuple(self.column_sorts) and "text" not in self.column_sorts
        return _settle(self, _same(self, _sorts(self) if plain else None), inplace)
    def ffill(self, *, inplace=False, **options): return _settle(self, _same(self), inplace)
    def bfill(self, *, inplace=False, **options): return _settle(self, _same(self), inplace)
    def interpolate(self, method="linear", *, inplace=False, **options): return _settle(self, _same(self), inplace)
    def replace(self, to_replace=None, value=None, *, inplace=False, **options): return _settle(self, _same(self), inplace)
    def clip(self, lower=None, upper=None, *, inplace=False, **options): return _settle(self, _same(self), inplace)
    def sort_values(self, by, *, axis=0, inplace=False, **options): return _settle(self, _same(self, _sorts(self)), inplace)
    def sort_index(self, *, axis=0, inplace=False, **options): return _settle(self, _same(self), inplace)
    def rename(self, mapper=None, *, inplace=False, **options): return _settle(self, _frame(_dim(self.row_count), _dim(self.column_count), None, _sorts(self)), inplace)
    def reset_index(self, level=None, *, drop=False, inplace=False, **options): return _settle(self, _same(self, _sorts(self)) if drop is True else _frame(_dim(self.row_count), UNKNOWN), inplace)
    def set_index(self, keys, *, drop=True, inplace=False, **options): return _settle(self, _without(self, keys) if drop is True and (is_str(keys) or is_list(keys)) else _frame(_dim(self.row_count), UNKNOWN), inplace)
    def eval(self, expr, *, inplace=False, **options): return _settle(self, _frame(_dim(self.row_count), UNKNOWN), True) if inplace is not False else unknown("what is evaluated")
    def copy(self, deep=True): return _same(self, _sorts(self))
    def to_csv(self, path_or_buf=None, *, sep=",", index=True, header=True, **options):
        if path_or_buf is None:
            return scalar("str")
        plain = index is False and header is True and len([name for name, value in pairs(options) if name != "float_format" and not (name == "encoding" and value == "utf-8")]) == 0
        return file_written(path_or_buf, "", None, _lines_of(self, sep) if plain and is_str(path_or_buf) else [])
    def astype(self, dtype, copy=None, errors="raise"):
        name = dtype_name(dtype) if not is_str(dtype) or dtype in ("float32", "float64", "int32", "int64", "uint8", "bool", "float", "int") else None
        known = name if is_str(name) and category(name) in ("integer", "unsigned", "float", "bool") and is_int(self.column_count) and self.column_count < 1000 else None
        return _same(self, None if known is None else tuple([known for place in range(self.column_count)]))
    def isnull(self): return _of_flags(self)
    def isna(self): return _of_flags(self)
    def notnull(self): return _of_flags(self)
    def notna(self): return _of_flags(self)
    def abs(self): return _same(self, self.column_sorts if _numeric(self) else None)
    def round(self, decimals=0): return _same(self, self.column_sorts if _numeric(self) else None)
    def shift(self, periods=1, **options): return _same(self)
    def diff(self, periods=1, axis=0): return _floats(self) if is_int(periods) else _same(self)
    def cumsum(self, axis=0, **options): return _same(self, self.column_sorts if _numeric(self) and axis == 0 else None)
    def rolling(self, window, *args, **options): return new("pandas._Rolling", frame=self) if len(options) == 0 and len(args) == 0 else unknown("windows of a table")
    def corr(self, method="pearson", min_periods=1, numeric_only=False): return _of_columns(self) if numeric_only is False or _numeric(self) else unknown("how many columns hold numbers")
    def cov(self, min_periods=None, ddof=1, numeric_only=False): return _of_columns(self) if numeric_only is False or _numeric(self) else unknown("how many columns hold numbers")
    def describe(self, percentiles=None, include=None, exclude=None): return _frame(8, _dim(self.column_count), self.column_names if is_tuple(self.column_names) else None, tuple(["float64" for one in self.column_sorts])) if _numeric(self) and percentiles is None and include is None and exclude is None else unknown("what describes a table")
    def mean(self, axis=0, skipna=True, numeric_only=False, **options): return _reduced(self, axis, numeric_only, "float64" if _numeric(self) else None)
    def median(self, axis=0, skipna=True, numeric_only=False, **options): return _reduced(self, axis, numeric_only, "float64" if _numeric(self) else None)
    def std(self, axis=0, skipna=True, ddof=1, numeric_only=False, **options): return _reduced(self, axis, numeric_only, "float64" if _numeric(self) else None)
    def var(self, axis=0, skipna=True, ddof=1, numeric_only=False, **options): return _reduced(self, axis, numeric_only, "float64" if _numeric(self) else None)
    def sum(self, axis=0, skipna=True, numeric_only=False, **options): return _reduced(self, axis, numeric_only, "int64" if is_tuple(self.column_sorts) and _common(self.column_sorts) == "bool" else _common(self.column_sorts) if _numeric(self) else None)
    def min(self, axis=0, skipna=True, numeric_only=False, **options): return _reduced(self, axis, numeric_only, _common(self.column_sorts) if _numeric(self) else None)
    def max(self, axis=0, skipna=True, numeric_only=False, **options): return _reduced(self, axis, numeric_only, _common(self.column_sorts) if _numeric(self) else None)
    def assign(self, **columns):
        found = _same(self, _sorts(self))
        for name, value in pairs(columns):
            call(member(found, "__setitem__"), name, unknown("a column that is computed") if is_callable(value) and not is_array(value) and not is_sequence(value) else value)
        return found
    def keys(self): return self.columns
    def groupby(self, by=None, *, level=None, as_index=True, **options):
        keys = (by,) if is_str(by) else _names(by) if is_list(by) else None
        return new("pandas._Groups", frame=self, keys=keys, count=fresh("groups", 0)) if keys is not None and level is None and as_index is True and len(options) == 0 else unknown("groups of rows")
    def join(self, other, on=None, how="left", lsuffix="", rsuffix="", **options): return _united(self, other, 0) if is_a(other, "pandas.DataFrame") else unknown("tables that are joined")
    def merge(self, right, how="inner", on=None, left_on=None, right_on=None, left_index=False, right_index=False, **options):
        shared = 1 if is_str(on) else length_of(on) if is_list(on) else None
        plain = is_a(right, "pandas.DataFrame") and left_on is None and right_on is None and left_index is False and right_index is False and len([key for key, value in pairs(options) if key == "indicator"]) == 0
        return _united(self, right, shared) if plain and is_dim(shared) else unknown("tables that are joined")
    def iterrows(self): return several(_dim(self.row_count), (unknown("a label"), _series(_dim(self.column_count))))
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
