"""Flags of the command line: their defaults are their values; what is true or false is left open."""

MODULE = "absl.flags"

class FlagValues:
    def __call__(self, argv, known_only=False): return several(UNKNOWN, scalar("str"))
    def mark_as_parsed(self): return None
    def flag_values_dict(self): return unknown("the values of flags")
    def is_parsed(self): return scalar("bool")
class FlagHolder:
    @property
    def default(self): return self.value

def _flags():
    """One object for the program, made when it is first asked for."""
    known = ambient("flags")
    if known is None:
        known = new("absl.flags.FlagValues")
        set_ambient("flags", known)
    return known
@property
def FLAGS(): return _flags()

def _define(name, value):
    flags = _flags()
    if is_str(name):
        set_member(flags, name, value)
    return new("absl.flags.FlagHolder", value=value)
def _given(default, kind): return scalar(kind) if default is None else default
def DEFINE_integer(name, default=None, help=None, lower_bound=None, upper_bound=None, flag_values=None, required=False, default_value=None, docstring=None): return _define(name, _given(default_value if default is None else default, "int"))
def DEFINE_float(name, default=None, help=None, lower_bound=None, upper_bound=None, flag_values=None, required=False, default_value=None, docstring=None): return _define(name, _given(default_value if default is None else default, "float"))
def DEFINE_string(name, default=None, help=None, *args, **kwargs): return _define(name, unknown("a flag without a default") if default is None else scalar("str") if default == "" else default)
def DEFINE_enum(name, default=None, enum_values=None, help=None, *args, **kwargs): return _define(name, unknown("a flag without a default") if default is None else default)
def DEFINE_bool(name, default=None, help=None, *args, **kwargs): return _define(name, scalar("bool"))
DEFINE_boolean = alias("absl.flags.DEFINE_bool")
def DEFINE_list(name, default=None, help=None, *args, **kwargs): return _define(name, list(default) if items(default) is not None else unknown("a flag that is a list"))
def DEFINE_multi_integer(name, default=None, help=None, *args, **kwargs): return _define(name, list(default) if items(default) is not None else unknown("a flag that is a list"))
DEFINE_multi_float = alias("absl.flags.DEFINE_multi_integer")
DEFINE_multi_string = alias("absl.flags.DEFINE_multi_integer")
def mark_flag_as_required(name, *args, **kwargs): return None
def mark_flags_as_required(names, *args, **kwargs): return None
