"""A functional model's input, which is symbolic in Keras 3, is an argument of a function of TensorFlow.

deepctr deepctr/models/sequence/dien.py:81 argument-mismatch
"""

import tensorflow as tf


def masks(lengths):
    return tf.sequence_mask(lengths, 4, dtype=tf.float32)


user_behavior_length = tf.keras.Input((1,), dtype="int32")
masks(tf.subtract(user_behavior_length, 1))  # fails: argument-mismatch
