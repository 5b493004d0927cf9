MODULE = "abc"

class ABC: ...

ABCMeta = builtin("type")
abstractmethod = builtin("functools.update_wrapper")
abstractproperty = builtin("property")
