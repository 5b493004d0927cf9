"""Keras 3: preprocessing."""

MODULE = "keras.preprocessing"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

image_dataset_from_directory = alias("keras.utils.image_dataset_from_directory")
text_dataset_from_directory = alias("keras.utils.text_dataset_from_directory")
timeseries_dataset_from_array = alias("keras.utils.timeseries_dataset_from_array")
