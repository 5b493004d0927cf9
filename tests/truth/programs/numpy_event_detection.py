"""Detect events in a recording of several channels."""
import numpy as np

EVENT = np.dtype([("channel", "i4"), ("start", "i8"), ("length", "i4"), ("peak", "f8"), ("waveform", "f4", (16,))])
RATE = 250


def synth(channels, seconds, rng):
    n = RATE * seconds
    t = np.arange(n) / RATE
    base = np.sin(2 * np.pi * np.outer(rng.uniform(1, 5, channels), t))
    noise = rng.normal(scale=0.2, size=(channels, n))
    return t, base + noise


def window_view(x, size, hop):
    view = np.lib.stride_tricks.sliding_window_view(x, size, axis=-1)
    return view[:, ::hop]


def manual_windows(x, size, hop):
    starts = range(0, x.shape[1] - size + 1, hop)
    return np.stack([x[:, s : s + size] for s in starts], axis=1)


def spectra(frames, window=None):
    if window is None:
        window = np.hanning(frames.shape[-1])
    f = np.fft.rfft(frames * window, axis=-1)
    power = np.abs(f) ** 2
    return 10 * np.log10(power + 1e-12)


def smooth(x, k):
    kernel = np.ones(k) / k
    return np.apply_along_axis(lambda row: np.convolve(row, kernel, mode="same"), 1, x)


def detect(x, threshold):
    events = []
    for c, row in enumerate(x):
        above = row > threshold
        edges = np.diff(above.astype(int), prepend=0, append=0)
        starts = np.flatnonzero(edges == 1)
        stops = np.flatnonzero(edges == -1)
        for s, e in zip(starts, stops):
            wave = np.zeros(16, dtype="f4")
            part = row[s : min(e, s + 16)]
            wave[: len(part)] = part
            events.append((c, s, e - s, row[s:e].max(), wave))
    return np.array(events, dtype=EVENT)


def summarize(events, channels):
    counts = np.bincount(events["channel"], minlength=channels)
    peaks = np.zeros(channels)
    np.maximum.at(peaks, events["channel"], events["peak"])
    order = np.argsort(events["peak"])[::-1]
    best = events[order[:5]]
    return counts, peaks, best


def biquad(x, b, a):
    y = np.zeros_like(x)
    state = np.zeros((2, x.shape[0]))
    for i in range(x.shape[1]):
        v = x[:, i]
        out = b[0] * v + state[0]
        state[0] = b[1] * v - a[1] * out + state[1]
        state[1] = b[2] * v - a[2] * out
        y[:, i] = out
    return y


def correlate(a, b, lags):
    result = np.empty((len(a), 2 * lags + 1))
    for i, lag in enumerate(range(-lags, lags + 1)):
        if lag < 0:
            p, q = a[:, -lag:], b[:, :lag]
        elif lag == 0:
            p, q = a, b
        else:
            p, q = a[:, :-lag], b[:, lag:]
        result[:, i] = (p * q).mean(axis=1)
    return result


rng = np.random.default_rng(1)
t, raw = synth(6, 20, rng)
flt = biquad(raw, np.array([0.2, 0.4, 0.2]), np.array([1.0, -0.3, 0.1]))
sm = smooth(flt, 5)
fr = window_view(sm, 128, 64)
fr2 = manual_windows(sm, 128, 64)
same = np.allclose(fr, fr2)
spec = spectra(fr)
freqs = np.fft.rfftfreq(128, 1 / RATE)
band = (freqs >= 1) & (freqs < 8)
energy = spec[..., band].mean(axis=-1)
mean_spec = spec.mean(axis=1)
ev = detect(sm, 0.8)
counts, peaks, best = summarize(ev, 6)
waves = ev["waveform"]
template = waves.mean(axis=0)
u, s, vt = np.linalg.svd(waves - template, full_matrices=False)
proj = (waves - template) @ vt[:3].T
cc = correlate(sm[:3], sm[3:], 10)
lag = np.arange(-10, 11)[cc.argmax(axis=1)]
rec = np.rec.fromarrays([counts, peaks], names="count,peak")
rc = rec.count
table = np.zeros(6, dtype=[("id", "i4"), ("xy", "f8", 2)])
table["xy"] = rng.normal(size=(6, 2))
xy = table["xy"]
d = np.linalg.norm(xy[:, None] - xy[None], axis=-1)
near = np.argpartition(d, 2, axis=1)[:, :2]
