"""NumPy 2.4, `numpy.char`: the older functions of texts, and the array of texts with methods."""

MODULE = "numpy.char"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _kept(x):
    """Texts stay in an array with methods."""
    return x if not is_array(x) or not (x.dtype == "str" or x.dtype == "bytes") or certain(rank_of(x.shape) == 0) else as_kind(x, "numpy.char.chararray")
def _plain(x): return as_kind(x, "numpy.ndarray") if is_array(x) else x
def _method(name, *arguments): return each(_kept, call_rule(f"numpy.char.{name}", *[_plain(x) for x in arguments]))
def _made(obj, itemsize, unicode):
    data = array_of(obj)
    name = "str" if certain(unicode == True) else "bytes" if certain(unicode == False) else data.dtype if data.dtype in ("str", "bytes") else None
    forget(data)
    return Kind("numpy.char.chararray", name)[*(data.shape if name is not None else UNKNOWN_SHAPE)]
def array(obj, itemsize=None, copy=True, unicode=None, order=None): return _made(obj, itemsize, unicode)
def asarray(obj, itemsize=None, unicode=None, order=None): return _made(obj, itemsize, unicode)
def compare_chararrays(a1: Array, a2: Array, cmp, rstrip) -> Of("bool")[*broadcast(a1.shape, a2.shape)]: ...
def join(sep: Array, seq: Array): return Of(seq.dtype if seq.dtype in ("str", "bytes") else None)[*broadcast(sep.shape, seq.shape)]
def split(a: Array, sep=None, maxsplit=None) -> Of("object")[*a.shape]: ...
def rsplit(a: Array, sep=None, maxsplit=None) -> Of("object")[*a.shape]: ...
def splitlines(a: Array, keepends=None) -> Of("object")[*a.shape]: ...
def partition(a: Array, sep: Array): return Of(a.dtype if a.dtype in ("str", "bytes") else None)[*broadcast(a.shape, sep.shape), 3]
def rpartition(a: Array, sep: Array): return Of(a.dtype if a.dtype in ("str", "bytes") else None)[*broadcast(a.shape, sep.shape), 3]
def equal(x1: Array, x2: Array): return Of("bool")[*broadcast(x1.shape, x2.shape)]
not_equal = alias("numpy.char.equal")
less = alias("numpy.char.equal")
less_equal = alias("numpy.char.equal")
greater = alias("numpy.char.equal")
greater_equal = alias("numpy.char.equal")
capitalize = alias("numpy.strings.capitalize")
lower = alias("numpy.strings.lower")
swapcase = alias("numpy.strings.swapcase")
title = alias("numpy.strings.title")
upper = alias("numpy.strings.upper")
add = alias("numpy.strings.add")
multiply = alias("numpy.strings.multiply")
mod = alias("numpy.strings.mod")
center = alias("numpy.strings.center")
ljust = alias("numpy.strings.ljust")
rjust = alias("numpy.strings.rjust")
zfill = alias("numpy.strings.zfill")
strip = alias("numpy.strings.strip")
lstrip = alias("numpy.strings.lstrip")
rstrip = alias("numpy.strings.rstrip")
expandtabs = alias("numpy.strings.expandtabs")
replace = alias("numpy.strings.replace")
translate = alias("numpy.strings.translate")
encode = alias("numpy.strings.encode")
decode = alias("numpy.strings.decode")
isalnum = alias("numpy.strings.isalnum")
isalpha = alias("numpy.strings.isalpha")
isdecimal = alias("numpy.strings.isdecimal")
isdigit = alias("numpy.strings.isdigit")
islower = alias("numpy.strings.islower")
isnumeric = alias("numpy.strings.isnumeric")
isspace = alias("numpy.strings.isspace")
istitle = alias("numpy.strings.istitle")
isupper = alias("numpy.strings.isupper")
str_len = alias("numpy.strings.str_len")
startswith = alias("numpy.strings.startswith")
endswith = alias("numpy.strings.endswith")
count = alias("numpy.strings.count")
find = alias("numpy.strings.find")
rfind = alias("numpy.strings.rfind")
index = alias("numpy.strings.index")
rindex = alias("numpy.strings.rindex")

class chararray(numpy.ndarray):
    is_array = True
    priority = 5
    def __array_wrap__(self, result, function): return result if function in ("asarray", "array", "nonzero", "argsort", "tolist") else each(_kept, result)
    def __new__(cls, shape: Ints[*S], itemsize=1, unicode=False, buffer=None, offset=0, strides=None, order="C"): return Kind("numpy.char.chararray", "str" if certain(unicode == True) else "bytes" if certain(unicode == False) else None)[*S]
    def __add__(self: Array, other: Array): return _method("add", self, other)
    def __radd__(self: Array, other: Array): return _method("add", other, self)
    def __mul__(self: Array, i: Array): return _method("multiply", self, i)
    def __rmul__(self: Array, i: Array): return _method("multiply", self, i)
    def __mod__(self: Array, i): return _method("mod", self, i)
    def capitalize(self: Array): return _method("capitalize", self)
    def center(self: Array, width, fillchar=" "): return _method("center", self, width, fillchar)
    def count(self: Array, sub, start=0, end=None): return _method("count", self, sub, start, end)
    def decode(self: Array, encoding=None, errors=None): return _method("decode", self, encoding, errors)
    def encode(self: Array, encoding=None, errors=None): return _method("encode", self, encoding, errors)
    def endswith(self: Array, suffix, start=0, end=None): return _method("endswith", self, suffix, start, end)
    def expandtabs(self: Array, tabsize=8): return _method("expandtabs", self, tabsize)
    def find(self: Array, sub, start=0, end=None): return _method("find", self, sub, start, end)
    def index(self: Array, sub, start=0, end=None): return _method("index", self, sub, start, end)
    def isalnum(self: Array): return _method("isalnum", self)
    def isalpha(self: Array): return _method("isalpha", self)
    def isdecimal(self: Array): return _method("isdecimal", self)
    def isdigit(self: Array): return _method("isdigit", self)
    def islower(self: Array): return _method("islower", self)
    def isnumeric(self: Array): return _method("isnumeric", self)
    def isspace(self: Array): return _method("isspace", self)
    def istitle(self: Array): return _method("istitle", self)
    def isupper(self: Array): return _method("isupper", self)
    def join(self: Array, seq): return _method("join", self, seq)
    def ljust(self: Array, width, fillchar=" "): return _method("ljust", self, width, fillchar)
    def lower(self: Array): return _method("lower", self)
    def lstrip(self: Array, chars=None): return _method("lstrip", self, chars)
    def partition(self: Array, sep): return _method("partition", self, sep)
    def replace(self: Array, old, new, count=None): return _method("replace", self, old, new)
    def rfind(self: Array, sub, start=0, end=None): return _method("rfind", self, sub, start, end)
    def rindex(self: Array, sub, start=0, end=None): return _method("rindex", self, sub, start, end)
    def rjust(self: Array, width, fillchar=" "): return _method("rjust", self, width, fillchar)
    def rpartition(self: Array, sep): return _method("rpartition", self, sep)
    def rsplit(self: Array, sep=None, maxsplit=None): return _method("rsplit", self, sep, maxsplit)
    def rstrip(self: Array, chars=None): return _method("rstrip", self, chars)
    def split(self: Array, sep=None, maxsplit=None): return _method("split", self, sep, maxsplit)
    def splitlines(self: Array, keepends=None): return _method("splitlines", self, keepends)
    def startswith(self: Array, prefix, start=0, end=None): return _method("startswith", self, prefix, start, end)
    def strip(self: Array, chars=None): return _method("strip", self, chars)
    def swapcase(self: Array): return _method("swapcase", self)
    def title(self: Array): return _method("title", self)
    def translate(self: Array, table, deletechars=None): return _method("translate", self, table, deletechars)
    def upper(self: Array): return _method("upper", self)
    def zfill(self: Array, width): return _method("zfill", self, width)
