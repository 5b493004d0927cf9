MODULE = "os.path"

sep: str

def _joined(parts):
    if all(is_str(part) for part in parts):
        return "/".join(parts) if len(parts) > 0 else ""
    return scalar("str")

def join(a, *p): return scalar("str")
def dirname(p): return scalar("str")
def basename(p): return scalar("str")
def abspath(path): return scalar("str")
def realpath(filename): return scalar("str")
def normpath(path): return scalar("str")
def relpath(path, start=None): return scalar("str")
def expanduser(path): return scalar("str")
def expandvars(path): return scalar("str")
def exists(path): return scalar("bool")
def isfile(path): return scalar("bool")
def isdir(s): return scalar("bool")
def isabs(s): return scalar("bool")
def getsize(filename): return scalar("int")
def getmtime(filename): return scalar("float")
def splitext(p): return (scalar("str"), scalar("str"))
def split(p): return (scalar("str"), scalar("str"))
