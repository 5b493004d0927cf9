"""NumPy 2.4, `numpy.char`: the array of texts that has their functions as methods."""

MODULE = "numpy.char"
ARRAY = "numpy.char.chararray"
PROMOTION = "numpy"

def _kept(x):
    """Texts stay in an array with methods."""
    return x if not is_array(x) or not (x.dtype == "str" or x.dtype == "bytes") or certain(rank_of(x.shape) == 0) else as_kind(x, "numpy.char.chararray")
def _plain(x): return as_kind(x, "numpy.ndarray") if is_array(x) else x
def _method(name, *arguments): return each(_kept, call_rule(f"numpy.char.{name}", *[_plain(x) for x in arguments]))
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
