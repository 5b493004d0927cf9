"""An offset that was made an int32 is added to a size that is a float32; the branch with random jittering does so.

tf-models-official official/legacy/detection/utils/input_utils.py:291 dtype-mismatch
tf-models-official official/legacy/detection/utils/input_utils.py:292 dtype-mismatch
tf-models-official official/vision/ops/preprocess_ops.py:422 dtype-mismatch
tf-models-official official/vision/ops/preprocess_ops.py:423 dtype-mismatch
"""

import tensorflow as tf

image = tf.zeros((40, 60, 3))
image_size = tf.cast(tf.shape(image)[0:2], tf.float32)
desired_size = tf.math.round(image_size * (20 / tf.math.minimum(image_size[0], image_size[1])))
scaled_size = tf.math.round(tf.random.uniform([], 1.1, 1.2) * desired_size)
offset = tf.cast((scaled_size - desired_size) * tf.random.uniform([2], 0, 1), tf.int32)
part = image[offset[0] : offset[0] + desired_size[0]]  # fails: dtype-mismatch
