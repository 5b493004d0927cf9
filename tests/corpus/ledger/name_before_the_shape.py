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
edward2 edward2/tensorflow/initializers.py:196 argument-mismatch
edward2 edward2/tensorflow/initializers.py:256 argument-mismatch
edward2 edward2/tensorflow/initializers.py:264 argument-mismatch
edward2 edward2/tensorflow/initializers.py:334 argument-mismatch
edward2 edward2/tensorflow/initializers.py:342 argument-mismatch
edward2 edward2/tensorflow/initializers.py:405 argument-mismatch
edward2 edward2/tensorflow/initializers.py:413 argument-mismatch
edward2 edward2/tensorflow/initializers.py:482 argument-mismatch
edward2 edward2/tensorflow/initializers.py:490 argument-mismatch
edward2 edward2/tensorflow/initializers.py:595 argument-mismatch
edward2 edward2/tensorflow/initializers.py:603 argument-mismatch
edward2 edward2/tensorflow/initializers.py:636 argument-mismatch
edward2 edward2/tensorflow/initializers.py:719 argument-mismatch
edward2 edward2/tensorflow/initializers_test.py:94 argument-mismatch
edward2 edward2/tensorflow/layers/convolutional.py:621 argument-mismatch
edward2 edward2/tensorflow/layers/convolutional.py:627 argument-mismatch
edward2 edward2/tensorflow/layers/convolutional.py:785 argument-mismatch
edward2 edward2/tensorflow/layers/convolutional.py:791 argument-mismatch
edward2 edward2/tensorflow/layers/convolutional.py:1771 argument-mismatch
edward2 edward2/tensorflow/layers/convolutional.py:1777 argument-mismatch
edward2 edward2/tensorflow/layers/dense.py:796 argument-mismatch
edward2 edward2/tensorflow/regularizers.py:313 argument-mismatch
"""

import numpy as np
import tensorflow as tf


class Linear(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.kernel = self.add_weight("linear_kernel", shape=[int(input_shape[-1]), 1])  # fails: argument-mismatch

    def call(self, inputs):
        return inputs @ self.kernel


Linear()(np.zeros((4, 3), "float32"))
