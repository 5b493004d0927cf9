"""Segment ids that NumPy made are int64, and become a tensor; they are compared with an int32.

tf-models-official official/nlp/modeling/networks/xlnet_base_test.py:365 dtype-mismatch
"""

import numpy as np
import tensorflow as tf

segment_ids = np.array([[1, 1, 2, 1]])
memory_padding = tf.zeros([1, 0], dtype=segment_ids.dtype)
padded_segment_ids = tf.concat([memory_padding, segment_ids], 1)
same = tf.equal(padded_segment_ids, tf.constant([2]))[:, None, :]  # fails: dtype-mismatch
