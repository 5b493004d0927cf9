"""What starts a program: `main` is called with the arguments of the command line."""

MODULE = "absl.app"

def run(main=None, argv=None, flags_parser=None): return call(main, several(UNKNOWN, scalar("str"))) if is_callable(main) else unknown("the program's `main`")
