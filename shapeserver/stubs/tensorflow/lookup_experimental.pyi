"""`tf.lookup.experimental`: tables that change; a value may be a tensor."""

MODULE = "tensorflow.lookup.experimental"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _looked_up(keys, kind, default):
    """For each key, or each row that is one, a value of the default's shape."""
    x = array_of(keys)
    return Of(kind)[*x.shape, *default.shape] if is_array(keys) or is_list(keys) or is_str(keys) or is_dim(keys) else unknown("keys that are not known")
class MutableHashTable:
    def __init__(self, key_dtype, value_dtype, default_value, name="MutableHashTable", checkpoint=True, experimental_is_anonymous=False):
        self.keys_are = dtype_name(Of(key_dtype))
        self.values_are = dtype_name(Of(value_dtype))
        self.default = array_of(default_value)
    @property
    def key_dtype(self): return dtype_object(self.keys_are)
    @property
    def value_dtype(self): return dtype_object(self.values_are)
    def lookup(self, keys, dynamic_default_values=None, name=None): return _looked_up(keys, self.values_are, self.default)
    def __getitem__(self, keys): return _looked_up(keys, self.values_are, self.default)
    def insert(self, keys, values, name=None): return new("tensorflow.Operation")
    def remove(self, keys, name=None): return new("tensorflow.Operation")
    def size(self, name=None) -> Of("int64")[()]: ...
    def export(self, name=None):
        count = fresh("size", 0)
        return (Of(self.keys_are)[count], Of(self.values_are)[count, *self.default.shape])
class DenseHashTable:
    """Keys may be rows: as long as the empty key."""
    def __init__(self, key_dtype, value_dtype, default_value, empty_key, deleted_key, initial_num_buckets=None, name="MutableDenseHashTable", checkpoint=True, experimental_is_anonymous=False):
        self.keys_are = dtype_name(Of(key_dtype))
        self.values_are = dtype_name(Of(value_dtype))
        self.default = array_of(default_value)
        self.empty = array_of(empty_key)
    @property
    def key_dtype(self): return dtype_object(self.keys_are)
    @property
    def value_dtype(self): return dtype_object(self.values_are)
    def lookup(self, keys, name=None): return _of_keys(keys, self.values_are, self.default, self.empty)
    def __getitem__(self, keys): return _of_keys(keys, self.values_are, self.default, self.empty)
    def insert(self, keys, values, name=None): return new("tensorflow.Operation")
    def remove(self, keys, name=None): return new("tensorflow.Operation")
    def erase(self, keys, name=None): return new("tensorflow.Operation")
    def insert_or_assign(self, keys, values, name=None): return new("tensorflow.Operation")
    def size(self, name=None) -> Of("int64")[()]: ...
    def export(self, name=None): return unknown("the buckets of a table")
def _of_keys(keys, kind, default, empty):
    S = array_of(keys).shape
    known = (is_array(keys) or is_list(keys) or is_str(keys) or is_dim(keys)) and has_rank(S) and has_rank(empty.shape) and len(S) >= len(empty.shape)
    return Of(kind)[*S[:len(S) - len(empty.shape)], *default.shape] if known else unknown("keys that are not known")
