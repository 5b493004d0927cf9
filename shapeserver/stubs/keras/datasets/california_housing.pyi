"""Keras 3: a data set."""

MODULE = "keras.datasets.california_housing"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

def load_data(version="large", path="california_housing.npz", test_split=0.2, seed=113): return ((Of("float32")[16512 if test_split == 0.2 and version == "large" else UNKNOWN, 8], Of("float32")[16512 if test_split == 0.2 and version == "large" else UNKNOWN]), (Of("float32")[4128 if test_split == 0.2 and version == "large" else UNKNOWN, 8], Of("float32")[4128 if test_split == 0.2 and version == "large" else UNKNOWN]))
