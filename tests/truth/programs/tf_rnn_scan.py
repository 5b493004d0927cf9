"""Character-level vanilla RNN by tf.scan and an LSTM by tf.while_loop with TensorArray, compared on a toy text."""
import numpy as np
import tensorflow as tf

TEXT = "the rain in spain stays mainly in the plain and the train to spain stays in the rain again " * 6
SEQ = 21
UNITS = 24


def build_vocab(text):
    chars = sorted(set(text))
    index = {c: i for i, c in enumerate(chars)}
    return chars, index


def make_batches(ids, seq, batch):
    n = (len(ids) - 1) // seq
    xs = np.array(ids[: n * seq]).reshape(n, seq)
    ys = np.array(ids[1:n * seq + 1]).reshape(n, seq)
    for i in range(0, n - batch + 1, batch):
        yield xs[i:i + batch], ys[i:i + batch]


def glorot(shape):
    limit = np.sqrt(6.0 / sum(shape))
    return tf.Variable(tf.random.uniform(shape, -limit, limit))


class VanillaRNN(tf.Module):
    def __init__(self, vocab, units):
        super().__init__()
        self.units = units
        self.wx = glorot([vocab, units])
        self.wh = glorot([units, units])
        self.bh = tf.Variable(tf.zeros([units]))
        self.wy = glorot([units, vocab])
        self.by = tf.Variable(tf.zeros([vocab]))

    def __call__(self, x):
        # x: batch, time, vocab
        time_major = tf.transpose(x, [1, 0, 2])
        h0 = tf.zeros([tf.shape(x)[0], self.units])
        states = tf.scan(lambda h, xt: tf.tanh(tf.matmul(xt, self.wx) + tf.matmul(h, self.wh) + self.bh), time_major, h0)
        outputs = tf.transpose(states, [1, 0, 2])
        return tf.einsum("btu,uv->btv", outputs, self.wy) + self.by


class LSTM(tf.Module):
    def __init__(self, vocab, units):
        super().__init__()
        self.units = units
        self.w = glorot([vocab + units, 4 * units])
        self.b = tf.Variable(tf.concat([tf.zeros([units]), tf.ones([units]), tf.zeros([2 * units])], axis=0))
        self.wy = glorot([units, vocab])

    def cell(self, x, h, c):
        z = tf.matmul(tf.concat([x, h], axis=1), self.w) + self.b
        i, f, g, o = tf.split(z, 4, axis=1)
        c = tf.sigmoid(f) * c + tf.sigmoid(i) * tf.tanh(g)
        h = tf.sigmoid(o) * tf.tanh(c)
        return h, c

    def __call__(self, x):
        batch = tf.shape(x)[0]
        steps = tf.shape(x)[1]
        h = tf.zeros([batch, self.units])
        c = tf.zeros([batch, self.units])
        array = tf.TensorArray(tf.float32, size=steps)

        def condition(t, h, c, out):
            return t < steps

        def body(t, h, c, out):
            h, c = self.cell(x[:, t, :], h, c)
            return t + 1, h, c, out.write(t, h)

        _, h, c, array = tf.while_loop(condition, body, [tf.constant(0), h, c, array])
        hidden = tf.transpose(array.stack(), [1, 0, 2])
        return tf.tensordot(hidden, self.wy, axes=[[2], [0]])


def step(model, x, y, vocab, lr):
    with tf.GradientTape() as tape:
        logits = model(tf.one_hot(x, vocab))
        loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=logits))
    variables = model.trainable_variables
    grads = tape.gradient(loss, variables)
    grads, norm = tf.clip_by_global_norm(grads, 1.0)
    for v, g in zip(variables, grads):
        v.assign_sub(lr * g)
    return loss, norm


def sample(model, chars, index, seed_text, length):
    ids = [index[c] for c in seed_text]
    for _ in range(length):
        window = tf.one_hot([ids[-SEQ:]], len(chars))
        logits = model(window)[0, -1]
        probabilities = tf.nn.softmax(logits / 0.7).numpy()
        ids.append(int(np.argmax(probabilities)))
    return "".join(chars[i] for i in ids)


def main():
    tf.random.set_seed(5)
    chars, index = build_vocab(TEXT)
    vocab = len(chars)
    ids = [index[c] for c in TEXT]
    models = {"rnn": VanillaRNN(vocab, UNITS), "lstm": LSTM(vocab, UNITS)}
    for name, model in models.items():
        losses = []
        for epoch in range(3):
            for x, y in make_batches(ids, SEQ, 5):
                loss, norm = step(model, x, y, vocab, lr=0.5)
                losses.append(loss)
        curve = tf.stack(losses)
        first, last = curve[:5], curve[-5:]
        print(name, float(tf.reduce_mean(first)), "->", float(tf.reduce_mean(last)), "norm", norm.numpy())
        print("  ", sample(model, chars, index, "the rain", 12))

    fib = tf.scan(lambda a, _: (a[1], a[0] + a[1]), tf.range(10), initializer=(tf.constant(0), tf.constant(1)))
    print(fib[0].numpy())
    total, history = tf.constant(1.0), []
    while total < 100.0:
        total = total * 1.7
        history.append(total)
    growth = tf.stack(history)
    print(growth.numpy())


if __name__ == "__main__":
    main()
