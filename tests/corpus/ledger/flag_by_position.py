"""A layer of Keras 3 is given whether it is trained by position, where it takes tensors alone.

recommenders recommenders/models/sasrec/model.py:492 argument-mismatch
recommenders recommenders/models/sasrec/model.py:547 argument-mismatch
edward2 edward2/tensorflow/layers/random_feature_test.py:118 argument-mismatch
edward2 edward2/tensorflow/layers/random_feature_test.py:142 argument-mismatch
edward2 edward2/tensorflow/layers/random_feature_test.py:143 argument-mismatch
edward2 edward2/tensorflow/layers/random_feature_test.py:169 argument-mismatch
edward2 edward2/tensorflow/layers/random_feature_test.py:179 argument-mismatch
edward2 edward2/tensorflow/layers/random_feature_test.py:183 argument-mismatch
"""

import keras
import numpy as np


class Encoder(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.dropout = keras.layers.Dropout(0.1)

    def call(self, x, training, mask):
        return self.dropout(x, training=training) * mask


encoder = Encoder()
encoded = encoder(np.ones((2, 5, 4)), True, np.ones((2, 5, 1)))  # fails: argument-mismatch
