"""A causal transformer language model from tf.Module parts with positional encoding, trained for a few steps and
sampled from."""
from dataclasses import dataclass

import numpy as np
import tensorflow as tf


@dataclass
class Config:
    vocab: int = 37
    length: int = 15
    dim: int = 28
    heads: int = 4
    depth: int = 2
    hidden: int = 50
    batch: int = 12
    steps: int = 12
    lr: float = 3e-3


def make_linear(n_in, n_out, bias=True):
    w = tf.Variable(tf.random.normal([n_in, n_out], stddev=n_in ** -0.5))
    b = tf.Variable(tf.zeros([n_out])) if bias else None
    return w, b


class Linear(tf.Module):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__()
        self.w, self.b = make_linear(n_in, n_out, bias)

    def __call__(self, x):
        y = tf.tensordot(x, self.w, axes=1)
        if self.b is not None:
            y = y + self.b
        return y


class LayerNorm(tf.Module):
    def __init__(self, dim):
        super().__init__()
        self.scale = tf.Variable(tf.ones([dim]))
        self.shift = tf.Variable(tf.zeros([dim]))

    def __call__(self, x):
        mean, variance = tf.nn.moments(x, axes=[-1], keepdims=True)
        return (x - mean) * tf.math.rsqrt(variance + 1e-6) * self.scale + self.shift


class CausalSelfAttention(tf.Module):
    def __init__(self, dim, heads):
        super().__init__()
        self.heads = heads
        self.qkv = Linear(dim, 3 * dim, bias=False)
        self.proj = Linear(dim, dim)

    def __call__(self, x):
        batch, length, dim = tf.shape(x)[0], x.shape[1], x.shape[2]
        head_dim = dim // self.heads
        qkv = self.qkv(x)
        qkv = tf.reshape(qkv, [batch, length, 3, self.heads, head_dim])
        q, k, v = tf.unstack(tf.transpose(qkv, [2, 0, 3, 1, 4]))
        scores = tf.matmul(q, k, transpose_b=True) * head_dim ** -0.5
        mask = tf.linalg.band_part(tf.ones([length, length]), -1, 0)
        scores += (1.0 - mask) * -1e9
        attention = tf.nn.softmax(scores, axis=-1)
        mixed = tf.matmul(attention, v)
        merged = tf.reshape(tf.transpose(mixed, [0, 2, 1, 3]), [batch, length, dim])
        return self.proj(merged)


class Block(tf.Module):
    def __init__(self, cfg):
        super().__init__()
        self.norm1, self.norm2 = LayerNorm(cfg.dim), LayerNorm(cfg.dim)
        self.attention = CausalSelfAttention(cfg.dim, cfg.heads)
        self.up = Linear(cfg.dim, cfg.hidden)
        self.down = Linear(cfg.hidden, cfg.dim)

    def __call__(self, x):
        x = x + self.attention(self.norm1(x))
        return x + self.down(tf.nn.gelu(self.up(self.norm2(x))))


def sinusoids(length, dim):
    positions = np.arange(length)[:, None].astype(np.float32)
    rates = 1.0 / (10000 ** (np.arange(dim // 2)[None] * 2 / dim))
    angles = positions * rates
    return tf.cast(np.concatenate([np.sin(angles), np.cos(angles)], axis=-1), tf.float32)


class LanguageModel(tf.Module):
    def __init__(self, cfg: Config):
        super().__init__()
        self.cfg = cfg
        self.table = tf.Variable(tf.random.normal([cfg.vocab, cfg.dim], stddev=0.02))
        self.positions = sinusoids(cfg.length, cfg.dim)
        self.blocks = [Block(cfg) for _ in range(cfg.depth)]
        self.norm = LayerNorm(cfg.dim)

    def __call__(self, tokens):
        x = tf.nn.embedding_lookup(self.table, tokens)
        x = x * self.cfg.dim ** 0.5 + self.positions[: tokens.shape[1]]
        for block in self.blocks:
            x = block(x)
        x = self.norm(x)
        return tf.matmul(x, self.table, transpose_b=True)

    def generate(self, prompt, n):
        tokens = tf.convert_to_tensor(prompt, dtype=tf.int32)
        for _ in range(n):
            window = tokens[:, -self.cfg.length:]
            logits = self(window)[:, -1, :]
            values, _ = tf.math.top_k(logits, k=5)
            logits = tf.where(logits < values[:, -1:], -1e9, logits)
            nxt = tf.random.categorical(logits, 1, dtype=tf.int32)
            tokens = tf.concat([tokens, nxt], axis=1)
        return tokens


def arithmetic_batch(cfg, rng):
    """Sequences with a constant step modulo the vocabulary."""
    start = rng.integers(0, cfg.vocab, (cfg.batch, 1))
    step = rng.integers(1, 4, (cfg.batch, 1))
    return ((start + step * np.arange(cfg.length + 1)) % cfg.vocab).astype("int32")


def main():
    tf.random.set_seed(0)
    cfg = Config()
    rng = np.random.default_rng(0)
    model = LanguageModel(cfg)
    optimizer = tf.keras.optimizers.Adam(cfg.lr)
    losses = []
    for step in range(cfg.steps):
        batch = tf.constant(arithmetic_batch(cfg, rng))
        inputs, targets = batch[:, :-1], batch[:, 1:]
        with tf.GradientTape() as tape:
            logits = model(inputs)
            per_token = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=targets, logits=logits)
            loss = tf.reduce_mean(per_token)
        variables = model.trainable_variables
        grads = tape.gradient(loss, variables)
        optimizer.apply_gradients(zip(grads, variables))
        losses.append(float(loss))
    print("loss", losses[0], "->", losses[-1])

    position_loss = tf.reduce_mean(per_token, axis=0)
    perplexity = tf.exp(loss)
    prompt = arithmetic_batch(cfg, rng)[:3, :4]
    text = model.generate(prompt, 5)
    n_params = sum(int(tf.size(v)) for v in variables)
    print("per position", position_loss.numpy().round(2), "perplexity", float(perplexity))
    print(text.numpy(), n_params)
    early = model(inputs[:, :6])
    late = model(inputs)[:, :6]
    print("causal", float(tf.reduce_max(tf.abs(early - late))))


if __name__ == "__main__":
    main()
