MODULE = "glob"

def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False): return several(UNKNOWN, scalar("str"))
def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False): return several(UNKNOWN, scalar("str"))
