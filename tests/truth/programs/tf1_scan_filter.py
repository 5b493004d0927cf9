"""Run an exponential filter and a small Kalman filter along series with tf.scan and map_fn."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

N_SERIES = 7
N_STEPS = 53
STATE = 2


def simulate(seed=6):
    rng = np.random.RandomState(seed)
    velocity = rng.uniform(-1, 1, size=N_SERIES)
    true_position = np.outer(velocity, np.arange(N_STEPS)) + rng.normal(0, 0.2, (N_SERIES, N_STEPS)).cumsum(axis=1)
    observed = true_position + rng.normal(0, 1.5, size=true_position.shape)
    return true_position.astype("float32"), observed.astype("float32")


def exponential_filter(series, alpha):
    """Smooths along the first axis."""
    return tf.scan(lambda previous, current: alpha * current + (1 - alpha) * previous, series)


def kalman_step(previous, z):
    mean, covariance = previous
    F = tf.constant([[1.0, 1.0], [0.0, 1.0]])
    H = tf.constant([[1.0, 0.0]])
    Q = 0.05 * tf.eye(STATE)
    R = tf.constant([[2.25]])
    predicted = tf.matmul(F, mean)
    P = tf.matmul(tf.matmul(F, covariance), F, transpose_b=True) + Q
    S = tf.matmul(tf.matmul(H, P), H, transpose_b=True) + R
    gain = tf.matmul(P, tf.matmul(H, tf.matrix_inverse(S), transpose_a=True))
    innovation = tf.reshape(z, [1, 1]) - tf.matmul(H, predicted)
    mean = predicted + tf.matmul(gain, innovation)
    covariance = tf.matmul(tf.eye(STATE) - tf.matmul(gain, H), P)
    return mean, covariance


def kalman_filter(series):
    initial = (tf.zeros([STATE, 1]), 10.0 * tf.eye(STATE))
    means, covariances = tf.scan(kalman_step, series, initializer=initial)
    return means, covariances


def moving_average(series, width):
    kernel = tf.ones([width, 1, 1]) / float(width)
    batch = tf.expand_dims(series, 2)
    return tf.squeeze(tf.nn.conv1d(batch, kernel, stride=1, padding="VALID"), axis=[2])


observations = tf.placeholder(tf.float32, [N_SERIES, N_STEPS])
alpha = tf.placeholder_with_default(tf.constant(0.3), [])
time_major = tf.transpose(observations)
smoothed = tf.transpose(exponential_filter(time_major, alpha))
averaged = moving_average(observations, width=5)

kalman_means = tf.map_fn(lambda series: kalman_filter(series)[0], observations)
kalman_positions = kalman_means[:, :, 0, 0]
kalman_velocities = kalman_means[:, -1, 1, 0]
first_means, first_covariances = kalman_filter(observations[0])
totals = tf.cumsum(observations, axis=1)
sum_of_squares = tf.foldl(lambda a, row: a + tf.reduce_sum(row * row), observations, initializer=0.0)

true_position, observed = simulate()
with tf.Session() as sess:
    feed = {observations: observed}
    smooth, average = sess.run([smoothed, averaged], feed_dict=feed)
    positions, velocities = sess.run([kalman_positions, kalman_velocities], feed_dict=feed)
    covariance_path = sess.run(first_covariances, feed)
    cumulated, energy = sess.run((totals, sum_of_squares), feed)
    errors = []
    for a in np.linspace(0.1, 0.9, 9):
        candidate = sess.run(smoothed, feed_dict={observations: observed, alpha: a})
        errors.append(np.mean((candidate - true_position) ** 2, axis=1))

errors = np.array(errors)
best_alpha = np.linspace(0.1, 0.9, 9)[errors.argmin(axis=0)]
kalman_error = np.mean((positions - true_position) ** 2, axis=1)
average_error = np.mean((average - true_position[:, 2:-2]) ** 2, axis=1)
print("best alpha for each series:", best_alpha)
print("errors:", errors.min(axis=0).mean(), kalman_error.mean(), average_error.mean())
spread = np.sqrt(np.diagonal(covariance_path, axis1=1, axis2=2))
print("standard deviations at the end:", spread[-1], velocities.round(2))
print(np.allclose(cumulated[:, -1], observed.sum(axis=1), rtol=1e-3), energy, smooth.shape)
