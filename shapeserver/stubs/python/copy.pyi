MODULE = "copy"

copy = builtin("copy.copy")
deepcopy = builtin("copy.deepcopy")
