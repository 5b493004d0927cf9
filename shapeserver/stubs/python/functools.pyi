MODULE = "functools"

partial = builtin("functools.partial")
partialmethod = builtin("functools.partial")
reduce = builtin("functools.reduce")
update_wrapper = builtin("functools.update_wrapper")
cache = builtin("functools.cache")
lru_cache = builtin("functools.cache")
total_ordering = builtin("functools.update_wrapper")
cached_property = builtin("functools.cached_property")
singledispatch = builtin("functools.update_wrapper")
WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")

def wraps(wrapped, assigned=None, updated=None): return update_wrapper
