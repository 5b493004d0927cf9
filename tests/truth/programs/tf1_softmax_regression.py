"""Classify digits with softmax regression fed batch by batch through placeholders."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


class DataSet:
    """Images and one-hot labels handed out in shuffled batches, as the old tutorials did."""

    def __init__(self, images, labels):
        self.images = images
        self.labels = labels
        self._index = 0
        self._order = np.arange(len(images))

    @property
    def num_examples(self):
        return self.images.shape[0]

    def next_batch(self, size):
        if self._index + size > self.num_examples:
            np.random.shuffle(self._order)
            self._index = 0
        chosen = self._order[self._index : self._index + size]
        self._index += size
        return self.images[chosen], self.labels[chosen]


def read_digits(count, one_hot=True):
    digits = np.random.randint(0, 10, count)
    images = np.random.uniform(0, 0.3, (count, 784)).astype(np.float32)
    for i, d in enumerate(digits):
        images[i, d * 70 : d * 70 + 70] += 0.6
    labels = np.eye(10, dtype=np.float32)[digits] if one_hot else digits
    return DataSet(images, labels)


np.random.seed(0)
tf.set_random_seed(0)
train = read_digits(600)
test = read_digits(151)

learning_rate = 0.5
training_epochs = 2
batch_size = 50
display_step = 1

x = tf.placeholder(tf.float32, [None, 784])
y = tf.placeholder(tf.float32, [None, 10])

W = tf.Variable(tf.zeros([784, 10]))
b = tf.Variable(tf.zeros([10]))

logits = tf.matmul(x, W) + b
pred = tf.nn.softmax(logits)
cost = tf.reduce_mean(-tf.reduce_sum(y * tf.log(pred), reduction_indices=1))
optimizer = tf.train.GradientDescentOptimizer(learning_rate).minimize(cost)

correct_prediction = tf.equal(tf.argmax(pred, 1), tf.argmax(y, 1))
accuracy = tf.reduce_mean(tf.cast(correct_prediction, tf.float32))
init = tf.global_variables_initializer()

with tf.Session() as sess:
    sess.run(init)
    for epoch in range(training_epochs):
        avg_cost = 0.0
        total_batch = int(train.num_examples / batch_size)
        for i in range(total_batch):
            batch_xs, batch_ys = train.next_batch(batch_size)
            _, c = sess.run([optimizer, cost], feed_dict={x: batch_xs, y: batch_ys})
            avg_cost += c / total_batch
        if (epoch + 1) % display_step == 0:
            print("Epoch:", "%04d" % (epoch + 1), "cost=", "{:.9f}".format(avg_cost))
    print("Accuracy:", accuracy.eval({x: test.images, y: test.labels}))
    probabilities, hits = sess.run((pred, correct_prediction), feed_dict={x: test.images, y: test.labels})
    weights, bias = sess.run([W, b])

templates = weights.T.reshape(10, 28, 28)
sharpness = templates.std(axis=(1, 2))
confidence = probabilities[np.arange(len(hits)), probabilities.argmax(axis=1)]
bins = np.linspace(0, 1, 6)
which = np.digitize(confidence, bins) - 1
reliability = np.array([hits[which == k].mean() if np.any(which == k) else np.nan for k in range(5)])
print(sharpness.round(3), reliability, bias.shape)
