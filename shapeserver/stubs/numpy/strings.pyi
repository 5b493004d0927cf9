"""NumPy 2.4, `numpy.strings`: functions of each text of an array."""

MODULE = "numpy.strings"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _text(x):
    """The sort of text; an array of anything else is not known here."""
    return x.dtype if x.dtype in ("str", "bytes", "StringDType") else None
def _texts(a, *others): return Of(_text(a))[*broadcast(a.shape, *[x.shape for x in others])]
def _flags(*arrays): return Of("bool")[*broadcast(*[x.shape for x in arrays])]
def _numbers(*arrays): return Of("int64")[*broadcast(*[x.shape for x in arrays if x is not None])]

def capitalize(a: Array): return _texts(a)
def lower(a: Array): return _texts(a)
def swapcase(a: Array): return _texts(a)
def title(a: Array): return _texts(a)
def upper(a: Array): return _texts(a)
def add(x1: Array, x2: Array, /, out=None, **kwargs): return Of(_text(x1) if _text(x1) == _text(x2) else None)[*broadcast(x1.shape, x2.shape)]
def multiply(a: Array, i: Array): return _texts(a, i)
def mod(a: Array, values): return Of(_text(a))[*a.shape] if is_str(values) or is_dim(values) or is_float(values) else _texts(a, array_of(values))
def center(a: Array, width: Array, fillchar=" "): return _texts(a, width)
def ljust(a: Array, width: Array, fillchar=" "): return _texts(a, width)
def rjust(a: Array, width: Array, fillchar=" "): return _texts(a, width)
def zfill(a: Array, width: Array): return _texts(a, width)
def strip(a: Array, chars: Array | None = None): return _texts(a) if chars is None else _texts(a, chars)
def lstrip(a: Array, chars: Array | None = None): return _texts(a) if chars is None else _texts(a, chars)
def rstrip(a: Array, chars: Array | None = None): return _texts(a) if chars is None else _texts(a, chars)
def expandtabs(a: Array, tabsize: Array = 8): return _texts(a, tabsize)
def replace(a: Array, old: Array, new: Array, count: Array = -1): return _texts(a, old, new, count)
def translate(a: Array, table, deletechars=None): return _texts(a)
def slice(a: Array, start=None, stop=None, step=None, /): return Of(_text(a))[*broadcast(a.shape, *[array_of(x).shape for x in (start, stop, step) if x is not None])]
def encode(a: Array, encoding=None, errors=None): return Of("bytes")[*a.shape]
def decode(a: Array, encoding=None, errors=None): return Of("str")[*a.shape]
def partition(a: Array, sep: Array): return tuple([_texts(a, sep) for i in range(3)])
def rpartition(a: Array, sep: Array): return tuple([_texts(a, sep) for i in range(3)])
def isalnum(x: Array, /, out=None, **kwargs): return _flags(x)
def isalpha(x: Array, /, out=None, **kwargs): return _flags(x)
def isdecimal(x: Array, /, out=None, **kwargs): return _flags(x)
def isdigit(x: Array, /, out=None, **kwargs): return _flags(x)
def islower(x: Array, /, out=None, **kwargs): return _flags(x)
def isnumeric(x: Array, /, out=None, **kwargs): return _flags(x)
def isspace(x: Array, /, out=None, **kwargs): return _flags(x)
def istitle(x: Array, /, out=None, **kwargs): return _flags(x)
def isupper(x: Array, /, out=None, **kwargs): return _flags(x)
def str_len(x: Array, /, out=None, **kwargs): return _numbers(x)
def equal(x1: Array, x2: Array, /, out=None, **kwargs): return _flags(x1, x2)
def not_equal(x1: Array, x2: Array, /, out=None, **kwargs): return _flags(x1, x2)
def less(x1: Array, x2: Array, /, out=None, **kwargs): return _flags(x1, x2)
def less_equal(x1: Array, x2: Array, /, out=None, **kwargs): return _flags(x1, x2)
def greater(x1: Array, x2: Array, /, out=None, **kwargs): return _flags(x1, x2)
def greater_equal(x1: Array, x2: Array, /, out=None, **kwargs): return _flags(x1, x2)
def startswith(a: Array, prefix: Array, start: Array = 0, end: Array | None = None): return _flags(a, prefix, start, *([] if end is None else [end]))
def endswith(a: Array, suffix: Array, start: Array = 0, end: Array | None = None): return _flags(a, suffix, start, *([] if end is None else [end]))
def count(a: Array, sub: Array, start: Array = 0, end: Array | None = None): return _numbers(a, sub, start, end)
def find(a: Array, sub: Array, start: Array = 0, end: Array | None = None): return _numbers(a, sub, start, end)
def rfind(a: Array, sub: Array, start: Array = 0, end: Array | None = None): return _numbers(a, sub, start, end)
def index(a: Array, sub: Array, start: Array = 0, end: Array | None = None): return _numbers(a, sub, start, end)
def rindex(a: Array, sub: Array, start: Array = 0, end: Array | None = None): return _numbers(a, sub, start, end)
