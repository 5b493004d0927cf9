"""TensorFlow 2.21: datasets: the structure of an element and how many there are.

A dataset has an `element`, a structure of tensors, and a `count`.  Tuples and dicts are structure, lists are tensors.
"""

MODULE = "tensorflow.data"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

AUTOTUNE = -1
INFINITE_CARDINALITY = -1
UNKNOWN_CARDINALITY = -2

# Structures

def _tensors(value):
    """A structure given to a dataset: a list is converted to one tensor."""
    if is_a(value, "tensorflow.data.Dataset"):
        return value
    if is_array(value) and value.kind == "tensorflow.SparseTensor":
        return value
    if is_array(value) or is_list(value) or is_dim(value) or is_float(value) or is_str(value):
        array = array_of(value)
        return Promote(array)[*array.shape]
    if is_a(value, "pandas.Series") or is_a(value, "pandas.DataFrame"):
        return _tensors(value.values)
    pairs_of = pairs(value)
    if pairs_of is not None:
        return {key: _tensors(item) for key, item in pairs_of}
    return tuple([_tensors(item) for item in value]) if items(value) is not None else unknown("what a dataset is made of")
def _mapped(value):
    """What a function of elements gives: a list that it returns is a tuple, one inside of it is a tensor."""
    return tuple([_tensors(item) for item in value]) if items(value) is not None else _tensors(value)
def _row(x): return Same(x)[*x.shape[1:]] if is_array(x) and certain(rank_of(x.shape) >= 1) else Same(x)[*UNKNOWN_SHAPE] if is_array(x) else x
def _batched(x, size): return Same(x)[size, *x.shape] if is_array(x) else unknown("a batch of what is no tensor")
def _ragged_rows(x, length):
    """Rows of which the axes that are not known differ in length."""
    if not is_array(x) or not has_rank(x.shape):
        return unknown("a batch of what is no tensor")
    open_axes = [i for i, n in enumerate(x.shape) if not is_known(n) or static(n) is None]
    return Same(x)[length, *x.shape] if len(open_axes) == 0 else Kind("tensorflow.RaggedTensor", x.dtype)[length, *[UNKNOWN if i in open_axes else n for i, n in enumerate(x.shape)]]
def _same_count(found):
    """All parts of a dataset have as many rows."""
    arrays = [x for x in found if is_array(x)]
    count = UNKNOWN
    for x in arrays:
        require(possible(rank_of(x.shape) >= 1), f"Unbatching a tensor is only supported for rank >= 1: a scalar cannot be sliced: {x}", code="rank-mismatch")
        if certain(rank_of(x.shape) >= 1):
            count = need_equal(count, x.shape[0], f"Dimensions {count} and {x.shape[0]} are not compatible: the parts of a dataset differ in length", code="cardinality-mismatch")
    return count
def _joined(one, other):
    """What is known of an element that comes from either of two datasets, of which the dtypes must agree."""
    if is_array(one) and is_array(other):
        require(one.dtype is None or other.dtype is None or one.dtype == other.dtype, f"Incompatible dataset elements: {one} vs. {other}", code="dtype-mismatch")
        S, T = one.shape, other.shape
        if not has_rank(S) or not has_rank(T) or len(S) != len(T):
            return Same(one)[*UNKNOWN_SHAPE]
        return Same(one)[*[n if certain(n == m) else fresh("length", 0, None, False) for n, m in zip(S, T)]]
    first, second = pairs(one), pairs(other)
    if first is not None and second is not None and [key for key, part in first] == [key for key, part in second]:
        return {key: _joined(part, counterpart) for (key, part), (name, counterpart) in zip(first, second)}
    if items(one) is not None and items(other) is not None and len(one) == len(other):
        return tuple([_joined(part, counterpart) for part, counterpart in zip(one, other)])
    one_alone, other_alone = is_array(one) and (items(other) is not None or second is not None), is_array(other) and (items(one) is not None or first is not None)
    require(not (one_alone or other_alone), "Incompatible dataset elements: one dataset has tensors where the other has a structure of tensors", code="value-mismatch")
    return unknown("elements of datasets joined")
def _called(function, element):
    """A function is given the parts of a tuple one by one; what is not known may be one."""
    if is_tuple(element):
        return call(function, *element)
    return call(function, element) if is_known(element) or is_a(element, "tensorflow.data.Dataset") else call_with_some(function)
def _dataset(element, count): return new("tensorflow.data.Dataset", element=element, count=count)
def _derived(source, element, count):
    """A dataset made of another one, with what is wrong with that."""
    return new("tensorflow.data.Dataset", element=element, count=count, fault=source.fault if has(source, "fault") else None)
def _all_of(source):
    """The same elements; `samples` is how many there are in all of the batches."""
    found = _derived(source, source.element, _count(source))
    found.samples = source.samples if has(source, "samples") else None
    return found
def _read(dataset):
    """An element that is read: all its lengths are known to the program, if not to us."""
    if has(dataset, "fault") and is_str(dataset.fault):
        fail(dataset.fault, code="contract-mismatch")
    met = []
    return each(lambda x: Same(x)[*[_met(n, met) for n in x.shape]] if is_array(x) and has_rank(x.shape) and x.kind != "tensorflow.RaggedTensor" else x, dataset.element)
def _met(n, met):
    """A length that is known when the program runs; the same one for the same unknown."""
    if is_known(n) and static(n) is not None:
        return n
    for old, new_length in met:
        if is_known(n) and certain(old == n):
            return new_length
    found = fresh(_named(n), 0)
    met.append((n, found))
    return found
def _named(n):
    """The name of a length that is one symbol."""
    return str(n) if is_known(n) and len([sign for sign in str(n) if sign in " *+-/%(?"]) == 0 else "length"
def _elements(datasets):
    """The element of several datasets taken as one."""
    parts = items(datasets)
    if parts is None or len(parts) == 0 or len([part for part in parts if not is_a(part, "tensorflow.data.Dataset")]) > 0:
        return unknown("several datasets")
    found = parts[0].element
    for part in parts[1:]:
        found = _joined(found, part.element)
    return found

# Counts and lengths

def _count(dataset): return dataset.count if is_dim(dataset.count) else UNKNOWN
def _size(batch_size): return batch_size if is_dim(batch_size) else _first(contents(batch_size))
def _first(known): return UNKNOWN if known is None else known[0]
def _batch_length(size, count, drop):
    """Every batch is full if the rest is dropped or there is none; else the last one is shorter."""
    if certain(drop):
        return size
    if is_int(size) and is_int(count) and size > 0 and count > 0 and (count % size == 0 or count < size):
        return min(size, count)
    return fresh("batch", 1, size if is_int(size) else None)
def _batches(count, size, drop): return UNKNOWN if not is_known(size) or not is_known(count) or not is_known(drop) else count // size if certain(drop) else ceil_div(count, size)
def _length(n): return n if static(n) is not None and is_known(n) else fresh("length", 0, None, False)
def _padded_axes(S, T):
    """The axes of padded rows: stated, or as long as the longest row is."""
    told = f"The requested padded shape {T} is not compatible with the shape {[static(n) for n in S]} of the corresponding input component."
    require(len(S) == len(T), told, code="rank-mismatch")
    require(len([1 for n, m in zip(S, T) if is_int(n) and is_int(m) and m != -1 and n > m]) == 0, told, code="dim-mismatch")
    return [_length(UNKNOWN) if not is_known(m) or (is_int(m) and m == -1) else m for m in T]
def _padded(x, shape, length):
    """A batch of rows, each padded to a shape; without one, to the shape of the longest."""
    if is_array(x):
        S = x.shape
        if not has_rank(S):
            return Same(x)[*UNKNOWN_SHAPE]
        if shape is None:
            return Same(x)[length, *[_length(n) for n in S]]
        T = as_shape(shape)
        return Same(x)[length, *(_padded_axes(S, T) if has_rank(T) else [UNKNOWN for n in S])]
    within = pairs(x)
    if within is not None:
        stated = None if shape is None else pairs(shape)
        known = {} if stated is None else {key: part for key, part in stated}
        return {key: _padded(part, None if shape is None else known[key] if key in [name for name in known] else unknown(), length) for key, part in within}
    parts, stated = items(x), None if shape is None else items(shape)
    if parts is None or (shape is not None and (stated is None or len(stated) != len(parts))):
        return unknown("examples padded")
    return tuple([_padded(part, None if stated is None else stated[i], length) for i, part in enumerate(parts)])

# Specifications

def _of_spec(spec): return _typed(spec.dtype, spec.shape if is_known(spec.shape) else None) if is_a(spec, "tensorflow.TensorSpec") else unknown("an element of unknown specification")
def _typed(kind, axes): return Of(kind)[*(UNKNOWN_SHAPE if axes is None or not is_known(axes) else dynamic(axes, "length"))]
def _declared(types, shapes):
    """A structure of types, with shapes if those are stated."""
    within = pairs(types)
    if within is not None:
        stated = None if shapes is None else pairs(shapes)
        known = None if stated is None else {key: part for key, part in stated}
        return {key: _declared(part, None if known is None else known[key]) for key, part in within}
    if items(types) is None:
        return _typed(types, shapes)
    stated = None if shapes is None else items(shapes)
    if shapes is not None and (stated is None or len(stated) != len(types)):
        return unknown("an element of unknown specification")
    return tuple([_declared(part, None if stated is None else stated[i]) for i, part in enumerate(types)])
def _spec(x): return call_rule("tensorflow.TensorSpec", tuple([static(n) for n in x.shape]), x.dtype) if is_array(x) and has_rank(x.shape) else unknown("a specification")
def _fault(generator, args, element):
    """What is wrong with what a generator yields; it is found when the dataset is read."""
    made = call(generator, *args) if is_callable(generator) and items(args) is not None else unknown("a generator")
    found = elements(made) if is_known(made) or is_sequence(made) else made
    given = items(found) if items(found) is not None else [found.element] if is_sequence(found) else []
    return f"`generator` yielded an element of shape {_shown(given[0], element)} was expected." if len(given) > 0 and _differs(given[0], element) else None
def _differs(given, declared):
    if is_array(given) and is_array(declared):
        S, T = given.shape, declared.shape
        return has_rank(S) and has_rank(T) and (len(S) != len(T) or len([1 for n, m in zip(S, T) if is_int(n) and is_int(m) and n != m]) > 0)
    if items(given) is None or items(declared) is None or len(given) != len(declared):
        return False
    return len([1 for one, other in zip(given, declared) if _differs(one, other)]) > 0
def _shown(given, declared):
    if is_array(given):
        return f"{given.shape} where an element of shape {[static(n) for n in declared.shape]}"
    return [_shown(one, other) for one, other in zip(given, declared) if _differs(one, other)][0]

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
    def random(seed=None, rerandomize_each_iteration=None, name=None): return _dataset(Of("int64")[()], UNKNOWN)
    @staticmethod
    def counter(start=0, step=1, dtype="int64", name=None): return _dataset(Of(dtype)[()], UNKNOWN)
    @staticmethod
    def zip(*args, datasets=None, name=None):
        parts = datasets if datasets is not None else args[0] if len(args) == 1 else args
        parts = tuple(parts) if items(parts) is not None else parts
        found = [part for part in leaves(parts) if is_a(part, "tensorflow.data.Dataset")]
        if len(found) == 0 or len(found) != len(leaves(parts)):
            return _dataset(unknown("datasets zipped"), UNKNOWN)
        counts = [_count(part) for part in found]
        return _dataset(each(lambda part: part.element, parts), min(counts) if len([n for n in counts if not is_known(n)]) == 0 else UNKNOWN)
    @staticmethod
    def from_generator(generator, output_types=None, output_shapes=None, args=None, output_signature=None, name=None):
        element = each(_of_spec, output_signature) if output_signature is not None else _declared(output_types, output_shapes)
        return new("tensorflow.data.Dataset", element=element, count=UNKNOWN, fault=_fault(generator, () if args is None else args, element))
    @staticmethod
    def list_files(file_pattern, shuffle=None, seed=None, name=None): return _dataset(Of("string")[()], UNKNOWN)
    @staticmethod
    def sample_from_datasets(datasets, weights=None, seed=None, stop_on_empty_dataset=False, rerandomize_each_iteration=None): return _dataset(_elements(datasets), UNKNOWN)
    @staticmethod
    def choose_from_datasets(datasets, choice_dataset, stop_on_empty_dataset=True): return _dataset(_elements(datasets), UNKNOWN)
    @staticmethod
    def load(path, element_spec=None, compression=None, reader_func=None, wait=False): return _dataset(unknown("a dataset that was saved") if element_spec is None else each(_of_spec, element_spec), UNKNOWN)
    def save(self, path, compression=None, shard_func=None, checkpoint_args=None): return None
    @property
    def element_spec(self): return each(_spec, self.element)
    @property
    def output_shapes(self): return each(lambda x: tuple([static(n) for n in x.shape]) if is_array(x) and has_rank(x.shape) else unknown("a shape"), self.element)
    @property
    def output_types(self): return each(lambda x: dtype_object(x.dtype) if is_array(x) else unknown("a dtype"), self.element)
    def map(self, map_func, num_parallel_calls=None, deterministic=None, synchronous=None, use_unbounded_threadpool=False, name=None): return _derived(self, _mapped(_called(map_func, self.element)), _count(self))
    def batch(self, batch_size, drop_remainder=False, num_parallel_calls=None, deterministic=None, name=None):
        require(not is_fractional(batch_size), "batch: `batch_size` must be a whole number, got a float")
        size, count = _size(batch_size), _count(self)
        length = _batch_length(size, count, drop_remainder)
        found = _derived(self, each(lambda x: _batched(x, length), self.element), _batches(count, size, drop_remainder))
        found.samples = count if drop_remainder is False else None
        return found
    def padded_batch(self, batch_size, padded_shapes=None, padding_values=None, drop_remainder=False, name=None):
        size, count = _size(batch_size), _count(self)
        return _derived(self, _padded(self.element, padded_shapes, _batch_length(size, count, drop_remainder)), _batches(count, size, drop_remainder))
    def ragged_batch(self, batch_size, drop_remainder=False, row_splits_dtype="int64", name=None):
        size, count = _size(batch_size), _count(self)
        length = _batch_length(size, count, drop_remainder)
        return _derived(self, each(lambda x: _ragged_rows(x, length), self.element), _batches(count, size, drop_remainder))
    def rebatch(self, batch_size, drop_remainder=False, name=None):
        size = _size(batch_size)
        length = size if certain(drop_remainder) else fresh("batch", 1, size if is_int(size) else None)
        return _derived(self, each(lambda x: _batched(_row(x), length) if is_array(x) and has_rank(x.shape) else x, self.element), UNKNOWN)
    def unbatch(self, name=None): return _derived(self, each(_row, self.element), UNKNOWN)
    def shuffle(self, buffer_size, seed=None, reshuffle_each_iteration=None, name=None): return _all_of(self)
    def repeat(self, count=None, name=None): return _derived(self, self.element, self.count * count if is_int(count) and count >= 0 and is_known(self.count) else UNKNOWN)
    def prefetch(self, buffer_size, name=None): return _all_of(self)
    def cache(self, filename="", name=None): return _all_of(self)
    def snapshot(self, path, compression="AUTO", reader_func=None, shard_func=None, name=None): return _derived(self, self.element, _count(self))
    def ignore_errors(self, log_warning=False, name=None): return _derived(self, self.element, UNKNOWN)
    def take(self, count, name=None): return _derived(self, self.element, min(self.count, count) if is_int(count) and count >= 0 and is_known(self.count) else UNKNOWN if is_int(count) and count >= 0 else _count(self) if is_int(count) else UNKNOWN)
    def skip(self, count, name=None): return _derived(self, self.element, max(self.count - count, 0) if is_int(count) and count >= 0 and is_known(self.count) else UNKNOWN)
    def take_while(self, predicate, name=None): return _derived(self, self.element, UNKNOWN)
    def shard(self, num_shards, index, name=None): return _derived(self, self.element, UNKNOWN)
    def filter(self, predicate, name=None):
        kept = _called(predicate, self.element)
        if is_array(kept):
            require(possible(rank_of(kept.shape) == 0) and kept.dtype in (None, "bool", "python bool"), f"`predicate` return type must be convertible to a scalar boolean tensor. Was {kept}", code="rank-mismatch")
        return _derived(self, self.element, UNKNOWN)
    def concatenate(self, dataset, name=None):
        if not is_a(dataset, "tensorflow.data.Dataset"):
            return _derived(self, unknown("datasets joined"), UNKNOWN)
        return _derived(self, _joined(self.element, dataset.element), self.count + dataset.count if is_known(self.count) and is_known(dataset.count) else UNKNOWN)
    def enumerate(self, start=0, name=None): return _derived(self, (Of("int64")[()], self.element), _count(self))
    def flat_map(self, map_func, name=None): return _derived(self, _inner(_called(map_func, self.element)), UNKNOWN)
    def interleave(self, map_func, cycle_length=None, block_length=None, num_parallel_calls=None, deterministic=None, name=None): return _derived(self, _inner(_called(map_func, self.element)), UNKNOWN)
    def window(self, size, shift=None, stride=1, drop_remainder=False, name=None): return _derived(self, each(lambda x: _derived(self, x, size if certain(drop_remainder) and is_dim(size) else UNKNOWN), self.element), UNKNOWN)
    def group_by_window(self, key_func, reduce_func, window_size=None, window_size_func=None, name=None):
        _called(key_func, self.element)
        return _derived(self, _inner(call(reduce_func, Of("int64")[()], _derived(self, self.element, UNKNOWN))), UNKNOWN)
    def bucket_by_sequence_length(self, element_length_func, bucket_boundaries, bucket_batch_sizes, padded_shapes=None, padding_values=None, pad_to_bucket_boundary=False, no_padding=False, drop_remainder=False, name=None):
        if not is_known(pad_to_bucket_boundary) or pad_to_bucket_boundary:
            return _derived(self, each(lambda x: Same(x)[fresh("batch", 1), *[_length(n) for n in x.shape]] if is_array(x) and has_rank(x.shape) else x, self.element) if padded_shapes is None else unknown("examples padded to a boundary"), UNKNOWN)
        return _derived(self, _padded(self.element, padded_shapes, fresh("batch", 1)), UNKNOWN)
    def scan(self, initial_state, scan_func, name=None):
        found = items(call(scan_func, initial_state, self.element))
        return _derived(self, _mapped(found[1]) if found is not None and len(found) == 2 else unknown("what is scanned"), _count(self))
    def unique(self, name=None): return _derived(self, self.element, UNKNOWN)
    def rejection_resample(self, class_func, target_dist, initial_dist=None, seed=None, name=None): return _derived(self, (Of("int32")[()], self.element), UNKNOWN)
    def reduce(self, initial_state, reduce_func, name=None): return each(_tensor, call(reduce_func, each(_tensor, initial_state), self.element))
    def apply(self, transformation_func): return call(transformation_func, self)
    def with_options(self, options, name=None): return self
    def options(self): return new("tensorflow.data.Options")
    def cardinality(self, name=None): return computed(Of("int64"), _count(self))
    def get_single_element(self, name=None): return _read(self)
    def as_numpy_iterator(self): return several(_count(self), each(lambda x: tensor(x, "numpy.ndarray"), _read(self)))
    def make_one_shot_iterator(self): return new("tensorflow.data.Iterator", element=self.element)
    def make_initializable_iterator(self, shared_name=None): return new("tensorflow.data.Iterator", element=self.element)
    def __iter__(self): return several(_count(self), _read(self))
    def __len__(self): return _count(self)
def _tensor(x): return array_of(x) if is_array(x) or is_dim(x) or is_float(x) or is_str(x) else x
def _inner(dataset):
    require(not is_array(dataset) and not is_tuple(dataset), f"`map_func` must return a `Dataset` object. Got {dataset}", code="value-mismatch")
    return dataset.element if is_a(dataset, "tensorflow.data.Dataset") else unknown("what a dataset is mapped to")

class Iterator:
    """TensorFlow 1's iterators."""
    @staticmethod
    def from_structure(output_types, output_shapes=None, shared_name=None, output_classes=None): return new("tensorflow.data.Iterator", element=_declared(output_types, output_shapes))
    @staticmethod
    def from_string_handle(string_handle, output_types, output_shapes=None, output_classes=None): return new("tensorflow.data.Iterator", element=_declared(output_types, output_shapes))
    @property
    def initializer(self): return new("tensorflow.Operation")
    def get_next(self, name=None): return self.element
    def string_handle(self, name=None): return Of("string")[()]
    def make_initializer(self, dataset, name=None): return new("tensorflow.Operation")
def make_one_shot_iterator(dataset): return new("tensorflow.data.Iterator", element=dataset.element) if is_a(dataset, "tensorflow.data.Dataset") else unknown("an iterator")
def make_initializable_iterator(dataset, shared_name=None): return new("tensorflow.data.Iterator", element=dataset.element) if is_a(dataset, "tensorflow.data.Dataset") else unknown("an iterator")
def get_output_shapes(dataset_or_iterator): return member(dataset_or_iterator, "output_shapes")
def get_output_types(dataset_or_iterator): return member(dataset_or_iterator, "output_types")

class TextLineDataset(Dataset):
    def __init__(self, filenames, compression_type=None, buffer_size=None, num_parallel_reads=None, name=None):
        self.element = Of("string")[()]
        self.count = UNKNOWN
class TFRecordDataset(Dataset):
    def __init__(self, filenames, compression_type=None, buffer_size=None, num_parallel_reads=None, name=None):
        self.element = Of("string")[()]
        self.count = UNKNOWN
class FixedLengthRecordDataset(Dataset):
    def __init__(self, filenames, record_bytes, header_bytes=None, footer_bytes=None, buffer_size=None, compression_type=None, num_parallel_reads=None, name=None):
        self.element = Of("string")[()]
        self.count = UNKNOWN
class Options:
    def __init__(self): self.made = True
