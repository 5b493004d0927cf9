"""Synthetic sensor windows, cut from one long recording."""
import numpy as np

WINDOW = 50
STRIDE = 25
CHANNELS = 3
ACTIVITIES = ["walk", "run", "sit", "stairs"]


def record(n_samples, seed=0):
    """A long recording: accelerometer samples and the activity at every sample."""
    rng = np.random.default_rng(seed)
    activity = np.repeat(np.arange(len(ACTIVITIES)), n_samples // len(ACTIVITIES))
    t = np.arange(len(activity)) / 50.0
    phase = np.array([0.0, 0.5, 1.0])
    signal = np.sin(t[:, None] * (1 + activity[:, None]) + phase)
    signal = signal + rng.normal(scale=0.1, size=signal.shape)
    return signal.astype(np.float32), activity


def windows(signal, activity):
    """Overlapping windows, each labelled with its most frequent activity."""
    starts = np.arange(0, len(signal) - WINDOW + 1, STRIDE)
    index = starts[:, None] + np.arange(WINDOW)[None, :]
    x = signal[index]
    y = np.array([np.bincount(row).argmax() for row in activity[index]])
    return x, y


def normalize(x):
    mean = x.mean(axis=(0, 1), keepdims=True)
    std = x.std(axis=(0, 1), keepdims=True)
    return (x - mean) / std


def load(n_samples=4000):
    signal, activity = record(n_samples)
    x, y = windows(signal, activity)
    return normalize(x), y


def split(x, y, test_fraction=0.2, seed=1):
    order = np.random.default_rng(seed).permutation(len(x))
    n_test = int(len(x) * test_fraction)
    test, train = order[:n_test], order[n_test:]
    return (x[train], y[train]), (x[test], y[test])
