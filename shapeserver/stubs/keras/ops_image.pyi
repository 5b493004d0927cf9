"""Keras 3: operations on images."""

MODULE = "keras.ops.image"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def resize(images: Array[*S, h, w, c], size: Ints[*T], interpolation="bilinear", antialias=False, crop_to_aspect_ratio=False, pad_to_aspect_ratio=False, fill_mode="constant", fill_value=0.0, data_format="channels_last") -> Same(images)[*S, *T, c]: ...
