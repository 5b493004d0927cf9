"""k-nearest-neighbour classification and regression with brute-force distances, several metrics and chunked queries."""
import numpy as np


def euclidean(a, b):
    sq = (a ** 2).sum(axis=1)[:, None] + (b ** 2).sum(axis=1)[None, :] - 2 * a @ b.T
    return np.sqrt(np.maximum(sq, 0))


def manhattan(a, b):
    return np.abs(a[:, None, :] - b[None, :, :]).sum(axis=-1)


def cosine(a, b):
    an = a / np.linalg.norm(a, axis=1, keepdims=True)
    bn = b / np.linalg.norm(b, axis=1, keepdims=True)
    return 1 - np.dot(an, bn.T)


METRICS = {"euclidean": euclidean, "manhattan": manhattan, "cosine": cosine}


class KNNBase:
    def __init__(self, k=5, metric="euclidean", weighted=False, chunk=64):
        self.k = k
        self.metric = METRICS[metric]
        self.weighted = weighted
        self.chunk = chunk

    def fit(self, X, y):
        self.X = np.asarray(X, dtype=float)
        self.y = np.asarray(y)
        return self

    def neighbours(self, queries):
        all_idx, all_dist = [], []
        for start in range(0, len(queries), self.chunk):
            block = queries[start:start + self.chunk]
            d = self.metric(block, self.X)
            idx = np.argpartition(d, self.k, axis=1)[:, :self.k]
            dist = np.take_along_axis(d, idx, axis=1)
            order = np.argsort(dist, axis=1)
            all_idx.append(np.take_along_axis(idx, order, axis=1))
            all_dist.append(np.take_along_axis(dist, order, axis=1))
        return np.vstack(all_idx), np.vstack(all_dist)

    def _weights(self, dist):
        if self.weighted:
            return 1.0 / (dist + 1e-9)
        return np.ones_like(dist)


class KNNClassifier(KNNBase):
    def fit(self, X, y):
        super().fit(X, y)
        self.classes, self.codes = np.unique(y, return_inverse=True)
        return self

    def predict_proba(self, queries):
        idx, dist = self.neighbours(queries)
        w = self._weights(dist)
        votes = np.zeros((len(queries), len(self.classes)))
        labels = self.codes[idx]
        for c in range(len(self.classes)):
            votes[:, c] = (w * (labels == c)).sum(axis=1)
        return votes / votes.sum(axis=1, keepdims=True)

    def predict(self, queries):
        return self.classes[self.predict_proba(queries).argmax(axis=1)]


class KNNRegressor(KNNBase):
    def predict(self, queries):
        idx, dist = self.neighbours(queries)
        w = self._weights(dist)
        return (w * self.y[idx]).sum(axis=1) / w.sum(axis=1)


def two_moons(n, noise, rng):
    half = n // 2
    angle = rng.uniform(0, np.pi, half)
    upper = np.c_[np.cos(angle), np.sin(angle)]
    lower = np.c_[1 - np.cos(angle), 0.4 - np.sin(angle)]
    X = np.r_[upper, lower] + rng.normal(0, noise, (2 * half, 2))
    y = np.repeat(["up", "down"], half)
    return X, y


def leave_one_out(X, y, k):
    d = euclidean(X, X)
    np.fill_diagonal(d, np.inf)
    nearest = d.argsort(axis=1)[:, :k]
    values, codes = np.unique(y, return_inverse=True)
    counts = np.apply_along_axis(np.bincount, 1, codes[nearest], minlength=len(values))
    return (values[counts.argmax(axis=1)] == y).mean()


def main():
    rng = np.random.default_rng(17)
    X, y = two_moons(346, 0.15, rng)
    X_query, y_query = two_moons(158, 0.15, rng)

    for metric in METRICS:
        model = KNNClassifier(k=7, metric=metric, weighted=True).fit(X, y)
        accuracy = np.mean(model.predict(X_query) == y_query)
        print(f"{metric:10s} {accuracy:.3f}")

    scores = {k: leave_one_out(X, y, k) for k in (1, 3, 5, 9, 15)}
    best = max(scores, key=scores.get)
    print("leave-one-out:", scores, "best k", best)

    t = np.sort(rng.uniform(0, 6, 211))
    target = np.sin(t) + 0.1 * rng.normal(size=t.shape)
    grid = np.linspace(0, 6, 101)
    regressor = KNNRegressor(k=9, weighted=False).fit(t[:, np.newaxis], target)
    smooth = regressor.predict(grid.reshape(-1, 1))
    print("max error", np.abs(smooth - np.sin(grid)).max())
    idx, dist = regressor.neighbours(grid[:, None])
    density = 9 / (2 * dist[:, -1] * len(t))
    print(idx.shape, "densest at", grid[density.argmax()])


if __name__ == "__main__":
    main()
