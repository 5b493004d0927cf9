"""The number of columns is passed where `numpy.zeros` takes a dtype.

numpy-ml numpy_ml/preprocessing/general.py:350 argument-mismatch
"""

import numpy as np

table = np.zeros(5, 256)  # fails: argument-mismatch
