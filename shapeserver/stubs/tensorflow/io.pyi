"""TensorFlow 2.21: records and files of images.  A feature says what the examples of a record hold under its key."""

MODULE = "tensorflow.io"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

class FixedLenFeature:
    def __init__(self, shape, dtype, default_value=None):
        self.shape = shape
        self.dtype = dtype
class FixedLenSequenceFeature:
    def __init__(self, shape, dtype, allow_missing=False, default_value=None):
        self.shape = shape
        self.dtype = dtype
class VarLenFeature:
    def __init__(self, dtype): self.dtype = dtype

def _feature(feature, S):
    if is_a(feature, "tensorflow.io.FixedLenFeature"):
        return Of(feature.dtype)[*S, *as_shape(feature.shape)]
    if is_a(feature, "tensorflow.io.FixedLenSequenceFeature"):
        return Of(feature.dtype)[*S, UNKNOWN, *as_shape(feature.shape)]
    return unknown("a sparse or ragged tensor")
def _parsed(features, S):
    known = pairs(features)
    return unknown("the features of an example") if known is None else {key: _feature(feature, S) for key, feature in known}
def parse_single_example(serialized, features, example_names=None, name=None): return _parsed(features, ())
def parse_example(serialized: Array[*S], features, example_names=None, name=None): return _parsed(features, S)
def parse_tensor(serialized, out_type, name=None): return Of(out_type)[*UNKNOWN_SHAPE]
def serialize_tensor(tensor, name=None): return Of("string")[()]
def read_file(filename, name=None): return Of("string")[()]
def decode_raw(input_bytes: Array[*S], out_type, little_endian=True, fixed_length=None, name=None): return Of(out_type)[*S, UNKNOWN]
decode_jpeg = alias("tensorflow.image.decode_jpeg")
decode_png = alias("tensorflow.image.decode_png")
decode_image = alias("tensorflow.image.decode_image")
encode_jpeg = alias("tensorflow.image.encode_jpeg")
encode_png = alias("tensorflow.image.encode_png")
def decode_and_crop_jpeg(contents, crop_window, channels=0, ratio=1, fancy_upscaling=True, try_recover_truncated=False, acceptable_fraction=1, dct_method="", name=None): return Of("uint8")[UNKNOWN, UNKNOWN, channels if is_int(channels) and channels != 0 else UNKNOWN]
def extract_jpeg_shape(contents, output_type="int32", name=None): return Of(output_type)[3]
