"""TensorFlow 2.21: tables that map keys to values, one by one."""

MODULE = "tensorflow.lookup"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _kind(given, x): return dtype_name(Of(given)) if given is not None else Promote(array_of(x))[()].dtype
class KeyValueTensorInitializer:
    def __init__(self, keys, values, key_dtype=None, value_dtype=None, name=None):
        self.key_dtype = _kind(key_dtype, keys)
        self.value_dtype = _kind(value_dtype, values)
class TextFileInitializer:
    def __init__(self, filename, key_dtype, key_index, value_dtype, value_index, vocab_size=None, delimiter="\t", name=None, value_index_offset=0):
        self.key_dtype = dtype_name(Of(key_dtype))
        self.value_dtype = dtype_name(Of(value_dtype))
class TextFileIndex:
    WHOLE_LINE = -2
    LINE_NUMBER = -1
def _looked_up(keys, kind):
    """One value for each key; the class of the tensor stays."""
    x = array_of(keys)
    return Kind(x.kind if x.kind in ("tensorflow.RaggedTensor", "tensorflow.SparseTensor") else "tensorflow.Tensor", kind)[*x.shape] if is_array(keys) or is_list(keys) or is_str(keys) or is_dim(keys) else unknown("keys that are not known")
class Table:
    @property
    def key_dtype(self): return dtype_object(self.keys_are)
    @property
    def value_dtype(self): return dtype_object(self.values_are)
    def lookup(self, keys, name=None): return _looked_up(keys, self.values_are)
    def __getitem__(self, keys): return _looked_up(keys, self.values_are)
    def size(self, name=None) -> Of("int64")[()]: ...
    def export(self, name=None):
        count = fresh("size", 0)
        return (Of(self.keys_are)[count], Of(self.values_are)[count])
class StaticHashTable(Table):
    def __init__(self, initializer, default_value, name=None, experimental_is_anonymous=False):
        self.keys_are = initializer.key_dtype if is_a(initializer, "tensorflow.lookup.KeyValueTensorInitializer") or is_a(initializer, "tensorflow.lookup.TextFileInitializer") else None
        self.values_are = initializer.value_dtype if is_a(initializer, "tensorflow.lookup.KeyValueTensorInitializer") or is_a(initializer, "tensorflow.lookup.TextFileInitializer") else None
class StaticVocabularyTable(Table):
    """What is not in the vocabulary gets a bucket."""
    def __init__(self, initializer, num_oov_buckets, lookup_key_dtype=None, name=None, experimental_is_anonymous=False):
        self.keys_are = "string" if lookup_key_dtype is None else dtype_name(Of(lookup_key_dtype))
        self.values_are = "int64"
