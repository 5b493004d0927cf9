"""An optimizer is given its learning rate by the name that it had before Keras 3.

recommenders recommenders/models/newsrec/models/base_model.py:124 argument-mismatch
"""

import keras

optimizer = keras.optimizers.Adam(lr=0.01)  # fails: argument-mismatch
