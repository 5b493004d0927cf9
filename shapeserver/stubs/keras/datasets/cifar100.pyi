"""Keras 3: a data set."""

MODULE = "keras.datasets.cifar100"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

def load_data(label_mode="fine"):
    sizes = (3, 32, 32) if ambient("keras.image_data_format") == "channels_first" else (32, 32, 3)
    return ((Of("uint8")[50000, *sizes], Of("int64")[50000, 1]), (Of("uint8")[10000, *sizes], Of("int64")[10000, 1]))
