"""Keras 3: utilities."""

MODULE = "keras.utils"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

def to_categorical(x: Array[*S], num_classes=None): return _by_class(x, S, num_classes, "float32")
def to_categorical(y: Array[*S], num_classes=None, dtype="float32"):
    require(version("keras") < 3, "to_categorical() takes x and num_classes alone", code="argument-mismatch")
    return _by_class(y, S, num_classes, dtype)
def _by_class(x, S, num_classes, dtype):
    T = S[:-1] if certain(rank_of(S) > 1) and S[-1] == 1 else S
    known = contents(x)
    counted = max(known) + 1 if known is not None and len(known) > 0 and len([n for n in known if is_int(n)]) == len(known) else None
    fits = x.kind == "tensorflow.Tensor" or counted is None or not is_int(num_classes) or counted <= num_classes
    require(fits, f"to_categorical: index {counted if counted is None else counted - 1} is out of bounds for axis 1 with size {num_classes}", code="index-out-of-range")
    made = Of(dtype) if version("keras") < 3 else Kind("tensorflow.Tensor", "float32") if not (x.kind == "numpy.ndarray") else Of("float64")
    return made[*T, num_classes if num_classes is not None else counted if counted is not None else fresh("classes")]
def normalize(x: Array[*S], axis=-1, order=2):
    if not (x.kind == "numpy.ndarray"):
        return call_keyword("keras.ops.normalize", x, axis=axis, order=order)
    return Of("float64" if x.dtype is not None and category(x.dtype) in ("integer", "unsigned") else dtype_name(Same(x)))[*(ShapeOf(1, *S) if certain(rank_of(S) == 1) else S)]
def pad_sequences(sequences, maxlen=None, dtype="int32", padding="pre", truncating="pre", value=0.0):
    require(not is_str(padding) or padding in ("pre", "post"), f'Padding type "{padding}" not understood')
    require(not is_str(truncating) or truncating in ("pre", "post"), f'Truncating type "{truncating}" not understood')
    rows = [array_of(row).shape for row in items(sequences) or []] if not is_array(sequences) else []
    known = len(rows) > 0 and len([S for S in rows if not certain(rank_of(S) >= 1)]) == 0
    inner = rows[0][1:] if known else ShapeOf()
    for S in rows if known else []:
        require(len(S) == 1 + len(inner) and compatible(inner, S[1:]), f"Shape of sample {S[1:]} of a sequence is different from expected shape {inner}", code="dim-mismatch")
    longest = max([S[0] for S in rows]) if known else UNKNOWN
    found = ShapeOf(length_of(sequences), maxlen if maxlen is not None else longest, *inner)
    if is_array(value):
        words = f"could not broadcast input array from shape {value.shape} into shape {found}"
        require(in_words(words, broadcast, found, value.shape) == found, words, code="broadcast-mismatch")
    return Of(dtype)[*found]
def get_file(*args, **kwargs): return scalar("str")
def plot_model(model, *args, **kwargs): return unknown("a picture of a model")
def model_to_dot(model, *args, **kwargs): return unknown("a picture of a model")
def set_random_seed(seed): return None
def load_img(path, color_mode="rgb", target_size=None, interpolation="nearest", keep_aspect_ratio=False):
    require(not is_str(color_mode) or color_mode in ("grayscale", "rgb", "rgba"), f'color_mode must be "grayscale", "rgb", or "rgba". Received: color_mode={color_mode}')
    found, sizes = image_file(path), items(target_size)
    read = is_known(found)
    high, wide = sizes if sizes is not None and len(sizes) == 2 else (found[1], found[2]) if read and target_size is None else (fresh("height", 1), fresh("width", 1))
    mode = "RGB" if color_mode == "rgb" else "RGBA" if color_mode == "rgba" else None if not read or found[3] in ("I", "I;16", None) else "L"
    return new("PIL.Image.Image", wide=wide, high=high, colours=mode, bands=1 if color_mode == "grayscale" else None)
def img_to_array(img, data_format=None, dtype=None):
    if not is_array(img) and not is_a(img, "PIL.Image.Image"):
        return Of(dtype or "float32")[*UNKNOWN_SHAPE]
    single = has(img, "bands") and img.bands is not None
    S = img.shape if is_array(img) else ShapeOf(img.high, img.wide) if single else call(member(img, "__array__")).shape
    require(not has_rank(S) or len(S) == 2 or len(S) == 3, f"Unsupported image shape: {S}", code="rank-mismatch")
    first = (data_format or ambient("keras.image_data_format")) == "channels_first"
    if not has_rank(S):
        return Of(dtype or "float32")[UNKNOWN, UNKNOWN, UNKNOWN]
    if len(S) == 2:
        return Of(dtype or "float32")[*([1, *S] if first else [*S, 1])]
    return Of(dtype or "float32")[*([S[2], S[0], S[1]] if first else S)]
def array_to_img(x: Array[*S], data_format=None, scale=True, dtype=None):
    require(rank_of(S) == 3, f"Expected image array to have rank 3 (single image). Got array with shape: {S}", code="rank-mismatch")
    if not has_rank(S):
        return new("PIL.Image.Image", wide=UNKNOWN, high=UNKNOWN, colours=None)
    first = (data_format or ambient("keras.image_data_format")) == "channels_first"
    high, wide, count = (S[1], S[2], S[0]) if first else S
    require(count == 1 or count == 3 or count == 4, f"Unsupported channel number: {count}", code="dim-mismatch")
    mode = None if not is_int(count) else "RGBA" if count == 4 else "RGB" if count == 3 else "L" if certain(scale) else None
    return new("PIL.Image.Image", wide=wide, high=high, colours=mode, bands=1 if is_int(count) and count == 1 else None)
def save_img(path, x, *args, **kwargs): return None
def _labelled(x, mode, names, n):
    """Images with their labels."""
    known = items(names)
    if mode is None:
        return x
    if mode == "int":
        return (x, Kind("tensorflow.Tensor", "int32")[*n])
    if mode == "binary":
        return (x, Kind("tensorflow.Tensor", "float32")[*n, 1])
    return (x, Kind("tensorflow.Tensor", "float32")[*n, len(known) if known is not None else UNKNOWN]) if mode == "categorical" else unknown("images and labels")
def _pictures(size, color_mode, mode, names, batch_size):
    n = [] if batch_size is None else [fresh("batch", 1, batch_size if is_int(batch_size) else None, False)]
    sizes = items(size)
    known = sizes is not None and len(sizes) == 2
    x = Kind("tensorflow.Tensor", "float32")[*n, *([one if is_dim(one) else UNKNOWN for one in sizes] if known else [UNKNOWN, UNKNOWN]), 3 if color_mode == "rgb" else 1 if color_mode == "grayscale" else 4]
    return new("tensorflow.data.Dataset", element=_labelled(x, mode, names, n), count=UNKNOWN, class_names=several(UNKNOWN, scalar("str")) if names is None else names)
def image_dataset_from_directory(directory, labels="inferred", label_mode="int", class_names=None, color_mode="rgb", batch_size=32, image_size=(256, 256), shuffle=True, seed=None, validation_split=None, subset=None, interpolation="bilinear", follow_links=False, crop_to_aspect_ratio=False, pad_to_aspect_ratio=False, data_format=None, format="tf", verbose=True):
    if not (format == "tf") or data_format == "channels_first":
        return unknown("a data set made from files")
    made = _pictures(image_size, color_mode, label_mode if labels is not None else None, class_names, batch_size)
    return (made, _pictures(image_size, color_mode, label_mode if labels is not None else None, class_names, batch_size)) if subset == "both" else made
def text_dataset_from_directory(directory, labels="inferred", label_mode="int", class_names=None, batch_size=32, max_length=None, shuffle=True, seed=None, validation_split=None, subset=None, follow_links=False, format="tf", verbose=True):
    require(not is_str(label_mode) or label_mode in ("int", "categorical", "binary"), f'`label_mode` argument must be one of "int", "categorical", "binary", or None. Received: label_mode={label_mode}')
    if not (format == "tf"):
        return unknown("a data set made from files")
    mode = label_mode if labels is not None else None
    made = _texts(mode, class_names, batch_size)
    return [made, _texts(mode, class_names, batch_size)] if subset == "both" else made
def _texts(mode, names, batch_size):
    n = [] if batch_size is None else [fresh("batch", 1, batch_size if is_int(batch_size) else None, False)]
    return new("tensorflow.data.Dataset", element=_labelled(Kind("tensorflow.Tensor", "string")[*n], mode, names, n), count=UNKNOWN, class_names=several(UNKNOWN, scalar("str")) if names is None else names)
def timeseries_dataset_from_array(data, targets, sequence_length, sequence_stride=1, sampling_rate=1, batch_size=128, shuffle=False, seed=None, start_index=None, end_index=None, format="tf"):
    x, y = array_of(data), array_of(targets) if targets is not None else None
    if not (format == "tf") or not certain(rank_of(x.shape) >= 1) or y is not None and not certain(rank_of(y.shape) >= 1):
        return unknown("a data set of windows")
    total = x.shape[0]
    for name, value in (("start_index", start_index), ("end_index", end_index), ("sampling_rate", sampling_rate), ("sequence_stride", sequence_stride)):
        require(not is_dim(value) or value < total, f"`{name}` must be lower than the length of the data. Received: {name}={value}, for data of length {total}", code="value-mismatch")
    n = [] if batch_size is None else [fresh("batch", 1, batch_size if is_int(batch_size) else None, False)]
    windows = Kind("tensorflow.Tensor", dtype_name(Same(x)))[*n, sequence_length if is_dim(sequence_length) else UNKNOWN, *x.shape[1:]]
    element = windows if y is None else (windows, Kind("tensorflow.Tensor", dtype_name(Same(y)))[*n, *y.shape[1:]])
    return new("tensorflow.data.Dataset", element=element, count=UNKNOWN)
def split_dataset(*args, **kwargs): return unknown("the parts of a data set")
def register_keras_serializable(package="Custom", name=None): return library("keras.utils.unchanged")
def unchanged(value): return value
def get_custom_objects(): return unknown("the custom objects")
def get_registered_name(value): return scalar("str")
def clear_session(free_memory=True): return None
def get_source_inputs(tensor): return unknown("the inputs behind a tensor")
def is_keras_tensor(x): return is_array(x) and x.kind == "keras.KerasTensor"
def is_interactive_logging_enabled(): return scalar("bool")
def disable_interactive_logging(): return None
def enable_interactive_logging(): return None
def pack_x_y_sample_weight(x, y=None, sample_weight=None): return x if y is None else (x, y) if sample_weight is None else (x, y, sample_weight)
def unpack_x_y_sample_weight(data):
    known = items(data)
    if known is None:
        return (data, None, None)
    return tuple([known[i] if i < len(known) else None for i in range(3)])
class PyDataset:
    def __init__(self, workers=1, use_multiprocessing=False, max_queue_size=10):
        self.workers = workers
    def on_epoch_end(self): return None
Sequence = alias("keras.utils.PyDataset")
class Progbar:
    def __init__(self, *args, **kwargs):
        self.options = None
    def update(self, *args, **kwargs): return None
    def add(self, *args, **kwargs): return None
class CustomObjectScope:
    def __init__(self, *args):
        self.options = None
    def __enter__(self): return self
    def __exit__(self, *args): return None
custom_object_scope = alias("keras.utils.CustomObjectScope")
def FeatureSpace(*args, **kwargs): return unknown("a feature space")
