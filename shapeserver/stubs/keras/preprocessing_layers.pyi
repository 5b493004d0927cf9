"""Keras 3: preprocessing layers."""

MODULE = "keras.layers"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

class _SameShape(Layer):
    def __init__(self, *args, **kwargs):
        self.options = None
    def call(self, inputs: Array, training=True) -> Of(self.compute_dtype)[*inputs.shape]: ...
class Rescaling(_SameShape):
    weight_names = ()
    def __init__(self, scale, offset=0.0, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs: Array): return Of(self.compute_dtype)[*inputs.shape]
class Normalization(_SameShape):
    def __init__(self, axis=-1, mean=None, variance=None, invert=False, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs: Array): return Of(self.compute_dtype)[*inputs.shape]
class RandomFlip(_SameShape): ...
class RandomRotation(_SameShape): ...
class RandomZoom(_SameShape): ...
class RandomTranslation(_SameShape): ...
class RandomContrast(_SameShape): ...
class RandomBrightness(_SameShape): ...
class RandomHue(_SameShape): ...
class RandomSaturation(_SameShape): ...
def _resized(x, name, height, width, first):
    """Images, one or a batch, with another height and width."""
    S = x.shape
    require(rank_of(S) == 3 or rank_of(S) == 4 if certain(rank_of(S) >= 0) else True, f"Invalid input shape for images: expected 3 (unbatched) or 4 (batched) axes, got {S}", code="layer-input-mismatch")
    if not certain(rank_of(S) >= 3):
        return Of(name)[*UNKNOWN_SHAPE]
    return Of(name)[*S[:-2], height, width] if first else Of(name)[*S[:-3], height, width, S[-1]]
class Resizing(Layer):
    weight_names = ()
    def __init__(self, height, width, interpolation="bilinear", crop_to_aspect_ratio=False, pad_to_aspect_ratio=False, fill_mode="constant", fill_value=0.0, antialias=False, data_format=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.height = height
        self.width = width
        self.first = data_format == "channels_first"
    def call(self, data: Array): return _resized(data, data.dtype if self.dtype == "float32" else None, self.height, self.width, self.first)
class CenterCrop(Layer):
    weight_names = ()
    def __init__(self, height, width, data_format=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.height = height
        self.width = width
        self.first = data_format == "channels_first"
    def call(self, inputs: Array): return _resized(inputs, self.compute_dtype, self.height, self.width, self.first)
class RandomCrop(CenterCrop):
    def __init__(self, height, width, seed=None, data_format=None, name=None, **kwargs): call_keyword("keras.layers.CenterCrop.__init__", self, height, width, data_format, **kwargs)
    def call(self, inputs: Array, training=True): return _resized(inputs, self.compute_dtype, self.height, self.width, self.first)
class CategoryEncoding(Layer):
    def __init__(self, num_tokens=None, output_mode="multi_hot", sparse=False, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.num_tokens = num_tokens
        self.output_mode = output_mode
    def call(self, inputs: Array[*S], count_weights=None):
        if not certain(rank_of(S) >= 1) or not is_str(self.output_mode):
            return Of(self.compute_dtype)[*UNKNOWN_SHAPE]
        keep = S if self.output_mode == "one_hot" and not (S[-1] == 1) else S[:-1]
        return Of(self.compute_dtype)[*(keep if len(S) > 1 or self.output_mode == "one_hot" else S[:-1]), self.num_tokens]
class TextVectorization(Layer):
    def __init__(self, max_tokens=None, standardize="lower_and_strip_punctuation", split="whitespace", ngrams=None, output_mode="int", output_sequence_length=None, pad_to_max_tokens=False, vocabulary=None, idf_weights=None, sparse=False, ragged=False, encoding="utf-8", name=None, **kwargs):
        self.output_mode = output_mode
        self.output_sequence_length = output_sequence_length
        self.max_tokens = max_tokens
        self.pad_to_max_tokens = pad_to_max_tokens
    def call(self, inputs: Array[*S]):
        batch = S.dim_at(0) if certain(rank_of(S) >= 1) else UNKNOWN
        if self.output_mode == "int":
            return Of("int64")[batch, self.output_sequence_length]
        return Of("float32")[batch, UNKNOWN]
class StringLookup(Layer):
    def __init__(self, max_tokens=None, num_oov_indices=1, mask_token=None, oov_token="[UNK]", vocabulary=None, idf_weights=None, invert=False, output_mode="int", pad_to_max_tokens=False, sparse=False, encoding="utf-8", name=None, **kwargs):
        self.output_mode = output_mode
        self.invert = invert
    def call(self, inputs: Array[*S]): return Of("string" if self.invert else "int64")[*S] if self.output_mode == "int" else Of("float32")[*UNKNOWN_SHAPE]
class IntegerLookup(StringLookup):
    def __init__(self, max_tokens=None, num_oov_indices=1, mask_token=None, oov_token=-1, vocabulary=None, vocabulary_dtype="int64", idf_weights=None, invert=False, output_mode="int", sparse=False, pad_to_max_tokens=False, name=None, **kwargs):
        self.output_mode = output_mode
        self.invert = False
class Discretization(Layer):
    def __init__(self, bin_boundaries=None, num_bins=None, epsilon=0.01, output_mode="int", sparse=False, dtype=None, name=None):
        self.output_mode = output_mode
    def call(self, inputs: Array[*S]): return Of("int64")[*S] if self.output_mode == "int" else Of("float32")[*UNKNOWN_SHAPE]
class Hashing(Layer):
    def __init__(self, num_bins, mask_value=None, salt=None, output_mode="int", sparse=False, **kwargs):
        self.output_mode = output_mode
    def call(self, inputs: Array[*S]): return Of("int64")[*S] if self.output_mode == "int" else Of("float32")[*UNKNOWN_SHAPE]
