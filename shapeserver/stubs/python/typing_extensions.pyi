"""The newer names of `typing` for older Pythons."""

MODULE = "typing_extensions"

TYPE_CHECKING: bool

Optional = alias("typing.Optional")
Union = alias("typing.Union")
Literal = alias("typing.Literal")
Tuple = alias("typing.Tuple")
List = alias("typing.List")
Final = alias("typing.Final")
ClassVar = alias("typing.ClassVar")
Annotated = alias("typing.Annotated")
cast = alias("typing.cast")
final = alias("typing.final")
override = alias("typing.override")
overload = alias("typing.overload")
runtime_checkable = alias("typing.runtime_checkable")
NamedTuple = alias("typing.NamedTuple")
Generic = alias("typing.Generic")
Protocol = alias("typing.Protocol")
Any = alias("typing.Any")
TypeVar = alias("typing.TypeVar")
