"""Python's `typing`, as far as it makes types of arrays."""

MODULE = "typing"

TYPE_CHECKING: bool

class Optional:
    @classmethod
    def __class_getitem__(cls, item): return form("union", (item, None))
class Union:
    @classmethod
    def __class_getitem__(cls, item): return form("union", item)
class Literal:
    @classmethod
    def __class_getitem__(cls, item): return form("literal", item)
class Tuple:
    counts_as_instances = ("tuple",)
    @classmethod
    def __class_getitem__(cls, item): return form("tuple", item)
class List:
    counts_as_instances = ("list",)
    @classmethod
    def __class_getitem__(cls, item): return form("list", item)
class Final:
    @classmethod
    def __class_getitem__(cls, item): return item
class ClassVar:
    @classmethod
    def __class_getitem__(cls, item): return item
class Annotated:
    """`Annotated[np.ndarray, (3, 4)]`, `Annotated[np.ndarray, "(batch, 3)"]`, or with a type of jaxtyping's."""
    @classmethod
    def __class_getitem__(cls, item):
        for note in item[1:]:
            if is_contract(note):
                return note
            if is_tuple(note):
                return contract(item[0], note)
            if is_str(note) and dims_of_text(note) is not None:
                return contract(item[0], dims_of_text(note))
        return item[0]

def cast(typ, val): return val
def no_type_check(arg): return arg
def final(f): return f
def override(method): return method
def assert_type(val, typ): return val
def runtime_checkable(cls): return cls
def overload(func): return func
def TypeVar(name, *constraints, bound=None, covariant=False, contravariant=False): return unknown("a type variable")
def NewType(name, tp): return library("typing.overload")

class NamedTuple:
    __init_subclass__ = builtin("typing.NamedTuple")

class Generic: ...
class Protocol:
    counts_as_instances = ("list", "dict", "set", "tuple", "str", "bytes", "scalar", "array", "object")
class TypedDict: ...
class Any: ...
