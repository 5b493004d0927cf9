"""Keras 3: a data set."""

MODULE = "keras.datasets.fashion_mnist"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

def load_data(): return ((Of("uint8")[60000, 28, 28], Of("uint8")[60000]), (Of("uint8")[10000, 28, 28], Of("uint8")[10000]))
