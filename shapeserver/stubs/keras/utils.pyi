"""Keras 3: utilities."""

MODULE = "keras.utils"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

def to_categorical(x: Array[*S], num_classes=None):
    T = S[:-1] if certain(rank_of(S) > 1) and S[-1] == 1 else S
    known = contents(x)
    counted = max(known) + 1 if known is not None and len(known) > 0 and len([n for n in known if is_int(n)]) == len(known) else None
    return Of("float64")[*T, num_classes if num_classes is not None else counted if counted is not None else fresh("classes")]
def normalize(x: Array[*S], axis=-1, order=2) -> Of("float64" if x.dtype is not None and category(x.dtype) in ("integer", "unsigned") else dtype_name(Same(x)))[*(ShapeOf(1, *S) if certain(rank_of(S) == 1) else S)]: ...
def pad_sequences(sequences, maxlen=None, dtype="int32", padding="pre", truncating="pre", value=0.0): return Of(dtype)[length_of(sequences), maxlen if maxlen is not None else UNKNOWN]
def get_file(*args, **kwargs): return scalar("str")
def plot_model(model, *args, **kwargs): return unknown("a picture of a model")
def model_to_dot(model, *args, **kwargs): return unknown("a picture of a model")
def set_random_seed(seed): return None
def load_img(path, color_mode="rgb", target_size=None, interpolation="nearest", keep_aspect_ratio=False, grayscale=False): return new("keras.utils.PictureFile", sizes=target_size, channels=3 if color_mode == "rgb" else 1 if color_mode == "grayscale" else 4)
class PictureFile:
    """An image as PIL opens it."""
    @property
    def size(self): return unknown("an image's size")
def img_to_array(img, data_format=None, dtype=None):
    if is_a(img, "keras.utils.PictureFile"):
        sizes = items(img.sizes)
        return Of(dtype or "float32")[*(sizes if sizes is not None else [UNKNOWN, UNKNOWN]), img.channels]
    return Of(dtype or "float32")[UNKNOWN, UNKNOWN, UNKNOWN]
def array_to_img(x, data_format=None, scale=True, dtype=None): return new("keras.utils.PictureFile", sizes=None, channels=UNKNOWN)
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
def text_dataset_from_directory(*args, **kwargs): return unknown("a data set made from files")
def timeseries_dataset_from_array(*args, **kwargs): return unknown("a data set of windows")
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
