"""Cut accelerometer recordings into overlapping windows, extract features, standardise them and classify by nearest
centroid."""
import numpy as np

ACTIVITIES = ("rest", "walk", "run", "stairs")
RATE = 50
WINDOW = 64
STEP = 24


def record(activity, seconds, rng):
    n = int(seconds * RATE)
    t = np.arange(n) / RATE
    gravity = np.array([0.1, 0.2, 9.8])
    base = {"rest": (0.0, 0.0), "walk": (1.8, 1.5), "run": (2.9, 4.0), "stairs": (1.4, 2.2)}
    freq, amplitude = base[activity]
    signal = np.zeros((n, 3))
    for axis, gain in enumerate([0.4, 0.7, 1.0]):
        phase = rng.uniform(0, 2 * np.pi)
        signal[:, axis] = gain * amplitude * np.sin(2 * np.pi * freq * t + phase)
    if activity == "stairs":
        signal[:, 2] += 0.8 * np.sign(np.sin(2 * np.pi * 0.7 * t))
    return signal + gravity + rng.normal(scale=0.25, size=(n, 3))


def sliding_windows(signal, size=WINDOW, step=STEP):
    starts = np.arange(0, len(signal) - size + 1, step)
    return np.stack([signal[s:s + size] for s in starts])


def zero_crossings(windows):
    centered = windows - windows.mean(axis=1, keepdims=True)
    signs = np.signbit(centered)
    return (signs[:, 1:] != signs[:, :-1]).sum(axis=1)


def spectral_features(windows, n_bands=4):
    spectrum = np.abs(np.fft.rfft(windows - windows.mean(axis=1, keepdims=True), axis=1)) ** 2
    total = spectrum.sum(axis=1) + 1e-9
    bands = np.array_split(spectrum, n_bands, axis=1)
    energy = np.stack([band.sum(axis=1) for band in bands], axis=-1)
    ratio = energy / total[..., None]
    freqs = np.fft.rfftfreq(windows.shape[1], 1 / RATE)
    centroid = np.einsum("nfc,f->nc", spectrum, freqs) / total
    dominant = freqs[spectrum.argmax(axis=1)]
    return np.concatenate([ratio.reshape(len(windows), -1), centroid, dominant], axis=1)


def correlations(windows):
    z = windows - windows.mean(axis=1, keepdims=True)
    z /= z.std(axis=1, keepdims=True) + 1e-9
    c = np.matmul(z.transpose(0, 2, 1), z) / windows.shape[1]
    i, j = np.triu_indices(3, k=1)
    return c[:, i, j]


def features(windows):
    magnitude = np.linalg.norm(windows, axis=2)
    parts = [
        windows.mean(axis=1),
        windows.std(axis=1),
        np.median(windows, axis=1),
        windows.max(axis=1) - windows.min(axis=1),
        np.abs(np.diff(windows, axis=1)).mean(axis=1),
        zero_crossings(windows),
        np.percentile(magnitude, [10, 50, 90], axis=1).T,
        magnitude.var(axis=1)[:, None],
        correlations(windows),
        spectral_features(windows),
    ]
    return np.hstack(parts)


class NearestCentroid:
    def fit(self, X, y):
        self.labels = np.unique(y)
        self.centroids = np.array([X[y == label].mean(axis=0) for label in self.labels])
        return self

    def distances(self, X):
        return np.sqrt(((X[:, np.newaxis, :] - self.centroids) ** 2).sum(axis=2))

    def predict(self, X):
        return self.labels[self.distances(X).argmin(axis=1)]


def majority_smooth(labels, width=5):
    half = width // 2
    padded = np.pad(labels, half, mode="edge")
    smoothed = np.empty_like(labels)
    for i in range(len(labels)):
        smoothed[i] = np.bincount(padded[i:i + width]).argmax()
    return smoothed


def build_dataset(people, rng):
    xs, ys, groups = [], [], []
    for person in range(people):
        for label, activity in enumerate(ACTIVITIES):
            windows = sliding_windows(record(activity, rng.uniform(11, 19), rng))
            xs.append(features(windows))
            ys.extend([label] * len(windows))
            groups.extend([person] * len(windows))
    return np.concatenate(xs), np.array(ys), np.array(groups)


def main():
    rng = np.random.default_rng(15)
    X, y, groups = build_dataset(5, rng)
    print("windows", X.shape, "per activity", np.bincount(y))
    accuracies = []
    confusion = np.zeros((len(ACTIVITIES),) * 2, dtype=int)
    for person in np.unique(groups):
        test = groups == person
        mu, sigma = X[~test].mean(axis=0), X[~test].std(axis=0) + 1e-9
        model = NearestCentroid().fit((X[~test] - mu) / sigma, y[~test])
        predicted = model.predict((X[test] - mu) / sigma)
        smooth = majority_smooth(predicted)
        accuracies.append((np.mean(predicted == y[test]), np.mean(smooth == y[test])))
        np.add.at(confusion, (y[test], predicted), 1)
    accuracies = np.array(accuracies)
    print("accuracy raw %.3f smooth %.3f" % tuple(accuracies.mean(axis=0)))
    print(confusion)

    scaled = (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-9)
    grand = scaled.mean(axis=0)
    between = sum((y == k).sum() * (scaled[y == k].mean(axis=0) - grand) ** 2 for k in range(len(ACTIVITIES)))
    within = sum(((scaled[y == k] - scaled[y == k].mean(axis=0)) ** 2).sum(axis=0) for k in range(len(ACTIVITIES)))
    fisher = between / within
    print("best features", np.argsort(fisher)[::-1][:6])


if __name__ == "__main__":
    main()
