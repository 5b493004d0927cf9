"""Keras 3: images."""

MODULE = "keras.preprocessing.image"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

load_img = alias("keras.utils.load_img")
img_to_array = alias("keras.utils.img_to_array")
array_to_img = alias("keras.utils.array_to_img")
save_img = alias("keras.utils.save_img")
class ImageDataGenerator:
    def __init__(self, *args, **kwargs):
        self.options = None
    def fit(self, x, *args, **kwargs): return None
    def flow(self, *args, **kwargs): return unknown("a generator of images")
    def flow_from_directory(self, *args, **kwargs): return unknown("a generator of images")
    def flow_from_dataframe(self, *args, **kwargs): return unknown("a generator of images")
