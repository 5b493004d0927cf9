"""Run a GRU cell written by hand over a batch of sequences and train its linear read-out by ridge regression."""
from __future__ import annotations

from typing import Optional

import numpy as np


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1.0 / (1.0 + np.exp(-x))


def orthogonal(rng: np.random.Generator, n: int, gain: float = 1.0) -> np.ndarray:
    q, r = np.linalg.qr(rng.standard_normal((n, n)))
    return gain * q * np.sign(np.diag(r))


class GRUCell:
    def __init__(self, input_size: int, hidden_size: int, rng: np.random.Generator):
        self.input_size = input_size
        self.hidden_size = hidden_size
        limit = np.sqrt(6.0 / (input_size + hidden_size))
        self.W = rng.uniform(-limit, limit, (input_size, 3 * hidden_size))
        self.U = np.concatenate([orthogonal(rng, hidden_size) for _ in range(3)], axis=1)
        self.b = np.zeros(3 * hidden_size)

    def step(self, x: np.ndarray, h: np.ndarray) -> np.ndarray:
        n = self.hidden_size
        gates_x = x @ self.W + self.b
        gates_h = h @ self.U[:, : 2 * n]
        z = sigmoid(gates_x[:, :n] + gates_h[:, :n])
        r = sigmoid(gates_x[:, n:2 * n] + gates_h[:, n:])
        candidate = np.tanh(gates_x[:, 2 * n:] + (r * h) @ self.U[:, 2 * n:])
        return (1 - z) * h + z * candidate


class GRU:
    def __init__(self, cell: GRUCell, reverse: bool = False):
        self.cell = cell
        self.reverse = reverse

    def __call__(self, x: np.ndarray, h0: Optional[np.ndarray] = None, mask: Optional[np.ndarray] = None):
        batch, time, _ = x.shape
        h = np.zeros((batch, self.cell.hidden_size)) if h0 is None else h0
        outputs = np.empty((batch, time, self.cell.hidden_size))
        steps = reversed(range(time)) if self.reverse else range(time)
        for t in steps:
            new = self.cell.step(x[:, t, :], h)
            if mask is not None:
                keep = mask[:, t, None]
                new = np.where(keep, new, h)
            h = new
            outputs[:, t] = h
        return outputs, h


def make_sequences(rng, n=149, length=17, channels=6):
    """Noisy sums: the target is the running mean of the first two channels, weighted by the third."""
    x = rng.normal(size=(n, length, channels))
    lengths = rng.integers(5, length + 1, size=n)
    mask = np.arange(length)[None, :] < lengths[:, None]
    x = x * mask[..., None]
    weights = sigmoid(x[..., 2])
    signal = (x[..., 0] + x[..., 1]) * weights
    y = np.cumsum(signal, axis=1) / np.arange(1, length + 1)
    last = y[np.arange(n), lengths - 1]
    return x, mask, lengths, last


def ridge(features, targets, penalty=1e-2):
    d = features.shape[1]
    gram = features.T @ features + penalty * np.eye(d)
    return np.linalg.solve(gram, features.T @ targets)


def main():
    rng = np.random.default_rng(11)
    x, mask, lengths, y = make_sequences(rng)
    forward = GRU(GRUCell(6, 37, rng))
    backward = GRU(GRUCell(6, 13, rng), reverse=True)

    out_f, last_f = forward(x, mask=mask)
    out_b, last_b = backward(x, mask=mask)
    sequence = np.concatenate((out_f, out_b), axis=-1)
    pooled = (sequence * mask[:, :, np.newaxis]).sum(axis=1) / lengths[:, np.newaxis]
    features = np.hstack([last_f, last_b, pooled, np.ones((len(x), 1))])
    print("features", features.shape, "sequence", sequence.shape)

    n_train = 110
    weights = ridge(features[:n_train], y[:n_train])
    predicted = features[n_train:] @ weights
    error = predicted - y[n_train:]
    print("mse", np.mean(error ** 2), "variance", y[n_train:].var())

    hidden = None
    for chunk in np.split(x[:, :16], 4, axis=1):
        out, hidden = forward(chunk, hidden)
    full, final = forward(x[:, :16])
    assert np.allclose(hidden, final)
    assert np.allclose(out, full[:, -4:])


if __name__ == "__main__":
    main()
