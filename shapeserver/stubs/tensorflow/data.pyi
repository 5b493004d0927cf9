"""TensorFlow 2.21: datasets: the structure of an element and how many there are.

A dataset has an `element`, a structure of tensors, and a `count`.  Tuples and dicts are structure, lists are tensors.
"""

MODULE = "tensorflow.data"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

AUTOTUNE = -1
INFINITE_CARDINALITY = -1
UNKNOWN_CARDINALITY = -2

def _tensors(value):
    """A structure given to a dataset: a list is converted to one tensor."""
    if is_array(value) or is_list(value) or is_dim(value) or is_float(value) or is_str(value):
        array = array_of(value)
        return Promote(array)[*array.shape]
    pairs_of = pairs(value)
    if pairs_of is not None:
        return {key: _tensors(item) for key, item in pairs_of}
    return tuple([_tensors(item) for item in value]) if items(value) is not None else unknown("what a dataset is made of")
def _row(x): return Promote(x)[*x.shape[1:]] if is_array(x) and certain(rank_of(x.shape) >= 1) else Promote(x)[*UNKNOWN_SHAPE] if is_array(x) else x
def _batched(x, size): return Promote(x)[size, *x.shape] if is_array(x) else x
def _same_count(found):
    """All parts of a dataset have as many rows."""
    arrays = [x for x in found if is_array(x)]
    count = UNKNOWN
    for x in arrays:
        require(possible(rank_of(x.shape) >= 1), f"from_tensor_slices: a scalar cannot be sliced: {x}", code="rank-mismatch")
        if certain(rank_of(x.shape) >= 1):
            count = need_equal(count, x.shape[0], f"Dimensions {count} and {x.shape[0]} are not compatible: the parts of a dataset differ in length", code="cardinality-mismatch")
    return count
def _called(function, element): return call(function, *element) if is_tuple(element) else call(function, element)
def _dataset(element, count, batch=None): return new("tensorflow.data.Dataset", element=element, count=count)
def _size(batch_size): return batch_size if is_dim(batch_size) else _first(contents(batch_size))
def _first(known): return UNKNOWN if known is None else known[0]
def _batch_length(size, count, drop):
    """Every batch is full if the rest is dropped or there is none; else the last one is shorter."""
    if certain(drop):
        return size
    if is_int(size) and is_int(count) and count % size == 0 and count > 0:
        return size
    return fresh("batch", 1, size if is_int(size) else None)

class Dataset:
    def __describe__(self):
        """What an editor shows of a dataset."""
        return [("element", self.element), ("elements", self.count)]
    @staticmethod
    def from_tensor_slices(tensors, name=None):
        whole = _tensors(tensors)
        return _dataset(each(_row, whole), _same_count(leaves(whole)))
    @staticmethod
    def from_tensors(tensors, name=None): return _dataset(_tensors(tensors), 1)
    @staticmethod
    def range(*args, output_type="int64", name=None):
        count = args[0] if len(args) == 1 else args[1] - args[0] if len(args) == 2 else UNKNOWN
        return _dataset(Of(output_type)[()], count if is_dim(count) else UNKNOWN)
    @staticmethod
    def zip(*args, datasets=None, name=None):
        parts = datasets if datasets is not None else args[0] if len(args) == 1 and items(args[0]) is not None else args
        if items(parts) is None:
            return _dataset(unknown("datasets zipped"), UNKNOWN)
        found = UNKNOWN
        for part in parts:
            found = part.count if not is_known(found) else min(found, part.count)
        return _dataset(tuple([part.element for part in parts]), found)
    @staticmethod
    def from_generator(generator, output_types=None, output_shapes=None, args=None, output_signature=None, name=None):
        if output_signature is not None:
            return _dataset(each(_of_spec, output_signature), UNKNOWN)
        if items(output_types) is not None and items(output_shapes) is not None:
            return _dataset(tuple([_typed(kind, axes) for kind, axes in zip(output_types, output_shapes)]), UNKNOWN)
        return _dataset(_typed(output_types, output_shapes) if items(output_types) is None else unknown("what a generator yields"), UNKNOWN)
    @staticmethod
    def list_files(file_pattern, shuffle=None, seed=None, name=None): return _dataset(Of("string")[()], UNKNOWN)
    @property
    def element_spec(self): return each(_spec, self.element)
    def map(self, map_func, num_parallel_calls=None, deterministic=None, synchronous=None, use_unbounded_threadpool=False, name=None): return _dataset(each(_tensor, _called(map_func, self.element)), self.count)
    def batch(self, batch_size, drop_remainder=False, num_parallel_calls=None, deterministic=None, name=None):
        size = _size(batch_size)
        number = self.count // size if certain(drop_remainder) else ceil_div(self.count, size)
        length = _batch_length(size, self.count, drop_remainder)
        return _dataset(each(lambda x: _batched(x, length), self.element), number if is_known(size) and is_known(self.count) else UNKNOWN)
    def padded_batch(self, batch_size, padded_shapes=None, padding_values=None, drop_remainder=False, name=None):
        length = _batch_length(_size(batch_size), self.count, drop_remainder)
        return _dataset(each(lambda x: Promote(x)[length, *[n if is_int(n) else UNKNOWN for n in x.shape]] if is_array(x) and has_rank(x.shape) else x, self.element), UNKNOWN)
    def unbatch(self, name=None): return _dataset(each(_row, self.element), UNKNOWN)
    def shuffle(self, buffer_size, seed=None, reshuffle_each_iteration=None, name=None): return _dataset(self.element, self.count)
    def repeat(self, count=None, name=None): return _dataset(self.element, self.count * count if is_int(count) and count >= 0 and is_known(self.count) else UNKNOWN)
    def prefetch(self, buffer_size, name=None): return _dataset(self.element, self.count)
    def cache(self, filename="", name=None): return _dataset(self.element, self.count)
    def take(self, count, name=None): return _dataset(self.element, min(self.count, count) if is_int(count) and count >= 0 and is_known(self.count) else count if is_int(count) and count >= 0 else self.count)
    def skip(self, count, name=None): return _dataset(self.element, max(self.count - count, 0) if is_int(count) and count >= 0 and is_known(self.count) else UNKNOWN)
    def shard(self, num_shards, index, name=None): return _dataset(self.element, UNKNOWN)
    def filter(self, predicate, name=None):
        _called(predicate, self.element)
        return _dataset(self.element, UNKNOWN)
    def concatenate(self, dataset, name=None): return _dataset(self.element if self.element == dataset.element else unknown("datasets joined"), UNKNOWN)
    def enumerate(self, start=0, name=None): return _dataset((Of("int64")[()], self.element), self.count)
    def flat_map(self, map_func, name=None): return _dataset(_inner(_called(map_func, self.element)), UNKNOWN)
    def interleave(self, map_func, cycle_length=None, block_length=None, num_parallel_calls=None, deterministic=None, name=None): return _dataset(_inner(_called(map_func, self.element)), UNKNOWN)
    def window(self, size, shift=None, stride=1, drop_remainder=False, name=None): return _dataset(each(lambda x: _dataset(x, size if certain(drop_remainder) else UNKNOWN), self.element), UNKNOWN)
    def reduce(self, initial_state, reduce_func, name=None): return each(_tensor, call(reduce_func, initial_state, self.element))
    def apply(self, transformation_func): return call(transformation_func, self)
    def with_options(self, options, name=None): return self
    def cardinality(self, name=None): return computed(Of("int64"), self.count)
    def get_single_element(self, name=None): return self.element
    def as_numpy_iterator(self): return several(self.count, each(lambda x: tensor(x, "numpy.ndarray"), self.element))
    def make_one_shot_iterator(self): return new("tensorflow.data.Iterator", element=self.element)
    def make_initializable_iterator(self, shared_name=None): return new("tensorflow.data.Iterator", element=self.element)
    def __iter__(self): return several(self.count, self.element)
    def __len__(self): return self.count
def _tensor(x): return array_of(x) if is_array(x) or is_dim(x) or is_float(x) or is_str(x) else x
def _inner(dataset): return dataset.element if is_a(dataset, "tensorflow.data.Dataset") else unknown("what a dataset is mapped to")
def _typed(kind, axes): return Of(kind)[*(UNKNOWN_SHAPE if axes is None else dynamic(as_shape(axes)))]
def _of_spec(spec): return _typed(spec.dtype, spec.shape) if is_a(spec, "tensorflow.TensorSpec") else unknown("an element of unknown specification")
def _spec(x): return call_rule("tensorflow.TensorSpec", tuple([static(n) for n in x.shape]), x.dtype) if is_array(x) and has_rank(x.shape) else unknown("a specification")

class Iterator:
    """TensorFlow 1's iterators."""
    @staticmethod
    def from_structure(output_types, output_shapes=None, shared_name=None, output_classes=None): return new("tensorflow.data.Iterator", element=unknown("what an iterator gives"))
    @property
    def initializer(self): return new("tensorflow.Operation")
    def get_next(self, name=None): return self.element
    def make_initializer(self, dataset, name=None): return new("tensorflow.Operation")

class TextLineDataset(Dataset):
    def __init__(self, filenames, compression_type=None, buffer_size=None, num_parallel_reads=None, name=None):
        self.element = Of("string")[()]
        self.count = UNKNOWN
class TFRecordDataset(Dataset):
    def __init__(self, filenames, compression_type=None, buffer_size=None, num_parallel_reads=None, name=None):
        self.element = Of("string")[()]
        self.count = UNKNOWN
class Options:
    def __init__(self): self.made = True
