"""Fit a linear regression to synthetic house data by normal equations and by mini-batch gradient descent, and
compare the two."""
import argparse

import numpy as np

FEATURES = ["area", "rooms", "age", "distance", "floor", "garden", "noise"]


def make_houses(n, seed=0):
    rng = np.random.default_rng(seed)
    area = rng.uniform(30, 240, size=n)
    rooms = np.clip(np.round(area / 28 + rng.normal(0, 0.8, n)), 1, None)
    age = rng.integers(0, 110, size=n)
    distance = rng.exponential(6.0, size=n)
    floor = rng.integers(0, 9, n)
    garden = (rng.random(n) < 0.3).astype(float)
    noise = rng.normal(size=n)
    X = np.column_stack([area, rooms, age, distance, floor, garden, noise])
    price = 2.1 * area + 11.0 * rooms - 0.35 * age - 4.2 * distance + 1.5 * floor + 33 * garden
    y = price + rng.normal(scale=12.0, size=n)
    return X, y


def train_test_split(X, y, test_fraction=0.2, seed=1):
    rng = np.random.RandomState(seed)
    order = rng.permutation(len(X))
    cut = int(len(X) * (1 - test_fraction))
    train, test = order[:cut], order[cut:]
    return X[train], X[test], y[train], y[test]


def standardize(X, mean=None, std=None):
    if mean is None:
        mean = X.mean(axis=0)
        std = X.std(axis=0)
    return (X - mean) / std, mean, std


def add_bias(X):
    return np.hstack([np.ones((X.shape[0], 1)), X])


def normal_equations(X, y):
    A = X.T @ X
    b = X.T @ y
    return np.linalg.solve(A, b)


def gradient_descent(X, y, lr=0.05, epochs=60, batch_size=32, seed=2):
    n, d = X.shape
    w = np.zeros(d)
    rng = np.random.default_rng(seed)
    history = []
    for epoch in range(epochs):
        order = rng.permutation(n)
        total = 0.0
        for start in range(0, n, batch_size):
            idx = order[start:start + batch_size]
            xb, yb = X[idx], y[idx]
            error = xb @ w - yb
            grad = 2 * xb.T @ error / len(idx)
            w -= lr * grad
            total += np.sum(error ** 2)
        history.append(total / n)
        lr *= 0.97
    return w, np.array(history)


def r2_score(y_true, y_pred):
    residual = y_true - y_pred
    ss_res = np.sum(residual ** 2)
    ss_tot = np.sum((y_true - np.mean(y_true)) ** 2)
    return 1 - ss_res / ss_tot


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--houses", type=int, default=613)
    parser.add_argument("--epochs", type=int, default=60)
    args = parser.parse_args([])

    X, y = make_houses(args.houses)
    X_train, X_test, y_train, y_test = train_test_split(X, y)
    X_train, mean, std = standardize(X_train)
    X_test, _, _ = standardize(X_test, mean, std)
    A_train, A_test = add_bias(X_train), add_bias(X_test)

    w_exact = normal_equations(A_train, y_train)
    w_sgd, losses = gradient_descent(A_train, y_train, epochs=args.epochs)

    for name, w in [("exact", w_exact), ("sgd", w_sgd)]:
        pred = A_test @ w
        print(f"{name:6s} R2 = {r2_score(y_test, pred):.4f}, RMSE = {np.sqrt(np.mean((y_test - pred) ** 2)):.3f}")

    gap = np.abs(w_exact - w_sgd)
    worst = np.argsort(gap[1:])[::-1][:3]
    for i in worst:
        print(f"{FEATURES[i]:10s} differs by {gap[1 + i]:.4f}")
    correlation = np.corrcoef(A_train[:, 1:], rowvar=False)
    print("largest correlation", np.max(np.abs(correlation - np.eye(len(FEATURES)))))
    assert losses[-1] < losses[0]


if __name__ == "__main__":
    main()
