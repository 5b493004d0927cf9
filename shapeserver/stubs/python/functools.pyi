MODULE = "functools"

partial = builtin("functools.partial")
partialmethod = builtin("functools.partial")
reduce = builtin("functools.reduce")
update_wrapper = builtin("functools.update_wrapper")
cache = builtin("functools.cache")
lru_cache = builtin("functools.cache")
total_ordering = builtin("functools.update_wrapper")
cached_property = builtin("functools.cached_property")
_isinstance = builtin("isinstance")
WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")

def wraps(wrapped, assigned=None, updated=None): return update_wrapper

class singledispatch:
    """A function chosen by the class of its first argument; where several would fit, or an annotation tells, it is not known which."""
    def __init__(self, func):
        self.default = func
        self.functions = ()
    def __get__(self, instance, owner): ...
    def register(self, cls, func=None):
        if func is not None:
            self.functions = (*self.functions, (cls, func)) if is_tuple(self.functions) else self.functions
            return func
        if is_function(cls):
            self.functions = unknown("functions that are chosen by an annotation")
            return cls
        return new("functools._Registering", into=self, cls=cls)
    def __call__(this, *args, **kwargs):
        if not is_tuple(this.functions) or len(args) == 0:
            return unknown("a function that is chosen by the class of its argument")
        answers = [(call(_isinstance, args[0], cls), func) for cls, func in this.functions]
        fitting = [func for answer, func in answers if possible(answer == True)]
        if len(fitting) > 1 or len(fitting) == 1 and len([func for answer, func in answers if certain(answer == True)]) == 0:
            return unknown("a function that is chosen by the class of its argument")
        return invoke(fitting[0] if len(fitting) == 1 else this.default, args, kwargs)
class _Registering:
    def __init__(self, into, cls):
        self.into = into
        self.cls = cls
    def __call__(self, func): return call(member(self.into, "register"), self.cls, func)
