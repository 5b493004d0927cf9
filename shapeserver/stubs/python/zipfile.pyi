MODULE = "zipfile"

ZIP_STORED: int
ZIP_DEFLATED: int

class ZipFile:
    def __init__(self, file, mode="r", *args, **named):
        if not is_str(mode) or mode != "r":
            file_written(file)
    def __enter__(self): return self
    def __exit__(self, *details): return None
    def close(self): return None
    def namelist(self): return several(UNKNOWN, scalar("str"))
    def extractall(self, path=None, members=None, pwd=None): return file_written(None)
    def extract(self, member, path=None, pwd=None):
        file_written(None)
        return scalar("str")
    def write(self, filename, *args, **named): return None
    def writestr(self, name, data, *args, **named): return None
    def read(self, name, pwd=None): return scalar("bytes")
    def open(self, name, mode="r", **named): return unknown("a member of an archive")
