"""NumPy 2.4: the abstract types of scalars, which annotations name."""

MODULE = "numpy"

class generic:
    counts_as_instances = ("scalar",)
class number(generic): pass
class inexact(number): pass
class floating(inexact): pass
class complexfloating(inexact): pass
class integer(number): pass
class signedinteger(integer): pass
class unsignedinteger(integer): pass
