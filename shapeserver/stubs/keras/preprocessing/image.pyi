"""Keras 3: images."""

MODULE = "keras.preprocessing.image"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

load_img = alias("keras.utils.load_img")
img_to_array = alias("keras.utils.img_to_array")
array_to_img = alias("keras.utils.array_to_img")
save_img = alias("keras.utils.save_img")
def _channels(mode): return 3 if mode == "rgb" else 1 if mode == "grayscale" else 4
def _sizes(size):
    known = items(size)
    return [n if is_dim(n) else UNKNOWN for n in known] if known is not None and len(known) == 2 else [UNKNOWN, UNKNOWN]
def _batch(size):
    """The last batch may be shorter than the others."""
    return fresh("batch", 1, size if is_int(size) else None)
def _labels(mode, classes, n):
    """What goes with a batch of n images, by the class mode."""
    known = items(classes)
    if mode == "categorical":
        return Of("float32")[n, len(known) if known is not None else UNKNOWN]
    if mode == "binary" or mode == "sparse":
        return Of("float32")[n]
    return unknown("the labels of images")
def _from_files(generator, size, color_mode, classes, class_mode, batch_size):
    n = _batch(batch_size)
    x = Of("float32")[n, *_sizes(size), _channels(color_mode)]
    batch = x if class_mode is None else (x, x) if class_mode == "input" else (x, _labels(class_mode, classes, n))
    return new("keras.preprocessing.image.Iterator", batch=batch, generator=generator, batch_size=batch_size)
def _row(x, n): return Of(x.dtype)[n, *x.shape[1:]]
class Iterator:
    """Batches of images without end."""
    def __iter__(self): return several(UNKNOWN, self.batch)
    def __next__(self): return self.batch
    def __getitem__(self, index): return self.batch
    def __len__(self): return scalar("int")
    def next(self): return self.batch
    def reset(self): return None
    def on_epoch_end(self): return None
    @property
    def samples(self): return scalar("int")
    @property
    def n(self): return scalar("int")
    @property
    def num_classes(self): return scalar("int")
    @property
    def classes(self): return Of("int32")[UNKNOWN]
    @property
    def filenames(self): return several(UNKNOWN, scalar("str"))
    @property
    def class_indices(self): return unknown("the classes that a folder has")
class ImageDataGenerator:
    def __init__(self, *args, **kwargs):
        self.options = None
    def fit(self, x, *args, **kwargs): return None
    def standardize(self, x): return x
    def random_transform(self, x, seed=None): return x
    def flow(self, x, y=None, batch_size=32, shuffle=True, sample_weight=None, seed=None, save_to_dir=None, save_prefix="", save_format="png", ignore_class_split=False, subset=None):
        if not is_array(x):
            return unknown("a generator of several arrays")
        require(not certain(rank_of(x.shape) >= 0) or len(x.shape) == 4, f"Input data in `NumpyArrayIterator` should have rank 4. You passed an array with shape {x.shape}", code="rank-mismatch")
        if is_array(y) and certain(rank_of(y.shape) >= 1) and certain(rank_of(x.shape) >= 1):
            need_equal(x.shape[0], y.shape[0], f"`x` (images tensor) and `y` (labels) should have the same length. Found: x.shape = {x.shape}, y.shape = {y.shape}", "cardinality-mismatch")
        n = _batch(batch_size)
        images = Of("float32")[n, *x.shape[1:]]
        if y is None:
            return new("keras.preprocessing.image.Iterator", batch=images, generator=self, batch_size=batch_size)
        pair = (images, _row(y, n) if is_array(y) else unknown("the labels of images"))
        return new("keras.preprocessing.image.Iterator", batch=pair if sample_weight is None else (*pair, _row(sample_weight, n) if is_array(sample_weight) else unknown("weights")), generator=self, batch_size=batch_size)
    def flow_from_directory(self, directory, target_size=(256, 256), color_mode="rgb", classes=None, class_mode="categorical", batch_size=32, shuffle=True, seed=None, save_to_dir=None, save_prefix="", save_format="png", follow_links=False, subset=None, interpolation="nearest", keep_aspect_ratio=False): return _from_files(self, target_size, color_mode, classes, class_mode, batch_size)
    def flow_from_dataframe(self, dataframe, directory=None, x_col="filename", y_col="class", weight_col=None, target_size=(256, 256), color_mode="rgb", classes=None, class_mode="categorical", batch_size=32, shuffle=True, seed=None, save_to_dir=None, save_prefix="", save_format="png", subset=None, interpolation="nearest", validate_filenames=True, **kwargs):
        return _from_files(self, target_size, color_mode, classes, class_mode, batch_size) if weight_col is None else unknown("a generator of weighted images")
