"""Boxes are drawn without colours, as TensorFlow 1 allowed: in TensorFlow 2 they must be given.

tf-models-official official/vision/utils/object_detection/box_list_ops.py:663 argument-mismatch
"""

import tensorflow as tf

image, corners = tf.zeros((1, 8, 8, 3)), tf.constant([[[0.1, 0.1, 0.9, 0.9]]])
drawn = tf.image.draw_bounding_boxes(image, corners)  # fails: argument-mismatch
