"""Find roots and inverse matrices by Newton's method in tf.while_loop, with a damped branch by tf.cond."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


def polynomial(coefficients, x):
    """Horner's rule for a batch of points; coefficients from the highest power down."""
    value = tf.zeros_like(x)
    for c in tf.unstack(coefficients):
        value = value * x + c
    return value


def derivative(coefficients):
    degree = coefficients.shape[0].value - 1 if hasattr(coefficients.shape[0], "value") else int(coefficients.shape[0]) - 1
    powers = tf.constant(np.arange(degree, 0, -1), dtype=coefficients.dtype)
    return coefficients[:-1] * powers


def newton_roots(coefficients, start, max_steps=40, tolerance=1e-6):
    slope = derivative(coefficients)

    def keep_going(step, x, change):
        return tf.logical_and(step < max_steps, tf.reduce_max(tf.abs(change)) > tolerance)

    def improve(step, x, change):
        fx = polynomial(coefficients, x)
        dfx = polynomial(slope, x)
        full_step = fx / (dfx + 1e-9)
        change = tf.cond(
            tf.reduce_max(tf.abs(full_step)) > 10.0,
            lambda: tf.clip_by_value(full_step, -1.0, 1.0),
            lambda: full_step,
        )
        return step + 1, x - change, change

    step0 = tf.constant(0)
    return tf.while_loop(keep_going, improve, [step0, start, tf.ones_like(start)])


def newton_inverse(matrix, steps=20):
    """Newton-Schulz iteration X <- X(2I - AX)."""
    n = matrix.get_shape().as_list()[0]
    identity = tf.eye(n)
    norm_1 = tf.reduce_max(tf.reduce_sum(tf.abs(matrix), axis=0))
    norm_inf = tf.reduce_max(tf.reduce_sum(tf.abs(matrix), axis=1))
    guess = tf.transpose(matrix) / (norm_1 * norm_inf)
    i = tf.constant(0)
    _, inverse = tf.while_loop(
        cond=lambda i, X: i < steps,
        body=lambda i, X: (i + 1, tf.matmul(X, 2.0 * identity - tf.matmul(matrix, X))),
        loop_vars=(i, guess),
    )
    return inverse


def collatz_lengths(numbers):
    def body(values, lengths):
        active = values > 1
        halved = values // 2
        tripled = 3 * values + 1
        following = tf.where(tf.equal(values % 2, 0), halved, tripled)
        return tf.where(active, following, values), lengths + tf.cast(active, tf.int32)

    values, lengths = tf.while_loop(lambda v, l: tf.reduce_any(v > 1), body, [numbers, tf.zeros_like(numbers)])
    return lengths


def main():
    rng = np.random.RandomState(2)
    coefficients = tf.placeholder(tf.float32, shape=[4], name="coefficients")
    start = tf.placeholder(tf.float32, shape=[None], name="start")
    steps, roots, last_change = newton_roots(coefficients, start)

    n = 6
    A = tf.placeholder(tf.float32, shape=(n, n))
    A_inverse = newton_inverse(A)
    residual = tf.norm(tf.matmul(A, A_inverse) - tf.eye(n))

    numbers = tf.range(1, 28)
    lengths = collatz_lengths(numbers)

    training = tf.placeholder_with_default(False, shape=[])
    noisy = tf.cond(training, lambda: start + tf.random_normal(tf.shape(start)), lambda: tf.identity(start))

    with tf.Session() as sess:
        grid = np.linspace(-5, 5, 31)
        polynomial_values = np.array([1.0, -2.0, -5.0, 6.0])
        used, found, change = sess.run([steps, roots, last_change], {coefficients: polynomial_values, start: grid})
        distinct = np.unique(found.round(2))
        print("steps", used, "roots", distinct, "last change", np.abs(change).max())
        exact = np.sort(np.roots(polynomial_values))
        basin = np.abs(found[:, None] - exact).argmin(axis=1)
        print("basins:", np.bincount(basin, minlength=3))

        base = rng.randn(n, n)
        spd = base.dot(base.T) + n * np.eye(n)
        inverse, error = sess.run([A_inverse, residual], feed_dict={A: spd})
        print("difference from NumPy:", np.abs(inverse - np.linalg.inv(spd)).max(), error)

        hailstones, of = sess.run([lengths, numbers])
        longest = of[hailstones.argmax()]
        print("longest chain below 28:", longest, hailstones.max())

        calm, shaken = sess.run(noisy, {start: grid}), sess.run(noisy, {start: grid, training: True})
        print(np.allclose(calm, grid), np.std(shaken - grid))


if __name__ == "__main__":
    main()
