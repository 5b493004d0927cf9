"""Token ids, which are int32, replace parts of a sequence; for a sequence of float32 they are divided by a float32.

tf-models-official official/nlp/modeling/models/electra_pretrainer.py:276 dtype-mismatch
"""

import tensorflow as tf


def scatter_update(sequence, updates, positions):
    updates_mask = tf.tensor_scatter_nd_add(tf.zeros([4], tf.int32), positions[:, None], tf.ones([2], tf.int32))
    if sequence.dtype == tf.float32:
        updates_mask = tf.cast(updates_mask, tf.float32)
        updates /= tf.maximum(1.0, updates_mask)  # fails: dtype-mismatch
    return updates


logits = tf.zeros((4, 7))
tokens = tf.argmax(logits, -1, output_type=tf.int32)
scatter_update(tf.zeros((4,)), tokens, tf.constant([1, 1]))
