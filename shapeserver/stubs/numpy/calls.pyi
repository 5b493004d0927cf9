"""NumPy 2.4: Python functions applied to each element, and what is an element by itself."""

MODULE = "numpy"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _otypes(otypes):
    """The dtypes of the results that are given, one for each."""
    return None if otypes is None else [letter for letter in otypes] if is_str(otypes) else items(otypes)
class vectorize:
    """A function of elements; the dtype is that of what it gives for the first of them."""
    def __init__(self, pyfunc=None, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        self.pyfunc = pyfunc
        self.otypes = otypes
        self.excluded = excluded
        self.signature = signature
    def __call__(self, *args, **kwargs):
        if is_none(self.pyfunc):
            return new("numpy.vectorize", pyfunc=args[0], otypes=self.otypes, excluded=self.excluded, signature=self.signature)
        if not is_none(self.excluded) or not is_none(self.signature):
            return unknown("a function of some elements only")
        arrays = [array_of(x) for x in args] + [array_of(x) for x in kwargs.values()]
        if len(arrays) == 0:
            return unknown("a function of no elements")
        common = broadcast(*[x.shape for x in arrays])
        names = _otypes(self.otypes)
        if names is not None:
            return tuple([Of(name)[*common] for name in names]) if len(names) > 1 else Of(names[0])[*common]
        require(common.size() > 0, "cannot call `vectorize` on size 0 inputs unless `otypes` is set")
        found = invoke(self.pyfunc, [_element(array_of(x)) for x in args], {key: _element(array_of(x)) for key, x in kwargs.items()})
        return tuple([_spread(part, common) for part in found]) if is_tuple(found) else _spread(found, common)
def _element(x): return unknown("an element that may be any object") if x.dtype is None or x.dtype == "object" else Same(x)[()]
def _spread(found, S):
    """One result for each element."""
    plain = is_array(found) and certain(rank_of(found.shape) == 0) or is_dim(found) or is_float(found) or is_str(found)
    return Same(array_of(found))[*S] if plain else Of(None)[*S]
def frompyfunc(func, /, nin, nout, **kwargs): return new("numpy.ufunc", func=func, nout=nout)
# What gives the sum of many numbers in 64 bits, and what has no answer for none.
_WIDE = ("numpy.add", "numpy.multiply")
_NEEDS_ONE = ("numpy.maximum", "numpy.minimum", "numpy.fmax", "numpy.fmin")
def _combined(f, x, dtype):
    """The dtype of many elements combined by the function."""
    if dtype is not None:
        return Of(dtype)
    found = array_of(call(f, Same(x)[()], Same(x)[()]))
    return Of(promote_sum(dtype_name(Same(x))) if name_of(f) in _WIDE else found.dtype)
def _along(S, axis): return None if certain(rank_of(S) == 0) and is_int(axis) and (axis == 0 or axis == -1) else axis

class ufunc:
    """What universal functions have in common; `frompyfunc` gives one that makes objects."""
    def outer(self, A: Array[*S], B: Array[*T], /, **kwargs):
        found = array_of(call(self, Same(A)[()], Same(B)[()]))
        return Of(kwargs.get("dtype") if kwargs.get("dtype") is not None else found.dtype)[*S, *T]
    def reduce(self, array: Array[*S], /, axis=0, dtype=None, out=None, keepdims=False, initial=None, where=True):
        if initial is None and name_of(self) in _NEEDS_ONE:
            call_rule("numpy.max", array, axis, None, keepdims)
        return _combined(self, array, dtype)[*reduce(S, _along(S, axis), keepdims)]
    def accumulate(self, array: Array[*S], /, axis=0, dtype=None, out=None):
        reduce(S, axis)
        return _combined(self, array, dtype)[*S]
    def reduceat(self, array: Array[*S], /, indices: Array[k], axis=0, dtype=None, out=None):
        place = normalize_axis(axis, len(S))
        return _combined(self, array, dtype)[*S[:place], k, *S[place + 1 :]]
    def at(self, a: Array, indices, b=None, /):
        assign(a, indices, 0 if b is None else b)
        return forget(a)
    def __call__(self, *args):
        common = broadcast(*[array_of(x).shape for x in args])
        found = Of("object")[*common] if certain(rank_of(common) > 0) else unknown("an element of an array of objects")
        return found if self.nout == 1 else tuple([found for i in range(self.nout)]) if is_int(self.nout) else unknown("the results of a function")
class broadcast:
    """The common shape of arrays, and how to go through them."""
    def __init__(self, *args: Array): self.common = broadcast(*[x.shape for x in args])
    @property
    def shape(self): return self.common
    @property
    def size(self): return product(self.common)
    @property
    def ndim(self): return len(self.common)
    @property
    def nd(self): return len(self.common)
class void:
    def __new__(cls, length_or_data, /, dtype=None): return Of("void" if dtype is None else dtype)[()]
class datetime64:
    def __new__(cls, *args): return Of("datetime64")[()]
class timedelta64:
    def __new__(cls, *args): return Of("timedelta64")[()]
def datetime_as_string(arr: Array, unit=None, timezone="naive", casting="same_kind") -> Of("str")[*arr.shape]: ...
def datetime_data(dtype, /): return (scalar("str"), scalar("int"))
def is_busday(dates: Array, weekmask="1111100", holidays=None, busdaycal=None, out=None) -> Of("bool")[*dates.shape]: ...
def busday_offset(dates: Array, offsets: Array, roll="raise", weekmask="1111100", holidays=None, busdaycal=None, out=None) -> Of("datetime64")[*broadcast(dates.shape, offsets.shape)]: ...
def busday_count(begindates: Array, enddates: Array, weekmask="1111100", holidays=(), busdaycal=None, out=None) -> Of("int64")[*broadcast(begindates.shape, enddates.shape)]: ...
class busdaycalendar:
    def __init__(self, weekmask="1111100", holidays=None): self.days = holidays
    @property
    def weekmask(self): return Of("bool")[7]
    @property
    def holidays(self): return Of("datetime64")[fresh("holidays", 0)]
