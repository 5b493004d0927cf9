"""Keras 3: a data set."""

MODULE = "keras.datasets.boston_housing"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

def load_data(path="boston_housing.npz", test_split=0.2, seed=113): return ((Of("float64")[404 if test_split == 0.2 else UNKNOWN, 13], Of("float64")[404 if test_split == 0.2 else UNKNOWN]), (Of("float64")[102 if test_split == 0.2 else UNKNOWN, 13], Of("float64")[102 if test_split == 0.2 else UNKNOWN]))
