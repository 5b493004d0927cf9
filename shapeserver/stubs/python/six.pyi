"""What programs for Python 2 and 3 at once are written with, as it is under Python 3."""

MODULE = "six"

PY2 = False
PY3 = True
PY34 = True
MAXSIZE = 9223372036854775807

string_types = builtin("str")
text_type = builtin("str")
binary_type = builtin("bytes")
integer_types = builtin("int")
class_types = builtin("type")

next = builtin("next")
advance_iterator = builtin("next")
callable = builtin("callable")
unichr = builtin("chr")
print_ = builtin("print")
iteritems = builtin("dict.items")
itervalues = builtin("dict.values")
iterkeys = builtin("dict.keys")
viewitems = builtin("dict.items")
viewvalues = builtin("dict.values")
viewkeys = builtin("dict.keys")
wraps = alias("functools.wraps")
python_2_unicode_compatible = builtin("functools.update_wrapper")
_same = builtin("functools.update_wrapper")
_object = builtin("object")

def u(s): return s
def add_metaclass(metaclass): return _same
def with_metaclass(meta, *bases):
    if len(bases) > 1:
        return unknown("a class of several bases with a metaclass")
    return bases[0] if len(bases) == 1 else _object
