"""Classify toy sentences as praise or complaint with convolutions of several widths over word vectors."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
tf.set_random_seed(9)
np.random.seed(9)

GOOD = "good great lovely fine superb warm bright".split()
BAD = "bad awful dull poor cold broken grim".split()
FILLER = "the film was a very story and actors with some scenes in it".split()


def make_sentences(count):
    texts, labels = [], []
    for _ in range(count):
        label = np.random.randint(2)
        words = list(np.random.choice(FILLER, np.random.randint(4, 9)))
        for word in np.random.choice(GOOD if label else BAD, 2):
            words.insert(np.random.randint(len(words)), word)
        texts.append(words)
        labels.append(label)
    return texts, np.array(labels)


def encode(texts, vocabulary, length):
    ids = np.zeros((len(texts), length), dtype=np.int64)
    for i, words in enumerate(texts):
        for j, word in enumerate(words[:length]):
            ids[i, j] = vocabulary[word]
    return ids


def batch_iter(data, batch_size, num_epochs, shuffle=True):
    data = np.array(data, dtype=object)
    data_size = len(data)
    num_batches = int((data_size - 1) / batch_size) + 1
    for _ in range(num_epochs):
        indices = np.random.permutation(np.arange(data_size)) if shuffle else np.arange(data_size)
        for b in range(num_batches):
            chosen = indices[b * batch_size : min((b + 1) * batch_size, data_size)]
            yield data[chosen]


class TextCNN:
    """Embedding, convolutions, max-pooling over time and a softmax."""

    def __init__(self, sequence_length, num_classes, vocab_size, embedding_size, filter_sizes, num_filters, l2=0.0):
        self.input_x = tf.placeholder(tf.int32, [None, sequence_length], name="input_x")
        self.input_y = tf.placeholder(tf.float32, [None, num_classes], name="input_y")
        self.dropout_keep_prob = tf.placeholder(tf.float32, name="dropout_keep_prob")
        l2_loss = tf.constant(0.0)

        with tf.device("/cpu:0"), tf.name_scope("embedding"):
            self.W = tf.Variable(tf.random_uniform([vocab_size, embedding_size], -1.0, 1.0), name="W")
            self.embedded_chars = tf.nn.embedding_lookup(self.W, self.input_x)
            self.embedded_chars_expanded = tf.expand_dims(self.embedded_chars, -1)

        pooled_outputs = []
        for filter_size in filter_sizes:
            with tf.name_scope("conv-maxpool-%s" % filter_size):
                filter_shape = [filter_size, embedding_size, 1, num_filters]
                W = tf.Variable(tf.truncated_normal(filter_shape, stddev=0.1), name="W")
                b = tf.Variable(tf.constant(0.1, shape=[num_filters]), name="b")
                conv = tf.nn.conv2d(
                    self.embedded_chars_expanded, W, strides=[1, 1, 1, 1], padding="VALID", name="conv"
                )
                h = tf.nn.relu(tf.nn.bias_add(conv, b), name="relu")
                pooled = tf.nn.max_pool(
                    h,
                    ksize=[1, sequence_length - filter_size + 1, 1, 1],
                    strides=[1, 1, 1, 1],
                    padding="VALID",
                    name="pool",
                )
                pooled_outputs.append(pooled)

        num_filters_total = num_filters * len(filter_sizes)
        self.h_pool = tf.concat(pooled_outputs, 3)
        self.h_pool_flat = tf.reshape(self.h_pool, [-1, num_filters_total])
        self.h_drop = tf.nn.dropout(self.h_pool_flat, self.dropout_keep_prob)

        with tf.name_scope("output"):
            W = tf.get_variable("W", shape=[num_filters_total, num_classes], initializer=tf.glorot_uniform_initializer())
            b = tf.Variable(tf.constant(0.1, shape=[num_classes]), name="b")
            l2_loss += tf.nn.l2_loss(W)
            l2_loss += tf.nn.l2_loss(b)
            self.scores = tf.nn.xw_plus_b(self.h_drop, W, b, name="scores")
            self.predictions = tf.argmax(self.scores, 1, name="predictions")

        losses = tf.nn.softmax_cross_entropy_with_logits_v2(logits=self.scores, labels=self.input_y)
        self.loss = tf.reduce_mean(losses) + l2 * l2_loss
        correct_predictions = tf.equal(self.predictions, tf.argmax(self.input_y, 1))
        self.accuracy = tf.reduce_mean(tf.cast(correct_predictions, "float"), name="accuracy")


texts, labels = make_sentences(90)
vocabulary = {word: i + 1 for i, word in enumerate(sorted(set(GOOD + BAD + FILLER)))}
max_length = max(len(words) for words in texts)
x = encode(texts, vocabulary, 12)
y = np.eye(2)[labels]
shuffled = np.random.permutation(np.arange(len(y)))
x_shuffled, y_shuffled = x[shuffled], y[shuffled]
x_train, x_dev = x_shuffled[:-18], x_shuffled[-18:]
y_train, y_dev = y_shuffled[:-18], y_shuffled[-18:]

with tf.Graph().as_default():
    session_conf = tf.ConfigProto(allow_soft_placement=True, log_device_placement=False)
    sess = tf.Session(config=session_conf)
    with sess.as_default():
        cnn = TextCNN(
            sequence_length=x_train.shape[1],
            num_classes=y_train.shape[1],
            vocab_size=len(vocabulary) + 1,
            embedding_size=16,
            filter_sizes=[2, 3, 4],
            num_filters=6,
            l2=0.01,
        )
        global_step = tf.Variable(0, name="global_step", trainable=False)
        optimizer = tf.train.AdamOptimizer(1e-2)
        grads_and_vars = optimizer.compute_gradients(cnn.loss)
        train_op = optimizer.apply_gradients(grads_and_vars, global_step=global_step)
        saver = tf.train.Saver(tf.global_variables())
        sess.run(tf.global_variables_initializer())

        def train_step(x_batch, y_batch):
            feed_dict = {cnn.input_x: x_batch, cnn.input_y: y_batch, cnn.dropout_keep_prob: 0.5}
            _, step, loss, accuracy = sess.run([train_op, global_step, cnn.loss, cnn.accuracy], feed_dict)
            return step, loss, accuracy

        for batch in batch_iter(list(zip(x_train, y_train)), 24, 3):
            x_batch, y_batch = zip(*batch)
            step, loss, accuracy = train_step(x_batch, y_batch)
        feed = {cnn.input_x: x_dev, cnn.input_y: y_dev, cnn.dropout_keep_prob: 1.0}
        dev_loss, dev_scores, dev_pred = sess.run([cnn.loss, cnn.scores, cnn.predictions], feed)
        hidden = cnn.h_pool_flat.eval(feed)
        embeddings = sess.run(cnn.W)

margin = dev_scores[:, 1] - dev_scores[:, 0]
agreement = np.mean(dev_pred == np.argmax(y_dev, axis=1))
similarity = embeddings @ embeddings.T
print(step, loss, dev_loss, agreement, margin[:3], hidden.shape, similarity.shape, max_length)
