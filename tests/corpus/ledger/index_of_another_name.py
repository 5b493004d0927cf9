"""A function that asks for `idx` is given an `axis`.

tensorflow-probability tensorflow_probability/python/internal/distribution_util.py:1176 argument-mismatch
tensorflow-probability tensorflow_probability/python/internal/distribution_util.py:1177 argument-mismatch
"""

import numpy as np


def dimension_size(x, idx):
    return x.shape[idx]


dimension_size(np.zeros((2, 3)), axis=-1)  # fails: argument-mismatch
