"""`tf.data.experimental`: what became methods of a dataset since, and what is given to `Dataset.apply`."""

MODULE = "tensorflow.data.experimental"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

AUTOTUNE = -1
INFINITE_CARDINALITY = -1
UNKNOWN_CARDINALITY = -2

class Transformation:
    """What `Dataset.apply` is given: a method of the dataset, with its arguments."""
    def __call__(self, dataset): return invoke(member(dataset, self.method), list(self.arguments), {key: value for key, value in self.named}) if is_a(dataset, "tensorflow.data.Dataset") else unknown("a dataset transformed")
def _as(method, *arguments, **named): return new("tensorflow.data.experimental.Transformation", method=method, arguments=tuple(arguments), named=tuple([(key, value) for key, value in pairs(named)]))
def ignore_errors(log_warning=False): return _as("ignore_errors")
def unbatch(): return _as("unbatch")
def unique(): return _as("unique")
def enumerate_dataset(start=0): return _as("enumerate", start)
def group_by_window(key_func, reduce_func, window_size=None, window_size_func=None): return _as("group_by_window", key_func, reduce_func)
def bucket_by_sequence_length(element_length_func, bucket_boundaries, bucket_batch_sizes, padded_shapes=None, padding_values=None, pad_to_bucket_boundary=False, no_padding=False, drop_remainder=False): return _as("bucket_by_sequence_length", element_length_func, bucket_boundaries, bucket_batch_sizes, padded_shapes, padding_values, pad_to_bucket_boundary)
def dense_to_ragged_batch(batch_size, drop_remainder=False, row_splits_dtype="int64"): return _as("ragged_batch", batch_size, drop_remainder)
def Counter(start=0, step=1, dtype="int64"): return call_rule("tensorflow.data.Dataset.counter", start, step, dtype)
def get_single_element(dataset, name=None): return call_keyword("tensorflow.data.Dataset.get_single_element", dataset)
def take_while(predicate): return _as("take_while", predicate)
def rejection_resample(class_func, target_dist, initial_dist=None, seed=None): return _as("rejection_resample", class_func, target_dist)
def parallel_interleave(map_func, cycle_length, block_length=1, sloppy=False, buffer_output_elements=None, prefetch_input_elements=None): return _as("interleave", map_func)
def scan(initial_state, scan_func): return _as("scan", initial_state, scan_func)
def prefetch_to_device(device, buffer_size=None): return _as("prefetch", 1)
def assert_cardinality(expected_cardinality): return new("tensorflow.data.experimental.Cardinality", count=expected_cardinality)
def shuffle_and_repeat(buffer_size, count=None, seed=None): return _as("repeat", count)
def map_and_batch(map_func, batch_size, num_parallel_batches=None, drop_remainder=False, num_parallel_calls=None): return new("tensorflow.data.experimental.MapAndBatch", function=map_func, size=batch_size, drop=drop_remainder)
class MapAndBatch:
    def __call__(self, dataset): return invoke(member(invoke(member(dataset, "map"), [self.function], {}), "batch"), [self.size, self.drop], {}) if is_a(dataset, "tensorflow.data.Dataset") else unknown("a dataset transformed")
class Cardinality:
    def __call__(self, dataset): return new("tensorflow.data.Dataset", element=dataset.element, count=self.count if is_dim(self.count) else UNKNOWN) if is_a(dataset, "tensorflow.data.Dataset") else unknown("a dataset transformed")
sample_from_datasets = alias("tensorflow.data.Dataset.sample_from_datasets")
choose_from_datasets = alias("tensorflow.data.Dataset.choose_from_datasets")
def cardinality(dataset): return call_keyword("tensorflow.data.Dataset.cardinality", dataset)
def _columns(defaults): return call_rule("tensorflow.io.decode_csv", "", defaults)
def make_csv_dataset(file_pattern, batch_size, column_names=None, column_defaults=None, label_name=None, select_columns=None, **kwargs):
    """Batches of columns by their names, with that of the labels apart."""
    names, columns = items(column_names), _columns(column_defaults)
    if names is None or items(columns) is None or len(names) != len(columns) or select_columns is not None:
        return new("tensorflow.data.Dataset", element=unknown("the columns of a file"), count=UNKNOWN)
    size = batch_size if is_dim(batch_size) else UNKNOWN
    found = [(name, Promote(column)[size]) for name, column in zip(names, columns)]
    features = {name: column for name, column in found if name != label_name}
    labels = [column for name, column in found if name == label_name]
    return new("tensorflow.data.Dataset", element=features if len(labels) == 0 else (features, labels[0]), count=UNKNOWN)
def CsvDataset(filenames, record_defaults, **kwargs):
    columns = items(_columns(record_defaults))
    return new("tensorflow.data.Dataset", element=unknown("the columns of a file") if columns is None else tuple(columns), count=UNKNOWN)
