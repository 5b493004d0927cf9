"""Gaussian and multinomial naive Bayes classifiers with a shared base class, evaluated on synthetic data."""
from abc import ABC, abstractmethod

import numpy as np


class NaiveBayes(ABC):
    """Subclasses say how likely each row is under each class."""

    def fit(self, X, y):
        self.classes_, encoded = np.unique(y, return_inverse=True)
        counts = np.bincount(encoded)
        self.log_prior_ = np.log(counts / counts.sum())
        self._fit(np.asarray(X), encoded, len(self.classes_))
        return self

    @abstractmethod
    def _fit(self, X, encoded, n_classes):
        ...

    @abstractmethod
    def joint_log_likelihood(self, X):
        ...

    def predict_log_proba(self, X):
        jll = self.joint_log_likelihood(X)
        top = jll.max(axis=1, keepdims=True)
        norm = top + np.log(np.exp(jll - top).sum(axis=1, keepdims=True))
        return jll - norm

    def predict_proba(self, X):
        return np.exp(self.predict_log_proba(X))

    def predict(self, X):
        return self.classes_[np.argmax(self.joint_log_likelihood(X), axis=1)]

    def score(self, X, y):
        return float(np.mean(self.predict(X) == y))


class GaussianNB(NaiveBayes):
    def __init__(self, smoothing=1e-9):
        self.smoothing = smoothing

    def _fit(self, X, encoded, n_classes):
        d = X.shape[1]
        self.mean_ = np.zeros((n_classes, d))
        self.var_ = np.zeros((n_classes, d))
        for c in range(n_classes):
            rows = X[encoded == c]
            self.mean_[c] = rows.mean(axis=0)
            self.var_[c] = rows.var(axis=0) + self.smoothing * X.var(axis=0).max()

    def joint_log_likelihood(self, X):
        out = []
        for mean, var, prior in zip(self.mean_, self.var_, self.log_prior_):
            log_density = -0.5 * np.sum(np.log(2 * np.pi * var)) - 0.5 * np.sum((X - mean) ** 2 / var, axis=1)
            out.append(prior + log_density)
        return np.array(out).T


class MultinomialNB(NaiveBayes):
    def __init__(self, alpha=1.0):
        self.alpha = alpha

    def _fit(self, X, encoded, n_classes):
        indicator = np.eye(n_classes)[encoded]
        counts = indicator.T @ X + self.alpha
        self.feature_log_prob_ = np.log(counts) - np.log(counts.sum(axis=1, keepdims=True))

    def joint_log_likelihood(self, X):
        return X @ self.feature_log_prob_.T + self.log_prior_


def gaussian_data(rng, sizes=(127, 83, 59), d=6):
    X = np.vstack([rng.normal(rng.uniform(-2, 2, d), rng.uniform(0.5, 2, d), (n, d)) for n in sizes])
    y = np.concatenate([[name] * n for name, n in zip(("red", "green", "blue"), sizes)])
    return X, y


def document_data(rng, n_docs=211, vocab=97, topics=4, length=60):
    word_dist = rng.dirichlet(np.full(vocab, 0.3), size=topics)
    labels = rng.choice(topics, size=n_docs, p=[0.4, 0.3, 0.2, 0.1])
    docs = np.array([rng.multinomial(length, word_dist[t]) for t in labels])
    return docs, labels


def stratified_split(y, fraction, rng):
    train_mask = np.zeros(len(y), dtype=bool)
    for c in np.unique(y):
        where = np.flatnonzero(y == c)
        rng.shuffle(where)
        train_mask[where[: int(fraction * where.size)]] = True
    return train_mask


def roc_auc(score, positive):
    order = np.argsort(score)
    ranks = np.empty(len(score))
    ranks[order] = np.arange(1, len(score) + 1)
    n_pos = positive.sum()
    n_neg = len(positive) - n_pos
    return (ranks[positive].sum() - n_pos * (n_pos + 1) / 2) / (n_pos * n_neg)


def calibration(proba, correct, bins=5):
    confidence = proba.max(axis=1)
    which = np.digitize(confidence, np.linspace(0, 1, bins + 1)[1:-1])
    table = np.full((bins, 2), np.nan)
    for b in range(bins):
        inside = which == b
        if inside.any():
            table[b] = confidence[inside].mean(), correct[inside].mean()
    return table


def main():
    rng = np.random.default_rng(6)
    for name, model, (X, y) in [
        ("gaussian", GaussianNB(), gaussian_data(rng)),
        ("multinomial", MultinomialNB(alpha=0.5), document_data(rng)),
    ]:
        train = stratified_split(y, 0.7, rng)
        model.fit(X[train], y[train])
        held_X, held_y = X[~train], y[~train]
        proba = model.predict_proba(held_X)
        correct = model.predict(held_X) == held_y
        aucs = [roc_auc(proba[:, i], held_y == c) for i, c in enumerate(model.classes_)]
        print(f"{name}: accuracy {model.score(held_X, held_y):.3f}, AUC {np.round(aucs, 3)}")
        print(calibration(proba, correct).round(2))
        assert np.allclose(proba.sum(axis=1), 1.0)

    X, labels = document_data(rng)
    nb = MultinomialNB().fit(X, labels)
    contrast = nb.feature_log_prob_ - nb.feature_log_prob_.mean(axis=0)
    for topic, row in enumerate(contrast):
        print("topic", topic, "typical words", np.argsort(row)[-4:][::-1])


if __name__ == "__main__":
    main()
