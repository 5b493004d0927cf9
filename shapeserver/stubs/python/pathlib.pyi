"""Paths as objects: `text` is what `str` gives, where it is known."""

MODULE = "pathlib"

def _at(text): return new("pathlib.Path", text=text)
def _joined(parts):
    """A path of several parts, as `Path` writes it: without empty parts and dots."""
    found = call_rule("os.path.join", *parts) if len(parts) > 0 else "."
    return _at(_tidy(found) if is_str(found) else scalar("str"))
def _tidy(text):
    kept = "/".join([part for part in text.split("/") if part != "" and part != "."])
    return "/" + kept if text.startswith("/") else "." if kept == "" else kept
def _name(path): return "" if path.text == "." else path.text.rpartition("/")[2]
def _folder(text):
    folder, slash, leaf = text.rpartition("/")
    return "/" if text.startswith("/") and folder == "" else "." if folder == "" else folder
def _stem(name):
    stem, dot, ending = name.rpartition(".")
    return name if dot == "" or stem == "" or ending == "" else stem
def _suffix(name):
    stem, dot, ending = name.rpartition(".")
    return "" if dot == "" or stem == "" or ending == "" else "." + ending

class Path:
    def __init__(self, *parts):
        found = _joined(parts)
        self.text = found.text
    def cwd(): return _at(scalar("str"))
    def home(): return _at(scalar("str"))
    def __fspath__(self): return self.text
    def __str__(self): return self.text
    def __eq__(self, other): return self.text == other.text if is_a(other, "pathlib.Path") else False
    def __truediv__(self, key): return _joined([self, key])
    def __rtruediv__(self, key): return _joined([key, self])
    @property
    def parent(self): return _at(_folder(self.text) if is_str(self.text) else scalar("str"))
    @property
    def parents(self):
        if not is_str(self.text):
            return several(UNKNOWN, _at(scalar("str")))
        found, here = [], self.text
        while _folder(here) != here:
            here = _folder(here)
            found = [*found, _at(here)]
        return tuple(found)
    @property
    def name(self): return _name(self) if is_str(self.text) else scalar("str")
    @property
    def stem(self): return _stem(_name(self)) if is_str(self.text) else scalar("str")
    @property
    def suffix(self): return _suffix(_name(self)) if is_str(self.text) else scalar("str")
    def joinpath(self, *parts): return _joined([self, *parts])
    def with_suffix(self, suffix):
        if not (is_str(self.text) and is_str(suffix)):
            return _at(scalar("str"))
        return _joined([_folder(self.text), _stem(_name(self)) + suffix])
    def with_name(self, name): return _joined([_folder(self.text), name]) if is_str(self.text) else _at(scalar("str"))
    def with_stem(self, stem): return _joined([_folder(self.text), stem + _suffix(_name(self))]) if is_str(self.text) and is_str(stem) else _at(scalar("str"))
    def resolve(self, strict=False): return _at(call_rule("os.path.realpath", self.text))
    def absolute(self): return _at(self.text if is_str(self.text) and self.text.startswith("/") else scalar("str"))
    def expanduser(self): return _at(call_rule("os.path.expanduser", self.text))
    def exists(self): return scalar("bool")
    def is_file(self): return scalar("bool")
    def is_dir(self): return scalar("bool")
    def mkdir(self, mode=511, parents=False, exist_ok=False): return None
    def unlink(self, missing_ok=False): return file_written(self)
    def rename(self, target):
        file_written(self)
        file_written(target)
        return _joined([target])
    def replace(self, target):
        file_written(self)
        file_written(target)
        return _joined([target])
    def touch(self, mode=438, exist_ok=True): return file_written(self)
    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None): return call_keyword("io.open", self, mode=mode)
    def read_text(self, encoding=None, errors=None):
        found = text_file(self)
        return found[0] if is_known(found) else scalar("str")
    def read_bytes(self): return scalar("bytes")
    def write_text(self, data, encoding=None, errors=None, newline=None):
        file_written(self)
        return scalar("int")
    def write_bytes(self, data):
        file_written(self)
        return scalar("int")
    def glob(self, pattern): return several(UNKNOWN, _at(scalar("str")))
    def rglob(self, pattern): return several(UNKNOWN, _at(scalar("str")))
    def iterdir(self): return several(UNKNOWN, _at(scalar("str")))
    def as_posix(self): return self.text

PurePath = Path
