"""The first parameter of Keras 3's `add_weight` is the shape; here a name is given by place, and then the shape by name.

deepctr deepctr/layers/sequence.py:498 argument-mismatch
deepctr deepctr/layers/sequence.py:500 argument-mismatch
deepctr deepctr/layers/sequence.py:509 argument-mismatch
deepctr deepctr/layers/sequence.py:511 argument-mismatch
deepctr deepctr/layers/sequence.py:722 argument-mismatch
deepctr deepctr/layers/sequence.py:725 argument-mismatch
deepctr deepctr/layers/sequence.py:728 argument-mismatch
deepctr deepctr/layers/utils.py:144 argument-mismatch
deepctr deepctr/layers/utils.py:151 argument-mismatch
deepctr deepctr/models/sequence/dsin.py:157 argument-mismatch
deepctr deepctr/models/sequence/dsin.py:164 argument-mismatch
"""

import numpy as np
import tensorflow as tf


class Linear(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.kernel = self.add_weight("linear_kernel", shape=[int(input_shape[-1]), 1])  # fails: argument-mismatch

    def call(self, inputs):
        return inputs @ self.kernel


Linear()(np.zeros((4, 3), "float32"))
