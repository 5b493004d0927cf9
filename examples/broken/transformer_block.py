"""Text classification with a transformer block written as a subclassed layer."""
import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

VOCAB_SIZE = 500
MAX_LEN = 24
EMBED_DIM = 32
NUM_HEADS = 4
FF_DIM = 64


class SelfAttention(layers.Layer):
    def __init__(self, embed_dim, num_heads):
        super().__init__()
        self.embed_dim = embed_dim
        self.num_heads = num_heads
        self.head_dim = embed_dim // num_heads
        self.query = layers.Dense(embed_dim)
        self.key = layers.Dense(embed_dim)
        self.value = layers.Dense(embed_dim)
        self.combine = layers.Dense(embed_dim)

    def split_heads(self, x, batch, length):
        x = tf.reshape(x, (batch, length, self.num_heads, self.head_dim))
        return tf.transpose(x, perm=[0, 2, 1, 3])

    def call(self, inputs):
        batch = tf.shape(inputs)[0]
        length = inputs.shape[1]
        q = self.split_heads(self.query(inputs), batch, length)
        k = self.split_heads(self.key(inputs), batch, length)
        v = self.split_heads(self.value(inputs), batch, length)

        scores = tf.matmul(q, k, transpose_b=True)
        scores = scores / tf.math.sqrt(tf.cast(self.head_dim, tf.float32))
        weights = tf.nn.softmax(scores, axis=-1)
        context = tf.matmul(weights, v)

        context = tf.transpose(context, perm=[0, 2, 1, 3])
        context = tf.reshape(context, (batch, length, self.head_dim))  # expect: [reshape-mismatch] "2, 24, 8"
        return self.combine(context)


class TransformerBlock(layers.Layer):
    def __init__(self, embed_dim, num_heads, ff_dim, rate=0.1):
        super().__init__()
        self.att = SelfAttention(embed_dim, num_heads)
        self.ffn = keras.Sequential([layers.Dense(ff_dim, activation="relu"), layers.Dense(embed_dim)])
        self.norm1 = layers.LayerNormalization(epsilon=1e-6)
        self.norm2 = layers.LayerNormalization(epsilon=1e-6)
        self.dropout1 = layers.Dropout(rate)
        self.dropout2 = layers.Dropout(rate)

    def call(self, inputs, training=False):
        attended = self.dropout1(self.att(inputs), training=training)
        x = self.norm1(inputs + attended)
        ffn_output = self.dropout2(self.ffn(x), training=training)
        return self.norm2(x + ffn_output)


class TokenAndPosition(layers.Layer):
    def __init__(self, max_len, vocab_size, embed_dim):
        super().__init__()
        self.max_len = max_len
        self.token_emb = layers.Embedding(vocab_size, embed_dim)
        self.pos_emb = layers.Embedding(max_len, embed_dim)

    def call(self, x):
        positions = tf.range(self.max_len)
        return self.token_emb(x) + self.pos_emb(positions)


class Classifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.embedding = TokenAndPosition(MAX_LEN, VOCAB_SIZE, EMBED_DIM)
        self.block = TransformerBlock(EMBED_DIM, NUM_HEADS, FF_DIM)
        self.pool = layers.GlobalAveragePooling1D()
        self.hidden = layers.Dense(20, activation="relu")
        self.out = layers.Dense(2)

    def call(self, tokens, training=False):
        x = self.embedding(tokens)
        x = self.block(x, training=training)
        x = self.pool(x)
        x = self.hidden(x)
        return self.out(x)


# documents of class 1 use the second half of the vocabulary more often
n_docs = 128
labels = np.random.randint(0, 2, size=n_docs)
docs = np.random.randint(0, VOCAB_SIZE // 2, size=(n_docs, MAX_LEN))
docs = docs + labels[:, None] * (VOCAB_SIZE // 2)

model = Classifier()
logits = model(docs[:2])
print("logits:", logits.shape)

model.compile(
    optimizer="adam",
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)
model.fit(docs, labels, batch_size=32, epochs=2, verbose=2)

probs = tf.nn.softmax(model(docs[:5]))
print(tf.argmax(probs, axis=1).numpy(), labels[:5])
