"""Paths as texts: where the parts are known, what they give is."""

MODULE = "os.path"

sep: str

def _text(path):
    name = file_name(path)
    return "" if name is None else name
def _is_known(path): return file_name(path) is not None
def _head(path):
    """The folder of a path, without the slashes at its end, unless they are all of it."""
    found = path.rpartition("/")[0].rstrip("/")
    return "/" if path.startswith("/") and found == "" else found
def _two(one, other): return other if one == "" or other.startswith("/") else one + other if one.endswith("/") else one + "/" + other

def join(a, *p):
    if len([part for part in [a, *p] if not _is_known(part)]) > 0:
        return scalar("str")
    found = _text(a)
    for part in p:
        found = _two(found, _text(part))
    return found
def _normal(path):
    """A path without `.`, `..` and empty parts."""
    parts = []
    for part in path.split("/"):
        if part == "..":
            if len(parts) > 0 and parts[-1] != "..":
                parts = parts[:-1]
            elif not path.startswith("/"):
                parts = [*parts, ".."]
        elif part != "" and part != ".":
            parts = [*parts, part]
    found = "/".join(parts)
    return "/" + found if path.startswith("/") else "." if found == "" else found
def _plain(path): return _is_known(path) and not _text(path).startswith("//")
def dirname(p): return _head(_text(p)) if _plain(p) else scalar("str")
def basename(p): return _text(p).rpartition("/")[2] if _is_known(p) else scalar("str")
def abspath(path): return _normal(_text(path)) if _plain(path) and _text(path).startswith("/") else scalar("str")
def realpath(filename, strict=False): return _normal(_text(filename)) if _plain(filename) and _text(filename).startswith("/") else scalar("str")
def normpath(path): return _normal(_text(path)) if _plain(path) else scalar("str")
def relpath(path, start=None): return scalar("str")
def expanduser(path): return _text(path) if _is_known(path) and not _text(path).startswith("~") else scalar("str")
def expandvars(path): return _text(path) if _is_known(path) and "$" not in _text(path) and "%" not in _text(path) else scalar("str")
def exists(path): return scalar("bool")
def lexists(path): return scalar("bool")
def isfile(path): return scalar("bool")
def isdir(s): return scalar("bool")
def islink(path): return scalar("bool")
def isabs(s): return _text(s).startswith("/") if _is_known(s) else scalar("bool")
def getsize(filename): return scalar("int")
def getmtime(filename): return scalar("float")
def splitext(p):
    if not _is_known(p):
        return (scalar("str"), scalar("str"))
    leaf = _text(p).rpartition("/")[2]
    stem, dot, ending = leaf.rpartition(".")
    bare = len([char for char in stem if char != "."]) == 0
    return (_text(p), "") if dot == "" or bare else (_text(p)[:0 - len(ending) - 1], "." + ending)
def split(p): return (_head(_text(p)), _text(p).rpartition("/")[2]) if _plain(p) else (scalar("str"), scalar("str"))
