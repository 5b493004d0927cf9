MODULE = "collections.abc"

class Iterable:
    counts_as_instances = ("list", "dict", "set", "tuple", "str", "bytes", "collections.deque", "iterator", "generator", "scalar", "array", "object")
class Iterator(Iterable):
    counts_as_instances = ("iterator", "generator", "object")
class Generator(Iterator):
    counts_as_instances = ("generator", "object")
class Callable:
    counts_as_instances = ("array", "scalar", "object")
class Sized:
    counts_as_instances = ("list", "dict", "set", "tuple", "str", "bytes", "collections.deque", "scalar", "array", "object")
class Container:
    counts_as_instances = ("list", "dict", "set", "tuple", "str", "bytes", "collections.deque", "scalar", "array", "object")
class Collection(Iterable): ...
class Sequence(Collection):
    counts_as_instances = ("list", "collections.deque", "tuple", "str", "bytes", "object")
class MutableSequence(Sequence):
    counts_as_instances = ("list", "collections.deque", "object")
class Mapping(Collection):
    counts_as_instances = ("dict", "object")
class MutableMapping(Mapping): ...
class Set(Collection):
    counts_as_instances = ("set", "object")
class Hashable:
    counts_as_instances = ("tuple", "str", "bytes", "bool", "int", "float", "complex", "NoneType", "scalar", "array", "object")
