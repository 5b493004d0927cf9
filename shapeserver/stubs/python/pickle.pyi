MODULE = "pickle"

HIGHEST_PROTOCOL: int
DEFAULT_PROTOCOL: int

def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None): return scalar("bytes")
def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None): return None
def loads(data, **options): return unknown("what was pickled is not known")
def load(file, **options): return unknown("what was pickled is not known")
