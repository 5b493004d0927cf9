"""Reduce synthetic correlated sensor data with a PCA class (fit, transform, inverse_transform) and report explained
variance and reconstruction error."""
import numpy as np


class PCA:
    def __init__(self, n_components=None, whiten=False):
        self.n_components = n_components
        self.whiten = whiten
        self.mean_ = None
        self.components_ = None
        self.explained_variance_ = None

    def fit(self, X):
        n_samples, n_features = X.shape
        k = self.n_components or min(n_samples, n_features)
        self.mean_ = X.mean(axis=0)
        centered = X - self.mean_
        U, S, Vt = np.linalg.svd(centered, full_matrices=False)
        # make the signs deterministic
        max_abs = np.argmax(np.abs(Vt), axis=1)
        signs = np.sign(Vt[np.arange(Vt.shape[0]), max_abs])
        Vt = Vt * signs[:, np.newaxis]
        variance = S ** 2 / (n_samples - 1)
        self.components_ = Vt[:k]
        self.explained_variance_ = variance[:k]
        self.explained_variance_ratio_ = variance[:k] / variance.sum()
        self.singular_values_ = S[:k]
        return self

    def transform(self, X):
        Z = (X - self.mean_) @ self.components_.T
        if self.whiten:
            Z = Z / np.sqrt(self.explained_variance_)
        return Z

    def fit_transform(self, X):
        return self.fit(X).transform(X)

    def inverse_transform(self, Z):
        if self.whiten:
            Z = Z * np.sqrt(self.explained_variance_)
        return Z @ self.components_ + self.mean_


def simulate_sensors(n_samples=509, n_sensors=23, n_sources=4, noise=0.1, seed=42):
    rng = np.random.RandomState(seed)
    t = np.linspace(0, 20, n_samples)
    sources = np.stack([
        np.sin(2 * t),
        np.sign(np.sin(3 * t)),
        np.mod(t, 2.0) - 1.0,
        rng.laplace(size=t.shape),
    ], axis=1)
    mixing = rng.uniform(-1, 1, (n_sources, n_sensors))
    data = sources @ mixing
    data += noise * rng.standard_normal(data.shape)
    return data, sources


def eigen_pca(X, k):
    """The same by the covariance matrix, for comparison."""
    cov = np.cov(X, rowvar=False)
    values, vectors = np.linalg.eigh(cov)
    order = np.argsort(values)[::-1]
    values = values[order]
    vectors = vectors[:, order]
    return values[:k], vectors[:, :k]


data, sources = simulate_sensors()
train, test = data[:400], data[400:]

errors = []
for k in range(1, 9):
    model = PCA(n_components=k)
    model.fit(train)
    codes = model.transform(test)
    restored = model.inverse_transform(codes)
    mse = np.mean((test - restored) ** 2)
    errors.append(mse)
    print(f"{k} components: {model.explained_variance_ratio_.sum():.3f} of the variance, test MSE {mse:.5f}")

errors = np.asarray(errors)
drop = -np.diff(errors) / errors[:-1]
best_k = int(np.argmax(drop < 0.2)) + 1
print("elbow at", best_k)

pca = PCA(n_components=4, whiten=True)
Z = pca.fit_transform(train)
covariance = Z.T @ Z / (len(Z) - 1)
assert np.allclose(covariance, np.eye(4))

values, vectors = eigen_pca(train, 4)
overlap = np.abs(pca.components_ @ vectors)
assert np.allclose(np.diag(overlap), 1.0, atol=1e-6)
assert np.allclose(values, pca.explained_variance_)

# how well do the codes explain the true sources?
design = np.c_[Z, np.ones(len(Z))]
coefficients, residuals, rank, _ = np.linalg.lstsq(design, sources[:400], rcond=None)
print("residual per source", np.round(residuals, 2), "rank", rank)
outliers = np.where(np.sqrt((Z ** 2).sum(axis=1)) > 3.5)[0]
print(len(outliers), "outliers")
