"""Keras 2 by the name of its package: what is there is told by the rules of Keras."""

MODULE = "tf_keras"
SAME_AS = "keras"
