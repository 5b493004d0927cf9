MODULE = "pathlib"

class Path:
    def __init__(self, *parts): return None
    def cwd(): return new("pathlib.Path")
    def home(): return new("pathlib.Path")
    def __truediv__(self, key): return new("pathlib.Path")
    def __rtruediv__(self, key): return new("pathlib.Path")
    @property
    def parent(self): return new("pathlib.Path")
    @property
    def name(self): return scalar("str")
    @property
    def stem(self): return scalar("str")
    @property
    def suffix(self): return scalar("str")
    def joinpath(self, *parts): return new("pathlib.Path")
    def with_suffix(self, suffix): return new("pathlib.Path")
    def with_name(self, name): return new("pathlib.Path")
    def resolve(self, strict=False): return new("pathlib.Path")
    def absolute(self): return new("pathlib.Path")
    def expanduser(self): return new("pathlib.Path")
    def exists(self): return scalar("bool")
    def is_file(self): return scalar("bool")
    def is_dir(self): return scalar("bool")
    def mkdir(self, mode=511, parents=False, exist_ok=False): return None
    def unlink(self, missing_ok=False): return None
    def read_text(self, encoding=None, errors=None): return scalar("str")
    def read_bytes(self): return scalar("bytes")
    def write_text(self, data, encoding=None, errors=None, newline=None): return scalar("int")
    def write_bytes(self, data): return scalar("int")
    def glob(self, pattern): return several(UNKNOWN, new("pathlib.Path"))
    def rglob(self, pattern): return several(UNKNOWN, new("pathlib.Path"))
    def iterdir(self): return several(UNKNOWN, new("pathlib.Path"))
    def as_posix(self): return scalar("str")

PurePath = Path
