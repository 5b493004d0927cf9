"""What starts a program: `main` is called with the arguments of the command line."""

MODULE = "absl.app"

def run(main=None, argv=None, flags_parser=None):
    start = own_name("main") if main is None else main
    return call(start, several(UNKNOWN, scalar("str"))) if is_callable(start) else unknown("the program's `main`")
