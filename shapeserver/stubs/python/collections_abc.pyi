MODULE = "collections.abc"

class Iterable:
    instances = ("list", "dict", "set", "tuple", "str", "bytes", "scalar", "array", "object")
class Iterator(Iterable):
    instances = ("object",)
class Generator(Iterator): ...
class Callable:
    instances = ("array", "scalar", "object")
class Sized:
    instances = ("list", "dict", "set", "tuple", "str", "bytes", "scalar", "array", "object")
class Container:
    instances = ("list", "dict", "set", "tuple", "str", "bytes", "scalar", "array", "object")
class Collection(Iterable): ...
class Sequence(Collection):
    instances = ("list", "tuple", "str", "bytes", "object")
class MutableSequence(Sequence):
    instances = ("list", "object")
class Mapping(Collection):
    instances = ("dict", "object")
class MutableMapping(Mapping): ...
class Set(Collection):
    instances = ("set", "object")
class Hashable:
    instances = ("tuple", "str", "bytes", "bool", "int", "float", "complex", "NoneType", "scalar", "array", "object")
