MODULE = "collections"

namedtuple = builtin("collections.namedtuple")
deque = builtin("collections.deque")
defaultdict = builtin("collections.defaultdict")
Counter = builtin("collections.Counter")
OrderedDict = builtin("dict")
