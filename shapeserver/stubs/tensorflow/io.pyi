"""TensorFlow 2.21: files, encodings, and examples of which a dict of features says dtypes and shapes."""

MODULE = "tensorflow.io"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

class FixedLenFeature:
    """The same number of values in every example; `shape` is that of one."""
    def __init__(self, shape, dtype, default_value=None):
        self.shape = shape
        self.dtype = dtype
        self.default_value = default_value
class FixedLenSequenceFeature:
    """Any number of steps, each of `shape`."""
    def __init__(self, shape, dtype, allow_missing=False, default_value=None):
        self.shape = shape
        self.dtype = dtype
        self.default_value = default_value
class VarLenFeature:
    def __init__(self, dtype): self.dtype = dtype
class SparseFeature:
    def __init__(self, index_key, value_key, dtype, size, already_sorted=False): self.dtype = dtype
class RaggedFeature:
    def __init__(self, dtype, value_key=None, partitions=(), row_splits_dtype="int32", validate=False): self.dtype = dtype

def _feature(feature, S, sequence):
    """What is parsed for one feature, for examples of shape S."""
    steps = [fresh("steps", 0, None, False)] if sequence else []
    if is_a(feature, "tensorflow.io.FixedLenFeature") or is_a(feature, "tensorflow.io.FixedLenSequenceFeature"):
        own = as_shape(feature.shape) if is_known(feature.shape) else UNKNOWN_SHAPE
        inner = [fresh("steps", 0, None, False)] if is_a(feature, "tensorflow.io.FixedLenSequenceFeature") and not sequence else []
        return Of(feature.dtype)[*S, *steps, *inner, *own]
    if is_a(feature, "tensorflow.io.VarLenFeature"):
        return Kind("tensorflow.SparseTensor", dtype_name(Of(feature.dtype)))[*S, *steps, fresh("longest", 0, None, False)]
    return unknown("a feature that is not known")
def _features(features, S, sequence=False):
    known = None if features is None else pairs(features)
    return {key: _feature(feature, S, sequence) for key, feature in known} if known is not None else {} if features is None else unknown("features that are not known")
def parse_single_example(serialized, features, example_names=None, name=None): return _features(features, ShapeOf())
def parse_example(serialized, features, example_names=None, name=None): return _features(features, ShapeOf(array_of(serialized).shape.dim_at(0) if is_array(serialized) or is_list(serialized) else UNKNOWN))
def parse_single_sequence_example(serialized, context_features=None, sequence_features=None, example_name=None, name=None): return (_features(context_features, ShapeOf()), _features(sequence_features, ShapeOf(), True))
def parse_sequence_example(serialized, context_features=None, sequence_features=None, example_names=None, name=None): return (unknown("examples that are sequences"), unknown("examples that are sequences"), unknown("examples that are sequences"))
def parse_tensor(serialized, out_type, name=None) -> Of(out_type)[*UNKNOWN_SHAPE]: ...
def serialize_tensor(tensor, name=None) -> Of("string")[()]: ...
def _bytes(kind):
    name = dtype_name(Of(kind))
    return 8 if name in ("int64", "float64", "complex64", "uint64") else 16 if name == "complex128" else 4 if name in ("int32", "float32", "uint32") else 2 if name in ("int16", "uint16", "float16", "bfloat16") else 1 if name in ("int8", "uint8", "bool") else UNKNOWN
def decode_raw(input_bytes, out_type, little_endian=True, fixed_length=None, name=None):
    """As many numbers as the bytes make, or those of a stated length."""
    found = array_of(input_bytes) if is_array(input_bytes) or is_list(input_bytes) or is_str(input_bytes) else None
    count = fresh("length", 0, None, False) if fixed_length is None else fixed_length // _bytes(out_type) if is_dim(fixed_length) else UNKNOWN
    return Of(out_type)[*(UNKNOWN_SHAPE if found is None else found.shape), count]
def decode_raw(bytes, out_type, little_endian=True, name=None): return call_rule("tensorflow.io.decode_raw", bytes, out_type)
def decode_csv(records, record_defaults, field_delim=",", use_quote_delim=True, na_value="", select_cols=None, name=None):
    S = array_of(records).shape if is_array(records) or is_list(records) or is_str(records) else UNKNOWN_SHAPE
    return [_column(one, S) for one in record_defaults] if items(record_defaults) is not None else unknown("the columns of a file")
def _column(default, S):
    """A default is a value, a list with none or one, a tensor, or a dtype."""
    if is_list(default) and is_known(len(default) == 0) and len(default) == 0:
        return Of("float32")[*S]
    if is_array(default) or is_list(default) or is_str(default) and dtype_name(default) is None:
        return Of(Promote(array_of(default))[()].dtype)[*S]
    if is_float(default) or is_dim(default):
        return Of("float32" if is_float(default) else "int32")[*S]
    return Of(default)[*S]
def read_file(filename, name=None) -> Of("string")[()]: ...
def write_file(filename, contents, name=None): return new("tensorflow.Operation")
def matching_files(pattern, name=None) -> Of("string")[fresh("count", 0, None, False)]: ...
def decode_base64(input: Array[*S], name=None) -> Of("string")[*S]: ...
def encode_base64(input: Array[*S], pad=False, name=None) -> Of("string")[*S]: ...
def decode_compressed(bytes: Array[*S], compression_type="", name=None) -> Of("string")[*S]: ...
decode_jpeg = alias("tensorflow.image.decode_jpeg")
decode_png = alias("tensorflow.image.decode_png")
decode_image = alias("tensorflow.image.decode_image")
decode_and_crop_jpeg = alias("tensorflow.image.decode_and_crop_jpeg")
decode_bmp = alias("tensorflow.image.decode_bmp")
decode_gif = alias("tensorflow.image.decode_gif")
encode_jpeg = alias("tensorflow.image.encode_jpeg")
encode_png = alias("tensorflow.image.encode_png")
def extract_jpeg_shape(contents, output_type="int32", name=None) -> Of(output_type)[3]: ...
decode_webp = alias("tensorflow.image.decode_webp")
is_jpeg = alias("tensorflow.image.is_jpeg")
def decode_json_example(json_examples: Array[*S], name=None) -> Of("string")[*S]: ...
def serialize_sparse(sp_input, out_type="string", name=None) -> Of(out_type)[3]: ...
def serialize_many_sparse(sp_input: Array[*S], out_type="string", name=None) -> Of(out_type)[S.dim_at(0), 3]: ...
