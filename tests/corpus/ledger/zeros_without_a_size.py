"""A machine makes its weights before it knows how many inputs it has.

numpy-ml numpy_ml/neural_nets/layers/layers.py:379 value-mismatch
"""

import numpy as np

inputs = None
biases = np.zeros((1, inputs))  # fails: value-mismatch
