"""Fit house prices linearly from examples that input queues hand out in shuffled batches."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
tf.set_random_seed(11)

NUM_EXAMPLES = 120
BATCH_SIZE = 20
rs = np.random.RandomState(11)
area = rs.uniform(40, 200, NUM_EXAMPLES)
rooms = np.round(area / 30 + rs.normal(0, 0.5, NUM_EXAMPLES))
age = rs.uniform(0, 60, NUM_EXAMPLES)
features = np.column_stack([area, rooms, age]).astype(np.float32)
mean, std = features.mean(axis=0), features.std(axis=0)
features = (features - mean) / std
true_w = np.array([3.0, 1.0, -0.5], dtype=np.float32)
prices = features.dot(true_w) + 0.1 * rs.randn(NUM_EXAMPLES).astype(np.float32)
prices = prices.reshape(-1, 1)


def inputs():
    all_features = tf.constant(features)
    all_prices = tf.constant(prices, dtype=tf.float32)
    example, price = tf.train.slice_input_producer([all_features, all_prices], shuffle=True)
    return tf.train.shuffle_batch(
        [example, price], batch_size=BATCH_SIZE, capacity=100, min_after_dequeue=40, num_threads=2
    )


def inference(x, w, b):
    return tf.matmul(x, w) + b


def evaluate(sess, w, b, queue_size):
    predicted = inference(tf.constant(features[:10]), w, b)
    values = sess.run(predicted)
    errors = values - prices[:10]
    return values, np.abs(errors).mean(), sess.run(queue_size)


w = tf.Variable(tf.zeros([3, 1]), name="weights")
b = tf.Variable(0.0, name="bias")
x, y = inputs()
y_hat = inference(x, w, b)
loss = tf.reduce_mean(tf.square(y_hat - y))
step = tf.Variable(0, trainable=False, dtype=tf.int64)
rate = tf.train.exponential_decay(0.1, step, 20, 0.9, staircase=True)
train = tf.train.GradientDescentOptimizer(rate).minimize(loss, global_step=step)

queue = tf.FIFOQueue(capacity=50, dtypes=[tf.float32, tf.float32], shapes=[[3], [1]])
enqueue = queue.enqueue_many([features[:30], prices[:30]])
dequeued_x, dequeued_y = queue.dequeue_many(5)
left = queue.size()
single_x, single_y = queue.dequeue()
held_out = tf.reduce_mean(tf.abs(inference(dequeued_x, w, b) - dequeued_y))

with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.local_variables_initializer()])
    coord = tf.train.Coordinator()
    threads = tf.train.start_queue_runners(sess=sess, coord=coord)
    sess.run(enqueue)
    try:
        for i in range(60):
            if coord.should_stop():
                break
            _, loss_value = sess.run([train, loss])
            if i % 20 == 0:
                print(i, loss_value)
        one_batch, one_target = sess.run([x, y])
        residuals = one_target - sess.run(y_hat, {x: one_batch})
        mae = sess.run(held_out)
        row, value = sess.run([single_x, single_y])
    finally:
        coord.request_stop()
        coord.join(threads)
    learned, bias = sess.run([w, b])
    values, error, remaining = evaluate(sess, w, b, left)

design = np.hstack([features, np.ones((NUM_EXAMPLES, 1), np.float32)])
exact, _, rank, _ = np.linalg.lstsq(design, prices, rcond=None)
difference = learned - exact[:3]
print(difference.ravel(), bias - exact[3], residuals.shape, mae, row @ learned, value, error, remaining, rank)
