"""Keras 3: a data set."""

MODULE = "keras.datasets.cifar10"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

def load_data(): return ((Of("uint8")[50000, 32, 32, 3], Of("uint8")[50000, 1]), (Of("uint8")[10000, 32, 32, 3], Of("uint8")[10000, 1]))
