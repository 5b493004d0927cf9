"""tf.data (2.21): pipelines by the value that one element holds."""

MODULE = "tensorflow.data"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

AUTOTUNE = -1

def _sliced(value):
    """One element of arrays that are cut along their first axis, in any nesting."""
    if is_array(value):
        return Of(dtype_name(Same(value)))[*list(value.shape)[1:]] if certain(rank_of(value.shape) >= 1) else Of(None)[*UNKNOWN_SHAPE]
    if is_sequence(value) and items(value) is not None:
        return tuple([_sliced(array_of(v) if not is_sequence(v) and not is_array(v) else v) for v in value])
    return unknown("the elements of a data set")
def _count(value):
    if is_array(value):
        return length_of(value) if certain(rank_of(value.shape) >= 1) else UNKNOWN
    known = items(value)
    return UNKNOWN if known is None or len(known) == 0 else _count(known[0])
def _arrays(value):
    if is_sequence(value) and items(value) is not None and len(items(value)) > 0 and (is_array(items(value)[0]) or is_sequence(items(value)[0])):
        return tuple([_arrays(v) for v in items(value)])
    return value if is_array(value) else array_of(value)
def _batched(value, n):
    if is_array(value):
        return Same(value)[n, *value.shape]
    if is_sequence(value) and items(value) is not None:
        return tuple([_batched(v, n) for v in items(value)])
    return unknown("the elements of a data set")

class Dataset:
    @staticmethod
    def from_tensor_slices(tensors, name=None):
        arrays = _arrays(tensors)
        return new("tensorflow.data.Dataset", element=_sliced(arrays), count=_count(arrays))
    @staticmethod
    def from_tensors(tensors, name=None): return new("tensorflow.data.Dataset", element=_arrays(tensors), count=1)
    @staticmethod
    def range(*args, **kwargs): return new("tensorflow.data.Dataset", element=Of("int64")[()], count=UNKNOWN)
    @staticmethod
    def from_generator(generator, *args, **kwargs): return new("tensorflow.data.Dataset", element=unknown("what a generator gives"), count=UNKNOWN)
    @staticmethod
    def zip(*datasets, name=None):
        sets = datasets[0] if len(datasets) == 1 and is_sequence(datasets[0]) else datasets
        return new("tensorflow.data.Dataset", element=tuple([d.element for d in sets]), count=UNKNOWN)
    def _with(self, element, count): return new("tensorflow.data.Dataset", element=element, count=count)
    def shuffle(self, *args, **kwargs): return self
    def prefetch(self, *args, **kwargs): return self
    def cache(self, *args, **kwargs): return self
    def with_options(self, options, name=None): return self
    def repeat(self, count=None, name=None): return new("tensorflow.data.Dataset", element=self.element, count=self.count * count if is_dim(count) and count != -1 else UNKNOWN)
    def take(self, count, name=None): return new("tensorflow.data.Dataset", element=self.element, count=UNKNOWN)
    def skip(self, count, name=None): return new("tensorflow.data.Dataset", element=self.element, count=UNKNOWN)
    def filter(self, predicate, name=None): return new("tensorflow.data.Dataset", element=self.element, count=UNKNOWN)
    def shard(self, num_shards, index, name=None): return new("tensorflow.data.Dataset", element=self.element, count=UNKNOWN)
    def enumerate(self, start=0, name=None): return new("tensorflow.data.Dataset", element=(Of("int64")[()], self.element), count=self.count)
    def map(self, map_func, num_parallel_calls=None, deterministic=None, name=None, **kwargs):
        known = items(self.element)
        result = call(map_func, self.element) if known is None else call(map_func, *known)
        return new("tensorflow.data.Dataset", element=result, count=self.count)
    def batch(self, batch_size, drop_remainder=False, num_parallel_calls=None, deterministic=None, name=None):
        whole = is_dim(batch_size) and is_dim(self.count) and certain(self.count % batch_size == 0)
        size = batch_size if is_dim(batch_size) and (certain(drop_remainder) or whole) else fresh("batch", 1, batch_size if is_int(batch_size) else None, False)
        return new("tensorflow.data.Dataset", element=_batched(self.element, size), count=ceil_div(self.count, batch_size) if is_dim(batch_size) else UNKNOWN)
    @property
    def element_spec(self): return unknown("an element spec")
    def cardinality(self, name=None): return Of("int64")[()]
    def as_numpy_iterator(self): return several(self.count, unknown("an element as NumPy arrays"))
    def __iter__(self): return several(self.count, self.element)
    def __len__(self): return self.count
