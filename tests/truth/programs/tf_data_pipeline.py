"""Build a tf.data pipeline of variable-length sequences with map, filter, padded_batch and shuffle, and train a
bag-of-words model on it."""
import numpy as np
import tensorflow as tf

VOCAB = 131
MAX_LEN = 29
BATCH = 16


def make_documents(n, seed):
    rng = np.random.RandomState(seed)
    for _ in range(n):
        label = rng.randint(2)
        length = rng.randint(3, 40)
        low, high = (1, 90) if label == 0 else (40, VOCAB)
        yield rng.randint(low, high, size=length).astype(np.int32), np.int64(label)


def truncate(tokens, label):
    return tokens[:MAX_LEN], label


def add_length(tokens, label):
    return {"tokens": tokens, "length": tf.shape(tokens)[0]}, label


def build_dataset(n, seed, training=True):
    ds = tf.data.Dataset.from_generator(
        lambda: make_documents(n, seed),
        output_signature=(
            tf.TensorSpec(shape=(None,), dtype=tf.int32),
            tf.TensorSpec(shape=(), dtype=tf.int64),
        ),
    )
    ds = ds.filter(lambda tokens, label: tf.size(tokens) > 5)
    ds = ds.map(truncate, num_parallel_calls=tf.data.AUTOTUNE)
    ds = ds.map(add_length)
    if training:
        ds = ds.shuffle(128, seed=seed).repeat(2)
    ds = ds.padded_batch(
        BATCH,
        padded_shapes=({"tokens": [MAX_LEN], "length": []}, []),
        drop_remainder=training,
    )
    return ds.prefetch(tf.data.AUTOTUNE)


class BagOfWords(tf.Module):
    def __init__(self, vocab, dim, classes, name=None):
        super().__init__(name=name)
        self.embedding = tf.Variable(tf.random.uniform([vocab, dim], -0.05, 0.05, seed=1), name="embedding")
        self.w = tf.Variable(tf.zeros([dim, classes]), name="w")
        self.b = tf.Variable(tf.zeros([classes]), name="b")

    def __call__(self, features):
        tokens, length = features["tokens"], features["length"]
        vectors = tf.nn.embedding_lookup(self.embedding, tokens)
        mask = tf.sequence_mask(length, maxlen=tf.shape(tokens)[1], dtype=tf.float32)
        summed = tf.reduce_sum(vectors * mask[:, :, tf.newaxis], axis=1)
        mean = summed / tf.cast(length, tf.float32)[:, tf.newaxis]
        return tf.matmul(mean, self.w) + self.b


def train_step(model, features, labels, lr):
    with tf.GradientTape() as tape:
        logits = model(features)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        loss = tf.reduce_mean(losses)
    gradients = tape.gradient(loss, model.trainable_variables)
    for variable, gradient in zip(model.trainable_variables, gradients):
        variable.assign_sub(lr * tf.convert_to_tensor(gradient))
    return loss


def evaluate(model, dataset):
    correct, total = 0, 0
    for features, labels in dataset:
        predictions = tf.argmax(model(features), axis=-1)
        hits = tf.cast(predictions == labels, tf.int32)
        correct += int(tf.reduce_sum(hits))
        total += int(tf.size(labels))
    return correct / total


def statistics(dataset):
    lengths = np.concatenate([features["length"].numpy() for features, _ in dataset])
    return lengths.mean(), lengths.max()


def main():
    tf.random.set_seed(3)
    train = build_dataset(300, seed=1)
    test = build_dataset(101, seed=2, training=False)
    print(train.element_spec)
    model = BagOfWords(VOCAB, 19, 2)
    for epoch in range(4):
        epoch_losses = []
        for features, labels in train:
            loss = train_step(model, features, labels, lr=2.0)
            epoch_losses.append(loss.numpy())
        print("epoch", epoch, "loss", np.mean(epoch_losses))
    print("accuracy", evaluate(model, test), "lengths", statistics(test))

    first, first_labels = next(iter(test))
    tokens = first["tokens"]
    counts = tf.math.bincount(tf.reshape(tokens, [-1]), minlength=VOCAB)
    one_hot = tf.one_hot(first_labels, depth=2)
    print(tokens.shape, counts.shape, one_hot.shape)

    numbers = tf.data.Dataset.range(50).window(7, shift=3, drop_remainder=True)
    windows = numbers.flat_map(lambda w: w.batch(7))
    pairs = windows.map(lambda w: (w[:-1], w[-1])).batch(4)
    for x, y in pairs.take(2):
        print(x.shape, y.numpy())
    zipped = tf.data.Dataset.zip((tf.data.Dataset.from_tensor_slices(tf.eye(5)), tf.data.Dataset.range(5)))
    rows = [row.numpy() * int(i) for row, i in zipped]
    table = np.stack(rows)
    print(table.sum())


if __name__ == "__main__":
    main()
