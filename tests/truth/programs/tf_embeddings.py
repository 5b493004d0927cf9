"""Skip-gram word embeddings with negative sampling in TensorFlow 2 and nearest-neighbour queries."""
from collections import Counter

import numpy as np
import tensorflow as tf

SENTENCES = [
    "king and queen rule the castle", "the queen and the king sit in the castle", "the cat and the dog chase the ball",
    "a dog and a cat sleep on the sofa", "the prince will be king", "the princess will be queen",
    "cat likes milk and dog likes bone", "the castle has a tower and a wall", "the dog sleeps near the wall",
    "king queen prince princess live in the castle",
] * 4


class Vocabulary:
    def __init__(self, sentences, min_count=2):
        counts = Counter(word for s in sentences for word in s.split())
        self.words = [w for w, c in counts.most_common() if c >= min_count]
        self.index = {w: i for i, w in enumerate(self.words)}
        frequency = np.array([counts[w] for w in self.words], dtype=np.float64)
        self.unigram = frequency ** 0.75 / np.sum(frequency ** 0.75)

    def __len__(self):
        return len(self.words)

    def encode(self, sentence):
        return [self.index[w] for w in sentence.split() if w in self.index]


def skip_grams(sequences, window):
    pairs = []
    for seq in sequences:
        for i, center in enumerate(seq):
            for j in range(max(0, i - window), min(len(seq), i + window + 1)):
                if i != j:
                    pairs.append((center, seq[j]))
    return np.array(pairs, dtype=np.int32)


class SkipGram(tf.Module):
    def __init__(self, vocab_size, dim=17, negatives=6, distribution=None):
        super().__init__(name="skip_gram")
        self.inputs = tf.Variable(tf.random.uniform((vocab_size, dim), -0.5 / dim, 0.5 / dim))
        self.outputs = tf.Variable(tf.zeros((vocab_size, dim)))
        self.negatives = negatives
        self.log_p = tf.math.log(tf.constant(distribution, dtype=tf.float32))

    def loss(self, center, context):
        batch = tf.shape(center)[0]
        v = tf.gather(self.inputs, center)
        u = tf.gather(self.outputs, context)
        positive = tf.reduce_sum(v * u, axis=1)
        noise = tf.random.categorical(self.log_p[tf.newaxis, :], batch * self.negatives, dtype=tf.int32)
        noise = tf.reshape(noise, [batch, self.negatives])
        u_neg = tf.gather(self.outputs, noise)
        negative = tf.einsum("bd,bkd->bk", v, u_neg)
        pos_loss = tf.nn.sigmoid_cross_entropy_with_logits(tf.ones_like(positive), positive)
        neg_loss = tf.nn.sigmoid_cross_entropy_with_logits(tf.zeros_like(negative), negative)
        return tf.reduce_mean(pos_loss + tf.reduce_sum(neg_loss, axis=1))

    def normalized(self):
        return tf.math.l2_normalize(self.inputs, axis=1)


def train(model, pairs, epochs=5, batch_size=53, lr=0.05):
    optimizer = tf.keras.optimizers.Adagrad(learning_rate=lr)
    ds = tf.data.Dataset.from_tensor_slices(pairs).shuffle(1000, seed=4).batch(batch_size)
    means = []
    for _ in range(epochs):
        running = tf.constant(0.0)
        batches = 0
        for batch in ds:
            center, context = batch[:, 0], batch[:, 1]
            with tf.GradientTape() as tape:
                loss = model.loss(center, context)
            variables = [model.inputs, model.outputs]
            grads = tape.gradient(loss, variables)
            dense = [tf.convert_to_tensor(g) for g in grads]
            optimizer.apply_gradients(zip(dense, variables))
            running += loss
            batches += 1
        means.append(running / batches)
    return tf.stack(means)


def nearest(model, vocab, word, k=4):
    table = model.normalized()
    query = tf.nn.embedding_lookup(table, vocab.index[word])
    scores = tf.linalg.matvec(table, query)
    values, indices = tf.math.top_k(scores, k=k + 1)
    return [(vocab.words[i], float(s)) for i, s in zip(indices.numpy()[1:], values.numpy()[1:])]


def analogy(model, vocab, a, b, c):
    table = model.normalized()
    va, vb, vc = tf.unstack(tf.gather(table, [vocab.index[w] for w in (a, b, c)]))
    target = tf.math.l2_normalize(vb - va + vc, axis=0)
    scores = tf.tensordot(table, target, axes=[[1], [0]]).numpy()
    for w in (a, b, c):
        scores[vocab.index[w]] = -np.inf
    return vocab.words[scores.argmax()]


def main():
    tf.random.set_seed(9)
    vocab = Vocabulary(SENTENCES)
    sequences = [vocab.encode(s) for s in SENTENCES]
    pairs = skip_grams(sequences, window=2)
    print(len(vocab), "words", pairs.shape, "pairs")
    model = SkipGram(len(vocab), distribution=vocab.unigram)
    curve = train(model, pairs)
    print("loss", curve.numpy())
    for word in ("king", "dog"):
        print(word, nearest(model, vocab, word))
    print("king - queen + prince =", analogy(model, vocab, "king", "queen", "prince"))

    table = model.normalized()
    similarity = tf.matmul(table, table, transpose_b=True)
    similarity = tf.linalg.set_diag(similarity, tf.fill([len(vocab)], -1.0))
    closest = tf.argmax(similarity, axis=1)
    mutual = tf.reduce_sum(tf.cast(tf.gather(closest, closest) == tf.range(len(vocab), dtype=tf.int64), tf.int32))
    s, u, v = tf.linalg.svd(table - tf.reduce_mean(table, axis=0, keepdims=True))
    projected = tf.matmul(u[:, :2], tf.linalg.diag(s[:2]))
    explained = tf.cumsum(tf.square(s)) / tf.reduce_sum(tf.square(s))
    segments = tf.constant([i % 3 for i in range(len(SENTENCES))])
    sentence_vectors = tf.stack([tf.reduce_mean(tf.gather(table, seq), axis=0) for seq in sequences])
    centroid = tf.math.unsorted_segment_mean(sentence_vectors, segments, num_segments=3)
    print("mutual", int(mutual), projected.shape, explained.numpy()[:3], centroid.shape)


if __name__ == "__main__":
    main()
