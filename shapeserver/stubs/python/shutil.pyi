MODULE = "shutil"

def _copied(src, dst):
    """The copy lies at `dst`, or below it under its own name."""
    file_written(src)
    file_written(dst)
    return scalar("str")
def copy(src, dst, *, follow_symlinks=True): return _copied(src, dst)
def copy2(src, dst, *, follow_symlinks=True): return _copied(src, dst)
def copyfile(src, dst, *, follow_symlinks=True): return _copied(src, dst)
def copytree(src, dst, symlinks=False, ignore=None, dirs_exist_ok=False): return _anything()
def unpack_archive(filename, extract_dir=None, format=None, *, filter=None): return file_written(None)
def _anything():
    file_written(None)
    return scalar("str")
def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None): return file_written(None)
def move(src, dst): return _copied(src, dst)
