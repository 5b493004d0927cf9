"""Multi-head self-attention with masks, layer norm and a feed-forward block in plain NumPy."""
import numpy as np


def softmax(x, axis=-1):
    shifted = x - np.max(x, axis=axis, keepdims=True)
    e = np.exp(shifted)
    return e / np.sum(e, axis=axis, keepdims=True)


def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x ** 3)))


def linear(x, w, b=None):
    y = x @ w
    return y if b is None else y + b


def init(rng, *shape, scale=None):
    scale = scale or 1 / np.sqrt(shape[0])
    return (rng.standard_normal(shape) * scale).astype(np.float32)


class LayerNorm:
    def __init__(self, dim, eps=1e-5):
        self.gamma = np.ones(dim, dtype=np.float32)
        self.beta = np.zeros(dim, dtype=np.float32)
        self.eps = eps

    def __call__(self, x):
        mu = x.mean(axis=-1, keepdims=True)
        var = x.var(axis=-1, keepdims=True)
        return self.gamma * (x - mu) / np.sqrt(var + self.eps) + self.beta


class MultiHeadAttention:
    def __init__(self, d_model, n_heads, rng):
        assert d_model % n_heads == 0
        self.n_heads = n_heads
        self.d_head = d_model // n_heads
        self.w_q = init(rng, d_model, d_model)
        self.w_k = init(rng, d_model, d_model)
        self.w_v = init(rng, d_model, d_model)
        self.w_o = init(rng, d_model, d_model)

    def split_heads(self, x):
        b, t, d = x.shape
        return x.reshape(b, t, self.n_heads, self.d_head).transpose(0, 2, 1, 3)

    def merge_heads(self, x):
        b, h, t, d = x.shape
        return x.transpose(0, 2, 1, 3).reshape(b, t, h * d)

    def __call__(self, query, memory=None, mask=None):
        memory = query if memory is None else memory
        q = self.split_heads(linear(query, self.w_q))
        k = self.split_heads(linear(memory, self.w_k))
        v = self.split_heads(linear(memory, self.w_v))
        scores = np.einsum("bhid,bhjd->bhij", q, k) / np.sqrt(self.d_head)
        if mask is not None:
            scores = np.where(mask, scores, -1e9)
        weights = softmax(scores)
        context = np.einsum("bhij,bhjd->bhid", weights, v)
        return linear(self.merge_heads(context), self.w_o), weights


class FeedForward:
    def __init__(self, d_model, d_ff, rng):
        self.w1, self.b1 = init(rng, d_model, d_ff), np.zeros(d_ff, np.float32)
        self.w2, self.b2 = init(rng, d_ff, d_model), np.zeros(d_model, np.float32)

    def __call__(self, x):
        return linear(gelu(linear(x, self.w1, self.b1)), self.w2, self.b2)


class Block:
    def __init__(self, d_model, n_heads, d_ff, rng):
        self.attention = MultiHeadAttention(d_model, n_heads, rng)
        self.ff = FeedForward(d_model, d_ff, rng)
        self.norm1 = LayerNorm(d_model)
        self.norm2 = LayerNorm(d_model)

    def __call__(self, x, mask=None):
        attended, weights = self.attention(self.norm1(x), mask=mask)
        x = x + attended
        return x + self.ff(self.norm2(x)), weights


def positional_encoding(length, dim):
    position = np.arange(length)[:, np.newaxis]
    i = np.arange(0, dim, 2)
    angle = position / np.power(10000.0, i / dim)
    pe = np.zeros((length, dim))
    pe[:, 0::2] = np.sin(angle)
    pe[:, 1::2] = np.cos(angle)
    return pe.astype(np.float32)


def padding_mask(lengths, size):
    return (np.arange(size)[None] < np.asarray(lengths)[:, None])[:, None, None, :]


def causal_mask(size):
    return np.tril(np.ones((size, size), dtype=bool))[None, None]


def main():
    rng = np.random.default_rng(8)
    vocab, d_model, heads, layers = 53, 44, 4, 2
    lengths = [13, 7, 11, 5, 9]
    size = max(lengths)
    tokens = rng.integers(1, vocab, (len(lengths), size))
    for row, n in enumerate(lengths):
        tokens[row, n:] = 0

    embedding = init(rng, vocab, d_model, scale=0.1)
    x = embedding[tokens] * np.sqrt(d_model) + positional_encoding(size, d_model)
    mask = padding_mask(lengths, size) & causal_mask(size)
    blocks = [Block(d_model, heads, 4 * d_model, rng) for _ in range(layers)]
    maps = []
    for block in blocks:
        x, weights = block(x, mask)
        maps.append(weights)
    attention_maps = np.stack(maps)
    assert np.allclose(attention_maps.sum(-1), 1, atol=1e-4)
    future = np.triu_indices(size, 1)
    assert np.abs(attention_maps[:, :, :, future[0], future[1]]).max() < 1e-6

    final = LayerNorm(d_model)(x)
    logits = final @ embedding.T
    probs = softmax(logits)
    shifted = tokens[:, 1:]
    rows, cols = np.indices(shifted.shape)
    token_prob = probs[:, :-1][rows, cols, shifted]
    valid = shifted > 0
    loss = -np.log(token_prob)[valid].mean()
    pooled = (final * (tokens > 0)[..., None]).sum(axis=1) / np.array(lengths)[:, None]
    entropy = -(attention_maps * np.log(attention_maps + 1e-9)).sum(-1).mean(axis=(1, 3))
    print("loss", loss, "uniform", np.log(vocab))
    print("pooled", pooled.shape, "entropy per layer and head", entropy.round(2))

    cross = MultiHeadAttention(d_model, heads, rng)
    queries = np.broadcast_to(init(rng, 3, d_model), (len(lengths), 3, d_model))
    summary, where = cross(queries, memory=final, mask=padding_mask(lengths, size))
    print(summary.shape, where.argmax(axis=-1)[:, 0])


if __name__ == "__main__":
    main()
