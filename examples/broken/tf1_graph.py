"""Softmax regression with one hidden layer, in the graph-and-session style of TensorFlow 1."""
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

# Parameters
learning_rate = 0.01
training_epochs = 3
batch_size = 50
display_step = 1

# Network
n_input = 784
n_hidden = 64
n_classes = 10


class DataSet(object):
    """Stands in for the old tutorial's MNIST reader."""

    def __init__(self, n):
        self.images = np.random.rand(n, n_input).astype(np.float32)
        digits = np.random.randint(0, n_classes, size=n)
        self.labels = np.eye(n_classes, dtype=np.float32)[digits]
        self.num_examples = n
        self.pos = 0

    def next_batch(self, size):
        begin = self.pos
        self.pos = (self.pos + size) % self.num_examples
        return self.images[begin:begin + size], self.labels[begin:begin + size]


train = DataSet(500)
test = DataSet(100)

# tf Graph input
x = tf.placeholder(tf.float32, [None, n_input], name="x")
y = tf.placeholder(tf.float32, [None, n_classes], name="y")
keep_prob = tf.placeholder(tf.float32)

# Store layers weight & bias
weights = {
    "h1": tf.Variable(tf.random_normal([n_input, n_hidden], stddev=0.1)),
    "out": tf.Variable(tf.random_normal([n_hidden, n_classes], stddev=0.1)),
}
biases = {
    "b1": tf.Variable(tf.zeros([n_hidden])),
    "out": tf.Variable(tf.zeros([n_classes])),
}


def multilayer_perceptron(x):
    layer_1 = tf.add(tf.matmul(x, weights["h1"]), biases["b1"])
    layer_1 = tf.nn.relu(layer_1)
    layer_1 = tf.nn.dropout(layer_1, keep_prob)
    out_layer = tf.matmul(layer_1, weights["out"]) + biases["out"]
    return out_layer


logits = multilayer_perceptron(x)
pred = tf.nn.softmax(logits)

# Define loss and optimizer
cost = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(logits=logits, labels=y))
optimizer = tf.train.AdamOptimizer(learning_rate=learning_rate)
train_op = optimizer.minimize(cost)

# Evaluate model
correct_pred = tf.equal(tf.argmax(pred, 1), tf.argmax(y, 1))
accuracy = tf.reduce_mean(tf.cast(correct_pred, tf.float32))

init = tf.global_variables_initializer()

with tf.Session() as sess:
    sess.run(init)

    for epoch in range(training_epochs):
        avg_cost = 0.0
        total_batch = int(train.num_examples / batch_size)
        for i in range(total_batch):
            batch_x, batch_y = train.next_batch(batch_size)
            _, c = sess.run([train_op, cost], feed_dict={x: batch_x, y: batch_y, keep_prob: 0.8})
            avg_cost += c / total_batch
        if epoch % display_step == 0:
            print("Epoch:", "%04d" % (epoch + 1), "cost =", "{:.9f}".format(avg_cost))

    print("Optimization finished")
    test_accuracy = sess.run(accuracy, feed_dict={x: test.images, y: test.labels, keep_prob: 1.0})
    print("Test accuracy:", test_accuracy)

    # one picture alone
    probabilities = sess.run(pred, feed_dict={x: test.images[0], keep_prob: 1.0})  # expect: [feed-mismatch] "784"
    print("first test image is a", np.argmax(probabilities))

    # what the first hidden unit looks at, as an image
    h1 = sess.run(weights["h1"])
    unit = h1[:, 0].reshape(28, 28)
    print("brightest pixel:", np.unravel_index(unit.argmax(), unit.shape))
