"""Archives of arrays, as `np.load` opens them."""

MODULE = "numpy.lib.npyio"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _array(dtype, dims): return unknown("this member of the archive is not followed") if dtype is None else Of(dtype)[*dims]

class NpzFile:
    @property
    def files(self): return [name for name, dtype, dims in self.members]
    @property
    def f(self): return unknown("the arrays of an archive as attributes")
    def __getitem__(self, key):
        if not is_str(key):
            return unknown("which array of the archive is taken is not known")
        for name, dtype, dims in self.members:
            if key == name or key == f"{name}.npy":
                return _array(dtype, dims)
        names = ", ".join([name for name, dtype, dims in self.members])
        fail(f"'{key} is not a file in the archive', which holds {names}")
    def get(self, key, default=None):
        known = [name for name, dtype, dims in self.members]
        return self[key] if is_str(key) and key in known else unknown("the archive may not hold this array")
    def keys(self): return [name for name, dtype, dims in self.members]
    def values(self): return [_array(dtype, dims) for name, dtype, dims in self.members]
    def items(self): return [(name, _array(dtype, dims)) for name, dtype, dims in self.members]
    def __iter__(self): return [name for name, dtype, dims in self.members]
    def __len__(self): return len(self.members)
    def __contains__(self, key): return key in [name for name, dtype, dims in self.members] if is_str(key) else MAYBE
    def __enter__(self): return self
    def __exit__(self, *details): return None
    def close(self): return None
