"""Ridge regression with polynomial features and k-fold cross-validation over a grid of penalties."""
from itertools import combinations_with_replacement, product

import numpy as np


def polynomial_features(X, degree):
    n, d = X.shape
    columns = [np.ones(n)]
    for deg in range(1, degree + 1):
        for combo in combinations_with_replacement(range(d), deg):
            columns.append(np.prod(X[:, combo], axis=1))
    return np.stack(columns, axis=1)


class Scaler:
    def fit(self, X):
        self.mean = X.mean(axis=0)
        self.scale = X.std(axis=0)
        self.scale[self.scale == 0] = 1.0
        return self

    def transform(self, X):
        return (X - self.mean) / self.scale


class Ridge:
    def __init__(self, alpha=1.0):
        self.alpha = alpha

    def fit(self, X, y):
        self.scaler = Scaler().fit(X)
        Z = self.scaler.transform(X)
        self.intercept = y.mean()
        U, s, Vt = np.linalg.svd(Z, full_matrices=False)
        shrink = s / (s ** 2 + self.alpha)
        self.coef = Vt.T @ (shrink * (U.T @ (y - self.intercept)))
        self.dof = (s ** 2 / (s ** 2 + self.alpha)).sum()
        return self

    def predict(self, X):
        return self.scaler.transform(X) @ self.coef + self.intercept


def kfold(n, k, rng):
    order = rng.permutation(n)
    folds = np.array_split(order, k)
    for i in range(k):
        valid = folds[i]
        train = np.concatenate([folds[j] for j in range(k) if j != i])
        yield train, valid


def cross_validate(X, y, degree, alpha, k=5, seed=0):
    features = polynomial_features(X, degree)
    scores = []
    for train, valid in kfold(len(X), k, np.random.default_rng(seed)):
        model = Ridge(alpha).fit(features[train], y[train])
        residual = model.predict(features[valid]) - y[valid]
        scores.append((residual ** 2).mean())
    return np.mean(scores), np.std(scores)


def target(X):
    a, b, c = X.T
    return 1.5 * a - 2 * a * b + np.sin(2 * c) + 0.5 * b ** 2


def bootstrap(X, y, alpha, rounds, rng):
    n = len(y)
    coefs = np.zeros((rounds, X.shape[1]))
    for r in range(rounds):
        pick = rng.integers(0, n, n)
        coefs[r] = Ridge(alpha).fit(X[pick], y[pick]).coef
    low, high = np.percentile(coefs, [2.5, 97.5], axis=0)
    return coefs.mean(axis=0), low, high


def main():
    rng = np.random.default_rng(4)
    X = rng.uniform(-1.5, 1.5, (187, 3))
    y = target(X) + 0.2 * rng.standard_normal(187)
    X_test = rng.uniform(-1.5, 1.5, (71, 3))
    y_test = target(X_test)

    degrees = [1, 2, 3, 4]
    alphas = np.logspace(-3, 2, 6)
    grid = np.zeros((len(degrees), len(alphas)))
    spread = np.zeros_like(grid)
    for (i, degree), (j, alpha) in product(enumerate(degrees), enumerate(alphas)):
        grid[i, j], spread[i, j] = cross_validate(X, y, degree, alpha)
    best = np.unravel_index(grid.argmin(), grid.shape)
    one_se = grid <= grid[best] + spread[best]
    print(grid.round(4))
    print("best degree", degrees[best[0]], "alpha", alphas[best[1]], "within one error", one_se.sum())

    features = polynomial_features(X, degrees[best[0]])
    model = Ridge(alphas[best[1]]).fit(features, y)
    predicted = model.predict(polynomial_features(X_test, degrees[best[0]]))
    rmse = np.sqrt(np.mean(np.square(predicted - y_test)))
    print(f"test RMSE {rmse:.4f} with {model.dof:.1f} effective of {features.shape[1]} features")

    small = polynomial_features(X, 2)
    mean, low, high = bootstrap(small, y, 0.1, 40, rng)
    significant = (low > 0) | (high < 0)
    for m, l, h, keep in zip(mean, low, high, significant):
        print(f"{m:8.3f} [{l:7.3f}, {h:7.3f}] {'*' if keep else ''}")
    path = np.array([Ridge(a).fit(small, y).coef for a in alphas])
    shrinkage = np.linalg.norm(path, axis=1)
    assert np.all(np.diff(shrinkage) < 1e-9)


if __name__ == "__main__":
    main()
