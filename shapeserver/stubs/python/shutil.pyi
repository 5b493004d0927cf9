MODULE = "shutil"

def copy(src, dst, *, follow_symlinks=True): return scalar("str")
def copyfile(src, dst, *, follow_symlinks=True): return scalar("str")
def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None): return None
def move(src, dst): return scalar("str")
