"""A layer names its weight first, as Keras 2 had it: in Keras 3 the first argument is the shape.

tensorflow-addons tensorflow_addons/layers/noisy_dense.py:170 argument-mismatch
tensorflow-addons tensorflow_addons/layers/noisy_dense.py:180 argument-mismatch
tensorflow-addons tensorflow_addons/layers/noisy_dense.py:190 argument-mismatch
tensorflow-addons tensorflow_addons/layers/noisy_dense.py:201 argument-mismatch
tensorflow-addons tensorflow_addons/layers/noisy_dense.py:213 argument-mismatch
tensorflow-addons tensorflow_addons/layers/noisy_dense.py:225 argument-mismatch
tensorflow-addons tensorflow_addons/layers/polynomial.py:106 argument-mismatch
tensorflow-addons tensorflow_addons/layers/polynomial.py:123 argument-mismatch
tensorflow-addons tensorflow_addons/layers/polynomial.py:131 argument-mismatch
tensorflow-addons tensorflow_addons/layers/polynomial.py:140 argument-mismatch
tensorflow-addons tensorflow_addons/seq2seq/attention_wrapper.py:581 argument-mismatch
tensorflow-addons tensorflow_addons/seq2seq/attention_wrapper.py:773 argument-mismatch
tensorflow-addons tensorflow_addons/seq2seq/attention_wrapper.py:778 argument-mismatch
tensorflow-addons tensorflow_addons/seq2seq/attention_wrapper.py:1143 argument-mismatch
tensorflow-addons tensorflow_addons/seq2seq/attention_wrapper.py:1150 argument-mismatch
tensorflow-addons tensorflow_addons/seq2seq/attention_wrapper.py:1308 argument-mismatch
tensorflow-addons tensorflow_addons/seq2seq/attention_wrapper.py:1312 argument-mismatch
"""

import tensorflow as tf


class Noisy(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.sigma = self.add_weight("sigma", shape=[3, 2], initializer="zeros")  # fails: argument-mismatch

    def call(self, inputs):
        return inputs @ self.sigma


outputs = Noisy()(tf.ones((4, 3)))
