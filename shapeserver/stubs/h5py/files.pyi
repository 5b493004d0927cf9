"""h5py 3: files that are read; the data sets of the default layout are known."""

MODULE = "h5py"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

class Dataset:
    is_array = True
    priority = -1
    @property
    def shape(self: Array[*S]): return S
    @property
    def ndim(self: Array[*S]): return rank_of(S)
    @property
    def size(self: Array[*S]): return S.size()
    @property
    def dtype(self): return dtype_object(self.dtype)
    @property
    def attrs(self): return unknown("the attributes of a data set are not known")
    def __len__(self: Array[*S]): return S[0]
    def __getitem__(self, key):
        if len([one for one in (key if is_tuple(key) else [key]) if is_none(one)]) > 0:
            return unknown("a data set has no new axes")
        return tensor(index(self, key), "numpy.ndarray")
    def __setitem__(self, key, value): return None
    def __array__(self, dtype=None, copy=True): return tensor(self, "numpy.ndarray")
    def astype(self, dtype, **options): return unknown("a data set that is read as another dtype")

def _opened(members, path): return new("h5py.Group", members=members, path=path)

class Group:
    def __getitem__(self, name):
        if not is_str(name):
            return unknown("which data set is read is not known")
        if "//" in name or "." in name:
            return unknown("which data set is read is not known")
        wanted = name.strip("/") if name.startswith("/") else self.path + name.strip("/")
        if wanted == "":
            return _opened(self.members, "")
        inside = False
        for path, dtype, dims in self.members:
            if path == wanted:
                return Kind("h5py.Dataset", dtype)[*dims] if dims is not None else unknown("this member of the file is not followed")
            if path.startswith(wanted + "/"):
                inside = True
            elif dims is None and wanted.startswith(path + "/"):
                return unknown("this member of the file is not followed")
        if inside:
            return _opened(self.members, wanted + "/")
        fail(f"Unable to synchronously open object (object '{name}' doesn't exist)")
    def keys(self): return sorted([name for name in _names(self)])
    def __iter__(self): return sorted([name for name in _names(self)])
    def __len__(self): return len(_names(self))
    def __contains__(self, name): return MAYBE if not is_str(name) or "/" in name else name in _names(self)
    def get(self, name, default=None, *args): return unknown("a member of a file that may be absent")
    def values(self): return [self[name] for name in sorted(_names(self))]
    def items(self): return [(name, self[name]) for name in sorted(_names(self))]
    @property
    def attrs(self): return unknown("the attributes of a group are not known")
    def visit(self, function): return unknown("the members of a group")
    def __enter__(self): return self
    def __exit__(self, *details): return None
    def close(self): return None

def _names(group):
    """The names of the members of a group, each once."""
    found = []
    for path, dtype, dims in group.members:
        if path.startswith(group.path) and path != group.path:
            first = path[len(group.path):].partition("/")[0]
            if first not in found:
                found = [*found, first]
    return found

def File(name, mode="r", *args, **options):
    if mode != "r":
        file_written(name)
        return unknown("a file that is written")
    found = hdf5_file(name)
    return _opened(found, "") if is_known(found) else found
