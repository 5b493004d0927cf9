"""TensorFlow's TensorShape and Dimension are plain tuples and ints to the engine; this is what they have besides."""

MODULE = "builtins"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

class tuple:
    @property
    def rank(self): return length_of(self)
    @property
    def ndims(self): return length_of(self)
    @property
    def dims(self): return list(self)
    @property
    def values(self): return self[0] if len(self) == 2 else unknown("these are not the largest of a tensor")
    @property
    def indices(self): return self[1] if len(self) == 2 else unknown("these are not the largest of a tensor")
    def as_list(self): return list(self)
    def num_elements(self): return product(self) if _complete(self) else None
    def is_fully_defined(self): return _complete(self)
    def is_compatible_with(self, other): return scalar("bool")
    def assert_is_compatible_with(self, other):
        _merged(self, other)
        return None
    def assert_has_rank(self, rank): _has(self, rank, "", not is_int(rank) or len(self) == rank)
    def with_rank(self, rank):
        _has(self, rank, "", not is_int(rank) or len(self) == rank)
        return self
    def with_rank_at_least(self, rank):
        _has(self, rank, "at least ", not is_int(rank) or len(self) >= rank)
        return self
    def merge_with(self, other): return _merged(self, other)
    def concatenate(self, other): return tuple([*self, *as_shape(other)]) if has_rank(as_shape(other)) else unknown("a shape of unknown rank")

class int:
    @property
    def value(self): return self

def _has(dims, rank, sort, fits): require(fits, f"Shape {dims} must have rank {sort}{rank}", code="rank-mismatch")
def _merged(dims, other):
    """What two shapes say together; what is None in one is told by the other."""
    S = as_shape(other)
    if not has_rank(S):
        return dims if is_none(other) else unknown("two shapes merged")
    told = f"Shapes {dims} and {tuple(S)} are incompatible"
    require(len(dims) == len(S), told, code="rank-mismatch")
    for one, two in zip(dims, S):
        require(one is None or not is_known(two) or possible(one == two), told, code="dim-mismatch")
    stated = items(other)
    return tuple([one if one is not None or (stated is not None and is_none(stated[i])) else S[i] for i, one in enumerate(dims)])
def _complete(dims): return len([n for n in dims if n is None]) == 0
