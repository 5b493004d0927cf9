MODULE = "re"

IGNORECASE: int
MULTILINE: int
DOTALL: int
VERBOSE: int

def sub(pattern, repl, string, count=0, flags=0): return scalar("str")
def split(pattern, string, maxsplit=0, flags=0): return several(UNKNOWN, scalar("str"))
def findall(pattern, string, flags=0): return several(UNKNOWN, unknown("a match of a pattern"))
def escape(pattern): return scalar("str")
def match(pattern, string, flags=0): return unknown("a match of a pattern")
def search(pattern, string, flags=0): return unknown("a match of a pattern")
def compile(pattern, flags=0): return unknown("a pattern")
