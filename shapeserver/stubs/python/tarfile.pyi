MODULE = "tarfile"

class TarFile:
    def __enter__(self): return self
    def __exit__(self, *details): return None
    def close(self): return None
    def getnames(self): return several(UNKNOWN, scalar("str"))
    def extractall(self, path=".", members=None, **named): return file_written(None)
    def extract(self, member, path="", **named): return file_written(None)
    def add(self, name, arcname=None, **named): return None

def open(name=None, mode="r", **named):
    if not is_str(mode) or not mode.startswith("r"):
        file_written(name)
    return new("tarfile.TarFile")
