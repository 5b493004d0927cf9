"""Learn a denoising autoencoder with tied weights and inspect its codes."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


def xavier_init(fan_in, fan_out, constant=1):
    low = -constant * np.sqrt(6.0 / (fan_in + fan_out))
    high = constant * np.sqrt(6.0 / (fan_in + fan_out))
    return tf.random_uniform((fan_in, fan_out), minval=low, maxval=high, dtype=tf.float32)


class DenoisingAutoencoder(object):
    def __init__(self, n_input, n_hidden, transfer_function=tf.nn.softplus, optimizer=None, scale=0.1, tied=True):
        self.n_input = n_input
        self.n_hidden = n_hidden
        self.transfer = transfer_function
        self.scale = tf.placeholder(tf.float32)
        self.training_scale = scale
        self.tied = tied
        self.weights = self._initialize_weights()

        self.x = tf.placeholder(tf.float32, [None, self.n_input])
        noisy = self.x + self.scale * tf.random_normal((n_input,))
        self.hidden = self.transfer(tf.add(tf.matmul(noisy, self.weights["w1"]), self.weights["b1"]))
        if self.tied:
            self.reconstruction = tf.add(
                tf.matmul(self.hidden, self.weights["w1"], transpose_b=True), self.weights["b2"]
            )
        else:
            self.reconstruction = tf.add(tf.matmul(self.hidden, self.weights["w2"]), self.weights["b2"])

        self.cost = 0.5 * tf.reduce_sum(tf.pow(tf.subtract(self.reconstruction, self.x), 2.0))
        self.optimizer = (optimizer or tf.train.AdamOptimizer(0.005)).minimize(self.cost)
        self.sess = tf.Session()
        self.sess.run(tf.global_variables_initializer())

    def _initialize_weights(self):
        all_weights = dict()
        all_weights["w1"] = tf.Variable(xavier_init(self.n_input, self.n_hidden))
        all_weights["b1"] = tf.Variable(tf.zeros([self.n_hidden], dtype=tf.float32))
        if not self.tied:
            all_weights["w2"] = tf.Variable(tf.zeros([self.n_hidden, self.n_input], dtype=tf.float32))
        all_weights["b2"] = tf.Variable(tf.zeros([self.n_input], dtype=tf.float32))
        return all_weights

    def partial_fit(self, X):
        cost, opt = self.sess.run(
            (self.cost, self.optimizer), feed_dict={self.x: X, self.scale: self.training_scale}
        )
        return cost

    def calc_total_cost(self, X):
        return self.sess.run(self.cost, feed_dict={self.x: X, self.scale: self.training_scale})

    def transform(self, X):
        return self.sess.run(self.hidden, feed_dict={self.x: X, self.scale: 0.0})

    def generate(self, hidden=None):
        if hidden is None:
            hidden = np.random.normal(size=(1, self.n_hidden))
        return self.sess.run(self.reconstruction, feed_dict={self.hidden: hidden})

    def reconstruct(self, X):
        return self.sess.run(self.reconstruction, feed_dict={self.x: X, self.scale: 0.0})

    def get_weights(self):
        return self.sess.run(self.weights["w1"])


def standard_scale(X_train, X_test):
    mean = X_train.mean(axis=0)
    std = X_train.std(axis=0) + 1e-6
    return (X_train - mean) / std, (X_test - mean) / std


def get_random_block_from_data(data, batch_size):
    start_index = np.random.randint(0, len(data) - batch_size)
    return data[start_index : (start_index + batch_size)]


np.random.seed(14)
tf.set_random_seed(14)
side = 12
sources = np.random.randn(5, side * side)
mixing = np.random.exponential(size=(500, 5))
pictures = mixing.dot(sources) + 0.1 * np.random.randn(500, side * side)
X_train, X_test = standard_scale(pictures[:400], pictures[400:])

n_samples = int(X_train.shape[0])
batch_size = 64
autoencoder = DenoisingAutoencoder(n_input=side * side, n_hidden=21, scale=0.05)
for epoch in range(3):
    avg_cost = 0.0
    total_batch = int(n_samples / batch_size)
    for i in range(total_batch):
        batch_xs = get_random_block_from_data(X_train, batch_size)
        cost = autoencoder.partial_fit(batch_xs)
        avg_cost += cost / n_samples * batch_size
    print("Epoch:", epoch + 1, "cost=", avg_cost)
print("Total cost:", autoencoder.calc_total_cost(X_test))

codes = autoencoder.transform(X_test)
rebuilt = autoencoder.reconstruct(X_test)
imagined = autoencoder.generate(codes[:4]).reshape(4, side, side)
filters = autoencoder.get_weights().reshape(side, side, -1)
explained = 1 - np.var(X_test - rebuilt, axis=0) / np.var(X_test, axis=0)
active = (codes > codes.mean(axis=0)).sum(axis=0)
print(imagined.shape, filters.shape, explained.mean(), active[:5])
dream = autoencoder.generate()
print(dream.shape, np.abs(dream).max())

untied = DenoisingAutoencoder(side * side, 10, tf.nn.sigmoid, tf.train.GradientDescentOptimizer(1e-4), tied=False)
print("untied:", untied.partial_fit(X_train[:50]), untied.transform(X_test).shape)
