"""Train a network of two hidden layers with helper functions for its layers, dropout and a decaying learning rate."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

FEATURES = 19
CLASSES = 5
HIDDEN_1 = 40
HIDDEN_2 = 24


def fully_connected(inputs, num_outputs, activation_fn=tf.nn.relu, scope="fc"):
    with tf.variable_scope(scope):
        num_inputs = inputs.get_shape().as_list()[-1]
        stddev = 1.0 / np.sqrt(float(num_inputs))
        weights = tf.get_variable(
            "weights", shape=[num_inputs, num_outputs], initializer=tf.truncated_normal_initializer(stddev=stddev)
        )
        biases = tf.get_variable("biases", [num_outputs], initializer=tf.zeros_initializer())
        outputs = tf.nn.bias_add(tf.matmul(inputs, weights), biases)
        if activation_fn is not None:
            outputs = activation_fn(outputs)
    return outputs


def inference(features, keep_prob):
    hidden1 = fully_connected(features, HIDDEN_1, scope="hidden1")
    hidden1 = tf.nn.dropout(hidden1, keep_prob)
    hidden2 = fully_connected(hidden1, HIDDEN_2, scope="hidden2")
    return fully_connected(hidden2, CLASSES, activation_fn=None, scope="softmax_linear")


def loss_fn(logits, labels, l2=1e-4):
    labels = tf.to_int64(labels)
    cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits, name="xentropy")
    penalty = tf.add_n([tf.nn.l2_loss(v) for v in tf.trainable_variables() if "weights" in v.name])
    return tf.reduce_mean(cross_entropy, name="xentropy_mean") + l2 * penalty


def training(loss, base_rate, decay_steps):
    global_step = tf.Variable(0, name="global_step", trainable=False)
    rate = tf.train.exponential_decay(base_rate, global_step, decay_steps, 0.9, staircase=True)
    optimizer = tf.train.AdamOptimizer(rate)
    gradients, variables = zip(*optimizer.compute_gradients(loss))
    clipped, norm = tf.clip_by_global_norm(gradients, 5.0)
    train_op = optimizer.apply_gradients(zip(clipped, variables), global_step=global_step)
    return train_op, rate, norm


def evaluation(logits, labels):
    correct = tf.nn.in_top_k(logits, labels, 1)
    return tf.reduce_sum(tf.cast(correct, tf.int32))


def blobs(count, rng):
    centres = rng.normal(0, 2, (CLASSES, FEATURES))
    labels = rng.integers(0, CLASSES, count)
    points = centres[labels] + rng.normal(size=(count, FEATURES))
    return points.astype(np.float32), labels.astype(np.int32)


def fill_feed_dict(data, step, batch, placeholders, keep):
    points, labels = data
    start = (step * batch) % (len(points) - batch)
    features_pl, labels_pl, keep_pl = placeholders
    return {
        features_pl: points[start : start + batch],
        labels_pl: labels[start : start + batch],
        keep_pl: keep,
    }


def main(_=None):
    rng = np.random.default_rng(5)
    points, labels = blobs(420, rng)
    mean, spread = points.mean(0), points.std(0)
    points = (points - mean) / spread
    train, test = (points[:330], labels[:330]), (points[330:], labels[330:])

    with tf.Graph().as_default():
        tf.set_random_seed(1)
        features_pl = tf.placeholder(tf.float32, shape=(None, FEATURES), name="features")
        labels_pl = tf.placeholder(tf.int32, shape=(None,), name="labels")
        keep_pl = tf.placeholder_with_default(1.0, shape=())
        logits = inference(features_pl, keep_pl)
        loss = loss_fn(logits, labels_pl)
        train_op, rate, norm = training(loss, 0.01, 20)
        correct_op = evaluation(logits, labels_pl)

        with tf.Session() as sess:
            sess.run(tf.global_variables_initializer())
            history = []
            for step in range(40):
                feed = fill_feed_dict(train, step, 32, (features_pl, labels_pl, keep_pl), keep=0.8)
                _, value, gradient_norm = sess.run([train_op, loss, norm], feed_dict=feed)
                history.append((value, gradient_norm))
            history = np.array(history)
            print("loss", history[-5:, 0].mean(), "gradient norm", history[:, 1].max(), "rate", sess.run(rate))

            right = sess.run(correct_op, {features_pl: test[0], labels_pl: test[1]})
            print("precision @ 1:", right / len(test[0]))
            test_logits = sess.run(logits, {features_pl: test[0]})
            with tf.variable_scope("hidden1", reuse=True):
                first_weights = sess.run(tf.get_variable("weights", [FEATURES, HIDDEN_1]))

    ranks = np.argsort(np.argsort(-test_logits, axis=1), axis=1)
    true_rank = ranks[np.arange(len(test[1])), test[1]]
    importance = np.linalg.norm(first_weights, axis=1)
    print("mean rank of the truth:", true_rank.mean(), "strongest feature:", importance.argmax())


if __name__ == "__main__":
    main()
