"""Spectral clustering of concentric rings with a normalised graph Laplacian and hand-written k-means++."""
import numpy as np
import numpy.linalg as la


def make_rings(counts=(61, 127, 173), radii=(1.0, 3.0, 5.0), noise=0.12, seed=1):
    rng = np.random.RandomState(seed)
    points, labels = [], []
    for label, (count, radius) in enumerate(zip(counts, radii)):
        theta = 2 * np.pi * rng.rand(count)
        r = radius + noise * rng.randn(count)
        points.append(np.stack([r * np.cos(theta), r * np.sin(theta)], axis=-1))
        labels += [label] * count
    return np.vstack(points), np.array(labels)


def pairwise_sq(X, Y=None):
    Y = X if Y is None else Y
    return np.sum((X[:, None] - Y[None]) ** 2, axis=2)


def knn_graph(X, k=9, sigma=0.5):
    d2 = pairwise_sq(X)
    n = d2.shape[0]
    W = np.exp(-d2 / (2 * sigma ** 2))
    np.fill_diagonal(W, 0.0)
    nearest = np.argsort(d2, axis=1)[:, 1:k + 1]
    mask = np.zeros((n, n), dtype=bool)
    rows = np.repeat(np.arange(n), k)
    mask[rows, nearest.ravel()] = True
    mask |= mask.T
    return W * mask


def normalized_laplacian(W):
    degree = W.sum(axis=1)
    inv_sqrt = 1.0 / np.sqrt(np.maximum(degree, 1e-12))
    return np.eye(len(W)) - inv_sqrt[:, None] * W * inv_sqrt[None, :]


def spectral_embedding(L, k):
    values, vectors = la.eigh(L)
    U = vectors[:, :k]
    U = U / la.norm(U, axis=1, keepdims=True)
    gaps = np.diff(values[: k + 4])
    return U, values, gaps


def kmeans(X, k, iterations=50, restarts=4, seed=0):
    best = None
    for r in range(restarts):
        rng = np.random.default_rng(seed + r)
        centers = np.empty((k, X.shape[1]))
        centers[0] = X[rng.integers(X.shape[0])]
        closest = pairwise_sq(X, centers[:1]).ravel()
        for j in range(1, k):
            cdf = np.cumsum(closest) / closest.sum()
            pick = np.searchsorted(cdf, rng.random())
            centers[j] = X[pick]
            closest = np.minimum(closest, pairwise_sq(X, centers[j:j + 1])[:, 0])
        for _ in range(iterations):
            labels = pairwise_sq(X, centers).argmin(axis=1)
            new = np.stack([X[labels == j].mean(axis=0) if np.any(labels == j) else centers[j] for j in range(k)])
            shift = la.norm(new - centers)
            centers = new
            if shift < 1e-8:
                break
        inertia = pairwise_sq(X, centers).min(axis=1).sum()
        if best is None or inertia < best[0]:
            best = (inertia, labels, centers)
    return best


def rand_index(a, b):
    same_a = a[:, None] == a[None, :]
    same_b = b[:, None] == b[None, :]
    upper = np.triu_indices(len(a), k=1)
    return np.mean(same_a[upper] == same_b[upper])


X, truth = make_rings()
W = knn_graph(X)
L = normalized_laplacian(W)
U, values, gaps = spectral_embedding(L, 3)
print("smallest eigenvalues", np.round(values[:6], 4), "largest gap after", gaps.argmax() + 1)

inertia, labels, centers = kmeans(U, 3)
plain_inertia, plain_labels, plain_centers = kmeans(X, 3)
print("spectral", rand_index(labels, truth), "plain", rand_index(plain_labels, truth))
assert rand_index(labels, truth) > rand_index(plain_labels, truth)

radius = la.norm(X, axis=-1)
for j in range(3):
    members = radius[labels == j]
    print(j, len(members), "radius %.2f +- %.2f" % (members.mean(), members.std()))

# new points by the Nystrom extension
fresh, fresh_truth = make_rings((5, 11, 17), seed=9)
K = np.exp(-pairwise_sq(fresh, X) / (2 * 0.5 ** 2))
weights = K / K.sum(axis=1, keepdims=True)
embedded = weights @ U
assigned = pairwise_sq(embedded, centers).argmin(axis=1)
print("new points", rand_index(assigned, fresh_truth))
