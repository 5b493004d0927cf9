MODULE = "dataclasses"

dataclass = builtin("dataclasses.dataclass")
field = builtin("dataclasses.field")
replace = builtin("dataclasses.replace")
asdict = builtin("dataclasses.asdict")
astuple = builtin("dataclasses.astuple")
InitVar: object
