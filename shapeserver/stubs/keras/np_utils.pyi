"""Keras: where `to_categorical` was."""

MODULE = "keras.utils.np_utils"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

to_categorical = alias("keras.utils.to_categorical")
normalize = alias("keras.utils.normalize")
