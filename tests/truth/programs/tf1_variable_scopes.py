"""Share one encoder between labelled and unlabelled batches by reusing a variable scope."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

config = {
    "dim": 23,
    "hidden": [30, 17],
    "code": 8,
    "classes": 4,
    "labelled_batch": 12,
    "unlabelled_batch": 44,
    "steps": 25,
    "alpha": 0.5,
}


def dense(x, units, name, activation=None):
    with tf.variable_scope(name):
        w = tf.get_variable("w", [x.shape[-1], units], initializer=tf.glorot_uniform_initializer(seed=1))
        b = tf.get_variable("b", [units], initializer=tf.constant_initializer(0.0))
        h = tf.matmul(x, w) + b
        return activation(h) if activation else h


def encoder(x, reuse=False):
    with tf.variable_scope("encoder", reuse=reuse):
        h = x
        for i, units in enumerate(config["hidden"]):
            h = dense(h, units, "layer%d" % i, tf.nn.relu)
        return dense(h, config["code"], "code", tf.nn.tanh)


def decoder(code):
    with tf.variable_scope("decoder", reuse=tf.AUTO_REUSE):
        h = dense(code, config["hidden"][0], "expand", tf.nn.relu)
        return dense(h, config["dim"], "output")


def classifier(code):
    with tf.variable_scope("classifier", reuse=tf.AUTO_REUSE):
        return dense(code, config["classes"], "logits")


class Clusters:
    def __init__(self, seed):
        self.rng = np.random.default_rng(seed)
        self.centres = self.rng.normal(size=(config["classes"], config["dim"])) * 1.5

    def draw(self, count):
        labels = self.rng.integers(config["classes"], size=count)
        points = self.centres[labels] + self.rng.normal(size=(count, config["dim"])) * 0.7
        return points, labels


tf.set_random_seed(3)
clusters = Clusters(3)

x_labelled = tf.placeholder(tf.float32, [config["labelled_batch"], config["dim"]], name="x_labelled")
y_labelled = tf.placeholder(tf.int64, [config["labelled_batch"]], name="y_labelled")
x_unlabelled = tf.placeholder(tf.float32, [None, config["dim"]], name="x_unlabelled")

code_labelled = encoder(x_labelled)
code_unlabelled = encoder(x_unlabelled, reuse=True)
reconstruction = decoder(code_unlabelled)
logits = classifier(code_labelled)
logits_unlabelled = classifier(code_unlabelled)

supervised = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y_labelled, logits=logits))
unsupervised = tf.losses.mean_squared_error(labels=x_unlabelled, predictions=reconstruction)
probabilities = tf.nn.softmax(logits_unlabelled)
entropy = -tf.reduce_mean(tf.reduce_sum(probabilities * tf.log(probabilities + 1e-8), axis=1))
loss = supervised + config["alpha"] * unsupervised + 0.1 * entropy

encoder_vars = tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope="encoder")
decoder_vars = tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope="decoder")
step_all = tf.train.AdamOptimizer(0.01).minimize(loss)
step_decoder = tf.train.MomentumOptimizer(0.01, 0.9).minimize(unsupervised, var_list=decoder_vars)
print("encoder variables:", [(v.name, v.shape.as_list()) for v in encoder_vars])

n_parameters = sum(int(np.prod(v.shape.as_list())) for v in tf.trainable_variables())
print("parameters:", n_parameters)

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    trace = np.zeros((config["steps"], 3))
    for step in range(config["steps"]):
        xl, yl = clusters.draw(config["labelled_batch"])
        xu, _ = clusters.draw(config["unlabelled_batch"])
        feed = {x_labelled: xl, y_labelled: yl, x_unlabelled: xu}
        sess.run(step_decoder, feed_dict={x_unlabelled: xu})
        _, s, u, e = sess.run([step_all, supervised, unsupervised, entropy], feed_dict=feed)
        trace[step] = s, u, e
    x_test, y_test = clusters.draw(101)
    out = sess.run(
        {"code": code_unlabelled, "p": probabilities, "x": reconstruction}, feed_dict={x_unlabelled: x_test}
    )

codes, guesses = out["code"], out["p"].argmax(axis=1)
within = np.array([codes[y_test == k].std(axis=0) for k in range(config["classes"])])
error = np.sqrt(((out["x"] - x_test) ** 2).mean(axis=0))
print("accuracy:", (guesses == y_test).mean(), "loss:", trace[-1])
print(within.shape, within.mean(), error.shape, error.max())
