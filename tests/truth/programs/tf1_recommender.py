"""Factor a matrix of ratings by biased embeddings and measure it with streaming metrics."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

flags = tf.app.flags
flags.DEFINE_integer("rank", 6, "length of the hidden vectors")
flags.DEFINE_integer("batch_size", 64, "ratings in a batch")
flags.DEFINE_float("learning_rate", 0.05, "step of Adam")
flags.DEFINE_float("regularization", 1e-3, "weight decay")
flags.DEFINE_boolean("biases", True, "whether users and items have biases")
FLAGS = flags.FLAGS

USERS, ITEMS, RATINGS = 50, 40, 900


def make_ratings(rng):
    taste = rng.normal(size=(USERS, 3))
    kind = rng.normal(size=(ITEMS, 3))
    table = 3.0 + taste @ kind.T + rng.normal(scale=0.2, size=(USERS, ITEMS))
    picked = rng.choice(USERS * ITEMS, RATINGS, replace=False)
    users, items = np.unravel_index(picked, (USERS, ITEMS))
    return users.astype(np.int32), items.astype(np.int32), np.clip(table[users, items], 1, 5).astype(np.float32)


def build(users, items):
    regularizer = tf.constant(0.0)
    with tf.variable_scope("factors", initializer=tf.random_normal_initializer(stddev=0.1, seed=1)):
        user_table = tf.get_variable("users", [USERS, FLAGS.rank])
        item_table = tf.get_variable("items", [ITEMS, FLAGS.rank])
        user_vectors = tf.nn.embedding_lookup(user_table, users)
        item_vectors = tf.nn.embedding_lookup(item_table, items)
        regularizer += tf.nn.l2_loss(user_vectors) + tf.nn.l2_loss(item_vectors)
        predicted = tf.reduce_sum(user_vectors * item_vectors, 1)
    if FLAGS.biases:
        with tf.variable_scope("biases"):
            mean = tf.get_variable("mean", [], initializer=tf.constant_initializer(3.0))
            user_bias = tf.get_variable("users", [USERS], initializer=tf.zeros_initializer())
            item_bias = tf.get_variable("items", [ITEMS], initializer=tf.zeros_initializer())
            predicted += mean + tf.gather(user_bias, users) + tf.gather(item_bias, items)
    return predicted, regularizer, item_table


def main(argv):
    rng = np.random.default_rng(0)
    users, items, ratings = make_ratings(rng)
    split = int(0.8 * RATINGS)
    user_ids = tf.placeholder(tf.int32, [None])
    item_ids = tf.placeholder(tf.int32, [None])
    wanted = tf.placeholder(tf.float32, [None])
    predicted, penalty, item_table = build(user_ids, item_ids)
    error = predicted - wanted
    loss = tf.reduce_sum(tf.square(error)) + FLAGS.regularization * penalty
    global_step = tf.train.create_global_step()
    train_op = tf.train.AdamOptimizer(FLAGS.learning_rate).minimize(loss, global_step)

    rmse, update_rmse = tf.metrics.root_mean_squared_error(wanted, predicted)
    mae, update_mae = tf.metrics.mean_absolute_error(wanted, predicted)
    liked = tf.greater(wanted, 3.5)
    auc, update_auc = tf.metrics.auc(liked, tf.sigmoid(predicted - 3.5))
    precision, update_precision = tf.metrics.precision(liked, tf.greater(predicted, 3.5))
    normalized = tf.nn.l2_normalize(item_table, 1)
    similarity = tf.matmul(normalized, normalized, transpose_b=True)
    closest, neighbours = tf.nn.top_k(similarity, k=4)
    tf.summary.scalar("loss", loss)
    tf.summary.histogram("predicted", predicted)
    summaries = tf.summary.merge_all()

    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        sess.run(tf.local_variables_initializer())
        for epoch in range(4):
            order = rng.permutation(split)
            total = 0.0
            for start in range(0, split, FLAGS.batch_size):
                rows = order[start : start + FLAGS.batch_size]
                feed = {user_ids: users[rows], item_ids: items[rows], wanted: ratings[rows]}
                _, batch_loss, step = sess.run([train_op, loss, global_step], feed_dict=feed)
                total += batch_loss
            print("epoch %d step %d loss %.3f" % (epoch, step, total / split))

        held_out = {user_ids: users[split:], item_ids: items[split:], wanted: ratings[split:]}
        updates = sess.run([update_rmse, update_mae, update_auc, update_precision], held_out)
        scores = sess.run({"rmse": rmse, "mae": mae, "auc": auc, "precision": precision})
        guesses, mistakes, text = sess.run([predicted, error, summaries], held_out)
        near, who = sess.run([closest, neighbours])
        everyone = np.repeat(np.arange(USERS, dtype=np.int32), ITEMS)
        everything = np.tile(np.arange(ITEMS, dtype=np.int32), USERS)
        table = sess.run(predicted, {user_ids: everyone, item_ids: everything}).reshape(USERS, ITEMS)

    best = np.argsort(-table, axis=1)[:, :5]
    value = scores["rmse"]
    print(value, updates[0], guesses[:3], np.abs(mistakes).max(), near[:, 1].mean(), who.shape, best[0], len(text))


if __name__ == "__main__":
    tf.app.run(main)
