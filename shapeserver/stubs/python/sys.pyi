MODULE = "sys"

platform: str
version: str
executable: str
maxsize = 9223372036854775807
byteorder: str
stdout: object
stderr: object
stdin: object
argv: object
path: object
modules: object
version_info: object
float_info: object

def getsizeof(object, default=None): return scalar("int")
def getrecursionlimit(): return scalar("int")
def setrecursionlimit(limit): return None
def intern(string): return string
