"""Keras 3: preprocessing layers."""

MODULE = "keras.layers"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

class _Data(Layer):
    takes_anything = True
class _SameShape(_Data):
    def __init__(self, *args, **kwargs):
        self.options = None
    def call(self, inputs: Array, training=True) -> Of(self.compute_dtype)[*inputs.shape]: ...
class _Coloured(_SameShape):
    """Colours that are changed in training, or only some of them: since Keras 3 whole numbers may stay what they are."""
    def call(self, inputs: Array, training=True):
        keeps = inputs.dtype is None or category(inputs.dtype) in ("integer", "unsigned")
        return Of(None if keeps and not (version("keras") < 3) else self.compute_dtype)[*inputs.shape]
class Rescaling(_SameShape):
    weight_names = ()
    def __init__(self, scale, offset=0.0, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs: Array): return Of(self.compute_dtype)[*inputs.shape]
class Normalization(_SameShape):
    def __init__(self, axis=-1, mean=None, variance=None, invert=False, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.axis = axis
    def adapt(self, data, batch_size=None, steps=None):
        """The means are those of the last axis of the data."""
        found = data if is_array(data) else data.element if is_a(data, "tensorflow.data.Dataset") else None
        if is_array(found) and is_int(self.axis) and self.axis == -1 and certain(rank_of(found.shape) >= 2):
            self.length = found.shape.dim_at(-1)
            self.rank = rank_of(found.shape)
    def call(self, inputs: Array):
        S = inputs.shape
        if has(self, "length") and certain(rank_of(S) >= 1):
            size = S.dim_at(-1)
            require(not certain(not (size == self.length) and not (size == 1) and not (self.length == 1)), f"Input 0 of layer {class_name(self)} is incompatible with the layer: expected axis -1 of input shape to have value {self.length}, got {size}: input with shape {S}", code="layer-input-mismatch")
            ones = [1 for i in range(self.rank - 1)] if is_int(self.rank) else None
            return Of(self.compute_dtype)[*(broadcast(S, ShapeOf(*ones, self.length)) if ones is not None else UNKNOWN_SHAPE)]
        return Of(self.compute_dtype)[*(S if not has(self, "length") else UNKNOWN_SHAPE)]
class RandomFlip(_SameShape): ...
class RandomRotation(_SameShape): ...
class RandomZoom(_SameShape): ...
class RandomTranslation(_SameShape): ...
class RandomContrast(_Coloured): ...
class RandomBrightness(_Coloured): ...
class RandomHue(_Coloured): ...
class RandomSaturation(_Coloured): ...
class RandomShear(_SameShape): ...
class RandomGrayscale(_Coloured): ...
class RandomPerspective(_SameShape): ...
class RandomErasing(_SameShape): ...
class RandomElasticTransform(_SameShape): ...
class RandomGaussianBlur(_SameShape): ...
class RandomInvert(_Coloured): ...
class RandomPosterization(_Coloured): ...
class RandomSharpness(_SameShape): ...
class RandomColorDegeneration(_Coloured): ...
class RandomColorJitter(_Coloured): ...
class AutoContrast(_SameShape): ...
class Equalization(_Coloured): ...
class Solarization(_SameShape): ...
class AugMix(_SameShape): ...
class RandAugment(_SameShape): ...
class ContrastLimitedAdaptiveHistogramEqualization(_SameShape): ...
class _Mixed(_SameShape):
    """Images of a batch mixed with each other, and their labels."""
    def call(self, inputs, training=True): return each(lambda x: Of(self.compute_dtype)[*x.shape] if is_array(x) else x, inputs)
class MixUp(_Mixed): ...
class CutMix(_Mixed): ...
class Pipeline(_Data):
    weight_names = ()
    def __init__(self, layers, name=None):
        self.layers = layers
    def call(self, inputs, training=True, mask=None):
        known = items(self.layers)
        if known is None:
            return unknown("the layers of a pipeline are not known")
        found = inputs
        for layer in known:
            found = call(layer, found)
        return found
def _resized(x, name, height, width, first):
    """Images, one or a batch, with another height and width."""
    S = x.shape
    require(rank_of(S) == 3 or rank_of(S) == 4 if certain(rank_of(S) >= 0) else True, f"Invalid input shape for images: expected 3 (unbatched) or 4 (batched) axes, got {S}", code="layer-input-mismatch")
    if not certain(rank_of(S) >= 3):
        return Of(name)[*UNKNOWN_SHAPE]
    return Of(name)[*S[:-2], height, width] if first else Of(name)[*S[:-3], height, width, S[-1]]
class Resizing(_Data):
    weight_names = ()
    def __init__(self, height, width, interpolation="bilinear", crop_to_aspect_ratio=False, pad_to_aspect_ratio=False, fill_mode="constant", fill_value=0.0, antialias=False, data_format=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.height = height
        self.width = width
        self.first = data_format == "channels_first"
    def call(self, data: Array): return _resized(data, self.compute_dtype if version("keras") < 3 else data.dtype if self.dtype == "float32" else None, self.height, self.width, self.first)
class CenterCrop(_Data):
    weight_names = ()
    def __init__(self, height, width, data_format=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.height = height
        self.width = width
        self.first = data_format == "channels_first"
    def call(self, inputs: Array): return _resized(inputs, self.compute_dtype, self.height, self.width, self.first)
class RandomCrop(CenterCrop):
    in_graph = False
    def __call__(self, *args, **kwargs):
        self.in_graph = len([x for x in leaves(args) if is_array(x) and x.kind == "keras.KerasTensor"]) > 0
        return call_keyword("keras.layers.Layer.__call__", self, *args, **kwargs)
    def __init__(self, height, width, seed=None, data_format=None, name=None, **kwargs): call_keyword("keras.layers.CenterCrop.__init__", self, height, width, data_format, **kwargs)
    def call(self, inputs: Array, training=None):
        """Since Keras 3 only training cuts anything off, which is what a graph shows."""
        if self.in_graph or version("keras") < 3 or (training is not None and certain(training)):
            return _resized(inputs, self.compute_dtype, self.height, self.width, self.first)
        return _resized(inputs, None, UNKNOWN, UNKNOWN, self.first)
def _encoded(S, mode, count):
    """The shape of classes as vectors: one for each, or one for each row."""
    if not has_rank(S) or not is_str(mode) or not (mode in ("one_hot", "multi_hot", "count", "tf_idf")):
        return UNKNOWN_SHAPE
    size = count if is_dim(count) else UNKNOWN
    if len(S) == 0:
        return ShapeOf(1, size) if mode == "one_hot" else ShapeOf(size)
    if not (mode == "one_hot"):
        return ShapeOf(*S[:-1], size)
    if len(S) == 1:
        return ShapeOf(*S, size) if not possible(S[-1] == 1) else UNKNOWN_SHAPE
    return ShapeOf(*S[:-1], size) if certain(S[-1] == 1) else ShapeOf(*S, size) if not possible(S[-1] == 1) else UNKNOWN_SHAPE
class CategoryEncoding(_Data):
    weight_names = ()
    def __init__(self, num_tokens=None, output_mode="multi_hot", sparse=False, **kwargs):
        require(num_tokens is not None, "num_tokens must be set to use this layer. If the number of tokens is not known beforehand, use the IntegerLookup layer instead.")
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.num_tokens = num_tokens
        self.output_mode = output_mode
    def call(self, inputs: Array[*S], count_weights=None) -> Of(self.compute_dtype)[*_encoded(S, self.output_mode, self.num_tokens)]: ...
def _words_of(self, vocabulary, special, tokens):
    """How many words of its own a vocabulary has and how many special ones come before; None if that is not known."""
    known = items(vocabulary)
    mixed = known is None or len([word for word in known if not is_known(word) or word in tokens]) > 0
    self.words = None if mixed or not is_int(special) else len(known)
    self.special = special
def _listed_words(self, include_special_tokens):
    word = scalar("str") if self.word == "text" else Of("int64")[()]
    if self.words is None or not is_known(include_special_tokens):
        return several(UNKNOWN, word)
    return [word for i in range(self.words + (self.special if include_special_tokens else 0))]
def _vocabulary_size(self, oov):
    """How many classes there are: those of the vocabulary and those for what is not in it."""
    if certain(self.pad_to_max_tokens) and is_dim(self.max_tokens):
        return self.max_tokens
    return self.words + oov if self.words is not None and is_int(oov) and self.max_tokens is None else UNKNOWN
class _Vocabulary(_Data):
    """A layer that turns words into numbers."""
    def adapt(self, data, batch_size=None, steps=None): _words_of(self, None, None, [])
    def set_vocabulary(self, vocabulary, idf_weights=None): _words_of(self, None, None, [])
    def get_vocabulary(self, include_special_tokens=True): return _listed_words(self, include_special_tokens)
    def vocabulary_size(self): return self.words + self.special if self.words is not None else scalar("int")
def _counted(self):
    """The dtype of classes as vectors: until Keras 3 the layer's own."""
    old = version("keras") < 3
    return None if old and not self.plain else "float32" if old or self.output_mode == "tf_idf" else "int64"
class TextVectorization(_Vocabulary):
    word = "text"
    def __init__(self, max_tokens=None, standardize="lower_and_strip_punctuation", split="whitespace", ngrams=None, output_mode="int", output_sequence_length=None, pad_to_max_tokens=False, vocabulary=None, idf_weights=None, sparse=False, ragged=False, encoding="utf-8", name=None, **kwargs):
        self.output_mode = output_mode
        self.plain = len(kwargs) == 0
        self.output_sequence_length = output_sequence_length
        self.max_tokens = max_tokens
        self.pad_to_max_tokens = pad_to_max_tokens
        self.ragged = ragged
        _words_of(self, vocabulary, 2 if output_mode == "int" else 1, ["", "[UNK]"])
        self.classes = _vocabulary_size(self, 1)
    def call(self, inputs: Array[*S]):
        if not has_rank(S) or not is_str(self.output_mode) or certain(self.ragged):
            return Of(None)[*UNKNOWN_SHAPE]
        require(len(S) < 2 or len(S) == 2 and possible(S[1] == 1), f"When using `TextVectorization` to tokenize strings, the input rank must be 1 or the last shape dimension must be 1. Received shape: {S}", code="layer-input-mismatch")
        batch = [] if len(S) == 0 else [S[0]]
        if self.output_mode == "int":
            return Of("int64")[*batch, self.output_sequence_length if is_dim(self.output_sequence_length) else UNKNOWN]
        return Of(_counted(self))[*batch, self.classes]
class StringLookup(_Vocabulary):
    word = "text"
    def __init__(self, max_tokens=None, num_oov_indices=1, mask_token=None, oov_token="[UNK]", vocabulary=None, idf_weights=None, invert=False, output_mode="int", pad_to_max_tokens=False, sparse=False, encoding="utf-8", name=None, **kwargs): _lookup(self, max_tokens, num_oov_indices, [mask_token, oov_token], vocabulary, invert, output_mode, pad_to_max_tokens, "string", kwargs)
    def call(self, inputs: Array[*S]):
        if not is_str(self.output_mode):
            return Of(None)[*UNKNOWN_SHAPE]
        if self.output_mode == "int":
            return Of(self.entries if self.invert else "int64" if self.plain or not (version("keras") < 3) else None)[*S]
        return Of(_counted(self))[*_encoded(S, self.output_mode, self.classes)]
def _lookup(self, max_tokens, num_oov_indices, tokens, vocabulary, invert, output_mode, pad_to_max_tokens, entries, options):
    self.plain = len(options) == 0
    self.output_mode = output_mode
    self.invert = invert
    self.entries = entries
    self.max_tokens = max_tokens
    self.pad_to_max_tokens = pad_to_max_tokens
    masked = tokens[0] is not None and output_mode == "int"
    _words_of(self, vocabulary, num_oov_indices + (1 if masked else 0) if is_int(num_oov_indices) else None, tokens)
    self.classes = _vocabulary_size(self, num_oov_indices)
class IntegerLookup(StringLookup):
    word = "number"
    def __init__(self, max_tokens=None, num_oov_indices=1, mask_token=None, oov_token=-1, vocabulary=None, vocabulary_dtype="int64", idf_weights=None, invert=False, output_mode="int", sparse=False, pad_to_max_tokens=False, name=None, **kwargs): _lookup(self, max_tokens, num_oov_indices, [mask_token, oov_token], vocabulary, invert, output_mode, pad_to_max_tokens, vocabulary_dtype, kwargs)
class Discretization(_Data):
    def __init__(self, bin_boundaries=None, num_bins=None, epsilon=0.01, output_mode="int", sparse=False, dtype=None, name=None):
        self.output_mode = output_mode
        self.bins = num_bins if bin_boundaries is None else len(bin_boundaries) + 1 if items(bin_boundaries) is not None else UNKNOWN
        self.plain = dtype is None
    def call(self, inputs: Array[*S]):
        if not is_str(self.output_mode):
            return Of(None)[*UNKNOWN_SHAPE]
        return Of(("int64" if version("keras") < 3 else "int32") if self.plain else None)[*S] if self.output_mode == "int" else Of("float32" if self.plain else None)[*_encoded(S, self.output_mode, self.bins)]
class Hashing(_Data):
    weight_names = ()
    def __init__(self, num_bins, mask_value=None, salt=None, output_mode="int", sparse=False, **kwargs):
        self.output_mode = output_mode
        self.bins = num_bins
        self.plain = len(kwargs) == 0
    def call(self, inputs: Array[*S]):
        if not is_str(self.output_mode):
            return Of(None)[*UNKNOWN_SHAPE]
        return Of("int64" if self.plain else None)[*S] if self.output_mode == "int" else Of("float32" if self.plain else None)[*_encoded(S, self.output_mode, self.bins)]
class HashedCrossing(Hashing):
    def __init__(self, num_bins, output_mode="int", sparse=False, name=None, dtype=None, **kwargs):
        self.output_mode = output_mode
        self.bins = num_bins
        self.plain = dtype is None
    def call(self, inputs):
        """Several features of one shape, crossed."""
        known = items(inputs)
        if known is None or is_array(inputs) or not is_str(self.output_mode):
            return Of(None)[*UNKNOWN_SHAPE]
        S = array_of(known[0]).shape
        require(rank_of(S) <= 2, f"All `HashedCrossing` inputs should have shape `()`, `(batch_size)` or `(batch_size, 1)`. Received: inputs={[array_of(x).shape for x in known]}", code="layer-input-mismatch")
        return Of("int64" if self.plain else None)[*S] if self.output_mode == "int" else Of("float32" if self.plain else None)[*_encoded(S, "multi_hot" if certain(rank_of(S) == 2) else self.output_mode, self.bins)]
class MelSpectrogram(_Data):
    weight_names = ()
    def __init__(self, fft_length=2048, sequence_stride=512, sequence_length=None, window="hann", sampling_rate=16000, num_mel_bins=128, min_freq=20.0, max_freq=None, power_to_db=True, top_db=80.0, mag_exp=2.0, min_power=1e-10, ref_power=1.0, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.sequence_stride = sequence_stride
        self.fft_length = fft_length
        self.num_mel_bins = num_mel_bins
    def call(self, inputs: Array[*S]):
        require(rank_of(S) == 1 or rank_of(S) == 2 if certain(rank_of(S) >= 0) else True, f"`MelSpectrogram` takes a signal, or a batch of them: 1 or 2 axes, got {inputs}", code="layer-input-mismatch")
        if not has_rank(S) or not is_dim(self.sequence_stride) or not is_dim(self.fft_length):
            return Of(self.compute_dtype)[*UNKNOWN_SHAPE]
        return Of(self.compute_dtype)[*S[:-1], self.num_mel_bins, 1 + (S[-1] + 2 * (self.fft_length // 2) - self.fft_length) // self.sequence_stride]
class STFTSpectrogram(Layer):
    weight_names = ()
    def __init__(self, mode="log", frame_length=256, frame_step=None, fft_length=None, window="hann", periodic=False, scaling="density", padding="valid", expand_dims=False, data_format=None, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.mode = mode
        self.frame_length = frame_length
        self.frame_step = frame_step if frame_step is not None else frame_length // 2
        self.fft_length = fft_length if fft_length is not None else frame_length
        self.padding = padding
        self.plain = data_format is None and not expand_dims
    def call(self, inputs: Array[*S]):
        require(rank_of(S) == 3, f"Input 0 of layer {class_name(self)} is incompatible with the layer: expected ndim=3, found ndim={rank_of(S)}. Full shape received: {S}", code="layer-input-mismatch")
        if not has_rank(S) or not self.plain or not is_str(self.mode) or not is_str(self.padding) or not is_dim(self.frame_length) or not is_dim(self.frame_step) or not is_dim(self.fft_length):
            return Of(self.compute_dtype)[*UNKNOWN_SHAPE]
        channels = (self.fft_length // 2 + 1) * (2 if self.mode == "stft" else 1)
        return Of(self.compute_dtype)[S[0], conv_window(S[1], self.frame_length, self.frame_step, self.padding, 1), channels * S[2]]
