"""NumPy 2.4, `numpy.rec`: arrays of records whose fields are attributes."""

MODULE = "numpy.rec"
ARRAY = "numpy.rec.recarray"
PROMOTION = "numpy"

def _leaf(x):
    """What has fields keeps its class; a field alone is a plain array."""
    if not is_array(x):
        return x
    return as_kind(x, "numpy.ndarray") if fields(x) is None or certain(rank_of(x.shape) == 0) and fields(x) is None else as_kind(x, "numpy.rec.recarray")
def _field(self, name): return _leaf(index(as_kind(self, "numpy.ndarray"), name))
def _made(maker, S): return Kind("numpy.rec.recarray", maker)[*S]
def _dtype(dtype, formats, names):
    """The dtype that is given whole, or by formats and names."""
    if dtype is not None:
        return dtype_name(dtype)
    if formats is None:
        return None
    codes = [word.strip() for word in formats.split(",")] if is_str(formats) else items(formats)
    words = [word.strip() for word in names.split(",")] if is_str(names) else items(names) if names is not None else None
    if codes is None or (names is not None and words is None):
        return None
    return dtype_name([(f"f{i}" if words is None or i >= len(words) else words[i], code) for i, code in enumerate(codes)])

class recarray(numpy.ndarray):
    is_array = True
    priority = 5
    def __array_wrap__(self, result, function): return result if function in ("asarray", "array", "nonzero", "argsort", "tolist") else each(_leaf, result)
    def __new__(cls, shape: Ints[*S], dtype=None, buf=None, offset=0, strides=None, formats=None, names=None, titles=None, byteorder=None, aligned=False, order="C"): return _made(_dtype(dtype, formats, names), S)
    def __getattr__(self: Array, name): return _field(self, name)
    def field(self: Array, attr, val=None): return _field(self, attr) if val is None else forget(self)
    def __setattr__(self: Array, name, value):
        forget(self)
        return self
class record:
    def __getattr__(self, name): return unknown("a field of a record")

def fromarrays(arrayList, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    rows = [array_of(x) for x in (items(arrayList) or [])]
    if len(rows) == 0 or shape is not None:
        return unknown("a record array of arrays that are not known")
    name = _dtype(dtype, formats, names)
    if dtype is None and formats is None:
        words = [word.strip() for word in names.split(",")] if is_str(names) else items(names) if names is not None else [f"f{i}" for i in range(len(rows))]
        name = None if words is None or len(words) != len(rows) or None in [dtype_name(Same(x)) for x in rows] else dtype_name([(word, dtype_name(Same(x))) for word, x in zip(words, rows)])
    for i, x in enumerate(rows[1:]):
        require(x.shape == rows[0].shape, f"mismatch in shape for array {i + 1}: {x.shape} and {rows[0].shape}", code="dim-mismatch")
    return _made(name, rows[0].shape)
def fromrecords(recList, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    rows = items(recList)
    if rows is None or shape is not None:
        return unknown("records that are not known")
    name = _dtype(dtype, formats, names)
    if name is None and dtype is None and formats is None and len(rows) > 0 and len([row for row in rows if not is_tuple(row)]) == 0:
        return call_rule("numpy.rec.fromarrays", [[row[i] for row in rows] for i in range(len(rows[0]))], None, None, None, names)
    return _made(name, ShapeOf(len(rows))) if name is not None else _made(None, ShapeOf(len(rows)))
def fromstring(datastring, dtype=None, shape=None, offset=0, formats=None, names=None, titles=None, aligned=False, byteorder=None): return _made(_dtype(dtype, formats, names), as_shape(shape)) if shape is not None else _made(_dtype(dtype, formats, names), ShapeOf(fresh("records", 0)))
def fromfile(fd, dtype=None, shape=None, offset=0, formats=None, names=None, titles=None, aligned=False, byteorder=None): return _made(_dtype(dtype, formats, names), as_shape(shape)) if shape is not None else _made(_dtype(dtype, formats, names), ShapeOf(fresh("records", 0)))
def array(obj, dtype=None, shape=None, offset=0, strides=None, formats=None, names=None, titles=None, aligned=False, byteorder=None, copy=True):
    if shape is not None or is_none(obj):
        return call_keyword("numpy.rec.recarray.__new__", shape, dtype=dtype, formats=formats, names=names) if shape is not None and not is_str(obj) else unknown("a record array of a buffer")
    rows = items(obj) if not is_array(obj) else None
    if rows is not None and len(rows) > 0 and (is_tuple(rows[0]) or is_list(rows[0])):
        return call_keyword("numpy.rec.fromrecords", obj, dtype=dtype, formats=formats, names=names)
    if is_array(obj):
        forget(obj)
        name = _dtype(dtype, formats, names)
        return _made(name if name is not None else Same(obj), obj.shape) if dtype is None and formats is None or name is not None else unknown("records of a dtype that is not known")
    return unknown("a record array of what is not known")
def find_duplicate(list): return unknown("what is there twice")
def format_parser(formats, names, titles, aligned=False, byteorder=None): return unknown("a parser of formats")
