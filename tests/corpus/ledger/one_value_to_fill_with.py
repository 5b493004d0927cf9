"""The value to fill with is an int by its annotation; a list of three would do.

tf-models-official official/legacy/image_classification/augment.py:454 rank-mismatch
tf-models-official official/legacy/image_classification/augment.py:460 rank-mismatch
tf-models-official official/legacy/image_classification/augment.py:466 rank-mismatch
tf-models-official official/legacy/image_classification/augment.py:477 rank-mismatch
tf-models-official official/legacy/image_classification/augment.py:488 rank-mismatch
tf-models-official official/vision/ops/augment.py:1068 rank-mismatch
"""

import tensorflow as tf


def unwrap(image: tf.Tensor, replace: int) -> tf.Tensor:
    return tf.concat([replace, tf.ones([1], image.dtype)], 0)  # fails: rank-mismatch


unwrap(tf.zeros((4, 6, 4), tf.uint8), 128)
