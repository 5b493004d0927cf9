"""Reverse short sequences of digits with an encoder-decoder of GRUs and Luong attention."""

import os

os.environ["TF_USE_LEGACY_KERAS"] = "1"

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
tf.set_random_seed(1)
np.random.seed(1)

PAD, GO = 0, 1
VOCAB = 12
EMBED = 10
HIDDEN = 20
MAX_LEN = 7
BATCH = 16


def next_batch():
    lengths = np.random.randint(3, MAX_LEN + 1, BATCH)
    source = np.zeros((BATCH, MAX_LEN), dtype=np.int32)
    target = np.zeros((BATCH, MAX_LEN), dtype=np.int32)
    for i, n in enumerate(lengths):
        digits = np.random.randint(2, VOCAB, n)
        source[i, :n] = digits
        target[i, :n] = digits[::-1]
    decoder_input = np.concatenate([np.full((BATCH, 1), GO, dtype=np.int32), target[:, :-1]], axis=1)
    return source, lengths, decoder_input, target


encoder_ids = tf.placeholder(tf.int32, [None, MAX_LEN], name="encoder_ids")
encoder_lengths = tf.placeholder(tf.int32, [None], name="encoder_lengths")
decoder_ids = tf.placeholder(tf.int32, [None, MAX_LEN], name="decoder_ids")
targets = tf.placeholder(tf.int32, [None, MAX_LEN], name="targets")
keep_prob = tf.placeholder_with_default(1.0, [])

embedding = tf.get_variable("embedding", [VOCAB, EMBED], initializer=tf.random_uniform_initializer(-0.1, 0.1))
encoder_inputs = tf.nn.embedding_lookup(embedding, encoder_ids)

with tf.variable_scope("encoder"):
    forward = tf.nn.rnn_cell.GRUCell(HIDDEN)
    backward = tf.nn.rnn_cell.GRUCell(HIDDEN)
    (out_fw, out_bw), (state_fw, state_bw) = tf.nn.bidirectional_dynamic_rnn(
        forward, backward, encoder_inputs, sequence_length=encoder_lengths, dtype=tf.float32
    )
    memory = tf.concat([out_fw, out_bw], axis=2)
    encoder_state = tf.concat([state_fw, state_bw], axis=1)

decoder_cell = tf.nn.rnn_cell.GRUCell(2 * HIDDEN)
projection_w = tf.get_variable("projection_w", [4 * HIDDEN, VOCAB])
projection_b = tf.get_variable("projection_b", [VOCAB], initializer=tf.zeros_initializer())
attention_w = tf.get_variable("attention_w", [2 * HIDDEN, 2 * HIDDEN])
mask = tf.sequence_mask(encoder_lengths, MAX_LEN, dtype=tf.float32)


def attend(query):
    keys = tf.tensordot(memory, attention_w, axes=1)
    scores = tf.reduce_sum(keys * tf.expand_dims(query, 1), axis=2)
    scores = scores + (1.0 - mask) * -1e9
    weights = tf.nn.softmax(scores)
    context = tf.reduce_sum(memory * weights[:, :, tf.newaxis], axis=1)
    return context, weights


def decoder_step(token, state):
    with tf.variable_scope("decoder", reuse=tf.AUTO_REUSE):
        inputs = tf.nn.dropout(tf.nn.embedding_lookup(embedding, token), rate=1 - keep_prob)
        output, state = decoder_cell(inputs, state)
    context, weights = attend(output)
    logits = tf.matmul(tf.concat([output, context], axis=1), projection_w) + projection_b
    return logits, state, weights


state = encoder_state
step_logits = []
for step_ids in tf.unstack(decoder_ids, axis=1):
    logits, state, _ = decoder_step(step_ids, state)
    step_logits.append(logits)
train_logits = tf.stack(step_logits, axis=1)
cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=targets, logits=train_logits)
weights = tf.cast(tf.not_equal(targets, PAD), tf.float32)
loss = tf.reduce_sum(cross_entropy * weights) / tf.reduce_sum(weights)

state = encoder_state
token = tf.fill([tf.shape(encoder_ids)[0]], GO)
decoded, alignments = [], []
for _ in range(MAX_LEN):
    logits, state, attention = decoder_step(token, state)
    token = tf.argmax(logits, axis=1, output_type=tf.int32)
    decoded.append(token)
    alignments.append(attention)
decoded_ids = tf.transpose(tf.stack(decoded))
alignment = tf.stack(alignments, axis=1)

params = tf.trainable_variables()
gradients = tf.gradients(loss, params)
clipped, norm = tf.clip_by_global_norm(gradients, 1.0)
train_op = tf.train.AdamOptimizer(0.01).apply_gradients(list(zip(clipped, params)))

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    for step in range(20):
        source, lengths, decoder_in, target = next_batch()
        feed = {
            encoder_ids: source,
            encoder_lengths: lengths,
            decoder_ids: decoder_in,
            targets: target,
            keep_prob: 0.9,
        }
        _, value, grad_norm = sess.run([train_op, loss, norm], feed)
    source, lengths, decoder_in, target = next_batch()
    guess, heat = sess.run([decoded_ids, alignment], {encoder_ids: source[:5], encoder_lengths: lengths[:5]})
    hits = (guess == target[:5]) & (target[:5] != PAD)
    print(value, grad_norm, hits.sum() / np.count_nonzero(target[:5]), heat.shape)
