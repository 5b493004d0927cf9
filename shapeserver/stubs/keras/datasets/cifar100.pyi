"""Keras 3: a data set."""

MODULE = "keras.datasets.cifar100"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

def load_data(label_mode="fine"): return ((Of("uint8")[50000, 32, 32, 3], Of("int64")[50000, 1]), (Of("uint8")[10000, 32, 32, 3], Of("int64")[10000, 1]))
