"""The number of columns is passed where `numpy.zeros` takes a dtype, so that the table has one axis.

numpy-ml numpy_ml/preprocessing/general.py:364 too-many-indices
"""

import numpy as np

table = np.zeros(5, "int64")
table[2, 3] += 1  # fails: too-many-indices
