"""TensorFlow 1: where MNIST of the tutorials really is."""

MODULE = "tensorflow.contrib.learn.python.learn.datasets.mnist"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

read_data_sets = alias("tensorflow.examples.tutorials.mnist.input_data.read_data_sets")
DataSet = alias("tensorflow.examples.tutorials.mnist.input_data.DataSet")
