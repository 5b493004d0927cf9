MODULE = "enum"

auto = builtin("enum.auto")
unique = builtin("functools.update_wrapper")
member = builtin("functools.update_wrapper")

class Enum:
    __init_subclass__ = builtin("enum.members")

class IntEnum:
    __init_subclass__ = builtin("enum.numbers")

StrEnum = IntEnum
IntFlag = IntEnum
Flag = Enum
