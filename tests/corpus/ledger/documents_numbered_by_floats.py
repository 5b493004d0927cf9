"""The numbers of documents and topics are kept in arrays of floats, and then pick rows and columns of counts.

numpy-ml numpy_ml/lda/lda_smoothed.py:149 dtype-mismatch
numpy-ml numpy_ml/lda/lda_smoothed.py:169 dtype-mismatch
numpy-ml numpy_ml/lda/lda_smoothed.py:170 dtype-mismatch
numpy-ml numpy_ml/lda/lda_smoothed.py:180 dtype-mismatch
numpy-ml numpy_ml/lda/lda_smoothed.py:181 dtype-mismatch
numpy-ml numpy_ml/lda/lda_smoothed.py:189 dtype-mismatch
"""

import numpy as np

counts = np.zeros([4, 2])
documents = np.zeros([9])
counts[documents[0], 1] += 1  # fails: dtype-mismatch
