MODULE = "argparse"

def _place(names, given):
    if given is not None:
        return given
    for name in names:
        if is_str(name) and name.startswith("--"):
            return name.strip("-").replace("-", "_")
    first = names[0] if len(names) > 0 else ""
    return first.strip("-").replace("-", "_") if is_str(first) else ""

def _is_option(names): return len(names) > 0 and is_str(names[0]) and names[0].startswith("-")

def _read(type, value):
    if is_str(value) and is_callable(type):
        return call(type, value)
    return value

def _one(type):
    if name_of(type) in ("int", "float", "str"):
        return scalar(name_of(type))
    return scalar("str") if type is None else unknown("what is given on the command line is not known")

def _unset(type, nargs):
    if nargs in ("+", "*") or is_int(nargs):
        return several(nargs if is_int(nargs) else UNKNOWN, _one(type))
    return _one(type)

def _value(names, action, nargs, default, type):
    if action in ("store_true", "store_false", "version", "help"):
        return scalar("bool")
    if action == "store_const" or action == "append":
        return unknown("what is given on the command line is not known")
    if action == "count":
        return scalar("int")
    if default is None or default == "":
        return _unset(type, nargs)
    return _read(type, default)

class Namespace:
    def __init__(self, **options):
        for name, value in pairs(options):
            set_member(self, name, value)

class ArgumentParser:
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=None, formatter_class=None, prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True, allow_abbrev=True, exit_on_error=True, **more):
        self.namespace = new("argparse.Namespace")
    def add_argument(self, *names, action=None, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None, dest=None, version=None):
        place = _place(names, dest)
        if is_str(place):
            set_member(self.namespace, place, _value(names, action, nargs, default, type))
        return unknown("an argument's action")
    def add_argument_group(self, title=None, description=None, **options): return self
    def add_mutually_exclusive_group(self, required=False): return self
    def add_subparsers(self, **options): return new("argparse._Parsers", namespace=self.namespace)
    def set_defaults(self, **options):
        for name, value in pairs(options):
            set_member(self.namespace, name, value)
    def parse_args(self, args=None, namespace=None): return self.namespace
    def parse_known_args(self, args=None, namespace=None): return (self.namespace, several(UNKNOWN, scalar("str")))
    def print_help(self, file=None): return None
    def error(self, message): return unknown("the program ends here")

class _Parsers:
    def add_parser(self, name, **options): return new("argparse.ArgumentParser", namespace=self.namespace)

ArgumentDefaultsHelpFormatter: object
RawTextHelpFormatter: object
RawDescriptionHelpFormatter: object
ArgumentTypeError: object
