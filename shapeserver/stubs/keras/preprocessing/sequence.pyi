"""Keras 3: sequences."""

MODULE = "keras.preprocessing.sequence"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

pad_sequences = alias("keras.utils.pad_sequences")
def TimeseriesGenerator(*args, **kwargs): return unknown("a generator of windows")
def skipgrams(*args, **kwargs): return unknown("pairs of words")
