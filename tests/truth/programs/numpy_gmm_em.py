"""Fit a Gaussian mixture with full covariances by expectation-maximisation and select the number of components by
BIC."""
import numpy as np
from numpy.random import default_rng


def logsumexp(a, axis):
    m = a.max(axis=axis, keepdims=True)
    return np.squeeze(m, axis=axis) + np.log(np.exp(a - m).sum(axis=axis))


def log_gaussian(X, means, covs):
    n, d = X.shape
    k = means.shape[0]
    out = np.empty((n, k))
    for j in range(k):
        L = np.linalg.cholesky(covs[j])
        diff = X - means[j]
        y = np.linalg.solve(L, diff.T)
        maha = np.sum(y ** 2, axis=0)
        logdet = 2 * np.log(np.diag(L)).sum()
        out[:, j] = -0.5 * (d * np.log(2 * np.pi) + logdet + maha)
    return out


def kmeans_pp(X, k, rng):
    centers = [X[rng.integers(len(X))]]
    for _ in range(1, k):
        d2 = np.min([((X - c) ** 2).sum(axis=1) for c in centers], axis=0)
        centers.append(X[rng.choice(len(X), p=d2 / d2.sum())])
    return np.array(centers)


class GaussianMixture:
    def __init__(self, k, max_iter=100, tol=1e-4, reg=1e-6, seed=0):
        self.k = k
        self.max_iter = max_iter
        self.tol = tol
        self.reg = reg
        self.rng = default_rng(seed)

    def _init(self, X):
        n, d = X.shape
        self.weights = np.full(self.k, 1.0 / self.k)
        self.means = kmeans_pp(X, self.k, self.rng)
        base = np.cov(X.T) + self.reg * np.eye(d)
        self.covs = np.tile(base, (self.k, 1, 1))

    def _e_step(self, X):
        log_prob = log_gaussian(X, self.means, self.covs) + np.log(self.weights)
        norm = logsumexp(log_prob, axis=1)
        return norm.mean(), np.exp(log_prob - norm[:, None])

    def _m_step(self, X, resp):
        nk = resp.sum(axis=0) + 1e-10
        self.weights = nk / len(X)
        self.means = resp.T @ X / nk[:, None]
        diff = X[:, None, :] - self.means[None]
        self.covs = np.einsum("nk,nki,nkj->kij", resp, diff, diff) / nk[:, None, None]
        self.covs += self.reg * np.eye(X.shape[1])

    def fit(self, X):
        self._init(X)
        previous = -np.inf
        self.trace = []
        for step in range(self.max_iter):
            score, resp = self._e_step(X)
            self._m_step(X, resp)
            self.trace.append(score)
            if abs(score - previous) < self.tol:
                break
            previous = score
        return self

    def predict(self, X):
        _, resp = self._e_step(X)
        return resp.argmax(axis=1)

    def bic(self, X):
        score, _ = self._e_step(X)
        d = X.shape[1]
        free = self.k * d + self.k * d * (d + 1) / 2 + self.k - 1
        return -2 * score * len(X) + free * np.log(len(X))

    def sample(self, n):
        counts = self.rng.multinomial(n, self.weights)
        parts = [self.rng.multivariate_normal(m, c, size=s) for m, c, s in zip(self.means, self.covs, counts)]
        labels = np.repeat(np.arange(self.k), counts)
        return np.vstack(parts), labels


def make_data(rng):
    sizes = [101, 157, 89]
    angles = [0.3, 1.2, 2.0]
    clusters = []
    for size, angle in zip(sizes, angles):
        c, s = np.cos(angle), np.sin(angle)
        rotation = np.array([[c, -s], [s, c]])
        scale = np.diag(rng.uniform(0.3, 1.5, size=2))
        center = rng.uniform(-6, 6, size=2)
        clusters.append(rng.standard_normal((size, 2)) @ scale @ rotation.T + center)
    return np.concatenate(clusters, axis=0), np.repeat(np.arange(3), sizes)


rng = default_rng(12)
X, truth = make_data(rng)
results = {}
for k in range(1, 6):
    candidates = [GaussianMixture(k, seed=s).fit(X) for s in range(2)]
    model = min(candidates, key=lambda m: m.bic(X))
    results[k] = model
    print(k, "BIC", round(model.bic(X), 2), "iterations", len(model.trace))

best = min(results.values(), key=lambda m: m.bic(X))
labels = best.predict(X)
table = np.zeros((3, best.k), int)
for a, b in zip(truth, labels):
    table[a, b] += 1
purity = table.max(axis=0).sum() / table.sum()
print(table, "purity", purity)
samples, sample_labels = best.sample(500)
print(samples.shape, np.bincount(sample_labels))
eigenvalues, eigenvectors = np.linalg.eigh(best.covs)
angles = np.degrees(np.arctan2(eigenvectors[:, 1, -1], eigenvectors[:, 0, -1]))
print("major axes", np.sqrt(eigenvalues[:, -1]), angles)
