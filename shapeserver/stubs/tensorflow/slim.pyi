"""Slim as a package of its own, which is what `tf.contrib.slim` was."""

MODULE = "tf_slim"
SAME_AS = "tensorflow.contrib.layers"
