"""pandas 3.1: tables that are read, joined and encoded."""

MODULE = "pandas"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _dim(n): return n if is_dim(n) else UNKNOWN
def _frame(rows, width, names=None, sorts=None): return new("pandas.DataFrame", row_count=rows, column_count=width, column_names=names, column_sorts=sorts)
def _names(value):
    """A list of names as a tuple; None if one of them is not known."""
    known = items(value) if is_sequence(value) else None
    return tuple(known) if known is not None and len([one for one in known if is_str(one)]) == len(known) else None
def _kept(frame, wanted):
    """The columns that are not left out, in the file's order."""
    places = [place for place, name in enumerate(frame.column_names) if name in wanted]
    return _frame(frame.row_count, len(places), tuple([frame.column_names[place] for place in places]), tuple([frame.column_sorts[place] for place in places]))
def _table(path, separator, header, names, skip):
    """A file of the workspace; of another one, rows and columns of their own."""
    plain = is_str(separator) and len(separator) == 1 and (header == 0 or header is None) and is_int(skip)
    found = table_file(call_rule("io.source_of", path), separator, header, skip) if plain else None
    if found is None or not is_known(found):
        return _frame(fresh("rows", 0), UNKNOWN if names is None else len(names), names)
    title = tuple(items(found[0])) if items(found[0]) is not None else None
    rows = fresh("rows", 0) if found[1] is None else found[1]
    sorts = tuple(items(found[2])) if items(found[2]) is not None else None
    width = UNKNOWN if sorts is None else len(sorts)
    if names is not None and width != len(names):
        return _frame(rows, len(names), names)
    return _frame(rows, width, names if names is not None else title, sorts)
def read_csv(filepath_or_buffer, *, sep=",", delimiter=None, header="infer", names=None, index_col=None, usecols=None, dtype=None, skiprows=None, nrows=None, **options):
    given = _names(names) if names is not None else None
    if names is not None and given is None:
        return _frame(fresh("rows", 0), UNKNOWN)
    line = (0 if names is None else None) if header == "infer" else header
    found = _table(filepath_or_buffer, sep if delimiter is None else delimiter, line, given, 0 if skiprows is None else skiprows)
    if usecols is not None:
        wanted = _names(usecols)
        if wanted is None:
            return _frame(fresh("rows", 0), UNKNOWN)
        found = _kept(found, wanted) if is_tuple(found.column_names) and is_tuple(found.column_sorts) else _frame(found.row_count, len(wanted))
    changed = nrows is not None or len([name for name, value in pairs(options) if name not in ("encoding", "low_memory", "engine", "memory_map", "float_precision")]) > 0
    rows = fresh("rows", 0) if changed else found.row_count
    if index_col is not None and index_col is not False:
        return _indexed(found, rows, index_col)
    return _frame(rows, found.column_count, found.column_names, found.column_sorts if dtype is None and not changed else None)
def _indexed(found, rows, index_col):
    """One column becomes the labels of the rows."""
    if not is_int(index_col) and not is_str(index_col):
        return _frame(rows, UNKNOWN)
    if not is_tuple(found.column_names):
        return _frame(rows, found.column_count - 1 if is_dim(found.column_count) else UNKNOWN)
    label = found.column_names[index_col] if is_int(index_col) and index_col < len(found.column_names) else index_col
    kept = [place for place, name in enumerate(found.column_names) if name != label]
    return _frame(rows, len(kept), tuple([found.column_names[place] for place in kept]), tuple([found.column_sorts[place] for place in kept]) if is_tuple(found.column_sorts) else None)
def read_table(filepath_or_buffer, *, sep="\t", **options): return _frame(fresh("rows", 0), UNKNOWN)
def read_excel(io, sheet_name=0, **options): return _frame(fresh("rows", 0), UNKNOWN) if is_int(sheet_name) or is_str(sheet_name) else unknown("several sheets")
def read_json(path_or_buf, **options): return unknown("a table of a file")
def read_pickle(filepath_or_buffer, **options): return unknown("what was pickled is not known")
def read_parquet(path, **options): return _frame(fresh("rows", 0), UNKNOWN)
def concat(objs, *, axis=0, join="outer", ignore_index=False, **options):
    found = items(objs)
    if found is None or len(found) == 0 or len([one for one in found if is_a(one, "pandas.DataFrame")]) < len(found):
        return unknown("what is put together")
    if axis in (1, "columns"):
        return _frame(UNKNOWN, sum([_dim(one.column_count) for one in found]))
    first = found[0].column_names
    alike = is_tuple(first) and len([one for one in found if is_tuple(one.column_names) and one.column_names == first]) == len(found)
    sorts = found[0].column_sorts
    equal = alike and is_tuple(sorts) and len([one for one in found if is_tuple(one.column_sorts) and one.column_sorts == sorts]) == len(found)
    return _frame(sum([_dim(one.row_count) for one in found]), len(first) if alike else UNKNOWN, first if alike else None, sorts if equal else None)
def merge(left, right, how="inner", on=None, **options): return call_keyword("pandas.DataFrame.merge", left, right, how=how, on=on, **options) if is_a(left, "pandas.DataFrame") else unknown("tables that are joined")
def get_dummies(data, prefix=None, prefix_sep="_", dummy_na=False, columns=None, sparse=False, drop_first=False, dtype=None):
    """A column for each value: of the number only that it is one of its own."""
    if is_a(data, "pandas.DataFrame") and columns is None and is_tuple(data.column_sorts) and len([one for one in data.column_sorts if one in ("text", None)]) == 0:
        return _frame(_dim(data.row_count), _dim(data.column_count), data.column_names if is_tuple(data.column_names) else None, data.column_sorts)
    if is_a(data, "pandas.Series") or is_a(data, "pandas.DataFrame"):
        return _frame(_dim(data.row_count), fresh("categories", 0))
    return _frame(length_of(data) if is_sequence(data) and is_dim(length_of(data)) else UNKNOWN, fresh("categories", 0))
def to_numeric(arg, errors="raise", downcast=None, **options): return new("pandas.Series", row_count=_dim(arg.row_count), value_sort=None) if is_a(arg, "pandas.Series") else unknown("numbers")
def isnull(obj): return call(member(obj, "isnull")) if is_a(obj, "pandas.Series") or is_a(obj, "pandas.DataFrame") else unknown("what is missing")
