"""A data set is asked to prefetch without being told how much.

dm-sonnet examples/functional_mlp_mnist.py:60 argument-mismatch
"""

import tensorflow as tf

tf.data.Dataset.range(3).prefetch()  # fails: argument-mismatch
