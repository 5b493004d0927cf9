"""Fit a line with several optimisers, save the best fit with a Saver and restore it in a new graph."""

import os
import tempfile

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

OPTIMIZERS = {
    "gradient descent": lambda rate: tf.train.GradientDescentOptimizer(rate),
    "momentum": lambda rate: tf.train.MomentumOptimizer(rate, momentum=0.9),
    "adam": lambda rate: tf.train.AdamOptimizer(learning_rate=rate * 5),
    "rmsprop": lambda rate: tf.train.RMSPropOptimizer(rate),
}


def measurements(n=97, n_features=3, seed=8):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, n_features))
    true_w = np.arange(1, n_features + 1, dtype=np.float64)
    y = X @ true_w + 0.7 + rng.normal(0, 0.1, size=n)
    return X.astype(np.float32), y.astype(np.float32)[:, np.newaxis]


def build_graph(n_features):
    X = tf.placeholder(tf.float32, [None, n_features], name="X")
    Y = tf.placeholder(tf.float32, [None, 1], name="Y")
    W = tf.get_variable("W", shape=(n_features, 1), initializer=tf.random_normal_initializer(seed=0))
    b = tf.get_variable("b", shape=(1,), initializer=tf.zeros_initializer())
    prediction = tf.add(tf.matmul(X, W), b, name="prediction")
    loss = tf.reduce_mean(tf.square(prediction - Y), name="loss")
    return X, Y, W, b, prediction, loss


def fit(name, make_optimizer, X_data, Y_data, folder, steps=60):
    with tf.Graph().as_default() as graph:
        X, Y, W, b, prediction, loss = build_graph(X_data.shape[1])
        global_step = tf.train.get_or_create_global_step()
        train_op = make_optimizer(0.05).minimize(loss, global_step=global_step)
        saver = tf.train.Saver(max_to_keep=1)
        with tf.Session(graph=graph) as sess:
            sess.run(tf.global_variables_initializer())
            curve = []
            for step in range(steps):
                _, value = sess.run([train_op, loss], {X: X_data, Y: Y_data})
                curve.append(value)
            path = saver.save(sess, os.path.join(folder, name.replace(" ", "_")), global_step=steps)
            weights, bias = sess.run((W, b))
    return path, np.array(curve), weights, bias


def restore(path, X_new):
    with tf.Graph().as_default():
        X, Y, W, b, prediction, loss = build_graph(X_new.shape[1])
        saver = tf.train.Saver([W, b])
        with tf.Session() as sess:
            saver.restore(sess, path)
            return sess.run(prediction, feed_dict={X: X_new}), sess.run(W)


def normal_equations(X, y):
    design = np.hstack([np.ones((len(X), 1)), X])
    return np.linalg.solve(design.T @ design, design.T @ y)


def main():
    X, y = measurements()
    X_train, X_test = X[:80], X[80:]
    y_train, y_test = y[:80], y[80:]
    exact = normal_equations(X_train, y_train)

    with tempfile.TemporaryDirectory() as folder:
        best_name, best_path, best_loss = None, None, np.inf
        curves = {}
        for name, make_optimizer in OPTIMIZERS.items():
            path, curve, weights, bias = fit(name, make_optimizer, X_train, y_train, folder)
            curves[name] = curve
            found = np.concatenate([bias[:, None], weights])
            print("%-16s loss %.4f distance %.4f" % (name, curve[-1], np.linalg.norm(found - exact)))
            if curve[-1] < best_loss:
                best_name, best_path, best_loss = name, path, curve[-1]
        predicted, restored_weights = restore(best_path, X_test)

    residuals = predicted - y_test
    table = np.array([curves[name] for name in OPTIMIZERS])
    halfway = np.array([np.argmax(row < row[0] / 2) for row in table])
    print("best:", best_name, "test RMSE:", np.sqrt(np.mean(residuals**2)))
    print(table.shape, halfway, restored_weights.ravel())


if __name__ == "__main__":
    main()
