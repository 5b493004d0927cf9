"""NumPy 2.4: arrays in files.

What a file of the workspace says of itself is known, and of one that the program writes, what it saves.
"""

MODULE = "numpy"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding="ASCII", *, max_header_size=10000):
    found = array_file(call_rule("io.source_of", file))
    if not is_known(found):
        return found
    if found[0] == "archive":
        return new("numpy.lib.npyio.NpzFile", members=found[1])
    return Of(found[1])[*found[2]]

def _saved(name, x):
    """What a file tells of an array, or None: of objects it holds pickles, and some dtypes are those of other libraries."""
    dtype = dtype_name(Same(x))
    plain = dtype is not None and dtype != "bfloat16" and category(dtype) in ("bool", "integer", "unsigned", "float", "complex")
    return (name, dtype, tuple([n for n in x.shape])) if plain and has_rank(x.shape) else None
def _archive(args, kwds):
    """What an archive tells of its arrays, or None."""
    if items(args) is None or pairs(kwds) is None:
        return None
    members = [*[_saved(f"arr_{i}", array_of(x)) for i, x in enumerate(args)], *[_saved(key, array_of(x)) for key, x in pairs(kwds)]]
    return ("archive", tuple(members)) if len([one for one in members if one is None]) == 0 else None
def _target(file):
    """The path that is written; what was opened has a name that gets no ending."""
    return file.name if is_a(file, "io.Opened") else file
def _written(file, ending, saved): return file_written(_target(file)) if is_a(file, "io.Opened") else file_written(file, ending, saved)
def save(file, arr: Array, allow_pickle=True, fix_imports=None): return _written(file, ".npy", _saved("array", arr))
def savez(file, *args, **kwds): return _written(file, ".npz", _archive(args, kwds))
def savez_compressed(file, *args, **kwds): return _written(file, ".npz", _archive(args, kwds))
def _lines_of(text): return 0 if text == "" else len(text.split("\n"))
def _sort_written(fmt, dtype):
    """What a column's fields look like where all are written in one format that pads nothing; None if that is not certain."""
    if not is_str(fmt) or len(fmt) < 2 or fmt[0] != "%" or not (fmt[1:] in ("d", "i", "s", "g", "f", "e") or fmt[1] == "." and fmt[2:-1].isdigit() and fmt[-1:] in ("e", "f", "g")):
        return None
    if fmt in ("%d", "%i"):
        return "integer" if category(dtype) in ("bool", "integer") else "text"
    return "float" if fmt[-1] in ("e", "f") and fmt[1:3] != ".0" else "text"
def _table_written(S, fmt, delimiter, header, comments, dtype):
    """What readers tell of the lines that hold the rows of an array, under a header of comments or of names."""
    sort = _sort_written(fmt, dtype)
    if sort is None or not has_rank(S) or len(S) == 0 or len(S) > 2 or not is_str(delimiter) or not is_str(header) or not is_str(comments):
        return []
    if not (len(S) == 1 or is_int(S[1])) or category(dtype) not in ("bool", "integer", "unsigned", "float") or len(delimiter) != 1 or delimiter == "#" or S[0] == 0:
        return []
    width = 1 if len(S) == 1 else S[1]
    above = _lines_of(header)
    ignored = above == 0 or (comments.strip() == "#" and comments[0] == "#")
    sorts = tuple([sort for i in range(width)])
    ways = (delimiter, None) if delimiter in (" ", "\t") else (delimiter,)
    skips = [n for n in range(4) if n >= above or ignored]
    rows = [("rows", (way, "#", n), (S[0] - max(n - above, 0), width, sorts)) for way in ways for n in skips if is_int(S[0]) and S[0] > n or n <= above]
    names = tuple(header.split(delimiter))
    dtypes = tuple([("int64" if sort == "integer" else "float64" if sort == "float" else None) if is_int(S[0]) else None for i in range(width)])
    plain = len([one for one in names if one == "" or one != one.strip() or not one[:1].isalpha()]) == 0 and len(names) == width and len([1 for i in range(width) for j in range(i) if names[i] == names[j]]) == 0
    if above == 0:
        return rows + [("frame", (delimiter, None, 0), (tuple(range(width)), S[0], dtypes))]
    return rows + ([("frame", (delimiter, 0, 0), (names, S[0], dtypes))] if above == 1 and comments == "" and plain else [])
def savetxt(fname, X: Array[*S], fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# ", encoding=None):
    plain = newline == "\n" and footer == "" and encoding in (None, "utf-8", "utf8", "ascii")
    told = _table_written(S, fmt, delimiter, header, comments, dtype_name(Same(X))) if plain and not is_a(fname, "io.Opened") else []
    file_written(_target(fname), "", None, told)
    if has_rank(S):
        require(len(S) == 1 or len(S) == 2, f"Expected 1D or 2D array, got {len(S)}D array instead")

def _width(dtype):
    """The bytes of an element, or None."""
    name = dtype_name(dtype)
    if not is_str(name):
        return None
    if name == "bool":
        return 1
    found = [bits for bits in (8, 16, 32, 64, 128) if name.endswith(str(bits))]
    return found[-1] // 8 if len(found) > 0 else None

def fromfile(file, dtype=None, count=-1, sep="", offset=0, *, like=None):
    maker = DTyped(dtype, "float64")
    found, width = file_size(call_rule("io.source_of", file)), _width(maker)
    if not (is_known(found) and width is not None and sep == "" and is_int(offset) and is_int(count)):
        return maker[fresh("length", 0)]
    held = max(found[0] - offset, 0) // width
    return maker[held if count < 0 else min(count, held)]

def memmap(filename, dtype="uint8", mode="r+", offset=0, shape=None, order="C"):
    if not is_str(mode) or "w" in mode:
        file_written(filename)
    if shape is not None:
        return Of(dtype)[*as_shape(shape)]
    found, width = file_size(filename), _width(Of(dtype))
    return Of(dtype)[found[0] // width if is_known(found) and width is not None and offset == 0 else fresh("length", 0)]

# Tables of numbers

def _chosen(usecols, columns):
    """The columns that are taken, or None where that is not known."""
    wanted = [usecols] if is_int(usecols) else list(range(columns)) if usecols is None else items(usecols)
    if wanted is None or len([one for one in wanted if not is_int(one)]) > 0:
        return None
    return wanted

def _counted(rows, most):
    """The number of rows, of which no more are read than `most`."""
    if most is None:
        return UNKNOWN if rows is None else rows
    return min(most, rows) if is_int(most) and rows is not None else UNKNOWN

def _squeezed(maker, rows, columns, unpack, ndmin):
    if ndmin == 2:
        return maker[columns, rows] if unpack else maker[rows, columns]
    if ndmin != 0 or rows == 0:
        return maker[*UNKNOWN_SHAPE]
    if columns == 1:
        return maker[()] if rows == 1 else maker[rows]
    if rows == 1:
        return maker[columns]
    return maker[columns, rows] if unpack else maker[rows, columns]

def _is_plain(delimiter, comments, encoding):
    """Whether the fields are told apart in a way that is followed."""
    separated = delimiter is None or (is_str(delimiter) and len(delimiter) == 1)
    return separated and (comments is None or is_str(comments)) and encoding in (None, "utf-8", "utf8", "ascii", "bytes")

def loadtxt(fname, dtype=None, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, encoding=None, max_rows=None, *, quotechar=None, like=None):
    maker = DTyped(dtype, "float64")
    anything = maker[*UNKNOWN_SHAPE]
    if not (certain(_is_plain(delimiter, comments, encoding)) and is_int(skiprows) and quotechar is None and dtype_name(maker) is not None):
        return anything
    found = text_table(call_rule("io.source_of", fname), delimiter, comments, skiprows)
    if not is_known(found):
        return anything
    rows, columns, sorts = found
    wanted = _chosen(usecols, columns)
    if wanted is None:
        return anything
    for one in wanted:
        require(0 - columns <= one and one < columns, f"invalid column index {one} at row 1 with {columns} columns")
        if converters is None and max_rows is None and sorts[one] == "word" and category(dtype_name(maker)) in ("integer", "float"):
            fail(f"could not convert string to {dtype_name(maker)}: column {one % columns + 1} of the file holds text")
    return _squeezed(maker, _counted(rows, max_rows), len(wanted), unpack, ndmin)

def genfromtxt(fname, dtype="float64", comments="#", delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None, filling_values=None, usecols=None, names=None, excludelist=None, deletechars="", replace_space="_", autostrip=False, case_sensitive=True, defaultfmt="f%i", unpack=None, usemask=False, loose=True, invalid_raise=True, max_rows=None, encoding=None, *, ndmin=0, like=None):
    plain = certain(_is_plain(delimiter, comments, encoding)) and is_int(skip_header) and skip_footer == 0
    if not (plain and names is None and usemask is False and converters is None):
        return unknown("how the table is read is not followed")
    found = text_table(call_rule("io.source_of", fname), delimiter, comments, skip_header)
    if not is_known(found):
        return found
    rows, columns, sorts = found
    wanted = _chosen(usecols, columns)
    if wanted is None or len([one for one in wanted if one < 0 - columns or one >= columns]) > 0:
        return unknown("which columns are read is not known")
    kinds = [sorts[one] for one in wanted]
    if dtype is None:
        if rows is None or max_rows is not None or len([kind for kind in kinds if kind != kinds[0]]) > 0 or kinds[0] not in ("integer", "float"):
            return unknown("the columns differ in dtype")
        return _squeezed(Of("int64" if kinds[0] == "integer" else "float64"), _counted(rows, max_rows), len(wanted), unpack, ndmin)
    if dtype_name(dtype) is None:
        return unknown("the dtype of the table is not known")
    return _squeezed(Of(dtype), _counted(rows, max_rows), len(wanted), unpack, ndmin)
