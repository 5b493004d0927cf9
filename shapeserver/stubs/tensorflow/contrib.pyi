"""TensorFlow 1's `tf.contrib`, as far as programs call it."""

MODULE = "tensorflow.contrib"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

rnn = alias("tensorflow.rnn_cell")
slim = alias("tensorflow.contrib.layers")
