"""NumPy 2.4, `numpy.char`: the older functions of texts."""

MODULE = "numpy.char"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

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
