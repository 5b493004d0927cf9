"""Keras 3's `add_weight` is given a name and a shape by place, where the shape comes first.

edward2 edward2/tensorflow/layers/normalization.py:58 argument-mismatch
edward2 edward2/tensorflow/layers/normalization.py:59 argument-mismatch
edward2 edward2/tensorflow/layers/normalization_test.py:56 argument-mismatch
"""

import keras
import numpy as np


class Shift(keras.layers.Layer):
    def build(self, input_shape):
        self.bias = self.add_weight("bias", [input_shape[-1]])  # fails: argument-mismatch

    def call(self, inputs):
        return inputs + self.bias


Shift()(np.zeros((4, 3), "float32"))
