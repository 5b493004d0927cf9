"""Classify token sequences with a Transformer encoder made of subclassed layers."""

import keras
import numpy as np
from keras import layers, ops

keras.utils.set_random_seed(31)

VOCAB_SIZE = 300
MAXLEN = 26
HPARAMS = dict(embed_dim=24, num_heads=3, ff_dim=40, num_blocks=2, rate=0.1)


class TransformerBlock(layers.Layer):
    def __init__(self, embed_dim, num_heads, ff_dim, rate=0.1):
        super().__init__()
        self.att = layers.MultiHeadAttention(num_heads=num_heads, key_dim=embed_dim // num_heads)
        self.ffn = keras.Sequential([layers.Dense(ff_dim, activation="gelu"), layers.Dense(embed_dim)])
        self.layernorm1 = layers.LayerNormalization(epsilon=1e-6)
        self.layernorm2 = layers.LayerNormalization(epsilon=1e-6)
        self.dropout1 = layers.Dropout(rate)
        self.dropout2 = layers.Dropout(rate)

    def call(self, inputs, training=False):
        attn_output = self.att(inputs, inputs)
        attn_output = self.dropout1(attn_output, training=training)
        out1 = self.layernorm1(inputs + attn_output)
        ffn_output = self.ffn(out1)
        ffn_output = self.dropout2(ffn_output, training=training)
        return self.layernorm2(out1 + ffn_output)


class TokenAndPositionEmbedding(layers.Layer):
    def __init__(self, maxlen, vocab_size, embed_dim):
        super().__init__()
        self.token_emb = layers.Embedding(input_dim=vocab_size, output_dim=embed_dim)
        self.pos_emb = layers.Embedding(input_dim=maxlen, output_dim=embed_dim)

    def call(self, x):
        maxlen = ops.shape(x)[-1]
        positions = ops.arange(start=0, stop=maxlen, step=1)
        positions = self.pos_emb(positions)
        x = self.token_emb(x)
        return x + positions


class TransformerClassifier(keras.Model):
    def __init__(self, maxlen, vocab_size, num_classes, embed_dim, num_heads, ff_dim, num_blocks=1, rate=0.1):
        super().__init__()
        self.embedding = TokenAndPositionEmbedding(maxlen, vocab_size, embed_dim)
        self.blocks = [TransformerBlock(embed_dim, num_heads, ff_dim, rate) for _ in range(num_blocks)]
        self.pool = layers.GlobalAveragePooling1D()
        self.dropout = layers.Dropout(rate)
        self.head = layers.Dense(num_classes)

    def encode(self, tokens, training=False):
        x = self.embedding(tokens)
        for block in self.blocks:
            x = block(x, training=training)
        return self.pool(x)

    def call(self, tokens, training=False):
        x = self.encode(tokens, training=training)
        x = self.dropout(x, training=training)
        return self.head(x)


def positional_encoding(length, depth):
    half = depth / 2
    positions = np.arange(length)[:, np.newaxis]
    depths = np.arange(half)[np.newaxis, :] / half
    angle_rates = 1 / (10000**depths)
    angle_rads = positions * angle_rates
    return np.concatenate([np.sin(angle_rads), np.cos(angle_rads)], axis=-1).astype("float32")


def toy_language(count, num_classes=3, seed=0):
    """A class is a preferred distance between equal words."""
    rng = np.random.default_rng(seed)
    tokens = rng.integers(1, VOCAB_SIZE, size=(count, MAXLEN))
    classes = rng.integers(num_classes, size=count)
    for row, cls in zip(tokens, classes):
        starts = rng.integers(0, MAXLEN - num_classes - 1, size=6)
        row[starts + cls + 1] = row[starts]
    return tokens, classes


def main():
    tokens, classes = toy_language(220)
    split = 180
    model = TransformerClassifier(MAXLEN, VOCAB_SIZE, 3, **HPARAMS)
    model.compile(
        optimizer=keras.optimizers.Adam(1e-3),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=[keras.metrics.SparseCategoricalAccuracy(name="acc")],
    )
    model.fit(tokens[:split], classes[:split], batch_size=30, epochs=2, verbose=0)
    logits = model.predict(tokens[split:], verbose=0)
    shifted = np.exp(logits - logits.max(axis=-1, keepdims=True))
    probs = shifted / shifted.sum(axis=-1, keepdims=True)
    nll = -np.log(probs[np.arange(len(probs)), classes[split:]]).mean()
    print("test nll", nll, "accuracy", (logits.argmax(-1) == classes[split:]).mean())

    encoded = model.encode(tokens[split:])
    vectors = ops.convert_to_numpy(encoded)
    centered = vectors - vectors.mean(axis=0)
    _, s, vt = np.linalg.svd(centered, full_matrices=False)
    projected = centered @ vt[:2].T
    print(encoded.shape, projected.shape, s[:3])

    table = positional_encoding(MAXLEN, HPARAMS["embed_dim"])
    learned = model.embedding.pos_emb.get_weights()[0]
    similarity = learned @ table.T
    block = model.blocks[0]
    mixed, scores = block.att(
        model.embedding(tokens[:4]), model.embedding(tokens[:4]), return_attention_scores=True
    )
    print(similarity.shape, mixed.shape, scores.shape)


if __name__ == "__main__":
    main()
