MODULE = "os"

name: str
sep: str
linesep: str
environ: object

def getcwd(): return scalar("str")
def getpid(): return scalar("int")
def cpu_count(): return unknown("it depends on the machine")
def getenv(key, default=None): return unknown("an environment variable")
def makedirs(name, mode=511, exist_ok=False): return None
def mkdir(path, mode=511): return None
def remove(path): return file_written(path)
def unlink(path): return file_written(path)
def rename(src, dst):
    file_written(src)
    file_written(dst)
def replace(src, dst):
    file_written(src)
    file_written(dst)
def system(command):
    file_written(None)
    return scalar("int")
def rmdir(path): return None
def chdir(path): return file_written(None)
def putenv(name, value): return None
def listdir(path="."): return several(UNKNOWN, scalar("str"))
def walk(top, topdown=True): return several(UNKNOWN, (scalar("str"), several(UNKNOWN, scalar("str")), several(UNKNOWN, scalar("str"))))
def fspath(path): return path if is_str(path) or file_name(path) is None else file_name(path)
def urandom(size): return scalar("bytes")
